import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ExtendStepDocument, type ProgressFragment } from '@/gql/appraisal'
import { told, useAct } from '@/lib/act'
import { has, useHere } from '@/lib/viewer'
import { Ask } from '@/ui/Ask'

/** HR gives one card more time for its step. */
export function Extend({ card, retry }: { card: ProgressFragment; retry: () => void }) {
  const { t } = useTranslation()
  const { viewer, company } = useHere()
  const [opened, open] = useState(false)
  const [due, setDue] = useState(company.today)
  const [reason, setReason] = useState('')
  const { act, busy } = useAct(ExtendStepDocument)
  if (!has(viewer, 'HR') || card.due === null || card.subject.id === viewer.id) return <span />
  const send = async () => {
    if (await act({ input: { scorecardId: card.scorecardId, step: card.state, due, reason } })) {
      told(t('appraisal.extended', { name: card.subject.name }))
      open(false)
      retry()
    }
  }
  return (
    <>
      <Button size="compact-sm" onClick={() => open(true)}>
        {t('appraisal.extend')}
      </Button>
      <Ask opened={opened} title={t('appraisal.extendOf', { name: card.subject.name, step: t(`scorecard.step.${card.state}`) })} act={t('appraisal.extend')} busy={busy} disabled={reason.trim().length < 3} onAct={() => void send()} onClose={() => open(false)}>
        <TextInput type="date" label={t('appraisal.due')} min={company.today} value={due} onChange={(event) => setDue(event.currentTarget.value)} />
        <TextInput mt={12} label={t('appraisal.reason')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      </Ask>
    </>
  )
}
