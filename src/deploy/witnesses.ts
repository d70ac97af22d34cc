import type { Live, Witness } from './live.ts'
import type { EnvironmentRecord } from './record.ts'
import type { RunRef } from '../base/run.ts'

/** What our own record says of deploys, oldest first. */
export function witnessesOf({ watches, confirmed }: Pick<EnvironmentRecord, 'watches' | 'confirmed'>): Witness[] {
  return [
    // A watch begins once the deploy is out.
    ...watches.map(({ deployment, sha, run, startedAt }) => ({ deployment, sha, run, seenAt: startedAt })),
    ...confirmed.map(({ deployment, sha, run, at }) => ({ deployment, sha, run, seenAt: at })),
  ]
}

/** Remembers what was found live, with what was checked of it, while its run exists. The same record where that is known already. */
export function confirmLive(record: EnvironmentRecord, { deployment }: Live, by: RunRef): EnvironmentRecord {
  if (deployment === null || deployment.run === null) return record
  const { id, sha, at, run } = deployment
  if (record.confirmed.some((one) => one.deployment === id && one.sha === sha && one.at === at)) return record
  const others = record.confirmed.filter((one) => one.deployment !== id)
  const { path, event } = run
  const found = { deployment: id, sha, at, run: { id: run.id, attempt: run.attempt }, path, event, by }
  return { ...record, confirmed: [...others, found] }
}

/** The commit that our record saw deployed last; null where it has seen none. */
export function lastSeen(record: Pick<EnvironmentRecord, 'watches' | 'confirmed'>): string | null {
  const seen = witnessesOf(record).flatMap(({ sha, seenAt }) =>
    seenAt === null ? [] : [{ sha, at: Date.parse(seenAt) }],
  )
  return seen.toSorted((a, b) => a.at - b.at).at(-1)?.sha ?? null
}
