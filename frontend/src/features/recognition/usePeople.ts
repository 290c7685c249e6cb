import { RecognitionPeopleDocument } from '@/gql/recognition'
import { useRead } from '@/lib/read'

/** Members found by a part of the name. */
export const usePeople = (search: string) => useRead(RecognitionPeopleDocument, { search }).data?.members.nodes ?? []
