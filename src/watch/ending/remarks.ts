import { count, duration, percent, significant, utcMinute } from '../../render/quantities.ts'
import { names, nodeName } from './node-words.ts'
import { ALL } from '../../metrics/source.ts'
import type { GroupLook } from '../look.ts'
import { type PreparedGauge, seriesOf } from '../nodes/gauges.ts'
import { type Caught, FEWEST_TRIED, powerOfGauges } from '../nodes/group-power.ts'
import type { Joined } from '../nodes/late-segments.ts'
import { MOST_SEGMENTS } from '../nodes/metric-nodes.ts'
import type { JudgedMonitor } from '../nodes/monitors.ts'
import type { MetricTable } from '../steps/metric-table.ts'
import type { Interval } from '../steps/step-reader.ts'
import type { Timeline } from '../steps/timeline.ts'

/** Sentences on what this watch would have done in the quiet past, and on what it left out. Plain text. */
export function remarksOf(
  { counts, gauges, group, joined, monitors, until }: GroupLook,
  caught: readonly Caught[],
  timeline: Timeline,
): string[] {
  const lines: string[] = []
  if (counts !== null) {
    const { placebo } = counts.basis
    lines.push(quietSentence(placebo))
    lines.push(...incidentSentences(group, timeline))
    lines.push(...caught.map((each) => caughtSentence(each, timeline)))
    for (const { table, dropped } of new Set(group.owners)) {
      if (dropped.length > 0)
        lines.push(droppedSentence(table.metric.name, dropped, 'are judged only as a part of all traffic'))
    }
  }
  lines.push(...joined.filter(({ kind }) => kind === 'below').map(leavesSentence))
  lines.push(...justBeforeSentences(gauges, timeline))
  const records = gauges.flatMap(({ judgement: { basis } }) =>
    basis === null || basis.reach !== undefined ? [] : [basis],
  )
  if (records.length > 0) {
    const alarmed = records.reduce((sum, { quiet }) => sum + quiet.alarmed, 0)
    const windows = records.reduce((sum, { quiet }) => sum + quiet.windows, 0)
    lines.push(
      `The judgement of gauges would have alarmed in ${count(alarmed)} of ${count(windows)} quiet windows of ${count(records.length)} series.`,
    )
    lines.push(...commonSentences(group.gauges))
    lines.push(...powerOfGauges(group).map((each) => caughtSentence(each, timeline)))
    if (records.some(({ thresholdMeasured }) => !thresholdMeasured)) {
      lines.push('So many gauges share the false-alarm rate that their thresholds lie beyond those that were measured.')
    }
  }
  lines.push(...monitors.flatMap((each) => blipSentence(each, timeline, until) ?? []))
  for (const table of group.tables) {
    const { metric, changedAt, odd } = table
    const { dropped } = seriesOf(table)
    if (dropped.length > 0) lines.push(droppedSentence(metric.name, dropped, 'are not judged'))
    if (odd !== null) lines.push(oddSentence(metric.name, odd))
    if (changedAt !== null && changedAt < timeline.deploy)
      lines.push(`The buckets of ${metric.name} changed before the deploy; only the newer ones count.`)
  }
  return lines
}

/** What can be seen of gauges of which only the time just before the deploy is known. */
function justBeforeSentences(gauges: GroupLook['gauges'], { step, pastEnd }: Timeline): string[] {
  const told = gauges.flatMap(({ gauge: { table, segment }, judgement: { basis } }) => {
    if (basis?.reach === undefined) return []
    const name = nodeName(table.metric.name, segment)
    const known = table.spread ? 'its level' : `the ${duration(pastEnd * step)}`
    const seen =
      basis.reach === null
        ? `it is not known how it moves, so whatever it does is no alarm`
        : `at the end of the watch it has to be off by ${significant(basis.reach)} to be an alarm`
    return [`Of ${name} only ${known} before the deploy is known: ${seen}.`]
  })
  const more = told.length - MOST_TOLD
  return more > 0 ? [...told.slice(0, MOST_TOLD), `The same is so of ${count(more)} more gauges.`] : told
}

/** Times of incidents that are told at most. */
const MOST_TOLD = 3

/** Which incidents were known and are left out; those that lie in the past that is looked at. */
export function knownSentences(known: readonly Interval[], { first, step, pastEnd }: Timeline): string[] {
  const inside = known.filter(({ from, until }) => until > first - step && from < first + (pastEnd - 1) * step)
  if (inside.length === 0) return []
  const when = inside
    .toSorted((a, b) => a.from - b.from)
    .slice(-MOST_TOLD)
    .map(({ from, until }) => `${utcMinute(from)} for ${duration(until - from)}`)
  const are = inside.length === 1 ? 'incident is' : 'incidents are'
  return [
    `${count(inside.length)} known ${are} left out of what is usual (${when.join('; ')}): from the policy or from earlier deploys.`,
  ]
}

/** Which incidents of the past were found by the watch's own rule, and how often such hours were. */
function incidentSentences({ counted }: GroupLook['group'], { first, step, pastEnd }: Timeline): string[] {
  const found = (counted?.incidents ?? []).filter(({ isHabit }) => !isHabit)
  const habits = (counted?.incidents.length ?? 0) - found.length
  const usual =
    habits > 0 ? [`${count(habits)} bursts of trouble come so often that they count as a habit of the service.`] : []
  if (found.length === 0) return usual
  const when = found
    .slice(-MOST_TOLD)
    .map(({ from, until }) => `${utcMinute(first + (from - 1) * step)} for ${duration((until - from) * step)}`)
  const each = found.length === 1 ? 'incident' : 'incidents'
  const are = found.length === 1 ? 'is' : 'are'
  const days = Math.max(1, Math.round((pastEnd * step) / 86_400))
  return [
    `${count(found.length)} ${each} of the service's own past ${are} left out of what is usual (${when.join('; ')}). The false-alarm rate holds where no such incident falls into the watch: there ${found.length === 1 ? 'was' : 'were'} ${count(found.length)} in ${count(days)} days.`,
    ...usual,
  ]
}

/** On what several gauges were calibrated together. */
function commonSentences(gauges: readonly PreparedGauge[]): string[] {
  const together = gauges.flatMap(({ common }) => (common === null ? [] : [common]))
  const [windows] = together
  if (windows === undefined) return []
  const which = together.length === gauges.length ? 'All' : count(together.length)
  return [
    `${which} of these series alarm together by one false-alarm rate, set on the ${count(windows)} quiet windows that they have in common (they overlap).`,
  ]
}

/** A monitor that alerted in the watch and has ceased: no alarm, and no secret. */
function blipSentence({ monitor, state }: JudgedMonitor, { deploy, step }: Timeline, until: number): string | null {
  const { metric, gauges } = monitor.table
  const alerted = (gauges.get(ALL) ?? []).slice(deploy, until).filter((value) => value > 0).length
  if (state !== false || alerted === 0) return null
  return `The monitor "${metric.name}" alerted for ${duration(alerted * step)} of the watch and has ceased.`
}

function quietSentence({ windows, alarmed, enough }: { windows: number; alarmed: number; enough: boolean }): string {
  if (windows < FEWEST_TRIED)
    return 'The time before the deploy was too short to try this watch out on it; its false-alarm rate is worked out from the counts alone.'
  const few = enough ? '' : ', too few to calibrate it fully'
  return `Without calibration this would have alarmed in ${count(alarmed)} of ${count(windows)} quiet windows of the past (they overlap)${few}.`
}

/** What was looked at below a segment that had become suspicious, or that it could not be. */
function leavesSentence({ owner, segment, learnt, reader }: Joined): string {
  const where = `below ${nodeName(owner.table.metric.name, segment)}`
  if (learnt === null) {
    const why = reader.table.detail === null ? '' : ` (${reader.table.detail})`
    return `The combinations of labels ${where} could not be read${why}; it is judged as a whole.`
  }
  const judged = learnt.family?.family.nodes.length ?? 0
  const rest = learnt.dropped > 0 ? `, the largest of ${count(judged + learnt.dropped)}` : ''
  return `${count(judged)} combinations of labels ${where} were judged as well, for it had become suspicious${rest}.`
}

/** Which segments were too many. */
function droppedSentence(name: string, dropped: readonly string[], what: string): string {
  return `${count(dropped.length)} segments of ${name} ${what}, for there are more than ${MOST_SEGMENTS}: ${names(dropped)}.`
}

function oddSentence(name: string, { steps, what }: NonNullable<MetricTable['odd']>): string {
  const each = steps === 1 ? 'step' : 'steps'
  return `${count(steps)} ${each} of ${name} held a number that cannot be (${what}) and count as steps without numbers.`
}

function caughtSentence({ metric, rise, windows, found, medianSteps }: Caught, { step }: Timeline): string {
  const when = medianSteps === null ? '' : ` after a median of ${duration(medianSteps * step)}`
  return `It would have caught ${rise < 0 ? '-' : '+'}${percent(Math.abs(rise))} of ${metric} in ${percent(windows > 0 ? found / windows : 0)} of them${when}.`
}
