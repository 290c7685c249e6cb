/* Generated from ../schema.graphql by `npm run generate`; not to be edited. */
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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
  | 'REVISE';

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
  | 'METRIC';

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
  | 'WEEKLY_DIGEST';

/** What readNotices marks. */
export type ReadNoticesInput = {
  /** Which, at most 100; left out: all. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type FactsChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type FactsChangedSubscription = { factsChanged: { dataThrough: string | null, at: string } };

export type PaletteQueryVariables = Exact<{
  search: Scalars['String']['input'];
}>;


export type PaletteQuery = { members: { nodes: Array<{ id: string, name: string, team: { id: string, name: string } | null }> } };

export type PaletteObjectivesQueryVariables = Exact<{
  search: Scalars['String']['input'];
}>;


export type PaletteObjectivesQuery = { objectives: { nodes: Array<{ id: string, title: string, cycle: { period: string }, owner:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       }> } };

export type PaletteMetricsQueryVariables = Exact<{ [key: string]: never; }>;


export type PaletteMetricsQuery = { metrics: Array<{ id: string, key: string, names: { zh: string, en: string } }> };

export type HereQueryVariables = Exact<{ [key: string]: never; }>;


export type HereQuery = { viewer: { id: string, name: string, roles: Array<Role>, language: Language | null, hiddenFromBoards: boolean | null, email: string | null, team: { id: string, name: string } | null, position: { id: string, key: string, names: { zh: string, en: string } } | null, leads: Array<{ id: string, name: string }> }, company: { id: string, name: string, currency: string, timezone: string, today: string, dataThrough: string | null, grades: Array<{ name: string, from: string | null, coefficient: string }>, periods: Array<{ period: string, state: PeriodState, closedAt: string | null }> } };

export type AuditLogQueryVariables = Exact<{
  actor?: InputMaybe<Scalars['ID']['input']>;
  action?: InputMaybe<Scalars['String']['input']>;
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type AuditLogQuery = { auditLog: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, number: number, at: string, actorName: string, action: string, subjectName: string | null, address: string, before: string | null, after: string | null, reason: string | null } }> } };

export type ChannelSettingsQueryVariables = Exact<{
  period: Scalars['Period']['input'];
}>;


export type ChannelSettingsQuery = { channels: Array<{ id: string, key: string, name: string, online: boolean, currency: string, group: { key: string, names: { zh: string, en: string } }, accounts: Array<{ id: string, name: string }> }>, channelGroups: Array<{ key: string, names: { zh: string, en: string } }>, channelWeights: Array<{ weight: string, channel: { id: string } }>, assignments: Array<{ id: string, from: string, to: string | null, channel: { id: string, name: string } | null, account: { id: string, name: string } | null, campaign: { id: string, name: string } | null, subject:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
     }> };

export type CreateChannelMutationVariables = Exact<{
  input: CreateChannelInput;
}>;


export type CreateChannelMutation = { createChannel: { channel: { id: string, key: string, name: string } } };

export type SetChannelWeightsMutationVariables = Exact<{
  input: SetChannelWeightsInput;
}>;


export type SetChannelWeightsMutation = { setChannelWeights: { weights: Array<{ weight: string, channel: { id: string } }> } };

export type CalculationFragment = { spend: string, got: string, cost: string | null, weighted: string, channels: Array<{ weight: string, cost: string | null, quotient: string | null, bound: ChannelEfficiencyBound | null, efficiency: string, weighted: string, share: string, floor: number, proposed: number, channel: { id: string, key: string, name: string } }> };

export type PolicyFragment = { id: string, version: number, period: string, act: ChannelPolicyAct, basis: ChannelCostBasis | null, basedOn: string | null, byName: string, at: string | null, weights: Array<{ weight: string, channel: { id: string, key: string, name: string } }> };

export type EfficiencyFragment = { spend: string | null, leads: string | null, validLeads: string | null, customers: string | null, cpl: string | null, costPerValidLead: string | null, costPerCustomer: string | null, roi: string | null, target: string | null, attainment: string | null, weight: string | null, channel: { id: string, key: string, name: string } | null, trend: Array<{ month: string, cost: string | null }> };

export type ChannelReviewQueryVariables = Exact<{
  period: Scalars['Period']['input'];
  basis: ChannelCostBasis;
}>;


export type ChannelReviewQuery = { channels: Array<{ id: string }>, channelReview: { period: string, next: string, basis: ChannelCostBasis, version: number, channels: Array<{ spend: string | null, leads: string | null, validLeads: string | null, customers: string | null, cpl: string | null, costPerValidLead: string | null, costPerCustomer: string | null, roi: string | null, target: string | null, attainment: string | null, weight: string | null, channel: { id: string, key: string, name: string } | null, trend: Array<{ month: string, cost: string | null }> }>, total: { spend: string | null, leads: string | null, validLeads: string | null, customers: string | null, cpl: string | null, costPerValidLead: string | null, costPerCustomer: string | null, roi: string | null, target: string | null, attainment: string | null, weight: string | null, channel: { id: string, key: string, name: string } | null, trend: Array<{ month: string, cost: string | null }> }, inForce: { id: string, version: number, period: string, act: ChannelPolicyAct, basis: ChannelCostBasis | null, basedOn: string | null, byName: string, at: string | null, weights: Array<{ weight: string, channel: { id: string, key: string, name: string } }> } | null, decided: { id: string, version: number, period: string, act: ChannelPolicyAct, basis: ChannelCostBasis | null, basedOn: string | null, byName: string, at: string | null, weights: Array<{ weight: string, channel: { id: string, key: string, name: string } }> } | null, proposal: { spend: string, got: string, cost: string | null, weighted: string, channels: Array<{ weight: string, cost: string | null, quotient: string | null, bound: ChannelEfficiencyBound | null, efficiency: string, weighted: string, share: string, floor: number, proposed: number, channel: { id: string, key: string, name: string } }> } | null } };

export type ChannelWhatIfQueryVariables = Exact<{
  period: Scalars['Period']['input'];
  basis: ChannelCostBasis;
  weights: Array<ChannelWeightInput> | ChannelWeightInput;
}>;


export type ChannelWhatIfQuery = { channelWhatIf: { budget: string | null, costBefore: string | null, costAfter: string | null, gotBefore: string | null, gotAfter: string | null, unchanged: number, hidden: number, lines: Array<{ before: string | null, after: string | null, metric: { id: string, names: { zh: string, en: string } } }>, effects: Array<{ weight: string, least: string, most: string, team: { id: string, name: string }, position: { id: string, names: { zh: string, en: string } } | null, cards: Array<{ before: string, after: string, change: string, subject:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         }> }> } };

export type ChannelPoliciesQueryVariables = Exact<{
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ChannelPoliciesQuery = { channelPolicies: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, version: number, period: string, act: ChannelPolicyAct, basis: ChannelCostBasis | null, basedOn: string | null, byName: string, at: string | null, calculation: { spend: string, got: string, cost: string | null, weighted: string, channels: Array<{ weight: string, cost: string | null, quotient: string | null, bound: ChannelEfficiencyBound | null, efficiency: string, weighted: string, share: string, floor: number, proposed: number, channel: { id: string, key: string, name: string } }> } | null, weights: Array<{ weight: string, channel: { id: string, key: string, name: string } }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AdoptChannelPolicyMutationVariables = Exact<{
  input: AdoptChannelPolicyInput;
}>;


export type AdoptChannelPolicyMutation = { adoptChannelPolicy: { policy: { id: string, version: number, period: string, act: ChannelPolicyAct, basis: ChannelCostBasis | null, basedOn: string | null, byName: string, at: string | null, weights: Array<{ weight: string, channel: { id: string, key: string, name: string } }> } } };

export type KeepChannelPolicyMutationVariables = Exact<{
  input: KeepChannelPolicyInput;
}>;


export type KeepChannelPolicyMutation = { keepChannelPolicy: { policy: { id: string, version: number, period: string, act: ChannelPolicyAct, basis: ChannelCostBasis | null, basedOn: string | null, byName: string, at: string | null, weights: Array<{ weight: string, channel: { id: string, key: string, name: string } }> } } };

export type TileValueFragment = { state: ValueState, actual: string | null, target: string | null, targetLow: string | null, targetHigh: string | null, attainment: string | null, reason: string | null };

export type BreakdownFragment = { key: string, impressions: string | null, clicks: string | null, ctr: string | null, visits: string | null, leads: string | null, spend: string | null, cpl: string | null, cplTarget: string | null, cplAttainment: string | null, weight: string | null, customers: string | null, conversionRate: string | null, revenue: string | null, roi: string | null, expandable: boolean, channel: { id: string, key: string, name: string } | null, account: { id: string, name: string } | null, campaign: { id: string, name: string } | null };

export type DashboardQueryVariables = Exact<{
  range: DayRangeInput;
  team?: InputMaybe<Scalars['ID']['input']>;
}>;


export type DashboardQuery = { dashboard: { dataThrough: string | null, range: { from: string, to: string }, previousRange: { from: string, to: string }, yearAgoRange: { from: string, to: string }, tiles: Array<{ spark: Array<string | null>, metric: { id: string, key: string, unit: Unit, direction: Direction, names: { zh: string, en: string } }, value: { state: ValueState, actual: string | null, target: string | null, targetLow: string | null, targetHigh: string | null, attainment: string | null, reason: string | null }, previous: { state: ValueState, actual: string | null, target: string | null, targetLow: string | null, targetHigh: string | null, attainment: string | null, reason: string | null }, yearAgo: { state: ValueState, actual: string | null, target: string | null, targetLow: string | null, targetHigh: string | null, attainment: string | null, reason: string | null } }>, breakdown: Array<{ key: string, impressions: string | null, clicks: string | null, ctr: string | null, visits: string | null, leads: string | null, spend: string | null, cpl: string | null, cplTarget: string | null, cplAttainment: string | null, weight: string | null, customers: string | null, conversionRate: string | null, revenue: string | null, roi: string | null, expandable: boolean, channel: { id: string, key: string, name: string } | null, account: { id: string, name: string } | null, campaign: { id: string, name: string } | null }>, total: { key: string, impressions: string | null, clicks: string | null, ctr: string | null, visits: string | null, leads: string | null, spend: string | null, cpl: string | null, cplTarget: string | null, cplAttainment: string | null, weight: string | null, customers: string | null, conversionRate: string | null, revenue: string | null, roi: string | null, expandable: boolean, channel: { id: string, key: string, name: string } | null, account: { id: string, name: string } | null, campaign: { id: string, name: string } | null }, missingDays: Array<{ days: Array<string>, channel: { id: string, name: string } }> }, teams: Array<{ id: string, name: string }> };

export type DashboardFunnelQueryVariables = Exact<{
  range: DayRangeInput;
  team?: InputMaybe<Scalars['ID']['input']>;
}>;


export type DashboardFunnelQuery = { dashboard: { funnel: Array<{ value: string | null, rate: string | null, measure: { key: string, names: { zh: string, en: string } } }> } };

export type DashboardBreakdownQueryVariables = Exact<{
  range: DayRangeInput;
  team?: InputMaybe<Scalars['ID']['input']>;
  channel?: InputMaybe<Scalars['ID']['input']>;
  account?: InputMaybe<Scalars['ID']['input']>;
}>;


export type DashboardBreakdownQuery = { dashboard: { breakdown: Array<{ key: string, impressions: string | null, clicks: string | null, ctr: string | null, visits: string | null, leads: string | null, spend: string | null, cpl: string | null, cplTarget: string | null, cplAttainment: string | null, weight: string | null, customers: string | null, conversionRate: string | null, revenue: string | null, roi: string | null, expandable: boolean, channel: { id: string, key: string, name: string } | null, account: { id: string, name: string } | null, campaign: { id: string, name: string } | null }> } };

export type DashboardTrendQueryVariables = Exact<{
  metric: Scalars['String']['input'];
  range: DayRangeInput;
  before: DayRangeInput;
  rolling: Scalars['Int']['input'];
  team?: InputMaybe<Scalars['ID']['input']>;
}>;


export type DashboardTrendQuery = { metric: { id: string, key: string, unit: Unit, direction: Direction, names: { zh: string, en: string }, descriptions: { zh: string, en: string }, band: { low: string, high: string, note: { zh: string, en: string } } | null, trend: Array<{ from: string, state: ValueState, actual: string | null }>, before: Array<{ from: string, state: ValueState, actual: string | null }> } | null, platformEvents: Array<{ id: string, day: string, description: string, channel: { id: string, name: string } | null }>, events: Array<{ id: string, name: string, firstDay: string, lastDay: string, offline: boolean }> };

export type ImportHeadFragment = { id: string, number: number, kind: ImportKind, state: ImportState, fileName: string | null, size: number | null, byName: string, at: string, rows: number, rowsTotal: number | null, added: number, replaced: number, unchanged: number, rounded: number, late: number, provisional: boolean, errorCount: number, undoneAt: string | null, undoAffects: number, canUndo: boolean, canConfirm: boolean };

export type ImportWholeFragment = { checksum: string | null, created: Array<string>, id: string, number: number, kind: ImportKind, state: ImportState, fileName: string | null, size: number | null, byName: string, at: string, rows: number, rowsTotal: number | null, added: number, replaced: number, unchanged: number, rounded: number, late: number, provisional: boolean, errorCount: number, undoneAt: string | null, undoAffects: number, canUndo: boolean, canConfirm: boolean, errors: Array<{ row: number, column: number | null, field: string | null, value: string | null, code: string, reason: string, message: string, suggestion: string | null }>, columns: Array<{ index: number, title: string, use: ColumnUse, target: string | null, why: string, errorCount: number }>, preview: Array<{ row: number, cells: Array<string | null>, read: Array<string | null>, effect: string }>, totals: Array<{ value: string, measure: { key: string, names: { zh: string, en: string } } }>, warnings: Array<{ code: string, message: string, count: number }> };

export type ImportsQueryVariables = Exact<{
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ImportsQuery = { imports: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, number: number, kind: ImportKind, state: ImportState, fileName: string | null, size: number | null, byName: string, at: string, rows: number, rowsTotal: number | null, added: number, replaced: number, unchanged: number, rounded: number, late: number, provisional: boolean, errorCount: number, undoneAt: string | null, undoAffects: number, canUndo: boolean, canConfirm: boolean } }> } };

export type RecentImportsQueryVariables = Exact<{ [key: string]: never; }>;


export type RecentImportsQuery = { imports: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, number: number, kind: ImportKind, state: ImportState, fileName: string | null, size: number | null, byName: string, at: string, rows: number, rowsTotal: number | null, added: number, replaced: number, unchanged: number, rounded: number, late: number, provisional: boolean, errorCount: number, undoneAt: string | null, undoAffects: number, canUndo: boolean, canConfirm: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OneImportQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  row?: InputMaybe<Scalars['Int']['input']>;
  withRow: Scalars['Boolean']['input'];
}>;


export type OneImportQuery = { import: { checksum: string | null, created: Array<string>, id: string, number: number, kind: ImportKind, state: ImportState, fileName: string | null, size: number | null, byName: string, at: string, rows: number, rowsTotal: number | null, added: number, replaced: number, unchanged: number, rounded: number, late: number, provisional: boolean, errorCount: number, undoneAt: string | null, undoAffects: number, canUndo: boolean, canConfirm: boolean, sent?: Array<{ row: number, cells: Array<string | null>, read: Array<string | null>, effect: string }>, errors: Array<{ row: number, column: number | null, field: string | null, value: string | null, code: string, reason: string, message: string, suggestion: string | null }>, columns: Array<{ index: number, title: string, use: ColumnUse, target: string | null, why: string, errorCount: number }>, preview: Array<{ row: number, cells: Array<string | null>, read: Array<string | null>, effect: string }>, totals: Array<{ value: string, measure: { key: string, names: { zh: string, en: string } } }>, warnings: Array<{ code: string, message: string, count: number }> } | null };

export type MeasuresQueryVariables = Exact<{ [key: string]: never; }>;


export type MeasuresQuery = { measures: Array<{ key: string, names: { zh: string, en: string } }> };

export type StartImportMutationVariables = Exact<{
  input: StartImportInput;
}>;


export type StartImportMutation = { startImport: { import: { checksum: string | null, created: Array<string>, id: string, number: number, kind: ImportKind, state: ImportState, fileName: string | null, size: number | null, byName: string, at: string, rows: number, rowsTotal: number | null, added: number, replaced: number, unchanged: number, rounded: number, late: number, provisional: boolean, errorCount: number, undoneAt: string | null, undoAffects: number, canUndo: boolean, canConfirm: boolean, errors: Array<{ row: number, column: number | null, field: string | null, value: string | null, code: string, reason: string, message: string, suggestion: string | null }>, columns: Array<{ index: number, title: string, use: ColumnUse, target: string | null, why: string, errorCount: number }>, preview: Array<{ row: number, cells: Array<string | null>, read: Array<string | null>, effect: string }>, totals: Array<{ value: string, measure: { key: string, names: { zh: string, en: string } } }>, warnings: Array<{ code: string, message: string, count: number }> } } };

export type UndoImportMutationVariables = Exact<{
  input: UndoImportInput;
}>;


export type UndoImportMutation = { undoImport: { restored: number, removed: number, import: { id: string, number: number, kind: ImportKind, state: ImportState, fileName: string | null, size: number | null, byName: string, at: string, rows: number, rowsTotal: number | null, added: number, replaced: number, unchanged: number, rounded: number, late: number, provisional: boolean, errorCount: number, undoneAt: string | null, undoAffects: number, canUndo: boolean, canConfirm: boolean } } };

export type ConfirmFactsMutationVariables = Exact<{
  input: ConfirmFactsInput;
}>;


export type ConfirmFactsMutation = { confirmFacts: { import: { id: string, number: number, kind: ImportKind, state: ImportState, fileName: string | null, size: number | null, byName: string, at: string, rows: number, rowsTotal: number | null, added: number, replaced: number, unchanged: number, rounded: number, late: number, provisional: boolean, errorCount: number, undoneAt: string | null, undoAffects: number, canUndo: boolean, canConfirm: boolean } } };

export type ImportProgressedSubscriptionVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ImportProgressedSubscription = { importProgressed: { id: string, number: number, kind: ImportKind, state: ImportState, fileName: string | null, size: number | null, byName: string, at: string, rows: number, rowsTotal: number | null, added: number, replaced: number, unchanged: number, rounded: number, late: number, provisional: boolean, errorCount: number, undoneAt: string | null, undoAffects: number, canUndo: boolean, canConfirm: boolean } };

export type HomeQueryVariables = Exact<{
  member: Scalars['ID']['input'];
  period: Scalars['Period']['input'];
  range: DayRangeInput;
}>;


export type HomeQuery = { scorecard: { id: string, total: string | null, grade: string | null, state: ScorecardState, provisional: boolean, insufficientData: boolean, scoredWeight: string, days: Array<{ day: string, total: string | null }>, movement: { since: string, before: string | null, after: string | null, rest: string, lines: Array<{ change: string, actualBefore: string | null, scoreBefore: string | null, line: { id: string, actual: string | null, score: string | null, effectiveWeight: string, state: LineState, metric: { id: string, key: string, unit: Unit, names: { zh: string, en: string } } } }> } | null, blockers: Array<{ reason: string, line: { id: string } }>, changes: Array<{ at: string, byName: string, action: string, line: { id: string, metric: { id: string, names: { zh: string, en: string } } } | null }>, sections: Array<{ kind: Section, lines: Array<{ id: string }> }> } | null, platformEvents: Array<{ id: string, day: string, description: string, channel: { id: string, name: string } | null }> };

export type HomeRankQueryVariables = Exact<{
  period: Scalars['Period']['input'];
  group: Scalars['String']['input'];
  withGroup: Scalars['Boolean']['input'];
  team: Scalars['ID']['input'];
  withTeam: Scalars['Boolean']['input'];
}>;


export type HomeRankQuery = { leaderboard: { total: number, provisional: boolean, mine: { rank: number, change: number | null, score: string | null } | null }, peers?: { total: number, mine: { rank: number, change: number | null, score: string | null } | null }, teamScorecard?: { id: string, total: string | null, grade: string | null, provisional: boolean, subject:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
     } | null };

export type WaitBlockerFragment = { reason: string, line: { id: string, metric: { id: string, key: string, names: { zh: string, en: string } } } };

export type WaitsQueryVariables = Exact<{
  member: Scalars['ID']['input'];
  period: Scalars['Period']['input'];
  team?: InputMaybe<Scalars['ID']['input']>;
  rates: Scalars['Boolean']['input'];
  imports: Scalars['Boolean']['input'];
}>;


export type WaitsQuery = { own: { id: string, blockers: Array<{ reason: string, line: { id: string, metric: { id: string, key: string, names: { zh: string, en: string } } } }> } | null, scorecards?: { nodes: Array<{ id: string, abilities: Array<ScorecardAbility>, member: { id: string, name: string } | null, blockers: Array<{ reason: string, line: { id: string, metric: { id: string, key: string, names: { zh: string, en: string } } } }> }> }, imports?: { nodes: Array<{ id: string, number: number, byName: string, at: string, rows: number, fileName: string | null, canConfirm: boolean, provisional: boolean }> }, checkInsDue: Array<{ id: string, title: string, kind: KeyResultKind, unit: Unit, current: string | null, due: string | null, objective: { id: string, title: string } }> };

export type HomeObjectiveFragment = { id: string, title: string, state: ObjectiveState, progress: string | null, progressAWeekAgo: string | null, health: Health, owner:
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
  , cycle: { period: string, elapsed: string } };

export type HomeObjectivesQueryVariables = Exact<{
  period: Scalars['Period']['input'];
  team?: InputMaybe<Scalars['ID']['input']>;
}>;


export type HomeObjectivesQuery = { mine: { totalCount: number, nodes: Array<{ id: string, title: string, state: ObjectiveState, progress: string | null, progressAWeekAgo: string | null, health: Health, owner:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , cycle: { period: string, elapsed: string } }> }, around: { nodes: Array<{ id: string, title: string, state: ObjectiveState, progress: string | null, progressAWeekAgo: string | null, health: Health, owner:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , cycle: { period: string, elapsed: string } }> } };

export type HomeCardChangedSubscriptionVariables = Exact<{
  member: Scalars['ID']['input'];
  period: Scalars['Period']['input'];
}>;


export type HomeCardChangedSubscription = { scorecardChanged: { id: string, total: string | null, grade: string | null, provisional: boolean } };

export type PlaceFragment = { rank: number, score: string | null, change: number | null, tied: boolean, mine: boolean, subject:
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string, position: { id: string, names: { zh: string, en: string } } | null }
   | null };

export type BoardQueryVariables = Exact<{
  period: Scalars['Period']['input'];
  subject: LeaderboardSubject;
  by: LeaderboardOrder;
  metric?: InputMaybe<Scalars['String']['input']>;
  peerGroup?: InputMaybe<Scalars['String']['input']>;
  improvement?: InputMaybe<Scalars['Boolean']['input']>;
}>;


export type BoardQuery = { leaderboard: { period: string, total: number, provisional: boolean, median: string | null, comparedWith: string | null, visibility: BoardVisibility, metric: { id: string, key: string, unit: Unit, direction: Direction, names: { zh: string, en: string } } | null, top: Array<{ rank: number, score: string | null, change: number | null, tied: boolean, mine: boolean, subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string, position: { id: string, names: { zh: string, en: string } } | null }
       | null }>, mine: { rank: number, score: string | null, change: number | null, tied: boolean, mine: boolean, subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string, position: { id: string, names: { zh: string, en: string } } | null }
       | null } | null, myDays: Array<{ day: string, rank: number | null }> }, positions: Array<{ id: string, key: string, names: { zh: string, en: string } }>, metrics: Array<{ id: string, key: string, names: { zh: string, en: string } }> };

export type BoardAroundQueryVariables = Exact<{
  period: Scalars['Period']['input'];
  subject: LeaderboardSubject;
  by: LeaderboardOrder;
  metric?: InputMaybe<Scalars['String']['input']>;
  peerGroup?: InputMaybe<Scalars['String']['input']>;
  improvement?: InputMaybe<Scalars['Boolean']['input']>;
  id: Scalars['ID']['input'];
}>;


export type BoardAroundQuery = { leaderboard: { around: Array<{ rank: number, score: string | null, change: number | null, tied: boolean, mine: boolean, subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string, position: { id: string, names: { zh: string, en: string } } | null }
       | null }> } };

export type BoardAllQueryVariables = Exact<{
  period: Scalars['Period']['input'];
  subject: LeaderboardSubject;
  by: LeaderboardOrder;
  metric?: InputMaybe<Scalars['String']['input']>;
  peerGroup?: InputMaybe<Scalars['String']['input']>;
  improvement?: InputMaybe<Scalars['Boolean']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type BoardAllQuery = { leaderboard: { places: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { rank: number, score: string | null, change: number | null, tied: boolean, mine: boolean, subject:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string, position: { id: string, names: { zh: string, en: string } } | null }
           | null } }> } } };

export type BoardAsidesQueryVariables = Exact<{
  period: Scalars['Period']['input'];
  peerGroup: Scalars['String']['input'];
  withPeers: Scalars['Boolean']['input'];
}>;


export type BoardAsidesQuery = { teams: { total: number, top: Array<{ rank: number, score: string | null, change: number | null, tied: boolean, mine: boolean, subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string, position: { id: string, names: { zh: string, en: string } } | null }
       | null }> }, improved: { total: number, top: Array<{ rank: number, score: string | null, change: number | null, tied: boolean, mine: boolean, subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string, position: { id: string, names: { zh: string, en: string } } | null }
       | null }> }, peers?: { total: number, mine: { rank: number, change: number | null } | null } };

export type BoardChangedSubscriptionVariables = Exact<{
  period: Scalars['Period']['input'];
  subject: LeaderboardSubject;
  by: LeaderboardOrder;
  metric?: InputMaybe<Scalars['String']['input']>;
  peerGroup?: InputMaybe<Scalars['String']['input']>;
  improvement?: InputMaybe<Scalars['Boolean']['input']>;
}>;


export type BoardChangedSubscription = { leaderboardChanged: { total: number, mine: { rank: number } | null, top: Array<{ rank: number, score: string | null }> } };

export type MetricsQueryVariables = Exact<{ [key: string]: never; }>;


export type MetricsQuery = { metrics: Array<{ id: string, key: string, unit: Unit, direction: Direction, section: Section, formula: string | null, condition: Condition, version: number, names: { zh: string, en: string }, descriptions: { zh: string, en: string }, source: { zh: string, en: string }, owner: { id: string, name: string } | null, targets: Array<{ id: string, kind: TargetKind, from: string, periodKind: PeriodKind | null, value: string | null, high: string | null, change: string | null, baseline: BaselineKind | null, baselineValue: string | null, fallback: string | null, channel: { id: string, name: string } | null, channelGroup: { key: string, names: { zh: string, en: string } } | null }>, band: { low: string, high: string, note: { zh: string, en: string } } | null }> };

export type TemplatesQueryVariables = Exact<{
  period?: InputMaybe<Scalars['Period']['input']>;
}>;


export type TemplatesQuery = { templates: Array<{ id: string, version: number, from: string, names: { zh: string, en: string }, position: { id: string, names: { zh: string, en: string }, focus: { zh: string, en: string } } | null, lines: Array<{ id: string, section: Section, scope: LineScope, method: Method, weight: string, cap: string | null, examination: string, metric: { id: string, key: string, names: { zh: string, en: string } } }> }> };

export type UnreadNoticesSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type UnreadNoticesSubscription = { unreadNotices: number };

export type NoticesQueryVariables = Exact<{
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type NoticesQuery = { notices: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: NoticeKind, day: string, at: string, readAt: string | null, by: { id: string, name: string } | null, objective: { id: string, title: string } | null, comment: { id: string, text: string } | null, keyResults: Array<{ id: string, title: string, objective: { id: string, title: string } }>, digest: { from: string, to: string, objectives: number, improved: number, worsened: number, due: number, overdue: number, moved: Array<{ before: string | null, progress: string | null, healthBefore: Health | null, health: Health, objective: { id: string, title: string } | null }> } | null }> } };

export type NoticeShownFragment = { id: string, kind: NoticeKind, day: string, at: string, readAt: string | null, by: { id: string, name: string } | null, objective: { id: string, title: string } | null, comment: { id: string, text: string } | null, keyResults: Array<{ id: string, title: string, objective: { id: string, title: string } }>, digest: { from: string, to: string, objectives: number, improved: number, worsened: number, due: number, overdue: number, moved: Array<{ before: string | null, progress: string | null, healthBefore: Health | null, health: Health, objective: { id: string, title: string } | null }> } | null };

export type ReadNoticesMutationVariables = Exact<{
  input: ReadNoticesInput;
}>;


export type ReadNoticesMutation = { readNotices: { unread: number } };

export type CycleFactsFragment = { period: string, state: CycleState, staleDays: number, elapsed: string, objectives: number, retrospective: string | null, closedAt: string | null, version: number, mayRun: boolean };

export type OkrCycleListQueryVariables = Exact<{ [key: string]: never; }>;


export type OkrCycleListQuery = { cycles: Array<{ period: string, state: CycleState, staleDays: number, elapsed: string, objectives: number, retrospective: string | null, closedAt: string | null, version: number, mayRun: boolean }> };

export type ObjectiveTemplatesQueryVariables = Exact<{ [key: string]: never; }>;


export type ObjectiveTemplatesQuery = { objectiveTemplates: Array<{ id: string, title: string, kind: ObjectiveKind, position: { id: string, key: string, names: { zh: string, en: string } }, keyResults: Array<{ title: string, kind: KeyResultKind, unit: Unit, start: string | null, target: string | null, low: string | null, high: string | null, weight: string, formula: string | null, metric: { id: string, key: string, names: { zh: string, en: string } } | null }> }>, positions: Array<{ id: string, key: string, names: { zh: string, en: string } }> };

export type GradeKeyResultMutationVariables = Exact<{
  input: GradeKeyResultInput;
}>;


export type GradeKeyResultMutation = { gradeKeyResult: { keyResult: { id: string, grade: string | null, gradeReason: string | null, version: number, objective: { id: string, grade: string | null } } } };

export type UpdateCycleMutationVariables = Exact<{
  input: UpdateCycleInput;
}>;


export type UpdateCycleMutation = { updateCycle: { cycle: { period: string, state: CycleState, staleDays: number, elapsed: string, objectives: number, retrospective: string | null, closedAt: string | null, version: number, mayRun: boolean } } };

export type CloseCycleMutationVariables = Exact<{
  input: CloseCycleInput;
}>;


export type CloseCycleMutation = { closeCycle: { gradedByProposal: number, cycle: { period: string, state: CycleState, staleDays: number, elapsed: string, objectives: number, retrospective: string | null, closedAt: string | null, version: number, mayRun: boolean } } };

export type CarryOverObjectivesMutationVariables = Exact<{
  input: CarryOverObjectivesInput;
}>;


export type CarryOverObjectivesMutation = { carryOverObjectives: { objectives: Array<{ id: string, title: string }> } };

export type DraftObjectivesMutationVariables = Exact<{
  input: DraftObjectivesInput;
}>;


export type DraftObjectivesMutation = { draftObjectives: { objectives: Array<{ id: string, title: string }> } };

export type SaveObjectiveTemplatesMutationVariables = Exact<{
  input: SaveObjectiveTemplatesInput;
}>;


export type SaveObjectiveTemplatesMutation = { saveObjectiveTemplates: { templates: Array<{ id: string, title: string }> } };

export type ListedObjectiveFragment = { id: string, title: string, kind: ObjectiveKind, state: ObjectiveState, visibility: ObjectiveVisibility, progress: string | null, health: Health, grade: string | null, version: number, abilities: Array<ObjectiveAbility>, owner:
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
  , cycle: { period: string, state: CycleState, elapsed: string }, keyResults: Array<{ grade: string | null, gradeReason: string | null, proposedGrade: string, id: string, title: string, kind: KeyResultKind, unit: Unit, start: string | null, target: string | null, low: string | null, high: string | null, current: string | null, currentDay: string | null, weight: string, confidence: number | null, progress: string | null, health: Health, due: string | null, version: number, responsible: { id: string, name: string } | null }> };

export type ObjectiveListQueryVariables = Exact<{
  filter: ObjectiveFilter;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ObjectiveListQuery = { objectives: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, title: string, kind: ObjectiveKind, state: ObjectiveState, visibility: ObjectiveVisibility, progress: string | null, health: Health, grade: string | null, version: number, abilities: Array<ObjectiveAbility>, owner:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , cycle: { period: string, state: CycleState, elapsed: string }, keyResults: Array<{ grade: string | null, gradeReason: string | null, proposedGrade: string, id: string, title: string, kind: KeyResultKind, unit: Unit, start: string | null, target: string | null, low: string | null, high: string | null, current: string | null, currentDay: string | null, weight: string, confidence: number | null, progress: string | null, health: Health, due: string | null, version: number, responsible: { id: string, name: string } | null }> }> } };

export type CreateObjectiveMutationVariables = Exact<{
  input: CreateObjectiveInput;
}>;


export type CreateObjectiveMutation = { createObjective: { objective: { id: string, title: string, cycle: { period: string } } } };

export type KeyResultFiguresFragment = { id: string, title: string, kind: KeyResultKind, unit: Unit, start: string | null, target: string | null, low: string | null, high: string | null, current: string | null, currentDay: string | null, weight: string, confidence: number | null, progress: string | null, health: Health, due: string | null, version: number, responsible: { id: string, name: string } | null };

export type CheckInEntryFragment = { id: string, day: string, value: string, confidence: number | null, note: string | null, evidence: Array<string>, at: string, replaced: boolean, by: { id: string, name: string } | null };

export type RemarkFragment = { id: string, at: string, text: string, by: { id: string, name: string } | null, mentions: Array<{ id: string, name: string }> };

export type ObjectiveTieFragment = { id: string, title: string, state: ObjectiveState, kind: ObjectiveKind, progress: string | null, health: Health, weight: string, cycle: { period: string, elapsed: string }, owner:
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
  , parentKeyResult: { id: string } | null };

export type ObjectiveFactsFragment = { id: string, title: string, description: string, kind: ObjectiveKind, state: ObjectiveState, visibility: ObjectiveVisibility, weight: string, includeChildren: boolean, progress: string | null, progressAWeekAgo: string | null, health: Health, grade: string | null, retrospective: string | null, createdAt: string, version: number, abilities: Array<ObjectiveAbility>, cycle: { period: string, state: CycleState, elapsed: string, staleDays: number }, owner:
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
  , privateTo: { id: string, name: string } | null, parent: { id: string, title: string, parent: { id: string, title: string, parent: { id: string, title: string } | null } | null } | null, parentKeyResult: { id: string, title: string } | null, carriedFrom: { id: string, title: string, cycle: { period: string } } | null, keyResults: Array<{ explained: string | null, grade: string | null, gradeReason: string | null, proposedGrade: string, formula: string | null, id: string, title: string, kind: KeyResultKind, unit: Unit, start: string | null, target: string | null, low: string | null, high: string | null, current: string | null, currentDay: string | null, weight: string, confidence: number | null, progress: string | null, health: Health, due: string | null, version: number, metric: { id: string, key: string, names: { zh: string, en: string } } | null, scope:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
     | null, milestones: Array<{ id: string, title: string, due: string | null, doneOn: string | null }>, checkIns: { nodes: Array<{ id: string, day: string, value: string, confidence: number | null, note: string | null, evidence: Array<string>, at: string, replaced: boolean, by: { id: string, name: string } | null }> }, responsible: { id: string, name: string } | null }>, children: Array<{ id: string, title: string, state: ObjectiveState, kind: ObjectiveKind, progress: string | null, health: Health, weight: string, cycle: { period: string, elapsed: string }, owner:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
    , parentKeyResult: { id: string } | null }>, supports: Array<{ id: string, title: string, state: ObjectiveState, kind: ObjectiveKind, progress: string | null, health: Health, weight: string, cycle: { period: string, elapsed: string }, owner:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
    , parentKeyResult: { id: string } | null }>, supportedBy: Array<{ id: string, title: string, state: ObjectiveState, kind: ObjectiveKind, progress: string | null, health: Health, weight: string, cycle: { period: string, elapsed: string }, owner:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
    , parentKeyResult: { id: string } | null }> };

export type ObjectivePageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ObjectivePageQuery = { objective: { id: string, title: string, description: string, kind: ObjectiveKind, state: ObjectiveState, visibility: ObjectiveVisibility, weight: string, includeChildren: boolean, progress: string | null, progressAWeekAgo: string | null, health: Health, grade: string | null, retrospective: string | null, createdAt: string, version: number, abilities: Array<ObjectiveAbility>, trend: Array<{ day: string, progress: string | null, ideal: string }>, cycle: { period: string, state: CycleState, elapsed: string, staleDays: number }, owner:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
    , privateTo: { id: string, name: string } | null, parent: { id: string, title: string, parent: { id: string, title: string, parent: { id: string, title: string } | null } | null } | null, parentKeyResult: { id: string, title: string } | null, carriedFrom: { id: string, title: string, cycle: { period: string } } | null, keyResults: Array<{ explained: string | null, grade: string | null, gradeReason: string | null, proposedGrade: string, formula: string | null, id: string, title: string, kind: KeyResultKind, unit: Unit, start: string | null, target: string | null, low: string | null, high: string | null, current: string | null, currentDay: string | null, weight: string, confidence: number | null, progress: string | null, health: Health, due: string | null, version: number, metric: { id: string, key: string, names: { zh: string, en: string } } | null, scope:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null, milestones: Array<{ id: string, title: string, due: string | null, doneOn: string | null }>, checkIns: { nodes: Array<{ id: string, day: string, value: string, confidence: number | null, note: string | null, evidence: Array<string>, at: string, replaced: boolean, by: { id: string, name: string } | null }> }, responsible: { id: string, name: string } | null }>, children: Array<{ id: string, title: string, state: ObjectiveState, kind: ObjectiveKind, progress: string | null, health: Health, weight: string, cycle: { period: string, elapsed: string }, owner:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , parentKeyResult: { id: string } | null }>, supports: Array<{ id: string, title: string, state: ObjectiveState, kind: ObjectiveKind, progress: string | null, health: Health, weight: string, cycle: { period: string, elapsed: string }, owner:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , parentKeyResult: { id: string } | null }>, supportedBy: Array<{ id: string, title: string, state: ObjectiveState, kind: ObjectiveKind, progress: string | null, health: Health, weight: string, cycle: { period: string, elapsed: string }, owner:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , parentKeyResult: { id: string } | null }> } | null };

export type ObjectiveCommentsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
}>;


export type ObjectiveCommentsQuery = { objective: { id: string, comments: { totalCount: number, nodes: Array<{ id: string, at: string, text: string, by: { id: string, name: string } | null, mentions: Array<{ id: string, name: string }> }> } } | null };

export type KeyResultHistoryQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
}>;


export type KeyResultHistoryQuery = { keyResult: { id: string, trend: Array<{ day: string, value: string | null, ideal: string | null }>, checkIns: { totalCount: number, nodes: Array<{ id: string, day: string, value: string, confidence: number | null, note: string | null, evidence: Array<string>, at: string, replaced: boolean, by: { id: string, name: string } | null }> } } | null };

export type OkrPeopleQueryVariables = Exact<{
  search: Scalars['String']['input'];
}>;


export type OkrPeopleQuery = { members: { nodes: Array<{ id: string, name: string, team: { id: string, name: string } | null }> } };

export type OkrTeamsQueryVariables = Exact<{ [key: string]: never; }>;


export type OkrTeamsQuery = { teams: Array<{ id: string, name: string, parent: { id: string } | null, lead: { id: string } | null, members: Array<{ id: string, name: string }> }> };

export type MetricChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type MetricChoicesQuery = { metrics: Array<{ id: string, key: string, unit: Unit, formula: string | null, names: { zh: string, en: string } }> };

export type ObjectiveChoicesQueryVariables = Exact<{
  search: Scalars['String']['input'];
  cycle?: InputMaybe<Scalars['Period']['input']>;
}>;


export type ObjectiveChoicesQuery = { objectives: { nodes: Array<{ id: string, title: string, state: ObjectiveState, cycle: { period: string, state: CycleState }, owner:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , keyResults: Array<{ id: string, title: string }> }> } };

export type CheckInKeyResultMutationVariables = Exact<{
  input: CheckInKeyResultInput;
}>;


export type CheckInKeyResultMutation = { checkInKeyResult: { keyResult: { id: string, title: string, kind: KeyResultKind, unit: Unit, start: string | null, target: string | null, low: string | null, high: string | null, current: string | null, currentDay: string | null, weight: string, confidence: number | null, progress: string | null, health: Health, due: string | null, version: number, objective: { id: string, progress: string | null, health: Health }, responsible: { id: string, name: string } | null }, checkIn: { id: string, day: string, value: string, confidence: number | null, note: string | null, evidence: Array<string>, at: string, replaced: boolean, by: { id: string, name: string } | null } } };

export type CompleteMilestoneMutationVariables = Exact<{
  input: CompleteMilestoneInput;
}>;


export type CompleteMilestoneMutation = { completeMilestone: { keyResult: { id: string, title: string, kind: KeyResultKind, unit: Unit, start: string | null, target: string | null, low: string | null, high: string | null, current: string | null, currentDay: string | null, weight: string, confidence: number | null, progress: string | null, health: Health, due: string | null, version: number, milestones: Array<{ id: string, title: string, due: string | null, doneOn: string | null }>, objective: { id: string, progress: string | null, health: Health }, responsible: { id: string, name: string } | null } } };

export type CommentOnObjectiveMutationVariables = Exact<{
  input: CommentOnObjectiveInput;
}>;


export type CommentOnObjectiveMutation = { commentOnObjective: { objective: { id: string }, comment: { id: string, at: string, text: string, by: { id: string, name: string } | null, mentions: Array<{ id: string, name: string }> } } };

export type UpdateObjectiveMutationVariables = Exact<{
  input: UpdateObjectiveInput;
}>;


export type UpdateObjectiveMutation = { updateObjective: { objective: { id: string, title: string, description: string, kind: ObjectiveKind, state: ObjectiveState, visibility: ObjectiveVisibility, weight: string, includeChildren: boolean, progress: string | null, progressAWeekAgo: string | null, health: Health, grade: string | null, retrospective: string | null, createdAt: string, version: number, abilities: Array<ObjectiveAbility>, cycle: { period: string, state: CycleState, elapsed: string, staleDays: number }, owner:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , privateTo: { id: string, name: string } | null, parent: { id: string, title: string, parent: { id: string, title: string, parent: { id: string, title: string } | null } | null } | null, parentKeyResult: { id: string, title: string } | null, carriedFrom: { id: string, title: string, cycle: { period: string } } | null, keyResults: Array<{ explained: string | null, grade: string | null, gradeReason: string | null, proposedGrade: string, formula: string | null, id: string, title: string, kind: KeyResultKind, unit: Unit, start: string | null, target: string | null, low: string | null, high: string | null, current: string | null, currentDay: string | null, weight: string, confidence: number | null, progress: string | null, health: Health, due: string | null, version: number, metric: { id: string, key: string, names: { zh: string, en: string } } | null, scope:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         | null, milestones: Array<{ id: string, title: string, due: string | null, doneOn: string | null }>, checkIns: { nodes: Array<{ id: string, day: string, value: string, confidence: number | null, note: string | null, evidence: Array<string>, at: string, replaced: boolean, by: { id: string, name: string } | null }> }, responsible: { id: string, name: string } | null }>, children: Array<{ id: string, title: string, state: ObjectiveState, kind: ObjectiveKind, progress: string | null, health: Health, weight: string, cycle: { period: string, elapsed: string }, owner:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
        , parentKeyResult: { id: string } | null }>, supports: Array<{ id: string, title: string, state: ObjectiveState, kind: ObjectiveKind, progress: string | null, health: Health, weight: string, cycle: { period: string, elapsed: string }, owner:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
        , parentKeyResult: { id: string } | null }>, supportedBy: Array<{ id: string, title: string, state: ObjectiveState, kind: ObjectiveKind, progress: string | null, health: Health, weight: string, cycle: { period: string, elapsed: string }, owner:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
        , parentKeyResult: { id: string } | null }> } } };

export type CreateKeyResultMutationVariables = Exact<{
  input: CreateKeyResultInput;
}>;


export type CreateKeyResultMutation = { createKeyResult: { keyResult: { id: string, objective: { id: string, progress: string | null, health: Health } } } };

export type UpdateKeyResultMutationVariables = Exact<{
  input: UpdateKeyResultInput;
}>;


export type UpdateKeyResultMutation = { updateKeyResult: { keyResult: { id: string, version: number } } };

export type SetOkrWeightsMutationVariables = Exact<{
  input: SetOkrWeightsInput;
}>;


export type SetOkrWeightsMutation = { setOkrWeights: { objective: { id: string, title: string, description: string, kind: ObjectiveKind, state: ObjectiveState, visibility: ObjectiveVisibility, weight: string, includeChildren: boolean, progress: string | null, progressAWeekAgo: string | null, health: Health, grade: string | null, retrospective: string | null, createdAt: string, version: number, abilities: Array<ObjectiveAbility>, cycle: { period: string, state: CycleState, elapsed: string, staleDays: number }, owner:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , privateTo: { id: string, name: string } | null, parent: { id: string, title: string, parent: { id: string, title: string, parent: { id: string, title: string } | null } | null } | null, parentKeyResult: { id: string, title: string } | null, carriedFrom: { id: string, title: string, cycle: { period: string } } | null, keyResults: Array<{ explained: string | null, grade: string | null, gradeReason: string | null, proposedGrade: string, formula: string | null, id: string, title: string, kind: KeyResultKind, unit: Unit, start: string | null, target: string | null, low: string | null, high: string | null, current: string | null, currentDay: string | null, weight: string, confidence: number | null, progress: string | null, health: Health, due: string | null, version: number, metric: { id: string, key: string, names: { zh: string, en: string } } | null, scope:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         | null, milestones: Array<{ id: string, title: string, due: string | null, doneOn: string | null }>, checkIns: { nodes: Array<{ id: string, day: string, value: string, confidence: number | null, note: string | null, evidence: Array<string>, at: string, replaced: boolean, by: { id: string, name: string } | null }> }, responsible: { id: string, name: string } | null }>, children: Array<{ id: string, title: string, state: ObjectiveState, kind: ObjectiveKind, progress: string | null, health: Health, weight: string, cycle: { period: string, elapsed: string }, owner:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
        , parentKeyResult: { id: string } | null }>, supports: Array<{ id: string, title: string, state: ObjectiveState, kind: ObjectiveKind, progress: string | null, health: Health, weight: string, cycle: { period: string, elapsed: string }, owner:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
        , parentKeyResult: { id: string } | null }>, supportedBy: Array<{ id: string, title: string, state: ObjectiveState, kind: ObjectiveKind, progress: string | null, health: Health, weight: string, cycle: { period: string, elapsed: string }, owner:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
        , parentKeyResult: { id: string } | null }> } } };

export type CheckedInSubscriptionVariables = Exact<{
  cycle: Scalars['Period']['input'];
}>;


export type CheckedInSubscription = { checkedIn: { id: string } };

export type OkrCyclesQueryVariables = Exact<{ [key: string]: never; }>;


export type OkrCyclesQuery = { cycles: Array<{ period: string, state: CycleState, elapsed: string, objectives: number }>, teams: Array<{ id: string, name: string, parent: { id: string } | null, members: Array<{ id: string }> }> };

export type AlignmentTreeQueryVariables = Exact<{
  cycle: Scalars['Period']['input'];
}>;


export type AlignmentTreeQuery = { alignmentTree: { version: number, coverage: string | null, unaligned: number, cycle: { period: string, state: CycleState, elapsed: string, objectives: number }, nodes: Array<{ id: string, parentId: string | null, parentKeyResultId: string | null, title: string, cycle: string, progress: string | null, progressAWeekAgo: string | null, health: Health, healthAWeekAgo: Health | null, kind: ObjectiveKind, state: ObjectiveState, visibility: ObjectiveVisibility, context: boolean, supports: Array<string>, owner:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , keyResults: Array<{ id: string, title: string, kind: KeyResultKind, unit: Unit, start: string | null, target: string | null, low: string | null, high: string | null, current: string | null, currentDay: string | null, weight: string, confidence: number | null, progress: string | null, health: Health }> }>, checkIns: Array<{ standing: CheckInStanding, keyResults: number, overdue: number, lastDay: string | null, member: { id: string, name: string } }> } };

export type MayAlignQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type MayAlignQuery = { objective: { id: string, abilities: Array<ObjectiveAbility> } | null };

export type OkrPanelQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type OkrPanelQuery = { objective: { id: string, abilities: Array<ObjectiveAbility>, includeChildren: boolean, children: Array<{ id: string, state: ObjectiveState, weight: string, progress: string | null, parentKeyResult: { id: string } | null }>, trend: Array<{ day: string, progress: string | null, ideal: string }>, comments: { totalCount: number }, keyResults: Array<{ id: string, kind: KeyResultKind, unit: Unit, start: string | null, due: string | null, checkIns: { totalCount: number, nodes: Array<{ id: string, day: string, value: string, note: string | null, at: string, replaced: boolean, by: { id: string, name: string } | null }> } }> } | null };

export type AlignObjectiveMutationVariables = Exact<{
  input: AlignObjectiveInput;
}>;


export type AlignObjectiveMutation = { alignObjective: { previousParentId: string | null, previousParentKeyResultId: string | null, objective: { id: string } } };

export type OkrTreeChangedSubscriptionVariables = Exact<{
  cycle: Scalars['Period']['input'];
}>;


export type OkrTreeChangedSubscription = { treeChanged: { version: number } };

export type LineRowFragment = { id: string, section: Section, scope: LineScope, method: Method, weight: string, effectiveWeight: string, target: string | null, targetLow: string | null, targetHigh: string | null, actual: string | null, attainment: string | null, score: string | null, contribution: string | null, state: LineState, reason: string | null, note: string | null, provisional: boolean, cap: string | null, examination: string, metric: { id: string, key: string, unit: Unit, direction: Direction, names: { zh: string, en: string } }, terms: Array<{ text: string, measure: string | null, filter: string | null, value: string | null }>, scale: { key: string, levels: Array<{ level: number, points: string }> } | null, history: Array<{ period: string, score: string | null }> };

export type CardFragment = { id: string, period: string, state: ScorecardState, revision: number, revisionReason: string | null, total: string | null, grade: string | null, coefficient: string | null, provisional: boolean, insufficientData: boolean, scoredWeight: string, dataThrough: string | null, abilities: Array<ScorecardAbility>, subject:
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
  , member: { id: string, name: string } | null, team: { id: string, name: string } | null, position: { id: string, names: { zh: string, en: string } } | null, sections: Array<{ kind: Section, budget: string, score: string | null, contribution: string | null, lines: Array<{ id: string, section: Section, scope: LineScope, method: Method, weight: string, effectiveWeight: string, target: string | null, targetLow: string | null, targetHigh: string | null, actual: string | null, attainment: string | null, score: string | null, contribution: string | null, state: LineState, reason: string | null, note: string | null, provisional: boolean, cap: string | null, examination: string, metric: { id: string, key: string, unit: Unit, direction: Direction, names: { zh: string, en: string } }, terms: Array<{ text: string, measure: string | null, filter: string | null, value: string | null }>, scale: { key: string, levels: Array<{ level: number, points: string }> } | null, history: Array<{ period: string, score: string | null }> }> }>, blockers: Array<{ reason: string, line: { id: string } }>, late: { count: number, total: string | null, difference: string | null, dismissedReason: string | null } | null, movement: { since: string, before: string | null, after: string | null } | null, changes: Array<{ at: string, byName: string, action: string, reason: string | null, line: { id: string, metric: { id: string, names: { zh: string, en: string } } } | null }> };

export type MemberCardQueryVariables = Exact<{
  member: Scalars['ID']['input'];
  period: Scalars['Period']['input'];
}>;


export type MemberCardQuery = { scorecard: { id: string, period: string, state: ScorecardState, revision: number, revisionReason: string | null, total: string | null, grade: string | null, coefficient: string | null, provisional: boolean, insufficientData: boolean, scoredWeight: string, dataThrough: string | null, abilities: Array<ScorecardAbility>, subject:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
    , member: { id: string, name: string } | null, team: { id: string, name: string } | null, position: { id: string, names: { zh: string, en: string } } | null, sections: Array<{ kind: Section, budget: string, score: string | null, contribution: string | null, lines: Array<{ id: string, section: Section, scope: LineScope, method: Method, weight: string, effectiveWeight: string, target: string | null, targetLow: string | null, targetHigh: string | null, actual: string | null, attainment: string | null, score: string | null, contribution: string | null, state: LineState, reason: string | null, note: string | null, provisional: boolean, cap: string | null, examination: string, metric: { id: string, key: string, unit: Unit, direction: Direction, names: { zh: string, en: string } }, terms: Array<{ text: string, measure: string | null, filter: string | null, value: string | null }>, scale: { key: string, levels: Array<{ level: number, points: string }> } | null, history: Array<{ period: string, score: string | null }> }> }>, blockers: Array<{ reason: string, line: { id: string } }>, late: { count: number, total: string | null, difference: string | null, dismissedReason: string | null } | null, movement: { since: string, before: string | null, after: string | null } | null, changes: Array<{ at: string, byName: string, action: string, reason: string | null, line: { id: string, metric: { id: string, names: { zh: string, en: string } } } | null }> } | null };

export type TeamCardQueryVariables = Exact<{
  team: Scalars['ID']['input'];
  period: Scalars['Period']['input'];
}>;


export type TeamCardQuery = { teamScorecard: { id: string, period: string, state: ScorecardState, revision: number, revisionReason: string | null, total: string | null, grade: string | null, coefficient: string | null, provisional: boolean, insufficientData: boolean, scoredWeight: string, dataThrough: string | null, abilities: Array<ScorecardAbility>, subject:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
    , member: { id: string, name: string } | null, team: { id: string, name: string } | null, position: { id: string, names: { zh: string, en: string } } | null, sections: Array<{ kind: Section, budget: string, score: string | null, contribution: string | null, lines: Array<{ id: string, section: Section, scope: LineScope, method: Method, weight: string, effectiveWeight: string, target: string | null, targetLow: string | null, targetHigh: string | null, actual: string | null, attainment: string | null, score: string | null, contribution: string | null, state: LineState, reason: string | null, note: string | null, provisional: boolean, cap: string | null, examination: string, metric: { id: string, key: string, unit: Unit, direction: Direction, names: { zh: string, en: string } }, terms: Array<{ text: string, measure: string | null, filter: string | null, value: string | null }>, scale: { key: string, levels: Array<{ level: number, points: string }> } | null, history: Array<{ period: string, score: string | null }> }> }>, blockers: Array<{ reason: string, line: { id: string } }>, late: { count: number, total: string | null, difference: string | null, dismissedReason: string | null } | null, movement: { since: string, before: string | null, after: string | null } | null, changes: Array<{ at: string, byName: string, action: string, reason: string | null, line: { id: string, metric: { id: string, names: { zh: string, en: string } } } | null }> } | null };

export type CardChangedSubscriptionVariables = Exact<{
  member?: InputMaybe<Scalars['ID']['input']>;
  team?: InputMaybe<Scalars['ID']['input']>;
  period: Scalars['Period']['input'];
}>;


export type CardChangedSubscription = { scorecardChanged: { id: string, period: string, state: ScorecardState, revision: number, revisionReason: string | null, total: string | null, grade: string | null, coefficient: string | null, provisional: boolean, insufficientData: boolean, scoredWeight: string, dataThrough: string | null, abilities: Array<ScorecardAbility>, subject:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
    , member: { id: string, name: string } | null, team: { id: string, name: string } | null, position: { id: string, names: { zh: string, en: string } } | null, sections: Array<{ kind: Section, budget: string, score: string | null, contribution: string | null, lines: Array<{ id: string, section: Section, scope: LineScope, method: Method, weight: string, effectiveWeight: string, target: string | null, targetLow: string | null, targetHigh: string | null, actual: string | null, attainment: string | null, score: string | null, contribution: string | null, state: LineState, reason: string | null, note: string | null, provisional: boolean, cap: string | null, examination: string, metric: { id: string, key: string, unit: Unit, direction: Direction, names: { zh: string, en: string } }, terms: Array<{ text: string, measure: string | null, filter: string | null, value: string | null }>, scale: { key: string, levels: Array<{ level: number, points: string }> } | null, history: Array<{ period: string, score: string | null }> }> }>, blockers: Array<{ reason: string, line: { id: string } }>, late: { count: number, total: string | null, difference: string | null, dismissedReason: string | null } | null, movement: { since: string, before: string | null, after: string | null } | null, changes: Array<{ at: string, byName: string, action: string, reason: string | null, line: { id: string, metric: { id: string, names: { zh: string, en: string } } } | null }> } };

export type LineQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type LineQuery = { scorecardLine: { explained: string | null, baseline: string | null, metricVersion: number, id: string, section: Section, scope: LineScope, method: Method, weight: string, effectiveWeight: string, target: string | null, targetLow: string | null, targetHigh: string | null, actual: string | null, attainment: string | null, score: string | null, contribution: string | null, state: LineState, reason: string | null, note: string | null, provisional: boolean, cap: string | null, examination: string, metric: { id: string, key: string, formula: string | null, unit: Unit, direction: Direction, descriptions: { zh: string, en: string }, source: { zh: string, en: string }, owner: { id: string, name: string } | null, measures: Array<{ key: string, names: { zh: string, en: string } }>, band: { low: string, high: string, note: { zh: string, en: string } } | null, targets: Array<{ id: string, kind: TargetKind, from: string, periodKind: PeriodKind | null, value: string | null, high: string | null, change: string | null, baseline: BaselineKind | null, baselineValue: string | null, fallback: string | null, channel: { id: string, key: string, name: string } | null, channelGroup: { key: string, names: { zh: string, en: string } } | null }>, names: { zh: string, en: string } }, channels: Array<{ weight: string | null, actual: string | null, target: string | null, attainment: string | null, channel: { id: string, key: string, name: string } }>, scale: { key: string, levels: Array<{ level: number, points: string, descriptions: { zh: string, en: string } }> } | null, scorecard: { id: string, period: string, abilities: Array<ScorecardAbility>, member: { id: string, name: string } | null, team: { id: string, name: string } | null }, days: Array<{ day: string, actual: string | null, factCount: number, corrected: boolean, values: Array<{ value: string, measure: { key: string, names: { zh: string, en: string } } }>, imports: Array<{ row: number, rows: number, import: { id: string, number: number, kind: ImportKind, fileName: string | null, by: { id: string } | null } }> }>, terms: Array<{ text: string, measure: string | null, filter: string | null, value: string | null }>, history: Array<{ period: string, score: string | null }> } | null };

export type LineTrendQueryVariables = Exact<{
  metric: Scalars['String']['input'];
  range: DayRangeInput;
  step: TrendStep;
  team?: InputMaybe<Scalars['ID']['input']>;
  member?: InputMaybe<Scalars['ID']['input']>;
}>;


export type LineTrendQuery = { metric: { id: string, trend: Array<{ from: string, to: string, state: ValueState, actual: string | null }> } | null, platformEvents: Array<{ id: string, day: string, description: string, channel: { id: string, name: string } | null }> };

export type LineFactsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  day: Scalars['Date']['input'];
}>;


export type LineFactsQuery = { scorecardLine: { id: string, facts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, value: string, row: number, provisional: boolean, late: boolean, measure: { key: string, names: { zh: string, en: string } }, channel: { id: string, name: string } | null, campaign: { id: string, name: string } | null, import: { id: string, number: number, kind: ImportKind, fileName: string | null, checksum: string | null, byName: string, at: string, by: { id: string } | null }, history: Array<{ value: string, row: number, at: string, undone: boolean, import: { id: string, number: number, fileName: string | null, byName: string } }>, raw: Array<{ title: string, value: string | null }> } }> } } | null };

export type RateLineMutationVariables = Exact<{
  input: RateLineInput;
}>;


export type RateLineMutation = { rateLine: { line: { id: string, section: Section, scope: LineScope, method: Method, weight: string, effectiveWeight: string, target: string | null, targetLow: string | null, targetHigh: string | null, actual: string | null, attainment: string | null, score: string | null, contribution: string | null, state: LineState, reason: string | null, note: string | null, provisional: boolean, cap: string | null, examination: string, metric: { id: string, key: string, unit: Unit, direction: Direction, names: { zh: string, en: string } }, terms: Array<{ text: string, measure: string | null, filter: string | null, value: string | null }>, scale: { key: string, levels: Array<{ level: number, points: string }> } | null, history: Array<{ period: string, score: string | null }> }, scorecard: { id: string, period: string, state: ScorecardState, revision: number, revisionReason: string | null, total: string | null, grade: string | null, coefficient: string | null, provisional: boolean, insufficientData: boolean, scoredWeight: string, dataThrough: string | null, abilities: Array<ScorecardAbility>, subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , member: { id: string, name: string } | null, team: { id: string, name: string } | null, position: { id: string, names: { zh: string, en: string } } | null, sections: Array<{ kind: Section, budget: string, score: string | null, contribution: string | null, lines: Array<{ id: string, section: Section, scope: LineScope, method: Method, weight: string, effectiveWeight: string, target: string | null, targetLow: string | null, targetHigh: string | null, actual: string | null, attainment: string | null, score: string | null, contribution: string | null, state: LineState, reason: string | null, note: string | null, provisional: boolean, cap: string | null, examination: string, metric: { id: string, key: string, unit: Unit, direction: Direction, names: { zh: string, en: string } }, terms: Array<{ text: string, measure: string | null, filter: string | null, value: string | null }>, scale: { key: string, levels: Array<{ level: number, points: string }> } | null, history: Array<{ period: string, score: string | null }> }> }>, blockers: Array<{ reason: string, line: { id: string } }>, late: { count: number, total: string | null, difference: string | null, dismissedReason: string | null } | null, movement: { since: string, before: string | null, after: string | null } | null, changes: Array<{ at: string, byName: string, action: string, reason: string | null, line: { id: string, metric: { id: string, names: { zh: string, en: string } } } | null }> } } };

export type DeclareLineMutationVariables = Exact<{
  input: DeclareLineNotApplicableInput;
}>;


export type DeclareLineMutation = { declareLineNotApplicable: { line: { id: string, section: Section, scope: LineScope, method: Method, weight: string, effectiveWeight: string, target: string | null, targetLow: string | null, targetHigh: string | null, actual: string | null, attainment: string | null, score: string | null, contribution: string | null, state: LineState, reason: string | null, note: string | null, provisional: boolean, cap: string | null, examination: string, metric: { id: string, key: string, unit: Unit, direction: Direction, names: { zh: string, en: string } }, terms: Array<{ text: string, measure: string | null, filter: string | null, value: string | null }>, scale: { key: string, levels: Array<{ level: number, points: string }> } | null, history: Array<{ period: string, score: string | null }> }, scorecard: { id: string, period: string, state: ScorecardState, revision: number, revisionReason: string | null, total: string | null, grade: string | null, coefficient: string | null, provisional: boolean, insufficientData: boolean, scoredWeight: string, dataThrough: string | null, abilities: Array<ScorecardAbility>, subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , member: { id: string, name: string } | null, team: { id: string, name: string } | null, position: { id: string, names: { zh: string, en: string } } | null, sections: Array<{ kind: Section, budget: string, score: string | null, contribution: string | null, lines: Array<{ id: string, section: Section, scope: LineScope, method: Method, weight: string, effectiveWeight: string, target: string | null, targetLow: string | null, targetHigh: string | null, actual: string | null, attainment: string | null, score: string | null, contribution: string | null, state: LineState, reason: string | null, note: string | null, provisional: boolean, cap: string | null, examination: string, metric: { id: string, key: string, unit: Unit, direction: Direction, names: { zh: string, en: string } }, terms: Array<{ text: string, measure: string | null, filter: string | null, value: string | null }>, scale: { key: string, levels: Array<{ level: number, points: string }> } | null, history: Array<{ period: string, score: string | null }> }> }>, blockers: Array<{ reason: string, line: { id: string } }>, late: { count: number, total: string | null, difference: string | null, dismissedReason: string | null } | null, movement: { since: string, before: string | null, after: string | null } | null, changes: Array<{ at: string, byName: string, action: string, reason: string | null, line: { id: string, metric: { id: string, names: { zh: string, en: string } } } | null }> } } };

export type ReviseScorecardMutationVariables = Exact<{
  input: ReviseScorecardInput;
}>;


export type ReviseScorecardMutation = { reviseScorecard: { scorecard: { id: string, period: string, state: ScorecardState, revision: number, revisionReason: string | null, total: string | null, grade: string | null, coefficient: string | null, provisional: boolean, insufficientData: boolean, scoredWeight: string, dataThrough: string | null, abilities: Array<ScorecardAbility>, subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , member: { id: string, name: string } | null, team: { id: string, name: string } | null, position: { id: string, names: { zh: string, en: string } } | null, sections: Array<{ kind: Section, budget: string, score: string | null, contribution: string | null, lines: Array<{ id: string, section: Section, scope: LineScope, method: Method, weight: string, effectiveWeight: string, target: string | null, targetLow: string | null, targetHigh: string | null, actual: string | null, attainment: string | null, score: string | null, contribution: string | null, state: LineState, reason: string | null, note: string | null, provisional: boolean, cap: string | null, examination: string, metric: { id: string, key: string, unit: Unit, direction: Direction, names: { zh: string, en: string } }, terms: Array<{ text: string, measure: string | null, filter: string | null, value: string | null }>, scale: { key: string, levels: Array<{ level: number, points: string }> } | null, history: Array<{ period: string, score: string | null }> }> }>, blockers: Array<{ reason: string, line: { id: string } }>, late: { count: number, total: string | null, difference: string | null, dismissedReason: string | null } | null, movement: { since: string, before: string | null, after: string | null } | null, changes: Array<{ at: string, byName: string, action: string, reason: string | null, line: { id: string, metric: { id: string, names: { zh: string, en: string } } } | null }> } } };

export type DismissLateFactsMutationVariables = Exact<{
  input: DismissLateFactsInput;
}>;


export type DismissLateFactsMutation = { dismissLateFacts: { scorecard: { id: string, late: { count: number, total: string | null, difference: string | null, dismissedReason: string | null } | null } } };

export type TeamCardRowFragment = { id: string, state: ScorecardState, total: string | null, grade: string | null, provisional: boolean, insufficientData: boolean, abilities: Array<ScorecardAbility>, member: { id: string, name: string } | null, position: { id: string, names: { zh: string, en: string } } | null, blockers: Array<{ reason: string, line: { id: string, metric: { id: string, names: { zh: string, en: string } } } }>, sections: Array<{ kind: Section, lines: Array<{ id: string, scope: LineScope, method: Method, weight: string, effectiveWeight: string, attainment: string | null, actual: string | null, score: string | null, state: LineState, provisional: boolean, examination: string, cap: string | null, metric: { id: string, key: string, names: { zh: string, en: string } }, scale: { key: string, levels: Array<{ level: number }> } | null }> }> };

export type TeamOverviewQueryVariables = Exact<{
  team: Scalars['ID']['input'];
  period: Scalars['Period']['input'];
  previous: Scalars['Period']['input'];
}>;


export type TeamOverviewQuery = { teamScorecard: { id: string, total: string | null, grade: string | null, provisional: boolean } | null, scorecards: { totalCount: number, nodes: Array<{ id: string, state: ScorecardState, total: string | null, grade: string | null, provisional: boolean, insufficientData: boolean, abilities: Array<ScorecardAbility>, member: { id: string, name: string } | null, position: { id: string, names: { zh: string, en: string } } | null, blockers: Array<{ reason: string, line: { id: string, metric: { id: string, names: { zh: string, en: string } } } }>, sections: Array<{ kind: Section, lines: Array<{ id: string, scope: LineScope, method: Method, weight: string, effectiveWeight: string, attainment: string | null, actual: string | null, score: string | null, state: LineState, provisional: boolean, examination: string, cap: string | null, metric: { id: string, key: string, names: { zh: string, en: string } }, scale: { key: string, levels: Array<{ level: number }> } | null }> }> }> }, before: { nodes: Array<{ id: string, total: string | null, member: { id: string } | null }> } };

export type EveryoneQueryVariables = Exact<{
  period: Scalars['Period']['input'];
  team?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type EveryoneQuery = { teams: Array<{ id: string, name: string, parent: { id: string } | null }>, scorecards: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, state: ScorecardState, total: string | null, grade: string | null, provisional: boolean, insufficientData: boolean, scoredWeight: string, member: { id: string, name: string } | null, team: { id: string, name: string } | null, position: { id: string, names: { zh: string, en: string } } | null, blockers: Array<{ reason: string }> } }> } };

export type TeamCardsQueryVariables = Exact<{
  period: Scalars['Period']['input'];
}>;


export type TeamCardsQuery = { scorecards: { nodes: Array<{ id: string, total: string | null, grade: string | null, provisional: boolean, state: ScorecardState, team: { id: string, name: string } | null }> } };

export type PeriodsQueryVariables = Exact<{ [key: string]: never; }>;


export type PeriodsQuery = { company: { id: string, today: string, periods: Array<{ period: string, kind: PeriodKind, firstDay: string, lastDay: string, state: PeriodState, closedAt: string | null }> } };

export type ClosePeriodMutationVariables = Exact<{
  input: ClosePeriodInput;
}>;


export type ClosePeriodMutation = { closePeriod: { finalized: number, period: { period: string, state: PeriodState }, blockers: Array<{ reason: string, scorecard: { id: string, member: { id: string } | null, team: { id: string } | null, subject:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         }, lines: Array<{ reason: string, line: { id: string, metric: { id: string, key: string, names: { zh: string, en: string } } } }> }> } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { accessToken: string, expiresAt: string, viewer: { id: string, language: Language | null } } };

export type ProfileQueryVariables = Exact<{ [key: string]: never; }>;


export type ProfileQuery = { viewer: { id: string, name: string, email: string | null, number: string | null, roles: Array<Role>, language: Language | null, hiddenFromBoards: boolean | null, team: { id: string, name: string } | null, position: { id: string, key: string, names: { zh: string, en: string } } | null }, sessions: Array<{ id: string, startedAt: string, lastUsedAt: string, expiresAt: string, userAgent: string, address: string, current: boolean }> };

export type UpdateProfileMutationVariables = Exact<{
  input: UpdateProfileInput;
}>;


export type UpdateProfileMutation = { updateProfile: { viewer: { id: string, language: Language | null, hiddenFromBoards: boolean | null } } };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { changePassword: { endedSessions: number } };

export type EndSessionMutationVariables = Exact<{
  input: EndSessionInput;
}>;


export type EndSessionMutation = { endSession: { sessions: Array<{ id: string }> } };

export type SignOutEverywhereMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutEverywhereMutation = { signOutEverywhere: { endedSessions: number } };

export type ApiTokensQueryVariables = Exact<{ [key: string]: never; }>;


export type ApiTokensQuery = { apiTokens: Array<{ id: string, name: string, scopes: Array<string>, createdAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null }> };

export type CreateApiTokenMutationVariables = Exact<{
  input: CreateApiTokenInput;
}>;


export type CreateApiTokenMutation = { createApiToken: { secret: string, token: { id: string, name: string, scopes: Array<string>, createdAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null } } };

export type RevokeApiTokenMutationVariables = Exact<{
  input: RevokeApiTokenInput;
}>;


export type RevokeApiTokenMutation = { revokeApiToken: { token: { id: string, revokedAt: string | null } } };

export type MembersQueryVariables = Exact<{
  team?: InputMaybe<Scalars['ID']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  inactive?: InputMaybe<Scalars['Boolean']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type MembersQuery = { members: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, name: string, email: string | null, number: string | null, roles: Array<Role>, active: boolean, team: { id: string, name: string } | null, position: { id: string, key: string, names: { zh: string, en: string } } | null } }> } };

export type MemberRowFragment = { id: string, name: string, email: string | null, number: string | null, roles: Array<Role>, active: boolean, team: { id: string, name: string } | null, position: { id: string, key: string, names: { zh: string, en: string } } | null };

export type TeamChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type TeamChoicesQuery = { teams: Array<{ id: string, key: string, name: string, parent: { id: string } | null }>, positions: Array<{ id: string, key: string, names: { zh: string, en: string } }> };

export type TeamsQueryVariables = Exact<{ [key: string]: never; }>;


export type TeamsQuery = { teams: Array<{ id: string, key: string, name: string, parent: { id: string } | null, lead: { id: string, name: string } | null, members: Array<{ id: string }> }> };

export type CreateMemberMutationVariables = Exact<{
  input: CreateMemberInput;
}>;


export type CreateMemberMutation = { createMember: { initialPassword: string | null, member: { id: string, name: string, email: string | null, number: string | null, roles: Array<Role>, active: boolean, team: { id: string, name: string } | null, position: { id: string, key: string, names: { zh: string, en: string } } | null } } };

export type UpdateMemberMutationVariables = Exact<{
  input: UpdateMemberInput;
}>;


export type UpdateMemberMutation = { updateMember: { member: { id: string, name: string, email: string | null, number: string | null, roles: Array<Role>, active: boolean, team: { id: string, name: string } | null, position: { id: string, key: string, names: { zh: string, en: string } } | null } } };

export type CreateTeamMutationVariables = Exact<{
  input: CreateTeamInput;
}>;


export type CreateTeamMutation = { createTeam: { team: { id: string, key: string, name: string } } };

export type UpdateTeamMutationVariables = Exact<{
  input: UpdateTeamInput;
}>;


export type UpdateTeamMutation = { updateTeam: { team: { id: string, name: string, parent: { id: string } | null, lead: { id: string, name: string } | null } } };

export type LeadChoicesQueryVariables = Exact<{
  search?: InputMaybe<Scalars['String']['input']>;
}>;


export type LeadChoicesQuery = { members: { edges: Array<{ cursor: string, node: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export const FactsChangedDocument = `
    subscription FactsChanged {
  factsChanged {
    dataThrough
    at
  }
}
    ` as unknown as DocumentNode<FactsChangedSubscription, FactsChangedSubscriptionVariables>;
export const PaletteDocument = `
    query Palette($search: String!) {
  members(search: $search, first: 8) {
    nodes {
      id
      name
      team {
        id
        name
      }
    }
  }
}
    ` as unknown as DocumentNode<PaletteQuery, PaletteQueryVariables>;
export const PaletteObjectivesDocument = `
    query PaletteObjectives($search: String!) {
  objectives(filter: {search: $search}, first: 6) {
    nodes {
      id
      title
      cycle {
        period
      }
      owner {
        id
        name
      }
    }
  }
}
    ` as unknown as DocumentNode<PaletteObjectivesQuery, PaletteObjectivesQueryVariables>;
export const PaletteMetricsDocument = `
    query PaletteMetrics {
  metrics {
    id
    key
    names {
      zh
      en
    }
  }
}
    ` as unknown as DocumentNode<PaletteMetricsQuery, PaletteMetricsQueryVariables>;
export const HereDocument = `
    query Here {
  viewer {
    id
    name
    roles
    team {
      id
      name
    }
    position {
      id
      key
      names {
        zh
        en
      }
    }
    leads {
      id
      name
    }
    language
    hiddenFromBoards
    email
  }
  company {
    id
    name
    currency
    timezone
    today
    dataThrough
    grades {
      name
      from
      coefficient
    }
    periods {
      period
      state
      closedAt
    }
  }
}
    ` as unknown as DocumentNode<HereQuery, HereQueryVariables>;
export const AuditLogDocument = `
    query AuditLog($actor: ID, $action: String, $from: Date, $to: Date, $after: String) {
  auditLog(
    actor: $actor
    action: $action
    from: $from
    to: $to
    first: 50
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      cursor
      node {
        id
        number
        at
        actorName
        action
        subjectName
        address
        before
        after
        reason
      }
    }
  }
}
    ` as unknown as DocumentNode<AuditLogQuery, AuditLogQueryVariables>;
export const ChannelSettingsDocument = `
    query ChannelSettings($period: Period!) {
  channels {
    id
    key
    name
    online
    currency
    group {
      key
      names {
        zh
        en
      }
    }
    accounts {
      id
      name
    }
  }
  channelGroups {
    key
    names {
      zh
      en
    }
  }
  channelWeights(period: $period) {
    channel {
      id
    }
    weight
  }
  assignments {
    id
    channel {
      id
      name
    }
    account {
      id
      name
    }
    campaign {
      id
      name
    }
    subject {
      id
      name
    }
    from
    to
  }
}
    ` as unknown as DocumentNode<ChannelSettingsQuery, ChannelSettingsQueryVariables>;
export const CreateChannelDocument = `
    mutation CreateChannel($input: CreateChannelInput!) {
  createChannel(input: $input) {
    channel {
      id
      key
      name
    }
  }
}
    ` as unknown as DocumentNode<CreateChannelMutation, CreateChannelMutationVariables>;
export const SetChannelWeightsDocument = `
    mutation SetChannelWeights($input: SetChannelWeightsInput!) {
  setChannelWeights(input: $input) {
    weights {
      channel {
        id
      }
      weight
    }
  }
}
    ` as unknown as DocumentNode<SetChannelWeightsMutation, SetChannelWeightsMutationVariables>;
export const ChannelReviewDocument = `
    query ChannelReview($period: Period!, $basis: ChannelCostBasis!) {
  channels {
    id
  }
  channelReview(period: $period, basis: $basis) {
    period
    next
    basis
    version
    channels {
      ...Efficiency
    }
    total {
      ...Efficiency
    }
    inForce {
      ...Policy
    }
    decided {
      ...Policy
    }
    proposal {
      ...Calculation
    }
  }
}
    fragment Calculation on ChannelCalculation {
  spend
  got
  cost
  weighted
  channels {
    channel {
      id
      key
      name
    }
    weight
    cost
    quotient
    bound
    efficiency
    weighted
    share
    floor
    proposed
  }
}
fragment Policy on ChannelPolicy {
  id
  version
  period
  act
  basis
  basedOn
  byName
  at
  weights {
    channel {
      id
      key
      name
    }
    weight
  }
}
fragment Efficiency on ChannelEfficiency {
  channel {
    id
    key
    name
  }
  spend
  leads
  validLeads
  customers
  cpl
  costPerValidLead
  costPerCustomer
  roi
  target
  attainment
  weight
  trend {
    month
    cost
  }
}` as unknown as DocumentNode<ChannelReviewQuery, ChannelReviewQueryVariables>;
export const ChannelWhatIfDocument = `
    query ChannelWhatIf($period: Period!, $basis: ChannelCostBasis!, $weights: [ChannelWeightInput!]!) {
  channelWhatIf(period: $period, basis: $basis, weights: $weights) {
    budget
    costBefore
    costAfter
    gotBefore
    gotAfter
    lines {
      metric {
        id
        names {
          zh
          en
        }
      }
      before
      after
    }
    effects {
      team {
        id
        name
      }
      position {
        id
        names {
          zh
          en
        }
      }
      weight
      least
      most
      cards {
        subject {
          id
          name
        }
        before
        after
        change
      }
    }
    unchanged
    hidden
  }
}
    ` as unknown as DocumentNode<ChannelWhatIfQuery, ChannelWhatIfQueryVariables>;
export const ChannelPoliciesDocument = `
    query ChannelPolicies($after: String) {
  channelPolicies(first: 20, after: $after) {
    edges {
      cursor
      node {
        ...Policy
        calculation {
          ...Calculation
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment Calculation on ChannelCalculation {
  spend
  got
  cost
  weighted
  channels {
    channel {
      id
      key
      name
    }
    weight
    cost
    quotient
    bound
    efficiency
    weighted
    share
    floor
    proposed
  }
}
fragment Policy on ChannelPolicy {
  id
  version
  period
  act
  basis
  basedOn
  byName
  at
  weights {
    channel {
      id
      key
      name
    }
    weight
  }
}` as unknown as DocumentNode<ChannelPoliciesQuery, ChannelPoliciesQueryVariables>;
export const AdoptChannelPolicyDocument = `
    mutation AdoptChannelPolicy($input: AdoptChannelPolicyInput!) {
  adoptChannelPolicy(input: $input) {
    policy {
      ...Policy
    }
  }
}
    fragment Policy on ChannelPolicy {
  id
  version
  period
  act
  basis
  basedOn
  byName
  at
  weights {
    channel {
      id
      key
      name
    }
    weight
  }
}` as unknown as DocumentNode<AdoptChannelPolicyMutation, AdoptChannelPolicyMutationVariables>;
export const KeepChannelPolicyDocument = `
    mutation KeepChannelPolicy($input: KeepChannelPolicyInput!) {
  keepChannelPolicy(input: $input) {
    policy {
      ...Policy
    }
  }
}
    fragment Policy on ChannelPolicy {
  id
  version
  period
  act
  basis
  basedOn
  byName
  at
  weights {
    channel {
      id
      key
      name
    }
    weight
  }
}` as unknown as DocumentNode<KeepChannelPolicyMutation, KeepChannelPolicyMutationVariables>;
export const DashboardDocument = `
    query Dashboard($range: DayRangeInput!, $team: ID) {
  dashboard(range: $range, team: $team) {
    range {
      from
      to
    }
    previousRange {
      from
      to
    }
    yearAgoRange {
      from
      to
    }
    dataThrough
    tiles {
      metric {
        id
        key
        names {
          zh
          en
        }
        unit
        direction
      }
      value {
        ...TileValue
      }
      previous {
        ...TileValue
      }
      yearAgo {
        ...TileValue
      }
      spark
    }
    breakdown {
      ...Breakdown
    }
    total {
      ...Breakdown
    }
    missingDays {
      channel {
        id
        name
      }
      days
    }
  }
  teams {
    id
    name
  }
}
    fragment TileValue on MetricValue {
  state
  actual
  target
  targetLow
  targetHigh
  attainment
  reason
}
fragment Breakdown on BreakdownRow {
  key
  channel {
    id
    key
    name
  }
  account {
    id
    name
  }
  campaign {
    id
    name
  }
  impressions
  clicks
  ctr
  visits
  leads
  spend
  cpl
  cplTarget
  cplAttainment
  weight
  customers
  conversionRate
  revenue
  roi
  expandable
}` as unknown as DocumentNode<DashboardQuery, DashboardQueryVariables>;
export const DashboardFunnelDocument = `
    query DashboardFunnel($range: DayRangeInput!, $team: ID) {
  dashboard(range: $range, team: $team) {
    funnel {
      measure {
        key
        names {
          zh
          en
        }
      }
      value
      rate
    }
  }
}
    ` as unknown as DocumentNode<DashboardFunnelQuery, DashboardFunnelQueryVariables>;
export const DashboardBreakdownDocument = `
    query DashboardBreakdown($range: DayRangeInput!, $team: ID, $channel: ID, $account: ID) {
  dashboard(range: $range, team: $team) {
    breakdown(channel: $channel, account: $account) {
      ...Breakdown
    }
  }
}
    fragment Breakdown on BreakdownRow {
  key
  channel {
    id
    key
    name
  }
  account {
    id
    name
  }
  campaign {
    id
    name
  }
  impressions
  clicks
  ctr
  visits
  leads
  spend
  cpl
  cplTarget
  cplAttainment
  weight
  customers
  conversionRate
  revenue
  roi
  expandable
}` as unknown as DocumentNode<DashboardBreakdownQuery, DashboardBreakdownQueryVariables>;
export const DashboardTrendDocument = `
    query DashboardTrend($metric: String!, $range: DayRangeInput!, $before: DayRangeInput!, $rolling: Int!, $team: ID) {
  metric(key: $metric) {
    id
    key
    names {
      zh
      en
    }
    descriptions {
      zh
      en
    }
    unit
    direction
    band {
      low
      high
      note {
        zh
        en
      }
    }
    trend(range: $range, step: DAY, rolling: $rolling, team: $team) {
      from
      state
      actual
    }
    before: trend(range: $before, step: DAY, rolling: $rolling, team: $team) {
      from
      state
      actual
    }
  }
  platformEvents(range: $range) {
    id
    day
    description
    channel {
      id
      name
    }
  }
  events(range: $range, team: $team) {
    id
    name
    firstDay
    lastDay
    offline
  }
}
    ` as unknown as DocumentNode<DashboardTrendQuery, DashboardTrendQueryVariables>;
export const ImportsDocument = `
    query Imports($after: String) {
  imports(first: 30, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      cursor
      node {
        ...ImportHead
      }
    }
  }
}
    fragment ImportHead on Import {
  id
  number
  kind
  state
  fileName
  size
  byName
  at
  rows
  rowsTotal
  added
  replaced
  unchanged
  rounded
  late
  provisional
  errorCount
  undoneAt
  undoAffects
  canUndo
  canConfirm
}` as unknown as DocumentNode<ImportsQuery, ImportsQueryVariables>;
export const RecentImportsDocument = `
    query RecentImports {
  imports(first: 6) {
    totalCount
    edges {
      cursor
      node {
        ...ImportHead
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ImportHead on Import {
  id
  number
  kind
  state
  fileName
  size
  byName
  at
  rows
  rowsTotal
  added
  replaced
  unchanged
  rounded
  late
  provisional
  errorCount
  undoneAt
  undoAffects
  canUndo
  canConfirm
}` as unknown as DocumentNode<RecentImportsQuery, RecentImportsQueryVariables>;
export const OneImportDocument = `
    query OneImport($id: ID!, $row: Int, $withRow: Boolean!) {
  import(id: $id) {
    ...ImportWhole
    sent: preview(around: $row) @include(if: $withRow) {
      row
      cells
      read
      effect
    }
  }
}
    fragment ImportHead on Import {
  id
  number
  kind
  state
  fileName
  size
  byName
  at
  rows
  rowsTotal
  added
  replaced
  unchanged
  rounded
  late
  provisional
  errorCount
  undoneAt
  undoAffects
  canUndo
  canConfirm
}
fragment ImportWhole on Import {
  ...ImportHead
  checksum
  errors {
    row
    column
    field
    value
    code
    reason
    message
    suggestion
  }
  columns {
    index
    title
    use
    target
    why
    errorCount
  }
  preview {
    row
    cells
    read
    effect
  }
  totals {
    measure {
      key
      names {
        zh
        en
      }
    }
    value
  }
  warnings {
    code
    message
    count
  }
  created
}` as unknown as DocumentNode<OneImportQuery, OneImportQueryVariables>;
export const MeasuresDocument = `
    query Measures {
  measures {
    key
    names {
      zh
      en
    }
  }
}
    ` as unknown as DocumentNode<MeasuresQuery, MeasuresQueryVariables>;
export const StartImportDocument = `
    mutation StartImport($input: StartImportInput!) {
  startImport(input: $input) {
    import {
      ...ImportWhole
    }
  }
}
    fragment ImportHead on Import {
  id
  number
  kind
  state
  fileName
  size
  byName
  at
  rows
  rowsTotal
  added
  replaced
  unchanged
  rounded
  late
  provisional
  errorCount
  undoneAt
  undoAffects
  canUndo
  canConfirm
}
fragment ImportWhole on Import {
  ...ImportHead
  checksum
  errors {
    row
    column
    field
    value
    code
    reason
    message
    suggestion
  }
  columns {
    index
    title
    use
    target
    why
    errorCount
  }
  preview {
    row
    cells
    read
    effect
  }
  totals {
    measure {
      key
      names {
        zh
        en
      }
    }
    value
  }
  warnings {
    code
    message
    count
  }
  created
}` as unknown as DocumentNode<StartImportMutation, StartImportMutationVariables>;
export const UndoImportDocument = `
    mutation UndoImport($input: UndoImportInput!) {
  undoImport(input: $input) {
    import {
      ...ImportHead
    }
    restored
    removed
  }
}
    fragment ImportHead on Import {
  id
  number
  kind
  state
  fileName
  size
  byName
  at
  rows
  rowsTotal
  added
  replaced
  unchanged
  rounded
  late
  provisional
  errorCount
  undoneAt
  undoAffects
  canUndo
  canConfirm
}` as unknown as DocumentNode<UndoImportMutation, UndoImportMutationVariables>;
export const ConfirmFactsDocument = `
    mutation ConfirmFacts($input: ConfirmFactsInput!) {
  confirmFacts(input: $input) {
    import {
      ...ImportHead
    }
  }
}
    fragment ImportHead on Import {
  id
  number
  kind
  state
  fileName
  size
  byName
  at
  rows
  rowsTotal
  added
  replaced
  unchanged
  rounded
  late
  provisional
  errorCount
  undoneAt
  undoAffects
  canUndo
  canConfirm
}` as unknown as DocumentNode<ConfirmFactsMutation, ConfirmFactsMutationVariables>;
export const ImportProgressedDocument = `
    subscription ImportProgressed($id: ID!) {
  importProgressed(id: $id) {
    ...ImportHead
  }
}
    fragment ImportHead on Import {
  id
  number
  kind
  state
  fileName
  size
  byName
  at
  rows
  rowsTotal
  added
  replaced
  unchanged
  rounded
  late
  provisional
  errorCount
  undoneAt
  undoAffects
  canUndo
  canConfirm
}` as unknown as DocumentNode<ImportProgressedSubscription, ImportProgressedSubscriptionVariables>;
export const HomeDocument = `
    query Home($member: ID!, $period: Period!, $range: DayRangeInput!) {
  scorecard(member: $member, period: $period) {
    id
    total
    grade
    state
    provisional
    insufficientData
    scoredWeight
    days {
      day
      total
    }
    movement {
      since
      before
      after
      rest
      lines {
        change
        actualBefore
        scoreBefore
        line {
          id
          actual
          score
          effectiveWeight
          state
          metric {
            id
            key
            names {
              zh
              en
            }
            unit
          }
        }
      }
    }
    blockers {
      reason
      line {
        id
      }
    }
    changes(first: 5) {
      at
      byName
      action
      line {
        id
        metric {
          id
          names {
            zh
            en
          }
        }
      }
    }
    sections {
      kind
      lines {
        id
      }
    }
  }
  platformEvents(range: $range) {
    id
    day
    description
    channel {
      id
      name
    }
  }
}
    ` as unknown as DocumentNode<HomeQuery, HomeQueryVariables>;
export const HomeRankDocument = `
    query HomeRank($period: Period!, $group: String!, $withGroup: Boolean!, $team: ID!, $withTeam: Boolean!) {
  leaderboard(period: $period, subject: MEMBER, by: TOTAL) {
    total
    provisional
    mine {
      rank
      change
      score
    }
  }
  peers: leaderboard(
    period: $period
    subject: MEMBER
    by: TOTAL
    peerGroup: $group
  ) @include(if: $withGroup) {
    total
    mine {
      rank
      change
      score
    }
  }
  teamScorecard(team: $team, period: $period) @include(if: $withTeam) {
    id
    total
    grade
    provisional
    subject {
      id
      name
    }
  }
}
    ` as unknown as DocumentNode<HomeRankQuery, HomeRankQueryVariables>;
export const WaitsDocument = `
    query Waits($member: ID!, $period: Period!, $team: ID, $rates: Boolean!, $imports: Boolean!) {
  own: scorecard(member: $member, period: $period) {
    id
    blockers {
      ...WaitBlocker
    }
  }
  scorecards(period: $period, team: $team, first: 100) @include(if: $rates) {
    nodes {
      id
      member {
        id
        name
      }
      abilities
      blockers {
        ...WaitBlocker
      }
    }
  }
  imports(first: 20) @include(if: $imports) {
    nodes {
      id
      number
      byName
      at
      rows
      fileName
      canConfirm
      provisional
    }
  }
  checkInsDue {
    id
    title
    kind
    unit
    current
    due
    objective {
      id
      title
    }
  }
}
    fragment WaitBlocker on ClosingBlocker {
  reason
  line {
    id
    metric {
      id
      key
      names {
        zh
        en
      }
    }
  }
}` as unknown as DocumentNode<WaitsQuery, WaitsQueryVariables>;
export const HomeObjectivesDocument = `
    query HomeObjectives($period: Period!, $team: ID) {
  mine: objectives(filter: {cycle: $period, mine: true}, first: 10) {
    totalCount
    nodes {
      ...HomeObjective
    }
  }
  around: objectives(filter: {cycle: $period, team: $team}, first: 100) {
    nodes {
      ...HomeObjective
    }
  }
}
    fragment HomeObjective on Objective {
  id
  title
  state
  progress
  progressAWeekAgo
  health
  owner {
    id
    name
  }
  cycle {
    period
    elapsed
  }
}` as unknown as DocumentNode<HomeObjectivesQuery, HomeObjectivesQueryVariables>;
export const HomeCardChangedDocument = `
    subscription HomeCardChanged($member: ID!, $period: Period!) {
  scorecardChanged(member: $member, period: $period) {
    id
    total
    grade
    provisional
  }
}
    ` as unknown as DocumentNode<HomeCardChangedSubscription, HomeCardChangedSubscriptionVariables>;
export const BoardDocument = `
    query Board($period: Period!, $subject: LeaderboardSubject!, $by: LeaderboardOrder!, $metric: String, $peerGroup: String, $improvement: Boolean) {
  leaderboard(
    period: $period
    subject: $subject
    by: $by
    metric: $metric
    peerGroup: $peerGroup
    improvement: $improvement
  ) {
    period
    total
    provisional
    median
    comparedWith
    visibility
    metric {
      id
      key
      unit
      direction
      names {
        zh
        en
      }
    }
    top(first: 10) {
      ...Place
    }
    mine {
      ...Place
    }
    myDays(days: 30) {
      day
      rank
    }
  }
  positions {
    id
    key
    names {
      zh
      en
    }
  }
  metrics {
    id
    key
    names {
      zh
      en
    }
  }
}
    fragment Place on LeaderboardPlace {
  rank
  score
  change
  tied
  mine
  subject {
    id
    name
    ... on Member {
      position {
        id
        names {
          zh
          en
        }
      }
    }
  }
}` as unknown as DocumentNode<BoardQuery, BoardQueryVariables>;
export const BoardAroundDocument = `
    query BoardAround($period: Period!, $subject: LeaderboardSubject!, $by: LeaderboardOrder!, $metric: String, $peerGroup: String, $improvement: Boolean, $id: ID!) {
  leaderboard(
    period: $period
    subject: $subject
    by: $by
    metric: $metric
    peerGroup: $peerGroup
    improvement: $improvement
  ) {
    around(id: $id, span: 3) {
      ...Place
    }
  }
}
    fragment Place on LeaderboardPlace {
  rank
  score
  change
  tied
  mine
  subject {
    id
    name
    ... on Member {
      position {
        id
        names {
          zh
          en
        }
      }
    }
  }
}` as unknown as DocumentNode<BoardAroundQuery, BoardAroundQueryVariables>;
export const BoardAllDocument = `
    query BoardAll($period: Period!, $subject: LeaderboardSubject!, $by: LeaderboardOrder!, $metric: String, $peerGroup: String, $improvement: Boolean, $after: String) {
  leaderboard(
    period: $period
    subject: $subject
    by: $by
    metric: $metric
    peerGroup: $peerGroup
    improvement: $improvement
  ) {
    places(first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          ...Place
        }
      }
    }
  }
}
    fragment Place on LeaderboardPlace {
  rank
  score
  change
  tied
  mine
  subject {
    id
    name
    ... on Member {
      position {
        id
        names {
          zh
          en
        }
      }
    }
  }
}` as unknown as DocumentNode<BoardAllQuery, BoardAllQueryVariables>;
export const BoardAsidesDocument = `
    query BoardAsides($period: Period!, $peerGroup: String!, $withPeers: Boolean!) {
  teams: leaderboard(period: $period, subject: TEAM, by: TOTAL) {
    total
    top(first: 6) {
      ...Place
    }
  }
  improved: leaderboard(
    period: $period
    subject: MEMBER
    by: TOTAL
    improvement: true
  ) {
    total
    top(first: 4) {
      ...Place
    }
  }
  peers: leaderboard(
    period: $period
    subject: MEMBER
    by: TOTAL
    peerGroup: $peerGroup
  ) @include(if: $withPeers) {
    total
    mine {
      rank
      change
    }
  }
}
    fragment Place on LeaderboardPlace {
  rank
  score
  change
  tied
  mine
  subject {
    id
    name
    ... on Member {
      position {
        id
        names {
          zh
          en
        }
      }
    }
  }
}` as unknown as DocumentNode<BoardAsidesQuery, BoardAsidesQueryVariables>;
export const BoardChangedDocument = `
    subscription BoardChanged($period: Period!, $subject: LeaderboardSubject!, $by: LeaderboardOrder!, $metric: String, $peerGroup: String, $improvement: Boolean) {
  leaderboardChanged(
    period: $period
    subject: $subject
    by: $by
    metric: $metric
    peerGroup: $peerGroup
    improvement: $improvement
  ) {
    total
    mine {
      rank
    }
    top(first: 10) {
      rank
      score
    }
  }
}
    ` as unknown as DocumentNode<BoardChangedSubscription, BoardChangedSubscriptionVariables>;
export const MetricsDocument = `
    query Metrics {
  metrics {
    id
    key
    names {
      zh
      en
    }
    descriptions {
      zh
      en
    }
    unit
    direction
    section
    source {
      zh
      en
    }
    owner {
      id
      name
    }
    formula
    condition
    version
    targets {
      id
      kind
      from
      periodKind
      value
      high
      change
      baseline
      baselineValue
      fallback
      channel {
        id
        name
      }
      channelGroup {
        key
        names {
          zh
          en
        }
      }
    }
    band {
      low
      high
      note {
        zh
        en
      }
    }
  }
}
    ` as unknown as DocumentNode<MetricsQuery, MetricsQueryVariables>;
export const TemplatesDocument = `
    query Templates($period: Period) {
  templates(period: $period) {
    id
    names {
      zh
      en
    }
    position {
      id
      names {
        zh
        en
      }
      focus {
        zh
        en
      }
    }
    version
    from
    lines {
      id
      metric {
        id
        key
        names {
          zh
          en
        }
      }
      section
      scope
      method
      weight
      cap
      examination
    }
  }
}
    ` as unknown as DocumentNode<TemplatesQuery, TemplatesQueryVariables>;
export const UnreadNoticesDocument = `
    subscription UnreadNotices {
  unreadNotices
}
    ` as unknown as DocumentNode<UnreadNoticesSubscription, UnreadNoticesSubscriptionVariables>;
export const NoticesDocument = `
    query Notices($after: String) {
  notices(first: 20, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...NoticeShown
    }
  }
}
    fragment NoticeShown on Notice {
  id
  kind
  day
  at
  readAt
  by {
    id
    name
  }
  objective {
    id
    title
  }
  comment {
    id
    text
  }
  keyResults {
    id
    title
    objective {
      id
      title
    }
  }
  digest {
    from
    to
    objectives
    improved
    worsened
    due
    overdue
    moved {
      before
      progress
      healthBefore
      health
      objective {
        id
        title
      }
    }
  }
}` as unknown as DocumentNode<NoticesQuery, NoticesQueryVariables>;
export const ReadNoticesDocument = `
    mutation ReadNotices($input: ReadNoticesInput!) {
  readNotices(input: $input) {
    unread
  }
}
    ` as unknown as DocumentNode<ReadNoticesMutation, ReadNoticesMutationVariables>;
export const OkrCycleListDocument = `
    query OkrCycleList {
  cycles {
    ...CycleFacts
  }
}
    fragment CycleFacts on Cycle {
  period
  state
  staleDays
  elapsed
  objectives
  retrospective
  closedAt
  version
  mayRun
}` as unknown as DocumentNode<OkrCycleListQuery, OkrCycleListQueryVariables>;
export const ObjectiveTemplatesDocument = `
    query ObjectiveTemplates {
  objectiveTemplates {
    id
    position {
      id
      key
      names {
        zh
        en
      }
    }
    title
    kind
    keyResults {
      title
      kind
      unit
      start
      target
      low
      high
      weight
      formula
      metric {
        id
        key
        names {
          zh
          en
        }
      }
    }
  }
  positions {
    id
    key
    names {
      zh
      en
    }
  }
}
    ` as unknown as DocumentNode<ObjectiveTemplatesQuery, ObjectiveTemplatesQueryVariables>;
export const GradeKeyResultDocument = `
    mutation GradeKeyResult($input: GradeKeyResultInput!) {
  gradeKeyResult(input: $input) {
    keyResult {
      id
      grade
      gradeReason
      version
      objective {
        id
        grade
      }
    }
  }
}
    ` as unknown as DocumentNode<GradeKeyResultMutation, GradeKeyResultMutationVariables>;
export const UpdateCycleDocument = `
    mutation UpdateCycle($input: UpdateCycleInput!) {
  updateCycle(input: $input) {
    cycle {
      ...CycleFacts
    }
  }
}
    fragment CycleFacts on Cycle {
  period
  state
  staleDays
  elapsed
  objectives
  retrospective
  closedAt
  version
  mayRun
}` as unknown as DocumentNode<UpdateCycleMutation, UpdateCycleMutationVariables>;
export const CloseCycleDocument = `
    mutation CloseCycle($input: CloseCycleInput!) {
  closeCycle(input: $input) {
    cycle {
      ...CycleFacts
    }
    gradedByProposal
  }
}
    fragment CycleFacts on Cycle {
  period
  state
  staleDays
  elapsed
  objectives
  retrospective
  closedAt
  version
  mayRun
}` as unknown as DocumentNode<CloseCycleMutation, CloseCycleMutationVariables>;
export const CarryOverObjectivesDocument = `
    mutation CarryOverObjectives($input: CarryOverObjectivesInput!) {
  carryOverObjectives(input: $input) {
    objectives {
      id
      title
    }
  }
}
    ` as unknown as DocumentNode<CarryOverObjectivesMutation, CarryOverObjectivesMutationVariables>;
export const DraftObjectivesDocument = `
    mutation DraftObjectives($input: DraftObjectivesInput!) {
  draftObjectives(input: $input) {
    objectives {
      id
      title
    }
  }
}
    ` as unknown as DocumentNode<DraftObjectivesMutation, DraftObjectivesMutationVariables>;
export const SaveObjectiveTemplatesDocument = `
    mutation SaveObjectiveTemplates($input: SaveObjectiveTemplatesInput!) {
  saveObjectiveTemplates(input: $input) {
    templates {
      id
      title
    }
  }
}
    ` as unknown as DocumentNode<SaveObjectiveTemplatesMutation, SaveObjectiveTemplatesMutationVariables>;
export const ObjectiveListDocument = `
    query ObjectiveList($filter: ObjectiveFilter!, $after: String) {
  objectives(filter: $filter, first: 100, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ListedObjective
    }
  }
}
    fragment ListedObjective on Objective {
  id
  title
  kind
  state
  visibility
  progress
  health
  grade
  version
  abilities
  owner {
    id
    name
  }
  cycle {
    period
    state
    elapsed
  }
  keyResults {
    ...KeyResultFigures
    grade
    gradeReason
    proposedGrade
  }
}
fragment KeyResultFigures on KeyResult {
  id
  title
  kind
  unit
  start
  target
  low
  high
  current
  currentDay
  weight
  confidence
  progress
  health
  due
  version
  responsible {
    id
    name
  }
}` as unknown as DocumentNode<ObjectiveListQuery, ObjectiveListQueryVariables>;
export const CreateObjectiveDocument = `
    mutation CreateObjective($input: CreateObjectiveInput!) {
  createObjective(input: $input) {
    objective {
      id
      title
      cycle {
        period
      }
    }
  }
}
    ` as unknown as DocumentNode<CreateObjectiveMutation, CreateObjectiveMutationVariables>;
export const ObjectivePageDocument = `
    query ObjectivePage($id: ID!) {
  objective(id: $id) {
    ...ObjectiveFacts
    trend {
      day
      progress
      ideal
    }
  }
}
    fragment KeyResultFigures on KeyResult {
  id
  title
  kind
  unit
  start
  target
  low
  high
  current
  currentDay
  weight
  confidence
  progress
  health
  due
  version
  responsible {
    id
    name
  }
}
fragment CheckInEntry on CheckIn {
  id
  day
  value
  confidence
  note
  evidence
  at
  replaced
  by {
    id
    name
  }
}
fragment ObjectiveTie on Objective {
  id
  title
  state
  kind
  progress
  health
  weight
  cycle {
    period
    elapsed
  }
  owner {
    id
    name
  }
  parentKeyResult {
    id
  }
}
fragment ObjectiveFacts on Objective {
  id
  title
  description
  kind
  state
  visibility
  weight
  includeChildren
  progress
  progressAWeekAgo
  health
  grade
  retrospective
  createdAt
  version
  abilities
  cycle {
    period
    state
    elapsed
    staleDays
  }
  owner {
    id
    name
  }
  privateTo {
    id
    name
  }
  parent {
    id
    title
    parent {
      id
      title
      parent {
        id
        title
      }
    }
  }
  parentKeyResult {
    id
    title
  }
  carriedFrom {
    id
    title
    cycle {
      period
    }
  }
  keyResults {
    ...KeyResultFigures
    explained
    grade
    gradeReason
    proposedGrade
    metric {
      id
      key
      names {
        zh
        en
      }
    }
    formula
    scope {
      id
      name
    }
    milestones {
      id
      title
      due
      doneOn
    }
    checkIns(first: 1) {
      nodes {
        ...CheckInEntry
      }
    }
  }
  children {
    ...ObjectiveTie
  }
  supports {
    ...ObjectiveTie
  }
  supportedBy {
    ...ObjectiveTie
  }
}` as unknown as DocumentNode<ObjectivePageQuery, ObjectivePageQueryVariables>;
export const ObjectiveCommentsDocument = `
    query ObjectiveComments($id: ID!, $first: Int!) {
  objective(id: $id) {
    id
    comments(first: $first) {
      totalCount
      nodes {
        ...Remark
      }
    }
  }
}
    fragment Remark on Comment {
  id
  at
  text
  by {
    id
    name
  }
  mentions {
    id
    name
  }
}` as unknown as DocumentNode<ObjectiveCommentsQuery, ObjectiveCommentsQueryVariables>;
export const KeyResultHistoryDocument = `
    query KeyResultHistory($id: ID!, $first: Int!) {
  keyResult(id: $id) {
    id
    trend {
      day
      value
      ideal
    }
    checkIns(first: $first) {
      totalCount
      nodes {
        ...CheckInEntry
      }
    }
  }
}
    fragment CheckInEntry on CheckIn {
  id
  day
  value
  confidence
  note
  evidence
  at
  replaced
  by {
    id
    name
  }
}` as unknown as DocumentNode<KeyResultHistoryQuery, KeyResultHistoryQueryVariables>;
export const OkrPeopleDocument = `
    query OkrPeople($search: String!) {
  members(search: $search, first: 8) {
    nodes {
      id
      name
      team {
        id
        name
      }
    }
  }
}
    ` as unknown as DocumentNode<OkrPeopleQuery, OkrPeopleQueryVariables>;
export const OkrTeamsDocument = `
    query OkrTeams {
  teams {
    id
    name
    parent {
      id
    }
    lead {
      id
    }
    members {
      id
      name
    }
  }
}
    ` as unknown as DocumentNode<OkrTeamsQuery, OkrTeamsQueryVariables>;
export const MetricChoicesDocument = `
    query MetricChoices {
  metrics {
    id
    key
    names {
      zh
      en
    }
    unit
    formula
  }
}
    ` as unknown as DocumentNode<MetricChoicesQuery, MetricChoicesQueryVariables>;
export const ObjectiveChoicesDocument = `
    query ObjectiveChoices($search: String!, $cycle: Period) {
  objectives(filter: {search: $search, cycle: $cycle}, first: 20) {
    nodes {
      id
      title
      state
      cycle {
        period
        state
      }
      owner {
        id
        name
      }
      keyResults {
        id
        title
      }
    }
  }
}
    ` as unknown as DocumentNode<ObjectiveChoicesQuery, ObjectiveChoicesQueryVariables>;
export const CheckInKeyResultDocument = `
    mutation CheckInKeyResult($input: CheckInKeyResultInput!) {
  checkInKeyResult(input: $input) {
    keyResult {
      ...KeyResultFigures
      objective {
        id
        progress
        health
      }
    }
    checkIn {
      ...CheckInEntry
    }
  }
}
    fragment KeyResultFigures on KeyResult {
  id
  title
  kind
  unit
  start
  target
  low
  high
  current
  currentDay
  weight
  confidence
  progress
  health
  due
  version
  responsible {
    id
    name
  }
}
fragment CheckInEntry on CheckIn {
  id
  day
  value
  confidence
  note
  evidence
  at
  replaced
  by {
    id
    name
  }
}` as unknown as DocumentNode<CheckInKeyResultMutation, CheckInKeyResultMutationVariables>;
export const CompleteMilestoneDocument = `
    mutation CompleteMilestone($input: CompleteMilestoneInput!) {
  completeMilestone(input: $input) {
    keyResult {
      ...KeyResultFigures
      milestones {
        id
        title
        due
        doneOn
      }
      objective {
        id
        progress
        health
      }
    }
  }
}
    fragment KeyResultFigures on KeyResult {
  id
  title
  kind
  unit
  start
  target
  low
  high
  current
  currentDay
  weight
  confidence
  progress
  health
  due
  version
  responsible {
    id
    name
  }
}` as unknown as DocumentNode<CompleteMilestoneMutation, CompleteMilestoneMutationVariables>;
export const CommentOnObjectiveDocument = `
    mutation CommentOnObjective($input: CommentOnObjectiveInput!) {
  commentOnObjective(input: $input) {
    objective {
      id
    }
    comment {
      ...Remark
    }
  }
}
    fragment Remark on Comment {
  id
  at
  text
  by {
    id
    name
  }
  mentions {
    id
    name
  }
}` as unknown as DocumentNode<CommentOnObjectiveMutation, CommentOnObjectiveMutationVariables>;
export const UpdateObjectiveDocument = `
    mutation UpdateObjective($input: UpdateObjectiveInput!) {
  updateObjective(input: $input) {
    objective {
      ...ObjectiveFacts
    }
  }
}
    fragment KeyResultFigures on KeyResult {
  id
  title
  kind
  unit
  start
  target
  low
  high
  current
  currentDay
  weight
  confidence
  progress
  health
  due
  version
  responsible {
    id
    name
  }
}
fragment CheckInEntry on CheckIn {
  id
  day
  value
  confidence
  note
  evidence
  at
  replaced
  by {
    id
    name
  }
}
fragment ObjectiveTie on Objective {
  id
  title
  state
  kind
  progress
  health
  weight
  cycle {
    period
    elapsed
  }
  owner {
    id
    name
  }
  parentKeyResult {
    id
  }
}
fragment ObjectiveFacts on Objective {
  id
  title
  description
  kind
  state
  visibility
  weight
  includeChildren
  progress
  progressAWeekAgo
  health
  grade
  retrospective
  createdAt
  version
  abilities
  cycle {
    period
    state
    elapsed
    staleDays
  }
  owner {
    id
    name
  }
  privateTo {
    id
    name
  }
  parent {
    id
    title
    parent {
      id
      title
      parent {
        id
        title
      }
    }
  }
  parentKeyResult {
    id
    title
  }
  carriedFrom {
    id
    title
    cycle {
      period
    }
  }
  keyResults {
    ...KeyResultFigures
    explained
    grade
    gradeReason
    proposedGrade
    metric {
      id
      key
      names {
        zh
        en
      }
    }
    formula
    scope {
      id
      name
    }
    milestones {
      id
      title
      due
      doneOn
    }
    checkIns(first: 1) {
      nodes {
        ...CheckInEntry
      }
    }
  }
  children {
    ...ObjectiveTie
  }
  supports {
    ...ObjectiveTie
  }
  supportedBy {
    ...ObjectiveTie
  }
}` as unknown as DocumentNode<UpdateObjectiveMutation, UpdateObjectiveMutationVariables>;
export const CreateKeyResultDocument = `
    mutation CreateKeyResult($input: CreateKeyResultInput!) {
  createKeyResult(input: $input) {
    keyResult {
      id
      objective {
        id
        progress
        health
      }
    }
  }
}
    ` as unknown as DocumentNode<CreateKeyResultMutation, CreateKeyResultMutationVariables>;
export const UpdateKeyResultDocument = `
    mutation UpdateKeyResult($input: UpdateKeyResultInput!) {
  updateKeyResult(input: $input) {
    keyResult {
      id
      version
    }
  }
}
    ` as unknown as DocumentNode<UpdateKeyResultMutation, UpdateKeyResultMutationVariables>;
export const SetOkrWeightsDocument = `
    mutation SetOkrWeights($input: SetOkrWeightsInput!) {
  setOkrWeights(input: $input) {
    objective {
      ...ObjectiveFacts
    }
  }
}
    fragment KeyResultFigures on KeyResult {
  id
  title
  kind
  unit
  start
  target
  low
  high
  current
  currentDay
  weight
  confidence
  progress
  health
  due
  version
  responsible {
    id
    name
  }
}
fragment CheckInEntry on CheckIn {
  id
  day
  value
  confidence
  note
  evidence
  at
  replaced
  by {
    id
    name
  }
}
fragment ObjectiveTie on Objective {
  id
  title
  state
  kind
  progress
  health
  weight
  cycle {
    period
    elapsed
  }
  owner {
    id
    name
  }
  parentKeyResult {
    id
  }
}
fragment ObjectiveFacts on Objective {
  id
  title
  description
  kind
  state
  visibility
  weight
  includeChildren
  progress
  progressAWeekAgo
  health
  grade
  retrospective
  createdAt
  version
  abilities
  cycle {
    period
    state
    elapsed
    staleDays
  }
  owner {
    id
    name
  }
  privateTo {
    id
    name
  }
  parent {
    id
    title
    parent {
      id
      title
      parent {
        id
        title
      }
    }
  }
  parentKeyResult {
    id
    title
  }
  carriedFrom {
    id
    title
    cycle {
      period
    }
  }
  keyResults {
    ...KeyResultFigures
    explained
    grade
    gradeReason
    proposedGrade
    metric {
      id
      key
      names {
        zh
        en
      }
    }
    formula
    scope {
      id
      name
    }
    milestones {
      id
      title
      due
      doneOn
    }
    checkIns(first: 1) {
      nodes {
        ...CheckInEntry
      }
    }
  }
  children {
    ...ObjectiveTie
  }
  supports {
    ...ObjectiveTie
  }
  supportedBy {
    ...ObjectiveTie
  }
}` as unknown as DocumentNode<SetOkrWeightsMutation, SetOkrWeightsMutationVariables>;
export const CheckedInDocument = `
    subscription CheckedIn($cycle: Period!) {
  checkedIn(cycle: $cycle) {
    id
  }
}
    ` as unknown as DocumentNode<CheckedInSubscription, CheckedInSubscriptionVariables>;
export const OkrCyclesDocument = `
    query OkrCycles {
  cycles {
    period
    state
    elapsed
    objectives
  }
  teams {
    id
    name
    parent {
      id
    }
    members {
      id
    }
  }
}
    ` as unknown as DocumentNode<OkrCyclesQuery, OkrCyclesQueryVariables>;
export const AlignmentTreeDocument = `
    query AlignmentTree($cycle: Period!) {
  alignmentTree(cycle: $cycle) {
    version
    cycle {
      period
      state
      elapsed
      objectives
    }
    coverage
    unaligned
    nodes {
      id
      parentId
      parentKeyResultId
      title
      cycle
      progress
      progressAWeekAgo
      health
      healthAWeekAgo
      kind
      state
      visibility
      context
      owner {
        id
        name
      }
      supports
      keyResults {
        id
        title
        kind
        unit
        start
        target
        low
        high
        current
        currentDay
        weight
        confidence
        progress
        health
      }
    }
    checkIns {
      member {
        id
        name
      }
      standing
      keyResults
      overdue
      lastDay
    }
  }
}
    ` as unknown as DocumentNode<AlignmentTreeQuery, AlignmentTreeQueryVariables>;
export const MayAlignDocument = `
    query MayAlign($id: ID!) {
  objective(id: $id) {
    id
    abilities
  }
}
    ` as unknown as DocumentNode<MayAlignQuery, MayAlignQueryVariables>;
export const OkrPanelDocument = `
    query OkrPanel($id: ID!) {
  objective(id: $id) {
    id
    abilities
    includeChildren
    children {
      id
      state
      weight
      progress
      parentKeyResult {
        id
      }
    }
    trend {
      day
      progress
      ideal
    }
    comments(first: 1) {
      totalCount
    }
    keyResults {
      id
      kind
      unit
      start
      due
      checkIns(first: 4) {
        totalCount
        nodes {
          id
          day
          value
          note
          at
          replaced
          by {
            id
            name
          }
        }
      }
    }
  }
}
    ` as unknown as DocumentNode<OkrPanelQuery, OkrPanelQueryVariables>;
export const AlignObjectiveDocument = `
    mutation AlignObjective($input: AlignObjectiveInput!) {
  alignObjective(input: $input) {
    objective {
      id
    }
    previousParentId
    previousParentKeyResultId
  }
}
    ` as unknown as DocumentNode<AlignObjectiveMutation, AlignObjectiveMutationVariables>;
export const OkrTreeChangedDocument = `
    subscription OkrTreeChanged($cycle: Period!) {
  treeChanged(cycle: $cycle) {
    version
  }
}
    ` as unknown as DocumentNode<OkrTreeChangedSubscription, OkrTreeChangedSubscriptionVariables>;
export const MemberCardDocument = `
    query MemberCard($member: ID!, $period: Period!) {
  scorecard(member: $member, period: $period) {
    ...Card
  }
}
    fragment LineRow on ScorecardLine {
  id
  metric {
    id
    key
    names {
      zh
      en
    }
    unit
    direction
  }
  section
  scope
  method
  weight
  effectiveWeight
  target
  targetLow
  targetHigh
  actual
  attainment
  score
  contribution
  state
  reason
  note
  provisional
  terms {
    text
    measure
    filter
    value
  }
  cap
  examination
  scale {
    key
    levels {
      level
      points
    }
  }
  history {
    period
    score
  }
}
fragment Card on Scorecard {
  id
  subject {
    id
    name
  }
  member {
    id
    name
  }
  team {
    id
    name
  }
  position {
    id
    names {
      zh
      en
    }
  }
  period
  state
  revision
  revisionReason
  total
  grade
  coefficient
  provisional
  insufficientData
  scoredWeight
  sections {
    kind
    budget
    score
    contribution
    lines {
      ...LineRow
    }
  }
  dataThrough
  abilities
  blockers {
    line {
      id
    }
    reason
  }
  late {
    count
    total
    difference
    dismissedReason
  }
  movement {
    since
    before
    after
  }
  changes(first: 20) {
    at
    byName
    action
    line {
      id
      metric {
        id
        names {
          zh
          en
        }
      }
    }
    reason
  }
}` as unknown as DocumentNode<MemberCardQuery, MemberCardQueryVariables>;
export const TeamCardDocument = `
    query TeamCard($team: ID!, $period: Period!) {
  teamScorecard(team: $team, period: $period) {
    ...Card
  }
}
    fragment LineRow on ScorecardLine {
  id
  metric {
    id
    key
    names {
      zh
      en
    }
    unit
    direction
  }
  section
  scope
  method
  weight
  effectiveWeight
  target
  targetLow
  targetHigh
  actual
  attainment
  score
  contribution
  state
  reason
  note
  provisional
  terms {
    text
    measure
    filter
    value
  }
  cap
  examination
  scale {
    key
    levels {
      level
      points
    }
  }
  history {
    period
    score
  }
}
fragment Card on Scorecard {
  id
  subject {
    id
    name
  }
  member {
    id
    name
  }
  team {
    id
    name
  }
  position {
    id
    names {
      zh
      en
    }
  }
  period
  state
  revision
  revisionReason
  total
  grade
  coefficient
  provisional
  insufficientData
  scoredWeight
  sections {
    kind
    budget
    score
    contribution
    lines {
      ...LineRow
    }
  }
  dataThrough
  abilities
  blockers {
    line {
      id
    }
    reason
  }
  late {
    count
    total
    difference
    dismissedReason
  }
  movement {
    since
    before
    after
  }
  changes(first: 20) {
    at
    byName
    action
    line {
      id
      metric {
        id
        names {
          zh
          en
        }
      }
    }
    reason
  }
}` as unknown as DocumentNode<TeamCardQuery, TeamCardQueryVariables>;
export const CardChangedDocument = `
    subscription CardChanged($member: ID, $team: ID, $period: Period!) {
  scorecardChanged(member: $member, team: $team, period: $period) {
    ...Card
  }
}
    fragment LineRow on ScorecardLine {
  id
  metric {
    id
    key
    names {
      zh
      en
    }
    unit
    direction
  }
  section
  scope
  method
  weight
  effectiveWeight
  target
  targetLow
  targetHigh
  actual
  attainment
  score
  contribution
  state
  reason
  note
  provisional
  terms {
    text
    measure
    filter
    value
  }
  cap
  examination
  scale {
    key
    levels {
      level
      points
    }
  }
  history {
    period
    score
  }
}
fragment Card on Scorecard {
  id
  subject {
    id
    name
  }
  member {
    id
    name
  }
  team {
    id
    name
  }
  position {
    id
    names {
      zh
      en
    }
  }
  period
  state
  revision
  revisionReason
  total
  grade
  coefficient
  provisional
  insufficientData
  scoredWeight
  sections {
    kind
    budget
    score
    contribution
    lines {
      ...LineRow
    }
  }
  dataThrough
  abilities
  blockers {
    line {
      id
    }
    reason
  }
  late {
    count
    total
    difference
    dismissedReason
  }
  movement {
    since
    before
    after
  }
  changes(first: 20) {
    at
    byName
    action
    line {
      id
      metric {
        id
        names {
          zh
          en
        }
      }
    }
    reason
  }
}` as unknown as DocumentNode<CardChangedSubscription, CardChangedSubscriptionVariables>;
export const LineDocument = `
    query Line($id: ID!) {
  scorecardLine(id: $id) {
    ...LineRow
    explained
    baseline
    metricVersion
    metric {
      id
      key
      descriptions {
        zh
        en
      }
      source {
        zh
        en
      }
      owner {
        id
        name
      }
      formula
      measures {
        key
        names {
          zh
          en
        }
      }
      band {
        low
        high
        note {
          zh
          en
        }
      }
      targets {
        id
        kind
        from
        periodKind
        value
        high
        change
        baseline
        baselineValue
        fallback
        channel {
          id
          key
          name
        }
        channelGroup {
          key
          names {
            zh
            en
          }
        }
      }
    }
    channels {
      channel {
        id
        key
        name
      }
      weight
      actual
      target
      attainment
    }
    scale {
      key
      levels {
        level
        points
        descriptions {
          zh
          en
        }
      }
    }
    scorecard {
      id
      period
      abilities
      member {
        id
        name
      }
      team {
        id
        name
      }
    }
    days {
      day
      values {
        measure {
          key
          names {
            zh
            en
          }
        }
        value
      }
      actual
      imports {
        import {
          id
          number
          kind
          fileName
          by {
            id
          }
        }
        row
        rows
      }
      factCount
      corrected
    }
  }
}
    fragment LineRow on ScorecardLine {
  id
  metric {
    id
    key
    names {
      zh
      en
    }
    unit
    direction
  }
  section
  scope
  method
  weight
  effectiveWeight
  target
  targetLow
  targetHigh
  actual
  attainment
  score
  contribution
  state
  reason
  note
  provisional
  terms {
    text
    measure
    filter
    value
  }
  cap
  examination
  scale {
    key
    levels {
      level
      points
    }
  }
  history {
    period
    score
  }
}` as unknown as DocumentNode<LineQuery, LineQueryVariables>;
export const LineTrendDocument = `
    query LineTrend($metric: String!, $range: DayRangeInput!, $step: TrendStep!, $team: ID, $member: ID) {
  metric(key: $metric) {
    id
    trend(range: $range, step: $step, team: $team, member: $member) {
      from
      to
      state
      actual
    }
  }
  platformEvents(range: $range) {
    id
    day
    description
    channel {
      id
      name
    }
  }
}
    ` as unknown as DocumentNode<LineTrendQuery, LineTrendQueryVariables>;
export const LineFactsDocument = `
    query LineFacts($id: ID!, $day: Date!) {
  scorecardLine(id: $id) {
    id
    facts(day: $day, first: 20) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          id
          value
          row
          provisional
          late
          measure {
            key
            names {
              zh
              en
            }
          }
          channel {
            id
            name
          }
          campaign {
            id
            name
          }
          import {
            id
            number
            kind
            fileName
            checksum
            byName
            at
            by {
              id
            }
          }
          history {
            value
            row
            at
            undone
            import {
              id
              number
              fileName
              byName
            }
          }
          raw {
            title
            value
          }
        }
      }
    }
  }
}
    ` as unknown as DocumentNode<LineFactsQuery, LineFactsQueryVariables>;
export const RateLineDocument = `
    mutation RateLine($input: RateLineInput!) {
  rateLine(input: $input) {
    line {
      ...LineRow
    }
    scorecard {
      ...Card
    }
  }
}
    fragment LineRow on ScorecardLine {
  id
  metric {
    id
    key
    names {
      zh
      en
    }
    unit
    direction
  }
  section
  scope
  method
  weight
  effectiveWeight
  target
  targetLow
  targetHigh
  actual
  attainment
  score
  contribution
  state
  reason
  note
  provisional
  terms {
    text
    measure
    filter
    value
  }
  cap
  examination
  scale {
    key
    levels {
      level
      points
    }
  }
  history {
    period
    score
  }
}
fragment Card on Scorecard {
  id
  subject {
    id
    name
  }
  member {
    id
    name
  }
  team {
    id
    name
  }
  position {
    id
    names {
      zh
      en
    }
  }
  period
  state
  revision
  revisionReason
  total
  grade
  coefficient
  provisional
  insufficientData
  scoredWeight
  sections {
    kind
    budget
    score
    contribution
    lines {
      ...LineRow
    }
  }
  dataThrough
  abilities
  blockers {
    line {
      id
    }
    reason
  }
  late {
    count
    total
    difference
    dismissedReason
  }
  movement {
    since
    before
    after
  }
  changes(first: 20) {
    at
    byName
    action
    line {
      id
      metric {
        id
        names {
          zh
          en
        }
      }
    }
    reason
  }
}` as unknown as DocumentNode<RateLineMutation, RateLineMutationVariables>;
export const DeclareLineDocument = `
    mutation DeclareLine($input: DeclareLineNotApplicableInput!) {
  declareLineNotApplicable(input: $input) {
    line {
      ...LineRow
    }
    scorecard {
      ...Card
    }
  }
}
    fragment LineRow on ScorecardLine {
  id
  metric {
    id
    key
    names {
      zh
      en
    }
    unit
    direction
  }
  section
  scope
  method
  weight
  effectiveWeight
  target
  targetLow
  targetHigh
  actual
  attainment
  score
  contribution
  state
  reason
  note
  provisional
  terms {
    text
    measure
    filter
    value
  }
  cap
  examination
  scale {
    key
    levels {
      level
      points
    }
  }
  history {
    period
    score
  }
}
fragment Card on Scorecard {
  id
  subject {
    id
    name
  }
  member {
    id
    name
  }
  team {
    id
    name
  }
  position {
    id
    names {
      zh
      en
    }
  }
  period
  state
  revision
  revisionReason
  total
  grade
  coefficient
  provisional
  insufficientData
  scoredWeight
  sections {
    kind
    budget
    score
    contribution
    lines {
      ...LineRow
    }
  }
  dataThrough
  abilities
  blockers {
    line {
      id
    }
    reason
  }
  late {
    count
    total
    difference
    dismissedReason
  }
  movement {
    since
    before
    after
  }
  changes(first: 20) {
    at
    byName
    action
    line {
      id
      metric {
        id
        names {
          zh
          en
        }
      }
    }
    reason
  }
}` as unknown as DocumentNode<DeclareLineMutation, DeclareLineMutationVariables>;
export const ReviseScorecardDocument = `
    mutation ReviseScorecard($input: ReviseScorecardInput!) {
  reviseScorecard(input: $input) {
    scorecard {
      ...Card
    }
  }
}
    fragment LineRow on ScorecardLine {
  id
  metric {
    id
    key
    names {
      zh
      en
    }
    unit
    direction
  }
  section
  scope
  method
  weight
  effectiveWeight
  target
  targetLow
  targetHigh
  actual
  attainment
  score
  contribution
  state
  reason
  note
  provisional
  terms {
    text
    measure
    filter
    value
  }
  cap
  examination
  scale {
    key
    levels {
      level
      points
    }
  }
  history {
    period
    score
  }
}
fragment Card on Scorecard {
  id
  subject {
    id
    name
  }
  member {
    id
    name
  }
  team {
    id
    name
  }
  position {
    id
    names {
      zh
      en
    }
  }
  period
  state
  revision
  revisionReason
  total
  grade
  coefficient
  provisional
  insufficientData
  scoredWeight
  sections {
    kind
    budget
    score
    contribution
    lines {
      ...LineRow
    }
  }
  dataThrough
  abilities
  blockers {
    line {
      id
    }
    reason
  }
  late {
    count
    total
    difference
    dismissedReason
  }
  movement {
    since
    before
    after
  }
  changes(first: 20) {
    at
    byName
    action
    line {
      id
      metric {
        id
        names {
          zh
          en
        }
      }
    }
    reason
  }
}` as unknown as DocumentNode<ReviseScorecardMutation, ReviseScorecardMutationVariables>;
export const DismissLateFactsDocument = `
    mutation DismissLateFacts($input: DismissLateFactsInput!) {
  dismissLateFacts(input: $input) {
    scorecard {
      id
      late {
        count
        total
        difference
        dismissedReason
      }
    }
  }
}
    ` as unknown as DocumentNode<DismissLateFactsMutation, DismissLateFactsMutationVariables>;
export const TeamOverviewDocument = `
    query TeamOverview($team: ID!, $period: Period!, $previous: Period!) {
  teamScorecard(team: $team, period: $period) {
    id
    total
    grade
    provisional
  }
  scorecards(period: $period, team: $team, first: 100) {
    totalCount
    nodes {
      ...TeamCardRow
    }
  }
  before: scorecards(period: $previous, team: $team, first: 100) {
    nodes {
      id
      total
      member {
        id
      }
    }
  }
}
    fragment TeamCardRow on Scorecard {
  id
  member {
    id
    name
  }
  position {
    id
    names {
      zh
      en
    }
  }
  state
  total
  grade
  provisional
  insufficientData
  abilities
  blockers {
    reason
    line {
      id
      metric {
        id
        names {
          zh
          en
        }
      }
    }
  }
  sections {
    kind
    lines {
      id
      metric {
        id
        key
        names {
          zh
          en
        }
      }
      scope
      method
      weight
      effectiveWeight
      attainment
      actual
      score
      state
      provisional
      examination
      cap
      scale {
        key
        levels {
          level
        }
      }
    }
  }
}` as unknown as DocumentNode<TeamOverviewQuery, TeamOverviewQueryVariables>;
export const EveryoneDocument = `
    query Everyone($period: Period!, $team: ID, $after: String) {
  teams {
    id
    name
    parent {
      id
    }
  }
  scorecards(period: $period, team: $team, first: 100, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      cursor
      node {
        id
        member {
          id
          name
        }
        team {
          id
          name
        }
        position {
          id
          names {
            zh
            en
          }
        }
        state
        total
        grade
        provisional
        insufficientData
        scoredWeight
        blockers {
          reason
        }
      }
    }
  }
}
    ` as unknown as DocumentNode<EveryoneQuery, EveryoneQueryVariables>;
export const TeamCardsDocument = `
    query TeamCards($period: Period!) {
  scorecards(period: $period, subject: TEAM, first: 100) {
    nodes {
      id
      team {
        id
        name
      }
      total
      grade
      provisional
      state
    }
  }
}
    ` as unknown as DocumentNode<TeamCardsQuery, TeamCardsQueryVariables>;
export const PeriodsDocument = `
    query Periods {
  company {
    id
    today
    periods {
      period
      kind
      firstDay
      lastDay
      state
      closedAt
    }
  }
}
    ` as unknown as DocumentNode<PeriodsQuery, PeriodsQueryVariables>;
export const ClosePeriodDocument = `
    mutation ClosePeriod($input: ClosePeriodInput!) {
  closePeriod(input: $input) {
    finalized
    period {
      period
      state
    }
    blockers {
      reason
      scorecard {
        id
        member {
          id
        }
        team {
          id
        }
        subject {
          id
          name
        }
      }
      lines {
        reason
        line {
          id
          metric {
            id
            key
            names {
              zh
              en
            }
          }
        }
      }
    }
  }
}
    ` as unknown as DocumentNode<ClosePeriodMutation, ClosePeriodMutationVariables>;
export const SignInDocument = `
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    accessToken
    expiresAt
    viewer {
      id
      language
    }
  }
}
    ` as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const ProfileDocument = `
    query Profile {
  viewer {
    id
    name
    email
    number
    roles
    language
    hiddenFromBoards
    team {
      id
      name
    }
    position {
      id
      key
      names {
        zh
        en
      }
    }
  }
  sessions {
    id
    startedAt
    lastUsedAt
    expiresAt
    userAgent
    address
    current
  }
}
    ` as unknown as DocumentNode<ProfileQuery, ProfileQueryVariables>;
export const UpdateProfileDocument = `
    mutation UpdateProfile($input: UpdateProfileInput!) {
  updateProfile(input: $input) {
    viewer {
      id
      language
      hiddenFromBoards
    }
  }
}
    ` as unknown as DocumentNode<UpdateProfileMutation, UpdateProfileMutationVariables>;
export const ChangePasswordDocument = `
    mutation ChangePassword($input: ChangePasswordInput!) {
  changePassword(input: $input) {
    endedSessions
  }
}
    ` as unknown as DocumentNode<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const EndSessionDocument = `
    mutation EndSession($input: EndSessionInput!) {
  endSession(input: $input) {
    sessions {
      id
    }
  }
}
    ` as unknown as DocumentNode<EndSessionMutation, EndSessionMutationVariables>;
export const SignOutEverywhereDocument = `
    mutation SignOutEverywhere {
  signOutEverywhere {
    endedSessions
  }
}
    ` as unknown as DocumentNode<SignOutEverywhereMutation, SignOutEverywhereMutationVariables>;
export const ApiTokensDocument = `
    query ApiTokens {
  apiTokens {
    id
    name
    scopes
    createdAt
    expiresAt
    lastUsedAt
    revokedAt
  }
}
    ` as unknown as DocumentNode<ApiTokensQuery, ApiTokensQueryVariables>;
export const CreateApiTokenDocument = `
    mutation CreateApiToken($input: CreateApiTokenInput!) {
  createApiToken(input: $input) {
    secret
    token {
      id
      name
      scopes
      createdAt
      expiresAt
      lastUsedAt
      revokedAt
    }
  }
}
    ` as unknown as DocumentNode<CreateApiTokenMutation, CreateApiTokenMutationVariables>;
export const RevokeApiTokenDocument = `
    mutation RevokeApiToken($input: RevokeApiTokenInput!) {
  revokeApiToken(input: $input) {
    token {
      id
      revokedAt
    }
  }
}
    ` as unknown as DocumentNode<RevokeApiTokenMutation, RevokeApiTokenMutationVariables>;
export const MembersDocument = `
    query Members($team: ID, $search: String, $inactive: Boolean, $after: String) {
  members(
    team: $team
    search: $search
    inactive: $inactive
    first: 50
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      cursor
      node {
        ...MemberRow
      }
    }
  }
}
    fragment MemberRow on Member {
  id
  name
  email
  number
  roles
  active
  team {
    id
    name
  }
  position {
    id
    key
    names {
      zh
      en
    }
  }
}` as unknown as DocumentNode<MembersQuery, MembersQueryVariables>;
export const TeamChoicesDocument = `
    query TeamChoices {
  teams {
    id
    key
    name
    parent {
      id
    }
  }
  positions {
    id
    key
    names {
      zh
      en
    }
  }
}
    ` as unknown as DocumentNode<TeamChoicesQuery, TeamChoicesQueryVariables>;
export const TeamsDocument = `
    query Teams {
  teams {
    id
    key
    name
    parent {
      id
    }
    lead {
      id
      name
    }
    members {
      id
    }
  }
}
    ` as unknown as DocumentNode<TeamsQuery, TeamsQueryVariables>;
export const CreateMemberDocument = `
    mutation CreateMember($input: CreateMemberInput!) {
  createMember(input: $input) {
    member {
      ...MemberRow
    }
    initialPassword
  }
}
    fragment MemberRow on Member {
  id
  name
  email
  number
  roles
  active
  team {
    id
    name
  }
  position {
    id
    key
    names {
      zh
      en
    }
  }
}` as unknown as DocumentNode<CreateMemberMutation, CreateMemberMutationVariables>;
export const UpdateMemberDocument = `
    mutation UpdateMember($input: UpdateMemberInput!) {
  updateMember(input: $input) {
    member {
      ...MemberRow
    }
  }
}
    fragment MemberRow on Member {
  id
  name
  email
  number
  roles
  active
  team {
    id
    name
  }
  position {
    id
    key
    names {
      zh
      en
    }
  }
}` as unknown as DocumentNode<UpdateMemberMutation, UpdateMemberMutationVariables>;
export const CreateTeamDocument = `
    mutation CreateTeam($input: CreateTeamInput!) {
  createTeam(input: $input) {
    team {
      id
      key
      name
    }
  }
}
    ` as unknown as DocumentNode<CreateTeamMutation, CreateTeamMutationVariables>;
export const UpdateTeamDocument = `
    mutation UpdateTeam($input: UpdateTeamInput!) {
  updateTeam(input: $input) {
    team {
      id
      name
      parent {
        id
      }
      lead {
        id
        name
      }
    }
  }
}
    ` as unknown as DocumentNode<UpdateTeamMutation, UpdateTeamMutationVariables>;
export const LeadChoicesDocument = `
    query LeadChoices($search: String) {
  members(search: $search, first: 50) {
    edges {
      cursor
      node {
        id
        name
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ` as unknown as DocumentNode<LeadChoicesQuery, LeadChoicesQueryVariables>;