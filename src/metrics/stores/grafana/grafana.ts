import { z } from 'zod'
import { address, secretName } from '../../../config/store-policy.ts'
import { seriesKeys, seriesKind } from '../../series/kind.ts'

const schema = z.strictObject(
  {
    source: z.literal('grafana'),
    url: address('expected the address of Grafana, such as https://grafana.example.com'),
    'token-env': secretName.optional(),
    ...seriesKeys,
  },
  'expected source, url and metrics',
)

/** Alert rules that Grafana evaluates itself, as monitors. Its data sources are read through its proxy, by the source that they are. */
export const grafana = seriesKind({
  source: 'grafana',
  schema,
  title: 'the alerting of Grafana',
  kinds: ['monitor'],
  words: async () => (await import('./words.ts')).words,
  traits: {
    stamp: 'end',
    // A rule is evaluated once a minute by default.
    delay: 60,
    growth: 0,
    steps: [{ upTo: Infinity, least: 1 }],
    // One call tells of all changes.
    mostPoints: Infinity,
    mostAsks: 20,
    holds: 'samples',
  },
  place: ({ url, 'token-env': token }) => ({
    url,
    ...(token !== undefined && { login: { type: 'bearer', variable: token } }),
  }),
  client: async () => (await import('./client.ts')).grafanaClient,
  suggest: async () => (await import('./suggest.ts')).suggestRules,
})
