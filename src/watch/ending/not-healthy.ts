import type { Unjudged } from '../../evidence/gauge/index.ts'
import type { MissingReason } from '../../metrics/source.ts'
import { ALL } from '../../metrics/source.ts'
import { percent } from '../../render/watch-numbers.ts'
import type { Origin } from './cures.ts'
import { cureOf, reasonOf } from './cures.ts'
import type { InconclusiveReason, NodeSummary } from '../verdict.ts'
import { nodeName } from '../words.ts'
import type { GroupLook } from '../look.ts'
import type { MetricTable } from '../steps/metric-table.ts'
import { KNOWN } from '../steps/metric-table.ts'
import type { Timeline } from '../steps/timeline.ts'

/** Why a watch without an alarm is not healthy. */
export type NotHealthy = { readonly reasonCode: InconclusiveReason; readonly message: string }

const WORDS: Readonly<Record<MissingReason, string>> = {
  'source-unreachable': 'it could not be reached',
  'source-error': 'it answered with an error',
  'not-parsable': 'its answer could not be read',
  'series-missing': 'it has no such series',
  'not-sampled': 'no sample was taken',
}

function unread(table: MetricTable, { deploy, planned }: Timeline, origin: Origin): NotHealthy | null {
  const { name } = table.metric
  const states = table.state.subarray(deploy, deploy + planned)
  const seen = states.filter((state) => state === KNOWN).length
  if (seen * 4 >= planned * 3) return null
  const reasons = [...table.reasons].filter(([index]) => index >= deploy).map(([, reason]) => reason)
  const last = reasons.at(-1) ?? table.missing ?? 'not-sampled'
  const detail = ` (${table.detail ?? WORDS[last]})`
  const cure = cureOf(last, table.detail, origin)
  const message = `${seen === 0 ? 'None' : seen} of ${planned} steps had numbers of ${name}${detail}. Nothing can be said about the deploy from that. ${cure}`
  return { reasonCode: reasonOf(reasons, origin), message }
}

const GAUGE_REASONS: Readonly<Record<Unjudged, InconclusiveReason>> = {
  'no-history': 'no-baseline',
  'too-sparse': 'no-baseline',
  'too-little-history': 'no-baseline',
  'no-data': 'no-data',
  'too-many-gaps': 'no-data',
  'watch-not-over': 'no-data',
  'constant-history': 'unproven-rise',
}

function gaugesUnjudged({ gauges, group }: GroupLook): NotHealthy | null {
  const bare = group.tables.find(({ metric, gauges: series }) => metric.query.kind === 'gauge' && series.size === 0)
  if (bare) return { reasonCode: 'no-data', message: `The store has no numbers of ${bare.metric.name}.` }
  for (const { gauge, judgement } of gauges) {
    if (judgement.verdict !== 'inconclusive') continue
    const name = nodeName(gauge.table.metric.name, gauge.segment)
    return {
      reasonCode: GAUGE_REASONS[judgement.reason],
      message: `Nothing can be said about ${name}: ${judgement.reason}.`,
    }
  }
  return null
}

function changed(tables: readonly MetricTable[], { deploy }: Timeline): NotHealthy | null {
  const table = tables.find(({ changedAt }) => changedAt !== null && changedAt >= deploy)
  if (table === undefined) return null
  return {
    reasonCode: 'series-changed',
    message: `The buckets of ${table.metric.name} are no longer what they were, so that before and after cannot be compared.`,
  }
}

const isHigher = ({ observed, harm }: NodeSummary): boolean => observed.bad > harm * observed.total

/** A counted segment at the end of a watch. `required`: nothing is healthy before this segment is shown to be. */
export type CountedNode = { readonly summary: NodeSummary; readonly required: boolean }

function ofCounts(counted: readonly CountedNode[], harmless: boolean): NotHealthy | null {
  const nodes = counted.map(({ summary }) => summary)
  const needed = counted.filter(({ required }) => required).map(({ summary }) => summary)
  const gone = nodes.find(({ note }) => note === 'vanished')
  if (gone) {
    const name = nodeName(gone.metric, gone.segment)
    return {
      reasonCode: 'series-changed',
      message: `Traffic that was there before the deploy is not there any more: ${name}.`,
    }
  }
  const wholes = nodes.filter(({ segment }) => segment === ALL)
  const silent = wholes.find(({ observed }) => observed.total === 0)
  if (silent) return { reasonCode: 'no-data', message: `There were no events of ${silent.metric} since the deploy.` }
  const risen = needed.find(isHigher)
  if (risen) {
    const seen = `${nodeName(risen.metric, risen.segment)}: ${percent(risen.observed.share)} instead of ${percent(risen.baseline.share)}`
    return { reasonCode: 'unproven-rise', message: `${seen}, but that may be chance, or it did not last.` }
  }
  const blind = harmless ? undefined : needed.find(({ note }) => note === 'too-small')
  if (blind === undefined) return null
  const rise = blind.detectable === null ? 'no rise at all' : `only a rise to ${percent(blind.detectable)} or more`
  return {
    reasonCode: 'too-little-traffic',
    message: `Too little traffic to say: of ${nodeName(blind.metric, blind.segment)} ${rise} would have been seen, and ${percent(blind.harm)} is already harm.`,
  }
}

/** Why the watch of the critical metrics, in which nothing alarmed, is not healthy; null where it is. `harmless`: proven so. */
export function notHealthy(
  look: GroupLook,
  counted: readonly CountedNode[],
  { timeline, origin }: { readonly timeline: Timeline; readonly origin: Origin },
  harmless: boolean,
): NotHealthy | null {
  const { group } = look
  const judged = { ...timeline, planned: look.until - timeline.deploy }
  const gaps = group.tables.map((table) => unread(table, judged, origin))
  const [without] = group.without
  return (
    gaps.find((gap) => gap !== null) ??
    (without === undefined
      ? null
      : { reasonCode: 'no-baseline' as const, message: `${without.noBaseline} (${without.table.metric.name}).` }) ??
    changed(group.tables, timeline) ??
    gaugesUnjudged(look) ??
    ofCounts(counted, harmless)
  )
}
