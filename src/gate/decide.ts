import { plural } from '../base/words.ts'
import { shortSha } from '../base/commit-id.ts'
import type { Hold } from '../deploy/record.ts'
import type { GateDecision } from '../deploy/result.ts'
import type { Coverage } from './coverage.ts'
import { coveredParts, partWords } from './covered-parts.ts'
import { type CheckFinding, waitingFor } from './required-checks.ts'
import { approvalsAsked, type RuleRow } from './rules/rule.ts'

type Compared = { readonly coverage: Coverage; readonly heldBy: null }
type NotCompared = { readonly coverage: null; readonly heldBy: null }
type Either = { readonly coverage: Coverage | null; readonly heldBy: null }
type Decision<D extends GateDecision> = { readonly decision: D }

/**
 * What each reason decides, and what is known then: coverage where there was something to compare with. A new rule is a further member; the
 * compiler then asks for its words (`render/gate-reasons.ts`).
 */
type OutcomeFacts = {
  'nothing-changes': Decision<'pass'> & Compared
  'all-covered': Decision<'pass'> & Compared
  'rollback-lane': Decision<'pass'> & Compared
  /** Everything was reviewed, and people approved that it goes out although rules of the policy asked. */
  'rules-approved': Decision<'pass'> & Compared
  'residue-reviewed': Decision<'pass'> & Compared
  /** `over`: what would have stopped it. */
  emergency: Decision<'pass'> & Either & { readonly over: Overruled }
  'first-deploy': Decision<'pass'> & NotCompared
  'first-deploy-blocked': Decision<'blocked'> & NotCompared
  'live-unknown': Decision<'blocked'> & NotCompared
  uncovered: Decision<'needs-review'> & Compared
  'not-provable-without-git': (Decision<'needs-review'> & Compared) | (Decision<'blocked'> & NotCompared)
  'drops-deployed': Decision<'needs-review'> & Compared
  /** `heldBy`: the hold of an open incident; the candidate contains what it is about. */
  'held-by-incident': Decision<'held'> & { readonly coverage: Coverage | null; readonly heldBy: Hold }
  'checks-not-green': Decision<'held'> & Either
  /** A rule of the policy says that now is not the time. */
  'held-by-rule': Decision<'held'> & Either
  /** A rule of the policy asks for approvals of this deploy, whatever was reviewed; `people`: of how many. */
  'rule-asks-review': Decision<'needs-review'> & Compared & { readonly people: number }
  /** The policy wants the candidate found good in another environment first. */
  'not-promoted': Decision<'held'> & Either
  /** The candidate is on no deploy branch. */
  'not-on-branch': Decision<'blocked'> & NotCompared
  /** The candidate's own policy file has a mistake: deployed, it could judge nothing that comes after it. */
  'policy-malformed': Decision<'held'> & Either
}

/** Why the gate decided as it did. */
export type GateReason = keyof OutcomeFacts

/** What was found about the base: the range measured, nothing deployed before, or no way to tell. */
export type BaseFacts =
  /** `baseline`: nothing runs yet, and the policy names what to compare with. */
  | {
      readonly kind: 'live'
      /** Nothing changes that counts. */
      readonly sameTree: boolean
      readonly coverage: Coverage
      readonly baseline?: boolean
      /** Files change that the policy ignores. */
      readonly ignoring?: boolean
    }
  | { readonly kind: 'first-deploy'; readonly allowed: boolean }
  /** There is no git, and without it the range cannot be read; `why` in words. */
  | { readonly kind: 'not-provable'; readonly why: string }
  /** `ignored`: how many successes there are, none of which counts. */
  | { readonly kind: 'unknown'; readonly ignored: number }
  /** The candidate is on none of these branches, and its run is of none. */
  | { readonly kind: 'off-branch'; readonly sha: string; readonly branches: readonly string[] }

/** All that the decision hangs on. */
export type GateFacts = {
  readonly environment: string
  readonly base: BaseFacts
  /** The hold of an open incident if the candidate contains what it is about. */
  readonly heldBy: Hold | null
  /** The environment in which the candidate has to have been found good and was not, and what is known of it there; null or absent where nothing is missing. */
  readonly notPromoted?: NotPromoted | null
  /** What was found of the required checks; none where the policy asks for none. */
  readonly checks?: readonly CheckFinding[]
  /** What the other rules of the policy found; none where it has none. */
  readonly rules?: readonly RuleRow[]
  /** What is wrong with the candidate's own policy, with line and column; null or absent where it is sound. */
  readonly policyMistake?: string | null
}

/**
 * What a commit should have been through. `unknown`: no watch of it has ended healthy in that environment, or there was none of it at that stage; `open`: that one
 * has not ended.
 */
export type NotPromoted =
  | { readonly kind: 'environment'; readonly from: string; readonly word: 'bad' | 'unknown' }
  | { readonly kind: 'stage'; readonly from: string; readonly word: 'bad' | 'unknown' | 'open' }

/** The gate's word, with all that a report needs; a union told apart by `reasonCode`. */
export type GateOutcome<R extends GateReason = GateReason> = {
  readonly [K in R]: {
    readonly reasonCode: K
    /** One plain sentence. */
    readonly message: string
    /** What was found of the required checks. */
    readonly checks: readonly CheckFinding[]
    /** What the other rules of the policy found; absent where it has none. */
    readonly rules?: readonly RuleRow[]
  } & OutcomeFacts[K]
}[R]

type Passed = Extract<GateOutcome, { readonly decision: 'pass' }>

/** Whether a deploy that passes for a reason waits for its checks all the same. */
const waitsForChecks: Readonly<Record<Passed['reasonCode'], boolean>> = {
  'nothing-changes': true,
  'all-covered': true,
  'rules-approved': true,
  // What was found good in production needs no other proof.
  'rollback-lane': false,
  'residue-reviewed': true,
  // Somebody has decided that it may not wait.
  emergency: false,
  'first-deploy': true,
}

/** Which outcomes of rules stop a deploy that passes for a reason; the rules themselves know what a rollback may. */
const heeds: Readonly<Record<Passed['reasonCode'], readonly RuleRow['outcome'][]>> = {
  'nothing-changes': ['block', 'review'],
  'all-covered': ['block', 'review'],
  'rollback-lane': ['block', 'review'],
  'first-deploy': ['block', 'review'],
  // The approval was of what rules ask as well.
  'residue-reviewed': ['block'],
  'rules-approved': ['block'],
  // Somebody has decided that it may not wait.
  emergency: [],
}

/**
 * Decides; the first rule that speaks wins. A hold comes first: not even an unchanged deploy may bring the fault back. A policy that nobody could read
 * would judge all later deploys. Checks come last: they end by themselves, while people take their time.
 */
export function decideGate(facts: GateFacts): GateOutcome {
  const { rules = [] } = facts
  const outcome = decideContent(facts)
  return afterChecks(afterRules(rules.length === 0 ? outcome : { ...outcome, rules }))
}

/** What rules of the policy say of a deploy whose content passes. What people could approve comes last, as they would approve it for nothing. */
function afterRules(outcome: GateOutcome): GateOutcome {
  if (outcome.decision !== 'pass') return outcome
  const heeded = (outcome.rules ?? []).filter(({ outcome: word }) => heeds[outcome.reasonCode].includes(word))
  const { coverage, heldBy, checks, rules = [] } = outcome
  const blocking = heeded.filter(({ outcome: word }) => word === 'block')
  const [first] = blocking.length > 0 ? blocking : heeded
  if (first === undefined) return outcome
  const found = { heldBy, checks, rules }
  // Where nothing was compared there is nothing that somebody could approve.
  if (blocking.length > 0 || coverage === null)
    return { decision: 'held', reasonCode: 'held-by-rule', message: first.message, coverage, ...found }
  const people = approvalsAsked(heeded)
  return {
    decision: 'needs-review',
    reasonCode: 'rule-asks-review',
    message: first.message,
    coverage,
    people,
    ...found,
  }
}

/** What was let through may have to wait for its checks. */
function afterChecks(outcome: GateOutcome): GateOutcome {
  const waiting = waitingFor(outcome.checks)
  if (outcome.decision !== 'pass' || !waitsForChecks[outcome.reasonCode] || waiting.length === 0) return outcome
  const each = waiting.map(({ required, verdict }) => `"${required.name}" (${verdict})`)
  const message = `The deploy waits for ${each.join(', ')}.`
  const { coverage, heldBy } = outcome
  return { decision: 'held', reasonCode: 'checks-not-green', message, coverage, heldBy, ...foundOf(outcome) }
}

/** What was found besides the content. */
function foundOf({ checks, rules }: GateOutcome): Pick<GateOutcome, 'checks' | 'rules'> {
  return { checks, ...(rules === undefined ? {} : { rules }) }
}

function decideContent(facts: GateFacts): GateOutcome {
  const { environment, heldBy, base, policyMistake, checks = [] } = facts
  if (heldBy !== null) {
    const message = `An incident holds ${environment}: this candidate still contains ${shortSha(heldBy.bad)}.`
    return { decision: 'held', reasonCode: 'held-by-incident', message, coverage: coverageOf(base), heldBy, checks }
  }
  if (policyMistake != null) {
    const mistakes = policyMistake.replaceAll('\n', '; ')
    const message = `The policy file of this candidate cannot be read: ${mistakes}${/[.?!]$/.test(mistakes) ? '' : '.'}`
    return { decision: 'held', reasonCode: 'policy-malformed', message, coverage: coverageOf(base), heldBy, checks }
  }
  const waits = afterEnvironment(facts)
  if (waits !== null) return waits
  const nothing = { coverage: null, heldBy: null, checks }
  switch (base.kind) {
    case 'unknown': {
      const message = unknownWords(environment, base.ignored)
      return { decision: 'blocked', reasonCode: 'live-unknown', message, ...nothing }
    }
    case 'off-branch': {
      const where = `${base.branches.length === 1 ? 'the deploy branch' : 'any deploy branch'} (${base.branches.join(', ')})`
      const message = `Commit ${shortSha(base.sha)} is not on ${where}.`
      return { decision: 'blocked', reasonCode: 'not-on-branch', message, ...nothing }
    }
    case 'first-deploy': {
      const before = `Nothing has been deployed to ${environment} before`
      if (base.allowed) {
        const message = `${before}, so there is nothing to compare with. The next deploy is compared with this one.`
        return { decision: 'pass', reasonCode: 'first-deploy', message, ...nothing }
      }
      const message = `${before}, and the policy asks for a start by hand.`
      return { decision: 'blocked', reasonCode: 'first-deploy-blocked', message, ...nothing }
    }
    case 'not-provable':
      return { decision: 'blocked', reasonCode: 'not-provable-without-git', message: base.why, ...nothing }
    case 'live': {
      const compared = { coverage: base.coverage, heldBy: null, checks }
      if (!base.sameTree) return judgeCoverage(compared)
      const message =
        base.baseline === true
          ? 'This is exactly the baseline of the policy.'
          : `${capital(environment)} already runs exactly this content${base.ignoring === true ? ', but for files that the policy ignores' : ''}.`
      return { decision: 'pass', reasonCode: 'nothing-changes', message, ...compared }
    }
  }
}

/** What runs here already need not be found good elsewhere. */
function afterEnvironment({ environment, base, notPromoted, checks = [] }: GateFacts): GateOutcome | null {
  if (notPromoted == null || (base.kind === 'live' && base.sameTree)) return null
  const message = notPromoted.kind === 'stage' ? stageWords(notPromoted) : environmentWords(notPromoted, environment)
  return { decision: 'held', reasonCode: 'not-promoted', message, coverage: coverageOf(base), heldBy: null, checks }
}

function environmentWords({ from, word }: NotPromoted, environment: string): string {
  const found = word === 'bad' ? `was called bad in ${from}` : `has not been found healthy in ${from} yet`
  return `This commit ${found}, and the policy lets only what is good there go to ${environment}.`
}

function stageWords({ from, word }: Extract<NotPromoted, { kind: 'stage' }>): string {
  const found = {
    bad: `This commit got worse at stage ${from}`,
    open: `The watch of this commit at stage ${from} has not ended`,
    unknown: `This commit has not been through stage ${from}`,
  }[word]
  return `${found}, which the policy puts before this one.`
}

/** What an emergency goes over. The hold of an incident has a release of its own, and a first deploy that is blocked waits for a line of the policy. */
export type Overruled =
  | 'uncovered'
  | 'not-provable-without-git'
  | 'drops-deployed'
  | 'checks-not-green'
  | 'held-by-rule'
  | 'rule-asks-review'
  | 'policy-malformed'
  | 'not-promoted'
  | 'not-on-branch'
  | 'live-unknown'

/** How something that is stopped goes out in an emergency, by what stopped it. */
const unheeded: Readonly<Record<Overruled, string>> = {
  uncovered: 'unseen',
  'not-provable-without-git': 'unseen',
  'drops-deployed': 'unseen',
  'checks-not-green': 'without green checks',
  'held-by-rule': 'against a rule of the policy',
  'rule-asks-review': 'without the approval that a rule asks for',
  'policy-malformed': 'with a policy file that cannot be read',
  'not-promoted': 'without having been found good before',
  'not-on-branch': 'from no deploy branch',
  'live-unknown': 'without knowing what ran',
}

function isOverruled(reason: GateReason): reason is Overruled {
  return Object.hasOwn(unheeded, reason)
}

const coverageOf = (base: BaseFacts): Coverage | null => (base.kind === 'live' ? base.coverage : null)

/** The same judgement once people have let through what nobody had seen, or, in an emergency, what is stopped for another reason; any other stays as it is. */
export function releasedOutcome(
  outcome: GateOutcome,
  release:
    | { readonly kind: 'reviewed'; readonly by: readonly string[] }
    | { readonly kind: 'emergency'; readonly reason: string },
): GateOutcome {
  if (release.kind === 'emergency') {
    const { reasonCode: over, coverage } = outcome
    if (!isOverruled(over)) return outcome
    const message = `Deployed ${unheeded[over]} in an emergency: ${release.reason}`
    return { decision: 'pass', reasonCode: 'emergency', message, coverage, heldBy: null, ...foundOf(outcome), over }
  }
  if (outcome.decision !== 'needs-review') return outcome
  const { coverage, heldBy, reasonCode: asked } = outcome
  const by = release.by.join(', ')
  const found = { decision: 'pass', coverage, heldBy, ...foundOf(outcome) } as const
  const passed: Passed =
    asked === 'rule-asks-review'
      ? {
          ...found,
          reasonCode: 'rules-approved',
          message: `What a rule of the policy asks about was approved by ${by}.`,
        }
      : { ...found, reasonCode: 'residue-reviewed', message: `What nobody had seen was approved as it is by ${by}.` }
  return afterChecks(afterRules(passed))
}

function judgeCoverage(compared: Compared & Pick<GateOutcome, 'checks'>): GateOutcome {
  const { uncovered, summary, units } = compared.coverage
  if (uncovered.length === 0) {
    if (units.some(({ reason }) => reason === 'rollback-lane')) {
      const message = 'This goes back, on purpose, to a deployment that was found good not long ago.'
      return { decision: 'pass', reasonCode: 'rollback-lane', message, ...compared }
    }
    const size = changes(summary.changedLines, summary.changedFiles)
    const parts = coveredParts(units)
    const only = parts.every(({ reason }) => reason === 'approved-as-merged')
    const how = only
      ? 'Every change was approved as it is by someone who did not write it'
      : `Every change is covered (${partWords(parts)})`
    return { decision: 'pass', reasonCode: 'all-covered', message: `${how}: ${size}.`, ...compared }
  }
  const dropped = uncovered.filter(({ reason }) => reason === 'drops-deployed').length
  if (dropped > 0) {
    const message = `This would take out of production what runs there now, in ${files(dropped)}.`
    return { decision: 'needs-review', reasonCode: 'drops-deployed', message, ...compared }
  }
  if (uncovered.every(({ reason }) => reason === 'not-provable-without-git')) {
    const what = `what changes in ${files(new Set(uncovered.map(({ path }) => path)).size)}`
    const message = `Without git it cannot be shown that ${what} is what was approved.`
    return { decision: 'needs-review', reasonCode: 'not-provable-without-git', message, ...compared }
  }
  const lines = summary.changedLines - summary.coveredLines
  const where = lines === 0 ? files(uncovered.length) : `${plural(lines, 'line')} in ${files(uncovered.length)}`
  const message = uncovered.every(({ reason }) => reason.startsWith('rule-'))
    ? `A rule of the policy asks for more approvals of ${where} of this deploy.`
    : `No independent reviewer has approved ${where} of this deploy in this form.`
  return { decision: 'needs-review', reasonCode: 'uncovered', message, ...compared }
}

function unknownWords(environment: string, ignored: number): string {
  if (ignored === 0) return `What runs in ${environment} cannot be proven any more.`
  const found = `${plural(ignored, 'successful deployment')} ${ignored === 1 ? 'was' : 'were'} found`
  return `What runs in ${environment} is not known: ${found}, and ${ignored === 1 ? 'it does not count' : 'none of them counts'}.`
}

function changes(lines: number, changed: number): string {
  return lines === 0 ? files(changed) : `${plural(lines, 'line')} in ${files(changed)}`
}

function files(number: number): string {
  return plural(number, 'file')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
