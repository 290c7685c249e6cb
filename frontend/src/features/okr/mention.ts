// Speaking to somebody in a remark: "@" and a name.

export interface Person {
  id: string
  name: string
}

/** The name being typed after an @, up to the caret; null: none is. */
export function askedFor(text: string, caret: number): { from: number; name: string } | null {
  const found = /(^|[^\w])@([^\s@，。,.!?！？]{0,20})$/.exec(text.slice(0, caret))
  if (!found) return null
  const name = found[2] ?? ''
  return { from: caret - name.length - 1, name }
}

/** The text with the name put in, and where the caret stands after it. */
export function withName(text: string, at: { from: number; name: string }, name: string): { text: string; caret: number } {
  const head = `${text.slice(0, at.from)}@${name} `
  return { text: head + text.slice(at.from + at.name.length + 1).replace(/^ /, ''), caret: head.length }
}

/** Those of the chosen whose name still stands in the text. */
export const spokenTo = (text: string, chosen: Person[]): Person[] => [...new Map(chosen.filter((one) => text.includes(`@${one.name}`)).map((one) => [one.id, one])).values()]

/** A remark in parts: plain words, and names that it speaks to. */
export function partsOf(text: string, mentions: Person[]): { text: string; person?: Person }[] {
  const names = [...mentions].sort((a, b) => b.name.length - a.name.length)
  const parts: { text: string; person?: Person }[] = []
  let rest = text
  while (rest !== '') {
    const hits = names.map((person) => ({ person, at: rest.indexOf(`@${person.name}`) })).filter((hit) => hit.at >= 0)
    const first = hits.sort((a, b) => a.at - b.at || b.person.name.length - a.person.name.length)[0]
    if (!first) {
      parts.push({ text: rest })
      break
    }
    if (first.at > 0) parts.push({ text: rest.slice(0, first.at) })
    parts.push({ text: `@${first.person.name}`, person: first.person })
    rest = rest.slice(first.at + first.person.name.length + 1)
  }
  return parts
}
