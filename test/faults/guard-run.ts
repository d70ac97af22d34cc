import type { Clock } from '../../src/base/clock.ts'
import type { Log } from '../../src/base/log.ts'
import { cellStore } from '../../src/deploy/cells.ts'
import { createRecordStore } from '../../src/deploy/record-store.ts'
import { openRepository, openSnapshots } from '../../src/git/bare-repository.ts'
import type { Timeouts } from '../../src/github/client.ts'
import { createForge } from '../../src/github/forge.ts'
import { createPatience } from '../../src/github/patience.ts'
import type { MetricSource, StepSample } from '../../src/metrics/source.ts'
import type { GateOutcome } from '../../src/gate/decide.ts'
import { gateDeploy } from '../../src/verbs/gate/gate-deploy.ts'
import type { Ports, Sampling } from '../../src/verbs/ports.ts'
import type { Setting } from '../../src/verbs/setting.ts'
import { watchDeploy } from '../../src/verbs/watch/watch-deploy.ts'
import type { WatchTask } from '../../src/watch/task.ts'
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
  readonly timeouts?: Timeouts
  /** Called between main phase and post phase. */
  readonly onDeployed?: () => void
  /** Input cell, and whether what is deployed there is bad; as bad as the commit where it is left out. */
  readonly cell?: { readonly name: string; readonly isBad: boolean }
}

/** Attempts of the deploy job, main phase and post phase, in this process: the real verbs, forge and git; made-up metrics and time. */
export async function guardRun(world: FaultWorld, options: AttemptOptions): Promise<Attempt> {
  const job = guardJob(world, options)
  let ended: Pick<Attempt, 'decision' | 'verdict' | 'unfinished'> = { decision: null, verdict: null, unfinished: [] }
  let error: unknown = null
  try {
    const decision = await job.gate()
    ended = { ...ended, decision }
    if (decision === 'pass') ended = { ...ended, ...(await job.watch()) }
  } catch (thrown) {
    error = thrown
  }
  job.finish(error === null && ended.decision === 'pass' && ended.verdict === 'healthy')
  options.run.finish(error === null && ended.verdict === 'healthy' ? 'success' : 'failure')
  return { ...ended, error, warnings: job.warnings }
}

/** One job of a run whose phases begin when the test says so. */
export type GuardJob = {
  readonly warnings: readonly string[]
  gate(): Promise<GateOutcome['decision']>
  watch(): Promise<Pick<Attempt, 'verdict' | 'unfinished'>>
  finish(isGood: boolean): void
}

export function guardJob(world: FaultWorld, options: AttemptOptions): GuardJob {
  const { environment, sha, run, cell, onDeployed = () => undefined } = options
  const runnerName = `runner-${cell?.name ?? 1}`
  const job = run.job({ name: `deploy ${cell?.name ?? ''}`.trim(), runnerName, steps: [{ name: 'Deploy Guard' }] })
  const warnings: string[] = []
  let isBad = false
  let task: WatchTask | null = null
  const clock = createFakeClock(world.clock.now().getTime())
  const setting = settingOf(world, options, { clock, isBad: () => isBad, warnings, runnerName })
  const request = {
    environment,
    cell: cell?.name ?? null,
    sha,
    expectedSha: null,
    policyPath: '.github/deploy-guard.yml',
    policyText: null,
    rollbackReason: null,
    emergencyReason: null,
    metricsUrls: ['http://shop.test/metrics'],
    probeUrl: null,
  }
  // GitHub's clock catches up with the guard's, whose waiting took no time here.
  const catchUp = (): void => world.clock.pass(Math.max(0, (clock.now() - world.clock.now().getTime()) / 1000) + 2)
  return {
    warnings,
    async gate() {
      const gated = await gateDeploy(setting, request, true)
      job.endStep('Deploy Guard', gated.outcome.decision === 'pass' ? 'success' : 'failure')
      task = gated.task
      return gated.outcome.decision
    },
    async watch() {
      if (task === null) throw new Error('The gate did not pass: nothing is watched')
      isBad = cell?.isBad ?? sha === world.bad
      onDeployed()
      const { verdict, unfinished } = await watchDeploy(setting, task)
      return { verdict: verdict.verdict, unfinished }
    },
    finish(isGood) {
      job.finish(isGood ? 'success' : 'failure')
      catchUp()
    },
  }
}

type Within = {
  readonly clock: Clock
  readonly isBad: () => boolean
  readonly warnings: string[]
  readonly runnerName: string
}

function settingOf(
  world: FaultWorld,
  { environment, run: handle, timeouts, cell }: AttemptOptions,
  { clock, isBad, warnings, runnerName }: Within,
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
    ...(timeouts && { timeouts }),
    patience,
  })
  const ports: Ports = {
    forge,
    openRepository: () => openRepository({ url: `${github.url}/acme/shop.git`, token, tempDir: temp }),
    openSnapshots: () => openSnapshots({ url: `${github.url}/acme/shop.git`, token, tempDir: temp }),
    sampling: madeUpSamples(clock, isBad),
    clock,
    log,
    run: { ...runOf(world, handle), runnerName },
    summarise: async () => {},
    cancelled: new AbortController().signal,
    soon: patience.soon,
  }
  const whole = createRecordStore(forge.gitData, environment, { id: handle.id, attempt: handle.attempt }, clock)
  const conduct = { advisory: false, dryRun: false }
  if (cell === undefined) return { ports, environment, store: whole, conduct }
  const store = cellStore(whole, { cell: cell.name, stage: null })
  return { ports, environment, store, cell: cell.name, whole, conduct }
}

function runOf({ github }: FaultWorld, { id, attempt }: RunHandle): Omit<Ports['run'], 'runnerName'> {
  return {
    owner: 'acme',
    repo: 'shop',
    runId: id,
    attempt,
    workflowPath,
    branch: 'main',
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
