import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { ConfigurationError } from '../deploy/errors.ts'
import { readBlob, readBlobs, readFile } from './blobs.ts'
import type { Remote } from './environment.ts'
import { gitEnvironment } from './environment.ts'
import { localFetch, remoteFetch } from './fetch.ts'
import { gitText, type Git } from './git.ts'
import { firstParents, isAncestor, mergeBase, readCommit } from './history.ts'
import { editTree } from './edit-tree.ts'
import { mergeCommits, mergeTrees } from './merge-tree.ts'
import { rawDiff } from './raw-diff.ts'
import type { Repository, Snapshots } from './repository.ts'
import { runGit } from './run.ts'
import { textDiff } from './text-diff.ts'
import { requireVersion } from './version.ts'

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
  const { git, close } = await initialize(
    options.tempDir,
    gitEnvironment(process.env, remote),
    secretsOf(options.token),
  )
  await addOrigin(git, options.url)
  return repository(git, remoteFetch(git, depth), close)
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
  const { git, close } = await initialize(tempDir, { ...environment, GIT_ALTERNATE_OBJECT_DIRECTORIES: objects }, [])
  return repository(git, localFetch(git), close)
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

type Opened = { readonly git: Git; readonly close: () => Promise<void> }

async function initialize(
  tempDir: string,
  environment: Readonly<Record<string, string>>,
  secrets: readonly string[],
): Promise<Opened> {
  requireVersion((await runGit({ args: ['version'], environment })).stdout.toString())
  const gitDir = join(await mkdtemp(join(tempDir, 'deploy-guard-')), 'repository.git')
  await runGit({ args: ['init', '--quiet', '--bare', '--template=', gitDir], environment })
  return {
    git: (args, options) => {
      const env = { ...environment, ...options?.environment }
      return runGit({ args, gitDir, secrets, ...options, environment: env })
    },
    close: () => rm(join(gitDir, '..'), { recursive: true, force: true }),
  }
}

function secretsOf(token: string | null): string[] {
  return token === null ? [] : [token, Buffer.from(`x-access-token:${token}`).toString('base64')]
}

function repository(git: Git, fetch: Repository['fetch'], close: Opened['close']): Repository {
  return {
    fetch,
    close,
    firstParents: (base, head) => firstParents(git, base, head),
    commit: (sha) => readCommit(git, sha),
    isAncestor: (ancestor, descendant) => isAncestor(git, ancestor, descendant),
    mergeBase: (a, b) => mergeBase(git, a, b),
    mergeCommits: (ours, theirs) => mergeCommits(git, ours, theirs),
    mergeTrees: (trees) => mergeTrees(git, trees),
    editTree: (tree, entries) => editTree(git, tree, entries),
    changes: (from, to) => rawDiff(git, from, to),
    diff: (from, to, paths, context) => textDiff(git, { from, to }, paths, context),
    blob: (id) => readBlob(git, id),
    blobs: (ids) => readBlobs(git, ids),
    file: (commit, path) => readFile(git, commit, path),
  }
}
