import { parsePolicy } from '../config/parse-policy.ts'
import { defaultRollbackPolicy, type RollbackPolicy } from '../config/rollback-policy.ts'
import { ConfigurationError, OutsideError } from '../deploy/errors.ts'
import type { Log } from '../deploy/ports.ts'
import type { Contents } from '../github/contents.ts'

/** Where the policy is found. `text` goes before the file. */
export type PolicySource = { readonly path: string; readonly text: string | null }

/** Where it is found if nobody says otherwise. */
export const usualPolicy: PolicySource = { path: '.github/deploy-guard.yml', text: null }

/**
 * What the policy says of rollbacks, as of a commit. What is malformed or cannot be had means the defaults, with a warning: a way back must
 * not wait for someone to mend a file.
 */
export async function rollbackPolicyAt(
  deps: { readonly contents: Contents; readonly log: Log },
  source: PolicySource,
  sha: string,
): Promise<RollbackPolicy> {
  try {
    const text = source.text ?? (await deps.contents.text(source.path, sha)) ?? ''
    return parsePolicy(text, `${source.path} (at ${sha.slice(0, 7)})`).rollback
  } catch (error) {
    if (!(error instanceof ConfigurationError) && !(error instanceof OutsideError)) throw error
    deps.log.warning(`The policy for rollbacks cannot be read, its defaults hold: ${error.message}`)
    return defaultRollbackPolicy
  }
}
