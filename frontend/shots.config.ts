import { defineConfig } from '@playwright/test'
import { use } from './e2e/browser'

// Photographs every page to ../shots: OKRA_URL=http://127.0.0.1:8080 npm run shots
export default defineConfig({ testDir: './e2e', testMatch: 'shots.ts', timeout: 300_000, workers: 1, reporter: [['list']], use })
