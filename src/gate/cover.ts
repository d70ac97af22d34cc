import type { FileChange, Repository } from '../git/repository.ts'
import type { UnitCoverage, UnitReason } from './coverage.ts'
import { type Credit, creditOf } from './credit.ts'
import { type Exemption, exemptionOf } from './exempt.ts'
import { hiddenPaths, listedOnly } from './hidden.ts'
import { standing } from './people.ts'
import type { CoverContext } from './context.ts'
import { reviewsInside } from './promotion.ts'
import { isAllSeen, type Unseen, type View } from './sight.ts'
import { type PathViews, unseenOf } from './sights.ts'
import type { LandingUnit } from './units.ts'

/** What nobody saw of one path, and why; `unseen` null where that is all of it. */
export type PathResidue = { readonly unseen: Unseen | null; readonly reason: UnitReason }

/** A unit's coverage with all that it changes and all that nobody saw of that. */
export type CoveredUnit = {
  readonly coverage: UnitCoverage
  readonly changes: readonly FileChange[]
  readonly residue: ReadonlyMap<string, PathResidue>
  /** Whether somebody had to see it: content that nobody can look at does not count then. */
  readonly byEye: boolean
}

/** A unit with what is needed to judge it, before any line was looked at. */
type Draft = {
  readonly landing: LandingUnit
  readonly changes: readonly FileChange[]
  readonly exemption: Exemption | null
  /** Why nobody's approval counts, null where some do. */
  readonly refusal: UnitReason | null
  readonly credits: readonly Credit[]
  /** How far the reviews inside a merged branch reach; null where there are none. */
  readonly inside: ((path: string) => View | null) | null
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
  const all = context.opaque === 'allow'
  const byAttributes = all ? () => false : await hiddenFrom(repository, changed)
  const drafts: Draft[] = []
  for (const { landing, changes } of changed) {
    const exemption = await exemptionOf(repository, landing, changes, context)
    const { approvals, refusal } = landing.pull === null ? directPush : standing(landing.pull)
    const paths = changes.map(({ path }) => path)
    const hidden = all ? byAttributes : listedOnly(paths, byAttributes)
    const credits: Credit[] = []
    for (const approval of exemption === null ? approvals : []) {
      credits.push(await creditOf(repository, landing, approval, { branch: landing.branch, hidden }))
    }
    const open = exemption === null && !changes.every(({ path }) => seenWhole(credits, path, context.approvals))
    const inside = open ? await reviewsInside(repository, landing, context, coverUnits) : null
    drafts.push({ landing, changes, exemption, refusal, credits, inside })
  }
  return drafts
}

const directPush = { approvals: [], refusal: 'direct-push' } as const

function hiddenFrom(
  repository: Repository,
  changed: readonly { landing: LandingUnit; changes: readonly FileChange[] }[],
): ReturnType<typeof hiddenPaths> {
  const shown = changed.flatMap(({ landing, changes }) => {
    const approvals = landing.pull === null ? [] : standing(landing.pull).approvals
    const paths = changes.map(({ path }) => path)
    return approvals.flatMap(({ head }) => (head === null ? [] : [{ head, paths }]))
  })
  return hiddenPaths(repository, shown)
}

/** One entry for each path that somebody looked at and that did not simply land as approved. */
function viewsOf({ changes, credits, inside }: Draft): PathViews[] {
  return changes.flatMap((change) => {
    const people = credits.map(({ viewsOf: views }) => views(change.path))
    const within = inside?.(change.path) ?? null
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
  const residue = new Map<string, PathResidue>()
  for (const change of exemption === null ? changes : []) {
    if (seenWhole(credits, change.path, needed)) continue
    const views = credits.map(({ viewsOf: of }) => of(change.path))
    const unseen = sight(change)
    if (unseen === null || !isAllSeen(unseen))
      residue.set(change.path, { unseen, reason: refusal ?? reasonOf(views, needed) })
  }
  const reason =
    exemption ?? [...residue.values()][0]?.reason ?? (inside === null ? 'approved-as-merged' : 'reviewed-inside')
  const approvers = credits
    .filter(({ viewsOf: of }) => changes.some(({ path }) => of(path).every(({ kind }) => kind !== 'nothing')))
    .map(({ approver }) => approver)
  const paths = [...residue.keys()]
  return {
    coverage: { ...landing.unit, covered: paths.length === 0, reason, approvers, residue: paths },
    changes,
    residue,
    byEye: exemption === null,
  }
}

/** Why a path is not covered, from how each approver saw it. */
function reasonOf(people: readonly ReturnType<Credit['viewsOf']>[], needed: number): UnitReason {
  const views = people.flat()
  // Someone saw all of it, but not enough people did.
  if (people.length < needed || people.some((own) => own.every(({ kind }) => kind === 'whole')))
    return 'no-independent-approval'
  if (views.some(({ kind }) => kind === 'differs')) return 'differs-from-approved'
  if (views.some(({ kind }) => kind === 'conflict')) return 'merge-conflict'
  const [first] = views.flatMap((view) => (view.kind === 'nothing' ? [view.reason] : []))
  return first ?? 'no-independent-approval'
}
