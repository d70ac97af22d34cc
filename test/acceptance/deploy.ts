import { sessionVersion2, emptyBasket } from '../demo/changes.ts'
import { landReviewed } from '../demo/people.ts'
import { type DeployedJob, type DeployJob, runDeployJob } from '../runner/workflow.ts'
import type { AcceptanceStage } from './stage.ts'

/** A reviewed change that does no harm. Gives the commit that landed. */
export function landGood(stage: AcceptanceStage): Promise<string> {
  return landReviewed(stage, { branch: 'empty-basket', title: 'An empty basket costs nothing', files: emptyBasket })
}

/** A reviewed change that breaks one platform. */
export function landBad(stage: AcceptanceStage): Promise<string> {
  return landReviewed(stage, { branch: 'session-v2', title: 'Session version 2', files: sessionVersion2 })
}

/** Deploys a commit through the action; `broken` platforms fail from then on. */
export function deploy(
  stage: AcceptanceStage,
  sha: string,
  broken: readonly string[],
  options: Partial<DeployJob> = {},
): Promise<DeployedJob> {
  const release = () => Promise.resolve(stage.service.release(broken))
  return runDeployJob(stage, { sha, inputs: stage.inputs, deploy: release, ...options })
}
