import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect, retainSearchParams } from '@tanstack/react-router'
import { readAddress } from '@/lib/address'
import { withTexts } from '@/lib/i18n'
import { Crashed, Lost } from './Fallbacks'
import { Shell } from './Shell'

const root = createRootRoute({
  component: Shell,
  notFoundComponent: Lost,
  errorComponent: Crashed,
  validateSearch: readAddress,
  search: { middlewares: [retainSearchParams(['period'])] },
})

const home = createRoute({ getParentRoute: () => root, path: '/', component: lazyRouteComponent(() => import('@/features/home/HomePage'), 'HomePage') })

const scorecardPage = withTexts(() => import('@/features/scorecard/ScorecardPage'), 'scorecard', 'followup')
const mine = createRoute({ getParentRoute: () => root, path: '/scorecards/mine', component: lazyRouteComponent(scorecardPage, 'MyScorecardPage') })
const member = createRoute({ getParentRoute: () => root, path: '/scorecards/members/$member', component: lazyRouteComponent(scorecardPage, 'MemberScorecardPage') })
const team = createRoute({ getParentRoute: () => root, path: '/scorecards/teams/$team', component: lazyRouteComponent(scorecardPage, 'TeamScorecardPage') })
const everyone = createRoute({
  getParentRoute: () => root,
  path: '/scorecards',
  component: lazyRouteComponent(withTexts(() => import('@/features/scorecard/EveryonePage'), 'appraisal', 'scorecard'), 'EveryonePage'),
})
const myTeam = createRoute({ getParentRoute: () => root, path: '/team', component: lazyRouteComponent(withTexts(() => import('@/features/scorecard/TeamPage'), 'appraisal', 'scorecard'), 'TeamPage') })

const withAppraisalTexts = <Page,>(load: () => Promise<Page>) => withTexts(load, 'appraisal', 'scorecard')
const queue = createRoute({ getParentRoute: () => root, path: '/scorecards/queue', component: lazyRouteComponent(withAppraisalTexts(() => import('@/features/appraisal/QueuePage')), 'QueuePage') })
const reviews = createRoute({ getParentRoute: () => root, path: '/scorecards/reviews', component: lazyRouteComponent(withAppraisalTexts(() => import('@/features/appraisal/ReviewsPage')), 'ReviewsPage') })
const review = createRoute({ getParentRoute: () => root, path: '/scorecards/reviews/$review', component: lazyRouteComponent(withAppraisalTexts(() => import('@/features/appraisal/ReviewPage')), 'ReviewPage') })
const progress = createRoute({ getParentRoute: () => root, path: '/scorecards/progress', component: lazyRouteComponent(withAppraisalTexts(() => import('@/features/appraisal/ProgressPage')), 'ProgressPage') })
const plans = createRoute({ getParentRoute: () => root, path: '/scorecards/plans', component: lazyRouteComponent(withAppraisalTexts(() => import('@/features/appraisal/PlansPage')), 'PlansPage') })
const ratings = createRoute({ getParentRoute: () => root, path: '/scorecards/ratings', component: lazyRouteComponent(withAppraisalTexts(() => import('@/features/appraisal/RatingsPage')), 'RatingsPage') })
const levelling = createRoute({
  getParentRoute: () => root,
  path: '/scorecards/levelling',
  /** The meeting that is shown; left out: the latest. */
  validateSearch: (search): { meeting?: string } => ({ meeting: typeof search.meeting === 'string' && search.meeting !== '' ? search.meeting : undefined }),
  component: lazyRouteComponent(withTexts(() => import('@/features/levelling/LevellingPage'), 'appraisal', 'scorecard', 'levelling'), 'LevellingPage'),
})
const appeals = createRoute({ getParentRoute: () => root, path: '/scorecards/appeals', component: lazyRouteComponent(withAppraisalTexts(() => import('@/features/appraisal/AppealsPage')), 'AppealsPage') })

interface DashboardSearch {
  from?: string
  to?: string
  compare?: 'previous' | 'year'
  metric?: string
  /** A step of the funnel, by its measure's key. */
  step?: string
}
const aDay = (value: unknown) => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined)
const dashboard = createRoute({
  getParentRoute: () => root,
  path: '/dashboard',
  validateSearch: (search): DashboardSearch => ({
    from: aDay(search.from),
    to: aDay(search.to),
    compare: search.compare === 'year' ? 'year' : undefined,
    metric: typeof search.metric === 'string' ? search.metric : undefined,
    step: typeof search.step === 'string' ? search.step : undefined,
  }),
  component: lazyRouteComponent(withTexts(() => import('@/features/dashboard/DashboardPage'), 'dashboard'), 'DashboardPage'),
})

const healths = ['ON_TRACK', 'AT_RISK', 'BEHIND', 'STALE', 'NO_DATA'] as const
interface OkrSearch {
  q?: string
  owner?: string
  health?: (typeof healths)[number]
  kind?: 'COMMITTED' | 'ASPIRATIONAL'
  unaligned?: true
  view?: 'canvas' | 'outline'
  /** The objective whose panel is open. */
  at?: string
}
const withOkrTexts = <Page,>(load: () => Promise<Page>) => withTexts(load, 'okr', 'objective', 'cycle')
const aText = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
const okr = createRoute({
  getParentRoute: () => root,
  path: '/okr',
  validateSearch: (search): OkrSearch => ({
    q: aText(search.q),
    owner: aText(search.owner),
    health: healths.find((one) => one === search.health),
    kind: search.kind === 'COMMITTED' || search.kind === 'ASPIRATIONAL' ? search.kind : undefined,
    unaligned: search.unaligned === true ? true : undefined,
    view: search.view === 'canvas' || search.view === 'outline' ? search.view : undefined,
    at: aText(search.at),
  }),
  component: lazyRouteComponent(withOkrTexts(() => import('@/features/okr/TreePage')), 'TreePage'),
})

const objectivePage = createRoute({
  getParentRoute: () => root,
  path: '/okr/objectives/$objective',
  /** The key result whose check-in is open. */
  validateSearch: (search): { checkIn?: string } => ({ checkIn: typeof search.checkIn === 'string' && search.checkIn !== '' ? search.checkIn : undefined }),
  component: lazyRouteComponent(withOkrTexts(() => import('@/features/okr/ObjectivePage')), 'ObjectivePage'),
})
const objectiveLists = withOkrTexts(() => import('@/features/okr/ObjectiveLists'))
const myObjectives = createRoute({ getParentRoute: () => root, path: '/okr/mine', component: lazyRouteComponent(objectiveLists, 'MyObjectivesPage') })
const teamObjectives = createRoute({ getParentRoute: () => root, path: '/okr/team', component: lazyRouteComponent(objectiveLists, 'TeamObjectivesPage') })
const okrCycles = createRoute({ getParentRoute: () => root, path: '/okr/cycles', component: lazyRouteComponent(withOkrTexts(() => import('@/features/okr/CyclePage')), 'CyclePage') })

interface BoardSearch {
  by?: 'thanks'
  subject?: 'TEAM'
  metric?: string
  group?: string
  order?: 'improvement'
}
const withIncentiveTexts = <Page,>(load: () => Promise<Page>) => withTexts(load, 'incentive')
const incentiveKinds = ['KPI_BONUS', 'COST_SAVING', 'AWARD', 'PROFIT_SHARE', 'CAREER'] as const
const incentivePlans = createRoute({ getParentRoute: () => root, path: '/incentives/plans', component: lazyRouteComponent(withIncentiveTexts(() => import('@/features/incentive/PlansPage')), 'PlansPage') })
const incentivePlan = createRoute({
  getParentRoute: () => root,
  path: '/incentives/plans/$plan',
  /** What kind a new plan is of. */
  validateSearch: (search): { kind?: (typeof incentiveKinds)[number] } => ({ kind: incentiveKinds.find((one) => one === search.kind) }),
  component: lazyRouteComponent(withIncentiveTexts(() => import('@/features/incentive/PlanPage')), 'PlanPage'),
})
const incentiveRuns = createRoute({ getParentRoute: () => root, path: '/incentives/runs', component: lazyRouteComponent(withIncentiveTexts(() => import('@/features/incentive/RunsPage')), 'RunsPage') })
const incentiveRun = createRoute({ getParentRoute: () => root, path: '/incentives/runs/$run', component: lazyRouteComponent(withIncentiveTexts(() => import('@/features/incentive/RunPage')), 'RunPage') })

const withStatementTexts = <Page,>(load: () => Promise<Page>) => withTexts(load, 'statement')
const aYear = (value: unknown) => (/^\d{4}$/.test(String(value)) ? String(value) : undefined)
const statement = createRoute({
  getParentRoute: () => root,
  path: '/incentives',
  /** Whose; left out: one's own. The item that is open; the year, left out: this one. */
  validateSearch: (search): { member?: string; item?: string; year?: string } => ({ member: aText(search.member), item: aText(search.item), year: aYear(search.year) }),
  component: lazyRouteComponent(withStatementTexts(() => import('@/features/statement/StatementPage')), 'StatementPage'),
})
const payoutDisputes = createRoute({ getParentRoute: () => root, path: '/incentives/disputes', component: lazyRouteComponent(withStatementTexts(() => import('@/features/statement/DisputesPage')), 'DisputesPage') })
const bonusBases = createRoute({ getParentRoute: () => root, path: '/incentives/bases', component: lazyRouteComponent(withStatementTexts(() => import('@/features/statement/BasesPage')), 'BasesPage') })
const incentiveCosts = createRoute({
  getParentRoute: () => root,
  path: '/incentives/costs',
  validateSearch: (search): { year?: string } => ({ year: aYear(search.year) }),
  component: lazyRouteComponent(withStatementTexts(() => import('@/features/statement/CostsPage')), 'CostsPage'),
})

const leaderboards = createRoute({
  getParentRoute: () => root,
  path: '/leaderboards',
  validateSearch: (search): BoardSearch => ({
    subject: search.subject === 'TEAM' ? 'TEAM' : undefined,
    by: search.by === 'thanks' ? 'thanks' : undefined,
    metric: typeof search.metric === 'string' ? search.metric : undefined,
    group: typeof search.group === 'string' ? search.group : undefined,
    order: search.order === 'improvement' ? 'improvement' : undefined,
  }),
  component: lazyRouteComponent(withTexts(() => import('@/features/leaderboard/LeaderboardPage'), 'leaderboard'), 'LeaderboardPage'),
})

const awards = createRoute({ getParentRoute: () => root, path: '/incentives/awards', component: lazyRouteComponent(withTexts(() => import('@/features/recognition/AwardsPage'), 'recognition', 'career'), 'AwardsPage') })

const imports = createRoute({ getParentRoute: () => root, path: '/imports', component: lazyRouteComponent(withTexts(() => import('@/features/fact/NewImportPage'), 'fact'), 'NewImportPage') })
const importList = createRoute({ getParentRoute: () => root, path: '/imports/history', component: lazyRouteComponent(withTexts(() => import('@/features/fact/ImportListPage'), 'fact'), 'ImportListPage') })
const importOne = createRoute({
  getParentRoute: () => root,
  path: '/imports/$import',
  validateSearch: (search): { row?: number } => ({ row: Number.isInteger(Number(search.row)) && search.row !== undefined ? Number(search.row) : undefined }),
  component: lazyRouteComponent(withTexts(() => import('@/features/fact/ImportPage'), 'fact'), 'ImportPage'),
})

// Each has the tabs of all.
const setting = <Path extends string>(path: Path, load: () => Promise<Record<string, unknown>>, name: string) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(withTexts(load as () => Promise<Record<string, never>>, 'team', 'metric', 'scorecard', 'audit'), name) })

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  beforeLoad: () => {
    throw redirect({ to: '/settings/profile' })
  },
})
const profile = setting('/settings/profile', () => import('@/features/session/ProfilePage'), 'ProfilePage')
const tokens = setting('/settings/tokens', () => import('@/features/session/TokensPage'), 'TokensPage')
const members = setting('/settings/members', () => import('@/features/team/MembersPage'), 'MembersPage')
const teams = setting('/settings/teams', () => import('@/features/team/TeamsPage'), 'TeamsPage')
const periods = setting('/settings/periods', () => import('@/features/scorecard/PeriodsPage'), 'PeriodsPage')
const metrics = setting('/settings/metrics', () => import('@/features/metric/MetricsPage'), 'MetricsPage')
const templates = setting('/settings/templates', () => import('@/features/metric/TemplatesPage'), 'TemplatesPage')
const channels = createRoute({ getParentRoute: () => root, path: '/channels', component: lazyRouteComponent(withTexts(() => import('@/features/channel/ChannelsPage'), 'channel', 'metric'), 'ChannelsPage') })
const channelPolicy = createRoute({
  getParentRoute: () => root,
  path: '/channels/policy',
  validateSearch: (search): { basis?: 'COST_PER_VALID_LEAD' | 'COST_PER_CUSTOMER' } => ({
    basis: search.basis === 'COST_PER_VALID_LEAD' || search.basis === 'COST_PER_CUSTOMER' ? search.basis : undefined,
  }),
  component: lazyRouteComponent(withTexts(() => import('@/features/channel/PolicyPage'), 'channel'), 'PolicyPage'),
})
/** Whose path is open, for those who see several. */
const career = createRoute({
  getParentRoute: () => root,
  path: '/incentives/career',
  validateSearch: (search): { member?: string } => ({ member: aText(search.member) }),
  component: lazyRouteComponent(withTexts(() => import('@/features/recognition/CareerPage'), 'career'), 'CareerPage'),
})
const audit = setting('/settings/audit', () => import('@/features/audit/AuditPage'), 'AuditPage')

export const router = createRouter({
  routeTree: root.addChildren([home, mine, member, team, everyone, myTeam, queue, reviews, review, progress, plans, ratings, levelling, appeals, okr, objectivePage, myObjectives, teamObjectives, okrCycles, dashboard, leaderboards, statement, payoutDisputes, bonusBases, incentiveCosts, incentivePlans, incentivePlan, incentiveRuns, incentiveRun, awards, imports, importList, importOne, settings, profile, tokens, members, teams, periods, metrics, templates, channels, channelPolicy, career, audit]),
  defaultPreload: 'intent',
  scrollRestoration: true,
})

/** Fetches the code of the page that the address names, while the session is still being renewed. */
export function fetchPage() {
  for (const { routeId } of router.matchRoutes(router.latestLocation)) void router.loadRouteChunk(router.routesById[routeId as keyof typeof router.routesById])
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
