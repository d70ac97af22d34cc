import { z } from 'zod'
import { globs } from './scalars.ts'
import { defaultRiskyPaths, defaultRollbackPolicy, type RollbackPolicy } from './rollback-policy.ts'

const risky = z.strictObject(
  {
    migrations: globs.optional(),
    infrastructure: globs.optional(),
    flags: globs.optional(),
    secrets: globs.optional(),
  },
  'expected migrations, infrastructure, flags and secrets',
)

/** The part `rollback` of a policy file, as its users write it. */
export const rollbackSchema = z.strictObject(
  {
    'keep-main': globs.prefault([]),
    'auto-merge': z.boolean('expected true or false').default(defaultRollbackPolicy.autoMerge),
    'restore-good': z.boolean('expected true or false').default(defaultRollbackPolicy.restoreGood),
    risky: risky.prefault({}),
    'max-per-day': z
      .int('expected a whole number from 0 to 100')
      .min(0, 'expected 0 or more')
      .max(100, 'expected at most 100')
      .default(defaultRollbackPolicy.maxPerDay),
    redeploy: z
      .string('expected the path of a workflow file')
      .regex(
        /^\.github\/workflows\/[^/\p{Cc}]+\.ya?ml$/u,
        'expected the path of a workflow file, such as .github/workflows/deploy.yml',
      )
      .optional(),
  },
  'expected keep-main, auto-merge, restore-good, risky, max-per-day and redeploy',
)

/** Keys that are known below `rollback`, as `knownKeys` lists them. */
export const rollbackKeys: readonly (readonly [string, readonly string[]])[] = [
  ['rollback', Object.keys(rollbackSchema.shape)],
  ['rollback.risky', Object.keys(risky.shape)],
]

/** What the document means; a kind of risky path that is not mentioned keeps its defaults. */
export function rollbackPolicy(document: z.infer<typeof rollbackSchema>): RollbackPolicy {
  const { migrations, infrastructure, flags, secrets } = document.risky
  return {
    keepMain: document['keep-main'],
    autoMerge: document['auto-merge'],
    restoreGood: document['restore-good'],
    risky: {
      migrations: migrations ?? defaultRiskyPaths.migrations,
      infrastructure: infrastructure ?? defaultRiskyPaths.infrastructure,
      flags: flags ?? defaultRiskyPaths.flags,
      secrets: secrets ?? defaultRiskyPaths.secrets,
    },
    maxPerDay: document['max-per-day'],
    redeploy: document.redeploy ?? null,
  }
}
