// The tree as a picture, drawn from its layout: what is off screen is in it too.
import { healthFill } from '@/ui/Health'
import { boundsOf } from './frame'
import { linesOf, type Line } from './curves'
import { HEIGHT, isUnaligned, keyOf, layout, WIDTH, type Index, type TreeNode } from './tree'

/** Browsers refuse larger canvases. */
const SIDE = 16_000

export function drawTree(index: Index, folded: Set<string>, company: string, figureOf: (node: TreeNode) => string): Promise<Blob | null> {
  const places = layout(index, folded, company)
  const bounds = boundsOf(places.values())
  const left = bounds.x - 24
  const top = bounds.y - 24
  // At the right stand the counts of what is folded.
  const width = bounds.width + 72
  const height = bounds.height + 48
  const scale = Math.min(2, SIDE / width, SIDE / height)
  const canvas = document.createElement('canvas')
  canvas.width = width * scale
  canvas.height = height * scale
  const pen = canvas.getContext('2d')
  if (!pen) return Promise.resolve(null)
  const style = getComputedStyle(document.documentElement)
  const colour = (name: string) => style.getPropertyValue(name.replace(/^var\(|\)$/g, '')).trim()
  const family = getComputedStyle(document.body).fontFamily
  const fit = (text: string, room: number) => {
    let cut = text
    while (cut && pen.measureText(cut === text ? cut : `${cut}…`).width > room) cut = cut.slice(0, -1)
    return cut === text ? text : `${cut}…`
  }
  pen.scale(scale, scale)
  pen.fillStyle = colour('--sub')
  pen.fillRect(0, 0, width, height)
  pen.translate(-left, -top)
  const draw = (lines: Line[], dash: number[], stroke: string) => {
    pen.setLineDash(dash)
    pen.strokeStyle = colour(stroke)
    for (const { curve: [x1, y1, ax, ay, bx, by, x2, y2] } of lines) {
      pen.beginPath()
      pen.moveTo(x1, y1)
      pen.bezierCurveTo(ax, ay, bx, by, x2, y2)
      pen.stroke()
    }
  }
  const lines = linesOf(index, places)
  draw(lines.aligned, [], '--line2')
  draw(lines.supporting, [2, 3], '--ctl')
  pen.strokeStyle = colour('--line2')
  for (const [id, { x, y }] of places) {
    const node = index.byId.get(id)
    if (!node) continue
    pen.setLineDash(node.context || isUnaligned(node, company) ? [4, 3] : [])
    pen.fillStyle = colour('--bg')
    pen.fillRect(x, y, WIDTH, HEIGHT)
    pen.strokeRect(x, y, WIDTH, HEIGHT)
    pen.fillStyle = colour('--text')
    pen.font = `13px ${family}`
    pen.fillText(fit(node.title, WIDTH - 16), x + 8, y + 17)
    pen.font = `12px ${family}`
    const figure = figureOf(node)
    pen.fillText(figure, x + WIDTH - 8 - pen.measureText(figure).width, y + 33)
    pen.fillStyle = colour('--text2')
    pen.fillText(fit([keyOf(index, node), node.owner.name].filter(Boolean).join(' '), WIDTH - 24 - pen.measureText(figure).width), x + 8, y + 33)
    pen.fillStyle = colour(node.context ? '--nodata-fill' : healthFill[node.health])
    pen.fillRect(x, y + HEIGHT - 3, WIDTH * Number(node.progress ?? 0), 3)
    const { count, worst } = index.belowOf(id)
    if (!folded.has(id) || count === 0) continue
    pen.fillStyle = colour('--text2')
    pen.fillText(`+${count}`, x + WIDTH + 6, y + HEIGHT / 2 + 4)
    pen.fillStyle = colour(healthFill[worst])
    pen.fillRect(x + WIDTH + 6, y + HEIGHT / 2 + 8, pen.measureText(`+${count}`).width, 2)
  }
  return new Promise((done) => canvas.toBlob(done))
}
