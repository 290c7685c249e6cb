import { useMediaQuery } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery, useSubscription } from 'urql'
import { AlignmentTreeDocument, MayAlignDocument, OkrCyclesDocument, OkrTreeChangedDocument } from '@/gql/okr'
import { usePeriod } from '@/lib/address'
import { approximate } from '@/lib/formats'
import { useKeys } from '@/lib/keys'
import { useRead } from '@/lib/read'
import { useHere } from '@/lib/viewer'
import { Choice } from '@/ui/Choice'
import { Loaded } from '@/ui/Loaded'
import { Empty } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Waiting } from '@/ui/Waiting'
import { AlignTo } from './AlignTo'
import { CycleSelect } from './CycleSelect'
import { Filters, SEARCH } from './Filters'
import { objectiveRoute } from './objectiveRoute'
import { useOkrTabs } from './okrTabs'
import { Outline } from './Outline'
import { Panel } from './Panel'
import { PrintedTree } from './PrintedTree'
import { Strip } from './Strip'
import { branch, indexOf, matching, rowsOf, type Filter, type TreeNode } from './tree'
import { TreeExport } from './TreeExport'
import styles from './TreePage.module.css'
import { useAbove } from './useAbove'
import { useFolds } from './useFolds'
import { useRealign, useRefusal } from './useRealign'
import { useTreeAddress } from './useTreeAddress'

const Canvas = lazy(() => import('./Canvas'))
const none: TreeNode[] = []

export function TreePage() {
  const { t } = useTranslation()
  const { company } = useHere()
  const navigate = useNavigate()
  const tabs = useOkrTabs()
  const period = usePeriod()
  const [address, set] = useTreeAddress()
  const phone = useMediaQuery('(max-width: 767px)', undefined, { getInitialValueInEffect: false }) ?? false
  const usual = phone ? 'outline' : 'canvas'
  const view = address.view ?? usual
  const [aligning, align] = useState<TreeNode | null>(null)
  const [pointed, point] = useState<string | undefined>()
  const [root, above] = useAbove()
  const stage = useRef<HTMLDivElement>(null)
  const entering = useRef(false)

  const frame = useRead(OkrCyclesDocument, {})
  const read = useRead(AlignmentTreeDocument, { cycle: period }, { live: true })
  const { retry } = read
  const [{ data: changed }] = useSubscription({ query: OkrTreeChangedDocument, variables: { cycle: period } })
  useEffect(() => {
    if (changed) retry()
  }, [changed, retry])

  const tree = read.data?.alignmentTree
  const nodes = tree?.nodes ?? none
  const teams = useMemo(() => frame.data?.teams ?? [], [frame.data])
  const cycles = useMemo(() => frame.data?.cycles ?? [], [frame.data])
  const index = useMemo(() => indexOf(nodes), [nodes])
  const { q, team, owner, health, kind, unaligned, turned, at } = address
  const filter = useMemo<Filter>(() => ({ q, team, owner, health, kind, unaligned, turned }), [q, team, owner, health, kind, unaligned, turned])
  const matches = useMemo(() => matching(nodes, filter, teams, company.id), [nodes, filter, teams, company.id])
  const selected = at ? index.byId.get(at) : undefined
  const { folded, onFold: flip } = useFolds(index, period, JSON.stringify(filter), matches, selected?.id)
  const rows = useMemo(() => rowsOf(index, folded, matches), [index, folded, matches])
  const elapsed = useMemo(() => new Map([...cycles, ...(tree ? [tree.cycle] : [])].map((one) => [one.period, one.elapsed])), [cycles, tree])
  const elapsedOf = useCallback((node: TreeNode) => approximate(elapsed.get(node.cycle)) ?? 0, [elapsed])

  // What may be dragged or aligned: the server knows. Asked of what is selected, and of what the pointer rests on.
  const closed = tree?.cycle.state === 'CLOSED'
  const mayAlign = (node: TreeNode | undefined, answer: { id: string; abilities: string[] } | null | undefined) =>
    node !== undefined && !node.context && !closed && answer?.id === node.id && answer.abilities.includes('EDIT')
  const [ofSelected] = useQuery({ query: MayAlignDocument, variables: { id: selected?.id ?? '' }, pause: !selected })
  const [ofPointed] = useQuery({ query: MayAlignDocument, variables: { id: pointed ?? '' }, pause: !pointed })
  const may = mayAlign(selected, ofSelected.data?.objective)
  const movable = pointed && mayAlign(index.byId.get(pointed), ofPointed.data?.objective) ? pointed : may && selected ? selected.id : null
  const realign = useRealign(retry)
  const refuse = useRefusal()

  const onSelect = useCallback((id: string | undefined) => set({ at: id }, id !== undefined && at === undefined), [set, at])
  const onFold = (id: string) => {
    // What is hidden now can't stay selected: its fold takes its place.
    if (selected && selected.id !== id && !folded.has(id) && branch(index, id).has(selected.id)) onSelect(id)
    flip(id)
  }
  const takesFocus = useCallback(() => {
    const was = entering.current
    entering.current = false
    return was
  }, [])
  const onEnter = (id: string) => {
    if (selected?.id === id) document.getElementById('okr-panel')?.focus()
    else {
      entering.current = true
      onSelect(id)
    }
  }
  const onClose = () => {
    onSelect(undefined)
    stage.current?.querySelector<HTMLElement>('[data-home]')?.focus()
  }
  const onView = (to: typeof view) => set({ view: to === usual ? undefined : to }, true)
  const onFilter = useCallback((next: Filter) => set(next, !('q' in next)), [set])
  const onAlign = may && selected ? () => align(selected) : undefined
  useKeys(
    {
      '/': () => document.getElementById(SEARCH)?.focus(),
      o: () => onView(view === 'canvas' ? 'outline' : 'canvas'),
    },
    nodes.length > 0,
  )

  return (
    <Page
      title={t('okr.title')}
      tabs={tabs}
      actions={<CycleSelect />}
      strip={tree && nodes.length > 0 && <Strip tree={tree} filter={filter} onFilter={onFilter} />}
    >
      <Loaded of={read} what={t('okr.what')} heights={[40, 40, 40, 40, 40, 40]}>
        {({ alignmentTree }) =>
          nodes.length === 0 ? (
            <Empty>{t('okr.empty')}</Empty>
          ) : (
            <div className={styles.root} ref={root} style={{ '--above': above === null ? undefined : `${above}px` } as React.CSSProperties}>
              <div className={styles.filters}>
                <Filters filter={filter} nodes={nodes} teams={teams} found={matches?.size ?? nodes.length} folded={phone} onChange={onFilter} />
                <span className={styles.view}>
                  <Choice label={t('okr.view')} value={view} onChange={onView} options={[{ value: 'canvas', label: t('okr.canvas') }, { value: 'outline', label: t('okr.outline') }]} />
                  <TreeExport tree={alignmentTree} index={index} folded={folded} company={company.id} />
                </span>
              </div>
              <div className={styles.stage} ref={stage}>
                <div className={styles.tree}>
                  {matches?.size === 0 && <p className={styles.nothing} role="status">{t('okr.nothing')}</p>}
                  {view === 'outline' ? (
                    <Outline rows={rows} index={index} matches={matches} selected={selected?.id} elapsedOf={elapsedOf} today={company.today} company={company.id} rowHeight={phone ? 56 : 40} onFold={onFold} onOpen={onSelect} onEnter={onEnter} />
                  ) : (
                    <Suspense fallback={<Waiting heights={[400]} />}>
                      <Canvas
                        index={index} matches={matches} folded={folded} selected={selected?.id} movable={movable} elapsedOf={elapsedOf} today={company.today} company={company.id} overview={!phone}
                        onFold={onFold} onSelect={onSelect} onEnter={onEnter} onPoint={point}
                        onOpen={(id) => void navigate(objectiveRoute(id))}
                        onRealign={(moved, to) => (branch(index, moved.id).has(to.id) ? refuse({ kind: 'refused', reason: 'LOOP', message: '' }) : void realign(moved, to))}
                      />
                    </Suspense>
                  )}
                </div>
                {selected && <Panel node={selected} index={index} elapsed={elapsed.get(selected.cycle) ?? null} version={alignmentTree.version} takesFocus={takesFocus} onAlign={onAlign} onSelect={onSelect} onClose={onClose} />}
              </div>
              <PrintedTree cycle={alignmentTree.cycle.period} index={index} elapsedOf={elapsedOf} company={company.id} />
            </div>
          )
        }
      </Loaded>
      {aligning && (
        <AlignTo
          node={aligning}
          index={index}
          onClose={() => align(null)}
          onAlign={(to) => {
            align(null)
            void realign(aligning, to)
          }}
        />
      )}
    </Page>
  )
}
