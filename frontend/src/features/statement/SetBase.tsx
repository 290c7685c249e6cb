import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SetBonusBasesDocument } from '@/gql/statement'
import { told, useAct } from '@/lib/act'
import { firstDay, quarterOf } from '@/lib/period'
import { useHere } from '@/lib/viewer'
import { Ask } from '@/ui/Ask'
import { BaseTerms } from './BaseTerms'
import { amountOf, type Base, type BaseSchedule, type Person } from './bases'

interface Props {
  person: Person
  bases: Base[]
  onClose: () => void
  onSaved: () => void
}

/** One person's base from a day on. */
export function SetBase({ person, bases, onClose, onSaved }: Props) {
  const { t } = useTranslation()
  const { company } = useHere()
  const [schedule, setSchedule] = useState<BaseSchedule>(bases.length > 0 && bases.every((one) => one.schedule === 'MONTH') ? 'MONTH' : 'QUARTER')
  const [from, setFrom] = useState(firstDay(quarterOf(company.today)))
  const [typed, setTyped] = useState('')
  const { act, busy } = useAct(SetBonusBasesDocument)
  const amount = amountOf(typed)
  const save = async () => {
    if (amount === null || !(await act({ input: { bases: [{ memberId: person.id, schedule, from, amount }] } }))) return
    told(t('statement.setDone', { count: 1 }))
    onSaved()
    onClose()
  }
  return (
    <Ask opened title={t('statement.setOf', { name: person.name })} act={t('statement.set')} busy={busy} disabled={amount === null || !from} onAct={() => void save()} onClose={onClose}>
      <BaseTerms schedule={schedule} from={from} onSchedule={setSchedule} onFrom={setFrom} />
      <TextInput mt={12} inputMode="decimal" label={`${t('statement.amount')} ${company.currency}`} value={typed} error={typed !== '' && amount === null ? t('statement.amountError') : undefined} onChange={(event) => setTyped(event.currentTarget.value)} data-autofocus />
    </Ask>
  )
}
