import { useMediaQuery } from '@mantine/hooks'
import { Select } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSubscription } from 'urql'
import { AlignmentTreeDocument, MayAlignDocument, OkrCyclesDocument, OkrTreeChangedDocument } from '@/gql/graphql'
import { useAddress, usePeriod } from '@/lib/address'
import { approximate, useFormats } from '@/lib/formats'
import { quarterOf } from '@/lib/period'
import { useRead } from '@/lib/read'
import { useHere } from '@/lib/viewer'
import { Choice } from '@/ui/Choice'
import { Loaded } from '@/ui/Loaded'
import { Empty } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Waiting } from '@/ui/Waiting'
import { AlignTo } from './AlignTo'
import { Filters } from './Filters'
import { Outline } from './Outline'
import { Panel } from './Panel'
import { Strip } from './Strip'
import { indexOf, matching, rowsOf, type Filter, type TreeNode } from './tree'
import { TreeExport } from './TreeExport'
import styles from './TreePage.module.css'
import { useRealign } from './useRealign'

const Canvas = lazy(() => import('./Canvas'))
const none: TreeNode[] = []

export function TreePage() {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  const period = usePeriod()
  const [address, change] = useAddress()
  const search = useSearch({ from: '/okr' })
  const navigate = useNavigate({ from: '/okr' })
  const set = useCallback((next: object) => void navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false }), [navigate])
  const phone = useMediaQuery('(max-width: 767px)', undefined, { getInitialValueInEffect: false }) ?? false
  const view = search.view ?? (phone ? 'outline' : 'canvas')
  const [folded, setFolded] = useState<Set<string>>(new Set())
  const [aligning, align] = useState<TreeNode | null>(null)

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
  const index = useMemo(() => indexOf(nodes), [nodes])
  const { q, owner, health, kind, unaligned } = search
  const { team } = address
  const filter = useMemo<Filter>(() => ({ q, team, owner, health, kind, unaligned }), [q, team, owner, health, kind, unaligned])
  const matches = useMemo(() => matching(nodes, filter, teams, company.id), [nodes, filter, teams, company.id])
  const rows = useMemo(() => rowsOf(index, folded, matches), [index, folded, matches])
  const elapsed = approximate(tree?.cycle.elapsed) ?? 0
  const selected = search.at ? index.byId.get(search.at) : undefined

  const ability = useRead(MayAlignDocument, { id: selected?.id ?? '' }, { pause: !selected })
  const may = ability.data?.objective?.id === selected?.id && (ability.data?.objective?.abilities.includes('EDIT') ?? false) && tree?.cycle.state !== 'CLOSED' && !selected?.context
  const { realign } = useRealign(retry)

  const onFold = useCallback(
    (id: string) =>
      setFolded((now) => {
        const next = new Set(now)
        if (!next.delete(id)) next.add(id)
        return next
      }),
    [],
  )
  const onSelect = useCallback((id: string | undefined) => set({ at: id }), [set])
  const cycles = [...new Set([period, quarterOf(company.today), ...(frame.data?.cycles ?? []).map((one) => one.period)])].sort().reverse()

  return (
    <Page
      title={t('okr.title')}
      actions={
        <>
          <Select aria-label={t('okr.cycle')} w={phone ? 132 : 190} value={period} onChange={(value) => change({ period: value === quarterOf(company.today) ? undefined : (value ?? undefined), at: undefined })} data={cycles.map((one) => ({ value: one, label: phone ? one : `${one} ${stateOf(one)}` }))} />
          {tree && tree.nodes.length > 0 && !phone && <TreeExport tree={tree} index={index} folded={folded} company={company.id} />}
        </>
      }
      strip={tree && tree.nodes.length > 0 && <Strip tree={tree} unaligned={search.unaligned === true} onUnaligned={() => set({ unaligned: search.unaligned ? undefined : true })} />}
    >
      <Loaded of={read} what={t('okr.what')} heights={[40, 40, 40, 40, 40, 40]}>
        {() =>
          nodes.length === 0 ? (
            <Empty>{t('okr.empty')}</Empty>
          ) : (
            <div className={styles.root}>
              <div className={styles.filters}>
                <Filters filter={filter} nodes={nodes} teams={teams} onChange={set} />
                <span className={styles.view}>
                  <Choice label={t('okr.view')} value={view} onChange={(value) => set({ view: value === (phone ? 'outline' : 'canvas') ? undefined : value })} options={[{ value: 'canvas', label: t('okr.canvas') }, { value: 'outline', label: t('okr.outline') }]} />
                </span>
              </div>
              <div className={styles.stage} data-view={view}>
                <div className={styles.tree}>
                  {matches?.size === 0 && <p className={styles.nothing} role="status">{t('okr.nothing')}</p>}
                  {view === 'outline' ? (
                    <Outline rows={rows} selected={selected?.id} elapsed={elapsed} company={company.id} onFold={onFold} onOpen={onSelect} />
                  ) : (
                    <Suspense fallback={<Waiting heights={[400]} />}>
                      <Canvas index={index} matches={matches} folded={folded} selected={selected?.id} movable={may && selected ? selected.id : null} elapsed={elapsed} company={company.id} onFold={onFold} onSelect={onSelect} onRealign={(moved, to) => void realign(moved, to)} />
                    </Suspense>
                  )}
                </div>
                {selected && <Panel node={selected} elapsed={elapsed} onAlign={may ? () => align(selected) : undefined} onClose={() => onSelect(undefined)} />}
              </div>
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

  function stateOf(one: string) {
    const found = frame.data?.cycles.find((cycle) => cycle.period === one)
    return found ? t(`okr.states.${found.state}`) : f.period(one) && ''
  }
}
