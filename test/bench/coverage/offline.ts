import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type HistoryPlan, makeHistory } from './history.ts'
import { timedGate } from './timed.ts'

/** What one offline run took and found. */
export type OfflineRow = {
  readonly units: number
  readonly files: number
  readonly residues: number
  /** Processor seconds, git's included. */
  readonly processor: number
  readonly uncovered: number
  readonly decision: string
}

/** Makes a history and measures it through the shell, start of the process included. `more`: further arguments, by the folder that they may leave files in. */
export function measureOffline(plan: HistoryPlan, more: (folder: string) => readonly string[] = () => []): OfflineRow {
  const folder = mkdtempSync(join(tmpdir(), 'guard-bench-'))
  try {
    const gitDir = join(folder, 'history.git')
    const { base, head, pulls } = makeHistory(gitDir, plan)
    const evidence = join(folder, 'evidence.json')
    writeFileSync(evidence, JSON.stringify({ schemaVersion: 1, branch: 'main', pulls: pulls.map(pullOf) }))
    const args = ['--git-dir', gitDir, '--base', base, '--head', head, '--evidence', evidence, ...more(folder)]
    const { result, processor } = timedGate<{ decision: string; uncovered: unknown[] }>(args)
    const residues = plan.residueEvery === 0 ? 0 : Math.floor(plan.units / plan.residueEvery)
    const { units, files } = plan
    return { units, files, residues, processor, uncovered: result.uncovered.length, decision: result.decision }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function pullOf({ number, head, mergeCommit, approved, baseSha }: ReturnType<typeof makeHistory>['pulls'][number]) {
  const approval = { reviewer: 'bob', kind: 'User', canPush: true, state: 'APPROVED', head: approved, base: 'main' }
  const approvals = [{ ...approval, baseSha, submittedAt: '2026-01-05T10:00:00Z' }]
  return { number, author: 'ann', head, mergeCommit, base: 'main', contributors: [], approvals }
}
