import { z } from 'zod'
import { groupBy } from '../../../base/group-by.ts'
import type { Ask, Failure, Found, SeriesClient, Span } from '../../series/ask.ts'
import { isFailure } from '../../series/ask.ts'
import { askJson, failed, type StoreAddress } from '../../series/http.ts'
import { parted, quotedBy } from '../../series/sql.ts'

// NerdGraph's `actor.account.nrql`, and the rows of a query with TIMESERIES, as docs.newrelic.com has them under "NerdGraph tutorial: query your data".
const row = z.record(z.string(), z.unknown())
const answered = z.object({ results: z.array(row).nullish() }).nullish()
const shape = z.object({
  data: z.object({ actor: z.object({ account: z.record(z.string(), answered).nullish() }).nullish() }).nullish(),
  errors: z
    .array(z.object({ message: z.string(), path: z.array(z.union([z.string(), z.number()])).nullish() }))
    .nullish(),
})

type Row = z.infer<typeof row>

/** Names in a row that are no numbers of the query. */
const OTHERS = new Set(['beginTimeSeconds', 'endTimeSeconds', 'inspectedCount', 'facet'])

type Settings = Readonly<Record<string, string>>

/** Asks NerdGraph, one alias for each question. */
export function newrelicClient(address: StoreAddress, settings: Settings): SeriesClient {
  return async (asks, span) => {
    const answers = await askNrql(
      address,
      settings,
      asks.map((ask) => nrqlOf(ask, span)),
    )
    if (isFailure(answers)) return answers
    return asks.map((ask, at): Found[] | Failure => {
      const rows = answers[at] ?? failed('not-parsable', 'an answer is missing')
      return isFailure(rows) ? rows : foundIn(rows, ask)
    })
  }
}

/** The rows of each query, all in one call; or why there are none. */
export async function askNrql(
  address: StoreAddress,
  { account = '' }: Settings,
  queries: readonly string[],
): Promise<readonly (readonly Row[] | Failure)[] | Failure> {
  const names = queries.map((_, at) => `q${at}`)
  const query = `query(${['$account: Int!', ...names.map((name) => `$${name}: Nrql!`)].join(', ')}) { actor { account(id: $account) { ${names
    .map((name) => `${name}: nrql(query: $${name}, timeout: 30) { results }`)
    .join(' ')} } } }`
  const asked = Object.fromEntries(queries.map((text, at) => [`q${at}`, text]))
  const body = { query, variables: { account: Number(account), ...asked } }
  const answer = await askJson(address, { path: '/graphql', body, weight: queries.length }, shape)
  if (isFailure(answer)) return answer
  const errors = answer.errors ?? []
  const held = answer.data?.actor?.account
  if (held === null || held === undefined)
    return failed('source-error', errors[0]?.message ?? 'there is no such account', { wrong: true })
  return names.map((name) => {
    const own = errors.find(({ path }) => path?.includes(name))
    const results = held[name]?.results
    if (own !== undefined) return failed('source-error', own.message)
    return results ?? failed('source-error', errors[0]?.message ?? 'there is no answer to one of the queries')
  })
}

/** The query with its condition, its groups, its time and its step. */
export function nrqlOf({ text, by, within }: Ask, { from, until, step }: Span): string {
  const [head, condition] = parted(text)
  const conditions = [
    ...(condition === null ? [] : [`(${condition})`]),
    ...within.map(({ label, value }) => `${nameOf(label)} = ${quotedBy("'", value)}`),
  ]
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`
  const facet = by.length === 0 ? '' : ` FACET ${by.map(nameOf).join(', ')} LIMIT MAX`
  return `${head}${where}${facet} SINCE ${from * 1000} UNTIL ${until * 1000} TIMESERIES ${step} seconds`
}

const nameOf = (label: string): string => `\`${label}\``

function foundIn(rows: readonly Row[], { by }: Ask): Found[] {
  const groups = groupBy(rows, (each) => JSON.stringify(facetOf(each)))
  return [...groups.values()].map((all) => {
    const [first] = all
    const values = first === undefined ? [] : facetOf(first)
    return {
      labels: Object.fromEntries(by.map((label, at) => [label, values[at] ?? ''])),
      points: all.flatMap((each) => pointOf(each, by) ?? []),
    }
  })
}

/** The values of a row's groups: one stands by itself, several in a list. */
function facetOf({ facet }: Row): string[] {
  return (Array.isArray(facet) ? facet : [facet]).flatMap((value) =>
    typeof value === 'string' || typeof value === 'number' ? [String(value)] : [''],
  )
}

/** The number of a row is the one that is neither its time nor its group; of a percentile it stands in an object of its own. */
function pointOf(each: Row, by: readonly string[]): (readonly [number, number])[] | null {
  const begin = each['beginTimeSeconds']
  if (typeof begin !== 'number') return null
  for (const [name, held] of Object.entries(each)) {
    if (OTHERS.has(name) || by.includes(name)) continue
    const value: unknown = typeof held === 'object' && held !== null ? Object.values(held).at(0) : held
    if (typeof value === 'number') return [[begin, value]]
  }
  return null
}
