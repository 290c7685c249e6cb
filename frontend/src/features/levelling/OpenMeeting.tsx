import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LevellingTeamsDocument, OpenLevellingDocument } from '@/gql/levelling'
import { told, useAct } from '@/lib/act'
import { useFieldErrors } from '@/lib/fields'
import { useFormats } from '@/lib/formats'
import type { Period } from '@/lib/period'
import { useRead } from '@/lib/read'
import { has, useHere } from '@/lib/viewer'
import { Ask } from '@/ui/Ask'
import { leadsAround, ratioOf } from './levelling'
import styles from './OpenMeeting.module.css'

interface Props {
  period: Period
  onOpened: (id: string) => void
  onClose: () => void
}

type Bounds = Record<string, { least: string; most: string }>

/** HR, or who leads all of its people, opens a meeting. */
export function OpenMeeting({ period, onOpened, onClose }: Props) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer, company } = useHere()
  const read = useRead(LevellingTeamsDocument, {})
  const all = read.data?.teams ?? []
  const below = (id: string): boolean => viewer.leads.some((team) => team.id === id) || all.some((team) => team.id === id && team.parent != null && below(team.parent.id))
  const teams = has(viewer, 'HR') ? all : all.filter((team) => below(team.id))
  const [team, setTeam] = useState<string | null>(null)
  const chosen = team ?? teams.find((one) => viewer.leads.some((led) => led.id === one.id))?.id ?? teams[0]?.id ?? null
  const leads = chosen ? leadsAround(all, chosen) : []
  const [left, leave] = useState<Record<string, boolean>>({})
  const takes = (lead: { id: string; below: boolean }) => left[lead.id] ?? lead.below
  const taking = leads.filter(takes).map((lead) => lead.id)
  const [bounding, bound] = useState(false)
  const [bounds, setBounds] = useState<Bounds>({})
  const { act, busy, problem } = useAct(OpenLevellingDocument)
  const errors = useFieldErrors(problem, ['teamId', 'participants', 'bounds'])
  const send = async () => {
    const given = company.grades.flatMap(({ name: grade }) => {
      const typed = bounds[grade]
      return typed && (typed.least || typed.most) ? [{ grade, least: ratioOf(typed.least || '0') ?? '', most: ratioOf(typed.most || '100') ?? '' }] : []
    })
    const done = chosen && (await act({ input: { period, teamId: chosen, participants: taking, bounds: given.length > 0 ? given : null } }, { quiet: true }))
    if (done) {
      told(t('levelling.opened'))
      onOpened(done.openLevelling.levelling.id)
    }
  }
  const set = (grade: string, change: Partial<Bounds[string]>) => setBounds({ ...bounds, [grade]: { least: '', most: '', ...bounds[grade], ...change } })
  const wrong = Object.values(bounds).some((one) => [one.least, one.most].some((text) => text !== '' && ratioOf(text) === null))
  return (
    <Ask opened title={t('levelling.openTitle', { period: f.period(period) })} act={t('levelling.open')} busy={busy} disabled={!chosen || taking.length === 0 || wrong} onAct={() => void send()} onClose={onClose}>
      <p className="note">{t('levelling.openNote')}</p>
      <Select mt={12} size="sm" searchable label={t('levelling.team')} value={chosen} onChange={setTeam} data={teams.map((one) => ({ value: one.id, label: one.name }))} error={errors.at('teamId')} />
      <Checkbox.Group mt={12} label={t('levelling.participants')} error={errors.at('participants')} value={taking} onChange={(next) => leave(Object.fromEntries(leads.map((lead) => [lead.id, next.includes(lead.id)])))}>
        <div className={styles.leads}>
          {leads.map((lead) => (
            <Checkbox key={lead.id} value={lead.id} label={lead.name} />
          ))}
          {leads.length === 0 && <p className="note">{t('levelling.participantsNone')}</p>}
        </div>
      </Checkbox.Group>
      <Button mt={16} variant="transparent" p={0} aria-expanded={bounding} onClick={() => bound(!bounding)}>
        {t('levelling.bounds')}
      </Button>
      {bounding && (
        <div className={styles.bounds}>
          {company.grades.map(({ name: grade }) => (
            <div key={grade}>
              <TextInput inputMode="decimal" label={t('levelling.boundLeast', { grade })} value={bounds[grade]?.least ?? ''} onChange={(event) => set(grade, { least: event.currentTarget.value })} />
              <TextInput inputMode="decimal" label={t('levelling.boundMost', { grade })} value={bounds[grade]?.most ?? ''} onChange={(event) => set(grade, { most: event.currentTarget.value })} />
            </div>
          ))}
        </div>
      )}
      {errors.at('bounds') && <p role="alert">{errors.at('bounds')}</p>}
      {errors.rest && <p role="alert">{errors.rest}</p>}
    </Ask>
  )
}
