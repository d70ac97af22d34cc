import { defaultRollbackPolicy } from '../../src/config/rollback-policy.ts'
import type { RollbackDeps } from '../../src/rollback/rollback-deps.ts'
import type { MemoryForge } from './memory-forge.ts'
import { createTestLog, opener, runContext } from './shop.ts'

/** What a rollback works with on a memory forge: a workflow's token, no policy, nothing against it. */
export function rollbackDepsOf(forge: MemoryForge, change: Partial<RollbackDeps> = {}): RollbackDeps {
  const { gitData, pulls, comparisons, contents } = forge
  return {
    gitData,
    pulls,
    comparisons,
    contents,
    openSnapshots: opener(forge),
    environment: 'production',
    run: runContext(71),
    log: createTestLog(),
    writesWorkflows: false,
    byApp: false,
    nameUnits: async (commits) => commits.map(({ sha, subject }) => ({ number: null, title: subject, sha })),
    policyAt: async () => defaultRollbackPolicy,
    refusal: async () => null,
    rollbackMerges: async () => [],
    ...change,
  }
}
