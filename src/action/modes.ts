const always = ['contents: write', 'pull-requests: write', 'issues: write']
const deploying = [...always, 'checks: write']
const watching = [...deploying, 'deployments: write', 'actions: read']

/** What a job's `permissions:` must hold for each mode, as the README lists it. */
const needed: Readonly<Record<string, readonly string[]>> = {
  guard: watching,
  gate: [...deploying, 'deployments: read', 'actions: read'],
  watch: watching,
  rollback: [...always, 'actions: read'],
}

/** All permissions of a mode in one line, so that they are not found out one failed run at a time; null for an unknown mode. */
export function allPermissions(given: string): string | null {
  const mode = given === '' ? 'guard' : given
  const list = needed[mode]
  return list === undefined ? null : `All that mode ${mode} needs: ${list.join(', ')}`
}
