import { useNavigate, useSearch } from '@tanstack/react-router'
import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { IncentiveCostsDocument, type IncentiveCostsQuery } from '@/gql/statement'
import { add, sign } from '@/lib/decimal'
import { useFormats } from '@/lib/formats'
import { step } from '@/lib/period'
import { useRead } from '@/lib/read'
import { has, useHere } from '@/lib/viewer'
import { DataTable, type Column } from '@/ui/DataTable'
import { Loaded } from '@/ui/Loaded'
import { Empty, NotFound } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Section } from '@/ui/Section'
import { useIncentiveTabs } from '@/ui/incentiveTabs'
import { CostBars } from './CostBars'
import styles from './CostsPage.module.css'
import { teamsOf, type TeamRow } from './costs'

export type Costs = IncentiveCostsQuery['incentiveCosts']
type Quarter = Costs['quarters'][number]

/** What do incentives cost, and what did they bring? */
export function CostsPage() {
  const { t } = useTranslation()
  const f = useFormats()
  const navigate = useNavigate()
  const { viewer, company } = useHere()
  const search = useSearch({ strict: false }) as { year?: string }
  const may = has(viewer, 'EXECUTIVE', 'HR', 'FINANCE')
  const now = company.today.slice(0, 4)
  const year = search.year ?? now
  const read = useRead(IncentiveCostsDocument, { year }, { pause: !may, live: true })
  const go = (to: string | null) => void navigate({ to: '.', search: ((before: object) => ({ ...before, year: to === now ? undefined : to })) as never, resetScroll: false })
  const choice = may && <Select aria-label={t('statement.year')} allowDeselect={false} w={110} value={year} onChange={go} data={[...new Set([year, ...[0, -1, -2, -3].map((by) => step(now, by))])].sort().reverse().map((one) => ({ value: one, label: f.period(one) }))} />
  return (
    <Page title={t('shell.incentives')} tabs={useIncentiveTabs()} actions={choice}>
      {may ? (
        <Loaded of={read} what={t('statement.costs')} heights={[96, 160, 36, 36, 36, 36]}>
          {({ incentiveCosts }) => <Shown costs={incentiveCosts} />}
        </Loaded>
      ) : (
        <NotFound />
      )}
    </Page>
  )
}

function Shown({ costs }: { costs: Costs }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { paid, saved, profit } = costs
  const unit = f.symbol(paid.currency).trim()
  const quarters: Column<Quarter>[] = [
    { key: 'quarter', title: t('statement.quarter'), cell: (row) => f.period(row.quarter) },
    { key: 'paid', title: `${t('statement.paidShortIn')} ${unit}`, align: 'right', cell: (row) => <strong>{f.amount(row.paid.amount)}</strong> },
    { key: 'saved', title: `${t('statement.costsSaved')} ${unit}`, align: 'right', cell: (row) => f.amount(row.saved) },
    { key: 'profit', title: `${t('statement.costsProfit')} ${unit}`, align: 'right', cell: (row) => f.amount(row.profit) },
  ]
  const teams = teamsOf(costs.quarters)
  const teamColumns: Column<TeamRow>[] = [
    { key: 'team', title: t('statement.team'), cell: (row) => row.name },
    ...costs.quarters.map(({ quarter }): Column<TeamRow> => ({
      key: quarter,
      title: quarter,
      align: 'right',
      cell: (row) => {
        const cell = row.cells.get(quarter)
        if (!cell) return '—'
        return (
          <>
            {cell.paid === null ? <span className="note">{t('statement.hidden')}</span> : f.amount(cell.paid)} <span className="note">{t('statement.people', { count: cell.people })}</span>
          </>
        )
      },
    })),
  ]
  const kinds: Column<Costs['kinds'][number]>[] = [
    { key: 'kind', title: t('statement.kindTitle'), cell: (row) => t(`statement.kind.${row.kind}`) },
    { key: 'paid', title: t('statement.amountIn', { currency: unit }), align: 'right', cell: (row) => <strong>{f.amount(row.paid.amount)}</strong> },
  ]
  return (
    <>
      <section className={styles.head}>
        <div>
          <p className="label">{t('statement.costsPaid', { year: f.period(costs.year) })}</p>
          <strong className={styles.hero}>{f.money(paid.amount, paid.currency)}</strong>
          <dl className={styles.sums}>
            <div>
              <dt>{t('statement.costsSaved')}</dt>
              <dd>{f.amount(saved)}</dd>
            </div>
            <div>
              <dt>{t('statement.costsProfit')}</dt>
              <dd>{f.amount(profit)}</dd>
            </div>
            <div>
              <dt>{t('statement.costsReturn')}</dt>
              <dd>{costs.return === null ? <span className="note">{t('statement.costsNoReturn')}</span> : f.money(costs.return, paid.currency)}</dd>
            </div>
          </dl>
          {costs.return !== null && (
            <p className="note">
              ({f.amount(saved)} + {f.amount(profit)}) ÷ {f.amount(paid.amount)} · {t('statement.costsReturnNote')}
            </p>
          )}
        </div>
        <CostBars quarters={costs.quarters.map((one) => ({ quarter: one.quarter, paid: one.paid.amount, brought: add(one.saved, one.profit) }))} />
      </section>
      <p className={`note ${styles.only}`}>
        {t('statement.costsOnly')}
        {costs.leftOut > 0 && ` ${t('statement.costsLeftOut', { count: costs.leftOut })}`}
      </p>
      {costs.kinds.length === 0 && sign(paid.amount) === 0 ? (
        <Empty>{t('statement.costsEmpty')}</Empty>
      ) : (
        <>
          <Section title={t('statement.costsQuarters')} note={t('statement.costsQuartersNote')} ruled>
            <DataTable label={t('statement.costsQuarters')} columns={quarters} rows={costs.quarters} rowKey={(row) => row.quarter} total={{ quarter: t('statement.total'), paid: f.amount(paid.amount), saved: f.amount(saved), profit: f.amount(profit) }} />
          </Section>
          <Section title={t('statement.costsTeams')} note={t('statement.costsTeamsNote')} ruled>
            <DataTable label={t('statement.costsTeams')} columns={teamColumns} rows={teams} rowKey={(row) => row.id} />
            {teams.some((row) => [...row.cells.values()].some((cell) => cell.paid === null)) && <p className="note">{t('statement.hiddenNote')}</p>}
          </Section>
          <Section title={t('statement.costsKinds')} ruled>
            <DataTable label={t('statement.costsKinds')} columns={kinds} rows={costs.kinds} rowKey={(row) => row.kind} total={{ kind: t('statement.total'), paid: f.amount(paid.amount) }} />
          </Section>
        </>
      )}
    </>
  )
}
