import { z } from 'zod'
import { globs } from './scalars.ts'

/** What a policy says about rollbacks. All lists are globs of paths, from the repository's top folder. */
export type RollbackPolicy = {
  /** Where taking a change back is in conflict, these keep their version on the branch. */
  readonly keepMain: readonly string[]
  /** Open a draft that also takes back those later landings that are in the way, and names them. */
  readonly extend: boolean
  /** Open good's whole tree as a draft where nothing else is free of conflicts; it names the later work that it would drop. */
  readonly restoreGood: boolean
  /**
   * What a revert of code does not take back: a rollback that touches it is a draft with a checklist. Documentation, tests and examples below such a path
   * do not count, nor do migrations that only add.
   */
  readonly risky: RiskyPaths
  /** Automatic rollbacks of one environment in 24 hours; after that people are only told. */
  readonly maxPerDay: number
  /** Workflow file that is dispatched with input `sha` to deploy what was good, before all else; null: nothing is dispatched. */
  readonly redeploy: string | null
  /** Ask GitHub to merge a clean rollback once the branch's rules are met; only with an app's token. */
  readonly autoMerge: boolean
}

export type RiskyKind = 'migrations' | 'infrastructure' | 'flags' | 'secrets'
export type RiskyPaths = Readonly<Record<RiskyKind, readonly string[]>>

/** What holds where a policy says nothing about a kind. */
export const defaultRiskyPaths: RiskyPaths = {
  migrations: [
    '**/{migrations,migrate,alembic,flyway,liquibase}/**',
    '**/db/{migrate,schema}*',
    '**/*.sql',
    '**/*.prisma',
  ],
  // What a deploy applies by itself (charts, manifests, images) goes back with the code.
  infrastructure: [
    '**/*.{tf,tfvars,hcl,bicep}',
    '**/{terraform,pulumi,ansible,cloudformation}/**',
    '**/{Pulumi,serverless}*.{yml,yaml}',
  ],
  flags: ['**/*{feature,Feature}{-,_,}{flag,Flag,toggle,Toggle}*', '**/{flags,feature-flags,feature_flags}/**'],
  secrets: [
    '**/.env{,.*}',
    '**/*.{pem,key,p12,pfx,jks,enc,kdbx}',
    '**/{secret,secrets,credential,credentials}.{yml,yaml,json,toml,ini,env}',
    '**/secrets/**/*.{yml,yaml,json,env}',
    '**/.sops.y{a,}ml',
  ],
}

/** What holds without a policy. */
export const defaultRollbackPolicy: RollbackPolicy = {
  keepMain: [],
  autoMerge: false,
  extend: true,
  restoreGood: true,
  risky: defaultRiskyPaths,
  maxPerDay: 3,
  redeploy: null,
}

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
    extend: z.boolean('expected true or false').default(defaultRollbackPolicy.extend),
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
  'expected keep-main, auto-merge, extend, restore-good, risky, max-per-day and redeploy',
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
    extend: document.extend,
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
