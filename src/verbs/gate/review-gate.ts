import { isoNow } from '../../base/clock.ts'
import type { Debt, EnvironmentRecord } from '../../deploy/record.ts'
import type { UnitCoverage } from '../../gate/coverage.ts'
import { type GateOutcome, type GateReason, releasedOutcome } from '../../gate/decide.ts'
import { addDebt, endReview, holdForReview, settleDebts, useComment } from '../../gate/emergency.ts'
import { waitingFor } from '../../gate/required-checks.ts'
import { isElsewhere, overruledDigest, ownersAsked, type Residue, ruleQuestion } from '../../gate/residue-review.ts'
import { guiltyUnits, pushFacts, residuePeople } from '../../gate/residue-people.ts'
import { approvalsAsked } from '../../gate/rules/rule.ts'
import { residueText } from '../../render/gate-issue-body.ts'
import type { Judged } from './gate-candidate.ts'
import { peopleNamed } from './gate-facts.ts'
import { environmentRelease, placesFor, readReviewComments, type Release } from './gate-release.ts'
import { gateViewOf, type Reviewed, showGateIssue } from './show-gate.ts'
import type { Prepared } from '../prepare-deploy.ts'
import { mayOpen } from '../run-mode.ts'
import type { Setting } from '../setting.ts'

/**
 * What people have said about what nobody had seen: an approval of exactly that, or an emergency, lets it through. What goes out
 * unseen is remembered as a debt, and the gate's issue tells all of it.
 */
export async function reviewGate(setting: Setting, prepared: Prepared, judged: Judged): Promise<Reviewed> {
  // Nobody is answered and nothing is remembered where nothing may be opened.
  if (!mayOpen(setting)) return { ...judged, debts: prepared.record.gate.debts, review: null }
  const { ports, store } = setting
  const held = await heldResidue(setting, prepared, judged)
  const remembered = prepared.record.gate
  // Asked only where somebody may have something to say.
  const talks = held !== null || remembered.debts.length > 0
  const hasIssues = !talks || (await ports.forge.info.get()).hasIssues
  const asked = askedUnits(judged.outcome)
  const pulls = [...(judged.outcome.coverage?.uncovered ?? []), ...asked].map(({ pull }) => pull)
  const places = placesFor(remembered.issue, hasIssues, pulls)
  const { sha } = prepared.request
  const said = await readReviewComments(ports, {
    ...prepared.policy.gate,
    emergency: held === null ? [] : await emergencyPeople(setting, prepared),
    memory: remembered,
    sha,
    hasIssues,
    restoring: isRestoring(judged.outcome.rules),
    held: held === null ? null : { residue: held, places },
  })
  const release = held === null ? null : (said.release ?? (await releaseWithoutComment(setting, prepared, held)))
  const released = release === null ? judged.outcome : releasedOutcome(judged.outcome, release)
  const overruled = await overruledDebt(setting, prepared, { ...judged, outcome: released })
  const outcome =
    overruled === null ? released : releasedOutcome(released, { kind: 'emergency', reason: overruled.reason })
  const change = (record: EnvironmentRecord): EnvironmentRecord => {
    const reviewed = afterReview(settleDebts(record, said.settled), setting, prepared, judged, held, release)
    return overruled === null ? reviewed : addDebt(reviewed, overruled)
  }
  // Written only where there is something to remember.
  const before = prepared.record
  const record = change(before) === before ? before : await store.update(reasonOf(setting, held, release), change)
  const view = gateViewOf(ports, prepared, judged)
  const waiting = held === null || release !== null ? null : held
  const { debts } = record.gate
  const issue = await showGateIssue(setting, record.gate, { view, held: waiting, debts })
  return {
    outcome,
    base: judged.base,
    outside: judged.outside,
    debts,
    review: waiting === null ? null : { ...waitingOf(waiting), issue, pulls: hasIssues ? [] : places },
  }
}

/** Whether a restore point was asked for, and looked for. */
function isRestoring(rules: GateOutcome['rules'] = []): boolean {
  return rules.some(({ rule, reasonCode }) => rule === 'restore-point' && reasonCode !== 'nothing-destroyed')
}

function waitingOf({ digest, elsewhere, refusal, people, needed }: Residue) {
  return { digest, elsewhere, refusal, people, ...(needed !== undefined && { needed }) }
}

/** Those who may call an emergency; asked only where one could be called. */
function emergencyPeople({ ports }: Setting, { policy }: Prepared): Promise<readonly string[]> {
  const { teams } = ports.appForge ?? ports.forge
  return peopleNamed(policy.gate.emergency, teams, (line) => ports.log.warning(line))
}

/** What is held for review and could be approved; null where nothing is. */
async function heldResidue(setting: Setting, prepared: Prepared, judged: Judged): Promise<Residue | null> {
  return judged.outcome.decision === 'needs-review' ? residueOf(setting, prepared, judged) : null
}

/** What nobody has seen, with everyone who had a part in it; null where nothing is left or nothing was compared. */
async function residueOf(setting: Setting, prepared: Prepared, judged: Judged): Promise<Residue | null> {
  const { outcome, evidence, digest } = judged
  const { coverage } = outcome
  if (coverage === null || evidence === null || digest === null) return null
  const asked = askedUnits(outcome)
  const guilty = asked.length > 0 ? asked : guiltyUnits(coverage)
  const pushes = await pushFacts(setting.ports.forge, prepared.branch, coverage, guilty)
  const { people, unknown } = residuePeople(coverage, evidence, pushes, guilty)
  const shown = residueText(gateViewOf(setting.ports, prepared, judged)) !== null
  const owners = ownersAsked(coverage.uncovered)
  const withoutGit = prepared.repository.withoutGit !== undefined
  const refusal = withoutGit ? 'without-git' : unknown ? 'contributor-unknown' : shown ? null : 'not-shown'
  const demanded = Math.max(0, ...coverage.uncovered.map((file) => file.demanded?.approvals ?? 0))
  const lines = coverage.uncovered.length === 0 ? 1 : Math.max(prepared.policy.gate.approvals, demanded)
  const needed = Math.max(lines, approvalsAsked(outcome.rules))
  return { digest, people, owners, elsewhere: isElsewhere(coverage.uncovered), needed, refusal }
}

/** Whoever approves what a rule asks about has no part in anything that goes out. */
function askedUnits({ coverage, rules }: GateOutcome): readonly UnitCoverage[] {
  return ruleQuestion('', rules) === null ? [] : (coverage?.units ?? [])
}

/** What lets it through where no comment does: who released the run for its protected environment, or the input that says why. */
async function releaseWithoutComment(
  setting: Setting,
  { request, policy }: Prepared,
  residue: Residue,
): Promise<Release | null> {
  const { environment, deployedTo = environment, sha } = request
  const by = policy.gate.environmentApproval
    ? await environmentRelease(setting.ports, { ...policy.gate, environment: deployedTo, sha, residue })
    : null
  if (by !== null) return { kind: 'reviewed', by }
  if (request.emergencyReason === null) return null
  return { kind: 'emergency', reason: request.emergencyReason, by: setting.ports.run.actor ?? null, comment: null }
}

function afterReview(
  record: EnvironmentRecord,
  setting: Setting,
  prepared: Prepared,
  { outcome, base }: Judged,
  held: Residue | null,
  release: Release | null,
): EnvironmentRecord {
  if (held === null || release?.kind === 'reviewed') return endReview(record)
  const at = isoNow(setting.ports.clock)
  const { sha } = prepared.request
  if (release === null) return holdForReview(record, { sha, digest: held.digest, at })
  const used = release.comment === null ? record : useComment(record, release.comment)
  const debt = debtOf(setting, prepared, { outcome, base }, held, release, at)
  const over = outcome.reasonCode === 'rule-asks-review' ? ({ over: 'held-by-rule' } as const) : {}
  return endReview(addDebt(used, { ...debt, ...over }))
}

/** Paths that a debt names. */
const MOST_FILES = 50

function debtOf(
  { ports }: Setting,
  { request }: Prepared,
  { outcome: { coverage }, base }: { readonly outcome: Pick<GateOutcome, 'coverage'> } & Pick<Judged, 'base'>,
  { digest, people, owners, elsewhere, refusal }: Residue,
  { reason, by }: Pick<Extract<Release, { kind: 'emergency' }>, 'reason' | 'by'>,
  at: string,
): Debt {
  const { runId, attempt } = ports.run
  const files = (coverage?.uncovered ?? []).slice(0, MOST_FILES).map(({ path, pull }) => ({ path, pull }))
  const run = { id: runId, attempt }
  return {
    digest,
    sha: request.sha,
    base: base ?? request.sha,
    at,
    reason,
    by,
    run,
    files,
    people,
    approvable: refusal === null,
    ...(owners.length === 0 ? {} : { owners }),
    ...(elsewhere ? { elsewhere } : {}),
  }
}

/** What stops a deploy and is no review; an emergency goes over it by the input alone, because nothing is shown that a comment could be about. */
type OverruledByInput = Exclude<NonNullable<Debt['over']>, 'unknown'> | 'checks-not-green'

const byInput: Readonly<Record<OverruledByInput, true>> = {
  'checks-not-green': true,
  'policy-malformed': true,
  'not-promoted': true,
  'not-on-branch': true,
  'live-unknown': true,
  'not-provable-without-git': true,
  'held-by-rule': true,
}

function isByInput(reason: GateReason): reason is OverruledByInput {
  return Object.hasOwn(byInput, reason)
}

/**
 * What an emergency leaves behind where it was no review that the deploy waited for; null where that is not so. Where nothing was compared, nobody can say
 * whose changes went out: all but who called it can settle the debt, saying that they looked elsewhere.
 */
async function overruledDebt(setting: Setting, prepared: Prepared, judged: Judged): Promise<Debt | null> {
  const { request, base } = prepared
  const { outcome } = judged
  const by = setting.ports.run.actor ?? null
  const over = outcome.reasonCode
  if (request.emergencyReason === null || outcome.decision === 'needs-review' || !isByInput(over)) return null
  const checks = over === 'checks-not-green' ? waitingFor(outcome.checks).map(({ required }) => required.name) : []
  const blocking = over === 'held-by-rule' ? blockingRules(outcome.rules) : []
  // Nobody has judged the review of what waited for something else.
  const judges = over === 'policy-malformed' || over === 'not-promoted'
  const left = judges ? await residueOf(setting, prepared, judged) : null
  const residue = left ?? {
    digest: overruledDigest(request.sha, over, checks.length > 0 ? checks : blocking),
    people: by === null ? [] : [by],
    owners: [],
    elsewhere: outcome.coverage === null && over !== 'checks-not-green' && over !== 'held-by-rule',
    refusal: null,
  }
  const at = isoNow(setting.ports.clock)
  const given = { reason: request.emergencyReason, by }
  const debt = debtOf(setting, prepared, { outcome: left === null ? nothingLeft : outcome, base }, residue, given, at)
  return { ...debt, ...(over === 'checks-not-green' ? { checks } : { over }) }
}

function blockingRules(rules: GateOutcome['rules'] = []): string[] {
  return rules.filter(({ outcome }) => outcome === 'block').map(({ rule, reasonCode }) => `${rule} ${reasonCode}`)
}

const nothingLeft = { coverage: null }

function reasonOf({ environment }: Setting, held: Residue | null, release: Release | null): string {
  if (release?.kind === 'emergency') return `Emergency deploy to ${environment}: something goes out unseen`
  return held === null || release !== null
    ? `Nothing is held before ${environment}`
    : `A deploy to ${environment} waits for a review`
}
