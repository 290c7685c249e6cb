import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import en from './en'
import zh from './zh-CN'

function flatten(texts: object, path = ''): Record<string, string> {
  return Object.entries(texts).reduce<Record<string, string>>((all, [key, value]) => (typeof value === 'string' ? { ...all, [path + key]: value } : { ...all, ...flatten(value as object, `${path}${key}.`) }), {})
}

const chinese = flatten(zh)
const english = flatten(en)
const slots = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort()

describe('both languages', () => {
  it('have the same keys', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort())
  })

  it('put the same values into each text', () => {
    const differing = Object.keys(chinese).filter((key) => String(slots(chinese[key] ?? '')) !== String(slots(english[key] ?? '')))
    expect(differing).toEqual([])
  })

  it('leave no text of a component outside of them', () => {
    const components = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx') && !path.includes('.test.'))
    // The name of a language is written in that language, wherever it stands.
    const loose = components.filter((path) => /[\u4e00-\u9fff]/.test(readFileSync(`src/${path}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').replace(/'简体中文'/, '')))
    expect(loose).toEqual([])
  })
})
