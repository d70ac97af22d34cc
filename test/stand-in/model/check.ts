import type { Deployment } from './deployment.ts'
import { kept } from './kept.ts'
import type { Repository } from './repository.ts'
import { ACTIONS_APP, type App, type User } from './user.ts'

/** The check runs of one app on one commit; its creation time is the server's word on when the commit was pushed. */
export interface CheckSuite {
  readonly id: number
  readonly app: App
  readonly sha: string
  readonly branch: string | null
  readonly createdAt: string
}

export interface Annotation {
  readonly path: string
  readonly start_line: number
  readonly end_line: number
  readonly start_column?: number
  readonly end_column?: number
  readonly annotation_level: string
  readonly message: string
  readonly title?: string
  readonly raw_details?: string
}

export interface CheckOutput {
  title: string | null
  summary: string | null
  text: string | null
  readonly annotations: Annotation[]
}

export interface CheckRun {
  readonly id: number
  readonly suite: CheckSuite
  readonly sha: string
  name: string
  status: string
  conclusion: string | null
  startedAt: string | null
  completedAt: string | null
  externalId: string
  detailsUrl: string
  /** The deployment of the job whose check run this is: GitHub's own word, which no request sets. */
  deployment?: Deployment
  readonly output: CheckOutput
}

/** A status of the older kind: whoever may write can set one of any context. */
export interface CommitStatus {
  readonly sha: string
  readonly context: string
  readonly state: 'error' | 'failure' | 'pending' | 'success'
  readonly creator: User
}

/** Commit statuses, oldest first. */
export const commitStatuses = kept<CommitStatus[]>(() => [])

/** Check suites, oldest first. */
export const suites = kept<CheckSuite[]>(() => [])

/** Check runs, oldest first. */
export const checkRuns = kept<CheckRun[]>(() => [])

/** The suite of an app on a commit; a push opens one for Actions, on its branch. */
export function openSuite(repo: Repository, sha: string, branch: string | null, app: App = ACTIONS_APP): CheckSuite {
  const sameBranch = (suite: CheckSuite) => branch === null || suite.branch === branch
  const known = suites(repo).find((suite) => suite.sha === sha && suite.app.id === app.id && sameBranch(suite))
  if (known) return known
  const suite = { id: repo.world.nextId(), app, sha, branch, createdAt: repo.world.now() }
  suites(repo).push(suite)
  return suite
}

/** Adds a check run with nothing decided yet. */
export function addCheckRun(repo: Repository, suite: CheckSuite, name: string): CheckRun {
  const id = repo.world.nextId()
  const run: CheckRun = {
    id,
    suite,
    sha: suite.sha,
    name,
    status: 'queued',
    conclusion: null,
    startedAt: repo.world.now(),
    completedAt: null,
    externalId: '',
    detailsUrl: repo.html(`runs/${id}`),
    output: { title: null, summary: null, text: null, annotations: [] },
  }
  checkRuns(repo).push(run)
  return run
}
