import { plural } from '../base/words.ts'
import type { Durations, Report, Verdicts } from '../report/report.ts'
import type { Rate } from '../report/statistics.ts'
import { escapeText, table } from './markdown.ts'
import { count, duration, percent } from './quantities.ts'

/** A report as Markdown: for people, in the summary of a run or a terminal. */
export function reportSummary(report: Report): string {
  const { environment, span, beside, verdicts } = report
  const day = (at: number): string => new Date(at).toISOString().slice(0, 10)
  const parts = [
    `## Deploys to ${escapeText(environment)}, ${day(span.from)} to ${day(span.until)}`,
    table(['Measure', 'Value', 'From'], measures(report)),
    'Causes outside, false alarms and what was held count in none of these. Compare a service with itself over time, and with no other.',
    `### Next to it\n\n${lines([
      `${plural(beside.incidents, 'incident')} by deploys`,
      `${plural(beside.external, 'incident')} from outside`,
      `${plural(beside.falseAlarms, 'false alarm')}, as somebody said without a part in the deploy`,
      `${plural(beside.prevented, 'candidate')} held and never live`,
    ])}`,
    `### How good the guard’s own words were\n\n${verdictText(verdicts)}`,
  ]
  return `${parts.join('\n\n')}\n`
}

function measures(report: Report): string[][] {
  const { deploymentFrequency: frequency, changeLeadTime, changeFailRate, deploymentReworkRate: rework } = report
  const { failedDeploymentRecoveryTime: recovery } = report
  const { committedToLive, mergedToLive } = changeLeadTime
  const gap = frequency.medianGap === null ? '' : `; ${long(frequency.medianGap)} from one to the next (median)`
  const repeated = frequency.repeated === 0 ? '' : `; ${frequency.repeated} more of what was live already`
  const by = Object.entries(rework.by).flatMap(([kind, number]) =>
    number === 0 ? [] : [plural(number, kind, kind === 'fix' ? 'fixes' : `${kind}s`)],
  )
  return [
    [
      'Deployment frequency',
      `${number(frequency.perDay)} a day`,
      `${plural(frequency.deploys, 'deploy')}${gap}${repeated}`,
    ],
    [
      'Change lead time',
      middle(committedToLive, 'the first commit'),
      `${middle(mergedToLive, 'the merge')}; ${plural(Math.max(committedToLive.count, mergedToLive.count), 'change')}`,
    ],
    ['Change fail rate', share(changeFailRate), fraction(changeFailRate, 'deploy')],
    [
      'Failed deployment recovery time',
      recovery.median === null ? 'not known' : `${long(recovery.median)} (median)`,
      recoveryText(recovery),
    ],
    [
      'Deployment rework rate',
      share(rework),
      `${fraction(rework, 'deploy')}${by.length === 0 ? '' : `: ${by.join(', ')}`}`,
    ],
  ]
}

const number = (value: number): string => (value >= 10 ? count(value) : String(Number(value.toPrecision(2))))

/** Days are said as such. */
const long = (seconds: number): string =>
  seconds >= 2 * 86_400 ? `${number(seconds / 86_400)} days` : duration(seconds)

const middle = ({ median, p90 }: Durations, from: string): string =>
  median === null
    ? `not known from ${from}`
    : `${long(median)} from ${from} (median; nine of ten within ${long(p90 ?? median)})`

const share = (rate: Rate): string => (rate.share === null ? 'not known' : percent(rate.share))

/** Few deploys say little: the interval says how little. */
function fraction({ count: some, of, interval }: Rate, noun: string): string {
  if (interval === null) return `no ${noun}s`
  return `${some} of ${plural(of, noun)}; 95 % interval ${percent(interval[0])} to ${percent(interval[1])}`
}

function recoveryText({ recovered, open, longestOpen }: Report['failedDeploymentRecoveryTime']): string {
  const going = longestOpen === null ? '' : `; ${open} not over, for ${long(longestOpen)} at least`
  return `${recovered} recovered${going}`
}

const lines = (all: readonly string[]): string => all.map((line) => `- ${line}`).join('\n')

function verdictText({ words, unwatched, alarms, missed, found }: Verdicts): string {
  const { healthy, regressed, external, inconclusive } = words
  const { confirmed, denied, undecided, right } = alarms
  const none = missed.healthy + missed.inconclusive + missed.unwatched === 0
  return lines([
    `Watches: ${healthy} healthy, ${regressed} regressed, ${external} external, ${inconclusive} inconclusive; ${plural(unwatched, 'deploy')} without an end of a watch`,
    `Alarms: ${confirmed} proven by the recovery, ${denied} denied, ${undecided} neither${right.share === null ? '' : `. Right: ${share(right)} (${fraction(right, 'decided alarm')})`}`,
    none
      ? 'Missed: nobody called a deploy bad that a watch had not found'
      : `Missed, found by people: ${missed.healthy} after a healthy watch, ${missed.inconclusive} after an inconclusive one, ${missed.unwatched} without one`,
    found.share === null
      ? 'Found: no bad deploy was watched to its end'
      : `Found: ${share(found)} (${fraction(found, 'watched bad deploy')})`,
  ])
}
