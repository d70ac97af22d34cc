import { type Inputs, registry } from './inputs.ts'
import { parsePolicy } from '../config/parse-policy.ts'
import { environmentFor } from '../config/services.ts'
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
  // A step that says nothing has the default.
  const given = environment === registry.environment.default ? null : environment
  return environmentFor(parsePolicy(text, path), { environment: given, service }, 'Input environment: the step says')
}
