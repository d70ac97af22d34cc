import { created, ok } from '../../http/answer.ts'
import { paged } from '../../http/page.ts'
import { route } from '../../http/route.ts'
import { checkRuns } from '../../model/check.ts'
import { addDeployment, addStatus, type Deployment, deployments } from '../../model/deployment.ts'
import { found, refuse } from '../../model/refusal.ts'
import type { Repository } from '../../model/repository.ts'
import { deploymentWire, statusWire } from '../../wire/deployment.ts'
import { resolveCommit } from '../resolve.ts'

/** Deployments and their statuses. */
export const routes = [
  route('GET /repos/{owner}/{repo}/deployments', { deployments: 'read' }, (call) => {
    const { repo, input } = call
    const { environment, sha, ref, task } = input
    const given = (wanted: string | null | undefined) => wanted !== undefined && wanted !== null && wanted !== 'none'
    const wanted = deployments(repo)
      .filter((deployment) => !given(environment) || deployment.environment === environment)
      .filter((deployment) => !given(sha) || deployment.sha === sha)
      .filter((deployment) => !given(ref) || deployment.ref === ref)
      .filter((deployment) => !given(task) || deployment.task === task)
    return paged(call, wanted.toReversed(), { wire: (deployment) => deploymentWire(repo, deployment) })
  }),

  route(
    'POST /repos/{owner}/{repo}/deployments',
    { deployments: 'write' },
    async ({ world, repo, token, actor, input }) => {
      const {
        ref,
        environment = 'production',
        task,
        payload,
        description,
        auto_merge: merges = true,
        required_contexts: contexts,
      } = input
      const { transient_environment: transient, production_environment: production } = input
      const { sha } = await resolveCommit(repo, ref)
      // By default GitHub merges the default branch into the ref that is to be deployed. Nobody wants that.
      if (merges) world.violation(`a deployment of ${ref} was asked for without auto_merge: false`)
      if (contexts === undefined || contexts.length > 0) refuseUnchecked(repo, sha, ref, contexts)
      const from = {
        sha,
        ref,
        environment,
        creator: actor,
        app: token.app,
        task,
        payload,
        description,
        transient,
        production,
      }
      return created(deploymentWire(repo, addDeployment(repo, from)))
    },
  ),

  route('GET /repos/{owner}/{repo}/deployments/{deployment_id}', { deployments: 'read' }, ({ repo, input }) => {
    return ok(deploymentWire(repo, find(repo, input.deployment_id)))
  }),

  route('GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', { deployments: 'read' }, (call) => {
    const { repo, input } = call
    const deployment = find(repo, input.deployment_id)
    return paged(call, deployment.statuses.toReversed(), { wire: (status) => statusWire(repo, deployment, status) })
  }),

  route(
    'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
    { deployments: 'write' },
    ({ repo, token, actor, input }) => {
      const {
        state,
        description,
        environment,
        environment_url: environmentUrl,
        log_url: log,
        target_url: target,
        auto_inactive: autoInactive,
      } = input
      const deployment = find(repo, input.deployment_id)
      const from = {
        state,
        creator: actor,
        app: token.app,
        description,
        environment,
        environmentUrl,
        logUrl: log ?? target,
        autoInactive,
      }
      return created(statusWire(repo, deployment, addStatus(repo, deployment, from)))
    },
  ),
]

function find(repo: Repository, id: number): Deployment {
  return found(deployments(repo).find((deployment) => deployment.id === id))
}

/** Unless told otherwise, GitHub deploys nothing that has unfinished or failed checks. */
function refuseUnchecked(repo: Repository, sha: string, ref: string, contexts: readonly string[] | undefined): void {
  const good = new Set(['success', 'neutral', 'skipped'])
  const runs = checkRuns(repo).filter((run) => run.sha === sha && (contexts?.includes(run.name) ?? true))
  if (runs.some((run) => !good.has(run.conclusion ?? '')))
    refuse(409, `Conflict: Commit status checks failed for ${ref}.`)
}
