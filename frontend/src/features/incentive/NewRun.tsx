import { Select } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CalculateIncentiveRunDocument, IncentivePreviewDocument, type IncentiveRunsQuery, type RunRowFragment } from '@/gql/incentive'
import { useAct } from '@/lib/act'
import { useFormats } from '@/lib/formats'
import { useComplaint } from '@/lib/reasons'
import { useRead } from '@/lib/read'
import { useHere } from '@/lib/viewer'
import { Ask } from '@/ui/Ask'
import { Waiting } from '@/ui/Waiting'
import styles from './NewRun.module.css'
import { periodsToRun } from './periods'

interface Props {
  plans: IncentiveRunsQuery['incentivePlans']
  runs: RunRowFragment[]
  /** Begins with this plan and period. */
  plan?: string
  period?: string
  onClose: () => void
}

/** Which plan for which period, what it would come to, and the calculation. */
export function NewRun({ plans, runs, plan, period, onClose }: Props) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  const navigate = useNavigate()
  const complaint = useComplaint()
  const paying = plans.filter((one) => one.kind !== 'CAREER')
  const [planId, choosePlan] = useState(plan ?? paying[0]?.id ?? '')
  const chosen = paying.find((one) => one.id === planId)
  const periods = chosen ? periodsToRun(chosen, company.today) : []
  const run = new Set(runs.filter((one) => one.plan.id === planId && one.state !== 'REJECTED').map((one) => one.period))
  const [wanted, choosePeriod] = useState(period ?? null)
  const at = wanted !== null && periods.includes(wanted) ? wanted : (periods.find((one) => !run.has(one)) ?? periods[0] ?? null)
  const preview = useRead(IncentivePreviewDocument, { plan: planId, period: at ?? '' }, { pause: at === null })
  const [key] = useState(() => crypto.randomUUID())
  const { act, busy } = useAct(CalculateIncentiveRunDocument)
  const calculate = async () => {
    const made = await act({ input: { planId, period: at ?? '', idempotencyKey: `${key} ${planId} ${at}` } })
    if (!made) return
    onClose()
    void navigate({ to: '/incentives/runs/$run', params: { run: made.calculateIncentiveRun.run.id } })
  }
  const found = preview.problem === undefined ? preview.data?.incentivePreview : undefined
  return (
    <Ask opened title={t('incentive.calculate')} act={found?.run.trueUp ? t('incentive.calculateTrueUp') : t('incentive.calculate')} busy={busy} disabled={!found} onAct={() => void calculate()} onClose={onClose}>
      <div className={styles.form}>
        <Select label={t('incentive.plan')} data={paying.map((one) => ({ value: one.id, label: f.names(one.name) }))} value={planId} onChange={(next) => { choosePlan(next ?? ''); choosePeriod(null) }} allowDeselect={false} />
        <Select label={t('incentive.period')} data={periods.map((one) => ({ value: one, label: run.has(one) ? t('incentive.periodRun', { period: f.period(one) }) : f.period(one) }))} value={at} onChange={choosePeriod} allowDeselect={false} nothingFoundMessage={t('incentive.noPeriods')} />
      </div>
      {at === null ? (
        <p className="note">{t('incentive.noPeriods')}</p>
      ) : preview.problem ? (
        <p role="alert" className={styles.refused}>{complaint(preview.problem)}</p>
      ) : !found ? (
        <Waiting heights={[20, 40]} columns={1} />
      ) : (
        <dl className={styles.outcome}>
          <div><dt>{found.run.trueUp ? t('incentive.trueUp') : t('incentive.pool')}</dt><dd className={styles.hero}>{f.money(found.run.pool?.amount)}</dd></div>
          <div><dt>{t('incentive.people')}</dt><dd>{found.run.payees}</dd></div>
          <div><dt>{t('incentive.unpaid')}</dt><dd>{f.amount(found.run.unpaid?.amount)}</dd></div>
          <div><dt>{t('incentive.carry')}</dt><dd>{f.amount(found.run.carry.amount)}</dd></div>
          {found.run.guard && <div><dt>{t('incentive.guard')}</dt><dd>{t(found.run.guard.held ? 'incentive.held' : 'incentive.broken')}</dd></div>}
          {found.run.excluded.length > 0 && <div className={styles.wide}><dt>{t('incentive.excluded')}</dt><dd>{found.run.excluded.map((one) => `${one.member.name}：${t(`incentive.exclusion.${one.reason}`)}`).slice(0, 8).join('；')}{found.run.excluded.length > 8 && ` … ${found.run.excluded.length}`}</dd></div>}
        </dl>
      )}
      <p className="note">{t('incentive.calculateNote')}</p>
    </Ask>
  )
}
