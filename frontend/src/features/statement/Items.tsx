import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { sign } from '@/lib/decimal'
import { useFormats, type Formats } from '@/lib/formats'
import { useHere } from '@/lib/viewer'
import type { TFunction } from 'i18next'
import { DataTable, type Column } from '@/ui/DataTable'
import { Empty } from '@/ui/Notice'
import { Section } from '@/ui/Section'
import { Tag } from '@/ui/Tag'
import { baseParts, paidAmounts, rowsOf, signs, stateOf, whyNothing, type Row, type Shown } from './figures'
import { ItemGlyph } from './ItemGlyph'
import styles from './Items.module.css'

interface Props {
  statement: Shown
  mine: boolean
  /** The key of the row that is open. */
  open: string | undefined
  /** What stands under it, where there is no room beside the list. */
  below?: ReactNode
  onOpen: (key: string) => void
}

const nameOf = (row: Row, t: TFunction, f: Formats) => (row.kind === 'estimate' ? f.names(row.estimate.plan.name) : row.item.trueUp ? t('statement.trueUpOf', { plan: f.names(row.item.plan.name) }) : f.names(row.item.plan.name))

/** What was given, for what, how, and how far it is; and what the paid sum is made of. */
export function Items({ statement, mine, open, below, onOpen }: Props) {
  const { t } = useTranslation()
  const f = useFormats()
  const phone = useMediaQuery('(max-width: 767px)') ?? false
  const rows = rowsOf(statement)
  const paid = paidAmounts(statement.items)
  const amountOf = (row: Row) =>
    row.kind === 'estimate' || sign(row.item.amount.amount) === 0 ? <span className={styles.faint}>{f.amount(row.kind === 'estimate' ? row.estimate.amount.amount : row.item.amount.amount)}</span> : <strong>{f.amount(row.item.amount.amount)}</strong>
  const columns: Column<Row>[] = [
    { key: 'period', title: t('statement.period'), cell: (row) => <span className={styles.period}>{row.period}</span> },
    { key: 'what', title: t('statement.what'), cell: (row) => nameOf(row, t, f) },
    { key: 'how', title: t('statement.how'), from: 'tablet', cell: (row) => <span className={styles.how}>{row.kind === 'estimate' ? baseParts(row.estimate, t, f).map((part) => part.text).join(' ') : signs(row.item, t, f)}</span> },
    { key: 'state', title: t('statement.state'), cell: (row) => <StateOf row={row} /> },
    { key: 'amount', title: t('statement.amountIn', { currency: f.symbol().trim() }), align: 'right', cell: amountOf },
  ]
  const sum = paid.length > 1 ? `${paid.map((one) => f.amount(one)).join(' + ')} =` : ''
  return (
    <Section title={t('statement.items')} note={t('statement.itemsNote', { count: rows.length })} ruled>
      {rows.length === 0 ? (
        <Empty>{t(mine ? 'statement.empty' : 'statement.emptyOther', { year: f.period(statement.year) })}</Empty>
      ) : phone ? (
        <ul className={styles.list}>
          {rows.map((row) => (
            <li key={row.key} data-open={row.key === open || undefined}>
              <button type="button" className={styles.row} aria-expanded={row.key === open} onClick={() => onOpen(row.key)}>
                <ItemGlyph state={stateOf(row)} />
                <span className={styles.words}>
                  <span>
                    <strong>{nameOf(row, t, f)}</strong> <span className="note">{row.period}</span>
                  </span>
                  <StateOf row={row} plain />
                </span>
                <span className={styles.amount}>{amountOf(row)}</span>
              </button>
              {row.key === open && below}
            </li>
          ))}
        </ul>
      ) : (
        <DataTable
          label={t('statement.items')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.key}
          rowHeight={40}
          walk
          selected={(row) => row.key === open}
          open={{ name: (row) => `${nameOf(row, t, f)} ${row.period}`, act: (row) => onOpen(row.key) }}
          below={(row) => (row.key === open && below ? <div className={styles.below}>{below}</div> : undefined)}
        />
      )}
      {statement.items.length > 0 && (
        <p className={styles.total}>
          <strong>{t('statement.paidSum', { year: f.period(statement.year) })}</strong>
          <span className={styles.sum}>{sum}</span>
          <strong>{f.amount(statement.paid.amount)}</strong>
        </p>
      )}
      <p className={`note ${styles.note}`}>{t('statement.taxNote')}</p>
    </Section>
  )
}

/** How far it is in words, and when; an amount of nothing is explained. */
function StateOf({ row, plain = false }: { row: Row; plain?: boolean }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  if (row.kind === 'estimate') {
    const { live, total, grade } = row.estimate
    return (
      <span className={styles.state}>
        {!plain && <ItemGlyph state="ESTIMATE" />} <Tag kind="provisional">{t('statement.estimate')}</Tag>
        <span className="note">{t(live ? 'statement.estimateLive' : 'statement.estimateFinal', { total: f.score(total), grade: grade ?? '—' })}</span>
      </span>
    )
  }
  const { item } = row
  const why = whyNothing(item)
  const state = stateOf(row)
  const day = item.payDay ?? (item.state === 'APPROVED' && item.decidedAt ? f.dayOf(item.decidedAt) : null)
  return (
    <span className={styles.state}>
      {!plain && <ItemGlyph state={state} />} <span>{state === 'NOTHING' ? t('statement.nothing') : t(`statement.stateOf.${item.state}`)}</span>
      <span className="note">{why ? t(`statement.${why}`) : day && f.day(day, day.slice(0, 4) !== company.today.slice(0, 4))}</span>
    </span>
  )
}
