import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { approximate, useFormats } from '@/lib/formats'
import { Avatar } from '@/ui/Avatar'
import { DataTable, type Column } from '@/ui/DataTable'
import { Empty } from '@/ui/Notice'
import type { Run } from './RunPage'
import styles from './Allocation.module.css'

type Payout = Run['payouts']['nodes'][number]

/** Who gets what, and how it comes about. FINANCE sees the total because the amount is made of it; it opens no scorecard. */
export function Allocation({ run, onMore }: { run: Run; onMore: (after: string | null) => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const rows = run.payouts.nodes
  if (rows.length === 0) return <Empty>{t(run.payees > 0 ? 'incentive.amountsHidden' : 'incentive.nobody')}</Empty>
  const pooled = run.weights !== null
  const most = Math.max(...rows.map((row) => approximate(row.weight) ?? 0), 1)
  const who: Column<Payout> = {
    key: 'member',
    title: t('incentive.member'),
    cell: (row) => (
      <span className={styles.who}>
        {row.member && <Avatar name={row.member.name} size={22} />} {row.member?.name ?? t('incentive.fundOf', { team: row.team?.name ?? '' })}
      </span>
    ),
  }
  const days: Column<Payout> = { key: 'days', title: t('incentive.days'), align: 'right', from: 'tablet', cell: (row) => (row.days === null ? '—' : `${row.days} ÷ ${row.of}`) }
  const amount: Column<Payout> = { key: 'amount', title: t('incentive.amountIn', { currency: f.symbol() }), align: 'right', cell: (row) => <strong>{f.amount(row.amount.amount)}</strong> }
  const earlier: Column<Payout>[] = run.trueUp
    ? [
        { key: 'owed', title: t('incentive.owed'), align: 'right', cell: (row) => f.amount(row.owed.amount) },
        { key: 'before', title: `− ${t('incentive.before')}`, align: 'right', cell: (row) => f.amount(row.before.amount) },
      ]
    : []
  const columns: Column<Payout>[] = pooled
    ? [
        who,
        { key: 'total', title: t('incentive.total'), align: 'right', from: 'tablet', cell: (row) => f.score(row.total) },
        days,
        { key: 'weight', title: t('incentive.weight'), align: 'right', from: 'tablet', cell: (row) => <span className={styles.weight}>{f.score(row.weight)}<i><b style={{ width: `${((approximate(row.weight) ?? 0) / most) * 100}%` }} /></i></span> },
        { key: 'exact', title: run.trueUp ? t('incentive.exact') : `${f.amount(run.pool?.amount)} × ${t('incentive.weight')} ÷ ${f.score(run.weights)}`, align: 'right', from: 'desktop', cell: (row) => (row.exact === null ? '—' : round4(row.exact)) },
        { key: 'whole', title: t('incentive.whole'), align: 'right', from: 'desktop', cell: (row) => f.amount(row.whole?.amount) },
        { key: 'extra', title: t('incentive.extra'), align: 'right', from: 'desktop', cell: (row) => (row.bound ? t(`incentive.bound.${row.bound}`) : row.extra && row.extra.amount !== '0' ? f.signed(row.extra.amount, f.amount) : '—') },
        ...earlier,
        amount,
      ]
    : run.plan.kind === 'AWARD'
    ? [who, days, ...earlier, amount]
    : [
        who,
        { key: 'total', title: t('incentive.total'), align: 'right', from: 'tablet', cell: (row) => (row.total === null ? '—' : `${f.score(row.total)} · ${row.grade}`) },
        { key: 'base', title: t('incentive.base'), align: 'right', cell: (row) => f.amount(row.base?.amount) },
        { key: 'coefficient', title: `× ${t('incentive.coefficient')}`, align: 'right', cell: (row) => f.plain(row.coefficient) },
        { ...days, title: `× ${t('incentive.days')}` },
        ...earlier,
        { key: 'taken', title: t('incentive.takenBack'), align: 'right', from: 'desktop', cell: (row) => (row.takenBack.amount === '0' ? '—' : `−${f.amount(row.takenBack.amount)}`) },
        amount,
      ]
  return (
    <>
      <DataTable label={t('incentive.allocation')} rows={rows} rowKey={(row) => row.id} columns={columns} total={{ member: t('incentive.sum'), weight: pooled ? f.score(run.weights) : undefined, amount: f.amount(run.paid?.amount) }} />
      {run.payouts.pageInfo.hasNextPage && (
        <Button className={styles.more} onClick={() => onMore(run.payouts.pageInfo.endCursor)}>
          {t('ui.more')}
        </Button>
      )}
    </>
  )
}

/** Four places: enough to see which remainder was larger. */
function round4(exact: string): string {
  const [whole = '0', fraction = ''] = exact.split('.')
  return `${whole}.${fraction.padEnd(4, '0').slice(0, 4)}`
}
