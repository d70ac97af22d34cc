import { defineConfig } from 'vitest/config'

/** Pages in a browser: `npm run test:pages` installs it where it may. */
export default defineConfig({
  logLevel: 'error',
  test: { include: ['test/pages/*.real.ts'], testTimeout: 120_000, pool: 'forks', maxWorkers: 1 },
})
