import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { has, useHere } from '@/lib/viewer'
import { Page, type Tab } from './Page'

/** A page of the settings, with the tabs that the viewer's roles open. */
export function SettingsPage({ children, actions }: { children: ReactNode; actions?: ReactNode }) {
  const { t } = useTranslation()
  const { viewer } = useHere()
  const tabs: (Tab | false)[] = [
    { label: t('session.profile'), to: '/settings/profile' },
    { label: t('team.members'), to: '/settings/members' },
    { label: t('team.teams'), to: '/settings/teams' },
    { label: t('metric.metrics'), to: '/settings/metrics' },
    { label: t('metric.templates'), to: '/settings/templates' },
    { label: t('scorecard.periods'), to: '/settings/periods' },
    has(viewer, 'ADMIN') && { label: t('session.tokens'), to: '/settings/tokens' },
    { label: t('audit.title'), to: '/settings/audit' },
  ]
  return (
    <Page title={t('shell.settings')} tabs={tabs.filter((tab) => tab !== false)} actions={actions}>
      {children}
    </Page>
  )
}
