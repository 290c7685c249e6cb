import type zh from '../zh-CN'
import { appraisal } from './appraisal'
import { audit } from './audit'
import { channel } from './channel'
import { cycle } from './cycle'
import { dashboard } from './dashboard'
import { fact } from './fact'
import { home } from './home'
import { leaderboard } from './leaderboard'
import { metric } from './metric'
import { notice } from './notice'
import { objective } from './objective'
import { okr } from './okr'
import { reason } from './reason'
import { scorecard } from './scorecard'
import { session } from './session'
import { period, role, section, shell, state, ui } from './shell'
import { team } from './team'

const en: Texts = { shell, period, role, state, section, ui, session, home, scorecard, appraisal, team, dashboard, leaderboard, fact, metric, notice, okr, objective, cycle, audit, channel, reason }

/** The same keys as Chinese, all of them texts. */
type Texts = { [Section in keyof typeof zh]: { [Key in keyof (typeof zh)[Section]]: (typeof zh)[Section][Key] extends string ? string : { [Sub in keyof (typeof zh)[Section][Key]]: string } } }

export default en
