import { isCommitId } from '../base/commit-id.ts'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ConfigurationError } from '../base/errors.ts'
import { pathMatcher } from '../config/globs.ts'
import { parsePolicy } from '../config/parse-policy.ts'
import type { Policy } from '../config/policy.ts'
import { PART, partOptions, rulesNamed } from './part.ts'
import type { Unusual } from '../deploy/cautions.ts'
import { exitCode } from '../deploy/result.ts'
import { type Scope, serviceScope, touching, withinScope } from '../deploy/scope.ts'
import { policyPlaces } from './policy-places.ts'
import { openLocalRepository } from '../git/bare-repository.ts'
import type { Commit, Repository } from '../git/repository.ts'
import { rollbackText } from '../render/terminal-text.ts'
import { assess, type Assessment, type AssessedOutcome } from '../rollback/assess.ts'
import { staysInRollback } from '../rollback/cautions.ts'
import { climbLadder, restoreGood, type WayBack } from '../rollback/ladder.ts'
import { type Found, type OfflineRollback, offlineRollback } from '../rollback/offline-result.ts'
import { isRollbackMessage } from '../rollback/rollback-branch.ts'

/**
 * `rollback --git-dir DIR --good SHA --bad SHA --onto SHA`: what taking the range back would give, computed from a repository on this
 * machine that is only read. Throws ConfigurationError for wrong usage, an unreadable policy or an unknown commit.
 */
export async function runRollback(args: readonly string[], print = write): Promise<number> {
  const given = readRollbackArguments(args)
  const tempDir = await mkdtemp(join(tmpdir(), 'deploy-guard-rollback-'))
  try {
    const result = await withRepository(given, tempDir)
    print(given.json ? `${JSON.stringify(result)}\n` : rollbackText(result))
    return result.draft ? exitCode.bad : exitCodes[result.outcome]
  } finally {
    await rm(tempDir, { recursive: true, force: true })
  }
}

const write = (text: string): void => void process.stdout.write(text)

/** A draft is for a person to decide, whatever the outcome. */
const exitCodes: Readonly<Record<AssessedOutcome, number>> = {
  clean: exitCode.ok,
  'kept-main': exitCode.ok,
  'nothing-to-revert': exitCode.ok,
  'only-left-out': exitCode.ok,
  'cannot-say': exitCode.bad,
  extended: exitCode.bad,
  'restore-good': exitCode.bad,
  conflict: exitCode.bad,
}

async function withRepository(given: RollbackArguments, tempDir: string): Promise<OfflineRollback> {
  const policy = await policyOf(given)
  const repository = await openLocalRepository(given.gitDir, tempDir)
  try {
    const { bad, onto } = given
    await requireCommits(repository, given.reland ? { reland: bad, onto } : { good: given.good, bad, onto })
    const good = given.reland ? await parentOf(repository, bad) : given.good
    const { environment } = policy
    return offlineRollback({ ...given, environment, good }, await compute(repository, { ...given, good }, policy))
  } finally {
    await repository.close()
  }
}

/** A re-land brings back what was reviewed before: nothing of it stays out, and no later landing is taken back for it. */
async function compute(whole: Repository, given: RollbackArguments, rules: RollbackRules): Promise<Found> {
  const { good, bad, onto, restore, reland, withoutWorkflows } = given
  const { rollback: policy, scope } = rules
  const repository = withinScope(whole, scope)
  const onBranch = await repository.isAncestor(bad, onto)
  const landings = async (from: string, to: string): Promise<readonly Commit[]> =>
    touching(whole, scope, await whole.firstParents(from, to))
  const [later, landed] = await Promise.all([onBranch ? landings(bad, onto) : [], reland ? [] : landings(good, bad)])
  const request = { good, bad, onto, withoutWorkflows, keepMain: pathMatcher(policy.keepMain), scope }
  const wayBack = await climbLadder(whole, {
    ...request,
    restore,
    ...(reland ? {} : { stays: staysInRollback }),
    // Who asks for good's tree gets it.
    ...(reland || restore || !policy.extend ? {} : { later: async () => later }),
  })
  const unusual = reland ? [] : await unusualIn(repository, { good, bad, onBranch }, landed)
  const range = { good, bad, onto, landed, risky: policy.risky, unusual }
  const assessment = reland ? plain(wayBack) : await assess(repository, range, wayBack)
  const offer = wayBack.outcome === 'extended' && wayBack.dropped.length * 2 > later.length
  const restored = offer ? await restoreGood(whole, { ...request, stays: staysInRollback }, wayBack) : null
  const restoreTree = restored?.change?.tree ?? null
  const part = scope === null ? {} : { part: await partOf(whole, given, rules) }
  return { wayBack, assessment, unusual, later, restoreTree, git: repository.gitUsed ?? null, ...part }
}

/** The service, and how many files of the range it does not have. */
async function partOf(whole: Repository, { good, bad }: RollbackArguments, { service, scope }: RollbackRules) {
  const changed = await whole.changes(good, bad)
  return { service: service?.name ?? '', outside: changed.filter(({ path }) => scope?.(path) === false).length }
}

const plain = ({ outcome }: WayBack): Assessment => ({ outcome, leftovers: [], cautions: [], draft: false })

/** Commits of a range that are looked at for an earlier rollback. */
const lookedAt = 500

async function unusualIn(
  repository: Repository,
  { good, bad, onBranch }: { readonly good: string; readonly bad: string; readonly onBranch: boolean },
  landed: readonly Commit[],
): Promise<Unusual[]> {
  const found: Unusual[] = []
  if (!(await repository.isAncestor(good, bad)))
    found.push((await repository.isAncestor(bad, good)) ? 'good-after-bad' : 'good-not-ancestor')
  if (!onBranch) found.push('bad-not-on-branch')
  for (const { sha } of landed.slice(-lookedAt)) {
    const message = (await repository.commit(sha))?.message ?? ''
    if (!isRollbackMessage(message)) continue
    found.push('holds-rollback')
    break
  }
  return found
}

async function parentOf(repository: Repository, sha: string): Promise<string> {
  const parent = (await repository.commit(sha))?.parents[0]
  if (parent !== undefined) return parent
  throw new ConfigurationError(`--reland ${sha} is the first commit of all: there is nothing before it to bring back`)
}

/** The rules of a rollback, and the paths that it is of. */
type RollbackRules = Pick<Policy, 'rollback' | 'service'> & {
  readonly environment: string
  readonly scope: Scope | null
}

async function policyOf(given: RollbackArguments): Promise<RollbackRules> {
  const { policy: file } = given
  const { environment, policy } = rulesNamed('rollback', parsePolicy(await textOf(file), file ?? 'policy'), given)
  const { workflows } = policy
  return { ...policy, environment, scope: serviceScope(policy, { policyPaths: policyPlaces(file), workflows }) }
}

async function textOf(file: string | null): Promise<string> {
  if (file === null) return ''
  return readFile(file, 'utf8').catch((cause: unknown) => {
    throw new ConfigurationError(`--policy ${file} cannot be read`, { cause })
  })
}

async function requireCommits(repository: Repository, named: Readonly<Record<string, string>>): Promise<void> {
  const { missing } = await repository.fetch(Object.values(named))
  const unknown = Object.entries(named).filter(([, sha]) => missing.includes(sha))
  if (unknown.length === 0) return
  const list = unknown.map(([name, sha]) => `--${name} ${sha}`).join(', ')
  throw new ConfigurationError(`not a commit of this repository: ${list}. Fetch it, or give another`)
}

/** What the offline rollback is asked for. */
export type RollbackArguments = {
  readonly gitDir: string
  /** Full commit ids. */
  readonly good: string
  readonly bad: string
  readonly onto: string
  /** Bring back what this commit, a merged rollback, took away: then `bad` is that commit, and good its first parent. */
  readonly reland: boolean
  /** Path of a policy file; null: no policy. */
  readonly policy: string | null
  /** The service of the policy that is taken back; null: the repository as a whole. */
  readonly service: string | null
  readonly restore: boolean
  readonly withoutWorkflows: boolean
  readonly json: boolean
  /** Whose rules hold; null: the environment of the service, or production. */
  readonly environment: string | null
}

/** How the verb is called; for --help and messages. */
export const rollbackUsage = `rollback --git-dir DIR --good SHA --bad SHA --onto SHA [--policy FILE] ${PART} [--restore] [--without-workflows] [--json]`

const options = {
  'git-dir': { type: 'string' },
  good: { type: 'string' },
  bad: { type: 'string' },
  reland: { type: 'string' },
  onto: { type: 'string' },
  policy: { type: 'string' },
  ...partOptions,
  restore: { type: 'boolean', default: false },
  'without-workflows': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const

/** Reads the arguments after the verb. Throws ConfigurationError that says what was expected and what was found. */
export function readRollbackArguments(args: readonly string[]): RollbackArguments {
  const values = parsed(args)
  const required = (name: 'git-dir' | 'good' | 'bad' | 'onto' | 'reland'): string => {
    const value = values[name]
    if (value !== undefined && value !== '') return value
    throw new ConfigurationError(`rollback: --${name} is missing. Usage: ${rollbackUsage}`)
  }
  const commit = (name: 'good' | 'bad' | 'onto' | 'reland'): string => {
    const value = required(name).toLowerCase()
    if (isCommitId(value)) return value
    throw new ConfigurationError(
      `rollback: --${name}: expected a commit id of 40 hex digits, found ${JSON.stringify(value)}`,
    )
  }
  const reland = values.reland !== undefined
  if (reland && (values.good !== undefined || values.bad !== undefined))
    throw new ConfigurationError('rollback: --reland stands by itself: leave --good and --bad away')
  const merged = reland ? commit('reland') : null
  const ends = merged === null ? { good: commit('good'), bad: commit('bad') } : { good: merged, bad: merged }
  return {
    gitDir: required('git-dir'),
    ...ends,
    reland,
    onto: commit('onto'),
    policy: values.policy ?? null,
    service: values.service ?? null,
    restore: values.restore,
    withoutWorkflows: values['without-workflows'],
    json: values.json,
    environment: values.environment ?? null,
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false }).values
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new ConfigurationError(`rollback: ${message}. Usage: ${rollbackUsage}`, { cause: error })
  }
}
