import { repositoryName, runRef } from '../../base/run.ts'
import { ConfigurationError, GitNeededError } from '../../base/errors.ts'
import { pathMatcher } from '../../config/globs.ts'
import type { Policy } from '../../config/policy.ts'
import { hasRules } from '../../config/rule-policy.ts'
import { isFromOutside } from '../../deploy/record-entries.ts'
import { placeOf } from '../../deploy/keys.ts'
import { isCalledBad } from '../../deploy/proven.ts'
import { createRecordStore } from '../../deploy/record-store.ts'
import type { EnvironmentRecord } from '../../deploy/record.ts'
import { gateScope, type Outside, outsideOf, type RulePlaces, serviceScope } from '../../deploy/scope.ts'
import { assessCoverage, type CoverageQuestion } from '../../gate/assess.ts'
import type { Coverage } from '../../gate/coverage.ts'
import { EMPTY_TREE } from '../../gate/landing-units.ts'
import { type BaseFacts, decideGate, type GateOutcome, type NotPromoted } from '../../gate/decide.ts'
import { gatherEvidence, type GatherRange } from '../../gate/gather-evidence.ts'
import { residueDigest, ruleQuestion } from '../../gate/residue-review.ts'
import type { GivenEvidence, ReviewEvidence } from '../../gate/review-evidence.ts'
import { rollbackLane } from '../../gate/rollback-lane.ts'
import type { GivenFacts } from '../../gate/rules/facts-file.ts'
import type { RuleRow } from '../../gate/rules/rule.ts'
import type { Repository } from '../../git/repository.ts'
import type { Teams } from '../../github/accounts.ts'
import type { OfflineDeploy } from './offline-rules.ts'
import type { JudgedRisk } from './risk-rows.ts'
import type { RuledDeploy } from './rules-on-github.ts'
import { claimedSources, knownBots, pathRules, readChecks, readOwnership, recordedRollback } from './gate-facts.ts'
import type { HoldFacts } from '../hold-facts.ts'
import type { Ports } from '../ports.ts'
import { isFirstDeploy, type Prepared } from '../prepare-deploy.ts'

/**
 * Judges a candidate. Reads only; what is shown of it is the caller's affair. `answers`: whether comments that tell of restore points may be answered; where
 * they may not they are not read.
 */
export async function gate(
  ports: Ports,
  prepared: Prepared,
  held: HoldFacts | null,
  answers: boolean,
): Promise<Judged> {
  const base = prepared.base ?? (await baselineOf(prepared))
  const { facts, evidence, lane, outside = null } = await baseFacts(ports, prepared, base)
  const coverage = facts.kind === 'live' ? facts.coverage : null
  const risk = base === null || coverage === null ? noRisk : await readRisk(prepared, base, coverage, lane)
  const outcome = decideGate({
    environment: prepared.request.environment,
    base: facts,
    heldBy: held?.containment.contains === true ? held.hold : null,
    policyMistake: prepared.mistake,
    notPromoted: (await notPromoted(ports, prepared)) ?? (await notThrough(ports, prepared)),
    checks: await readChecks(ports, prepared.request.sha, prepared.policy.gate.checks),
    rules: [
      ...(await readRules(ports, prepared, { base, held, lane, evidence, coverage, risk: risk.found, answers })),
      ...risk.rows,
    ],
  })
  return { outcome, evidence, base, digest: digestOf(ports, prepared, base, outcome), outside }
}

/** The environment in which the candidate should have been found good and was not; null where nothing is missing. Going back needs no proof from elsewhere. */
async function notPromoted(ports: Ports, prepared: Prepared): Promise<NotPromoted | null> {
  const { environment, deployedTo = environment, service = null, sha } = prepared.request
  const from = prepared.policy.after[deployedTo.toLowerCase()]
  if (from === undefined || (await laneOf(ports, prepared))) return null
  const { gitData } = ports.forge
  const record = await createRecordStore(gitData, placeOf(from, service), runRef(ports.run), ports.clock).read()
  const kind = 'environment'
  if (isCalledBad(record, sha)) return { kind, from, word: 'bad' }
  return record.marks.some((mark) => mark.sha === sha && mark.word === 'good') ? null : { kind, from, word: 'unknown' }
}

/** The stage that the candidate should have been through before this one; null where it was. A watch there that could not say is for `on-inconclusive` to judge. */
async function notThrough(ports: Ports, prepared: Prepared): Promise<NotPromoted | null> {
  const { stage, stageBefore } = prepared
  if (stage === null || stage.after === null || stageBefore === 'through' || (await laneOf(ports, prepared)))
    return null
  return { kind: 'stage', from: stage.after, word: stageBefore }
}

/** What the other rules of the policy say; their code is loaded where it has one. */
async function readRules(ports: Ports, prepared: Prepared, deploy: RuledDeploy): Promise<readonly RuleRow[]> {
  if (!hasRules(prepared.policy.gate)) return []
  const { rulesOnGitHub } = await import('./rules-on-github.ts')
  return rulesOnGitHub(ports, prepared, deploy)
}

const noRisk: JudgedRisk = { rows: [], found: null }

/** What the policy's rule about risk says; its code is loaded where it has one. */
async function readRisk(prepared: Prepared, base: string, coverage: Coverage, lane: boolean): Promise<JudgedRisk> {
  const { policy, repository, request, record } = prepared
  if (policy.gate.risk === null) return noRisk
  const { judgeRisk } = await import('./risk-rows.ts')
  const marks = record.marks.toSorted((a, b) => a.deployment - b.deployment)
  const incidents = record.responses.filter((response) => !isFromOutside(response)).map(({ bad }) => bad)
  const called = badOf(marks.map(({ sha, word }) => ({ sha, mark: word })))
  const known = { deployed: marks.map(({ sha }) => sha), bad: new Set([...called, ...incidents]) }
  const isRollback = lane || isRecomputed(coverage)
  return judgeRisk(repository, policy, { base, head: request.sha, known, isRollback })
}

const badOf = (marks: readonly { readonly sha: string; readonly mark: string | null }[]): ReadonlySet<string> =>
  new Set(marks.flatMap(({ sha, mark }) => (mark === 'bad' ? [sha] : [])))

/** Nothing but recomputed reverts of ours. */
function isRecomputed({ units }: Coverage): boolean {
  const own = units.filter(({ reason }) => reason !== 'empty')
  return own.length > 0 && own.every(({ reason }) => reason === 'rollback-recomputed')
}

/** `lane`: the candidate goes back, on purpose, to what was found good. */
type Facts = {
  readonly facts: BaseFacts
  readonly evidence: ReviewEvidence | null
  readonly lane: boolean
  readonly outside?: Outside | null
}

/**
 * The commit that the policy says to compare with where nothing was deployed, or nothing that counts; null without one. Throws ConfigurationError where it
 * is unknown.
 */
async function baselineOf(prepared: Prepared): Promise<string | null> {
  const { firstDeploy } = prepared.policy.gate
  if (typeof firstDeploy === 'string') return null
  const { missing } = await prepared.repository.fetch([firstDeploy.baseline])
  if (missing.length === 0) return firstDeploy.baseline
  throw new ConfigurationError(
    `gate.first-deploy.baseline names ${firstDeploy.baseline}, which is not in this repository: give a commit that was pushed.`,
  )
}

/** Where only git could read the range and there is none, that is what was found. */
async function baseFacts(ports: Ports, prepared: Prepared, base: string | null): Promise<Facts> {
  try {
    return await readFacts(ports, prepared, base)
  } catch (error) {
    if (!(error instanceof GitNeededError)) throw error
    return { facts: { kind: 'not-provable', why: `${error.message}.` }, evidence: null, lane: false }
  }
}

async function readFacts(ports: Ports, prepared: Prepared, base: string | null): Promise<Facts> {
  const { request, repository, policy, branch } = prepared
  const lane = await laneOf(ports, prepared)
  if (prepared.offBranch && !lane) {
    const { branches } = prepared
    return { facts: { kind: 'off-branch', sha: request.sha, branches }, evidence: null, lane }
  }
  if (base === null) {
    if (!isFirstDeploy(prepared))
      return { facts: { kind: 'unknown', ignored: prepared.live.ignored.length }, evidence: null, lane }
    return { facts: { kind: 'first-deploy', allowed: policy.gate.firstDeploy === 'pass' }, evidence: null, lane }
  }
  const { owner, repo } = ports.run
  const deploys = pathMatcher(prepared.branches)
  const range = { base, head: request.sha, branch, name: `${owner}/${repo}`, deploys }
  const evidence = await gatherEvidence(ports, repository, range)
  const question = await questionOf(ports, prepared, range, evidence, lane)
  const coverage = await assessCoverage(repository, question)
  const { scope = null } = question
  const changed = (await repository.changes(base, request.sha)).map(({ path }) => path)
  const sameTree = !changed.some((path) => scope === null || scope(path))
  const outside = await outsideOf(policy, placesOf(prepared), changed, () => filesOf(repository, request.sha))
  const ignoring = (outside?.ignored ?? 0) > 0
  const facts = { kind: 'live', sameTree, coverage, baseline: prepared.base === null, ignoring } as const
  return { facts, evidence, lane, outside }
}

/** All paths of a commit; null without git, where that would be a request for each folder. */
async function filesOf(repository: Repository, sha: string): Promise<readonly string[] | null> {
  if (repository.withoutGit !== undefined) return null
  return (await repository.changes(EMPTY_TREE, sha)).map(({ path }) => path)
}

/** Where the rules of this deploy stand. */
function placesOf({ request, workflows }: Prepared): RulePlaces {
  return { policyPaths: [request.policyPath], workflows }
}

/** What the policy asks about a range, with all facts that its rules need. */
async function questionOf(
  ports: Ports,
  prepared: Prepared,
  range: GatherRange,
  evidence: ReviewEvidence,
  mayDrop: boolean,
): Promise<CoverageQuestion> {
  const { repository, record, policy } = prepared
  const rules = policy.gate
  const teams = (ports.appForge ?? ports.forge).teams
  const warn = (line: string): void => ports.log.warning(line)
  const { environment } = prepared.request
  const exact = rules.exactReverts || rules.exactCherryPicks
  const rollback = await recordedRollback({ deployed: prepared.deployed, warn }, environment, record)
  return {
    ...rules,
    base: range.base,
    head: range.head,
    evidence,
    rollback: rollback === null ? null : { ...rollback, scope: serviceScope(policy, placesOf(prepared)) },
    mayDrop,
    good: record.marks.filter(({ word }) => word === 'good').map(({ sha }) => sha),
    pathRules: await pathRules(rules.rules, teams),
    ownership: rules.owners ? await readOwnership(repository, range.base, { teams, warn }) : null,
    bots: await knownBots(rules, evidence, ports.forge.apps),
    sources: exact ? await claimedSources(ports, repository, range, evidence) : new Map<string, ReviewEvidence>(),
    scope: gateScope(policy, placesOf(prepared)),
  }
}

/** Whether going back to the candidate is meant and allowed. Marks are in our own record: what was never deployed here is not believed. */
async function laneOf(ports: Ports, prepared: Prepared): Promise<boolean> {
  const { record, request, deployed } = prepared
  const marks = record.marks.map(({ sha, word, at }) => ({ sha, mark: word, at }))
  const lane = rollbackLane(request.sha, isMeant(prepared), marks, ports.clock.now())
  return lane.open && (await deployed([request.sha])).has(request.sha)
}

/** Whether going back is meant: somebody says so, or an open incident names this as what to go back to. */
function isMeant({ request, record }: Prepared): boolean {
  const open = (response: EnvironmentRecord['responses'][number]): boolean =>
    !isFromOutside(response) &&
    response.good === request.sha &&
    response.incident.step === 'opened' &&
    response.incident.phase === 'mitigating'
  return request.rollbackReason !== null || record.responses.some(open)
}

/** The digest of what nobody has seen; null where nothing is left or nothing was compared. */
function digestOf(
  { run }: Ports,
  { request, policy }: Prepared,
  base: string | null,
  { coverage, rules }: GateOutcome,
): string | null {
  if (base === null || coverage === null) return null
  const service = policy.service?.name ?? null
  const scope = { repository: repositoryName(run), environment: request.environment, base, service }
  return residueDigest(scope, coverage.uncovered, ruleQuestion(request.sha, rules))
}

/** A judgement with what it was made from. */
export type Judged = {
  readonly outcome: GateOutcome
  /** Null where nothing was compared. */
  readonly evidence: ReviewEvidence | null
  readonly digest: string | null
  /** What the candidate was compared with; null where it was with nothing. */
  readonly base: string | null
  /** What of the range does not count; null where all of it does, or nothing was compared. */
  readonly outside: Outside | null
}

/** What is asked without GitHub. */
export type OfflineQuestion = {
  readonly environment: string
  readonly base: string
  readonly head: string
  readonly given: GivenEvidence
  readonly policy: Policy
  /** Milliseconds since the Unix epoch. */
  readonly now: number
  /** Where the rules of a deploy stand in the repository. */
  readonly places: RulePlaces
  /** Where it is said what of CODEOWNERS cannot be read. */
  readonly warn: (line: string) => void
  /** What the rules of the policy judge from; null where no file says anything. */
  readonly facts?: GivenFacts | null
}

/** The gate's word and the digest of what nobody has seen; the same core as online. Throws ConfigurationError for unknown commits. */
export async function gateOffline(
  repository: Repository,
  question: OfflineQuestion,
): Promise<Pick<Judged, 'outcome' | 'digest' | 'outside'>> {
  const { environment, base, head, given, policy, places, now, warn } = question
  const scope = gateScope(policy, places)
  const service = policy.service?.name ?? null
  if (policy.gate.checks.length > 0) warn('gate.checks is not judged here: what became of checks is only on GitHub.')
  const lane = rollbackLane(head, given.rollbackReason !== null, given.deployments, now)
  const ownership = policy.gate.owners ? await readOwnership(repository, base, { teams: null, warn }) : null
  const coverage = await assessCoverage(repository, {
    base,
    head,
    evidence: given.evidence,
    approvals: policy.gate.approvals,
    machineUsers: policy.gate.machineUsers,
    opaque: policy.gate.opaque,
    pageFiles: policy.gate.pageFiles,
    promotionBranches: [...policy.gate.promotionBranches, ...given.promotionBranches],
    mayDrop: lane.open,
    good: given.deployments.filter(({ mark }) => mark === 'good').map(({ sha }) => sha),
    ownership,
    pathRules: await pathRules(policy.gate.rules, teamsGiven(question.facts)),
    bots: await knownBots(policy.gate, given.evidence, null),
    exactReverts: policy.gate.exactReverts,
    exactCherryPicks: policy.gate.exactCherryPicks,
    scope,
  })
  const changed = (await repository.changes(base, head)).map(({ path }) => path)
  const sameTree = !changed.some((path) => scope === null || scope(path))
  const outside = await outsideOf(policy, places, changed, () => filesOf(repository, head))
  const facts = { kind: 'live', sameTree, coverage, ignoring: (outside?.ignored ?? 0) > 0 } as const
  const risk = await riskOffline(repository, question, lane.open || isRecomputed(coverage))
  const found = { lane: lane.open, coverage, risk: risk.found }
  const rules = [...(await rulesOffline(repository, question, found)), ...risk.rows]
  const outcome = decideGate({ environment: placeOf(environment, service), base: facts, heldBy: null, rules })
  const asked = { repository: '', environment, base, service }
  return { outcome, digest: residueDigest(asked, coverage.uncovered, ruleQuestion(head, rules)), outside }
}

async function riskOffline(
  repository: Repository,
  { policy, base, head, given }: OfflineQuestion,
  isRollback: boolean,
): Promise<JudgedRisk> {
  if (policy.gate.risk === null) return noRisk
  const { judgeRisk } = await import('./risk-rows.ts')
  const deploys = given.deployments.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  const known = { deployed: deploys.map(({ sha }) => sha), bad: badOf(deploys) }
  return judgeRisk(repository, policy, { base, head, known, isRollback })
}

/** Teams as the facts name their members; without facts nobody is known. */
function teamsGiven(facts: GivenFacts | null | undefined): Pick<Teams, 'members'> {
  return { members: (organization, team) => Promise.resolve(facts?.teams.get(`${organization}/${team}`) ?? null) }
}

async function rulesOffline(
  repository: Repository,
  question: OfflineQuestion,
  found: Pick<OfflineDeploy, 'lane' | 'coverage' | 'risk'>,
): Promise<readonly RuleRow[]> {
  const { policy, environment, base, head, now, facts, given } = question
  if (!hasRules(policy.gate)) return []
  const { offlineRules } = await import('./offline-rules.ts')
  const deploy = { environment, base, head, now, evidence: given.evidence, ...found }
  return offlineRules(repository, policy, deploy, facts ?? undefined)
}
