import { Select, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { NominateForAwardDocument, RecognitionTeamsDocument } from '@/gql/recognition'
import { told, useAct } from '@/lib/act'
import { useDraft } from '@/lib/draft'
import { useFieldErrors } from '@/lib/fields'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { useHere } from '@/lib/viewer'
import { Ask } from '@/ui/Ask'
import { PersonSelect, type Someone } from '@/ui/PersonSelect'
import { usePeople } from './usePeople'
import type { Round } from './rounds'

/** Puts somebody forward, but oneself. */
export function Nominate({ round, onDone, onClose }: { round: Round; onDone: () => void; onClose: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer } = useHere()
  const [typed, type, draft] = useDraft<{ nominee: Someone | null; reason: string }>(`nominate.${round.id}`, { nominee: null, reason: '' })
  const { act, busy, problem } = useAct(NominateForAwardDocument)
  const errors = useFieldErrors(problem, ['nomineeId', 'reason'])
  const send = async () => {
    if (!typed.nominee || !(await act({ input: { roundId: round.id, nomineeId: typed.nominee.id, reason: typed.reason.trim() } }, { quiet: true }))) return
    draft.drop()
    told(t('recognition.nominated'))
    onDone()
    onClose()
  }
  const choose = (nominee: Someone | null) => type({ ...typed, nominee })
  return (
    <Ask opened title={t('recognition.nominateFor', { period: f.period(round.period), award: f.names(round.award.names) })} act={t('recognition.nominate')} busy={busy} disabled={!typed.nominee || typed.reason.trim().length < 10} onAct={() => void send()} onClose={onClose}>
      {round.award.winner === 'TEAM' ? (
        <Team value={typed.nominee} error={errors.at('nomineeId')} onChange={choose} />
      ) : (
        <PersonSelect label={t('recognition.nominee')} value={typed.nominee} error={errors.at('nomineeId')} useFound={usePeople} but={viewer.id} onChange={choose} />
      )}
      <Textarea mt={12} autosize minRows={3} maxLength={1000} label={t('recognition.reason')} description={t('recognition.reasonNote')} value={typed.reason} onChange={(event) => type({ ...typed, reason: event.currentTarget.value })} error={errors.at('reason')} />
      {errors.rest && <p role="alert">{errors.rest}</p>}
    </Ask>
  )
}

function Team({ value, error, onChange }: { value: Someone | null; error?: string; onChange: (value: Someone | null) => void }) {
  const { t } = useTranslation()
  const { viewer } = useHere()
  const all = useRead(RecognitionTeamsDocument, {}).data?.teams ?? []
  const own = (id: string) => id === viewer.team?.id || viewer.leads.some((team) => team.id === id)
  const teams = all.filter((team) => team.parent !== null && !own(team.id))
  return <Select size="sm" label={t('recognition.nomineeTeam')} data={teams.map((team) => ({ value: team.id, label: team.name }))} value={value?.id ?? null} error={error} onChange={(id) => onChange(teams.find((team) => team.id === id) ?? null)} />
}
