import type { Hold } from '../deploy/record.ts'
import type { GateDecision } from '../deploy/result.ts'
import type { Coverage } from './coverage.ts'
import { type CheckFinding, waitingFor } from './required-checks.ts'

/** Why the gate decided as it did. */
export type GateReason =
  | 'nothing-changes'
  | 'all-covered'
  | 'rollback-lane'
  | 'residue-reviewed'
  | 'emergency'
  | 'first-deploy'
  | 'first-deploy-blocked'
  | 'live-unknown'
  | 'uncovered'
  | 'not-provable-without-git'
  | 'drops-deployed'
  | 'held-by-incident'
  | 'checks-not-green'

/** What was found about the base: the range measured, nothing deployed before, or no way to tell. */
export type BaseFacts =
  /** `baseline`: nothing runs yet, and the policy names what to compare with. */
  | { readonly kind: 'live'; readonly sameTree: boolean; readonly coverage: Coverage; readonly baseline?: boolean }
  | { readonly kind: 'first-deploy'; readonly allowed: boolean }
  /** There is no git, and without it the range cannot be read; `why` in words. */
  | { readonly kind: 'not-provable'; readonly why: string }
  | { readonly kind: 'unknown' }

/** All that the decision hangs on. */
export type GateFacts = {
  readonly environment: string
  readonly base: BaseFacts
  /** The hold of an open incident if the candidate contains what it is about. */
  readonly heldBy: Hold | null
  /** What was found of the required checks; none where the policy asks for none. */
  readonly checks?: readonly CheckFinding[]
}

/** The gate's word, with all that a report needs. */
export type GateOutcome = {
  readonly decision: GateDecision
  readonly reasonCode: GateReason
  /** One plain sentence. */
  readonly message: string
  /** Null where there was nothing to compare with. */
  readonly coverage: Coverage | null
  readonly heldBy: Hold | null
  /** What was found of the required checks. */
  readonly checks: readonly CheckFinding[]
}

/**
 * Decides; the first rule that speaks wins. A hold comes first: not even an unchanged deploy may bring the fault back. Checks come
 * last: they end by themselves, while people take their time.
 */
export function decideGate(facts: GateFacts): GateOutcome {
  return afterChecks(decideContent(facts))
}

/** What was let through waits for its checks all the same. What was found good in production needs no other proof. */
function afterChecks(outcome: GateOutcome): GateOutcome {
  const waiting = waitingFor(outcome.checks)
  if (outcome.decision !== 'pass' || outcome.reasonCode === 'rollback-lane' || waiting.length === 0) return outcome
  const each = waiting.map(({ required, verdict }) => `"${required.name}" (${verdict})`)
  const message = `The deploy waits for ${each.join(', ')}.`
  return { ...outcome, decision: 'held', reasonCode: 'checks-not-green', message }
}

function decideContent(facts: GateFacts): GateOutcome {
  const coverage = facts.base.kind === 'live' ? facts.base.coverage : null
  const { environment, heldBy } = facts
  const say = (decision: GateDecision, reasonCode: GateReason, message: string): GateOutcome => {
    return { decision, reasonCode, message, coverage, heldBy, checks: facts.checks ?? [] }
  }
  if (heldBy !== null) {
    const message = `An incident holds ${environment}: this candidate still contains ${heldBy.bad.slice(0, 7)}.`
    return say('held', 'held-by-incident', message)
  }
  switch (facts.base.kind) {
    case 'unknown':
      return say('blocked', 'live-unknown', `What runs in ${environment} cannot be proven any more.`)
    case 'first-deploy':
      return facts.base.allowed
        ? say(
            'pass',
            'first-deploy',
            `Nothing has been deployed to ${environment} before, so there is nothing to compare with.`,
          )
        : say(
            'blocked',
            'first-deploy-blocked',
            `Nothing has been deployed to ${environment} before, and the policy asks for a start by hand.`,
          )
    case 'not-provable':
      return say('blocked', 'not-provable-without-git', facts.base.why)
    case 'live': {
      if (facts.base.sameTree) {
        const what = facts.base.baseline === true ? 'This is exactly the baseline of the policy.' : null
        return say('pass', 'nothing-changes', what ?? `${capital(environment)} already runs exactly this content.`)
      }
      const [decision, reasonCode, message] = judgeCoverage(facts.base.coverage)
      return say(decision, reasonCode, message)
    }
  }
}

/** The same judgement once people have let through what nobody had seen. */
export function releasedOutcome(
  outcome: GateOutcome,
  release:
    | { readonly kind: 'reviewed'; readonly by: readonly string[] }
    | { readonly kind: 'emergency'; readonly reason: string },
): GateOutcome {
  if (release.kind === 'emergency') {
    const how = outcome.reasonCode === 'checks-not-green' ? 'without green checks' : 'unseen'
    const message = `Deployed ${how} in an emergency: ${release.reason}`
    return { ...outcome, decision: 'pass', reasonCode: 'emergency', message }
  }
  const message = `What nobody had seen was approved as it is by ${release.by.join(', ')}.`
  return afterChecks({ ...outcome, decision: 'pass', reasonCode: 'residue-reviewed', message })
}

function judgeCoverage(coverage: Coverage): [GateDecision, GateReason, string] {
  const { uncovered, summary, units } = coverage
  if (uncovered.length === 0) {
    if (units.some(({ reason }) => reason === 'rollback-lane')) {
      return ['pass', 'rollback-lane', 'This goes back, on purpose, to a deployment that was found good not long ago.']
    }
    const rollback = units.some(({ reason }) => reason === 'rollback-recomputed')
      ? ', or is exactly the recorded rollback'
      : ''
    const size = changes(summary.changedLines, summary.changedFiles)
    return [
      'pass',
      'all-covered',
      `Every change was approved as it is by someone who did not write it${rollback}: ${size}.`,
    ]
  }
  const dropped = uncovered.filter(({ reason }) => reason === 'drops-deployed').length
  if (dropped > 0) {
    return [
      'needs-review',
      'drops-deployed',
      `This would take out of production what runs there now, in ${files(dropped)}.`,
    ]
  }
  const lines = summary.changedLines - summary.coveredLines
  if (uncovered.every(({ reason }) => reason === 'not-provable-without-git')) {
    const what = `what changes in ${files(new Set(uncovered.map(({ path }) => path)).size)}`
    return [
      'needs-review',
      'not-provable-without-git',
      `Without git it cannot be shown that ${what} is what was approved.`,
    ]
  }
  const where = lines === 0 ? files(uncovered.length) : `${count(lines, 'line')} in ${files(uncovered.length)}`
  return ['needs-review', 'uncovered', `No independent reviewer has approved ${where} of this deploy in this form.`]
}

function changes(lines: number, changed: number): string {
  return lines === 0 ? files(changed) : `${count(lines, 'line')} in ${files(changed)}`
}

function files(number: number): string {
  return count(number, 'file')
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
