import type { Log } from '../../base/log.ts'
import type { Policy } from '../../config/policy.ts'
import { badStretches, compareWith, type Earlier, earlierThan } from '../../deploy/proven.ts'
import { planWatch } from '../../deploy/record-entries.ts'
import { emptyRecord, type EnvironmentRecord, type WatchEntry } from '../../deploy/record.ts'
import type { GateDecision } from '../../deploy/result.ts'
import { settleVerdict } from '../../deploy/settle-verdict.ts'
import { keptStore } from '../../metrics/kept-store.ts'
import type { MetricStore } from '../../metrics/store.ts'
import type { StoreSpec } from '../../metrics/stores/stores.ts'
import type { WatchPlan } from '../../watch/plan.ts'
import type { WatchTask } from '../../watch/task.ts'
import type { Verdict } from '../../watch/verdict.ts'
import { recordVerdict } from '../watch/conclude-watch.ts'
import { chosenBaseline, endOfPast, storeTask } from '../watch/plan-watch.ts'
import { watchStore } from '../watch/run-watch.ts'

// A policy on one's own past. The deploys are played one after the other into a record of their own, with the functions that the guard uses, so that
// each is compared with what it would have been compared with, and a deploy in trouble is judged as it would have been.

/** A deploy of the past, Unix seconds: when its rollout began, and when production ran it. */
export type PastDeploy = { readonly sha: string; readonly began: number; readonly at: number }

/** What the gate would have said; `unknown` where nobody can say who had reviewed what. */
export type PastGate = GateDecision | 'unknown'

/** A deploy with what the guard would have said of it. */
export type JudgedDeploy = PastDeploy & { readonly gate: PastGate; readonly verdict: Verdict }

/** A watch of an hour in which nothing was deployed. `at`: when it began, Unix seconds. */
export type QuietWindow = { readonly at: number; readonly verdict: Verdict }

/** All that a backtest has found. Times in Unix seconds. */
export type Backtest = {
  readonly from: number
  readonly until: number
  readonly deploys: readonly JudgedDeploy[]
  /** Windows that could be judged, oldest first. */
  readonly quiet: readonly QuietWindow[]
  /** Windows of which the store had too few numbers. */
  readonly blind: readonly QuietWindow[]
  /** What the watches of the deploys would have taken: minutes of a runner, and questions to the store. */
  readonly cost: { readonly minutes: number; readonly calls: number }
}

/** What is tried on which past. `gateOf` says what the gate would have said of a deploy, given what ran before it. */
export type BacktestQuestion = {
  readonly policy: Pick<Policy, 'watch' | 'incidents'>
  /** What is asked of the store while a commit is in production, its variables filled; `base`: what ran before it. */
  readonly specOf: (sha: string, base: string | null) => StoreSpec
  readonly store: MetricStore
  readonly deploys: readonly PastDeploy[]
  readonly from: number
  readonly until: number
  readonly gateOf: (deploy: PastDeploy, before: PastDeploy | null) => Promise<PastGate>
  readonly log: Log
}

/** Plays the deploys of the past and its quiet hours with that policy. Reads the store and nothing else; never throws because of it. */
export async function backtest(question: BacktestQuestion): Promise<Backtest> {
  const { from, until, log, policy } = question
  const { history } = question.specOf(NOBODY, null)
  const first = Math.min(from, ...question.deploys.map(({ began }) => began)) - history - HOUR
  const last = Math.max(until, ...question.deploys.map(({ at }) => at + lengthOf(policy.watch))) + HOUR
  const past = { ...question, store: keptStore(question.store, { from: first, until: last }) }
  const { deploys, record } = await judgeDeploys(past)
  log.info(`${deploys.length} deploys judged; now the quiet hours.`)
  const windows = await judgeQuietHours(past, record)
  const isBlind = ({ verdict }: QuietWindow): boolean => BLIND.has(verdict.reasonCode)
  return {
    from,
    until,
    deploys,
    quiet: windows.filter((window) => !isBlind(window)),
    blind: windows.filter(isBlind),
    cost: costOf(question, deploys),
  }
}

/** Reasons with which a watch had nothing to judge: such a window is no quiet hour without a false alarm. */
const BLIND: ReadonlySet<string> = new Set(['no-data', 'no-baseline', 'source-down', 'not-separating', 'no-metrics'])

const ENVIRONMENT = 'backtest'
/** Where nothing is known to run. */
const NOBODY = '0'.repeat(40)
const iso = (seconds: number): string => new Date(1000 * seconds).toISOString()
const lengthOf = ({ duration, minWatch }: WatchPlan): number => Math.max(duration, minWatch)

async function judgeDeploys(
  question: BacktestQuestion,
): Promise<{ readonly deploys: readonly JudgedDeploy[]; readonly record: EnvironmentRecord }> {
  const sorted = question.deploys.toSorted((a, b) => a.began - b.began)
  const deploys: JudgedDeploy[] = []
  let record = emptyRecord
  for (const [index, deploy] of sorted.entries()) {
    const before = sorted[index - 1] ?? null
    const gate = await question.gateOf(deploy, before)
    const judged = await judgeDeploy(question, record, { deploy, before, index, later: sorted.slice(index + 1) })
    record = judged.record
    deploys.push({ ...deploy, gate, verdict: judged.verdict })
    question.log.info(`${iso(deploy.at)} ${deploy.sha.slice(0, 7)}: ${judged.verdict.message}`)
  }
  return { deploys, record }
}

type Turn = {
  readonly deploy: PastDeploy
  readonly before: PastDeploy | null
  readonly index: number
  readonly later: readonly PastDeploy[]
}

/** The watch of one deploy, settled among the others as the record knew them when it ended. */
async function judgeDeploy(
  question: BacktestQuestion,
  before: EnvironmentRecord,
  { deploy, before: previous, index, later }: Turn,
): Promise<{ readonly verdict: Verdict; readonly record: EnvironmentRecord }> {
  const { sha } = deploy
  const { baseline } = chosenBaseline(compareWith(before, sha, { kind: 'store' }), endOfPast(deploy.began))
  const entry = entryOf(deploy, index, { baseline, baseSha: previous?.sha ?? null })
  const record = planWatch(before, { ...entry, state: 'running' })
  const task = taskOf(question, before, deploy, entry)
  const { verdict, seen = null } = await watchAt(question, task, earlierThan(record, entry, deploy.at))
  const newer = later.flatMap((each, place) =>
    each.began < verdict.endedAt ? [{ each, place: index + 1 + place }] : [],
  )
  const asItStood = newer.reduce((known, { each, place }) => {
    const planned = entryOf(each, place, { baseline: endOfPast(each.began), baseSha: sha })
    return planWatch(known, each.at < verdict.endedAt ? planned : { ...planned, startedAt: null })
  }, record)
  const settled = settleVerdict(asItStood, task.of, verdict, seen)
  const ended = recordVerdict(record, task.task, settled, { at: iso(verdict.endedAt), run: entry.run }, false)
  return { verdict: settled, record: ended }
}

/** The run of a deploy in the record that is played: its place among the deploys. */
function entryOf(
  { sha, began, at }: PastDeploy,
  index: number,
  chosen: Pick<WatchEntry, 'baseline' | 'baseSha'>,
): WatchEntry {
  const run = { id: index + 1, attempt: 1 }
  const times = { plannedAt: iso(began), startedAt: iso(at) }
  return { deployment: index + 1, sha, run, state: 'planned', verdict: null, ...times, ...chosen }
}

/** A watch, and what it is called among the deploys of the record. */
type PastTask = { readonly task: WatchTask; readonly of: Parameters<typeof settleVerdict>[1] }

function taskOf(
  { policy, specOf }: BacktestQuestion,
  record: EnvironmentRecord,
  { sha, at }: PastDeploy,
  { baseline, baseSha, run, deployment }: Pick<WatchEntry, 'baseline' | 'baseSha' | 'run' | 'deployment'>,
): PastTask {
  const task = {
    environment: ENVIRONMENT,
    sha,
    baseSha,
    branch: '',
    deployment,
    plan: policy.watch,
    baseline,
    mitigates: null,
    samples: null,
    // What an upstream says of itself now is nothing that it said then.
    ...storeTask(record, { ...specOf(sha, baseSha), statusPage: null }, baseline, policy.incidents),
    resumed: { run, startedAt: at },
  }
  return { task, of: { sha, run, baseline, mitigates: null } }
}

const quietLog: Log = { info: () => undefined, warning: () => undefined, debug: () => undefined }

/** Runs a watch of the past to its end: the clock stands where all of it is over, so that the store is asked once. */
function watchAt({ store }: BacktestQuestion, { task }: PastTask, earlier: Earlier) {
  const { plan, store: stored, resumed } = task
  if (stored === undefined || resumed === undefined) throw new Error('A backtest has a store')
  const over = resumed.startedAt + lengthOf(plan) + stored.spec.range + 3 * plan.step
  let now = 1000 * (over + SETTLED + (store.lag?.() ?? 0))
  const sleep = (milliseconds: number): Promise<void> => Promise.resolve(void (now += milliseconds))
  const ports = { clock: { now: () => now, sleep }, log: quietLog, cancelled: new AbortController().signal }
  return watchStore({ ports }, task, stored, earlier, store)
}

/** Seconds after which no step of a store changes any more. */
const SETTLED = 120

const HOUR = 3600

/** A watch from each full hour on that saw no deploy, no known incident and no trouble of a deploy. */
async function judgeQuietHours(question: BacktestQuestion, record: EnvironmentRecord): Promise<QuietWindow[]> {
  const { from, until, policy, deploys, log } = question
  const length = lengthOf(policy.watch) + question.specOf(NOBODY, null).range
  const loud = [
    ...deploys.map(({ began, at }) => ({ from: began, until: at + length })),
    ...policy.incidents,
    ...badStretches(record),
  ]
  const ran = deploys.toSorted((a, b) => a.at - b.at)
  const windows: QuietWindow[] = []
  for (let at = Math.ceil(from / HOUR) * HOUR; at + length <= until; at += HOUR) {
    if (loud.some((each) => each.from < at + length && each.until > at)) continue
    const known = {
      ...record,
      watches: record.watches.filter(({ plannedAt = '' }) => Date.parse(plannedAt) / 1000 < at),
    }
    // What ran in that hour: queries may name it.
    const [before = null, live = null] = [null, null, ...ran.filter((each) => each.at <= at)].slice(-2)
    const deploy = { sha: live?.sha ?? NOBODY, began: at, at }
    const run = { id: 0, attempt: 1 }
    const chosen = { baseline: endOfPast(at), baseSha: before?.sha ?? null, run, deployment: null }
    const { verdict } = await watchAt(question, taskOf(question, known, deploy, chosen), { between: [] })
    windows.push({ at, verdict })
    // The past is read as a whole: what could not be read for the first hour is not there for the next.
    if (windows.length === 1 && verdict.reasonCode === 'source-down') break
    if (windows.length % 24 === 0) log.info(`${windows.length} quiet hours judged, up to ${iso(at)}`)
  }
  return windows
}

/** A live watch asks for each metric once a step, and once for the past. */
function costOf({ policy, specOf }: BacktestQuestion, deploys: readonly JudgedDeploy[]): Backtest['cost'] {
  const seconds = deploys.map(({ verdict }) => Math.max(0, verdict.endedAt - verdict.startedAt))
  const looks = seconds.map((each) => 1 + Math.ceil(each / policy.watch.step))
  const sum = (all: readonly number[]): number => all.reduce((whole, one) => whole + one, 0)
  return { minutes: Math.round(sum(seconds) / 6) / 10, calls: sum(looks) * specOf(NOBODY, null).metrics.length }
}
