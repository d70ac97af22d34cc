import { shortSha } from '../base/commit-id.ts'
import { OutsideError } from '../base/errors.ts'
import { repositoryUrl, type RunContext } from '../base/run.ts'
import { type Caution, needsPerson } from '../deploy/cautions.ts'
import type { LandedUnit } from '../deploy/landed-units.ts'
import type { Response, RollbackState, WrittenRollback } from '../deploy/record.ts'
import type { Pull, Pulls } from '../github/pulls.ts'
import { renderPullBody } from '../render/pull-body.ts'
import type { Assessment } from './assess.ts'
import type { ReadyRevert } from './prepare-rollback.ts'
import { askReviewers } from './reviewers.ts'
import { type RollbackDeps, type RollbackRange, tolerated } from './rollback-deps.ts'

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
  const { draft, cautions, leftovers } = withSaid(await ready.assessment, known)
  const text = renderPullBody({
    environment,
    response,
    good: range.good,
    part: ready.part,
    exact: ready.exact,
    unusual: ready.unusual,
    cautions,
    leftovers,
    isDraft: draft,
    shared: ready.shared,
    how: ready.wayBack.outcome,
    conflicts: ready.wayBack.conflicts,
    writesWorkflows: deps.writesWorkflows,
    ...written,
    ...known,
    repositoryUrl: repositoryUrl(run),
    runUrl: run.runUrl,
  })
  const pull = { title: text.title, body: text.body, head: written.branch, base: range.base, draft }
  const created = await openPull(deps.pulls, pull)
  if (created !== null) {
    const state = await takenUp(deps, created, written)
    if (!draft) await letMerge(deps, ready, created, written)
    await tolerated(deps.log, 'Reviewers', () =>
      askReviewers(deps, created, range.base, ready.change.edits, [...known.landed, ...known.dropped]),
    )
    return state
  }
  const url = compareLink(run, { ...pull, body: text.short })
  deps.log.warning(
    `This token may not open pull requests. Open the rollback yourself: ${url}\nFor the next time, tick "Allow GitHub Actions to create and approve pull requests" in the repository's settings (Actions, General).`,
  )
  return { step: 'pushed', url, ...written }
}

/** The assessment with what the pull requests that are taken back say of themselves. */
export function withSaid(
  assessment: Assessment,
  { landed, dropped }: Pick<NamedUnits, 'landed' | 'dropped'>,
): Assessment {
  const said = [...landed, ...dropped].flatMap(({ number, sha, unsafe }): Caution[] => {
    const name = number === null ? shortSha(sha) : `#${number}`
    return unsafe === undefined ? [] : [{ kind: 'said-unsafe', path: `${name}: ${unsafe || 'no reason is given'}` }]
  })
  const cautions = [...said, ...assessment.cautions]
  return { ...assessment, cautions, draft: assessment.draft || needsPerson(said) }
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
  /** Of what landed since, what goes too. */
  readonly dropped: readonly LandedUnit[]
  readonly kept: readonly LandedUnit[]
  /** Numbers of later pull requests that changed what this changes too. */
  readonly touched: readonly number[]
}

/** Later pull requests that are looked at for common files. */
const lookedAt = 20

/** Where nobody is told. */
export const noUnits: NamedUnits = { landed: [], dropped: [], kept: [], touched: [] }

/** Asks GitHub for the pull requests behind a rollback. What it refuses is left out: a list must not keep a rollback from being made. */
export async function namedUnits(deps: RollbackDeps, ready: ReadyRevert): Promise<NamedUnits> {
  const { landed, later, shared, wayBack } = ready
  const gone = new Set(wayBack.dropped.map(({ sha }) => sha))
  const [range, since] = await Promise.all([deps.nameUnits(landed), deps.nameUnits(later)])
  const isGone = (_: LandedUnit, index: number): boolean => gone.has(later[index]?.sha ?? '')
  const dropped = since.filter(isGone)
  const kept = since.filter((unit, index) => !isGone(unit, index))
  const numbers = kept.flatMap(({ number }) => (number === null ? [] : [number])).slice(-lookedAt)
  const wanted = new Set(shared)
  const touched = shared.length === 0 ? [] : await Promise.all(numbers.map((number) => touches(deps, number, wanted)))
  return { landed: range, dropped, kept, touched: numbers.filter((_, index) => touched[index]) }
}

async function touches(deps: RollbackDeps, number: number, paths: ReadonlySet<string>): Promise<boolean> {
  const files = await tolerated(deps.log, `Files of #${number}`, () => deps.pulls.files(number))
  return files?.some((path) => paths.has(path)) ?? false
}

/** A pull request to make. */
export type NewPull = {
  readonly title: string
  readonly body: string
  readonly head: string
  readonly base: string
  readonly draft: boolean
}

/** Which pull request is the rollback's, if any. Merged goes before open, open before one that a person closed. */
export type FoundPull = { readonly kind: 'merged' | 'open' | 'closed'; readonly pull: Pull } | null

/** Looks for the pull request of our branch on this base. */
export async function findPull(pulls: Pulls, branch: string, base: string): Promise<FoundPull> {
  const ours = (await pulls.listByHead(branch)).filter((pull) => pull.base === base)
  const merged = ours.find((pull) => pull.merged)
  if (merged) return { kind: 'merged', pull: merged }
  const open = ours.find((pull) => pull.state === 'open')
  if (open) return { kind: 'open', pull: open }
  const closed = ours[0]
  return closed === undefined ? null : { kind: 'closed', pull: closed }
}

/**
 * Opens the pull request, or gives the one that was opened meanwhile (by another run, or by a request whose answer was lost).
 * Null where pull requests are not permitted.
 */
export async function openPull(pulls: Pulls, pull: NewPull): Promise<Pull | null> {
  try {
    return await pulls.create(pull)
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error
    if (error.code === 'pull-requests-not-permitted') return null
    // Not every plan has drafts; what has to be read stands in the body.
    if (error.code === 'refused' && pull.draft) return openPull(pulls, { ...pull, draft: false })
    if (error.code !== 'exists' && error.code !== 'unreachable') throw error
    const found = await findPull(pulls, pull.head, pull.base)
    if (found === null) throw error
    return found.pull
  }
}

/** Longest address that is sure to be taken by browsers and by GitHub, characters. */
const longest = 6000

/** Address where a person opens the pull request with one click: title and a short body are filled in. */
export function compareLink(
  run: Pick<RunContext, 'serverUrl' | 'owner' | 'repo'>,
  pull: { readonly base: string; readonly head: string; readonly title: string; readonly body: string },
): string {
  const place = `${repositoryUrl(run)}/compare/${encodePath(pull.base)}...${encodePath(pull.head)}`
  const query = new URLSearchParams({ quick_pull: '1', title: pull.title })
  const withBody = new URLSearchParams({ quick_pull: '1', title: pull.title, body: pull.body })
  const full = `${place}?${withBody.toString()}`
  return full.length <= longest ? full : `${place}?${query.toString()}`
}

/** A branch name in a path: slashes stay, parentheses (which would end a Markdown link) do not. */
function encodePath(branch: string): string {
  const encoded = branch.split('/').map(encodeURIComponent).join('/')
  return encoded.replaceAll('(', '%28').replaceAll(')', '%29')
}
