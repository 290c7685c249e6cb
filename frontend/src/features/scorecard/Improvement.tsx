import { Button, Radio, Stack, TextInput, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChangeImprovementPlanDocument, EndImprovementPlanDocument, NoteImprovementDocument, OpenImprovementPlanDocument, type CardFragment, type ImprovementFragment } from '@/gql/scorecard'
import type { ImprovementOutcome } from '@/gql/schema'
import { told, useAct } from '@/lib/act'
import { useDraft } from '@/lib/draft'
import { useFieldErrors } from '@/lib/fields'
import { useFormats } from '@/lib/formats'
import { useHere } from '@/lib/viewer'
import { Ask } from '@/ui/Ask'
import { Section } from '@/ui/Section'
import { Tag } from '@/ui/Tag'
import styles from './Followup.module.css'
import { Refused } from './Refused'

const outcomes = ['REACHED', 'NOT_REACHED', 'ENDED'] as const satisfies ImprovementOutcome[]

/** Plans opened for the card; nobody without rights on them learns that there are any. */
export function Improvement({ card }: { card: CardFragment }) {
  const { t } = useTranslation()
  const [asked, ask] = useState(false)
  const plans = card.improvementPlans
  const opens = card.canOpenImprovementPlan && plans.every((plan) => plan.outcome !== null)
  if (plans.length === 0 && !opens) return null
  return (
    <Section title={t('followup.improvement')} note={t('followup.seenBy')} aside={opens && <Button onClick={() => ask(true)}>{t('followup.open')}</Button>}>
      {plans.length === 0 && <p className="note">{t('followup.openNote')}</p>}
      <ul>
        {plans.map((plan) => (
          <Plan key={plan.id} plan={plan} />
        ))}
      </ul>
      {asked && <Open card={card} onClose={() => ask(false)} />}
    </Section>
  )
}

function Plan({ plan }: { plan: ImprovementFragment }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  const [asked, ask] = useState<'NOTE' | 'CHANGE' | 'END' | null>(null)
  const late = plan.outcome === null && plan.endDay < company.today
  const names = { NOTE: t('followup.note'), CHANGE: t('followup.change'), END: t('followup.end') }
  const close = () => ask(null)
  return (
    <li className={styles.plan}>
      <p className={styles.head}>
        <Tag kind={plan.outcome === 'REACHED' ? 'met' : late ? 'near' : 'plain'}>{plan.outcome ? t(`followup.outcome.${plan.outcome}`) : t(late ? 'followup.overdue' : 'followup.going')}</Tag>
        <strong>{t('followup.span', { from: f.day(plan.startDay), to: f.day(plan.endDay) })}</strong>
        <span className="note">{[plan.openedBy && t('followup.openedBy', { name: plan.openedBy.name }), f.moment(plan.openedAt, company.today)].filter(Boolean).join(' · ')}</span>
      </p>
      <dl className={`${styles.parts} ${styles.pair}`}>
        <div>
          <dt>{t('followup.goals')}</dt>
          <dd>{plan.goals}</dd>
        </div>
        <div>
          <dt>{t('followup.support')}</dt>
          <dd>{plan.support}</dd>
        </div>
      </dl>
      {plan.notes.length > 0 && (
        <ul className={styles.notes} aria-label={t('followup.notes')}>
          {plan.notes.map((note) => (
            <li key={note.id}>
              <span className="note">{[f.day(note.day), note.by?.name].filter(Boolean).join(' · ')}</span>
              <p className={styles.words}>{note.words}</p>
            </li>
          ))}
        </ul>
      )}
      {plan.outcome && plan.outcomeWords && (
        <p className={`${styles.words} ${styles.outcome}`}>
          <span className="note">{[plan.endedBy?.name, plan.endedAt && f.day(f.dayOf(plan.endedAt))].filter(Boolean).join(' · ')}</span> {plan.outcomeWords}
        </p>
      )}
      {plan.abilities.length > 0 && (
        <p className={styles.acts}>
          {plan.abilities.map((ability) => (
            <Button key={ability} onClick={() => ask(ability)}>
              {names[ability]}
            </Button>
          ))}
        </p>
      )}
      {asked === 'NOTE' && <Note plan={plan} onClose={close} />}
      {asked === 'CHANGE' && <Change plan={plan} onClose={close} />}
      {asked === 'END' && <End plan={plan} onClose={close} />}
    </li>
  )
}

interface Typed {
  goals: string
  support: string
  startDay: string
  endDay: string
}

function Fields({ typed, set, errors, begun = false }: { typed: Typed; set: (next: Typed) => void; errors: ReturnType<typeof useFieldErrors>; begun?: boolean }) {
  const { t } = useTranslation()
  return (
    <div className={styles.form}>
      {(['goals', 'support'] as const).map((part, at) => (
        <Textarea key={part} label={t(`followup.${part}`)} autosize minRows={2} maxRows={10} maxLength={5000} value={typed[part]} error={errors.at(part)} onChange={(event) => set({ ...typed, [part]: event.currentTarget.value })} data-autofocus={at === 0 || undefined} />
      ))}
      <div className={styles.days}>
        {!begun && <TextInput type="date" label={t('followup.startDay')} value={typed.startDay} error={errors.at('startDay')} onChange={(event) => set({ ...typed, startDay: event.currentTarget.value })} />}
        <TextInput type="date" label={t('followup.endDay')} min={typed.startDay} value={typed.endDay} error={errors.at('endDay')} onChange={(event) => set({ ...typed, endDay: event.currentTarget.value })} />
      </div>
    </div>
  )
}

const complete = (typed: Typed) => typed.goals.trim().length >= 3 && typed.support.trim().length >= 3 && typed.startDay !== '' && typed.endDay >= typed.startDay

function Open({ card, onClose }: { card: CardFragment; onClose: () => void }) {
  const { t } = useTranslation()
  const { company, viewer } = useHere()
  const [typed, type, { drop }] = useDraft<Typed>(`improvement ${viewer.id} ${card.id}`, { goals: '', support: '', startDay: company.today, endDay: '' })
  const { act, busy, problem } = useAct(OpenImprovementPlanDocument)
  const errors = useFieldErrors(problem, ['goals', 'support', 'startDay', 'endDay'])
  const send = async () => {
    if (!(await act({ input: { scorecardId: card.id, ...typed } }, { quiet: true }))) return
    drop()
    told(t('followup.opened'))
    onClose()
  }
  return (
    <Ask opened title={t('followup.open')} act={t('followup.open')} busy={busy} disabled={!complete(typed)} onAct={() => void send()} onClose={onClose}>
      <p className="note">{t('followup.openNote')}</p>
      <Fields typed={typed} set={type} errors={errors} />
      <Refused>{errors.rest}</Refused>
    </Ask>
  )
}

function Change({ plan, onClose }: { plan: ImprovementFragment; onClose: () => void }) {
  const { t } = useTranslation()
  const [typed, type] = useState<Typed>({ goals: plan.goals, support: plan.support, startDay: plan.startDay, endDay: plan.endDay })
  const { act, busy, problem } = useAct(ChangeImprovementPlanDocument)
  const errors = useFieldErrors(problem, ['goals', 'support', 'endDay'])
  const send = async () => {
    const { goals, support, endDay } = typed
    if (!(await act({ input: { planId: plan.id, goals, support, endDay, expectedVersion: plan.version } }, { quiet: true }))) return
    told(t('followup.changed'))
    onClose()
  }
  return (
    <Ask opened title={t('followup.change')} act={t('followup.save')} busy={busy} disabled={!complete(typed)} onAct={() => void send()} onClose={onClose}>
      <Fields typed={typed} set={type} errors={errors} begun />
      <Refused>{errors.rest}</Refused>
    </Ask>
  )
}

function Note({ plan, onClose }: { plan: ImprovementFragment; onClose: () => void }) {
  const { t } = useTranslation()
  const { company, viewer } = useHere()
  const [typed, type, { drop }] = useDraft(`improvement note ${viewer.id} ${plan.id}`, { day: company.today, words: '' })
  const { act, busy, problem } = useAct(NoteImprovementDocument)
  const errors = useFieldErrors(problem, ['day', 'words'])
  const send = async () => {
    if (!(await act({ input: { planId: plan.id, ...typed } }, { quiet: true }))) return
    drop()
    onClose()
  }
  return (
    <Ask opened title={t('followup.note')} act={t('followup.save')} busy={busy} disabled={typed.words.trim().length < 3} onAct={() => void send()} onClose={onClose}>
      <div className={styles.form}>
        <TextInput type="date" label={t('followup.day')} max={company.today} value={typed.day} error={errors.at('day')} onChange={(event) => type({ ...typed, day: event.currentTarget.value })} />
        <Textarea label={t('followup.noteWords')} autosize minRows={3} maxRows={10} maxLength={5000} value={typed.words} error={errors.at('words')} onChange={(event) => type({ ...typed, words: event.currentTarget.value })} data-autofocus />
      </div>
      <Refused>{errors.rest}</Refused>
    </Ask>
  )
}

function End({ plan, onClose }: { plan: ImprovementFragment; onClose: () => void }) {
  const { t } = useTranslation()
  const [outcome, choose] = useState<ImprovementOutcome | null>(null)
  const [words, setWords] = useState('')
  const { act, busy, problem } = useAct(EndImprovementPlanDocument)
  const errors = useFieldErrors(problem, ['words'])
  const send = async () => {
    if (!outcome || !(await act({ input: { planId: plan.id, outcome, words: words.trim(), expectedVersion: plan.version } }, { quiet: true }))) return
    told(t('followup.ended'))
    onClose()
  }
  return (
    <Ask opened title={t('followup.end')} act={t('followup.end')} busy={busy} disabled={!outcome || words.trim().length < 3} onAct={() => void send()} onClose={onClose}>
      <p>{t('followup.endAsk')}</p>
      <Radio.Group mt={12} value={outcome} onChange={(value) => choose(outcomes.find((one) => one === value) ?? null)} label={t('followup.end')} labelProps={{ className: 'sr-only' }}>
        <Stack gap={8}>
          {outcomes.map((one, at) => (
            <Radio key={one} value={one} label={t(`followup.outcome.${one}`)} data-autofocus={at === 0 || undefined} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea mt={12} label={t('followup.endWords')} autosize minRows={2} maxRows={10} maxLength={5000} value={words} error={errors.at('words')} onChange={(event) => setWords(event.currentTarget.value)} />
      <Refused>{errors.rest}</Refused>
    </Ask>
  )
}
