import { Select } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useEffect } from 'react'
import { useSubscription } from 'urql'
import { BoardChangedDocument, BoardDocument } from '@/gql/leaderboard'
import type { LeaderboardSubject } from '@/gql/schema'
import { usePeriod } from '@/lib/address'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { seesEveryone, useHere } from '@/lib/viewer'
import { Choice } from '@/ui/Choice'
import { Loaded } from '@/ui/Loaded'
import { Empty } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Tag } from '@/ui/Tag'
import { Asides } from './Asides'
import { BoardExport } from './BoardExport'
import styles from './LeaderboardPage.module.css'
import { MyPlace } from './MyPlace'
import { Places } from './Places'
import { WholeBoard } from './WholeBoard'

/** Among the metrics' keys, which have small letters alone. */
const byThanks = 'THANKS'

export function LeaderboardPage() {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer } = useHere()
  const period = usePeriod()
  const search = useSearch({ from: '/leaderboards' })
  const navigate = useNavigate({ from: '/leaderboards' })
  const set = (change: object) => void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false })
  const thanks = search.by === 'thanks' // members alone, and never by improvement
  const subject: LeaderboardSubject = thanks ? 'MEMBER' : (search.subject ?? 'MEMBER')
  const board = {
    period,
    subject,
    by: thanks ? ('RECOGNITION' as const) : search.metric ? ('METRIC' as const) : ('TOTAL' as const),
    metric: thanks ? null : (search.metric ?? null),
    peerGroup: subject === 'MEMBER' ? (search.group ?? null) : null,
    improvement: !thanks && search.order === 'improvement',
  }
  const read = useRead(BoardDocument, board, { live: true })
  const [{ data: moved }] = useSubscription({ query: BoardChangedDocument, variables: board })
  const { retry } = read
  useEffect(() => {
    if (moved) retry()
  }, [moved, retry])
  const data = read.data
  const whole = data?.leaderboard.visibility === 'OPEN' || seesEveryone(viewer)

  return (
    <Page title={t('leaderboard.title')} period actions={data && <BoardExport board={data.leaderboard} variables={board} whole={whole} />} rail={data && <MyPlace board={data.leaderboard} variables={board} />}>
      <div className={styles.filters}>
        <Choice label={t('leaderboard.subject')} value={subject} onChange={(value) => set({ subject: value === 'TEAM' ? 'TEAM' : undefined, group: undefined, by: undefined })} options={[{ value: 'MEMBER', label: t('leaderboard.members') }, { value: 'TEAM', label: t('leaderboard.teams') }]} />
        <Select aria-label={t('leaderboard.by')} w={164} value={thanks ? byThanks : (search.metric ?? '')} onChange={(value) => set(value === byThanks ? { by: 'thanks', metric: undefined, subject: undefined, order: undefined } : { by: undefined, metric: value || undefined })} data={[{ value: '', label: t('leaderboard.total') }, { value: byThanks, label: t('leaderboard.thanks') }, ...(data?.metrics ?? []).map((metric) => ({ value: metric.key, label: f.names(metric.names) }))]} />
        {subject === 'MEMBER' && (
          <Select aria-label={t('leaderboard.group')} w={164} value={search.group ?? ''} onChange={(value) => set({ group: value || undefined })} data={[{ value: '', label: t('leaderboard.wholeCompany') }, ...(data?.positions ?? []).map((position) => ({ value: position.key, label: f.names(position.names) }))]} />
        )}
        {!thanks && <Choice label={t('leaderboard.order')} value={search.order ?? 'rank'} onChange={(value) => set({ order: value === 'improvement' ? 'improvement' : undefined })} options={[{ value: 'rank', label: t('leaderboard.rank') }, { value: 'improvement', label: t('leaderboard.improvement') }]} />}
        {data?.leaderboard.provisional && (
          <span className={styles.provisional}>
            <Tag kind="provisional">{t('state.provisional')}</Tag> <span className="note">{t('leaderboard.provisional')}</span>
          </span>
        )}
        {data?.leaderboard.comparedWith && <span className={`note ${styles.compared}`}>{t('leaderboard.comparedWith', { day: f.day(data.leaderboard.comparedWith) })}</span>}
      </div>
      <Loaded of={read} what={t('leaderboard.what')} heights={[40, 40, 40, 40, 40, 40]}>
        {({ leaderboard }) =>
          leaderboard.total === 0 ? (
            <Empty>{t('leaderboard.empty')}</Empty>
          ) : (
            <>
              {whole && leaderboard.total > 10 ? <WholeBoard board={leaderboard} variables={board} /> : <Places board={leaderboard} places={leaderboard.top} variables={board} />}
              {subject === 'MEMBER' && !thanks && !search.metric && !search.group && !search.order && <Asides period={period} />}
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
