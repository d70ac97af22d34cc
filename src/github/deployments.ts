import { z } from 'zod'
import { OutsideError } from '../base/errors.ts'
import type { Client } from './client.ts'
import {
  type AccountNode,
  allPages,
  type CheckSuiteNode,
  deploymentJobsAnswer,
  type DeploymentNode,
  type DeploymentsAnswer,
  deploymentsAnswer,
  type Listed,
  onePage,
  type StatusNode,
  suiteCheckRunsAnswer,
} from './graphql-answers.ts'
import { DEPLOYMENT_JOBS, DEPLOYMENTS, SUITE_CHECK_RUNS } from './graphql-documents.ts'
import { cutCharacters, shaped, timeShape } from './wire.ts'

export type DeploymentState = 'error' | 'failure' | 'inactive' | 'in_progress' | 'queued' | 'pending' | 'success'

/** The account behind a record. Of a bot the login has no `[bot]`, and is the name of its app. */
export type Maker = { readonly login: string; readonly kind: 'User' | 'Bot' }

export type DeploymentStatus = {
  readonly state: DeploymentState
  /** ISO 8601. */
  readonly createdAt: string
  /** Text of whoever set it. */
  readonly logUrl: string | null
  /** Environment that it put the deployment in; null where GitHub does not say. */
  readonly environment: string | null
  readonly by: Maker | null
}

export type Deployment = {
  readonly id: number
  readonly sha: string
  readonly environment: string
  /** Where it was made for; another one where a status has moved it. */
  readonly originalEnvironment: string
  readonly task: string
  /** ISO 8601. */
  readonly createdAt: string
  readonly by: Maker | null
  /** Newest first. */
  readonly statuses: readonly DeploymentStatus[]
}

/** The job that a deployment came of, as GitHub itself links them: nobody can write that. */
export type DeploymentJob = { readonly deployment: number; readonly run: number; readonly job: number }

export type Deployments = {
  /** Newest first, at most `limit` (100 when not given), statuses included. */
  list(environment: string, limit?: number): Promise<Deployment[]>
  /** Deployments of a commit that came of jobs, of whatever environment, with these. Needs `checks: read`. */
  jobs(sha: string): Promise<DeploymentJob[]>
  /** Creates a record only: nothing is merged and no check is demanded. Returns its id. */
  create(deployment: {
    sha: string
    environment: string
    description: string
    payload: Record<string, unknown>
  }): Promise<number>
  /** `description` is cut at 140 characters. */
  setStatus(id: number, status: { state: DeploymentState; description: string; logUrl: string }): Promise<void>
}

const DESCRIPTION_CHARACTERS = 140
const PAGE = 100

/** Deployments of the client's repository. Needs `deployments: write`. */
export function deploymentsOf(client: Client): Deployments {
  const { octokit, at, write } = client
  return {
    async list(environment, limit = PAGE) {
      const nodes = await newest(client, environment, limit)
      return Promise.all(nodes.map((node) => toDeployment(client, node, environment)))
    },
    async jobs(sha) {
      const suites = await suitesOf(client, sha)
      const each = await Promise.all(suites.map((suite) => jobsOfSuite(client, suite)))
      return each.flat()
    },
    async create({ sha, environment, description, payload }) {
      const record = { ref: sha, environment, description, payload, auto_merge: false, required_contexts: [] }
      return write.once(
        async (api) => {
          const { data } = await api.repos.createDeployment({ ...at, ...record })
          if ('id' in data) return data.id
          const why = data.message ?? 'it gave no reason'
          throw new OutsideError('refused', `GitHub made no deployment of ${sha} to ${environment}: ${why}`)
        },
        async () => {
          const { data } = await octokit.rest.repos.listDeployments({ ...at, sha, environment, per_page: 100 })
          const same = data.find((each) => each.description === description && isSame(each.payload, payload))
          return same?.id ?? null
        },
      )
    },
    async setStatus(id, { state, description, logUrl }) {
      const text = cutCharacters(description, DESCRIPTION_CHARACTERS)
      const status = { ...at, deployment_id: id, state, description: text, log_url: logUrl }
      await write.once(
        async (api) => (await api.repos.createDeploymentStatus(status)).data.id,
        async () => {
          const { data } = await octokit.rest.repos.listDeploymentStatuses({ ...at, deployment_id: id, per_page: 100 })
          const same = data.find((each) => each.state === state && each.description === text && each.log_url === logUrl)
          return same?.id ?? null
        },
      )
    },
  }
}

/** GitHub hands a payload out as the text or as the object that it was given as. */
function isSame(one: unknown, other: unknown): boolean {
  const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
  return text(one) === text(other)
}

async function newest({ query, at }: Client, environment: string, limit: number): Promise<DeploymentNode[]> {
  const found: DeploymentNode[] = []
  for (let after: string | null = null; found.length < limit;) {
    const first = Math.min(PAGE, limit - found.length)
    const answer: DeploymentsAnswer = await query(DEPLOYMENTS, { ...at, environment, first, after }, deploymentsAnswer)
    const page = answer.repository?.deployments
    const nodes = page?.nodes?.filter((node) => node !== null)
    // A deployment that is withheld could be the one that is live.
    if (!page || !nodes || nodes.length !== page.nodes?.length) throw withheld(at, environment)
    found.push(...nodes)
    after = page.pageInfo.endCursor
    if (page.pageInfo.hasNextPage && after !== null) continue
    if (found.length !== page.totalCount) throw withheld(at, environment)
    break
  }
  return found
}

async function suitesOf({ query, at }: Client, sha: string): Promise<readonly CheckSuiteNode[]> {
  const page = async (after: string | null) =>
    (await query(DEPLOYMENT_JOBS, { ...at, sha, after }, deploymentJobsAnswer)).repository?.object
  const first = await page(null)
  // No commit of that name any more: nothing is known of it.
  if (first == null) return []
  return whole(await allPages(first.checkSuites, async (after) => (await page(after))?.checkSuites), sha)
}

async function jobsOfSuite(
  { query }: Client,
  { id, workflowRun, checkRuns }: CheckSuiteNode,
): Promise<DeploymentJob[]> {
  const run = workflowRun?.databaseId
  // Of another app: only runs of workflows have jobs.
  if (run == null) return []
  const next = async (after: string) =>
    (await query(SUITE_CHECK_RUNS, { suite: id, after }, suiteCheckRunsAnswer)).node?.checkRuns
  const listed = whole(await allPages(checkRuns, next), `workflow run ${run}`)
  return listed.flatMap(({ databaseId: job, deployment }) =>
    job === null || deployment?.databaseId == null ? [] : [{ deployment: deployment.databaseId, run, job }],
  )
}

/** One that is withheld could be the job of the deployment that is live. */
function whole<T>({ items, complete }: Listed<T>, of: string): readonly T[] {
  if (complete) return items
  throw new OutsideError('refused', `GitHub did not give all check runs of ${of}`)
}

function withheld({ owner, repo }: Client['at'], environment: string): OutsideError {
  return new OutsideError('refused', `GitHub did not give all deployments of ${owner}/${repo} to ${environment}`)
}

async function toDeployment(client: Client, node: DeploymentNode, environment: string): Promise<Deployment> {
  const id = node.databaseId
  // Without it nothing could be recorded about this deployment, and leaving it out would hide what is live.
  if (id === null)
    throw new OutsideError('refused', `GitHub gave no number for the deployment of ${node.commitOid} to ${environment}`)
  const known = node.statuses && onePage(node.statuses)
  const statuses = known?.complete ? known.items.map(toStatus) : await allStatuses(client, id)
  return {
    id,
    sha: node.commitOid,
    environment: node.environment ?? environment,
    originalEnvironment: node.originalEnvironment ?? node.environment ?? environment,
    task: node.task ?? 'deploy',
    createdAt: node.createdAt,
    by: toMaker(node.creator),
    statuses: statuses.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt)),
  }
}

async function allStatuses({ octokit, at }: Client, id: number): Promise<DeploymentStatus[]> {
  const found = await octokit.paginate(octokit.rest.repos.listDeploymentStatuses, {
    ...at,
    deployment_id: id,
    per_page: 100,
  })
  return shaped(wireStatuses, found, 'The statuses of a deployment').map((status) => ({
    state: status.state,
    createdAt: status.created_at,
    logUrl: status.log_url || null,
    environment: status.environment || null,
    by: status.creator && {
      login: status.creator.login.replace(/\[bot\]$/, ''),
      kind: status.creator.type === 'Bot' ? 'Bot' : 'User',
    },
  }))
}

const wireStatuses = z.array(
  z.object({
    // REST describes no `waiting`, and gives it all the same.
    state: z
      .enum(['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'])
      .or(z.literal('waiting').transform(() => 'pending' as const)),
    created_at: timeShape,
    log_url: z.string().nullish(),
    environment: z.string().nullish(),
    creator: z.object({ login: z.string(), type: z.string() }).nullable(),
  }),
)

const STATES = {
  ERROR: 'error',
  FAILURE: 'failure',
  INACTIVE: 'inactive',
  IN_PROGRESS: 'in_progress',
  PENDING: 'pending',
  QUEUED: 'queued',
  SUCCESS: 'success',
  // Waits for someone to release the environment: REST knows no such state.
  WAITING: 'pending',
} as const

function toStatus({ state, createdAt, logUrl, environment, creator }: StatusNode): DeploymentStatus {
  return { state: STATES[state], createdAt, logUrl: logUrl || null, environment, by: toMaker(creator) }
}

function toMaker(account: AccountNode | null): Maker | null {
  return account && { login: account.login, kind: account.__typename === 'Bot' ? 'Bot' : 'User' }
}
