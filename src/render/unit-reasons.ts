import type { CoveredReason, UncoveredFile, UncoveredReason } from '../gate/coverage.ts'
import { type GateView, originLink } from './gate-words.ts'

type Covered = {
  /** Why, for someone who does not know the guard. */
  readonly words: string
}

type Uncovered = Covered & {
  /** What to do about it, one line of Markdown. `origin`: a link to the pull request or commit that it came from. */
  readonly advice: (origin: string) => string
}

const takeOut = 'or take the change out again in a pull request of its own'

const approveAgain = (origin: string): string =>
  `${origin}: have it approved again as it is now (a merged pull request can still be reviewed) by someone who may push and did not write it, ${takeOut}.`

/** All that reports say by the reason why something is covered or not. */
export const unitReasons: Readonly<Record<CoveredReason, Covered> & Record<UncoveredReason, Uncovered>> = {
  'approved-as-merged': { words: 'approved as it landed' },
  'rollback-recomputed': { words: 'exactly the rollback of the bad deploy' },
  'rollback-lane': { words: 'taken back on purpose, to a deployment known to be good' },
  'reviewed-inside': { words: 'approved where it was first merged' },
  'exact-revert': { words: 'takes back exactly what was reviewed' },
  'exact-cherry-pick': { words: 'exactly a reviewed change, picked' },
  'known-bot': { words: 'made by a bot that the policy names' },
  empty: { words: 'changes nothing' },
  'direct-push': {
    words: 'pushed without a pull request',
    advice: (origin) =>
      `${origin}: take it back (\`git revert\`) and bring it again in a pull request that someone else approves.`,
  },
  'exact-revert-unmeasured': {
    words: 'a revert brings it back, and nothing shows that it was approved when it first came',
    advice: (origin) => `${origin}: bring it back in a pull request that someone approves, ${takeOut}.`,
  },
  'no-independent-approval': {
    words: 'not approved by enough people who did not write it',
    advice: (origin) => `${origin}: have it approved by someone who may push and had no part in it, ${takeOut}.`,
  },
  'approved-head-unknown': { words: 'it cannot be shown what the approver saw', advice: approveAgain },
  'approved-on-another-base': { words: 'approved for another branch', advice: approveAgain },
  'differs-from-approved': { words: 'changed after the approval', advice: approveAgain },
  'merge-conflict': { words: 'a conflict was resolved after the approval', advice: approveAgain },
  'changes-requested': {
    words: 'a reviewer still requests changes',
    advice: (origin) =>
      `${origin}: whoever requests changes there has to approve it, or that review has to be dismissed.`,
  },
  'contributor-unknown': {
    words: 'it cannot be shown who wrote it',
    advice: (origin) =>
      `${origin}: bring the change again from a branch of this repository, with commits by known accounts, ${takeOut}.`,
  },
  'objects-missing': { words: 'what was approved is no longer on the server', advice: approveAgain },
  'not-provable-without-git': {
    words: 'without git it cannot be shown that this is what was approved',
    advice: (origin) =>
      `${origin}: install git 2.38 or newer in the job, before the guard: with it this can be told from what was approved.`,
  },
  opaque: {
    words: 'GitHub does not show its content to reviewers',
    advice: (origin) =>
      `${origin}: nobody can have seen it on GitHub. Make it visible (\`.gitattributes\`, a smaller change), let somebody approve it by its digest who has looked elsewhere, or allow that kind in these paths with \`gate.opaque\`.`,
  },
  'drops-deployed': {
    words: 'runs in production now and would be taken out',
    advice: () =>
      'Deploy a commit that contains what production runs now: the newest of the deploy branch, or this one brought up to date.',
  },
  'owner-approval-missing': {
    words: 'no owner of the file has approved it as it landed',
    advice: (origin) =>
      `${origin}: have it approved as it is now (a merged pull request can still be reviewed) by an owner of these files who had no part in it.`,
  },
  'owner-unreadable': {
    words: 'it cannot be shown that an owner of the file has approved it',
    advice: (origin) =>
      `${origin}: give \`app-token\` a GitHub App that may read the members of the team (organization permission Members: read), or name people in CODEOWNERS.`,
  },
  'rule-approvals-missing': {
    words: 'a rule of the policy asks for more approvals of this path',
    advice: (origin) =>
      `${origin}: have it approved as it is now by as many people as \`gate.rules\` asks for these paths (a merged pull request can still be reviewed).`,
  },
  'rule-team-missing': {
    words: 'nobody of the team that a rule asks for has approved this path',
    advice: (origin) =>
      `${origin}: have it approved as it is now by somebody of the teams that \`gate.rules\` names for these paths.`,
  },
  'rule-team-unreadable': {
    words: 'it cannot be shown that somebody of the team that a rule asks for has approved this path',
    advice: (origin) =>
      `${origin}: give \`app-token\` a GitHub App that may read the members of the team (organization permission Members: read), or name people in \`gate.rules\`.`,
  },
  'codeowners-missing': {
    words: 'owners are asked for, and what runs has no CODEOWNERS file',
    advice: () =>
      'Bring a CODEOWNERS file into production first (.github/, the top folder or docs/), with `gate.owners: false` until then.',
  },
}

/** What to do about each thing that nobody has seen: one line for each pull request or commit and reason. */
export function unseenAdvice(view: GateView, files: readonly UncoveredFile[]): string {
  const steps = new Set(files.map((file) => `- ${unitReasons[file.reason].advice(originLink(view, file))}`))
  return [
    '### What to do',
    '',
    ...steps,
    '',
    'After an approval run this job again: it looks at everything anew. A new pull request deploys by its own run, once it is merged.',
  ].join('\n')
}
