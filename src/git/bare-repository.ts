import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { ConfigurationError, OutsideError } from '../base/errors.ts'
import { changedLinesArgs, changedLinesOf } from './changed-lines.ts'
import { type Coprocess, coprocess } from './coprocess.ts'
import { blobDiffsOf, comparerArgs, rememberedDiffs, textDiff, treeDiffs } from './diffs.ts'
import { blobFetch, localFetch, snapshotFetch } from './fetch.ts'
import {
  gitEnvironment,
  isVersion,
  mergeSettings,
  type Remote,
  requireVersion,
  versionName,
  withSettings,
} from './git-environment.ts'
import {
  blobIdReader,
  blobReader,
  commitReader,
  editTree,
  firstParents,
  holdsWord,
  isAncestor,
  readBlob,
  readFile,
  sizeReader,
} from './git-objects.ts'
import { mergeBasesOf } from './merge-bases.ts'
import { mergeMemory, mergeTreesOf } from './merge-tree.ts'
import type { GitUsed, Repository, Snapshots } from './repository.ts'
import { type Git, runGit } from './run-git.ts'
import { DEPTHS, type FetchedHistory, type History, historyWindow, windowedHistory } from './windowed-history.ts'

/** Where the repository is, the token for it (null: none needed), and a folder for what is written. */
export type OpenOptions = { readonly url: string; readonly token: string | null; readonly tempDir: string }

/** Generations of the history that are fetched at once; the usual ones where not given. */
type Depths = { readonly depths?: readonly number[] }

/**
 * Opens a temporary bare repository that fetches from `url`: commits and trees when asked for, blobs when they are read.
 * Throws GitNeededError where git is missing or too old.
 */
export async function openRepository({ depths = DEPTHS, ...options }: OpenOptions & Depths): Promise<Repository> {
  const opened = await openRemote(options)
  const whole = wholeHistory(opened)
  return repository(opened, windowedHistory(historyWindow({ ...opened, ...whole }, depths), whole))
}

/** The same for single commits without their history: what a merge of three trees needs, whatever the size of the history. */
export async function openSnapshots(options: OpenOptions): Promise<Snapshots> {
  const opened = await openRemote(options)
  return repository(opened, { ...wholeHistory(opened), fetch: snapshotFetch(opened.git) })
}

/** What git may fetch by itself when it misses it. Left out where the history is walked: all of it would be fetched for one commit that is not there. */
const promises = [
  ['remote.origin.promisor', 'true'],
  ['remote.origin.partialclonefilter', 'blob:none'],
] as const

async function openRemote(options: OpenOptions): Promise<Opened> {
  const remote: Remote = { url: options.url, token: options.token }
  const environment = gitEnvironment(process.env, remote)
  const reaching = withSettings(environment, promises)
  const opened = await initialize(options.tempDir, { environment, reaching }, secretsOf(options.token))
  await addOrigin(opened, options.url)
  return opened
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
  const borrowing = { ...environment, GIT_ALTERNATE_OBJECT_DIRECTORIES: objects }
  const made = await initialize(tempDir, { environment: borrowing, reaching: borrowing }, [])
  const opened = { ...made, git: withRemedy(made.git, { gitDir, environment }) }
  const local = repository(opened, { ...wholeHistory(opened), fetch: localFetch(opened.git) })
  return { ...local, expect: () => undefined, holds: (tree, word) => holdsWord(opened.git, tree, word) }
}

/** Where contents are missing because the given repository is a partial clone, the error says so and how to get them. */
function withRemedy(git: Git, given: { readonly gitDir: string; readonly environment: Environment }): Git {
  return async (args, options) => {
    try {
      return await git(args, options)
    } catch (error) {
      const lacks = error instanceof OutsideError && /\b(?:unable to read|missing)\b/i.test(error.message)
      if (!lacks || !(await isPartial(given))) throw error
      const what = `${given.gitDir} is a partial clone, and contents of files are missing that this needs`
      throw new OutsideError(error.code, `${what}: use a clone made without --filter (${error.message})`)
    }
  }
}

async function isPartial(given: { readonly gitDir: string; readonly environment: Environment }): Promise<boolean> {
  const args = ['config', '--local', '--get-regexp', String.raw`^remote\..*\.promisor$`]
  const { stdout } = await runGit({ ...given, args, accept: [0, 1] })
  return /\btrue$/m.test(stdout.toString())
}

/** One file instead of two processes: a way back is measured in seconds. JSON's quoting is git's for what an address may hold. */
async function addOrigin({ gitDir }: Opened, url: string): Promise<void> {
  await appendFile(join(gitDir, 'config'), `[remote "origin"]\nurl = ${JSON.stringify(url)}\n`)
}

type Opened = {
  readonly gitDir: string
  /** May fetch what it misses. */
  readonly git: Git
  /** Makes do with what is there. */
  readonly gitHere: Git
  /** Git processes of this repository that stay, of either kind. */
  readonly stay: (args: readonly string[]) => Coprocess
  readonly stayHere: (args: readonly string[]) => Coprocess
  /** Whether contents are fetched when they are read. */
  readonly isRemote: boolean
  readonly gitUsed: GitUsed
  /** Whether this git merges many pairs in one process. */
  readonly batchedMerges: boolean
  readonly close: () => Promise<void>
}

type Environment = Readonly<Record<string, string>>

async function initialize(
  tempDir: string,
  { environment, reaching }: { readonly environment: Environment; readonly reaching: Environment },
  secrets: readonly string[],
): Promise<Opened> {
  const version = (await runGit({ args: ['version'], environment })).stdout.toString()
  requireVersion(version)
  const gitDir = join(await mkdtemp(join(tempDir, 'deploy-guard-')), 'repository.git')
  await runGit({ args: ['init', '--quiet', '--bare', '--template=', gitDir], environment })
  const staying: Coprocess[] = []
  const gitIn =
    (own: Environment): Git =>
    (args, options) =>
      runGit({ args, gitDir, secrets, ...options, environment: { ...own, ...options?.environment } })
  const stayIn = (own: Environment) => (args: readonly string[]) => {
    const started = coprocess({ args, gitDir, environment: own, secrets })
    staying.push(started)
    return started
  }
  return {
    gitDir,
    git: gitIn(reaching),
    gitHere: gitIn(environment),
    stay: stayIn(reaching),
    stayHere: stayIn(environment),
    isRemote: reaching !== environment,
    gitUsed: { version: versionName(version), settings: mergeSettings.map(([key, value]) => `${key}=${value}`) },
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

/** History as git sees it. */
function wholeHistory({ gitHere, stayHere }: Opened): History & Pick<FetchedHistory, 'treeOf'> {
  const commit = commitReader(stayHere(['cat-file', '--batch']))
  return {
    ...mergeBasesOf(gitHere),
    commit,
    treeOf: async (id) => (await commit(id))?.tree ?? id,
    firstParents: (base, head) => firstParents(gitHere, base, head),
    isAncestor: (ancestor, descendant) => isAncestor(gitHere, ancestor, descendant),
  }
}

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

function repository(
  { git, gitUsed, stay, stayHere, isRemote, batchedMerges, close }: Opened,
  { treeOf, ...history }: FetchedHistory,
): Repository {
  const { mergeBases, commit } = history
  const mergeTrees = mergeTreesOf(git)
  const sizes = sizeReader(stayHere(['cat-file', '--batch-check=%(objectname) %(objectsize)']))
  const changes = rememberedDiffs(treeDiffs(stay(diffTree), treeOf))
  const { merge, premerge } = mergeMemory(git, { mergeBases, commit, changes, treeOf }, batchedMerges)
  const prefetch = isRemote ? blobFetch(git, sizes) : () => Promise.resolve()
  return {
    ...history,
    gitUsed,
    close,
    premerge,
    mergeBase: async (a, b) => (await mergeBases(a, b))[0] ?? null,
    mergeCommits: merge,
    mergeTrees: async ({ base, ours, theirs }) =>
      mergeTrees({ base: await treeOf(base), ours: await treeOf(ours), theirs: await treeOf(theirs) }),
    editTree: (tree, entries) => editTree(git, tree, entries),
    changes,
    diff: (from, to, paths, context) => textDiff(git, { from, to }, paths, context),
    ...blobDiffsOf(
      { trees: stay(comparerArgs.trees), patches: stay(comparerArgs.patches), changes },
      { sizes, prefetch },
    ),
    sizes,
    changedLines: changedLinesOf(stay(changedLinesArgs), treeOf),
    blobIds: blobIdReader(git, stay(['cat-file', '--batch-check=%(objecttype) %(objectname)'])),
    blob: (id) => readBlob(git, id),
    blobs: blobReader(stay(['cat-file', '--batch'])),
    file: (of, path) => readFile(git, of, path),
  }
}
