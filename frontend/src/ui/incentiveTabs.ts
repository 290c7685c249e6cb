import { useTranslation } from 'react-i18next'
import type { Tab } from './Page'

/** The pages of incentives, as far as the viewer's roles open them. */
export function useIncentiveTabs(): Tab[] {
  const { t } = useTranslation()
  return [{ label: t('shell.awards'), to: '/incentives/awards' }]
}
