/** Moves one of some whole percents that sum to 100; the others make room in proportion to what they were. */
export function moved(before: number[], at: number, to: number): number[] {
  const value = Math.min(100, Math.max(0, Math.round(to)))
  const left = 100 - value
  const others = before.filter((_, place) => place !== at)
  const sum = others.reduce((a, b) => a + b, 0)
  const parts = others.map((one) => (sum === 0 ? left / others.length : (one * left) / sum))
  const whole = parts.map(Math.floor)
  let rest = left - whole.reduce((a, b) => a + b, 0)
  const byRemainder = parts.map((part, place) => ({ place, remainder: part - Math.floor(part) })).sort((a, b) => b.remainder - a.remainder || a.place - b.place)
  for (const { place } of byRemainder) {
    if (rest <= 0) break
    whole[place] = (whole[place] ?? 0) + 1
    rest -= 1
  }
  if (others.length === 0) return [100]
  whole.splice(at, 0, value)
  return whole
}
