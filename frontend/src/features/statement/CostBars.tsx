import { useTranslation } from 'react-i18next'
import type { Decimal } from '@/lib/decimal'
import { approximate, useFormats } from '@/lib/formats'
import type { Period } from '@/lib/period'
import { niceScale } from '@/ui/chartOption'
import styles from './CostBars.module.css'

const HEIGHT = 150
const TOP = 20
const WIDTH = 440
const LEFT = 60

/** Paid beside what it brought, quarter by quarter. The table below says the same. */
export function CostBars({ quarters }: { quarters: { quarter: Period; paid: Decimal; brought: Decimal }[] }) {
  const { t } = useTranslation()
  const f = useFormats()
  const size = (value: Decimal) => approximate(value) ?? 0
  const all = quarters.flatMap((one) => [size(one.paid), size(one.brought)])
  const scale = niceScale(Math.min(0, ...all), Math.max(0, ...all) || 1, 4)
  const y = (value: number) => TOP + ((scale.max - value) / (scale.max - scale.min)) * (HEIGHT - TOP)
  const ticks = Array.from({ length: Math.round((scale.max - scale.min) / scale.step) + 1 }, (_, at) => scale.min + at * scale.step)
  const each = (WIDTH - LEFT) / Math.max(1, quarters.length)
  const bar = Math.min(36, each / 3)
  const box = (value: number) => ({ y: Math.min(y(0), y(value)), height: Math.max(1, Math.abs(y(value) - y(0))) })
  return (
    <figure className={styles.root}>
      <figcaption className={styles.legend}>
        <span>{f.symbol().trim()}</span>
        <span><i className={styles.paidKey} /> {t('statement.paidShortIn')}</span>
        <span><i className={styles.broughtKey} /> {t('statement.costsBrought')}</span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 22}`} role="img" aria-label={t('statement.costsQuarters')}>
        {ticks.map((tick) => (
          <g key={tick}>
            <path d={`M${LEFT} ${y(tick)}H${WIDTH}`} stroke={tick === 0 ? 'var(--ctl)' : 'var(--line)'} />
            <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end" className={styles.tick}>{f.compact(String(tick))}</text>
          </g>
        ))}
        {quarters.map((one, at) => {
          const middle = LEFT + each * (at + 0.5)
          return (
            <g key={one.quarter}>
              <rect x={middle - bar - 2} width={bar} {...box(size(one.paid))} className={styles.paid} />
              <rect x={middle + 2} width={bar} {...box(size(one.brought))} className={styles.brought} />
              <text x={middle} y={HEIGHT + 18} textAnchor="middle" className={styles.tick}>{one.quarter}</text>
            </g>
          )
        })}
      </svg>
    </figure>
  )
}
