import { useComputedColorScheme } from '@mantine/core'
import { useReactFlow, useStore } from '@xyflow/react'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { healthFill } from '@/ui/Health'
import { boundsOf } from './frame'
import styles from './Overview.module.css'
import { HEIGHT, WIDTH, type Index, type Place } from './tree'

const BOX = { width: 158, height: 98 }
const PAD = 8

/** The whole tree in the corner, drawn once for each layout, with a frame around what is in sight; dragging it moves the canvas. */
export function Overview({ index, places }: { index: Index; places: Map<string, Place> }) {
  const { t } = useTranslation()
  const scheme = useComputedColorScheme('light')
  const canvas = useRef<HTMLCanvasElement>(null)
  const flow = useReactFlow()
  const bounds = useMemo(() => boundsOf(places.values()), [places])
  const scale = Math.min((BOX.width - 2 * PAD) / bounds.width, (BOX.height - 2 * PAD) / bounds.height)
  const left = (BOX.width - bounds.width * scale) / 2 - bounds.x * scale
  const top = (BOX.height - bounds.height * scale) / 2 - bounds.y * scale

  useEffect(() => {
    const pen = canvas.current?.getContext('2d')
    if (!pen) return
    const style = getComputedStyle(document.documentElement)
    const colour = (name: string) => style.getPropertyValue(name.replace(/^var\(|\)$/g, '')).trim()
    const dots = window.devicePixelRatio || 1
    pen.setTransform(dots, 0, 0, dots, 0, 0)
    pen.clearRect(0, 0, BOX.width, BOX.height)
    const thick = Math.max(1, Math.min(3, HEIGHT * scale))
    for (const [id, place] of places) {
      const node = index.byId.get(id)
      if (!node) continue
      pen.fillStyle = colour(node.context ? '--line2' : healthFill[node.health])
      pen.fillRect(place.x * scale + left, (place.y + HEIGHT / 2) * scale + top - thick / 2, Math.max(2, WIDTH * scale), thick)
    }
  }, [index, places, scale, left, top, scheme])

  const go = (event: React.PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect()
    void flow.setCenter((event.clientX - box.left - left) / scale, (event.clientY - box.top - top) / scale, { zoom: flow.getZoom() })
  }
  const dots = typeof window === 'undefined' ? 1 : window.devicePixelRatio || 1
  return (
    <div
      className={styles.root}
      style={BOX}
      role="img"
      aria-label={t('okr.overview')}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        go(event)
      }}
      onPointerMove={(event) => event.buttons === 1 && go(event)}
    >
      <canvas ref={canvas} width={BOX.width * dots} height={BOX.height * dots} style={BOX} />
      <InSight scale={scale} left={left} top={top} />
    </div>
  )
}

function InSight({ scale, left, top }: { scale: number; left: number; top: number }) {
  const [x, y, zoom] = useStore((state) => state.transform)
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  const clamp = (value: number, most: number) => Math.max(1, Math.min(most - 1, value))
  const x1 = clamp((-x / zoom) * scale + left, BOX.width)
  const y1 = clamp((-y / zoom) * scale + top, BOX.height)
  const x2 = clamp(((width - x) / zoom) * scale + left, BOX.width)
  const y2 = clamp(((height - y) / zoom) * scale + top, BOX.height)
  return <div className={styles.frame} style={{ transform: `translate(${x1}px, ${y1}px)`, width: Math.max(4, x2 - x1), height: Math.max(4, y2 - y1) }} />
}
