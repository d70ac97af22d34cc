import { z } from 'zod'
import { address, secretName } from '../../../config/store-policy.ts'
import { seriesKeys, seriesKind } from '../../series/kind.ts'

const schema = z.strictObject(
  {
    source: z.literal('loki'),
    url: address('expected the address of Loki, such as https://loki.example.com'),
    'token-env': secretName.optional(),
    ...seriesKeys,
  },
  'expected source, url and metrics',
)

/** Grafana Loki: lines that a LogQL query finds, counted. */
export const loki = seriesKind({
  source: 'loki',
  schema,
  title: 'LogQL of Grafana Loki',
  words: async () => (await import('./words.ts')).words,
  traits: {
    stamp: 'end',
    delay: 30,
    growth: 60,
    steps: [{ upTo: Infinity, least: 1 }],
    mostPoints: 5000,
    mostAsks: 1,
    holds: 'events',
  },
  place: ({ url, 'token-env': token }) => ({
    url,
    ...(token !== undefined && { login: { type: 'bearer', variable: token } }),
  }),
  client: async () => (await import('./client.ts')).lokiClient,
  suggest: async () => (await import('./suggest.ts')).suggestStreams,
})
