import { useTranslation } from 'react-i18next'
import type { EfficiencyFragment } from '@/gql/channel'
import { compare, type Decimal } from '@/lib/decimal'
import { approximate, useFormats } from '@/lib/formats'
import { DataTable, type Column } from '@/ui/DataTable'
import { Sparkline } from '@/ui/Sparkline'
import { StateGlyph } from '@/ui/StateGlyph'
import { stateOf } from '@/ui/states'
import { ChannelName, colourIn } from './ChannelName'
import styles from './Efficiency.module.css'
import { costOf, type Basis } from './figures'

interface Props {
  rows: EfficiencyFragment[]
  total: EfficiencyFragment
  basis: Basis
  order: string[]
}

const byFigure = (pick: (row: EfficiencyFragment) => Decimal | null) => (a: EfficiencyFragment, b: EfficiencyFragment) => {
  const [x, y] = [pick(a), pick(b)]
  if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1
  return compare(x, y)
}

/** What each channel cost and brought, ordered by what the proposal goes by. */
export function Efficiency({ rows, total, basis, order }: Props) {
  const { t } = useTranslation()
  const f = useFormats()
  const unit = f.lang === 'en' ? f.currency : f.currency === 'CNY' ? t('channel.unit') : f.currency
  const cost = costOf[basis]
  const figure = (key: 'leads' | 'validLeads' | 'customers', title: string): Column<EfficiencyFragment> => ({ key, title, align: 'right', cell: (row) => f.count(row[key]), sort: byFigure((row) => row[key]) })
  const money = (key: 'cpl' | 'costPerValidLead' | 'costPerCustomer', title: string): Column<EfficiencyFragment> => ({
    key, title, align: 'right', sort: byFigure((row) => row[key]), cell: (row) => (key === cost ? <strong>{f.score(row[key])}</strong> : f.score(row[key])),
  })
  const columns: Column<EfficiencyFragment>[] = [
    { key: 'name', title: t('channel.channel'), cell: (row) => row.channel && <ChannelName channel={row.channel} order={order} /> },
    { key: 'spend', title: t('channel.spend', { unit }), align: 'right', cell: (row) => f.score(row.spend), sort: byFigure((row) => row.spend) },
    figure('leads', t('channel.leads')),
    money('cpl', t('channel.cpl', { unit })),
    ...(basis === 'COST_PER_VALID_LEAD' ? [figure('validLeads', t('channel.validLeads')), money('costPerValidLead', t('channel.costPerValidLead', { unit }))] : []),
    { key: 'trend', title: t('channel.trend'), cell: (row) => <Sparkline values={row.trend.map((point) => approximate(point.cost))} label={t('channel.trendOf', { name: row.channel?.name ?? t('channel.total'), costs: row.trend.map((point) => f.score(point.cost)).join(', ') })} /> },
    { key: 'target', title: t('channel.target'), align: 'right', cell: (row) => <span className={styles.quiet}>{row.target === null ? '—' : `≤ ${f.score(row.target)}`}</span> },
    { key: 'attainment', title: t('channel.attainment'), align: 'right', cell: (row) => <Attained attainment={row.attainment} />, sort: byFigure((row) => row.attainment) },
    figure('customers', t('channel.customers')),
    money('costPerCustomer', t('channel.costPerCustomer', { unit })),
    { key: 'roi', title: 'ROI', align: 'right', cell: (row) => f.ratio(row.roi), sort: byFigure((row) => row.roi) },
    { key: 'weight', title: t('channel.weight'), align: 'right', sort: byFigure((row) => row.weight), cell: (row) => row.channel && <Weight row={row} colour={colourIn(row.channel, order)} /> },
  ]
  const totals = Object.fromEntries(columns.map((column) => [column.key, column.key === 'name' ? t('channel.total') : column.key === 'weight' ? weightText(f.plain, total.weight) : column.cell(total)]))
  return (
    <div className={styles.table}>
      <DataTable key={basis} label={t('channel.efficiency')} rows={rows} rowKey={(row) => row.channel?.id ?? ''} rowHeight={40} columns={columns} total={totals} initialSort={{ key: cost }} />
    </div>
  )
}

const weightText = (plain: (value: Decimal | null) => string, weight: Decimal | null) => (weight === null ? '—' : plain(weight))

function Weight({ row, colour }: { row: EfficiencyFragment; colour: string }) {
  const f = useFormats()
  return (
    <span className={styles.weight}>
      <span className={styles.track} aria-hidden>
        <i style={{ width: `${Math.min(100, approximate(row.weight) ?? 0)}%`, background: colour }} />
      </span>
      <strong className="num">{f.plain(row.weight)}</strong>
    </span>
  )
}

function Attained({ attainment }: { attainment: Decimal | null }) {
  const f = useFormats()
  if (attainment === null) return '—'
  const state = stateOf({ state: 'SCORED', attainment })
  return (
    <span className={styles.attained} data-state={state}>
      <StateGlyph state={state} size={12} />
      {f.attainment(attainment)}
    </span>
  )
}
