// The alignment tree as it is walked, narrowed and laid out; nothing here knows the document.
import { hierarchy, tree as d3tree } from 'd3-hierarchy'
import type { AlignmentTreeQuery } from '@/gql/okr'
import type { Health, ObjectiveKind } from '@/gql/schema'
import { daysBetween, type Day } from '@/lib/period'

export type Tree = AlignmentTreeQuery['alignmentTree']
export type TreeNode = Tree['nodes'][number]
export type TreeKeyResult = TreeNode['keyResults'][number]

export interface Filter {
  q?: string
  team?: string
  owner?: string
  health?: Health
  kind?: ObjectiveKind
  unaligned?: true
  /** What became of it since last week. */
  turned?: Turn
}

export const turns = ['ON_TRACK', 'BEHIND'] as const
export type Turn = (typeof turns)[number]

export interface Team {
  id: string
  name: string
  parent: { id: string } | null
  members: { id: string }[]
}

export interface Below {
  count: number
  worst: Health
}

export interface Index {
  byId: Map<string, TreeNode>
  roots: TreeNode[]
  childrenOf: (id: string) => TreeNode[]
  /** How many objectives stand below, and the worst health among them. */
  belowOf: (id: string) => Below
}

const noChildren: TreeNode[] = []
const order: Health[] = ['BEHIND', 'STALE', 'AT_RISK', 'NO_DATA', 'ON_TRACK']
const worse = (a: Health, b: Health) => (order.indexOf(a) <= order.indexOf(b) ? a : b)

export function indexOf(nodes: TreeNode[]): Index {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const children = new Map<string, TreeNode[]>()
  const roots: TreeNode[] = []
  for (const node of nodes) {
    if (!node.parentId || !byId.has(node.parentId)) {
      roots.push(node)
      continue
    }
    const siblings = children.get(node.parentId)
    if (siblings) siblings.push(node)
    else children.set(node.parentId, [node])
  }
  const childrenOf = (id: string) => children.get(id) ?? noChildren
  const known = new Map<string, Below>()
  const belowOf = (id: string): Below => {
    const before = known.get(id)
    if (before) return before
    const below = childrenOf(id).reduce<Below>(
      (sum, child) => {
        const under = belowOf(child.id)
        const own = child.context ? under.worst : worse(under.count > 0 ? under.worst : 'ON_TRACK', child.health)
        return { count: sum.count + under.count + 1, worst: worse(sum.worst, own) }
      },
      { count: 0, worst: 'ON_TRACK' },
    )
    known.set(id, below)
    return below
  }
  return { byId, roots, childrenOf, belowOf }
}

/** An objective's way up, itself first. */
export function wayUp(index: Index, id: string): string[] {
  const way: string[] = []
  for (let at = index.byId.get(id); at && !way.includes(at.id); at = at.parentId ? index.byId.get(at.parentId) : undefined) way.push(at.id)
  return way
}

/** The key result that it aligns to, by its place: KR2. */
export function keyOf(index: Index, node: TreeNode): string | null {
  const parent = node.parentId ? index.byId.get(node.parentId) : undefined
  const at = node.parentKeyResultId ? (parent?.keyResults.findIndex((one) => one.id === node.parentKeyResultId) ?? -1) : -1
  return at >= 0 ? `KR${at + 1}` : null
}

/** For how many days nothing was heard of it; null where it is not stale, or nothing ever was. */
export function silentDays(node: TreeNode, today: Day): number | null {
  if (node.health !== 'STALE') return null
  const last = node.keyResults.filter((one) => one.health === 'STALE').map((one) => one.currentDay)
  const first = last.filter((day) => day !== null).sort()[0]
  return first && !last.includes(null) ? daysBetween(first, today) - 1 : null
}

export const hasTurned = (node: TreeNode, to: Turn) => !node.context && node.healthAWeekAgo !== null && node.healthAWeekAgo !== to && node.health === to

/** Whoever and whatever belongs to a team: itself, the teams below and their members. */
export function within(team: string, teams: Team[]): Set<string> {
  const found = new Set([team])
  // Each team stands after the one above it.
  for (const one of teams) if (one.parent && found.has(one.parent.id)) found.add(one.id)
  for (const one of teams) if (found.has(one.id)) one.members.forEach((member) => found.add(member.id))
  return found
}

/** Aligns to nothing, though it is neither the company's own nor there for context. */
export const isUnaligned = (node: TreeNode, company: string) => !node.context && node.parentId === null && node.owner.id !== company

export const isNarrowed = (filter: Filter) => Boolean(filter.q || filter.team || filter.owner || filter.health || filter.kind || filter.unaligned || filter.turned)

/** The ids that match; null where nothing narrows. */
export function matching(nodes: TreeNode[], filter: Filter, teams: Team[], company: string): Set<string> | null {
  if (!isNarrowed(filter)) return null
  const words = filter.q?.trim().toLowerCase()
  const owners = filter.team ? within(filter.team, teams) : null
  return new Set(
    nodes
      .filter(
        (node) =>
          (!words || node.title.toLowerCase().includes(words) || node.owner.name.toLowerCase().includes(words)) &&
          (!owners || owners.has(node.owner.id)) &&
          (!filter.owner || node.owner.id === filter.owner) &&
          (!filter.health || (node.health === filter.health && !node.context)) &&
          (!filter.kind || node.kind === filter.kind) &&
          (!filter.unaligned || isUnaligned(node, company)) &&
          (!filter.turned || hasTurned(node, filter.turned)),
      )
      .map((node) => node.id),
  )
}

/** The ids below an objective, itself included. */
export function branch(index: Index, id: string): Set<string> {
  const found = new Set<string>()
  const open = [id]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (found.has(at)) continue
    found.add(at)
    open.push(...index.childrenOf(at).map((child) => child.id))
  }
  return found
}

/** More than these are not opened at once. */
const MANY = 80

/** What is folded at the beginning: nothing in a small tree; of a large one, the largest branches are opened while there is room. */
export function foldedAtFirst(index: Index): Set<string> {
  if (index.byId.size <= MANY) return new Set()
  const folded = new Set([...index.byId.keys()].filter((id) => index.childrenOf(id).length > 0))
  const size = (node: TreeNode) => index.belowOf(node.id).count
  let shown = index.roots.length
  for (let open = index.roots; open.length > 0; ) {
    const largest = open.reduce((best, one) => (size(one) > size(best) ? one : best))
    const children = index.childrenOf(largest.id)
    shown += children.length
    if (children.length === 0 || shown > MANY) break
    folded.delete(largest.id)
    open = [...open.filter((one) => one !== largest), ...children]
  }
  return folded
}

/** What stays folded when some objectives are to be seen. */
export function unfoldedFor(index: Index, folded: Set<string>, ids: Iterable<string>): Set<string> {
  const left = new Set(folded)
  const seen = new Set<string>()
  for (const id of ids) {
    for (let at = index.byId.get(id)?.parentId; at && !seen.has(at); at = index.byId.get(at)?.parentId) {
      seen.add(at)
      left.delete(at)
    }
  }
  return left.size === folded.size ? folded : left
}

export interface Row {
  node: TreeNode
  level: number
  place: number
  of: number
  open: boolean
  parent: boolean
}

/** The rows of the outline from top to bottom; where something narrows, matches and what leads to them. */
export function rowsOf(index: Index, folded: Set<string>, matches: Set<string> | null): Row[] {
  const kept = matches && new Set<string>()
  if (matches && kept) {
    for (const id of matches) for (let at = index.byId.get(id); at && !kept.has(at.id); at = at.parentId ? index.byId.get(at.parentId) : undefined) kept.add(at.id)
  }
  const shownOf = (nodes: TreeNode[]) => (kept ? nodes.filter((node) => kept.has(node.id)) : nodes)
  const rows: Row[] = []
  const walk = (shown: TreeNode[], level: number) =>
    shown.forEach((node, at) => {
      const children = shownOf(index.childrenOf(node.id))
      const open = !folded.has(node.id)
      rows.push({ node, level, place: at + 1, of: shown.length, open, parent: children.length > 0 })
      if (open) walk(children, level + 1)
    })
  walk(shownOf(index.roots), 1)
  return rows
}

export const WIDTH = 170
export const HEIGHT = 42
const COLUMN = WIDTH + 34
const LINE = HEIGHT + 6

export interface Place {
  x: number
  y: number
}

/** Where each visible objective stands, from left to right; what aligns to nothing stays at the top. */
export function layout(index: Index, folded: Set<string>, company: string): Map<string, Place> {
  interface Item {
    id: string
    below: Item[]
  }
  const item = (node: TreeNode): Item => ({ id: node.id, below: folded.has(node.id) ? [] : index.childrenOf(node.id).map(item) })
  const loose = (node: TreeNode) => isUnaligned(node, company) && index.childrenOf(node.id).length === 0
  const roots = [...index.roots.filter(loose), ...index.roots.filter((node) => !loose(node))]
  const laid = d3tree<Item>()
    .nodeSize([LINE, COLUMN])
    .separation((a, b) => (a.parent === b.parent ? 1 : 1.25))(hierarchy<Item>({ id: '', below: roots.map(item) }, (one) => one.below))
  return new Map(laid.descendants().filter((one) => one.depth > 0).map((one) => [one.data.id, { x: (one.depth - 1) * COLUMN, y: one.x }]))
}
