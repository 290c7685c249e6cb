import { Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ColleaguesDocument, DelegateReviewsDocument } from '@/gql/appraisal'
import { told, useAct } from '@/lib/act'
import { useRead } from '@/lib/read'
import { has, useHere } from '@/lib/viewer'
import { Ask } from '@/ui/Ask'

/** Lets somebody review in a lead's place: HR for every lead, a lead for themselves. */
export function Delegate({ retry }: { retry: () => void }) {
  const { t } = useTranslation()
  const { viewer, company } = useHere()
  const [opened, open] = useState(false)
  const [lead, setLead] = useState<string | null>(has(viewer, 'HR') ? null : viewer.id)
  const [delegate, setDelegate] = useState<string | null>(null)
  const [days, setDays] = useState({ from: company.today, to: company.today })
  const [reason, setReason] = useState('')
  const read = useRead(ColleaguesDocument, { search: null }, { pause: !opened })
  const people = read.data?.members.nodes ?? []
  const { act, busy } = useAct(DelegateReviewsDocument)
  const send = async () => {
    if (lead && delegate && (await act({ input: { leadId: lead, delegateId: delegate, ...days, reason } }))) {
      told(t('appraisal.delegated'))
      open(false)
      retry()
    }
  }
  const named = (list: typeof people) => list.map((one) => ({ value: one.id, label: one.name }))
  return (
    <>
      <Button size="compact-sm" onClick={() => open(true)}>
        {t('appraisal.delegate')}
      </Button>
      <Ask opened={opened} title={t('appraisal.delegate')} act={t('appraisal.delegate')} busy={busy} disabled={!lead || !delegate || reason.trim().length < 3} onAct={() => void send()} onClose={() => open(false)}>
        <p className="note">{t('appraisal.delegateNote')}</p>
        {has(viewer, 'HR') && <Select mt={12} searchable label={t('appraisal.lead')} value={lead} onChange={setLead} data={named(people.filter((one) => one.leads.length > 0))} />}
        <Select mt={12} searchable label={t('appraisal.standIn')} value={delegate} onChange={setDelegate} data={named(people.filter((one) => one.id !== lead))} />
        <TextInput mt={12} type="date" label={t('appraisal.from')} min={company.today} value={days.from} onChange={(event) => setDays({ ...days, from: event.currentTarget.value })} />
        <TextInput mt={12} type="date" label={t('appraisal.to')} min={days.from} value={days.to} onChange={(event) => setDays({ ...days, to: event.currentTarget.value })} />
        <TextInput mt={12} label={t('appraisal.reason')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      </Ask>
    </>
  )
}
