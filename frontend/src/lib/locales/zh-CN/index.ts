import { appraisal } from './appraisal'
import { audit } from './audit'
import { channel } from './channel'
import { cycle } from './cycle'
import { dashboard } from './dashboard'
import { fact } from './fact'
import { followup } from './followup'
import { leaderboard } from './leaderboard'
import { levelling } from './levelling'
import { metric } from './metric'
import { objective } from './objective'
import { okr } from './okr'
import { recognition } from './recognition'
import { scorecard } from './scorecard'
import * as start from './start'
import { team } from './team'

/** Every text, for types and tests: a page fetches the files that it needs. */
export default { ...start, scorecard, appraisal, team, dashboard, leaderboard, followup, fact, metric, okr, objective, cycle, audit, channel, levelling, recognition }
