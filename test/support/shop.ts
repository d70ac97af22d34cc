import { tmpdir } from 'node:os'
import type { RunContext } from '../../src/base/run.ts'
import { openLocalRepository } from '../../src/git/bare-repository.ts'
import type { OpenRepository } from '../../src/git/repository.ts'
import { readCommit, writeCommit } from '../stand-in/git/commits.ts'
import { readRef, swapRef } from '../stand-in/git/refs.ts'
import { writeBlob, writeTree } from '../stand-in/git/trees.ts'
import type { MemoryForge } from './memory-forge.ts'

/** Contents by path; null takes the file away. */
export type Files = Readonly<Record<string, string | null>>

const author = { name: 'Ada', email: 'ada@shop.test', date: new Date('2026-03-06T12:00:00Z') }

/** Puts a commit on a branch and gives its SHA. */
export async function commitFiles(
  { git }: MemoryForge,
  branch: string,
  message: string,
  files: Files,
): Promise<string> {
  const ref = `refs/heads/${branch}`
  const parent = (await readRef(git, ref))?.sha
  const base = parent === undefined ? undefined : (await readCommit(git, parent))?.tree
  const changes = Object.entries(files).map(async ([path, content]) => {
    return { path, mode: '100644', sha: content === null ? null : await writeBlob(git, content) }
  })
  const tree = await writeTree(git, base, await Promise.all(changes))
  const parents = parent === undefined ? [] : [parent]
  const sha = await writeCommit(git, { message, tree, parents, author, committer: author })
  await swapRef(git, ref, parent, sha)
  return sha
}

/** A shop with a good release and, on top of it, two changes of which one breaks it. */
export async function buildShop(forge: MemoryForge): Promise<{ good: string; bad: string }> {
  const lines = Array.from({ length: 30 }, (_, index) => `line ${index}`)
  const good = await commitFiles(forge, 'main', 'First release', {
    'lib/session.mjs': lines.join('\n'),
    'lib/old.mjs': 'gone soon\n',
    '.github/workflows/deploy.yml': 'on: push\n',
  })
  await commitFiles(forge, 'main', 'Faster sessions (#41)', {
    'lib/session.mjs': lines.with(3, 'broken').join('\n'),
    'lib/old.mjs': null,
  })
  const bad = await commitFiles(forge, 'main', 'New prices (#42)', { 'lib/price.mjs': 'export const price = 1\n' })
  return { good, bad }
}

export const treeOf = async ({ git }: MemoryForge, name: string): Promise<string> =>
  git.text(['rev-parse', `${name}^{tree}`])

/** Opens the forge's repository as a rollback does. */
export function opener({ git }: MemoryForge): OpenRepository {
  return () => openLocalRepository(git.dir, tmpdir())
}

/** A run of the deploy workflow. */
export function runContext(runId: number, attempt = 1): RunContext {
  return {
    owner: 'octo',
    repo: 'shop',
    runId,
    attempt,
    workflowPath: '.github/workflows/deploy.yml',
    branch: 'main',
    runnerName: 'runner',
    serverUrl: 'https://github.test',
    runUrl: `https://github.test/octo/shop/actions/runs/${runId}`,
  }
}

/** A log that keeps its warnings. */
export function createTestLog() {
  const warnings: string[] = []
  return {
    warnings,
    info: () => undefined,
    debug: () => undefined,
    warning: (line: string) => void warnings.push(line),
  }
}
