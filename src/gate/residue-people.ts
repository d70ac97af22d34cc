import { isWebFlow } from '../deploy/identity.ts'
import type { Coverage, UnitCoverage } from './coverage.ts'
import type { ReviewEvidence } from './review-evidence.ts'
import type { Person } from '../github/accounts.ts'
import { type Activity, type Enough, isMerge } from '../github/activity.ts'
import type { Forge } from '../github/forge.ts'

/** Everyone with a part in what nobody has seen, and whether somebody is missing from that list. */
export type ResiduePeople = { readonly people: readonly string[]; readonly unknown: boolean }

/** What the server knows of who brought commits. */
export type PushFacts = {
  /** Whom commits name that somebody pushed to the deploy branch; null where they are not all known. */
  readonly commits: ReadonlyMap<string, readonly (Person | null)[] | null>
  /** Movements of the deploy branch, newest first. */
  readonly own: readonly Activity[]
  /** Movements of all branches as far as they were read, newest first. */
  readonly all: readonly Activity[]
}

/**
 * Units that left something unseen, and those that moved it on since. Of a file without lines (a picture, a mode, a link) only the last of them is named, for
 * nothing tells what came from which: whoever left something in it before, or in a file that it came from, had a part in it too.
 */
export function guiltyUnits({ uncovered, units }: Coverage): UnitCoverage[] {
  const named = new Set(uncovered.flatMap(({ unit, carriers }) => [unit, ...carriers.map((carrier) => carrier.unit)]))
  const whole = new Set(uncovered.filter(({ withoutLines }) => withoutLines).map(({ path }) => path))
  return units.filter(({ sha, residue }) => named.has(sha) || residue.some((path) => whole.has(path)))
}

/** Pages of the log of all branches that are read: 1,000 movements. */
const MOST_PAGES = 10

type Asked = { readonly activity: Pick<Forge['activity'], 'list' | 'recent'>; readonly commits: Forge['commits'] }

/**
 * Reads who brought the commits of units that left something unseen: the log of all branches, for a commit may have been pushed elsewhere first, back to
 * where it tells how each came to the deploy branch; of that branch alone where those pages do not reach so far.
 */
export async function pushFacts(
  forge: Asked,
  branch: string,
  coverage: Coverage,
  guilty: readonly UnitCoverage[] = guiltyUnits(coverage),
): Promise<PushFacts> {
  const walks = guilty.flatMap((unit) => walksOf(unit, coverage))
  if (walks.length === 0) return { commits: new Map(), own: [], all: [] }
  const enough: Enough = (read) => walks.every((walk) => bringers(walk, read).length > 0)
  const ofBranch = (read: readonly Activity[]): readonly Activity[] =>
    read.filter(({ ref }) => ref === `refs/heads/${branch}`)
  const { movements: all, complete } = await forge.activity.recent(MOST_PAGES, (read) => enough(ofBranch(read)))
  const own = complete || enough(ofBranch(all)) ? ofBranch(all) : await forge.activity.list(branch, enough)
  const pushed = walks.filter((walk) => bringers(walk, own).some(isPush))
  const shas = pushed.flatMap(([sha]) => sha ?? [])
  return { commits: shas.length === 0 ? new Map() : await forge.commits.people(shas), own, all }
}

/** Each commit of a unit with all that stands on top of it, oldest first. What the candidate takes out is a line of its own. */
function walksOf(unit: UnitCoverage, { units }: Coverage): (readonly string[])[] {
  const line = units.filter((other) => isDropped(other) === isDropped(unit))
  const shas = line.flatMap(commitsOf)
  return commitsOf(unit).map((sha) => shas.slice(shas.indexOf(sha)))
}

function isDropped({ reason }: UnitCoverage): boolean {
  return reason === 'drops-deployed' || reason === 'rollback-lane'
}

function commitsOf({ sha, run }: UnitCoverage): readonly string[] {
  return run ?? [sha]
}

/** The movements with which a commit came to a branch, alone or below others: several where it was taken out by force in between. */
function bringers(walk: readonly string[], movements: readonly Activity[]): Activity[] {
  const from = new Set(walk)
  return movements.filter(({ before, after }) => from.has(after) && !from.has(before))
}

/**
 * Author and contributors of each pull request; of what was pushed whom its commits name; and everyone whom the log of pushes names for one of the commits. GitHub's
 * own merges make nobody a contributor. Somebody is missing where one of them has no known account, where the log does not say how a commit came, and
 * where several commits came in one unit without a pull request.
 */
export function residuePeople(
  coverage: Coverage,
  evidence: ReviewEvidence,
  facts: PushFacts,
  guilty: readonly UnitCoverage[] = guiltyUnits(coverage),
): ResiduePeople {
  const known = new Set(guilty.map(({ sha }) => sha))
  const all = guilty.flatMap((unit) => [
    ofPull(unit, evidence),
    ...walksOf(unit, coverage).map((walk) => ofCommit(unit, walk, facts)),
  ])
  const people = new Set(all.flatMap((one) => one.people))
  const unexplained = coverage.uncovered.some(({ unit }) => !known.has(unit))
  return { people: [...people], unknown: unexplained || all.some(({ unknown }) => unknown) }
}

const missing: ResiduePeople = { people: [], unknown: true }
const nobody: ResiduePeople = { people: [], unknown: false }

function ofPull({ pull: number, kind }: UnitCoverage, { pulls }: ReviewEvidence): ResiduePeople {
  const pull = pulls.find((one) => one.number === number)
  if (pull !== undefined) return { people: [pull.author, ...pull.contributors], unknown: pull.unknownContributor }
  return number === null && kind === 'commit' ? nobody : missing
}

/**
 * Who brought one commit to the deploy branch, or first to any other; and whom it names, if it was pushed. Whoever made the deploy branch from
 * another one has not shown who brought what stood there.
 */
function ofCommit({ pull }: UnitCoverage, walk: readonly string[], { commits, own, all }: PushFacts): ResiduePeople {
  const [sha = ''] = walk
  const here = bringers(walk, own)
  const pushes = here.filter(isPush)
  const byGitHub = pull !== null && here.some(isMerge)
  if (pushes.length === 0 && !byGitHub) return missing
  const first = all.findLast(({ after }) => after === sha)
  const actors = [...pushes, ...(first === undefined || isMerge(first) ? [] : [first])].map(({ actor }) => actor)
  const named = pushes.length === 0 ? [] : (commits.get(sha) ?? [null])
  const logins = [...named.map((person) => person?.login ?? null), ...actors]
  const people = logins.flatMap((login) => (login === null || isWebFlow(login) ? [] : [login]))
  return { people, unknown: logins.includes(null) }
}

function isPush({ kind }: Activity): boolean {
  return kind === 'push' || kind === 'force_push'
}
