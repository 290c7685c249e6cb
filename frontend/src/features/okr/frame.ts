// How the tree is put into its frame, so that nothing lies under what floats in the corners.
import { HEIGHT, WIDTH, type Place } from './tree'

export interface Size {
  width: number
  height: number
}

export interface Viewport {
  x: number
  y: number
  zoom: number
}

type Rect = Place & Size

const EDGE = 16
/** Below this, words can't be read: a tree that is larger opens at its roots. */
export const LEGIBLE = 0.6
export const SMALLEST = 0.01
/** The overview with the legend above it, and the zoom control. */
const overview: Size = { width: 160, height: 208 }
const zoomControl: Size = { width: 176, height: 30 }

export function covered(frame: Size, withOverview: boolean): Rect[] {
  const bottom = (size: Size, x: number): Rect => ({ ...size, x, y: frame.height - EDGE - size.height })
  return [bottom(zoomControl, EDGE), ...(withOverview ? [bottom(overview, frame.width - EDGE - overview.width)] : [])]
}

export function boundsOf(places: Iterable<Place>): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y } of places) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + WIDTH)
    bottom = Math.max(bottom, y + HEIGHT)
  }
  return left === Infinity ? { x: 0, y: 0, width: WIDTH, height: HEIGHT } : { x: left, y: top, width: right - left, height: bottom - top }
}

export const onScreen = ({ x, y }: Place, at: Viewport): Rect => ({ x: x * at.zoom + at.x, y: y * at.zoom + at.y, width: WIDTH * at.zoom, height: HEIGHT * at.zoom })

const overlap = (a: Rect, b: Rect, apart = 0) => a.x < b.x + b.width + apart && b.x < a.x + a.width + apart && a.y < b.y + b.height + apart && b.y < a.y + a.height + apart

/** The whole tree, as large as it gets without anything under the corners. */
export function whole(places: Map<string, Place>, frame: Size, corners: Rect[]): Viewport {
  const bounds = boundsOf(places.values())
  const all = [...places.values()]
  const right = corners.at(-1)
  // The room kept free at the right and the bottom.
  const rooms = [[0, 0], [0, zoomControl.height + 8], ...(right && corners.length > 1 ? [[right.width + 12, 0], [0, right.height + 8]] : [])] as [number, number][]
  let best: { at: Viewport; free: boolean } | undefined
  for (const [r, b] of rooms) {
    const width = Math.max(WIDTH, frame.width - 2 * EDGE - r)
    const height = Math.max(HEIGHT, frame.height - 2 * EDGE - b)
    const zoom = Math.max(SMALLEST, Math.min(1, width / bounds.width, height / bounds.height))
    const at = { zoom, x: EDGE + (width - bounds.width * zoom) / 2 - bounds.x * zoom, y: EDGE + (height - bounds.height * zoom) / 2 - bounds.y * zoom }
    const free = all.every((place) => corners.every((corner) => !overlap(onScreen(place, at), corner, 4)))
    if (!best || (free && (!best.free || zoom > best.at.zoom + 0.001))) best = { at, free }
  }
  return best?.at ?? { x: 0, y: 0, zoom: 1 }
}

/** How it opens: whole, or legible from its largest root where the whole would be too small to read. */
export function opening(places: Map<string, Place>, frame: Size, corners: Rect[], root: Place | undefined, legible = LEGIBLE): Viewport {
  const all = whole(places, frame, corners)
  if (all.zoom >= legible - 0.1 || !root) return all
  return { zoom: legible, x: EDGE - root.x * legible, y: frame.height / 2 - (root.y + HEIGHT / 2) * legible }
}

/** The same view moved by as little as brings an objective into sight; null where it is. */
export function inSight(place: Place, at: Viewport, frame: Size, corners: Rect[]): Viewport | null {
  const box = onScreen(place, at)
  const hidden = corners.some((corner) => overlap(box, corner, 4))
  const shift = (from: number, size: number, room: number) => (from < EDGE ? EDGE - from : from + size > room - EDGE ? room - EDGE - size - from : 0)
  const x = shift(box.x, box.width, frame.width)
  const y = shift(box.y, box.height, frame.height)
  if (x === 0 && y === 0 && !hidden) return null
  const moved = { zoom: at.zoom, x: at.x + x, y: at.y + y }
  const under = corners.filter((corner) => overlap(onScreen(place, moved), corner, 4)).map((corner) => corner.y)
  if (under.length === 0) return moved
  const bottom = onScreen(place, moved).y + box.height
  return { ...moved, y: moved.y + Math.min(...under) - 8 - bottom }
}
