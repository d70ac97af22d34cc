import type { Deployments } from '../github/deployments.ts'
import { runOfLogUrl } from './live.ts'
import type { RunContext } from './ports.ts'

/**
 * Id of the deployment that this run makes of `sha`: GitHub's own record where the job has `environment:`, an earlier attempt's of ours, else a
 * new one, in progress.
 */
export async function ownDeployment(
  deployments: Deployments,
  run: RunContext,
  deploy: { readonly environment: string; readonly sha: string },
): Promise<number> {
  const { environment, sha } = deploy
  const known = (await deployments.list(environment)).find(
    (deployment) =>
      deployment.sha === sha && deployment.statuses.some(({ logUrl }) => runOfLogUrl(logUrl)?.run === run.runId),
  )
  if (known !== undefined) return known.id
  const description = 'Deployed under Deploy Guard'
  const id = await deployments.create({
    environment,
    sha,
    description,
    payload: { 'deploy-guard': { run: run.runId } },
  })
  await deployments.setStatus(id, { state: 'in_progress', description: 'Let through by the gate', logUrl: run.runUrl })
  return id
}
