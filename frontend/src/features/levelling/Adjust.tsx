import { Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LevelScoreDocument } from '@/gql/levelling'
import { told, useAct } from '@/lib/act'
import { useFieldErrors } from '@/lib/fields'
import { useFormats } from '@/lib/formats'
import { Ask } from '@/ui/Ask'
import { isScore, type Meeting, type Row } from './levelling'

/** Another score for one line, and why: both are needed. */
export function Adjust({ meeting, row, line, onClose }: { meeting: Meeting; row: Row; line?: string; onClose: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const scored = row.cells.filter((cell) => cell.state === 'SCORED' && cell.score !== null)
  const [chosen, choose] = useState(scored.find((cell) => cell.lineId === line)?.lineId ?? null)
  const [score, setScore] = useState('')
  const [reason, setReason] = useState('')
  const { act, busy, problem } = useAct(LevelScoreDocument)
  const errors = useFieldErrors(problem, ['lineId', 'score', 'reason'])
  const cell = scored.find((one) => one.lineId === chosen)
  const name = row.member.name
  const save = async () => {
    if (!cell) return
    const done = await act({ input: { levellingId: meeting.id, lineId: cell.lineId, score: score.trim(), reason } }, { quiet: true })
    if (!done) return
    const now = done.levelScore.levelling.rows.find((one) => one.member.id === row.member.id)
    told(t('levelling.saved', { name, total: f.score(now?.total) }))
    onClose()
  }
  return (
    <Ask opened title={t('levelling.adjustOf', { name })} act={t('levelling.save')} busy={busy} disabled={!cell || !isScore(score) || reason.trim().length < 3} onAct={() => void save()} onClose={onClose}>
      <Select
        size="sm"
        label={t('levelling.line')}
        value={chosen}
        onChange={choose}
        data={scored.map((one) => ({ value: one.lineId, label: `${f.names(one.metric.names)} · ${f.score(one.score)}` }))}
        error={errors.at('lineId')}
        data-autofocus={chosen === null || undefined}
      />
      <TextInput
        mt={12}
        inputMode="decimal"
        label={t('levelling.score')}
        description={[cell && t('levelling.computedShort', { score: f.score(cell.computed ?? cell.score) }), t('levelling.scoreNote')].filter(Boolean).join(' · ')}
        value={score}
        onChange={(event) => setScore(event.currentTarget.value)}
        error={errors.at('score')}
        data-autofocus={chosen !== null || undefined}
      />
      <Textarea mt={12} label={t('levelling.reason')} description={t('levelling.reasonNote', { name })} value={reason} onChange={(event) => setReason(event.currentTarget.value)} autosize minRows={3} maxLength={2000} error={errors.at('reason')} />
      {errors.rest && <p role="alert">{errors.rest}</p>}
    </Ask>
  )
}
