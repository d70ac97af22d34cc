import type { CheckReport, Checks } from '../github/checks.ts'

/** The commit and environment that a check run speaks of. */
export type CheckSubject = { readonly environment: string; readonly sha: string; readonly runUrl: string }

/**
 * Shows a report in the check run "Deploy Guard: <environment>" of the commit. There is one for a commit and environment: it is found again
 * by its external id, so that gate, watch and re-runs write into the same.
 */
export async function showCheckRun(checks: Checks, subject: CheckSubject, report: CheckReport): Promise<void> {
  const name = `Deploy Guard: ${subject.environment}`
  const externalId = `deploy-guard:${subject.environment}`
  const ours = (await checks.list(subject.sha, name)).find((check) => check.externalId === externalId)
  if (ours === undefined) {
    await checks.create({ name, sha: subject.sha, externalId, detailsUrl: subject.runUrl, ...report })
  } else {
    await checks.update(ours.id, report)
  }
}
