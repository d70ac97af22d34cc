import { parsePolicy } from '../config/parse-policy.ts'
import type { Policy } from '../config/policy.ts'
import type { Repository } from '../git/repository.ts'
import type { DeployRequest } from './request.ts'

/**
 * The policy that judges a deploy: the text that was given, else the file as it is in what production runs (`base`). Only where nothing
 * runs yet is the candidate's own file taken. Throws ConfigurationError where it is malformed.
 */
export async function policyInForce(
  repository: Pick<Repository, 'file'>,
  request: DeployRequest,
  base: string | null,
): Promise<Policy> {
  if (request.policyText !== null) return parsePolicy(request.policyText, 'policy-text')
  const commit = base ?? request.sha
  const file = await repository.file(commit, request.policyPath)
  const text = file === null ? '' : new TextDecoder().decode(file)
  return parsePolicy(text, `${request.policyPath} (at ${commit.slice(0, 7)})`)
}
