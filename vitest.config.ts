import './scripts/keep-clock.mjs'
import { delimiter } from 'node:path'
import { defineConfig } from 'vitest/config'
import { versionIn } from './scripts/newest-git.mjs'
import { LongestFirst } from './test/support/longest-first.ts'

/**
 * Folders whose tests keep nothing in their modules: one process runs many files and loads only once what they share. Not those that start many gits: starting
 * one costs the more the larger the process is that starts it (3.6 ms at 45 MB, 60 ms at 850 MB).
 */
const SHARED = [
  'base',
  'commands',
  'config',
  'deploy',
  'evidence',
  'github',
  'incident',
  'metrics',
  'notify',
  'render',
  'report',
  'stand-in',
  'watch',
].map((room) => `test/${room}/**/*.test.ts`)
/** Reads its proxy from the environment when it is loaded. */
const ALONE = 'test/github/client-transport.test.ts'

/** Tests whose outcome hangs on what git makes of a history. */
const ON_GIT = [
  'test/{git,gate,rollback}/**/*.test.ts',
  'test/deploy/revert.test.ts',
  'test/shell/rollback.test.ts',
  'test/verbs/{bring-back,rollback-by-hand}.test.ts',
]
/** Of those folders, what is about people and their rights, GitHub's answers, the moment or a crash, and not about histories. */
const NOT_ON_GIT = [
  'test/gate/{adversaries,approvals,decide,exemptions,exemptions-on-github,forks,on-github,owners,path-rules,required-checks,services}.test.ts',
  'test/gate/without-git*.test.ts',
  'test/gate/rules/**/*.test.ts',
  'test/rollback/auto-merge.test.ts',
  'test/gate/odd-answers.property.test.ts',
]
/** Folders of further gits with which these run as well as with the one on the PATH: `MORE_GITS=/one/bin:/another/bin`. */
const gits = (process.env['MORE_GITS'] ?? '').split(delimiter).filter((folder) => folder !== '')

const withGit = (folder: string) => {
  const version = versionIn(folder)
  if (version === null) throw new Error(`MORE_GITS: there is no git in ${folder}`)
  const env = { PATH: [folder, process.env['PATH']].join(delimiter), WANTED_GIT: version }
  return {
    extends: true as const,
    test: { name: `git ${version}`, include: ON_GIT, exclude: NOT_ON_GIT, isolate: true, env },
  }
}

export default defineConfig({
  // Vite warns of every file of an inlined package whose source map names sources that were not published.
  logLevel: 'error',
  test: {
    environment: 'node',
    // Tests start git, servers and the built Action. This ends what hangs, and says nothing of how fast a machine is: none of them has a limit of its own.
    testTimeout: 1_200_000,
    hookTimeout: 1_200_000,
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
      ...gits.map(withGit),
    ],
    server: {
      // GitHub's own workflow parser imports JSON without an attribute, which Node refuses.
      deps: { inline: [/@actions\/(workflow-parser|expressions)/] },
    },
  },
})
