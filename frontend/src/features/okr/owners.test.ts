import { describe, expect, it } from 'vitest'
import { ownersFor } from './owners'

const team = (id: string, parent: string | null, lead: string | null, members: string[] = []) => ({ id, name: id, parent: parent ? { id: parent } : null, lead: lead ? { id: lead } : null, members: members.map((member) => ({ id: member, name: member })) })
const teams = [team('root', null, null), team('market', 'root', 'gu'), team('content', 'market', 'lan', ['lan', 'lin'])]
const names = (id: string, roles: string[] = []) => ownersFor({ id, name: id, roles }, teams).map((one) => `${one.kind} ${one.name}`)

describe('for whom an objective may be set', () => {
  it('is oneself', () => expect(names('lin')).toEqual(['me lin']))
  it('is for a lead every team and member at or below', () => {
    expect(names('lan')).toEqual(['me lan', 'team content', 'member lin'])
    expect(names('gu')).toEqual(['me gu', 'team market', 'team content', 'member lan', 'member lin'])
  })
  it('is the company for executives, and all for HR', () => {
    expect(names('boss', ['EXECUTIVE'])).toEqual(['me boss', 'company root'])
    expect(names('hr', ['HR'])).toContain('member lin')
  })
})
