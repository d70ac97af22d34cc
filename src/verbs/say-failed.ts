import { showCheckRun } from '../deploy/check-run.ts'
import { failureSummary, failureTitle } from '../render/failure.ts'
import type { Setting } from './setting.ts'

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
    const report = { title: failureTitle, summary, conclusion: 'failure' } as const
    // What failed first is what must be told; that this could not be shown as well is no news.
    await showCheckRun(ports.forge.checks, { environment, sha, runUrl: ports.run.runUrl }, report).catch(
      () => undefined,
    )
    throw error
  }
}
