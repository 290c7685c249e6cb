import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { audit as en } from '@/lib/locales/en/audit'
import { audit as zh } from '@/lib/locales/zh-CN/audit'

test('whatever the audit log can hold has words, and can be asked for on its page', () => {
  const server = '../server/app/'
  const source = readdirSync(server).filter((name) => name.endsWith('.go') && !name.endsWith('_test.go')).map((name) => readFileSync(server + name, 'utf8')).join('')
  const actions = [...new Set([...source.matchAll(/\bentry\("(\w+)"/g)].map((found) => found[1] ?? ''))]
  expect(actions).toContain('closePeriod')
  const page = readFileSync('src/features/audit/AuditPage.tsx', 'utf8')
  expect(actions.filter((action) => !(action in zh.verb && action in en.verb && page.includes(`'${action}'`)))).toEqual([])
})
