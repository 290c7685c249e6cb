import { approximate, useFormats } from '@/lib/formats'
import type { Decimal } from '@/lib/decimal'
import { colourIn, type Shown } from './ChannelName'
import styles from './Shares.module.css'

interface Props {
  label: string
  parts: { channel: Shown; weight: Decimal }[]
  order: string[]
}

/** Weights as one bar of 100: bars under one another are on one scale. */
export function Shares({ label, parts, order }: Props) {
  const f = useFormats()
  const shown = parts.filter((part) => (approximate(part.weight) ?? 0) > 0)
  return (
    <div className={styles.root}>
      <span className={styles.label}>{label}</span>
      <span className={styles.bar} role="img" aria-label={`${label}: ${shown.map((part) => `${part.channel.name} ${f.plain(part.weight)}`).join(', ')}`}>
        {shown.map((part) => (
          <span key={part.channel.id} className={styles.part} style={{ width: `${approximate(part.weight)}%` }} title={`${part.channel.name} ${f.plain(part.weight)}`}>
            <i style={{ background: colourIn(part.channel, order) }} />
            <span>{f.plain(part.weight)}</span>
          </span>
        ))}
      </span>
    </div>
  )
}
