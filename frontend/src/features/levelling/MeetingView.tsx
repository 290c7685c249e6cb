import { Button, Kbd, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CloseLevellingDocument, UndoLevellingDocument } from '@/gql/levelling'
import { told, useAct } from '@/lib/act'
import { useDraft } from '@/lib/draft'
import { useFieldErrors } from '@/lib/fields'
import { useFormats } from '@/lib/formats'
import { useKeys } from '@/lib/keys'
import { Ask } from '@/ui/Ask'
import { Choice } from '@/ui/Choice'
import { Empty } from '@/ui/Notice'
import { Adjust } from './Adjust'
import { Matrix } from './Matrix'
import { SideBySide } from './SideBySide'
import { count, type Change, type Meeting, type Row } from './levelling'
import styles from './MeetingView.module.css'

interface Props {
  meeting: Meeting
  at?: Row
  onSelect: (member: string) => void
  adjusting: { member: string; line?: string } | null
  onAdjust: (what: { member: string; line?: string } | null) => void
}

/** A meeting's people compared, what it changed, and its minutes. */
export function MeetingView({ meeting, at, onSelect, adjusting, onAdjust }: Props) {
  const { t } = useTranslation()
  const f = useFormats()
  const [view, setView] = useState<'compare' | 'changes' | 'minutes'>('compare')
  const [cut, setCut] = useState<'byLine' | 'bySection' | 'sideBySide'>('byLine')
  const [minutes, setMinutes, { drop }] = useDraft(`minutes ${meeting.id}`, '')
  const { rows, changes } = meeting
  const move = (by: number) => {
    const place = rows.findIndex((row) => row.member.id === at?.member.id)
    const next = rows[Math.min(rows.length - 1, Math.max(0, place + by))]
    if (!next) return
    onSelect(next.member.id)
    document.querySelector(`[data-person="${next.member.id}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  useKeys({ ArrowDown: () => move(1), ArrowUp: () => move(-1), j: () => move(1), k: () => move(-1), a: () => at?.adjustable && onAdjust({ member: at.member.id }) }, adjusting === null)
  const adjusted = adjusting && rows.find((row) => row.member.id === adjusting.member)
  const names = (people: { name: string }[]) => people.map((one) => one.name).join(f.lang === 'en' ? ', ' : '、')
  return (
    <>
      <div className={styles.bar}>
        <Choice label={t('levelling.view')} value={view} onChange={setView} options={[{ value: 'compare', label: t('levelling.compare') }, { value: 'changes', label: t('levelling.changes', { count: changes.length }) }, { value: 'minutes', label: t('levelling.minutes') }]} />
        {view === 'compare' && <Choice label={t('levelling.cut')} value={cut} onChange={setCut} options={[{ value: 'byLine', label: t('levelling.byLine') }, { value: 'bySection', label: t('levelling.bySection') }, { value: 'sideBySide', label: t('levelling.sideBySide') }]} />}
        <p className={`note ${styles.counts}`}>
          <span>{t('levelling.outliers', { count: count(rows, (cell) => cell.outlier) })}</span>
          <span>{t('levelling.adjusted', { count: changes.length })}</span>
          <span>{t('levelling.excluded', { count: count(rows, (cell) => cell.state === 'EXCLUDED') })}</span>
        </p>
      </div>
      <p className="note">
        {meeting.state === 'OPEN' ? t('levelling.openedBy', { name: meeting.openedBy?.name ?? '', at: f.moment(meeting.openedAt), names: names(meeting.participants) }) : `${t('levelling.closedBy', { name: meeting.closedBy?.name ?? '', at: f.moment(meeting.closedAt) })} · ${names(meeting.participants)}`}
      </p>
      {view === 'compare' && (rows.length === 0 ? <Empty>{t('levelling.partly')}</Empty> : cut === 'sideBySide' ? <SideBySide meeting={meeting} at={at} /> : <Matrix meeting={meeting} cut={cut} at={at} onSelect={onSelect} onAdjust={onAdjust} />)}
      {view === 'compare' && rows.length > 0 && <Legend />}
      {view === 'changes' && <Changes meeting={meeting} undo={meeting.state === 'OPEN' && meeting.abilities.includes('LEVEL')} />}
      {view === 'minutes' &&
        (meeting.minutes !== null ? (
          <p className={styles.minutes}>{meeting.minutes}</p>
        ) : meeting.abilities.includes('CLOSE') ? (
          <Textarea mt={16} label={t('levelling.minutes')} description={t('levelling.minutesNote')} value={minutes} onChange={(event) => setMinutes(event.currentTarget.value)} autosize minRows={8} maxLength={5000} />
        ) : (
          <Empty>{t('levelling.minutesNone')}</Empty>
        ))}
      {meeting.abilities.includes('CLOSE') && <CloseMeeting meeting={meeting} minutes={minutes} onMinutes={setMinutes} onClosed={drop} />}
      {adjusted && <Adjust key={`${adjusted.member.id} ${adjusting.line}`} meeting={meeting} row={adjusted} line={adjusting.line} onClose={() => onAdjust(null)} />}
    </>
  )
}

function Legend() {
  const { t } = useTranslation()
  return (
    <ul className={styles.legend}>
      <li className="note"><i data-outlier aria-hidden /> {t('levelling.outlier')}</li>
      <li className="note"><span className={styles.below} aria-hidden>▼</span> {t('levelling.below')}</li>
      <li className="note"><i data-out aria-hidden>{t('levelling.out')}</i> {t('levelling.outWhy')}</li>
      <li className="note"><del aria-hidden>60.00</del> <b aria-hidden>80.00</b> {t('levelling.byHand')}</li>
      <li className={`note ${styles.keys}`}><Kbd>↑</Kbd> <Kbd>↓</Kbd> {t('levelling.keyPerson')} <Kbd>A</Kbd> {t('levelling.keyAdjust')}</li>
    </ul>
  )
}

/** What was changed on one person's card, by whom and why, and what it does to the total. */
export function PersonChanges({ meeting, changes, named = false, undo = false }: { meeting: Meeting; changes: Change[]; named?: boolean; undo?: boolean }) {
  const { t } = useTranslation()
  const f = useFormats()
  const row = meeting.rows.find((one) => one.member.id === changes[0]?.member.id)
  return (
    <>
      {named && <strong>{changes[0]?.member.name}</strong>}
      <ul>
        {changes.map((change) => (
          <li key={change.id} className={styles.change}>
            <span>
              {f.names(change.metric.names)} <del>{f.score(change.computed)}</del> <b>{f.score(change.score)}</b>
            </span>
            <blockquote>{change.reason}</blockquote>
            <span className="note">
              {change.by?.name} {f.moment(change.at)}
            </span>
            {undo && <Undo change={change} />}
          </li>
        ))}
      </ul>
      {row && row.computedTotal !== null && (
        <p className={styles.outcome}>
          {t('levelling.total')} <del>{f.score(row.computedTotal)}</del> <b>{f.score(row.total)}</b> · {row.grade === row.computedGrade ? t('levelling.gradeSame') : t('levelling.gradeMoved', { before: row.computedGrade, after: row.grade })}
        </p>
      )}
    </>
  )
}

/** All that a meeting changed, by person. */
function Changes({ meeting, undo = false }: { meeting: Meeting; undo?: boolean }) {
  const { t } = useTranslation()
  if (meeting.changes.length === 0) return <p className="note">{t('levelling.noChanges')}</p>
  return (
    <ul className={styles.changes}>
      {[...new Set(meeting.changes.map((change) => change.member.id))].map((member) => (
        <li key={member}>
          <PersonChanges named meeting={meeting} changes={meeting.changes.filter((change) => change.member.id === member)} undo={undo} />
        </li>
      ))}
    </ul>
  )
}

function Undo({ change }: { change: Change }) {
  const { t } = useTranslation()
  const { act, busy } = useAct(UndoLevellingDocument)
  const undo = async () => {
    if (await act({ input: { changeId: change.id } })) told(t('levelling.undone'))
  }
  return (
    <Button loading={busy} onClick={() => void undo()}>
      {t('levelling.undo')}
    </Button>
  )
}

/** Asks once, lists what was changed, and takes the minutes. */
function CloseMeeting({ meeting, minutes, onMinutes, onClosed }: { meeting: Meeting; minutes: string; onMinutes: (text: string) => void; onClosed: () => void }) {
  const { t } = useTranslation()
  const [asking, ask] = useState(false)
  const { act, busy, problem } = useAct(CloseLevellingDocument)
  const errors = useFieldErrors(problem, ['minutes'])
  const close = async () => {
    if (await act({ input: { levellingId: meeting.id, minutes } }, { quiet: true })) {
      onClosed()
      ask(false)
      told(t('levelling.closed'))
    }
  }
  return (
    <div className={styles.end}>
      <Button variant="filled" onClick={() => ask(true)}>
        {t('levelling.close')}
      </Button>
      <Ask opened={asking} title={t('levelling.close')} act={t('levelling.close')} busy={busy} disabled={minutes.trim().length < 10} onAct={() => void close()} onClose={() => ask(false)}>
        <p>{t('levelling.closeNote')}</p>
        <h3 className={styles.what}>{t('levelling.what')}</h3>
        <Changes meeting={meeting} />
        <Textarea mt={12} label={t('levelling.minutes')} description={t('levelling.minutesNote')} value={minutes} onChange={(event) => onMinutes(event.currentTarget.value)} autosize minRows={4} maxLength={5000} error={errors.at('minutes')} />
        {errors.rest && <p role="alert">{errors.rest}</p>}
      </Ask>
    </div>
  )
}
