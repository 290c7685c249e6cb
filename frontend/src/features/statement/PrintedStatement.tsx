import { useTranslation } from 'react-i18next'
import { useFormats } from '@/lib/formats'
import { usePrinting } from '@/lib/printing'
import { useHere } from '@/lib/viewer'
import printed from '@/ui/Printed.module.css'
import { baseParts, paidAmounts, rowsOf, signs, whyNothing, type Shown } from './figures'
import styles from './PrintedStatement.module.css'

/** The statement as a document: it exists while it is printed. */
export function PrintedStatement({ statement }: { statement: Shown }) {
  return usePrinting() ? <Sheet statement={statement} /> : null
}

function Sheet({ statement }: { statement: Shown }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  const { member, year, paid, approved, waiting, items } = statement
  const amounts = paidAmounts(items)
  const facts: [string, string | undefined][] = [
    [t('statement.company'), company.name],
    [t('statement.member'), member.name],
    [t('statement.team'), member.team?.name],
    [t('statement.year'), f.period(year)],
    [t('statement.approved'), f.amount(approved.amount)],
    [t('statement.waiting'), f.amount(waiting.amount)],
  ]
  return (
    <article className={printed.root}>
      {/* While this is printed alone: other pages leave the paper to the printer. */}
      <style>{'@page { size: A4 }'}</style>
      <h2 className={printed.title}>{t('statement.printed', { year: f.period(year) })}</h2>
      <dl className={printed.facts}>
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <table className={`${printed.table} ${styles.table}`}>
        <thead>
          <tr>
            <th>{t('statement.period')}</th>
            <th>{t('statement.what')}</th>
            <th>{t('statement.how')}</th>
            <th>{t('statement.state')}</th>
            <th className="num">{t('statement.amountIn', { currency: paid.currency })}</th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(statement).map((row) => {
            if (row.kind === 'estimate') {
              return (
                <tr key={row.key} className={styles.faint}>
                  <td>{row.period}</td>
                  <td>{f.names(row.estimate.plan.name)}</td>
                  <td>{baseParts(row.estimate, t, f).map((part) => part.text).join(' ')}</td>
                  <td>{t('statement.estimate')}</td>
                  <td className="num">{f.amount(row.estimate.amount.amount)}</td>
                </tr>
              )
            }
            const { item } = row
            const why = whyNothing(item)
            return (
              <tr key={row.key}>
                <td>{row.period}</td>
                <td>{item.trueUp ? t('statement.trueUpOf', { plan: f.names(item.plan.name) }) : f.names(item.plan.name)}</td>
                <td>{signs(item, t, f)}</td>
                <td>
                  {t(`statement.stateOf.${item.state}`)} {why ? t(`statement.${why}`) : item.payDay && f.day(item.payDay, true)} {item.batch}
                </td>
                <td className="num">{f.amount(item.amount.amount)}</td>
              </tr>
            )
          })}
        </tbody>
        <tfoot>
          <tr>
            <th colSpan={2}>{t('statement.paidSum', { year: f.period(year) })}</th>
            <td colSpan={2} className="num">{amounts.length > 1 && `${amounts.map((one) => f.amount(one)).join(' + ')} =`}</td>
            <th className="num">{f.amount(paid.amount)}</th>
          </tr>
        </tfoot>
      </table>
      <p className={printed.foot}>{t('statement.taxNote')}</p>
      <p className={printed.foot}>{t('statement.printedAt', { at: f.day(company.today, true) })} · Okra</p>
    </article>
  )
}
