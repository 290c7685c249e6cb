import { Link } from '@tanstack/react-router'
import { IconEyeOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { BoardAroundDocument, BoardAsidesDocument } from '@/gql/leaderboard'
import { subtract, toFixed } from '@/lib/decimal'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { useHere } from '@/lib/viewer'
import { Avatar } from '@/ui/Avatar'
import { Changing } from '@/ui/Changing'
import { Chart } from '@/ui/Chart'
import { Delta } from '@/ui/Delta'
import { Loaded } from '@/ui/Loaded'
import { Section } from '@/ui/Section'
import { figureOf, type Board, type BoardVariables } from './board'
import styles from './MyPlace.module.css'

/** My rank as the hero, the next one's distance, my neighbours, and my rank over 30 days. */
export function MyPlace({ board, variables }: { board: Board; variables: BoardVariables }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer } = useHere()
  const teams = variables.subject === 'TEAM'
  const me = teams ? viewer.team?.id : viewer.id
  const mine = board.mine
  const peerGroup = viewer.position?.key ?? ''
  const around = useRead(BoardAroundDocument, { ...variables, id: me ?? '' }, { pause: !mine || !me, live: true })
  const peers = useRead(BoardAsidesDocument, { period: variables.period, peerGroup, withPeers: peerGroup !== '' }, { pause: teams })
  const figure = figureOf(board, variables, f)

  if (!mine) {
    return (
      <Section title={t(teams ? 'leaderboard.myTeam' : 'leaderboard.mine')}>
        <p className="note">{t(variables.by === 'RECOGNITION' ? 'leaderboard.notThanked' : 'leaderboard.notRanked')}</p>
      </Section>
    )
  }
  const neighbours = around.data?.leaderboard.around ?? []
  const ahead = neighbours.findLast((place) => place.rank < mine.rank)
  const distance = ahead?.score && mine.score ? subtract(ahead.score, mine.score).replace('-', '') : null
  const inGroup = variables.by === 'TOTAL' && !variables.improvement && !variables.peerGroup && !teams ? peers.data?.peers : null

  return (
    <>
      <Section title={t(teams ? 'leaderboard.myTeam' : 'leaderboard.mine')}>
        <div className={styles.hero}>
          <Changing value={String(mine.rank)}>
            <strong data-testid="my-rank">{mine.rank}</strong>
          </Changing>
          <div>
            <p>
              {t(teams ? 'leaderboard.ofTeams' : 'leaderboard.of', { total: board.total })}{' '}
              {mine.change ? (
                <>
                  <Delta change={String(mine.change)} good={mine.change > 0 ? 'up' : null}>
                    {String(Math.abs(mine.change))}
                  </Delta>{' '}
                  <span className="note">{t('leaderboard.vsYesterday')}</span>
                </>
              ) : null}
            </p>
            <p className="note">
              {[
                ahead && distance && t('leaderboard.toNext', { rank: ahead.rank, by: board.metric || variables.by === 'RECOGNITION' ? figure(distance).replace('+', '') : toFixed(distance, 2) }),
                inGroup?.mine && viewer.position && t('leaderboard.inGroup', { group: f.names(viewer.position.names), rank: inGroup.mine.rank, total: inGroup.total }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </div>
        </div>
        <Loaded of={around} what={t('leaderboard.mine')} heights={[36, 36, 36]}>
          {() => (
            <ol className={styles.list}>
              {neighbours.map((place, at) => (
                <li key={place.subject?.id ?? `hidden${at}`} data-mine={place.mine || undefined}>
                  <span className="num">{place.rank}</span>
                  {!teams && <Avatar name={place.subject?.name ?? null} me={place.mine} size={20} />}
                  <span className={place.subject ? styles.name : `${styles.name} note`}>
                    {place.subject?.name ?? t(teams ? 'leaderboard.hiddenTeam' : 'leaderboard.hidden')}
                    {place.mine && !teams && <span className={styles.me}> {t('ui.me')}</span>}
                  </span>
                  <span className="num">{figure(place.score)}</span>
                  <span className={`num ${styles.difference}`}>{!place.mine && place.score && mine.score ? f.signed(subtract(place.score, mine.score), figureOf(board, { ...variables, improvement: false }, f)) : ''}</span>
                </li>
              ))}
            </ol>
          )}
        </Loaded>
        {board.visibility === 'TOP' && !teams && variables.by !== 'RECOGNITION' && (
          <p className={`note ${styles.withheld}`}>
            <IconEyeOff size={14} />
            <span>
              {t('leaderboard.withheld')}
              <Link to="/settings/profile">{t('leaderboard.withheldLink')}</Link>
              {t('leaderboard.withheldEnd')}
            </span>
          </p>
        )}
      </Section>
      {board.myDays.some((day) => day.rank !== null) && (
        <Section title={t('leaderboard.days')} note={t('leaderboard.daysNote')}>
          <Chart
            name={t('leaderboard.days')}
            unit={t('ui.units.RANK')}
            height={120}
            small
            inverse
            exports={false}
            days={board.myDays.map((day) => day.day)}
            day={(day) => f.day(day)}
            format={(value) => String(Math.round(value))}
            series={[{ name: t('leaderboard.rank'), points: board.myDays.map((day) => ({ day: day.day, value: day.rank })), end: t('leaderboard.nth', { rank: mine.rank }) }]}
          />
        </Section>
      )}
    </>
  )
}
