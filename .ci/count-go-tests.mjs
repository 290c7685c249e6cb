// Reads `go test -json`, prints a line a package and the output of what failed, and writes "passed failed"
// into the file named. A package that does not compile counts as one failure.
import { writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

const output = new Map()
const packagesWithFailedTests = new Set()
let passed = 0
let failed = 0

for await (const line of createInterface({ input: process.stdin })) {
  let event
  try {
    event = JSON.parse(line)
  } catch {
    console.log(line)
    continue
  }
  const key = `${event.Package ?? event.ImportPath} ${event.Test ?? ''}`
  switch (event.Action) {
    case 'output':
    case 'build-output':
      output.set(key, (output.get(key) ?? '') + event.Output)
      break
    case 'build-fail':
      console.log(output.get(key) ?? key)
      break
    case 'pass':
      if (event.Test) passed++
      else console.log(`ok    ${event.Package} ${event.Elapsed}s`)
      output.delete(key)
      break
    case 'fail':
      if (event.Test) {
        failed++
        packagesWithFailedTests.add(event.Package)
      } else if (!packagesWithFailedTests.has(event.Package)) failed++
      console.log(`FAIL  ${key}\n${output.get(key) ?? ''}`)
      output.delete(key)
      break
  }
}
writeFileSync(process.argv[2], `${passed} ${failed}\n`)
