import { createRecordStore } from '../../src/deploy/record-store.ts'
import type { ResponseDeps } from '../../src/verbs/setting.ts'
import { viewer, type MemoryForge } from './memory-forge.ts'
import { baseline, regressedVerdict } from './record-fixtures.ts'
import { createTestLog, opener, runContext } from './shop.ts'

/** A responder of one run, on a memory forge. */
export function responderOf(
  forge: MemoryForge,
  runId: number,
  attempt = 1,
): ResponseDeps & { log: ReturnType<typeof createTestLog> } {
  const { gitData, issues, pulls, runs, clock, comments, comparisons, contents, workflows, permissions } = forge
  const log = createTestLog()
  const reviews = { pullsOfCommits: async () => new Map(), pullFacts: async () => [] }
  const info = {
    viewer: async () => viewer,
    permission: async (login: string) => permissions.get(login) ?? ('read' as const),
  }
  const ports = {
    forge: {
      gitData,
      issues,
      labelled: forge.labelled,
      pulls,
      runs,
      reviews,
      info,
      comments,
      comparisons,
      contents,
      workflows,
    },
    openSnapshots: opener(forge),
    clock,
    log,
    run: runContext(runId, attempt),
  }
  const store = createRecordStore(gitData, 'production', { id: runId, attempt }, clock)
  return { ports, environment: 'production', store, log }
}

/** The shop's bad deploy, as its watch reports it. */
export function badDeploy(shop: { readonly good: string; readonly bad: string }) {
  return { deployment: 3, bad: shop.bad, baseSha: shop.good, base: 'main', verdict: regressedVerdict(), baseline }
}
