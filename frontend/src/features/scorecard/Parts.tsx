import { useTranslation } from 'react-i18next'
import type { CardFragment } from '@/gql/scorecard'
import { useFormats } from '@/lib/formats'
import { daysBetween } from '@/lib/period'
import { DataTable } from '@/ui/DataTable'
import { Section } from '@/ui/Section'
import styles from './Parts.module.css'
import { weighing, type Part } from './split'

/** The stays that a scorecard is made of, and how they come to one total. */
export function Parts({ card }: { card: CardFragment }) {
  const { t } = useTranslation()
  const f = useFormats()
  if (card.parts.length === 0) return null
  const weighed = weighing(card.parts)
  const place = (part: Part) => [part.team.name, part.position && f.names(part.position.names)].filter(Boolean).join(' · ')
  const away = (part: Part) => daysBetween(part.from, part.to) - part.days
  return (
    <div className={styles.root}>
      <Section title={t('scorecard.parts')} note={t('scorecard.partsNote')}>
        <DataTable
          label={t('scorecard.parts')}
          rows={card.parts}
          rowKey={(part) => String(part.number)}
          columns={[
            { key: 'number', title: t('scorecard.partNumber'), cell: (part) => part.number, width: 48 },
            { key: 'place', title: t('scorecard.partPlace'), cell: (part) => <span className={styles.place}>{place(part)}</span> },
            { key: 'lead', title: t('scorecard.partLead'), cell: (part) => part.lead?.name ?? '—', from: 'tablet' },
            { key: 'span', title: t('scorecard.partSpan'), cell: (part) => f.range(part.from, part.to), from: 'tablet' },
            {
              key: 'days',
              title: t('scorecard.partDays'),
              align: 'right',
              cell: (part) => <span title={away(part) > 0 ? t('scorecard.partAway', { count: away(part), days: daysBetween(part.from, part.to) }) : undefined}>{away(part) > 0 ? `${part.days} / ${daysBetween(part.from, part.to)}` : part.days}</span>,
            },
            { key: 'total', title: t('scorecard.sum'), align: 'right', cell: (part) => <strong>{f.score(part.total)}</strong> },
            { key: 'share', title: t('scorecard.partShare'), align: 'right', cell: (part) => (part.share ? `${part.share}%` : '—'), from: 'tablet' },
          ]}
          total={weighed ? { place: t('scorecard.partTogether'), days: weighed.days, total: <strong>{f.score(card.total)}</strong> } : undefined}
        />
        {weighed && card.total !== null && (
          <p className="note">
            {t('scorecard.partsSum', { sum: weighed.counting.map((part) => `${part.days} × ${f.score(part.total)}`).join(' + '), days: weighed.days })} = {f.score(card.total)}
          </p>
        )}
      </Section>
    </div>
  )
}
