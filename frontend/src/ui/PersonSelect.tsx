import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'

export interface Someone {
  id: string
  name: string
}

interface Props {
  label: string
  placeholder?: string
  value: Someone | null
  error?: string
  /** Reads who is found by a part of the name; a hook. */
  useFound: (search: string) => Someone[]
  /** Who is not offered. */
  but?: string
  onChange: (value: Someone | null) => void
}

/** Somebody, found by a part of the name. */
export function PersonSelect({ label, placeholder, value, error, useFound, but, onChange }: Props) {
  const [search, setSearch] = useState('')
  const [settled] = useDebouncedValue(value && search === value.name ? '' : search.trim(), 200)
  const found = useFound(settled).filter((one) => one.id !== but)
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
