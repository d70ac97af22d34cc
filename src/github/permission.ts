/** Names a workflow's `permissions:` may hold, by the names of `x-accepted-github-permissions`. */
const WORKFLOW_PERMISSIONS: ReadonlySet<string> = new Set([
  'actions',
  'checks',
  'contents',
  'deployments',
  'discussions',
  'issues',
  'packages',
  'pages',
  'pull_requests',
  'security_events',
  'statuses',
])

/** What this program writes in each mode: whoever lacks even the reading of it is told once, not twice. */
const WRITTEN: ReadonlySet<string> = new Set(['checks', 'contents', 'issues', 'pull_requests'])

/**
 * What to add where a token lacks a permission, from the header `x-accepted-github-permissions`
 * (`contents=write,pull_requests=read; issues=write`: all of one group, of any group). Null where it names none.
 */
export function permissionCure(header: string | undefined): string | null {
  const groups = (header ?? '')
    .split(';')
    .map(readGroup)
    .filter((group) => group.length > 0)
  const grantable = groups.find((group) => group.every(({ name }) => WORKFLOW_PERMISSIONS.has(name)))
  if (grantable) {
    const lines = grantable.map(
      ({ name, level }) => `  ${name.replaceAll('_', '-')}: ${WRITTEN.has(name) ? 'write' : level}`,
    )
    return `Add to the job's permissions, and keep what stands there:\npermissions:\n${lines.join('\n')}`
  }
  const [first] = groups
  if (!first) return null
  const needed = first.map(({ name, level }) => `${name}: ${level}`).join(', ')
  return `A workflow token cannot have ${needed}: give the token of a GitHub App that has it (app-token).`
}

/** Every token may read metadata, so it is never what is missing. */
function readGroup(group: string): { name: string; level: string }[] {
  return [...group.matchAll(/([a-z_]+)=([a-z]+)/g)]
    .map(([, name = '', level = '']) => ({ name, level }))
    .filter(({ name }) => name !== 'metadata')
}
