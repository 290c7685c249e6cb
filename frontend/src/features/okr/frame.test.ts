import { describe, expect, it } from 'vitest'
import { covered, inSight, LEGIBLE, onScreen, opening, whole } from './frame'
import { HEIGHT, WIDTH, type Place } from './tree'

const frame = { width: 1200, height: 800 }
const corners = covered(frame, true)
const grid = (columns: number, rows: number) =>
  new Map<string, Place>(Array.from({ length: columns * rows }, (_, at) => [String(at), { x: (at % columns) * (WIDTH + 34), y: Math.floor(at / columns) * (HEIGHT + 6) }]))
const touches = (places: Map<string, Place>, at: ReturnType<typeof whole>) =>
  [...places.values()].some((place) => {
    const box = onScreen(place, at)
    return corners.some((corner) => box.x < corner.x + corner.width && corner.x < box.x + box.width && box.y < corner.y + corner.height && corner.y < box.y + box.height)
  })

describe('the frame of the tree', () => {
  it('shows the whole tree, nothing of it under the corners or beyond the edges', () => {
    for (const [columns, rows] of [[4, 17], [5, 12], [7, 4], [3, 40], [1, 1]] as const) {
      const places = grid(columns, rows)
      const at = whole(places, frame, corners)
      expect(touches(places, at)).toBe(false)
      for (const place of places.values()) {
        const box = onScreen(place, at)
        expect(box.x).toBeGreaterThanOrEqual(0)
        expect(box.y).toBeGreaterThanOrEqual(0)
        expect(box.x + box.width).toBeLessThanOrEqual(frame.width)
        expect(box.y + box.height).toBeLessThanOrEqual(frame.height)
      }
    }
  })

  it('never enlarges, and opens a large tree legibly at its root', () => {
    expect(whole(grid(2, 2), frame, corners).zoom).toBe(1)
    const large = grid(4, 400)
    expect(whole(large, frame, corners).zoom).toBeLessThan(0.1)
    const at = opening(large, frame, corners, { x: 0, y: 9000 })
    expect(at.zoom).toBe(LEGIBLE)
    expect(onScreen({ x: 0, y: 9000 }, at).y).toBeCloseTo(frame.height / 2 - (HEIGHT / 2) * LEGIBLE)
  })

  it('moves as little as brings an objective into sight', () => {
    const still = { x: 0, y: 0, zoom: 1 }
    expect(inSight({ x: 300, y: 300 }, still, frame, corners)).toBeNull()
    expect(inSight({ x: 1190, y: 300 }, still, frame, corners)).toEqual({ x: 1200 - 16 - WIDTH - 1190, y: 0, zoom: 1 })
    const moved = inSight({ x: 1100, y: 700 }, still, frame, corners)
    expect(moved && onScreen({ x: 1100, y: 700 }, moved).y + HEIGHT).toBeLessThanOrEqual(corners[1]?.y ?? 0)
  })
})
