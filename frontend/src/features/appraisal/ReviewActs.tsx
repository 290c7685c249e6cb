import { Button, Radio, Select, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DecideReviewDocument, RecordCauseDocument, ReopenReviewDocument, ReviewOutcomeDocument, type OutcomeShownFragment, type ReviewPageQuery } from '@/gql/appraisal'
import type { AttributionDecision, Cause } from '@/gql/schema'
import { told, useAct } from '@/lib/act'
import { subtract } from '@/lib/decimal'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { useHere } from '@/lib/viewer'
import { Ask } from '@/ui/Ask'
import { Section } from '@/ui/Section'
import { EvidenceFields, pieceOf, type Piece } from './EvidenceFields'
import type { Review } from './ReviewPage'
import styles from './ReviewPage.module.css'

const causes: Cause[] = ['PLATFORM_CHANGE', 'MARKET', 'RESOURCE', 'DATA_ERROR', 'EXECUTION']
const answers = ['ADJUST', 'REPLACE', 'EXCLUDE'] as const
type Answer = (typeof answers)[number]

/** Each decision tried on every card before it is made; then the act. */
export function ReviewActs({ review, metrics, retry }: { review: Review; metrics: ReviewPageQuery['metrics']; retry: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const [decision, choose] = useState<AttributionDecision>(review.decision)
  const [target, setTarget] = useState(review.target ?? '')
  const [replacement, setReplacement] = useState<string | null>(review.replacement?.key ?? null)
  const [tried] = useDebouncedValue(target, 400)
  const number = /^\d+(\.\d+)?$/.test(tried) && Number(tried) > 0
  const outcome = useRead(ReviewOutcomeDocument, { id: review.id, target: number ? tried : null, replacement, adjust: number, replace: replacement !== null }, { pause: review.kind === 'WINDFALL' })
  const records = review.abilities.includes('RECORD_CAUSE')
  const found = outcome.data?.attributionReview
  const outcomes: Record<Answer, OutcomeShownFragment | undefined> = { ADJUST: found?.adjust ?? undefined, REPLACE: found?.replace ?? undefined, EXCLUDE: found?.exclude ?? undefined }
  return (
    <>
      {review.kind === 'SHORTFALL' && (
        <Section title={t('appraisal.proposal')} note={t('appraisal.proposalNote')}>
          <Radio.Group value={decision} onChange={(value) => choose(value as AttributionDecision)} label={t('appraisal.proposal')} labelProps={{ className: 'sr-only' }}>
            <div className={styles.options}>
              {answers.map((answer) => (
                <Option key={answer} answer={answer} on={decision === answer} may={records} score={outcomes[answer]?.score}>
                  {answer === 'ADJUST' && <TextInput size="xs" aria-label={t('appraisal.newTarget')} placeholder={t('appraisal.newTarget')} description={review.metric.unit === 'PERCENT' ? t('appraisal.asShare') : undefined} value={target} disabled={!records} onChange={(event) => { setTarget(event.currentTarget.value); choose('ADJUST') }} />}
                  {answer === 'REPLACE' && <Select size="xs" searchable aria-label={t('appraisal.newMetric')} placeholder={t('appraisal.newMetric')} value={replacement} disabled={!records} onChange={(key) => { setReplacement(key); choose('REPLACE') }} data={metrics.filter((one) => one.formula !== null && one.id !== review.metric.id).map((one) => ({ value: one.key, label: f.names(one.names) }))} />}
                </Option>
              ))}
              <Option answer="KEEP" on={decision === 'KEEP'} may={records} score={review.line?.score} />
            </div>
          </Radio.Group>
          <Effects review={review} outcomes={outcomes} chosen={decision} />
        </Section>
      )}
      {records && <RecordForm review={review} decision={decision} target={target} replacement={replacement} retry={retry} />}
      <Decide review={review} retry={retry} />
    </>
  )
}

function Option({ answer, on, may, score, children }: { answer: AttributionDecision; on: boolean; may: boolean; score?: string | null; children?: React.ReactNode }) {
  const { t } = useTranslation()
  const f = useFormats()
  return (
    <div className={styles.option} data-on={on || undefined}>
      <div>
        <Radio value={answer} disabled={!may && !on} label={t(`appraisal.decisions.${answer}`)} description={t(`appraisal.decisionNote.${answer}`)} size="xs" />
        <strong>{answer === 'EXCLUDE' ? '—' : f.score(score)}</strong>
      </div>
      {children}
    </div>
  )
}

function Effects({ review, outcomes, chosen }: { review: Review; outcomes: Record<Answer, OutcomeShownFragment | undefined>; chosen: AttributionDecision }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer } = useHere()
  const of = (answer: Answer, card: string) => outcomes[answer]?.cards.find((one) => one.scorecard.id === card)
  return (
    <div className={styles.effects}>
      <h3 className="label">{t('appraisal.effects', { count: review.affectedCount, seen: review.affected.length })}</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{t('scorecard.card')}</th>
            <th>{t('appraisal.now')}</th>
            {answers.map((answer) => (
              <th key={answer} data-on={answer === chosen || undefined} data-other={answer !== chosen || undefined}>
                {t(`appraisal.short.${answer}`)}
              </th>
            ))}
            <th>{t('scorecard.grade')}</th>
          </tr>
        </thead>
        <tbody>
          {review.affected.map((card) => {
            const then = chosen === 'KEEP' ? undefined : of(chosen, card.id)
            return (
              <tr key={card.id}>
                <td>
                  {card.subject.name} {card.subject.id === review.proposedBy?.id && <span className="note">{t('appraisal.proposer')}</span>}
                  {card.subject.id === viewer.id && <span className="note">{t('appraisal.me')}</span>}
                </td>
                <td>{f.score(card.total)}</td>
                {answers.map((answer) => {
                  const made = of(answer, card.id)
                  return (
                    <td key={answer} data-on={answer === chosen || undefined} data-other={answer !== chosen || undefined}>
                      {made ? f.score(made.total) : '—'}
                      {answer === chosen && made?.total && card.total && <span className="note"> {f.signed(subtract(made.total, card.total))}</span>}
                    </td>
                  )
                })}
                <td>{then && then.grade !== card.grade ? `${card.grade ?? '—'} → ${then.grade ?? '—'}` : (card.grade ?? '—')}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className={`note ${styles.words}`}>{t('appraisal.secondPerson')}</p>
    </div>
  )
}

function RecordForm({ review, decision, target, replacement, retry }: { review: Review; decision: AttributionDecision; target: string; replacement: string | null; retry: () => void }) {
  const { t } = useTranslation()
  const [cause, setCause] = useState<Cause | null>(review.cause)
  const [words, setWords] = useState(review.explanation ?? '')
  const [pieces, setPieces] = useState<Piece[]>(review.evidence.map((one) => pieceOf(one)))
  const { act, busy } = useAct(RecordCauseDocument)
  const kept = cause === 'EXECUTION' ? 'KEEP' : decision
  const send = async () => {
    if (!cause) return
    const evidence = pieces.filter((one) => one.value.trim() !== '').map((one) => ({ [one.kind]: one.value.trim() }))
    const input = { reviewId: review.id, cause, explanation: words, evidence, decision: kept, target: kept === 'ADJUST' ? target : null, replacement: kept === 'REPLACE' ? replacement : null, expectedVersion: review.version }
    const data = await act({ input })
    if (data) {
      told(t(data.recordCause.review.state === 'DECIDED' ? 'appraisal.recorded' : 'appraisal.proposed'))
      retry()
    }
  }
  return (
    <Section title={t('appraisal.cause')} ruled>
      <div className={styles.form}>
        <Select label={t('appraisal.cause')} value={cause} onChange={(value) => setCause(value as Cause | null)} data={causes.map((one) => ({ value: one, label: t(`appraisal.causes.${one}`) }))} />
        <Textarea label={t('appraisal.explanation')} value={words} onChange={(event) => setWords(event.currentTarget.value)} autosize minRows={3} />
        <EvidenceFields pieces={pieces} events={review.platformEvents} onChange={setPieces} />
      </div>
      <div className={styles.acts}>
        <Button variant="filled" loading={busy} disabled={!cause || words.trim().length < 3} onClick={() => void send()}>
          {t(kept === 'KEEP' ? 'appraisal.record' : 'appraisal.propose')}
        </Button>
      </div>
    </Section>
  )
}

function Decide({ review, retry }: { review: Review; retry: () => void }) {
  const { t } = useTranslation()
  const [asking, ask] = useState<'back' | 'reopen' | null>(null)
  const [reason, setReason] = useState('')
  const decide = useAct(DecideReviewDocument)
  const reopen = useAct(ReopenReviewDocument)
  const done = (data: unknown, word: string) => {
    if (!data) return
    told(word)
    ask(null)
    retry()
  }
  const approve = async () => done(await decide.act({ input: { reviewId: review.id, approve: true, expectedVersion: review.version } }), t('appraisal.approved'))
  const send = async () =>
    asking === 'back'
      ? done(await decide.act({ input: { reviewId: review.id, approve: false, reason, expectedVersion: review.version } }), t('appraisal.sentBack'))
      : done(await reopen.act({ input: { reviewId: review.id, reason, expectedVersion: review.version } }), t('appraisal.reopened'))
  if (!review.abilities.includes('DECIDE') && !review.abilities.includes('REOPEN')) return null
  return (
    <div className={styles.acts}>
      {review.abilities.includes('REOPEN') && <Button onClick={() => ask('reopen')}>{t('appraisal.reopen')}</Button>}
      {review.abilities.includes('DECIDE') && (
        <>
          <Button onClick={() => ask('back')}>{t('appraisal.sendBack')}</Button>
          <Button variant={review.abilities.includes('RECORD_CAUSE') ? 'default' : 'filled'} loading={decide.busy} onClick={() => void approve()}>
            {t('appraisal.approve', { decision: t(`appraisal.decisions.${review.decision}`) })}
          </Button>
        </>
      )}
      <Ask opened={asking !== null} title={t(asking === 'reopen' ? 'appraisal.reopen' : 'appraisal.sendBack')} act={t(asking === 'reopen' ? 'appraisal.reopen' : 'appraisal.sendBack')} busy={decide.busy || reopen.busy} disabled={reason.trim().length < 3} onAct={() => void send()} onClose={() => ask(null)}>
        <Textarea label={t('appraisal.reason')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} autosize minRows={2} />
      </Ask>
    </div>
  )
}
