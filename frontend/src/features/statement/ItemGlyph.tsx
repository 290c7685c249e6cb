import { StateGlyph } from '@/ui/StateGlyph'
import type { Item } from './figures'
import styles from './ItemGlyph.module.css'

const glyphs = { CALCULATED: 'near', APPROVED: 'rated', PAID: 'met', REJECTED: 'na' } as const

/** How far an item is, as a shape; the word stands beside it. */
export function ItemGlyph({ state }: { state: Item['state'] | 'ESTIMATE' | 'NOTHING' }) {
  if (state === 'ESTIMATE') return <i className={styles.hatched} aria-hidden />
  return (
    <span aria-hidden style={{ display: 'inline-flex' }}>
      <StateGlyph state={state === 'NOTHING' ? 'na' : glyphs[state]} title="" />
    </span>
  )
}
