import { z } from 'zod'
import { address, secretName } from '../../../config/store-policy.ts'
import { seriesKeys, seriesKind } from '../../series/kind.ts'

const schema = z.strictObject(
  {
    source: z.literal('promql'),
    url: address('expected the address of the Prometheus API, such as https://prometheus.example.com'),
    'token-env': secretName.optional(),
    ...seriesKeys,
  },
  'expected source, url and metrics',
)

/** What speaks Prometheus' HTTP API, asked by whole expressions and recorded series in place of selectors of counters. */
export const promql = seriesKind({
  source: 'promql',
  schema,
  title: 'the HTTP API of Prometheus, asked by whole expressions',
  words: async () => (await import('./words.ts')).words,
  traits: {
    stamp: 'end',
    delay: 15,
    growth: 30,
    steps: [{ upTo: Infinity, least: 1 }],
    mostPoints: 10_000,
    mostAsks: 4,
    holds: 'samples',
  },
  service: 'aps',
  place: ({ url, 'token-env': token }) => ({
    url,
    ...(token !== undefined && { login: { type: 'bearer', variable: token } }),
  }),
  client: async () => (await import('./client.ts')).promqlClient,
  suggest: async () => (await import('./suggest.ts')).suggestExpressions,
})
