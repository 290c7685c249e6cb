import { useComputedColorScheme } from '@mantine/core'
import { useStoreApi } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { healthFill } from '@/ui/Health'
import type { Box } from './Box'
import type { Line } from './curves'
import styles from './Far.module.css'
import { HEIGHT, WIDTH } from './tree'

/** From further away than this, boxes are blocks without words: thousands of them are one drawing. */
export const FAR = 0.3

interface Props {
  boxes: Box[]
  aligned: Line[]
  lit: Set<string>
  selected: string | undefined
}

/** The tree from far away, drawn anew with each move. */
export function Far({ boxes, aligned, lit, selected }: Props) {
  const store = useStoreApi()
  const scheme = useComputedColorScheme('light')
  const canvas = useRef<HTMLCanvasElement>(null)

  useEffect(() => {
    const pen = canvas.current?.getContext('2d')
    if (!canvas.current || !pen) return
    const { width: w, height: h } = store.getState()
    const sheet = canvas.current
    const style = getComputedStyle(document.documentElement)
    const colour = (name: string) => style.getPropertyValue(name.replace(/^var\(|\)$/g, '')).trim()
    const [line, ctl, accent, ground] = ['--line2', '--ctl', '--accent', '--bg'].map(colour) as [string, string, string, string]
    const fills = new Map(boxes.map(({ data }) => [data.context ? '' : data.health, colour(data.context ? '--nodata-fill' : healthFill[data.health])]))
    let waiting = 0
    let size = { w: 0, h: 0 }
    const draw = () => {
      waiting = 0
      const { transform: [x, y, zoom], width, height } = store.getState()
      const dots = window.devicePixelRatio || 1
      if (size.w !== width || size.h !== height) {
        size = { w: width, h: height }
        sheet.width = width * dots
        sheet.height = height * dots
        sheet.style.width = `${width}px`
        sheet.style.height = `${height}px`
      }
      const [left, top, right, bottom] = [-x / zoom, -y / zoom, (width - x) / zoom, (height - y) / zoom]
      pen.setTransform(1, 0, 0, 1, 0, 0)
      pen.clearRect(0, 0, sheet.width, sheet.height)
      pen.setTransform(zoom * dots, 0, 0, zoom * dots, x * dots, y * dots)
      const stroke = (lines: Line[], of: string, wide: number) => {
        pen.strokeStyle = of
        pen.lineWidth = wide / zoom
        pen.beginPath()
        for (const { curve: [x1, y1, ax, ay, bx, by, x2, y2] } of lines) {
          if (x2 < left || x1 > right || Math.max(y1, y2) < top || Math.min(y1, y2) > bottom) continue
          pen.moveTo(x1, y1)
          if (zoom < 0.12) pen.lineTo(x2, y2)
          else pen.bezierCurveTo(ax, ay, bx, by, x2, y2)
        }
        pen.stroke()
      }
      stroke(aligned, line, 0.6)
      stroke(aligned.filter((one) => lit.has(one.from) && lit.has(one.to)), accent, 1.5)
      pen.strokeStyle = ctl
      pen.lineWidth = 0.5 / zoom
      for (const { id, position: at, data } of boxes) {
        if (at.x > right || at.x + WIDTH < left || at.y > bottom || at.y + HEIGHT < top) continue
        pen.globalAlpha = data.faded ? 0.3 : 1
        pen.fillStyle = ground
        pen.fillRect(at.x, at.y, WIDTH, HEIGHT)
        pen.fillStyle = fills.get(data.context ? '' : data.health) ?? ctl
        pen.fillRect(at.x, at.y, WIDTH * (data.progress ?? 0), HEIGHT)
        if (zoom > 0.1) pen.strokeRect(at.x, at.y, WIDTH, HEIGHT)
        if (id !== selected) continue
        pen.strokeStyle = accent
        pen.lineWidth = 2 / zoom
        pen.strokeRect(at.x, at.y, WIDTH, HEIGHT)
        pen.strokeStyle = ctl
        pen.lineWidth = 0.5 / zoom
      }
      pen.globalAlpha = 1
    }
    if (w > 0 && h > 0) draw()
    const stop = store.subscribe((now, before) => {
      if (waiting === 0 && (now.transform !== before.transform || now.width !== before.width || now.height !== before.height)) waiting = requestAnimationFrame(draw)
    })
    return () => {
      stop()
      cancelAnimationFrame(waiting)
    }
  }, [store, boxes, aligned, lit, selected, scheme])

  return <canvas ref={canvas} className={styles.root} aria-hidden />
}
