import type { UncoveredFile, UnitReason } from '../gate/coverage.ts'
import { type GateView, originLink } from './gate-words.ts'

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
