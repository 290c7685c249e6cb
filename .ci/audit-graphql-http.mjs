// Runs the public audits of GraphQL over HTTP (https://github.com/graphql/graphql-http) against OKRA_URL:
// every MUST and SHOULD has to pass. Writes "passed failed" into the file named.
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const { serverAudits } = createRequire(new URL('../frontend/package.json', import.meta.url))('graphql-http')

let passed = 0
let failed = 0
for (const audit of serverAudits({ url: `${process.env.OKRA_URL}/graphql`, fetchFn: fetch })) {
  const result = await audit.fn()
  const must = !audit.name.startsWith('MAY')
  if (result.status === 'ok') passed++
  else if (must) failed++
  if (result.status !== 'ok') console.log(`${result.status} ${audit.id} ${audit.name}: ${result.reason}`)
}
console.log(`${passed} audits passed, ${failed} failed`)
if (process.argv[2]) writeFileSync(process.argv[2], `${passed} ${failed}\n`)
process.exit(failed ? 1 : 0)
