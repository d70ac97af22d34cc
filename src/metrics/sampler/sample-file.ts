import { closeSync, openSync, readSync } from 'node:fs'
import { z } from 'zod'
import type { Clock } from '../../base/clock.ts'
import { increments, type Reading, type Readings } from './readings.ts'
import { type MetricSource, missingReasons, type StepSample } from '../source.ts'

/** What is needed to read a sampler's file: where it is, its step in seconds, and the metrics it was told to read. */
export type SampleFile = {
  readonly file: string
  readonly step: number
  readonly metrics: readonly string[]
  readonly clock: Clock
  /** Whether the sampler's process still runs: then it may only have to wait for a busy machine. Taken for ended where absent. */
  readonly isAlive?: () => boolean
}

const CHUNK = 1 << 16

/** Gives the lines that were completed since the last call; none where there is no file (yet). */
function lineReader(file: string): () => string[] {
  let position = 0
  let rest = Buffer.alloc(0)
  const chunk = Buffer.alloc(CHUNK)
  return () => {
    let handle: number
    try {
      handle = openSync(file, 'r')
    } catch {
      return []
    }
    try {
      for (
        let size = readSync(handle, chunk, 0, CHUNK, position);
        size > 0;
        size = readSync(handle, chunk, 0, CHUNK, position)
      ) {
        position += size
        rest = Buffer.concat([rest, chunk.subarray(0, size)])
      }
    } finally {
      closeSync(handle)
    }
    const end = rest.lastIndexOf('\n') + 1
    const lines = rest.subarray(0, end).toString('utf8').split('\n').slice(0, -1)
    rest = rest.subarray(end)
    return lines
  }
}

/** Seconds without a line after which the sampler is taken for dead. */
const silence = (step: number): number => Math.max(3 * step, 5)
/** The same for one whose process runs: on a busy machine it writes late, and late lines are as good as others. */
const starved = (step: number): number => silence(step) + 60

/** Ends of the steps in (after, until]. */
function stepEnds(step: number, after: number, until: number): number[] {
  const first = Math.floor(after / step + 1e-6) + 1
  const last = Math.floor(until / step + 1e-6)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step)
}

/**
 * The metric source that a sampler's file is. Steps that have no line are `not-sampled` as soon as a later line stands there or the
 * sampler has been silent for three steps (five seconds at least), a minute longer while its process runs; until then they are left for a later look.
 */
export function sampleFileSource({ file, step, metrics, clock, isAlive = () => false }: SampleFile): MetricSource {
  const nextLines = lineReader(file)
  const toSamples = increments(step)
  const byEnd = new Map<number, readonly StepSample[]>()
  const key = (at: number): number => Math.round(at / step)
  let lastBeat = clock.now() / 1000
  let newest = -Infinity
  const takeNew = (): void => {
    for (const text of nextLines()) {
      const line = parseLine(text)
      if (!line || line.at <= newest) continue
      newest = line.at
      lastBeat = Math.max(lastBeat, line.at)
      byEnd.set(key(line.at), toSamples(line.at, line.readings))
    }
  }
  const stepAt = (at: number): StepSample[] => {
    const found = byEnd.get(key(at)) ?? []
    return metrics.map(
      (metric) => found.find((each) => each.metric === metric) ?? { metric, at, missing: 'not-sampled' },
    )
  }
  return {
    read(after, until) {
      takeNew()
      const silent = clock.now() / 1000 - lastBeat
      const isDead = silent > silence(step) && (silent > starved(step) || !isAlive())
      const final = isDead ? until : Math.min(until, newest)
      return Promise.resolve(stepEnds(step, after, final).flatMap(stepAt))
    },
  }
}

// One line of the sampler's file: its time, and a reading of each metric as `[segment, bad, total]`, as buckets `[segment, [[boundary, events] …]]` (JSON
// has no word for the boundary +Inf: null), as `[segment, value]` or as a reason.

const reason = z.enum(missingReasons)
const bucket = z.tuple([z.number().nullable(), z.number()])
const entry = z.union([
  z.object({
    counts: z.array(z.tuple([z.string(), z.number(), z.number()])),
    answered: z.number().exactOptional(),
  }),
  z.object({ buckets: z.array(z.tuple([z.string(), z.array(bucket)])) }),
  z.object({ values: z.array(z.tuple([z.string(), z.number()])) }),
  z.object({ missing: reason, detail: z.string().optional() }),
])
type Entry = z.infer<typeof entry>
const lineSchema = z.object({ at: z.number(), metrics: z.array(z.tuple([z.string(), entry])) })

/** What was read at one time, Unix seconds. */
export type SampleLine = { readonly at: number; readonly readings: Readings }

/** One line without its end. */
export function formatLine({ at, readings }: SampleLine): string {
  const metrics = [...readings].map(([name, reading]) => [name, entryOf(reading)])
  return JSON.stringify({ at, metrics })
}

function entryOf(reading: Reading): Entry {
  if ('counts' in reading)
    return { ...reading, counts: [...reading.counts].map(([segment, { bad, total }]) => [segment, bad, total]) }
  if ('buckets' in reading) {
    const buckets = [...reading.buckets].map(([segment, each]): [string, [number | null, number][]] => [
      segment,
      [...each].map(([boundary, events]) => [boundary === Infinity ? null : boundary, events]),
    ])
    return { buckets }
  }
  return 'values' in reading ? { values: [...reading.values] } : reading
}

function readingOf(parsed: Entry): Reading {
  if ('counts' in parsed)
    return { ...parsed, counts: new Map(parsed.counts.map(([segment, bad, total]) => [segment, { bad, total }])) }
  if ('buckets' in parsed) {
    const buckets = parsed.buckets.map(
      ([segment, each]) =>
        [segment, new Map(each.map(([boundary, events]) => [boundary ?? Infinity, events]))] as const,
    )
    return { buckets: new Map(buckets) }
  }
  if ('values' in parsed) return { values: new Map(parsed.values) }
  return parsed.detail === undefined ? { missing: parsed.missing } : { missing: parsed.missing, detail: parsed.detail }
}

/** Null for a line that is not one. */
export function parseLine(text: string): SampleLine | null {
  try {
    const parsed = lineSchema.safeParse(JSON.parse(text))
    if (!parsed.success) return null
    return { at: parsed.data.at, readings: new Map(parsed.data.metrics.map(([name, each]) => [name, readingOf(each)])) }
  } catch {
    return null
  }
}
