import { showCheckRun } from '../deploy/check-run.ts'
import type { Ports } from '../deploy/ports.ts'
import { findResponse } from '../deploy/responses.ts'
import type { CheckReport } from '../github/checks.ts'
import { gateAnnotations } from '../render/gate-annotations.ts'
import { gateTitle, renderGateSummary } from '../render/gate-summary.ts'
import type { GateView } from '../render/gate-words.ts'
import type { Prepared } from './prepare.ts'
import type { Judged, Reviewed } from './review-gate.ts'
import type { Setting } from './setting.ts'

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
    ...(watchFollows ? {} : { conclusion: passed ? 'success' : conduct.advisory ? 'neutral' : 'failure' }),
  }
  const { environment, sha } = prepared.request
  await showCheckRun(ports.forge.checks, { environment, sha, runUrl: ports.run.runUrl }, report)
}

/** What a report of the gate is made of. */
export function gateViewOf(
  { run }: Ports,
  { request, base: live, record, repository }: Prepared,
  { outcome, base }: Pick<Judged, 'outcome' | 'base'>,
): GateView {
  const response = outcome.heldBy === null ? null : findResponse(record, outcome.heldBy.incidentKey)
  return {
    outcome,
    environment: request.environment,
    sha: request.sha,
    baseSha: base,
    baseline: live === null && base !== null,
    repositoryUrl: `${run.serverUrl}/${run.owner}/${run.repo}`,
    withoutGit: repository.withoutGit,
    incident: response?.incident.step === 'opened' ? response.incident.issue : null,
  }
}
