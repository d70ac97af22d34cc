import { type Inputs, registry } from './inputs.ts'
import { ConfigurationError } from '../base/errors.ts'
import { quote } from '../base/words.ts'
import { parsePolicy } from '../config/parse-policy.ts'
import { rulesFor } from '../config/services.ts'
import type { Forge } from '../github/forge.ts'

/**
 * The environment that is deployed to: as the step says, else as the policy of the default branch says of the service. Throws ConfigurationError where the
 * two differ, or that policy cannot be read: another environment has another record.
 */
export async function environmentOf(
  { contents, info }: Pick<Forge, 'contents' | 'info'>,
  { service, environment, policy: path, policyText }: Inputs,
): Promise<string> {
  if (service === null) return environment
  const text = policyText ?? (await contents.text(path, (await info.get()).defaultBranch)) ?? ''
  const named = rulesFor(parsePolicy(text, path), service).service?.environment ?? null
  if (named === null || named === environment) return environment
  if (environment === registry.environment.default) return named
  throw new ConfigurationError(
    `Input environment: the step says ${quote(environment)}, and the policy says that service ${service} is deployed to ${quote(named)}; say the same in both.`,
  )
}
