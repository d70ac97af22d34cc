import type { LandedUnit } from '../deploy/landed-unit.ts'
import type { Response, RollbackState, WrittenRollback } from '../deploy/record.ts'
import type { Pull } from '../github/pulls.ts'
import { renderPullBody } from '../render/pull-body.ts'
import { compareLink } from './compare-link.ts'
import type { RollbackDeps, RollbackRange } from './deps.ts'
import type { ReadyRevert } from './prepare.ts'
import { openPull } from './pull.ts'
import { askReviewers } from './reviewers.ts'
import { tolerated } from './tolerated.ts'

const labels = ['deploy-guard', 'rollback']

/** Opens the pull request of a branch that was written; gives the link to open it by hand where that is not permitted. */
export async function openRollback(
  deps: RollbackDeps,
  response: Response,
  range: RollbackRange,
  ready: ReadyRevert,
  written: WrittenRollback,
  known: NamedUnits & { readonly verified: boolean },
): Promise<RollbackState> {
  const { environment, run } = deps
  const text = renderPullBody({
    environment,
    response,
    good: range.good,
    exact: ready.exact,
    unusual: ready.unusual,
    risky: ready.risky,
    shared: ready.shared,
    how: ready.wayBack.outcome,
    conflicts: ready.wayBack.conflicts,
    writesWorkflows: deps.writesWorkflows,
    ...written,
    ...known,
    repositoryUrl: `${run.serverUrl}/${run.owner}/${run.repo}`,
    runUrl: run.runUrl,
  })
  const draft = ready.unusual || ready.wayBack.outcome === 'restore-good' || ready.risky.length > 0
  const pull = { title: text.title, body: text.body, head: written.branch, base: range.base, draft }
  const created = await openPull(deps.pulls, `${run.owner}/${run.repo}`, pull)
  if (created !== null) {
    const state = await takenUp(deps, created, written)
    if (!draft) await letMerge(deps, ready, created, written)
    await tolerated(deps.log, 'Reviewers', () =>
      askReviewers(deps, created, range.base, ready.change.edits, known.landed),
    )
    return state
  }
  const url = compareLink(run, { ...pull, body: text.short })
  deps.log.warning(
    `This token may not open pull requests. Open the rollback yourself: ${url}\nFor the next time, tick "Allow GitHub Actions to create and approve pull requests" in the repository's settings (Actions, General).`,
  )
  return { step: 'pushed', url, ...written }
}

/** Where the policy wants it: GitHub merges it once the rules of the branch are met. Asked for twice it does no harm. */
export async function letMerge(
  deps: RollbackDeps,
  { mergesItself }: Pick<ReadyRevert, 'mergesItself'>,
  { number }: Pull,
  { commit }: WrittenRollback,
): Promise<void> {
  if (mergesItself) await tolerated(deps.log, 'Auto-merge', () => deps.pulls.enableAutoMerge(number, commit))
}

/** A pull request that stands, with our labels on it. */
export async function takenUp(deps: RollbackDeps, pull: Pull, written: WrittenRollback): Promise<RollbackState> {
  await tolerated(deps.log, 'Labels', () => deps.pulls.addLabels(pull.number, labels))
  deps.log.info(`Rollback pull request: ${pull.url}`)
  return { step: 'opened', pull: pull.number, ...written }
}

/** What a rollback takes back and what it keeps, as people know it. */
export type NamedUnits = {
  readonly landed: readonly LandedUnit[]
  readonly kept: readonly LandedUnit[]
  /** Numbers of later pull requests that changed what this changes too. */
  readonly touched: readonly number[]
}

/** Later pull requests that are looked at for common files. */
const lookedAt = 20

/** Where nobody is told. */
export const noUnits: NamedUnits = { landed: [], kept: [], touched: [] }

/** Asks GitHub for the pull requests behind a rollback. What it refuses is left out: a list must not keep a rollback from being made. */
export async function namedUnits(deps: RollbackDeps, { landed, later, shared }: ReadyRevert): Promise<NamedUnits> {
  const [range, kept] = await Promise.all([deps.nameUnits(landed), deps.nameUnits(later)])
  const numbers = kept.flatMap(({ number }) => (number === null ? [] : [number])).slice(-lookedAt)
  const wanted = new Set(shared)
  const touched = shared.length === 0 ? [] : await Promise.all(numbers.map((number) => touches(deps, number, wanted)))
  return { landed: range, kept, touched: numbers.filter((_, index) => touched[index]) }
}

async function touches(deps: RollbackDeps, number: number, paths: ReadonlySet<string>): Promise<boolean> {
  const files = await tolerated(deps.log, `Files of #${number}`, () => deps.pulls.files(number))
  return files?.some((path) => paths.has(path)) ?? false
}
