import { z } from 'zod'
import type { Answered, Ask, Found, SeriesClient, Span } from '../../series/ask.ts'
import { isFailure, oneByOne } from '../../series/ask.ts'
import { askJson, failed, type StoreAddress } from '../../series/http.ts'
import { datadogMonitor } from './monitors.ts'

// `POST /api/v2/query/timeseries`, as Datadog's API reference has it under "Query timeseries data across multiple products".
const shape = z.object({
  errors: z.string().optional(),
  data: z.object({
    attributes: z.object({
      series: z
        .array(z.object({ group_tags: z.array(z.string()).nullish(), query_index: z.number().default(0) }))
        .nullish(),
      times: z.array(z.number()).nullish(),
      values: z.array(z.array(z.number().nullable())).nullish(),
    }),
  }),
})

/** Asks Datadog: one formula for each question of metrics, and each monitor by itself. */
export function datadogClient(address: StoreAddress): SeriesClient {
  return async (asks, span) => {
    const numbers = asks.filter(({ kind }) => kind !== 'monitor')
    const monitors = asks.filter(({ kind }) => kind === 'monitor')
    const [found, states] = await Promise.all([
      numbers.length === 0 ? [] : askNumbers(address, numbers, span),
      oneByOne(monitors, ({ text }) => datadogMonitor(address, text, span)),
    ])
    if (isFailure(found)) return found
    if (isFailure(states)) return states
    const [nextNumber, nextState] = [found.values(), states.values()]
    const absent = failed('not-parsable', 'an answer is missing')
    return asks.map(({ kind }) => (kind === 'monitor' ? nextState : nextNumber).next().value ?? absent)
  }
}

async function askNumbers(address: StoreAddress, asks: readonly Ask[], { from, until, step }: Span): Promise<Answered> {
  const attributes = {
    from: from * 1000,
    // The end belongs to the time that is asked for: a step that begins there does not.
    to: until * 1000 - 1,
    interval: step * 1000,
    queries: asks.map((ask, at) => ({ data_source: 'metrics', name: `q${at}`, query: queryOf(ask, step) })),
    formulas: asks.map((_, at) => ({ formula: `q${at}` })),
  }
  const request = { path: '/api/v2/query/timeseries', body: { data: { type: 'timeseries_request', attributes } } }
  const answer = await askJson(address, request, shape)
  if (isFailure(answer)) return answer
  if (answer.errors !== undefined && answer.errors !== '') return failed('source-error', answer.errors, { wrong: true })
  return foundIn(answer.data.attributes, asks)
}

function foundIn(answer: z.infer<typeof shape>['data']['attributes'], asks: readonly Ask[]): Found[][] {
  const times = (answer.times ?? []).map((time) => time / 1000)
  const [first, second] = times
  const step = first === undefined || second === undefined ? {} : { step: second - first }
  const found: Found[][] = asks.map(() => [])
  for (const [at, { group_tags: tags, query_index: index }] of (answer.series ?? []).entries()) {
    const values = answer.values?.[at] ?? []
    const points = times.flatMap((time, place) => {
      const value = values[place]
      return value === null || value === undefined ? [] : [[time, value] as const]
    })
    found[index]?.push({ labels: labelsOf(tags ?? []), points, ...step })
  }
  return found
}

/** `platform:ios`; a value may hold colons. A tag that the series lacks is `platform:N/A`. */
function labelsOf(tags: readonly string[]): Record<string, string> {
  const pairs = tags.map((tag) => [tag.slice(0, tag.indexOf(':')), tag.slice(tag.indexOf(':') + 1)] as const)
  return Object.fromEntries(pairs.filter(([, value]) => value !== 'N/A'))
}

/** The query with its groups, the values that it is narrowed to, and its step: `sum:hits{service:shop,platform:ios} by {region}.as_count().rollup(sum, 60)`. */
export function queryOf({ text, kind, by, within }: Ask, step: Span['step']): string {
  const rollup = `.rollup(${kind === 'events' ? 'sum' : 'avg'}, ${step})`
  const scoped = /(\{[^{}]*\})(\s*by\s*\{[^{}]*\})?((?:\s*\.as_(?:count|rate)\(\))?)/g
  return text.replaceAll(scoped, (_, scope: string, groups: string | undefined, as: string) => {
    const own = (groups ?? '')
      .replaceAll(/^\s*by\s*\{|\}$/g, '')
      .split(',')
      .map((each) => each.trim())
    const all = [...new Set([...(kind === 'events' ? [] : own), ...by])].filter((each) => each !== '')
    return `${narrowed(scope, within)}${all.length === 0 ? '' : ` by {${all.join(',')}}`}${as}${rollup}`
  })
}

/** A scope is a list of tags, or of words with AND and OR. */
function narrowed(scope: string, within: Ask['within']): string {
  if (within.length === 0) return scope
  const inner = scope.slice(1, -1).trim()
  const more = within.map(({ label, value }) => `${label}:${value}`)
  if (inner === '' || inner === '*') return `{${more.join(',')}}`
  const hasWords = /\b(?:AND|OR|NOT|IN)\b/.test(inner)
  return hasWords ? `{(${inner}) AND ${more.join(' AND ')}}` : `{${[inner, ...more].join(',')}}`
}
