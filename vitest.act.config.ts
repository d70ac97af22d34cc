import { defineConfig } from 'vitest/config'

/** Whole workflows under act: `npm run test:act` brings it. */
export default defineConfig({
  logLevel: 'error',
  test: {
    include: ['test/act/*.real.ts'],
    testTimeout: 300_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 1,
  },
})
