import type { BudgetRule, RulePolicy } from '../../config/rule-policy.ts'
import { ABOUT_USUAL, riskWords } from '../risk/stated-risk.ts'
import type { BudgetFacts, RiskFacts, RuleFacts } from './facts.ts'
import { atMostReview, type RuleRow, ruleRow } from './rule.ts'
import { inWords, timeWords } from './schedule.ts'

/** Below so many allowed errors one of them moves the budget by a tenth and more: that is no ground to stop a deploy. */
const FEWEST_ALLOWED = 10

/** Part of the budget above which nothing is to be said. */
const HEALTHY = 0.5

/**
 * Burn rates at which somebody has to act, by the Site Reliability Workbook ("Alerting on SLOs"): both times have to be above, the short one so that it is not
 * said any more when it is over. Seconds.
 */
const alerts = {
  fast: { long: 3600, short: 300, above: 14.4 },
  slow: { long: 6 * 3600, short: 1800, above: 6 },
} as const

/**
 * What is left of the error budget decides whether more may be risked. Rollbacks and fixes end the burning, so they pass; so does a deploy of low risk, unless
 * the budget is gone and still burning fast.
 */
export function judgeBudget(policy: RulePolicy, facts: RuleFacts): RuleRow[] {
  const { budget: rule } = policy
  const { budget, risk } = facts
  if (rule === null) return []
  if ('unknown' in budget) {
    const message = `What is left of the error budget is not known: ${budget.unknown}.`
    return ruleRow('budget', atMostReview(rule.spent), 'budget-unknown', message)
  }
  const zone = policy.windows?.zone ?? 'UTC'
  const evidence = evidenceOf(budget)
  const name = `The error budget (${percent(budget.objective)} in ${windowWords(budget.window)})`
  const allowed = allowedOf(budget)
  if (allowed !== null && allowed < FEWEST_ALLOWED) {
    const message = `${name} allows ${count(allowed)} errors, and ${count(budget.bad ?? 0)} happened: too few to judge by.`
    return ruleRow('budget', 'inform', 'too-few-events', message, evidence)
  }
  const level = levelOf(rule, budget)
  const left = percent(1 - budget.spent)
  const counts = countsOf(budget, allowed)
  const pace = paceWords(budget, facts.now)
  const heads: Readonly<Record<Level, string>> = {
    'budget-spent': `${name} is spent: ${percent(budget.spent)} of it${counts}.${againWords(budget, zone)}${pace}`,
    'budget-low': `${left} of the error budget (${percent(budget.objective)} in ${windowWords(budget.window)}) is left, less than ${percent(rule.low?.below ?? 0)}${counts}.${pace}`,
    'budget-burning': `${name} has ${left} left${counts}.${pace}`,
    'budget-below-half': `${name} has ${left} left${counts}.`,
    'budget-left': `${name} has ${left} left${counts}.`,
  }
  const head = heads[level]
  const answer = answers[level](rule)
  if (answer === 'ok') return ruleRow('budget', 'ok', level, head, evidence)
  if (facts.relief !== null) return ruleRow('budget', 'ok', facts.relief, `${head} A ${facts.relief} passes.`, evidence)
  const stillBurning = level === 'budget-spent' && isBurning(budget, 'fast')
  const against = againstLow(risk)
  if (risk !== null && against === '' && !stillBurning)
    return ruleRow('budget', 'ok', 'low-risk', `${head} This deploy is of low risk: it passes.`, evidence)
  if (level !== 'budget-spent' && risk === null) return ruleRow('budget', answer, level, head, evidence)
  return ruleRow('budget', answer, level, `${head} ${passing(risk, against, stillBurning)}`, evidence)
}

/** How much is left, from nothing on. */
type Level = 'budget-spent' | 'budget-low' | 'budget-burning' | 'budget-below-half' | 'budget-left'

/** What the policy answers to each. A budget that burns away is soon low, but nobody is stopped by what is not yet so. */
const answers: Readonly<Record<Level, (rule: BudgetRule) => Parameters<typeof ruleRow>[1]>> = {
  'budget-spent': ({ spent }) => spent,
  'budget-low': ({ low }) => low ?? 'inform',
  'budget-burning': ({ low }) => (low === null ? 'inform' : atMostReview(low)),
  'budget-below-half': () => 'ok',
  'budget-left': () => 'ok',
}

function levelOf({ low }: BudgetRule, budget: BudgetFacts): Level {
  const left = 1 - budget.spent
  if (left <= 0) return 'budget-spent'
  if (low !== null && left < low.below) return 'budget-low'
  if (isBurning(budget, 'fast') || isBurning(budget, 'slow')) return 'budget-burning'
  return left > HEALTHY ? 'budget-left' : 'budget-below-half'
}

function isBurning(budget: BudgetFacts, which: keyof typeof alerts): boolean {
  const { long, short, above } = alerts[which]
  return [long, short].every((seconds) => (rateIn(budget, seconds) ?? 0) > above)
}

function rateIn({ burn }: BudgetFacts, seconds: number): number | null {
  return burn.find((one) => one.seconds === seconds)?.rate ?? null
}

/** What speaks against calling the risk low; empty where nothing does. */
function againstLow(risk: RiskFacts | null): string {
  if (risk === null) return ''
  const signs = risk.signs.length === 0 ? [] : [`it shows ${risk.signs.join(', ')}`]
  const above = risk.times === null || risk.times < ABOUT_USUAL ? [] : [`its risk is ${riskWords(risk.times)}`]
  return [...signs, ...above].join(', and ')
}

function passing(risk: RiskFacts | null, against: string, stillBurning: boolean): string {
  if (risk === null || stillBurning) return 'A rollback passes, and a fix that names the incident.'
  return `A rollback passes, a fix that names the incident, and what is of low risk; this deploy is not: ${against}.`
}

function evidenceOf(budget: BudgetFacts): string[] {
  const { spent, bad, total, objective, burn } = budget
  const counts =
    bad === null || total === null
      ? []
      : [`${count(bad)} of ${count(total)} requests failed, ${count(total * (1 - objective))} are allowed`]
  const rates = burn.map(({ seconds, rate }) => `${rateWords(rate)} in ${windowWords(seconds)}`)
  const burning = rates.length === 0 ? [] : [`burn rate (1 spends it exactly in its window): ${rates.join(', ')}`]
  return [`spent ${percent(spent)}`, ...counts, ...burning]
}

/** How fast it goes, where somebody has to act, and when that will have spent it. */
function paceWords(budget: BudgetFacts, now: number): string {
  const which = isBurning(budget, 'fast') ? 'fast' : isBurning(budget, 'slow') ? 'slow' : null
  if (which === null) return ''
  const { long } = alerts[which]
  const rate = rateIn(budget, long) ?? 0
  const gone = now + (((1 - budget.spent) * budget.window) / rate) * 1000
  const when = budget.spent < 1 ? `: at this pace it is spent ${inWords(gone - now)}` : ''
  return ` In the last ${windowWords(long)} it burned ${rateWords(rate)} times as fast as it may${when}.`
}

/** From when on it is no longer spent, because of what leaves the window. */
function againWords({ bad, total, objective, leaving }: BudgetFacts, zone: string): string {
  const allowed = allowedOf({ total, objective })
  if (bad === null || allowed === null) return ''
  let gone = 0
  for (const one of leaving) {
    gone += one.bad
    if ((bad - gone) / allowed < 1 - 1e-9)
      return ` ${count(gone)} of the failures leave the window until ${timeWords(one.at, zone)} (${zone}); without new ones it is no longer spent then.`
  }
  return ''
}

function allowedOf({ total, objective }: Pick<BudgetFacts, 'total' | 'objective'>): number | null {
  return total === null ? null : total * (1 - objective)
}

function countsOf({ bad }: BudgetFacts, allowed: number | null): string {
  return bad === null || allowed === null ? '' : ` (${count(bad)} failures, ${count(allowed)} allowed)`
}

const count = (number: number): string => Math.round(number).toLocaleString('en-US')

const rateWords = (rate: number): string => String(Number(rate.toPrecision(2)))

/** `99.9 %`. */
function percent(share: number): string {
  return `${Number((share * 100).toPrecision(4))} %`
}

/** `30 d`, `12 h`, `5 min`. */
function windowWords(seconds: number): string {
  if (seconds % 86_400 === 0) return `${seconds / 86_400} d`
  return seconds < 3600 ? `${Math.round(seconds / 60)} min` : `${Number((seconds / 3600).toPrecision(3))} h`
}
