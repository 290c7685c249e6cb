import { useTranslation } from 'react-i18next'
import type { Tab } from '@/ui/Page'

/** The pages of OKR, as tabs of each. */
export function useOkrTabs(): Tab[] {
  const { t } = useTranslation()
  return [
    { label: t('objective.tabs.tree'), to: '/okr', exact: true },
    { label: t('objective.tabs.mine'), to: '/okr/mine' },
    { label: t('objective.tabs.team'), to: '/okr/team' },
    { label: t('objective.tabs.cycles'), to: '/okr/cycles' },
  ]
}
