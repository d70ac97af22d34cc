import { kept } from './kept.ts'
import { refuse } from './refusal.ts'
import type { Repository } from './repository.ts'
import type { App, User } from './user.ts'

/** What may be sent; `waiting` comes from GitHub itself, while a job waits for its environment to be released. */
export type DeploymentState =
  | 'error'
  | 'failure'
  | 'inactive'
  | 'in_progress'
  | 'queued'
  | 'pending'
  | 'success'
  | 'waiting'

export interface DeploymentStatus {
  readonly id: number
  readonly state: DeploymentState
  readonly creator: User
  readonly app?: App | undefined
  readonly description: string
  /** Environment that the deployment was in after it. */
  readonly environment: string
  readonly environmentUrl: string
  readonly logUrl: string
  readonly createdAt: string
}

export interface Deployment {
  readonly id: number
  readonly sha: string
  readonly ref: string
  readonly task: string
  /** A status may move a deployment to another environment. */
  environment: string
  readonly originalEnvironment: string
  readonly payload: Record<string, unknown> | string
  readonly description: string | null
  readonly creator: User
  readonly app?: App | undefined
  readonly transient: boolean
  readonly production: boolean
  readonly createdAt: string
  updatedAt: string
  /** Oldest first. */
  readonly statuses: DeploymentStatus[]
}

/** The deployments of a repository, oldest first. */
export const deployments = kept<Deployment[]>(() => [])

export interface NewDeployment {
  readonly sha: string
  readonly ref: string
  readonly environment: string
  readonly creator: User
  readonly app?: App | undefined
  readonly task?: string | undefined
  readonly payload?: Record<string, unknown> | string | undefined
  readonly description?: string | null | undefined
  readonly transient?: boolean | undefined
  readonly production?: boolean | undefined
}

/** Records a deployment. */
export function addDeployment(repo: Repository, from: NewDeployment): Deployment {
  const now = repo.world.now()
  const deployment: Deployment = {
    id: repo.world.nextId(),
    sha: from.sha,
    ref: from.ref,
    task: from.task ?? 'deploy',
    environment: from.environment,
    originalEnvironment: from.environment,
    payload: from.payload ?? {},
    description: from.description ?? null,
    creator: from.creator,
    app: from.app,
    transient: from.transient ?? false,
    production: from.production ?? from.environment === 'production',
    createdAt: now,
    updatedAt: now,
    statuses: [],
  }
  deployments(repo).push(deployment)
  return deployment
}

export interface NewStatus {
  readonly state: DeploymentState
  readonly creator: User
  readonly app?: App | undefined
  readonly description?: string | undefined
  /** Moves the deployment there. */
  readonly environment?: string | undefined
  readonly environmentUrl?: string | undefined
  readonly logUrl?: string | undefined
  readonly autoInactive?: boolean | undefined
}

/** Adds a status; success makes older deployments of a passing environment inactive, never those of production. */
export function addStatus(repo: Repository, deployment: Deployment, from: NewStatus): DeploymentStatus {
  const { description = '', environmentUrl = '', logUrl = '' } = from
  if (description.length > 140) {
    refuse(422, 'Validation Failed', [
      {
        resource: 'DeploymentStatus',
        code: 'custom',
        field: 'description',
        message: 'description is too long (maximum is 140 characters)',
      },
    ])
  }
  const { state, creator, app } = from
  deployment.environment = from.environment ?? deployment.environment
  const status = {
    id: repo.world.nextId(),
    state,
    creator,
    app,
    description,
    environment: deployment.environment,
    environmentUrl,
    logUrl,
    createdAt: repo.world.now(),
  }
  deployment.statuses.push(status)
  deployment.updatedAt = status.createdAt
  if (state === 'success' && from.autoInactive !== false) retireOlder(repo, deployment, creator)
  return status
}

function retireOlder(repo: Repository, newest: Deployment, creator: User): void {
  for (const older of deployments(repo)) {
    if (older === newest) return
    const retires = older.environment === newest.environment && !older.transient && !older.production
    if (retires && older.statuses.at(-1)?.state === 'success') addStatus(repo, older, { state: 'inactive', creator })
  }
}
