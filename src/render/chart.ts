import { max } from 'simple-statistics'
import type { NodeSummary } from '../watch/verdict.ts'
import { averaged } from './watch-numbers.ts'

// The default palette draws the first line almost white. Red is what was seen, grey what was before, amber where harm begins.
const INIT =
  '%%{init: {"theme":"neutral","themeVariables":{"xyChart":{"plotColorPalette":"#d1242f, #6e7781, #bf8700"}},"xyChart":{"width":760,"height":300}}}%%'
const MOST_POINTS = 60
const DECIMALS = 3

/** Mermaid reads quotes, brackets and line ends; nothing that came from outside may hold one. */
const harmless = (text: string): string => text.replaceAll(/[^\p{L}\p{N} _.,:=/+-]/gu, '_').slice(0, 80)

/** Mermaid knows no gaps: what is not known repeats what was known before it. Null where there are fewer than two numbers. */
function withoutGaps(values: readonly (number | null)[]): number[] | null {
  const known = values.filter((value) => value !== null)
  const [first] = known
  if (first === undefined || known.length < 2) return null
  let last = first
  return values.map((value) => (last = value ?? last))
}

const line = (values: readonly number[]): string =>
  `    line [${values.map((value) => value.toFixed(DECIMALS)).join(', ')}]`

/**
 * A Mermaid chart of one node: its bad share in percent over time, what it was before, and where harm begins. Empty where fewer than
 * two steps have numbers. The table is always to stand beside it. `startedAt` in Unix seconds.
 */
export function chart(node: NodeSummary, startedAt: number): string {
  const values = withoutGaps(
    averaged(
      node.steps.map(({ share }) => share),
      MOST_POINTS,
    ),
  )
  const [first, last] = [node.steps[0], node.steps.at(-1)]
  if (!values || !first || !last) return ''
  const percents = values.map((value) => value * 100)
  const [before, harm] = [node.baseline.share * 100, Math.min(100, node.harm * 100)]
  const top = Math.max(0.01, Math.min(100, 1.1 * max([...percents, before, harm])))
  const title = harmless(node.segment === '' ? node.metric : `${node.metric}, ${node.segment}`)
  return [
    '```mermaid',
    INIT,
    'xychart-beta',
    `    title "${title} - red: bad in percent, grey: before, amber: harm"`,
    `    x-axis "seconds since the watch began" ${Math.round(first.at - startedAt)} --> ${Math.round(last.at - startedAt)}`,
    `    y-axis "percent" 0 --> ${top.toFixed(DECIMALS)}`,
    line(percents),
    line(percents.map(() => before)),
    line(percents.map(() => harm)),
    '```',
  ].join('\n')
}
