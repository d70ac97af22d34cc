import { z } from 'zod'
import { incidentKeys, incidentSchema } from './incident-policy.ts'
import { branch, branchPattern, gateKeys, gateSchema, workflow } from './gate-policy.ts'
import { notifyKeys, notifySchema } from './notify-policy.ts'
import { rollbackKeys, rollbackSchema } from './rollback-policy.ts'
import { accessPlaces, opening } from './login-policy.ts'
import { pageMetric, pageMetricKeys } from './page-policy.ts'
import { duration, durationOrNone, minEffect, moment } from './scalars.ts'
import { environmentName, environmentOwn, serviceOwn } from './services.ts'
import { stageKeys } from './stages.ts'
import { storeKeys, storeSchema } from '../metrics/stores/stores.ts'

const incident = z.strictObject({ from: moment, until: moment }, 'expected from and until')

const slicePace = 'expected growing, or whole minutes such as 2m'
const wholeMinutes = duration.pipe(z.number().multipleOf(60, slicePace))

const slices = z.strictObject(
  {
    every: z.union([z.literal('growing'), wholeMinutes], slicePace).prefault('growing'),
    workflow: workflow.optional(),
  },
  'expected every and workflow',
)

const watch = z.strictObject(
  {
    step: duration.prefault('60s'),
    duration: duration.prefault('15m'),
    'min-watch': duration.optional(),
    'min-baseline': duration.optional(),
    'sustained-for': durationOrNone.optional(),
    enough: z
      .enum(
        ['harm', 'doubling', 'threefold', 'tenfold', 'outage'],
        'expected harm, doubling, threefold, tenfold or outage',
      )
      .default('tenfold'),
    'false-alarm-rate': z
      .number('expected a chance such as 0.01')
      .gt(0, 'expected more than 0: no watch can promise never to be wrong')
      .max(0.5, 'expected at most 0.5')
      .default(0.01),
    metrics: z.array(pageMetric, 'expected a list of metrics').max(50, 'expected at most 50 metrics').prefault([]),
    page: opening.optional(),
    probe: opening.optional(),
    store: storeSchema.optional(),
    slices: slices.optional(),
    stores: z
      .array(storeSchema, 'expected a list of stores')
      .min(1, 'expected at least one store')
      .max(10, 'expected at most 10 stores')
      .optional(),
    incidents: z
      .array(incident, 'expected a list of incidents with from and until')
      .max(100, 'expected at most 100 incidents')
      .prefault([]),
  },
  'expected step, duration, metrics and the like',
)

const appSlug = z
  .string('expected the name of an app')
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'expected the name of an app as in its address, such as vercel')

const root = z.strictObject(
  {
    version: z.literal(1, 'expected 1: another version needs another version of the guard').default(1),
    workflow: workflow.optional(),
    workflows: z
      .array(workflow, 'expected a list of workflow files')
      .min(1, 'expected 1 workflow file or more')
      .max(20, 'expected at most 20 workflow files')
      .optional(),
    branch: branch.optional(),
    branches: z
      .array(branchPattern, 'expected a list of branches')
      .min(1, 'expected 1 branch or more')
      .max(20, 'expected at most 20 branches')
      .optional(),
    'deployed-by': z.array(appSlug, 'expected a list of apps').max(20, 'expected at most 20 apps').prefault([]),
    gate: gateSchema.prefault({}),
    watch: watch.prefault({}),
    rollback: rollbackSchema.prefault({}),
    incident: incidentSchema.prefault({}),
    // Each of these is read with what stands at the top: see services.ts.
    environments: z
      .record(environmentName, environmentOwn.loose().optional(), {
        error: 'expected environments by name, such as production: { after: staging }',
      })
      .optional(),
    services: z.unknown().optional(),
    // See stages.ts.
    stages: z.unknown().optional(),
    notify: notifySchema.prefault({}),
  },
  'expected a mapping',
)

/** The policy file as its users write it; times come out in seconds, selectors parsed. */
export const policySchema = root

/** What `policySchema` makes of a file. */
export type PolicyDocument = z.infer<typeof policySchema>

/** The keys that are known at each place; `*` stands for any index. */
export const knownKeys: ReadonlyMap<string, readonly string[]> = new Map([
  ['', Object.keys(root.shape)],
  ...gateKeys,
  ...rollbackKeys,
  ...incidentKeys,
  ['environments.*', Object.keys(environmentOwn.shape)],
  ['services.*', Object.keys(serviceOwn.shape)],
  ['stages.*', stageKeys],
  ...notifyKeys,
  ['watch', Object.keys(watch.shape)],
  ...['watch.page', 'watch.probe'].flatMap((place): [string, readonly string[]][] => [
    [place, Object.keys(opening.shape)],
    ...accessPlaces.map(([below, keys]): [string, readonly string[]] => [`${place}.${below}`, keys]),
  ]),
  ['watch.incidents.*', Object.keys(incident.shape)],
  ['watch.slices', Object.keys(slices.shape)],
  ['watch.metrics.*', pageMetricKeys],
  ['watch.metrics.*.min-effect', Object.keys(minEffect.shape)],
  ...storeKeys,
  ['watch.store.metrics.*.min-effect', Object.keys(minEffect.shape)],
])
