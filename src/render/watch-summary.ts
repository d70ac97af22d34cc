import type { InconclusiveReason, Verdict } from '../watch/verdict.ts'
import { chart } from './chart.ts'
import { escapeText } from './markdown.ts'
import { utcSecond } from './utc.ts'
import { count, duration, percent } from './watch-numbers.ts'
import { watchTable } from './watch-table.ts'

const TITLES = {
  healthy: 'Watch: healthy',
  regressed: 'Watch: worse than before',
  inconclusive: 'Watch: cannot say',
} as const

const BASELINES: Readonly<Record<string, string>> = {
  'previous-window': 'the time just before the deploy',
  kept: 'the time before the bad deploy, as its watch kept it',
}

/** What a person can do about each reason. */
const ADVICE: Readonly<Record<InconclusiveReason, string>> = {
  'no-metrics':
    'Set `metrics-url` to a page with OpenMetrics counters, or `probe-url` to an address that answers when the service is well.',
  'no-baseline':
    'The watch needs time and traffic before the deploy: see that the metrics can be read before it, and let the baseline be longer.',
  'no-data': 'Look at production yourself: either nobody uses it now, or its numbers do not reach the watch.',
  'source-down':
    'Look at production yourself, and see why the metrics cannot be read from the runner. A source that is down is no word about the deploy.',
  'too-little-traffic':
    'Watch for longer, compare with a longer time before, or raise the minimum effect to what your traffic can show.',
  'series-changed': 'See whether the deploy renamed a metric or label, or whether that traffic has really ceased.',
  'unproven-rise':
    'Look at the table: something rose, and it was too short or too little to be proven. Run the watch again if it lasts.',
  cancelled: 'Run the job again: it takes up the watch where it was left.',
  'sampler-died':
    'The process that reads the metrics beside the deploy is gone. See whether the job ends processes that it did not start.',
}

function circumstances(verdict: Verdict): string {
  const missing = Object.entries(verdict.missing).filter(([, steps]) => steps > 0)
  const gaps = missing.map(([reason, steps]) => `${count(steps)} without (${escapeText(reason)})`)
  const steps = [`${count(verdict.stepsSeen)} steps with numbers`, ...gaps].join(', ')
  const against = BASELINES[verdict.baselineKind]
  const time = `Watched for ${duration(verdict.endedAt - verdict.startedAt)} from ${utcSecond(verdict.startedAt)} UTC: ${steps}.`
  return against === undefined ? time : `${time} Compared with ${against}.`
}

function regressedPart(verdict: Extract<Verdict, { verdict: 'regressed' }>): string {
  const { worst, onset, alarmAt } = verdict.regression
  const when = `It began in the step that ended at ${utcSecond(onset)} UTC and was certain ${duration(alarmAt - verdict.startedAt)} after the watch began.`
  const sure = `Were nothing wrong, a watch like this would alarm in at most ${percent(verdict.falseAlarmRate)} of all deploys.`
  const drawing = chart(worst, verdict.startedAt)
  const gaps = worst.steps.some(({ share }) => share === null)
    ? '\n\nWhere a step has no number, the line repeats the one before.'
    : ''
  return [`${when} ${sure}`, drawing === '' ? '' : `${drawing}${gaps}`].filter((part) => part !== '').join('\n\n')
}

function healthyPart(verdict: Verdict): string {
  const lines = verdict.nodes
    .filter(({ note }) => note === null)
    .map(({ metric, segment, detectable, harm }) => {
      const name = escapeText(segment === '' ? metric : `${metric} of ${segment}`)
      return `- ${name}: harm begins at ${percent(harm)}; ${detectable === null ? 'no rise' : `a rise to ${percent(detectable)}`} would have been seen with a chance of 90 %.`
    })
  return lines.length > 0 ? `What was shown:\n\n${lines.slice(0, 20).join('\n')}` : ''
}

function particulars(verdict: Verdict): string {
  switch (verdict.verdict) {
    case 'regressed':
      return regressedPart(verdict)
    case 'healthy':
      return healthyPart(verdict)
    case 'inconclusive':
      return `**What to do:** ${ADVICE[verdict.reasonCode]}`
  }
}

/**
 * A verdict as Markdown for a job summary or a check run: the sentence, what was done about it (`consequences`, Markdown of ours), the
 * circumstances, the table, then what the verdict calls for.
 */
export function watchSummary(verdict: Verdict, consequences = ''): string {
  const parts = [
    `## ${TITLES[verdict.verdict]}`,
    escapeText(verdict.message),
    consequences,
    circumstances(verdict),
    watchTable(verdict),
    particulars(verdict),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}
