/** The words of input `mode`. A new one is a word here; the compiler names the rest. */
export const modeNames = ['guard', 'gate', 'watch', 'rollback', 'resume', 'report', 'check', 'backtest'] as const

/** What the guard is to do in a step. */
export type Mode = (typeof modeNames)[number]

const always = ['contents: write', 'pull-requests: write', 'issues: write']
const deploying = [...always, 'checks: write']
const watching = [...deploying, 'deployments: write', 'actions: read']

/** What the `permissions:` of a job must hold, by its mode. */
export const neededPermissions: Readonly<Record<Mode, readonly string[]>> = {
  guard: watching,
  gate: [...deploying, 'deployments: read', 'actions: read'],
  watch: watching,
  resume: watching,
  rollback: [...always, 'actions: read'],
  report: ['contents: read', 'pull-requests: read', 'deployments: read'],
  check: [
    'contents: read',
    'pull-requests: read',
    'issues: read',
    'checks: read',
    'deployments: read',
    'actions: read',
  ],
  backtest: ['contents: read', 'deployments: read'],
}
