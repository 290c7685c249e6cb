import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { HomeQuery } from '@/gql/home'
import { useFormats } from '@/lib/formats'
import { useWords } from '@/lib/reasons'
import { useHere } from '@/lib/viewer'
import { Section } from '@/ui/Section'
import styles from './Latest.module.css'

/** What was done to my scorecard of late, by whom. */
export function Latest({ changes }: { changes: NonNullable<HomeQuery['scorecard']>['changes'] }) {
  const { t } = useTranslation()
  const f = useFormats()
  const words = useWords()
  const { company } = useHere()
  if (changes.length === 0) return null
  return (
    <Section title={t('home.latest')} aside={<Link to="/scorecards/mine">{t('home.openCard')}</Link>} ruled>
      <ul>
        {changes.map((change, at) => (
          <li key={at} className={styles.row}>
            <span className="truncate">
              {change.line && `${f.names(change.line.metric.names)} `}
              {words('action', change.action)}
            </span>
            <span className={`note ${styles.when}`}>
              {change.byName} {f.moment(change.at, company.today)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
