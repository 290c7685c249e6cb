import { readdirSync, readFileSync } from 'node:fs'
import { Kind, parse, type DefinitionNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql'
import { expect, test } from 'vitest'

/** What the server refuses, whatever the query: more selections than this, fragments counted where they are used. */
const most = 400

test('every document stays below the selections that the server takes', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.graphql'))
  const definitions = files.flatMap((name): readonly DefinitionNode[] => parse(readFileSync(`src/${name}`, 'utf8')).definitions)
  const fragments = new Map(definitions.filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one.selectionSet]))
  // A field counts one, and one more for the __typename that the client asks of every object.
  const count = (set: SelectionSetNode | undefined): number =>
    (set?.selections ?? []).reduce((sum, one) => sum + (one.kind === Kind.FRAGMENT_SPREAD ? 1 + count(fragments.get(one.name.value)) : one.kind === Kind.FIELD ? 1 + (one.selectionSet ? 1 + count(one.selectionSet) : 0) : 1 + count(one.selectionSet)), 0)
  const large = definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION && count(one.selectionSet) > most ? [`${one.name?.value}: ${count(one.selectionSet)}`] : []))
  expect(definitions.length).toBeGreaterThan(100)
  expect(large).toEqual([])
})
