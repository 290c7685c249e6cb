import { useTranslation } from 'react-i18next'
import type { SimulateIncentiveQuery } from '@/gql/incentive'
import { approximate, useFormats } from '@/lib/formats'
import { niceScale } from '@/ui/chartOption'
import styles from './PeriodBars.module.css'

type Row = SimulateIncentiveQuery['simulateIncentive']['periods'][number]

const HEIGHT = 200
const TOP = 16

/** Saved and paid, period by period. What was overspent is hatched and hangs below the line. The table below says the same. */
export function PeriodBars({ periods }: { periods: Row[] }) {
  const { t } = useTranslation()
  const f = useFormats()
  const amountOf = (row: Row) => approximate(row.step?.amount ?? null)
  const paidOf = (row: Row) => approximate(row.paid.amount) ?? 0
  const all = periods.flatMap((row) => [amountOf(row) ?? 0, paidOf(row)])
  const scale = niceScale(Math.min(0, ...all), Math.max(0, ...all) || 1, 4)
  const y = (value: number) => TOP + ((scale.max - value) / (scale.max - scale.min)) * (HEIGHT - TOP)
  const ticks = Array.from({ length: Math.round((scale.max - scale.min) / scale.step) + 1 }, (_, at) => scale.min + at * scale.step)
  const width = 680
  const left = 64
  const each = (width - left) / periods.length
  const bar = Math.min(34, each / 3)
  const pooled = periods.some((row) => row.step !== null)
  const box = (value: number) => ({ y: Math.min(y(0), y(value)), height: Math.max(1, Math.abs(y(value) - y(0))) })
  return (
    <figure className={styles.root}>
      <figcaption className={styles.legend}>
        <span>{f.symbol().trim()}</span>
        {pooled && <span><i className={styles.saved} /> {t('incentive.savedIn')}</span>}
        {pooled && <span><i className={styles.over} /> {t('incentive.overspent')}</span>}
        <span><i className={styles.paid} /> {t('incentive.paidTitle')}</span>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${HEIGHT + 24}`} aria-hidden>
        <defs>
          <pattern id="overspent" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0V6" stroke="var(--ctl)" strokeWidth="2.4" />
          </pattern>
        </defs>
        {ticks.map((tick) => (
          <g key={tick}>
            <path d={`M${left} ${y(tick)}H${width}`} stroke={tick === 0 ? 'var(--ctl)' : 'var(--line)'} />
            <text x={left - 8} y={y(tick) + 4} textAnchor="end" className={styles.tick}>{f.plain(String(Math.round(tick)))}</text>
          </g>
        ))}
        {periods.map((row, at) => {
          const middle = left + each * (at + 0.5)
          const amount = amountOf(row)
          const paid = paidOf(row)
          return (
            <g key={row.period}>
              {amount !== null && (
                <>
                  <rect x={middle - bar - 3} width={bar} {...box(amount)} fill={amount < 0 ? 'url(#overspent)' : 'var(--text2)'} stroke={amount < 0 ? 'var(--ctl)' : 'none'} />
                  <text x={middle - bar / 2 - 3} y={amount < 0 ? y(amount) + 14 : y(amount) - 5} textAnchor="middle" className={styles.tick}>{f.signed(row.step?.amount, f.moneyCell)}</text>
                </>
              )}
              <rect x={middle + (pooled ? 3 : -bar / 2)} width={bar} {...box(paid)} fill="var(--accent)" />
              <text x={middle + (pooled ? bar / 2 + 3 : 0)} y={y(paid) - 5} textAnchor="middle" className={styles.strong}>{f.moneyCell(row.paid.amount)}</text>
              <text x={middle} y={HEIGHT + 20} textAnchor="middle" className={styles.tick}>{row.period}</text>
            </g>
          )
        })}
      </svg>
    </figure>
  )
}
