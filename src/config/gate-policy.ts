import { commitIdPattern } from '../base/commit-id.ts'
import { z } from 'zod'
import { riskKeys, type RiskPolicy, riskPolicy, riskSchema } from './risk-policy.ts'
import { ruleKeys, type RulePolicy, rulePolicy, ruleShape } from './rule-policy.ts'
import { globs, pathRules } from './scalars.ts'

/** A check that has to be green on the candidate. */
export type RequiredCheck = {
  readonly name: string
  /** App that has to have made it, by slug or id; null: any. */
  readonly app: string | number | null
  /** Workflow file whose job it has to be; null: any, or none. */
  readonly workflow: string | null
  /** Event of that workflow's run; null: any. */
  readonly event: string | null
}

/**
 * `attributes`: hidden by `.gitattributes`. `generated`: folded by GitHub of itself, and opened with a click. `lfs`: only a pointer is shown.
 * `too-large`: more than GitHub shows of one file. `beyond-page`: behind the limits of the whole page.
 */
export type OpaqueKind = 'attributes' | 'generated' | 'binary' | 'lfs' | 'too-large' | 'beyond-page'

/** What becomes of approved content of some kinds (null: all) in some paths (globs; null: all). */
export type OpaqueRule = {
  readonly kinds: readonly OpaqueKind[] | null
  readonly paths: readonly string[] | null
  readonly verdict: 'review' | 'allow'
}

/** What is asked before a deploy, defaults filled in. */
export type GatePolicy = RulePolicy & {
  /** Independent approvers that each changed line needs. */
  readonly approvals: number
  /** What becomes of a deploy when nothing has been deployed before; a baseline is a commit that it is compared with. */
  readonly firstDeploy: 'pass' | 'block' | { readonly baseline: string }
  /** What becomes of approved content that GitHub folds or does not show, by kind and path: the first rule that fits. */
  readonly opaque: readonly OpaqueRule[]
  /** Files that GitHub is taken to show of one pull request. */
  readonly pageFiles: number
  /** Branches whose reviews count when they are merged into the deploy branch as a whole. */
  readonly promotionBranches: readonly string[]
  /** Logins of accounts that no person works with, though GitHub calls them users: their approvals do not count. */
  readonly machineUsers: readonly string[]
  /** Logins, and teams as `owner/team`, of those who may call an emergency in a comment. */
  readonly emergency: readonly string[]
  /** Whether each changed line of a file that CODEOWNERS gives to somebody needs one of these. */
  readonly owners: boolean
  /** Checks that have to be green on the candidate. */
  readonly checks: readonly RequiredCheck[]
  /** Bots whose own pull requests need nobody's eyes in some paths (globs), by login or by the id of their app. */
  readonly knownBots: readonly {
    readonly login: string | null
    readonly appId: number | null
    readonly paths: readonly string[]
  }[]
  /** Whether who released this run for its protected environment has approved what nobody had seen. */
  readonly environmentApproval: boolean
  /** Whether what takes back a covered unit exactly is covered. */
  readonly exactReverts: boolean
  /** Whether what repeats a covered unit exactly, also one of another branch, is covered. */
  readonly exactCherryPicks: boolean
  /** Globs of files that never reach production, about which nothing is asked; `!` before one takes out. */
  readonly ignore: readonly string[]
  /** Signs of risk that are looked for; null: none is. */
  readonly risk: RiskPolicy | null
}

/** The name of a branch. */
export const branch = z
  .string('expected the name of a branch')
  .regex(/^(?!refs\/)[^\p{Cc}\s~^:?*[\\]+$/u, 'expected the name of a branch without refs/heads/, such as main')

/** Branches, by name or by a pattern with `*`. */
export const branchPattern = z
  .string('expected the name of a branch, or a pattern such as release/*')
  .regex(
    /^(?!refs\/)[^\p{Cc}\s~^:?[\]{}()!\\]+$/u,
    'expected the name of a branch without refs/heads/, such as main, or a pattern such as release/*',
  )

const login = z
  .string('expected a login')
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, 'expected the login of a person, without @')

const loginOrTeam = z
  .string('expected a login or a team')
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)?$/,
    'expected the login of a person, or a team such as acme/oncall, without @',
  )

/** The path of a workflow file. */
export const workflow = z
  .string('expected the path of a workflow file')
  .regex(
    /^\.github\/workflows\/[^/\p{Cc}]+\.ya?ml$/u,
    'expected the path of a workflow file, such as .github/workflows/ci.yml',
  )

const appWords = 'expected the name of an app as in its address, such as github-actions, or its id'
const app = z.union([z.int(appWords).positive(appWords), z.string().regex(/^[a-z0-9][a-z0-9-]*$/, appWords)], appWords)

const check = z.strictObject(
  {
    name: z
      .string('expected the name of a check')
      .regex(/^(?!\s)[^\p{Cc}]{1,200}(?<!\s)$/u, 'expected the name of a check, of 1 to 200 characters on one line'),
    app: app.optional(),
    workflow: workflow.optional(),
    event: z
      .string('expected the name of an event')
      .regex(/^[a-z_]{1,50}$/, 'expected the name of an event, such as push')
      .optional(),
  },
  'expected a check with name, and app, workflow or event',
)

const firstWords = 'expected pass, block, or a baseline such as { baseline: SHA }'
const baseline = z.strictObject(
  {
    baseline: z
      .string('expected a commit id')
      .regex(commitIdPattern, 'expected a commit id of 40 hexadecimal digits (git rev-parse), in quotes'),
  },
  firstWords,
)

const bot = z.strictObject(
  {
    login: z
      .string('expected the login of a bot')
      .regex(
        /^[A-Za-z0-9][A-Za-z0-9-]*\[bot\]$/,
        'expected the login of an app’s bot, such as "dependabot[bot]", in quotes',
      )
      .optional(),
    'app-id': z.int('expected the id of an app').positive('expected the id of an app').optional(),
    paths: globs.min(1, 'expected the paths that the bot may change, such as [package-lock.json]'),
  },
  'expected a bot with login or app-id, and paths',
)

/** Why GitHub may not have shown content to whoever approved it. */
export const opaqueKinds = ['attributes', 'generated', 'binary', 'lfs', 'too-large', 'beyond-page'] as const

const opaqueWords =
  'expected review, allow, or a list of rules such as { kinds: [binary], paths: ["assets/**"], verdict: allow }'
const opaqueRule = z.strictObject(
  {
    kinds: z
      .array(z.enum(opaqueKinds, `expected one of ${opaqueKinds.join(', ')}`), 'expected a list of kinds')
      .min(1, 'expected at least one kind')
      .optional(),
    paths: globs.min(1, 'expected paths such as ["assets/**"]').optional(),
    verdict: z.enum(['review', 'allow'], 'expected review or allow'),
  },
  opaqueWords,
)

const flag = z.boolean('expected true or false').default(false)

/** The part `gate` of a policy file, as its users write it. */
export const gateSchema = z.strictObject(
  {
    approvals: z
      .int('expected a whole number from 1 to 10')
      .min(1, 'expected 1 or more')
      .max(10, 'expected at most 10')
      .default(1),
    'first-deploy': z.union([z.enum(['pass', 'block'], firstWords), baseline], firstWords).default('pass'),
    opaque: z
      .union(
        [
          z.enum(['review', 'allow'], opaqueWords),
          z.array(opaqueRule, opaqueWords).max(50, 'expected at most 50 rules'),
        ],
        opaqueWords,
      )
      .prefault([]),
    'page-files': z
      .int('expected a whole number from 300 to 3000')
      .min(300, 'expected 300 or more')
      .max(3000, 'expected at most 3000')
      .default(300),
    'promotion-branches': z
      .array(branch, 'expected a list of branches')
      .max(20, 'expected at most 20 branches')
      .prefault([]),
    'machine-users': z.array(login, 'expected a list of logins').max(100, 'expected at most 100 logins').prefault([]),
    emergency: z
      .array(loginOrTeam, 'expected a list of logins or teams')
      .max(100, 'expected at most 100 logins or teams')
      .prefault([]),
    owners: flag,
    'known-bots': z.array(bot, 'expected a list of bots').max(50, 'expected at most 50 bots').prefault([]),
    'environment-approval': flag,
    'exact-reverts': flag,
    'exact-cherry-picks': flag,
    checks: z.array(check, 'expected a list of checks').max(50, 'expected at most 50 checks').prefault([]),
    ignore: pathRules.optional(),
    ...ruleShape,
    risk: riskSchema.optional(),
  },
  'expected approvals, first-deploy and the like',
)

/** Keys that are known below `gate`, as `knownKeys` lists them. */
export const gateKeys: readonly (readonly [string, readonly string[]])[] = [
  ['gate', Object.keys(gateSchema.shape)],
  ['gate.first-deploy', Object.keys(baseline.shape)],
  ['gate.opaque.*', Object.keys(opaqueRule.shape)],
  ['gate.known-bots.*', Object.keys(bot.shape)],
  ['gate.checks.*', Object.keys(check.shape)],
  ...ruleKeys,
  ...riskKeys,
]

/** What the document means. */
export function gatePolicy(gate: z.infer<typeof gateSchema>): GatePolicy {
  return {
    ...rulePolicy(gate),
    risk: gate.risk === undefined ? null : riskPolicy(gate.risk),
    approvals: gate.approvals,
    firstDeploy: gate['first-deploy'],
    opaque:
      typeof gate.opaque === 'string'
        ? [{ kinds: null, paths: null, verdict: gate.opaque }]
        : gate.opaque.map(({ kinds, paths, verdict }) => ({ kinds: kinds ?? null, paths: paths ?? null, verdict })),
    pageFiles: gate['page-files'],
    promotionBranches: gate['promotion-branches'],
    machineUsers: gate['machine-users'],
    emergency: gate.emergency,
    owners: gate.owners,
    knownBots: gate['known-bots'].map((one) => ({
      login: one.login ?? null,
      appId: one['app-id'] ?? null,
      paths: one.paths,
    })),
    environmentApproval: gate['environment-approval'],
    exactReverts: gate['exact-reverts'],
    exactCherryPicks: gate['exact-cherry-picks'],
    ignore: gate.ignore ?? [],
    checks: gate.checks.map((one) => ({
      name: one.name,
      app: one.app ?? null,
      workflow: one.workflow ?? null,
      event: one.event ?? null,
    })),
  }
}
