/* Generated from ../schema.graphql by `npm run generate`; not to be edited. */
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant, RFC 3339, in UTC: 2026-09-07T01:12:00Z. */
  DateTime: { input: string; output: string; }
  /** A calendar day in the company's time zone: 2026-09-07. */
  Date: { input: string; output: string; }
  /** An exact decimal. Answers as a string ("0.135"); as input a string or a JSON number, read digit by digit. */
  Decimal: { input: string; output: string; }
  /** A month "2026-07", a quarter "2026-Q3" or a year "2026" of the company's calendar. */
  Period: { input: string; output: string; }
  /** A file, sent by the GraphQL multipart request specification. */
  Upload: { input: File; output: File; }
};

/** A text in both languages, as sent. */
export type NamesInput = {
  /** Simplified Chinese. */
  zh: Scalars['String']['input'];
  /** English; left out: the Chinese text. */
  en?: InputMaybe<Scalars['String']['input']>;
};

/** A range of days, both ends included, at most 1,100 days. */
export type DayRangeInput = {
  /** First day. */
  from: Scalars['Date']['input'];
  /** Last day, not before the first. */
  to: Scalars['Date']['input'];
};

/** What somebody may do beyond being a member. A set, possibly empty. */
export type Role =
  /** Configures; sees nobody's scores or money by this role. */
  | 'ADMIN'
  /** Runs appraisals. */
  | 'HR'
  /** Runs and pays incentives. */
  | 'FINANCE'
  /** Reads the company's figures and scorecards. */
  | 'EXECUTIVE';

/** Language of the interface. */
export type Language =
  /** Simplified Chinese. */
  | 'ZH'
  /** English. */
  | 'EN';

/** E-mail and password. */
export type SignInInput = {
  /** The member's e-mail address, in any case. */
  email: Scalars['String']['input'];
  /** The password. */
  password: Scalars['String']['input'];
};

/** The old password and the new one. */
export type ChangePasswordInput = {
  /** The password in force. */
  currentPassword: Scalars['String']['input'];
  /** The new one: 8 to 200 characters. */
  newPassword: Scalars['String']['input'];
};

/** Which session to end. */
export type EndSessionInput = {
  /** One of the viewer's own. */
  sessionId: Scalars['ID']['input'];
};

/** What the viewer sets for themselves; left out: unchanged. */
export type UpdateProfileInput = {
  /** Language of the interface. */
  language?: InputMaybe<Language>;
  /** Stay out of leaderboards shown to team mates. */
  hiddenFromBoards?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A partner's token to be made. */
export type CreateApiTokenInput = {
  /** What it is for. */
  name: Scalars['String']['input'];
  /** facts:write, metrics:read, scorecards:read, okr:read, incentives:read. */
  scopes: Array<Scalars['String']['input']>;
  /** Days until it ends, 1 to 366. */
  expiresInDays: Scalars['Int']['input'];
};

/** Which token to revoke. */
export type RevokeApiTokenInput = {
  /** Its id. */
  tokenId: Scalars['ID']['input'];
};

/** Who sees how much of a leaderboard. */
export type BoardVisibility =
  /** Everyone sees the first ten and their own place with its neighbours; below the median names are withheld from team mates. */
  | 'TOP'
  /** Everyone sees all. */
  | 'OPEN'
  /** Everyone sees their own place alone. */
  | 'LEADS';

/** Where a period stands. */
export type PeriodState =
  /** Facts arrive, scorecards are live. */
  | 'OPEN'
  /** Under appraisal. */
  | 'REVIEW'
  /** Archived: its scorecards are final. */
  | 'CLOSED';

/** Kinds of period. */
export type PeriodKind =
  /** A calendar month. */
  | 'MONTH'
  /** A calendar quarter. */
  | 'QUARTER'
  /** A calendar year. */
  | 'YEAR';

/** A team to be made. */
export type CreateTeamInput = {
  /** [a-z0-9_]{1,40}, unique. */
  key: Scalars['String']['input'];
  /** Its name, at most 200 characters. */
  name: Scalars['String']['input'];
  /** The team above; left out: the company. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Its lead from today. */
  leadId?: InputMaybe<Scalars['ID']['input']>;
};

/** A team's changes; left out: unchanged. */
export type UpdateTeamInput = {
  /** Which team. */
  teamId: Scalars['ID']['input'];
  /** New name. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** New team above. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Lead from `from` on. */
  leadId?: InputMaybe<Scalars['ID']['input']>;
  /** The day from which the lead holds; left out: today. */
  from?: InputMaybe<Scalars['Date']['input']>;
};

/** A member to be made. */
export type CreateMemberInput = {
  /** Name, at most 200 characters. */
  name: Scalars['String']['input'];
  /** E-mail, unique: the account's name. */
  email: Scalars['String']['input'];
  /** Employee number, unique; imports may name the member by it. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** Home team; left out: the company. */
  teamId?: InputMaybe<Scalars['ID']['input']>;
  /** Key of the position. */
  position?: InputMaybe<Scalars['String']['input']>;
  /** The day from which team and position hold; left out: the first day facts may have. */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** Roles. */
  roles?: InputMaybe<Array<Role>>;
  /** First password, 8 to 200 characters; left out: one is made and answered once. */
  password?: InputMaybe<Scalars['String']['input']>;
};

/** A member's changes; left out: unchanged. */
export type UpdateMemberInput = {
  /** Which member. */
  memberId: Scalars['ID']['input'];
  /** New name. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** New e-mail. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** New employee number. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** New home team from `from` on. */
  teamId?: InputMaybe<Scalars['ID']['input']>;
  /** Key of the new position from `from` on. */
  position?: InputMaybe<Scalars['String']['input']>;
  /** The day from which team and position hold; left out: today. */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** The whole set of roles. One can't change one's own. */
  roles?: InputMaybe<Array<Role>>;
  /** False ends access at once. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** With `active` false: the last day of work, at most today; left out: today. Scorecards keep the days until then. */
  lastDay?: InputMaybe<Scalars['Date']['input']>;
};

/** Days of protected absence to be recorded. No cause is asked for. */
export type RecordAbsenceInput = {
  /** Who is away. */
  memberId: Scalars['ID']['input'];
  /** First day, at most a year from today. */
  from: Scalars['Date']['input'];
  /** Last day; left out: until it is ended. */
  to?: InputMaybe<Scalars['Date']['input']>;
};

/** An absence to be ended. */
export type EndAbsenceInput = {
  /** The absence. */
  absenceId: Scalars['ID']['input'];
  /** Its last day, not after the one that is recorded; left out: yesterday. Before its first day: it is taken back. */
  lastDay?: InputMaybe<Scalars['Date']['input']>;
};

/** The company's settings; left out: unchanged. */
export type UpdateCompanyInput = {
  /** Its name. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Who sees how much of a leaderboard. */
  boardVisibility?: InputMaybe<BoardVisibility>;
};

/** What a channel's cost is counted by. */
export type ChannelCostBasis =
  /** Spend ÷ leads. */
  | 'CPL'
  /** Spend ÷ valid leads. */
  | 'COST_PER_VALID_LEAD'
  /** Spend ÷ new customers. */
  | 'COST_PER_CUSTOMER';

/** How a channel policy came to be. */
export type ChannelPolicyAct =
  /** As it was proposed. */
  | 'ADOPTED'
  /** Moved by hand from what was proposed. */
  | 'ADJUSTED'
  /** The weights of before go on, by choice. */
  | 'KEPT'
  /** Set by setChannelWeights, without a calculation. */
  | 'SET';

/** Why a channel's efficiency isn't overall cost ÷ its own. */
export type ChannelEfficiencyBound =
  /** More than 1.3: counts as 1.3. */
  | 'UPPER'
  /** Less than 0.7: counts as 0.7. */
  | 'LOWER'
  /** Nothing spent: counts as 1. */
  | 'NO_SPEND'
  /** Something spent and nothing got: counts as 0.7. */
  | 'NOTHING_GOT';

/** A channel to be made. */
export type CreateChannelInput = {
  /** [a-z0-9_]{1,40}, unique. */
  key: Scalars['String']['input'];
  /** Its name. */
  name: Scalars['String']['input'];
  /** Key of its group. */
  group: Scalars['String']['input'];
  /** Left out: online unless its group is `offline`. */
  online?: InputMaybe<Scalars['Boolean']['input']>;
  /** ISO 4217; left out: the company's. */
  currency?: InputMaybe<Scalars['String']['input']>;
};

/** One channel's weight. */
export type ChannelWeightInput = {
  /** Key or id of the channel. */
  channel: Scalars['String']['input'];
  /** Percent, 0 to 100. */
  weight: Scalars['Decimal']['input'];
};

/** The weights of a period, together. */
export type SetChannelWeightsInput = {
  /** The period from which they hold: in it and later ones of its kind, and in shorter ones within without later weights, until others are set. */
  period: Scalars['Period']['input'];
  /** All weights; they sum to 100. */
  weights: Array<ChannelWeightInput>;
};

/** Weights that are to hold from the next period on. */
export type AdoptChannelPolicyInput = {
  /** The period whose figures they rest on; they hold from the next one on. */
  period: Scalars['Period']['input'];
  /** What cost was counted by. */
  basis: ChannelCostBasis;
  /** All weights; they sum to 100. */
  weights: Array<ChannelWeightInput>;
  /** Version of the last policy that was seen; CONFLICT where there is a later one. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** The weights in force go on. */
export type KeepChannelPolicyInput = {
  /** The period whose weights go on in the next one. */
  period: Scalars['Period']['input'];
  /** What cost was counted by. */
  basis: ChannelCostBasis;
  /** Version of the last policy that was seen; CONFLICT where there is a later one. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** Whose facts those of a channel, account or campaign are. Name one of the three and one of the two. */
export type AssignInput = {
  /** Key or id of a channel. */
  channel?: InputMaybe<Scalars['String']['input']>;
  /** Id of an account. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Id of a campaign. */
  campaignId?: InputMaybe<Scalars['ID']['input']>;
  /** The team. */
  teamId?: InputMaybe<Scalars['ID']['input']>;
  /** The member. */
  memberId?: InputMaybe<Scalars['ID']['input']>;
  /** First day; left out: the first day facts may have. */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** Last day; left out: open. */
  to?: InputMaybe<Scalars['Date']['input']>;
};

/** Which assignment to end. */
export type EndAssignmentInput = {
  /** Which. */
  assignmentId: Scalars['ID']['input'];
  /** Its last day; left out: it never held. */
  to?: InputMaybe<Scalars['Date']['input']>;
};

/** A rate from a day on. */
export type SetExchangeRateInput = {
  /** ISO 4217, not the company's own. */
  currency: Scalars['String']['input'];
  /** The day from which it holds. */
  from: Scalars['Date']['input'];
  /** Units of the company's currency for one of it, positive. */
  rate: Scalars['Decimal']['input'];
};

/** Whether a figure could be computed. Speaks of the actual alone. */
export type ValueState =
  /** Computed. */
  | 'SCORED'
  /** A measure is missing, or a divisor is zero. */
  | 'NO_DATA'
  /** Its condition doesn't hold, or a rate is missing. */
  | 'NOT_APPLICABLE';

/** Unit of a metric. */
export type Unit =
  /** A share, kept as a plain ratio: 0.135 is shown as 13.50 %. */
  | 'PERCENT'
  /** A plain ratio such as a return: 5.6. */
  | 'RATIO'
  /** Money in the company's currency. */
  | 'CURRENCY'
  /** A count. */
  | 'COUNT'
  /** Points of a scale. */
  | 'POINTS';

/** Which way is better. */
export type Direction =
  /** More is better: attainment = actual ÷ target. */
  | 'HIGHER'
  /** Less is better: attainment = 2 − actual ÷ target. */
  | 'LOWER'
  /** Within two bounds: 1 inside; actual ÷ low below, high ÷ actual above. */
  | 'RANGE';

/** Sections of a scorecard. */
export type Section =
  /** Results (结果), 70 by default. */
  | 'RESULT'
  /** Process (过程), 20 by default. */
  | 'PROCESS'
  /** Behaviour (行为), 10 by default. */
  | 'BEHAVIOUR';

/** How a measure aggregates over days. */
export type Aggregation =
  /** Added up. */
  | 'SUM'
  /** A stock: the last value counts. */
  | 'LAST';

/** What a target is. */
export type TargetKind =
  /** A figure. */
  | 'ABSOLUTE'
  /** A figure per channel or channel group. */
  | 'PER_CHANNEL'
  /** A change against a baseline. */
  | 'RELATIVE';

/** What a relative target is measured against. */
export type BaselineKind =
  /** The same metric in the previous period of the same kind. */
  | 'PREVIOUS_PERIOD'
  /** The same metric a year ago. */
  | 'YEAR_AGO'
  /** A figure fixed for the year. */
  | 'FIXED';

/** When a metric applies. */
export type Condition =
  /** Always. */
  | 'NONE'
  /** Months touched by an offline event are left out. */
  | 'NO_OFFLINE_EVENTS';

/** Width of a trend's point. */
export type TrendStep =
  /** A day. */
  | 'DAY'
  /** Seven days, from Monday. */
  | 'WEEK'
  /** A calendar month. */
  | 'MONTH';

/** A metric to be made, or a new version of one. */
export type SaveMetricInput = {
  /** [a-z0-9_]{1,40}; of an existing metric: a new version of it. */
  key: Scalars['String']['input'];
  /** Its name. */
  names: NamesInput;
  /** What it tells. */
  descriptions?: InputMaybe<NamesInput>;
  /** Its unit. */
  unit: Unit;
  /** Which way is better. */
  direction: Direction;
  /** The section it usually stands in. */
  section: Section;
  /** Where its data comes from. */
  source?: InputMaybe<NamesInput>;
  /** Who answers for it. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** The formula, at most 2,000 characters; left out: a rating. */
  formula?: InputMaybe<Scalars['String']['input']>;
  /** When it applies; left out: always. */
  condition?: InputMaybe<Condition>;
  /** Below this denominator the sample is too small to judge; left out: none. */
  minDenominator?: InputMaybe<Scalars['Decimal']['input']>;
};

/** A target from a period on. */
export type SetTargetInput = {
  /** Key of the metric. */
  metric: Scalars['String']['input'];
  /** Its kind; left out: ABSOLUTE. */
  kind?: InputMaybe<TargetKind>;
  /** The first period in which it holds; left out: from the beginning. */
  from?: InputMaybe<Scalars['Period']['input']>;
  /** Only for periods of this kind; left out: any. */
  periodKind?: InputMaybe<PeriodKind>;
  /** The figure (ABSOLUTE, PER_CHANNEL); lower bound for RANGE. */
  value?: InputMaybe<Scalars['Decimal']['input']>;
  /** Upper bound, for RANGE. */
  high?: InputMaybe<Scalars['Decimal']['input']>;
  /** Key or id of a channel (PER_CHANNEL). */
  channel?: InputMaybe<Scalars['String']['input']>;
  /** Key of a channel group (PER_CHANNEL). */
  channelGroup?: InputMaybe<Scalars['String']['input']>;
  /** Change against the baseline (RELATIVE): 0.2 is +20 %. */
  change?: InputMaybe<Scalars['Decimal']['input']>;
  /** What it is measured against (RELATIVE). */
  baseline?: InputMaybe<BaselineKind>;
  /** The baseline fixed for the year (FIXED). */
  baselineValue?: InputMaybe<Scalars['Decimal']['input']>;
  /** Used where there is no baseline. */
  fallback?: InputMaybe<Scalars['Decimal']['input']>;
};

/** A line as sent. */
export type TemplateLineInput = {
  /** Key of the metric. */
  metric: Scalars['String']['input'];
  /** Where it stands; left out: the metric's section. */
  section?: InputMaybe<Section>;
  /** Whose figure counts; left out: MEMBER (a team's template: TEAM). */
  scope?: InputMaybe<LineScope>;
  /** How it is scored; left out: RATIO, for ratings RATING. */
  method?: InputMaybe<Method>;
  /** Percent of the whole. */
  weight: Scalars['Decimal']['input'];
  /** Highest attainment that counts (RATIO). */
  cap?: InputMaybe<Scalars['Decimal']['input']>;
  /** Attainment below which the score is 0 (RATIO). */
  floor?: InputMaybe<Scalars['Decimal']['input']>;
  /** Share of the target that earns 60 (LINEAR). */
  threshold?: InputMaybe<Scalars['Decimal']['input']>;
  /** Share of the target that earns 120 (LINEAR). */
  stretch?: InputMaybe<Scalars['Decimal']['input']>;
  /** Points lost for each occurrence (DEDUCTION). */
  points?: InputMaybe<Scalars['Decimal']['input']>;
  /** Bands and their scores (LADDER). */
  bands?: InputMaybe<Array<LadderBandInput>>;
  /** LOWER: attainment is target ÷ actual. */
  inverse?: InputMaybe<Scalars['Boolean']['input']>;
  /** Attainment below which a RESULT line's cause is examined. */
  examination?: InputMaybe<Scalars['Decimal']['input']>;
};

/** A band as sent. */
export type LadderBandInput = {
  /** Lower bound; left out: none. */
  from?: InputMaybe<Scalars['Decimal']['input']>;
  /** Upper bound, not included; left out: none. */
  to?: InputMaybe<Scalars['Decimal']['input']>;
  /** The score it earns, 0 to 120. */
  score: Scalars['Decimal']['input'];
};

/** A template's new version. */
export type SaveTemplateInput = {
  /** Key of the position it is for; left out: teams. */
  position?: InputMaybe<Scalars['String']['input']>;
  /** Its name; left out: unchanged. */
  names?: InputMaybe<NamesInput>;
  /** The first period in which it holds; left out: from the beginning. */
  from?: InputMaybe<Scalars['Period']['input']>;
  /** All lines; each section's weights sum to its budget. */
  lines: Array<TemplateLineInput>;
};

/** How facts came. */
export type ImportKind =
  /** A file. */
  | 'FILE'
  /** A partner's call. */
  | 'API'
  /** Entered by hand. */
  | 'MANUAL';

/** Where an import stands. */
export type ImportState =
  /** Looked at only: nothing was written. */
  | 'PREVIEW'
  /** Waiting for its turn. */
  | 'QUEUED'
  /** Being written. */
  | 'RUNNING'
  /** All in. */
  | 'DONE'
  /** Nothing was written; the errors say why. */
  | 'FAILED'
  /** Taken back as a whole. */
  | 'UNDONE';

/** The order of day, month and year in a file's dates. */
export type DateOrder =
  /** 31/12/2026 */
  | 'DMY'
  /** 12/31/2026 */
  | 'MDY'
  /** 2026/12/31 */
  | 'YMD';

/** What became of a file's column. */
export type ColumnUse =
  /** Read. */
  | 'MAPPED'
  /** Not known: left. */
  | 'UNKNOWN'
  /** Looks like personal data: refused. */
  | 'PERSONAL';

/** A fact as sent. Channel, account, campaign, team and member may each be left out. */
export type FactInput = {
  /** The day, from 2000-01-01 to tomorrow. */
  day: Scalars['Date']['input'];
  /** Key of the measure. */
  measure: Scalars['String']['input'];
  /** The value, up to 6 places. */
  value: Scalars['Decimal']['input'];
  /** Key, name or id of the channel; a channel group's key means its general channel. */
  channel?: InputMaybe<Scalars['String']['input']>;
  /** Name or id of the account. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** Name or id of the campaign. */
  campaign?: InputMaybe<Scalars['String']['input']>;
  /** Key, name or id of the team. */
  team?: InputMaybe<Scalars['String']['input']>;
  /** E-mail, number or id of the member. */
  member?: InputMaybe<Scalars['String']['input']>;
};

/** Facts, up to 10,000 a call. */
export type RecordFactsInput = {
  /** The same key and input: the same answer and no second effect; another input: CONFLICT. Kept 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** True: all or none. Otherwise good rows are kept and bad ones listed. */
  atomic?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: channels, accounts and campaigns met for the first time are made. Otherwise they are a row's error. */
  create?: InputMaybe<Scalars['Boolean']['input']>;
  /** The facts. */
  facts: Array<FactInput>;
};

/** A column decided by hand. */
export type ColumnMapInput = {
  /** Title in the file; compared without case, spaces and _. */
  column: Scalars['String']['input'];
  /** A measure's key, or date, channel_group, channel, account, campaign, team, member; null or empty: leave the column. */
  measure?: InputMaybe<Scalars['String']['input']>;
};

/** A cell put right before importing. */
export type CellCorrectionInput = {
  /** Row in the file. */
  row: Scalars['Int']['input'];
  /** Column's position, from 0. */
  column: Scalars['Int']['input'];
  /** The right text. */
  value: Scalars['String']['input'];
};

/** A file of facts. All or none. */
export type StartImportInput = {
  /** The file, by the multipart request specification. */
  file: Scalars['Upload']['input'];
  /** Look only: nothing is written. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Make channels, groups' general channels, accounts and campaigns met for the first time. */
  create?: InputMaybe<Scalars['Boolean']['input']>;
  /** Columns decided by hand. */
  columnMap?: InputMaybe<Array<ColumnMapInput>>;
  /** For dates that the whole column leaves ambiguous. */
  dateOrder?: InputMaybe<DateOrder>;
  /** Cells put right. */
  corrections?: InputMaybe<Array<CellCorrectionInput>>;
  /** Seconds to wait for its end, from 0 to 10. */
  wait?: InputMaybe<Scalars['Int']['input']>;
  /** The same key and file: the same import. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Which import to undo. */
export type UndoImportInput = {
  /** Which. */
  importId: Scalars['ID']['input'];
};

/** Which entry by hand to confirm. */
export type ConfirmFactsInput = {
  /** The entry. */
  importId: Scalars['ID']['input'];
};

/** Something held on days. */
export type RecordEventInput = {
  /** Its name. */
  name: Scalars['String']['input'];
  /** First day. */
  firstDay: Scalars['Date']['input'];
  /** Last day; left out: the first. */
  lastDay?: InputMaybe<Scalars['Date']['input']>;
  /** Offline or online. */
  offline: Scalars['Boolean']['input'];
  /** For this team and those below; left out: the whole company. */
  teamId?: InputMaybe<Scalars['ID']['input']>;
};

/** A change of a platform's rules. */
export type RecordPlatformEventInput = {
  /** The day. */
  day: Scalars['Date']['input'];
  /** Key or id of the channel; left out: all. */
  channel?: InputMaybe<Scalars['String']['input']>;
  /** What changed, at most 1,000 characters. */
  description: Scalars['String']['input'];
};

/** Whose figure a line counts. */
export type LineScope =
  /** The member's own. */
  | 'MEMBER'
  /** The home team's. */
  | 'TEAM'
  /** The company's. */
  | 'COMPANY';

/** How a line is scored. */
export type Method =
  /** 100 × attainment, between 0 and the cap (完成率计分). */
  | 'RATIO'
  /** Threshold 60, target 100, stretch 120, straight between (区间线性计分). */
  | 'LINEAR'
  /** The score of the band that the actual falls into (分档计分). */
  | 'LADDER'
  /** 100 less points for each occurrence (扣分法). */
  | 'DEDUCTION'
  /** 100 if the target is met, else 0 (达标得分). */
  | 'ALL_OR_NOTHING'
  /** Points of the level rated ÷ points of the top level (等级评分). */
  | 'RATING';

/** What a line contributes. */
export type LineState =
  /** Scored. */
  | 'SCORED'
  /** Not appraised this period, its weight goes to its section (本期不考核). */
  | 'NOT_APPLICABLE'
  /** Excluded after a review of the cause (已剔除). */
  | 'EXCLUDED'
  /** Data is missing: left out of the live figure, holds up closing (缺数据). */
  | 'MISSING';

/** Where a scorecard stands. */
export type ScorecardState =
  /** Being agreed. */
  | 'PLANNED'
  /** Recomputed as facts arrive. */
  | 'LIVE'
  /** The member looks back. */
  | 'SELF_REVIEW'
  /** The lead appraises. */
  | 'MANAGER_REVIEW'
  /** Levelled among leads. */
  | 'CALIBRATED'
  /** A snapshot that never changes. */
  | 'FINAL';

/** What the viewer may do with a scorecard. */
export type ScorecardAbility =
  /** Rate its behaviour lines. */
  | 'RATE'
  /** Declare a line not applicable. */
  | 'DECLARE_NOT_APPLICABLE'
  /** Correct it by a new revision after closing. */
  | 'REVISE'
  /** Hand it on to the lead. */
  | 'SUBMIT_SELF'
  /** Go on without the member's words; refused until their days have passed. */
  | 'SKIP_SELF'
  /** Confirm it as the lead. */
  | 'SUBMIT_REVIEW'
  /** Take it back one step. */
  | 'RETURN'
  /** Give it more time for a step. */
  | 'EXTEND'
  /** Say that one has seen it. */
  | 'ACKNOWLEDGE'
  /** Object to it. */
  | 'APPEAL';

/** A rating by the lead. */
export type RateLineInput = {
  /** The line, of method RATING. */
  lineId: Scalars['ID']['input'];
  /** The level, 1 to the scale's top. */
  level: Scalars['Int']['input'];
  /** An example; required for the lowest and the top level. */
  comment?: InputMaybe<Scalars['String']['input']>;
};

/** A line that doesn't apply this period. */
export type DeclareLineNotApplicableInput = {
  /** The line. */
  lineId: Scalars['ID']['input'];
  /** Why, at least 3 characters. */
  reason: Scalars['String']['input'];
  /** True takes the declaration back. */
  withdraw?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A period to be closed. */
export type ClosePeriodInput = {
  /** A period that has ended. */
  period: Scalars['Period']['input'];
  /** Close cards with insufficient data too, for this reason. */
  override?: InputMaybe<Scalars['String']['input']>;
};

/** A correction after closing. */
export type ReviseScorecardInput = {
  /** The final scorecard. */
  scorecardId: Scalars['ID']['input'];
  /** Why, at least 3 characters. */
  reason: Scalars['String']['input'];
};

/** Late facts that change nothing. */
export type DismissLateFactsInput = {
  /** The final scorecard. */
  scorecardId: Scalars['ID']['input'];
  /** Why, at least 3 characters. */
  reason: Scalars['String']['input'];
};

/** A scorecard to be taken away. */
export type ExportScorecardInput = {
  /** The scorecard, of any revision. */
  scorecardId: Scalars['ID']['input'];
  /** The language of its words; left out: the viewer's. */
  language?: InputMaybe<Language>;
};

/** How far the targets are that a lead puts to a member. */
export type PlanState =
  /** Waits for the member's answer; counts for nothing yet. */
  | 'PROPOSED'
  /** The member agreed; scores are made by it. */
  | 'AGREED'
  /** The member objected; counts for nothing until somebody else upholds it. */
  | 'OBJECTED'
  /** Its day passed without an answer: delivered, not agreed; scores are made by it. */
  | 'DELIVERED'
  /** An objection was heard, and the plan stands; scores are made by it. */
  | 'UPHELD'
  /** Another version took its place before it counted. */
  | 'REPLACED';

/** What the viewer may do with a plan. */
export type PlanAct =
  /** Agree or object. */
  | 'ANSWER'
  /** Let it stand despite the objection. */
  | 'UPHOLD';

/** A line of the position's template as the lead wants it. */
export type PlanLineInput = {
  /** The metric's key. */
  metric: Scalars['String']['input'];
  /** Whose figure counts. */
  scope: LineScope;
  /** Percent of the whole; the lines of a section sum to its budget. */
  weight: Scalars['Decimal']['input'];
  /** A target of the member's own, on a line of their own figure; left out: the metric's. */
  target?: InputMaybe<Scalars['Decimal']['input']>;
};

/** Targets for a member. */
export type ProposePlanInput = {
  /** Whose. */
  memberId: Scalars['ID']['input'];
  /** The period. */
  period: Scalars['Period']['input'];
  /** Lines of the position's template. */
  lines: Array<PlanLineInput>;
  /** Last day of the answer; left out: five working days from today. */
  due?: InputMaybe<Scalars['Date']['input']>;
  /** Why, at least 3 characters; needed once the period has begun. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** A member's answer to a plan. */
export type AnswerPlanInput = {
  /** The plan. */
  planId: Scalars['ID']['input'];
  /** True: agreed; false: objected. */
  agree: Scalars['Boolean']['input'];
  /** What to say to it; an objection says why. */
  words?: InputMaybe<Scalars['String']['input']>;
};

/** A plan that is to stand despite an objection. */
export type UpholdPlanInput = {
  /** The plan. */
  planId: Scalars['ID']['input'];
  /** Why, at least 3 characters; the member reads it. */
  reason: Scalars['String']['input'];
};

/** What somebody is waited for with. */
export type AppraisalWaitKind =
  /** The member's look back. */
  | 'SELF_REVIEW'
  /** The lead's appraisal. */
  | 'MANAGER_REVIEW'
  /** The cause of a figure. */
  | 'CAUSE'
  /** A second person's word on a proposal. */
  | 'CAUSE_DECISION'
  /** The member's word on a final scorecard. */
  | 'ACKNOWLEDGEMENT'
  /** A ruling on an appeal. */
  | 'RULING'
  /** HR's publication. */
  | 'PUBLICATION'
  /** The lead's word on who rates somebody. */
  | 'PEERS'
  /** A rating of oneself or of a peer; HR is told whose is missing, not of whom. */
  | 'RATING'
  /** The member's answer to the targets put to them. */
  | 'PLAN'
  /** What to do about an objection to targets. */
  | 'OBJECTION'
  /** The talk about somebody's eligibility on the career path. */
  | 'CAREER_TALK'
  /** The decision on an eligibility. */
  | 'CAREER_DECISION'
  /** The member's word that a decision was read. */
  | 'CAREER_CONFIRMATION'
  /** What was decided is to be carried out. */
  | 'CAREER_PLAN'
  /** A dispute of somebody's statement is to be answered. */
  | 'PAYOUT_DISPUTE';

/** An act on a scorecard's way. */
export type ScorecardAct =
  /** The period has ended. */
  | 'OPEN_REVIEW'
  /** The member has looked back. */
  | 'SUBMIT_SELF'
  /** The member's days passed without it. */
  | 'SKIP_SELF'
  /** The lead has appraised. */
  | 'SUBMIT_REVIEW'
  /** Back to the step before. */
  | 'RETURN'
  /** Published. */
  | 'FINALIZE';

/** Last days of an appraisal's steps; those left out follow the period's end, or today where it has passed, by 5, 10, 13 and 15 working days. */
export type AppraisalDuesInput = {
  /** Ratings are given; left out: with the members' look back. Only where others than the lead rate. */
  ratings?: InputMaybe<Scalars['Date']['input']>;
  /** Members look back. */
  selfReview?: InputMaybe<Scalars['Date']['input']>;
  /** Leads appraise. */
  managerReview?: InputMaybe<Scalars['Date']['input']>;
  /** Leads compare. */
  calibration?: InputMaybe<Scalars['Date']['input']>;
  /** HR publishes. */
  publication?: InputMaybe<Scalars['Date']['input']>;
};

/** An appraisal to start. */
export type StartAppraisalInput = {
  /** The period; its scorecards go to their review when it has ended. */
  period: Scalars['Period']['input'];
  /** The last days of its steps. */
  dues?: InputMaybe<AppraisalDuesInput>;
  /** Who rates behaviour; left out: as in the last appraisal of the same kind of period, before it the lead alone. */
  raters?: InputMaybe<RaterWeightsInput>;
};

/** Other days for an appraisal's steps. */
export type ChangeAppraisalInput = {
  /** Its period. */
  period: Scalars['Period']['input'];
  /** The days to change. */
  dues: AppraisalDuesInput;
  /** Who rates behaviour; left out: as it is. Until the round of ratings closes or a lead has confirmed a scorecard. */
  raters?: InputMaybe<RaterWeightsInput>;
  /** Why, at least 3 characters. */
  reason: Scalars['String']['input'];
};

/** What a member says of one line. */
export type SelfReviewRemarkInput = {
  /** The line. */
  lineId: Scalars['ID']['input'];
  /** The words. */
  words: Scalars['String']['input'];
};

/** What a member says of their scorecard. */
export type SubmitSelfReviewInput = {
  /** The scorecard. */
  scorecardId: Scalars['ID']['input'];
  /** The words. */
  words: Scalars['String']['input'];
  /** On single lines. */
  remarks?: InputMaybe<Array<SelfReviewRemarkInput>>;
  /** Links, at most 10. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A scorecard and what is said to its step. */
export type ScorecardStepInput = {
  /** The scorecard. */
  scorecardId: Scalars['ID']['input'];
  /** Words that the member will read. */
  remark?: InputMaybe<Scalars['String']['input']>;
};

/** A scorecard to be returned. */
export type ReturnScorecardInput = {
  /** The scorecard. */
  scorecardId: Scalars['ID']['input'];
  /** Why, at least 3 characters; the one it goes back to reads it. */
  reason: Scalars['String']['input'];
};

/** More time for one step of one scorecard. */
export type ExtendStepInput = {
  /** The scorecard. */
  scorecardId: Scalars['ID']['input'];
  /** SELF_REVIEW, MANAGER_REVIEW or CALIBRATED. */
  step: ScorecardState;
  /** The new last day. */
  due: Scalars['Date']['input'];
  /** Why, at least 3 characters. */
  reason: Scalars['String']['input'];
};

/** A member's word on their final scorecard. */
export type AcknowledgeScorecardInput = {
  /** The final scorecard in force. */
  scorecardId: Scalars['ID']['input'];
  /** True: agreed; false: seen. */
  agreed: Scalars['Boolean']['input'];
  /** A remark. */
  remark?: InputMaybe<Scalars['String']['input']>;
};

/** A scorecard whose step waits for somebody. */
export type RemindInput = {
  /** The scorecard. */
  scorecardId: Scalars['ID']['input'];
};

/** Somebody who is to review in a lead's place. */
export type DelegateReviewsInput = {
  /** The lead who is away. */
  leadId: Scalars['ID']['input'];
  /** Who stands in. */
  delegateId: Scalars['ID']['input'];
  /** First day, today or later. */
  from: Scalars['Date']['input'];
  /** Last day. */
  to: Scalars['Date']['input'];
  /** Why, at least 3 characters. */
  reason: Scalars['String']['input'];
};

/** A delegation to end. */
export type EndDelegationInput = {
  /** The delegation. */
  delegationId: Scalars['ID']['input'];
};

/** A special day. */
export type CalendarDayInput = {
  /** The day. */
  day: Scalars['Date']['input'];
  /** It is worked. */
  working: Scalars['Boolean']['input'];
  /** Its name. */
  name: Scalars['String']['input'];
};

/** The special days of a year. */
export type SetCalendarInput = {
  /** The year. */
  year: Scalars['Period']['input'];
  /** All of them; they replace what was there. */
  days: Array<CalendarDayInput>;
};

/** How a behaviour rating is to be shared, in percent; the three sum to 100. */
export type RaterWeightsInput = {
  /** The lead's, above 0. */
  lead: Scalars['Decimal']['input'];
  /** The member's own. */
  self: Scalars['Decimal']['input'];
  /** The peers' mean. */
  peers: Scalars['Decimal']['input'];
};

/** How far the choice of somebody's peers is. */
export type PeerSelectionState =
  /** By the member; the lead has to confirm. */
  | 'PROPOSED'
  /** By the lead: they are asked. */
  | 'CONFIRMED';

/** What the viewer may do about a member's raters. */
export type RaterAct =
  /** Propose one's own peers. */
  | 'PROPOSE_PEERS'
  /** Decide who is asked. */
  | 'CONFIRM_PEERS'
  /** Look at ratings one by one, with a reason that is logged. */
  | 'REVEAL_RATINGS';

/** Peers for a member. */
export type PeersInput = {
  /** The member who is rated. */
  memberId: Scalars['ID']['input'];
  /** The period. */
  period: Scalars['Period']['input'];
  /** Three to ten members; not themselves, and nobody who leads them. */
  peerIds: Array<Scalars['ID']['input']>;
};

/** A level on a behaviour scale. */
export type GivenRatingInput = {
  /** The scale's key. */
  metric: Scalars['String']['input'];
  /** The level, from 1. */
  level: Scalars['Int']['input'];
  /** An example; needed for the lowest and the top level. */
  comment?: InputMaybe<Scalars['String']['input']>;
};

/** Levels for a member, on every behaviour scale of their scorecard. */
export type SubmitRatingsInput = {
  /** Who is rated: the viewer, or whoever's peer they are. */
  memberId: Scalars['ID']['input'];
  /** The period. */
  period: Scalars['Period']['input'];
  /** One for each scale. */
  ratings: Array<GivenRatingInput>;
};

/** A round of ratings to close. */
export type CloseRatingsInput = {
  /** Its period. */
  period: Scalars['Period']['input'];
};

/** A round of ratings whose raters are to be reminded. */
export type RemindRatersInput = {
  /** Its period. */
  period: Scalars['Period']['input'];
};

/** Ratings to be looked at one by one. */
export type RevealRatingsInput = {
  /** Whose. */
  memberId: Scalars['ID']['input'];
  /** The period. */
  period: Scalars['Period']['input'];
  /** Why, at least 3 characters; it is logged. */
  reason: Scalars['String']['input'];
};

/** Why a figure is examined. */
export type AttributionKind =
  /** It is below the line's examination threshold. */
  | 'SHORTFALL'
  /** Its attainment is 1.5 or more: shown, never deducted. */
  | 'WINDFALL';

/** How far an examination is. */
export type AttributionState =
  /** Its cause isn't recorded. */
  | 'OPEN'
  /** A proposal waits for a second person. */
  | 'PROPOSED'
  /** Decided. */
  | 'DECIDED';

/** Why a figure is as it is. */
export type Cause =
  /** A platform changed its rules (平台规则变动); external. */
  | 'PLATFORM_CHANGE'
  /** The market moved; external. */
  | 'MARKET'
  /** People or money were missing; external. */
  | 'RESOURCE'
  /** The data are wrong; external. */
  | 'DATA_ERROR'
  /** It lies in the execution: the line stays as it is. */
  | 'EXECUTION';

/** What a cause does to the line. */
export type AttributionDecision =
  /** It stays as it is scored. */
  | 'KEEP'
  /** It is held against another target. */
  | 'ADJUST'
  /** Another metric takes its place. */
  | 'REPLACE'
  /** It is excluded; its weight goes to its section. */
  | 'EXCLUDE';

/** What the viewer may do with a review. */
export type AttributionAbility =
  /** Record the cause and propose. */
  | 'RECORD_CAUSE'
  /** Approve or send back, as the second person. */
  | 'DECIDE'
  /** Take the decision back. */
  | 'REOPEN';

/** A line whose cause is to be examined. */
export type OpenAttributionReviewInput = {
  /** The line. */
  lineId: Scalars['ID']['input'];
};

/** A piece of evidence; set one of its fields. */
export type AttributionEvidenceInput = {
  /** A platform event. */
  platformEventId?: InputMaybe<Scalars['ID']['input']>;
  /** A link. */
  link?: InputMaybe<Scalars['String']['input']>;
  /** Words. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** A figure's cause and what is proposed. */
export type RecordCauseInput = {
  /** The review. */
  reviewId: Scalars['ID']['input'];
  /** The cause. */
  cause: Cause;
  /** The reasons, at least 3 characters. */
  explanation: Scalars['String']['input'];
  /** Evidence, at most 20 pieces; needed for all but KEEP. */
  evidence?: InputMaybe<Array<AttributionEvidenceInput>>;
  /** What is proposed; KEEP unless said. */
  decision?: InputMaybe<AttributionDecision>;
  /** For ADJUST: the target that would have been right. */
  target?: InputMaybe<Scalars['Decimal']['input']>;
  /** For REPLACE: key of the metric. */
  replacement?: InputMaybe<Scalars['String']['input']>;
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
};

/** A second person's word on a proposal. */
export type DecideAttributionReviewInput = {
  /** The review. */
  reviewId: Scalars['ID']['input'];
  /** True approves; false sends back. */
  approve: Scalars['Boolean']['input'];
  /** Why; needed to send back. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
};

/** A decision to take back. */
export type ReopenAttributionReviewInput = {
  /** The review. */
  reviewId: Scalars['ID']['input'];
  /** Why, at least 3 characters. */
  reason: Scalars['String']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
};

/** Whether a levelling meeting goes on. */
export type LevellingState =
  /** Its participants see the figures and change scores. */
  | 'OPEN'
  /** Over; its minutes are written. */
  | 'CLOSED';

/** What the viewer may do in a levelling meeting. */
export type LevellingAbility =
  /** Change scores, but not on their own scorecard. */
  | 'LEVEL'
  /** Close it with its minutes. */
  | 'CLOSE';

/** The share of people that a grade is advised to have. */
export type LevellingBoundInput = {
  /** One of the company's grades. */
  grade: Scalars['String']['input'];
  /** The least share, as a ratio from 0. */
  least: Scalars['Decimal']['input'];
  /** The greatest, up to 1. */
  most: Scalars['Decimal']['input'];
};

/** A meeting to open. */
export type OpenLevellingInput = {
  /** A quarter or year whose appraisal goes on. */
  period: Scalars['Period']['input'];
  /** The team; all below it belong to the meeting. */
  teamId: Scalars['ID']['input'];
  /** Who takes part, at most 50: leads of the team, of one below or one above it. Who leads all of its people takes part in what they open. */
  participants: Array<Scalars['ID']['input']>;
  /** Advisory shares of grades, shown and never forced; left out: none. */
  bounds?: InputMaybe<Array<LevellingBoundInput>>;
};

/** A score to give a line. */
export type LevelScoreInput = {
  /** The open meeting. */
  levellingId: Scalars['ID']['input'];
  /** The line. */
  lineId: Scalars['ID']['input'];
  /** From 0 to 120, at most 2 places. */
  score: Scalars['Decimal']['input'];
  /** Why, at least 3 characters; the member reads it once the scorecard is final. */
  reason: Scalars['String']['input'];
};

/** A change to take back. */
export type UndoLevellingInput = {
  /** The change. */
  changeId: Scalars['ID']['input'];
};

/** A meeting to close. */
export type CloseLevellingInput = {
  /** The open meeting. */
  levellingId: Scalars['ID']['input'];
  /** Its minutes, 10 to 5,000 characters. */
  minutes: Scalars['String']['input'];
};

/** How far an appeal is. */
export type AppealState =
  /** Waits for a ruling. */
  | 'FILED'
  /** Waits for a second ruling, by somebody else. */
  | 'ESCALATED'
  /** Granted: a new revision was made. */
  | 'GRANTED'
  /** Dismissed. */
  | 'DISMISSED'
  /** Taken back by the member. */
  | 'WITHDRAWN';

/** What the viewer may do with an appeal. */
export type AppealAbility =
  /** Grant or dismiss it. */
  | 'RULE'
  /** Ask for a second ruling. */
  | 'ESCALATE'
  /** Take it back. */
  | 'WITHDRAW';

/** An objection. */
export type FileAppealInput = {
  /** The final scorecard in force. */
  scorecardId: Scalars['ID']['input'];
  /** The line; left out: something is missing. */
  lineId?: InputMaybe<Scalars['ID']['input']>;
  /** The words, at least 10 characters. */
  words: Scalars['String']['input'];
  /** Links, at most 10. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A ruling. */
export type RuleOnAppealInput = {
  /** The appeal. */
  appealId: Scalars['ID']['input'];
  /** True grants, false dismisses. */
  grant: Scalars['Boolean']['input'];
  /** The reasons, at least 10 characters; the member reads them. */
  ruling: Scalars['String']['input'];
  /** The line's score, 0 to 120; left out: the revision is computed from today's data alone. */
  score?: InputMaybe<Scalars['Decimal']['input']>;
};

/** A second ruling is asked for. */
export type EscalateAppealInput = {
  /** The appeal. */
  appealId: Scalars['ID']['input'];
  /** Why, at least 10 characters. */
  words: Scalars['String']['input'];
};

/** An appeal to take back. */
export type WithdrawAppealInput = {
  /** The appeal. */
  appealId: Scalars['ID']['input'];
};

/** What of a line has changed since it became final. */
export type ComparisonReason =
  /** Facts behind it. */
  | 'FACTS'
  /** Its target, or a channel's. */
  | 'TARGET'
  /** Its weight, or a channel's. */
  | 'WEIGHT'
  /** The metric's formula or version, or how it is scored. */
  | 'FORMULA'
  /** What figures depend on besides: whose facts they are, exchange rates, events, ratings, decisions. */
  | 'OTHER';

/** What the viewer may do with an interview note. */
export type InterviewAbility =
  /** Write it anew; what was confirmed has to be confirmed again. */
  | 'WRITE'
  /** Confirm it as the member. */
  | 'CONFIRM_AS_MEMBER'
  /** Confirm it as the lead who wrote it. */
  | 'CONFIRM_AS_LEAD';

/** How an improvement plan ended. */
export type ImprovementOutcome =
  /** Its goals were reached. */
  | 'REACHED'
  /** They were not. */
  | 'NOT_REACHED'
  /** It was ended before that could be said. */
  | 'ENDED';

/** What the viewer may do with an improvement plan. */
export type ImprovementAbility =
  /** Change goals, support and days. */
  | 'CHANGE'
  /** Note how it goes. */
  | 'NOTE'
  /** End it with an outcome. */
  | 'END';

/** An interview note. */
export type SaveInterviewNoteInput = {
  /** The final scorecard in force. */
  scorecardId: Scalars['ID']['input'];
  /** The day of the talk, not in the future; left out: today. */
  heldOn?: InputMaybe<Scalars['Date']['input']>;
  /** What went well, at most 5,000 characters. */
  strengths: Scalars['String']['input'];
  /** What was missing, at most 5,000 characters. */
  gaps: Scalars['String']['input'];
  /** What both agreed to do, at most 5,000 characters. */
  actions: Scalars['String']['input'];
  /** The version that was read; 0 or left out where there was none. CONFLICT if it has changed. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** A confirmation. */
export type ConfirmInterviewNoteInput = {
  /** The note. */
  noteId: Scalars['ID']['input'];
  /** The version that was read. CONFLICT if it has changed. */
  expectedVersion: Scalars['Int']['input'];
};

/** A new improvement plan. */
export type OpenImprovementPlanInput = {
  /** A member's final scorecard in force. */
  scorecardId: Scalars['ID']['input'];
  /** What is to be reached, at least 3 characters. */
  goals: Scalars['String']['input'];
  /** What the lead and the company do for it, at least 3 characters. */
  support: Scalars['String']['input'];
  /** First day; left out: today. */
  startDay?: InputMaybe<Scalars['Date']['input']>;
  /** Last day, within a year of the first. */
  endDay: Scalars['Date']['input'];
};

/** A change of a plan that is going on. */
export type ChangeImprovementPlanInput = {
  /** The plan. */
  planId: Scalars['ID']['input'];
  /** What is to be reached; left out: as it was. */
  goals?: InputMaybe<Scalars['String']['input']>;
  /** What is done for it; left out: as it was. */
  support?: InputMaybe<Scalars['String']['input']>;
  /** Last day; left out: as it was. */
  endDay?: InputMaybe<Scalars['Date']['input']>;
  /** The version that was read. CONFLICT if it has changed. */
  expectedVersion: Scalars['Int']['input'];
};

/** How a plan goes. */
export type NoteImprovementInput = {
  /** The plan. */
  planId: Scalars['ID']['input'];
  /** The day it speaks of, not in the future; left out: today. */
  day?: InputMaybe<Scalars['Date']['input']>;
  /** The words, at least 3 characters. */
  words: Scalars['String']['input'];
};

/** How a plan ended. */
export type EndImprovementPlanInput = {
  /** The plan. */
  planId: Scalars['ID']['input'];
  /** How. */
  outcome: ImprovementOutcome;
  /** In words, at least 3 characters. */
  words: Scalars['String']['input'];
  /** The version that was read. CONFLICT if it has changed. */
  expectedVersion: Scalars['Int']['input'];
};

/** What a closed quarter means for somebody's row of quarters. */
export type CareerStanding =
  /** Within the top of the peer group: it counts. */
  | 'TOP'
  /** Not within the top: the row begins anew. */
  | 'OUTSIDE'
  /** Neither counts nor breaks the row; `neutral` says why. */
  | 'NEUTRAL'
  /** No final scorecard: the row begins anew. */
  | 'MISSING';

/** Why a quarter neither counts nor breaks a row. */
export type CareerNeutrality =
  /** Fewer than half of its days: on leave, joined after its middle, or left before it. */
  | 'MOSTLY_AWAY'
  /** The final scorecard has too few data for a total. */
  | 'NO_TOTAL'
  /** Too few people to compare with, in the whole company. */
  | 'SMALL_GROUP';

/** Whom somebody is ranked among. */
export type CareerGroup =
  /** People of the same position. */
  | 'POSITION'
  /** Everybody: too few have the position. */
  | 'COMPANY';

/** Where an eligibility stands. */
export type EligibilityState =
  /** The lead is to talk with the member. */
  | 'ELIGIBLE'
  /** A second person is to decide. */
  | 'TALKED'
  /** Decided; the member is to confirm having read it. */
  | 'DECIDED'
  /** The member has read it; it is to be carried out. */
  | 'CONFIRMED'
  /** Carried out. */
  | 'DONE'
  /** The decision was ended with a reason. */
  | 'ENDED'
  /** A revision of a scorecard took the row away before anybody had decided. */
  | 'WITHDRAWN';

/** What an eligibility is decided as. */
export type Advance =
  /** A promotion. */
  | 'PROMOTION'
  /** Special training. */
  | 'TRAINING';

/** What may be done with an eligibility. */
export type CareerAct =
  /** Note the talk with the member. */
  | 'TALK'
  /** Decide it. */
  | 'DECIDE'
  /** Confirm having read the decision. */
  | 'CONFIRM'
  /** Say that it was carried out. */
  | 'FINISH'
  /** End the decision with a reason. */
  | 'END'
  /** Never a person's: a recomputation takes it away. */
  | 'WITHDRAW';

/** What was said in the talk about an eligibility. */
export type NoteCareerTalkInput = {
  /** The eligibility, before it is decided. */
  eligibilityId: Scalars['ID']['input'];
  /** The day of the talk, not in the future; left out: today. */
  heldOn?: InputMaybe<Scalars['Date']['input']>;
  /** What the member wishes; left out: open. */
  wish?: InputMaybe<Advance>;
  /** The wish in words, at least 3 characters. */
  wishWords: Scalars['String']['input'];
  /** What the lead advises, at least 3 characters; the member reads it. */
  advice: Scalars['String']['input'];
  /** The version that was read. CONFLICT if it has changed. */
  expectedVersion: Scalars['Int']['input'];
};

/** A decision. */
export type DecideCareerInput = {
  /** The eligibility, after the talk. */
  eligibilityId: Scalars['ID']['input'];
  /** What. */
  decision: Advance;
  /** The plan, at least 3 characters. */
  plan: Scalars['String']['input'];
  /** The day on which it takes effect, or by which it is done: from today on, within two years. */
  planDay: Scalars['Date']['input'];
  /** The version that was read. CONFLICT if it has changed. */
  expectedVersion: Scalars['Int']['input'];
};

/** The member's word that a decision was read. */
export type ConfirmCareerInput = {
  /** The eligibility. */
  eligibilityId: Scalars['ID']['input'];
  /** The version that was read. CONFLICT if it has changed. */
  expectedVersion: Scalars['Int']['input'];
};

/** A decision that was carried out. */
export type FinishCareerInput = {
  /** The eligibility. */
  eligibilityId: Scalars['ID']['input'];
  /** The day, since the decision and not in the future; left out: today. */
  doneOn?: InputMaybe<Scalars['Date']['input']>;
  /** The version that was read. CONFLICT if it has changed. */
  expectedVersion: Scalars['Int']['input'];
};

/** A decision to be ended. */
export type EndCareerInput = {
  /** The eligibility. */
  eligibilityId: Scalars['ID']['input'];
  /** Why, at least 3 characters; the member reads it. */
  reason: Scalars['String']['input'];
  /** The version that was read. CONFLICT if it has changed. */
  expectedVersion: Scalars['Int']['input'];
};

/** Who is ranked. */
export type LeaderboardSubject =
  /** Members. */
  | 'MEMBER'
  /** Teams. */
  | 'TEAM';

/** By what. */
export type LeaderboardOrder =
  /** The scorecard's total. */
  | 'TOTAL'
  /** One metric's figure. */
  | 'METRIC'
  /** Thanks received in the period; members alone, without improvement. */
  | 'RECOGNITION';

/** The icon of an award. */
export type AwardBadge =
  /** A light bulb. */
  | 'BULB'
  /** A rising line. */
  | 'TREND'
  /** A star. */
  | 'STAR'
  /** A heart. */
  | 'HEART'
  /** A rocket. */
  | 'ROCKET'
  /** A data store. */
  | 'DATABASE'
  /** A shield. */
  | 'SHIELD'
  /** A handshake. */
  | 'HANDSHAKE';

/** How a winner is found. */
export type AwardMethod =
  /** Nominated by anyone, chosen by a fixed group. */
  | 'NOMINATION'
  /** The largest relative rise of a metric against the period before, with a minimum sample. */
  | 'RULE';

/** Where an award is in a period. */
export type AwardPhase =
  /** By rule: figures still come in. */
  | 'RUNNING'
  /** Members nominate. */
  | 'NOMINATING'
  /** The group votes. */
  | 'CHOOSING'
  /** Several have the most votes and the chair decides, or several rose alike and HR decides. */
  | 'TIED'
  /** The outcome is clear, or there is nobody: it is to be announced. */
  | 'READY'
  /** It was announced. */
  | 'ANNOUNCED';

/** What the viewer may do with an award of a period. */
export type AwardAct =
  /** Nominate somebody. */
  | 'NOMINATE'
  /** Vote. */
  | 'VOTE'
  /** Decide among the tied. */
  | 'DECIDE'
  /** Announce the outcome. */
  | 'ANNOUNCE'
  /** Take the award away again. */
  | 'WITHDRAW';

/** A way to join in a thanks. */
export type ReactionKind =
  /** A heart. */
  | 'HEART'
  /** Applause. */
  | 'CLAP'
  /** A light bulb: learnt something. */
  | 'BULB';

/** Which thanks a feed shows. */
export type ThanksView =
  /** Everybody's. */
  | 'ALL'
  /** Those that the viewer received. */
  | 'TO_ME'
  /** Those that the viewer gave. */
  | 'FROM_ME';

/** What the viewer may do with a thanks. */
export type ThanksAct =
  /** React to it. */
  | 'REACT'
  /** Take it back: who gave it, within a day. */
  | 'TAKE_BACK'
  /** Hide it: HR. */
  | 'HIDE';

/** What somebody is told of awards and thanks. */
export type RecognitionEvent =
  /** A colleague thanked them. */
  | 'THANKED'
  /** They, or their team, won an award. */
  | 'AWARDED'
  /** They are of the group that chooses now. */
  | 'ASKED_TO_VOTE'
  /** The votes are tied, and they decide. */
  | 'ASKED_TO_DECIDE'
  /** An outcome waits to be announced by HR. */
  | 'ASKED_TO_ANNOUNCE';

/** An award to be made or changed. */
export type SaveAwardInput = {
  /** Which; left out: a new one. */
  awardId?: InputMaybe<Scalars['ID']['input']>;
  /** What it is called, at most 40 characters. */
  names: NamesInput;
  /** What it is for, at most 500 characters. */
  about?: InputMaybe<NamesInput>;
  /** Its icon. */
  badge: AwardBadge;
  /** MONTH or QUARTER; stays as it was made. */
  schedule: PeriodKind;
  /** Whether a member or a team wins it; stays as it was made. */
  winner: LeaderboardSubject;
  /** How the winner is found; stays as it was made. */
  method: AwardMethod;
  /** By nomination: the group, the chair first; 3 to 25 members, or none yet. A changed group holds for rounds that have not begun. */
  choosers?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** By nomination: last day of nominations, of the month after the period, before decisionDay. */
  nominationDay?: InputMaybe<Scalars['Int']['input']>;
  /** Last day of votes and figures, of the month after the period: 1 to 28. */
  decisionDay: Scalars['Int']['input'];
  /** By rule: key of a metric whose formula divides. */
  metric?: InputMaybe<Scalars['String']['input']>;
  /** By rule: the least denominator that both periods need. */
  minSample?: InputMaybe<Scalars['Decimal']['input']>;
  /** The version that is changed; needed with awardId. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** An award to be retired, or taken up again. */
export type RetireAwardInput = {
  /** Which. */
  awardId: Scalars['ID']['input'];
  /** True: retired. */
  retired: Scalars['Boolean']['input'];
};

/** Somebody to be put forward. */
export type NominateForAwardInput = {
  /** The award in a period. */
  roundId: Scalars['ID']['input'];
  /** A member or team, as the award is for; not oneself, nor a team one belongs to or leads. */
  nomineeId: Scalars['ID']['input'];
  /** Why, at least 10 characters; everybody reads it if they win. */
  reason: Scalars['String']['input'];
};

/** A nomination to be taken back. */
export type WithdrawNominationInput = {
  /** Which. */
  nominationId: Scalars['ID']['input'];
};

/** A vote. */
export type VoteForAwardInput = {
  /** The award in a period. */
  roundId: Scalars['ID']['input'];
  /** Somebody nominated; not oneself, nor a team one belongs to or leads. */
  nomineeId: Scalars['ID']['input'];
};

/** Who is taken of the tied. */
export type DecideAwardTieInput = {
  /** The award in a period. */
  roundId: Scalars['ID']['input'];
  /** One of the tied. */
  nomineeId: Scalars['ID']['input'];
  /** Why, at least 10 characters; everybody reads it. */
  reason: Scalars['String']['input'];
};

/** An outcome to be announced. */
export type AnnounceAwardInput = {
  /** The award in a period. */
  roundId: Scalars['ID']['input'];
  /** The outcome as the viewer saw it; left out: nobody. */
  winnerId?: InputMaybe<Scalars['ID']['input']>;
};

/** An award to be taken away again. */
export type WithdrawAwardInput = {
  /** The grant. */
  grantId: Scalars['ID']['input'];
  /** Why, at least 10 characters; everybody reads it. */
  reason: Scalars['String']['input'];
};

/** A value to be made, renamed, retired or taken up again. */
export type SaveCompanyValueInput = {
  /** Which; left out: a new one. */
  valueId?: InputMaybe<Scalars['ID']['input']>;
  /** What it is called, at most 20 characters; left out: unchanged. */
  names?: InputMaybe<NamesInput>;
  /** True: it can be named no more; left out: unchanged. */
  retired?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A thanks. */
export type GiveThanksInput = {
  /** Who is thanked; not oneself. */
  memberId: Scalars['ID']['input'];
  /** A value of the company. */
  valueId: Scalars['ID']['input'];
  /** What for, 2 to 500 characters. */
  words: Scalars['String']['input'];
};

/** A thanks to be taken back. */
export type TakeThanksBackInput = {
  /** Which. */
  thanksId: Scalars['ID']['input'];
};

/** A thanks to be hidden. */
export type HideThanksInput = {
  /** Which. */
  thanksId: Scalars['ID']['input'];
  /** Why, at least 3 characters; its sender reads it. */
  reason: Scalars['String']['input'];
};

/** A reaction, or its end. */
export type ReactToThanksInput = {
  /** Which. */
  thanksId: Scalars['ID']['input'];
  /** How; the same again takes it back. */
  kind: ReactionKind;
};

/** What an incentive plan pays for. */
export type IncentiveKind =
  /** Bonus base × the grade's coefficient. */
  | 'KPI_BONUS'
  /** A share of what was saved on leads against baselines fixed before the period. */
  | 'COST_SAVING'
  /** An amount for each time an award is given. */
  | 'AWARD'
  /** A share of the profit above a target. */
  | 'PROFIT_SHARE'
  /** No money: quarters in a row near the top of the peer group lead to a promotion or training. */
  | 'CAREER';

/** How far a version of a plan's terms is. */
export type IncentiveVersionState =
  /** Can be changed. */
  | 'DRAFT'
  /** Waits for somebody else's approval. */
  | 'PROPOSED'
  /** Holds from its first period on, until later terms do; never changes. */
  | 'APPROVED'
  /** Was not approved. */
  | 'REJECTED';

/** On which figures a pool settles. */
export type IncentiveSettlement =
  /** Every period by itself. */
  | 'EACH'
  /** On what the year has come to, less what was paid; a negative rest is carried. */
  | 'YEAR_TO_DATE';

/** How far a run is. */
export type IncentiveRunState =
  /** Waits for approval by somebody else than who calculated it. */
  | 'CALCULATED'
  /** Final; waits for payday. */
  | 'APPROVED'
  /** Paid with a payroll. */
  | 'PAID'
  /** Not approved; the period can be calculated anew. */
  | 'REJECTED';

/** What the viewer may do with a plan's version or a run. */
export type IncentiveAct =
  /** Change or propose a draft, or discard it. */
  | 'DRAFT'
  /** Approve or reject. */
  | 'DECIDE'
  /** Take one's own proposal back. */
  | 'WITHDRAW'
  /** Note that it was paid. */
  | 'PAY'
  /** Take the file for payroll. */
  | 'EXPORT'
  /** Calculate a true-up. */
  | 'CORRECT';

/** Why somebody in a plan's scope gets nothing. */
export type IncentiveExclusion =
  /** No final scorecard in the period. */
  | 'NO_SCORECARD'
  /** The scorecard has no total. */
  | 'NO_TOTAL'
  /** Fewer days in the scope than the plan asks for. */
  | 'TOO_SHORT'
  /** They left, and the plan pays nobody who has. */
  | 'LEFT'
  /** No bonus base. */
  | 'NO_BASE';

/** Which bound decided a payout. */
export type PayoutBound =
  /** It was raised to the floor. */
  | 'FLOOR'
  /** It was cut to the cap. */
  | 'CAP';

/** A term that a simulation varies. */
export type SimulationParameter =
  /** The rate. */
  | 'RATE'
  /** The guard's share of its baseline. */
  | 'GUARD'
  /** The least total. */
  | 'THRESHOLD'
  /** The most of each payout. */
  | 'CAP'
  /** The profit above which it shares. */
  | 'TARGET_PROFIT';

/** Why terms can't be tried on a period. */
export type SimulationSkip =
  /** It isn't closed. */
  | 'NOT_CLOSED'
  /** There are no figures for it. */
  | 'NO_FIGURES';

/** A rate from an amount on. */
export type RateTierInput = {
  /** From this amount on, included; the first from 0. */
  from: Scalars['Decimal']['input'];
  /** 0.2 is 20 %. */
  rate: Scalars['Decimal']['input'];
};

/** What a lead of a channel may cost. */
export type BaselineInput = {
  /** The channel's key. */
  channel: Scalars['String']['input'];
  /** Cost per lead, above 0. */
  cost: Scalars['Decimal']['input'];
};

/** A metric that has to hold. */
export type GuardInput = {
  /** The metric's key. */
  metric: Scalars['String']['input'];
  /** Its baseline, above 0. */
  baseline: Scalars['Decimal']['input'];
  /** Least share of the baseline: 0.95. */
  share: Scalars['Decimal']['input'];
};

/** A plan's terms; those that the kind of plan doesn't have are left out. */
export type IncentiveTermsInput = {
  /** How often it runs. KPI_BONUS, AWARD: MONTH, QUARTER; COST_SAVING: any; PROFIT_SHARE: QUARTER, YEAR; CAREER: QUARTER. */
  schedule: PeriodKind;
  /** Ids of teams; left out: the company. */
  teams?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Keys of positions; left out: all. */
  positions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Fewest days of the period in its scope. */
  leastDays?: InputMaybe<Scalars['Int']['input']>;
  /** Days of protected absence count as days in the team. */
  countAbsence?: InputMaybe<Scalars['Boolean']['input']>;
  /** Who has left when the run is made gets nothing. */
  leaversForgo?: InputMaybe<Scalars['Boolean']['input']>;
  /** Most that it pays a year. AWARD needs it. */
  budget?: InputMaybe<Scalars['Decimal']['input']>;
  /** Least of each member's payout. */
  floor?: InputMaybe<Scalars['Decimal']['input']>;
  /** Most of each member's payout. */
  cap?: InputMaybe<Scalars['Decimal']['input']>;
  /** KPI_BONUS: least total. */
  threshold?: InputMaybe<Scalars['Decimal']['input']>;
  /** KPI_BONUS: take back what was paid too much. */
  takeBack?: InputMaybe<Scalars['Boolean']['input']>;
  /** The company's rule that taking back rests on. */
  policy?: InputMaybe<Scalars['String']['input']>;
  /** COST_SAVING, PROFIT_SHARE: share of the amount, unless there are tiers. */
  rate?: InputMaybe<Scalars['Decimal']['input']>;
  /** COST_SAVING, PROFIT_SHARE: rates by amount. */
  tiers?: InputMaybe<Array<RateTierInput>>;
  /** The tier's rate is for the whole amount. */
  wholeAmount?: InputMaybe<Scalars['Boolean']['input']>;
  /** COST_SAVING: at least one. */
  baselines?: InputMaybe<Array<BaselineInput>>;
  /** COST_SAVING. */
  guard?: InputMaybe<GuardInput>;
  /** COST_SAVING; left out: EACH. */
  settlement?: InputMaybe<IncentiveSettlement>;
  /** COST_SAVING: carry into the next year. */
  carryYears?: InputMaybe<Scalars['Boolean']['input']>;
  /** Keep the pool as the team's fund. */
  fund?: InputMaybe<Scalars['Boolean']['input']>;
  /** PROFIT_SHARE: key of a metric in money. */
  metric?: InputMaybe<Scalars['String']['input']>;
  /** PROFIT_SHARE: the profit above which it shares. */
  targetProfit?: InputMaybe<Scalars['Decimal']['input']>;
  /** AWARD: the award's id. */
  award?: InputMaybe<Scalars['ID']['input']>;
  /** AWARD: for each time. */
  amount?: InputMaybe<Scalars['Decimal']['input']>;
  /** CAREER: quarters in a row. */
  quarters?: InputMaybe<Scalars['Int']['input']>;
  /** CAREER: share of the peer group. */
  topShare?: InputMaybe<Scalars['Decimal']['input']>;
  /** CAREER: smallest peer group. */
  leastGroup?: InputMaybe<Scalars['Int']['input']>;
};

/** A draft of a plan's terms. */
export type SaveIncentivePlanInput = {
  /** The plan; left out: a new one. */
  planId?: InputMaybe<Scalars['ID']['input']>;
  /** Of a new plan. */
  kind?: InputMaybe<IncentiveKind>;
  /** Of a new plan, in Chinese. */
  nameZh?: InputMaybe<Scalars['String']['input']>;
  /** Of a new plan, in English; left out: the Chinese one. */
  nameEn?: InputMaybe<Scalars['String']['input']>;
  /** First period in which the terms hold: of the schedule, and with a pool one that hasn't begun when they are approved. */
  from: Scalars['Period']['input'];
  /** Last period in which they hold; left out: until later terms do. */
  to?: InputMaybe<Scalars['Period']['input']>;
  /** The terms. */
  terms: IncentiveTermsInput;
  /** How often the draft was changed, as you know it. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** A version of a plan. */
export type IncentiveVersionInput = {
  /** The plan. */
  planId: Scalars['ID']['input'];
  /** The version. */
  version: Scalars['Int']['input'];
  /** How often it was changed, as you know it. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** A decision on proposed terms. */
export type DecideIncentiveVersionInput = {
  /** The plan. */
  planId: Scalars['ID']['input'];
  /** The version. */
  version: Scalars['Int']['input'];
  /** True: approved; false: rejected. */
  approve: Scalars['Boolean']['input'];
  /** Why, at least 3 characters; needed to reject. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** A run that is asked for. */
export type CalculateIncentiveRunInput = {
  /** The plan. */
  planId: Scalars['ID']['input'];
  /** A period that is over and, but for AWARD, closed. One that was run before gets a true-up. */
  period: Scalars['Period']['input'];
  /** Of your own making; the same one when you repeat the call. */
  idempotencyKey: Scalars['String']['input'];
};

/** A decision on a run. */
export type DecideIncentiveRunInput = {
  /** The run. */
  runId: Scalars['ID']['input'];
  /** True: approved, and final; false: rejected. */
  approve: Scalars['Boolean']['input'];
  /** Why, at least 3 characters; needed to reject. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Of your own making; the same one when you repeat the call. */
  idempotencyKey: Scalars['String']['input'];
};

/** That a run was paid. */
export type PayIncentiveRunInput = {
  /** The run. */
  runId: Scalars['ID']['input'];
  /** Day of the payroll; left out: today. */
  payDay?: InputMaybe<Scalars['Date']['input']>;
  /** Of your own making; the same one when you repeat the call. */
  idempotencyKey: Scalars['String']['input'];
};

/** How a payroll batch is written. */
export type PayrollFormat =
  /** Comma-separated, UTF-8 with a byte-order mark. */
  | 'CSV'
  /** A workbook. */
  | 'XLSX';

/** A payroll batch that is asked for. */
export type ExportPayrollInput = {
  /** An approved or paid run. */
  runId: Scalars['ID']['input'];
  /** The format. */
  format: PayrollFormat;
  /** Language of the titles; left out: the viewer's. */
  language?: InputMaybe<Language>;
};

/** Terms to try on past periods. */
export type SimulateInput = {
  /** A plan; its draft is tried unless terms are given, else its newest version. */
  planId?: InputMaybe<Scalars['ID']['input']>;
  /** Without a plan: the kind of a new one. */
  kind?: InputMaybe<IncentiveKind>;
  /** The terms to try. */
  terms?: InputMaybe<IncentiveTermsInput>;
  /** The year on whose closed periods they are tried. */
  year: Scalars['Period']['input'];
  /** The parameter to vary; left out: the first that the terms have. */
  vary?: InputMaybe<SimulationParameter>;
};

/** How far a dispute is. */
export type DisputeState =
  /** Waits for an answer. */
  | 'FILED'
  /** What was wrong is set right where it stands, and a true-up pays the difference. */
  | 'GRANTED'
  /** It stays as it is. */
  | 'DISMISSED'
  /** The member took it back. */
  | 'WITHDRAWN';

/** What the viewer may do with a dispute. */
export type DisputeAct =
  /** Grant or dismiss. */
  | 'ANSWER'
  /** Take it back. */
  | 'WITHDRAW';

/** A member's bonus base from a day on. */
export type BonusBaseInput = {
  /** Whose. */
  memberId: Scalars['ID']['input'];
  /** MONTH or QUARTER. */
  schedule: PeriodKind;
  /** From this day on. */
  from: Scalars['Date']['input'];
  /** 0 or more, in the company's currency. */
  amount: Scalars['Decimal']['input'];
};

/** Bonus bases to set, 1 to 1,000. */
export type SetBonusBasesInput = {
  /** The bases. */
  bases: Array<BonusBaseInput>;
};

/** A dispute: of an item, or of a missing one. */
export type FileDisputeInput = {
  /** An item of one's own statement; left out: something is missing. */
  payoutId?: InputMaybe<Scalars['ID']['input']>;
  /** Of something missing: the plan, where it is known. */
  planId?: InputMaybe<Scalars['ID']['input']>;
  /** Of something missing: the period. */
  period?: InputMaybe<Scalars['Period']['input']>;
  /** What is wrong, at least 10 characters. */
  words: Scalars['String']['input'];
};

/** An answer to a dispute. */
export type AnswerDisputeInput = {
  /** The dispute. */
  disputeId: Scalars['ID']['input'];
  /** True: granted; false: dismissed. */
  grant: Scalars['Boolean']['input'];
  /** Why, and what follows, at least 10 characters. */
  answer: Scalars['String']['input'];
};

/** A dispute. */
export type WithdrawDisputeInput = {
  /** The dispute. */
  disputeId: Scalars['ID']['input'];
};

/** A step in the life of a cycle. */
export type CycleState =
  /** Being drafted. */
  | 'DRAFT'
  /** Under way. */
  | 'ACTIVE'
  /** Graded and frozen: nothing in it changes any more. */
  | 'CLOSED';

/** What is expected of an objective when its cycle closes. */
export type ObjectiveKind =
  /** A grade of 1.0. */
  | 'COMMITTED'
  /** A grade of 0.7 or more. */
  | 'ASPIRATIONAL';

/** A step in the life of an objective. */
export type ObjectiveState =
  /** Being drafted: counts nowhere. */
  | 'DRAFT'
  /** Being worked on. */
  | 'ACTIVE'
  /** Graded when its cycle closed. */
  | 'CLOSED'
  /** Given up: counts nowhere. */
  | 'CANCELLED';

/** Who sees an objective. */
export type ObjectiveVisibility =
  /** Everybody. */
  | 'PUBLIC'
  /** The team it is private to, the teams below and its lead chain. It counts in nothing that others see. */
  | 'TEAM';

/** Where a key result's current value comes from. */
export type KeyResultKind =
  /** From check-ins. */
  | 'NUMBER'
  /** From a metric or a formula over the cycle so far, by itself as facts arrive. */
  | 'METRIC'
  /** The steps that are done. */
  | 'MILESTONE'
  /** From check-ins; to be kept within bounds: progress is 1 while it is, 0 while it is not. */
  | 'GUARD';

/** How something stands against the time that has passed. */
export type Health =
  /** Progress is 0.9 of the elapsed share of the cycle or more. */
  | 'ON_TRACK'
  /** 0.7 or more. */
  | 'AT_RISK'
  /** Less. */
  | 'BEHIND'
  /** Nothing was heard of it for longer than the cycle allows, whatever its owner claims. */
  | 'STALE'
  /** No progress is known. */
  | 'NO_DATA';

/** What the viewer may do with an objective. */
export type ObjectiveAbility =
  /** Change it, its key results and weights, and align it. */
  | 'EDIT'
  /** Check in. */
  | 'CHECK_IN'
  /** Grade its key results. */
  | 'GRADE';

/** How somebody keeps up with check-ins. */
export type CheckInStanding =
  /** All key results were spoken of within the allowed days. */
  | 'ON_TIME'
  /** Some were not. */
  | 'LATE'
  /** None was spoken of in this cycle. */
  | 'NEVER';

/** Narrows a list of objectives; what is left out doesn't. */
export type ObjectiveFilter = {
  /** Of this cycle. */
  cycle?: InputMaybe<Scalars['Period']['input']>;
  /** Of this team and the teams and members below it. */
  team?: InputMaybe<Scalars['ID']['input']>;
  /** Of this member. */
  member?: InputMaybe<Scalars['ID']['input']>;
  /** In this state. */
  state?: InputMaybe<ObjectiveState>;
  /** Of this kind. */
  kind?: InputMaybe<ObjectiveKind>;
  /** In this health. */
  health?: InputMaybe<Health>;
  /** Whose title contains this, in any case. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** The viewer's own and those whose key results they are responsible for. */
  mine?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What createObjective needs. */
export type CreateObjectiveInput = {
  /** One sentence, at most 200 characters. */
  title: Scalars['String']['input'];
  /** Its cycle; comes into being with it. */
  cycle: Scalars['Period']['input'];
  /** More words, at most 4,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** A team's, or the company's by the id of the root team; left out with ownerMemberId: the caller's own. */
  ownerTeamId?: InputMaybe<Scalars['ID']['input']>;
  /** A member's. */
  ownerMemberId?: InputMaybe<Scalars['ID']['input']>;
  /** COMMITTED unless said. */
  kind?: InputMaybe<ObjectiveKind>;
  /** PUBLIC unless said. */
  visibility?: InputMaybe<ObjectiveVisibility>;
  /** ACTIVE or DRAFT; ACTIVE unless said. */
  state?: InputMaybe<ObjectiveState>;
  /** The objective it aligns to. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** A key result of that objective; alone it names the objective too. */
  parentKeyResultId?: InputMaybe<Scalars['ID']['input']>;
  /** Within what it aligns to; 1 unless said. */
  weight?: InputMaybe<Scalars['Decimal']['input']>;
  /** Aligned objectives count beside the key results. */
  includeChildren?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What updateObjective changes; what is left out stays. */
export type UpdateObjectiveInput = {
  /** Which. */
  objectiveId: Scalars['ID']['input'];
  /** The version the caller has seen; another one is a CONFLICT. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** One sentence. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** More words. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What is expected of it. */
  kind?: InputMaybe<ObjectiveKind>;
  /** DRAFT, ACTIVE or CANCELLED. */
  state?: InputMaybe<ObjectiveState>;
  /** Who sees it. */
  visibility?: InputMaybe<ObjectiveVisibility>;
  /** Aligned objectives count beside the key results. */
  includeChildren?: InputMaybe<Scalars['Boolean']['input']>;
  /** Objectives that it supports, all of them. */
  supports?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** What was learned. */
  retrospective?: InputMaybe<Scalars['String']['input']>;
};

/** What alignObjective moves; everything below moves along. */
export type AlignObjectiveInput = {
  /** Which. */
  objectiveId: Scalars['ID']['input'];
  /** The objective to align to; null with parentKeyResultId: to nothing. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** A key result of that objective. */
  parentKeyResultId?: InputMaybe<Scalars['ID']['input']>;
  /** Within what it aligns to; left out: stays. */
  weight?: InputMaybe<Scalars['Decimal']['input']>;
};

/** What createKeyResult needs. */
export type CreateKeyResultInput = {
  /** Of which objective. */
  objectiveId: Scalars['ID']['input'];
  /** One sentence, at most 200 characters. */
  title: Scalars['String']['input'];
  /** NUMBER unless said. */
  kind?: InputMaybe<KeyResultKind>;
  /** How its values are written; RATIO unless said. */
  unit?: InputMaybe<Unit>;
  /** The value at the beginning; not for MILESTONE and GUARD. */
  start?: InputMaybe<Scalars['Decimal']['input']>;
  /** The value to reach; differs from the start; not for MILESTONE and GUARD. */
  target?: InputMaybe<Scalars['Decimal']['input']>;
  /** The lowest value that is allowed, for GUARD. */
  low?: InputMaybe<Scalars['Decimal']['input']>;
  /** The highest value that is allowed, for GUARD. */
  high?: InputMaybe<Scalars['Decimal']['input']>;
  /** 1 unless said; 0 or more. */
  weight?: InputMaybe<Scalars['Decimal']['input']>;
  /** Key of the metric to follow, for METRIC. */
  metric?: InputMaybe<Scalars['String']['input']>;
  /** The formula to follow instead of a metric, for METRIC. */
  formula?: InputMaybe<Scalars['String']['input']>;
  /** Whose figures it reads, for METRIC: a team's; left out with scopeMemberId: the owner's. */
  scopeTeamId?: InputMaybe<Scalars['ID']['input']>;
  /** Whose figures it reads, for METRIC: a member's. */
  scopeMemberId?: InputMaybe<Scalars['ID']['input']>;
  /** The steps, for MILESTONE. */
  milestones?: InputMaybe<Array<MilestoneInput>>;
  /** Whoever keeps it up to date; left out: the objective's owner. */
  responsibleId?: InputMaybe<Scalars['ID']['input']>;
};

/** A step. */
export type MilestoneInput = {
  /** What is to be done. */
  title: Scalars['String']['input'];
  /** By when. */
  due?: InputMaybe<Scalars['Date']['input']>;
};

/** What updateKeyResult changes; what is left out stays. */
export type UpdateKeyResultInput = {
  /** Which. */
  keyResultId: Scalars['ID']['input'];
  /** The version the caller has seen; another one is a CONFLICT. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** One sentence. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** The value at the beginning. */
  start?: InputMaybe<Scalars['Decimal']['input']>;
  /** The value to reach. */
  target?: InputMaybe<Scalars['Decimal']['input']>;
  /** The lowest value, for GUARD. */
  low?: InputMaybe<Scalars['Decimal']['input']>;
  /** The highest value, for GUARD. */
  high?: InputMaybe<Scalars['Decimal']['input']>;
  /** Whoever keeps it up to date. */
  responsibleId?: InputMaybe<Scalars['ID']['input']>;
  /** Take it out of the objective; its history stays. */
  removed?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The weights of an objective's key results, or of what aligns to it, set together. */
export type SetOkrWeightsInput = {
  /** Of which objective. */
  objectiveId: Scalars['ID']['input'];
  /** All of its key results, or all objectives that align to it directly, each once. */
  weights: Array<OkrWeightInput>;
};

/** One weight. */
export type OkrWeightInput = {
  /** A key result or an aligned objective. */
  id: Scalars['ID']['input'];
  /** 0 or more. */
  weight: Scalars['Decimal']['input'];
};

/** What checkInKeyResult reports. */
export type CheckInKeyResultInput = {
  /** Of which key result: NUMBER or GUARD. */
  keyResultId: Scalars['ID']['input'];
  /** The value on that day. */
  value: Scalars['Decimal']['input'];
  /** Within the cycle and not in the future; today unless said. */
  day?: InputMaybe<Scalars['Date']['input']>;
  /** 0 to 10. */
  confidence?: InputMaybe<Scalars['Int']['input']>;
  /** In words, at most 2,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** At most 10 links, https or http. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A step that was done, or was not after all. */
export type CompleteMilestoneInput = {
  /** Which. */
  milestoneId: Scalars['ID']['input'];
  /** When it was done, not in the future; null: it is not done. */
  doneOn?: InputMaybe<Scalars['Date']['input']>;
};

/** A remark. */
export type CommentOnObjectiveInput = {
  /** On which objective. */
  objectiveId: Scalars['ID']['input'];
  /** At most 4,000 characters. */
  text: Scalars['String']['input'];
  /** Whom it speaks to. */
  mentions?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** A grade. */
export type GradeKeyResultInput = {
  /** Which. */
  keyResultId: Scalars['ID']['input'];
  /** 0.0 to 1.0, one place. */
  grade: Scalars['Decimal']['input'];
  /** Why, where it differs from the proposed grade. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What updateCycle changes; what is left out stays. */
export type UpdateCycleInput = {
  /** Which. */
  cycle: Scalars['Period']['input'];
  /** ACTIVE begins it. */
  state?: InputMaybe<CycleState>;
  /** 1 to 90. */
  staleDays?: InputMaybe<Scalars['Int']['input']>;
};

/** What closeCycle freezes. */
export type CloseCycleInput = {
  /** Which; ACTIVE. */
  cycle: Scalars['Period']['input'];
  /** What was learned, at most 10,000 characters. */
  retrospective?: InputMaybe<Scalars['String']['input']>;
};

/** What carryOverObjectives takes along. */
export type CarryOverObjectivesInput = {
  /** Objectives of a closed cycle. */
  objectives: Array<Scalars['ID']['input']>;
  /** The cycle that carries on. */
  to: Scalars['Period']['input'];
};

/** What draftObjectives drafts. */
export type DraftObjectivesInput = {
  /** For which cycle. */
  cycle: Scalars['Period']['input'];
  /** For the members of these positions; left out: of all. */
  positions?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** The drafts of a position, all of them. */
export type SaveObjectiveTemplatesInput = {
  /** Key of the position. */
  position: Scalars['String']['input'];
  /** The objectives. */
  objectives: Array<ObjectiveDraftInput>;
};

/** A draft of an objective. */
export type ObjectiveDraftInput = {
  /** The title. */
  title: Scalars['String']['input'];
  /** COMMITTED unless said. */
  kind?: InputMaybe<ObjectiveKind>;
  /** Its key results. */
  keyResults: Array<KeyResultDraftInput>;
};

/** A draft of a key result. */
export type KeyResultDraftInput = {
  /** The title. */
  title: Scalars['String']['input'];
  /** NUMBER, METRIC or GUARD; NUMBER unless said. */
  kind?: InputMaybe<KeyResultKind>;
  /** RATIO unless said. */
  unit?: InputMaybe<Unit>;
  /** The value at the beginning. */
  start?: InputMaybe<Scalars['Decimal']['input']>;
  /** The value to reach. */
  target?: InputMaybe<Scalars['Decimal']['input']>;
  /** The lowest value, for GUARD. */
  low?: InputMaybe<Scalars['Decimal']['input']>;
  /** The highest value, for GUARD. */
  high?: InputMaybe<Scalars['Decimal']['input']>;
  /** Key of the metric to follow, for METRIC. */
  metric?: InputMaybe<Scalars['String']['input']>;
  /** The formula to follow instead, for METRIC. */
  formula?: InputMaybe<Scalars['String']['input']>;
  /** 1 unless said. */
  weight?: InputMaybe<Scalars['Decimal']['input']>;
};

/** What somebody is told of. */
export type NoticeKind =
  /** Somebody spoke to them in a remark on an objective. */
  | 'MENTION'
  /** Check-ins of key results fall due today. */
  | 'CHECK_INS_DUE'
  /** How the objectives that concern them moved within a week; once a week, from Monday on. */
  | 'WEEKLY_DIGEST'
  /** Something in an appraisal waits for them, or became of what is theirs. */
  | 'APPRAISAL'
  /** Something of theirs was approved, or a dispute waits for them or was answered. */
  | 'INCENTIVE'
  /** A colleague thanked them, or something about an award. */
  | 'RECOGNITION';

/** What somebody is told of incentives. None says an amount. */
export type IncentiveEvent =
  /** Something of theirs was approved. */
  | 'PAYOUT_APPROVED'
  /** A correction found that they were paid too much, and the plan takes it back from a later payout. */
  | 'PAYOUT_TAKEN_BACK'
  /** A dispute waits for their answer. */
  | 'DISPUTE_FILED'
  /** Their dispute was answered. */
  | 'DISPUTE_ANSWERED';

/** What somebody is told of in an appraisal. */
export type AppraisalEvent =
  /** A scorecard waits for them. */
  | 'ASKED_TO_REVIEW'
  /** They are reminded of a scorecard that waits for them. */
  | 'REMINDED'
  /** A scorecard came back. */
  | 'RETURNED'
  /** Their scorecard is final. */
  | 'PUBLISHED'
  /** A proposal waits for their decision. */
  | 'CAUSE_PROPOSED'
  /** Their proposal was decided. */
  | 'CAUSE_DECIDED'
  /** An appeal waits for their ruling. */
  | 'APPEAL_FILED'
  /** Their appeal was ruled on. */
  | 'APPEAL_RULED'
  /** They stand in for a lead. */
  | 'ASKED_TO_STAND_IN'
  /** They may propose who rates them. */
  | 'ASKED_FOR_PEERS'
  /** Somebody they lead has proposed peers. */
  | 'PEERS_PROPOSED'
  /** Their rating of somebody is waited for. */
  | 'ASKED_TO_RATE'
  /** Targets were put to them. */
  | 'PLAN_PROPOSED'
  /** Somebody answered the targets they put. */
  | 'PLAN_ANSWERED'
  /** Their objection was heard, and the targets stand. */
  | 'PLAN_UPHELD'
  /** They take part in a levelling meeting that was opened. */
  | 'LEVELLING_OPENED'
  /** A levelling meeting that they took part in was closed. */
  | 'LEVELLING_CLOSED'
  /** What was talked about after their scorecard became final waits for their confirmation. */
  | 'INTERVIEW_WRITTEN'
  /** The other side confirmed what was talked about. */
  | 'INTERVIEW_CONFIRMED'
  /** An improvement plan was opened for them. */
  | 'IMPROVEMENT_OPENED'
  /** An improvement plan was changed, noted on or ended. */
  | 'IMPROVEMENT_CHANGED'
  /** They, or somebody they lead, have earned an eligibility on the career path. */
  | 'CAREER_ELIGIBLE'
  /** A revision of a scorecard took an eligibility away. */
  | 'CAREER_WITHDRAWN'
  /** The talk about an eligibility was noted. */
  | 'CAREER_TALKED'
  /** An eligibility was decided. */
  | 'CAREER_DECIDED'
  /** The member has read what was decided. */
  | 'CAREER_CONFIRMED'
  /** What was decided was carried out. */
  | 'CAREER_DONE'
  /** A decision on an eligibility was ended. */
  | 'CAREER_ENDED';

/** What readNotices marks. */
export type ReadNoticesInput = {
  /** Which, at most 100; left out: all. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
};
