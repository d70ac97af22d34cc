import { parseArgs } from 'node:util'
import { ConfigurationError } from '../deploy/errors.ts'

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
  readonly restore: boolean
  readonly withoutWorkflows: boolean
  readonly json: boolean
  /** Only named in the result. */
  readonly environment: string
}

/** How the verb is called; for --help and messages. */
export const rollbackUsage =
  'rollback --git-dir DIR --good SHA --bad SHA --onto SHA [--policy FILE] [--restore] [--without-workflows] [--json]'

const options = {
  'git-dir': { type: 'string' },
  good: { type: 'string' },
  bad: { type: 'string' },
  reland: { type: 'string' },
  onto: { type: 'string' },
  policy: { type: 'string' },
  environment: { type: 'string', default: 'production' },
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
    if (/^[0-9a-f]{40}$/.test(value)) return value
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
    restore: values.restore,
    withoutWorkflows: values['without-workflows'],
    json: values.json,
    environment: values.environment,
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
