import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChannelReviewDocument, type ChannelReviewQuery } from '@/gql/channel'
import { usePeriod } from '@/lib/address'
import { toFixed, trim } from '@/lib/decimal'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { Choice } from '@/ui/Choice'
import { Loaded } from '@/ui/Loaded'
import { Empty } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Section } from '@/ui/Section'
import { Calculation } from './Calculation'
import { useChannelTabs } from './channelTabs'
import { Decide } from './Decide'
import { Efficiency } from './Efficiency'
import { bases, type Basis } from './figures'
import { History } from './History'
import styles from './PolicyPage.module.css'
import { Shares } from './Shares'
import { TryOut } from './TryOut'

/** Which channel earns more weight, and why exactly that much. */
export function PolicyPage() {
  const { t } = useTranslation()
  const f = useFormats()
  const period = usePeriod()
  const { basis = 'CPL' } = useSearch({ from: '/channels/policy' })
  const navigate = useNavigate({ from: '/channels/policy' })
  const read = useRead(ChannelReviewDocument, { period, basis }, { live: true })
  const [history, showHistory] = useState(false)
  const choose = (next: Basis) => void navigate({ search: (before) => ({ ...before, basis: next === 'CPL' ? undefined : next }), replace: true, resetScroll: false })
  const historyButton = <Button variant="subtle" size="compact-sm" onClick={() => showHistory(true)}>{t('channel.history')}</Button>
  return (
    <Page title={t('channel.title')} tabs={useChannelTabs()} period>
      <Loaded of={read} what={t('channel.policy')} heights={[32, 40, 40, 40, 40, 200]}>
        {({ channelReview: review, channels }) => {
          const order = channels.map((one) => one.id)
          return (
            <>
              <Section
                title={t('channel.efficiency')}
                note={f.period(period)}
                aside={<Choice label={t('channel.by')} value={basis} onChange={choose} options={bases.map((value) => ({ value, label: t(`channel.basis.${value}`) }))} />}
              >
                {review.channels.length === 0 ? <Empty>{t('channel.empty')}</Empty> : <Efficiency rows={review.channels} total={review.total} basis={basis} order={order} />}
              </Section>
              {review.proposal ? (
                <Choosing key={`${review.period} ${review.basis} ${review.version}`} review={review} proposal={review.proposal} order={order} history={historyButton} onOutdated={read.retry} />
              ) : (
                <p>{historyButton}</p>
              )}
              <History opened={history} onClose={() => showHistory(false)} order={order} />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

interface ChoosingProps {
  review: ChannelReviewQuery['channelReview']
  proposal: NonNullable<ChannelReviewQuery['channelReview']['proposal']>
  order: string[]
  history: React.ReactNode
  onOutdated: () => void
}

/** The proposal beside what it would do, and the choice. */
function Choosing({ review, proposal, order, history, onOutdated }: ChoosingProps) {
  const { t } = useTranslation()
  const f = useFormats()
  const rows = proposal.channels
  const [tried, setTried] = useState<number[] | null>(null)
  const weights = tried ?? rows.map((row) => row.proposed) // the proposal moves with the figures until somebody moves a slider
  const before = rows.map((row) => ({ channel: row.channel, weight: trim(toFixed(row.weight, 2)) }))
  return (
    <>
      <div className={styles.halves}>
        <Section title={t('channel.proposal', { period: f.period(review.next) })} note={t('channel.proposalNote')} aside={history}>
          <p className={styles.hero}>
            <span className={styles.before}>{review.inForce ? before.map((one) => one.weight).join(' / ') : t('channel.alike')}</span>
            <span aria-hidden>→</span>
            <strong className={styles.after}>{rows.map((row) => row.proposed).join(' / ')}</strong>
            <span className="note">{t('channel.heroNote', { names: rows.map((row) => row.channel.name).join(' / ') })}</span>
          </p>
          <Calculation of={proposal} basis={review.basis} order={order} />
          <Shares label={f.period(review.period)} parts={before} order={order} />
          <Shares label={t('channel.proposed')} parts={rows.map((row) => ({ channel: row.channel, weight: String(row.proposed) }))} order={order} />
        </Section>
        <TryOut period={review.period} basis={review.basis} proposal={proposal} weights={weights} onChange={setTried} order={order} />
      </div>
      <Decide review={review} basis={review.basis} weights={weights} onOutdated={onOutdated} />
    </>
  )
}
