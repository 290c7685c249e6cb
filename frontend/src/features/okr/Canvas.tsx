import { useReducedMotion } from '@mantine/hooks'
import { ReactFlow, ReactFlowProvider, useReactFlow, useStore, type NodeChange } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { approximate, useFormats } from '@/lib/formats'
import { useKeys } from '@/lib/keys'
import type { Day } from '@/lib/period'
import { FoldContext, ObjectiveBox, type Box } from './Box'
import styles from './Canvas.module.css'
import { Far, FAR } from './Far'
import { covered, inSight, opening, SMALLEST, whole, type Viewport } from './frame'
import { Lines } from './Lines'
import { linesOf } from './curves'
import { Overview } from './Overview'
import { branch, HEIGHT, isUnaligned, keyOf, layout, silentDays, wayUp, WIDTH, type Index, type Place, type TreeNode } from './tree'
import { ZoomControl } from './ZoomControl'

export interface CanvasProps {
  index: Index
  matches: Set<string> | null
  folded: Set<string>
  selected: string | undefined
  /** The objective that may be dragged, where its abilities allow. */
  movable: string | null
  elapsedOf: (node: TreeNode) => number
  today: Day
  company: string
  /** On wide screens: the overview and the legend stand in the corner. */
  overview: boolean
  onFold: (id: string) => void
  onSelect: (id: string | undefined) => void
  /** Into the panel, by the keyboard. */
  onEnter: (id: string) => void
  onOpen: (id: string) => void
  /** The pointer rests on it: it may be dragged next. */
  onPoint: (id: string) => void
  onRealign: (moved: TreeNode, to: TreeNode) => void
}

const none: Box[] = []
const nodeTypes = { objective: ObjectiveBox }

function Flow({ index, matches, folded, selected, movable, elapsedOf, today, company, overview, onFold, onSelect, onEnter, onOpen, onPoint, onRealign }: CanvasProps) {
  const { t } = useTranslation()
  const f = useFormats()
  const flow = useReactFlow<Box>()
  const root = useRef<HTMLDivElement>(null)
  const still = useReducedMotion()
  const glide = still ? 0 : 240
  const [drag, setDrag] = useState<{ id: string; position: Place; target: string | null } | null>(null)
  const places = useMemo(() => layout(index, folded, company), [index, folded, company])

  // Folding keeps its objective where it stood under the pointer.
  const anchor = useRef<{ id: string; place: Place } | null>(null)
  const fold = useRef<(id: string) => void>(() => {})
  useEffect(() => {
    fold.current = (id) => {
      const place = places.get(id)
      if (place) anchor.current = { id, place }
      onFold(id)
    }
  })
  const onFoldBox = useCallback((id: string) => fold.current(id), [])

  const boxes = useMemo<Box[]>(
    () =>
      [...places].map(([id, position]) => {
        const node = index.byId.get(id) as TreeNode
        const { count, worst } = index.belowOf(id)
        const loose = isUnaligned(node, company)
        const days = silentDays(node, today)
        const figure = f.percent(node.progress)
        const notes = [node.owner.name, ...(node.context ? [node.cycle] : []), ...(node.state === 'DRAFT' ? [t('okr.states.DRAFT')] : []), ...(loose ? [t('okr.loose')] : [])]
        return {
          id, position, type: 'objective', width: WIDTH, height: HEIGHT, measured: { width: WIDTH, height: HEIGHT }, handles: [],
          selectable: false, draggable: false, connectable: false, deletable: false,
          ariaLabel: t('okr.row', { title: node.title, owner: notes.join(' · '), health: node.context ? t('okr.context') : t(`health.${node.health}`), progress: figure }),
          data: {
            title: node.title, keyResult: keyOf(index, node), foot: notes.join(' · '), health: node.health, silent: days === null ? null : t('okr.days', { count: days }), figure,
            progress: approximate(node.progress), elapsed: elapsedOf(node), context: node.context, dashed: node.context || loose, hidden: node.visibility === 'TEAM',
            faded: matches !== null && !matches.has(id), folded: folded.has(id), below: count, worst, selected: false, target: null,
          },
        }
      }),
    [places, index, folded, company, matches, elapsedOf, today, t, f],
  )
  // Only what changed is another object: the rest is not drawn again.
  const shown = useMemo(() => {
    const below = drag && branch(index, drag.id)
    return boxes.map((box) => {
      const dragged = drag?.id === box.id
      const target = drag?.target === box.id ? (below?.has(box.id) ? ('no' as const) : ('yes' as const)) : null
      if (box.id !== selected && box.id !== movable && !dragged && !target) return box
      return { ...box, ...(dragged ? { position: drag.position, zIndex: 1 } : {}), draggable: box.id === movable, data: { ...box.data, selected: box.id === selected, target } }
    })
  }, [boxes, selected, movable, drag, index])
  const lines = useMemo(() => linesOf(index, places), [index, places])
  const lit = useMemo(() => new Set(selected ? [...wayUp(index, selected), ...index.childrenOf(selected).map((one) => one.id)] : []), [index, selected])

  const far = useStore((state) => state.transform[2] < FAR)
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  const corners = useMemo(() => covered({ width, height }, overview), [width, height, overview])
  const largest = useMemo(() => index.roots.reduce<TreeNode | undefined>((best, one) => (best && index.belowOf(best.id).count >= index.belowOf(one.id).count ? best : one), undefined), [index])
  /** True until the viewer moves it: then a new size fits it again. */
  const fitted = useRef(true)
  const began = useRef(false)
  const show = useCallback((at: Viewport, duration: number) => void flow.setViewport(at, { duration }), [flow])
  const fit = () => {
    fitted.current = true
    show(whole(places, { width, height }, corners), glide)
  }
  const zoom = (by: 1 | -1) => {
    fitted.current = false
    void (by > 0 ? flow.zoomIn({ duration: glide / 2 }) : flow.zoomOut({ duration: glide / 2 }))
  }

  useEffect(() => {
    if (width === 0 || height === 0) return
    const frame = { width, height }
    const duration = began.current ? glide : 0
    const now = flow.getViewport()
    const held = anchor.current
    anchor.current = null
    const after = held && places.get(held.id)
    if (held && after) {
      show({ ...now, x: now.x - (after.x - held.place.x) * now.zoom, y: now.y - (after.y - held.place.y) * now.zoom }, 0)
      return
    }
    const at = selected ? places.get(selected) : undefined
    const from = fitted.current || !began.current ? opening(places, frame, corners, largest && places.get(largest.id), overview ? undefined : 0.9) : now
    const to = at ? (inSight(at, from, frame, corners) ?? from) : from
    if (to !== now) show(to, duration)
    began.current = true
  }, [flow, places, width, height, corners, largest, overview, selected, glide, show])

  useKeys({ f: fit, '0': fit, '+': () => zoom(1), '=': () => zoom(1), '-': () => zoom(-1) })

  const columns = useMemo(() => {
    const found = new Map<number, [string, Place][]>()
    for (const entry of places) found.set(entry[1].x, [...(found.get(entry[1].x) ?? []), entry])
    for (const column of found.values()) column.sort((a, b) => a[1].y - b[1].y)
    return found
  }, [places])
  const walk = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || (event.target as HTMLElement).closest('button')) return
    const first = columns.get(0)?.[0]?.[0]
    const at = selected && places.has(selected) ? selected : undefined
    const { key } = event
    if (key.startsWith('Arrow')) {
      const column = at ? (columns.get(places.get(at)?.x ?? 0) ?? []) : []
      const place = column.findIndex(([id]) => id === at)
      const node = at ? index.byId.get(at) : undefined
      const to = !at ? first : key === 'ArrowUp' ? column[place - 1]?.[0] : key === 'ArrowDown' ? column[place + 1]?.[0] : key === 'ArrowLeft' ? node?.parentId : folded.has(at) ? null : index.childrenOf(at)[0]?.id
      if (to && places.has(to)) onSelect(to)
      else if (to === null && key === 'ArrowRight' && at) fold.current(at)
    } else if (key === ' ' && at && index.belowOf(at).count > 0) fold.current(at)
    else if (key === 'Enter' && at) onEnter(at)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const over = (box: Box) => {
    const overlaps = flow.getIntersectingNodes(box).map((one) => ({ one, room: Math.abs(one.position.x - box.position.x) + Math.abs(one.position.y - box.position.y) }))
    return overlaps.sort((a, b) => a.room - b.room)[0]?.one.id ?? null
  }
  const onNodesChange = (changes: NodeChange<Box>[]) => {
    for (const change of changes) if (change.type === 'position' && change.dragging && change.position) setDrag({ id: change.id, position: change.position, target: drag?.target ?? null })
  }

  return (
    <div className={styles.root}>
      <p className="sr-only" role="status">{shown.find((box) => box.id === selected)?.ariaLabel}</p>
      <FoldContext value={onFoldBox}>
        <ReactFlow
          ref={root}
          className={styles.flow}
          aria-label={t('okr.what')}
          aria-roledescription={t('okr.canvas')}
          tabIndex={0}
          data-home
          onKeyDownCapture={walk}
          nodes={far ? none : shown}
          nodeTypes={nodeTypes}
          onNodesChange={onNodesChange}
          onNodeClick={(_, box) => {
            root.current?.focus({ preventScroll: true })
            onSelect(box.id)
          }}
          onNodeDoubleClick={(_, box) => onOpen(box.id)}
          onNodeMouseEnter={(_, box) => onPoint(box.id)}
          onPaneClick={(event) => {
            const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY })
            // Far away no box hears a click.
            onSelect(far ? [...places].find(([, { x, y }]) => at.x >= x && at.x <= x + WIDTH && at.y >= y && at.y <= y + HEIGHT)?.[0] : undefined)
          }}
          onMove={(event) => {
            if (event) fitted.current = false
          }}
          onNodeDrag={(_, box) => {
            const target = over(box)
            setDrag((now) => (now && now.target !== target ? { ...now, target } : now))
          }}
          onNodeDragStop={(_, box) => {
            const to = over(box)
            setDrag(null)
            const [moved, onto] = [index.byId.get(box.id), index.byId.get(to ?? '')]
            if (moved && onto && onto.id !== moved.parentId) onRealign(moved, onto)
          }}
          onlyRenderVisibleElements
          nodesFocusable={false}
          elementsSelectable={false}
          selectNodesOnDrag={false}
          nodeDragThreshold={4}
          disableKeyboardA11y
          zoomOnDoubleClick={false}
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          zoomActivationKeyCode={null}
          panActivationKeyCode={null}
          minZoom={SMALLEST}
          maxZoom={2}
          proOptions={{ hideAttribution: true }}
        >
          {far ? <Far boxes={boxes} aligned={lines.aligned} lit={lit} selected={selected} /> : <Lines aligned={lines.aligned} supporting={lines.supporting} lit={lit} matches={matches} />}
        </ReactFlow>
      </FoldContext>
      <ZoomControl onZoom={zoom} onFull={() => void flow.zoomTo(1, { duration: glide })} onFit={fit} />
      {overview && (
        <div className={styles.corner}>
          <ul className={styles.legend} aria-label={t('okr.legend')}>
            <li><i data-of="line" /> {t('okr.legendLine')}</li>
            <li><i data-of="support" /> {t('okr.legendSupport')}</li>
            <li><i data-of="context" /> {t('okr.legendContext')}</li>
            <li><i data-of="tick" /> {t('okr.legendTick')}</li>
          </ul>
          <Overview index={index} places={places} />
        </div>
      )}
    </div>
  )
}

/** The alignment tree from left to right: pan, zoom, fold; only what is in sight is drawn. */
export default function Canvas(props: CanvasProps) {
  return (
    <ReactFlowProvider>
      <Flow {...props} />
    </ReactFlowProvider>
  )
}
