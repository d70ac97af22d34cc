import { z } from 'zod'
import { eventMetric, everyMetric, gaugeMetric } from './store-policy.ts'
import { pageGaugeEffect, selector } from './scalars.ts'
import type { MetricQuery } from './policy.ts'
import type { MetricPlan } from '../watch/plan.ts'

// `watch.metrics` of a policy file: what is read of the pages that `metrics-url` names. The words are those of a store's metrics.

const every = {
  name: everyMetric.name,
  segment: z
    .string('expected the name of a label')
    .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'expected the name of a label, such as platform')
    .optional(),
  role: everyMetric.role,
}
const events = { ...every, 'min-effect': eventMetric['min-effect'], objective: eventMetric.objective }

/** One metric of a page. What names no kind counts. */
export const pageMetric = z.discriminatedUnion(
  'kind',
  [
    z.strictObject(
      { kind: z.literal('counts').optional(), ...events, total: selector, bad: selector },
      'expected a metric with name, total and bad',
    ),
    z
      .strictObject(
        {
          kind: z.literal('histogram'),
          ...events,
          buckets: selector,
          'slower-than': z
            .number('expected the boundary of a bucket such as 0.5')
            .gt(0, 'expected more than 0')
            .optional(),
        },
        'expected a metric with name and buckets',
      )
      .refine((document) => (document.objective === undefined) === (document['slower-than'] === undefined), {
        path: ['objective'],
        error: 'expected slower-than beside it: the boundary that the objective of a histogram is about, such as 0.5',
      }),
    z.strictObject(
      {
        kind: z.literal('gauge'),
        ...every,
        query: selector,
        direction: gaugeMetric.direction.unwrap().default('up'),
        'min-effect': pageGaugeEffect.prefault({}),
      },
      'expected a metric with name and query',
    ),
  ],
  'expected a metric with kind (counts, histogram or gauge), name and what is read',
)

type PageMetric = z.infer<typeof pageMetric>

/** The keys of such a metric, of all kinds together. */
export const pageMetricKeys = [...new Set(pageMetric.options.flatMap((option) => Object.keys(option.shape)))]

/** Where a metric is found on the page. */
export function pageQuery(document: PageMetric): MetricQuery {
  const { name, segment = null } = document
  if (document.kind === 'histogram') return { kind: document.kind, name, segment, buckets: document.buckets }
  if (document.kind === 'gauge') return { kind: document.kind, name, segment, query: document.query }
  return { kind: 'counts', name, segment, total: document.total, bad: document.bad }
}

/** How it is judged. */
export function pagePlan(document: PageMetric): MetricPlan {
  const { name, kind = 'counts', role } = document
  const minEffect = document['min-effect']
  const common = { name, kind, minEffect, ...(role !== 'critical' && { role }) }
  if (document.kind === 'gauge') return { ...common, direction: document.direction }
  const { objective } = document
  const slowerThan = document.kind === 'histogram' ? document['slower-than'] : undefined
  return {
    ...common,
    direction: 'up',
    ...(objective !== undefined && { objective }),
    ...(slowerThan !== undefined && { slowerThan }),
  }
}
