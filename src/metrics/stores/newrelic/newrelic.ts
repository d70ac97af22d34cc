import { z } from 'zod'
import { address, secretName } from '../../../config/store-policy.ts'
import { keysLogin } from '../../login.ts'
import { seriesKeys, seriesKind } from '../../series/kind.ts'

const schema = z.strictObject(
  {
    source: z.literal('newrelic'),
    account: z
      .string('expected the number of an account, in quotes')
      .regex(/^\d{1,12}$/, 'expected the number of an account, in quotes'),
    url: address('expected the address of NerdGraph, up to before /graphql').default('https://api.newrelic.com'),
    'api-key-env': secretName,
    ...seriesKeys,
  },
  'expected source, account, api-key-env and metrics',
)

/** New Relic, by NRQL through NerdGraph. */
export const newrelic = seriesKind({
  source: 'newrelic',
  schema,
  title: 'NRQL of New Relic, by NerdGraph',
  words: async () => (await import('./words.ts')).words,
  traits: {
    stamp: 'begin',
    delay: 60,
    growth: 60,
    steps: [{ upTo: 395 * 86_400, least: 1 }],
    mostPoints: 366,
    mostAsks: 10,
    // Queries an account and minute, by "Rate limits for NRQL queries"; a call holds as many as it has questions.
    pace: { most: 3000, within: 60 },
    holds: 'events',
  },
  place: ({ account, url, 'api-key-env': key }) => ({ url, settings: { account }, login: keysLogin(['api-key', key]) }),
  expected: (query) =>
    /^select\s.+\sfrom\s/i.test(query) && !/\b(?:timeseries|since|until|facet|limit)\b/i.test(query)
      ? null
      : 'expected SELECT … FROM … WHERE …, without TIMESERIES, SINCE, UNTIL, FACET and LIMIT, which the guard adds',
  client: async () => (await import('./client.ts')).newrelicClient,
  suggest: async () => (await import('./suggest.ts')).suggestEvents,
})
