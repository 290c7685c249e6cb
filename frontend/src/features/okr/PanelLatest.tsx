import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { OkrPanelQuery } from '@/gql/okr'
import { useFormats } from '@/lib/formats'
import { useHere } from '@/lib/viewer'
import { Avatar } from '@/ui/Avatar'
import { Section } from '@/ui/Section'
import { latestOf } from './latest'
import { objectiveRoute } from './objectiveRoute'
import styles from './PanelLatest.module.css'

const SHOWN = 3

/** What was said of it of late. */
export function PanelLatest({ of }: { of: NonNullable<OkrPanelQuery['objective']> }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer, company } = useHere()
  const latest = latestOf(of.keyResults, SHOWN)
  const all = of.keyResults.reduce((sum, one) => sum + one.checkIns.totalCount, 0)
  const when = (at: string) => (f.dayOf(at) === company.today ? `${t('okr.today')} ${f.time(at)}` : f.day(f.dayOf(at)))
  return (
    <Section title={t('okr.latest')} aside={all > SHOWN && <Link {...objectiveRoute(of.id)}>{t('okr.latestAll', { count: all })}</Link>} ruled>
      {latest.length === 0 && <p className="note">{t('okr.latestNone')}</p>}
      <ul>
        {latest.map((one) => (
          <li key={one.id} className={styles.row}>
            <Avatar name={one.by} me={one.byId === viewer.id} size={24} />
            <div className={styles.words}>
              <span>
                {one.by} <span className={styles.key}>KR{one.place}</span> {one.before !== null && `${f.figure(one.before, one.unit)} → `}
                {f.figure(one.value, one.unit)}
              </span>
              {one.note && <p className={`note ${styles.note}`}>{one.note}</p>}
            </div>
            <span className={`note ${styles.when}`}>{when(one.at)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
