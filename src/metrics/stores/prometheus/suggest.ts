import { z } from 'zod'
import { discover, likelyNames } from '../../discover.ts'
import type { Failure } from '../../series/ask.ts'
import { isFailure } from '../../series/ask.ts'
import { askJson, type StoreAddress } from '../../series/http.ts'
import { formatSelector } from '../../selector.ts'
import { selected } from '../../separation.ts'
import type { Suggested } from '../../suggest.ts'
import { userLabelOf } from '../../user-label.ts'
import { type PrometheusAccess, queryRange } from './client.ts'

const names = z.object({ status: z.literal('success'), data: z.array(z.string()) })
const metadata = z.object({
  status: z.literal('success'),
  data: z.record(z.string(), z.array(z.object({ type: z.string() }))),
})

/** Seconds within which a series is looked for. */
const SPAN = 3600
/** Names whose labels are asked for, and series of each. */
const MOST_NAMES = 20
const MOST_SERIES = 200
const TIMEOUT_MILLISECONDS = 30_000

/** The counters of a store that speaks Prometheus' API, read as a page of them would be: those that the field knows come first. `now` in Unix seconds. */
export async function suggestCounters(address: StoreAddress, now: number): Promise<readonly Suggested[] | Failure> {
  const query = { start: String(Math.floor(now - SPAN)), end: String(Math.ceil(now)) }
  const known = await askJson(address, { path: '/api/v1/label/__name__/values', query }, names)
  if (isFailure(known)) return known
  const types = await typesOf(address)
  const access = { url: address.url, access: address.access, timeoutMilliseconds: TIMEOUT_MILLISECONDS }
  const likely = likelyNames(known.data, types).slice(0, MOST_NAMES)
  const series = (await Promise.all(likely.map((name) => seriesOf(access, name, now)))).flat()
  const { chosen, candidates } = discover({ types, described: new Set(), series, odd: [] })
  return [...(chosen === null ? [] : [chosen]), ...candidates].map(({ by, query: { total, bad } }) => {
    const label = userLabelOf(selected(series, total))
    const segments = label === null ? {} : { segments: [label] }
    return { name: total.name, by, total: formatSelector(total), bad: formatSelector(bad), ...segments }
  })
}

/** The types of families, as far as the store keeps them: not every one that speaks the language does. */
async function typesOf(address: StoreAddress): Promise<ReadonlyMap<string, string>> {
  const told = await askJson(address, { path: '/api/v1/metadata' }, metadata)
  if (isFailure(told)) return new Map()
  return new Map(
    Object.entries(told.data).flatMap(([name, [first]]) => (first === undefined ? [] : [[name, first.type]])),
  )
}

/** Some series of a name, as a page has them. */
async function seriesOf(access: PrometheusAccess, name: string, now: number) {
  const selector = formatSelector({ name, matchers: [] })
  const at = Math.floor(now)
  const text = `topk(${MOST_SERIES}, last_over_time(${selector}[${SPAN}s]))`
  const result = await queryRange(access, text, { from: at, until: at, step: 1 })
  if ('missing' in result) return []
  return result.series.map(({ labels }) => {
    const { __name__: _, ...rest } = labels
    return { name, labels: new Map(Object.entries(rest)), value: 1, line: 0 }
  })
}
