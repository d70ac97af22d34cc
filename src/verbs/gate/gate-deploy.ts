import { runRef } from '../../base/run.ts'
import { shortSha } from '../../base/commit-id.ts'
import type { IgnoredDeployment } from '../../deploy/live.ts'
import type { Outside } from '../../deploy/scope.ts'
import { type GateFindings, lengthened } from '../../deploy/gate-findings.ts'
import { confirmLive } from '../../deploy/witnesses.ts'
import type { GateOutcome } from '../../gate/decide.ts'
import type { Repository } from '../../git/repository.ts'
import { closingCheck } from '../check-run.ts'
import type { Announced } from './announced-effects.ts'
import { gate, type Judged } from './gate-candidate.ts'
import { reviewGate } from './review-gate.ts'
import { showGate } from './show-gate.ts'
import { holdFacts } from '../hold-facts.ts'
import { checkStaged, prepare, type Prepared } from '../prepare-deploy.ts'
import { mayOpen } from '../run-mode.ts'
import { finishResponses } from '../respond/respond.ts'
import { restoreHold } from '../respond/restore-hold.ts'
import { atStage, type DeployRequest, type Setting } from '../setting.ts'
import { answeredBefore, planDeployWatch, stageOf } from '../watch/plan-watch.ts'
import { checkStoreToken, startSamples } from '../watch/sampling.ts'
import { warnOfTimeouts } from '../watch/warn-of-timeouts.ts'
import type { WatchTask } from '../../watch/task.ts'

/** What the gate said, and what the watch is to do if there will be one. */
export type GatedDeploy = {
  readonly baseSha: string | null
  readonly outcome: GateOutcome
  /** Names what nobody has seen; null where nothing is left. */
  readonly digest: string | null
  /** Successes that say nothing of what production runs, newest first. */
  readonly ignored?: readonly IgnoredDeployment[]
  /** What of the range does not count; absent or null where all of it does. */
  readonly outside?: Outside | null
  /** Commit whose policy judged; null where the policy was given in the workflow. */
  readonly policyCommit: string | null
  /** Null where the deploy did not pass. */
  readonly task: WatchTask | null
}

/**
 * The part before the deploy: finish what earlier runs left, judge the candidate, show the judgement, and, if it passes, take the baseline.
 * `watched`: the same step watches afterwards, so that it keeps sampling and sees to the deployment's record; a lone gate cannot know the end.
 */
export async function gateDeploy(setting: Setting, request: DeployRequest, watched: boolean): Promise<GatedDeploy> {
  const { ports } = setting
  await restoreHold(setting)
  await finishResponses(setting)
  const repository = await ports.openRepository()
  try {
    return await gateIn(setting, request, watched, repository)
  } finally {
    await repository.close()
  }
}

async function gateIn(
  given: Setting,
  request: DeployRequest,
  watched: boolean,
  repository: Repository,
): Promise<GatedDeploy> {
  const { ports, whole = given.store } = given
  const prepared = await prepare(ports, repository, await whole.read(), request)
  await checkStaged(prepared)
  const setting = atStage(given, stageOf(prepared))
  if (watched) checkStoreToken(prepared.policy)
  if (policyTells(prepared)) (await import('./tell-held.ts')).warnOfMissing(setting, prepared)
  const answered = answeredBefore(prepared, runRef(ports.run), false)
  const samples = startSamples(ports, prepared.policy, request, answered)
  let keep = false
  try {
    const held = await holdFacts(ports, prepared)
    const judged = await gate(ports, prepared, held, mayOpen(setting))
    const reviewed = await reviewGate(setting, prepared, judged)
    const { outcome } = reviewed
    const passed = outcome.decision === 'pass'
    const goesOn = passed || setting.conduct.advisory
    await showGate(setting, prepared, reviewed, watched && goesOn)
    if (!passed && policyTells(prepared)) {
      const { tellHeld } = await import('./tell-held.ts')
      await tellHeld(setting, prepared, reviewed)
    }
    const expects = goesOn ? await announcedOf(ports, prepared, judged) : []
    const found = findingsOf(outcome)
    if (watched && goesOn) await warnOfTimeouts(ports, lengthened(prepared.policy.watch, found), request.sha)
    const plan = () => planDeployWatch(setting, prepared, held, samples, watched, { expects, found })
    const task = goesOn ? await closingCheck(setting, request.sha, plan) : await confirmed(setting, prepared)
    keep = watched && goesOn
    const policyCommit = 'commit' in prepared.origin ? prepared.origin.commit : null
    const { base: baseSha, digest, outside } = judged
    return { baseSha, outcome, digest, outside, ignored: prepared.live.ignored, policyCommit, task }
  } finally {
    if (samples.file !== null && !keep) ports.sampling.stop(samples.file)
  }
}

const policyTells = ({ policy }: Prepared): boolean => policy.notify.places.length > 0

/** What rules found that matters after the deploy. */
function findingsOf({ rules = [] }: GateOutcome): GateFindings {
  return rules.reduce<GateFindings>((all, { found }) => ({ ...all, ...found }), {})
}

/** What the pull requests announce of metrics that are watched; nothing is asked where nothing could be announced. */
async function announcedOf(
  ports: Setting['ports'],
  { policy: { store } }: Prepared,
  { evidence, outcome: { coverage } }: Judged,
): Promise<readonly Announced[]> {
  if (store === null || evidence === null || coverage === null) return []
  if (!evidence.pulls.some(({ announces }) => announces === true)) return []
  const { announcedEffects } = await import('./announced-effects.ts')
  return announcedEffects(ports, store.metrics, evidence, coverage)
}

/** What was found live is remembered while its run exists, also where this deploy does not go out. */
async function confirmed({ ports, store }: Setting, { record, live }: Prepared): Promise<null> {
  const by = runRef(ports.run)
  const change = (before: typeof record): typeof record => confirmLive(before, live, by)
  if (change(record) !== record)
    await store.update(`${live.deployment === null ? '' : shortSha(live.deployment.sha)} is live`, change)
  return null
}
