import { useTranslation } from 'react-i18next'
import { CareerDocument } from '@/gql/recognition'
import { useRead } from '@/lib/read'
import { useHere } from '@/lib/viewer'
import { Loaded } from '@/ui/Loaded'
import { NotFound } from '@/ui/Notice'
import { CareerShown } from './CareerShown'

/** How far along am I, and what became of it? */
export function MyCareer() {
  const { viewer } = useHere()
  return <CareerOf member={viewer.id} />
}

/** Somebody's career path, for those who may see it. */
export function CareerOf({ member }: { member: string }) {
  const { t } = useTranslation()
  const read = useRead(CareerDocument, { member }, { live: true })
  return (
    <Loaded of={read} what={t('career.title')} heights={[24, 48, 84, 40, 160]}>
      {({ career }) => (career ? <CareerShown career={career} onChange={read.retry} /> : <NotFound />)}
    </Loaded>
  )
}
