import { defineConfig } from '@playwright/test'
import { use } from './e2e/browser'

// How fast Home is on a slow machine, and how smooth a large tree: OKRA_URL=http://127.0.0.1:8080 npm run vitals
export default defineConfig({ testDir: './e2e', testMatch: ['vitals.ts', 'frames.ts'], timeout: 120_000, workers: 1, reporter: [['list']], use })
