import { OutsideError } from '../../base/errors.ts'
import { mayWrite } from '../../base/permission.ts'
import type { Policy } from '../../config/policy.ts'
import type { RulePolicy } from '../../config/rule-policy.ts'
import type { Coverage } from '../../gate/coverage.ts'
import { announcedPlans } from '../../gate/rules/announced-plans.ts'
import type { ReviewEvidence } from '../../gate/review-evidence.ts'
import { unapprovedFiles } from '../../gate/rules/approvals.ts'
import type { RiskFacts, RuleFacts, SharedLabel } from '../../gate/rules/facts.ts'
import type { RuleRow } from '../../gate/rules/rule.ts'
import { judgeRules } from '../../gate/rules/rules.ts'
import type { Forge } from '../../github/forge.ts'
import type { HoldFacts } from '../hold-facts.ts'
import type { Ports } from '../ports.ts'
import type { Prepared } from '../prepare-deploy.ts'
import { dataChanges } from './data-changes.ts'
import { pastIncidents } from './past-incidents.ts'
import { pastDeploys } from './past-deploys.ts'
import { readCalendars } from './read-calendars.ts'
import { saidRestorePoints } from './said-restore-points.ts'
import { readBudget, readDegraded } from './service-state.ts'

/** What is known of a deploy before its rules are judged. */
export type RuledDeploy = {
  /** What it is compared with; null where it is with nothing. */
  readonly base: string | null
  readonly coverage: Coverage | null
  readonly evidence: ReviewEvidence | null
  readonly held: HoldFacts | null
  /** The candidate goes back, on purpose, to what was found good. */
  readonly lane: boolean
  readonly risk: RiskFacts | null
  /** Comments may be answered. */
  readonly answers: boolean
}

/** What the rules of the policy say of a deploy: gathers their facts, and judges. Only what a rule of the policy needs is asked. */
export async function rulesOnGitHub(ports: Ports, prepared: Prepared, deploy: RuledDeploy): Promise<RuleRow[]> {
  const { policy, repository, request, origin } = prepared
  const rules = policy.gate
  const now = ports.clock.now()
  const from = 'commit' in origin ? origin.commit : (deploy.base ?? request.sha)
  const facts: RuleFacts = {
    now,
    environment: request.environment,
    relief: reliefOf(deploy),
    labels: await sharedLabels(ports, exceptions(rules), deploy.coverage),
    calendars: await readCalendars(repository, from, rules.freeze, now),
    deploys:
      rules.plan === null ? [] : await pastDeploys(ports.forge.deployments, request.environment, prepared.record),
    ...(await serviceFacts(policy, now)),
    ...(await dataFacts(ports, prepared, deploy)),
    risk: deploy.risk,
    incidents: pastIncidents(prepared.record, request.sha),
    unapproved: unapprovedFiles(deploy.coverage),
    announced: announcedPlans(deploy.evidence, deploy.coverage),
    decide: policy.watch.duration * (deploy.risk?.longer ?? 1),
  }
  return judgeRules(rules, facts)
}

/** What metrics say of the service now; nothing is asked where no rule wants to know. */
async function serviceFacts({ gate, store }: Policy, now: number): Promise<Pick<RuleFacts, 'budget' | 'degraded'>> {
  const unknown = { unknown: 'watch.store is not set, and only a store knows the past' }
  if (store === null || (gate.budget === null && gate.health === null)) return { budget: unknown, degraded: unknown }
  const { openStore } = await import('../../metrics/stores/open-store.ts')
  const open = (step: number) => openStore('range' in store ? { ...store, range: step } : store)
  const seconds = now / 1000
  return {
    budget: gate.budget === null ? unknown : await readBudget(open, store.metrics, gate.budget, seconds),
    degraded: gate.health === null ? unknown : await readDegraded(open, store.metrics, seconds),
  }
}

/** Whether the deploy destroys data, and what it could be restored from. */
async function dataFacts(
  ports: Ports,
  prepared: Prepared,
  deploy: RuledDeploy,
): Promise<Pick<RuleFacts, 'destructive' | 'restorePoints' | 'restoreNotes' | 'restorePlaces'>> {
  const { policy, repository, request } = prepared
  const { base } = deploy
  const rule = policy.gate.restorePoint
  const destructive =
    rule === null || base === null
      ? []
      : await dataChanges(repository, { base, head: request.sha }, policy.rollback.risky)
  if (rule === null || destructive.length === 0) {
    return { destructive, restorePoints: [], restoreNotes: [], restorePlaces: [] }
  }
  const { readRestorePoints } = await import('../../metrics/restore-points.ts')
  const { points, notes } = await readRestorePoints(rule)
  const host = rule.url === null ? '' : new URL(rule.url).host
  const given = request.restorePoint ?? null
  const step = given === null ? [] : [{ at: given, tested: null, what: 'input restore-point' }]
  const said = deploy.answers ? await saidRestorePoints(ports, prepared, deploy) : { points: [], places: [] }
  const restorePoints = [...points.map((point) => ({ ...point, what: host })), ...step, ...said.points]
  return { destructive, restorePoints, restoreNotes: notes, restorePlaces: said.places }
}

/** A rollback is what goes back to a good deployment, or nothing but recomputed reverts of ours. */
function reliefOf({ lane, coverage, held }: RuledDeploy): RuleFacts['relief'] {
  const units = (coverage?.units ?? []).filter(({ reason }) => reason !== 'empty')
  if (lane || (units.length > 0 && units.every(({ reason }) => reason === 'rollback-recomputed'))) return 'rollback'
  return held?.containment.reason === 'fix-names-incident' ? 'fix' : null
}

/** Labels by which something passes, in small letters. */
function exceptions({ windows, freeze }: RulePolicy): ReadonlySet<string> {
  const names = [...(windows?.except ?? []), ...freeze.flatMap(({ except }) => except)]
  return new Set(names.map((name) => name.toLowerCase()))
}

/** Pull requests that are asked for their labels: of a longer range nobody means all of it. */
const MOST_PULLS = 30

type Asked = { readonly forge: Pick<Forge, 'labels' | 'info'>; readonly log: Ports['log'] }

/**
 * Labels among these that every change of the deploy carries, set by somebody who may write at this moment: some may label who may not deploy, and what waits
 * unlabelled does not slip out behind what is urgent.
 */
async function sharedLabels(
  { forge, log }: Asked,
  wanted: ReadonlySet<string>,
  coverage: Coverage | null,
): Promise<readonly SharedLabel[]> {
  const units = (coverage?.units ?? []).filter(({ reason }) => reason !== 'empty' && reason !== 'drops-deployed')
  const pulls = [...new Set(units.map(({ pull }) => pull))]
  if (wanted.size === 0 || pulls.length === 0 || pulls.length > MOST_PULLS) return []
  const carried: (readonly SharedLabel[])[] = []
  for (const pull of pulls) carried.push(pull === null ? [] : await countingLabels(forge, log, wanted, pull))
  const [first = [], ...others] = carried
  return first.filter(({ name }) => others.every((labels) => labels.some((label) => label.name === name)))
}

async function countingLabels(
  forge: Asked['forge'],
  log: Ports['log'],
  wanted: ReadonlySet<string>,
  pull: number,
): Promise<readonly SharedLabel[]> {
  const counting: SharedLabel[] = []
  for (const { name, by } of await labelsOn(forge, log, pull)) {
    if (!wanted.has(name.toLowerCase())) continue
    if (by !== null && mayWrite(await forge.info.permission(by))) counting.push({ name: name.toLowerCase(), by })
    else
      log.warning(
        `#${pull} has the label ${name}, set by ${by ?? 'nobody known'}, who may not write here: it changes nothing.`,
      )
  }
  return counting
}

async function labelsOn({ labels }: Pick<Forge, 'labels'>, log: Ports['log'], pull: number) {
  try {
    return await labels.on(pull)
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error
    log.warning(`The labels of #${pull} cannot be read, so none of them counts: ${error.message}`)
    return []
  }
}
