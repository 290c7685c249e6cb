import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmCareerDocument } from '@/gql/recognition'
import { told, useAct } from '@/lib/act'
import { useFormats } from '@/lib/formats'
import { useHere } from '@/lib/viewer'
import { Section } from '@/ui/Section'
import { StateGlyph } from '@/ui/StateGlyph'
import { Tag } from '@/ui/Tag'
import { marksOf, steps, type Eligibility, type Mark, type Step } from './career'
import { Decide, End, Finish, Talk } from './CareerForms'
import styles from './CareerSteps.module.css'

type Asked = 'TALK' | 'DECIDE' | 'FINISH' | 'END' | null

/** From the eligibility to what was done with it, with names and dates. */
export function CareerSteps({ eligibility, own, onChange }: { eligibility: Eligibility; own: boolean; onChange: () => void }) {
  const { t } = useTranslation()
  const [asked, ask] = useState<Asked>(null)
  const marks = marksOf(eligibility)
  const close = () => {
    ask(null)
    onChange()
  }
  const form = { eligibility, onClose: close }
  return (
    <Section title={t('career.steps')} note={eligibility.unfoundedAt && <Tag kind="near" why={t('career.unfoundedWhy')}>{t('career.unfounded')}</Tag>} ruled>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step} className={styles.step} data-mark={marks[step]} aria-current={marks[step] === 'now' ? 'step' : undefined}>
            <Dot mark={marks[step]} />
            <div className={styles.words}>
              <Words step={step} mark={marks[step]} eligibility={eligibility} own={own} />
            </div>
          </li>
        ))}
      </ol>
      <Acts eligibility={eligibility} onAsk={ask} onChange={onChange} />
      {asked === 'TALK' && <Talk {...form} />}
      {asked === 'DECIDE' && <Decide {...form} />}
      {asked === 'FINISH' && <Finish {...form} />}
      {asked === 'END' && <End {...form} />}
    </Section>
  )
}

function Dot({ mark }: { mark: Mark }) {
  const { t } = useTranslation()
  return (
    <span className={styles.dot}>
      {mark === 'done' ? <StateGlyph state="met" title={t('career.mark.done')} /> : <span className={styles.ring} data-mark={mark} role="img" aria-label={t(`career.mark.${mark}`)} />}
    </span>
  )
}

interface Line {
  name: string
  note: (string | null | undefined | false)[]
  words?: (string | null | undefined | false)[]
}

/** A step's name, its people and days, and what was said. */
function Words({ step, mark, eligibility: e, own }: { step: Step; mark: Mark; eligibility: Eligibility; own: boolean }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  const day = (instant: string | null) => instant && f.day(f.dayOf(instant), f.dayOf(instant).slice(0, 4) !== company.today.slice(0, 4))
  const date = (value: string | null) => value && f.day(value, value.slice(0, 4) !== company.today.slice(0, 4))
  const awaited = e.awaits?.name ?? t('career.hr')
  const lines: Record<Step, () => Line> = {
    earned: () =>
      mark === 'ended'
        ? { name: t('career.step.withdrawn'), note: [day(e.endedAt)], words: [e.reason && t('career.lost', { quarters: e.reason })] }
        : { name: t('career.step.earned'), note: [day(e.at), t('career.closedQuarter', { quarter: e.period.slice(6) })], words: [t('career.oneOfTwo')] },
    talk: () => ({
      name: t(mark === 'now' ? 'career.step.talkAwaited' : 'career.step.talk'),
      note: e.talkedOn ? [date(e.talkedOn), e.talkedBy?.name] : mark === 'now' ? [awaited] : [],
      words: [e.wishWords && t(own ? 'career.yourWish' : 'career.theirWish', { wish: [e.wish && t(`career.decision.${e.wish}`), e.wishWords].filter(Boolean).join(t('career.comma')) })],
    }),
    decision: () =>
      e.decidedAt
        ? { name: t('career.step.decided', { decision: e.decision ? t(`career.decision.${e.decision}`) : '' }), note: [day(e.decidedAt), e.decidedBy?.name], words: [] }
        : {
            name: t(mark === 'now' ? 'career.step.decisionAwaited' : 'career.step.decision'),
            note: mark === 'now' ? [awaited, t('career.before', { day: date(e.due) })] : [],
            words: [e.advice && t('career.advice', { name: e.talkedBy?.name ?? '', advice: e.advice })],
          },
    plan: () => ({
      name: t('career.step.plan'),
      note: e.planDay ? [date(e.planDay), e.confirmedAt ? t('career.confirmed', { day: day(e.confirmedAt) }) : mark === 'now' && t('career.confirmAwaited', { name: e.member.name })] : [t('career.planLater')],
      words: [e.plan, mark === 'ended' && t('career.endedBy', { name: e.endedBy?.name ?? '', day: day(e.endedAt), reason: e.reason })],
    }),
    done: () => ({ name: t('career.step.done'), note: e.doneOn ? [date(e.doneOn), e.doneBy?.name] : mark === 'now' ? [awaited, e.planDay && t('career.before', { day: date(e.planDay) })] : [t('career.thenAnew')] }),
  }
  const { name, note, words = [] } = lines[step]()
  return (
    <>
      <p>
        <strong className={styles.name}>{name}</strong> <span className="note">{note.filter(Boolean).join(t('career.comma'))}</span>
      </p>
      {words.filter(Boolean).map((one) => (
        <p key={String(one)} className={styles.said}>
          {one as ReactNode}
        </p>
      ))}
    </>
  )
}

/** What the viewer may do now: one filled button, for the step that is awaited. */
function Acts({ eligibility, onAsk, onChange }: { eligibility: Eligibility; onAsk: (asked: Asked) => void; onChange: () => void }) {
  const { t } = useTranslation()
  const { act, busy } = useAct(ConfirmCareerDocument)
  const { abilities, state } = eligibility
  const acts = abilities.filter((one) => one !== 'WITHDRAW')
  if (acts.length === 0) return null
  const confirm = async () => {
    if (!(await act({ input: { eligibilityId: eligibility.id, expectedVersion: eligibility.version } }))) return
    told(t('career.confirmedTold'))
    onChange()
  }
  const main = state === 'TALKED' ? 'DECIDE' : state === 'ELIGIBLE' ? 'TALK' : acts.includes('CONFIRM') ? 'CONFIRM' : 'FINISH'
  return (
    <p className={styles.acts}>
      {acts.map((one) => (
        <Button key={one} variant={one === main ? 'filled' : 'default'} loading={one === 'CONFIRM' && busy} onClick={() => (one === 'CONFIRM' ? void confirm() : onAsk(one as Asked))}>
          {one === 'TALK' && state === 'TALKED' ? t('career.act.TALK_AGAIN') : t(`career.act.${one as Exclude<typeof one, 'WITHDRAW'>}`)}
        </Button>
      ))}
    </p>
  )
}
