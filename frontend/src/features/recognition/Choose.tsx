import { Radio, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DecideAwardTieDocument, VoteForAwardDocument } from '@/gql/recognition'
import { told, useAct } from '@/lib/act'
import { useFieldErrors } from '@/lib/fields'
import { useFormats } from '@/lib/formats'
import { Ask } from '@/ui/Ask'
import styles from './Choose.module.css'
import type { Round } from './rounds'

/** A vote of the group, or the chair's decision among the tied. */
export function Choose({ round, deciding, onDone, onClose }: { round: Round; deciding: boolean; onDone: () => void; onClose: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const [chosen, choose] = useState<string | null>(deciding ? null : (round.myVote?.id ?? null))
  const [reason, setReason] = useState('')
  const vote = useAct(VoteForAwardDocument)
  const decide = useAct(DecideAwardTieDocument)
  const errors = useFieldErrors((deciding ? decide : vote).problem, ['nomineeId', 'reason'])
  const nominees = [...new Map(round.nominations.flatMap((one) => (one.nominee ? [[one.nominee.id, one.nominee] as const] : []))).values()].filter((one) => !deciding || round.tied.some((tied) => tied.id === one.id))
  const offered = deciding && nominees.length < round.tied.length ? round.tied : nominees
  const send = async () => {
    if (!chosen) return
    const input = { roundId: round.id, nomineeId: chosen }
    const done = deciding ? await decide.act({ input: { ...input, reason: reason.trim() } }, { quiet: true }) : await vote.act({ input }, { quiet: true })
    if (!done) return
    told(t(deciding ? 'recognition.decided' : 'recognition.voted'))
    onDone()
    onClose()
  }
  const what = { period: f.period(round.period), award: f.names(round.award.names) }
  return (
    <Ask
      opened
      title={t(deciding ? 'recognition.decideFor' : 'recognition.voteFor', what)}
      act={t(deciding ? 'recognition.decide' : 'recognition.vote')}
      busy={vote.busy || decide.busy}
      disabled={!chosen || (deciding && reason.trim().length < 10)}
      onAct={() => void send()}
      onClose={onClose}
    >
      <Radio.Group value={chosen} onChange={choose} error={errors.at('nomineeId')} description={t(deciding ? 'recognition.decideNote' : 'recognition.voteNote')} label={t('recognition.choice')}>
        <ul className={styles.list}>
          {offered.map((nominee) => (
            <li key={nominee.id}>
              <Radio value={nominee.id} label={nominee.name} />
              {round.nominations
                .filter((one) => one.nominee?.id === nominee.id)
                .map((one) => (
                  <p key={one.id}>
                    {one.reason} <span className="note">{t('recognition.proposedBy', { name: one.by?.name ?? t('recognition.somebody') })}</span>
                  </p>
                ))}
            </li>
          ))}
        </ul>
      </Radio.Group>
      {deciding && <Textarea mt={12} autosize minRows={2} maxLength={1000} label={t('recognition.reason')} description={t('recognition.decideReasonNote')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} error={errors.at('reason')} />}
      {errors.rest && <p role="alert">{errors.rest}</p>}
    </Ask>
  )
}
