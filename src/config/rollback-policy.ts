/** What a policy says about rollbacks. All lists are globs of paths, from the repository's top folder. */
export type RollbackPolicy = {
  /** Where taking a change back is in conflict, these keep their version on the branch. */
  readonly keepMain: readonly string[]
  /** Open good's whole tree as a draft where nothing else is free of conflicts; it names the later work that it would drop. */
  readonly restoreGood: boolean
  /** What a revert of code does not take back: a rollback that touches it is a draft with a checklist. */
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
  infrastructure: [
    '**/*.{tf,tfvars,hcl,bicep}',
    '**/{terraform,pulumi,helm,charts,k8s,kubernetes,kustomize,ansible,cloudformation,infra,infrastructure}/**',
    '**/{Pulumi,serverless}*.{yml,yaml}',
    '**/docker-compose*.{yml,yaml}',
    '**/Dockerfile*',
  ],
  flags: ['**/*{feature,Feature}{-,_,}{flag,Flag,toggle,Toggle}*', '**/{flags,feature-flags,feature_flags}/**'],
  secrets: [
    '**/.env*',
    '**/*.{pem,key,p12,pfx,jks,enc,kdbx}',
    '**/*{secret,Secret,credential,Credential}*',
    '**/.sops.y{a,}ml',
  ],
}

/** What holds without a policy. */
export const defaultRollbackPolicy: RollbackPolicy = {
  keepMain: [],
  autoMerge: false,
  restoreGood: true,
  risky: defaultRiskyPaths,
  maxPerDay: 3,
  redeploy: null,
}
