import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DashboardQuery } from '@/gql/dashboard'
import { add, sign, subtract } from '@/lib/decimal'
import { approximate, useFormats, type Formats } from '@/lib/formats'
import { Changing } from '@/ui/Changing'
import { Delta } from '@/ui/Delta'
import { Sparkline } from '@/ui/Sparkline'
import { StateGlyph } from '@/ui/StateGlyph'
import { stateOf } from '@/ui/states'
import styles from './Tiles.module.css'

export type Tile = DashboardQuery['dashboard']['tiles'][number]

/** Six figures: state, name, value, course, target, and two comparisons. The chosen one's trend stands below. */
export function Tiles({ tiles, chosen, onChoose }: { tiles: Tile[]; chosen: string | undefined; onChoose: (metric: string) => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  if (tiles.length === 0) return null
  return (
    <ul className={styles.root}>
      {tiles.map((tile) => {
        const { metric, value } = tile
        const state = stateOf({ state: value.state, attainment: value.attainment })
        const on = metric.key === chosen
        return (
          <li key={metric.key}>
            <UnstyledButton className={styles.tile} data-on={on || undefined} aria-pressed={on} onClick={() => onChoose(metric.key)}>
              <span className={styles.name}>
                <StateGlyph state={state} /> <span className="truncate">{f.names(metric.names)}</span>
              </span>
              <span className={styles.value}>
                <Changing value={value.actual}>
                  <Figure value={value.actual} unit={metric.unit} f={f} />
                </Changing>
                <Sparkline values={tile.spark.map(approximate)} target={approximate(value.target)} accent={on} />
              </span>
              <TargetLine tile={tile} />
              <Compared name={t('dashboard.vsPrevious')} tile={tile} before={tile.previous} />
              <Compared name={t('dashboard.vsYear')} tile={tile} before={tile.yearAgo} />
            </UnstyledButton>
          </li>
        )
      })}
    </ul>
  )
}

/** The unit's sign is smaller than the figure. */
function Figure({ value, unit, f }: { value: string | null; unit: Tile['metric']['unit']; f: Formats }) {
  const text = f.figure(value, unit)
  const match = /^([^\d—−]*)([−\d.,—]+)(.*)$/.exec(text)
  return (
    <>
      <small>{match?.[1]}</small>
      {match?.[2] ?? text}
      <small>{match?.[3]}</small>
    </>
  )
}

function TargetLine({ tile: { metric, value } }: { tile: Tile }) {
  const { t } = useTranslation()
  const f = useFormats()
  const gross = metric.key === 'marketing_roi' && value.actual !== null ? ` · ${t('dashboard.gross', { value: f.ratio(add(value.actual, '1')) })}` : ''
  const words =
    value.target !== null
      ? `${t('dashboard.target')} ${f.bound(metric.direction)} ${f.figure(value.target, metric.unit)}${gross}`
      : value.attainment !== null
        ? t('dashboard.attainment', { value: f.attainment(value.attainment) })
        : t('dashboard.noTarget')
  return <span className={styles.line}>{words}</span>
}

function Compared({ name, tile, before }: { name: string; tile: Tile; before: Tile['value'] }) {
  const { t } = useTranslation()
  const f = useFormats()
  const now = tile.value.actual
  return (
    <span className={styles.line}>
      {name}{' '}
      {now !== null && before.actual !== null ? (
        <Delta change={subtract(now, before.actual)} good={sign(subtract(now, before.actual)) === 0 ? null : tile.metric.direction === 'LOWER' ? 'down' : tile.metric.direction === 'RANGE' ? null : 'up'}>
          {f.change(now, before.actual, tile.metric.unit)}
        </Delta>
      ) : (
        `— ${t('dashboard.noData')}`
      )}
    </span>
  )
}
