import type { RuleAnswer, RulePolicy } from '../../config/rule-policy.ts'
import { type NextBound, nextBound } from '../../evidence/rates/next-bound.ts'
import type { PastDeploy, RuleFacts } from './facts.ts'
import { stretchesOf } from './openings.ts'
import { type RuleRow, ruleRow } from './rule.ts'
import { openWindows, timeWords } from './schedule.ts'

/** Deploys that are looked at: those of the last 180 days, at most 200. What took how long before says little of today. */
const OLDEST = 180 * 86_400_000
const MOST = 200
const MINUTE = 60_000

type PlanRule = NonNullable<RulePolicy['plan']>

/** The pessimistic times of a deploy, of its rollback and of deciding between them, in milliseconds. */
type Plan = { readonly deploy: number; readonly rollback: number; readonly decide: number }

/**
 * Whether the time that is planned holds a deploy that takes long, the time to decide, and a rollback. Bounds of what the next one takes are those of `nextBound`; with fewer
 * than five deploys there is none, and the rule only informs.
 */
export function judgePlan(policy: RulePolicy, facts: RuleFacts): RuleRow[] {
  const { plan } = policy
  if (plan === null) return []
  const recent = recentOf(facts)
  const [deploys, rollbacks] = [durations(recent, false), durations(recent, true)]
  const bounds = { deploy: nextBound(deploys), rollback: nextBound(rollbacks) }
  const { deploy } = bounds
  const evidence = [boundWords('deploy', deploy), boundWords('rollback', bounds.rollback)]
  if (deploy.kind === 'none') {
    const longest = deploy.longest === null ? '' : ` The longest took ${minutes(deploy.longest)}.`
    const message = `${counted(deploy.count, 'deploy')} of the last 180 days ${deploy.count === 1 ? 'is' : 'are'} known: too few for a plan.${longest} ${minutes(plannedTime(plan.window, facts).planned)} are planned.`
    return ruleRow('plan', 'inform', 'too-few-deploys', message, evidence)
  }
  const rollback =
    bounds.rollback.kind === 'none' ? Math.max(deploy.value, bounds.rollback.longest ?? 0) : bounds.rollback.value
  const needed: Plan = { deploy: deploy.value, rollback, decide: (plan.decide ?? facts.decide) * 1000 }
  const decided = plan.decide === null ? 'the length of the watch' : 'as the policy says'
  const { answer, reasonCode, message, found } = compared(plan, policy, facts, needed, deploy)
  return ruleRow(
    'plan',
    answer,
    reasonCode,
    message,
    [...evidence, `to decide: ${minutes(needed.decide)}, ${decided}`],
    found,
  )
}

function compared(
  plan: PlanRule,
  policy: RulePolicy,
  facts: RuleFacts,
  needed: Plan,
  bound: NextBound,
): Pick<RuleRow, 'reasonCode' | 'message' | 'found'> & { readonly answer: 'ok' | RuleAnswer } {
  const { planned, by } = plannedTime(plan.window, facts)
  const left = leftInWindow(policy, facts.now)
  const available = Math.min(planned, left ?? planned)
  const whole = needed.deploy + needed.rollback + needed.decide
  const zone = policy.windows?.zone ?? 'UTC'
  const head = `${minutes(planned)} are planned${by}${left !== null && left < planned ? `, and the window closes in ${minutes(left)}` : ''}`
  const parts = `${deployWords(bound)}, a rollback takes ${minutes(needed.rollback)}, and ${minutes(needed.decide)} are to decide: ${minutes(whole)}`
  const back = facts.now + available - needed.rollback
  const turn =
    back > facts.now
      ? ` If the deploy has not ended by ${timeWords(back, zone)} (${zone}), begin the rollback then.`
      : ''
  const found = {
    plan: {
      until: new Date(facts.now + available).toISOString(),
      turnBack: new Date(Math.max(back, facts.now)).toISOString(),
      rollback: Math.round(needed.rollback / 1000),
    },
  }
  if (whole <= available) return { answer: 'ok', reasonCode: 'fits', message: `${head}; ${parts}.${turn}`, found }
  if (facts.relief === 'rollback')
    return { answer: 'ok', reasonCode: 'rollback', message: `${head}; ${parts}. A rollback passes.` }
  const end = facts.now + Math.ceil(whole / (5 * MINUTE)) * 5 * MINUTE
  const message = `${head}; ${parts}. Announce ${timeWords(facts.now, zone)} to ${timeWords(end, zone)} (${zone}), or take a longer window.`
  return { answer: plan, reasonCode: 'window-too-short', message: `${message}${turn}`, found }
}

/** The time planned in milliseconds: what the policy says, or less where a pull request announces less; and who says so, where that is a pull request. */
function plannedTime(window: number, { announced }: RuleFacts): { readonly planned: number; readonly by: string } {
  const [shortest] = announced.toSorted((a, b) => a.seconds - b.seconds)
  if (shortest === undefined || shortest.seconds >= window) return { planned: window * 1000, by: '' }
  return { planned: shortest.seconds * 1000, by: ` (#${shortest.pull})` }
}

/** Milliseconds until the windows that are open close; null where the policy has none, or none is open. */
function leftInWindow(policy: RulePolicy, now: number): number | null {
  const { windows } = policy
  const ends = openWindows(policy, now).flatMap((span) =>
    stretchesOf(span, windows?.zone ?? 'UTC', 'narrowest', { start: now, end: now + 1 })
      .filter(({ start, end }) => start <= now && now < end)
      .map(({ end }) => end - now),
  )
  return ends.length === 0 ? null : Math.max(...ends)
}

function recentOf({ deploys, now }: RuleFacts): PastDeploy[] {
  return deploys
    .filter(({ endedAt }) => endedAt <= now && endedAt > now - OLDEST)
    .toSorted((a, b) => b.endedAt - a.endedAt)
    .slice(0, MOST)
}

function durations(deploys: readonly PastDeploy[], wanted: boolean): number[] {
  return deploys.filter(({ rollback }) => rollback === wanted).map(({ startedAt, endedAt }) => endedAt - startedAt)
}

/** Of whole deploys the chance is known, of few it is estimated. */
function deployWords(bound: NextBound): string {
  if (bound.kind === 'none') return ''
  return bound.kind === 'exact'
    ? `1 in 20 deploys takes longer than ${minutes(bound.value)}`
    : `a deploy takes up to ${minutes(bound.value)} (an estimate from ${bound.count})`
}

function boundWords(what: string, bound: NextBound): string {
  const many = counted(bound.count, what)
  if (bound.kind === 'exact')
    return `${many}: the ${bound.rank}th shortest took ${minutes(bound.value)}; the next one is within that in 19 of 20 cases`
  const longest = bound.longest === null ? '' : `, the longest took ${minutes(bound.longest)}`
  return bound.kind === 'estimate'
    ? `${many}${longest}: ${minutes(bound.value)} is an estimate`
    : `${many}${longest}: too few to say more`
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** Whole minutes, rounded up. */
function minutes(milliseconds: number): string {
  return `${Math.ceil(milliseconds / MINUTE - 1e-9)} min`
}
