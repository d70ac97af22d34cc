import { z } from 'zod'
import { groupBy } from '../../../base/group-by.ts'
import type { Failure } from '../../series/ask.ts'
import { isFailure } from '../../series/ask.ts'
import { askJson, type StoreAddress } from '../../series/http.ts'
import { likeliest, pairsOf, type Suggested, type Suggestions } from '../../suggest.ts'

// `ListMetrics` of the CloudWatch API reference.
const metric = z.object({
  Namespace: z.string(),
  MetricName: z.string(),
  Dimensions: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
})
const shape = z.object({ Metrics: z.array(metric).default([]), NextToken: z.string().nullish() })

type Metric = z.infer<typeof metric>

const HEADERS = {
  'content-type': 'application/x-amz-json-1.0',
  'x-amz-target': 'GraniteServiceVersion20100801.ListMetrics',
}
/** Pages of all metrics that are read, for those of one's own: one has up to 500. */
const MOST_PAGES = 4

/** What services of Amazon count, the outermost first: the dimension that names one of them, its requests and their failures. */
const known = [
  {
    of: 'AWS/ApplicationELB',
    by: 'the load balancer',
    dimension: 'LoadBalancer',
    total: 'RequestCount',
    bad: 'HTTPCode_Target_5XX_Count',
  },
  { of: 'AWS/ApiGateway', by: 'API Gateway', dimension: 'ApiName', total: 'Count', bad: '5XXError' },
  {
    of: 'AWS/ELB',
    by: 'the load balancer',
    dimension: 'LoadBalancerName',
    total: 'RequestCount',
    bad: 'HTTPCode_Backend_5XX',
  },
  { of: 'AWS/Lambda', by: 'Lambda', dimension: 'FunctionName', total: 'Invocations', bad: 'Errors' },
  {
    of: 'AWS/States',
    by: 'Step Functions',
    dimension: 'StateMachineArn',
    total: 'ExecutionsStarted',
    bad: 'ExecutionsFailed',
  },
] as const

/** What Amazon's services count of the account's own ones, and pairs of names in namespaces of its own. */
export async function suggestSearches(address: StoreAddress): Promise<Suggestions> {
  const [own, ...theirs] = await Promise.all([
    listed(address, {}, MOST_PAGES),
    ...known.map(({ of, total }) => listed(address, { Namespace: of, MetricName: total }, 1)),
  ])
  if (isFailure(own)) return own
  const services = known.flatMap(({ by, dimension, total, bad }, at): Suggested[] => {
    const found = theirs[at] ?? []
    if (isFailure(found)) return []
    return found.flatMap(({ Namespace, Dimensions: [first, ...others] }) => {
      if (first?.Name !== dimension || others.length > 0) return []
      const search = (name: string): string => searchOf(Namespace, [dimension], name, `${dimension}="${first.Value}"`)
      return [{ name: first.Value, by, total: search(total), bad: search(bad) }]
    })
  })
  return [...services, ...custom(own.filter(({ Namespace }) => !Namespace.startsWith('AWS/')))]
}

function custom(metrics: readonly Metric[]): Suggested[] {
  const places = groupBy(metrics, ({ Namespace, Dimensions }) =>
    JSON.stringify([Namespace, ...Dimensions.map(({ Name }) => Name)]),
  )
  return [...places.values()].flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    const names = [...new Set(same.map(({ MetricName }) => MetricName))]
    const dimensions = first.Dimensions.map(({ Name }) => Name)
    const search = (name: string): string => searchOf(first.Namespace, dimensions, name)
    return likeliest(pairsOf(names, true)).map(({ total, bad }) => {
      return { name: `${first.Namespace} ${total}`, by: null, total: search(total), bad: search(bad) }
    })
  })
}

function searchOf(namespace: string, dimensions: readonly string[], name: string, more = ''): string {
  const schema = [namespace, ...dimensions].map((each) => (/[^\w/.-]/.test(each) ? `"${each}"` : each)).join(',')
  return `SEARCH('{${schema}} MetricName="${name}"${more === '' ? '' : ` ${more}`}', 'Sum')`
}

/** Metrics with numbers in the last three hours. */
async function listed(address: StoreAddress, of: object, pages: number): Promise<Metric[] | Failure> {
  const found: Metric[] = []
  let token: string | null = null
  for (let page = 0; page < pages && (page === 0 || token !== null); page++) {
    const body: object = { ...of, RecentlyActive: 'PT3H', ...(token !== null && { NextToken: token }) }
    const answer: z.infer<typeof shape> | Failure = await askJson(address, { path: '/', body, headers: HEADERS }, shape)
    if (isFailure(answer)) return answer
    found.push(...answer.Metrics)
    token = answer.NextToken ?? null
  }
  return found
}
