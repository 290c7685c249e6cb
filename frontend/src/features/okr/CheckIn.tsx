import { ActionIcon, Button, Modal, Textarea, TextInput } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconCalendar, IconPaperclip, IconPencil, IconPlus, IconX } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CheckInKeyResultDocument } from '@/gql/okr'
import { told, useAct } from '@/lib/act'
import { useDraft } from '@/lib/draft'
import { useFieldErrors } from '@/lib/fields'
import { approximate, useFormats } from '@/lib/formats'
import { firstDay, lastDay } from '@/lib/period'
import { useHere } from '@/lib/viewer'
import { typedOf, valueOf } from '@/lib/typed'
import { HealthWord } from '@/ui/Health'
import { PaceBar } from '@/ui/PaceBar'
import { healthOf, objectiveWith, progressOf } from './checkIn'
import styles from './CheckIn.module.css'
import { Confidence } from './Confidence'
import { boundsOf, setFigure } from './keyResultFigures'
import type { ObjectiveOfPage, PageKeyResult } from './objective'
import { useSeenHeight } from './useSeenHeight'

interface Typed {
  value: string
  confidence: number | null
  note: string
  links: string[]
  day: string
}

interface Props {
  objective: ObjectiveOfPage
  keyResult: PageKeyResult
  onDone: () => void
  onClose: () => void
}

/** 更新 → a number → 提交更新. Everything else is set already, folded away, or optional. */
export function CheckIn({ objective, keyResult, onDone, onClose }: Props) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer, company } = useHere()
  const phone = useMediaQuery('(max-width: 767px)', undefined, { getInitialValueInEffect: false }) ?? false
  const height = useSeenHeight()
  const field = useId()
  const { unit, confidence: lastConfidence, current, currentDay } = keyResult
  const place = objective.keyResults.findIndex((one) => one.id === keyResult.id) + 1
  const cycle = objective.cycle.period
  // Of a cycle whose last day has passed, that day.
  const today = company.today > lastDay(cycle) ? lastDay(cycle) : company.today
  const [typed, type, { drop, restored }] = useDraft<Typed>(`check-in ${viewer.id} ${keyResult.id}`, { value: '', confidence: lastConfidence, note: '', links: [], day: today })
  const [open, setOpen] = useState({ note: typed.note !== '', links: typed.links.length > 0, day: typed.day !== today })
  const [missing, setMissing] = useState(false)
  const { act, busy, problem } = useAct(CheckInKeyResultDocument)
  const errors = useFieldErrors(problem, ['value', 'confidence', 'note', 'evidence', 'day'])
  const set = (change: Partial<Typed>) => type({ ...typed, ...change })

  const value = valueOf(typed.value, unit)
  const counts = currentDay === null || typed.day >= currentDay
  const progress = value === null ? null : progressOf(keyResult, value)
  const health = counts && value !== null ? healthOf(progress, objective.cycle.elapsed) : keyResult.health
  const whole = counts && progress !== null ? objectiveWith(objective, keyResult.id, progress) : null
  const guard = keyResult.kind === 'GUARD'
  const sum = value === null || keyResult.start === null || keyResult.target === null ? '' : t('objective.progressSum', { value: typedOf(value, unit), start: typedOf(keyResult.start, unit), target: typedOf(keyResult.target, unit) })

  const save = async () => {
    if (value === null) return setMissing(true)
    const links = typed.links.map((link) => link.trim()).filter((link) => link !== '')
    const done = await act({ input: { keyResultId: keyResult.id, value, day: typed.day, confidence: typed.confidence, note: typed.note.trim() || null, evidence: links.length > 0 ? links : null } }, { quiet: true })
    if (!done) return
    drop()
    const { current: now, progress: reached } = done.checkInKeyResult.keyResult
    told(t('objective.checkedIn', { title: keyResult.title, value: f.figure(now, unit), progress: f.percent(reached) }))
    onDone()
  }

  return (
    <Modal.Root opened onClose={onClose} fullScreen={phone} size={480} centered={!phone} classNames={{ content: styles.content }} styles={phone ? { content: { height } } : undefined}>
      <Modal.Overlay />
      <Modal.Content aria-label={t('okr.checkIn')}>
        <div className={styles.head}>
          {phone && <Close onClose={onClose} />}
          <h2>{t('okr.checkIn')}</h2>
          {keyResult.due && <span className="note">{t(keyResult.due < company.today ? 'objective.overdueSince' : 'objective.dueBy', { day: f.day(keyResult.due) })}</span>}
          {!phone && <Close onClose={onClose} />}
        </div>
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          <div className={styles.body}>
            <p className={styles.what}>
              <span className="note">{objective.title}</span>
              <strong>
                KR{place} {keyResult.title}
              </strong>
            </p>
            <div>
              <div className={styles.label}>
                <label htmlFor={field} className="label">{t('objective.valueNow')}</label>
                <span className="note">{current === null ? t('objective.firstValue') : t('objective.lastValue', { value: f.figure(current, unit), day: f.day(currentDay) })}</span>
              </div>
              <TextInput
                id={field}
                className={styles.value}
                inputMode="decimal"
                autoComplete="off"
                data-autofocus
                placeholder={typedOf(current, unit)}
                rightSection={unit === 'PERCENT' ? '%' : unit === 'CURRENCY' ? f.symbol() : undefined}
                rightSectionWidth={48}
                value={typed.value}
                error={errors.at('value') ?? (missing && value === null ? t('objective.notANumber') : undefined)}
                onChange={(event) => set({ value: event.currentTarget.value })}
              />
            </div>
            <div className={styles.preview} aria-live="polite">
              <div className={styles.line}>
                <HealthWord health={health} />
                <span>
                  <span className="note">{t('okr.progress')} {f.percent(keyResult.progress)}</span>
                  {progress !== null && counts && (
                    <>
                      {' → '}
                      <strong>{f.percent(progress)}</strong>
                    </>
                  )}
                </span>
                {!guard && <span className="note">{t('objective.idealNow', { ideal: f.percent(objective.cycle.elapsed) })}</span>}
              </div>
              <PaceBar progress={approximate(counts && progress !== null ? progress : keyResult.progress)} before={value === null ? null : approximate(keyResult.progress)} health={health} elapsed={guard ? null : approximate(objective.cycle.elapsed)} />
              <div className={`note ${styles.line}`}>
                {guard ? (
                  <span>{t('okr.keep', { bounds: boundsOf(f, keyResult) })}</span>
                ) : (
                  <>
                    <span>{t('okr.start')} {setFigure(f, keyResult.start, unit)}</span>
                    {value !== null && sum && <span>{sum}</span>}
                    <span>{t('objective.goal')} {setFigure(f, keyResult.target, unit)}</span>
                  </>
                )}
              </div>
              {value !== null && !counts && <p className="note">{t('objective.earlierDay', { day: f.day(currentDay), value: f.figure(current, unit) })}</p>}
              {whole !== null && <p className="note">{t('objective.wholeMoves', { before: f.percent(objective.progress), after: f.percent(whole) })}</p>}
            </div>
            <div>
              <div className={`label ${styles.label}`}>
                <span>{t('objective.confidence')}</span>
                <span className="note">{lastConfidence === null ? t('objective.confidenceNote') : t('objective.lastConfidence', { value: lastConfidence })}</span>
              </div>
              <Confidence label={t('objective.confidence')} value={typed.confidence} onChange={(confidence) => set({ confidence })} />
            </div>
            {open.note && <Textarea label={t('objective.note')} autosize minRows={2} maxRows={6} maxLength={2000} value={typed.note} error={errors.at('note')} onChange={(event) => set({ note: event.currentTarget.value })} />}
            {open.links && (
              <div>
                <p className={`label ${styles.label}`}>{t('objective.evidence')}</p>
                {typed.links.map((link, at) => (
                  <div key={at} className={styles.link}>
                    <TextInput type="url" aria-label={t('objective.evidenceNumber', { number: at + 1 })} placeholder="https://" value={link} error={errors.at(`evidence.${at}`)} onChange={(event) => set({ links: typed.links.with(at, event.currentTarget.value) })} />
                    <ActionIcon aria-label={t('objective.removeLink', { number: at + 1 })} onClick={() => set({ links: typed.links.toSpliced(at, 1) })}>
                      <IconX size={14} />
                    </ActionIcon>
                  </div>
                ))}
                {typed.links.length < 10 && (
                  <Button variant="transparent" p={0} leftSection={<IconPlus size={14} />} onClick={() => set({ links: [...typed.links, ''] })}>
                    {t('objective.addLink')}
                  </Button>
                )}
              </div>
            )}
            {open.day && <TextInput type="date" label={t('objective.day')} description={t('objective.dayNote')} min={firstDay(cycle)} max={today} value={typed.day} error={errors.at('day')} onChange={(event) => set({ day: event.currentTarget.value || today })} />}
            <div className={styles.folds}>
              {!open.note && (
                <Button variant="subtle" color="gray" leftSection={<IconPencil size={14} />} onClick={() => setOpen({ ...open, note: true })}>
                  {t('objective.note')}
                </Button>
              )}
              {!open.links && (
                <Button
                  variant="subtle"
                  color="gray"
                  leftSection={<IconPaperclip size={14} />}
                  onClick={() => {
                    setOpen({ ...open, links: true })
                    set({ links: [''] })
                  }}
                >
                  {t('objective.evidence')}
                </Button>
              )}
              {!open.day && (
                <Button variant="subtle" color="gray" leftSection={<IconCalendar size={14} />} onClick={() => setOpen({ ...open, day: true })}>
                  {f.day(typed.day)} {typed.day === company.today && t('okr.today')}
                </Button>
              )}
            </div>
            {errors.rest && <p role="alert">{errors.rest}</p>}
            {problem?.kind === 'offline' && <p role="alert">{t('objective.offline')}</p>}
          </div>
          <footer className={styles.foot}>
            <span className={`note ${styles.draft}`}>{restored ? t('objective.draftKept') : keyResult.currentDay === typed.day ? t('objective.correction') : ''}</span>
            <Button type="submit" variant="filled" loading={busy} className={styles.send}>
              {t('objective.submit')}
            </Button>
          </footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  )
}

function Close({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <ActionIcon onClick={onClose} aria-label={t('ui.close')}>
      <IconX size={16} />
    </ActionIcon>
  )
}
