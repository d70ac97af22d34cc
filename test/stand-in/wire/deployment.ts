import type { Deployment, DeploymentStatus } from '../model/deployment.ts'
import type { Repository } from '../model/repository.ts'
import { nodeId } from './node-id.ts'
import { userWire, viaApp } from './user.ts'

/** A deployment. */
export function deploymentWire(repo: Repository, deployment: Deployment): object {
  return {
    ...shortDeploymentWire(repo, deployment),
    sha: deployment.sha,
    ref: deployment.ref,
    payload: deployment.payload,
    creator: userWire(repo.world, deployment.creator),
  }
}

/** A deployment as the check run of its job names it. */
export function shortDeploymentWire(repo: Repository, deployment: Deployment): object {
  const url = repo.api(`deployments/${deployment.id}`)
  return {
    id: deployment.id,
    node_id: nodeId('Deployment', deployment.id),
    url,
    task: deployment.task,
    original_environment: deployment.originalEnvironment,
    environment: deployment.environment,
    description: deployment.description,
    created_at: deployment.createdAt,
    updated_at: deployment.updatedAt,
    statuses_url: `${url}/statuses`,
    repository_url: repo.api(),
    transient_environment: deployment.transient,
    production_environment: deployment.production,
    performed_via_github_app: viaApp(repo.world, deployment.app),
  }
}

/** One status of a deployment. */
export function statusWire(repo: Repository, deployment: Deployment, status: DeploymentStatus): object {
  const url = repo.api(`deployments/${deployment.id}`)
  return {
    id: status.id,
    node_id: nodeId('DeploymentStatus', status.id),
    url: `${url}/statuses/${status.id}`,
    state: status.state,
    creator: userWire(repo.world, status.creator),
    description: status.description,
    environment: status.environment,
    target_url: status.logUrl,
    log_url: status.logUrl,
    environment_url: status.environmentUrl,
    created_at: status.createdAt,
    updated_at: status.createdAt,
    deployment_url: url,
    repository_url: repo.api(),
    performed_via_github_app: viaApp(repo.world, status.app),
  }
}
