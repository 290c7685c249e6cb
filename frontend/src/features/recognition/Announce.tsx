import { useTranslation } from 'react-i18next'
import { AnnounceAwardDocument } from '@/gql/recognition'
import { told, useAct } from '@/lib/act'
import { useFieldErrors } from '@/lib/fields'
import { useFormats } from '@/lib/formats'
import { Ask } from '@/ui/Ask'
import type { Round } from './rounds'

/** HR announces what the votes or the rule say, as it stands on the screen. */
export function Announce({ round, onDone, onClose }: { round: Round; onDone: () => void; onClose: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { act, busy, problem } = useAct(AnnounceAwardDocument)
  const errors = useFieldErrors(problem, [])
  const send = async () => {
    const done = await act({ input: { roundId: round.id, winnerId: round.outcome?.id ?? null } }, { quiet: true })
    onDone()
    if (!done) return
    told(t('recognition.announced'))
    onClose()
  }
  return (
    <Ask opened title={t('recognition.announceFor', { period: f.period(round.period), award: f.names(round.award.names) })} act={t('recognition.announce')} busy={busy} onAct={() => void send()} onClose={onClose}>
      <p>{round.outcome ? t('recognition.announceWinner', { name: round.outcome.name }) : t('recognition.announceNobody')}</p>
      {errors.rest && <p role="alert">{errors.rest}</p>}
    </Ask>
  )
}
