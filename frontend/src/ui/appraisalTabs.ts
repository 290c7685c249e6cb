import { useTranslation } from 'react-i18next'
import { has, isLead, seesEveryone, useHere } from '@/lib/viewer'
import type { Tab } from './Page'

/** The pages of an appraisal, as far as the viewer's roles open them. */
export function useAppraisalTabs(): Tab[] {
  const { t } = useTranslation()
  const { viewer } = useHere()
  const tabs: Tab[] = []
  if (seesEveryone(viewer)) tabs.push({ label: t('scorecard.everyone'), to: '/scorecards', exact: true })
  if (isLead(viewer)) tabs.push({ label: t('appraisal.tabTeam'), to: '/team', exact: true })
  if (isLead(viewer) || has(viewer, 'HR')) tabs.push({ label: t('appraisal.tabQueue'), to: '/scorecards/queue' })
  tabs.push({ label: t('appraisal.tabReviews'), to: '/scorecards/reviews' })
  if (seesEveryone(viewer) || isLead(viewer)) tabs.push({ label: t('appraisal.tabProgress'), to: '/scorecards/progress' })
  tabs.push({ label: t('appraisal.tabPlans'), to: '/scorecards/plans' })
  tabs.push({ label: t('appraisal.tabRatings'), to: '/scorecards/ratings' })
  if (seesEveryone(viewer) || isLead(viewer)) tabs.push({ label: t('appraisal.tabLevelling'), to: '/scorecards/levelling' })
  tabs.push({ label: t('appraisal.tabAppeals'), to: '/scorecards/appeals' })
  return tabs
}

export function useAppraisalTitle(): string {
  const { t } = useTranslation()
  const { viewer } = useHere()
  return seesEveryone(viewer) || !isLead(viewer) ? t('shell.appraisal') : t('scorecard.teamTitle')
}
