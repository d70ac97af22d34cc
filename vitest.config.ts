import './scripts/keep-clock.mjs'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/support/longest-first.ts'

/** Folders whose tests keep nothing in their modules: one process runs many files and loads only once what they share. */
const SHARED = ['deploy', 'evidence', 'github', 'incident', 'metrics', 'render', 'stand-in'].map(
  (room) => `test/${room}/**/*.test.ts`,
)
/** Reads its proxy from the environment when it is loaded. */
const ALONE = 'test/github/client-transport.test.ts'

export default defineConfig({
  // Vite warns of every file of an inlined package whose source map names sources that were not published.
  logLevel: 'error',
  test: {
    environment: 'node',
    // Tests start git, servers and the built Action; a slow machine must not turn them red.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // One more than the smallest machine has cores: some tests wait for a watch of real time.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // Isolation is said aloud, or Vitest closes its summary with advice about it.
    projects: [
      { extends: true, test: { name: 'shared', include: SHARED, exclude: [ALONE], isolate: false } },
      {
        extends: true,
        test: { name: 'own', include: ['test/**/*.test.ts'], exclude: SHARED, isolate: true },
      },
      { extends: true, test: { name: 'alone', include: [ALONE], isolate: true } },
    ],
    server: {
      // GitHub's own workflow parser imports JSON without an attribute, which Node refuses.
      deps: { inline: [/@actions\/(workflow-parser|expressions)/] },
    },
  },
})
