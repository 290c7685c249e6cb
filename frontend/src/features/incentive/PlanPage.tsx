import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { IncentiveChoicesDocument, IncentivePlansDocument, type IncentivePlanPartFragment } from '@/gql/incentive'
import type { IncentiveKind } from '@/gql/schema'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { has, useHere } from '@/lib/viewer'
import { Loaded } from '@/ui/Loaded'
import { NotFound } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { useIncentiveTabs } from '@/ui/incentiveTabs'
import { PlanEditor } from './PlanEditor'
import { PlanShown } from './PlanShown'
import styles from './PlanPage.module.css'

export type Plan = IncentivePlanPartFragment

/** What does this plan say, and what would it have paid? */
export function PlanPage() {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer } = useHere()
  const navigate = useNavigate()
  const { plan: id } = useParams({ from: '/incentives/plans/$plan' })
  const { kind } = useSearch({ from: '/incentives/plans/$plan' })
  const read = useRead(IncentivePlansDocument, {})
  const drafts = has(viewer, 'FINANCE', 'HR')
  const choices = useRead(IncentiveChoicesDocument, {}, { pause: !drafts })
  const plans = read.data?.incentivePlans ?? []
  const plan = plans.find((one) => one.id === id)
  const isNew = id === 'new'
  const jump = plans.length > 1 && !isNew && (
    <Select aria-label={t('incentive.plan')} className={styles.jump} data={plans.map((one) => ({ value: one.id, label: f.names(one.name) }))} value={id} onChange={(next) => next && void navigate({ to: '/incentives/plans/$plan', params: { plan: next }, search: {} })} allowDeselect={false} />
  )
  return (
    <Page title={t('incentive.title')} tabs={useIncentiveTabs()} actions={jump}>
      <Loaded of={read} what={t('incentive.plan')} heights={[64, 48, 48, 48, 48, 48]}>
        {() => {
          if (isNew ? !drafts : plan === undefined) return <NotFound />
          const of: IncentiveKind = plan?.kind ?? kind ?? 'KPI_BONUS'
          const open = plan?.versions.find((one) => one.state === 'DRAFT' || one.state === 'PROPOSED')
          if (!drafts || open?.state === 'PROPOSED') return plan ? <PlanShown plan={plan} /> : <NotFound />
          return (
            <Loaded of={choices} what={t('incentive.plan')} heights={[64, 48, 48, 48]}>
              {(data) => <PlanEditor key={`${id} ${open?.version ?? ''} ${plan?.versions.length ?? 0}`} plan={plan ?? null} kind={of} choices={data} />}
            </Loaded>
          )
        }}
      </Loaded>
    </Page>
  )
}
