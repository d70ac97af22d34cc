import type { BudgetRule } from '../../config/rule-policy.ts'
import { shareBounds } from '../../evidence/rates/confidence-bounds.ts'
import type { BudgetFacts, Unknown } from '../../gate/rules/facts.ts'
import { type Events, eventsOf } from '../../metrics/step-events.ts'
import type { MetricStore, StoreAnswer, StoreMetric } from '../../metrics/store.ts'

const HOUR = 3600
const DAY = 86_400

/** Opens the store so that the numbers of one step are those of that many seconds. */
export type OpenWide = (step: number) => Promise<MetricStore>

/** Part of the window that the store has to know: less of it is no measure of the whole. */
const KNOWN = 0.9

/**
 * What is left of an error budget, from the metric's own numbers: days, or hours where the window is shorter than two days. `now` in Unix seconds. What the store
 * cannot say is unknown, a window that is longer than what it keeps among it.
 */
export async function readBudget(
  open: OpenWide,
  metrics: readonly StoreMetric[],
  rule: BudgetRule,
  now: number,
): Promise<BudgetFacts | Unknown> {
  const metric = metrics.find(({ name, role }) => (rule.metric === null ? role === 'critical' : name === rule.metric))
  if (metric === undefined) return { unknown: `watch.store has no metric ${rule.metric ?? 'that is critical'}` }
  const step = rule.window >= 2 * DAY ? DAY : HOUR
  const count = Math.ceil(rule.window / step)
  const [found, burn] = await Promise.all([
    read(open, metric, { step, count, now }),
    burnRates(open, metric, rule, now),
  ])
  if ('unknown' in found) return found
  const { events, first } = found
  const known = events.flatMap((each) => each ?? [])
  if (known.length < KNOWN * count) {
    const unit = step === DAY ? 'days' : 'hours'
    return { unknown: `the store has numbers of ${metric.name} for ${known.length} of ${count} ${unit}` }
  }
  const bad = known.reduce((sum, each) => sum + each.bad, 0)
  const total = known.reduce((sum, each) => sum + each.total, 0)
  if (total === 0) return { unknown: `${metric.name} counted nothing in the window` }
  const spent = bad / (total * (1 - rule.objective))
  const leaving = events.map((each, at) => ({ at: (first + at * step + rule.window) * 1000, bad: each?.bad ?? 0 }))
  return { objective: rule.objective, window: rule.window, spent, bad, total, burn, leaving }
}

const MINUTES = 60
/** Times over which burn rates are told, in seconds. */
const PACES = [5 * MINUTES, 30 * MINUTES, HOUR, 6 * HOUR] as const

/** How fast the budget burned lately; of times of which the store knows too little nothing is said. */
async function burnRates(
  open: OpenWide,
  metric: StoreMetric,
  { objective }: BudgetRule,
  now: number,
): Promise<BudgetFacts['burn']> {
  const step = PACES[0]
  const count = PACES[3] / step
  const found = await read(open, metric, { step, count, now })
  if ('unknown' in found) return []
  return PACES.flatMap((seconds) => {
    const wanted = seconds / step
    const known = found.events.slice(-wanted).flatMap((each) => each ?? [])
    const total = known.reduce((sum, each) => sum + each.total, 0)
    if (known.length < KNOWN * wanted || total === 0) return []
    const bad = known.reduce((sum, each) => sum + each.bad, 0)
    return [{ seconds, rate: bad / total / (1 - objective) }]
  })
}

/** Hours before the last one that say what is usual. */
const BEFORE = 24
/** Chance with which a service that is as usual is called degraded, for each metric. */
const ALPHA = 0.01

/**
 * Which critical metrics are worse now than the service is used to: so many events of the last hour were bad that, with all but one chance in a hundred, their share is more
 * than harm above the median of the 24 hours before, or above the metric's objective. `now` in Unix seconds.
 */
export async function readDegraded(
  open: OpenWide,
  metrics: readonly StoreMetric[],
  now: number,
): Promise<readonly string[] | Unknown> {
  const counted = metrics.filter(({ role, query }) => role === 'critical' && isCounted(query))
  if (counted.length === 0) return { unknown: 'watch.store has no critical metric that counts events' }
  const answers = await Promise.all(
    counted.map(async (metric) => ({
      metric,
      answer: await read(open, metric, { step: HOUR, count: BEFORE + 1, now }),
    })),
  )
  const unread = answers.flatMap(({ metric, answer }) =>
    'unknown' in answer ? [`${metric.name}: ${answer.unknown}`] : [],
  )
  const found = answers.flatMap(({ metric, answer }) =>
    'unknown' in answer ? [] : degradedWords(metric, answer.events),
  )
  return found.length === 0 && unread.length > 0 ? { unknown: unread.join('; ') } : found
}

function isCounted(query: StoreMetric['query']): boolean {
  return query.kind === 'counts' || (query.kind === 'histogram' && query.slowerThan !== null)
}

function degradedWords({ name, objective, minEffect, query }: StoreMetric, events: Events): string[] {
  const last = events.at(-1) ?? null
  if (last === null || last.total === 0) return []
  const shares = events.slice(0, -1).flatMap((one) => (one === null || one.total === 0 ? [] : [one.bad / one.total]))
  const usual = median(shares)
  const [low] = shareBounds(last.bad, last.total, ALPHA)
  const worse = usual !== null && low > usual * (1 + minEffect.relative) && low > usual + (minEffect.absolute ?? 0.005)
  const above = objective !== null && low > objective
  if (!worse && !above) return []
  const what = query.kind === 'counts' ? 'were bad' : 'were too slow'
  const than = worse ? `usually ${percent(usual)}` : `at most ${percent(objective ?? 0)} are allowed`
  return [`${name}: ${percent(last.bad / last.total)} ${what} in the last hour (${than})`]
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? null
}

/** `4.1 %`. */
function percent(share: number): string {
  return `${Number((share * 100).toPrecision(2))} %`
}

type Asked = { readonly step: number; readonly count: number; readonly now: number }

/** `first`: when the first step ends, Unix seconds. */
type Found = { readonly events: Events; readonly first: number }

async function read(open: OpenWide, metric: StoreMetric, { step, count, now }: Asked): Promise<Found | Unknown> {
  const store = await open(step)
  const until = Math.floor((now - (store.lag?.() ?? 60)) / 60) * 60
  const plain = { ...metric, labels: [], control: null }
  const first = until - (count - 1) * step
  const answer: StoreAnswer = await store.read(plain, { first, count, step })
  if ('missing' in answer) return { unknown: answer.detail === '' ? answer.missing : answer.detail }
  return { events: eventsOf(metric, answer, count), first }
}
