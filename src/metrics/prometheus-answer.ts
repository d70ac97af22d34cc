import { z } from 'zod'

// A sample's value is a number in quotes: "NaN" and "+Inf" are among them.
const point = z.tuple([z.number(), z.string()])
const series = z.object({ metric: z.record(z.string(), z.string()), values: z.array(point) })
const answer = z.object({
  status: z.literal('success'),
  warnings: z.array(z.string()).optional(),
  data: z.object({ resultType: z.literal('matrix'), result: z.array(series) }),
})
const refusal = z.object({ status: z.literal('error'), errorType: z.string().optional(), error: z.string().optional() })

/** One series of an answer: its labels, and its points as [Unix seconds, value], NaN and infinities as they came. */
export type RangeSeries = {
  readonly labels: Readonly<Record<string, string>>
  readonly points: readonly (readonly [at: number, value: number])[]
}

/** What an answer of `query_range` says: series, or why there are none. */
export type RangeAnswer =
  | { readonly series: readonly RangeSeries[] }
  | { readonly error: string; readonly parsed: boolean }

const SPECIAL: Readonly<Record<string, number>> = { NaN: Number.NaN, '+Inf': Infinity, '-Inf': -Infinity }

/** Reads an answer of the HTTP API. An answer that says it is partial is none: what is missing in it would look like a change. */
export function parseRangeAnswer(text: string): RangeAnswer {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { error: 'the answer is not JSON', parsed: false }
  }
  const refused = refusal.safeParse(json)
  if (refused.success) return { error: refused.data.error ?? refused.data.errorType ?? 'unknown error', parsed: true }
  const parsed = answer.safeParse(json)
  if (!parsed.success) return { error: 'the answer is no range of the Prometheus API', parsed: false }
  // Warnings of the query language itself are about style; all others say that something is missing.
  const partial = parsed.data.warnings?.find((warning) => !warning.startsWith('PromQL'))
  if (partial !== undefined) return { error: `the answer is partial: ${partial}`, parsed: true }
  return {
    series: parsed.data.data.result.map(({ metric, values }) => ({
      labels: metric,
      points: values.map(([at, value]) => [at, SPECIAL[value] ?? Number(value)] as const),
    })),
  }
}
