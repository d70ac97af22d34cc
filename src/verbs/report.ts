import { OutsideError } from '../base/errors.ts'
import type { EnvironmentRecord } from '../deploy/record.ts'
import type { Envelope, Words } from '../deploy/result.ts'
import type { ComparedCommit } from '../github/commits.ts'
import { reportSummary } from '../render/report-summary.ts'
import { factsFile, type LiveDeploy, liveDeploys, recordedFacts } from '../report/recorded.ts'
import { type Report, reportOf } from '../report/report.ts'
import type { Ports } from './ports.ts'
import type { Setting } from './setting.ts'

/** Deployments that are looked through, and ranges that are asked for: a busy service reaches the first in a few weeks. */
const most = { deployments: 1000, ranges: 300 } as const

const DAY = 86_400_000

/** The result of mode report: the report, and the facts that it was worked out from, as `report --facts` takes them. */
export type ReportResult = Envelope<'report'> &
  Words['report'] & {
    readonly from: string
    readonly until: string
    readonly facts: ReturnType<typeof factsFile>
  } & Omit<Report, 'environment' | 'span'>

/** Reports on the last days of an environment, from GitHub's deployments and the record. Reads only. */
export async function report(setting: Setting, sha: string, days: number): Promise<ReportResult> {
  const { ports, store, environment } = setting
  const record = await store.read()
  const listed = await ports.forge.deployments.list(environment, most.deployments)
  if (listed.length === most.deployments)
    ports.log.warning(`Only the newest ${most.deployments} deployments to ${environment} are looked at.`)
  const live = liveDeploys(listed)
  // Clocks of runners and of GitHub differ: what GitHub has recorded has happened.
  const until = Math.max(ports.clock.now(), (live.at(-1)?.at ?? 0) + 1)
  const span = { from: until - days * DAY, until }
  // The one before the first tells what the first has brought.
  const before = live.findLastIndex(({ at }) => at < span.from)
  const deploys = live.slice(Math.max(0, before))
  const brought = await broughtBy(ports, deploys, span.from)
  const facts = recordedFacts({
    environment,
    deploys,
    record,
    brought,
    merges: await mergesOf(ports, record),
    now: until,
  })
  const { span: _, environment: __, ...measures } = reportOf(facts, span)
  await ports.summarise(reportSummary({ environment, span, ...measures }))
  const { deploymentFrequency: frequency } = measures
  return {
    schemaVersion: 1,
    verb: 'report',
    environment,
    sha,
    baseSha: null,
    reasonCode: 'reported',
    message: `${frequency.deploys} deploys to ${environment} in ${days} days; the report is in the summary.`,
    from: new Date(span.from).toISOString(),
    until: new Date(span.until).toISOString(),
    ...measures,
    facts: factsFile(facts),
  }
}

/** What each deploy brought on top of the one before it. What cannot be had is left out: the report then knows of fewer changes. */
async function broughtBy(
  { forge, log }: Ports,
  deploys: readonly LiveDeploy[],
  from: number,
): Promise<ReadonlyMap<number, readonly ComparedCommit[]>> {
  const pairs = deploys.flatMap((deploy, index) => {
    const before = deploys[index - 1]
    return before === undefined || deploy.at < from || before.sha === deploy.sha ? [] : [{ before, deploy }]
  })
  if (pairs.length > most.ranges) log.warning(`What a deploy brought is looked up of the newest ${most.ranges} only.`)
  const brought = new Map<number, readonly ComparedCommit[]>()
  for (const { before, deploy } of pairs.slice(-most.ranges)) {
    const found = await orWarning(log, () => forge.comparisons.compare(before.sha, deploy.sha))
    if (found !== null) brought.set(deploy.id, found.commits)
  }
  return brought
}

/** Merge commits of the rollbacks and re-lands that the record knows. */
async function mergesOf({ forge, log }: Ports, { responses }: EnvironmentRecord): Promise<ReadonlyMap<number, string>> {
  const numbers = responses.flatMap(({ rollback, relands = [] }) => [
    ...(rollback.step === 'opened' ? [rollback.pull] : []),
    ...relands.map(({ pull }) => pull),
  ])
  const merges = new Map<number, string>()
  for (const number of new Set(numbers)) {
    const pull = await orWarning(log, () => forge.pulls.get(number))
    if (pull?.merged === true && pull.mergeCommit !== null) merges.set(number, pull.mergeCommit)
  }
  return merges
}

async function orWarning<T>(log: Ports['log'], ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error
    log.warning(`The report does without this: ${error.message}`)
    return null
  }
}
