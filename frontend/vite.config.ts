import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

// The server that `make dev` starts; its address is a variable so that two checkouts can run side by side.
const server = process.env.OKRA_DEV_SERVER ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: {
    host: '127.0.0.1',
    proxy: { '/graphql': { target: server, ws: true }, '/schema.graphql': server },
  },
  build: {
    outDir: 'dist',
    assetsInlineLimit: 0, // data: URLs would need a wider Content-Security-Policy
    chunkSizeWarningLimit: 900, // ECharts, loaded only when a chart comes into view
    // What every page starts with in one file: it compresses better than dozens, and asks once.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'main', tags: ['$initial'] }] } } },
  },
  test: {
    environment: 'node', // a test that needs a document says so itself
    include: ['src/**/*.test.{ts,tsx}'],
    restoreMocks: true,
  },
})
