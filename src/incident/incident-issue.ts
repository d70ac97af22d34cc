import type { Clock } from '../base/clock.ts'
import { OutsideError } from '../base/errors.ts'
import type { Log } from '../base/log.ts'
import type { RunContext } from '../base/run.ts'
import { sameLogin } from '../deploy/identity.ts'
import { type Lock, withLock } from '../deploy/lock.ts'
import type { IncidentState } from '../deploy/record.ts'
import type { GitData } from '../github/git-data.ts'
import type { Issue, Issues } from '../github/issues.ts'
import type { Runs } from '../github/runs.ts'
import { applyFences, type Section } from '../render/document.ts'

/**
 * Opens the incident's issue, or finds the one that an earlier attempt or another run has opened: one issue, however often and by
 * however many runs this is called. What came of it is recorded before the lock is given back.
 */
export async function openIncident(deps: IncidentDeps, incident: NewIncident): Promise<IncidentState> {
  const open = async (find: typeof findOrCreate, under: Lock | null): Promise<IncidentState> => {
    const recorded = await incident.recorded()
    if (recorded.step !== 'decided') return recorded
    const issue = await find(deps, incident)
    const state = stateOf(issue, incident)
    await incident.record(state, under)
    return state
  }
  return withLock(
    deps,
    incident.key,
    (lock) => open(findOrCreate, lock),
    () => open(firstOfSeveral, null),
  )
}

/** Without a lock two runs may have made one each: the first one stands, and whoever has made a later one closes it. */
async function firstOfSeveral(deps: IncidentDeps, incident: NewIncident): Promise<Issue | null> {
  const ours = await findOrCreate(deps, incident)
  const first = ours === null ? null : await findIncident(deps, incident)
  if (ours === null || first === null || first.number === ours.number) return ours
  await deps.issues.comment(ours.number, `Another run has opened #${first.number} for the same incident: see there.`)
  await deps.issues.update(ours.number, { state: 'closed' })
  return first
}

/** Null where the repository has no issues: asking for them is refused then as well as making one. */
async function findOrCreate(deps: IncidentDeps, incident: NewIncident): Promise<Issue | null> {
  try {
    return (await findIncident(deps, incident)) ?? (await create(deps, incident))
  } catch (error) {
    if (!(error instanceof OutsideError) || error.code !== 'issues-disabled') throw error
    deps.log.warning(
      'Issues are disabled in this repository: the incident is in the check run and the job summary only.',
    )
    return null
  }
}

async function create(deps: IncidentDeps, incident: NewIncident): Promise<Issue> {
  const { title, body, labels = [], assignees = [] } = await incident.document()
  try {
    const issue = await deps.issues.create({
      title,
      body: `${body}\n${incidentMarker(incident.key)}\n`,
      labels: [...new Set([...incidentLabels, ...labels])],
      ...(assignees.length > 0 && { assignees }),
    })
    deps.log.info(`Incident issue: ${issue.url}`)
    const without = incidentLabels.filter((label) => !issue.labels.includes(label))
    if (without.length > 0)
      deps.log.warning(
        `This token may not put the label ${without.join(', ')} on issue #${issue.number}. It is found again without; add the label by hand if you look for incidents by it.`,
      )
    const unasked = assignees.filter((login) => !issue.assignees?.some((one) => sameLogin(one, login)))
    if (unasked.length > 0)
      deps.log.warning(
        `Issue #${issue.number} could not be assigned to ${unasked.join(', ')}: they may have no access.`,
      )
    return issue
  } catch (error) {
    if (!(error instanceof OutsideError) || error.code !== 'unreachable') throw error
    const found = await findIncident(deps, incident)
    if (found === null) throw error
    return found
  }
}

function stateOf(issue: Issue | null, incident: NewIncident): IncidentState {
  if (issue === null) return { step: 'none', reason: 'issues-disabled' }
  return { step: 'opened', issue: issue.number, phase: 'mitigating', timeline: incident.timeline() }
}

/** GitHub's own limit of a body, characters. */
const hardLimit = 65_536

/**
 * Brings the issue up to what the record says: our sections are written anew, all else stays. Does nothing where nothing has
 * changed, where the issue is gone, or where people have filled the body. Gives the issue as it stands then; null where it is gone.
 */
export async function showIncident(
  deps: Pick<IncidentDeps, 'issues' | 'log'>,
  issueNumber: number,
  sections: readonly Section[],
  labels: LabelsOfLevel = { ofLevel: [], stale: [] },
): Promise<{ readonly title: string; readonly body: string } | null> {
  const issue = await getIssue(deps, issueNumber)
  if (issue === null) {
    deps.log.warning(`The incident issue #${issueNumber} is gone: it is not written anew.`)
    return null
  }
  await relabel(deps, issue, labels)
  const body = applyFences(issue.body, sections)
  if (body.length > hardLimit) {
    deps.log.warning(`The incident issue #${issueNumber} is full: it is not brought up to date.`)
    return issue
  }
  if (body !== issue.body) await deps.issues.update(issueNumber, { body })
  return { title: issue.title, body }
}

/** Labels that say how severe an incident is, and those that say so of other levels. */
export type LabelsOfLevel = { readonly ofLevel: readonly string[]; readonly stale: readonly string[] }

/** A label that is refused stops nothing: how severe it is stands in the issue. */
async function relabel(
  { issues, log }: Pick<IncidentDeps, 'issues' | 'log'>,
  { number, labels }: Issue,
  { ofLevel, stale }: LabelsOfLevel,
): Promise<void> {
  const carried = new Set(labels.map((label) => label.toLowerCase()))
  const isCarried = (label: string): boolean => carried.has(label.toLowerCase())
  const add = ofLevel.filter((label) => !isCarried(label))
  const remove = stale.filter((label) => isCarried(label) && !ofLevel.includes(label))
  if (add.length + remove.length === 0) return
  try {
    await issues.relabel(number, { add, remove })
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error
    log.warning(`The labels of issue #${number} do not say how severe it is: ${error.message}`)
  }
}

/** Null where it is gone, or issues were switched off since. */
async function getIssue({ issues }: Pick<IncidentDeps, 'issues'>, issueNumber: number): Promise<Issue | null> {
  try {
    return await issues.get(issueNumber)
  } catch (error) {
    if (error instanceof OutsideError && error.code === 'issues-disabled') return null
    throw error
  }
}

/** Clocks of a runner and of GitHub differ by less than this, milliseconds. */
const skew = 3600_000

/**
 * The incident's issue: of ours is what our token wrote, with the key's marker. The first one where there are several. Looked for by its labels,
 * and without them (they may be refused, and people take them off) among the issues that have changed since it was decided on.
 */
export async function findIncident(
  deps: { readonly issues: Issues; readonly viewer: string },
  { key, decidedAt }: Pick<NewIncident, 'key' | 'decidedAt'>,
): Promise<Issue | null> {
  // Older versions kept the case of an environment's name.
  const marker = incidentMarker(key).toLowerCase()
  const first = (listed: readonly Issue[]): Issue | null =>
    listed
      .filter(
        ({ author, body }) => author !== null && sameLogin(author, deps.viewer) && body.toLowerCase().includes(marker),
      )
      .toSorted((a, b) => a.number - b.number)[0] ?? null
  const labelled = first(await deps.issues.list(incidentLabels))
  const since = new Date(Date.parse(decidedAt) - skew).toISOString()
  return labelled ?? first(await deps.issues.changedSince(since))
}

/** Labels of every incident issue: the index by which it is found again. */
export const incidentLabels: readonly string[] = ['deploy-guard', 'incident']

/** Hidden line of an incident's body: an index for finding it, never the proof that it is ours. */
export function incidentMarker(key: string): string {
  // `--` would end the comment.
  return `<!-- deploy-guard:incident:${key.replaceAll('--', '-%2D').replaceAll('>', '%3E')} -->`
}

/** What an incident touches of the outside. */
export type IncidentDeps = {
  readonly issues: Issues
  readonly gitData: GitData
  readonly runs: Pick<Runs, 'get'>
  readonly clock: Clock
  readonly log: Log
  readonly run: RunContext
  /** Login of our token's identity: only its issues are ours. */
  readonly viewer: string
}

/** A new issue; `labels` besides those of every incident, `assignees` by login. */
export type IncidentDocument = {
  readonly title: string
  readonly body: string
  readonly labels?: readonly string[]
  readonly assignees?: readonly string[]
}

/** An incident to open: what to write, and how to keep what came of it while the lock is held. */
export type NewIncident = {
  readonly key: string
  /** ISO 8601. No issue of it is older. */
  readonly decidedAt: string
  /** What the record says at this moment: another run may have opened it. */
  readonly recorded: () => Promise<IncidentState>
  readonly document: () => Promise<IncidentDocument>
  readonly timeline: () => Extract<IncidentState, { step: 'opened' }>['timeline']
  /** Under the lock, where there is one. */
  readonly record: (state: IncidentState, under: Lock | null) => Promise<void>
}
