import { Select } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { OkrCycleListDocument } from '@/gql/okr'
import { useAddress, usePeriod } from '@/lib/address'
import { quarterOf } from '@/lib/period'
import { useRead } from '@/lib/read'
import { useHere } from '@/lib/viewer'

/** Which cycle the page is of; what was selected belonged to the one before. */
export function CycleSelect() {
  const { t } = useTranslation()
  const { company } = useHere()
  const phone = useMediaQuery('(max-width: 767px)', undefined, { getInitialValueInEffect: false }) ?? false
  const period = usePeriod()
  const [, change] = useAddress()
  const read = useRead(OkrCycleListDocument, {})
  const cycles = read.data?.cycles ?? []
  const listed = [...new Set([period, quarterOf(company.today), ...cycles.map((one) => one.period)])].sort().reverse()
  const stateOf = (one: string) => {
    const found = cycles.find((cycle) => cycle.period === one)
    return found ? t(`okr.states.${found.state}`) : ''
  }
  return (
    <Select
      aria-label={t('okr.cycle')}
      w={phone ? 124 : 170}
      value={period}
      onChange={(value) => change({ period: value === quarterOf(company.today) ? undefined : (value ?? undefined), at: undefined })}
      data={listed.map((one) => ({ value: one, label: phone ? one : `${one} ${stateOf(one)}` }))}
    />
  )
}
