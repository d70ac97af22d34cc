import { isoNow } from '../../base/clock.ts'
import { shortSha } from '../../base/commit-id.ts'
import { OutsideError } from '../../base/errors.ts'
import { isPart } from '../../deploy/cells.ts'
import { type Earlier, earlierThan, isWatchOf } from '../../deploy/proven.ts'
import type { EnvironmentRecord } from '../../deploy/record.ts'
import type { Forge } from '../../github/forge.ts'
import type { WatchTask } from '../../watch/task.ts'
import type { Verdict } from '../../watch/verdict.ts'
import { showCheckRun } from '../check-run.ts'
import type { Ports } from '../ports.ts'
import { watchedRun } from './plan-watch.ts'

type Comparing = { readonly forge: Pick<Forge, 'comparisons'> }

/** Whether a commit is in what was deployed. */
export async function isIn({ forge }: Comparing, sha: string, deployed: string): Promise<boolean> {
  const status = (await forge.comparisons.compare(sha, deployed))?.status
  return status === 'ahead' || status === 'identical'
}

/**
 * What the watch of a store is told of the deploys before its own. Nothing is carried to it during an incident, at a stage that not everybody gets,
 * nor of a change that what runs now does not hold.
 */
export async function earlierOf(
  ports: Comparing & Pick<Ports, 'clock' | 'log' | 'run'>,
  task: Pick<WatchTask, 'sha' | 'mitigates' | 'resumed' | 'stage'>,
  record: EnvironmentRecord,
): Promise<Earlier> {
  const of = { sha: task.sha, run: watchedRun(ports, task) }
  const began = record.watches.findLast((watch) => isWatchOf(watch, of))?.startedAt ?? isoNow(ports.clock)
  const { between, carried } = earlierThan(record, of, Date.parse(began) / 1000)
  if (carried === undefined || task.mitigates !== null || isPart(task)) return { between }
  try {
    return (await isIn(ports, carried.sha, task.sha)) ? { between, carried } : { between }
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error
    ports.log.warning(`Whether ${shortSha(carried.sha)} is in what runs could not be asked: ${error.message}`)
    return { between }
  }
}

/** What a check run says of a deploy that was found healthy. */
export const HEALTHY = { title: 'Healthy after the deploy', conclusion: 'success' } as const

/** Shows in the check run of an earlier deploy that all the time since has proven it; one place does not speak for all. */
export function provenChecks(
  { forge, run }: { readonly forge: Pick<Forge, 'checks'> } & Pick<Ports, 'run'>,
  task: Pick<WatchTask, 'environment' | 'sha' | 'cell'>,
  verdict: Verdict,
  summary: string,
) {
  if (verdict.verdict !== 'inconclusive' || verdict.proves === undefined || task.cell !== undefined) return []
  const { sha } = verdict.proves
  const title = `${HEALTHY.title} (by all the time since, with the watch of ${shortSha(task.sha)})`
  const subject = { environment: task.environment, sha, runUrl: run.runUrl }
  const work = () => showCheckRun(forge.checks, subject, { ...HEALTHY, title, summary })
  return [{ what: `The check run of ${shortSha(sha)}`, work }]
}
