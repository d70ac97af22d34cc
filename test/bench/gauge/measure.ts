import type { Calibration, Samples } from '../../../src/evidence/gauge/index.ts'
import { calibrate, judgeWatch } from '../../../src/evidence/gauge/index.ts'
import { deployedAt, plan } from '../../evidence/gauge/synthetic.ts'
import { seriesOf, watchMinutes } from './series.ts'

/** What so many series with so many days of history cost. */
export type Cost = {
  readonly series: number
  readonly days: number
  /** Samples before the deploy, all series together. */
  readonly samples: number
  /** Milliseconds of the processor: to calibrate all series, and each of them. */
  readonly calibration: number
  readonly calibrationEach: number
  /** Milliseconds of the processor of a tick, which judges all series with one more minute: the median and the largest of the watch. */
  readonly tick: number
  readonly largestTick: number
  /** Megabytes: the samples themselves, and the most that the process ever held. */
  readonly samplesMemory: number
  readonly peakMemory: number
  /** Regressed verdicts at the end: something to compare between two versions. */
  readonly regressed: number
}

/** Milliseconds of the processor that this process has used: other work beside it does not count. */
function used(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Calibrates the series, then judges them minute by minute. */
export function measure(series: number, days: number): Cost {
  const all = Array.from({ length: series }, (_, i) => seriesOf(i, days))
  // The samples take the room here that they take with their reader: the garbage of their making is no part of it.
  globalThis.gc?.()
  const started = used()
  const calibrated = all.map((samples) => calibrate(samples, plan()))
  const calibration = used() - started
  const watched = all.flatMap((samples, i) => watchOf(samples, calibrated[i] ?? 'no-history'))
  const ticks = Array.from({ length: watchMinutes }, (_, minute) => tick(watched, minute + 1))
  const times = ticks.map(({ time }) => time).toSorted((a, b) => a - b)
  return {
    series,
    days,
    samples: all.reduce((sum, { time }) => sum + time.length, 0) - series * watchMinutes,
    calibration,
    calibrationEach: calibration / series,
    tick: times[times.length >> 1] ?? 0,
    largestTick: times.at(-1) ?? 0,
    samplesMemory: all.reduce((sum, { time }) => sum + time.length * 16, 0) / 1e6,
    peakMemory: process.resourceUsage().maxRSS / 1e3,
    regressed: ticks.at(-1)?.regressed ?? 0,
  }
}

type Watched = { readonly calibration: Calibration; readonly samples: Samples }

/** A watch keeps the calibration and reads only what came after the deploy. */
function watchOf({ time, value }: Samples, calibration: Calibration | string): Watched[] {
  if (typeof calibration === 'string') return []
  const from = Array.from(time).findIndex((at) => at >= deployedAt)
  return [{ calibration, samples: { time: Array.from(time).slice(from), value: Array.from(value).slice(from) } }]
}

function tick(watched: readonly Watched[], minute: number): { time: number; regressed: number } {
  const until = deployedAt + minute * 60
  const started = used()
  const judgements = watched.map(({ calibration, samples }) => judgeWatch(calibration, samples, until))
  const time = used() - started
  return { time, regressed: judgements.filter(({ verdict }) => verdict === 'regressed').length }
}
