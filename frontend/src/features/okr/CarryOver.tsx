import { Button, Checkbox, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CarryOverObjectivesDocument, OkrTeamsDocument } from '@/gql/okr'
import { told, useAct } from '@/lib/act'
import { useFormats } from '@/lib/formats'
import { firstDay, quarterOf, step, type Period } from '@/lib/period'
import { useRead } from '@/lib/read'
import { useHere } from '@/lib/viewer'
import { Section } from '@/ui/Section'
import styles from './CarryOver.module.css'
import type { Listed } from './listed'
import { ownersFor } from './owners'

/** Takes objectives of a closed cycle along, as drafts of another. */
export function CarryOver({ cycle, objectives }: { cycle: Period; objectives: Listed[] }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer, company } = useHere()
  const teams = useRead(OkrTeamsDocument, {}).data?.teams ?? []
  const owned = new Set(ownersFor(viewer, teams).map((one) => one.value.split(' ')[1]))
  const mine = objectives.filter((one) => one.state !== 'CANCELLED' && owned.has(one.owner.id))
  const now = quarterOf(company.today)
  const later = [...new Set([now, step(now, 1), step(cycle, 1), company.today.slice(0, 4), step(company.today.slice(0, 4), 1)])].filter((one) => firstDay(one) > firstDay(cycle)).sort()
  const [to, setTo] = useState(later.includes(now) ? now : (later[0] ?? ''))
  const [turned, turn] = useState<Record<string, boolean>>({})
  const { act, busy } = useAct(CarryOverObjectivesDocument)
  if (mine.length === 0) return null
  const unfinished = (one: Listed) => one.progress === null || Number(one.progress) < 1
  const chosen = mine.filter((one) => turned[one.id] ?? false)
  const carry = async () => {
    const done = await act({ input: { objectives: chosen.map((one) => one.id), to } })
    if (!done) return
    told(t('cycle.carried', { count: done.carryOverObjectives.objectives.length, cycle: to }))
    turn({})
  }
  return (
    <Section title={t('cycle.carryOver')} note={t('cycle.carryOverNote')} ruled>
      <ul>
        {[...mine].sort((a, b) => Number(unfinished(b)) - Number(unfinished(a))).map((one) => (
          <li key={one.id} className={styles.row}>
            <Checkbox label={one.title} checked={turned[one.id] ?? false} onChange={(event) => turn({ ...turned, [one.id]: event.currentTarget.checked })} />
            <span className="note">
              {one.owner.name} · {f.percent(one.progress)}
              {!unfinished(one) && ` · ${t('cycle.finished')}`}
            </span>
          </li>
        ))}
      </ul>
      <div className={styles.acts}>
        <Select aria-label={t('cycle.carryTo')} w={120} value={to} data={later} onChange={(value) => setTo(value ?? to)} />
        <Button loading={busy} disabled={chosen.length === 0} onClick={() => void carry()}>
          {chosen.length === 0 ? t('cycle.carryFirst') : t('cycle.carryAct', { count: chosen.length, cycle: to })}
        </Button>
      </div>
    </Section>
  )
}
