import { ConfigurationError } from '../base/errors.ts'
import { quote } from '../base/words.ts'
import type { Policy } from '../config/policy.ts'
import { environmentFor, policyFor } from '../config/services.ts'
import { isVariable, type VariableName, variableNames, type VariableValues } from '../metrics/variables.ts'

/** Options of every verb that goes by the rules of a policy. */
export const partOptions = { environment: { type: 'string' }, service: { type: 'string' } } as const

/** The same for usage. */
export const PART = '[--environment NAME] [--service NAME]'

/** What they said; absent or null where nothing was. */
export type NamedPart = {
  readonly environment?: string | null | undefined
  readonly service?: string | null | undefined
}

/**
 * The rules of the part that was named: without an environment those of the service's own, else of production. Throws ConfigurationError for a service that
 * the policy does not have, and where both say another environment.
 */
export function rulesNamed(
  verb: string,
  whole: Policy,
  { environment: given = null, service = null }: NamedPart,
): { readonly environment: string; readonly policy: Policy } {
  const environment = environmentFor(whole, { environment: given, service }, `${verb}: --environment says`)
  return { environment, policy: policyFor(whole, { environment, service }) }
}

/** What `--set sha=VALUE` says. Throws a ConfigurationError for anything else. */
export function valuesSet(verb: string, given: readonly string[]): VariableValues {
  return Object.fromEntries(given.map((each) => valueOf(verb, each)))
}

function valueOf(verb: string, given: string): [VariableName, string] {
  const at = given.indexOf('=')
  const name = given.slice(0, Math.max(0, at))
  if (isVariable(name)) return [name, given.slice(at + 1)]
  throw new ConfigurationError(
    `${verb}: --set expects NAME=VALUE with one of ${variableNames.join(', ')}, found ${quote(given)}`,
  )
}
