import type { RestEndpointMethodTypes } from '@octokit/rest'
import { OutsideError } from '../base/errors.ts'
import { type Person, personOfAccount } from './accounts.ts'
import { AnsweredError, orNull, recoded } from './api-errors.ts'
import type { Client } from './client.ts'
import { allPages, type CommentNode, commentsAnswer } from './graphql-answers.ts'
import { COMMENTS } from './graphql-documents.ts'
import type { Answer } from './http-answer.ts'

export type Issue = {
  readonly number: number
  readonly title: string
  readonly body: string
  readonly state: 'open' | 'closed'
  readonly author: string | null
  readonly labels: readonly string[]
  /** Logins; absent where they are not told. */
  readonly assignees?: readonly string[]
  readonly url: string
}

export type Issues = {
  get(number: number): Promise<Issue | null>
  /** With all of `labels`, open and closed, newest first, pull requests left out. Throws OutsideError `issues-disabled`. */
  list(labels: readonly string[]): Promise<Issue[]>
  /** Changed since that time (ISO 8601), whatever their labels, newest first, pull requests left out. Throws OutsideError `issues-disabled`. */
  changedSince(time: string): Promise<Issue[]>
  /**
   * Creates missing labels. One that is refused is left away, and so are assignees that GitHub does not take: `labels` and `assignees` of what is returned
   * say so. Throws OutsideError `issues-disabled`.
   */
  create(issue: {
    title: string
    body: string
    labels: readonly string[]
    assignees?: readonly string[]
  }): Promise<Issue>
  update(number: number, change: { title?: string; body?: string; state?: 'open' | 'closed' }): Promise<void>
  /** Puts labels on an issue, making those that the repository lacks, and takes others off; all else stays. */
  relabel(
    number: number,
    change: { readonly add: readonly string[]; readonly remove: readonly string[] },
  ): Promise<void>
  comment(number: number, body: string): Promise<void>
}

type WireIssue = RestEndpointMethodTypes['issues']['get']['response']['data']

/** Issues of the client's repository. Needs `issues: write`. */
export function issuesOf(client: Client): Issues {
  const { octokit, at, write } = client
  const { issues } = octokit.rest
  return {
    async get(number) {
      const asked = recoded(issues.get({ ...at, issue_number: number }), ({ status }) =>
        status === 410 ? 'not-found' : null,
      )
      const found = await orNull(asked)
      return found && !found.data.pull_request ? toIssue(found.data) : null
    },
    async list(labels) {
      const wanted = {
        ...at,
        labels: labels.join(','),
        state: 'all',
        sort: 'created',
        direction: 'desc',
        per_page: 100,
      } as const
      const found = await recoded(octokit.paginate(issues.listForRepo, wanted), disabled)
      return found.filter((each) => !each.pull_request).map(toIssue)
    },
    async changedSince(since) {
      const wanted = { ...at, since, state: 'all', sort: 'created', direction: 'desc', per_page: 100 } as const
      const found = await recoded(octokit.paginate(issues.listForRepo, wanted), disabled)
      return found.filter((each) => !each.pull_request).map(toIssue)
    },
    async create({ labels, ...issue }) {
      const had = await hadLabels(client, labels)
      return recoded(createIssue(client, { ...issue, labels: had }), disabled)
    },
    async update(number, change) {
      await write.again((api) => api.issues.update({ ...at, issue_number: number, ...change }))
    },
    async relabel(number, { add, remove }) {
      if (add.length > 0) await addLabels(client, number, add)
      for (const name of remove)
        await orNull(write.courtesy((api) => api.issues.removeLabel({ ...at, issue_number: number, name })))
    },
    comment: (number, body) => createComment(client, number, body),
  }
}

/** Puts labels on an issue or a pull request; those that the repository has not got yet are made. */
export async function addLabels(client: Client, number: number, labels: readonly string[]): Promise<void> {
  const { at, write } = client
  await ensureLabels(client, labels)
  await write.courtesy((api) => api.issues.addLabels({ ...at, issue_number: number, labels: [...labels] }))
}

/** The labels that the repository has or could be given. */
async function hadLabels(client: Client, labels: readonly string[]): Promise<readonly string[]> {
  const had: string[] = []
  for (const label of labels) {
    try {
      await ensureLabels(client, [label])
      had.push(label)
    } catch (error) {
      if (!(error instanceof OutsideError)) throw error
    }
  }
  return had
}

type NewIssue = {
  readonly title: string
  readonly body: string
  readonly labels: readonly string[]
  readonly assignees?: readonly string[]
}

/** Who may open an issue may not always put a label on it, nor assign it to somebody who has no access. */
async function createIssue(client: Client, issue: NewIssue): Promise<Issue> {
  const { at, write } = client
  const { title, body, labels, assignees = [] } = issue
  const people = assignees.length === 0 ? {} : { assignees: [...assignees] }
  try {
    return await write.once(
      async (api) => toIssue((await api.issues.create({ ...at, title, body, labels: [...labels], ...people })).data),
      async () => (await newest(client)).find((each) => each.title === title && isSameText(each.body, body)) ?? null,
    )
  } catch (error) {
    const isRefused = error instanceof AnsweredError && (error.answer.status === 403 || error.answer.status === 422)
    if (!isRefused || error.code === 'rate-limited') throw error
    if (assignees.length > 0) return createIssue(client, { ...issue, assignees: [] })
    if (labels.length === 0) throw error
    return createIssue(client, { ...issue, labels: [] })
  }
}

/** The issues that were opened last, at most 100: among them is what an attempt without an answer has made. */
async function newest({ octokit, at }: Client): Promise<Issue[]> {
  const wanted = { ...at, state: 'all', sort: 'created', direction: 'desc', per_page: 100 } as const
  const { data } = await octokit.rest.issues.listForRepo(wanted)
  return data.filter((each) => !each.pull_request).map(toIssue)
}

/** GitHub may hand out other line ends than it was given. */
function isSameText(one: string, other: string): boolean {
  const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim()
  return plain(one) === plain(other)
}

/** Comments on an issue or a pull request, once. */
export async function createComment({ octokit, at, write }: Client, number: number, body: string): Promise<void> {
  const of = { ...at, issue_number: number }
  await write.once(
    async (api) => (await api.issues.createComment({ ...of, body })).data.id,
    async () => {
      const comments = await octokit.paginate(octokit.rest.issues.listComments, { ...of, per_page: 100 })
      return comments.findLast((comment) => isSameText(comment.body ?? '', body))?.id ?? null
    },
  )
}

/** 410 for a single issue says that it was deleted, for all others that the repository has none. */
function disabled({ status }: Answer): 'issues-disabled' | null {
  return status === 410 ? 'issues-disabled' : null
}

function toIssue(issue: WireIssue): Issue {
  return {
    number: issue.number,
    title: issue.title,
    body: issue.body ?? '',
    state: issue.state === 'open' ? 'open' : 'closed',
    author: issue.user?.login ?? null,
    labels: issue.labels.flatMap((label) => (typeof label === 'string' ? label : (label.name ?? []))),
    assignees: (issue.assignees ?? []).map(({ login }) => login),
    url: issue.html_url,
  }
}

/** A comment on an issue or a pull request. */
export type Comment = {
  readonly id: number
  readonly body: string
  /** Null for accounts that are gone. */
  readonly author: Person | null
  /** Server time, ISO 8601. */
  readonly at: string
  /** Whether it was ever changed after it was written. */
  readonly edited: boolean
  /** Reactions that our own token's identity has put there; empty where GitHub does not say. */
  readonly reactions: readonly Reaction[]
}

export type Reaction = '+1' | '-1' | 'confused' | 'rocket'

/** Names that GraphQL has for reactions. */
const reactionNames: Readonly<Record<string, Reaction>> = {
  THUMBS_UP: '+1',
  THUMBS_DOWN: '-1',
  CONFUSED: 'confused',
  ROCKET: 'rocket',
}

export type Comments = {
  /** Comments of an issue or a pull request, oldest first. `complete` is false where some could not be had. */
  list(issue: number): Promise<{ readonly comments: readonly Comment[]; readonly complete: boolean }>
  /** False where the same reaction of ours stood there already. */
  react(comment: number, reaction: Reaction): Promise<boolean>
}

/** Comments of the client's repository. Needs `issues: write` to react. */
export function commentsOf({ at, query, write }: Client): Comments {
  const page = async (issue: number, after: string | null) => {
    const answer = await query(COMMENTS, { ...at, number: issue, after }, commentsAnswer)
    return answer.repository?.issueOrPullRequest?.comments
  }
  return {
    async list(issue) {
      const { items, complete } = await allPages(await page(issue, null), (after) => page(issue, after))
      return { comments: items.flatMap(toComment), complete }
    },
    async react(comment, reaction) {
      const content = { ...at, comment_id: comment, content: reaction }
      const { status } = await write.courtesy((api) => api.reactions.createForIssueComment(content))
      // 200 says that the same reaction stood there.
      return status === 201
    },
  }
}

function toComment(node: CommentNode): Comment[] {
  const { databaseId, body, author, createdAt, lastEditedAt, reactionGroups } = node
  if (databaseId === null) return []
  const reactions = (reactionGroups ?? []).flatMap(({ content, viewerHasReacted }) => {
    const reaction = reactionNames[content]
    return viewerHasReacted && reaction !== undefined ? [reaction] : []
  })
  const edited = lastEditedAt !== null
  return [{ id: databaseId, body, author: personOfAccount(author), at: createdAt, edited, reactions }]
}

/** An open issue with a label, and who put the label there last; null where GitHub does not say. */
export type Labelled = { readonly issue: number; readonly by: string | null }

export type LabelledIssues = {
  /** Open issues with that label, pull requests left out. Throws OutsideError `issues-disabled`. */
  open(label: string): Promise<Labelled[]>
}

/** Labels as facts: who applied them. Needs `issues: read`. */
export function labelledOf(client: Client): LabelledIssues {
  const { octokit, at } = client
  return {
    async open(label) {
      const wanted = { ...at, labels: label, state: 'open', per_page: 100 } as const
      const listed = await recoded(octokit.paginate(octokit.rest.issues.listForRepo, wanted), ({ status }) =>
        status === 410 ? 'issues-disabled' : null,
      )
      const issues = listed.filter((each) => !each.pull_request)
      return Promise.all(
        issues.map(async ({ number }) => ({ issue: number, by: await labeller(client, number, label) })),
      )
    },
  }
}

/** A label that an issue or pull request carries, and who put it there last; null where GitHub does not say. */
export type AppliedLabel = { readonly name: string; readonly by: string | null }

export type Labels = {
  /** Labels that an issue or pull request carries now. Needs `issues: read`, or `pull-requests: read`. */
  on(number: number): Promise<AppliedLabel[]>
}

/** Labels of one issue or pull request, from its timeline. */
export function labelsOf({ octokit, at }: Client): Labels {
  return {
    async on(number) {
      const asked = { ...at, issue_number: number, per_page: 100 }
      const carried = new Map<string, AppliedLabel>()
      for (const event of await octokit.paginate(octokit.rest.issues.listEventsForTimeline, asked)) {
        if ((event.event !== 'labeled' && event.event !== 'unlabeled') || !('label' in event)) continue
        const { name } = event.label
        if (typeof name !== 'string') continue
        if (event.event === 'unlabeled') carried.delete(name.toLowerCase())
        else carried.set(name.toLowerCase(), { name, by: ('actor' in event ? event.actor?.login : null) ?? null })
      }
      return [...carried.values()]
    },
  }
}

async function labeller({ octokit, at }: Client, issue: number, label: string): Promise<string | null> {
  const asked = { ...at, issue_number: issue, per_page: 100 }
  const events = await octokit.paginate(octokit.rest.issues.listEventsForTimeline, asked)
  const applied = events.findLast(
    (event) => event.event === 'labeled' && 'label' in event && event.label.name?.toLowerCase() === label.toLowerCase(),
  )
  return applied !== undefined && 'actor' in applied ? (applied.actor?.login ?? null) : null
}

/** Makes the labels that the repository has not got yet. */
async function ensureLabels({ octokit, at, write }: Client, names: readonly string[]): Promise<void> {
  for (const name of names) {
    if (await orNull(octokit.rest.issues.getLabel({ ...at, name }))) continue
    try {
      await write.courtesy((api) => api.issues.createLabel({ ...at, name, description: 'Set by a workflow' }))
    } catch (error) {
      if (!alreadyExists(error)) throw error
    }
  }
}

/** Another run made the same label at the same time. */
function alreadyExists(error: unknown): boolean {
  return error instanceof AnsweredError && error.answer.details.some(({ code }) => code === 'already_exists')
}
