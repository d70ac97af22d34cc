import { z } from 'zod'
import { gaugeEffect, minEffect } from './scalars.ts'
import { baselineChoices, type StoreMetric, type WatchedSpec } from '../metrics/store.ts'

// What `watch.store` of a policy file has for every store. What is one store's own stands in its folder below `metrics/stores/`.

/** An address without secrets in it. */
export const address = (what: string) =>
  z.string(what).regex(/^https?:\/\/[^\s@?#\p{Cc}]{1,1000}$/u, `${what}, without a user name, a password or a query`)

/** The name of an environment variable that holds a secret. */
export const secretName = z
  .string('expected the name of an environment variable')
  .regex(/^DEPLOY_GUARD_[A-Z0-9_]{1,80}$/, 'expected a name that begins with DEPLOY_GUARD_')

/** The keys of every store besides `source`, `metrics` and its own. */
export const commonStore = {
  'history-days': z
    .int('expected a whole number of days from 1 to 28')
    .min(1, 'expected 1 or more')
    .max(28, 'expected at most 28')
    .default(14),
  baseline: z
    .enum(baselineChoices, `expected ${baselineChoices.slice(0, -1).join(', ')} or ${baselineChoices.at(-1)}`)
    .default('auto'),
  'status-page': address(
    'expected the address of a Statuspage summary, such as https://status.example.com/api/v2/summary.json',
  ).optional(),
}

/** The list of a store's metrics. */
export const metricList = <T extends z.ZodType>(metric: T) =>
  z
    .array(metric, 'expected a list of metrics')
    .min(1, 'expected at least one metric')
    .max(50, 'expected at most 50 metrics')

const label = z
  .string('expected the name of a label')
  .regex(/^[A-Za-z_@][A-Za-z0-9_.@/:-]{0,199}$/, 'expected the name of a label, such as platform')

/** The keys of any metric. */
export const everyMetric = {
  name: z
    .string('expected a name')
    .regex(/^(?!\s)[^\p{Cc}]{1,100}(?<!\s)$/u, 'expected a name of 1 to 100 characters on one line'),
  segments: z.array(label, 'expected a list of labels').max(3, 'expected at most 3 labels').prefault([]),
  role: z.enum(['critical', 'advisory', 'control'], 'expected critical, advisory or control').default('critical'),
}

const segmentName = z
  .string('expected a segment such as region=eu')
  .regex(/^[A-Za-z_@][A-Za-z0-9_.@/:-]{0,199}=[^\p{Cc}]{1,200}$/u, 'expected label=value, such as region=eu')

/** The keys of a metric that counts events, besides what is asked. */
export const eventMetric = {
  ...everyMetric,
  untouched: z
    .array(segmentName, 'expected a list of segments such as region=eu')
    .max(20, 'expected at most 20 segments')
    .prefault([]),
  'min-effect': minEffect.prefault({}),
  objective: z
    .number('expected a share such as 0.001')
    .gt(0, 'expected more than 0')
    .lt(1, 'expected less than 1')
    .optional(),
}

/** The keys of a gauge, besides what is asked. */
export const gaugeMetric = {
  ...everyMetric,
  direction: z.enum(['up', 'down', 'both'], 'expected up, down or both').default('both'),
  'min-effect': gaugeEffect.prefault({}),
}

const { segments: _, ...wholeMetric } = everyMetric

/** The keys of a monitor, besides its id: it has one state, whatever it looks at. */
export const monitorMetric = wholeMetric

const store = z.object(commonStore)
const events = z.object(eventMetric)
const gauge = z.object(gaugeMetric)
const monitor = z.object(monitorMetric)

/** What the common keys of a store mean. */
export function commonSpec(document: z.infer<typeof store>): Pick<WatchedSpec, 'history' | 'baseline' | 'statusPage'> {
  return {
    history: document['history-days'] * 86_400,
    baseline: document.baseline,
    statusPage: document['status-page'] ?? null,
  }
}

/** A metric without what is asked of the store. */
export type Unasked = Omit<StoreMetric, 'query' | 'control'>

/** What the keys of a metric that counts events mean. */
export function eventSpec({ name, role, segments, untouched, objective, ...rest }: z.infer<typeof events>): Unasked {
  const common = { name, role, labels: segments, untouched, direction: 'up' } as const
  return { ...common, minEffect: rest['min-effect'], objective: objective ?? null }
}

/** What the keys of a gauge mean. */
export function gaugeSpec({ name, role, segments, direction, ...rest }: z.infer<typeof gauge>): Unasked {
  return { name, role, labels: segments, untouched: [], direction, minEffect: rest['min-effect'], objective: null }
}

/** What the keys of a monitor mean. */
export function monitorSpec({ name, role }: z.infer<typeof monitor>): Unasked {
  const any = { relative: 0, absolute: null }
  return { name, role, labels: [], untouched: [], direction: 'up', minEffect: any, objective: null }
}
