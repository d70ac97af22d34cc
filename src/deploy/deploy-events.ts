/**
 * Which commit a run takes its workflow file from, by the event that started it. Who may push to another branch may put anything into a workflow file
 * there, so that this commit has to be on a deploy branch.
 *
 * - `head`: its head commit, which is also what it deploys, unless the guard's record names another.
 * - `filed`: the commit that GitHub files its deployments against. The head is another one; what was deployed, only the record says.
 * - `default-branch`: always the tip of the default branch. What was deployed, only the record says.
 */
export type EventRule = 'head' | 'filed' | 'default-branch'

/** Events that may start a deploy. A reusable workflow (`workflow_call`) runs under the event of its caller. */
const rules = {
  push: 'head',
  create: 'head',
  release: 'head',
  workflow_dispatch: 'head',
  repository_dispatch: 'head',
  schedule: 'head',
  workflow_run: 'head',
  status: 'head',
  check_run: 'head',
  check_suite: 'head',
  issues: 'head',
  issue_comment: 'head',
  deployment: 'head',
  deployment_status: 'head',
  // The head of its group, which is on a deploy branch only once the group has landed.
  merge_group: 'head',
  pull_request: 'filed',
  pull_request_target: 'default-branch',
} as const satisfies Readonly<Record<string, EventRule>>

export type DeployEvent = keyof typeof rules

/** All events that may start a deploy. */
export const deployEvents: readonly string[] = Object.keys(rules)

/** The rule of an event; null for one that starts no deploys. */
export function eventRule(event: string): EventRule | null {
  return isDeployEvent(event) ? rules[event] : null
}

function isDeployEvent(event: string): event is DeployEvent {
  return Object.hasOwn(rules, event)
}
