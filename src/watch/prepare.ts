import type { Verdict } from './verdict.ts'
import type { Group, GroupPlan } from './nodes/groups.ts'
import { prepareGroup, prepareUntouched } from './nodes/groups.ts'
import { harmlessLooks } from './nodes/harmless.ts'
import type { Looker } from './look.ts'
import { lookerOf } from './look.ts'
import { powerOf } from './nodes/power.ts'
import type { Reader } from './steps/reading.ts'
import type { WatchRun } from './run.ts'
import type { PreparedWatch } from './tick.ts'
import type { Timeline } from './steps/timeline.ts'

/** Learns from the time before the deploy, once: from then on a look costs only the steps of the watch. */
export function prepareWatch(
  run: Pick<WatchRun, 'spec' | 'plan' | 'deploys' | 'startedAt' | 'origin' | 'kept'>,
  readers: readonly Reader[],
  timeline: Timeline,
): PreparedWatch {
  const { spec, plan, deploys, startedAt, origin = 'store', kept = false } = run
  const tables = readers.map(({ table }) => table)
  const starts = deploys.map((at) => Math.ceil((at - timeline.first) / timeline.step)).filter((step) => step >= 0)
  const { falseAlarmRate, sustainedFor } = plan
  const groupPlan = { timeline, baseline: spec.baseline, deploys: starts, falseAlarmRate }
  const lookAt = (role: Group['role'], change: Partial<GroupPlan> = {}): Looker =>
    lookerOf(prepareGroup(role, tables, { ...groupPlan, ...change }), timeline, sustainedFor)
  const critical = lookAt('critical')
  // What is not touched by the deploy need not be proven as hard to be worse: the mistake to avoid is a rollback that helps nobody.
  const easily = { falseAlarmRate: Math.max(0.05, falseAlarmRate) }
  const minSteps = Math.max(1, Math.ceil(plan.minWatch / timeline.step))
  return {
    timeline,
    startedAt,
    falseAlarmRate,
    origin,
    kept,
    critical,
    advisory: lookAt('advisory'),
    control: lookAt('control', easily),
    untouched: lookerOf(prepareUntouched(tables, { ...groupPlan, ...easily }), timeline, sustainedFor),
    provenBefore: harmlessLooks(critical.group, timeline, timeline.deploy + minSteps - 1, falseAlarmRate),
    earlyEnd: once(),
    caught: powerOf(critical.group),
  }
}

function once(): PreparedWatch['earlyEnd'] {
  const made = new Map<number, Verdict | null>()
  return (step, verdict) => {
    const known = made.get(step)
    if (known !== undefined) return known
    const now = verdict()
    made.set(step, now)
    return now
  }
}
