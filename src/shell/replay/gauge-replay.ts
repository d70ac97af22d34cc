import { ConfigurationError } from '../../base/errors.ts'
import type { Alarm, Basis, GaugeJudgement, GaugePlan, Samples, Unjudged } from '../../evidence/gauge/index.ts'

/** One sentence on how the replay ended. */
export function sentenceOf(judgement: GaugeJudgement, plan: GaugePlan): string {
  switch (judgement.verdict) {
    case 'regressed':
      return alarmSentence(judgement.alarm, plan)
    case 'healthy':
      return `No harm found in ${minutes(judgement.basis.stepsSeen * judgement.basis.step)} after the deploy.`
    case 'inconclusive':
      return UNJUDGED[judgement.reason]
  }
}

/** What this rule would have done in the quiet past. */
export function quietSentence({ quiet, threshold, thresholdMeasured, largestScore }: Basis): string {
  const score =
    largestScore === null
      ? ''
      : ` The largest score was ${round(largestScore)}; an alarm needs more than ${round(threshold)}.`
  const note = thresholdMeasured
    ? ''
    : ' That threshold is an extrapolation: rates from 0.005 to 0.1 were measured (a little less with one direction).'
  return `This watch would have alarmed in ${quiet.alarmed} of ${quiet.windows} quiet windows of this series (overlapping; ${quiet.disjoint} separate).${score}${note}`
}

export const UNJUDGED: Readonly<Record<Unjudged, string>> = {
  'no-history': 'There are no samples before the deploy to compare with.',
  'too-sparse': 'The samples are more than 15 minutes apart: too few to watch a deploy with.',
  'too-little-history':
    'There is too little past to know what is usual: the same time on another day must be known for half a day of quiet windows, which takes about two days of samples.',
  'no-data': 'There are no samples after the deploy.',
  'too-many-gaps': 'More than a quarter of the watch has no sample, or none on other days to compare with.',
  'watch-not-over': 'No alarm so far, but the samples end before the watch does.',
  'constant-history':
    'The value changed after a past in which it never did, and that past is too short to call the change harm.',
  'not-proven':
    'The value is off by as much as is harm, but what is known of the past does not prove that it is unusual.',
}

function alarmSentence(alarm: Alarm, plan: GaugePlan): string {
  const span = alarm.span <= 60 ? 'The value' : `The mean of ${minutes(alarm.span)}`
  const side = alarm.direction === 'up' ? 'above' : 'below'
  const reference = {
    slow: 'the same time on other days',
    fast: 'the minutes before',
    constant: 'a past that never changed',
    before: 'all that is known of before',
  }[alarm.against]
  const after = minutes(alarm.at - plan.deployedAt)
  const size = alarm.score === null ? '' : `, at least ${round(alarm.score)} times as far as quiet windows usually go`
  return `${span} was ${round(alarm.observed)}, ${side} ${reference} (${round(alarm.expected)})${size}, ${after} after the deploy.`
}

function minutes(seconds: number): string {
  return `${Math.round(seconds / 6) / 10} min`
}

function round(value: number): string {
  return String(Number(value.toPrecision(3)))
}

/** What stands for a gap. */
const gaps = new Set(['', 'nan', 'null', 'na', 'inf', '+inf', '-inf', 'infinity', '-infinity'])

/** A year-5138 moment in seconds: what is later was meant in milliseconds. */
const latest = 1e11

/**
 * A gauge from CSV text with the header `timestamp,value` (Unix seconds; empty, NaN and Inf are gaps). `file` is for messages.
 * Throws a ConfigurationError that names file, line and column.
 */
export function parseGaugeCsv(text: string, file: string): Samples {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const columns = columnsOf(lines[0] ?? '', file)
  const time: number[] = []
  const value: number[] = []
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '') continue
    const cells = line.split(',').map(unquoted)
    const place = (column: string) => `${file}, line ${index + 1}, column "${column}"`
    if (cells.length !== 2) {
      throw new ConfigurationError(
        `${file}, line ${index + 1}: expected 2 cells (timestamp,value), found ${cells.length}`,
      )
    }
    time.push(unixSeconds(cells[columns.timestamp] ?? '', place('timestamp')))
    value.push(number(cells[columns.value] ?? '', place('value')))
  }
  return { time, value }
}

function columnsOf(header: string, file: string): { timestamp: number; value: number } {
  const names = header.split(',').map(unquoted)
  const timestamp = names.indexOf('timestamp')
  const value = names.indexOf('value')
  if (timestamp < 0 || value < 0 || names.length !== 2) {
    throw new ConfigurationError(
      `${file}, line 1: expected the header "timestamp,value", found "${header.slice(0, 80)}": name the two columns so`,
    )
  }
  return { timestamp, value }
}

function unixSeconds(cell: string, place: string): number {
  const time = cell === '' ? Number.NaN : Number(cell)
  if (!Number.isFinite(time) || time < 0) {
    throw new ConfigurationError(`${place}: expected Unix seconds, found "${cell.slice(0, 40)}"`)
  }
  if (time > latest) throw new ConfigurationError(`${place}: ${cell} looks like milliseconds: divide it by 1000`)
  return time
}

function number(cell: string, place: string): number {
  if (gaps.has(cell.toLowerCase())) return Number.NaN
  const value = Number(cell)
  if (!Number.isFinite(value)) {
    throw new ConfigurationError(`${place}: expected a number, or nothing for a gap, found "${cell.slice(0, 40)}"`)
  }
  return value
}

function unquoted(cell: string): string {
  return cell.trim().replace(/^"(.*)"$/, '$1')
}
