import { shortSha } from '../base/commit-id.ts'
import type { NoRollbackReason, Response, RollbackState } from '../deploy/record.ts'
import { type IncidentInput, outsideNow, outsideReason } from './incident-state.ts'
import { code, link } from './markdown.ts'

/** Where the record holds a word of a later version. */
const laterVersion =
  'A newer version of Deploy Guard wrote this: use the same version in every workflow that names this environment.'

/** Conflicting files that are named; the rest is counted. */
const longest = 20

/** What people should do at this point of an incident, in order. Markdown. */
export function incidentNow(input: IncidentInput): string {
  switch (input.phase) {
    case 'mitigating':
      return mitigating(input)
    case 'unknown':
      return `${laterVersion} Look at production and decide by hand.`
    case 'monitoring':
      return 'Wait for the watch to end: it decides whether production has recovered. Nothing else is urgent.'
    case 'resolved':
    case 'closed':
      return `${input.held ? stillHeld(input.response) : 'Nothing is urgent.'} Write down below what happened and what will be different, then close this issue.`
  }
}

/** Production has recovered, and the branch still has the fault. */
function stillHeld({ bad, base, rollback }: Response): string {
  const merge =
    rollback.step === 'opened'
      ? `Merge #${rollback.pull} before the next deploy`
      : 'Take the change back before the next deploy'
  return `${merge}: ${code(base)} still has the fault, and deploys that contain ${code(shortSha(bad))} are refused.`
}

function mitigating({ response, held, rollbackMerged }: IncidentInput): string {
  const outside = outsideReason(response)
  if (outside !== null) return numbered(outsideNow(outside))
  const base = code(response.base)
  const steps = [
    ...wayBack(response, rollbackMerged),
    ...(response.rollback.step === 'none'
      ? []
      : [`Deploy ${base} as usual. That deploy is watched too, and this issue follows it.`]),
    calm(held),
  ]
  return numbered(steps)
}

const numbered = (steps: readonly string[]): string => steps.map((step, index) => `${index + 1}. ${step}`).join('\n')

function calm(held: boolean): string {
  const rest =
    'Do not hurry a correction: once the bad version is out of production there is time, and it can be reviewed like any change.'
  return held ? `${rest} Until then, deploys that contain it are refused.` : rest
}

function wayBack(response: Response, merged: boolean): string[] {
  const { rollback, base } = response
  switch (rollback.step) {
    case 'decided':
      return [
        'The rollback pull request is not there yet because GitHub did not take it. The run of the guard tries for ten minutes, and says what is left to do; run its job again if it has ended without.',
      ]
    case 'opened':
      return merged ? [elsewhere(rollback.pull)] : [...redeployed(response), review(rollback, base)]
    case 'pushed':
      return [
        `${link('Open the rollback pull request', rollback.url)} (this workflow may not), then review and merge it into ${code(base)}.`,
      ]
    case 'none':
      return withoutRollback(rollback, response)
    case 'unknown':
      return [`${laterVersion} See the branches and pull requests of this repository for a rollback.`]
  }
}

function redeployed({ redeploy, good }: Response): string[] {
  if (redeploy === undefined || good === null) return []
  return [`See that ${code(redeploy.workflow)} brings ${code(shortSha(good))} back: it was started for that.`]
}

function review({ pull, how }: Extract<RollbackState, { step: 'opened' }>, base: string): string {
  if (how === 'extended')
    return `Decide on the draft #${pull}: later changes on ${code(base)} are in the way, so it takes those back too and names them.`
  if (how !== 'restore-good') return `Review and merge #${pull} into ${code(base)}.`
  return `Decide on the draft #${pull}: later changes on ${code(base)} are in conflict, so it restores the good version whole and would drop them as well.`
}

function elsewhere(pull: number): string {
  return `#${pull} is merged. If it has been deployed and things are no better, the cause is elsewhere: configuration, data, services outside.`
}

type NoRollback = Extract<RollbackState, { step: 'none' }>

/** What to do where there is no rollback, by the reason; `good`: whether to name the redeploy of the good version first. */
type Advice = { readonly redeploy: boolean; readonly text: (rollback: NoRollback, response: Response) => string }

const ADVICE: Readonly<Record<NoRollbackReason, Advice | null>> = {
  conflict: {
    redeploy: true,
    text: (rollback, { good, bad, base }) => conflictText(rollback, good ?? bad, bad, base),
  },
  'nothing-to-revert': { redeploy: false, text: (_, { base }) => nothingText(base) },
  'cannot-say': { redeploy: true, text: (rollback, { base }) => stillThereText(rollback, base) },
  'no-good': {
    redeploy: false,
    text: () =>
      'Nothing is known to go back to, because this is the first deploy on record: a person has to find the way.',
  },
  'not-on-branch': {
    redeploy: true,
    text: (_, { bad, base }) =>
      `${code(shortSha(bad))} is not on ${code(base)}, so there is nothing to take back there.`,
  },
  'closed-by-person': {
    redeploy: true,
    text: ({ pull }) =>
      `Someone closed the rollback #${pull ?? ''}. That is respected: reopen it if it is wanted after all.`,
  },
  'branch-taken': {
    redeploy: true,
    text: () =>
      'The branch of the rollback holds something else, so it was left alone: delete that branch and run the job again.',
  },
  'only-left-out': {
    redeploy: true,
    text: (_, { base }) =>
      `All that is left to take back on ${code(base)} are files that the guard leaves as they are (workflow files, migrations, release notes, files that the policy keeps): take them back by hand.`,
  },
  'rolls-back-a-rollback': {
    redeploy: true,
    text: () =>
      'What went out holds an earlier rollback, and a rollback is never taken back by itself: a person has to decide, and can run the workflow with mode rollback.',
  },
  'daily-cap': {
    redeploy: true,
    text: () =>
      'As many rollbacks as the policy allows in a day have been opened: find out why, then run the workflow with mode rollback if one is wanted.',
  },
  external: null,
  'git-missing': { redeploy: true, text: (_, { bad, base }) => gitMissingText(bad, base) },
  'switched-off': {
    redeploy: true,
    text: () =>
      'An open issue labelled deploy-guard:off keeps the guard from opening a rollback. Close it, then run the workflow with mode rollback if one is wanted.',
  },
  unknown: {
    redeploy: true,
    text: () => `${laterVersion} Why there is no rollback is written in the record of the environment.`,
  },
}

function withoutRollback(rollback: NoRollback, response: Response): string[] {
  const advice = ADVICE[rollback.reason]
  if (advice === null) return []
  const { good } = response
  const redeploy =
    good === null || !advice.redeploy
      ? []
      : [`The fastest way back is to deploy ${code(shortSha(good))} again with your own means.`]
  return [...redeploy, advice.text(rollback, response)]
}

function gitMissingText(bad: string, base: string): string {
  return `The job had no git 2.38 or newer, so no rollback could be prepared: install git in the jobs with the guard and run the workflow with mode rollback, or take ${code(shortSha(bad))} and what went out with it back on ${code(base)} by hand, in a pull request that names this issue. Until git is there, a deploy of the good version passes the gate with \`emergency-reason\` only.`
}

function nothingText(base: string): string {
  return `The code that ran before is what ${code(base)} holds: look at configuration, data and services outside, or deploy ${code(base)}.`
}

function stillThereText({ leftovers = [] }: Extract<RollbackState, { step: 'none' }>, base: string): string {
  const places = leftovers.slice(0, longest).map(({ path, name }) => `   - ${code(path)}: ${code(name)}`)
  const rest = leftovers.length - places.length
  const more = rest > 0 ? [`   - and ${rest} more`] : []
  const head = `Nothing is left to take back where the change was made, but ${code(base)} still holds something of it: later work has moved or copied it. Deploys stay held. Take it back by hand, or release the hold if it is harmless:`
  return [head, ...places, ...more].join('\n')
}

function conflictText(
  rollback: Extract<RollbackState, { step: 'none' }>,
  good: string,
  bad: string,
  base: string,
): string {
  const files = rollback.conflicts.slice(0, longest).map(({ path, kind }) => `   - ${code(path)}: ${code(kind)}`)
  const rest = rollback.conflicts.length - files.length
  const more = rest > 0 ? [`   - and ${rest} more`] : []
  const head = `Later changes on ${code(base)} touch the same lines as ${code(`${shortSha(good)}..${shortSha(bad)}`)}, so taking it back needs a person. In conflict:`
  return [head, ...files, ...more].join('\n')
}
