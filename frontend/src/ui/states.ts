// The states of a figure, by the line's own threshold.
import { compare, type Decimal } from '@/lib/decimal'

export type FigureState = 'met' | 'near' | 'missed' | 'rated' | 'excluded' | 'missing' | 'na'

export interface Judged {
  state: 'SCORED' | 'NOT_APPLICABLE' | 'EXCLUDED' | 'MISSING' | 'NO_DATA'
  attainment: Decimal | null
  rated?: boolean
  /** Attainment below which a figure counts as missed. */
  threshold?: Decimal
}

export function stateOf({ state, attainment, rated = false, threshold = '0.8' }: Judged): FigureState {
  if (state === 'EXCLUDED') return 'excluded'
  if (state === 'MISSING' || state === 'NO_DATA') return 'missing'
  if (state === 'NOT_APPLICABLE') return 'na'
  if (rated || attainment === null) return 'rated'
  if (compare(attainment, '1') >= 0) return 'met'
  return compare(attainment, threshold) >= 0 ? 'near' : 'missed'
}

export const colourOf: Record<FigureState, string> = {
  met: 'var(--met-fill)', near: 'var(--near-fill)', missed: 'var(--missed-fill)', rated: 'var(--text2)',
  excluded: 'var(--excluded-fill)', missing: 'var(--nodata-fill)', na: 'var(--nodata-fill)',
}

/** Channels keep their colour everywhere: the demo's six by name, others by their place, a seventh is grey. */
const named = [['wechat_official', 'official_account'], ['private'], ['douyin'], ['xiaohongshu'], ['baidu'], ['offline']]

export function channelColour(key: string, place = 99): string {
  const at = named.findIndex((names) => names.some((name) => key.startsWith(name)))
  const number = (at >= 0 ? at : place) + 1
  return number <= 6 ? `var(--channel-${number})` : 'var(--nodata-fill)'
}
