import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { now, numberAt, platforms, STEP } from '../metrics/series/worlds.ts'
import { type Server, startMoto } from './servers.ts'

// CloudWatch as moto plays it, which reads requests and writes answers by Amazon's own description of the service. It knows single metrics and no search
// expressions: those are looked up here, as Amazon's documentation says, and asked of moto one by one.

const HOURS = 2
const SHOP = { Name: 'App', Value: 'shop' }

type Dimension = { readonly Name: string; readonly Value: string }

const dimensions = z.array(z.object({ Name: z.string(), Value: z.string() }))
const metric = z.object({ Namespace: z.string(), MetricName: z.string(), Dimensions: dimensions })
const listed = z.object({ Metrics: z.array(metric), NextToken: z.string().nullish() })
const result = z.object({ Id: z.string(), Timestamps: z.array(z.number()), Values: z.array(z.number()) })
const answered = z.object({ MetricDataResults: z.array(result) })
const query = z.object({ Id: z.string(), Expression: z.string(), Label: z.string().optional() })
const asked = z.object({ StartTime: z.number(), EndTime: z.number(), MetricDataQueries: z.array(query) })

/** Calls moto in the JSON form. `headers`: those of a request that is passed on. */
async function call(url: string, name: string, body: object, headers: HeadersInit = {}): Promise<unknown> {
  const target = `GraniteServiceVersion20100801.${name}`
  const type = 'application/x-amz-json-1.0'
  // What moto finds a region in; it does not check what is signed.
  const authorization =
    'AWS4-HMAC-SHA256 Credential=key/20260305/eu-west-1/monitoring/aws4_request, SignedHeaders=host, Signature=0'
  const sent = { authorization, 'x-amz-target': target, ...headers, 'content-type': type }
  const response = await fetch(url, { method: 'POST', headers: sent, body: JSON.stringify(body) })
  const said = await response.text()
  if (response.status !== 200) throw new Error(`moto: ${name}: HTTP status ${response.status}: ${said}`)
  return JSON.parse(said)
}

/** The last two hours of the world: each platform, and all together, as a service publishes them. */
export async function filledMoto(): Promise<Server> {
  const moto = await startMoto()
  const points = (['requests', 'failures', 'load'] as const).flatMap((MetricName) =>
    Array.from({ length: HOURS * 60 }, (_, at) => now - (at + 1) * STEP).flatMap((Timestamp) => {
      const each = platforms.flatMap((platform) => {
        const Value = numberAt(MetricName, platform, Timestamp)
        return Value === null
          ? []
          : [{ MetricName, Timestamp, Value, Dimensions: [SHOP, { Name: 'platform', Value: platform }] }]
      })
      const Value = each.reduce((sum, one) => sum + one.Value, 0)
      return each.length === 0 ? [] : [...each, { MetricName, Timestamp, Value, Dimensions: [SHOP] }]
    }),
  )
  for (let from = 0; from < points.length; from += 500) {
    await call(moto.url, 'PutMetricData', { Namespace: 'Shop', MetricData: points.slice(from, from + 500) })
  }
  return withSearches(moto)
}

/** The same server with search expressions. */
async function withSearches(moto: Server): Promise<Server> {
  const server = createServer((request, response) => {
    void text(request)
      .then((body) => found(moto.url, asked.parse(JSON.parse(body)), request.headers.authorization ?? ''))
      .then(
        (answer) => response.end(JSON.stringify(answer)),
        (error: unknown) => response.writeHead(500).end(String(error)),
      )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    ...moto,
    url: `http://127.0.0.1:${port}`,
    async stop() {
      server.closeAllConnections()
      server.close()
      await moto.stop()
    },
  }
}

/** "Use search expressions in graphs": metrics with exactly the dimensions of the schema, and with the values of the words. */
async function found(
  url: string,
  { MetricDataQueries: queries, ...time }: z.infer<typeof asked>,
  authorization: string,
) {
  const all = await metricsOf(url)
  const results: object[] = []
  for (const { Id, Expression, Label = '' } of queries) {
    const [, sum, schema = '', words = '', Stat = '', Period = ''] =
      /^(SUM\()?SEARCH\('\{Shop,([^}]*)\}([^']*)', '(\w+)', (\d+)\)\)?$/.exec(Expression) ?? []
    const wanted = [...words.matchAll(/(\w+)="([^"]*)"/g)].map(([, Name = '', Value = '']) => ({ Name, Value }))
    const metrics = all.filter((each) => isFound(each, schema.split(','), wanted))
    const MetricDataQueries = metrics.map((Metric, at) => {
      return { Id: `m${at}`, MetricStat: { Metric, Period: Number(Period), Stat } }
    })
    if (MetricDataQueries.length === 0) continue
    const answer = await call(url, 'GetMetricData', { ...time, MetricDataQueries }, { authorization })
    const { MetricDataResults: parts } = answered.parse(answer)
    const label = (at: string): string =>
      Label.replaceAll(/\$\{PROP\('Dim\.(\w+)'\)\}/g, (_, name: string) => valueOf(metrics[Number(at.slice(1))], name))
    if (sum === undefined) results.push(...parts.map((part) => ({ ...part, Id, Label: label(part.Id) })))
    else results.push({ Id, Label: 'all', ...summed(parts) })
  }
  return { MetricDataResults: results, Messages: [] }
}

/** All metrics, each once: moto names one for each of its numbers. */
async function metricsOf(url: string): Promise<z.infer<typeof metric>[]> {
  const all = new Map<string, z.infer<typeof metric>>()
  for (let token: string | null | undefined; token !== null;) {
    const page = await call(url, 'ListMetrics', { Namespace: 'Shop', ...(token !== undefined && { NextToken: token }) })
    const { Metrics, NextToken } = listed.parse(page)
    for (const each of Metrics) all.set(JSON.stringify(each), each)
    token = NextToken ?? null
  }
  return [...all.values()]
}

const valueOf = (each: z.infer<typeof metric> | undefined, name: string): string =>
  each?.Dimensions.find(({ Name }) => Name === name)?.Value ?? ''

function isFound(each: z.infer<typeof metric>, schema: readonly string[], wanted: readonly Dimension[]): boolean {
  const names = each.Dimensions.map(({ Name }) => Name)
  return (
    names.toSorted().join() === schema.toSorted().join() &&
    wanted.every(({ Name, Value }) => (Name === 'MetricName' ? each.MetricName : valueOf(each, Name)) === Value)
  )
}

function summed(parts: readonly z.infer<typeof result>[]): Pick<z.infer<typeof result>, 'Timestamps' | 'Values'> {
  const sums = new Map<number, number>()
  for (const { Timestamps, Values } of parts) {
    for (const [at, time] of Timestamps.entries()) sums.set(time, (sums.get(time) ?? 0) + (Values[at] ?? 0))
  }
  return { Timestamps: [...sums.keys()], Values: [...sums.values()] }
}
