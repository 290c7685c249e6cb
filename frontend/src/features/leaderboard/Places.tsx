import { useNavigate } from '@tanstack/react-router'
import { IconEyeOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { approximate, useFormats } from '@/lib/formats'
import { isLead, seesEveryone, useHere } from '@/lib/viewer'
import { Avatar } from '@/ui/Avatar'
import { DataTable } from '@/ui/DataTable'
import { Delta } from '@/ui/Delta'
import { Section } from '@/ui/Section'
import { figureOf, type Board, type BoardVariables, type Place } from './board'
import styles from './Places.module.css'

interface Props {
  board: Board
  places: Place[]
  variables: BoardVariables
  whole?: boolean
  below?: ReactNode
}

/** Places as dots on one scale, with my line and the median. */
export function Places({ board, places, variables, whole = false, below }: Props) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer } = useHere()
  const navigate = useNavigate()
  const figure = figureOf(board, variables, f)
  const teams = variables.subject === 'TEAM'
  const title = board.metric ? f.names(board.metric.names) : t(variables.by === 'RECOGNITION' ? 'leaderboard.thanks' : 'leaderboard.total')
  const scale = scaleOf(places, board)
  const share = (value: string | null | undefined) => (value == null ? null : scale(Number(value)))
  const median = share(board.median)
  const mine = share(board.mine?.score)
  const mayOpen = (place: Place) => place.subject !== null && (place.mine || seesEveryone(viewer) || (isLead(viewer) && teams && viewer.leads.some((team) => team.id === place.subject?.id)))
  const open = (place: Place) => {
    if (!place.subject) return
    if (teams) void navigate({ to: '/scorecards/teams/$team', params: { team: place.subject.id } })
    else if (place.mine) void navigate({ to: '/scorecards/mine' })
    else void navigate({ to: '/scorecards/members/$member', params: { member: place.subject.id } })
  }

  return (
    <Section title={t(whole ? 'leaderboard.whole' : 'leaderboard.top')} note={t('leaderboard.topNote', { figure: title })}>
      {places.length === 0 ? (
        <p className="note">{t('leaderboard.noTop')}</p>
      ) : (
        <DataTable
          label={t('leaderboard.title')}
          rows={places}
          rowKey={(place) => place.subject?.id ?? `hidden${place.rank}${places.indexOf(place)}`}
          rowHeight={40}
          walk
          open={{ name: (place) => place.subject?.name ?? '', act: open, can: mayOpen }}
          selected={(place) => place.mine}
          columns={[
            { key: 'rank', title: t('leaderboard.rank'), align: 'right', width: 56, cell: (place) => <strong className={place.rank <= 3 ? styles.podium : styles.rank}>{place.rank}</strong> },
            { key: 'change', title: t('leaderboard.change'), align: 'right', width: 64, from: 'tablet', cell: (place) => <Change place={place} /> },
            {
              key: 'who',
              title: t(teams ? 'leaderboard.team' : 'leaderboard.member'),
              cell: (place) => (
                <span className={styles.who}>
                  {!teams && <Avatar name={place.subject?.name ?? null} me={place.mine} />}
                  <span className={place.subject ? undefined : 'note'}>{place.subject?.name ?? t(teams ? 'leaderboard.hiddenTeam' : 'leaderboard.hidden')}</span>
                  {place.mine && !teams && <span className={styles.me}>{t('ui.me')}</span>}
                  {place.tied && <span className="note">{t('leaderboard.tied')}</span>}
                </span>
              ),
            },
            ...(teams ? [] : [{ key: 'position', title: t('leaderboard.position'), from: 'tablet' as const, cell: (place: Place) => (place.subject && 'position' in place.subject && place.subject.position ? f.names(place.subject.position.names) : '') }]),
            {
              key: 'dot',
              width: 240,
              from: 'desktop',
              title: (
                <span className={styles.scaleHead}>
                  <span className="sr-only">{t('leaderboard.median')}</span>
                  {median !== null && (mine === null || Math.abs(median - mine) > 0.18) && <span aria-hidden style={{ left: `${median * 100}%` }}>{t('leaderboard.median')}</span>}
                  {mine !== null && <b aria-hidden style={{ left: `${mine * 100}%` }}>{`${t('leaderboard.me')} ${figure(board.mine?.score ?? null)}`}</b>}
                </span>
              ),
              cell: (place) => (
                <span className={styles.scale} aria-hidden>
                  {median !== null && <i className={styles.median} style={{ left: `${median * 100}%` }} />}
                  {mine !== null && <i className={styles.mine} style={{ left: `${mine * 100}%` }} />}
                  {place.score !== null && <i className={styles.dot} data-mine={place.mine || undefined} style={{ left: `${(share(place.score) ?? 0) * 100}%` }} />}
                </span>
              ),
            },
            { key: 'score', title, align: 'right', cell: (place) => <strong className={styles.score}>{figure(place.score)}</strong> },
          ]}
        />
      )}
      {!whole && board.visibility === 'TOP' && board.total > 10 && (
        <p className={`note ${styles.rest}`}>
          <IconEyeOff size={14} /> {t('leaderboard.rest')}
        </p>
      )}
      {below}
    </Section>
  )
}

/** Falling is grey, not red. */
export function Change({ place }: { place: Pick<Place, 'change'> }) {
  const { t } = useTranslation()
  if (place.change === null) return <span className="note">{t('leaderboard.newcomer')}</span>
  if (place.change === 0) return <>—</>
  return (
    <Delta change={String(place.change)} good={place.change > 0 ? 'up' : null}>
      {String(Math.abs(place.change))}
    </Delta>
  )
}

function scaleOf(places: Place[], board: Board): (value: number) => number {
  const known = [...places.map((place) => place.score), board.median, board.mine?.score ?? null].map(approximate).filter((value): value is number => value !== null)
  const low = Math.min(...known)
  const span = Math.max(...known) - low || 1
  return (value) => 0.08 + ((value - low) / span) * 0.84
}
