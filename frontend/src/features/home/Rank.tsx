import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { HomeRankDocument, type HomeRankQuery } from '@/gql/home'
import { useFormats } from '@/lib/formats'
import type { Period } from '@/lib/period'
import { useRead } from '@/lib/read'
import { useHere } from '@/lib/viewer'
import { Delta } from '@/ui/Delta'
import { Loaded } from '@/ui/Loaded'
import { Section } from '@/ui/Section'
import { GradeBox, Tag } from '@/ui/Tag'
import styles from './Rank.module.css'

/** My place in the company and among those of my position, and where my team stands. */
export function Rank({ period }: { period: Period }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer } = useHere()
  const group = viewer.position?.key ?? ''
  const team = viewer.team?.id ?? ''
  const read = useRead(HomeRankDocument, { period, group, withGroup: group !== '', team, withTeam: team !== '' }, { live: true })
  return (
    <Section title={t('home.rank')}>
      <Loaded of={read} what={t('home.rank')} heights={[24, 24, 24]}>
        {({ leaderboard, peers, teamScorecard: card }) => (
          <>
            <Link to="/leaderboards" className={styles.row}>
              <span>{t('home.companyRank')}</span>
              {leaderboard.provisional && <Tag kind="provisional">{t('state.provisional')}</Tag>}
              <Place board={leaderboard}>{t('home.notRanked')}</Place>
            </Link>
            {peers?.mine && viewer.position && (
              <Link to="/leaderboards" search={{ group }} className={styles.row}>
                <span className="truncate">{t('home.groupRank', { group: f.names(viewer.position.names) })}</span>
                <Place board={peers}>{t('home.notRanked')}</Place>
              </Link>
            )}
            {card && (
              <Link to="/scorecards/teams/$team" params={{ team }} className={styles.row}>
                <span className="truncate">{t('home.teamTotal', { team: card.subject.name })}</span>
                {card.provisional && <Tag kind="provisional">{t('state.provisional')}</Tag>}
                <span className={styles.place}>
                  <strong>{f.score(card.total)}</strong> <GradeBox grade={card.grade} size="small" />
                </span>
              </Link>
            )}
          </>
        )}
      </Loaded>
    </Section>
  )
}

function Place({ board, children }: { board: Pick<HomeRankQuery['leaderboard'], 'total' | 'mine'>; children: ReactNode }) {
  const { t } = useTranslation()
  const { mine, total } = board
  if (!mine) return <span className={`note ${styles.place}`}>{children}</span>
  return (
    <span className={styles.place}>
      <strong>{t('home.place', { rank: mine.rank })}</strong> <span className="note">{t('home.of', { total })}</span>{' '}
      {mine.change ? (
        <Delta change={String(mine.change)} good={mine.change > 0 ? 'up' : null}>
          {String(Math.abs(mine.change))}
        </Delta>
      ) : null}
    </span>
  )
}
