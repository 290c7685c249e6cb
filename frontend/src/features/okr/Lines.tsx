import { useStore, ViewportPortal, type ReactFlowState } from '@xyflow/react'
import { memo } from 'react'
import styles from './Lines.module.css'
import type { Curve, Line } from './curves'

interface Props {
  aligned: Line[]
  supporting: Line[]
  /** Objectives whose lines are lit: both ends are among them. */
  lit: Set<string>
  matches: Set<string> | null
}

/** The ground is laid out in tiles: only when another one comes into sight is anything drawn again. */
const TILE = 600

const inSight = ({ transform: [x, y, zoom], width, height }: ReactFlowState) =>
  [-x / zoom, -y / zoom, (width - x) / zoom, (height - y) / zoom].map((edge, at) => Math.floor(edge / TILE) + (at < 2 ? 0 : 1)).join(' ')

const d = (curves: Curve[]) => curves.map(([x1, y1, ax, ay, bx, by, x2, y2]) => `M${x1} ${y1}C${ax} ${ay} ${bx} ${by} ${x2} ${y2}`).join('')

/** All lines of the tree beneath its boxes, as few paths; those out of sight are in none. */
export const Lines = memo(function Lines({ aligned, supporting, lit, matches }: Props) {
  const tiles = useStore(inSight)
  const [left, top, right, bottom] = tiles.split(' ').map((tile) => Number(tile) * TILE) as [number, number, number, number]
  const seen = (line: Line) => {
    const [x1, y1, , , , , x2, y2] = line.curve
    return Math.max(x1, x2) >= left && Math.min(x1, x2) <= right && Math.max(y1, y2) >= top && Math.min(y1, y2) <= bottom
  }
  const isLit = (line: Line) => lit.has(line.from) && lit.has(line.to)
  const solid = aligned.filter(seen)
  const dotted = supporting.filter(seen)
  const plain = solid.filter((line) => !isLit(line))
  const draw = (lines: Line[]) => d(lines.map((line) => line.curve))
  return (
    <ViewportPortal>
      <svg className={styles.root} width={1} height={1} aria-hidden>
        <path d={draw(plain.filter((line) => !matches || matches.has(line.to)))} />
        {matches && <path data-faded d={draw(plain.filter((line) => !matches.has(line.to)))} />}
        <path data-lit d={draw(solid.filter(isLit))} />
        <path data-support d={draw(dotted)} />
      </svg>
    </ViewportPortal>
  )
})
