import { Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CloseCycleDocument, UpdateCycleDocument, type CycleFactsFragment } from '@/gql/okr'
import { told, useAct } from '@/lib/act'
import { useDraft } from '@/lib/draft'
import { useFieldErrors } from '@/lib/fields'
import { useFormats } from '@/lib/formats'
import { lastDay } from '@/lib/period'
import { useHere } from '@/lib/viewer'
import { Ask } from '@/ui/Ask'
import styles from './Form.module.css'
import { Refusal } from './Refusal'

/** What those who run cycles may do: begin one, set its rhythm, close it. */
export function CycleActs({ of, ungraded, drafts, onDone }: { of: CycleFactsFragment; ungraded: number; drafts: number; onDone: () => void }) {
  const { t } = useTranslation()
  const [asked, ask] = useState<'begin' | 'rhythm' | 'close' | null>(null)
  const close = () => ask(null)
  if (!of.mayRun || of.state === 'CLOSED') return null
  return (
    <>
      <Button onClick={() => ask('rhythm')}>{t('cycle.rhythm')}</Button>
      {of.state === 'DRAFT' && (
        <Button variant="filled" onClick={() => ask('begin')}>
          {t('cycle.begin')}
        </Button>
      )}
      {of.state === 'ACTIVE' && (
        <Button variant="filled" onClick={() => ask('close')}>
          {t('cycle.close')}
        </Button>
      )}
      {asked === 'begin' && <Begin of={of} onDone={onDone} onClose={close} />}
      {asked === 'rhythm' && <Rhythm of={of} onDone={onDone} onClose={close} />}
      {asked === 'close' && <Close of={of} ungraded={ungraded} drafts={drafts} onDone={onDone} onClose={close} />}
    </>
  )
}

interface FormProps {
  of: CycleFactsFragment
  onDone: () => void
  onClose: () => void
}

function Begin({ of, onDone, onClose }: FormProps) {
  const { t } = useTranslation()
  const { act, busy } = useAct(UpdateCycleDocument)
  const begin = async () => {
    if (!(await act({ input: { cycle: of.period, state: 'ACTIVE', staleDays: null } }))) return
    told(t('cycle.begun', { cycle: of.period }))
    onDone()
    onClose()
  }
  return (
    <Ask opened title={t('cycle.beginTitle', { cycle: of.period })} act={t('cycle.begin')} busy={busy} onAct={() => void begin()} onClose={onClose}>
      <p>{t('cycle.beginAsk', { count: of.staleDays })}</p>
    </Ask>
  )
}

function Rhythm({ of, onDone, onClose }: FormProps) {
  const { t } = useTranslation()
  const [days, setDays] = useState(String(of.staleDays))
  const { act, busy, problem } = useAct(UpdateCycleDocument)
  const errors = useFieldErrors(problem, ['staleDays'])
  const whole = /^\d{1,2}$/.test(days.trim()) && Number(days) >= 1 && Number(days) <= 90
  const save = async () => {
    if (!(await act({ input: { cycle: of.period, staleDays: Number(days), state: null } }, { quiet: true }))) return
    told(t('ui.saved'))
    onDone()
    onClose()
  }
  return (
    <Ask opened title={t('cycle.rhythm')} act={t('ui.save')} busy={busy} disabled={!whole} onAct={() => void save()} onClose={onClose}>
      <div className={styles.form}>
        <TextInput label={t('cycle.staleDays')} description={t('cycle.staleDaysNote')} inputMode="numeric" data-autofocus value={days} error={errors.at('staleDays') ?? (whole ? undefined : t('cycle.days'))} onChange={(event) => setDays(event.currentTarget.value)} />
        <Refusal problem={problem} rest={errors.rest} />
      </div>
    </Ask>
  )
}

function Close({ of, ungraded, drafts, onDone, onClose }: FormProps & { ungraded: number; drafts: number }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  const [words, write, { drop }] = useDraft(`retrospective ${of.period}`, of.retrospective ?? '')
  const { act, busy, problem } = useAct(CloseCycleDocument)
  const errors = useFieldErrors(problem, ['retrospective'])
  const close = async () => {
    const done = await act({ input: { cycle: of.period, retrospective: words.trim() || null } }, { quiet: true })
    if (!done) return
    drop()
    told(t('cycle.closed', { cycle: of.period, count: done.closeCycle.gradedByProposal }))
    onDone()
    onClose()
  }
  return (
    <Ask opened title={t('cycle.closeTitle', { cycle: of.period })} act={t('cycle.closeAct', { cycle: of.period })} busy={busy} onAct={() => void close()} onClose={onClose}>
      <div className={styles.form}>
        <p>{t('cycle.closeAsk')}</p>
        <ul className={styles.list}>
          {lastDay(of.period) > company.today && <li>{t('cycle.closeEarly', { day: f.day(lastDay(of.period)) })}</li>}
          {ungraded > 0 && <li>{t('cycle.closeUngraded', { count: ungraded })}</li>}
          {drafts > 0 && <li>{t('cycle.closeDrafts', { count: drafts })}</li>}
          <li>{t('cycle.closeAfter')}</li>
        </ul>
        <Textarea label={t('cycle.retrospective')} description={t('cycle.retrospectiveHow')} autosize minRows={4} maxRows={12} maxLength={10_000} data-autofocus value={words} error={errors.at('retrospective')} onChange={(event) => write(event.currentTarget.value)} />
        <Refusal problem={problem} rest={errors.rest} />
      </div>
    </Ask>
  )
}
