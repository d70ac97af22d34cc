import { runRef } from '../../base/run.ts'
import { isoNow } from '../../base/clock.ts'
import { shortSha } from '../../base/commit-id.ts'
import { type OutsideCode, OutsideError } from '../../base/errors.ts'
import type { Log } from '../../base/log.ts'
import { type BadDeploy, decideResponse } from '../../deploy/decide-response.ts'
import { type EnduringStore, enduringStore } from '../../deploy/enduring-store.ts'
import { holdsOf } from '../../deploy/hold.ts'
import { changeResponse, findResponse, unfinishedResponses } from '../../deploy/record-entries.ts'
import type { EnvironmentRecord, Response } from '../../deploy/record.ts'
import { advanceRecord, type EnvironmentEvent, isOngoing } from '../../incident/lifecycle.ts'
import type { Step } from './respond-steps.ts'
import type { ResponsePorts } from '../ports.ts'
import { mayOpen } from '../run-mode.ts'
import type { ResponseDeps } from '../setting.ts'

/** How far the responses came. A failure leaves its response unfinished: the next start goes on from there. */
export type ResponseReport = {
  readonly record: EnvironmentRecord
  readonly failures: readonly { readonly incidentKey: string; readonly error: OutsideError }[]
  /** Why the record could not be written; absent or null where it was. */
  readonly unwritten?: OutsideError | null
}

/**
 * Records that a deploy is bad and what will be done about it: mark, response and hold in one write. Nothing else is done here:
 * `finishResponses` does it, now or at the next start if this run dies.
 */
export function startResponse(
  responder: ResponseDeps,
  deploy: Omit<BadDeploy, 'environment' | 'at' | 'run'>,
): Promise<EnvironmentRecord> {
  const { ports, environment, store } = responder
  const at = isoNow(ports.clock)
  const run = runRef(ports.run)
  const why = `${shortSha(deploy.bad)} is bad: decide on rollback and incident`
  return store.update(why, (record) => decideResponse(record, { ...deploy, environment, at, run }))
}

/**
 * Brings every response that some run has begun to its end. Called at each start, and after `startResponse`. Whoever has just written the record
 * hands it in: a way back is measured in seconds, and asking for it again is one more answer to wait for.
 */
export async function finishResponses(responder: ResponseDeps, written?: EnvironmentRecord): Promise<ResponseReport> {
  const begun = { record: written ?? (await responder.store.read()), failures: [] }
  if (!mayOpen(responder)) return begun
  // Within a run nothing falls due, and what people write waits for the next start at the latest.
  const isStart = written === undefined
  const held = holdsOf(begun.record).map(({ incidentKey }) => incidentKey)
  let report: ResponseReport = begun
  for (const incidentKey of held) report = await inTurn(responder, report, incidentKey, await heldSteps(isStart))
  const now = responder.ports.clock.now()
  for (const { incidentKey } of begun.record.responses.filter((response) => isFollowed(response, now))) {
    if (!held.includes(incidentKey)) report = await inTurn(responder, report, incidentKey, [followStep(isStart)])
  }
  for (const { incidentKey } of unfinishedResponses(report.record)) {
    report = await finishOne(responder, report, incidentKey)
  }
  return followDeclared(responder, report, isStart)
}

/** Incidents that people have declared: nothing is taken back or held for them. */
async function followDeclared(
  responder: ResponseDeps,
  before: ResponseReport,
  isStart: boolean,
): Promise<ResponseReport> {
  let report = before
  for (const { incidentKey, incident } of before.record.incidents) {
    if (incident.step !== 'opened' || (incident.phase === 'closed' && !isStart)) continue
    const { showDeclared, tellDeclared } = await import('./declared-incident.ts')
    report = await inTurn(responder, report, incidentKey, [followStep(isStart), tellDeclared, showDeclared])
  }
  return report
}

/** Milliseconds between the rounds of a response that GitHub did not take as a whole: ten minutes at least. */
const rounds: readonly number[] = [5000, 10_000, 20_000, 40_000, ...Array.from({ length: 9 }, () => 60_000)]

/** What is worth trying again, as it may pass. */
const passing: ReadonlySet<OutsideCode> = new Set(['unreachable', 'rate-limited', 'not-fast-forward', 'exists'])

/**
 * Records a change and carries out what follows from it. What GitHub does not take is left for a moment while the rest goes on, and tried again for
 * ten minutes: people are told of a bad deploy also where its rollback cannot be opened, and a rollback is made also where the record cannot be written.
 */
export async function carryOutResponses(
  responder: ResponseDeps,
  why: string,
  change: (record: EnvironmentRecord) => EnvironmentRecord,
): Promise<ResponseReport> {
  const { ports } = responder
  const soon = soonOf(ports)
  const store = enduringStore(responder.store)
  const enduring = { ...responder, store, ports: { ...ports, log: sayingOnce(ports.log) } }
  const written = await soon(async () => {
    await store.flush()
    return store.update(why, change)
  })
  const isCancelled = (): boolean => ports.cancelled?.aborted === true
  const isOurs = ({ run }: Response): boolean => run.id === ports.run.runId
  // There are seconds left: what others have begun is for the next start.
  if (isCancelled() && !unfinishedResponses(written).some(isOurs))
    return { record: written, failures: [], unwritten: store.unwritten() }
  let report = await soon(() => finishResponses(enduring, written))
  for (const pause of rounds) {
    if (isCancelled()) break
    const left = [...report.failures.map(({ error }) => error), ...unwritten(store)]
    if (!left.some(({ code }) => passing.has(code))) break
    ports.log.info(`GitHub did not take all of it; again in ${pause / 1000} s: ${left[0]?.message ?? ''}`)
    await ports.clock.sleep(pause)
    await soon(() => store.flush())
    report = await soon(() => finishResponses(enduring))
  }
  await soon(() => store.flush())
  return { ...report, unwritten: store.unwritten() }
}

function unwritten(store: EnduringStore): readonly OutsideError[] {
  const refused = store.unwritten()
  return refused === null ? [] : [refused]
}

/** Without such a port nothing is ever waited for long. */
export function soonOf({ soon }: ResponsePorts): NonNullable<ResponsePorts['soon']> {
  return soon ?? ((work) => work())
}

/** What is tried again fails with the same words again: they are a warning once. */
function sayingOnce(log: Log): Log {
  const said = new Set<string>()
  return {
    ...log,
    warning(line) {
      if (said.has(line)) return log.debug(line)
      said.add(line)
      log.warning(line)
    },
  }
}

/** Milliseconds from the decision in which what was taken back may be brought back by comments, and in which reports may be due. */
const days = 24 * 3600 * 1000
const relandable = 14 * days
const followable = 100 * days

/** Whether people may still ask for something on its incident: once it is over, until somebody closes it, or for what was taken back. */
function isFollowed({ incident, rollback, decidedAt }: Response, now: number): boolean {
  if (incident.step !== 'opened') return false
  const age = now - Date.parse(decidedAt)
  const awaitsClosing = incident.phase === 'resolved' && age < followable
  return isOngoing(incident.phase) || awaitsClosing || (rollback.step === 'opened' && age < relandable)
}

/** Reads what people have written on an incident; at a start also what the passing of time brings. */
function followStep(isStart: boolean): Step {
  return async (responder, record, incidentKey) => {
    const { obeyIncidentComments } = await import('./incident-comments.ts')
    const obeyed = await obeyIncidentComments(responder, record, incidentKey)
    if (!isStart) return obeyed
    const { keepTime } = await import('./keep-time.ts')
    return keepTime(responder, obeyed, incidentKey)
  }
}

/** What a hold asks for at each start; only while it is held does anything depend on who has opened its pull request. */
async function heldSteps(isStart: boolean): Promise<readonly Step[]> {
  const { adoptStep, refreshStep } = await stepsOfResponses()
  return [adoptStep, followStep(isStart), refreshStep]
}

/** Loaded where there is a response: most starts have none. */
const stepsOfResponses = () => import('./respond-steps.ts')

/** Tells the open incidents what has happened, and shows it. */
export async function progressResponses(responder: ResponseDeps, told: EnvironmentEvent): Promise<ResponseReport> {
  const why = `Incident: ${told.event.kind} (${shortSha(told.event.sha)})`
  const record = await responder.store.update(why, (before) => advanceRecord(before, told))
  return finishResponses(responder, record)
}

/** Each step is recorded before the next begins. Without a rollback people must still be told, so a failure does not stop the rest. */
async function finishOne(
  responder: ResponseDeps,
  report: ResponseReport,
  incidentKey: string,
): Promise<ResponseReport> {
  const before = report.failures.length
  const { incidentStep, redeployStep, rollbackStep, showStep, tellStep } = await stepsOfResponses()
  const steps = [redeployStep, rollbackStep, incidentStep, tellStep, showStep]
  const done = await inTurn(responder, report, incidentKey, steps)
  return done.failures.length > before ? done : inTurn(responder, done, incidentKey, [settle])
}

async function inTurn(
  responder: ResponseDeps,
  report: ResponseReport,
  incidentKey: string,
  steps: readonly Step[],
): Promise<ResponseReport> {
  let { record } = report
  const failures = [...report.failures]
  for (const step of steps) {
    const error = await tried(responder, async () => {
      record = await step(responder, record, incidentKey)
    })
    if (error === null) continue
    failures.push({ incidentKey, error })
    record = await responder.store.read()
  }
  return { record, failures }
}

/** What the outside refused, for the report. Anything else is a fault of ours and is thrown on. */
async function tried({ ports }: ResponseDeps, step: () => Promise<void>): Promise<OutsideError | null> {
  try {
    await step()
    return null
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error
    ports.log.warning(`Not finished yet, the next start tries again: ${error.message}`)
    return error
  }
}

/** How often what was shown is compared with what the record says by then. */
const mostShown = 3

/**
 * Nothing is left to do. Where another run has changed the response since it was shown, what it wrote may have been overwritten: it is shown anew, by
 * the newest record.
 */
const settle: Step = async (responder, record, incidentKey) => {
  let newest = record
  for (let times = 0; times < mostShown; times += 1) {
    const shown = findResponse(newest, incidentKey)
    if (shown === null || shown.rollback.step === 'decided' || shown.incident.step === 'decided') return newest
    const same = (response: Response): boolean => JSON.stringify(response) === JSON.stringify(shown)
    const finish = (response: Response): Response => (same(response) ? { ...response, settled: true } : response)
    newest = await responder.store.update(`Response to ${shortSha(shown.bad)} is finished`, (current) =>
      changeResponse(current, incidentKey, finish),
    )
    const now = findResponse(newest, incidentKey)
    if (now === null || same({ ...now, settled: shown.settled })) return newest
    const { showResponse } = await stepsOfResponses()
    newest = await showResponse(responder, newest, now)
  }
  return newest
}
