import { Select, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FileAppealDocument, type CardFragment } from '@/gql/scorecard'
import { told, useAct } from '@/lib/act'
import { useDraft } from '@/lib/draft'
import { useFieldErrors } from '@/lib/fields'
import { useFormats } from '@/lib/formats'
import { useHere } from '@/lib/viewer'
import { Ask } from '@/ui/Ask'
import { EvidenceFields, filled } from './EvidenceFields'
import { Refused } from './Refused'
import styles from './FileAppeal.module.css'

const MISSING = 'missing'

/** An objection to a line, or to something that is missing. */
export function FileAppeal({ card, onClose }: { card: CardFragment; onClose: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer } = useHere()
  const [typed, type, { drop }] = useDraft(`appeal ${viewer.id} ${card.id}`, { line: MISSING, words: '', links: [] as string[] })
  const { act, busy, problem } = useAct(FileAppealDocument)
  const errors = useFieldErrors(problem, ['lineId', 'words', 'evidence'])
  const lines = card.sections.flatMap((section) => section.lines)
  const chosen = lines.find((line) => line.id === typed.line)
  const send = async () => {
    const input = { scorecardId: card.id, lineId: chosen?.id ?? null, words: typed.words.trim(), evidence: filled(typed.links) }
    if (!(await act({ input }, { quiet: true }))) return
    drop()
    told(t('scorecard.appealFiled'))
    onClose()
  }
  const options = [{ value: MISSING, label: t('scorecard.appealMissing') }, ...lines.map((line) => ({ value: line.id, label: `${f.names(line.metric.names)} · ${t(`scorecard.scope.${line.scope}`)} · ${f.score(line.score)}` }))]
  return (
    <Ask opened title={t('scorecard.appeal')} act={t('scorecard.appealSend')} busy={busy} disabled={typed.words.trim().length < 10} onAct={() => void send()} onClose={onClose}>
      <div className={styles.root}>
        <p className="note">{t('scorecard.appealAsk', { day: f.day(card.appealUntil) })}</p>
        <Select size="sm" label={t('scorecard.appealOn')} data={options} value={chosen?.id ?? MISSING} error={errors.at('lineId')} onChange={(line) => type({ ...typed, line: line ?? MISSING })} />
        <Textarea label={t('scorecard.appealWords')} description={t('scorecard.atLeastTen')} autosize minRows={4} maxRows={12} maxLength={5000} value={typed.words} error={errors.at('words')} onChange={(event) => type({ ...typed, words: event.currentTarget.value })} data-autofocus />
        <EvidenceFields links={typed.links} onChange={(links) => type({ ...typed, links })} errorAt={errors.at} />
      </div>
      <Refused>{errors.rest}</Refused>
    </Ask>
  )
}
