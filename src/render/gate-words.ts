import type { UncoveredFile, UnitReason } from '../gate/coverage.ts'
import type { Debt } from '../deploy/record.ts'
import type { GateOutcome } from '../gate/decide.ts'
import type { NoApproval } from '../gate/residue-review.ts'
import { code, link } from './markdown.ts'

/** All that a gate's report is made of. */
export type GateView = {
  readonly outcome: GateOutcome
  readonly environment: string
  /** The candidate. */
  readonly sha: string
  /** What production runs; null where nothing is known of it. */
  readonly baseSha: string | null
  /** Nothing runs yet: `baseSha` is what the policy says to compare with. */
  readonly baseline?: boolean
  /** Page of the repository, e.g. `https://github.com/owner/name`. */
  readonly repositoryUrl: string
  /** Why git took no part, in words; absent where it did. */
  readonly withoutGit?: string | undefined
  /** Number of the incident's issue, where one holds the deploy and it is known. */
  readonly incident?: number | null
  /** How what is held can be approved as it is; null where nothing waits for that. */
  readonly review?: {
    readonly digest: string
    /** Number of the gate's issue; null where the repository has no issues. */
    readonly issue: number | null
    /** Pull requests to approve it on, where the repository has no issues. */
    readonly pulls?: readonly number[]
    readonly refusal: NoApproval | null
  } | null
  /** What went out unseen before and was not reviewed since. */
  readonly debts?: readonly Debt[]
}

/** Why something is covered or not, for someone who does not know the guard. */
export const reasonWords: Readonly<Record<UnitReason, string>> = {
  'approved-as-merged': 'approved as it landed',
  'rollback-recomputed': 'exactly the rollback of the bad deploy',
  'rollback-lane': 'taken back on purpose, to a deployment known to be good',
  'reviewed-inside': 'approved where it was first merged',
  'exact-revert': 'takes back exactly what was reviewed',
  'exact-cherry-pick': 'exactly a reviewed change, picked',
  'known-bot': 'made by a bot that the policy names',
  empty: 'changes nothing',
  'direct-push': 'pushed without a pull request',
  'no-independent-approval': 'not approved by enough people who did not write it',
  'approved-head-unknown': 'it cannot be shown what the approver saw',
  'approved-on-another-base': 'approved for another branch',
  'differs-from-approved': 'changed after the approval',
  'merge-conflict': 'a conflict was resolved after the approval',
  'changes-requested': 'a reviewer still requests changes',
  'contributor-unknown': 'it cannot be shown who wrote it',
  'objects-missing': 'what was approved is no longer on the server',
  'not-provable-without-git': 'without git it cannot be shown that this is what was approved',
  opaque: 'GitHub does not show its content to reviewers',
  'owner-approval-missing': 'no owner of the file has approved it as it landed',
  'owner-unreadable': 'it cannot be shown that an owner of the file has approved it',
  'codeowners-missing': 'owners are asked for, and what runs has no CODEOWNERS file',
  'drops-deployed': 'runs in production now and would be taken out',
}

export function short(sha: string): string {
  return sha.slice(0, 7)
}

export function commitLink(view: Pick<GateView, 'repositoryUrl'>, sha: string): string {
  return link(code(short(sha)), `${view.repositoryUrl}/commit/${sha}`)
}

export function pullLink(view: Pick<GateView, 'repositoryUrl'>, number: number): string {
  return link(`#${number}`, `${view.repositoryUrl}/pull/${number}`)
}

/** Where an uncovered file came from: its pull request, else its commit. */
export function originLink(view: GateView, file: Pick<UncoveredFile, 'pull' | 'unit'>): string {
  return file.pull === null ? commitLink(view, file.unit) : pullLink(view, file.pull)
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
