import { streamPast } from '../../../src/evidence/family/count-table.ts'
import { scanFamily } from '../../../src/evidence/family/judge-counts.ts'
import { prepareFamily } from '../../../src/evidence/family/prepare-family.ts'
import type { Counted } from '../../../src/evidence/family/series.ts'

/** Steps of a minute: a day, and a watch of an hour. */
export const [DAY, PLANNED] = [1440, 60]

/** A watch of one stream from `deploy` on, against its past of that kind, by the whole rule with the defaults of a policy. */
export type PastWatch = {
  readonly ours: Counted
  readonly deploy: number
  readonly falseAlarmRate: number
  readonly kind: 'same-hour' | 'same-weekday'
}

/** Whether that watch alarms, with so many times the bad events since the deploy: one answer for each of `ratios`. */
export function alarmsOf({ ours, deploy, falseAlarmRate, kind }: PastWatch, ratios: readonly number[]): boolean[] {
  const arms = { ours: { bad: ours.bad.slice(), total: ours.total }, control: null }
  const segment = { name: '', level: 'all', leaves: [0] } as const
  const harm = { relative: 0.5, absolute: null }
  const node = { segment, arms: [arms], pasts: [streamPast(arms, deploy - DAY, deploy)], share: 1, harm }
  const past = { kind, length: 60 } as const
  const rest = { baseline: kind, dropped: 0, length: 60, deploy, pastEnd: deploy, sustainedFor: 30 } as const
  const prepared = prepareFamily(
    { ...rest, nodes: [node], past, wholeOf: () => 0 },
    { planned: PLANNED, falseAlarmRate },
  )
  return ratios.map((ratio) => {
    // What was learnt is of the past alone: the steps since the deploy may change.
    for (let step = deploy; step < ours.bad.length; step++) arms.ours.bad[step] = (ours.bad[step] ?? 0) * ratio
    return scanFamily(prepared, deploy + PLANNED).alarm !== null
  })
}

/** Shares of watches that alarm, in percent, by which of the ratios. */
export function sharesOf(watches: readonly (readonly boolean[])[]): (which: number) => string {
  return (which) =>
    `${((100 * watches.filter((found) => found[which] === true).length) / Math.max(1, watches.length)).toFixed(1)} %`
}
