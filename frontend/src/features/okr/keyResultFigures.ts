// A key result's values as people write them: 0% → 28.00% → 40%.
import { shift } from '@/lib/decimal'
import { NONE, type Formats, type Maybe } from '@/lib/formats'
import type { TreeKeyResult } from './tree'

type Unit = TreeKeyResult['unit']

/** A bound or a target as it was set, without digits that say nothing. */
export function setFigure(f: Formats, value: Maybe<string>, unit: Unit): string {
  if (value == null) return NONE
  if (unit === 'PERCENT') return `${f.plain(shift(value, 2))}%`
  return unit === 'CURRENCY' ? f.money(value) : f.plain(value)
}

/** Where a guarded figure may stand: ≤ 6%, ≥ 25%, 10%–20%. */
export function boundsOf(f: Formats, { low, high, unit }: Pick<TreeKeyResult, 'low' | 'high' | 'unit'>): string {
  if (low !== null && high !== null) return `${setFigure(f, low, unit)}–${setFigure(f, high, unit)}`
  return low !== null ? `≥ ${setFigure(f, low, unit)}` : `≤ ${setFigure(f, high, unit)}`
}
