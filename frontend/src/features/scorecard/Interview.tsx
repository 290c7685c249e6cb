import { Button, TextInput, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmInterviewNoteDocument, SaveInterviewNoteDocument, type CardFragment, type InterviewFragment } from '@/gql/scorecard'
import { told, useAct } from '@/lib/act'
import { useDraft } from '@/lib/draft'
import { useFieldErrors } from '@/lib/fields'
import { useFormats } from '@/lib/formats'
import { useHere } from '@/lib/viewer'
import { Ask } from '@/ui/Ask'
import { Section } from '@/ui/Section'
import { Tag } from '@/ui/Tag'
import styles from './Followup.module.css'
import { Refused } from './Refused'

const parts = ['strengths', 'gaps', 'actions'] as const

/** What member and lead talked about after the card became final, and who has confirmed it. */
export function Interview({ card }: { card: CardFragment }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  const [asked, ask] = useState<'write' | 'confirm' | null>(null)
  const note = card.interviewNote
  if (!note && !card.canInterview) return null
  const side = (who: string, at: string | null) => <Tag kind={at ? 'met' : 'plain'}>{at ? t('followup.confirmed', { who, at: f.moment(at, company.today) }) : t('followup.unconfirmed', { who })}</Tag>
  const writes = note ? note.abilities.includes('WRITE') : card.canInterview
  const confirms = note?.abilities.some((ability) => ability !== 'WRITE')
  return (
    <Section title={t('followup.interview')} note={t('followup.seenBy')} aside={writes && <Button onClick={() => ask('write')}>{t(note ? 'followup.rewrite' : 'followup.write')}</Button>}>
      {note ? (
        <>
          <p className="note">{[f.day(note.heldOn), note.lead?.name].filter(Boolean).join(' · ')}</p>
          <dl className={styles.parts}>
            {parts.map((part) => (
              <div key={part}>
                <dt>{t(`followup.${part}`)}</dt>
                <dd>{note[part] || '—'}</dd>
              </div>
            ))}
          </dl>
          <p className={styles.tags}>
            {side(t('followup.memberSide'), note.memberConfirmedAt)}
            {side(t('followup.leadSide'), note.leadConfirmedAt)}
          </p>
          {confirms && (
            <p className={styles.acts}>
              <Button variant="filled" onClick={() => ask('confirm')}>
                {t('followup.confirm')}
              </Button>
            </p>
          )}
        </>
      ) : (
        <p className="note">{t('followup.interviewNone')}</p>
      )}
      {asked === 'write' && <Write card={card} note={note} onClose={() => ask(null)} />}
      {asked === 'confirm' && note && <Confirm note={note} onClose={() => ask(null)} />}
    </Section>
  )
}

function Write({ card, note, onClose }: { card: CardFragment; note: InterviewFragment | null; onClose: () => void }) {
  const { t } = useTranslation()
  const { company, viewer } = useHere()
  const from = { heldOn: note?.heldOn ?? company.today, strengths: note?.strengths ?? '', gaps: note?.gaps ?? '', actions: note?.actions ?? '' }
  const [typed, type, { drop }] = useDraft(`interview ${viewer.id} ${card.id} ${note?.version ?? 0}`, from)
  const { act, busy, problem } = useAct(SaveInterviewNoteDocument)
  const errors = useFieldErrors(problem, ['heldOn', ...parts])
  const send = async () => {
    if (!(await act({ input: { scorecardId: card.id, ...typed, expectedVersion: note?.version ?? 0 } }, { quiet: true }))) return
    drop()
    told(t('followup.saved'))
    onClose()
  }
  return (
    <Ask opened title={t('followup.interview')} act={t('followup.save')} busy={busy} disabled={parts.every((part) => typed[part].trim().length < 3)} onAct={() => void send()} onClose={onClose}>
      <div className={styles.form}>
        <TextInput type="date" label={t('followup.heldOn')} max={company.today} value={typed.heldOn} error={errors.at('heldOn')} onChange={(event) => type({ ...typed, heldOn: event.currentTarget.value })} />
        {parts.map((part, at) => (
          <Textarea key={part} label={t(`followup.${part}`)} autosize minRows={2} maxRows={10} maxLength={5000} value={typed[part]} error={errors.at(part)} onChange={(event) => type({ ...typed, [part]: event.currentTarget.value })} data-autofocus={at === 0 || undefined} />
        ))}
        {(note?.memberConfirmedAt || note?.leadConfirmedAt) && <p className="note">{t('followup.rewriteNote')}</p>}
      </div>
      <Refused>{errors.rest}</Refused>
    </Ask>
  )
}

function Confirm({ note, onClose }: { note: InterviewFragment; onClose: () => void }) {
  const { t } = useTranslation()
  const { act, busy, problem } = useAct(ConfirmInterviewNoteDocument)
  const errors = useFieldErrors(problem, [])
  const send = async () => {
    if (!(await act({ input: { noteId: note.id, expectedVersion: note.version } }, { quiet: true }))) return
    told(t('followup.confirmDone'))
    onClose()
  }
  return (
    <Ask opened title={t('followup.confirm')} act={t('followup.confirm')} busy={busy} onAct={() => void send()} onClose={onClose}>
      <p>{t('followup.confirmAsk')}</p>
      <Refused>{errors.rest}</Refused>
    </Ask>
  )
}
