import { repositoryUrl } from '../../base/run.ts'
import { OutsideError } from '../../base/errors.ts'
import { sameLogin } from '../../deploy/identity.ts'
import { environmentKey } from '../../deploy/keys.ts'
import { withLock } from '../../deploy/lock.ts'
import { findResponse } from '../../deploy/record-entries.ts'
import type { GateMemory } from '../../deploy/record.ts'
import { keepIssue } from '../../gate/emergency.ts'
import type { CheckReport } from '../../github/checks.ts'
import type { Issue } from '../../github/issues.ts'
import { gateAnnotations } from '../../render/gate-files.ts'
import { gateIssueBody, gateIssueTitle, type GateIssueView } from '../../render/gate-issue-body.ts'
import { gateConclusions, gateTitle } from '../../render/gate-reasons.ts'
import { renderGateSummary } from '../../render/gate-summary.ts'
import type { GateView } from '../../render/gate-words.ts'
import { showCheckRun } from '../check-run.ts'
import type { Judged } from './gate-candidate.ts'
import type { Ports } from '../ports.ts'
import type { Prepared } from '../prepare-deploy.ts'
import type { Setting } from '../setting.ts'

/** Shows the gate's judgement in the job summary and in the check run, which stays open if the watch follows. */
export async function showGate(
  { ports, conduct }: Setting,
  prepared: Prepared,
  reviewed: Reviewed,
  watchFollows: boolean,
): Promise<void> {
  const { outcome } = reviewed
  const passed = outcome.decision === 'pass'
  const title = conduct.advisory && !passed ? `Advisory: ${gateTitle(outcome)}` : gateTitle(outcome)
  const view: GateView = { ...gateViewOf(ports, prepared, reviewed), ...reviewed }
  await ports.summarise(renderGateSummary(view))
  const report: CheckReport = {
    title: watchFollows ? `${title}; the watch follows` : title,
    summary: renderGateSummary(view),
    annotations: gateAnnotations(outcome.coverage?.uncovered ?? []),
    ...(watchFollows
      ? {}
      : { conclusion: conduct.advisory && !passed ? 'neutral' : gateConclusions[outcome.decision] }),
  }
  const { environment, sha } = prepared.request
  await showCheckRun(ports.forge.checks, { environment, sha, runUrl: ports.run.runUrl }, report)
  await ports.keepPage?.('gate.html', async () => (await import('../../render/html/deploy.ts')).gatePage(view))
}

/** What a report of the gate is made of. */
export function gateViewOf(
  { run }: Ports,
  { request, base: live, record, repository, policy, ...found }: Prepared,
  { outcome, base, outside }: Pick<Judged, 'outcome' | 'base' | 'outside'>,
): GateView {
  const response = outcome.heldBy === null ? null : findResponse(record, outcome.heldBy.incidentKey)
  return {
    outcome,
    environment: request.environment,
    sha: request.sha,
    baseSha: base,
    baseline: live === null && base !== null,
    found: { live: found.live, workflows: found.workflows, branches: found.branches, origin: found.origin },
    repositoryUrl: repositoryUrl(run),
    withoutGit: repository.withoutGit,
    incident: response?.incident.step === 'opened' ? response.incident.issue : null,
    service: policy.service?.name ?? null,
    outside,
  }
}

/** A judgement after what people have said about it. */
export type Reviewed = Pick<GateView, 'outcome' | 'review' | 'debts'> & Pick<Judged, 'base' | 'outside'>

/** Labels by which the issue is found again; the proof that it is ours is its number in the record, or its author. */
const labels = ['deploy-guard', 'review']

/**
 * Brings the gate's issue up to date: open while something is held or a debt stands, closed otherwise. There is one for an
 * environment, made when it is first needed; null where there is none, or the repository has no issues.
 */
export async function showGateIssue(
  setting: Setting,
  memory: GateMemory,
  content: GateIssueView,
): Promise<number | null> {
  const open = content.held !== null || content.debts.length > 0
  if (memory.issue === null && !open) return null
  const { issues } = setting.ports.forge
  const body = gateIssueBody(content)
  try {
    const known = memory.issue === null ? null : await issues.get(memory.issue)
    const issue = known ?? (open ? await makeIssue(setting, body) : null)
    if (issue === null) return null
    const state = open ? 'open' : 'closed'
    if (issue.state !== state || !issue.body.startsWith(body))
      await issues.update(issue.number, { body: marked(setting, body), state })
    return issue.number
  } catch (error) {
    if (!(error instanceof OutsideError) || error.code !== 'issues-disabled') throw error
    setting.ports.log.warning(
      'Issues are disabled in this repository: what is held can be approved by a comment on its pull request only.',
    )
    return null
  }
}

/** Two runs at once make one issue: the second finds what the first has made. */
async function makeIssue(setting: Setting, body: string): Promise<Issue> {
  const { ports, environment, store } = setting
  const { issues, gitData, runs } = ports.forge
  const deps = { issues, gitData, runs, clock: ports.clock, log: ports.log, run: ports.run }
  return withLock(deps, `review:${environmentKey(environment)}`, async (lock) => {
    const viewer = await ports.forge.info.viewer()
    const listed = await issues.list(labels)
    const ours = listed.find(
      ({ author, body: text }) => author !== null && sameLogin(author, viewer) && text.includes(marker(setting)),
    )
    const issue =
      ours ?? (await issues.create({ title: gateIssueTitle(environment), body: marked(setting, body), labels }))
    const why = `The gate's issue of ${environment} is #${issue.number}`
    await store.update(why, (record) => keepIssue(record, issue.number), lock)
    return issue
  })
}

function marked(setting: Setting, body: string): string {
  return `${body}\n${marker(setting)}\n`
}

function marker({ environment }: Setting): string {
  return `<!-- deploy-guard:review:${encodeURIComponent(environmentKey(environment)).replaceAll('--', '-%2D')} -->`
}
