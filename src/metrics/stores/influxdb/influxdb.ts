import { z } from 'zod'
import { address, secretName } from '../../../config/store-policy.ts'
import { keysLogin } from '../../login.ts'
import { seriesKeys, seriesKind } from '../../series/kind.ts'

const schema = z.strictObject(
  {
    source: z.literal('influxdb'),
    url: address('expected the address of InfluxDB, such as https://influx.example.com:8086'),
    database: z.string('expected the name of a database').min(1, 'expected the name of a database').max(200),
    'retention-policy': z.string('expected a name').min(1, 'expected a name').max(200).optional(),
    'token-env': secretName.optional(),
    ...seriesKeys,
  },
  'expected source, url, database and metrics',
)

/** InfluxDB 1, and 2 and 3 by their InfluxQL door. */
export const influxdb = seriesKind({
  source: 'influxdb',
  schema,
  title: 'InfluxDB in InfluxQL, at /query: version 1, and 2 and 3 by their door for it',
  words: async () => (await import('./words.ts')).words,
  traits: {
    stamp: 'begin',
    delay: 15,
    growth: 15,
    steps: [{ upTo: Infinity, least: 1 }],
    mostPoints: 10_000,
    mostAsks: 10,
    holds: 'samples',
  },
  place: ({ url, database, 'retention-policy': policy, 'token-env': token }) => ({
    url,
    settings: { database, 'retention-policy': policy },
    ...(token !== undefined && { login: keysLogin(['authorization', token, 'Token ']) }),
  }),
  expected: (query) =>
    /^select\s.+\sfrom\s/i.test(query) && !/\b(?:group\s+by\s+time|limit|fill|;)/i.test(query)
      ? null
      : 'expected SELECT … FROM … WHERE …, without GROUP BY time, fill and LIMIT, which the guard adds',
  client: async () => (await import('./client.ts')).influxClient,
  suggest: async () => (await import('./suggest.ts')).suggestMeasurements,
})
