import { CancelledError } from '../base/errors.ts'
import { environmentKey } from '../deploy/keys.ts'
import type { CheckReport, Checks } from '../github/checks.ts'
import { failureSummary, failureTitle } from '../render/document.ts'
import type { Setting } from './setting.ts'

/** The commit and environment that a check run speaks of. */
export type CheckSubject = { readonly environment: string; readonly sha: string; readonly runUrl: string }

/** By which the check run of an environment is found again. */
export const checkRunId = (environment: string): string => `deploy-guard:${environmentKey(environment)}`

/**
 * Shows a report in the check run "Deploy Guard: <environment>" of the commit. There is one for a commit and environment: it is found again
 * by its external id, so that gate, watch and re-runs write into the same.
 */
export async function showCheckRun(checks: Checks, subject: CheckSubject, report: CheckReport): Promise<void> {
  const name = `Deploy Guard: ${subject.environment}`
  const externalId = checkRunId(subject.environment)
  const ours = (await checks.list(subject.sha, name)).find((check) => check.externalId === externalId)
  if (ours === undefined) {
    await checks.create({ name, sha: subject.sha, externalId, detailsUrl: subject.runUrl, ...report })
  } else {
    await checks.update(ours.id, report)
  }
}

/**
 * Carries out work that a check run is already open for. Where it fails the check run is closed with the reason: left open it would
 * look for ever as if somebody still watched.
 */
export async function closingCheck<T>(
  { ports, environment }: Setting,
  sha: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const summary = failureSummary(error instanceof Error ? error.message : String(error))
    const isCancelled = error instanceof CancelledError
    const conclusion = isCancelled ? 'cancelled' : 'failure'
    const report = { title: isCancelled ? 'Cancelled' : failureTitle, summary, conclusion } as const
    // What failed first is what must be told; that this could not be shown as well is no news.
    await showCheckRun(ports.forge.checks, { environment, sha, runUrl: ports.run.runUrl }, report).catch(
      () => undefined,
    )
    throw error
  }
}
