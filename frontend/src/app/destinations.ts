import { IconChartLine, IconClipboardCheck, IconFileImport, IconGift, IconHome, IconRoute, IconSitemap, IconSettings, IconTargetArrow, IconTrophy, type TablerIcon } from '@tabler/icons-react'
import type { LinkProps } from '@tanstack/react-router'
import { isLead, mayImport, seesEveryone, type Viewer } from '@/lib/viewer'

export interface Destination {
  to: NonNullable<LinkProps['to']>
  name: 'home' | 'scorecard' | 'okr' | 'team' | 'appraisal' | 'dashboard' | 'channels' | 'leaderboards' | 'incentives' | 'imports' | 'settings'
  group: 'personal' | 'teamAndCompany' | 'data'
  icon: TablerIcon
  /** Pressed after g. */
  key?: string
  /** Paths that belong to it beside its own. */
  under?: string[]
}

/** What the roles open; nothing else is shown. */
export function destinationsFor(viewer: Viewer): Destination[] {
  const all: (Destination | false)[] = [
    { to: '/', name: 'home', group: 'personal', icon: IconHome, key: 'h' },
    { to: '/scorecards/mine', name: 'scorecard', group: 'personal', icon: IconTargetArrow, key: 's' },
    { to: '/okr', name: 'okr', group: 'personal', icon: IconSitemap, key: 'o' },
    seesEveryone(viewer) && { to: '/scorecards', name: 'appraisal', group: 'teamAndCompany', icon: IconClipboardCheck },
    !seesEveryone(viewer) && isLead(viewer) && { to: '/team', name: 'team', group: 'teamAndCompany', icon: IconClipboardCheck },
    { to: '/dashboard', name: 'dashboard', group: 'teamAndCompany', icon: IconChartLine, key: 'd' },
    { to: '/channels', name: 'channels', group: 'teamAndCompany', icon: IconRoute, key: 'c' },
    { to: '/leaderboards', name: 'leaderboards', group: 'teamAndCompany', icon: IconTrophy, key: 'l' },
    { to: '/incentives', name: 'incentives', group: 'teamAndCompany', icon: IconGift },
    mayImport(viewer) && { to: '/imports', name: 'imports', group: 'data', icon: IconFileImport, key: 'i' },
    { to: '/settings/profile', name: 'settings', group: 'data', icon: IconSettings, under: ['/settings'] },
  ]
  return all.filter((destination) => destination !== false)
}

export function isAt(destination: Destination, path: string): boolean {
  if (destination.to === '/') return path === '/'
  if (destination.name === 'appraisal' || destination.name === 'team') return path === destination.to || /^\/scorecards\/((members|teams)\/|queue|reviews|progress|levelling|appeals)/.test(path)
  return [destination.to, ...(destination.under ?? [])].some((root) => path === root || path.startsWith(`${root}/`))
}
