import { defineConfig } from '@playwright/test'
import { use } from './e2e/browser'

// Against a running server with the demo company: OKRA_URL=http://127.0.0.1:8080 npm run e2e
export default defineConfig({
  testDir: './e2e',
  testMatch: '*.spec.ts',
  timeout: 60_000,
  expect: { timeout: 15_000 }, // patient: the machine may be busy with other tests
  workers: 2,
  fullyParallel: true, // all share one company: a test that changes it does so in days of its own, long ago
  retries: 0,
  reporter: [['list']],
  use,
})
