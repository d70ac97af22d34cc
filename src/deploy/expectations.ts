import { parseDuration } from '../base/duration.ts'
import type { StoreMetric } from '../metrics/store.ts'
import { spokenLines } from './cautions.ts'

/** An effect of a change that its pull request announces: how much a metric rises, as a part of what is usual, and why. Untrusted text. */
export type Expectation = { readonly metric: string; readonly rise: number; readonly because: string }

/** `expect: p95 +10 %, because …`. A metric is named as the policy names it. */
const line = /^expect:\s*(\S(?:[^+]{0,98}\S)?)\s+\+\s?(\d{1,4}(?:\.\d{1,2})?)\s?%\s*,\s*because\s+(\S.{0,199})$/i

/** Effects that one pull request may announce. */
const MOST = 10

/** What a description announces, a line each; one without a reason announces nothing. Comments and code blocks are the template's. */
export function saidExpectations(body: string): Expectation[] {
  const said = spokenLines(body).flatMap((text): Expectation[] => {
    const [, metric, rise, because] = line.exec(text) ?? []
    if (metric === undefined || rise === undefined || because === undefined || Number(rise) === 0) return []
    return [{ metric, rise: Number(rise) / 100, because: because.trim() }]
  })
  return said.slice(0, MOST)
}

/** How long a maintenance is announced to take, `plan: 30m`, in seconds; the shortest of several, null where nothing is announced. */
export function saidPlan(body: string): number | null {
  const said = spokenLines(body).flatMap((text) => parseDuration(/^plan:\s*(\w{2,7})$/i.exec(text)?.[1] ?? '') ?? [])
  return said.length === 0 ? null : Math.min(...said)
}

/** Part of the smallest harmful rise by which an announced effect may raise it. */
const MOST_WIDENED = 0.5

/**
 * The metrics of a store with those widened that effects were announced of: the smallest rise that is harm grows by what was announced, at most by half of itself.
 * Critical metrics and controls stay as they are, and so does what has no smallest rise.
 */
export function widened(metrics: readonly StoreMetric[], expectations: readonly Expectation[]): StoreMetric[] {
  return metrics.map((metric) => {
    const announced = expectations.filter((one) => one.metric === metric.name).map(({ rise }) => rise)
    if (metric.role !== 'advisory' || announced.length === 0) return metric
    const { relative } = metric.minEffect
    const more = Math.min(Math.max(...announced), MOST_WIDENED * relative)
    return { ...metric, minEffect: { ...metric.minEffect, relative: relative + more } }
  })
}
