import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ReturnScorecardDocument, SkipSelfReviewDocument, SubmitReviewDocument, type CardFragment } from '@/gql/scorecard'
import { told, useAct } from '@/lib/act'
import { useFieldErrors } from '@/lib/fields'
import { useFormats } from '@/lib/formats'
import { useHere } from '@/lib/viewer'
import { Ask } from '@/ui/Ask'
import { Acknowledge } from './Acknowledge'
import { FileAppeal } from './FileAppeal'
import { Refused } from './Refused'
import { SelfReviewForm } from './SelfReviewForm'
import styles from './StepActs.module.css'
import { returnedBy, stagesOf } from './track'

type Asked = 'self' | 'confirm' | 'skip' | 'return' | 'acknowledge' | 'appeal' | null

/** What the viewer can do with the card at its step, and why it came back. */
export function StepActs({ card }: { card: CardFragment }) {
  const { t } = useTranslation()
  const f = useFormats()
  const [asked, ask] = useState<Asked>(null)
  const may = (ability: CardFragment['abilities'][number]) => card.abilities.includes(ability)
  const back = returnedBy(card.steps)
  const says = useSaying(card)
  const close = () => ask(null)
  const acts = may('SUBMIT_SELF') || may('SUBMIT_REVIEW') || may('SKIP_SELF') || may('RETURN') || may('ACKNOWLEDGE') || may('APPEAL')
  if (!back && !acts) return null
  return (
    <>
      {back && (
        <p className={styles.returned}>
          <strong>{t('scorecard.returnedBy', { name: back.by?.name ?? '', day: f.day(f.dayOf(back.at)) })}</strong> {back.remark}
        </p>
      )}
      {acts && (
        <div className={styles.root} role="group" aria-label={t('scorecard.acts')}>
          <p className={styles.words}>{says}</p>
          {may('SUBMIT_SELF') && (
            <Button variant="filled" onClick={() => ask('self')}>
              {t('scorecard.writeSelf')}
            </Button>
          )}
          {may('SUBMIT_REVIEW') && (
            <Button variant="filled" onClick={() => ask('confirm')}>
              {t('scorecard.confirm')}
            </Button>
          )}
          {may('ACKNOWLEDGE') && (
            <Button variant="filled" onClick={() => ask('acknowledge')}>
              {t('scorecard.acknowledge')}
            </Button>
          )}
          {may('SKIP_SELF') && <Button onClick={() => ask('skip')}>{t('scorecard.skip')}</Button>}
          {may('RETURN') && <Button onClick={() => ask('return')}>{t('scorecard.return')}</Button>}
          {may('APPEAL') && <Button onClick={() => ask('appeal')}>{t('scorecard.appeal')}</Button>}
        </div>
      )}
      {asked === 'self' && <SelfReviewForm card={card} onClose={close} />}
      {asked === 'confirm' && <Confirm card={card} onClose={close} />}
      {asked === 'skip' && <Skip card={card} onClose={close} />}
      {asked === 'return' && <Return card={card} onClose={close} />}
      {asked === 'acknowledge' && <Acknowledge card={card} onClose={close} />}
      {asked === 'appeal' && <FileAppeal card={card} onClose={close} />}
    </>
  )
}

function useSaying(card: CardFragment): string {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  if (card.state === 'FINAL') return card.appealUntil && card.appealUntil >= company.today ? t('scorecard.appealUntil', { day: f.day(card.appealUntil) }) : t('scorecard.appealOver', { day: f.day(card.appealUntil) })
  const now = stagesOf(card, company.today).find((stage) => stage.place === 'now')
  const when = now && now.late > 0 ? t('scorecard.lateBy', { count: now.late }) : now?.due ? t('scorecard.dueBy', { day: f.day(now.due) }) : ''
  const what = card.abilities.includes('SUBMIT_SELF') ? t('scorecard.selfAsked') : card.abilities.includes('SUBMIT_REVIEW') ? t('scorecard.reviewAsked', { name: card.subject.name }) : t(`scorecard.step.${card.state}`)
  return [what, when].filter(Boolean).join(' · ')
}

interface Props {
  card: CardFragment
  onClose: () => void
}

function Confirm({ card, onClose }: Props) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const { act, busy, problem } = useAct(SubmitReviewDocument)
  const errors = useFieldErrors(problem, ['remark'])
  const send = async () => {
    if (!(await act({ input: { scorecardId: card.id, remark: words.trim() || null } }, { quiet: true }))) return
    told(t('scorecard.confirmed', { name: card.subject.name }))
    onClose()
  }
  return (
    <Ask opened title={t('scorecard.confirmOf', { name: card.subject.name })} act={t('scorecard.confirm')} busy={busy} onAct={() => void send()} onClose={onClose}>
      {card.blockers.length > 0 && <p className={styles.blocked}>{t('scorecard.confirmBlocked', { count: card.blockers.length })}</p>}
      <Textarea label={t('scorecard.confirmWords')} description={t('scorecard.memberReads')} autosize minRows={3} maxRows={10} maxLength={5000} value={words} error={errors.at('remark')} onChange={(event) => setWords(event.currentTarget.value)} data-autofocus />
      <Refused>{errors.rest}</Refused>
    </Ask>
  )
}

function Skip({ card, onClose }: Props) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const { act, busy, problem } = useAct(SkipSelfReviewDocument)
  const errors = useFieldErrors(problem, ['remark'])
  const send = async () => {
    if (await act({ input: { scorecardId: card.id, remark: words.trim() || null } }, { quiet: true })) onClose()
  }
  return (
    <Ask opened title={t('scorecard.skip')} act={t('scorecard.skip')} busy={busy} onAct={() => void send()} onClose={onClose}>
      <p>{t('scorecard.skipAsk', { name: card.awaits?.name ?? card.subject.name })}</p>
      <Textarea mt={12} label={t('scorecard.skipWords')} description={t('scorecard.memberReads')} autosize minRows={2} maxLength={5000} value={words} error={errors.at('remark')} onChange={(event) => setWords(event.currentTarget.value)} data-autofocus />
      <Refused>{errors.rest}</Refused>
    </Ask>
  )
}

function Return({ card, onClose }: Props) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const { act, busy, problem } = useAct(ReturnScorecardDocument)
  const errors = useFieldErrors(problem, ['reason'])
  const send = async () => {
    if (await act({ input: { scorecardId: card.id, reason: reason.trim() } }, { quiet: true })) onClose()
  }
  return (
    <Ask opened title={t('scorecard.return')} act={t('scorecard.return')} busy={busy} disabled={reason.trim().length < 3} onAct={() => void send()} onClose={onClose}>
      <p>{t('scorecard.returnAsk')}</p>
      <Textarea mt={12} label={t('scorecard.why')} autosize minRows={2} maxLength={2000} value={reason} error={errors.at('reason')} onChange={(event) => setReason(event.currentTarget.value)} data-autofocus />
      <Refused>{errors.rest}</Refused>
    </Ask>
  )
}
