import type { Calibration } from '../../../src/evidence/gauge/index.ts'

/**
 * The calibration by its definition, slow and plain: sorting, no shared passes, no scratch arrays. It takes what is no
 * arithmetic (steps, channels, threshold) from the calibration under test.
 */
export type Reference = Pick<Calibration, 'usual' | 'tail' | 'scales' | 'quiet' | 'constant'>

type Values = readonly number[]

const isKnown = (value: number | undefined): value is number => value !== undefined && !Number.isNaN(value)
const ascending = (values: Values) => values.filter(isKnown).toSorted((a, b) => a - b)

function quantile(values: Values, p: number): number {
  const sorted = ascending(values)
  const position = (sorted.length - 1) * p
  const low = sorted[Math.floor(position)] ?? Number.NaN
  const high = sorted[Math.floor(position) + 1]
  return position === Math.floor(position) || high === undefined ? low : low + (position % 1) * (high - low)
}

function median(values: Values, fewest: number): number {
  const sorted = ascending(values)
  const half = sorted.length >> 1
  if (sorted.length < fewest || sorted.length === 0) return Number.NaN
  const upper = sorted[half] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2
}

/** The definition of `usualLevel` for one step. */
export function usualAt(x: Values, day: number, half: number, step: number): number {
  const around: number[] = []
  for (let k = -7; k <= 7; k++) {
    if (k === 0) continue
    for (let j = -half; j <= half; j++) around.push(x[step + k * day + j] ?? Number.NaN)
  }
  return median(around, 3)
}

function meanAt(residual: Values, span: number, step: number): number {
  const last = residual.slice(Math.max(0, step - span + 1), step + 1).toReversed()
  const known = last.filter(isKnown)
  if (last.length < span || Number.isNaN(residual[step]) || known.length < span / 2) return Number.NaN
  return known.reduce((sum, value) => sum + value, 0) / known.length
}

/** Learns from the values of the steps before the deploy (`values`, NaN for gaps) what `found` says. */
export function reference(values: Values, found: Calibration): Reference {
  const { length } = found.steps
  const minutes = (n: number) => Math.round((n * 60) / length)
  const { transform, watchSteps } = found
  const x = transform.kind === 'plain' ? values : values.map((value) => Math.log(Math.max(value, 0) + transform.offset))
  const base = Math.max(0, x.length - minutes(7 * 1440 + 240) - 1)
  const deploy = x.length - base
  const steps = Array.from({ length: deploy + watchSteps }, (_, i) => base + i)
  const usual = steps.map((step) => usualAt(x, 86_400 / length, Math.floor(300 / length), step))
  const width = Math.max(3, minutes(15))
  const own = steps.slice(0, deploy)
  const slow = own.map((step, i) => (x[step] ?? Number.NaN) - (usual[i] ?? Number.NaN))
  const fast = own.map((step) => (x[step] ?? 0) - median(x.slice(Math.max(0, step - width), step), width / 2))
  const starts = startsOf(x.slice(base), usual, { deploy, watch: watchSteps, minutes })
  const means = found.channels.map((channel) =>
    own.map((_, i) => channel.sign * meanAt(channel.residual === 'slow' ? slow : fast, channel.span, i)),
  )
  const scales = scalesOf(means, starts, x, { found, deploy, day: 86_400 / length, near: 10_800 / length })
  const residuals = found.channels.map(({ residual }) => (residual === 'slow' ? slow : fast))
  const alarmed = starts.filter((start) => alarms({ means, residuals, slow, usual }, scales, start, found)).length
  // Greedily, from the deploy back.
  const apart = starts.reduce((kept: number[], start) => {
    return start + watchSteps <= (kept.at(-1) ?? Number.POSITIVE_INFINITY) ? [...kept, start] : kept
  }, [])
  const quiet = { windows: starts.length, alarmed, disjoint: apart.length }
  const [lowest, highest] = [ascending(x)[0] ?? 0, ascending(x).at(-1)]
  const constant = lowest === highest ? lowest : null
  return { usual: usual.slice(deploy), tail: x.slice(-width), scales, quiet, constant }
}

type Shape = { readonly deploy: number; readonly watch: number; readonly minutes: (n: number) => number }

function startsOf(x: Values, usual: Values, { deploy, watch, minutes }: Shape): number[] {
  const starts: number[] = []
  const lead = minutes(240)
  for (let start = deploy - watch; start >= lead + 1; start -= Math.max(1, minutes(10))) {
    if (start < deploy - minutes(7 * 1440)) break
    const gaps = x.slice(start, start + watch).filter((value) => Number.isNaN(value)).length
    if (gaps <= watch * 0.25 && usual.slice(start - lead, start + watch).every(isKnown)) starts.push(start)
  }
  return starts
}

type Around = { readonly found: Calibration; readonly deploy: number; readonly day: number; readonly near: number }

function scalesOf(means: readonly Values[], starts: Values, x: Values, around: Around): number[] {
  const { found, deploy, day, near } = around
  const apart = (start: number) => Math.min((deploy - start) % day, day - ((deploy - start) % day))
  const sameTime = starts.filter((start) => apart(start) <= near)
  const chosen = sameTime.length < 15 ? starts : sameTime
  const known = ascending(x)
  const range = (known.at(-1) ?? 0) - (known[0] ?? 0)
  const floor = (quantile(x, 0.95) - quantile(x, 0.05) || range) * 1e-3
  const plain = found.channels.map(({ span }, side) => {
    const largest = (start: number) =>
      Math.max(0, ...(means[side] ?? []).slice(start + span - 1, start + found.watchSteps).filter(isKnown))
    const all = starts.map(largest)
    const level = Math.max(quantile(all, 0.9), quantile(all, 0.99) * (1 / 3)) || Math.max(...all)
    return Math.sqrt(level * Math.max(quantile(chosen.map(largest), 0.9), level * 0.1))
  })
  return found.channels.map(({ sign }, side) => {
    if (found.plan.direction !== 'both' && (found.plan.direction === 'up') !== sign > 0) return Number.POSITIVE_INFINITY
    return Math.max(plain[side] ?? 0, (plain[side ^ 1] ?? 0) * 0.25, floor)
  })
}

type Seen = {
  readonly means: readonly Values[]
  readonly residuals: readonly Values[]
  readonly slow: Values
  readonly usual: Values
}

/** Whether the watch of that window would have alarmed: by the whole rule, how long a change lasts and the minimum effect included. */
function alarms(seen: Seen, scales: Values, start: number, found: Calibration): boolean {
  const growth = found.plan.boundary === 'early' ? 0.3 : 0
  return Array.from({ length: found.watchSteps }, (_, step) => step).some((step) => {
    const boundary = 1 + growth * Math.log2(Math.max(1, ((step + 1) * found.steps.length) / 60 / 15))
    return found.channels.some(({ span }, side) => {
      const [mean, scale] = [seen.means[side]?.[start + step] ?? 0, scales[side] ?? 1]
      if (step < span - 1 || !(mean / scale / boundary > found.threshold)) return false
      return (
        isSustained(seen, side, start + step, found, scale * boundary) && isHarmful(seen, side, start + step, found)
      )
    })
  })
}

/** The mean without its loudest step is three quarters as far off, times the root of L/(L - 1); one long step is a mean itself. */
function isSustained(seen: Seen, side: number, end: number, found: Calibration, unit: number): boolean {
  const { span, sign } = found.channels[side] ?? { span: 1, sign: 1 }
  if ((found.plan.sustainedFor ?? 0) <= 0 || found.steps.length >= 600) return true
  if (span < 2) return false
  const known = ascending((seen.residuals[side] ?? []).slice(end - span + 1, end + 1).map((value) => sign * value))
  const rest = known.slice(0, -1)
  const mean = rest.reduce((sum, value) => sum + value, 0) / rest.length
  return mean / unit / (0.75 * Math.sqrt(span / (span - 1))) > found.threshold
}

/** The mean over the span is off by more than the minimum effect, in the unit of the series. */
function isHarmful({ means, slow, usual }: Seen, side: number, end: number, found: Calibration): boolean {
  const { minEffect = { relative: 0, absolute: 0 } } = found.plan
  const { span, sign } = found.channels[side] ?? { span: 1, sign: 1 }
  const levels = slow
    .slice(end - span + 1, end + 1)
    .map((value, i) => value + (usual[end - span + 1 + i] ?? Number.NaN))
    .filter(isKnown)
  const level = levels.reduce((sum, value) => sum + value, 0) / levels.length
  const { transform } = found
  const undo = (value: number) => (transform.kind === 'plain' ? value : Math.exp(value) - transform.offset)
  const [observed, expected] = [undo(level), undo(level - sign * (means[side]?.[end] ?? Number.NaN))]
  return Math.abs(observed - expected) > Math.max(minEffect.relative * Math.abs(expected), minEffect.absolute)
}
