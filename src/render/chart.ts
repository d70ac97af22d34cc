import { max, mean, min } from 'simple-statistics'
import { nodeKind } from '../base/node-kind.ts'
import type { NodeSummary } from '../watch/verdict.ts'

// The default palette draws the first line almost white. Red is what was seen, grey what was before, amber where harm begins. What the lines and the axes
// are stands below the picture: as titles of axes, and in a long title, it is cut off on a telephone, to whose width the picture shrinks. Mermaid leaves
// room for labels as they are when shrunk, hence the padding.
const INIT =
  '%%{init: {"theme":"neutral","themeVariables":{"xyChart":{"plotColorPalette":"#d1242f, #6e7781, #bf8700"}},"xyChart":{"width":560,"height":260,"titleFontSize":16,"xAxis":{"labelPadding":8},"yAxis":{"labelPadding":16}}}}%%'
const MOST_POINTS = 60
/** Part of the time by which the axis ends early: a label at its very end would be cut off. */
const EDGE = 0.01
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

/** Values at even distances, and when the first and the last of them are. Unix seconds. */
type Course = { readonly values: readonly (number | null)[]; readonly from: number; readonly until: number }

// Of the time before the deploy so many points at least, else half as long as the watch.
const FEWEST_BEFORE = 10

/** Mermaid draws points at even distances: those of the watch say at which, and what lies before it is put in the nearest. */
function courseOf({ steps, before = [] }: NodeSummary): Course | null {
  const [first, last] = [steps[0], steps.at(-1)]
  if (first === undefined || last === undefined || steps.length < 2) return null
  const apart = (last.at - first.at) / (steps.length - 1)
  const back = Math.max(FEWEST_BEFORE * apart, (last.at - first.at) / 2)
  const shown = before.filter(({ at, share }) => share !== null && at < first.at && at >= first.at - back)
  const places = shown.length === 0 ? 0 : Math.ceil((first.at - min(shown.map(({ at }) => at))) / apart - 1e-6)
  const from = first.at - places * apart
  const values = Array.from({ length: places }, (_, place) => {
    const here = shown.flatMap(({ at, share }) => (Math.round((at - from) / apart) === place ? (share ?? []) : []))
    return here.length > 0 ? mean(here) : null
  })
  return { values: [...values, ...steps.map(({ share }) => share)], from, until: last.at }
}

/** What a chart shows: the lines' values, what they are, and the range of the axis. */
type Drawing = { readonly lines: readonly (readonly number[])[]; readonly words: string; readonly axis: string }

function sharesDrawing(node: NodeSummary, values: readonly number[]): Drawing {
  const percents = values.map((value) => value * 100)
  const [before, harm] = [node.baseline.share * 100, Math.min(100, node.harm * 100)]
  const top = Math.max(0.01, Math.min(100, 1.1 * max([...percents, before, harm])))
  return {
    lines: [percents, percents.map(() => before), percents.map(() => harm)],
    words: 'Red: bad, in percent; grey: before; amber: where harm begins.',
    axis: `0 --> ${top.toFixed(DECIMALS)}`,
  }
}

function gaugeDrawing(values: readonly number[], usual: number | null): Drawing {
  const lines = [values, ...(usual === null ? [] : [values.map(() => usual)])]
  const [low, high] = [min(lines.flat()), max(lines.flat())]
  const room = 0.1 * (high - low || Math.abs(high) || 1)
  return {
    lines,
    words: 'Red: the value; grey: what is usual, where it alarmed.',
    axis: `${(low >= 0 ? Math.max(0, low - room) : low - room).toFixed(DECIMALS)} --> ${(high + room).toFixed(DECIMALS)}`,
  }
}

const timeWords = (isLonger: boolean): string =>
  `From left to right: seconds since the watch began${isLonger ? ', below 0 before it' : ''}.`

const gapWords = (hasRollout: boolean): string =>
  `Where a step has no number${hasRollout ? ', as in the rollout' : ''}, the line repeats the one before.`

/**
 * A Mermaid chart of one node: its bad share in percent over time, the minutes before the deploy included where they are known, what it was
 * before, and where harm begins; of a gauge its values. What stands below it says where the line is not what was seen.
 * Empty for a monitor, and where fewer than two steps have numbers. The table is always to stand beside it. `startedAt` in Unix seconds.
 */
export function chart(node: NodeSummary, startedAt: number): string {
  const its = nodeKind(node)
  // Of a yes or no the sentence says all.
  if (its.kind === 'monitor') return ''
  const course = courseOf(node)
  const values = course && withoutGaps(averaged(course.values, MOST_POINTS))
  if (!values) return ''
  const [from, until] = [Math.round(course.from - startedAt), Math.round(course.until - startedAt)]
  const isLonger = from < 0
  const { lines, words, axis } =
    its.kind === 'share' ? sharesDrawing(node, values) : gaugeDrawing(values, its.gauge.usual)
  const title = harmless(node.segment === '' ? node.metric : `${node.metric}, ${node.segment}`)
  return [
    '```mermaid',
    INIT,
    'xychart-beta',
    `    title "${title}"`,
    `    x-axis ${from} --> ${(until - (until - from) * EDGE).toFixed(1)}`,
    `    y-axis ${axis}`,
    ...lines.map(line),
    '```',
    '',
    [words, timeWords(isLonger), ...(course.values.includes(null) ? [gapWords(isLonger)] : [])].join(' '),
  ].join('\n')
}

const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']
const GAP = '·'
const LONGEST = 40

/** At most `longest` values: neighbours are averaged, what is not known is left out of the average. */
function averaged(values: readonly (number | null)[], longest: number): (number | null)[] {
  const size = Math.max(1, Math.ceil(values.length / longest))
  return Array.from({ length: Math.ceil(values.length / size) }, (_, index) => {
    const known = values.slice(index * size, (index + 1) * size).filter((value) => value !== null)
    return known.length > 0 ? mean(known) : null
  })
}

/** A row of bars from zero to the greatest value; a dot stands for what is not known. Long rows are averaged down to 40 characters. */
export function sparkline(values: readonly (number | null)[]): string {
  const shown = averaged(values, LONGEST)
  const known = shown.filter((value) => value !== null)
  const top = known.length > 0 ? max(known) : 0
  return shown
    .map((value) => {
      if (value === null) return GAP
      return BARS[top > 0 ? Math.max(0, Math.min(BARS.length - 1, Math.floor((value / top) * BARS.length))) : 0] ?? GAP
    })
    .join('')
}
