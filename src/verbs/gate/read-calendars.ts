import { shortSha } from '../../base/commit-id.ts'
import type { FreezeRule } from '../../config/rule-policy.ts'
import type { Calendar } from '../../gate/rules/calendar.ts'
import type { Repository } from '../../git/repository.ts'

const DAY = 86_400_000

/** The iCalendar files that freezes name, as they are in `commit`: that of the policy in force, never of the candidate. */
export async function readCalendars(
  repository: Pick<Repository, 'file'>,
  commit: string,
  freezes: readonly FreezeRule[],
  now: number,
): Promise<ReadonlyMap<string, Calendar>> {
  const paths = new Set(freezes.flatMap(({ calendar }) => calendar ?? []))
  if (paths.size === 0) return new Map()
  // The reader of calendars is larger than all rules together.
  const { readCalendar } = await import('../../gate/rules/calendar-file.ts')
  const range = { start: now - 2 * DAY, end: now + 402 * DAY }
  const found = new Map<string, Calendar>()
  for (const path of paths) {
    const bytes = await repository.file(commit, path)
    const missing = { mistake: `there is no such file at ${shortSha(commit)}` }
    found.set(path, bytes === null ? missing : readCalendar(new TextDecoder().decode(bytes), range))
  }
  return found
}
