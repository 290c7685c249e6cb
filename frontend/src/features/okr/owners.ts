// For whom one may set an objective.

export interface OwnerTeam {
  id: string
  name: string
  parent: { id: string } | null
  lead: { id: string } | null
  members: { id: string; name: string }[]
}

interface Chooser {
  id: string
  name: string
  roles: string[]
}

export interface Owner {
  /** "member mem_…" or "team team_…". */
  value: string
  name: string
  kind: 'me' | 'company' | 'team' | 'member'
}

/** Oneself; a lead's teams and their members; for HR everybody; for executives the company too. */
export function ownersFor(viewer: Chooser, teams: OwnerTeam[]): Owner[] {
  const parents = new Map(teams.map((team) => [team.id, team.parent?.id ?? null]))
  const led = new Set(teams.filter((team) => team.lead?.id === viewer.id).map((team) => team.id))
  const hr = viewer.roles.includes('HR')
  const above = (id: string): string[] => {
    const parent = parents.get(id)
    return parent ? [id, ...above(parent)] : [id]
  }
  const mine = teams.filter((team) => hr || above(team.id).some((id) => led.has(id)))
  const root = teams.find((team) => team.parent === null)
  const company = root && (hr || viewer.roles.includes('EXECUTIVE')) ? [{ value: `team ${root.id}`, name: root.name, kind: 'company' as const }] : []
  const below = mine.filter((team) => team.parent !== null).map((team) => ({ value: `team ${team.id}`, name: team.name, kind: 'team' as const }))
  const members = mine.flatMap((team) => team.members).filter((member) => member.id !== viewer.id)
  return [{ value: `member ${viewer.id}`, name: viewer.name, kind: 'me' }, ...company, ...below, ...members.map((member) => ({ value: `member ${member.id}`, name: member.name, kind: 'member' as const }))]
}
