// The alignment tree as it is walked, narrowed and laid out; nothing here knows the document.
import { hierarchy, tree as d3tree } from 'd3-hierarchy'
import type { AlignmentTreeQuery, Health, ObjectiveKind } from '@/gql/graphql'

export type Tree = AlignmentTreeQuery['alignmentTree']
export type TreeNode = Tree['nodes'][number]

export interface Filter {
  q?: string
  team?: string
  owner?: string
  health?: Health
  kind?: ObjectiveKind
  unaligned?: true
}

export interface Team {
  id: string
  name: string
  parent: { id: string } | null
  members: { id: string }[]
}

export interface Index {
  byId: Map<string, TreeNode>
  roots: TreeNode[]
  childrenOf: (id: string) => TreeNode[]
}

export function indexOf(nodes: TreeNode[]): Index {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const children = new Map<string, TreeNode[]>()
  const roots: TreeNode[] = []
  for (const node of nodes) {
    if (node.parentId && byId.has(node.parentId)) children.set(node.parentId, [...(children.get(node.parentId) ?? []), node])
    else roots.push(node)
  }
  return { byId, roots, childrenOf: (id) => children.get(id) ?? [] }
}

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

export const isNarrowed = (filter: Filter) => Boolean(filter.q || filter.team || filter.owner || filter.health || filter.kind || filter.unaligned)

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
          (!filter.unaligned || isUnaligned(node, company)),
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

const order: Health[] = ['BEHIND', 'STALE', 'AT_RISK', 'NO_DATA', 'ON_TRACK']
export function worst(nodes: TreeNode[]): Health {
  return order.find((health) => nodes.some((node) => node.health === health)) ?? 'NO_DATA'
}

export interface Row {
  node: TreeNode
  level: number
  place: number
  of: number
  open: boolean
  parent: boolean
}

/** The rows of the outline from top to bottom; where something narrows, matches and what leads to them, all unfolded. */
export function rowsOf(index: Index, folded: Set<string>, matches: Set<string> | null): Row[] {
  const kept = matches && new Set<string>()
  if (matches && kept) {
    for (const id of matches) for (let at = index.byId.get(id); at && !kept.has(at.id); at = at.parentId ? index.byId.get(at.parentId) : undefined) kept.add(at.id)
  }
  const rows: Row[] = []
  const walk = (nodes: TreeNode[], level: number) => {
    const shown = kept ? nodes.filter((node) => kept.has(node.id)) : nodes
    shown.forEach((node, at) => {
      const children = index.childrenOf(node.id)
      const open = kept !== null || !folded.has(node.id)
      rows.push({ node, level, place: at + 1, of: shown.length, open, parent: children.length > 0 })
      if (open) walk(children, level + 1)
    })
  }
  walk(index.roots, 1)
  return rows
}

export const WIDTH = 176
export const HEIGHT = 46
const COLUMN = WIDTH + 44
const LINE = HEIGHT + 10

/** Where each visible objective stands, from left to right; what aligns to nothing stays at the top. */
export function layout(index: Index, folded: Set<string>, company: string): Map<string, { x: number; y: number }> {
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
