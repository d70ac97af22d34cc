import { plural } from '../base/words.ts'
import type { Envelope } from '../deploy/result.ts'
import type { Caution, Leftover, Unusual } from '../deploy/cautions.ts'
import type { Commit, GitUsed } from '../git/repository.ts'
import type { Assessment, AssessedOutcome } from './assess.ts'
import type { WayBack } from './ladder.ts'

/** The result of a rollback that was computed from a repository on this machine. */
export type OfflineRollback = Envelope & {
  readonly verb: 'rollback'
  readonly outcome: AssessedOutcome
  /** Tree to commit on top of `onto`; null where nothing can or need be written. */
  readonly tree: string | null
  readonly conflicts: readonly { readonly path: string; readonly kind: string }[]
  readonly leftOut: readonly string[]
  /** Later landings that `extended` takes back too, oldest first; with `restore-good` all of them. */
  readonly dropped: readonly string[]
  /** What the result still holds of the range under another name, or would hold twice. */
  readonly leftovers: readonly Leftover[]
  /** What is unusual about the range. */
  readonly unusual: readonly (Unusual | 'later-migration' | 'twin-names')[]
  /** What to think of besides the code. */
  readonly cautions: readonly Caution[]
  /** A person has to look before it is merged. */
  readonly draft: boolean
  /** Good's tree, where `extended` drops more than half of what landed since. */
  readonly restoreTree: string | null
  /** Numbers of pull requests; empty offline, for only GitHub can say which commit is whose. */
  readonly laterPulls: readonly number[]
  readonly good: string
  readonly bad: string
  readonly onto: string
  /** Paths that the tree changes on top of `onto`. */
  readonly changed: number
  /** What landed after bad by first parents, oldest first: `restore-good` would drop it. */
  readonly laterCommits: readonly { readonly sha: string; readonly subject: string }[]
  /** Files of the range that the service does not have: they stay as they are. Absent for the repository as a whole. */
  readonly outside?: { readonly files: number }
  /** The git that made the merges, and the settings on which they depend. */
  readonly git: GitUsed | null
}

type Ends = { readonly environment: string; readonly good: string; readonly bad: string; readonly onto: string }

/** What was found out about a range. */
export type Found = {
  readonly wayBack: WayBack
  readonly assessment: Assessment
  readonly unusual: readonly Unusual[]
  readonly later: readonly Commit[]
  readonly restoreTree: string | null
  readonly git: GitUsed | null
  /** What is taken back is a service of the repository; `outside`: files of the range that it does not have. */
  readonly part?: { readonly service: string; readonly outside: number }
}

/** The result as it is handed to machines. */
export function offlineRollback(ends: Ends, found: Found): OfflineRollback {
  const { wayBack, assessment, later, restoreTree, git, part } = found
  const { change, conflicts, leftOut } = wayBack
  const { outcome, leftovers, cautions, draft } = assessment
  const { environment, good, bad, onto } = ends
  const named = (['later-migration', 'twin-names'] as const).filter((kind) => cautions.some((one) => one.kind === kind))
  return {
    schemaVersion: 1,
    verb: 'rollback',
    environment,
    sha: bad,
    baseSha: good,
    outcome,
    reasonCode: outcome,
    message: [
      sentences[outcome]({ ...found, files: change?.edits.length ?? 0 }),
      remark(assessment, found.unusual),
      outsideWords(part),
    ].join(''),
    tree: change?.tree ?? null,
    conflicts,
    leftOut,
    dropped: (outcome === 'restore-good' ? later : wayBack.dropped).map(({ sha }) => sha),
    leftovers,
    unusual: [...found.unusual, ...named],
    cautions,
    draft,
    restoreTree,
    laterPulls: [],
    good,
    bad,
    onto,
    changed: change?.edits.length ?? 0,
    laterCommits: later.map(({ sha, subject }) => ({ sha, subject })),
    ...(part === undefined ? {} : { service: part.service, outside: { files: part.outside } }),
    git,
  }
}

type Facts = Found & { readonly files: number }

const kept = ({ wayBack: { leftOut } }: Facts): string =>
  leftOut.length === 0 ? '' : `; ${plural(leftOut.length, 'file')} left out`
const inConflict = ({ wayBack: { conflicts } }: Facts): string => `${plural(conflicts.length, 'file')} in conflict`

const sentences: Readonly<Record<AssessedOutcome, (facts: Facts) => string>> = {
  clean: (facts) => `The range can be taken back: ${plural(facts.files, 'file')} change${kept(facts)}.`,
  'kept-main': (facts) =>
    `The range can be taken back if ${inConflict(facts)} keep their present version, as the policy or the repository's attributes say.`,
  extended: (facts) =>
    `${inConflict(facts)}: this also takes back ${facts.wayBack.dropped.length} of ${plural(facts.later.length, 'later landing')}, those that are in the way${kept(facts)}.`,
  'restore-good': (facts) =>
    `${inConflict(facts)}: this restores the good tree whole and drops ${plural(facts.later.length, 'later landing')}${kept(facts)}.`,
  conflict: (facts) => `The range cannot be taken back by itself: ${inConflict(facts)} with what landed since.`,
  'nothing-to-revert': () => 'There is nothing to take back: the branch has the change no longer.',
  'only-left-out': ({ wayBack: { leftOut } }) =>
    `There is nothing to take back but ${plural(leftOut.length, 'file')} that keep their present version.`,
  'cannot-say': ({ assessment: { leftovers } }) =>
    `Nothing is left to take back where the change was made, but something of it is still there (${plural(leftovers.length, 'place')}).`,
}

function remark({ outcome, leftovers, draft }: Assessment, unusual: readonly Unusual[]): string {
  if (!draft || outcome === 'conflict' || outcome === 'cannot-say') return ''
  const why = [
    ...unusual.map((word) => unusualText[word]),
    ...(leftovers.length > 0 ? [`${plural(leftovers.length, 'place')} of it would still be there`] : []),
  ]
  return ` A person has to look at it first${why.length === 0 ? '' : `: ${why.join(', ')}`}.`
}

function outsideWords(part: Found['part']): string {
  if (part === undefined || part.outside === 0) return ''
  const { service, outside } = part
  return ` ${plural(outside, 'file')} of the range outside service ${service} ${outside === 1 ? 'stays' : 'stay'} as ${outside === 1 ? 'it is' : 'they are'}.`
}

const unusualText: Readonly<Record<Unusual, string>> = {
  'good-not-ancestor': 'good is not in the history of bad',
  'good-after-bad': 'bad is in the history of good',
  'bad-not-on-branch': 'bad is not in the history of the branch',
  'holds-rollback': 'the range holds an earlier rollback',
}
