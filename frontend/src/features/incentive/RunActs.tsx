import { Button, Menu, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CalculateIncentiveRunDocument, DecideIncentiveRunDocument, ExportPayrollDocument, PayIncentiveRunDocument } from '@/gql/incentive'
import { told, useAct } from '@/lib/act'
import { saveBase64 } from '@/lib/export'
import { useFormats } from '@/lib/formats'
import { useHere } from '@/lib/viewer'
import { useNavigate } from '@tanstack/react-router'
import { Ask } from '@/ui/Ask'
import type { Run } from './RunPage'
import styles from './RunActs.module.css'

/** Approve, reject, pay, take to payroll, correct: what the viewer may do, and the amount repeated. An approved run has no other. */
export function RunActs({ run }: { run: Run }) {
  const { t } = useTranslation()
  const f = useFormats()
  const [asking, ask] = useState<'approve' | 'reject' | 'pay' | 'correct' | null>(null)
  const amount = f.money(run.paid?.amount, run.pool?.currency)
  const close = () => ask(null)
  const may = (act: Run['acts'][number]) => run.acts.includes(act)
  const corrects = may('CORRECT') && run.discrepancy !== null && !run.discrepancy.reported
  if (run.acts.length === 0 && run.state !== 'CALCULATED') return null
  return (
    <footer className={styles.root}>
      {run.state === 'CALCULATED' && !may('DECIDE') && <span className="note">{t('incentive.secondPerson')}</span>}
      {may('DECIDE') && (
        <>
          <Button onClick={() => ask('reject')}>{t('incentive.reject')}</Button>
          <Button variant="filled" onClick={() => ask('approve')}>{t('incentive.approve', { amount })}</Button>
        </>
      )}
      {corrects && <Button onClick={() => ask('correct')}>{t('incentive.calculateTrueUp')}</Button>}
      {may('EXPORT') && <Export run={run} />}
      {may('PAY') && <Button variant="filled" onClick={() => ask('pay')}>{t('incentive.pay')}</Button>}
      {(asking === 'approve' || asking === 'reject') && <Decide run={run} approve={asking === 'approve'} amount={amount} onClose={close} />}
      {asking === 'pay' && <Pay run={run} amount={amount} onClose={close} />}
      {asking === 'correct' && <Correct run={run} onClose={close} />}
    </footer>
  )
}

function Decide({ run, approve, amount, onClose }: { run: Run; approve: boolean; amount: string; onClose: () => void }) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const { act, busy } = useAct(DecideIncentiveRunDocument)
  const decide = async () => {
    if (!(await act({ input: { runId: run.id, approve, reason: reason.trim() || null, idempotencyKey } }))) return
    told(t(approve ? 'incentive.approved' : 'incentive.rejected', { number: run.number }))
    onClose()
  }
  return (
    <Ask opened title={t('incentive.decideTitle', { number: run.number, amount })} act={approve ? t('incentive.approve', { amount }) : t('incentive.reject')} busy={busy} disabled={!approve && reason.trim().length < 3} onAct={() => void decide()} onClose={onClose}>
      <p className="note">{t(approve ? 'incentive.approveNote' : 'incentive.rejectNote')}</p>
      <Textarea label={t(approve ? 'incentive.remark' : 'incentive.reason')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} autosize minRows={2} data-autofocus />
    </Ask>
  )
}

function Pay({ run, amount, onClose }: { run: Run; amount: string; onClose: () => void }) {
  const { t } = useTranslation()
  const { company } = useHere()
  const [payDay, setPayDay] = useState(company.today)
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const { act, busy } = useAct(PayIncentiveRunDocument)
  const pay = async () => {
    if (!(await act({ input: { runId: run.id, payDay, idempotencyKey } }))) return
    told(t('incentive.paidOn', { number: run.number, day: payDay }))
    onClose()
  }
  return (
    <Ask opened title={t('incentive.decideTitle', { number: run.number, amount })} act={t('incentive.pay')} busy={busy} disabled={!payDay} onAct={() => void pay()} onClose={onClose}>
      <p className="note">{t('incentive.payNote')}</p>
      <TextInput type="date" label={t('incentive.payday')} value={payDay} onChange={(event) => setPayDay(event.currentTarget.value)} data-autofocus />
    </Ask>
  )
}

function Correct({ run, onClose }: { run: Run; onClose: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const navigate = useNavigate()
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const { act, busy } = useAct(CalculateIncentiveRunDocument)
  const correct = async () => {
    const made = await act({ input: { planId: run.plan.id, period: run.period, idempotencyKey } })
    if (!made) return
    onClose()
    void navigate({ to: '/incentives/runs/$run', params: { run: made.calculateIncentiveRun.run.id } })
  }
  return (
    <Ask opened title={t('incentive.calculateTrueUp')} act={t('incentive.calculateTrueUp')} busy={busy} onAct={() => void correct()} onClose={onClose}>
      <p>{t('incentive.trueUpNote', { number: run.number, due: f.money(run.discrepancy?.due?.amount) })}</p>
    </Ask>
  )
}

function Export({ run }: { run: Run }) {
  const { t, i18n } = useTranslation()
  const f = useFormats()
  const { act, busy } = useAct(ExportPayrollDocument)
  const take = async (format: 'CSV' | 'XLSX') => {
    const made = await act({ input: { runId: run.id, format, language: i18n.language === 'en' ? 'EN' : 'ZH' } })
    if (!made) return
    const { fileName, content, batch, people, sum } = made.exportPayroll
    saveBase64(fileName, content)
    told(t('incentive.exported', { batch, people, sum: f.money(sum.amount, sum.currency) }))
  }
  return (
    <Menu position="top-end">
      <Menu.Target>
        <Button loading={busy}>{t('incentive.export')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void take('CSV')}>CSV</Menu.Item>
        <Menu.Item onClick={() => void take('XLSX')}>XLSX</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
