import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { EnvironmentRecord, Response } from '../../src/deploy/record.ts'
import type { DeployedJob } from '../runner/workflow.ts'
import type { People } from '../stand-in/index.ts'
import { readRecord } from './record.ts'

const run = promisify(execFile)

export type GateOutcome = {
  readonly decision: string
  readonly coverage: unknown
  readonly uncovered: readonly unknown[]
}
export type WatchOutcome = {
  readonly verdict: string
  readonly segment: string | null
  readonly alarmAfterSeconds: number | null
}
export type DeployOutcome = {
  readonly name: string
  readonly sha: string
  readonly gate: GateOutcome
  readonly watch: WatchOutcome | null
}

/** What one deploy came to, read from the step's outputs and from the guard's record. */
export async function deployOutcome(repo: People, name: string, sha: string, job: DeployedJob): Promise<DeployOutcome> {
  const result: GateOutcome = JSON.parse(job.main.outputs['result'] ?? '{}')
  const gate = { decision: result.decision, coverage: result.coverage, uncovered: result.uncovered }
  return { name, sha, gate, watch: watchOutcome(await readRecord(repo), sha) }
}

function watchOutcome(record: EnvironmentRecord, sha: string): WatchOutcome | null {
  const verdict = record.watches.findLast((watch) => watch.sha === sha)?.verdict ?? null
  if (verdict === null) return null
  const found = record.responses.find((response) => response.bad === sha)?.verdict
  if (found?.verdict !== 'regressed') return { verdict, segment: null, alarmAfterSeconds: null }
  const { worst, alarmAt } = found.regression
  return { verdict, segment: worst.segment, alarmAfterSeconds: alarmAt - found.startedAt }
}

export type RollbackOutcome = { readonly number: number; readonly tree: string; readonly goodTree: string }

/** The rollback pull request of the one response there is. */
export async function rollbackOutcome(repo: People): Promise<RollbackOutcome> {
  const { rollback, good } = await onlyResponse(repo)
  if (rollback.step !== 'opened' || good === null)
    throw new Error(`no rollback was opened: ${JSON.stringify(rollback)}`)
  return { number: rollback.pull, tree: await treeOf(repo, rollback.commit), goodTree: await treeOf(repo, good) }
}

export type IncidentOutcome = { readonly number: number; readonly state: string; readonly title: string }

/** The incident issue of the one response there is. `title` is read from GitHub by `titleOf`. */
export async function incidentOutcome(
  repo: People,
  titleOf: (issue: number) => Promise<string>,
): Promise<IncidentOutcome> {
  const { incident } = await onlyResponse(repo)
  if (incident.step !== 'opened') throw new Error(`no incident was opened: ${JSON.stringify(incident)}`)
  return { number: incident.issue, state: incident.phase, title: await titleOf(incident.issue) }
}

async function onlyResponse(repo: People): Promise<Response> {
  const { responses } = await readRecord(repo)
  const [response] = responses
  if (response === undefined || responses.length !== 1)
    throw new Error(`expected one response, found ${responses.length}`)
  return response
}

async function treeOf(repo: People, commit: string): Promise<string> {
  return (await run('git', ['rev-parse', `${commit}^{tree}`], { cwd: repo.gitDir })).stdout.trim()
}
