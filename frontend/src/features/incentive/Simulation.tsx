import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SimulateIncentiveDocument, type SimulateIncentiveQuery } from '@/gql/incentive'
import type { SimulateInput, SimulationParameter } from '@/gql/schema'
import { approximate, useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { useComplaint } from '@/lib/reasons'
import { useHere } from '@/lib/viewer'
import { Choice } from '@/ui/Choice'
import { DataTable, type Column } from '@/ui/DataTable'
import { Empty } from '@/ui/Notice'
import { Section } from '@/ui/Section'
import { StateGlyph } from '@/ui/StateGlyph'
import { Waiting } from '@/ui/Waiting'
import { PeriodBars } from './PeriodBars'
import styles from './Simulation.module.css'

type Simulated = SimulateIncentiveQuery['simulateIncentive']

interface Props {
  input: Omit<SimulateInput, 'year' | 'vary'> & Partial<SimulateInput>
  /** What was typed can't be tried. */
  pause?: boolean
}

/** What the terms would have paid on past periods, beside those in force. It is never a payout, and says so. */
export function Simulation({ input, pause = false }: Props) {
  const { t } = useTranslation()
  const { company } = useHere()
  const complaint = useComplaint()
  const thisYear = company.today.slice(0, 4)
  const [year, setYear] = useState(thisYear)
  const [vary, setVary] = useState<SimulationParameter | null>(null)
  const read = useRead(SimulateIncentiveDocument, { input: { planId: input.planId ?? null, kind: input.kind ?? null, terms: input.terms ?? null, year, vary } }, { pause })
  const found = read.data?.simulateIncentive
  const years = [String(Number(thisYear) - 1), thisYear]
  return (
    <>
      <Section title={t('incentive.simulation')} note={t('incentive.simulationNote')} aside={<Choice label={t('incentive.year')} value={year} onChange={setYear} options={years.map((value) => ({ value, label: value }))} />}>
        {pause ? (
          <Empty>{t('incentive.simulationPaused')}</Empty>
        ) : read.problem && !found ? (
          <p role="alert" className="note">{complaint(read.problem)}</p>
        ) : !found ? (
          <Waiting heights={[56, 200, 36, 36, 36]} columns={1} />
        ) : found.periods.length === 0 ? (
          <Empty>{t('incentive.simulationEmpty', { year })}</Empty>
        ) : (
          <Figures of={found} />
        )}
      </Section>
      {found && found.periods.length > 0 && !pause && (
        <div className={styles.halves}>
          {found.varied && (
            <Section
              title={t('incentive.sensitivity')}
              note={found.parameters.length > 1 ? undefined : t('incentive.sensitivityNote')}
              aside={found.parameters.length > 1 && <Select aria-label={t('incentive.sensitivity')} size="xs" w={112} data={found.parameters.map((value) => ({ value, label: t(`incentive.parameter.${value}`) }))} value={found.varied} onChange={(value) => setVary(value as SimulationParameter)} allowDeselect={false} />}
              ruled
            >
              <Variants of={found} />
            </Section>
          )}
          <Section title={t('incentive.whoGets')} note={t('incentive.whoGetsNote')} ruled>
            <People of={found} />
          </Section>
        </div>
      )}
    </>
  )
}

function Figures({ of }: { of: Simulated }) {
  const { t } = useTranslation()
  const f = useFormats()
  const pooled = of.periods.some((one) => one.step !== null)
  return (
    <>
      <dl className={styles.hero}>
        <div data-first>
          <dd>{f.money(of.paid.amount, of.paid.currency)}</dd>
          <dt>{t('incentive.paidInYear')}{of.overBudget && <em> · {t('incentive.overBudget')}</em>}</dt>
        </div>
        {of.inForce && (
          <div>
            <dd>{f.money(of.inForce.amount, of.paid.currency)}</dd>
            <dt>{of.version ? t('incentive.inForcePaid', { version: of.version }) : t('incentive.inForceThen')}</dt>
          </div>
        )}
        {pooled && (
          <>
            <div>
              <dd>{f.money(of.carry.amount, of.paid.currency)}</dd>
              <dt>{t('incentive.carryAtEnd')}</dt>
            </div>
            <div>
              <dd>{f.money(of.amount, of.paid.currency)}</dd>
              <dt>{t('incentive.amountInYear')}</dt>
            </div>
          </>
        )}
      </dl>
      <PeriodBars periods={of.periods} />
      <Arithmetic of={of} pooled={pooled} />
      {of.skipped.length > 0 && <p className="note">{of.skipped.map((one) => `${one.period} ${t(`incentive.skipped.${one.reason}`)}`).join(f.lang === 'en' ? '; ' : '；')}</p>}
    </>
  )
}

type Row = Simulated['periods'][number]

function Arithmetic({ of, pooled }: { of: Simulated; pooled: boolean }) {
  const { t } = useTranslation()
  const f = useFormats()
  const period: Column<Row> = { key: 'period', title: t('incentive.period'), cell: (row) => row.period }
  const before: Column<Row> = { key: 'inForce', title: t('incentive.inForceThen'), align: 'right', from: 'tablet', cell: (row) => f.amount(row.inForce?.amount) }
  const columns: Column<Row>[] = pooled
    ? [
        period,
        { key: 'amount', title: t('incentive.savedIn'), align: 'right', cell: (row) => f.amount(row.step?.amount) },
        { key: 'cumulative', title: t('incentive.cumulative'), align: 'right', from: 'desktop', cell: (row) => f.amount(row.step?.cumulative) },
        { key: 'gross', title: t('incentive.gross'), align: 'right', from: 'tablet', cell: (row) => f.amount(row.step?.gross.amount) },
        { key: 'pool', title: t('incentive.pool'), align: 'right', cell: (row) => <strong>{f.amount(row.step?.pool.amount)}</strong> },
        { key: 'carry', title: t('incentive.carry'), align: 'right', cell: (row) => f.amount(row.step?.carry.amount) },
        { key: 'guard', title: t('incentive.guard'), from: 'tablet', cell: (row) => row.guard && <span className={styles.guard}><StateGlyph state={row.guard.held ? 'met' : 'missed'} title={t(row.guard.held ? 'incentive.held' : 'incentive.broken')} /> {f.figure(row.guard.actual, row.guard.metric.unit)}</span> },
        before,
      ]
    : [period, { key: 'payees', title: t('incentive.people'), align: 'right', cell: (row) => row.payees }, { key: 'paid', title: t('incentive.paidTitle'), align: 'right', cell: (row) => <strong>{f.amount(row.paid.amount)}</strong> }, before]
  return <DataTable label={t('incentive.simulation')} columns={columns} rows={of.periods} rowKey={(row) => row.period} total={{ period: t('incentive.sum'), amount: f.amount(of.amount), pool: f.amount(of.paid.amount), paid: f.amount(of.paid.amount), carry: f.amount(of.carry.amount), inForce: f.amount(of.inForce?.amount) }} />
}

function Variants({ of }: { of: Simulated }) {
  const { t } = useTranslation()
  const f = useFormats()
  const most = Math.max(...of.variants.map((one) => approximate(one.paid.amount) ?? 0), 1)
  const word = (value: string) => (of.varied === 'RATE' || of.varied === 'GUARD' ? f.percent(value, 1) : of.varied === 'THRESHOLD' ? f.plain(value) : f.moneyCell(value))
  return (
    <ul className={styles.variants} aria-label={t('incentive.sensitivity')}>
      {of.variants.map((one) => (
        <li key={one.value} data-current={one.current || undefined}>
          <span>{word(one.value)}</span>
          <i><b style={{ width: `${((approximate(one.paid.amount) ?? 0) / most) * 100}%` }} /></i>
          <strong>{f.amount(one.paid.amount)}</strong>
        </li>
      ))}
    </ul>
  )
}

function People({ of }: { of: Simulated }) {
  const { t } = useTranslation()
  const f = useFormats()
  if (of.people.length === 0) return <Empty>{t(of.peopleCount > 0 ? 'incentive.amountsHidden' : 'incentive.nobody')}</Empty>
  return (
    <>
      <DataTable
        label={t('incentive.whoGets')}
        rows={of.people}
        rowKey={(row) => row.member.id}
        rowHeight={32}
        columns={[
          { key: 'member', title: t('incentive.member'), cell: (row) => row.member.name },
          ...of.periods.map((one, at): Column<Simulated['people'][number]> => ({ key: one.period, title: one.period, align: 'right', from: 'tablet', cell: (row) => f.amount(row.amounts[at]?.amount) })),
          { key: 'sum', title: t('incentive.wholeYear'), align: 'right', cell: (row) => <strong>{f.amount(row.sum.amount)}</strong> },
        ]}
        total={{ member: t('incentive.sum'), ...Object.fromEntries(of.periods.map((one) => [one.period, f.amount(one.paid.amount)])), sum: f.amount(of.paid.amount) }}
      />
      {of.peopleCount > of.people.length && <p className="note">{t('incentive.peopleMore', { count: of.peopleCount - of.people.length })}</p>}
    </>
  )
}
