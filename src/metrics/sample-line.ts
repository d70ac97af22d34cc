import { z } from 'zod'
import type { Reading, Readings } from './reading.ts'

// One line of the sampler's file: its time, and a reading of each metric as `[segment, bad, total]` or as a reason.

const reason = z.enum(['source-unreachable', 'source-error', 'not-parsable', 'series-missing', 'not-sampled'])
const entry = z.union([
  z.object({ counts: z.array(z.tuple([z.string(), z.number(), z.number()])) }),
  z.object({ missing: reason, detail: z.string().optional() }),
])
const line = z.object({ at: z.number(), metrics: z.array(z.tuple([z.string(), entry])) })

/** What was read at one time, Unix seconds. */
export type SampleLine = { readonly at: number; readonly readings: Readings }

/** One line without its end. */
export function formatLine({ at, readings }: SampleLine): string {
  const metrics = [...readings].map(([name, reading]) => [
    name,
    'counts' in reading
      ? { counts: [...reading.counts].map(([segment, { bad, total }]) => [segment, bad, total]) }
      : reading,
  ])
  return JSON.stringify({ at, metrics })
}

function readingOf(parsed: z.infer<typeof entry>): Reading {
  if ('counts' in parsed)
    return { counts: new Map(parsed.counts.map(([segment, bad, total]) => [segment, { bad, total }])) }
  return parsed.detail === undefined ? { missing: parsed.missing } : { missing: parsed.missing, detail: parsed.detail }
}

/** Null for a line that is not one. */
export function parseLine(text: string): SampleLine | null {
  try {
    const parsed = line.safeParse(JSON.parse(text))
    if (!parsed.success) return null
    return { at: parsed.data.at, readings: new Map(parsed.data.metrics.map(([name, each]) => [name, readingOf(each)])) }
  } catch {
    return null
  }
}
