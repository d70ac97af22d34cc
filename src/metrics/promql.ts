import type { StoreMetric, StoreQuery } from './store-spec.ts'

/** Which number a series of an answer holds. */
export type Part = 'total' | 'bad' | 'bucket' | 'value'

/** One query of a metric: what it asks, for which arm and part, and the labels that its series are told apart by. */
export type PromQuery = {
  readonly text: string
  readonly arm: 'ours' | 'control'
  readonly part: Part
  readonly labels: readonly string[]
}

/** Seconds of a step and of the window that increases are taken over. */
export type Widths = { readonly step: number; readonly range: number }

/** Events of one step: the window may be wider than a step, then its events are spread evenly over it. */
function increase(selector: string, by: readonly string[], { step, range }: Widths): string {
  const grouped = by.length === 0 ? 'sum' : `sum by (${by.join(', ')}) `
  const share = range === step ? '' : ` * ${step / range}`
  return `${grouped}(increase(${selector}[${range}s]))${share}`
}

function partsOf(
  query: StoreQuery,
): readonly { readonly part: Part; readonly selector: string; readonly by: readonly string[] }[] {
  switch (query.kind) {
    case 'counts':
      return [
        { part: 'total', selector: query.total, by: [] },
        { part: 'bad', selector: query.bad, by: [] },
      ]
    case 'histogram':
      return [{ part: 'bucket', selector: query.buckets, by: ['le'] }]
    case 'gauge':
      return [{ part: 'value', selector: query.query, by: [] }]
  }
}

/**
 * All queries of a metric: everything together, and by each label. The store adds up, so that what comes back grows with what is judged and
 * not with the fleet. A gauge's query stands as it is.
 */
export function queriesOf(metric: StoreMetric, widths: Widths): PromQuery[] {
  const arms = [
    { arm: 'ours' as const, query: metric.query },
    ...(metric.control === null ? [] : [{ arm: 'control' as const, query: metric.control }]),
  ]
  return arms.flatMap(({ arm, query }) =>
    partsOf(query).flatMap(({ part, selector, by }): PromQuery[] => {
      if (part === 'value') return [{ text: selector, arm, part, labels: metric.labels }]
      return [[], ...metric.labels.map((label) => [label])].map((labels) => ({
        text: increase(selector, [...by, ...labels], widths),
        arm,
        part,
        labels,
      }))
    }),
  )
}

/** Asks whether bad events could be seen at all: how many series of that name carry every label that the selector names. */
export function carriersQuery(name: string, labels: readonly string[], range: number): string {
  const matchers = labels.map((label) => `${label}!=""`).join(',')
  return `count(last_over_time(${name}{${matchers}}[${range}s]))`
}
