import { ConfigurationError, OutsideError } from '../../base/errors.ts'
import type { Forge } from '../../github/forge.ts'
import type { Pull } from '../../github/pulls.ts'
import { proposalBody, proposalTitle } from '../../render/init-pull.ts'
import type { RepositoryFile } from '../repository-files.ts'
import { contentOf, type Plan, POLICY } from './plan.ts'

/** The branch of the pull request, by which it is found again. */
export const BRANCH = 'deploy-guard/init'
/** The line of a commit message that says that `init` made it. */
const TRAILER = 'Deploy-Guard-Init: 1'

/** The part of GitHub that proposing a change touches. */
export type ProposingForge = {
  readonly info: Pick<Forge['info'], 'get'>
  readonly gitData: Pick<
    Forge['gitData'],
    'getRef' | 'getCommit' | 'createTree' | 'createCommit' | 'createRef' | 'updateRef'
  >
  readonly objects: Pick<Forge['objects'], 'tree' | 'blob'>
  readonly pulls: Pick<Forge['pulls'], 'listByHead' | 'create' | 'update'>
}

/** The default branch as it stands, with what a plan goes by. */
export type Base = {
  readonly branch: string
  readonly sha: string
  readonly tree: string
  readonly workflows: readonly RepositoryFile[]
  readonly hasPolicy: boolean
}

/** Reads the workflows of the default branch. Throws a ConfigurationError where the repository is empty. */
export async function readBase({ info, gitData, objects }: ProposingForge): Promise<Base> {
  const { defaultBranch: branch } = await info.get()
  const sha = await gitData.getRef(`refs/heads/${branch}`)
  if (sha === null) throw new ConfigurationError(`init: the repository has no branch ${branch} yet`)
  const { tree } = await gitData.getCommit(sha)
  const below = async (id: string | undefined) => (id === undefined ? [] : (await objects.tree(id, false)).entries)
  const folder = (entries: Awaited<ReturnType<typeof below>>, name: string) =>
    entries.find(({ path, mode }) => path === name && mode === '040000')?.id
  const github = await below(folder(await below(tree), '.github'))
  const files = (await below(folder(github, 'workflows'))).filter(
    ({ path, mode }) => /\.ya?ml$/.test(path) && mode.startsWith('100'),
  )
  const workflows = await Promise.all(
    files.map(async ({ path, id }) => ({
      path: `.github/workflows/${path}`,
      text: Buffer.from(await objects.blob(id)).toString('utf8'),
    })),
  )
  const hasPolicy = github.some(({ path }) => `.github/${path}` === POLICY)
  return { branch, sha, tree, workflows, hasPolicy }
}

/** What became of a proposal. `pull` is null where GitHub does not let this token open it: then the branch is there. */
export type Proposed = {
  readonly state: 'opened' | 'updated' | 'unchanged' | 'branch-only'
  readonly pull: Pick<Pull, 'number' | 'url'> | null
}

/**
 * Puts a plan on a branch of its own, in one commit, and opens its pull request; a second time the same one is brought up to date. Never writes to the default
 * branch, and never over what people pushed: then it throws a ConfigurationError. Throws OutsideError where the token may not do it, and says what it needs.
 */
export async function propose(forge: ProposingForge, base: Base, plan: Plan): Promise<Proposed> {
  if (base.branch === BRANCH) throw new ConfigurationError(`init: ${BRANCH} is the default branch of this repository`)
  const open = (await forge.pulls.listByHead(BRANCH)).find(({ state }) => state === 'open')
  const pushed = await permitted(push(forge.gitData, base, plan))
  if (open !== undefined) {
    const body = proposalBody(plan, open.body)
    const isNew = body.trim() !== open.body.trim()
    if (isNew) await permitted(forge.pulls.update(open.number, { body }))
    return { state: pushed || isNew ? 'updated' : 'unchanged', pull: open }
  }
  try {
    const made = { title: proposalTitle, body: proposalBody(plan), head: BRANCH, base: base.branch, draft: false }
    return { state: 'opened', pull: await forge.pulls.create(made) }
  } catch (error) {
    const may =
      error instanceof OutsideError && !['pull-requests-not-permitted', 'missing-permission'].includes(error.code)
    if (may || !(error instanceof OutsideError)) throw error
    return { state: 'branch-only', pull: null }
  }
}

/** Whether anything had to be written. */
async function push(gitData: ProposingForge['gitData'], base: Base, plan: Plan): Promise<boolean> {
  const ref = `refs/heads/${BRANCH}`
  const head = await gitData.getRef(ref)
  const before = head === null ? null : await gitData.getCommit(head)
  if (before !== null && !before.message.includes(TRAILER))
    throw new ConfigurationError(
      `init: somebody pushed to the branch ${BRANCH}, and it stays as it is. Merge its pull request, or delete the branch and run init again`,
    )
  const edits = plan.files.map((file) => ({ path: file.path, mode: '100644' as const, content: contentOf(file) }))
  const tree = await gitData.createTree(base.tree, edits)
  if (before !== null && before.tree === tree && before.parents.includes(base.sha)) return false
  // On top of what stands there: a branch is never set back, so nobody's work is lost.
  const parents = head === null ? [base.sha] : [head, base.sha]
  const { sha } = await gitData.createCommit({ message: `${proposalTitle}\n\n${TRAILER}\n`, tree, parents })
  await (head === null ? gitData.createRef(ref, sha) : gitData.updateRef(ref, sha))
  return true
}

/** GitHub tells some tokens that may not change workflows that there is no such thing, or refuses the reference: what a token needs is said with each. */
async function permitted<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof OutsideError) || !['missing-permission', 'not-found', 'refused'].includes(error.code))
      throw error
    throw new OutsideError(error.code, `${NEEDS}\nGitHub said: ${error.message}`, { cause: error })
  }
}

const NEEDS =
  'init: GitHub did not take the change. To change workflow files, a token needs on this repository contents: write, pull requests: write and workflows: write (a fine-grained token or an app), or the scopes repo and workflow (a classic token). The token of a workflow never has workflows: write.'
