// The curves between objectives: from an objective to what aligns to it, and from one that supports to what it supports.
import { HEIGHT, WIDTH, type Index, type Place } from './tree'

/** Start, two points that pull, end: x and y in turn. */
export type Curve = [number, number, number, number, number, number, number, number]

export interface Line {
  from: string
  to: string
  curve: Curve
}

export function aligned(parent: Place, child: Place): Curve {
  const [x1, y1, x2, y2] = [parent.x + WIDTH, parent.y + HEIGHT / 2, child.x, child.y + HEIGHT / 2]
  return [x1, y1, (x1 + x2) / 2, y1, (x1 + x2) / 2, y2, x2, y2]
}

/** Beside the lines that contribute, never on them: a little below the middle, and around where both stand in one column. */
export function supporting(from: Place, to: Place): Curve {
  const low = HEIGHT / 2 + 9
  if (Math.abs(from.x - to.x) < WIDTH) {
    const [x1, x2] = [from.x + WIDTH, to.x + WIDTH]
    const out = Math.max(x1, x2) + 26
    return [x1, from.y + low, out, from.y + low, out, to.y + low, x2, to.y + low]
  }
  const right = from.x > to.x
  const [x1, x2] = right ? [from.x, to.x + WIDTH] : [from.x + WIDTH, to.x]
  const pull = Math.min(60, Math.abs(x1 - x2) / 2) * (right ? -1 : 1)
  return [x1, from.y + low, x1 + pull, from.y + low, x2 - pull, to.y + low, x2, to.y + low]
}

export function linesOf(index: Index, places: Map<string, Place>): { aligned: Line[]; supporting: Line[] } {
  const found = { aligned: [] as Line[], supporting: [] as Line[] }
  for (const [id, place] of places) {
    const node = index.byId.get(id)
    const parent = places.get(node?.parentId ?? '')
    if (parent && node?.parentId) found.aligned.push({ from: node.parentId, to: id, curve: aligned(parent, place) })
    for (const one of node?.supports ?? []) {
      const to = places.get(one)
      if (to) found.supporting.push({ from: id, to: one, curve: supporting(place, to) })
    }
  }
  return found
}
