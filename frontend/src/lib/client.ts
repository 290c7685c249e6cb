import { authExchange } from '@urql/exchange-auth'
import { cacheExchange, type Data } from '@urql/exchange-graphcache'
import { relayPagination } from '@urql/exchange-graphcache/extras'
import { createClient as createSocket } from 'graphql-ws'
import { Client, fetchExchange, subscriptionExchange, type CombinedError } from 'urql'
import { connected, disconnected } from './live'
import { accessToken, expiresSoon, freshToken, msToRenewal, refresh } from './session'

const embedded = () => null
const byKey = (data: Data) => (typeof data.key === 'string' ? data.key : null)

// What has no id is kept within its parent.
const keys = Object.fromEntries(
  [
    'Names', 'Money', 'DayRange', 'Grade', 'SectionBudget', 'CompanyPeriod', 'Placement', 'ChannelWeight', 'ChannelCalculation', 'ChannelProposal', 'ChannelEfficiency', 'ChannelCostPoint', 'ChannelReview', 'ChannelWhatIf', 'ChannelWhatIfLine', 'ChannelWhatIfEffect', 'ChannelWhatIfCard', 'ChannelPolicyConnection', 'ChannelPolicyEdge', 'ExchangeRate', 'Band', 'MetricValue', 'Term',
    'ChannelAttainment', 'TrendPoint', 'RatingLevel', 'LadderBand', 'ImportColumn', 'ImportError', 'ImportRow', 'ImportWarning', 'MeasureTotal',
    'FactEntry', 'RawCell', 'FactError', 'FactsChanged', 'Dashboard', 'DashboardTile', 'FunnelStep', 'BreakdownRow', 'MissingDays',
    'ScorecardSection', 'LineHistory', 'LineDay', 'LineDayImport', 'ScorecardDay', 'ScorecardMovement', 'LineMovement', 'ClosingBlocker', 'ScorecardChange',
    'LateFacts', 'PeriodBlocker', 'Leaderboard', 'LeaderboardPlace', 'LeaderboardPlaceConnection', 'LeaderboardPlaceEdge', 'RankDay',
    'MemberConnection', 'MemberEdge', 'ImportConnection', 'ImportEdge', 'FactConnection', 'FactEdge', 'ScorecardConnection', 'ScorecardEdge',
    'AuditConnection', 'AuditEdge', 'NoticeConnection', 'NoticeEdge', 'OkrDigest', 'OkrDigestMove', 'ReadNoticesPayload', 'PageInfo',
    // An objective is context in one cycle's tree and counts in another's: its node belongs to the tree.
    'AlignmentTree', 'AlignmentNode', 'AlignmentKeyResult', 'CheckInReport', 'ObjectivePoint', 'KeyResultPoint', 'KeyResultDraft', 'ObjectiveConnection', 'ObjectiveEdge',
    'ScorecardPart', 'ScorecardPartSection', 'ScorecardStep', 'ScorecardDue', 'ScorecardComparison', 'LineComparison', 'LineFigures', 'FactChange', 'SelfReview', 'SelfReviewRemark', 'Acknowledgement', 'AppraisalWait', 'CalendarDay', 'RaterWeights', 'PlanLine', 'UsualLine', 'MemberPlans', 'PlanStanding', 'RatingRound', 'RatingProgress', 'PeerSelection', 'ScorecardRaters', 'LeadRating', 'LineRating', 'RatingTask', 'RatedScale', 'RevealedRating', 'AppraisalNotice', 'AttributionEvidence',
    'Career', 'CareerTerms', 'CareerQuarter', 'CareerConnection', 'CareerEdge',
    'LevellingRow', 'LevellingSection', 'LevellingCell', 'LevellingDistribution', 'LevellingGrade', 'LevellingLead', 'LineLevelling',
    'ReactionCount', 'ThanksConnection', 'ThanksEdge', 'RecognitionNotice',
    'CheckInConnection', 'CheckInEdge', 'CommentConnection', 'CommentEdge',
    'IncentiveVersion', 'IncentiveTerms', 'RateTier', 'IncentiveBaseline', 'IncentiveGuard', 'SavingChannel', 'GuardResult', 'PoolStep', 'IncentiveExcluded', 'IncentiveDiscrepancy', 'IncentiveRunConnection', 'IncentiveRunEdge', 'PayoutConnection', 'PayoutEdge', 'IncentivePreview', 'IncentiveNotice',
    'Simulation', 'SimulatedPeriod', 'SkippedPeriod', 'SimulationVariant', 'SimulatedMember', 'IncentiveCosts', 'QuarterCost', 'TeamCost', 'KindCost', 'Statement', 'StatementYear', 'PayoutEstimate', 'BonusBase',
  ].map((type) => [type, embedded]),
)

const pages = relayPagination()
const channelPolicy = ['channelWeights', 'channelReview', 'channelWhatIf', 'channelPolicies']

const cache = () =>
  cacheExchange({
    keys: { ...keys, Cycle: (cycle) => (typeof cycle.period === 'string' ? cycle.period : null), Measure: byKey, ChannelGroup: byKey, RatingScale: byKey },
    resolvers: {
      Query: { members: pages, imports: pages, auditLog: pages, channelPolicies: pages, notices: pages, scorecards: pages, objectives: pages, incentiveRuns: pages, careers: pages, thanks: pages },
      IncentiveRun: { payouts: pages },
      ScorecardLine: { facts: pages },
      Leaderboard: { places: pages },
    },
    updates: {
      Mutation: {
        // Lists that a mutation may lengthen or reorder are asked for again. The company is not: the frame of every page
        // hangs on it and would go until it came back; where a period was closed its page reads the periods anew.
        ...Object.fromEntries(
          Object.entries({
            startImport: ['imports'], undoImport: ['imports'], createApiToken: ['apiTokens'], createMember: ['members', 'teams'], updateMember: ['members', 'teams'],
            createTeam: ['teams'], updateTeam: ['teams'], createChannel: ['channels'], setChannelWeights: channelPolicy, adoptChannelPolicy: channelPolicy, keepChannelPolicy: channelPolicy, closePeriod: ['scorecards', 'scorecard'],
            reviseScorecard: ['scorecard', 'scorecards'], changePassword: ['sessions'], endSession: ['sessions'], setTarget: ['metrics'], recordPlatformEvent: ['platformEvents'],
            checkInKeyResult: ['checkInsDue'], completeMilestone: ['checkInsDue'], createObjective: ['objectives', 'cycles'], updateObjective: ['objectives', 'checkInsDue'], createKeyResult: ['checkInsDue'],
            submitSelfReview: ['waits'], setCalendar: ['calendarDays'], submitRatings: ['waits', 'ratingTasks'], proposePlan: ['planStandings', 'memberPlans'], answerPlan: ['waits', 'planStandings', 'memberPlans'], upholdPlan: ['waits', 'planStandings', 'memberPlans'], confirmPeers: ['waits'], closeRatings: ['waits', 'ratingTasks', 'appraisal'], startAppraisal: ['appraisal', 'appraisals'], skipSelfReview: ['waits'], submitReview: ['waits'], returnScorecard: ['waits'], acknowledgeScorecard: ['waits'],
            saveIncentivePlan: ['incentivePlans'], discardIncentiveDraft: ['incentivePlans'], calculateIncentiveRun: ['incentiveRuns', 'statement', 'incentiveCosts'], decideIncentiveRun: ['incentiveRuns', 'statement', 'incentiveCosts'], payIncentiveRun: ['incentiveRuns', 'statement'],
            setBonusBases: ['bonusBases', 'statement'], fileDispute: ['statement', 'payoutDisputes'], answerDispute: ['statement', 'payoutDisputes'], withdrawDispute: ['statement', 'payoutDisputes'],
            noteCareerTalk: ['waits', 'careers'], decideCareer: ['waits', 'careers', 'career'], confirmCareer: ['waits', 'careers'], finishCareer: ['waits', 'careers'], endCareer: ['careers'],
            saveAward: ['awards', 'openAwardRounds'], retireAward: ['awards', 'openAwardRounds'], nominateForAward: ['openAwardRounds'], withdrawNomination: ['openAwardRounds'], announceAward: ['openAwardRounds', 'awardWall'], saveCompanyValue: ['companyValues'], takeThanksBack: ['thanks', 'leaderboard'], giveThanks: ['thanks'],
            openLevelling: ['levellings'], closeLevelling: ['levellings'],
            updateCycle: ['cycles', 'checkInsDue'], closeCycle: ['cycles', 'objectives', 'checkInsDue'], carryOverObjectives: ['cycles', 'objectives'], draftObjectives: ['cycles', 'objectives'], saveObjectiveTemplates: ['objectiveTemplates'],
          }).map(([mutation, fields]) => [
            mutation,
            (_result: unknown, _args: unknown, store: { inspectFields: (e: string) => { fieldName: string; arguments: object | null }[]; invalidate: (e: string, f: string, a: object | null) => void }) => {
              for (const field of store.inspectFields('Query')) {
                if (fields.includes(field.fieldName)) store.invalidate('Query', field.fieldName, field.arguments)
              }
            },
          ]),
        ),
      } as never,
    },
  })

const auth = () =>
  authExchange(async (utils) => ({
    addAuthToOperation(operation) {
      const token = accessToken()
      return token ? utils.appendHeaders(operation, { Authorization: `Bearer ${token}` }) : operation
    },
    willAuthError: () => expiresSoon(),
    didAuthError: (error) => codeOf(error) === 'UNAUTHENTICATED' && accessToken() !== null,
    refreshAuth: async () => {
      await refresh()
    },
  }))

function socket() {
  const url = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`
  let renewal: ReturnType<typeof setTimeout> | undefined
  let silence: ReturnType<typeof setTimeout> | undefined
  let current: WebSocket | undefined
  const client = createSocket({
    url,
    keepAlive: 20_000,
    retryAttempts: Infinity,
    shouldRetry: () => accessToken() !== null,
    retryWait: (tries) => new Promise((done) => setTimeout(done, Math.min(10_000, 400 * 2 ** Math.min(tries, 5)) * (0.75 + Math.random() / 2))),
    connectionParams: async () => ({ Authorization: `Bearer ${await freshToken()}` }),
    on: {
      opened: (opened) => {
        current = opened as WebSocket
      },
      // A line that was cut closes nothing: a ping without an answer tells.
      ping: (received) => {
        if (!received) silence = setTimeout(() => current?.close(4408, 'no answer'), 5_000)
      },
      pong: (received) => {
        if (received) clearTimeout(silence)
      },
      connected: () => {
        connected()
        // A connection ends with its token; it is renewed a little earlier, without anybody noticing.
        clearTimeout(renewal)
        const wait = msToRenewal()
        if (wait !== null) renewal = setTimeout(() => void refresh().then((ok) => ok && client.terminate()), wait)
      },
      closed: (event) => {
        clearTimeout(silence)
        if ((event as CloseEvent).code !== 4499 && (event as CloseEvent).code !== 1000) disconnected()
      },
    },
  })
  const lost = () => disconnected()
  const back = () => client.terminate()
  window.addEventListener('offline', lost)
  window.addEventListener('online', back)
  const dispose = () => {
    window.removeEventListener('offline', lost)
    window.removeEventListener('online', back)
    clearTimeout(renewal)
    clearTimeout(silence)
    return client.dispose()
  }
  return { subscribe: client.subscribe, dispose }
}

/** A client of its own for each session: nothing read by one person stays for the next. */
export function createOkraClient() {
  const live = socket()
  const client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    // Without streams: an answer that begins before it is known can set no cookie.
    fetchOptions: { credentials: 'same-origin', headers: { Accept: 'application/graphql-response+json, application/json' } },
    requestPolicy: 'cache-first',
    exchanges: [
      cache(),
      auth(),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: (request) => ({
          subscribe: (sink) => ({ unsubscribe: live.subscribe({ query: request.query ?? '', variables: request.variables }, sink as never) }),
        }),
      }),
    ],
  })
  return { client, close: () => live.dispose() }
}

export function codeOf(error: CombinedError | undefined): string | undefined {
  return error?.graphQLErrors.map((e) => e.extensions.code as string | undefined).find(Boolean)
}
