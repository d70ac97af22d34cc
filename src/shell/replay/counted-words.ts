import type { AlarmFacts, basisFacts } from './counted-evidence.ts'
import type { CountedPlan, CountedReason } from './judge-counted.ts'

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
