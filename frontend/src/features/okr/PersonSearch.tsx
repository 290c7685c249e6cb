import { OkrPeopleDocument } from '@/gql/okr'
import { useRead } from '@/lib/read'
import { PersonSelect } from '@/ui/PersonSelect'
import type { Person } from './mention'

interface Props {
  label: string
  placeholder: string
  value: Person | null
  error?: string
  onChange: (value: Person | null) => void
}

const useFound = (search: string) => useRead(OkrPeopleDocument, { search }).data?.members.nodes ?? []

/** Somebody, found by a part of the name. */
export function PersonSearch(props: Props) {
  return <PersonSelect {...props} useFound={useFound} />
}
