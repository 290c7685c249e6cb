import type zh from '../zh-CN'
import { appraisal } from './appraisal'
import { audit } from './audit'
import { career } from './career'
import { channel } from './channel'
import { cycle } from './cycle'
import { dashboard } from './dashboard'
import { fact } from './fact'
import { followup } from './followup'
import { incentive } from './incentive'
import { leaderboard } from './leaderboard'
import { levelling } from './levelling'
import { metric } from './metric'
import { objective } from './objective'
import { okr } from './okr'
import { recognition } from './recognition'
import { scorecard } from './scorecard'
import * as start from './start'
import { statement } from './statement'
import { team } from './team'

const en: Texts = { ...start, scorecard, appraisal, team, dashboard, leaderboard, followup, incentive, fact, metric, okr, objective, cycle, audit, channel, levelling, career, recognition, statement }

/** The same keys as Chinese, all of them texts. */
type Texts = { [Section in keyof typeof zh]: { [Key in keyof (typeof zh)[Section]]: (typeof zh)[Section][Key] extends string ? string : { [Sub in keyof (typeof zh)[Section][Key]]: string } } }

export default en
