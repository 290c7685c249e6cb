import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DashboardBreakdownDocument, type BreakdownFragment, type DashboardQuery } from '@/gql/dashboard'
import { compare } from '@/lib/decimal'
import { approximate, useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { Bullet } from '@/ui/Bullet'
import { ExportMenu } from '@/ui/ExportMenu'
import { Loaded } from '@/ui/Loaded'
import { Section } from '@/ui/Section'
import { StateGlyph } from '@/ui/StateGlyph'
import { channelColour, stateOf } from '@/ui/states'
import styles from './Channels.module.css'
import type { DayRange } from './range'

type Row = BreakdownFragment
type SortKey = 'impressions' | 'clicks' | 'ctr' | 'visits' | 'leads' | 'spend' | 'cpl' | 'cplAttainment' | 'weight' | 'customers' | 'conversionRate' | 'revenue' | 'roi'

interface Props {
  dashboard: DashboardQuery['dashboard']
  range: DayRange
  team: string | null
  /** The funnel's step that is spoken of: its column orders the table. */
  step: string | undefined
}

const steps = ['impressions', 'clicks', 'visits', 'leads', 'customers'] as const
type Step = (typeof steps)[number]

/** Channels by cost per lead; each unfolds in place to its accounts, and these to their campaigns. */
export function Channels({ dashboard, range, team, step: asked }: Props) {
  const { t } = useTranslation()
  const f = useFormats()
  const step = steps.find((one) => one === asked)
  const [sort, setSort] = useState<{ key: SortKey; down: boolean }>(step ? { key: step, down: true } : { key: 'cpl', down: false })
  const unit = f.lang === 'en' ? f.currency : f.currency === 'CNY' ? t('dashboard.unit') : f.currency
  const order = (rows: Row[]) =>
    [...rows].sort((a, b) => {
      const [x, y] = [a[sort.key], b[sort.key]]
      if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1
      return sort.down ? compare(y, x) : compare(x, y)
    })
  const columns: { key: SortKey | 'cplTarget' | 'bar'; title: string; from?: 'desktop' }[] = [
    { key: 'impressions', title: t('dashboard.impressions') },
    { key: 'clicks', title: t('dashboard.clicks') },
    { key: 'ctr', title: 'CTR' },
    ...(step === 'visits' ? [{ key: 'visits' as const, title: t('dashboard.visits') }] : []),
    { key: 'leads', title: t('dashboard.leads') },
    { key: 'spend', title: t('dashboard.spend', { unit }) },
    { key: 'cpl', title: t('dashboard.cpl', { unit }) },
    { key: 'cplTarget', title: t('dashboard.target') },
    { key: 'cplAttainment', title: t('dashboard.cplAttainment') },
    { key: 'weight', title: t('dashboard.weight') },
    { key: 'customers', title: t('dashboard.customers') },
    { key: 'conversionRate', title: t('dashboard.conversion') },
    { key: 'revenue', title: t('dashboard.revenue', { unit }) },
    { key: 'roi', title: 'ROI' },
  ]
  const exported = () => [
    [t('dashboard.channel'), ...columns.map((column) => column.title)],
    ...[...order(dashboard.breakdown), dashboard.total].map((row) => [row.channel?.name ?? t('dashboard.total'), ...columns.map((column) => (column.key === 'bar' ? '' : (row[column.key] ?? '')))]),
  ]

  return (
    <Section
      title={t('dashboard.channels')}
      note={t('dashboard.channelsNote', { count: dashboard.breakdown.filter((row) => row.channel).length })}
      aside={
        <span className={styles.aside}>
          {dashboard.missingDays.slice(0, 2).map((missing) => (
            <span key={missing.channel.id} className={styles.missing}>
              <StateGlyph state="missing" size={12} />
              {t('dashboard.missing', {
                channel: missing.channel.name,
                days: missing.days.length === 1 ? f.day(missing.days[0]) : t('dashboard.missingDays', { day: f.day(missing.days[0]), count: missing.days.length }),
              })}
            </span>
          ))}
          <ExportMenu name={`${t('dashboard.channels')} ${range.from} ${range.to}`} rows={exported} plain />
        </span>
      }
    >
      <div className={styles.scroll} role="region" aria-label={t('dashboard.channels')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th>{t('dashboard.channel')}</th>
              {columns.map((column) =>
                column.key === 'cplTarget' || column.key === 'bar' ? (
                  <th key={column.key} className="num">
                    {column.title}
                  </th>
                ) : (
                  <th key={column.key} className={column.key === 'cplAttainment' ? '' : 'num'} colSpan={column.key === 'cplAttainment' ? 2 : 1} aria-sort={sort.key === column.key ? (sort.down ? 'descending' : 'ascending') : undefined}>
                    <button type="button" className={styles.sort} data-on={sort.key === column.key || undefined} onClick={() => setSort((now) => ({ key: column.key as SortKey, down: now.key === column.key ? !now.down : false }))}>
                      {column.title}
                      {sort.key === column.key && (sort.down ? ' ↓' : ' ↑')}
                    </button>
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {order(dashboard.breakdown).map((row, place) => (
              <Branch key={row.key} row={row} place={place} depth={0} range={range} team={team} order={order} step={step} />
            ))}
          </tbody>
          <tfoot>
            <Cells row={dashboard.total} step={step} name={<span className={styles.name} style={{ paddingLeft: 26 }}>{t('dashboard.total')}</span>} />
          </tfoot>
        </table>
      </div>
    </Section>
  )
}

interface BranchProps {
  row: Row
  place: number
  depth: number
  range: DayRange
  team: string | null
  order: (rows: Row[]) => Row[]
  step: Step | undefined
}

function Branch({ row, place, depth, range, team, order, step }: BranchProps) {
  const { t } = useTranslation()
  const [opened, open] = useState(false)
  const name = row.campaign?.name ?? row.account?.name ?? (depth === 0 ? row.channel?.name : null) ?? t('dashboard.other')
  return (
    <>
      <Cells
        row={row}
        step={step}
        onClick={row.expandable ? () => open(!opened) : undefined}
        name={
          <span className={styles.name} style={{ paddingLeft: depth * 18 }}>
            {row.expandable ? (
              <button type="button" className={styles.toggle} aria-expanded={opened} aria-label={t(opened ? 'dashboard.fold' : 'dashboard.unfold', { name })} onClick={(event) => { event.stopPropagation(); open(!opened) }}>
                {opened ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
              </button>
            ) : (
              <span className={styles.toggle} />
            )}
            {depth === 0 && <i style={{ background: row.channel ? channelColour(row.channel.key, place) : 'var(--nodata-fill)' }} />}
            <span className="truncate" title={name}>{name}</span>
          </span>
        }
      />
      {opened && <Below row={row} depth={depth + 1} range={range} team={team} order={order} step={step} />}
    </>
  )
}

function Below({ row, depth, range, team, order, step }: Omit<BranchProps, 'place'>) {
  const { t } = useTranslation()
  const read = useRead(DashboardBreakdownDocument, { range: { from: range.from, to: range.to }, team, channel: row.channel?.id ?? null, account: row.account?.id ?? null })
  if (!read.data) {
    return (
      <tr>
        <td colSpan={16}>
          <Loaded of={read} what={t('dashboard.channels')} heights={[20]}>
            {() => null}
          </Loaded>
        </td>
      </tr>
    )
  }
  return order(read.data.dashboard.breakdown).map((below, place) => <Branch key={below.key} row={below} place={place} depth={depth} range={range} team={team} order={order} step={step} />)
}

function Cells({ row, name, step, onClick }: { row: Row; name: React.ReactNode; step: Step | undefined; onClick?: () => void }) {
  const f = useFormats()
  const marked = (column: Step) => ({ 'data-step': column === step || undefined })
  const state = stateOf({ state: row.cplAttainment === null ? 'NOT_APPLICABLE' : 'SCORED', attainment: row.cplAttainment })
  return (
    <tr onClick={onClick} data-open={onClick ? true : undefined}>
      <td>{name}</td>
      <td className="num" title={f.plain(row.impressions)} {...marked('impressions')}>{f.compact(row.impressions)}</td>
      <td className="num" {...marked('clicks')}>{f.plain(row.clicks)}</td>
      <td className={`num ${styles.quiet}`}>{f.percent(row.ctr)}</td>
      {step === 'visits' && <td className="num" {...marked('visits')}>{f.plain(row.visits)}</td>}
      <td className="num" {...marked('leads')}>{f.plain(row.leads)}</td>
      <td className="num">{f.moneyCell(row.spend)}</td>
      <td className="num strong">{f.score(row.cpl)}</td>
      <td className={`num ${styles.quiet}`}>{row.cplTarget === null ? '—' : `≤ ${f.score(row.cplTarget)}`}</td>
      <td className={styles.bar}>{row.cplAttainment !== null && <Bullet state={state} value={approximate(row.cplAttainment)} threshold={null} />}</td>
      <td className="num">
        {row.cplAttainment !== null && (
          <span className={styles.attained} data-state={state}>
            <StateGlyph state={state} size={12} />
            {f.attainment(row.cplAttainment)}
          </span>
        )}
      </td>
      <td className={`num ${styles.quiet}`}>{f.plain(row.weight)}</td>
      <td className="num" {...marked('customers')}>{f.plain(row.customers)}</td>
      <td className="num">{f.percent(row.conversionRate)}</td>
      <td className="num">{f.moneyCell(row.revenue)}</td>
      <td className="num strong">{f.ratio(row.roi)}</td>
    </tr>
  )
}
