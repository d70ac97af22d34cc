import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { ConfigurationError } from '../deploy/errors.ts'
import { blobDiffs } from './blob-diffs.ts'
import { blobIds, readBlob, readBlobs, readFile } from './blobs.ts'
import { commitReader } from './commit-object.ts'
import { type Coprocess, coprocess } from './coprocess.ts'
import type { Remote } from './environment.ts'
import { gitEnvironment } from './environment.ts'
import { localFetch, remoteFetch } from './fetch.ts'
import { type Git, gitText } from './git.ts'
import { mergeBasesOf } from './graph-reader.ts'
import { firstParents, isAncestor } from './history.ts'
import { editTree } from './edit-tree.ts'
import { mergeTreesOf } from './merge-tree.ts'
import { mergeMemory } from './merges.ts'
import type { Repository, Snapshots } from './repository.ts'
import { runGit } from './run.ts'
import { textDiff } from './text-diff.ts'
import { treeDiffs } from './tree-diffs.ts'
import { isVersion, requireVersion } from './version.ts'

/** Where the repository is, the token for it (null: none needed), and a folder for what is written. */
export type OpenOptions = { readonly url: string; readonly token: string | null; readonly tempDir: string }

/**
 * Opens a temporary bare repository that fetches from `url`: commits and trees when asked for, blobs when they are read.
 * Throws ConfigurationError where git is missing or too old.
 */
export async function openRepository(options: OpenOptions): Promise<Repository> {
  return openRemote(options, 'history')
}

/** The same for single commits without their history: what a merge of three trees needs, whatever the size of the history. */
export async function openSnapshots(options: OpenOptions): Promise<Snapshots> {
  return openRemote(options, 'snapshots')
}

async function openRemote(options: OpenOptions, depth: 'history' | 'snapshots'): Promise<Repository> {
  const remote: Remote = { url: options.url, token: options.token }
  const opened = await initialize(options.tempDir, gitEnvironment(process.env, remote), secretsOf(options.token))
  const { git } = opened
  await addOrigin(git, options.url)
  return repository(opened, remoteFetch(git, depth))
}

/**
 * The offline form: reads the objects of a given repository through an empty one of its own, so that nothing is written
 * there and none of its settings, attributes and hooks take part. Throws ConfigurationError where it is none or shallow.
 */
export async function openLocalRepository(gitDir: string, tempDir: string): Promise<Repository> {
  const environment = gitEnvironment(process.env, null)
  const ask = async (question: string): Promise<string> => {
    const answer = await runGit({ args: ['rev-parse', question], gitDir, environment, accept: [0, 128] })
    if (answer.code !== 0) throw new ConfigurationError(`${gitDir} is no git repository: give its .git or bare folder`)
    return answer.stdout.toString().trim()
  }
  if ((await ask('--is-shallow-repository')) === 'true') {
    throw new ConfigurationError(`${gitDir} is a shallow clone; fetch its whole history (git fetch --unshallow)`)
  }
  const objects = resolve(await ask('--git-common-dir'), 'objects')
  const opened = await initialize(tempDir, { ...environment, GIT_ALTERNATE_OBJECT_DIRECTORIES: objects }, [])
  return repository(opened, localFetch(opened.git))
}

/** One file instead of three processes: a way back is measured in seconds. JSON's quoting is git's for what an address may hold. */
async function addOrigin(git: Git, url: string): Promise<void> {
  const gitDir = await gitText(git, ['rev-parse', '--absolute-git-dir'])
  const section = [
    '[remote "origin"]',
    `url = ${JSON.stringify(url)}`,
    'promisor = true',
    'partialclonefilter = blob:none',
  ]
  await appendFile(join(gitDir, 'config'), `${section.join('\n')}\n`)
}

type Opened = {
  readonly git: Git
  /** A git process of this repository that stays. */
  readonly stay: (args: readonly string[]) => Coprocess
  /** Whether this git merges many pairs in one process. */
  readonly batchedMerges: boolean
  readonly close: () => Promise<void>
}

async function initialize(
  tempDir: string,
  environment: Readonly<Record<string, string>>,
  secrets: readonly string[],
): Promise<Opened> {
  const version = (await runGit({ args: ['version'], environment })).stdout.toString()
  requireVersion(version)
  const gitDir = join(await mkdtemp(join(tempDir, 'deploy-guard-')), 'repository.git')
  await runGit({ args: ['init', '--quiet', '--bare', '--template=', gitDir], environment })
  const staying: Coprocess[] = []
  return {
    git: (args, options) => {
      const env = { ...environment, ...options?.environment }
      return runGit({ args, gitDir, secrets, ...options, environment: env })
    },
    stay(args) {
      const started = coprocess({ args, gitDir, environment, secrets })
      staying.push(started)
      return started
    },
    batchedMerges: isVersion(version, [2, 39]),
    close: async () => {
      for (const process of staying) process.close()
      await rm(join(gitDir, '..'), { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

function secretsOf(token: string | null): string[] {
  return token === null ? [] : [token, Buffer.from(`x-access-token:${token}`).toString('base64')]
}

function repository({ git, stay, batchedMerges, close }: Opened, fetch: Repository['fetch']): Repository {
  const commit = commitReader(stay(['cat-file', '--batch']))
  const { study, mergeBases } = mergeBasesOf(git)
  const { merge, premerge } = mergeMemory(git, { mergeBases, commit }, batchedMerges)
  const treeOfAny = async (id: string): Promise<string> => (await commit(id))?.tree ?? id
  const diffTree = [
    'diff-tree',
    '--stdin',
    '-r',
    '-z',
    '--raw',
    '--no-renames',
    '--no-abbrev',
    '--ignore-submodules=none',
  ]
  return {
    fetch,
    close,
    study,
    mergeBases,
    premerge,
    commit,
    firstParents: (base, head) => firstParents(git, base, head),
    isAncestor: (ancestor, descendant) => isAncestor(git, ancestor, descendant),
    mergeBase: async (a, b) => (await mergeBases(a, b))[0] ?? null,
    mergeCommits: merge,
    mergeTrees: mergeTreesOf(git),
    editTree: (tree, entries) => editTree(git, tree, entries),
    changes: treeDiffs(stay(diffTree), treeOfAny),
    diff: (from, to, paths, context) => textDiff(git, { from, to }, paths, context),
    blobDiffs: (pairs) => blobDiffs(git, pairs),
    blobIds: (places) => blobIds(git, places),
    blob: (id) => readBlob(git, id),
    blobs: (ids) => readBlobs(git, ids),
    file: (of, path) => readFile(git, of, path),
  }
}
