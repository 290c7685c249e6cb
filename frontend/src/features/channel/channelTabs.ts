import { useTranslation } from 'react-i18next'
import type { Tab } from '@/ui/Page'

/** The pages of the channels, as tabs of each. */
export function useChannelTabs(): Tab[] {
  const { t } = useTranslation()
  return [
    { label: t('channel.accounts'), to: '/channels', exact: true },
    { label: t('channel.policy'), to: '/channels/policy' },
  ]
}
