import { type Clock, isoNow } from '../../base/clock.ts'
import { shortSha } from '../../base/commit-id.ts'
import { OutsideError } from '../../base/errors.ts'
import { repositoryUrl, type RunRef } from '../../base/run.ts'
import type { CellState } from '../../deploy/cells.ts'
import { enduringStore } from '../../deploy/enduring-store.ts'
import { changeWatch } from '../../deploy/record-entries.ts'
import type { EnvironmentRecord } from '../../deploy/record.ts'
import type { CheckConclusion, CheckReport } from '../../github/checks.ts'
import { code, escapeText } from '../../render/markdown.ts'
import { statedPercent } from '../../render/quantities.ts'
import { watchSubject, watchSummary } from '../../render/watch-summary.ts'
import { closingCheck, showCheckRun } from '../check-run.ts'
import type { Ports } from '../ports.ts'
import { progressResponses, soonOf } from '../respond/respond.ts'
import { mayOpen } from '../run-mode.ts'
import type { Setting } from '../setting.ts'
import { earlierOf, HEALTHY, isIn, provenChecks } from './carried-deploys.ts'
import type { CheckWords } from './cell-words.ts'
import { watchedRun } from './plan-watch.ts'
import { conclude, type WatchedDeploy } from './conclude-watch.ts'
import type { Judged } from './run-watch.ts'
import type { WatchTask } from '../../watch/task.ts'
import type { Verdict } from '../../watch/verdict.ts'

/**
 * The part after the deploy: watch, record the verdict, respond to it, show it. `known`: what a look at a store has come to, where there is nothing left
 * to watch.
 */
export async function watchDeploy(setting: Setting, task: WatchTask, known?: Judged): Promise<WatchedDeploy> {
  // What GitHub does not take now is no reason not to watch.
  const enduring = { ...setting, store: enduringStore(setting.store) }
  return closingCheck(setting, task.sha, () => watchAndConclude(enduring, task, known))
}

async function watchAndConclude(setting: Setting, task: WatchTask, known?: Judged): Promise<WatchedDeploy> {
  const { ports } = setting
  const { record, owed } = await soonOf(ports)(() => begin(setting, task))
  const { lookAhead, rangeAhead } = await import('../respond/prefetch-rollback.ts')
  const range = rangeAhead(record, task)
  const ahead = range === null || !mayOpen(setting) ? null : lookAhead(setting, range)
  try {
    const { verdict, baseline, seen = null } = known ?? (await judge(setting, task, record))
    ports.log.info(verdict.message)
    if (verdict.verdict === 'regressed') ahead?.hurry(task.branch)
    const openSnapshots = ahead?.openSnapshots ?? ports.openSnapshots
    const prepared = { ...setting, ports: { ...ports, openSnapshots } }
    const watched = await conclude(prepared, { ...task, baseline }, verdict, seen)
    if (watched.verdict !== verdict) ports.log.info(watched.verdict.message)
    return await showVerdict(setting, task, watched, owed)
  } finally {
    await ahead?.close()
  }
}

/** The deploy itself did not succeed: there is nothing to watch, and that is said. */
export async function abandonDeploy(setting: Setting, task: WatchTask, jobStatus: string): Promise<void> {
  const { ports, store } = setting
  if (task.samples !== null) ports.sampling.stop(task.samples)
  // The baseline stays: a second attempt may find the candidate half deployed.
  const record = async (): Promise<void> => {
    await store.update(`${shortSha(task.sha)}: the deploy ended as ${jobStatus}`, (before) =>
      changeWatch(before, watchOf(setting, task), { state: 'cancelled' }),
    )
  }
  const words = await wordsOf(setting, task, 'unclear', ABANDONED)
  const shown = abandonedShown(ports, task, jobStatus, words)
  const refused = await show([{ what: 'The record', work: record }, ...shown])
  await ports.summarise(abandonedSummary(jobStatus))
  const [first] = refused
  if (first !== undefined) throw first.error
}

/** What the check run says: of a commit that goes to several places, what all of them say. */
async function wordsOf(
  setting: Setting,
  task: WatchTask,
  own: CellState['word'],
  alone: CheckWords,
): Promise<CheckWords> {
  if (setting.cell == null && task.stage === undefined) return alone
  const { cellWords } = await import('./cell-words.ts')
  return cellWords(setting, task, watchOf(setting, task), own, alone)
}

/** Something to write on GitHub that people look at. */
export type Shown = { readonly what: string; readonly work: () => Promise<void> }

type Refused = Shown & { readonly error: OutsideError }

/** Writes each of them; gives those that GitHub does not take. */
export async function show(all: readonly Shown[]): Promise<readonly Refused[]> {
  const refused: Refused[] = []
  for (const shown of all) {
    try {
      await shown.work()
    } catch (error) {
      if (!(error instanceof OutsideError)) throw error
      refused.push({ ...shown, error })
    }
  }
  return refused
}

/** The record as the watch begins, and what of it could not be shown yet. */
type Begun = { readonly record: EnvironmentRecord; readonly owed: readonly Refused[] }

/** Records that production runs the deploy, and that it is watched. */
export async function begin(setting: Setting, task: WatchTask): Promise<Begun> {
  const { ports, store } = setting
  // Whoever has deployed it has said so already.
  if (task.resumed !== undefined) return { record: await store.read(), owed: [] }
  const at = isoNow(ports.clock)
  const { deployment } = task
  const status = { state: 'success', description: 'Deployed; the watch follows', logUrl: ports.run.runUrl } as const
  // What runs in production has changed, whatever the watch will say of it.
  const work = async (): Promise<void> =>
    deployment === null ? undefined : ports.forge.deployments.setStatus(deployment, status)
  const owed = await show([{ what: 'The status of the deployment', work }])
  for (const { what, error } of owed) ports.log.warning(`${what} could not be written yet: ${error.message}`)
  const record = await store.update(`Watching ${shortSha(task.sha)}`, (before) =>
    changeWatch(before, watchOf(setting, task), {
      state: 'running',
      startedAt: at,
      deployment: task.deployment,
      ...(task.slices !== undefined && { slices: task.slices }),
    }),
  )
  if (task.mitigates !== null) {
    const { run } = watchOf(setting, task)
    const event = { kind: 'mitigation-deployed', sha: task.sha, at, run } as const
    await progressResponses(setting, { event, mended: task.mitigates.mended })
  }
  return { record, owed }
}

/** The verdict, and the baseline that it rests on: of a store it is known only now. */
async function judge(setting: Setting, task: WatchTask, begun: EnvironmentRecord): Promise<Judged> {
  const { lostWatch, watchSamples, watchStore } = await import('./run-watch.ts')
  const asking = { ...setting, ports: { ...setting.ports, clock: await clockOf(setting, task) } }
  if (task.store === undefined) return task.resumed === undefined ? watchSamples(asking, task) : lostWatch(task)
  return watchStore(asking, task, task.store, await earlierOf(setting.ports, task, begun))
}

/** People are asked something while the watch of a planned time goes on. */
async function clockOf(setting: Setting, task: WatchTask): Promise<Clock> {
  if (task.found?.plan === undefined) return setting.ports.clock
  return (await import('./window-asks.ts')).askingClock(setting, task)
}

export function watchOf({ ports }: Setting, task: WatchTask): { readonly sha: string; readonly run: RunRef } {
  return { sha: task.sha, run: watchedRun(ports, task) }
}

/**
 * Shows a verdict where people look: check run, the status of the deployment, job summary, which says as well what could not be shown. Before that
 * what is `owed` from earlier.
 */
export async function showVerdict(
  setting: Setting,
  task: WatchTask,
  watched: WatchedDeploy,
  owed: readonly Shown[] = [],
): Promise<WatchedDeploy> {
  const { ports, conduct } = setting
  const { verdict } = watched
  const alone = watched.calledBad ? CALLED_BAD : checkWords(verdict)
  const own = verdict.verdict === 'healthy' || verdict.verdict === 'regressed' ? verdict.verdict : 'unclear'
  const words = await wordsOf(setting, task, own, alone)
  const advises = conduct.advisory && words.conclusion === 'failure'
  const title = advises ? `Advisory: ${words.title}` : words.title
  const ends = words.conclusion === undefined ? {} : { conclusion: advises ? 'neutral' : words.conclusion }
  const subject = subjectOf(setting, task)
  const summary = watchSummary(verdict, consequences(ports, watched, task, words), subject)
  const report: CheckReport = { title, summary, ...ends }
  const check = () => showCheckRun(ports.forge.checks, { ...task, runUrl: ports.run.runUrl }, report)
  const failure = () => setFailure(ports, task, `${title}: ${verdict.message}`)
  const refused = await show([
    ...owed,
    { what: 'The check run', work: check },
    // Whoever cannot say has nothing to say of others, and what another watch said of this commit is not about them. One place does not speak for all.
    ...(verdict.verdict === 'inconclusive' || watched.calledBad || task.cell !== undefined || task.stage?.last === false
      ? provenChecks(ports, task, verdict, summary)
      : earlierChecks(ports, task, verdict, report)),
    // Never a second `success`: it would make this deployment the newest again if another one has gone out meanwhile.
    ...(verdict.verdict === 'regressed' ? [{ what: 'The status of the deployment', work: failure }] : []),
  ])
  const unwritten = refused.map(({ what, error }) => `${what} could not be written: ${error.message}`)
  for (const line of unwritten) ports.log.warning(line)
  const told = { ...watched, unfinished: [...watched.unfinished, ...unwritten] }
  const said = watchSummary(verdict, consequences(ports, told, task, words), subject)
  await ports.summarise(said)
  await ports.keepPage?.('watch.html', async () => {
    const { watchedPage } = await import('../../render/html/deploy.ts')
    return watchedPage(`${task.environment}: ${title}`, said, verdict)
  })
  return told
}

function subjectOf({ ports }: Setting, { environment: whole, cell, sha, baseSha, policyAt }: WatchTask): string {
  const environment = cell === undefined ? whole : `${whole} (${cell})`
  const at = { repositoryUrl: repositoryUrl(ports.run), runUrl: ports.run.runUrl }
  const by = policyAt === undefined ? {} : { policyAt }
  return watchSubject({ environment, sha, baseSha, ...by, ...at })
}

/** What another deploy has made worse is neither green, because nothing has proven it, nor red. */
const SPARED = { title: 'Another deploy made it worse', conclusion: 'neutral' } as const
/** That all is well without a change says nothing of the change. */
const GONE = { title: 'No longer deployed: the newer deploy does not contain it', conclusion: 'neutral' } as const

/** The check runs of the earlier deploys that the verdict speaks for say so: their own watch has left them open, or without a word. */
function earlierChecks(ports: Ports, task: WatchTask, verdict: Verdict, report: CheckReport): readonly Shown[] {
  const { deploys = [] } = verdict
  const suspects = verdict.verdict === 'regressed' ? (verdict.suspects ?? []) : []
  return deploys.slice(0, -1).map((sha) => {
    const isSpared = verdict.verdict === 'regressed' && !suspects.includes(sha)
    const subject = { environment: task.environment, sha, runUrl: ports.run.runUrl }
    const work = async (): Promise<void> => {
      const isGone = verdict.verdict === 'healthy' && !(await isIn(ports, sha, task.sha))
      const said = isSpared ? SPARED : isGone ? GONE : report
      const title = `${said.title} (by the watch of ${shortSha(task.sha)})`
      await showCheckRun(ports.forge.checks, subject, { ...report, ...said, title })
    }
    return { what: `The check run of ${shortSha(sha)}`, work }
  })
}

const abandonedSummary = (jobStatus: string): string =>
  `## Not watched\n\nThis deploy passed the gate, but the job ended as ${jobStatus}: there is nothing to judge.\n`

const ABANDONED = { title: 'Not watched: the deploy did not succeed', conclusion: 'neutral' } as const

/** Says that a deploy was let through, did not succeed, and so was not watched. */
function abandonedShown(ports: Ports, task: WatchTask, jobStatus: string, words: CheckWords): readonly Shown[] {
  const summary = abandonedSummary(jobStatus)
  const { places: _, ...said } = words
  const report = { summary, ...said }
  const check = () => showCheckRun(ports.forge.checks, { ...task, runUrl: ports.run.runUrl }, report)
  const failure = () => setFailure(ports, task, `The job ended as ${jobStatus}`)
  return [
    { what: 'The check run', work: check },
    { what: 'The status of the deployment', work: failure },
  ]
}

async function setFailure(ports: Ports, task: WatchTask, description: string): Promise<void> {
  if (task.deployment === null) return
  await ports.forge.deployments.setStatus(task.deployment, { state: 'failure', description, logUrl: ports.run.runUrl })
}

function consequences(
  { run }: Ports,
  { pull, issue, unfinished, withheld }: WatchedDeploy,
  {
    artifact,
    expects = [],
    found = {},
    stage,
    cell,
  }: Pick<WatchTask, 'artifact' | 'expects' | 'found' | 'stage' | 'cell'>,
  { places }: CheckWords,
): string {
  const at = repositoryUrl(run)
  return [
    ...(stage === undefined ? [] : [`- **Stage:** ${code(stage.name)}${stageText(stage)}`]),
    ...(places === undefined ? [] : [`- **${cell === undefined ? 'Stages' : 'Places'}:** ${escapeText(places)}`]),
    ...(artifact === undefined ? [] : [`- **Deployed:** ${code(artifact)}`]),
    ...(found.risk === undefined || found.risk.longer === 1
      ? []
      : [`- **Watched ${found.risk.longer} times as long** as others, as the policy says of changes of this risk.`]),
    ...expects.map(
      ({ metric, rise, because, pull: by }) =>
        `- **Announced** in [#${by}](${at}/pull/${by}): ${escapeText(metric)} +${Number((rise * 100).toFixed(2))} %, because ${escapeText(because)}. Harm begins later for it, at most by half.`,
    ),
    ...(pull === null ? [] : [`- **Go back:** merge the rollback, [pull request #${pull}](${at}/pull/${pull})`]),
    ...(issue === null ? [] : [`- **Incident:** [issue #${issue}](${at}/issues/${issue})`]),
    ...unfinished.map((message) => `- **Not finished**, run the job again: ${escapeText(message)}`),
    ...(withheld === null ? [] : [escapeText(withheld)]),
  ].join('\n')
}

/** How many got it. */
function stageText({ last, share }: NonNullable<WatchTask['stage']>): string {
  if (last) return ', which is everybody'
  return share === null ? ', not everybody' : `, ${statedPercent(share)} of the traffic`
}

/** Of several places that one commit went to, or of several times, the worst word stands. */
const CALLED_BAD = { title: 'Worse since the deploy, by another watch of this commit', conclusion: 'failure' } as const

function checkWords({ verdict }: Verdict): { readonly title: string; readonly conclusion: CheckConclusion } {
  switch (verdict) {
    case 'healthy':
      return HEALTHY
    case 'regressed':
      return { title: 'Worse since the deploy', conclusion: 'failure' }
    case 'external':
      return { title: 'Worse since the deploy, from outside', conclusion: 'neutral' }
    case 'inconclusive':
      return { title: 'Deployed; the watch cannot say', conclusion: 'neutral' }
  }
}
