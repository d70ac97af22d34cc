import { defineConfig } from 'vitest/config'

/** Stores against servers that Debian has: `npm run test:stores` installs them where it may. */
export default defineConfig({
  logLevel: 'error',
  test: {
    include: ['test/stores/*.real.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 1,
  },
})
