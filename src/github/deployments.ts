import { OutsideError } from '../base/errors.ts'
import type { Client } from './client.ts'
import {
  type DeploymentNode,
  type DeploymentsAnswer,
  deploymentsAnswer,
  onePage,
  type StatusNode,
} from './graphql-answers.ts'
import { DEPLOYMENTS } from './graphql-documents.ts'
import { cutCharacters } from './wire.ts'

export type DeploymentState = 'error' | 'failure' | 'inactive' | 'in_progress' | 'queued' | 'pending' | 'success'

export type DeploymentStatus = {
  readonly state: DeploymentState
  /** ISO 8601. */
  readonly createdAt: string
  readonly logUrl: string | null
}

export type Deployment = {
  readonly id: number
  readonly sha: string
  readonly environment: string
  readonly task: string
  /** ISO 8601. */
  readonly createdAt: string
  /** Newest first. */
  readonly statuses: readonly DeploymentStatus[]
}

export type Deployments = {
  /** Newest first, at most `limit` (100 when not given), statuses included. */
  list(environment: string, limit?: number): Promise<Deployment[]>
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
  const { octokit, at } = client
  return {
    async list(environment, limit = PAGE) {
      const nodes = await newest(client, environment, limit)
      return Promise.all(nodes.map((node) => toDeployment(client, node, environment)))
    },
    async create({ sha, environment, description, payload }) {
      const record = { ref: sha, environment, description, payload, auto_merge: false, required_contexts: [] }
      const { data } = await octokit.rest.repos.createDeployment({ ...at, ...record })
      if ('id' in data) return data.id
      throw new OutsideError(
        'refused',
        `GitHub made no deployment of ${sha} to ${environment}: ${data.message ?? 'it gave no reason'}`,
      )
    },
    async setStatus(id, { state, description, logUrl }) {
      const text = cutCharacters(description, DESCRIPTION_CHARACTERS)
      await octokit.rest.repos.createDeploymentStatus({
        ...at,
        deployment_id: id,
        state,
        description: text,
        log_url: logUrl,
      })
    },
  }
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
    task: node.task ?? 'deploy',
    createdAt: node.createdAt,
    statuses: statuses.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt)),
  }
}

async function allStatuses({ octokit, at }: Client, id: number): Promise<DeploymentStatus[]> {
  const found = await octokit.paginate(octokit.rest.repos.listDeploymentStatuses, {
    ...at,
    deployment_id: id,
    per_page: 100,
  })
  return found.map((status) => ({ state: status.state, createdAt: status.created_at, logUrl: status.log_url || null }))
}

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

function toStatus({ state, createdAt, logUrl }: StatusNode): DeploymentStatus {
  return { state: STATES[state], createdAt, logUrl: logUrl || null }
}
