import { useTranslation } from 'react-i18next'
import { compare } from '@/lib/decimal'
import { approximate, useFormats } from '@/lib/formats'
import { Bullet } from '@/ui/Bullet'
import { DataTable } from '@/ui/DataTable'
import { Section } from '@/ui/Section'
import { StateGlyph } from '@/ui/StateGlyph'
import { channelColour, stateOf } from '@/ui/states'
import styles from './LineChannels.module.css'
import type { FullLine } from './LineEquations'

/** A per-channel line's channels: weight, figure, target, attainment. */
export function LineChannels({ line }: { line: FullLine }) {
  const { t } = useTranslation()
  const f = useFormats()
  const unit = line.metric.unit
  const state = (attainment: string | null) => stateOf({ state: attainment === null ? 'NOT_APPLICABLE' : 'SCORED', attainment, threshold: line.examination })
  return (
    <Section title={t('scorecard.channels')} note={t('scorecard.weighted')}>
      <DataTable
        label={t('scorecard.channels')}
        rows={line.channels}
        rowKey={(row) => row.channel.id}
        rowHeight={32}
        columns={[
          {
            key: 'name',
            title: t('scorecard.channel'),
            cell: (row) => (
              <span className={styles.name}>
                <i style={{ background: channelColour(row.channel.key) }} />
                {row.channel.name}
              </span>
            ),
          },
          { key: 'weight', title: t('scorecard.weight'), align: 'right', cell: (row) => f.plain(row.weight), sort: (a, b) => compare(a.weight ?? '0', b.weight ?? '0') },
          { key: 'actual', title: t('scorecard.actual'), align: 'right', cell: (row) => <strong>{f.figure(row.actual, unit)}</strong>, sort: (a, b) => compare(a.actual ?? '0', b.actual ?? '0') },
          { key: 'target', title: t('scorecard.target'), align: 'right', cell: (row) => (row.target ? `${f.bound(line.metric.direction)} ${f.figure(row.target, unit)}` : '—') },
          { key: 'bar', title: <span className="sr-only">{t('scorecard.attainment')}</span>, width: 120, from: 'tablet', cell: (row) => <Bullet state={state(row.attainment)} value={approximate(row.attainment)} /> },
          {
            key: 'attainment',
            title: t('scorecard.attainment'),
            align: 'right',
            cell: (row) => (
              <span className={styles.attained}>
                <StateGlyph state={state(row.attainment)} size={12} />
                {f.attainment(row.attainment)}
              </span>
            ),
          },
        ]}
      />
    </Section>
  )
}
