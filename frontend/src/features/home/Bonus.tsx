import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { HomeBonusDocument } from '@/gql/home'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { useHere } from '@/lib/viewer'
import { Loaded } from '@/ui/Loaded'
import { Section } from '@/ui/Section'
import { Tag } from '@/ui/Tag'
import styles from './Bonus.module.css'

/** What my scorecards would earn as they stand: an estimate, in no sum. */
export function Bonus() {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer, company } = useHere()
  const read = useRead(HomeBonusDocument, { member: viewer.id, year: company.today.slice(0, 4) }, { live: true })
  return (
    <Section title={t('home.bonus')} aside={<Link to="/incentives">{t('home.toBonus')}</Link>} ruled>
      <Loaded of={read} what={t('home.bonus')} heights={[36]}>
        {({ statement }) => {
          const estimates = statement?.estimates ?? []
          if (estimates.length === 0) return <p className="note">{t('home.noBonus')}</p>
          return (
            <ul>
              {estimates.map((one) => (
                <li key={`${one.plan.id} ${one.period}`} className={styles.row}>
                  <span className="truncate">
                    {f.names(one.plan.name)} <span className="note">{one.period}</span>
                  </span>
                  <Tag kind="provisional">{t('home.estimate')}</Tag>
                  <span className={styles.amount}>{f.money(one.amount.amount)}</span>
                </li>
              ))}
            </ul>
          )
        }}
      </Loaded>
    </Section>
  )
}
