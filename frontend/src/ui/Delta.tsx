import { sign, type Decimal } from '@/lib/decimal'
import styles from './Delta.module.css'

interface Props {
  /** The signed change: the arrow says up or down. */
  change: Decimal
  /** Whether up is good; null: no judgement. */
  good?: 'up' | 'down' | null
  children: string
  strong?: boolean
}

/** The arrow says up or down, the colour good or bad. */
export function Delta({ change, good = 'up', children, strong = false }: Props) {
  const way = sign(change)
  const tone = way === 0 || good === null ? 'none' : (way > 0) === (good === 'up') ? 'good' : 'bad'
  return (
    <span className={styles.root} data-tone={tone} data-strong={strong || undefined}>
      {way !== 0 && <span aria-hidden>{way > 0 ? '▲' : '▼'}</span>}
      <span>{children}</span>
    </span>
  )
}
