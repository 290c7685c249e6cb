import { Button, Textarea } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SubmitSelfReviewDocument, type CardFragment } from '@/gql/scorecard'
import { told, useAct } from '@/lib/act'
import { useDraft } from '@/lib/draft'
import { useFieldErrors } from '@/lib/fields'
import { useFormats } from '@/lib/formats'
import { useHere } from '@/lib/viewer'
import { Drawer } from '@/ui/Drawer'
import { StateGlyph } from '@/ui/StateGlyph'
import { EvidenceFields, filled } from './EvidenceFields'
import { isRating, lineState, measured, targetText, type Line } from './line'
import { Refused } from './Refused'
import { emptySelfReview, remarksOf, startOf, type TypedSelfReview } from './selfReview'
import styles from './SelfReviewForm.module.css'

/** What the member says of the period: words, a remark on single lines, links. Kept in the browser until it is handed in. */
export function SelfReviewForm({ card, onClose }: { card: CardFragment; onClose: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer } = useHere()
  const lines = card.sections.flatMap((section) => section.lines)
  // A card that came back starts from what was said before.
  const [typed, type, { drop, restored }] = useDraft<TypedSelfReview>(`self review ${viewer.id} ${card.id}`, card.selfReview ? startOf(card.selfReview, lines) : emptySelfReview)
  const [saved, setSaved] = useState(restored)
  const { act, busy, problem } = useAct(SubmitSelfReviewDocument)
  const errors = useFieldErrors(problem, ['words', 'evidence', 'remarks'])
  const set = (change: Partial<TypedSelfReview>) => {
    type({ ...typed, ...change })
    setSaved(true)
  }
  const remarks = remarksOf(typed, lines)
  const send = async () => {
    if (!(await act({ input: { scorecardId: card.id, words: typed.words.trim(), remarks, evidence: filled(typed.links) } }, { quiet: true }))) return
    drop()
    told(t('scorecard.handedIn'))
    onClose()
  }
  return (
    <Drawer
      opened
      onClose={onClose}
      label={t('scorecard.selfReview')}
      title={
        <>
          <h2 className={styles.title}>{t('scorecard.selfReview')}</h2>
          <span className="note">
            {card.subject.name} · {f.period(card.period)}
          </span>
        </>
      }
      actions={saved && <span className="note">{t('scorecard.draftKept')}</span>}
    >
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <Textarea label={t('scorecard.selfWords')} description={t('scorecard.selfWordsNote')} autosize minRows={4} maxRows={14} maxLength={5000} value={typed.words} error={errors.at('words')} onChange={(event) => set({ words: event.currentTarget.value })} data-autofocus />
        <div>
          <p className={`label ${styles.label}`}>{t('scorecard.selfLines')}</p>
          <ul className={styles.lines}>
            {lines.map((line) => (
              <LineRemark key={line.id} line={line} words={typed.remarks[line.metric.key + line.scope]} error={errors.at(`remarks.${remarks.findIndex((one) => one.lineId === line.id)}`)} onChange={(words) => set({ remarks: { ...typed.remarks, [line.metric.key + line.scope]: words } })} />
            ))}
          </ul>
        </div>
        <EvidenceFields links={typed.links} onChange={(links) => set({ links })} errorAt={errors.at} />
        <div className={styles.foot}>
          <Refused>{errors.rest}</Refused>
          <p className="note">{t('scorecard.selfReaders')}</p>
          <Button type="submit" variant="filled" loading={busy} disabled={typed.words.trim() === ''}>
            {t('scorecard.handIn')}
          </Button>
        </div>
      </form>
    </Drawer>
  )
}

function LineRemark({ line, words, error, onChange }: { line: Line; words: string | undefined; error: string | undefined; onChange: (words: string) => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const name = f.names(line.metric.names)
  const [open, setOpen] = useState(words !== undefined && words !== '')
  const figure = isRating(line) ? (line.actual === null ? t('scorecard.notRated') : t('scorecard.level', { level: Number(line.actual) })) : `${f.figure(line.actual, measured(line).unit)} / ${targetText(line, f)}`
  return (
    <li className={styles.line}>
      <StateGlyph state={lineState(line)} />
      <span className={styles.name}>
        {name} <span className="note">{t(`scorecard.scope.${line.scope}`)}</span>
      </span>
      <span className={`num note ${styles.figure}`}>{figure}</span>
      <strong className="num">{f.score(line.score)}</strong>
      {open ? (
        <Textarea className={styles.words} aria-label={t('scorecard.remarkOn', { name })} autosize minRows={2} maxLength={2000} value={words ?? ''} error={error} onChange={(event) => onChange(event.currentTarget.value)} autoFocus />
      ) : (
        <Button className={styles.add} variant="transparent" p={0} leftSection={<IconPencil size={14} />} aria-label={t('scorecard.remarkOn', { name })} onClick={() => setOpen(true)}>
          {t('scorecard.remark')}
        </Button>
      )}
    </li>
  )
}
