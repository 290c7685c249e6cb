import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { AdoptChannelPolicyDocument, KeepChannelPolicyDocument, type ChannelReviewQuery } from '@/gql/channel'
import { told, useAct } from '@/lib/act'
import { useFormats } from '@/lib/formats'
import { firstDay } from '@/lib/period'
import { has, useHere } from '@/lib/viewer'
import styles from './Decide.module.css'
import { spoken, type Basis } from './figures'
import { usePolicyWords } from './policyWords'

type Review = ChannelReviewQuery['channelReview']

interface Props {
  review: Review
  basis: Basis
  weights: number[]
  onOutdated: () => void
}

/** Keep or adopt, both named by their numbers, from the next period on. */
export function Decide({ review, basis, weights, onOutdated }: Props) {
  const { t } = useTranslation()
  const f = useFormats()
  const words = usePolicyWords()
  const { viewer, company } = useHere()
  const adopting = useAct(AdoptChannelPolicyDocument)
  const keeping = useAct(KeepChannelPolicyDocument)
  const closed = company.periods.some((known) => known.period === review.next && known.state === 'CLOSED')
  const next = f.period(review.next)
  const rows = review.proposal?.channels ?? []
  const shared = { period: review.period, basis, expectedVersion: review.version }
  const adopt = async () => {
    const input = { ...shared, weights: rows.map((row, at) => ({ channel: row.channel.id, weight: String(weights[at] ?? 0) })) }
    if (await adopting.act({ input })) told(t('channel.adopted', { period: next }))
    else onOutdated()
  }
  const keep = async () => {
    if (await keeping.act({ input: shared })) told(t('channel.kept', { period: next }))
    else onOutdated()
  }
  const may = has(viewer, 'ADMIN', 'HR')
  const busy = adopting.busy || keeping.busy
  return (
    <footer className={styles.root}>
      <p className={styles.words}>
        {review.decided && <strong>{t('channel.decided', { period: next, policy: words(review.decided) })} </strong>}
        {t(closed ? 'channel.nextClosed' : firstDay(review.next) <= company.today ? 'channel.nextRuns' : 'channel.fromNext', { period: next, now: f.period(review.period) })}
        {!may && ` ${t('channel.whoDecides')}`}
      </p>
      {may && (
        <span className={styles.acts}>
          {review.inForce && (
            <Button disabled={closed} loading={keeping.busy} onClick={() => !busy && void keep()}>
              {t('channel.keep', { weights: spoken(rows.filter((row) => review.inForce?.weights.some((one) => one.channel.id === row.channel.id)).map((row) => row.weight)) })}
            </Button>
          )}
          <Button variant="filled" disabled={closed || rows.length === 0} loading={adopting.busy} onClick={() => !busy && void adopt()}>
            {t('channel.adopt', { weights: weights.join(' / ') })}
          </Button>
        </span>
      )}
    </footer>
  )
}
