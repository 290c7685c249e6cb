import { audit } from './audit'
import { dashboard } from './dashboard'
import { fact } from './fact'
import { home } from './home'
import { leaderboard } from './leaderboard'
import { metric } from './metric'
import { okr } from './okr'
import { reason } from './reason'
import { scorecard } from './scorecard'
import { session } from './session'
import { period, role, section, shell, state, ui } from './shell'
import { team } from './team'

export default { shell, period, role, state, section, ui, session, home, scorecard, team, dashboard, leaderboard, fact, metric, okr, audit, reason }
