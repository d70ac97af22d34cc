import { kept } from './kept.ts'
import { findLabel, type Label } from './label.ts'
import type { Repository } from './repository.ts'
import { type TimelineEvent, record } from './timeline.ts'
import type { App, User } from './user.ts'

/** What an issue and a pull request have in common; a pull request has one under the same number. */
export interface Issue {
  readonly id: number
  readonly number: number
  readonly author: User
  readonly app?: App | undefined
  readonly createdAt: string
  readonly isPull: boolean
  title: string
  body: string | null
  state: 'open' | 'closed'
  stateReason: 'completed' | 'not_planned' | 'reopened' | 'duplicate' | null
  closedAt: string | null
  closedBy: User | null
  locked: boolean
  lockReason: string | null
  labels: Label[]
  assignees: User[]
  updatedAt: string
  /** When the body was last edited; null while it stands as written. */
  lastEditedAt: string | null
  readonly comments: Comment[]
  readonly timeline: TimelineEvent[]
}

export interface Comment {
  readonly id: number
  readonly author: User
  readonly app?: App | undefined
  readonly createdAt: string
  body: string
  updatedAt: string
  lastEditedAt: string | null
}

/** Issues and the issue halves of pull requests, by number. */
export const issues = kept(() => new Map<number, Issue>())

/** The most characters a body of an issue, a pull request or a comment may have. */
export const BODY_LIMIT = 65_536

/** What a new issue or pull request starts with. */
export interface NewIssue {
  readonly author: User
  readonly app?: App | undefined
  readonly title: string
  readonly body?: string | null | undefined
  readonly labels?: readonly string[] | undefined
  readonly assignees?: readonly string[] | undefined
  readonly isPull?: boolean
}

/** Opens an issue; labels that do not exist are made, as GitHub does. */
export function openIssue(repo: Repository, from: NewIssue): Issue {
  const now = repo.world.now()
  const issue: Issue = {
    id: repo.world.nextId(),
    number: repo.nextNumber(),
    author: from.author,
    app: from.app,
    createdAt: now,
    isPull: from.isPull ?? false,
    title: from.title,
    body: from.body ?? null,
    state: 'open',
    stateReason: null,
    closedAt: null,
    closedBy: null,
    locked: false,
    lockReason: null,
    labels: [],
    assignees: (from.assignees ?? []).map((login) => repo.world.user(login)),
    updatedAt: now,
    lastEditedAt: null,
    comments: [],
    timeline: [],
  }
  issues(repo).set(issue.number, issue)
  setLabels(repo, issue, from.labels ?? [], from.author)
  return issue
}

/** Changes the body, and notes that it was edited. */
export function editBody(repo: Repository, target: Issue | Comment, body: string): void {
  if (target.body === body) return
  target.body = body
  target.lastEditedAt = target.updatedAt = repo.world.now()
}

/** Closes or reopens. */
export function setState(
  repo: Repository,
  issue: Issue,
  state: Issue['state'],
  actor: User,
  reason?: Issue['stateReason'],
): void {
  if (issue.state === state) {
    if (reason !== undefined) issue.stateReason = reason
    return
  }
  const closed = state === 'closed'
  issue.state = state
  issue.stateReason = reason ?? (issue.isPull ? null : closed ? 'completed' : 'reopened')
  issue.updatedAt = repo.world.now()
  issue.closedAt = closed ? issue.updatedAt : null
  issue.closedBy = closed ? actor : null
  record(repo, issue, { kind: closed ? 'closed' : 'reopened', actor })
}

/** Makes these the labels, with an event for each that came or went. */
export function setLabels(repo: Repository, issue: Issue, names: readonly string[], actor: User): void {
  const wanted = names.map((name) => findLabel(repo, name, 'make'))
  for (const label of issue.labels.filter((has) => !wanted.includes(has))) {
    record(repo, issue, { kind: 'unlabeled', actor, label })
  }
  for (const label of wanted.filter((wants) => !issue.labels.includes(wants))) {
    record(repo, issue, { kind: 'labeled', actor, label })
  }
  issue.labels = [...new Set(wanted)]
}

/** Adds a comment. */
export function addComment(repo: Repository, issue: Issue, author: User, body: string, app?: App): Comment {
  const now = repo.world.now()
  const comment = { id: repo.world.nextId(), author, app, body, createdAt: now, updatedAt: now, lastEditedAt: null }
  issue.comments.push(comment)
  issue.updatedAt = now
  return comment
}
