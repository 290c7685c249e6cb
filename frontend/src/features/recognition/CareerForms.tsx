import { Radio, Stack, TextInput, Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DecideCareerDocument, EndCareerDocument, FinishCareerDocument, NoteCareerTalkDocument } from '@/gql/recognition'
import type { Advance } from '@/gql/schema'
import { told, useAct } from '@/lib/act'
import { useDraft } from '@/lib/draft'
import { useFieldErrors } from '@/lib/fields'
import { useHere } from '@/lib/viewer'
import { Ask } from '@/ui/Ask'
import type { Eligibility } from './career'
import styles from './CareerSteps.module.css'

interface Props {
  eligibility: Eligibility
  onClose: () => void
}

const advances = ['PROMOTION', 'TRAINING'] as const satisfies Advance[]
const enough = (words: string) => words.trim().length >= 3

function Refusal({ children }: { children: ReactNode }) {
  return children ? (
    <p role="alert" className={styles.refusal}>
      {children}
    </p>
  ) : null
}

function Which({ label, value, onChange, open = false }: { label: string; value: Advance | null; onChange: (value: Advance | null) => void; open?: boolean }) {
  const { t } = useTranslation()
  return (
    <Radio.Group label={label} value={value ?? (open ? 'OPEN' : '')} onChange={(next) => onChange(advances.find((one) => one === next) ?? null)}>
      <Stack gap={8} mt={4}>
        {advances.map((one, at) => (
          <Radio key={one} value={one} label={t(`career.decision.${one}`)} data-autofocus={at === 0 || undefined} />
        ))}
        {open && <Radio value="OPEN" label={t('career.form.open')} />}
      </Stack>
    </Radio.Group>
  )
}

export function Talk({ eligibility, onClose }: Props) {
  const { t } = useTranslation()
  const { company, viewer } = useHere()
  const [typed, type, { drop }] = useDraft(`career talk ${viewer.id} ${eligibility.id}`, {
    heldOn: eligibility.talkedOn ?? company.today, wish: eligibility.wish as Advance | null, wishWords: eligibility.wishWords ?? '', advice: eligibility.advice ?? '',
  })
  const { act, busy, problem } = useAct(NoteCareerTalkDocument)
  const errors = useFieldErrors(problem, ['heldOn', 'wishWords', 'advice'])
  const send = async () => {
    if (!(await act({ input: { eligibilityId: eligibility.id, expectedVersion: eligibility.version, ...typed } }, { quiet: true }))) return
    drop()
    told(t('career.form.talked'))
    onClose()
  }
  return (
    <Ask opened title={t('career.act.TALK')} act={t('ui.save')} busy={busy} disabled={!enough(typed.wishWords) || !enough(typed.advice) || typed.heldOn === ''} onAct={() => void send()} onClose={onClose}>
      <div className={styles.form}>
        <Which open label={t('career.form.wish', { name: eligibility.member.name })} value={typed.wish} onChange={(wish) => type({ ...typed, wish })} />
        <Textarea label={t('career.form.wishWords')} autosize minRows={2} maxRows={8} maxLength={2000} value={typed.wishWords} error={errors.at('wishWords')} onChange={(event) => type({ ...typed, wishWords: event.currentTarget.value })} />
        <Textarea label={t('career.form.advice')} description={t('career.form.adviceNote')} autosize minRows={2} maxRows={8} maxLength={2000} value={typed.advice} error={errors.at('advice')} onChange={(event) => type({ ...typed, advice: event.currentTarget.value })} />
        <TextInput type="date" label={t('career.form.heldOn')} max={company.today} value={typed.heldOn} error={errors.at('heldOn')} onChange={(event) => type({ ...typed, heldOn: event.currentTarget.value })} />
      </div>
      <Refusal>{errors.rest}</Refusal>
    </Ask>
  )
}

export function Decide({ eligibility, onClose }: Props) {
  const { t } = useTranslation()
  const { company, viewer } = useHere()
  const [typed, type, { drop }] = useDraft(`career decision ${viewer.id} ${eligibility.id}`, { decision: null as Advance | null, plan: '', planDay: '' })
  const { act, busy, problem } = useAct(DecideCareerDocument)
  const errors = useFieldErrors(problem, ['plan', 'planDay'])
  const { decision, plan, planDay } = typed
  const send = async () => {
    if (!decision || !(await act({ input: { eligibilityId: eligibility.id, expectedVersion: eligibility.version, decision, plan, planDay } }, { quiet: true }))) return
    drop()
    told(t('career.form.decided'))
    onClose()
  }
  return (
    <Ask opened title={t('career.act.DECIDE')} act={t('career.act.DECIDE')} busy={busy} disabled={!decision || !enough(plan) || planDay === ''} onAct={() => void send()} onClose={onClose}>
      <p className="note">{t('career.form.decideNote', { name: eligibility.member.name })}</p>
      <div className={styles.form}>
        <Which label={t('career.form.decision')} value={decision} onChange={(next) => type({ ...typed, decision: next })} />
        <Textarea label={t('career.form.plan')} autosize minRows={3} maxRows={10} maxLength={5000} value={plan} error={errors.at('plan')} onChange={(event) => type({ ...typed, plan: event.currentTarget.value })} />
        <TextInput type="date" label={t('career.form.planDay')} min={company.today} value={planDay} error={errors.at('planDay')} onChange={(event) => type({ ...typed, planDay: event.currentTarget.value })} />
      </div>
      <Refusal>{errors.rest}</Refusal>
    </Ask>
  )
}

export function Finish({ eligibility, onClose }: Props) {
  const { t } = useTranslation()
  const { company } = useHere()
  const [doneOn, setDay] = useState(company.today)
  const { act, busy, problem } = useAct(FinishCareerDocument)
  const errors = useFieldErrors(problem, ['doneOn'])
  const send = async () => {
    if (!(await act({ input: { eligibilityId: eligibility.id, expectedVersion: eligibility.version, doneOn } }, { quiet: true }))) return
    told(t('career.form.finished'))
    onClose()
  }
  return (
    <Ask opened title={t('career.act.FINISH')} act={t('career.act.FINISH')} busy={busy} disabled={doneOn === ''} onAct={() => void send()} onClose={onClose}>
      <TextInput type="date" label={t('career.form.doneOn')} max={company.today} value={doneOn} error={errors.at('doneOn')} onChange={(event) => setDay(event.currentTarget.value)} data-autofocus />
      <Refusal>{errors.rest}</Refusal>
    </Ask>
  )
}

export function End({ eligibility, onClose }: Props) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const { act, busy, problem } = useAct(EndCareerDocument)
  const errors = useFieldErrors(problem, ['reason'])
  const send = async () => {
    if (!(await act({ input: { eligibilityId: eligibility.id, expectedVersion: eligibility.version, reason: reason.trim() } }, { quiet: true }))) return
    told(t('career.form.ended'))
    onClose()
  }
  return (
    <Ask opened title={t('career.act.END')} act={t('career.act.END')} busy={busy} disabled={!enough(reason)} onAct={() => void send()} onClose={onClose}>
      <p>{t('career.form.endNote')}</p>
      <Textarea mt={12} label={t('career.form.reason')} autosize minRows={2} maxRows={8} maxLength={2000} value={reason} error={errors.at('reason')} onChange={(event) => setReason(event.currentTarget.value)} data-autofocus />
      <Refusal>{errors.rest}</Refusal>
    </Ask>
  )
}
