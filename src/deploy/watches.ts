import type { Baseline } from '../watch/baseline.ts'
import type { EnvironmentRecord, RunRef, WatchEntry } from './record.ts'
import { standingResponse } from './responses.ts'

/** Seconds after which what was seen before a deploy says nothing about its second attempt any more. */
const stale = 6 * 3600

/** Adds the watch of a deploy that was let through; an earlier attempt of the same run is replaced. */
export function planWatch(record: EnvironmentRecord, entry: WatchEntry): EnvironmentRecord {
  const others = record.watches.filter((watch) => !isOf(watch, entry))
  return { ...record, watches: [...others, entry] }
}

/** Changes the watch of that commit by that run; a record without it is returned as it is. */
export function changeWatch(
  record: EnvironmentRecord,
  of: { readonly sha: string; readonly run: RunRef },
  change: Partial<WatchEntry>,
): EnvironmentRecord {
  return { ...record, watches: record.watches.map((watch) => (isOf(watch, of) ? { ...watch, ...change } : watch)) }
}

/** The newest watch of a commit, null where there is none. */
export function newestWatch(record: EnvironmentRecord, sha: string): WatchEntry | null {
  return record.watches.findLast((watch) => watch.sha === sha) ?? null
}

/** A baseline that an earlier watch has kept, and what production ran then. */
export type KeptBaseline = { readonly baseline: Baseline; readonly baseSha: string | null }

/**
 * What a deploy of `sha` has to be judged against instead of the minutes before it. During an incident these are bad: the time before the incident
 * counts. In the second attempt of a deploy they may already show the candidate: the first attempt's baseline counts. `now` in Unix seconds.
 */
export function keptBaseline(record: EnvironmentRecord, sha: string, now: number): KeptBaseline | null {
  const response = standingResponse(record)
  if (response !== null && response.bad !== sha) {
    return { baseline: { ...response.baseline, kind: 'kept' }, baseSha: response.bad }
  }
  const earlier = newestWatch(record, sha)
  if (earlier?.baseline == null || earlier.verdict === 'healthy' || now - earlier.baseline.until > stale) return null
  return { baseline: earlier.baseline, baseSha: earlier.baseSha }
}

function isOf(watch: WatchEntry, of: { readonly sha: string; readonly run: RunRef }): boolean {
  return watch.sha === of.sha && watch.run.id === of.run.id
}
