import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '../../src/base/clock.ts'
import type { Comparisons } from '../../src/github/commits.ts'
import type { GitData } from '../../src/github/git-data.ts'
import type { Comment, Comments, Reaction, LabelledIssues } from '../../src/github/issues.ts'
import type { Contents } from '../../src/github/objects.ts'
import type { Run, Runs, Workflows } from '../../src/github/runs.ts'
import { createBare } from '../stand-in/git/create.ts'
import { Git } from '../stand-in/git/git.ts'
import { readRef } from '../stand-in/git/refs.ts'
import { createFakeClock } from './fake-clock.ts'
import { createMemoryComparisons, createMemoryContents } from './memory-comparisons.ts'
import { createMemoryGitData } from './memory-git-data.ts'
import { createMemoryIssues, type MemoryIssues } from './memory-issues.ts'
import { createMemoryPulls, type MemoryPulls } from './memory-pulls.ts'
import { createWriteFaults, type WriteFaults } from './write-faults.ts'

/** The areas of a forge that a response touches: git data on a real bare repository, the rest kept in memory. */
export type MemoryForge = {
  readonly git: Git
  readonly clock: Clock
  readonly faults: WriteFaults
  readonly gitData: GitData
  readonly pulls: MemoryPulls
  readonly issues: MemoryIssues
  readonly labelled: LabelledIssues
  readonly runs: Pick<Runs, 'get'>
  readonly comparisons: Comparisons
  readonly contents: Contents
  readonly comments: Comments & { readonly all: Omit<Comment, 'reactions'>[]; readonly reactions: [number, Reaction][] }
  readonly workflows: Workflows & { readonly dispatched: unknown[] }
  /** What people may do, by login; whoever is not named may read. */
  readonly permissions: Map<string, 'admin' | 'write' | 'read' | 'none'>
  /** Says what became of a run; unknown ones are in progress. */
  setRun(id: number, status: 'in_progress' | 'completed'): void
  close(): Promise<void>
}

export const viewer = 'github-actions[bot]'

export async function createMemoryForge(): Promise<MemoryForge> {
  const folder = await mkdtemp(join(tmpdir(), 'deploy-guard-forge-'))
  const git = new Git(join(folder, 'shop.git'))
  await createBare(git, 'main')
  const clock = createFakeClock()
  const faults = createWriteFaults()
  const statuses = new Map<number, string>()
  const issues = createMemoryIssues(faults, viewer)
  const branchHead = async (branch: string) => (await readRef(git, `refs/heads/${branch}`))?.sha ?? null
  return {
    git,
    clock,
    faults,
    gitData: createMemoryGitData(git, faults, () => clock.now()),
    pulls: createMemoryPulls(faults, viewer, branchHead),
    issues,
    labelled: {
      async open(label) {
        const open = (await issues.list([label])).filter(({ state }) => state === 'open')
        return open.map(({ number }) => ({ issue: number, by: issues.labellers.get(number) ?? null }))
      },
    },
    comparisons: createMemoryComparisons(git),
    contents: createMemoryContents(git),
    comments: memoryComments(faults, issues, clock),
    workflows: memoryWorkflows(faults),
    permissions: new Map(),
    runs: { get: async (id) => run(id, statuses.get(id) ?? 'in_progress') },
    setRun: (id, status) => void statuses.set(id, status),
    close: async () => {
      git.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function memoryComments(faults: WriteFaults, issues: MemoryIssues, clock: Clock): MemoryForge['comments'] {
  const all: Omit<Comment, 'reactions'>[] = []
  const machine = { login: viewer, kind: 'Bot' } as const
  const now = (): string => new Date(clock.now()).toISOString()
  const reactions: [number, Reaction][] = []
  const react = (comment: number, content: Reaction) =>
    faults.write('comments.react', async () => {
      if (ours(comment).includes(content)) return false
      reactions.push([comment, content])
      return true
    })
  const ours = (id: number): Reaction[] => reactions.flatMap(([comment, content]) => (comment === id ? [content] : []))
  const list = async (issue: number) => {
    const said = issues.comments.flatMap(([number, body], index) =>
      number === issue ? [{ id: 1_000_000 + index, author: machine, body, at: now(), edited: false }] : [],
    )
    const comments = [...all, ...said].map((comment) => ({ ...comment, reactions: ours(comment.id) }))
    return { comments, complete: true }
  }
  return { all, reactions, list, react }
}

function memoryWorkflows(faults: WriteFaults): MemoryForge['workflows'] {
  const dispatched: unknown[] = []
  const dispatch: Workflows['dispatch'] = (...request) =>
    faults.write('workflows.dispatch', async () => void dispatched.push(request))
  return { dispatched, dispatch }
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
    createdAt: '2026-03-06T17:00:00Z',
    fromFork: false,
    calls: [],
  }
}
