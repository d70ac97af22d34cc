import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { groupBy } from '../../../base/group-by.ts'
import type { Ask, Failure, Found, SeriesClient, Span } from '../../series/ask.ts'
import { isFailure } from '../../series/ask.ts'
import { askJson, failed, type StoreAddress } from '../../series/http.ts'
import { QUESTION } from './question.ts'

// "Queries" (`POST /1/queries/{dataset}`) and "Query Data" (`POST /1/query_results/{dataset}`, then `GET` with its id) of api-docs.honeycomb.io. A result that
// failed is complete and has `error` in place of `data`. Each entry of `series` has the begin of its step, the values of `breakdowns`, and each calculation
// under `OP(column)`.
const created = z.object({ id: z.string().regex(/^[\w-]+$/) })
const row = z.object({ time: z.string(), data: z.record(z.string(), z.unknown()) })
const result = z.object({
  complete: z.boolean(),
  error: z.string().nullish(),
  data: z.object({ series: z.array(row).nullish() }).nullish(),
})

type Row = z.infer<typeof row>

/** Groups of one question, the largest ones. At most 1000 are allowed with series. */
const MOST_GROUPS = 100
/** Steps of one query: a step is at least a thousandth of its time, and by older descriptions at most a tenth. */
const MOST_STEPS = 960
const FEWEST_STEPS = 10
/** Up to here times are cut to the minute, and up to there to five: seconds. */
const SHORT = 6 * 3600
const LONG = 2 * 86_400
const FIVE_MINUTES = 300
/** Milliseconds between two looks at a result, the first ones sooner, and until it is given up: a query runs for ten seconds at most. */
const LOOKS = [50, 100, 200, 400, ...Array.from({ length: 25 }, () => 1000)]

/** Asks Honeycomb: all questions with the same groups are calculations of one query. */
export function honeycombClient(
  address: StoreAddress,
  { dataset = '' }: Readonly<Record<string, string>>,
): SeriesClient {
  const run = async (query: object): Promise<readonly Row[] | Failure> => {
    const specified = await askJson(address, { path: `/1/queries/${dataset}`, body: query, weight: 0 }, created)
    if (isFailure(specified)) return specified
    const path = `/1/query_results/${dataset}`
    const begun = await askJson(
      address,
      { path, body: { query_id: specified.id, disable_series: false }, weight: 1 },
      created,
    )
    if (isFailure(begun)) return begun
    for (const wait of LOOKS) {
      await sleep(wait)
      const found = await askJson(address, { path: `${path}/${begun.id}`, weight: 0 }, result)
      if (isFailure(found)) return found
      if (typeof found.error === 'string') return failed('source-error', found.error)
      if (found.complete) return found.data?.series ?? []
    }
    return failed('source-error', 'the query is not ready after half a minute')
  }
  const answered = async (same: readonly Question[], span: Span): Promise<readonly Row[] | Failure> => {
    const all: Row[] = []
    for (const piece of piecesOf(span)) {
      const rows = await run(queryOf(same, piece))
      if (isFailure(rows)) return rows
      all.push(...rows.filter(({ time }) => Date.parse(time) >= piece.from * 1000))
    }
    return all
  }
  return async (asks, span) => {
    const questions = asks.map(questionOf)
    const groups = [...groupBy(questions, ({ ask }) => JSON.stringify([ask.by, ask.within])).values()]
    const replies = new Map<Question, readonly Found[]>()
    let failure: Failure | null = null
    await Promise.all(
      groups.map(async (same) => {
        const rows = await answered(same, span)
        if (isFailure(rows)) failure ??= rows
        else for (const question of same) replies.set(question, foundIn(rows, question))
      }),
    )
    return failure ?? questions.map((question) => replies.get(question) ?? [])
  }
}

type Question = {
  readonly ask: Ask
  readonly field: { readonly name: string; readonly expression: string }
  readonly calculation: { readonly op: string; readonly column: string }
}

/** A question as a field that is calculated for each event, and what is calculated of that field: `IF(condition, $"column")`. */
function questionOf(ask: Ask, at: number): Question {
  const [, op = 'SUM', column, condition = 'true'] = QUESTION.exec(ask.text) ?? []
  const name = `deploy_guard_${at}`
  // Events that are not asked for count as 0, so that a step with events of which none is bad is told from one without events.
  const counted = column === undefined ? '1, 0' : `$"${column.trim()}"${op === 'SUM' ? ', 0' : ''}`
  return { ask, field: { name, expression: `IF(${condition}, ${counted})` }, calculation: { op, column: name } }
}

/** A stretch of time that is asked for, and the part of it whose numbers are wanted. Unix seconds. */
type Piece = { readonly start: number; readonly from: number; readonly end: number; readonly step: number }

/**
 * The span in pieces whose times Honeycomb does not cut: in whole minutes up to six hours, in multiples of five minutes up to two days. A piece begins earlier
 * than its wanted part where it has to.
 */
export function piecesOf({ from, until, step }: Span): Piece[] {
  const unit = step % FIVE_MINUTES === 0 ? step : 5 * step
  const most = Math.max(1, Math.min(MOST_STEPS, Math.floor((LONG - unit) / step))) * step
  const fewest = Math.min(FEWEST_STEPS, Math.floor(SHORT / step)) * step
  const pieces: Piece[] = []
  for (let begin = from; begin < until; begin = pieces.at(-1)?.end ?? until) {
    const last = Math.min(until, begin + most)
    if (last - begin <= SHORT) pieces.push({ start: Math.min(begin, last - fewest), from: begin, end: last, step })
    else {
      const end = Math.max(begin + step, last - (last % unit))
      pieces.push({ start: begin - (begin % unit), from: begin, end, step })
    }
  }
  return pieces
}

function queryOf(same: readonly Question[], { start, end, step }: Piece): object {
  const [first] = same
  return {
    calculated_fields: same.map(({ field }) => field),
    calculations: same.map(({ calculation }) => calculation),
    breakdowns: first?.ask.by ?? [],
    filters: (first?.ask.within ?? []).map(({ label, value }) => ({ column: label, op: '=', value })),
    orders: [{ ...first?.calculation, order: 'descending' }],
    limit: MOST_GROUPS,
    start_time: start,
    end_time: end,
    granularity: step,
  }
}

/** One series for each group. */
function foundIn(rows: readonly Row[], { ask: { by }, calculation: { op, column } }: Question): Found[] {
  const valuesOf = ({ data }: Row): string[] => by.map((label) => wordOf(data[label]))
  return [...groupBy(rows, (each) => JSON.stringify(valuesOf(each))).values()].map((same) => {
    const [first] = same
    const values = first === undefined ? [] : valuesOf(first)
    return {
      labels: Object.fromEntries(by.map((label, at) => [label, values[at] ?? ''])),
      points: same.flatMap(({ time, data }) => {
        const value = data[`${op}(${column})`]
        return typeof value === 'number' ? [[Date.parse(time) / 1000, value] as const] : []
      }),
    }
  })
}

/** A value of a column as it is shown; an event without it has none. */
function wordOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}
