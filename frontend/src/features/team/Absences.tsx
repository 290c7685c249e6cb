import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EndAbsenceDocument, RecordAbsenceDocument, type MemberRowFragment } from '@/gql/team'
import { told, useAct } from '@/lib/act'
import { useFormats } from '@/lib/formats'
import { useHere } from '@/lib/viewer'
import styles from './MembersPage.module.css'

/** A member's days of protected absence, for HR: the days alone, never why. */
export function Absences({ member }: { member: MemberRowFragment }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  const record = useAct(RecordAbsenceDocument)
  const end = useAct(EndAbsenceDocument)
  const [known, setKnown] = useState(member.absences)
  const [days, setDays] = useState({ from: '', to: '' })
  const send = async () => {
    const data = await record.act({ input: { memberId: member.id, from: days.from, to: days.to || null } })
    if (!data) return
    told(t('ui.saved'))
    setKnown(data.recordAbsence.member.absences)
    setDays({ from: '', to: '' })
  }
  const stop = async (absenceId: string) => {
    const data = await end.act({ input: { absenceId } })
    if (!data) return
    told(t('ui.saved'))
    setKnown(data.endAbsence.member.absences)
  }
  return (
    <fieldset className={styles.absences}>
      <legend>{t('team.absences')}</legend>
      <p className="note">{t('team.absencesNote')}</p>
      {known.length === 0 && <p className="note">{t('team.absencesNone')}</p>}
      {known.map((absence) => (
        <div key={absence.id} className={styles.absence}>
          <span>{absence.to ? f.range(absence.from, absence.to) : t('team.absenceOpen', { day: f.day(absence.from) })}</span>
          {(absence.to === null || absence.to >= company.today) && (
            <Button size="compact-xs" loading={end.busy} onClick={() => void stop(absence.id)}>
              {t(absence.from >= company.today ? 'team.takeBackAbsence' : 'team.endAbsence')}
            </Button>
          )}
        </div>
      ))}
      <div className={styles.record}>
        <TextInput type="date" label={t('team.absenceFrom')} value={days.from} onChange={(event) => setDays({ ...days, from: event.currentTarget.value })} />
        <TextInput type="date" label={t('team.absenceTo')} min={days.from} value={days.to} onChange={(event) => setDays({ ...days, to: event.currentTarget.value })} />
        <Button disabled={days.from === ''} loading={record.busy} onClick={() => void send()}>
          {t('team.recordAbsence')}
        </Button>
      </div>
    </fieldset>
  )
}
