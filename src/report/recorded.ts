import { defaultIncidentPolicy } from '../config/incident-policy.ts'
import { firstParents } from '../deploy/landed-units.ts'
import { isFromOutside } from '../deploy/record-entries.ts'
import type { DeclaredIncident, EnvironmentRecord, Response, WatchEntry } from '../deploy/record.ts'
import type { ComparedCommit } from '../github/commits.ts'
import type { Deployment } from '../github/deployments.ts'
import { liveView } from '../incident/live.ts'
import type { DeployFact, DeployKind, IncidentFact, ReportFacts } from './facts.ts'

/** A deployment that succeeded, as GitHub records it. Milliseconds since the Unix epoch. */
export type LiveDeploy = { readonly id: number; readonly sha: string; readonly at: number }

/** Those of a list that succeeded, oldest first. One that was moved between environments counts in neither. */
export function liveDeploys(deployments: readonly Deployment[]): readonly LiveDeploy[] {
  return deployments
    .flatMap(({ id, sha, environment, originalEnvironment, statuses }) => {
      const first = statuses.findLast(({ state }) => state === 'success')
      return first === undefined || environment !== originalEnvironment
        ? []
        : [{ id, sha, at: Date.parse(first.createdAt) }]
    })
    .toSorted((a, b) => a.at - b.at)
}

/** What GitHub and the record tell of an environment. */
export type Recorded = {
  readonly environment: string
  readonly deploys: readonly LiveDeploy[]
  readonly record: EnvironmentRecord
  /** Commits that a deploy brought on top of the one before, by its id, oldest first; absent where they were not asked for. */
  readonly brought: ReadonlyMap<number, readonly ComparedCommit[]>
  /** Merge commits of pull requests of ours, by number. */
  readonly merges: ReadonlyMap<number, string>
  /** Milliseconds since the Unix epoch. */
  readonly now: number
}

/** The facts of a report. */
export function recordedFacts({ environment, deploys, record, brought, merges, now }: Recorded): ReportFacts {
  return {
    environment,
    deploys: deploys.map((deploy, index): DeployFact => {
      const commits = brought.get(deploy.id) ?? []
      return {
        sha: deploy.sha,
        at: deploy.at,
        kind: kindOf(deploy, deploys[index - 1] ?? null, commits, record, merges),
        verdict: verdictOf(deploy, record.watches),
        changes: changesOf(deploy.sha, commits),
      }
    }),
    incidents: [...record.responses, ...record.incidents].map((entry) => incidentOf(entry, environment, now)),
    held: (record.gate.waited ?? []).map(({ sha, at }) => ({ sha, at: Date.parse(at), reason: 'needs-review' })),
  }
}

function verdictOf({ id, sha }: LiveDeploy, watches: readonly WatchEntry[]): DeployFact['verdict'] {
  const own = watches.findLast(({ deployment }) => deployment === id)
  const watch = own ?? watches.findLast((one) => one.deployment === null && one.sha === sha)
  return watch?.verdict === 'unknown' ? null : (watch?.verdict ?? null)
}

/** A deploy that holds the merge of a rollback, or goes back to what was good, was not planned; nor was one whose commits name an incident. */
function kindOf(
  { sha, at }: LiveDeploy,
  before: LiveDeploy | null,
  commits: readonly ComparedCommit[],
  { responses }: EnvironmentRecord,
  merges: ReadonlyMap<number, string>,
): DeployKind {
  const shas = new Set(commits.map((commit) => commit.sha))
  const holds = (pull: number): boolean => shas.has(merges.get(pull) ?? '')
  const wentBack = ({ good, bad, decidedAt }: Response): boolean =>
    good === sha && before?.sha === bad && at >= Date.parse(decidedAt)
  if (responses.some((one) => wentBack(one) || (one.rollback.step === 'opened' && holds(one.rollback.pull))))
    return 'rollback'
  if (responses.some(({ relands = [] }) => relands.some(({ pull }) => holds(pull)))) return 'reland'
  const issues = responses.flatMap(({ incident }) => (incident.step === 'opened' ? [incident.issue] : []))
  const named = new Set(
    commits.flatMap(({ message }) => [...message.matchAll(/#(\d{1,9})\b/g)].map(([, number]) => Number(number))),
  )
  return issues.some((issue) => named.has(issue)) ? 'fix' : 'planned'
}

type Change = DeployFact['changes'][number]

/** Each landing with when it was merged, and when the first commit that it brought was made. */
function changesOf(head: string, commits: readonly ComparedCommit[]): Change[] {
  const known = new Map(commits.map((commit) => [commit.sha, commit]))
  const landings = firstParents(commits, head)
  for (const { sha } of landings) known.delete(sha)
  return landings.map((landing) => {
    const merged = timeOf(landing.committedAt)
    const brought = takeBranch(landing, known)
    const times = brought.flatMap(({ committedAt }) => timeOf(committedAt) ?? [])
    return { mergedAt: merged, committedAt: times.length > 0 ? Math.min(...times) : ownTime(landing) }
  })
}

/** What a merge brought that no earlier one has; it is taken out of what is left. */
function takeBranch({ parents }: ComparedCommit, left: Map<string, ComparedCommit>): readonly ComparedCommit[] {
  const taken: ComparedCommit[] = []
  const open = parents.slice(1)
  for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
    const commit = left.get(sha)
    if (commit === undefined) continue
    left.delete(sha)
    taken.push(commit)
    open.push(...commit.parents)
  }
  return taken
}

/** GitHub makes the commit of a squash when it is merged: of its first commit nothing is known here. */
function ownTime({ committer, authoredAt, parents }: ComparedCommit): number | null {
  return committer === 'web-flow' || parents.length > 1 ? null : timeOf(authoredAt)
}

const timeOf = (time: string | null | undefined): number | null => (time == null ? null : Date.parse(time))

/** What is worked out from the events of an incident does not hang on a policy here: clocks and words are not asked for. */
const rules = { incident: defaultIncidentPolicy, watch: { step: 60, falseAlarmRate: 0.01 } } as const

function incidentOf(entry: Response | DeclaredIncident, environment: string, now: number): IncidentFact {
  const { incidentKey, incident } = entry
  const response = 'verdict' in entry ? entry : null
  const timeline = incident.step === 'opened' ? incident.timeline : []
  const { incident: told } = liveView({ environment, response, timeline }, rules, now)
  const regression = response !== null && 'regression' in response.verdict ? response.verdict.regression : null
  const byPerson = response === null || response.byHand !== undefined
  const last = told.waves.at(-1)
  const proven = last?.recoveredAt ?? null
  const begun = 'declaredAt' in entry ? entry.declaredAt : entry.decidedAt
  return {
    id: incident.step === 'opened' ? `#${incident.issue}` : incidentKey.slice(0, 100),
    sha: response?.bad ?? null,
    cause: told.external !== null || (response !== null && isFromOutside(response)) ? 'external' : 'deploy',
    found: byPerson ? 'person' : 'watch',
    onset: regression === null || byPerson ? null : regression.onset * 1000,
    at: regression === null || byPerson ? Date.parse(begun) : regression.alarmAt * 1000,
    recoveredAt: proven ?? last?.saidOverAt ?? null,
    // Somebody said so, and it was accepted: such an incident is closed, and nothing has recovered.
    falseAlarm: incident.step === 'opened' && incident.phase === 'closed' && told.phase === 'cancelled',
    confirmed: proven !== null && timeline.some(({ kind }) => kind === 'mitigation-deployed'),
  }
}

/** Facts in the form of their file. */
export function factsFile({ environment, deploys, incidents, held }: ReportFacts) {
  const iso = (at: number): string => new Date(at).toISOString()
  const known = (at: number | null): string | null => (at === null ? null : iso(at))
  return {
    schemaVersion: 1 as const,
    environment,
    deploys: deploys.map(({ at, changes, ...deploy }) => ({
      ...deploy,
      at: iso(at),
      changes: changes.map(({ committedAt, mergedAt }) => ({
        committedAt: known(committedAt),
        mergedAt: known(mergedAt),
      })),
    })),
    incidents: incidents.map(({ onset, at, recoveredAt, ...incident }) => ({
      ...incident,
      onset: known(onset),
      at: iso(at),
      recoveredAt: known(recoveredAt),
    })),
    held: held.map(({ at, ...one }) => ({ ...one, at: iso(at) })),
  }
}
