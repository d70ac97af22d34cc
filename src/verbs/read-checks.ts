import type { RequiredCheck } from '../config/gate-policy.ts'
import type { CheckFact, CheckFinding } from '../gate/checks.ts'
import { judgeChecks } from '../gate/checks.ts'
import type { Forge } from '../github/forge.ts'

type Asked = Pick<Forge, 'checks' | 'runs'>

/**
 * What became of the required checks on a commit. Of GitHub Actions each is followed to the workflow run whose job it is: the address that
 * a check run shows is written by whoever made it.
 */
export async function readChecks(
  { checks, runs }: Asked,
  sha: string,
  required: readonly RequiredCheck[],
): Promise<CheckFinding[]> {
  const facts: CheckFact[] = []
  for (const name of new Set(required.map((check) => check.name))) {
    for (const found of await checks.list(sha, name)) {
      const run = found.app?.slug === 'github-actions' ? await runs.ofJob(found.id) : null
      facts.push({ ...found, run: run === null || run.sha !== sha ? null : { path: run.path, event: run.event } })
    }
  }
  return judgeChecks(required, facts)
}
