import { Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '@/lib/period'
import type { BaseSchedule } from './bases'

interface Props {
  schedule: BaseSchedule
  from: Day
  onSchedule: (schedule: BaseSchedule) => void
  onFrom: (from: Day) => void
}

/** For which schedule a base is, and from when it holds. */
export function BaseTerms({ schedule, from, onSchedule, onFrom }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <Select label={t('statement.scheduleTitle')} allowDeselect={false} value={schedule} onChange={(to) => onSchedule((to as BaseSchedule | null) ?? 'QUARTER')} data={(['QUARTER', 'MONTH'] as const).map((value) => ({ value, label: t(`statement.schedule.${value}`) }))} />
      <TextInput mt={12} type="date" label={t('statement.fromDay')} description={t('statement.fromNote')} value={from} onChange={(event) => onFrom(event.currentTarget.value)} />
    </>
  )
}
