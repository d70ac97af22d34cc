import { z } from 'zod'
import { type Answering, type Question, type Series, seriesOf } from './worlds.ts'

// How each store is asked in the contract, and its answers by its documentation.

/** A store in the contract. `store`: lines of policy without metrics. `asked`: queries by what they mean. `ago`: how far the past is read, in steps. */
export type StoreCase = {
  readonly store: (url: string) => Readonly<Record<string, unknown>>
  readonly asked: (meaning: string) => string
  readonly answering: Answering
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
  login: ['dd-api-key', 'key-1'],
  partial: { errors: 'a shard did not answer', data: { attributes: { series: [], times: [], values: [] } } },
  holds: 'samples',
}

/** Every store of the contract, by its source. */
export const cases: Readonly<Record<string, StoreCase>> = { influxdb, graphite, datadog }
