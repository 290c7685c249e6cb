import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { WithdrawAwardDocument } from '@/gql/recognition'
import { told, useAct } from '@/lib/act'
import { useFieldErrors } from '@/lib/fields'
import { useFormats } from '@/lib/formats'
import { Ask } from '@/ui/Ask'
import type { Round } from './rounds'

/** HR takes an announced award away, and says why. */
export function WithdrawAward({ round, onDone, onClose }: { round: Round; onDone: () => void; onClose: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const [reason, setReason] = useState('')
  const { act, busy, problem } = useAct(WithdrawAwardDocument)
  const errors = useFieldErrors(problem, ['reason'])
  const send = async () => {
    if (!round.grant || !(await act({ input: { grantId: round.grant.id, reason: reason.trim() } }, { quiet: true }))) return
    told(t('recognition.didWithdraw'))
    onDone()
    onClose()
  }
  return (
    <Ask opened title={t('recognition.withdrawFor', { period: f.period(round.period), award: f.names(round.award.names) })} act={t('recognition.withdraw')} busy={busy} disabled={reason.trim().length < 10} onAct={() => void send()} onClose={onClose}>
      <p className="note">{t('recognition.withdrawNote')}</p>
      <Textarea mt={12} autosize minRows={2} label={t('recognition.reason')} description={t('recognition.withdrawReasonNote')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} error={errors.at('reason')} />
      {errors.rest && <p role="alert">{errors.rest}</p>}
    </Ask>
  )
}
