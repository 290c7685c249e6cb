import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { HomeRankDocument } from '@/gql/graphql'
import type { Period } from '@/lib/period'
import { useRead } from '@/lib/read'
import { Delta } from '@/ui/Delta'
import { Loaded } from '@/ui/Loaded'
import { Section } from '@/ui/Section'
import { Tag } from '@/ui/Tag'
import styles from './Rank.module.css'

/** My place on the company's board, and the way to it. */
export function Rank({ period }: { period: Period }) {
  const { t } = useTranslation()
  const read = useRead(HomeRankDocument, { period }, { live: true })
  return (
    <Section title={t('home.rank')}>
      <Loaded of={read} what={t('home.rank')} heights={[24]}>
        {({ leaderboard: board }) => (
          <Link to="/leaderboards" className={styles.row}>
            <span>{t('home.companyRank')}</span>
            {board.provisional && <Tag kind="provisional">{t('state.provisional')}</Tag>}
            <span className={styles.place}>
              {board.mine ? (
                <>
                  <strong>{t('home.place', { rank: board.mine.rank })}</strong> <span className="note">{t('home.of', { total: board.total })}</span>{' '}
                  {board.mine.change ? (
                    <Delta change={String(board.mine.change)} good={board.mine.change > 0 ? 'up' : null}>
                      {String(Math.abs(board.mine.change))}
                    </Delta>
                  ) : null}
                </>
              ) : (
                <span className="note">{t('home.notRanked')}</span>
              )}
            </span>
          </Link>
        )}
      </Loaded>
    </Section>
  )
}
