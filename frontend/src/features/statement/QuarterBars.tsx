import { useTranslation } from 'react-i18next'
import { add, sign } from '@/lib/decimal'
import { approximate, useFormats } from '@/lib/formats'
import { niceScale } from '@/ui/chartOption'
import type { Quarter } from './figures'
import styles from './QuarterBars.module.css'

const HEIGHT = 120
const TOP = 22
const WIDTH = 380
const LEFT = 48

/** What each quarter came to: paid solid, decided grey, estimated hatched. The list below says the same. */
export function QuarterBars({ quarters }: { quarters: Quarter[] }) {
  const { t } = useTranslation()
  const f = useFormats()
  const tops = quarters.map((one) => approximate(add(one.paid, one.decided, one.estimated)) ?? 0)
  const scale = niceScale(0, Math.max(...tops) || 1, 3)
  const y = (value: number) => TOP + ((scale.max - value) / scale.max) * (HEIGHT - TOP)
  const ticks = Array.from({ length: Math.round(scale.max / scale.step) + 1 }, (_, at) => at * scale.step)
  const each = (WIDTH - LEFT) / quarters.length
  const bar = each * 0.48
  const label = ({ paid, decided, estimated }: Quarter) => [paid, decided, estimated].filter((one) => sign(one) > 0).map((one) => f.moneyCell(one)).join(' + ')
  return (
    <figure className={styles.root}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 22}`} role="img" aria-label={t('statement.byQuarter')}>
        <defs>
          <pattern id="estimated" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0V5" stroke="var(--ctl)" strokeWidth="2" />
          </pattern>
        </defs>
        <text x={LEFT - 8} y={10} textAnchor="end" className={styles.tick}>{f.symbol().trim()}</text>
        {ticks.map((tick) => (
          <g key={tick}>
            <path d={`M${LEFT} ${y(tick)}H${WIDTH}`} stroke={tick === 0 ? 'var(--ctl)' : 'var(--line)'} />
            <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end" className={styles.tick}>{f.plain(String(tick))}</text>
          </g>
        ))}
        {quarters.map((one, at) => {
          const middle = LEFT + each * (at + 0.5)
          let from = 0
          const parts = (['paid', 'decided', 'estimated'] as const).map((part) => {
            const size = approximate(one[part]) ?? 0
            const box = { part, y: y(from + size), height: y(from) - y(from + size) }
            from += size
            return box
          })
          return (
            <g key={one.quarter}>
              {parts.filter((box) => box.height > 0).map((box) => (
                <rect key={box.part} x={middle - bar / 2} width={bar} y={box.y} height={Math.max(1, box.height)} className={styles[box.part]} />
              ))}
              <text x={Math.min(middle, WIDTH - 40)} y={y(from) - 6} textAnchor="middle" className={sign(one.paid) > 0 ? styles.strong : styles.tick}>{label(one)}</text>
              <text x={middle} y={HEIGHT + 18} textAnchor="middle" className={styles.tick}>{t('statement.quarterNo', { number: at + 1 })}</text>
            </g>
          )
        })}
      </svg>
    </figure>
  )
}
