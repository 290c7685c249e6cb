import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SetCalendarDocument, WorkCalendarDocument, type WorkCalendarQuery } from '@/gql/scorecard'
import { told, useAct } from '@/lib/act'
import { useFieldErrors } from '@/lib/fields'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { has, useHere } from '@/lib/viewer'
import { Ask } from '@/ui/Ask'
import { Choice } from '@/ui/Choice'
import { Loaded } from '@/ui/Loaded'
import { Section } from '@/ui/Section'
import { Tag } from '@/ui/Tag'
import { readCalendar, writeCalendar } from './calendar'
import { Refused } from './Refused'
import styles from './WorkCalendar.module.css'

/** Holidays on weekdays and working days on weekends: last days of an appraisal and of appeals are counted by them. */
export function WorkCalendar() {
  const { t } = useTranslation()
  const { viewer, company } = useHere()
  const [year, show] = useState(company.today.slice(0, 4))
  const [editing, edit] = useState(false)
  const read = useRead(WorkCalendarDocument, {})
  const may = has(viewer, 'HR') || has(viewer, 'ADMIN')
  const years = [0, 1].map((more) => String(Number(company.today.slice(0, 4)) + more))
  return (
    <Section title={t('scorecard.calendar')} note={t('scorecard.calendarNote')} aside={may && <Button onClick={() => edit(true)}>{t('scorecard.calendarSet', { year })}</Button>} ruled>
      <Choice label={t('scorecard.calendarYear')} value={year} options={years.map((one) => ({ value: one, label: one }))} onChange={show} />
      <Loaded of={read} what={t('scorecard.calendar')} heights={[28, 28]}>
        {({ calendarDays }) => {
          const days = calendarDays.filter((one) => one.day.startsWith(year))
          return (
            <>
              <Days days={days} />
              {editing && (
                <Edit
                  year={year}
                  days={days}
                  onClose={() => {
                    edit(false)
                    read.retry()
                  }}
                />
              )}
            </>
          )
        }}
      </Loaded>
    </Section>
  )
}

type Day = WorkCalendarQuery['calendarDays'][number]

function Days({ days }: { days: Day[] }) {
  const { t } = useTranslation()
  const f = useFormats()
  if (days.length === 0) return <p className="note">{t('scorecard.calendarNone')}</p>
  return (
    <ul className={styles.days}>
      {days.map((one) => (
        <li key={one.day}>
          <Tag kind={one.working ? 'near' : 'plain'}>{t(one.working ? 'scorecard.dayWorked' : 'scorecard.dayOff')}</Tag> {f.day(one.day)} <span className="note">{one.name}</span>
        </li>
      ))}
    </ul>
  )
}

function Edit({ year, days, onClose }: { year: string; days: Day[]; onClose: () => void }) {
  const { t } = useTranslation()
  const [text, type] = useState(writeCalendar(days, t('scorecard.dayOffShort'), t('scorecard.dayWorkedShort')))
  const { act, busy, problem } = useAct(SetCalendarDocument)
  const read = readCalendar(text)
  const errors = useFieldErrors(problem, [])
  const send = async () => {
    if (!(await act({ input: { year, days: read.days } }, { quiet: true }))) return
    told(t('scorecard.calendarKept', { count: read.days.length }))
    onClose()
  }
  return (
    <Ask opened title={t('scorecard.calendarSet', { year })} act={t('scorecard.calendarKeep')} busy={busy} disabled={read.wrong !== null} onAct={() => void send()} onClose={onClose}>
      <Textarea label={t('scorecard.calendarLines')} description={t('scorecard.calendarHow', { year })} autosize minRows={6} maxRows={16} value={text} error={read.wrong !== null ? t('scorecard.calendarWrong', { line: read.wrong }) : undefined} onChange={(event) => type(event.currentTarget.value)} data-autofocus />
      <Refused>{errors.rest}</Refused>
    </Ask>
  )
}
