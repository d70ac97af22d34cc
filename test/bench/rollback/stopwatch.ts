import { readFileSync } from 'node:fs'
import type { GitHub } from '../../stand-in/index.ts'

/** Where a stretch of time went, in seconds. */
export type Spent = {
  readonly seconds: number
  /** An answer was done and held back: no machine is faster than this. */
  readonly waited: number
  /** Besides, the stand-in worked at an answer; a real GitHub's time is another. */
  readonly standIn: number
  /** Requests that were waited for one after the other: as many of them as do not overlap. */
  readonly rounds: number
  /** Each request, in the order in which it was answered: what it was, and milliseconds from the beginning. */
  readonly trace: readonly Traced[]
  /** Processor time of this process and of all that it started, the stand-in's included. */
  readonly cpu: number
}

/** A request with when it reached the stand-in and when its answer left, milliseconds. */
export type Traced = { readonly what: string; readonly from: number; readonly until: number }

type Interval = readonly [from: number, until: number]

/** Starts to measure; `latency` is what the stand-in holds each answer back for, milliseconds. */
export function stopwatch(github: GitHub, latency: number): { stop(): Spent } {
  const held: Interval[] = []
  const worked: Interval[] = []
  const trace: Traced[] = []
  const began = performance.now()
  const cpu = processorSeconds()
  const end = github.onRequest(({ ms, kind, route, method }) => {
    const now = performance.now()
    const what = kind === 'rest' ? route : `${kind} ${method} ${route}`
    trace.push({ what, from: now - ms - began, until: now + latency - began })
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
        rounds: mostDisjoint(trace),
        trace,
        standIn: within([...held, ...worked]) - waited,
        cpu: processorSeconds() - cpu,
      }
    },
  }
}

/** How many of them can be picked so that none begins before the one before has ended. */
function mostDisjoint(trace: readonly Traced[]): number {
  let count = 0
  let free = Number.NEGATIVE_INFINITY
  for (const { from, until } of trace.toSorted((a, b) => a.until - b.until)) {
    if (from < free) continue
    count += 1
    free = until
  }
  return count
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
