import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IncentiveRunsDocument, type RunRowFragment } from '@/gql/incentive'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { has, useHere } from '@/lib/viewer'
import { DataTable, type Column } from '@/ui/DataTable'
import { Loaded } from '@/ui/Loaded'
import { Empty, NotFound } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Section } from '@/ui/Section'
import { StateGlyph } from '@/ui/StateGlyph'
import { Tag } from '@/ui/Tag'
import { useIncentiveTabs } from '@/ui/incentiveTabs'
import { NewRun } from './NewRun'
import styles from './RunsPage.module.css'
import { glyphOf } from './words'

/** What waits for a signature, and what was paid. */
export function RunsPage() {
  const { t } = useTranslation()
  const { viewer } = useHere()
  const tabs = useIncentiveTabs()
  const may = has(viewer, 'FINANCE', 'HR', 'EXECUTIVE')
  const [after, setAfter] = useState<string | null>(null)
  const read = useRead(IncentiveRunsDocument, { first: 50, after }, { pause: !may, live: true })
  const [calculating, calculate] = useState(false)
  if (!may) {
    return (
      <Page title={t('incentive.title')} tabs={tabs}>
        <NotFound />
      </Page>
    )
  }
  const act = has(viewer, 'FINANCE') && (
    <Button variant="filled" onClick={() => calculate(true)}>
      {t('incentive.calculate')}
    </Button>
  )
  return (
    <Page title={t('incentive.title')} tabs={tabs}>
      <Loaded of={read} what={t('incentive.runs')} heights={[40, 40, 40, 40, 40]}>
        {({ incentiveRuns: { nodes, pageInfo }, incentivePlans }) => {
          const waiting = nodes.filter((run) => run.state === 'CALCULATED')
          const rest = nodes.filter((run) => run.state !== 'CALCULATED')
          return (
            <>
              <Section title={t('incentive.queue')} note={t('incentive.queueNote')} aside={act}>
                {waiting.length === 0 ? <Empty>{t('incentive.queueEmpty')}</Empty> : <Runs label={t('incentive.queue')} rows={waiting} />}
              </Section>
              <Section title={t('incentive.decided')} note={t('incentive.decidedNote')} ruled>
                {rest.length === 0 ? <Empty>{t('incentive.runsEmpty')}</Empty> : <Runs label={t('incentive.decided')} rows={rest} />}
                {pageInfo.hasNextPage && (
                  <Button className={styles.more} onClick={() => setAfter(pageInfo.endCursor)}>
                    {t('ui.more')}
                  </Button>
                )}
              </Section>
              {calculating && <NewRun plans={incentivePlans} runs={nodes} onClose={() => calculate(false)} />}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

function Runs({ label, rows }: { label: string; rows: RunRowFragment[] }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  const navigate = useNavigate()
  const columns: Column<RunRowFragment>[] = [
    { key: 'number', title: t('incentive.number'), cell: (run) => `#${run.number}`, width: 56, from: 'tablet' },
    { key: 'plan', title: t('incentive.plan'), cell: (run) => <>{f.names(run.plan.name)}{run.trueUp && <> <Tag>{t('incentive.trueUp')}</Tag></>}<span className={`note ${styles.phone}`}>#{run.number} · {run.period}</span></> },
    { key: 'period', title: t('incentive.period'), cell: (run) => run.period, from: 'tablet' },
    {
      key: 'state',
      title: t('incentive.state'),
      cell: (run) => (
        <span className={styles.state}>
          <StateGlyph state={glyphOf[run.state]} title={t(`incentive.runState.${run.state}`)} /> <span className={styles.words}>{t(`incentive.runState.${run.state}`)}</span>
          {run.payDay && <span className={`note ${styles.words}`}>{f.day(run.payDay, run.payDay.slice(0, 4) !== company.today.slice(0, 4))}</span>}
        </span>
      ),
    },
    {
      key: 'differs',
      title: t('incentive.differs'),
      from: 'tablet',
      cell: (run) => (run.discrepancy ? <span className={styles.differs}>{run.discrepancy.due ? t('incentive.differsBy', { due: f.signed(run.discrepancy.due.amount, f.amount), pool: f.signed(run.discrepancy.pool.amount, f.amount) }) : t('incentive.differsIn', { count: run.discrepancy.members })}</span> : null),
    },
    { key: 'payees', title: t('incentive.people'), align: 'right', cell: (run) => run.payees, from: 'tablet' },
    { key: 'paid', title: t('incentive.amountIn', { currency: company.currency }), align: 'right', cell: (run) => <strong>{f.amount(run.paid?.amount)}</strong> },
  ]
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={rows}
      rowKey={(run) => run.id}
      rowHeight={40}
      walk
      open={{ name: (run) => `#${run.number}`, act: (run) => void navigate({ to: '/incentives/runs/$run', params: { run: run.id } }) }}
    />
  )
}
