// Exact arithmetic on the API's decimal strings: figures that people check by hand never pass through a float.

const PLACES = 12
const ONE = 10n ** BigInt(PLACES)

export type Decimal = string

export function parse(text: Decimal): bigint {
  const match = /^(-?)(\d*)(?:\.(\d*))?$/.exec(text)
  if (!match || (!match[2] && !match[3])) throw new Error(`not a decimal: ${text}`)
  const fraction = (match[3] ?? '').slice(0, PLACES).padEnd(PLACES, '0')
  const size = BigInt(match[2] || '0') * ONE + BigInt(fraction)
  return match[1] ? -size : size
}

/** Rounds half away from zero, as the scores do. */
function round(units: bigint, places: number): bigint {
  const step = 10n ** BigInt(PLACES - places)
  const size = units < 0n ? -units : units
  const rounded = ((size + step / 2n) / step) * step
  return units < 0n ? -rounded : rounded
}

/** Digits with exactly `places` decimals: toFixed("0.135", 2) is "0.14". */
export function toFixed(value: Decimal | bigint, places: number): string {
  const units = round(typeof value === 'bigint' ? value : parse(value), places)
  const size = units < 0n ? -units : units
  const whole = size / ONE
  const fraction = (size % ONE).toString().padStart(PLACES, '0').slice(0, places)
  return `${units < 0n ? '-' : ''}${whole}${places > 0 ? '.' + fraction : ''}`
}

/** All digits that say something: trim("0.1500") is "0.15". */
export function trim(value: Decimal | bigint): string {
  const fixed = toFixed(value, PLACES)
  return fixed.replace(/\.?0+$/, '') || '0'
}

export const add = (...values: Decimal[]): Decimal => trim(values.reduce((sum, v) => sum + parse(v), 0n))
export const subtract = (a: Decimal, b: Decimal): Decimal => trim(parse(a) - parse(b))
export const multiply = (a: Decimal, b: Decimal): Decimal => trim((parse(a) * parse(b)) / ONE)
export const divide = (a: Decimal, b: Decimal): Decimal => trim((parse(a) * ONE) / parse(b))
export const compare = (a: Decimal, b: Decimal): number => {
  const difference = parse(a) - parse(b)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
export const sign = (value: Decimal): number => compare(value, '0')
export const negate = (value: Decimal): Decimal => trim(-parse(value))
export const shift = (value: Decimal, power: number): Decimal =>
  trim(power < 0 ? parse(value) / 10n ** BigInt(-power) : parse(value) * 10n ** BigInt(power))
