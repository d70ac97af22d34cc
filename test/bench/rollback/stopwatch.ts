import { readFileSync } from 'node:fs'
import type { GitHub } from '../../stand-in/index.ts'

/** Where a stretch of time went, in seconds. */
export type Spent = {
  readonly seconds: number
  /** An answer was done and held back: no machine is faster than this. */
  readonly waited: number
  /** Besides, the stand-in worked at an answer; a real GitHub's time is another. */
  readonly standIn: number
  /** Processor time of this process and of all that it started, the stand-in's included. */
  readonly cpu: number
}

type Interval = readonly [from: number, until: number]

/** Starts to measure; `latency` is what the stand-in holds each answer back for, milliseconds. */
export function stopwatch(github: GitHub, latency: number): { stop(): Spent } {
  const held: Interval[] = []
  const worked: Interval[] = []
  const began = performance.now()
  const cpu = processorSeconds()
  const end = github.onRequest(({ ms }) => {
    const now = performance.now()
    worked.push([now - ms, now])
    held.push([now, now + latency])
  })
  return {
    stop() {
      end()
      const now = performance.now()
      const within = (all: readonly Interval[]) => covered(all, began, now) / 1000
      const waited = within(held)
      return {
        seconds: (now - began) / 1000,
        waited,
        standIn: within([...held, ...worked]) - waited,
        cpu: processorSeconds() - cpu,
      }
    },
  }
}

/** Length of the union of intervals between two times. */
function covered(intervals: readonly Interval[], from: number, until: number): number {
  let sum = 0
  let reached = from
  for (const [start, end] of intervals.toSorted(([a], [b]) => a - b)) {
    const begin = Math.max(reached, start)
    const stop = Math.min(until, end)
    if (stop > begin) sum += stop - begin
    reached = Math.max(reached, stop)
  }
  return sum
}

/** From Linux's account: user and system time of the process and of the children it has waited for. */
function processorSeconds(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? []
  const ticks = fields.slice(11, 15).map(Number)
  return ticks.reduce((sum, each) => sum + each, 0) / 100
}
