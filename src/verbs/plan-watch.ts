import type { Ports } from '../deploy/ports.ts'
import { ownDeployment } from '../deploy/own-deployment.ts'
import { standingResponse } from '../deploy/responses.ts'
import { keptBaseline, planWatch } from '../deploy/watches.ts'
import type { WatchTask } from '../watch/task.ts'
import type { HoldFacts } from './held.ts'
import type { Prepared } from './prepare.ts'
import type { Setting } from './setting.ts'
import type { SamplesInHand } from './samples.ts'
import { endOfPast, storeTask } from './store-task.ts'
import { takeBaseline } from './take-baseline.ts'

/**
 * What a deploy that was let through will be judged against. Recorded before the deploy: a crash after this point loses nothing.
 * `recorded`: the guard sees to the deployment's record; a lone gate cannot know how the deploy ends.
 */
export async function planDeployWatch(
  setting: Setting,
  prepared: Prepared,
  held: HoldFacts | null,
  samples: SamplesInHand,
  recorded: boolean,
): Promise<WatchTask> {
  const { ports, store, environment, conduct } = setting
  const { sha } = prepared.request
  const kept = keptBaseline(prepared.record, sha, ports.clock.now() / 1000)
  if (kept?.baseline.kind === 'kept')
    ports.log.info('An incident is open: this deploy will be compared with the time before it.')
  const fresh = kept === null ? await freshBaseline(ports, samples) : null
  const baseline = kept?.baseline ?? fresh
  const task: WatchTask = {
    environment,
    sha,
    baseSha: kept === null ? prepared.base : kept.baseSha,
    branch: prepared.branch,
    deployment:
      recorded && !conduct.dryRun
        ? await ownDeployment(ports.forge.deployments, ports.run, { environment, sha })
        : null,
    plan: samples.plan,
    baseline,
    mitigates: mitigation(prepared, held),
    samples: samples.file,
    ...storeTask(prepared.record, samples.store, baseline),
  }
  try {
    await store.update(`${sha.slice(0, 7)} is let through`, (record) => planWatch(record, entryOf(ports, task)))
  } catch (error) {
    await giveUp(ports, task.deployment)
    throw error
  }
  return task
}

/** A deploy of anything but the bad commit, while its incident stands, is to end it. */
function mitigation({ record, request }: Prepared, held: HoldFacts | null): WatchTask['mitigates'] {
  const response = standingResponse(record)
  if (response === null || response.bad === request.sha) return null
  return { mended: held !== null && ['rolled-back', 'fix-names-incident'].includes(held.containment.reason) }
}

/** The job fails now: a deployment that stays in progress would look as if one were under way. */
async function giveUp({ forge, run }: Ports, deployment: number | null): Promise<void> {
  if (deployment === null) return
  const status = { state: 'error', description: 'The guard failed before the deploy', logUrl: run.runUrl } as const
  await forge.deployments.setStatus(deployment, status).catch(() => undefined)
}

async function freshBaseline(ports: Ports, samples: SamplesInHand) {
  if (samples.store !== null) return samples.late ? null : endOfPast(ports.clock.now() / 1000)
  if (samples.file === null || samples.source === null) return null
  ports.log.info(`Taking the baseline: ${samples.plan.minBaseline} s of production as it is before the deploy.`)
  return takeBaseline(ports, samples.plan, samples.source, samples.since)
}

function entryOf({ run }: Ports, { deployment, sha, baseSha, baseline }: WatchTask) {
  const runRef = { id: run.runId, attempt: run.attempt }
  return { deployment, sha, baseSha, run: runRef, state: 'planned', startedAt: null, baseline, verdict: null } as const
}
