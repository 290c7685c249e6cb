// Why a total changed: the parts as shown, and what is left, which sum to the change to the cent.
import { add, compare, sign, subtract, toFixed, type Decimal } from '@/lib/decimal'

export interface Movement<Line> {
  before: Decimal | null
  after: Decimal | null
  rest: Decimal
  lines: Line[]
}

export interface Account<Line> {
  /** The change of the total, as printed. */
  change: Decimal
  /** Lines that moved, from the largest gain to the largest loss. */
  lines: Line[]
  /** What rounding and changed weights leave; null: nothing. */
  rest: Decimal | null
  /** The longest bar. */
  largest: number
}

export function account<Line extends { change: Decimal }>(movement: Movement<Line>): Account<Line> | null {
  if (movement.before === null || movement.after === null) return null
  const change = toFixed(subtract(movement.after, movement.before), 2)
  const lines = movement.lines
    .filter((line) => sign(line.change) !== 0)
    .sort((a, b) => compare(b.change, a.change))
  // Computed from the parts as printed rather than taken over: what is on screen has to add up.
  const rest = toFixed(subtract(change, lines.length > 0 ? add(...lines.map((line) => toFixed(line.change, 2))) : '0'), 2)
  return {
    change,
    lines,
    rest: sign(rest) === 0 ? null : rest,
    largest: Math.max(0.01, ...lines.map((line) => Math.abs(Number(line.change))), Math.abs(Number(rest))),
  }
}
