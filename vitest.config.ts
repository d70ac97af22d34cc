import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/support/longest-first.ts'

export default defineConfig({
  // Vite warns of every file of an inlined package whose source map names sources that were not published.
  logLevel: 'error',
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    // Tests start git, servers and the built Action; a slow machine must not turn them red.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // One more than the smallest machine has cores: some tests wait for a watch of real time.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // Said aloud, or Vitest closes its summary with advice about it.
    isolate: true,
    server: {
      // GitHub's own workflow parser imports JSON without an attribute, which Node refuses.
      deps: { inline: [/@actions\/(workflow-parser|expressions)/] },
    },
  },
})
