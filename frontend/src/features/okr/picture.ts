// The tree as a picture, drawn from its layout: what is off screen is in it too.
import { healthFill } from '@/ui/Health'
import { HEIGHT, layout, WIDTH, type Index, type TreeNode } from './tree'

/** Browsers refuse larger canvases. */
const SIDE = 16_000

export function drawTree(index: Index, folded: Set<string>, company: string, figureOf: (node: TreeNode) => string): Promise<Blob | null> {
  const places = layout(index, folded, company)
  const all = [...places.values()]
  const left = Math.min(...all.map((at) => at.x)) - 24
  const top = Math.min(...all.map((at) => at.y)) - 24
  const width = Math.max(...all.map((at) => at.x)) + WIDTH + 24 - left
  const height = Math.max(...all.map((at) => at.y)) + HEIGHT + 24 - top
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
  pen.strokeStyle = colour('--line2')
  for (const [id, at] of places) {
    const parent = places.get(index.byId.get(id)?.parentId ?? '')
    if (!parent) continue
    const [x1, y1, x2, y2] = [parent.x + WIDTH, parent.y + HEIGHT / 2, at.x, at.y + HEIGHT / 2]
    pen.beginPath()
    pen.moveTo(x1, y1)
    pen.bezierCurveTo((x1 + x2) / 2, y1, (x1 + x2) / 2, y2, x2, y2)
    pen.stroke()
  }
  for (const [id, { x, y }] of places) {
    const node = index.byId.get(id)
    if (!node) continue
    pen.setLineDash(node.context ? [4, 3] : [])
    pen.fillStyle = colour('--bg')
    pen.fillRect(x, y, WIDTH, HEIGHT)
    pen.strokeRect(x, y, WIDTH, HEIGHT)
    pen.fillStyle = colour('--text')
    pen.font = `13px ${family}`
    pen.fillText(fit(node.title, WIDTH - 16), x + 8, y + 18)
    pen.font = `12px ${family}`
    const figure = figureOf(node)
    pen.fillText(figure, x + WIDTH - 8 - pen.measureText(figure).width, y + 36)
    pen.fillStyle = colour('--text2')
    pen.fillText(fit(node.owner.name, WIDTH - 100), x + 8, y + 36)
    pen.fillStyle = colour(node.context ? '--nodata-fill' : healthFill[node.health])
    pen.fillRect(x, y + HEIGHT - 3, WIDTH * Number(node.progress ?? 0), 3)
  }
  return new Promise((done) => canvas.toBlob(done))
}
