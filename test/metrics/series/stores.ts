import { z } from 'zod'
import { type Answering, now, type Question, type Series, seriesOf } from './worlds.ts'

// How each store is asked in the contract, and its answers by its documentation.

/** A store in the contract. `store`: lines of policy without metrics. `asked`: queries by what they mean. `ago`: how far the past is read, in steps. */
export type StoreCase = {
  readonly store: (url: string) => Readonly<Record<string, unknown>>
  readonly asked: (meaning: string) => string
  readonly answering: Answering
  /** What the store says that it holds, and what is offered of it first; absent: it has no list. */
  readonly listing?: { readonly answering: Answering; readonly offered: Readonly<Record<string, string | null>> }
  /** Header that the login has to arrive in, as the secret `key-1` is sent. */
  readonly login: readonly [name: string, value: string]
  /** An answer that the store itself calls partial; null where it has no word for that. */
  readonly partial: unknown
  /** Calls that three questions of each of two metrics take; one where absent. */
  readonly mostCalls?: number
  readonly holds: 'events' | 'samples'
}

const KEY = { 'token-env': 'DEPLOY_GUARD_KEY' }

const influxdb: StoreCase = {
  store: (url) => ({ source: 'influxdb', url, database: 'shop', ...KEY }),
  asked: (meaning) => `SELECT ${meaning === 'load' ? 'mean' : 'sum'}("${meaning}") FROM "http" WHERE "app" = 'shop'`,
  // docs.influxdata.com/influxdb/v1/tools/api, "Query HTTP endpoint".
  answering: ({ body }) => ({
    results: (new URLSearchParams(body).get('q') ?? '').split('; ').map((statement, at) => ({
      statement_id: at,
      series: seriesOf(influxQuestion(statement)).map(({ platform, points }) => ({
        name: 'http',
        ...(platform !== null && { tags: { platform } }),
        columns: ['time', 'value'],
        values: points,
      })),
    })),
  }),
  // docs.influxdata.com/influxdb/v1/query_language/explore-schema.
  listing: {
    answering: ({ body }) => {
      const q = new URLSearchParams(body).get('q') ?? ''
      if (q !== 'SHOW FIELD KEYS; SHOW TAG KEYS') return null
      const fields = ['failures', 'load', 'requests'].map((name) => [name, 'float'])
      return {
        results: [
          {
            statement_id: 0,
            series: [{ name: 'http', columns: ['fieldKey', 'fieldType'], values: [...fields, ['note', 'string']] }],
          },
          { statement_id: 1, series: [{ name: 'http', columns: ['tagKey'], values: [['app'], ['platform']] }] },
        ],
      }
    },
    offered: {
      name: 'http requests',
      by: null,
      total: 'SELECT sum("requests") FROM "http"',
      bad: 'SELECT sum("failures") FROM "http"',
    },
  },
  login: ['authorization', 'Token key-1'],
  partial: {
    results: [
      {
        statement_id: 0,
        partial: true,
        series: [{ name: 'http', columns: ['time', 'value'], values: [[0, 1]], partial: true }],
      },
    ],
  },
  holds: 'samples',
}

function influxQuestion(statement: string): Question {
  const [, from = 0, until = 0, step = 0] = (
    /time >= (\d+)s AND time < (\d+)s GROUP BY time\((\d+)s\)/.exec(statement) ?? []
  ).map(Number)
  const by = [...statement.slice(statement.indexOf('GROUP BY')).matchAll(/"(\w+)"/g)].map(([, label = '']) => label)
  return { query: statement, by, platform: /"platform" = '(\w+)'/.exec(statement)?.[1] ?? null, from, until, step }
}

const graphite: StoreCase = {
  store: (url) => ({ source: 'graphite', url, nodes: { platform: 2 }, ...KEY }),
  asked: (meaning) => `stats.shop.*.${meaning}`,
  // graphite.readthedocs.io, "The Render URL API"; how names come out was seen in graphite-web 1.1.8.
  answering: ({ body }) => {
    const form = new URLSearchParams(body)
    const from = Number(form.get('from')) + 1
    const until = Number(form.get('until'))
    return form.getAll('target').flatMap((target) => {
      const [, step = '', mark = ''] = /"(\d+)s", "\w+", false\), "\^", "(\d+#)"\)$/.exec(target) ?? []
      const by = target.includes('groupByNodes(') ? ['platform'] : []
      return seriesOf({ query: target, by, platform: null, from, until, step: Number(step) }).map(
        ({ platform, points }) => {
          return { target: `${mark}${platform ?? 'all'}`, datapoints: withNulls(points, from, until, Number(step)) }
        },
      )
    })
  },
  // graphite.readthedocs.io, "The Metrics API"; each name of a depth comes once in graphite-web 1.1.8.
  listing: {
    answering: ({ url }) => {
      const query = url.searchParams.get('query') ?? ''
      const depth = query.split('.').length
      if (url.pathname === '/metrics/expand') {
        const name = query.split('.').at(-1) ?? ''
        const isThere = depth === 4 && ['failures', 'requests'].includes(name)
        return { results: isThere ? ['ios', 'web'].map((platform) => `stats.shop.${platform}.${name}`) : [] }
      }
      if (url.pathname !== '/metrics/find' || url.searchParams.get('format') !== 'treejson') return null
      const names = [['stats'], ['shop'], ['ios', 'web'], ['failures', 'load', 'requests']][depth - 1] ?? []
      return names.map((text) => ({ text, id: query.replace(/\*$/, text), leaf: depth === 4 ? 1 : 0 }))
    },
    offered: {
      name: 'stats.shop.*.requests',
      by: null,
      total: 'stats.shop.*.requests',
      bad: 'stats.shop.*.failures',
    },
  },
  login: ['authorization', 'Bearer key-1'],
  partial: null,
  holds: 'samples',
}

/** Every step, null where there is nothing; the value first. */
function withNulls(
  points: Series['points'],
  from: number,
  until: number,
  step: number,
): (readonly [number | null, number])[] {
  const known = new Map(points)
  return Array.from({ length: Math.round((until - from) / step) }, (_, at) => {
    const time = from + at * step
    return [known.get(time) ?? null, time] as const
  })
}

const datadogBody = z.object({
  data: z.object({
    attributes: z.object({
      from: z.number(),
      to: z.number(),
      interval: z.number(),
      queries: z.array(z.object({ query: z.string(), name: z.string(), data_source: z.literal('metrics') })),
      formulas: z.array(z.object({ formula: z.string() })),
    }),
  }),
})

const datadog: StoreCase = {
  store: (url) => ({
    source: 'datadog',
    url,
    'api-key-env': 'DEPLOY_GUARD_KEY',
    'application-key-env': 'DEPLOY_GUARD_OTHER',
  }),
  asked: (meaning) =>
    meaning === 'load' ? `avg:${meaning}{service:shop} by {platform}` : `sum:${meaning}{service:shop}.as_count()`,
  // docs.datadoghq.com/api/latest/metrics, "Query timeseries data across multiple products".
  answering: ({ url, body }) => {
    if (url.pathname !== '/api/v2/query/timeseries') return null
    const { from, to, interval, queries, formulas } = datadogBody.parse(JSON.parse(body)).data.attributes
    const step = interval / 1000
    const times = Array.from({ length: Math.ceil((to - from) / interval) }, (_, at) => from + at * interval)
    const found = formulas.flatMap(({ formula }, index) => {
      const query = queries.find(({ name }) => name === formula)?.query ?? ''
      const by = /by \{([^}]*)\}/.exec(query)?.[1]?.split(',') ?? []
      if (!query.includes(`.rollup(`)) throw new Error('no rollup')
      const platform = /platform:(\w+)/.exec(query)?.[1] ?? null
      return seriesOf({ query, by, platform, from: from / 1000, until: Math.ceil(to / 1000), step }).map((series) => ({
        index,
        series,
      }))
    })
    return {
      data: {
        type: 'timeseries_response',
        attributes: {
          series: found.map(({ index, series: { platform } }) => ({
            group_tags: platform === null ? [] : [`platform:${platform}`],
            query_index: index,
          })),
          times,
          values: found.map(({ series: { points } }) => {
            const known = new Map(points)
            return times.map((time) => known.get(time / 1000) ?? null)
          }),
        },
      },
    }
  },
  // docs.datadoghq.com/api/latest/metrics, "Get active metrics list".
  listing: {
    answering: ({ url }) =>
      url.pathname === '/api/v1/metrics' && url.searchParams.has('from')
        ? {
            from: url.searchParams.get('from'),
            metrics: ['shop.failures', 'shop.load', 'system.cpu.idle', 'shop.requests'],
          }
        : null,
    offered: {
      name: 'shop.requests',
      by: null,
      total: 'sum:shop.requests{*}.as_count()',
      bad: 'sum:shop.failures{*}.as_count()',
    },
  },
  login: ['dd-api-key', 'key-1'],
  partial: { errors: 'a shard did not answer', data: { attributes: { series: [], times: [], values: [] } } },
  holds: 'samples',
}

const cloudBody = z.object({
  StartTime: z.number(),
  EndTime: z.number(),
  NextToken: z.string().optional(),
  MetricDataQueries: z.array(z.object({ Id: z.string(), Expression: z.string(), Label: z.string().optional() })),
})

const cloudwatch: StoreCase = {
  store: (url) => ({ source: 'cloudwatch', url, region: 'eu-west-1' }),
  asked: (meaning) =>
    `SEARCH('{Shop,App} MetricName="${meaning}" App="shop"', '${meaning === 'load' ? 'Average' : 'Sum'}')`,
  // docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html, in JSON 1.0. Answers come in two pages.
  answering: ({ request, body }) => {
    if (request.headers['x-amz-target'] !== 'GraniteServiceVersion20100801.GetMetricData') return null
    const { StartTime, EndTime, NextToken, MetricDataQueries } = cloudBody.parse(JSON.parse(body))
    const isFirst = NextToken === undefined
    const results = MetricDataQueries.flatMap(({ Id, Expression, Label }) => {
      const [, dimensions = '', step = ''] = /\{Shop,([^}]*)\}.*, (\d+)\)/.exec(Expression) ?? []
      const by = Label === "${PROP('Dim.platform')}" ? ['platform'] : []
      if (by.length > 0 && !dimensions.split(',').includes('platform'))
        throw new Error('the schema lacks the dimension')
      if (by.length === 0 && !Expression.startsWith('SUM(')) throw new Error('several series')
      const platform = /platform="(\w+)"/.exec(Expression)?.[1] ?? null
      return seriesOf({ query: Expression, by, platform, from: StartTime, until: EndTime, step: Number(step) }).map(
        (series) => {
          const middle = Math.ceil(series.points.length / 2)
          const page = isFirst ? series.points.slice(0, middle) : series.points.slice(middle)
          return {
            Id,
            Label: series.platform ?? 'all',
            Timestamps: page.map(([at]) => at),
            Values: page.map(([, value]) => value),
            StatusCode: isFirst ? 'PartialData' : 'Complete',
          }
        },
      )
    })
    return { MetricDataResults: results, Messages: [], ...(isFirst && { NextToken: 'second' }) }
  },
  // docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ListMetrics.html, in JSON 1.0.
  listing: {
    answering: ({ request, body }) => {
      if (request.headers['x-amz-target'] !== 'GraniteServiceVersion20100801.ListMetrics') return null
      if (body.includes('"Namespace"')) return { Metrics: [] }
      const dimensions = ['App', 'platform'].map((name) => ({ Name: name, Value: 'a' }))
      return {
        Metrics: ['failures', 'load', 'requests'].map((name) => {
          return { Namespace: 'Shop', MetricName: name, Dimensions: dimensions }
        }),
      }
    },
    offered: {
      name: 'Shop requests',
      by: null,
      total: `SEARCH('{Shop,App,platform} MetricName="requests"', 'Sum')`,
      bad: `SEARCH('{Shop,App,platform} MetricName="failures"', 'Sum')`,
    },
  },
  login: ['authorization', '^AWS4-HMAC-SHA256 Credential=key-1/\\d{8}/eu-west-1/monitoring/aws4_request'],
  partial: { MetricDataResults: [{ Id: 'q0', Label: 'all', Timestamps: [0], Values: [1], StatusCode: 'PartialData' }] },
  mostCalls: 2,
  holds: 'samples',
}

const nerdBody = z.object({ query: z.string(), variables: z.record(z.string(), z.union([z.string(), z.number()])) })

const newrelic: StoreCase = {
  store: (url) => ({ source: 'newrelic', url, account: '1234567', 'api-key-env': 'DEPLOY_GUARD_KEY' }),
  asked: (meaning) =>
    `SELECT ${meaning === 'load' ? 'average' : 'sum'}(${meaning}) FROM Transaction WHERE appName = 'shop'`,
  // docs.newrelic.com, "NerdGraph tutorial: query your data with NRQL"; a count of nothing is 0, and an average of nothing null.
  answering: ({ url, body }) => {
    const { query, variables } = nerdBody.parse(JSON.parse(body))
    if (url.pathname !== '/graphql' || variables['account'] !== 1_234_567) return null
    const names = [...query.matchAll(/(q\d+): nrql\(query: \$\1, timeout: 30\) \{ results \}/g)].map(
      ([, name = '']) => name,
    )
    const account = Object.fromEntries(names.map((name) => [name, { results: nrqlRows(String(variables[name])) }]))
    return { data: { actor: { account } } }
  },
  // The same door: a count by application.
  listing: {
    answering: ({ body }) => {
      const { variables } = nerdBody.parse(JSON.parse(body))
      if (!String(variables['q0']).includes('SINCE 1 day ago')) return null
      const account = {
        q0: { results: [{ facet: 'shop', appName: 'shop', count: 9 }] },
        q1: { results: [] },
        q2: { results: [] },
      }
      return { data: { actor: { account } } }
    },
    offered: {
      name: 'shop',
      by: 'New Relic APM',
      total: "SELECT count(*) FROM Transaction WHERE `appName` = 'shop'",
      bad: "SELECT count(*) FROM Transaction WHERE `appName` = 'shop' AND error IS true",
    },
  },
  login: ['api-key', 'key-1'],
  partial: {
    data: { actor: { account: { q0: null } } },
    errors: [{ message: 'NRQL query timed out', path: ['actor', 'account', 'q0', 'nrql'] }],
  },
  holds: 'events',
}

function nrqlRows(nrql: string): object[] {
  const [, facet, from = 0, until = 0, step = 0] =
    /(?: FACET (\S+) LIMIT MAX)? SINCE (\d+) UNTIL (\d+) TIMESERIES (\d+) seconds$/.exec(nrql) ?? []
  const by = facet === '`platform`' ? ['platform'] : []
  const platform = /`platform` = '(\w+)'/.exec(nrql)?.[1] ?? null
  const question = {
    query: nrql,
    by,
    platform,
    from: Number(from) / 1000,
    until: Number(until) / 1000,
    step: Number(step),
  }
  const steps = Array.from(
    { length: (question.until - question.from) / question.step },
    (_, at) => question.from + at * question.step,
  )
  if (steps.length > 366) throw new Error('more than 366 steps')
  const isSum = nrql.startsWith('SELECT sum')
  return seriesOf(question).flatMap(({ platform: group, points }) => {
    const known = new Map(points)
    return steps.map((at) => ({
      beginTimeSeconds: at,
      endTimeSeconds: at + question.step,
      [isSum ? 'sum.requests' : 'average.load']: known.get(at) ?? (isSum ? 0 : null),
      ...(group !== null && { facet: group, platform: group }),
    }))
  })
}

const searchBody = z.object({
  query: z.object({
    bool: z.object({
      filter: z
        .tuple([
          z.object({ query_string: z.object({ query: z.string() }) }),
          z.object({
            range: z.object({
              '@timestamp': z.object({ gte: z.number(), lt: z.number(), format: z.literal('epoch_millis') }),
            }),
          }),
        ])
        .rest(z.object({ term: z.record(z.string(), z.string()) })),
    }),
  }),
  aggs: z.looseObject({
    group: z
      .object({ terms: z.object({ field: z.string() }), aggs: z.looseObject({ times: z.unknown().optional() }) })
      .optional(),
    times: z.unknown().optional(),
  }),
})
const timesBody = z.object({ date_histogram: z.object({ fixed_interval: z.string(), min_doc_count: z.literal(1) }) })

const elasticsearch: StoreCase = {
  store: (url) => ({ source: 'elasticsearch', url, index: 'logs-*', 'api-key-env': 'DEPLOY_GUARD_KEY' }),
  asked: (meaning) => (meaning === 'load' ? 'avg(ms) WHERE kind:load' : `app:shop AND kind:${meaning}`),
  // www.elastic.co/docs/api, "Run multiple searches", with terms and date_histogram as in its reference of aggregations.
  answering: ({ url, body }) => {
    if (url.pathname !== '/_msearch' || !body.endsWith('\n')) return null
    const lines = body
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
    return { took: 1, responses: lines.filter((_, at) => at % 2 === 1).map((search) => elasticAnswer(search)) }
  },
  // www.elastic.co/docs/api, "Get the field capabilities".
  listing: {
    answering: ({ url }) =>
      url.pathname === '/logs-*/_field_caps'
        ? {
            indices: ['logs-1'],
            fields: {
              'http.request.status': { text: { type: 'text' } },
              'http.response.status_code': { long: { type: 'long', searchable: true, aggregatable: true } },
            },
          }
        : null,
    offered: {
      name: 'http.response.status_code',
      by: 'Elastic Common Schema',
      total: '_exists_:http.response.status_code',
      bad: 'http.response.status_code:[500 TO 599]',
    },
  },
  login: ['authorization', 'ApiKey key-1'],
  partial: {
    responses: [{ timed_out: false, _shards: { total: 2, failed: 1 }, aggregations: { times: { buckets: [] } } }],
  },
  holds: 'events',
}

function elasticAnswer(search: unknown): object {
  const { query, aggs } = searchBody.parse(search)
  const [
    {
      query_string: { query: text },
    },
    { range },
    ...terms
  ] = query.bool.filter
  const { gte, lt } = range['@timestamp']
  const times = timesBody.parse(aggs.group?.aggs.times ?? aggs.times)
  const by = aggs.group === undefined ? [] : [aggs.group.terms.field]
  const step = Number(times.date_histogram.fixed_interval.replace('s', ''))
  const platform = terms[0]?.term['platform'] ?? null
  // A store of documents has none where nobody came.
  const found = seriesOf({ query: text, by, platform, from: gte / 1000, until: lt / 1000, step })
  const buckets = (points: Series['points']) =>
    points
      .filter(([, value]) => value > 0)
      .map(([at, value]) => ({
        key: at * 1000,
        doc_count: Math.ceil(value),
        ...(text.includes('load') && { value: { value } }),
      }))
  const groups = found.map((series) => ({
    key: series.platform,
    doc_count: 1,
    times: { buckets: buckets(series.points) },
  }))
  return {
    timed_out: false,
    _shards: { total: 1, failed: 0 },
    aggregations:
      by.length > 0 ? { group: { buckets: groups } } : { times: { buckets: buckets(found[0]?.points ?? []) } },
  }
}

const loki: StoreCase = {
  store: (url) => ({ source: 'loki', url, ...KEY }),
  asked: (meaning) =>
    meaning === 'load'
      ? 'avg by (platform) (avg_over_time({app="shop"} | unwrap load [1m]))'
      : `{app="shop"} |= "${meaning}"`,
  // grafana.com/docs/loki/latest/reference/loki-http-api, "Query logs within a range of time": stamps are ends of the ranges that are counted.
  answering: ({ url }) => {
    const { query = '', start, end, step = '' } = Object.fromEntries(url.searchParams)
    if (url.pathname !== '/loki/api/v1/query_range') return null
    const width = Number(step.replace('s', ''))
    const by = /by \(platform\)/.test(query) ? ['platform'] : []
    const platform = /\| platform="(\w+)"/.exec(query)?.[1] ?? null
    const found = seriesOf({ query, by, platform, from: Number(start) - width, until: Number(end), step: width })
    const result = found.map(({ platform: group, points }) => ({
      metric: group === null ? {} : { platform: group },
      values: points.filter(([, value]) => value > 0).map(([at, value]) => [at + width, String(value)]),
    }))
    return { status: 'success', data: { resultType: 'matrix', result, stats: {} } }
  },
  // grafana.com/docs/loki/latest/reference/loki-http-api, "Query labels" and "Query label values".
  listing: {
    answering: ({ url }) => {
      if (url.pathname === '/loki/api/v1/labels') return { status: 'success', data: ['app', 'host'] }
      return url.pathname === '/loki/api/v1/label/app/values' ? { status: 'success', data: ['requests-api'] } : null
    },
    offered: {
      name: 'requests-api',
      by: null,
      total: '{app="requests-api"}',
      bad: '{app="requests-api"} |~ "(?i)(error|exception|fatal)"',
    },
  },
  login: ['authorization', 'Bearer key-1'],
  partial: {
    status: 'success',
    warnings: ['some ingesters did not answer'],
    data: { resultType: 'matrix', result: [] },
  },
  mostCalls: 12,
  holds: 'events',
}

const json: StoreCase = {
  store: (url) => ({
    source: 'json',
    url,
    series: 'data.series',
    labels: 'tags',
    points: 'points',
    time: 't',
    value: 'v',
    stamp: 'end',
    ...KEY,
  }),
  asked: (meaning) =>
    `/numbers?name=${meaning}&from={from-iso}&until={until-ms}&step={step}&by=${meaning === 'load' ? 'platform' : '{by}'}`,
  answering: ({ url }) => {
    const { name = '', from = '', until, step, by } = Object.fromEntries(url.searchParams)
    const width = Number(step)
    const found = seriesOf({
      query: name,
      by: (by ?? '').split(','),
      platform: null,
      from: Date.parse(from) / 1000,
      until: Number(until) / 1000,
      step: width,
    })
    const series = found.map(({ platform, points }) => ({
      tags: platform === null ? {} : { platform },
      points: points.map(([at, value]) => ({ t: new Date((at + width) * 1000).toISOString(), v: value })),
    }))
    return { data: { series } }
  },
  login: ['authorization', 'Bearer key-1'],
  partial: null,
  mostCalls: 12,
  holds: 'samples',
}

const promql: StoreCase = {
  store: (url) => ({ source: 'promql', url, ...KEY }),
  asked: (meaning) => (meaning === 'load' ? 'avg by (platform) (load)' : `sum by ($by) (increase(${meaning}[$step]))`),
  // prometheus.io/docs/prometheus/latest/querying/api, "Range queries".
  answering: ({ url, body }) => {
    if (url.pathname !== '/api/v1/query_range') return null
    const { query = '', start, end, step } = Object.fromEntries(new URLSearchParams(body))
    const width = Number(step)
    const by = query.includes('by (platform') ? ['platform'] : []
    const found = seriesOf({ query, by, platform: null, from: Number(start) - width, until: Number(end), step: width })
    const result = found.map(({ platform, points }) => ({
      metric: platform === null ? {} : { platform },
      values: points.map(([at, value]) => [at + width, String(value)]),
    }))
    return { status: 'success', data: { resultType: 'matrix', result } }
  },
  // prometheus.io/docs/prometheus/latest/querying/api, "Querying label values" and "Querying metric metadata".
  listing: {
    answering: ({ url, body }) => {
      if (url.pathname === '/api/v1/label/__name__/values')
        return { status: 'success', data: ['load', 'shop_requests_total', 'up'] }
      if (url.pathname === '/api/v1/metadata')
        return { status: 'success', data: { shop_requests_total: [{ type: 'counter', help: '', unit: '' }] } }
      const query = new URLSearchParams(body).get('query') ?? ''
      if (!query.startsWith('topk(200, last_over_time(shop_requests_total[')) return null
      const result = ['200', '503'].map((code) => {
        return { metric: { __name__: 'shop_requests_total', code }, values: [[now, '1']] }
      })
      return { status: 'success', data: { resultType: 'matrix', result } }
    },
    offered: {
      name: 'shop_requests_total',
      by: null,
      total: 'sum by ($by) (increase(shop_requests_total[$step]))',
      bad: 'sum by ($by) (increase(shop_requests_total{code=~"5.."}[$step]))',
    },
  },
  login: ['authorization', 'Bearer key-1'],
  partial: { status: 'success', isPartial: true, data: { resultType: 'matrix', result: [] } },
  mostCalls: 12,
  holds: 'samples',
}

const dynatrace: StoreCase = {
  store: (url) => ({ source: 'dynatrace', url, ...KEY }),
  asked: (meaning) => `shop.${meaning}`,
  // docs.dynatrace.com, "Metrics API - GET metric data points": a slot without a number is null, and stamps are ends.
  answering: ({ url }) => {
    const { metricSelector = '', from, to, resolution = '' } = Object.fromEntries(url.searchParams)
    if (url.pathname !== '/api/v2/metrics/query' || !/:splitBy\([^)]*\):(sum|avg)$/.test(metricSelector)) return null
    const step = Number(resolution.replace('m', '')) * 60
    const by = metricSelector.includes(':splitBy("platform")') ? ['platform'] : []
    const platform = /:filter\(eq\("platform","(\w+)"\)\)/.exec(metricSelector)?.[1] ?? null
    const found = seriesOf({
      query: metricSelector,
      by,
      platform,
      from: Number(from) / 1000,
      until: Number(to) / 1000,
      step,
    })
    const data = found.map(({ platform: group, points }) => {
      const all = withNulls(points, Number(from) / 1000, Number(to) / 1000, step)
      return {
        dimensions: group === null ? [] : [group],
        dimensionMap: group === null ? {} : { platform: group },
        timestamps: all.map(([, at]) => (at + step) * 1000),
        values: all.map(([value]) => value),
      }
    })
    return { totalCount: data.length, nextPageKey: null, resolution, result: [{ metricId: metricSelector, data }] }
  },
  // docs.dynatrace.com, "Metrics API - GET all metrics".
  listing: {
    answering: ({ url }) => {
      if (url.pathname !== '/api/v2/metrics') return null
      const text = url.searchParams.get('text') ?? ''
      const names = ['shop.requests', 'shop.failures', 'shop.load'].filter((name) => name.includes(text))
      return { totalCount: names.length, metrics: names.map((metricId) => ({ metricId })) }
    },
    offered: { name: 'shop.requests', by: null, total: 'shop.requests', bad: 'shop.failures' },
  },
  login: ['authorization', 'Api-Token key-1'],
  partial: { resolution: '1m', result: [{ metricId: 'shop', warnings: ['too many tuples'], data: [] }] },
  mostCalls: 12,
  holds: 'samples',
}

const azure: StoreCase = {
  store: (url) => ({ source: 'azure', url, resource: '/subscriptions/1/resourceGroups/shop', ...KEY }),
  asked: (meaning) => `metricnames=${meaning}&aggregation=${meaning === 'load' ? 'Average' : 'Total'}`,
  // learn.microsoft.com/rest/api/monitor/metrics/list, 2023-10-01: a minute without a number has a time stamp alone.
  answering: ({ url }) => {
    const {
      metricnames = '',
      aggregation = '',
      timespan = '',
      interval,
      $filter = '',
      AutoAdjustTimegrain,
    } = Object.fromEntries(url.searchParams)
    if (url.pathname !== '/subscriptions/1/resourceGroups/shop/providers/microsoft.insights/metrics') return null
    const [from = 0, until = 0] = timespan.split('/').map((time) => Date.parse(time) / 1000)
    const step = Number(/^PT(\d+)M$/.exec(interval ?? '')?.[1]) * 60
    if (AutoAdjustTimegrain !== 'false' || Number.isNaN(step)) throw new Error('no such interval')
    const by = $filter.includes("platform eq '*'") ? ['platform'] : []
    const platform = /platform eq '(\w+)'/.exec($filter)?.[1] ?? null
    const found = seriesOf({ query: metricnames, by, platform, from, until, step })
    const timeseries = found.map(({ platform: group, points }) => ({
      metadatavalues: group === null ? [] : [{ name: { value: 'Platform', localizedValue: 'platform' }, value: group }],
      data: withNulls(points, from, until, step).map(([value, at]) => ({
        timeStamp: new Date(at * 1000).toISOString(),
        ...(value !== null && { [aggregation.toLowerCase()]: value }),
      })),
    }))
    return { cost: 0, timespan, interval, value: [{ name: { value: metricnames }, errorCode: 'Success', timeseries }] }
  },
  // learn.microsoft.com/rest/api/monitor/metric-definitions/list, 2023-10-01.
  listing: {
    answering: ({ url }) => {
      const path = '/subscriptions/1/resourceGroups/shop/providers/microsoft.insights/metricDefinitions'
      if (url.pathname !== path) return null
      const names = ['failures', 'load', 'requests', 'Http2']
      return { value: names.map((value) => ({ name: { value }, supportedAggregationTypes: ['Average', 'Total'] })) }
    },
    offered: {
      name: 'requests',
      by: null,
      total: 'metricnames=requests&aggregation=Total',
      bad: 'metricnames=failures&aggregation=Total',
    },
  },
  login: ['authorization', 'Bearer key-1'],
  partial: { value: [{ errorCode: 'InternalError', errorMessage: 'some partitions did not answer', timeseries: [] }] },
  mostCalls: 12,
  holds: 'events',
}

const sentry: StoreCase = {
  store: (url) => ({ source: 'sentry', url, organization: 'shop', ...KEY }),
  asked: (meaning) => `dataset=spans&yAxis=${meaning === 'load' ? 'avg' : 'sum'}(${meaning})&query=is_transaction:true`,
  // docs.sentry.io/api/explore/query-explore-events-in-timeseries-format: times in milliseconds.
  answering: ({ url }) => {
    const {
      dataset,
      yAxis = '',
      query = '',
      start = '',
      end = '',
      interval = '',
    } = Object.fromEntries(url.searchParams)
    if (url.pathname !== '/api/0/organizations/shop/events-timeseries/' || dataset !== 'spans') return null
    const by = url.searchParams.getAll('groupBy')
    const platform = /platform:"(\w+)"/.exec(query)?.[1] ?? null
    const [from, until, step] = [
      Date.parse(`${start}Z`) / 1000,
      Date.parse(`${end}Z`) / 1000,
      Number(interval.replace('s', '')),
    ]
    const found = seriesOf({ query: `${yAxis} ${query}`, by, platform, from, until, step })
    return {
      meta: { dataset, start: from * 1000, end: until * 1000 },
      timeSeries: found.map(({ platform: group, points }) => ({
        yAxis,
        groupBy: group === null ? null : [{ key: 'platform', value: group }],
        meta: { interval: step * 1000, isOther: false },
        values: points.map(([at, value]) => ({ timestamp: at * 1000, value, incomplete: false })),
      })),
    }
  },
  // docs.sentry.io/api/organizations/list-an-organizations-projects.
  listing: {
    answering: ({ url }) =>
      url.pathname === '/api/0/organizations/shop/projects/' ? [{ id: '7', slug: 'shop', name: 'Shop' }] : null,
    offered: {
      name: 'shop',
      by: null,
      total: 'dataset=spans&yAxis=count(span.duration)&query=is_transaction:true&project=7',
      bad: 'dataset=spans&yAxis=count(span.duration)&query=is_transaction:true span.status:internal_error&project=7',
    },
  },
  login: ['authorization', 'Bearer key-1'],
  partial: null,
  mostCalls: 12,
  holds: 'events',
}

const honeyQuery = z.object({
  calculated_fields: z.array(z.object({ name: z.string(), expression: z.string() })),
  calculations: z.array(z.object({ op: z.string(), column: z.string() })),
  breakdowns: z.array(z.string()),
  filters: z.array(z.object({ column: z.string(), op: z.literal('='), value: z.string() })),
  orders: z.tuple([z.object({ op: z.string(), column: z.string(), order: z.literal('descending') })]),
  limit: z.int().min(1).max(1000),
  start_time: z.int(),
  end_time: z.int(),
  granularity: z.int(),
})
const honeyResult = z.object({ query_id: z.string(), disable_series: z.literal(false) })

const honeycomb: StoreCase = {
  store: (url) => ({ source: 'honeycomb', url, dataset: 'shop', 'history-days': 6, 'api-key-env': 'DEPLOY_GUARD_KEY' }),
  asked: (meaning) => `${meaning === 'load' ? 'AVG(load)' : `SUM(${meaning})`} WHERE $app = "shop"`,
  // api-docs.honeycomb.io, "Queries" and "Query Data". What is asked for travels in the identifiers, and a result is ready when it is asked for a second time.
  answering: ({ url, body, times }) => {
    const [, kind = '', id = ''] = /^\/1\/(queries|query_results)\/shop(?:\/(.+))?$/.exec(url.pathname) ?? []
    if (kind === 'queries')
      return { id: Buffer.from(JSON.stringify(honeyQuery.parse(JSON.parse(body)))).toString('hex') }
    if (kind === '') return null
    if (id === '') return { id: honeyResult.parse(JSON.parse(body)).query_id, complete: false }
    if (times === 0) return { id, complete: false }
    const query = honeyQuery.parse(JSON.parse(Buffer.from(id, 'hex').toString()))
    return { id, complete: true, data: { series: honeySeries(query), results: [] } }
  },
  // api-docs.honeycomb.io, "Columns".
  listing: {
    answering: ({ url }) =>
      url.pathname === '/1/columns/shop'
        ? ['duration_ms', 'http.status_code'].map((name) => ({
            id: name,
            key_name: name,
            type: 'integer',
            hidden: false,
          }))
        : null,
    offered: {
      name: 'http.status_code',
      by: 'OpenTelemetry',
      total: 'COUNT WHERE EXISTS($http.status_code)',
      bad: 'COUNT WHERE EXISTS($http.status_code) AND $http.status_code >= 500',
    },
  },
  login: ['x-honeycomb-team', 'key-1'],
  partial: { id: 'a', complete: true, error: 'we had trouble fetching your results! try again?' },
  mostCalls: 8,
  holds: 'events',
}

/** One row for each step and group, with all calculations in it. */
function honeySeries(query: z.infer<typeof honeyQuery>): object[] {
  const { start_time: from, end_time: until, granularity: step, breakdowns: by, filters } = query
  const unit = until - from > 6 * 3600 ? 300 : 60
  if (until - from > 2 * 86_400 || from % unit !== 0 || until % unit !== 0) throw new Error('the times would be cut')
  if (step < (until - from) / 1000 || step > (until - from) / 10) throw new Error('no such granularity')
  const platform = filters.find(({ column }) => column === 'platform')?.value ?? null
  const rows = new Map<string, Record<string, unknown>>()
  for (const { op, column } of query.calculations) {
    const { expression = '' } = query.calculated_fields.find(({ name }) => name === column) ?? {}
    if (!/^IF\((?:\$app = "shop", \$|EXISTS\()/.test(expression)) throw new Error('no condition')
    for (const { platform: group, points } of seriesOf({ query: expression, by, platform, from, until, step })) {
      for (const [at, value] of points) {
        const known = rows.get(`${at} ${group}`) ?? (group === null ? {} : { platform: group })
        rows.set(`${at} ${group}`, { ...known, [`${op}(${column})`]: value })
      }
    }
  }
  return [...rows].map(([key, data]) => ({
    time: `${new Date(Number(key.split(' ')[0]) * 1000).toISOString().slice(0, 19)}Z`,
    data,
  }))
}

/** Every store of the contract, by its source. */
export const cases: Readonly<Record<string, StoreCase>> = {
  azure,
  cloudwatch,
  datadog,
  dynatrace,
  elasticsearch,
  graphite,
  honeycomb,
  influxdb,
  json,
  loki,
  newrelic,
  promql,
  sentry,
}
