import type { ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type { RequestListener } from 'node:http'
import type { Held } from '../watch/memory-store.ts'
import { numbersOf } from '../watch/memory-store.ts'

/** What is asked of the store: Unix seconds, both ends included. */
export type Asked = { readonly query: string; readonly from: number; readonly until: number; readonly step: number }

/** Answers in place of the store; false leaves it to the store. */
export type Fault = (asked: Asked, response: ServerResponse) => boolean

/** The series of an answer of `query_range`. */
type Answered = { readonly metric: Record<string, string>; readonly values: (readonly [number, string])[] }

/**
 * The `query_range` of a Prometheus over held series (`total`, `bad`, `took` and gauges by their name), for what no real one can be
 * brought to say; `infinite` is what it writes for infinity. It understands just the queries that the guard makes of selectors that are bare names.
 */
export function storeApi(held: readonly Held[], fault: Fault = () => false, infinite = '+Inf'): RequestListener {
  return (request, response) => {
    void text(request).then((body) => {
      const form = new URLSearchParams(body)
      const asked = {
        query: form.get('query') ?? '',
        from: Number(form.get('start')),
        until: Number(form.get('end')),
        step: Number(form.get('step')),
      }
      if (!fault(asked, response)) answer(response, { result: seriesFor(held, asked, infinite) })
    })
  }
}

/** A success of the API with these series, and more beside `data` where it is given. */
export function answer(
  response: ServerResponse,
  { result, ...rest }: { result: unknown; warnings?: string[]; isPartial?: boolean },
): void {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ status: 'success', ...rest, data: { resultType: 'matrix', result } }))
}

/** The series that a query is about. */
export function seriesFor(held: readonly Held[], asked: Asked, infinite = '+Inf'): Answered[] {
  const name = /increase\((\w+)|last_over_time\((\w+)|^(\w+)$/.exec(asked.query)?.slice(1).find(Boolean) ?? ''
  const by = /sum by \(([^)]*)\)/.exec(asked.query)?.[1]?.split(', ') ?? []
  const labels = by.filter((label) => label !== 'le')
  const isGauge = asked.query === name
  return held
    .filter(({ part, of }) => (part === 'total' || part === 'bad' ? part === name : of === name))
    .filter(({ segment }) => isGauge || (segment === '' ? labels.length === 0 : segment.startsWith(`${labels[0]}=`)))
    .map((each) => {
      const pairs = each.segment === '' ? [] : each.segment.split(',').map((pair) => pair.split('='))
      const metric = Object.fromEntries(pairs) as Record<string, string>
      const le = each.part === 'bucket' ? { le: each.le === Infinity ? '+Inf' : String(each.le) } : {}
      return { metric: { ...metric, ...le }, values: pointsOf(each, asked, infinite) }
    })
    .filter(({ values }) => values.length > 0)
}

function pointsOf(held: Held, { from, until, step }: Asked, infinite: string): (readonly [number, string])[] {
  const count = Math.round((until - from) / step) + 1
  const values = numbersOf(held, { first: from, count, step })
  return [...values].flatMap((value, index) =>
    Number.isNaN(value) ? [] : [[from + index * step, value === Infinity ? infinite : String(value)] as const],
  )
}
