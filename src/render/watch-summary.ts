import { shortSha } from '../base/commit-id.ts'
import type { MissingReason } from '../metrics/source.ts'
import { chart } from './chart.ts'
import { code, escapeText, link } from './markdown.ts'
import { count, duration, percent, significant, utcSecond } from './quantities.ts'
import { spokenDeploys } from './spoken-deploys.ts'
import { monitorSureness, monitorWords, watchTable } from './verdict-evidence.ts'
import { externalWords, inconclusiveWords } from './verdict-reasons.ts'
import { nodeKind } from '../base/node-kind.ts'
import type { GaugeFacts, NodeSummary, Verdict } from '../watch/verdict.ts'

const TITLES = {
  healthy: 'Watch: healthy',
  regressed: 'Watch: worse than before',
  external: 'Watch: worse, but not by this deploy',
  inconclusive: 'Watch: cannot say',
} as const

/** Baselines of which it is said what time they are of. */
const KEPT: Readonly<Record<string, string>> = {
  kept: 'the time before the bad deploy, as its watch kept it',
  'last-proven': 'the time before the first deploy that is not proven, as it was kept then',
  unproven: 'the time just before the deploy, although what ran then was not proven',
}

const BASELINES: Readonly<Record<string, string>> = {
  ...KEPT,
  'previous-window': 'the time just before the deploy',
  control: 'what runs beside it unchanged, step by step',
  'same-hour': 'the same time on earlier days',
  'same-weekday': 'the same time on the same day of earlier weeks',
  'previous-deploys': 'the time after earlier good deploys',
  objective: 'the objective that the policy names',
  mixed: 'what each metric has: a control, the same time on earlier days, or the time just before',
}

function circumstances(verdict: Verdict): string {
  const missing = Object.entries(verdict.missing).filter(([, steps]) => steps > 0)
  const gaps = missing.map(([reason, steps]) => `${count(steps)} without (${escapeText(reason)})`)
  const steps = [`${count(verdict.stepsSeen)} steps with numbers`, ...gaps].join(', ')
  const against = BASELINES[verdict.baselineKind]
  const time = `Watched for ${duration(verdict.endedAt - verdict.startedAt)} from ${utcSecond(verdict.startedAt)} UTC: ${steps}.`
  if (against === undefined) return time
  const isSaid = verdict.deploys === undefined || verdict.baselineKind in KEPT
  const past = isSaid ? '' : ' The past ends before the first of these deploys.'
  return `${time} Compared with ${against}.${past}`
}

function regressedPart(verdict: Extract<Verdict, { verdict: 'regressed' | 'external' }>): string {
  const { worst, onset, alarmAt } = verdict.regression
  const when = `It began in the step that ended at ${utcSecond(onset)} UTC and was certain ${duration(alarmAt - verdict.startedAt)} after the watch began.`
  const sure = `False-alarm rate: at most ${percent(verdict.falseAlarmRate)} of deploys.`
  const drawing = chart(worst, verdict.startedAt)
  return [`${when} ${sure}`, drawing].filter((part) => part !== '').join('\n\n')
}

function healthyPart(verdict: Verdict): string {
  const lines = verdict.nodes
    .filter(({ note }) => note === null || note === 'harmless')
    .map(
      (node) =>
        `- ${escapeText(node.segment === '' ? node.metric : `${node.metric} of ${node.segment}`)}: ${shown(node)}.`,
    )
  return lines.length > 0 ? `What was shown:\n\n${lines.slice(0, 20).join('\n')}` : ''
}

function shown(node: NodeSummary): string {
  const its = nodeKind(node)
  switch (its.kind) {
    case 'monitor':
      return `${monitorWords[its.monitor.state]}; it ${monitorSureness(its.monitor)}`
    case 'gauge':
      return gaugeShown(its.gauge)
    case 'share':
      return shareShown(node)
  }
}

function gaugeShown({ score: largest, needed }: GaugeFacts): string {
  const score = largest === null ? 'not scored' : `its largest score was ${significant(largest)}`
  return needed === null ? score : `${score}, an alarm needs ${significant(needed)}`
}

function shareShown({ harm, detectable, note }: NodeSummary): string {
  if (note === 'harmless') return `proven to stay below harm, which begins at ${percent(harm)}`
  const rise = detectable === null ? 'no rise' : `a rise to ${percent(detectable)}`
  return `harm begins at ${percent(harm)}; ${rise} would have been seen with a chance of 90 %`
}

const remarks = (verdict: Verdict): string => (verdict.remarks ?? []).map((line) => `- ${escapeText(line)}`).join('\n')

function particulars(verdict: Verdict): string {
  switch (verdict.verdict) {
    case 'regressed':
      return regressedPart(verdict)
    case 'healthy':
      return healthyPart(verdict)
    case 'external':
      return `**What to do:** ${externalWords[verdict.reasonCode].advice}\n\n${regressedPart(verdict)}`
    case 'inconclusive':
      return `**What to do:** ${inconclusiveWords[verdict.reasonCode].advice}`
  }
}

/**
 * A verdict as Markdown for a job summary or a check run: the sentence, what was done about it (`consequences`, Markdown of ours), what it is of (`subject`), the
 * circumstances, the table, then what the verdict calls for.
 */
export function watchSummary(verdict: Verdict, consequences = '', subject = ''): string {
  const parts = [
    `## ${TITLES[verdict.verdict]}`,
    escapeText(verdict.message),
    spokenDeploys(verdict),
    consequences,
    subject,
    circumstances(verdict),
    watchTable(verdict),
    particulars(verdict),
    remarks(verdict),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** What a watch is of: the environment, the commit and what ran before it, the run that watched, and by which policy. Addresses are ours. */
export function watchSubject(of: {
  readonly environment: string
  readonly sha: string
  readonly baseSha: string | null
  /** See `WatchTask`. */
  readonly policyAt?: string | null
  readonly repositoryUrl: string
  readonly runUrl: string
}): string {
  const commit = (sha: string): string => link(code(shortSha(sha)), `${of.repositoryUrl}/commit/${sha}`)
  const before = of.baseSha === null ? '' : `, before it ${commit(of.baseSha)}`
  const { policyAt } = of
  const policy =
    policyAt === undefined ? '' : ` by the policy of ${policyAt === null ? 'input `policy-text`' : commit(policyAt)}`
  return `**${escapeText(of.environment)}** runs ${commit(of.sha)}${before}. Watched by ${link('this run', of.runUrl)}${policy}.`
}

/** Why numbers are missing; `detail` is untrusted text. */
export type Trouble = { readonly missing: MissingReason; readonly detail?: string }

const CURES: Readonly<Record<MissingReason, string>> = {
  'service-refused': 'See that the service is up before the deploy begins.',
  'source-unreachable': 'See that the runner reaches that address.',
  'source-error': 'Give an address that answers the runner with 200, without a password and without a redirect.',
  'not-parsable': 'metrics-url has to be a Prometheus or OpenMetrics page.',
  'series-missing':
    'Compare the names and labels in the policy with what the page holds: `check --page URL` says what would be read.',
  'not-separating': '`check --page URL` says what the page holds and what to write in the policy.',
  'several-processes':
    'Give the address of each process, let the workers share one registry, or name the metric store that scrapes them all (watch.store).',
  'not-sampled': 'The step that takes the samples may be too short for the source, or its process was ended.',
}

const whyMissing = ({ missing, detail }: Trouble): string => (detail === undefined ? missing : `${missing}: ${detail}`)

/** Said while a baseline is taken, so that nobody looks at a step that says nothing for minutes. Plain text. */
export function noNumbersYet(trouble: Trouble, seconds: number): string {
  return `No numbers yet (${whyMissing(trouble)}): waiting for them up to ${duration(seconds)}. ${CURES[trouble.missing]}`
}

/** One sentence about what is missing and why, one about what follows, one about what to do. Plain text. */
export function noBaselineWords(metrics: readonly string[], trouble: Trouble): string {
  return `No full baseline of ${metrics.join(', ')}: too few numbers could be read before the deploy (${whyMissing(trouble)}). The watch can then say little or nothing about this deploy. ${CURES[trouble.missing]}`
}
