import type { MetricStore } from '../../metrics/store.ts'
import { learnLeaves, newlySuspicious } from './leaves.ts'
import { readUpTo } from '../steps/reading.ts'
import type { PreparedWatch } from '../tick.ts'

/**
 * Reads the combinations of labels below segments that have become suspicious before `until`; nothing is asked of the store while none
 * has. What cannot be read is asked for again at the next look: the watch goes on without it. `now` in Unix seconds.
 */
export async function readLeaves(
  { critical, timeline }: PreparedWatch,
  store: MetricStore,
  until: number,
  now: number,
): Promise<void> {
  const { group, joined, countsUpTo } = critical
  const counts = countsUpTo(until)
  if (counts === null || group.counted === null) return
  joined.push(...newlySuspicious(group, counts, joined, timeline))
  const below = joined.filter(({ kind }) => kind === 'below')
  await readUpTo(
    store,
    below.map(({ reader }) => reader),
    timeline,
    now,
  )
  for (const each of below) {
    if (each.reader.cursor < timeline.deploy) continue
    each.learnt ??= learnLeaves(each, timeline, group.counted.plan.falseAlarmRate)
  }
}
