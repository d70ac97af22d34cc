/** A deployment with the word of its watch, null where there is none; a word of a later version says nothing here. */
export type KnownDeployment = {
  readonly sha: string
  readonly mark: 'good' | 'bad' | 'unknown' | null
  /** ISO 8601. */
  readonly at: string
}

/** Why a candidate may or may not take out what production runs. */
export type Lane =
  | { readonly open: true; readonly reason: 'target-known-good' }
  | { readonly open: false; readonly reason: 'no-intent' | 'not-recently-good' | 'too-old' | 'marked-bad' }

/** How far back a rollback may go: so many different commits that were good, and so many days. */
const limits = { targets: 5, days: 30 } as const

const DAY = 24 * 3600 * 1000

/**
 * Whether a candidate is one that may be gone back to: someone means it (`intent`), it is one of the last five that were found good,
 * not longer ago than 30 days, and nothing ever called it bad. A stale re-run looks just the same; only the intent tells them apart.
 * `now` in milliseconds since the Unix epoch.
 */
export function rollbackLane(
  candidate: string,
  intent: boolean,
  deployments: readonly KnownDeployment[],
  now: number,
): Lane {
  if (!intent) return { open: false, reason: 'no-intent' }
  if (deployments.some(({ sha, mark }) => sha === candidate && mark === 'bad'))
    return { open: false, reason: 'marked-bad' }
  const bad = new Set(deployments.flatMap(({ sha, mark }) => (mark === 'bad' ? [sha] : [])))
  const good = deployments
    .filter(({ sha, mark, at }) => mark === 'good' && !bad.has(sha) && Date.parse(at) <= now)
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
  const targets = [...new Set(good.map(({ sha }) => sha))].slice(0, limits.targets)
  const newest = good.find(({ sha }) => sha === candidate)
  if (newest === undefined || !targets.includes(candidate)) return { open: false, reason: 'not-recently-good' }
  return now - Date.parse(newest.at) <= limits.days * DAY
    ? { open: true, reason: 'target-known-good' }
    : { open: false, reason: 'too-old' }
}
