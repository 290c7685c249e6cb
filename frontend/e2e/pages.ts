import type { Who } from './okra'

/** Every page, and who looks at it. */
export const pages: { name: string; path: string; who: Who }[] = [
  { name: 'home', path: '/', who: 'member' },
  { name: 'home-lead', path: '/', who: 'lead' },
  { name: 'scorecard', path: '/scorecards/mine', who: 'member' },
  { name: 'scorecard-line', path: '/scorecards/mine?line=read_rate', who: 'member' },
  { name: 'scorecard-rating', path: '/scorecards/mine?line=teamwork', who: 'member' },
  { name: 'team', path: '/team', who: 'lead' },
  { name: 'everyone', path: '/scorecards', who: 'hr' },
  { name: 'dashboard', path: '/dashboard', who: 'member' },
  { name: 'leaderboard', path: '/leaderboards', who: 'member' },
  { name: 'leaderboard-whole', path: '/leaderboards', who: 'executive' },
  { name: 'okr', path: '/okr', who: 'executive' },
  { name: 'okr-outline', path: '/okr?view=outline', who: 'member' },
  { name: 'imports', path: '/imports', who: 'admin' },
  { name: 'imports-history', path: '/imports/history', who: 'admin' },
  { name: 'profile', path: '/settings/profile', who: 'member' },
  { name: 'members', path: '/settings/members', who: 'admin' },
  { name: 'teams', path: '/settings/teams', who: 'hr' },
  { name: 'metrics', path: '/settings/metrics', who: 'hr' },
  { name: 'templates', path: '/settings/templates', who: 'hr' },
  { name: 'channels', path: '/settings/channels', who: 'admin' },
  { name: 'periods', path: '/settings/periods', who: 'hr' },
  { name: 'tokens', path: '/settings/tokens', who: 'admin' },
  { name: 'audit', path: '/settings/audit', who: 'hr' },
]
