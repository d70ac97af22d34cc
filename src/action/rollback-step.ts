import { parsePolicy } from '../config/parse-policy.ts'
import { bringBack, rollBack } from '../verbs/roll-back.ts'
import { relandResult, rollbackResult, type RollbackResult } from '../verbs/rollback-result.ts'
import type { Setting } from '../verbs/setting.ts'
import { failStep } from './failing.ts'
import type { Inputs } from './inputs.ts'
import { setOutputs } from './outputs.ts'

/** Mode rollback: takes a deploy back because a person says so, or brings back what a rollback took away. */
export async function rollbackStep(setting: Setting, inputs: Inputs): Promise<void> {
  const { environment } = setting
  const branch = await deployedBranch(setting, inputs)
  const result =
    inputs.reland === null
      ? rollbackResult(environment, await rollBack(setting, requestOf(inputs, branch)))
      : relandResult(environment, await bringBack(setting, inputs.reland, branch))
  const { reasonCode, sha, baseSha, rollbackPullRequest, incidentIssue } = result
  setOutputs({ reasonCode, sha, baseSha, rollbackPullRequest, incidentIssue, result })
  setting.ports.log.info(result.message)
  await setting.ports.summarise(`## Rollback\n\n${link(setting, result)}\n`)
  if (!ready(result)) failStep(result.message)
}

function requestOf({ rollbackReason, good, bad }: Inputs, branch: string) {
  return { reason: rollbackReason, good, bad, branch }
}

/** The branch that the policy names, as it stands on the default branch; else that one. */
async function deployedBranch({ ports }: Setting, { policy, policyText }: Inputs): Promise<string> {
  const { defaultBranch } = await ports.forge.info.get()
  const text = policyText ?? (await ports.forge.contents.text(policy, defaultBranch)) ?? ''
  return parsePolicy(text, policy).branch ?? defaultBranch
}

/** There is something to merge, or nothing left to do. */
function ready({ rollbackPullRequest, outcome, reasonCode }: RollbackResult): boolean {
  if (outcome === 'nothing-to-revert' || reasonCode === 'pushed' || reasonCode === 'reland') return true
  return rollbackPullRequest !== null && outcome !== 'none' && outcome !== 'conflict'
}

/** Nothing untrusted: numbers and codes. */
function link({ ports }: Setting, { rollbackPullRequest, incidentIssue, reasonCode, outcome }: RollbackResult): string {
  const at = `${ports.run.serverUrl}/${ports.run.owner}/${ports.run.repo}`
  const pull =
    rollbackPullRequest === null ? [] : [`- [Pull request #${rollbackPullRequest}](${at}/pull/${rollbackPullRequest})`]
  const issue = incidentIssue === null ? [] : [`- [Incident #${incidentIssue}](${at}/issues/${incidentIssue})`]
  return [`- ${outcome} (\`${reasonCode}\`)`, ...pull, ...issue].join('\n')
}
