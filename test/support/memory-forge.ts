import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Git } from '../stand-in/git/git.ts'
import { readRef } from '../stand-in/git/refs.ts'
import { createFakeClock } from './fake-clock.ts'
import { createMemoryGitData } from './memory-git-data.ts'
import { createMemoryIssues, type MemoryIssues } from './memory-issues.ts'
import { createMemoryPulls, type MemoryPulls } from './memory-pulls.ts'
import { createWriteFaults, type WriteFaults } from './write-faults.ts'
import type { Clock } from '../../src/deploy/ports.ts'
import type { GitData } from '../../src/github/git-data.ts'
import type { Run, Runs } from '../../src/github/runs.ts'

/** The areas of a forge that a response touches: git data on a real bare repository, the rest kept in memory. */
export type MemoryForge = {
  readonly git: Git
  readonly clock: Clock
  readonly faults: WriteFaults
  readonly gitData: GitData
  readonly pulls: MemoryPulls
  readonly issues: MemoryIssues
  readonly runs: Pick<Runs, 'get'>
  /** Says what became of a run; unknown ones are in progress. */
  setRun(id: number, status: 'in_progress' | 'completed'): void
  close(): Promise<void>
}

export const viewer = 'github-actions[bot]'

export async function createMemoryForge(): Promise<MemoryForge> {
  const folder = await mkdtemp(join(tmpdir(), 'deploy-guard-forge-'))
  const git = new Git(join(folder, 'shop.git'))
  await git.text(['init', '-q', '--bare'])
  const clock = createFakeClock()
  const faults = createWriteFaults()
  const statuses = new Map<number, string>()
  const branchHead = async (branch: string) => (await readRef(git, `refs/heads/${branch}`))?.sha ?? null
  return {
    git,
    clock,
    faults,
    gitData: createMemoryGitData(git, faults, () => clock.now()),
    pulls: createMemoryPulls(faults, viewer, branchHead),
    issues: createMemoryIssues(faults, viewer),
    runs: { get: async (id) => run(id, statuses.get(id) ?? 'in_progress') },
    setRun: (id, status) => void statuses.set(id, status),
    close: async () => {
      git.objects.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function run(id: number, status: string): Run {
  return {
    id,
    attempt: 1,
    path: '.github/workflows/deploy.yml',
    branch: 'main',
    event: 'push',
    sha: '0'.repeat(40),
    status,
    conclusion: null,
    startedAt: '2026-03-06T17:00:00Z',
  }
}
