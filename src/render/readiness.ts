import type { Readiness, ReadinessRow } from '../deploy/readiness.ts'
import { escapeText, table } from './markdown.ts'
import { plain } from './terminal-text.ts'

/** How each state is called in a table. */
const words: Readonly<Record<Readiness, string>> = {
  ready: 'ready',
  attention: 'look at this',
  missing: '**missing**',
  'not-visible': 'not visible',
}

/** What is to be done comes first. */
const order: readonly Readiness[] = ['missing', 'attention', 'not-visible', 'ready']

const sorted = (rows: readonly ReadinessRow[]): readonly ReadinessRow[] =>
  rows.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))

/** Everything that was looked at before the first deploy as Markdown: one table, each row with its cure. */
export function readinessTable(message: string, rows: readonly ReadinessRow[]): string {
  const cells = sorted(rows).map(({ what, state, found, cure }) => [
    escapeText(what),
    words[state],
    lines(found),
    cure === null ? '' : lines(cure),
  ])
  const head = ['What', 'State', 'Found', 'What to do']
  return `## Before the first deploy\n\n${escapeText(message)}\n\n${table(head, cells)}\n`
}

/** Text of several lines in one cell; spaces at the beginning of a line, as YAML needs them, stay. */
const lines = (text: string): string =>
  text
    .split('\n')
    .map((line) => `${'&nbsp;'.repeat(line.search(/\S|$/))}${escapeText(line)}`)
    .join('<br>')

/** The same for a terminal. */
export function readinessText(message: string, rows: readonly ReadinessRow[]): string {
  const parts = sorted(rows).map(({ what, state, found, cure }) =>
    [
      `${state.padEnd(12)}${plain(what)}`,
      ...indented(found),
      ...(cure === null ? [] : ['    What to do:', ...indented(cure)]),
    ].join('\n'),
  )
  return `${[plain(message), ...parts].join('\n\n')}\n`
}

const indented = (text: string): string[] => text.split('\n').map((line) => `    ${plain(line)}`)
