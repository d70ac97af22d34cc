import { formatLabel, formatSelector, parseSelector } from '../../selector.ts'
import type { StoreMetric, StoreQuery } from '../../store.ts'
import { filledPromql, filledSelector, type VariableValues } from '../../variables.ts'

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
  const grouped = by.length === 0 ? 'sum' : `sum by (${by.map(formatLabel).join(', ')}) `
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
    // Its schema has none.
    case 'monitor':
      return []
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

/**
 * The same metric within one value of one of its labels, told apart by the other ones: what is asked of the store for the leaves below a
 * segment. Only counts and histograms are selectors; a gauge's query stays as it is. Throws a ConfigurationError for a selector that
 * cannot be read, which the policy's check has ruled out.
 */
export function narrowed(metric: StoreMetric, label: string, value: string): StoreMetric {
  return {
    ...metric,
    query: narrowedQuery(metric.query, label, value),
    control: metric.control === null ? null : narrowedQuery(metric.control, label, value),
    labels: metric.labels.filter((each) => each !== label),
  }
}

function narrowedQuery(query: StoreQuery, label: string, value: string): StoreQuery {
  const within = (text: string): string => {
    const { name, matchers } = parseSelector(text)
    return formatSelector({ name, matchers: [...matchers, { label, operator: '=', value }] })
  }
  switch (query.kind) {
    case 'counts':
      return { ...query, total: within(query.total), bad: within(query.bad) }
    case 'histogram':
      return { ...query, buckets: within(query.buckets) }
    case 'gauge':
    case 'monitor':
      return query
  }
}

/** The same query with what its variables stand for: values of selectors, and quoted texts of a whole query. */
export function filledQuery(query: StoreQuery, values: VariableValues): StoreQuery {
  const selector = (text: string): string => formatSelector(filledSelector(parseSelector(text), values))
  switch (query.kind) {
    case 'counts':
      return { ...query, total: selector(query.total), bad: selector(query.bad) }
    case 'histogram':
      return { ...query, buckets: selector(query.buckets) }
    case 'gauge':
      return { ...query, query: filledPromql(query.query, values) }
    case 'monitor':
      return query
  }
}
