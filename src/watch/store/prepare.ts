import { prepareGroup } from './groups.ts'
import { powerOf } from './power.ts'
import type { Reader } from './reading.ts'
import type { StoreRun } from './run.ts'
import type { PreparedWatch } from './tick.ts'
import type { Timeline } from './timeline.ts'

/** Learns from the time before the deploy, once: from then on a look costs only the steps of the watch. */
export function prepareWatch(
  { spec, plan, deploys, startedAt }: Pick<StoreRun, 'spec' | 'plan' | 'deploys' | 'startedAt'>,
  readers: readonly Reader[],
  timeline: Timeline,
): PreparedWatch {
  const tables = readers.map(({ table }) => table)
  const starts = deploys.map((at) => Math.ceil((at - timeline.first) / timeline.step)).filter((step) => step >= 0)
  const { falseAlarmRate, sustainedFor } = plan
  const groupPlan = { timeline, baseline: spec.baseline, deploys: starts, falseAlarmRate }
  const critical = prepareGroup('critical', tables, groupPlan)
  return {
    timeline,
    startedAt,
    falseAlarmRate,
    sustainedFor,
    minSteps: Math.max(1, Math.ceil(plan.minWatch / timeline.step)),
    critical,
    advisory: prepareGroup('advisory', tables, groupPlan),
    // What is not touched by the deploy need not be proven as hard to be worse: the mistake to avoid is a rollback that helps nobody.
    control: prepareGroup('control', tables, { ...groupPlan, falseAlarmRate: Math.max(0.05, falseAlarmRate) }),
    caught: powerOf(critical),
  }
}
