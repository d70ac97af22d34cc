import { type RunRef, runRef } from '../../base/run.ts'
import { isoNow } from '../../base/clock.ts'
import { shortSha } from '../../base/commit-id.ts'
import { type Expectation, widened } from '../../deploy/expectations.ts'
import type { StageInForce } from '../../config/stages.ts'
import { placeName } from '../../deploy/cells.ts'
import { lengthened } from '../../deploy/gate-findings.ts'
import { ownDeployment } from '../../deploy/live.ts'
import {
  type Against,
  badStretches,
  compareWith,
  CURRENT,
  isWatchOf,
  type Past,
  type WatchKey,
} from '../../deploy/proven.ts'
import { planWatch, standingIn } from '../../deploy/record-entries.ts'
import type { EnvironmentRecord, Response, WatchEntry } from '../../deploy/record.ts'
import { confirmLive } from '../../deploy/witnesses.ts'
import type { StoreSpec } from '../../metrics/stores/stores.ts'
import { type HoldFacts, holdFacts } from '../hold-facts.ts'
import type { Ports } from '../ports.ts'
import { checkStaged, prepare, type Prepared } from '../prepare-deploy.ts'
import { finishResponses } from '../respond/respond.ts'
import { atStage, type DeployRequest, type Setting } from '../setting.ts'
import { type SamplesInHand, startSamples, takeBaseline } from './sampling.ts'
import { warnOfTimeouts } from './warn-of-timeouts.ts'
import { type Baseline, knownMetrics, withNewMetrics } from '../../watch/baseline.ts'
import { type AnsweredBefore, PROBE_METRIC } from '../../metrics/sampler/probe.ts'
import type { StoreTask, WatchTask } from '../../watch/task.ts'

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
  noted: Noted = {},
): Promise<WatchTask> {
  const { ports, store, environment, cell = null } = setting
  const stage = stageOf(prepared)
  const { sha } = prepared.request
  const built = { ...builtOf(prepared.request), ...notedOf(ports, prepared, samples, noted) }
  const now = await sampleNow(ports, prepared, samples)
  const deployment = recorded ? await deploymentOf(setting, prepared, built) : null
  const run = runRef(ports.run)
  let chosen = choose(ports, prepared, samples, now)
  try {
    await store.update(`${shortSha(sha)} passed the gate`, (record) => {
      // Another deploy may have passed its gate while this one was looked at.
      chosen = choose(ports, { ...prepared, record }, samples, now)
      const staged = stage === null ? {} : { stage: { name: stage.name, last: stage.last } }
      const entry = { deployment, sha, run, ...planned, ...chosen, ...built, ...staged }
      return planWatch(confirmLive(record, prepared.live, run), entry)
    })
  } catch (error) {
    await giveUp(ports, deployment)
    throw error
  }
  const { baseline, baseSha } = chosen
  return {
    environment,
    ...(cell === null ? {} : { cell }),
    ...(stage === null ? {} : { stage }),
    sha,
    baseSha,
    policyAt: prepared.origin.kind === 'text' ? null : prepared.origin.commit,
    branch: prepared.branch,
    deployment,
    plan: lengthened(samples.plan, built.found),
    baseline,
    mitigates: mitigation(prepared, held),
    samples: samples.file,
    ...built,
    ...storeTask(prepared.record, samples.store, baseline, prepared.policy.incidents, built.expects),
    ...slicesOf(setting, prepared, samples, recorded),
  }
}

/** The stage of a deploy, as its task keeps it. */
export function stageOf({ stage }: Pick<Prepared, 'stage'>): NonNullable<WatchTask['stage']> | null {
  return stage && { name: stage.name, last: stage.last, share: stage.share }
}

/** GitHub's record of this deploy; null where nothing is written. */
async function deploymentOf(
  { ports, environment, conduct }: Setting,
  { request: { sha, deployedTo = environment }, job, record, stage }: Prepared,
  built: Pick<WatchTask, 'artifact'>,
): Promise<number | null> {
  if (conduct.dryRun) return null
  const apart = stage === null || stage.last ? {} : { elsewhere: `${deployedTo}/${stage.name}` }
  const deploy = { environment: deployedTo, sha, job, ...apart, ...built }
  return ownDeployment(ports.forge.deployments, ports.run, deploy, record)
}

/** A watch that is a step of its own is asked for its verdict, and for that of a stage the next one waits; one that writes no record cannot be gone on with. */
function slicesOf(
  { conduct }: Setting,
  { policy: { slices }, stage }: Prepared,
  { late }: SamplesInHand,
  recorded: boolean,
): Pick<WatchTask, 'slices'> {
  const isAwaited = late || stage?.last === false
  return slices === null || isAwaited || !recorded || conduct.dryRun ? {} : { slices }
}

/** A watch that has not begun. */
const planned = { state: 'planned', startedAt: null, verdict: null } as const

/** What was announced before the deploy, and found by its gate; absent where that is nothing. */
export type Noted = Pick<WatchTask, 'expects' | 'found'>

/** A watch of its own takes what its gate has noted. */
function notedOf({ run }: Ports, { record, request }: Prepared, { late }: SamplesInHand, noted: Noted): Noted {
  return notesOf(late ? (gatedBy(record, { sha: request.sha, run: runRef(run) }) ?? {}) : noted)
}

/** The same of what the record has of a watch. */
export function notesOf({ expects = [], found = {} }: Noted): Noted {
  const announced = expects.map(({ metric, rise, because, pull }) => ({ metric, rise, because, pull }))
  return {
    ...(announced.length === 0 ? {} : { expects: announced }),
    ...(Object.keys(found).length === 0 ? {} : { found }),
  }
}

/** What was built from the candidate, where somebody says so. */
function builtOf({ artifactDigest = null }: DeployRequest): Pick<WatchTask, 'artifact'> {
  return artifactDigest === null ? {} : { artifact: artifactDigest }
}

/** The run whose deploy is watched: this one, or the one whose watch it goes on with. */
export function watchedRun({ run }: Pick<Ports, 'run'>, { resumed }: Pick<WatchTask, 'resumed'>): RunRef {
  return resumed?.run ?? runRef(run)
}

/** A deploy of anything but the bad commit, while its incident stands, is to end it. */
export function mitigation(deploy: Asked, held: HoldFacts | null): WatchTask['mitigates'] {
  if (incidentBefore(deploy) === null) return null
  return { mended: held !== null && ['rolled-back', 'fix-names-incident'].includes(held.containment.reason) }
}

/** The job fails now: a deployment that stays in progress would look as if one were under way. */
async function giveUp({ forge, run }: Ports, deployment: number | null): Promise<void> {
  if (deployment === null) return
  const status = { state: 'error', description: 'The guard failed before the deploy', logUrl: run.runUrl } as const
  await forge.deployments.setStatus(deployment, status).catch(() => undefined)
}

/** What a deploy is compared with, and what is kept of it for the watches after it. */
type Chosen = Pick<WatchEntry, 'baseline' | 'baseSha' | 'plannedAt' | 'before'>

/** What production does just before the deploy, where that is wanted: to compare with, or to tell the deploys before it apart. */
async function sampleNow(
  ports: Ports,
  { record, request, stage }: Prepared,
  samples: SamplesInHand,
): Promise<Baseline | null> {
  if (incidentBefore({ record, request, stage }) !== null) {
    ports.log.info('An incident is open: this deploy will be compared with the time before it.')
    return null
  }
  const against = compareWith(record, request.sha, pastOf(samples))
  const isSecondAttempt = against.kind === 'before-unproven' && against.baseline.kind !== 'last-proven'
  if (against.kind === 'before-unproven' && !isSecondAttempt)
    ports.log.info('Earlier deploys are not proven: this one will be compared with the time before the first of them.')
  // What runs now may be this very commit: that is looked at only where the first attempt is too long ago to accuse.
  const isCurrent = isSecondAttempt && ports.clock.now() / 1000 - against.baseline.until < CURRENT
  return isCurrent ? null : freshBaseline(ports, samples)
}

/**
 * What a deploy has to be judged against. During an incident the minutes before it are bad: the time before the incident counts. While earlier deploys are
 * not proven they may be: the time before the first of those counts. A watch of its own takes what its gate chose.
 */
function choose(ports: Ports, prepared: Prepared, samples: SamplesInHand, now: Baseline | null): Chosen {
  const { record, request, base } = prepared
  const gated = samples.late ? gatedBy(record, { sha: request.sha, run: runRef(ports.run) }) : null
  const passed = passing(ports, samples, gated)
  const response = incidentBefore(prepared)
  if (response !== null) return { ...passed, baseline: { ...response.baseline, kind: 'kept' }, baseSha: response.bad }
  if (gated !== null) {
    const { baseline, baseSha, before } = gated
    return { ...passed, baseline, baseSha, ...(before !== undefined && { before }) }
  }
  const against = compareWith(record, request.sha, pastOf(samples))
  return {
    ...passed,
    ...chosenBaseline(against, now),
    baseSha: against.kind === 'just-before' ? base : against.baseSha,
  }
}

/** The incident that this deploy is to end; null where there is none, or it is about this commit. */
function incidentBefore({
  record,
  request: { sha, cell = null },
  stage,
}: Asked): Pick<Response, 'bad' | 'baseline'> | null {
  const response = standingIn(record, placeName({ cell, stage }))
  return response === null || response.bad === sha ? null : response
}

/** A deploy that something may have to be ended by. */
type Asked = {
  readonly record: EnvironmentRecord
  readonly request: Pick<DeployRequest, 'sha' | 'cell'>
  readonly stage: Pick<StageInForce, 'name'> | null
}

/**
 * What the probed address answered before the deploy, as the record knows it from what the deploy will be compared with. With nothing there it is what it
 * answers first, unless that may be the answer of a bad deploy: of the candidate itself (`late`), or of one that is not proven.
 */
export function answeredBefore(deploy: Asked, run: WatchKey['run'], late: boolean): AnsweredBefore {
  const { record, request } = deploy
  const response = incidentBefore(deploy)
  if (response !== null) return response.baseline.answered ?? null
  if (late) return gatedBy(record, { sha: request.sha, run })?.baseline?.answered ?? null
  const against = compareWith(record, request.sha, { kind: 'page', metrics: [PROBE_METRIC] })
  if (against.kind === 'before-unproven') return against.baseline.answered ?? null
  return against.kind === 'just-before' ? 'first' : null
}

/** What the gate has planned for the deploy that is watched now; it may have been a job of another workflow. */
function gatedBy({ watches }: EnvironmentRecord, of: WatchKey): WatchEntry | null {
  const own = watches.findLast((watch) => isWatchOf(watch, of))
  return own ?? watches.findLast(({ sha, state }) => sha === of.sha && state === 'planned') ?? null
}

/** When the deploy passed the gate: now, or as its gate has noted. */
function passing({ clock }: Ports, { late }: SamplesInHand, gated: WatchEntry | null): Pick<WatchEntry, 'plannedAt'> {
  if (late) return gated?.plannedAt === undefined ? {} : { plannedAt: gated.plannedAt }
  return { plannedAt: isoNow(clock) }
}

const pastOf = ({ store, plan }: SamplesInHand): Past =>
  store === null ? { kind: 'page', metrics: plan.metrics.map(({ name }) => name) } : { kind: 'store' }

/** What a deploy is compared with, given what is seen just before it; and what of that is kept to tell the deploys before it apart. */
export function chosenBaseline(against: Against, now: Baseline | null): Pick<WatchEntry, 'baseline' | 'before'> {
  switch (against.kind) {
    case 'just-before':
      return { baseline: now }
    case 'unknown':
      return { baseline: now && { ...now, kind: 'unproven' } }
    case 'before-unproven': {
      const before = now === null || knownMetrics(now).length === 0 ? {} : { before: now }
      return { baseline: withNewMetrics(against.baseline, now), ...before }
    }
  }
}

async function freshBaseline(ports: Ports, samples: SamplesInHand): Promise<Baseline | null> {
  if (samples.store !== null) return samples.late ? null : endOfPast(ports.clock.now() / 1000)
  if (samples.file === null || samples.source === null) return null
  ports.log.info(
    `Taking the baseline: ${samples.plan.minBaseline} s of production as it is before the deploy, in whole steps of ${samples.plan.step} s.`,
  )
  return takeBaseline(ports, samples.plan, samples.source, samples.since)
}

/**
 * The task of a watch that is a step or job of its own: the gate has left its baseline in the record. A deploy that no gate of this guard let
 * through has none, and its watch can say no more than that.
 */
export async function plannedTask(given: Setting, request: DeployRequest): Promise<WatchTask> {
  const { ports, whole = given.store } = given
  await finishResponses(given)
  const repository = await ports.openRepository()
  try {
    const prepared = await prepare(ports, repository, await whole.read(), request)
    await checkStaged(prepared)
    const setting = atStage(given, stageOf(prepared))
    const held = await holdFacts(ports, prepared)
    // No source to take a baseline from: production runs the candidate by now, and what it does is no measure for itself.
    const answered = answeredBefore(prepared, runRef(ports.run), true)
    const samples = { ...startSamples(ports, prepared.policy, request, answered), source: null, late: true }
    const task = await planDeployWatch(setting, prepared, held, samples, true)
    await warnOfTimeouts(ports, lengthened(prepared.policy.watch, task.found), request.sha)
    return task
  } finally {
    await repository.close()
  }
}

/** Earlier deploys whose warm-up is learnt from. */
const DEPLOYS = 5

/**
 * What a watch of a store needs to know before the deploy. `baseline`: what marks the end of the quiet past; null where the deploy went out
 * before anybody looked. `named`: incidents that the policy names.
 */
export function storeTask(
  record: EnvironmentRecord,
  spec: StoreSpec | null,
  baseline: Baseline | null,
  named: StoreTask['incidents'] = [],
  expects: readonly Expectation[] = [],
): { readonly store?: StoreTask } {
  if (spec === null) return {}
  const good = record.watches.filter(({ verdict, startedAt }) => verdict === 'healthy' && startedAt !== null)
  const deploys = good.flatMap(({ startedAt }) => (startedAt === null ? [] : [Date.parse(startedAt) / 1000]))
  const pastUntil = baseline?.until ?? null
  const asExpected = expects.length === 0 ? spec : { ...spec, metrics: widened(spec.metrics, expects) }
  return {
    store: {
      spec: asExpected,
      pastUntil,
      deploys: deploys.slice(-DEPLOYS),
      incidents: [...named, ...badStretches(record)],
    },
  }
}

/** The mark that the quiet past of a store ends now, Unix seconds: its numbers stay in the store. */
export const endOfPast = (now: number): Baseline => ({ kind: 'previous-window', from: now, until: now, metrics: {} })
