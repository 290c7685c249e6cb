import { useTranslation } from 'react-i18next'
import { has, useHere } from '@/lib/viewer'
import type { Tab } from './Page'

/** The pages of incentives, as far as the viewer's roles open them. */
export function useIncentiveTabs(): Tab[] {
  const { t } = useTranslation()
  const { viewer } = useHere()
  const tabs: Tab[] = []
  tabs.push({ label: t('shell.myBonus'), to: '/incentives', exact: true })
  tabs.push({ label: t('shell.awards'), to: '/incentives/awards' })
  tabs.push({ label: t('shell.career'), to: '/incentives/career' })
  tabs.push({ label: t('shell.incentivePlans'), to: '/incentives/plans' })
  if (has(viewer, 'FINANCE', 'HR', 'EXECUTIVE')) tabs.push({ label: t('shell.incentiveRuns'), to: '/incentives/runs' })
  if (has(viewer, 'FINANCE', 'HR')) {
    tabs.push({ label: t('shell.payoutDisputes'), to: '/incentives/disputes' })
    tabs.push({ label: t('shell.bonusBases'), to: '/incentives/bases' })
  }
  if (has(viewer, 'FINANCE', 'HR', 'EXECUTIVE')) tabs.push({ label: t('shell.incentiveCosts'), to: '/incentives/costs' })
  return tabs
}
