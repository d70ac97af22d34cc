import type { RestEndpointMethodTypes } from '@octokit/rest'
import { z } from 'zod'
import { type OutsideCode, OutsideError } from '../base/errors.ts'
import { orNull, recoded } from './api-errors.ts'
import type { Client } from './client.ts'
import { pullTextsAnswer } from './graphql-answers.ts'
import { AUTO_MERGE_FACTS, ENABLE_AUTO_MERGE, pullTextsDocument } from './graphql-documents.ts'
import { type Answer, saysPullRequestExists, saysPullRequestsNotPermitted } from './http-answer.ts'
import { addLabels, createComment } from './issues.ts'

export type Pull = {
  readonly number: number
  readonly title: string
  readonly url: string
  readonly state: 'open' | 'closed'
  readonly merged: boolean
  /** ISO 8601; absent before it is merged. */
  readonly mergedAt?: string
  readonly mergeCommit: string | null
  /** Login as REST gives it (`github-actions[bot]`). */
  readonly author: string | null
  readonly head: { readonly sha: string; readonly branch: string }
  readonly base: string
  /** Of a layer of a stack: the branch that the stack as a whole lands on. Only told where one is asked for by itself. */
  readonly stackBase: string | null
  readonly body: string
}

export type Pulls = {
  get(number: number): Promise<Pull | null>
  /** All states, newest first, whose head is that branch of this repository. */
  listByHead(branch: string): Promise<Pull[]>
  /** Throws OutsideError `exists` or `pull-requests-not-permitted`. */
  create(pull: { title: string; body: string; head: string; base: string; draft: boolean }): Promise<Pull>
  update(number: number, change: { title?: string; body?: string; state?: 'open' | 'closed' }): Promise<void>
  addLabels(number: number, labels: readonly string[]): Promise<void>
  /** Throws OutsideError `refused` where one of them cannot be asked: then nobody is. */
  requestReviewers(number: number, who: { logins: readonly string[]; teams: readonly string[] }): Promise<void>
  comment(number: number, body: string): Promise<void>
  /** GitHub merges it once the branch's rules are met, while its head is `head`. Throws OutsideError `refused` where it cannot be. */
  enableAutoMerge(number: number, head: string): Promise<void>
  /** Paths that it changes, at most 3,000; of a rename both. */
  files(number: number): Promise<readonly string[]>
}

type Listed = RestEndpointMethodTypes['pulls']['list']['response']['data'][number]
/** What the answers of the list and of a single pull request have in common. */
type WirePull = Pick<
  Listed,
  'number' | 'title' | 'html_url' | 'state' | 'merged_at' | 'merge_commit_sha' | 'user' | 'body'
> & {
  readonly head: { readonly sha: string; readonly ref: string }
  readonly base: { readonly ref: string }
  readonly stack?: unknown
}

/** Pull requests of the client's repository. Needs `pull-requests: write`. */
export function pullsOf(client: Client): Pulls {
  const { octokit, at, write } = client
  const { pulls } = octokit.rest
  const listByHead = async (branch: string): Promise<Pull[]> => {
    const head = `${at.owner}:${branch}`
    const wanted = { ...at, head, state: 'all', sort: 'created', direction: 'desc', per_page: 100 } as const
    const found = await octokit.paginate(pulls.list, wanted)
    // GitHub ignores a `head` that it does not understand, and forks of the same owner match it too.
    return found.filter(({ head: { ref, repo }, base }) => ref === branch && repo?.id === base.repo.id).map(toPull)
  }
  return {
    async get(number) {
      const found = await orNull(pulls.get({ ...at, pull_number: number }))
      return found && toPull(found.data)
    },
    listByHead,
    create(pull) {
      const made = write.once(
        async (api) => toPull((await api.pulls.create({ ...at, ...pull })).data),
        async () =>
          (await listByHead(pull.head)).find(({ base, state }) => base === pull.base && state === 'open') ?? null,
      )
      return recoded(made, creationRefused)
    },
    async update(number, change) {
      await write.again((api) => api.pulls.update({ ...at, pull_number: number, ...change }))
    },
    addLabels: (number, labels) => addLabels(client, number, labels),
    async requestReviewers(number, { logins, teams }) {
      const asked = { ...at, pull_number: number, reviewers: [...logins], team_reviewers: [...teams] }
      await write.courtesy((api) => api.pulls.requestReviewers(asked))
    },
    enableAutoMerge: (number, head) => enableAutoMerge(client, number, head),
    comment: (number, body) => createComment(client, number, body),
    async files(number) {
      const found = await octokit.paginate(pulls.listFiles, { ...at, pull_number: number, per_page: 100 })
      return found.flatMap(({ filename, previous_filename: before }) =>
        before === undefined ? [filename] : [filename, before],
      )
    },
  }
}

function creationRefused(answer: Answer): OutsideCode | null {
  if (saysPullRequestsNotPermitted(answer)) return 'pull-requests-not-permitted'
  return answer.status === 422 && saysPullRequestExists(answer) ? 'exists' : null
}

/** In preview: what does not have this form is no stack. */
const stackShape = z.object({ base: z.object({ ref: z.string().min(1) }) })

function toPull(pull: WirePull): Pull {
  const merged = pull.merged_at !== null
  return {
    number: pull.number,
    title: pull.title,
    url: pull.html_url,
    state: pull.state === 'open' ? 'open' : 'closed',
    merged,
    ...(pull.merged_at !== null && { mergedAt: pull.merged_at }),
    // Before the merge GitHub names its test merge here.
    mergeCommit: merged ? pull.merge_commit_sha : null,
    author: pull.user?.login ?? null,
    head: { sha: pull.head.sha, branch: pull.head.ref },
    base: pull.base.ref,
    stackBase: stackShape.safeParse(pull.stack).data?.base.ref ?? null,
    body: pull.body ?? '',
  }
}

const facts = z.object({
  repository: z
    .object({
      autoMergeAllowed: z.boolean(),
      viewerDefaultMergeMethod: z.enum(['MERGE', 'REBASE', 'SQUASH']),
      pullRequest: z.object({ id: z.string() }).nullable(),
    })
    .nullable(),
})

/**
 * Lets GitHub merge a pull request once the rules of its branch are met, as long as its head is `head`. Throws OutsideError `refused` where the
 * repository does not allow that, or where nothing is left to wait for: then GitHub wants a person to press the button.
 */
export async function enableAutoMerge({ query, mutate, at }: Client, number: number, head: string): Promise<void> {
  const { repository } = await query(AUTO_MERGE_FACTS, { ...at, number }, facts)
  const pull = repository?.pullRequest?.id
  if (repository == null || pull === undefined)
    throw new OutsideError('not-found', `there is no pull request #${number}`)
  if (!repository.autoMergeAllowed)
    throw new OutsideError(
      'refused',
      'this repository does not allow auto-merge (Settings, General, "Allow auto-merge")',
    )
  await mutate(ENABLE_AUTO_MERGE, { pull, mergeMethod: repository.viewerDefaultMergeMethod, head }, z.unknown())
}

/** What a pull request says of itself, and when that was last changed. */
export type PullText = {
  readonly number: number
  readonly body: string
  /** ISO 8601; null where it stands as it was opened. */
  readonly lastEditedAt: string | null
}

export type PullTexts = {
  /** At most 50 of them; those that the token may not see are left out. */
  get(numbers: readonly number[]): Promise<readonly PullText[]>
}

/** Bodies of pull requests. REST does not say when one was edited. Needs `pull-requests: read`. */
export function pullTextsOf({ query, at }: Client): PullTexts {
  return {
    async get(numbers) {
      const wanted = numbers.slice(0, 50)
      if (wanted.length === 0) return []
      const variables = Object.fromEntries(wanted.map((number, index) => [`n${index}`, number]))
      const { repository } = await query(pullTextsDocument(wanted.length), { ...at, ...variables }, pullTextsAnswer)
      return wanted.flatMap((_, index) => repository?.[`p${index}`] ?? [])
    },
  }
}
