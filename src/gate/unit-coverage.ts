import { groupBy } from '../base/group-by.ts'
import type { OpaqueKind } from '../config/gate-policy.ts'
import { standing } from './approvals.ts'
import { carryUnseen } from './carry.ts'
import type {
  Amiss,
  CoverContext,
  CoveredUnit,
  Proof,
  ResiduePart,
  ShownDiff,
  UncoveredFile,
  UncoveredReason,
  Unseen,
} from './coverage.ts'
import { type Credit, creditOf, shownDiffs } from './credit.ts'
import { type Exemption, exemptionOf } from './exemptions.ts'
import { type LandingUnit, landingUnits } from './landing-units.ts'
import { netCoverage } from './net-coverage.ts'
import { asksOf, drawnFromHidden, shownBy } from './opaque.ts'
import { beyondPages, type Page } from './page.ts'
import { wholly } from './residue.ts'
import { isAllSeen, isPlain, type PathViews, side, unseenOf, type View } from './reviewed-lines.ts'
import type { FileChange, Repository } from '../git/repository.ts'

/** A unit with what is needed to judge it, before any line was looked at. */
type Draft = {
  readonly landing: LandingUnit
  readonly changes: readonly FileChange[]
  readonly exemption: Exemption | null
  /** Why nobody's approval counts, null where some do. */
  readonly refusal: UncoveredReason | null
  readonly credits: readonly Credit[]
  /** How far the reviews inside a merged branch reach; null where there are none. */
  readonly inside: InnerReviews | null
}

/** How much of each unit was seen by enough independent approvers in the form in which it landed. Lines are compared in one go. */
export async function coverUnits(
  repository: Repository,
  landings: readonly LandingUnit[],
  context: CoverContext,
): Promise<CoveredUnit[]> {
  const drafts = await draftsOf(repository, landings, context)
  const views = drafts.flatMap((draft) => viewsOf(draft))
  const unseen = await unseenOf(repository, views, context.approvals)
  return drafts.map((draft) => coveredUnit(draft, context, (change) => unseen.get(change) ?? null))
}

async function draftsOf(
  repository: Repository,
  landings: readonly LandingUnit[],
  context: CoverContext,
): Promise<Draft[]> {
  const changed: { landing: LandingUnit; changes: readonly FileChange[] }[] = []
  for (const landing of landings) {
    changed.push({ landing, changes: await repository.changes(landing.unit.parent, landing.tree) })
  }
  const hides = await hiddenFrom(repository, changed, context)
  const drafts: Draft[] = []
  for (const { landing, changes } of changed) {
    const exemption = await exemptionOf(repository, landing, changes, context)
    const { approvals, refusal } = landing.pull === null ? directPush : standing(landing.pull)
    const credits: Credit[] = []
    // A merge that changes nothing may have left out what was approved.
    for (const approval of exemption === null || exemption.reason === 'empty' ? approvals : []) {
      credits.push(await creditOf(repository, landing, approval, { branch: landing.branch, hides }))
    }
    const open = exemption === null && !changes.every(({ path }) => seenWhole(credits, path, context.approvals))
    const inside = open ? await reviewsInside(repository, landing, context, coverUnits) : null
    drafts.push({ landing, changes, exemption, refusal, credits, inside })
  }
  return drafts
}

const directPush = { approvals: [], refusal: 'direct-push' } as const

/** The final head of a page of at most so many lines is far below GitHub's limits. */
const SURELY_SMALL = 2000

/** Says what GitHub hides of each page that somebody approved, as far as the policy does not let that count. */
async function hiddenFrom(
  repository: Repository,
  changed: readonly { landing: LandingUnit; changes: readonly FileChange[] }[],
  { opaque, pageFiles }: CoverContext,
): Promise<(shown: ShownDiff, path: string) => OpaqueKind | null> {
  const pages: (Page & { readonly paths: readonly string[] })[] = []
  for (const { landing, changes } of changed) {
    const { pull } = landing
    const paths = changes.map(({ path }) => path)
    for (const approval of pull === null ? [] : standing(pull).approvals) {
      const small =
        (pull?.size?.files ?? pageFiles + 1) <= pageFiles && (pull?.size?.lines ?? SURELY_SMALL + 1) <= SURELY_SMALL
      for (const shown of await shownDiffs(repository, approval)) {
        pages.push({ ...shown, known: small && shown.head === pull?.head, paths })
      }
    }
  }
  const attributes = await shownBy(repository, await asksOf(repository, pages))
  const isFromHidden = await drawnFromHidden(repository, pages, attributes)
  const isBeyond = await beyondPages(repository, pages, pageFiles)
  return (shown, path) => {
    const hidden = attributes([shown.from, shown.head], path).hidden || isFromHidden(shown, path)
    if (hidden && opaque('attributes', path) === 'review') return 'attributes'
    return isBeyond(shown, path) && opaque('beyond-page', path) === 'review' ? 'beyond-page' : null
  }
}

/** One entry for each path that somebody looked at and that did not simply land as approved. */
function viewsOf({ changes, credits, inside }: Draft): PathViews[] {
  return changes.flatMap((change) => {
    const people = credits.map(({ viewsOf: views }) => views(change.path))
    const within = inside?.view(change.path) ?? null
    const same = people.every((views) => views.every(({ kind }) => kind === 'whole'))
    return within === null && (people.length === 0 || same) ? [] : [{ change, people, inside: within }]
  })
}

/** Whether enough people saw all of a path as it landed. */
function seenWhole(credits: readonly Credit[], path: string, needed: number): boolean {
  return credits.filter(({ viewsOf: of }) => of(path).every(({ kind }) => kind === 'whole')).length >= needed
}

function coveredUnit(
  draft: Draft,
  { approvals: needed }: CoverContext,
  sight: (of: FileChange) => Unseen | null,
): CoveredUnit {
  const { landing, changes, exemption, credits, refusal, inside } = draft
  const by = { unit: landing.unit.sha, pull: landing.unit.pull }
  const residue = new Map<string, readonly ResiduePart[]>()
  for (const change of exemption === null ? changes : []) {
    if (seenWhole(credits, change.path, needed)) continue
    const views = credits.map(({ viewsOf: of }) => of(change.path))
    const unseen = sight(change)
    if (unseen !== null && isAllSeen(unseen)) continue
    const reason = refusal ?? reasonOf(views, needed)
    const hidden = reason === 'opaque' ? hiddenIn(views) : null
    residue.set(change.path, [{ ...wholly(by, reason, hidden), unseen }])
  }
  const amiss = amissIn(draft, needed)
  const [left] = [...residue.values()].flat()
  const reason =
    left?.origin.reason ??
    [...amiss.values()][0]?.reason ??
    exemption?.reason ??
    (inside === null ? 'approved-as-merged' : 'reviewed-inside')
  const approvers = credits
    .filter(({ viewsOf: of }) => changes.some(({ path }) => of(path).every(({ kind }) => kind !== 'nothing')))
    .map(({ approver }) => approver)
  const paths = [...residue.keys(), ...amiss.keys()]
  const run = landing.run.length > 1 ? { run: landing.run } : {}
  return {
    coverage: { ...landing.unit, ...run, covered: paths.length === 0, reason, approvers, residue: paths },
    changes,
    residue,
    byEye: exemption === null,
    run: landing.run,
    shown: (path) => [...proofsOf(by.pull, credits, path), ...(inside?.proofs(path) ?? [])],
    restores: exemption?.restores ?? null,
    amiss,
  }
}

/** Approvals that count for a path. */
function proofsOf(pull: number | null, credits: readonly Credit[], path: string): Proof[] {
  return credits
    .filter(({ shown, viewsOf: of }) => shown.length > 0 && of(path).every((view) => !isHiddenView(view)))
    .map(({ approver, shown }) => ({ pull, reviewer: approver, diffs: shown }))
}

function isHiddenView(view: View): boolean {
  return view.kind === 'nothing' && view.reason === 'opaque'
}

/** What too few people saw land as approved, in paths that the unit left as they were. */
function amissIn({ changes, credits }: Draft, needed: number): Map<string, Amiss> {
  const touched = new Set(changes.map(({ path }) => path))
  const expected = new Map(credits.flatMap(({ amiss }) => [...amiss]).filter(([path]) => !touched.has(path)))
  const left = [...expected].filter(([path]) => !seenWhole(credits, path, needed))
  return new Map(
    left.map(([path, blob]) => {
      const views = credits.map(({ viewsOf: of }) => of(path))
      return [path, { reason: reasonOf(views, needed), expected: blob }]
    }),
  )
}

/** Why GitHub hides a path from somebody who approved it; null where it does not. */
function hiddenIn(people: readonly ReturnType<Credit['viewsOf']>[]): OpaqueKind | null {
  return people.flat().flatMap((view) => (view.kind === 'nothing' ? (view.hidden ?? []) : []))[0] ?? null
}

/** Why a path is not covered, from how each approver saw it. */
function reasonOf(people: readonly ReturnType<Credit['viewsOf']>[], needed: number): UncoveredReason {
  const views = people.flat()
  // Someone saw all of it, but not enough people did.
  if (people.length < needed || people.some((own) => own.every(({ kind }) => kind === 'whole')))
    return 'no-independent-approval'
  if (views.some(({ kind }) => kind === 'differs')) return 'differs-from-approved'
  if (views.some(({ kind }) => kind === 'conflict')) return 'merge-conflict'
  const [first] = views.flatMap((view) => (view.kind === 'nothing' ? [view.reason] : []))
  return first ?? 'no-independent-approval'
}

/** Measures units; handed in, for what is inside a unit is measured as the unit itself is. */
type CoverUnits = (
  repository: Repository,
  landings: readonly LandingUnit[],
  context: CoverContext,
) => Promise<CoveredUnit[]>

/** How far the reviews inside of a merged branch reach. */
export type InnerReviews = {
  readonly view: (path: string) => View | null
  /** The approvals themselves, by the pull requests that they were given for. */
  readonly proofs: (path: string) => readonly Proof[]
}

/**
 * What was seen of a merged branch where it was made: on a branch that the policy names, each pull request into it was
 * reviewed before the branch as a whole was merged here. Null where the unit is no such merge. A path's view says how far the
 * reviews inside reach; what the merge itself put in is not among it.
 */
export async function reviewsInside(
  repository: Repository,
  landing: LandingUnit,
  context: CoverContext,
  cover: CoverUnits,
): Promise<InnerReviews | null> {
  const [into, from, third] = (await repository.commit(landing.unit.sha))?.parents ?? []
  const named = context.pulls.some(({ base }) => context.promotionBranches.includes(base))
  if (!named || landing.unit.kind !== 'merge' || into === undefined || from === undefined || third !== undefined)
    return null
  const [start, another] = await repository.mergeBases(into, from)
  if (start === undefined || another !== undefined) return null
  const inside = await insideUnits(repository, { base: into, head: from }, context)
  if (inside.length === 0) return null
  const landed = await carryUnseen(repository, await cover(repository, inside, context), context.approvals)
  const { uncovered } = await netCoverage(repository, { base: start, head: from, dropped: [], landed }, context.opaque)
  const left = groupBy(uncovered, ({ path }) => path)
  const shown = new Map((await repository.changes(start, from)).map((change) => [change.path, change]))
  const after = new Map((await repository.changes(into, landing.tree)).map((change) => [change.path, change]))
  return {
    view: (path) => viewInside(shown.get(path), after.get(path), left.get(path) ?? []),
    proofs: (path) => landed.flatMap((unit) => unit.shown(path)),
  }
}

/** Units of the merged branch; each counts for the branch that its pull request went to, if the policy names that one. */
async function insideUnits(
  repository: Repository,
  range: { readonly base: string; readonly head: string },
  { pulls, promotionBranches }: CoverContext,
): Promise<LandingUnit[]> {
  const inner = pulls.filter(({ base }) => promotionBranches.includes(base))
  const units = await landingUnits(repository, range, { branch: '', pulls: inner })
  return units.some(({ pull }) => pull !== null)
    ? units.map((unit) => ({ ...unit, branch: unit.pull?.base ?? '' }))
    : []
}

function viewInside(
  shown: FileChange | undefined,
  landed: FileChange | undefined,
  left: readonly UncoveredFile[],
): View | null {
  if (shown === undefined || landed === undefined || left.some(({ withoutLines }) => withoutLines)) return null
  if (!isPlain(shown)) {
    return left.length === 0 && shown.newId === landed.newId && shown.oldId === landed.oldId ? { kind: 'whole' } : null
  }
  return {
    kind: 'conflict',
    base: side(shown.oldId),
    head: side(shown.newId),
    sameMode: shown.newMode === landed.newMode,
    except: {
      added: new Set(left.flatMap(({ added }) => added)),
      deleted: new Set(left.flatMap(({ deleted }) => deleted)),
    },
  }
}
