import type { GaugeFacts, NodeSummary, Verdict } from '../watch/verdict.ts'
import { escapeText } from './markdown.ts'
import { count, percent, significant } from './watch-numbers.ts'
import { watchTable } from './watch-table.ts'

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
  if (worst.gauge !== undefined) return gaugeSentence(environment, worst, worst.gauge, tense)
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

/** What crossed, worst first, as a table; then how sure this is. Empty without a regression. */
export function evidenceText(verdict: Verdict): string {
  if (!('regression' in verdict)) return ''
  const { worst, crossed } = verdict.regression
  const others = crossed.filter((node) => node.metric !== worst.metric || node.segment !== worst.segment)
  const nodes = [worst, ...others]
  const shown = watchTable({ ...verdict, nodes, regression: { ...verdict.regression, crossed: nodes } })
  return `${shown}\n\n${sureness(verdict, nodes.length)}`
}

function sureness(verdict: Regressed, crossed: number): string {
  const odds = `Were nothing wrong, a watch like this would alarm in at most ${percent(verdict.falseAlarmRate)} of all deploys.`
  const calm = verdict.nodes.length - crossed
  const others =
    calm > 0 ? ` ${count(calm)} other ${calm === 1 ? 'series was' : 'series were'} watched and did not cross.` : ''
  const missed = Object.values(verdict.missing).reduce((sum, steps) => sum + steps, 0)
  const gaps = missed > 0 ? ` Steps without numbers (${count(missed)}) count for nothing.` : ''
  return `${odds}${others}${gaps}`
}

function cut(name: string): string {
  const characters = [...name.replace(/\s+/g, ' ')]
  return characters.length <= nameLength ? characters.join('') : `${characters.slice(0, nameLength - 1).join('')}…`
}
