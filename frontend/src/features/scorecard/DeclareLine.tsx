import { Button, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ScorecardAbility } from '@/gql/schema'
import { DeclareLineDocument } from '@/gql/scorecard'
import { useAct } from '@/lib/act'
import { mayImport, useHere } from '@/lib/viewer'
import { Ask } from '@/ui/Ask'
import type { Line } from './line'

/** For a line without data: bring it, or state why it does not apply; and to take that back. */
export function DeclareLine({ line, abilities }: { line: Line; abilities: ScorecardAbility[] }) {
  const { t } = useTranslation()
  const { viewer } = useHere()
  const [asked, ask] = useState(false)
  const [reason, setReason] = useState('')
  const { act, busy } = useAct(DeclareLineDocument)
  const declared = line.state === 'NOT_APPLICABLE' && line.reason === 'DECLARED'
  const may = abilities.includes('DECLARE_NOT_APPLICABLE') && (declared || line.state === 'MISSING')
  const bring = line.state === 'MISSING' && line.method !== 'RATING' && mayImport(viewer)
  if (!may && !bring) return null
  const send = async () => {
    if (await act({ input: { lineId: line.id, reason: reason.trim(), withdraw: declared } })) ask(false)
  }
  return (
    <div style={{ display: 'flex', gap: 8, padding: '12px 0' }}>
      {bring && (
        <Button renderRoot={(props) => <Link to="/imports" {...props} />}>{t('scorecard.goImport')}</Button>
      )}
      {may && <Button onClick={() => ask(true)}>{t(declared ? 'scorecard.withdraw' : 'scorecard.declare')}</Button>}
      <Ask opened={asked} title={t(declared ? 'scorecard.withdraw' : 'scorecard.declare')} act={t(declared ? 'scorecard.withdraw' : 'scorecard.declare')} busy={busy} disabled={reason.trim().length < 3} onAct={() => void send()} onClose={() => ask(false)}>
        <p>{t('scorecard.declareAsk')}</p>
        <TextInput mt={12} label={t('scorecard.why')} value={reason} onChange={(e) => setReason(e.currentTarget.value)} data-autofocus />
      </Ask>
    </div>
  )
}
