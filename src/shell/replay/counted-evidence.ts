import { detectableOf, expectedOf } from '../../evidence/family/detectable.ts'
import { sumBetween } from '../../evidence/family/series.ts'
import { pairedStep } from '../../evidence/family/stream-test.ts'
import { ratioBounds } from '../../evidence/rates/ratio-bounds.ts'
import type { CountedTable } from './counts-csv.ts'
import type { CountedVerdict } from './judge-counted.ts'

/** What raised an alarm on counts, for people and machines. Times in Unix seconds. */
export type AlarmFacts = {
  readonly at: number
  readonly onset: number
  /** `` for all traffic, else `label=value` or `label=value,label=value`. */
  readonly segment: string
  readonly stream: string
  /** Everything else shows no harm by itself. */
  readonly alone: boolean
  readonly observed: { readonly bad: number; readonly total: number; readonly share: number }
  /** Share that was to be expected; with a past baseline the most that was. */
  readonly expected: number
  /** Anytime-valid bounds of the ratio to the control; null without one. */
  readonly ratio: readonly [low: number, high: number | null] | null
  /** Evidence of all segments together, natural logarithm. */
  readonly evidence: number
  readonly crossed: readonly string[]
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null)

/** The facts of an alarm; null where there is none. */
export function alarmFacts(table: CountedTable, { judgement }: CountedVerdict, rate: number): AlarmFacts | null {
  const { alarm, basis } = judgement
  if (alarm === null) return null
  const node = basis.nodes[alarm.worst]
  const test = basis.tests[alarm.worst]?.[alarm.stream]
  if (node === undefined || test === undefined) return null
  const [from, until] = [table.grid.deploy, alarm.step + 1]
  const { bad, total } = sumBetween(node.arms[alarm.stream]?.ours ?? test.arms.ours, from, until)
  const { control } = test.arms
  const normal = control === null ? { bad: expectedOf(test, from, until), total } : sumBetween(control, from, until)
  const steps = Array.from({ length: until - from }, (_, index) => pairedStep(test.arms, from + index))
  const bounds = control === null ? null : ratioBounds(steps, test.dispersion, rate)
  return {
    at: table.times[alarm.step] ?? 0,
    onset: table.times[alarm.onset] ?? 0,
    segment: node.segment.name,
    stream: table.streamNames[alarm.stream] ?? '',
    alone: alarm.alone,
    observed: { bad, total, share: total > 0 ? bad / total : 0 },
    expected: normal.total > 0 ? normal.bad / normal.total : 0,
    ratio: bounds === null ? null : [bounds[0], finite(bounds[1])],
    evidence: alarm.log,
    crossed: alarm.crossed.map((index) => basis.nodes[index]?.segment.name ?? ''),
  }
}

/** What the judgement rests on, for machines. */
export function basisFacts(table: CountedTable, { judgement, planned, seen }: CountedVerdict) {
  const { basis } = judgement
  const stream = bestStream(table, judgement, planned)
  const { share, normal } = detectableOf(basis, 0, stream, table.grid.deploy, table.grid.deploy + planned)
  return {
    baseline: basis.baseline,
    quiet: { windows: basis.placebo.windows, alarmed: basis.placebo.alarmed, enough: basis.placebo.enough },
    needed: basis.placebo.needed,
    largest: basis.largest,
    dispersion: basis.nodes[0]?.pasts[stream]?.dispersion ?? 1,
    segments: basis.nodes.length,
    dropped: basis.dropped,
    step: table.grid.length,
    stepsSeen: seen,
    stepsPlanned: planned,
    normal,
    detectable: share,
  }
}

/** The stream of all traffic in which the smallest rise would have been seen, relative to what is normal. */
export function bestStream(table: CountedTable, { basis }: CountedVerdict['judgement'], planned: number): number {
  const gains = table.streamNames.map((_, stream) => {
    const found = detectableOf(basis, 0, stream, table.grid.deploy, table.grid.deploy + planned)
    return found.share === null ? Infinity : (found.share + 1e-9) / (found.normal + 1e-3)
  })
  return gains.indexOf(Math.min(...gains))
}
