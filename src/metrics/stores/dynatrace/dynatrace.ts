import { z } from 'zod'
import { address, secretName } from '../../../config/store-policy.ts'
import { keysLogin } from '../../login.ts'
import { seriesKeys, seriesKind } from '../../series/kind.ts'

const schema = z.strictObject(
  {
    source: z.literal('dynatrace'),
    url: address('expected the address of the environment, such as https://abc12345.live.dynatrace.com'),
    'token-env': secretName,
    ...seriesKeys,
  },
  'expected source, url, token-env and metrics',
)

/** Dynatrace, by selectors of its metrics API (version 2). */
export const dynatrace = seriesKind({
  source: 'dynatrace',
  schema,
  title: 'the metrics of Dynatrace, by its API version 2',
  words: async () => (await import('./words.ts')).words,
  traits: {
    stamp: 'end',
    delay: 60,
    growth: 120,
    steps: [
      { upTo: 14 * 86_400, least: 60 },
      { upTo: 28 * 86_400, least: 300 },
    ],
    mostPoints: 10_000,
    mostAsks: 4,
    holds: 'samples',
  },
  place: ({ url, 'token-env': token }) => ({ url, login: keysLogin(['authorization', token, 'Api-Token ']) }),
  expected: (query) =>
    /:(?:splitBy|fold)\b/.test(query)
      ? 'expected a selector such as builtin:service.requestCount.total:filter(eq("dt.entity.service","SERVICE-123")), without splitBy, which the guard adds'
      : null,
  client: async () => (await import('./client.ts')).dynatraceClient,
  suggest: async () => (await import('./suggest.ts')).suggestSelectors,
})
