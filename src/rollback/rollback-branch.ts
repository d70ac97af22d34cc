import { runTrailer } from '../base/run.ts'
import { shortSha } from '../base/commit-id.ts'
import { OutsideError } from '../base/errors.ts'
import type { RollbackPolicy } from '../config/rollback-policy.ts'
import { firstParents } from '../deploy/landed-units.ts'
import type { Response } from '../deploy/record.ts'
import type { NewBlob, TreeChange } from '../deploy/revert.ts'
import type { GitUsed, Snapshots } from '../git/repository.ts'
import type { CreatedCommit, GitData, TreeEdit } from '../github/git-data.ts'
import { plain } from '../render/markdown.ts'
import type { WrittenOutcome } from './ladder.ts'
import { nothingSince, takeBack } from './prepare-rollback.ts'
import type { RollbackDeps, RollbackRange } from './rollback-deps.ts'

/** Blobs that are uploaded at a time. */
const atOnce = 8

/**
 * Makes the branch `name` with one commit on `tip` that holds the change. Null where the branch stands already, made by another run or by a
 * request whose answer was lost: then whoever asked must look what it holds.
 *
 * Throws OutsideError `refused` where GitHub's tree is not the one that was computed.
 */
export async function createBranch(
  gitData: GitData,
  change: TreeChange,
  onto: { readonly sha: string; readonly tree: string },
  branch: { readonly name: string; readonly message: string },
): Promise<RevertCommit | null> {
  const ref = `refs/heads/${branch.name}`
  const message = { message: branch.message, parents: [onto.sha] }
  const { sha: commit, verified } = await writeCommit(gitData, change, onto.tree, message)
  try {
    await gitData.createRef(ref, commit)
    return { commit, tree: change.tree, onto: onto.sha, verified }
  } catch (error) {
    if (!(error instanceof OutsideError) || !['exists', 'unreachable'].includes(error.code)) throw error
    if ((await gitData.getRef(ref)) === null) throw error
    return null
  }
}

/** What is written with: the data API of git. */
type Writer = Pick<GitData, 'createBlob' | 'createTree' | 'createCommit'>

/**
 * Gives GitHub what it cannot know, has it build the tree, makes sure that it is the computed one, and commits it. Text that was merged goes along with
 * the tree, which saves an answer to wait for; should GitHub make something else of it, it is uploaded as it is.
 */
export async function writeCommit(
  gitData: Writer,
  change: TreeChange,
  baseTree: string,
  commit: { readonly message: string; readonly parents: readonly string[] },
): Promise<CreatedCommit> {
  const texts = textsOf(change.blobs)
  const rest = change.blobs.filter(({ id }) => !texts.has(id))
  await uploadBlobs(gitData, rest)
  const first = await gitData.createTree(baseTree, withTexts(change.edits, texts))
  const tree = first === change.tree || texts.size === 0 ? first : await uploadAll(gitData, change, baseTree)
  if (tree !== change.tree) throw differs('the tree of the rollback', change.tree, tree)
  return gitData.createCommit({ ...commit, tree })
}

async function uploadAll(gitData: Writer, change: TreeChange, baseTree: string): Promise<string> {
  await uploadBlobs(gitData, change.blobs)
  return gitData.createTree(baseTree, change.edits)
}

/** Bytes of text that go along with a tree; more is uploaded by itself. */
const mostText = 500_000

/** The contents that are text as JSON can hold it, to the last byte, by id: as many as there is room for. */
function textsOf(blobs: readonly NewBlob[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  let room = mostText
  for (const { id, content } of blobs) {
    const bytes = Buffer.from(content)
    const text = bytes.toString()
    if (bytes.length > room || text.includes('\0') || !Buffer.from(text).equals(bytes)) continue
    room -= bytes.length
    texts.set(id, text)
  }
  return texts
}

function withTexts(edits: readonly TreeEdit[], texts: ReadonlyMap<string, string>): readonly TreeEdit[] {
  return edits.map((edit) => {
    const content = 'sha' in edit && edit.sha !== null ? texts.get(edit.sha) : undefined
    return content === undefined ? edit : { path: edit.path, mode: edit.mode, content }
  })
}

async function uploadBlobs(gitData: Writer, blobs: readonly NewBlob[]): Promise<void> {
  for (let start = 0; start < blobs.length; start += atOnce) {
    const part = blobs.slice(start, start + atOnce)
    await Promise.all(part.map((blob) => upload(gitData, blob)))
  }
}

async function upload(gitData: Writer, blob: NewBlob): Promise<void> {
  const id = await gitData.createBlob(blob.content)
  if (id !== blob.id) throw differs('a merged file', blob.id, id)
}

function differs(what: string, computed: string, returned: string): OutsideError {
  const detail = `computed ${computed}, GitHub wrote ${returned}`
  return new OutsideError('refused', `${what} is not what was computed (${detail}). Nothing was pushed.`)
}

/** A commit on our branch that holds the way back and nothing else. */
export type RevertCommit = {
  readonly commit: string
  readonly tree: string
  readonly onto: string
  /** GitHub has signed it. */
  readonly verified: boolean
}

/** Whose a branch with our name is. */
export type BranchState =
  /** Its head is our commit. */
  | ({ readonly kind: 'ours' } & RevertCommit)
  /** Our commit is in it, and people have pushed on top. */
  | ({ readonly kind: 'extended' } & RevertCommit)
  /** Our commit is not in it. */
  | { readonly kind: 'foreign' }

/** Commits that people may have pushed on top of ours before it is no longer looked for. */
const depth = 20

type Candidate = { readonly sha: string; readonly tree: string; readonly onto: string; readonly message: string }

type Deps = Pick<RollbackDeps, 'gitData' | 'comparisons'>

/**
 * Tells whether a branch's head is ours. The proof is the tree: the rollback is computed again on the commit's own parent (of a merge, on
 * the second: a newer tip of the base branch). A message or an author could be anyone's. Where the commit names this range and its tree is another one, it
 * must hold nothing that the branch, good or bad do not have.
 */
export async function inspectBranch(
  deps: Deps,
  repository: Snapshots,
  range: RollbackRange,
  policy: RollbackPolicy,
  head: string,
): Promise<BranchState> {
  let sha = head
  for (let above = 0; above < depth && sha !== range.bad; above += 1) {
    const { tree, parents, verified, message } = await deps.gitData.getCommit(sha)
    const onto = parents.at(-1)
    if (onto === undefined) break
    if (parents.length <= 2 && (await isWayBack(deps, repository, range, policy, { sha, tree, onto, message }))) {
      return { kind: above === 0 ? 'ours' : 'extended', commit: sha, tree, onto, verified }
    }
    sha = parents[0] ?? ''
  }
  return { kind: 'foreign' }
}

async function isWayBack(
  { comparisons }: Deps,
  repository: Snapshots,
  range: RollbackRange,
  policy: RollbackPolicy,
  { sha, tree, onto, message }: Candidate,
): Promise<boolean> {
  const { missing } = await repository.fetch([range.good, range.bad, onto])
  if (missing.length > 0) return false
  const since = onto === range.bad ? nothingSince : await comparisons.compare(range.bad, onto)
  if (since?.status !== 'ahead' && since?.status !== 'identical') return false
  const later = firstParents(since.commits, onto)
  const computed: string[] = []
  // An earlier attempt may have had another token.
  for (const writesWorkflows of [true, false]) {
    const { change } = await takeBack({ writesWorkflows }, repository, range, { onto, later }, policy)
    if (change?.tree === tree) return true
    if (change !== null) computed.push(change.tree)
  }
  // Another git than this one, or an older guard, may have computed another tree.
  if (!message.includes(rollbackTrailer(range.good, range.bad))) return false
  await repository.fetch([sha])
  return madeOfKnownFiles(repository, range, { tree, onto, computed })
}

/**
 * Whether a tree on top of `onto` holds no content but what the branch, good and bad have, or what is computed here; and lacks no file but what good
 * lacks too. Two versions of git may place files otherwise where something was renamed; what a person wrote is in none of these.
 */
async function madeOfKnownFiles(
  repository: Snapshots,
  { good, bad }: RollbackRange,
  { tree, onto, computed }: { readonly tree: string; readonly onto: string; readonly computed: readonly string[] },
): Promise<boolean> {
  const sides = await Promise.all([good, bad, ...computed].map((other) => repository.changes(onto, other)))
  const known = new Set(sides.flat().flatMap(({ oldId, newId }) => [oldId, newId]))
  const goneInGood = new Set(sides[0]?.flatMap(({ path, status }) => (status === 'deleted' ? [path] : [])))
  const changed = await repository.changes(onto, tree)
  return changed.every(({ path, status, newId }) => (status === 'deleted' ? goneInGood.has(path) : known.has(newId)))
}

const scope = {
  clean: 'up to that deploy, and nothing else.',
  'kept-main': 'up to that deploy, but for files in conflict that the policy keeps as they are.',
  extended: 'up to that deploy, and the later changes that are in its way.',
  'restore-good': 'up to that deploy, and what landed since as well.',
} as const

/** The line of a rollback's commit by which machines know its range. */
export function rollbackTrailer(good: string, bad: string): string {
  return `Deploy-Guard-Rollback: ${good}..${bad}`
}

/** The range that a rollback's commit names; null where it names none. */
export function committedRange(message: string): { readonly good: string; readonly bad: string } | null {
  const [, good, bad] = /^Deploy-Guard-Rollback: ([0-9a-f]{40})\.\.([0-9a-f]{40})$/m.exec(message) ?? []
  return good === undefined || bad === undefined ? null : { good, bad }
}

/** Whether a commit's message says that it takes a range back, or holds (squashed) one that does. */
export function isRollbackMessage(message: string): boolean {
  return /^[ \t]*Deploy-Guard-Rollback: [0-9a-f]{40}\.\.[0-9a-f]{40}[ \t\r]*$/m.test(message)
}

/** Message of the commit that takes a range back: what, why in one line, and trailers for machines. No untrusted text. */
export function rollbackMessage(
  environment: string,
  response: Response,
  good: string,
  how: WrittenOutcome,
  gitUsed?: GitUsed,
  service: string | null = null,
): string {
  const lines = [
    `Roll back ${plain(environment)} to ${shortSha(good)}`,
    '',
    'After the deploy of',
    response.bad,
    `${response.byHand === undefined ? 'the watched metrics became worse than before it' : 'a person called it bad'}. This commit takes back everything that landed after`,
    good,
    scope[how],
    ...(service === null ? [] : [`Only what belongs to service ${service} is changed.`]),
    '',
    rollbackTrailer(good, response.bad),
    runTrailer(response.run),
    ...(gitUsed === undefined ? [] : [`Deploy-Guard-Git: ${gitUsed.version}`]),
  ]
  return `${lines.join('\n')}\n`
}
