import { nodeKind } from '../../base/node-kind.ts'
import type { NodeSummary } from '../../watch/verdict.ts'
import { subjectOf } from '../verdict-evidence.ts'
import { percent, significant } from '../quantities.ts'
import { markup, type Html } from './page.ts'

const [WIDTH, HEIGHT] = [720, 240]
const ROOM = { left: 100, right: 34, top: 30, bottom: 32 } as const
/** Distances between two marks of time, seconds: the first that leaves few enough. */
const TICKS = [60, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400] as const
const MOST_TICKS = 8

type Point = { readonly at: number; readonly value: number | null }

/** What several charts have in common, so that they can be compared: Unix seconds, and the largest value. */
export type Scale = { readonly from: number; readonly until: number; readonly low: number; readonly high: number }

/** The time before and the watch; between them, where the rollout was, nothing is known. */
function pointsOf({ before = [], steps }: NodeSummary): readonly Point[] {
  const [last, first] = [before.at(-1), steps[0]]
  const hole = last === undefined || first === undefined ? 0 : first.at - last.at
  const isBroken = hole > 1.5 * Math.max(apart(before), apart(steps))
  const gap = isBroken && last !== undefined ? [{ at: last.at, share: null }] : []
  return [...before, ...gap, ...steps].map(({ at: time, share }) => ({ at: time, value: share }))
}

/** Seconds between the first two points. */
const apart = ([first, second]: NodeSummary['steps']): number =>
  first === undefined || second === undefined ? 0 : second.at - first.at

/** One scale for nodes that are shown together; null where none of them has two numbers. */
export function scaleOf(nodes: readonly NodeSummary[]): Scale | null {
  const points = nodes.flatMap(pointsOf)
  const known = points.flatMap(({ value }) => (value === null ? [] : [value]))
  if (known.length < 2) return null
  const marks = nodes.flatMap((node) => marksOf(node).map(({ value }) => value))
  const [low, high] = [Math.min(...known, ...marks), Math.max(...known, ...marks)]
  const isGauge = nodes.some((node) => nodeKind(node).kind !== 'share')
  const room = 0.08 * (high - low || Math.abs(high) || 1)
  const times = points.map(({ at }) => at)
  return {
    from: Math.min(...times),
    until: Math.max(...times),
    low: isGauge ? (low >= 0 ? Math.max(0, low - room) : low - room) : 0,
    high: isGauge ? high + room : Math.min(1, high + room),
  }
}

/** How a chart stands among others: on a scale of theirs (null: there is nothing to draw), and without saying again what its lines are. */
export type ChartOptions = { readonly scale?: Scale | null; readonly legend?: boolean }

/**
 * A chart of one node: its bad share over the time of day (UTC), of a gauge its values, with a line at the deploy. What is not known is a gap. `startedAt`: when
 * the watch began, Unix seconds. Null where there is nothing to draw, and for a monitor.
 */
export function chartOf(
  node: NodeSummary,
  startedAt: number,
  { scale: known = scaleOf([node]), legend = true }: ChartOptions = {},
): Html | null {
  if (known === null || known.until <= known.from || nodeKind(node).kind === 'monitor') return null
  // The deploy may lie before all that has numbers: its line stands on the picture all the same.
  const scale = { ...known, from: Math.min(known.from, startedAt), until: Math.max(known.until, startedAt) }
  const x = (at: number): number =>
    ROOM.left + ((at - scale.from) / (scale.until - scale.from)) * (WIDTH - ROOM.left - ROOM.right)
  const y = (value: number): number =>
    HEIGHT - ROOM.bottom - ((value - scale.low) / (scale.high - scale.low || 1)) * (HEIGHT - ROOM.top - ROOM.bottom)
  const label = nodeKind(node).kind === 'share' ? percent : significant
  const levels = [scale.low, (scale.low + scale.high) / 2, scale.high]
  const name = subjectOf(node)
  return markup`<figure>
    <svg
      viewBox="0 0 ${WIDTH} ${HEIGHT}"
      role="img"
      aria-label="${`${name} over time; the deploy at ${clock(startedAt)} UTC`}"
    >
      ${levels.map((value) => markup`<line x1="${ROOM.left}" x2="${WIDTH - ROOM.right}" y1="${at(y(value))}" y2="${at(y(value))}" stroke="var(--line)" /><text x="${ROOM.left - 6}" y="${at(y(value) + 4)}" text-anchor="end">${label(value)}</text>`)}
      ${ticksOf(scale).map((time) => markup`<text x="${at(x(time))}" y="${HEIGHT - 8}" text-anchor="middle">${clock(time)}</text>`)}
      ${marksOf(node).map(({ value, dashes, colour }) => markup`<line x1="${ROOM.left}" x2="${WIDTH - ROOM.right}" y1="${at(y(value))}" y2="${at(y(value))}" stroke="${colour}" stroke-dasharray="${dashes}" />`)}
      <line
        x1="${at(x(startedAt))}"
        x2="${at(x(startedAt))}"
        y1="${ROOM.top - 6}"
        y2="${HEIGHT - ROOM.bottom}"
        stroke="var(--ink)"
        stroke-width="1.5"
      />
      <text x="${at(x(startedAt))}" y="20" text-anchor="${x(startedAt) > WIDTH / 2 ? 'end' : 'start'}">deploy ${clock(startedAt)}</text>
      ${stretchesOf(pointsOf(node)).map((points) => markup`<polyline fill="none" stroke="var(--bad)" stroke-width="2" stroke-linejoin="round" stroke-linecap="round" points="${points.map(({ at: time, value }) => `${at(x(time))},${at(y(value))}`).join(' ')}" />`)}
    </svg>
    <figcaption>
      ${name}. ${legend ? legendOf(node) : ''}
    </figcaption>
  </figure>`
}

/** What the lines of a chart are. */
export const legendOf = (node: NodeSummary): string =>
  `${nodeKind(node).kind === 'share' ? 'Line: share that is bad. Long dashes: before the deploy. Dots: where harm begins.' : 'Line: the value. Long dashes: what is usual.'} Times in UTC; where the line is broken nothing is known.`

const at = (place: number): string => place.toFixed(1)
const clock = (time: number): string => new Date(1000 * time).toISOString().slice(11, 16)

/** Round times on an axis, Unix seconds, at most `most` and one. */
export function ticksOf({ from, until }: Pick<Scale, 'from' | 'until'>, most = MOST_TICKS): number[] {
  const every = TICKS.find((each) => (until - from) / each <= most) ?? Math.ceil((until - from) / most)
  const ticks: number[] = []
  for (let time = Math.ceil(from / every) * every; time <= until; time += every) ticks.push(time)
  return ticks
}

type Mark = { readonly value: number; readonly dashes: string; readonly colour: string }

function marksOf(node: NodeSummary): Mark[] {
  const its = nodeKind(node)
  switch (its.kind) {
    case 'monitor':
      return []
    case 'gauge': {
      const { usual } = its.gauge
      return usual === null ? [] : [{ value: usual, dashes: '8 4', colour: 'var(--dim)' }]
    }
    case 'share':
      return [
        { value: node.baseline.share, dashes: '8 4', colour: 'var(--dim)' },
        { value: Math.min(1, node.harm), dashes: '2 4', colour: 'var(--odd)' },
      ]
  }
}

/** Stretches of points with numbers; one alone is drawn as a dot. */
function stretchesOf(points: readonly Point[]): { readonly at: number; readonly value: number }[][] {
  const stretches: { at: number; value: number }[][] = [[]]
  for (const { at: time, value } of points) {
    if (value === null) stretches.push([])
    else stretches.at(-1)?.push({ at: time, value })
  }
  return stretches.filter(({ length }) => length > 0).map((each) => (each.length === 1 ? [...each, ...each] : each))
}
