import { type DeployedJob, runDeployJob } from '../runner/workflow.ts'
import { emptyBasket, sessionVersion2, tablets, unseenDiscount } from './changes.ts'
import { type DeployOutcome, deployOutcome, rollbackOutcome } from './outcome.ts'
import { landReviewed } from './people.ts'
import type { Stage } from './stage.ts'

/** One deploy of the demo, with all that the runner saw of it. */
export type Played = { readonly outcome: DeployOutcome; readonly job: DeployedJob }

/** Told what happens, for the screen and for the files. */
export type Audience = {
  scene(text: string): void
  deployed(played: Played): Promise<void>
}

/** Plays the four deploys, one after the other. */
export async function play(stage: Stage, audience: Audience): Promise<Played[]> {
  return [
    await reviewedAndGood(stage, audience),
    await unseenLines(stage, audience),
    await reviewedAndBad(stage, audience),
    await rollback(stage, audience),
  ]
}

async function reviewedAndGood(stage: Stage, audience: Audience): Promise<Played> {
  audience.scene('(a) Reviewed and good: an empty basket costs nothing')
  const change = { branch: 'empty-basket', title: 'An empty basket costs nothing', files: emptyBasket }
  return deploy(stage, audience, 'a', await landReviewed(stage, change))
}

async function unseenLines(stage: Stage, audience: Audience): Promise<Played> {
  audience.scene('(b) Approved, and then one more push: a discount that nobody has seen')
  const title = 'Count tablets as phones'
  const change = { branch: 'tablets', title, files: tablets, afterApproval: unseenDiscount }
  const played = await deploy(stage, audience, 'b', await landReviewed(stage, change))
  audience.scene('    A reviewed pull request takes the discount out again')
  await landReviewed(stage, { branch: 'no-discount', title: 'Take the discount out', files: emptyBasket })
  return played
}

async function reviewedAndBad(stage: Stage, audience: Audience): Promise<Played> {
  audience.scene('(c) Reviewed, and yet wrong: most iPhones cannot check out any more')
  const change = { branch: 'session-v2', title: 'Accept only version 2 of the session', files: sessionVersion2 }
  return deploy(stage, audience, 'c', await landReviewed(stage, change))
}

async function rollback(stage: Stage, audience: Audience): Promise<Played> {
  audience.scene('(d) Bob merges the rollback, and it is deployed')
  const { number } = await rollbackOutcome(stage.repo)
  return deploy(stage, audience, 'd', await stage.repo.merge(number, 'bob', 'merge'))
}

async function deploy(stage: Stage, audience: Audience, name: string, sha: string): Promise<Played> {
  const inputs = { 'metrics-url': stage.metricsUrl }
  const job = await runDeployJob(stage, { sha, inputs, deploy: () => stage.production.deploy(sha) })
  const played = { outcome: await deployOutcome(stage.repo, name, sha, job), job }
  await audience.deployed(played)
  return played
}
