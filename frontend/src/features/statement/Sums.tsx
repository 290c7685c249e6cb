import { useTranslation } from 'react-i18next'
import { useFormats } from '@/lib/formats'
import { estimatedSum, quartersOf, type Shown } from './figures'
import { ItemGlyph } from './ItemGlyph'
import { QuarterBars } from './QuarterBars'
import styles from './Sums.module.css'

/** Paid in the year; what was decided and what is only estimated stands below it, and is in no sum. */
export function Sums({ statement, mine }: { statement: Shown; mine: boolean }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { paid, approved, waiting, estimates, year } = statement
  return (
    <section className={styles.root}>
      <div>
        <p className="label">
          {!mine && `${statement.member.name} · `}
          {t('statement.paidIn', { year: f.period(year) })}
        </p>
        <strong className={styles.hero} data-testid="paid">{f.money(paid.amount, paid.currency)}</strong>
        <dl className={styles.sums}>
          <div>
            <dt><ItemGlyph state="APPROVED" /> {t('statement.approved')}</dt>
            <dd>{f.amount(approved.amount)}</dd>
          </div>
          <div>
            <dt><ItemGlyph state="CALCULATED" /> {t('statement.waiting')}</dt>
            <dd>{f.amount(waiting.amount)}</dd>
          </div>
          <div className={styles.estimated}>
            <dt><ItemGlyph state="ESTIMATE" /> {t('statement.estimated')}</dt>
            <dd>{f.amount(estimatedSum(estimates))}</dd>
          </div>
        </dl>
      </div>
      <QuarterBars quarters={quartersOf(year, statement)} />
    </section>
  )
}
