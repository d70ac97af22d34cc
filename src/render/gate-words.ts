import type { Debt } from '../deploy/record.ts'
import type { UncoveredFile, UnitReason } from '../gate/coverage.ts'
import type { GateOutcome } from '../gate/decide.ts'
import type { CheckFinding } from '../gate/required-checks.ts'
import type { NoApproval } from '../gate/residue-review.ts'
import { code, link, table } from './markdown.ts'

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
  'exact-revert-unmeasured': 'a revert brings it back, and nothing shows that it was approved when it first came',
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

/** What to do about each thing that nobody has seen: one line for each pull request or commit and reason. */
export function advice(view: GateView, files: readonly UncoveredFile[]): string {
  const steps = new Set(files.map((file) => `- ${stepFor(file.reason, originLink(view, file))}`))
  return ['### What to do', '', ...steps, '', 'Then run this job again: it looks at everything anew.'].join('\n')
}

const takeOut = 'or take the change out again in a pull request of its own'

function stepFor(reason: UnitReason, origin: string): string {
  switch (reason) {
    case 'direct-push':
      return `${origin}: take it back (\`git revert\`) and bring it again in a pull request that someone else approves.`
    case 'changes-requested':
      return `${origin}: whoever requests changes there has to approve it, or that review has to be dismissed.`
    case 'contributor-unknown':
      return `${origin}: bring the change again from a branch of this repository, with commits by known accounts, ${takeOut}.`
    case 'exact-revert-unmeasured':
      return `${origin}: bring it back in a pull request that someone approves, ${takeOut}.`
    case 'drops-deployed':
      return 'Deploy a commit that contains what production runs now: the newest of the deploy branch, or this one brought up to date.'
    case 'opaque':
      return `${origin}: nobody can have seen it on GitHub. Make it visible (\`.gitattributes\`, a smaller change), or say \`opaque: allow\` in the policy.`
    case 'owner-approval-missing':
      return `${origin}: have it approved as it is now (a merged pull request can still be reviewed) by an owner of these files who had no part in it.`
    case 'owner-unreadable':
      return `${origin}: give \`app-token\` a GitHub App that may read the members of the team (organization permission Members: read), or name people in CODEOWNERS.`
    case 'codeowners-missing':
      return 'Bring a CODEOWNERS file into production first (.github/, the top folder or docs/), with `gate.owners: false` until then.'
    case 'not-provable-without-git':
      return `${origin}: install git 2.38 or newer in the job, before the guard: with it this can be told from what was approved.`
    case 'differs-from-approved':
    case 'merge-conflict':
    case 'approved-head-unknown':
    case 'approved-on-another-base':
    case 'objects-missing':
      return `${origin}: have it approved again as it is now (a merged pull request can still be reviewed) by someone who may push and did not write it, ${takeOut}.`
    case 'no-independent-approval':
    case 'approved-as-merged':
    case 'rollback-recomputed':
    case 'rollback-lane':
    case 'reviewed-inside':
    case 'exact-revert':
    case 'exact-cherry-pick':
    case 'known-bot':
    case 'empty':
      return `${origin}: have it approved by someone who may push and had no part in it, ${takeOut}.`
  }
}

const words: Readonly<Record<CheckFinding['verdict'], string>> = {
  green: 'green',
  missing: 'there is none',
  pending: 'not finished',
  skipped: 'skipped, so it shows nothing',
  neutral: 'neutral, so it shows nothing',
  failing: 'not green',
}

/** The required checks, one a row; empty where none is required. */
export function checkTable(findings: readonly CheckFinding[]): string {
  if (findings.length === 0) return ''
  const rows = findings.map((finding) => [
    finding.verdict === 'green' ? 'yes' : '**no**',
    code(finding.required.name),
    demanded(finding),
    [words[finding.verdict], ...conclusion(finding), ...elsewhere(finding)].join('; '),
  ])
  return `### Required checks\n\n${table(['Green', 'Check', 'From', 'Found'], rows)}`
}

function demanded({ required }: CheckFinding): string {
  const { app, workflow, event } = required
  const parts = [app === null ? null : `app ${app}`, workflow, event === null ? null : `on ${event}`]
  const told = parts.flatMap((part) => (part === null ? [] : [code(part)]))
  return told.length === 0 ? 'anywhere' : told.join(', ')
}

function conclusion({ verdict, conclusion: word }: CheckFinding): string[] {
  return verdict === 'failing' && word !== null ? [code(word)] : []
}

/** Checks of that name which do not count: whoever looks for the mistake finds it here. */
function elsewhere({ verdict, elsewhere: places }: CheckFinding): string[] {
  if (verdict === 'green' || places.length === 0) return []
  const more = places.length > 5 ? ', …' : ''
  return [`of that name from elsewhere: ${places.slice(0, 5).map(code).join(', ')}${more}`]
}

/** What to do where only the checks are waited for. */
export const checkAdvice = [
  '### What to do',
  '',
  'Let these checks end green on this commit, or run them there if there are none, then run this job again.',
  'Where a check has another name or comes from elsewhere by now, change `gate.checks` in the policy. In an emergency the input `emergency-reason` lets the deploy through.',
].join('\n')

/** Checks that were not waited for in an emergency. */
export function uncheckedWords(names: readonly string[]): string {
  return `without green checks: ${names.map(code).join(', ')}`
}
