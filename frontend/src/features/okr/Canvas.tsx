import { Button } from '@mantine/core'
import { Background, Handle, MiniMap, Position, ReactFlow, ReactFlowProvider, useNodesState, useReactFlow, useStore, type Edge, type Node, type NodeProps } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { IconLock } from '@tabler/icons-react'
import { memo, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { approximate, useFormats } from '@/lib/formats'
import { HealthGlyph, healthFill } from '@/ui/Health'
import styles from './Canvas.module.css'
import { branch, HEIGHT, isUnaligned, layout, WIDTH, worst, type Index, type TreeNode } from './tree'

export interface CanvasProps {
  index: Index
  matches: Set<string> | null
  folded: Set<string>
  selected: string | undefined
  /** May be dragged: the selected objective, where its abilities allow. */
  movable: string | null
  elapsed: number
  company: string
  onFold: (id: string) => void
  onSelect: (id: string | undefined) => void
  onRealign: (moved: TreeNode, to: TreeNode) => void
}

type Box = Node<{ node: TreeNode; faded: boolean; loose: boolean; elapsed: number; below: number; folded: boolean; worst: string; onFold: (id: string) => void }, 'objective'>

const closeUp = (state: { transform: [number, number, number] }) => (state.transform[2] >= 0.6 ? 2 : state.transform[2] >= 0.3 ? 1 : 0)

const Objective = memo(function Objective({ data, selected }: NodeProps<Box>) {
  const { node, faded, loose, elapsed, below, folded, onFold } = data
  const { t } = useTranslation()
  const f = useFormats()
  const detail = useStore(closeUp)
  const progress = approximate(node.progress)
  return (
    <div className={styles.node} data-faded={faded || undefined} data-dashed={node.context || loose || undefined} data-context={node.context || undefined} data-selected={selected || undefined}>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      {detail > 0 && (
        <div className={styles.title}>
          {detail === 1 && <HealthGlyph health={node.health} />}
          <span className="truncate">{node.title}</span>
          {node.visibility === 'TEAM' && <IconLock size={12} role="img" aria-label={t('okr.private')} />}
        </div>
      )}
      {detail > 1 && (
        <div className={styles.foot}>
          <span className="truncate">{node.context ? `${node.owner.name} · ${node.cycle}` : loose ? `${node.owner.name} · ${t('okr.loose')}` : node.owner.name}</span>
          <span className={styles.figure}>
            {!node.context && <HealthGlyph health={node.health} size={12} />}
            {f.percent(node.progress)}
          </span>
        </div>
      )}
      <div className={styles.bar} data-block={detail === 0 || undefined}>
        {progress !== null && <div style={{ width: `${progress * 100}%`, background: node.context ? 'var(--nodata-fill)' : healthFill[node.health] }} />}
        {detail > 0 && !node.context && <i style={{ left: `${elapsed * 100}%` }} />}
      </div>
      {below > 0 && detail > 0 && (
        <button
          type="button"
          className={`${styles.fold} nodrag`}
          tabIndex={-1}
          style={folded ? { borderColor: data.worst } : undefined}
          aria-label={t(folded ? 'okr.unfold' : 'okr.fold', { title: node.title, count: below })}
          onClick={(event) => {
            event.stopPropagation()
            onFold(node.id)
          }}
        >
          {folded ? `+${below}` : '−'}
        </button>
      )}
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </div>
  )
})

const nodeTypes = { objective: Objective }

function Flow({ index, matches, folded, selected, movable, elapsed, company, onFold, onSelect, onRealign }: CanvasProps) {
  const { t } = useTranslation()
  const f = useFormats()
  const flow = useReactFlow<Box>()
  const laid = useMemo(() => {
    const places = layout(index, folded, company)
    const boxes: Box[] = [...places].map(([id, position]) => {
      const node = index.byId.get(id) as TreeNode
      const hidden = folded.has(id) ? [...branch(index, id)].filter((one) => one !== id) : index.childrenOf(id).map((one) => one.id)
      return {
        id, position, type: 'objective', width: WIDTH, height: HEIGHT, initialWidth: WIDTH, initialHeight: HEIGHT,
        selected: id === selected, draggable: id === movable, connectable: false, deletable: false,
        ariaLabel: t('okr.row', { title: node.title, owner: node.owner.name, health: t(`okr.health.${node.health}`), progress: f.percent(node.progress) }),
        data: { node, faded: matches !== null && !matches.has(id), loose: isUnaligned(node, company), elapsed, below: hidden.length, folded: folded.has(id), worst: healthFill[worst(hidden.map((one) => index.byId.get(one) as TreeNode))], onFold },
      }
    })
    return boxes
  }, [index, folded, company, matches, selected, movable, elapsed, onFold, t, f])
  const edges = useMemo<Edge[]>(
    () => laid.flatMap(({ id, data }) => (data.node.parentId && index.byId.has(data.node.parentId) ? [{ id: `${data.node.parentId} ${id}`, source: data.node.parentId, target: id, focusable: false, selectable: false }] : [])),
    [laid, index],
  )
  const [boxes, setBoxes, onNodesChange] = useNodesState<Box>(laid)
  useEffect(() => setBoxes(laid), [laid, setBoxes])

  const walk = (event: React.KeyboardEvent) => {
    const at = selected ? index.byId.get(selected) : index.roots[0]
    if (!at || event.target instanceof HTMLInputElement) return
    const siblings = at.parentId && index.byId.has(at.parentId) ? index.childrenOf(at.parentId) : index.roots
    const place = siblings.indexOf(at)
    const to = { ArrowLeft: at.parentId ? index.byId.get(at.parentId) : undefined, ArrowRight: folded.has(at.id) ? undefined : index.childrenOf(at.id)[0], ArrowUp: siblings[place - 1], ArrowDown: siblings[place + 1] }[event.key]
    if (to) {
      onSelect(to.id)
      const box = laid.find((one) => one.id === to.id)
      if (box) void flow.setCenter(box.position.x + WIDTH / 2, box.position.y + HEIGHT / 2, { zoom: flow.getZoom(), duration: 240 })
    } else if (event.key === ' ') onFold(at.id)
    else if (event.key === '0') void flow.fitView({ duration: 240 })
    else if (event.key === '+' || event.key === '=') void flow.zoomIn()
    else if (event.key === '-') void flow.zoomOut()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={styles.root} role="application" aria-label={t('okr.what')} tabIndex={0} onKeyDownCapture={walk}>
      <ReactFlow
        nodes={boxes}
        edges={edges}
        nodeTypes={nodeTypes}
        onNodesChange={onNodesChange}
        onNodeClick={(_, box) => onSelect(box.id)}
        onPaneClick={() => onSelect(undefined)}
        onNodeDragStop={(_, box) => {
          const to = flow.getIntersectingNodes(box).find((one) => !branch(index, box.id).has(one.id))
          setBoxes(laid)
          if (to && to.id !== box.data.node.parentId) onRealign(box.data.node, to.data.node)
        }}
        onlyRenderVisibleElements
        nodesFocusable={false}
        edgesFocusable={false}
        disableKeyboardA11y
        elevateNodesOnSelect={false}
        minZoom={0.05}
        maxZoom={2}
        fitView
        fitViewOptions={{ maxZoom: 1, padding: 0.06 }}
        proOptions={{ hideAttribution: true }}
      >
        <Background bgColor="var(--sub)" color="transparent" />
        <MiniMap<Box> ariaLabel={t('okr.overview')} pannable zoomable bgColor="var(--bg)" maskColor="transparent" maskStrokeColor="var(--accent)" maskStrokeWidth={4} nodeColor={(box) => (box.data.node.context ? 'var(--line2)' : healthFill[box.data.node.health])} nodeBorderRadius={2} className={styles.map} />
      </ReactFlow>
      <Button.Group className={styles.zoom}>
        <Button aria-label={t('okr.zoomOut')} onClick={() => void flow.zoomOut()}>−</Button>
        <Button aria-label={t('okr.zoomIn')} onClick={() => void flow.zoomIn()}>+</Button>
        <Button onClick={() => void flow.fitView({ duration: 240 })}>{t('okr.fit')}</Button>
      </Button.Group>
      <div className={styles.legend}>
        <span><i data-of="tick" /> {t('okr.legendTick')}</span>
        <span><i data-of="context" /> {t('okr.legendContext')}</span>
      </div>
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
