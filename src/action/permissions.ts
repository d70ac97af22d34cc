/** What a job's `permissions:` must hold for each mode, as the README lists it. */
const needed: Readonly<Record<string, readonly string[]>> = {
  guard: [
    'contents: write',
    'pull-requests: write',
    'issues: write',
    'checks: write',
    'deployments: write',
    'actions: read',
  ],
  gate: [
    'contents: write',
    'pull-requests: write',
    'issues: write',
    'checks: write',
    'deployments: read',
    'actions: read',
  ],
  watch: [
    'contents: write',
    'pull-requests: write',
    'issues: write',
    'checks: write',
    'deployments: write',
    'actions: read',
  ],
  rollback: ['contents: write', 'pull-requests: write', 'issues: write', 'actions: read'],
}

/** All permissions of a mode in one line, so that they are not found out one failed run at a time; null for an unknown mode. */
export function allPermissions(mode: string): string | null {
  const list = needed[mode === '' ? 'guard' : mode]
  return list === undefined ? null : `All that mode ${mode === '' ? 'guard' : mode} needs: ${list.join(', ')}`
}
