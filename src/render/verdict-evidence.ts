import { sparkline } from './chart.ts'
import { escapeText, table } from './markdown.ts'
import { count, percent, significant, utcMinute } from './quantities.ts'
import { nodeKind } from '../base/node-kind.ts'
import type { GaugeFacts, MonitorFacts, NodeSummary, StoredVerdict, Verdict } from '../watch/verdict.ts'

/** Characters of a metric's or segment's name that are shown. */
const nameLength = 100

type Regressed = Extract<Verdict, { regression: unknown }>

/** What fails, for a title or a sentence in plain text: `requests of platform=ios`. Untrusted: escape it in Markdown. */
export function subjectOf(node: NodeSummary): string {
  // The one embedded metric whose name is no plural.
  const metric = node.metric === 'probe' ? 'probes' : cut(node.metric)
  return node.segment === '' ? metric : `${metric} of ${cut(node.segment)}`
}

/** One sentence with the numbers of the alarm, as Markdown: what share fails, what it was before. */
export function regressionSentence(
  environment: string,
  worst: NodeSummary,
  tense: 'present' | 'past' = 'present',
): string {
  const its = nodeKind(worst)
  switch (its.kind) {
    case 'monitor':
      return monitorSentence(environment, worst, its.monitor, tense)
    case 'gauge':
      return gaugeSentence(environment, worst, its.gauge, tense)
    case 'share':
      return shareSentence(environment, worst, tense)
  }
}

function shareSentence(environment: string, worst: NodeSummary, tense: 'present' | 'past'): string {
  const before =
    worst.baseline.total === 0
      ? 'nothing is known of it from before'
      : `before the deploy it was ${percent(worst.baseline.share)}`
  const verb = tense === 'present' ? 'fail' : 'failed'
  return `${percent(worst.observed.share)} of ${escapeText(subjectOf(worst))} ${verb} in ${escapeText(environment)}; ${before}.`
}

function gaugeSentence(environment: string, worst: NodeSummary, gauge: GaugeFacts, tense: 'present' | 'past'): string {
  const [observed, usual] = [gauge.observed, gauge.usual].map((value) =>
    value === null ? 'unknown' : significant(value),
  )
  const verb = tense === 'present' ? 'is' : 'was'
  return `${escapeText(subjectOf(worst))} ${verb} ${observed} in ${escapeText(environment)}; ${usual} is usual.`
}

function monitorSentence(environment: string, worst: NodeSummary, { since }: MonitorFacts, tense: 'present' | 'past') {
  const verb = tense === 'present' ? 'has been alerting' : 'alerted'
  return `The monitor "${escapeText(subjectOf(worst))}" ${verb} in ${escapeText(environment)} since ${utcMinute(since)}; it was well before the deploy.`
}

/** What crossed, worst first, as a table; then how sure this is. Empty without a regression. */
export function evidenceText(verdict: StoredVerdict): string {
  if (!('regression' in verdict)) return ''
  const { worst, crossed } = verdict.regression
  const others = crossed.filter((node) => node.metric !== worst.metric || node.segment !== worst.segment)
  const nodes = [worst, ...others]
  const shown = watchTable({ ...verdict, nodes, regression: { ...verdict.regression, crossed: nodes } })
  return `${shown}\n\n${sureness(verdict, nodes.length)}`
}

function sureness(verdict: Regressed, crossed: number): string {
  const odds = `False-alarm rate: at most ${percent(verdict.falseAlarmRate)} of deploys.`
  const calm = verdict.nodes.length - crossed
  const others = calm > 0 ? ` ${count(calm)} other series ${calm === 1 ? 'looks' : 'look'} normal.` : ''
  const missed = Object.values(verdict.missing).reduce((sum, steps) => sum + steps, 0)
  const gaps = missed > 0 ? ` Steps without numbers (${count(missed)}) count for nothing.` : ''
  return `${odds}${others}${gaps}`
}

function cut(name: string): string {
  const characters = [...name.replace(/\s+/g, ' ')]
  return characters.length <= nameLength ? characters.join('') : `${characters.slice(0, nameLength - 1).join('')}…`
}

const MOST_ROWS = 30

/**
 * In how many watches chance alone would show as much once: evidence E happens at most once in E watches (Ville), and a fifth of the
 * test's false-alarm rate, of which four fifths set its threshold, is the chance that the baseline's bound is wrong.
 */
function oddsOf({ logEvidence, logThreshold }: NodeSummary): string {
  return count(Number((1 / (Math.exp(-logEvidence) + Math.exp(-logThreshold) / 4)).toPrecision(2)))
}

function nodeSureness(node: NodeSummary): string {
  const isHigher = node.observed.bad > node.harm * node.observed.total
  if (isHigher && node.logEvidence >= node.logThreshold) return `certain (1 in ${oddsOf(node)} by chance)`
  if (node.note === 'vanished') return 'gone since the deploy'
  if (node.observed.total === 0) return 'nothing to judge'
  const seen =
    node.detectable === null ? 'too little to see any rise' : `${percent(node.detectable)} or more would have been seen`
  switch (node.note) {
    case 'new':
      return `new since the deploy, compared with all traffic; ${seen}`
    case 'harmless':
      return `proven to stay below harm, which begins at ${percent(node.harm)}`
    case 'too-small':
      return `too little traffic to say; ${seen}`
    case 'unknown':
    case null:
      return isHigher ? `higher, not proven; ${seen}` : `no harm found; ${seen}`
  }
}

/** How a gauge was judged, in words. */
function gaugeSureness({ score, needed }: GaugeFacts, hasCrossed: boolean): string {
  if (score === null || needed === null) return 'could not be judged'
  const against = `${significant(score)} times its quiet range, an alarm needs ${significant(needed)}`
  return hasCrossed ? `off: ${against}` : `as usual: at most ${against}`
}

const valueOf = (value: number | null): string => (value === null ? 'unknown' : significant(value))

function gaugeRow(node: NodeSummary, gauge: GaugeFacts): string[] {
  const hasCrossed = node.logEvidence > node.logThreshold
  return [
    escapeText(node.metric),
    node.segment === '' ? 'all' : escapeText(node.segment),
    valueOf(gauge.usual),
    valueOf(gauge.observed),
    gaugeSureness(gauge, hasCrossed),
    sparkline(node.steps.map(({ share }) => share)),
  ]
}

/** What a monitor says, in a word. */
export const monitorWords: Readonly<Record<MonitorFacts['state'], string>> = {
  ok: 'no alert',
  alerting: 'alerts',
  'no-data': 'no data',
  unknown: 'unknown',
}

/** How often a monitor alerts without a deploy. */
export function monitorSureness({ quiet: { windows, alarmed } }: MonitorFacts): string {
  if (windows === 0) return 'how often it alerts without a deploy is not known'
  return `alerted in ${count(alarmed)} of ${count(windows)} quiet watches like this one`
}

function monitorRow(node: NodeSummary, monitor: MonitorFacts): string[] {
  const course = sparkline(node.steps.map(({ share }) => share))
  return [escapeText(node.metric), 'monitor', 'no alert', monitorWords[monitor.state], monitorSureness(monitor), course]
}

function now({ observed, bounds }: NodeSummary): string {
  if (observed.total === 0) return 'nothing seen'
  return `${percent(observed.share)} (${percent(bounds[0])} to ${percent(bounds[1])})<br>${count(observed.bad)} of ${count(observed.total)}`
}

function row(node: NodeSummary): string[] {
  const its = nodeKind(node)
  switch (its.kind) {
    case 'monitor':
      return monitorRow(node, its.monitor)
    case 'gauge':
      return gaugeRow(node, its.gauge)
    case 'share':
      return shareRow(node)
  }
}

function shareRow(node: NodeSummary): string[] {
  const { baseline } = node
  return [
    escapeText(node.metric),
    node.segment === '' ? 'all' : escapeText(node.segment),
    baseline.total === 0
      ? 'nothing seen'
      : `${percent(baseline.share)}<br>${count(baseline.bad)} of ${count(baseline.total)}`,
    now(node),
    nodeSureness(node),
    sparkline(node.steps.map(({ share }) => share)),
  ]
}

const isSame = (a: NodeSummary, b: NodeSummary): boolean => a.metric === b.metric && a.segment === b.segment

/** All nodes, those that crossed first, then all traffic, then by evidence. */
function ordered(verdict: Verdict): NodeSummary[] {
  const crossed = 'regression' in verdict ? verdict.regression.crossed : []
  const rest = verdict.nodes.filter((node) => !crossed.some((each) => isSame(each, node)))
  const wholes = rest.filter(({ segment }) => segment === '')
  const segments = rest.filter(({ segment }) => segment !== '').toSorted((a, b) => b.logEvidence - a.logEvidence)
  return [...crossed, ...wholes, ...segments]
}

/** What was looked at, as a Markdown table. Empty where nothing was. */
export function watchTable(verdict: Verdict): string {
  const nodes = ordered(verdict)
  if (nodes.length === 0) return ''
  const header = nodes.some((node) => nodeKind(node).kind !== 'share')
    ? ['Metric', 'Segment', 'Usual', 'Since the deploy', 'How sure', 'Course']
    : ['Metric', 'Segment', 'Bad before', 'Bad since the deploy', 'How sure', 'Course']
  const rest = nodes.length - MOST_ROWS
  const more = rest > 0 ? `\n\nand ${rest} more, with less to see` : ''
  return `${table(header, nodes.slice(0, MOST_ROWS).map(row))}${more}`
}
