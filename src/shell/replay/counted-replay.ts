import { plural } from '../../base/words.ts'
import { detectableOf, expectedOf } from '../../evidence/family/detectable.ts'
import type { CountJudgement } from '../../evidence/family/judgement.ts'
import { sumBetween } from '../../evidence/family/series.ts'
import { pairedStep } from '../../evidence/family/stream-test.ts'
import { ratioBounds } from '../../evidence/rates/confidence-bounds.ts'
import type { JudgedRecording } from './judge.ts'

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

/** The facts of an alarm on counts; null where there is none. */
export function alarmFacts({ recording, look }: JudgedRecording, rate: number): AlarmFacts | null {
  const { grid, times, streamNames } = recording
  if (look?.counts?.alarm == null || look.counts.alarm.step !== look.alarmAt) return null
  const { alarm, basis } = look.counts
  const node = basis.nodes[alarm.worst]
  const test = basis.tests[alarm.worst]?.[alarm.stream]
  if (node === undefined || test === undefined) return null
  const [from, until] = [grid.deploy, alarm.step + 1]
  const { bad, total } = sumBetween(node.arms[alarm.stream]?.ours ?? test.arms.ours, from, until)
  const { control } = test.arms
  const normal = control === null ? { bad: expectedOf(test, from, until), total } : sumBetween(control, from, until)
  const steps = Array.from({ length: until - from }, (_, index) => pairedStep(test.arms, from + index))
  const bounds = control === null ? null : ratioBounds(steps, test.dispersion, rate)
  return {
    at: times[alarm.step] ?? 0,
    onset: times[alarm.onset] ?? 0,
    segment: node.segment.name,
    stream: streamNames[alarm.stream] ?? '',
    alone: alarm.alone,
    observed: { bad, total, share: total > 0 ? bad / total : 0 },
    expected: normal.total > 0 ? normal.bad / normal.total : 0,
    ratio: bounds === null ? null : [bounds[0], finite(bounds[1])],
    evidence: alarm.log,
    crossed: alarm.crossed.map((index) => basis.nodes[index]?.segment.name ?? ''),
  }
}

/** What the judgement rests on, for machines; null where nothing could be judged. */
export function basisFacts({ recording, look, planned, seen }: JudgedRecording) {
  const { grid, streamNames } = recording
  if (look === null || look.counts === null) return null
  const { basis } = look.counts
  const [from, until] = [grid.deploy, grid.deploy + planned]
  const stream = bestStream(streamNames, look.counts, from, until)
  const { share, normal } = detectableOf(basis, 0, stream, from, until)
  return {
    baseline: basis.baseline,
    quiet: { windows: basis.placebo.windows, alarmed: basis.placebo.alarmed, enough: basis.placebo.enough },
    needed: basis.placebo.needed,
    largest: basis.largest,
    dispersion: basis.nodes[0]?.pasts[stream]?.dispersion ?? 1,
    segments: basis.nodes.length,
    dropped: basis.dropped,
    step: grid.length,
    stepsSeen: seen,
    stepsPlanned: planned,
    normal,
    detectable: share,
  }
}

/** The stream of all traffic in which the smallest rise would have been seen, relative to what is normal. */
function bestStream(streams: readonly string[], { basis }: CountJudgement, from: number, until: number): number {
  const gains = streams.map((_, stream) => {
    const found = detectableOf(basis, 0, stream, from, until)
    return found.share === null ? Infinity : (found.share + 1e-9) / (found.normal + 1e-3)
  })
  return gains.indexOf(Math.min(...gains))
}

type Basis = NonNullable<ReturnType<typeof basisFacts>>

const percent = (share: number): string => `${Number((100 * share).toPrecision(3))} %`
const minutes = (seconds: number): string => `${Math.round(seconds / 6) / 10} min`

/** One sentence on what got worse, where and since when. */
export function alarmSentence(alarm: AlarmFacts, plan: { readonly deployedAt: number }, basis: Basis): string {
  const where = alarm.segment === '' ? 'all traffic' : alarm.segment
  const what = alarm.stream === 'bad events' ? 'bad' : alarm.stream
  const reference = basis.baseline === 'control' ? 'beside the control' : 'to be expected at most from the past'
  const others = alarm.alone && alarm.segment !== '' ? ' Everything else shows no harm.' : ''
  const since = minutes(alarm.onset - plan.deployedAt)
  return `Events of ${where} were ${what} in ${percent(alarm.observed.share)}, ${percent(alarm.expected)} ${reference}; found ${minutes(alarm.at - plan.deployedAt)} after the deploy, and it began ${since} after it.${others}`
}

/** What would have been seen where nothing alarmed. */
export const seenSentence = (basis: Basis): string => `Over the watch ${detectableText(basis)}.`

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
  return `${past} The largest evidence was ${round(largest)}, an alarm needs ${round(needed)} (natural logarithms). ${plural(segments, 'segment')} judged${left}.`
}

const round = (value: number): string => String(Number(value.toPrecision(3)))
