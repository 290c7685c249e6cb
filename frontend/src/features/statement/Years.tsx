import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { StatementQuery } from '@/gql/statement'
import { useFormats } from '@/lib/formats'
import { useHere } from '@/lib/viewer'
import { Section } from '@/ui/Section'
import type { Shown } from './figures'
import styles from './Years.module.css'

interface Props {
  years: Shown['years']
  at: string
  onChoose: (year: string) => void
  bases: StatementQuery['bonusBases']
}

/** What was paid by year, and the bonus base that holds. */
export function Years({ years, at, onChoose, bases }: Props) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  return (
    <div>
      <Section title={t('statement.years')} note={t('statement.yearsNote')} ruled>
        <ul>
          {years.map(({ year, paid }) => (
            <li key={year}>
              <UnstyledButton className={styles.row} onClick={() => onChoose(year)} aria-current={year === at || undefined}>
                <span>
                  {f.period(year)} {year === company.today.slice(0, 4) && <span className="note">{t('statement.until', { day: f.day(company.today) })}</span>}
                </span>
                <strong>{f.amount(paid.amount)}</strong>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </Section>
      {bases.length > 0 && (
        <Section title={t('statement.bases')} note={t('statement.basesNote')} ruled>
          <ul>
            {bases.map((base) => (
              <li key={`${base.schedule} ${base.from}`} className={styles.row}>
                <span>
                  {t(`statement.schedule.${base.schedule === 'MONTH' ? 'MONTH' : 'QUARTER'}`)} <span className="note">{t('statement.from', { day: f.day(base.from, true) })}</span>
                </span>
                <strong>{f.amount(base.amount.amount)}</strong>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  )
}
