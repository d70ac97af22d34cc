import { parsePolicy } from './parse-policy.ts'
import type { Policy } from './policy.ts'
import type { RulePolicy } from './rule-policy.ts'
import { policySchema } from './schema.ts'
import { laidFor, type Part } from './services.ts'
import { readYaml } from './yaml-file.ts'

/**
 * What judges a deploy where the policy in force cannot be read: the defaults, which trust nobody by name. Whatever `candidate` (the corrected file, null
 * where that cannot be read either) asks for beyond them is asked for as well. Who deploys is taken from the unreadable `text`, as far as these lines are
 * sound by themselves.
 */
export function strictestPolicy(text: string, candidate: Policy | null, part: Part): Policy {
  const defaults = parsePolicy('', '')
  const { gate } = defaults
  const asked = candidate?.gate ?? gate
  return {
    ...defaults,
    ...deploysOf(text, part),
    gate: {
      ...gate,
      firstDeploy: 'block',
      approvals: Math.max(gate.approvals, asked.approvals),
      owners: asked.owners,
      checks: asked.checks,
      machineUsers: asked.machineUsers,
      ...rulesOf(asked),
      risk: asked.risk,
    },
  }
}

/** What a policy asks besides a review: nobody's word weakens it. */
function rulesOf({
  windows,
  freeze,
  plan,
  budget,
  health,
  restorePoint,
  afterIncident,
  rules,
}: RulePolicy): RulePolicy {
  return { windows, freeze, plan, budget, health, restorePoint, afterIncident, rules }
}

function deploysOf(text: string, part: Part): Partial<Pick<Policy, 'workflows' | 'branches' | 'deployedBy'>> {
  const value = laidFor(readYaml(text).value, part)
  const parts = policySchema.pick({
    workflow: true,
    workflows: true,
    branch: true,
    branches: true,
    'deployed-by': true,
  })
  const read = parts.strip().safeParse(value)
  if (!read.success) return {}
  const { workflow, workflows, branch, branches, 'deployed-by': deployedBy } = read.data
  return {
    workflows: workflows ?? (workflow === undefined ? [] : [workflow]),
    branches: branches ?? (branch === undefined ? [] : [branch]),
    deployedBy: deployedBy.filter((app) => app !== 'github-actions'),
  }
}
