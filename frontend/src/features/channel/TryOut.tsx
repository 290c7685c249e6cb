import { Button, Slider } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChannelWhatIfDocument, type CalculationFragment, type ChannelWhatIfQuery } from '@/gql/channel'
import { compare } from '@/lib/decimal'
import { approximate, useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { Loaded } from '@/ui/Loaded'
import { Section } from '@/ui/Section'
import { ChannelName } from './ChannelName'
import { Effects } from './Effects'
import type { Basis } from './figures'
import { moved } from './sliders'
import styles from './TryOut.module.css'

interface Props {
  period: string
  basis: Basis
  proposal: CalculationFragment
  weights: number[]
  onChange: (weights: number[]) => void
  order: string[]
}

/** Other weights, tried on the period's figures before anything holds. */
export function TryOut({ period, basis, proposal, weights, onChange, order }: Props) {
  const { t } = useTranslation()
  const f = useFormats()
  const rows = proposal.channels
  // While a slider is dragged the others keep the proportion that they had when it was taken up.
  const [base, setBase] = useState(weights)
  const [settledWeights] = useDebouncedValue(weights, 250)
  const input = rows.map((row, at) => ({ channel: row.channel.id, weight: String(settledWeights[at] ?? 0) }))
  const read = useRead(ChannelWhatIfDocument, { period, basis, weights: input }, { live: true })
  const [last, setLast] = useState<ChannelWhatIfQuery>()
  if (read.data && read.data !== last) setLast(read.data) // what was there stays while the next is computed
  const proposed = rows.map((row) => row.proposed)
  const change = (next: number[]) => {
    onChange(next)
    setBase(next)
  }

  return (
    <Section
      title={t('channel.tryOut')}
      aside={
        <Button variant="subtle" size="compact-sm" disabled={weights.every((weight, at) => weight === proposed[at])} onClick={() => change(proposed)}>
          {t('channel.reset')}
        </Button>
      }
    >
      <div className={styles.sliders}>
        {rows.map((row, at) => (
          <div key={row.channel.id} className={styles.row}>
            <ChannelName channel={row.channel} order={order} />
            <span className={styles.rail}>
              <Slider
                min={0} max={100} step={1} size={3} thumbSize={16} label={null} value={weights[at] ?? 0}
                thumbLabel={t('channel.weightOf', { name: row.channel.name })}
                onChange={(value) => onChange(moved(base, at, value))}
                onChangeEnd={(value) => change(moved(base, at, value))}
              />
              <i className={styles.before} style={{ left: `${Math.min(100, approximate(row.weight) ?? 0)}%` }} aria-hidden />
            </span>
            <strong className={styles.value}>{weights[at]}</strong>
          </div>
        ))}
      </div>
      <p className="note">{t('channel.mark', { period: f.period(period) })}</p>
      <Loaded of={{ ...read, data: read.data ?? (read.problem ? undefined : last) }} what={t('channel.tryOut')} heights={[56, 24, 36, 36, 36]}>
        {({ channelWhatIf: result }) => (
          <div aria-live="polite">
            <div className={styles.figures}>
              <Figure name={t(`channel.blended.${basis}`)} value={f.money(result.costAfter)} note={result.costBefore === null ? null : t('channel.nowGot', { cost: f.score(result.costBefore), got: f.count(result.gotAfter?.split('.')[0] ?? null), what: t(`channel.what.${basis}`) })} />
              {result.lines.map((line) => (
                <Figure key={line.metric.id} name={t('channel.lineScore', { name: f.names(line.metric.names) })} value={f.score(line.after)} note={t('channel.now', { score: f.score(line.before) })} />
              ))}
            </div>
            <p className="note">{t('channel.assumption', { budget: f.score(result.budget) })}</p>
            {rows.some((row, at) => compare(row.weight, '0') === 0 && (weights[at] ?? 0) > 0) && <p className="note">{t('channel.newcomers')}</p>}
            <Effects of={result} />
          </div>
        )}
      </Loaded>
    </Section>
  )
}

function Figure({ name, value, note }: { name: string; value: string; note: string | null }) {
  return (
    <div>
      <div className={styles.name}>{name}</div>
      <div className={styles.big}>{value}</div>
      {note && <div className={styles.name}>{note}</div>}
    </div>
  )
}
