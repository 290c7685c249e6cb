import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { MostThankedDocument } from '@/gql/recognition'
import { useFormats } from '@/lib/formats'
import type { Period } from '@/lib/period'
import { useRead } from '@/lib/read'
import { Loaded } from '@/ui/Loaded'
import { Section } from '@/ui/Section'
import styles from './MostThanked.module.css'

/** The first five by thanks received in a period; it counts in no score. */
export function MostThanked({ period }: { period: Period }) {
  const { t } = useTranslation()
  const f = useFormats()
  const read = useRead(MostThankedDocument, { period }, { live: true })
  return (
    <Section title={t('recognition.most')} note={t('recognition.mostNote', { period: f.period(period) })} aside={<Link to="/leaderboards" search={(before) => ({ period: before.period, by: 'thanks' as const })}>{t('recognition.board')}</Link>}>
      <Loaded of={read} what={t('recognition.most')} heights={[24, 24, 24, 24, 24]}>
        {({ leaderboard: { top } }) => {
          const most = Math.max(...top.map((place) => Number(place.score)), 1)
          if (top.length === 0) return <p className="note">{t('recognition.mostEmpty')}</p>
          return (
            <ol>
              {top.map((place, at) => (
                <li key={place.subject?.id ?? at} className={styles.row}>
                  <span className={place.subject ? (place.mine ? 'strong truncate' : 'truncate') : 'note'}>{place.subject?.name ?? '—'}</span>
                  <span className={styles.track} aria-hidden>
                    <span style={{ width: `${(Number(place.score) / most) * 100}%` }} data-mine={place.mine || undefined} />
                  </span>
                  <strong className="num">{f.count(place.score)}</strong>
                </li>
              ))}
            </ol>
          )
        }}
      </Loaded>
    </Section>
  )
}
