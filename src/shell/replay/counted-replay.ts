import { detectableOf, expectedOf, showsEnough } from '../../evidence/family/detectable.ts'
import { judgeCounts } from '../../evidence/family/judge-counts.ts'
import type { CountJudgement } from '../../evidence/family/judgement.ts'
import { segmentTree } from '../../evidence/family/segment-tree.ts'
import { sumBetween } from '../../evidence/family/series.ts'
import { pairedStep } from '../../evidence/family/stream-test.ts'
import { ratioBounds } from '../../evidence/rates/confidence-bounds.ts'
import { type CountedFile, type CountedTable, parseCountsCsv, parseHistogramCsv } from './counted-csv.ts'

/** The kinds that are counted. */
export type CountedKind = 'counts' | 'histogram'

/** How a replay of counts ended: the envelope for machines, and text for people. */
export type CountedReplay = {
  readonly verdict: 'healthy' | 'regressed' | 'inconclusive'
  readonly envelope: object
  readonly text: string
}

const PARSERS: Readonly<Record<CountedKind, (text: string, of: CountedFile) => CountedTable>> = {
  counts: parseCountsCsv,
  histogram: parseHistogramCsv,
}

/** Judges the deploy in a CSV of counts or of a histogram. Throws a ConfigurationError where the file is none. */
export function replayCounted(kind: CountedKind, text: string, file: string, plan: CountedPlan): CountedReplay {
  const table = PARSERS[kind](text, { file, deployedAt: plan.deployedAt })
  const judged = judgeCounted(table, plan)
  const { verdict, reason } = judged
  const alarm = alarmFacts(table, judged, plan.falseAlarmRate)
  const basis = basisFacts(table, judged)
  const message =
    alarm !== null
      ? alarmSentence(alarm, plan, basis)
      : reason === null
        ? healthySentence(basis)
        : reasonSentence(reason, basis)
  const reasonCode = alarm === null ? (reason ?? 'no-harm-found') : 'worse-than-baseline'
  const envelope = {
    schemaVersion: 1,
    verb: 'replay',
    environment: '-',
    sha: null,
    baseSha: null,
    verdict,
    reasonCode,
    message,
    alarmAt: alarm?.at ?? null,
    delaySeconds: alarm === null ? null : alarm.at - plan.deployedAt,
    segment: alarm?.segment ?? null,
    evidence: { kind, ...plan, alarm, ...basis },
  }
  return { verdict, envelope, text: `${verdict}: ${message}\n${quietSentence(basis)}\n` }
}

/** What `replay` was asked for, as far as counts go. Seconds. */
export type CountedPlan = { readonly deployedAt: number; readonly watch: number; readonly falseAlarmRate: number }

/** Why nothing can be said about counts. None of them is green, none of them is red. */
export type CountedReason =
  | 'no-history'
  | 'no-data'
  | 'too-many-gaps'
  | 'watch-not-over'
  | 'series-changed'
  | 'too-little-traffic'

/** A judgement with its table, so that it can be told. */
export type CountedVerdict = {
  readonly verdict: 'healthy' | 'regressed' | 'inconclusive'
  readonly reason: CountedReason | null
  readonly judgement: CountJudgement
  readonly planned: number
  /** Steps of the watch with numbers. */
  readonly seen: number
}

/** Judges counted events of a file. */
export function judgeCounted(table: CountedTable, plan: CountedPlan): CountedVerdict {
  const { grid, labels, leaves, streams, hasNumbers } = table
  const planned = Math.max(1, Math.round(plan.watch / grid.length))
  const sizes = streams.map(([arms]) => (arms === undefined ? 0 : sumBetween(arms.ours, 0, grid.deploy).total))
  const judgement = judgeCounts(
    {
      leaves: streams,
      tree: segmentTree(labels, leaves, sizes),
      steps: grid.steps,
      length: grid.length,
      deploy: grid.deploy,
    },
    { planned, falseAlarmRate: plan.falseAlarmRate },
  )
  const seen = hasNumbers.slice(grid.deploy, grid.deploy + planned).filter(Boolean).length
  if (judgement.alarm !== null) return { verdict: 'regressed', reason: null, judgement, planned, seen }
  const reason = reasonAgainst(table, judgement, { planned, seen })
  return { verdict: reason === null ? 'healthy' : 'inconclusive', reason, judgement, planned, seen }
}

const WHOLE = 0.95
const GAPS = 0.75

/** Why a watch without an alarm is not healthy; null where it is. */
function reasonAgainst(
  { grid, changedAt, streamNames }: CountedTable,
  { basis }: CountJudgement,
  { planned, seen }: { planned: number; seen: number },
): CountedReason | null {
  const arms = basis.nodes[0]?.arms[0]
  if (arms === undefined || seen === 0) return 'no-data'
  if (changedAt !== null) return 'series-changed'
  const until = grid.deploy + planned
  const before =
    arms.control === null ? sumBetween(arms.ours, 0, grid.deploy) : sumBetween(arms.control, grid.deploy, until)
  if (before.total === 0) return arms.control === null ? 'no-history' : 'no-data'
  if (sumBetween(arms.ours, grid.deploy, until).total === 0) return 'no-data'
  if (grid.steps - grid.deploy < planned * WHOLE) return 'watch-not-over'
  if (seen < planned * GAPS) return 'too-many-gaps'
  const shown = streamNames.some((_, stream) => showsEnough(detectableOf(basis, 0, stream, grid.deploy, until)))
  return shown ? null : 'too-little-traffic'
}

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

type Basis = ReturnType<typeof basisFacts>

const percent = (share: number): string => `${Number((100 * share).toPrecision(3))} %`
const minutes = (seconds: number): string => `${Math.round(seconds / 6) / 10} min`

/** One sentence on what got worse, where and since when. */
export function alarmSentence(alarm: AlarmFacts, plan: CountedPlan, basis: Basis): string {
  const where = alarm.segment === '' ? 'all traffic' : alarm.segment
  const what = alarm.stream === 'bad events' ? 'bad' : alarm.stream
  const reference = basis.baseline === 'control' ? 'beside the control' : 'to be expected at most from the past'
  const others = alarm.alone && alarm.segment !== '' ? ' Everything else shows no harm.' : ''
  const since = minutes(alarm.onset - plan.deployedAt)
  return `Events of ${where} were ${what} in ${percent(alarm.observed.share)}, ${percent(alarm.expected)} ${reference}; found ${minutes(alarm.at - plan.deployedAt)} after the deploy, and it began ${since} after it.${others}`
}

/** What was shown where nothing alarmed. */
export function healthySentence(basis: Basis): string {
  return `No harm found in ${minutes(basis.stepsSeen * basis.step)} after the deploy: ${detectableText(basis)}.`
}

/** Why nothing can be said. */
export function reasonSentence(reason: CountedReason, basis: Basis): string {
  if (reason === 'too-little-traffic') return `Too little traffic to say: ${detectableText(basis)}.`
  return REASONS[reason]
}

const REASONS: Readonly<Record<Exclude<CountedReason, 'too-little-traffic'>, string>> = {
  'no-history': 'There are no events before the deploy to compare with, and no control.',
  'no-data': 'There are no events after the deploy, or none of the control.',
  'too-many-gaps': 'More than a quarter of the watch has no numbers.',
  'watch-not-over': 'No alarm so far, but the file ends before the watch does.',
  'series-changed': 'The boundaries of the buckets changed, so that before and after cannot be compared.',
}

function detectableText({ detectable, normal }: Basis): string {
  if (detectable === null) return 'no rise at all would have been seen'
  return `a rise from ${percent(normal)} to ${percent(detectable)} or more would have been seen with a chance of 90 %`
}

/** What this rule would have done in the quiet past, and how many segments were looked at. */
export function quietSentence({ quiet, segments, dropped, needed, largest }: Basis): string {
  const past =
    quiet.windows === 0
      ? 'There is too little past to try this watch on.'
      : `Without calibration this watch would have alarmed in ${quiet.alarmed} of ${quiet.windows} quiet windows of the past (overlapping)${quiet.enough ? '' : ', too few to calibrate it fully'}.`
  const left = dropped > 0 ? `; ${dropped} more only as a part of larger ones` : ''
  return `${past} The largest evidence was ${round(largest)}, an alarm needs ${round(needed)} (natural logarithms). ${segments} segment${segments === 1 ? '' : 's'} judged${left}.`
}

const round = (value: number): string => String(Number(value.toPrecision(3)))
