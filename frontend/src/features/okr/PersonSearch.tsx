import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { OkrPeopleDocument } from '@/gql/okr'
import { useRead } from '@/lib/read'
import type { Person } from './mention'

interface Props {
  label: string
  placeholder: string
  value: Person | null
  error?: string
  onChange: (value: Person | null) => void
}

/** Somebody, found by a part of the name. */
export function PersonSearch({ label, placeholder, value, error, onChange }: Props) {
  const [search, setSearch] = useState('')
  const [settled] = useDebouncedValue(value && search === value.name ? '' : search.trim(), 200)
  const read = useRead(OkrPeopleDocument, { search: settled })
  const found: (Person & { team?: { name: string } | null })[] = read.data?.members.nodes ?? []
  const all = value && !found.some((one) => one.id === value.id) ? [value, ...found] : found
  return (
    <Select
      size="sm"
      searchable
      label={label}
      placeholder={placeholder}
      filter={({ options }) => options}
      data={all.map((one) => ({ value: one.id, label: one.name }))}
      value={value?.id ?? null}
      error={error}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(id) => onChange(all.find((one) => one.id === id) ?? null)}
    />
  )
}
