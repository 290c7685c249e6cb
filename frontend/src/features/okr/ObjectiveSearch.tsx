import { MultiSelect, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ObjectiveChoicesDocument, type ObjectiveChoicesQuery } from '@/gql/okr'
import { lastDay, type Period } from '@/lib/period'
import { useRead } from '@/lib/read'

export type Choice = ObjectiveChoicesQuery['objectives']['nodes'][number]

/** Objectives whose title contains what is typed, of cycles that do not end before `until`. */
function useFound(search: string, until: Period, without: string | undefined) {
  const [settled] = useDebouncedValue(search.trim(), 200)
  const read = useRead(ObjectiveChoicesDocument, { search: settled, cycle: null })
  return (read.data?.objectives.nodes ?? []).filter((one) => one.id !== without && one.state !== 'CANCELLED' && one.cycle.state !== 'CLOSED' && lastDay(one.cycle.period) >= lastDay(until))
}

const labelOf = (one: { title: string; owner: { name: string }; cycle: { period: string } }) => `${one.title} · ${one.owner.name} · ${one.cycle.period}`

interface OneProps {
  label: string
  cycle: Period
  value: Choice | null
  error?: string
  onChange: (value: Choice | null) => void
}

/** One objective, found by its title. */
export function OneObjective({ label, cycle, value, error, onChange }: OneProps) {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const found = useFound(value && search === labelOf(value) ? '' : search, cycle, undefined)
  const all = value && !found.some((one) => one.id === value.id) ? [value, ...found] : found
  return (
    <Select
      size="sm"
      label={label}
      placeholder={t('objective.searchTitle')}
      searchable
      clearable
      rightSection={undefined}
      nothingFoundMessage={t('okr.nothing')}
      filter={({ options }) => options}
      data={all.map((one) => ({ value: one.id, label: labelOf(one) }))}
      value={value?.id ?? null}
      error={error}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(id) => onChange(all.find((one) => one.id === id) ?? null)}
    />
  )
}

interface ManyProps {
  label: string
  cycle: Period
  without: string
  /** Titles of those chosen, by id. */
  value: { id: string; title: string; owner: { name: string }; cycle: { period: string } }[]
  error?: string
  onChange: (value: ManyProps['value']) => void
}

/** Any number of objectives, found by their titles. */
export function SeveralObjectives({ label, cycle, without, value, error, onChange }: ManyProps) {
  const [search, setSearch] = useState('')
  const found = useFound(search, cycle, without)
  const all = [...new Map([...value, ...found].map((one) => [one.id, one])).values()]
  return (
    <MultiSelect
      size="sm"
      label={label}
      searchable
      filter={({ options }) => options}
      data={all.map((one) => ({ value: one.id, label: labelOf(one) }))}
      value={value.map((one) => one.id)}
      error={error}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(ids) => onChange(ids.flatMap((id) => all.find((one) => one.id === id) ?? []))}
    />
  )
}
