import { type Deployment, deployments, type DeploymentState, type DeploymentStatus } from '../model/deployment.ts'
import { nodeId } from '../wire/node-id.ts'
import { actor } from './actor.ts'
import { connection, type PageArgs } from './connection.ts'
import { refNode } from './ref.ts'
import { type Fields, permit, type Scope } from './scope.ts'

interface ListArgs extends PageArgs {
  readonly environments?: readonly string[] | null
  readonly orderBy?: { readonly field: string; readonly direction: string } | null
}

/** `deployments` of a repository, oldest first unless ordered otherwise. */
export function deploymentFields(scope: Scope): Fields {
  const { repo } = scope
  return {
    deployments: (args: ListArgs) => {
      permit(scope, 'deployments')
      const wanted = deployments(repo).filter(
        ({ environment }) => !args.environments || args.environments.includes(environment),
      )
      if (args.orderBy?.direction === 'DESC') wanted.reverse()
      return connection(args, wanted, (deployment) => deploymentNode(scope, deployment))
    },
  }
}

/** What a deployment is said to be after each status. */
const STATES: Readonly<Record<DeploymentState, string>> = {
  error: 'ERROR',
  failure: 'FAILURE',
  inactive: 'INACTIVE',
  in_progress: 'IN_PROGRESS',
  queued: 'QUEUED',
  pending: 'PENDING',
  success: 'ACTIVE',
  waiting: 'WAITING',
}

/** A deployment, also as a check run names it. */
export function deploymentNode(scope: Scope, deployment: Deployment): Fields {
  const { world, nodes } = scope
  const latest = deployment.statuses.at(-1)
  return {
    __typename: 'Deployment',
    id: nodeId('Deployment', deployment.id),
    databaseId: deployment.id,
    commitOid: deployment.sha,
    commit: () => nodes.commit(deployment.sha),
    createdAt: deployment.createdAt,
    updatedAt: deployment.updatedAt,
    task: deployment.task,
    // JSON as text, also around what was a text to begin with.
    payload: JSON.stringify(deployment.payload),
    description: deployment.description,
    environment: deployment.environment,
    originalEnvironment: deployment.originalEnvironment,
    latestEnvironment: deployment.environment,
    creator: () => actor(world, deployment.creator),
    ref: () => refNode(scope, deployment.ref),
    state: latest ? STATES[latest.state] : 'PENDING',
    latestStatus: () => (latest ? statusNode(scope, latest) : null),
    statuses: (args: PageArgs) =>
      connection(args, deployment.statuses.toReversed(), (status) => statusNode(scope, status)),
  }
}

function statusNode({ world }: Scope, status: DeploymentStatus): Fields {
  return {
    __typename: 'DeploymentStatus',
    id: nodeId('DeploymentStatus', status.id),
    state: status.state.toUpperCase(),
    description: status.description,
    environment: status.environment,
    environmentUrl: status.environmentUrl || null,
    logUrl: status.logUrl || null,
    createdAt: status.createdAt,
    updatedAt: status.createdAt,
    creator: () => actor(world, status.creator),
  }
}
