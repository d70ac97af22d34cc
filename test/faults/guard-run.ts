import type { Clock } from '../../src/base/clock.ts'
import type { Log } from '../../src/base/log.ts'
import { createRecordStore } from '../../src/deploy/record-store.ts'
import { openRepository, openSnapshots } from '../../src/git/bare-repository.ts'
import type { Timeouts } from '../../src/github/client.ts'
import { createForge } from '../../src/github/forge.ts'
import { createPatience } from '../../src/github/patience.ts'
import type { MetricSource, StepSample } from '../../src/metrics/source.ts'
import { gateDeploy } from '../../src/verbs/gate/gate-deploy.ts'
import type { Ports, Sampling } from '../../src/verbs/ports.ts'
import type { Setting } from '../../src/verbs/setting.ts'
import { watchDeploy } from '../../src/verbs/watch/watch-deploy.ts'
import type { FaultWorld } from './world.ts'
import { workflowPath } from '../runner/workflow.ts'
import type { RunHandle } from '../stand-in/index.ts'
import { createFakeClock } from '../support/fake-clock.ts'

/** What became of one attempt of the deploy job. */
export type Attempt = {
  readonly decision: string | null
  readonly verdict: string | null
  /** What GitHub did not take in the end. */
  readonly unfinished: readonly string[]
  /** The failure it ended with; null for none. */
  readonly error: unknown
  readonly warnings: readonly string[]
}

type AttemptOptions = {
  readonly environment: string
  readonly sha: string
  readonly run: RunHandle
  readonly timeouts: Timeouts
  /** Called between main phase and post phase. */
  readonly onDeployed?: () => void
}

/** Attempts of the deploy job, main phase and post phase, in this process: the real verbs, forge and git; made-up metrics and time. */
export async function guardRun(
  world: FaultWorld,
  { environment, sha, run, timeouts, onDeployed = () => undefined }: AttemptOptions,
): Promise<Attempt> {
  const job = run.job({ name: 'deploy', runnerName: 'runner-1', steps: [{ name: 'Deploy Guard' }] })
  const warnings: string[] = []
  let isBad = false
  const clock = createFakeClock(world.clock.now().getTime())
  const setting = settingOf(world, { environment, sha, run, timeouts }, clock, () => isBad, warnings)
  let ended: Pick<Attempt, 'decision' | 'verdict' | 'unfinished'> = { decision: null, verdict: null, unfinished: [] }
  let error: unknown = null
  try {
    const request = {
      environment,
      sha,
      expectedSha: null,
      policyPath: '.github/deploy-guard.yml',
      policyText: null,
      rollbackReason: null,
      emergencyReason: null,
    }
    const gated = await gateDeploy(
      setting,
      { ...request, metricsUrl: 'http://shop.test/metrics', probeUrl: null },
      true,
    )
    ended = { ...ended, decision: gated.outcome.decision }
    job.endStep('Deploy Guard', gated.outcome.decision === 'pass' ? 'success' : 'failure')
    if (gated.task !== null) {
      isBad = sha === world.bad
      onDeployed()
      const { verdict, unfinished } = await watchDeploy(setting, gated.task)
      ended = { ...ended, verdict: verdict.verdict, unfinished }
    }
  } catch (thrown) {
    error = thrown
  }
  const conclusion = error === null && ended.decision === 'pass' && ended.verdict === 'healthy' ? 'success' : 'failure'
  job.finish(conclusion)
  run.finish(conclusion)
  // GitHub's clock catches up with the guard's, whose waiting took no time here.
  world.clock.pass(Math.max(0, (clock.now() - world.clock.now().getTime()) / 1000) + 2)
  return { ...ended, error, warnings }
}

function settingOf(
  world: FaultWorld,
  { environment, run: handle, timeouts }: AttemptOptions,
  clock: Clock,
  isBad: () => boolean,
  warnings: string[],
): Setting {
  const { github, token, temp } = world
  const log: Log = { info: () => {}, debug: () => {}, warning: (line) => void warnings.push(line) }
  const patience = createPatience()
  const forge = createForge({
    owner: 'acme',
    repo: 'shop',
    token,
    apiUrl: github.apiUrl,
    userAgent: 'test',
    clock,
    log,
    timeouts,
    patience,
  })
  const ports: Ports = {
    forge,
    openRepository: () => openRepository({ url: `${github.url}/acme/shop.git`, token, tempDir: temp }),
    openSnapshots: () => openSnapshots({ url: `${github.url}/acme/shop.git`, token, tempDir: temp }),
    sampling: madeUpSamples(clock, isBad),
    clock,
    log,
    run: runOf(world, handle),
    summarise: async () => {},
    cancelled: new AbortController().signal,
    soon: patience.soon,
  }
  const store = createRecordStore(forge.gitData, environment, { id: handle.id, attempt: handle.attempt }, clock)
  return { ports, environment, store, conduct: { advisory: false, dryRun: false } }
}

function runOf({ github }: FaultWorld, { id, attempt }: RunHandle): Ports['run'] {
  return {
    owner: 'acme',
    repo: 'shop',
    runId: id,
    attempt,
    workflowPath,
    branch: 'main',
    runnerName: 'runner-1',
    serverUrl: github.url,
    runUrl: `${github.url}/acme/shop/actions/runs/${id}`,
  }
}

/** 4000 requests a step, 20 of them bad; 1600 where the release is bad. */
function madeUpSamples(clock: Clock, isBad: () => boolean): Sampling {
  const read: MetricSource['read'] = async (after, until) => {
    const steps: StepSample[] = []
    for (let at = Math.floor(after) + 1; at <= Math.min(until, clock.now() / 1000); at += 1) {
      const counts = { total: 4000, bad: isBad() ? 1600 : 20 }
      steps.push({ metric: 'requests', at, counts: new Map([['', counts]]) })
    }
    return steps
  }
  return { start: () => 'samples', stop: () => undefined, open: () => ({ read }) }
}
