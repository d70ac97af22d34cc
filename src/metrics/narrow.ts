import { formatSelector } from './format-selector.ts'
import { parseSelector } from './parse-selector.ts'
import type { StoreMetric, StoreQuery } from './store-spec.ts'

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
      return query
  }
}
