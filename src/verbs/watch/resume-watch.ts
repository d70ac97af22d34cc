import { shortSha } from '../../base/commit-id.ts'
import { runRef } from '../../base/run.ts'
import { plural } from '../../base/words.ts'
import type { Policy } from '../../config/policy.ts'
import { atStageOf } from '../../config/stages.ts'
import { filledRules } from '../../config/variables.ts'
import { namedBranches } from '../../deploy/deploy-branches.ts'
import { lengthened } from '../../deploy/gate-findings.ts'
import { jobOfDeployment, secondsToDeploy } from '../../deploy/guard-step.ts'
import { isRunOver } from '../../deploy/lock.ts'
import { changeWatch, standingResponse } from '../../deploy/record-entries.ts'
import type { EnvironmentRecord, WatchEntry } from '../../deploy/record.ts'
import type { Envelope, Words } from '../../deploy/result.ts'
import { holdFacts } from '../hold-facts.ts'
import type { Ports } from '../ports.ts'
import { fetchCandidate, valuesOf } from '../prepare-deploy.ts'
import { finishResponses } from '../respond/respond.ts'
import { policyAt } from '../respond/response-deps.ts'
import { watchResult, type WatchResult } from '../results.ts'
import { atStage, type DeployRequest, type Setting } from '../setting.ts'
import { mitigation, notesOf, storeTask } from './plan-watch.ts'
import { checkStoreToken, watchPlan } from './sampling.ts'
import { type GoesOn, lookAtSlice } from './sliced-watch.ts'
import { watchDeploy } from './watch-deploy.ts'
import type { WatchedDeploy } from './conclude-watch.ts'
import type { WatchTask } from '../../watch/task.ts'

/** A watch that began and that nobody is at any more, and when it began, Unix seconds. */
export type Left = { readonly watch: WatchEntry; readonly startedAt: number }

/** What is to be done about the newest deploy of a record. */
export type Open =
  | { readonly kind: 'left'; readonly left: Left }
  /** Its deploy passed the gate and did not fail, and no watch of it has begun: its run says whether it was carried out. */
  | { readonly kind: 'planned'; readonly watch: WatchEntry }
  | { readonly kind: 'none'; readonly reason: 'nothing-open' | 'not-seen-to-run'; readonly watch: WatchEntry | null }

/**
 * The watch that a later run may have to go on with: that of the newest deploy, as it speaks for all that are not proven before it. One whose deploy has failed
 * is not known to run.
 */
export function openWatch({ watches }: Pick<EnvironmentRecord, 'watches'>): Open {
  const begun = watches.findLast(({ startedAt }) => startedAt !== null)
  // While the next deploy is on its way, production runs the one before it, and nobody else looks at that.
  const watch = (begun?.slices !== undefined && isOpen(begun) ? begun : watches.at(-1)) ?? null
  if (watch === null || !isOpen(watch)) return { kind: 'none', reason: 'nothing-open', watch }
  if (watch.startedAt === null && watch.state === 'planned') return { kind: 'planned', watch }
  if (watch.startedAt === null) return { kind: 'none', reason: 'not-seen-to-run', watch }
  return { kind: 'left', left: { watch, startedAt: Date.parse(watch.startedAt) / 1000 } }
}

const isOpen = ({ state }: WatchEntry): boolean => state !== 'ended' && state !== 'unknown'

/** What became of an attempt to go on with what earlier runs have left. */
export type Resumed =
  | {
      readonly kind: 'none'
      readonly reason: 'nothing-open' | 'not-seen-to-run' | 'under-way'
      readonly sha: string | null
    }
  | { readonly kind: 'goes-on'; readonly sha: string; readonly next: GoesOn }
  | { readonly kind: 'watched'; readonly task: WatchTask; readonly watched: WatchedDeploy }

/**
 * Goes on with what runs that ended too early have left: responses, incidents, and the watch of the newest deploy, as far as its store still has the numbers.
 * Safe to run at any time and twice at once: a run takes the watch up in the record first.
 */
export async function resumeWatch(given: Setting, request: DeployRequest): Promise<Resumed> {
  const setting = await atOwnStage(given)
  const { ports } = setting
  const { heedLabels } = await import('../respond/declared-incident.ts')
  await heedLabels(setting)
  const { record } = await finishResponses(setting)
  const open = openWatch(record)
  if (open.kind === 'none') return { ...open, sha: open.watch?.sha ?? null }
  const left = open.kind === 'left' ? open.left : await carriedOut(ports, open.watch)
  if (left === null)
    return { kind: 'none', reason: 'not-seen-to-run', sha: open.kind === 'left' ? null : open.watch.sha }
  const { sha } = left.watch
  const { baseSha, resumedBy, slices, run } = left.watch
  // The run that deploys a watch in slices has nothing more to do with it.
  const atWork = resumedBy ?? (slices === undefined ? run : null)
  if (atWork !== null && !(await isRunOver(ports.forge.runs, atWork))) return { kind: 'none', reason: 'under-way', sha }
  // By what ran before that deploy its gate has judged as well.
  const found = await policyAt(setting, baseSha ?? sha)
  const { policy: staged } = atStageOf(found, null, stageKnown(found, left.watch))
  const policy = filledRules(staged, valuesOf({ ...request, sha }, baseSha))
  checkStoreToken(policy)
  const task = await taskOf(setting, record, left, policy, request)
  const known = slices === undefined ? undefined : await lookAtSlice(setting, task, record, slices)
  if (known !== undefined && 'minutes' in known) return { kind: 'goes-on', sha, next: known }
  const taken = await takeUp(setting, left.watch)
  if (!taken) return { kind: 'none', reason: 'under-way', sha }
  const where = known === undefined ? 'it goes on here' : 'it ends here'
  ports.log.info(`The watch of ${shortSha(sha)} was left by run ${run.id}: ${where}.`)
  return { kind: 'watched', task, watched: await watchDeploy(setting, task, known) }
}

/** A stage before the last has a record of its own: which one it is, its deploys have noted. */
async function atOwnStage(setting: Setting): Promise<Setting> {
  const { stage: name = null, whole = setting.store } = setting
  if (name === null) return setting
  const { watches } = await whole.read()
  const noted = watches.findLast(({ stage }) => stage?.name === name)?.stage
  return noted === undefined ? setting : atStage(setting, { ...noted, share: null })
}

/** The stage of a watch, where the policy has it: in the first deploy with stages it does not. */
const stageKnown = ({ stages }: Policy, { stage }: WatchEntry): string | null =>
  stages.some(({ name }) => name === stage?.name) ? (stage?.name ?? null) : null

/**
 * A deploy whose runner was lost before its watch began, once GitHub says that it was carried out. Times of GitHub's clock are taken for how long it took only: the
 * record and the store go by others.
 */
async function carriedOut({ forge }: Ports, watch: WatchEntry): Promise<Left | null> {
  const { run, plannedAt, deployment, sha } = watch
  if (plannedAt === undefined || !(await isRunOver(forge.runs, run))) return null
  const [jobs, named] = await Promise.all([forge.runs.jobs(run.id, run.attempt), forge.deployments.jobs(sha)])
  const job = jobOfDeployment(jobs, named, deployment)
  const took = job === null ? null : secondsToDeploy(job)
  return took === null ? null : { watch, startedAt: Date.parse(plannedAt) / 1000 + took }
}

/** One write decides which of several runs goes on. */
async function takeUp({ ports, store }: Setting, left: WatchEntry): Promise<boolean> {
  const own = runRef(ports.run)
  let taken = false
  await store.update(`The watch of ${shortSha(left.sha)} is taken up again`, (record) => {
    const newest = record.watches.at(-1)
    taken = newest !== undefined && isSame(newest, left)
    return taken ? changeWatch(record, left, { state: 'running', resumedBy: own }) : record
  })
  return taken
}

const isSame = (one: WatchEntry, other: WatchEntry): boolean => JSON.stringify(one) === JSON.stringify(other)

async function taskOf(
  setting: Setting,
  record: EnvironmentRecord,
  { watch, startedAt }: Left,
  policy: Policy,
  request: DeployRequest,
): Promise<WatchTask> {
  const { ports, environment, cell = null } = setting
  const { sha, baseSha, deployment, baseline, run, artifact, expects, found } = watch
  const share = policy.stages.find(({ name }) => name === watch.stage?.name)?.share ?? null
  const stage = watch.stage && { name: watch.stage.name, last: watch.stage.last, share }
  const plan = policy.store === null ? watchPlan(policy, request) : { ...policy.watch, metrics: [] }
  return {
    environment,
    ...(cell === null ? {} : { cell }),
    ...(stage === undefined ? {} : { stage }),
    sha,
    baseSha,
    policyAt: (setting.policySource?.text ?? null) === null ? (baseSha ?? sha) : null,
    branch: await branchOf(ports, watch, policy),
    deployment,
    plan: lengthened(plan, found),
    baseline,
    mitigates: await mitigationOf(setting, { record, request: { ...request, sha }, stage: stage ?? null }),
    samples: null,
    ...(artifact === undefined ? {} : { artifact }),
    ...notesOf(watch),
    ...storeTask(record, policy.store, baseline, policy.incidents, expects),
    resumed: { run, startedAt },
  }
}

/** The branch that the deploy was from: as its run says, else the one that the policy names, else the default branch. */
async function branchOf({ forge }: Ports, { run }: WatchEntry, policy: Policy): Promise<string> {
  const deployed = await forge.runs.get(run.id)
  const named = namedBranches(policy)
  if (deployed?.branch != null && (named.length === 0 || named.includes(deployed.branch))) return deployed.branch
  return named[0] ?? (await forge.info.get()).defaultBranch
}

async function mitigationOf(
  { ports }: Setting,
  asked: {
    readonly record: EnvironmentRecord
    readonly request: DeployRequest
    readonly stage: { name: string } | null
  },
): Promise<WatchTask['mitigates']> {
  const { record, request } = asked
  if (standingResponse(record) === null) return null
  const repository = await ports.openRepository()
  try {
    await fetchCandidate(repository, request.sha)
    return mitigation(asked, await holdFacts(ports, { record, repository, request }))
  } finally {
    await repository.close()
  }
}

/** What mode `resume` says, as JSON. */
export type ResumeResult = Envelope<'resume'> &
  Words['resume'] &
  Pick<WatchResult, 'rollbackPullRequest' | 'incidentIssue'>

const nothing = {
  'nothing-open': 'No watch was left open.',
  'not-seen-to-run':
    'passed the gate, and no watch of it has begun: it is not known to run. The next deploy is compared with the time before it.',
  'under-way': 'is being watched by another run.',
} as const

/** See `ResumeResult`. */
export function resumeResult(environment: string, given: { readonly sha: string }, resumed: Resumed): ResumeResult {
  const head = { schemaVersion: 1, verb: 'resume', environment } as const
  if (resumed.kind === 'none') {
    const { reason, sha } = resumed
    const about = reason === 'nothing-open' || sha === null ? '' : `${shortSha(sha)} `
    const rest = { verdict: null, rollbackPullRequest: null, incidentIssue: null } as const
    return {
      ...head,
      sha: sha ?? given.sha,
      baseSha: null,
      reasonCode: reason,
      message: `${about}${nothing[reason]}`,
      ...rest,
    }
  }
  if (resumed.kind === 'goes-on') {
    const { sha, next } = resumed
    const rest = { verdict: null, rollbackPullRequest: null, incidentIssue: null } as const
    const message = `The watch of ${shortSha(sha)} goes on: nothing ends it so far. The next look is due in ${plural(next.minutes, 'minute')}. ${next.by}`
    return { ...head, sha, baseSha: null, reasonCode: 'goes-on', message, ...rest }
  }
  const { verdict, reasonCode, message, sha, baseSha, ...rest } = watchResult(resumed.task, resumed.watched)
  const { rollbackPullRequest, incidentIssue } = rest
  return { ...head, sha, baseSha, reasonCode, message, verdict, rollbackPullRequest, incidentIssue }
}
