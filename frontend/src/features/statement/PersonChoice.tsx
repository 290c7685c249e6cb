import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StatementPeopleDocument } from '@/gql/statement'
import { useRead } from '@/lib/read'
import { has, useHere, type Named } from '@/lib/viewer'

/** Whose statement is shown: a lead's people, or everybody for HR and FINANCE. */
export function PersonChoice({ of, onChoose }: { of: Named; onChoose: (member: string) => void }) {
  const { t } = useTranslation()
  const { viewer } = useHere()
  const [typed, type] = useState(of.name)
  const [search] = useDebouncedValue(typed, 250)
  const everybody = has(viewer, 'HR', 'FINANCE')
  const read = useRead(StatementPeopleDocument, { team: everybody ? null : (viewer.leads[0]?.id ?? null), search: search === of.name ? null : search || null })
  const found = read.data?.members.nodes ?? []
  const people = [viewer, of, ...found].filter((one, at, all) => all.findIndex((other) => other.id === one.id) === at)
  const twice = (name: string) => people.filter((one) => one.name === name).length > 1
  const data = people.map((one) => {
    const team = found.find((other) => other.id === one.id)?.team?.name
    return { value: one.id, label: one.id === viewer.id ? `${one.name} · ${t('ui.me')}` : twice(one.name) && team ? `${one.name} · ${team}` : one.name }
  })
  return <Select mt={16} maw={280} searchable allowDeselect={false} aria-label={t('statement.whose')} data={data} value={of.id} filter={({ options }) => options} onSearchChange={type} onChange={(id) => id && onChoose(id)} nothingFoundMessage={t('statement.nobodyFound')} />
}
