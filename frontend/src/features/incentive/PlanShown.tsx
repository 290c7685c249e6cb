import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DecideIncentiveVersionDocument, WithdrawIncentiveVersionDocument } from '@/gql/incentive'
import { told, useAct } from '@/lib/act'
import { useFormats } from '@/lib/formats'
import { has, useHere } from '@/lib/viewer'
import { Ask } from '@/ui/Ask'
import { Tag } from '@/ui/Tag'
import { PlanHistory } from './PlanHistory'
import type { Plan } from './PlanPage'
import styles from './PlanPage.module.css'
import { Sentence } from './Sentence'
import { Simulation } from './Simulation'
import { TermsList } from './TermsList'
import { sentence } from './words'

/** A plan as it is, for who only reads it, and for the second person who decides. */
export function PlanShown({ plan }: { plan: Plan }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer } = useHere()
  const version = plan.versions.find((one) => one.state === 'PROPOSED') ?? plan.versions.find((one) => one.version === plan.inForce?.version) ?? plan.versions[0]
  const [deciding, decide] = useState<boolean | null>(null)
  const { act: withdraw, busy: withdrawing } = useAct(WithdrawIncentiveVersionDocument)
  if (!version) return null
  const simulates = has(viewer, 'FINANCE', 'HR', 'EXECUTIVE') && plan.kind !== 'CAREER'
  return (
    <>
      <div className={simulates ? styles.halves : undefined}>
        <div>
          <h2 className={styles.title}>
            {f.names(plan.name)} <Tag kind={version.state === 'PROPOSED' ? 'provisional' : 'plain'}>{t('incentive.versionIs', { version: version.version, state: t(`incentive.versionState.${version.state}`) })}</Tag>
          </h2>
          <Sentence pieces={sentence(t, f, plan.kind, version.terms)} />
          <TermsList kind={plan.kind} version={version} />
          <PlanHistory plan={plan} />
        </div>
        {simulates && (
          <div>
            <Simulation input={{ planId: plan.id }} />
          </div>
        )}
      </div>
      {version.state === 'PROPOSED' && (
        <footer className={styles.acts}>
          <span className="note">{version.acts.includes('DECIDE') ? t('incentive.proposedBy', { name: version.proposedBy?.name ?? '' }) : t('incentive.waitsSecond', { name: version.proposedBy?.name ?? '' })}</span>
          {version.acts.includes('WITHDRAW') && (
            <Button loading={withdrawing} onClick={() => void withdraw({ input: { planId: plan.id, version: version.version } }).then((done) => done && told(t('incentive.withdrawn')))}>
              {t('incentive.withdraw')}
            </Button>
          )}
          {version.acts.includes('DECIDE') && (
            <>
              <Button onClick={() => decide(false)}>{t('incentive.reject')}</Button>
              <Button variant="filled" onClick={() => decide(true)}>{t('incentive.approveVersion', { version: version.version })}</Button>
            </>
          )}
        </footer>
      )}
      {deciding !== null && <Decide plan={plan} version={version.version} approve={deciding} onClose={() => decide(null)} />}
    </>
  )
}

function Decide({ plan, version, approve, onClose }: { plan: Plan; version: number; approve: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const [reason, setReason] = useState('')
  const { act, busy } = useAct(DecideIncentiveVersionDocument)
  const decide = async () => {
    if (!(await act({ input: { planId: plan.id, version, approve, reason: reason.trim() || null } }))) return
    told(t('ui.saved'))
    onClose()
  }
  return (
    <Ask opened title={`${f.names(plan.name)} · ${t('incentive.versionNo', { version })}`} act={approve ? t('incentive.approveVersion', { version }) : t('incentive.reject')} busy={busy} disabled={!approve && reason.trim().length < 3} onAct={() => void decide()} onClose={onClose}>
      <p className="note">{t(approve ? 'incentive.approveVersionNote' : 'incentive.rejectVersionNote')}</p>
      <Textarea label={t(approve ? 'incentive.remark' : 'incentive.reason')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} autosize minRows={2} data-autofocus />
    </Ask>
  )
}
