import { z } from 'zod'
import { address, secretName } from '../../../config/store-policy.ts'
import { keysLogin } from '../../login.ts'
import { seriesKeys, seriesKind } from '../../series/kind.ts'
import { QUESTION } from './question.ts'

const schema = z.strictObject(
  {
    source: z.literal('honeycomb'),
    dataset: z
      .string('expected the slug of a dataset, or __all__')
      .regex(/^[A-Za-z0-9_][A-Za-z0-9_.~-]{0,199}$/, 'expected the slug of a dataset, or __all__'),
    url: address('expected the address of the API').default('https://api.honeycomb.io'),
    'api-key-env': secretName,
    ...seriesKeys,
  },
  'expected source, dataset, api-key-env and metrics',
)

/** Honeycomb's events, by the Query Data API. */
export const honeycomb = seriesKind({
  source: 'honeycomb',
  schema,
  title: 'the events of Honeycomb, by its Query Data API',
  words: async () => (await import('./words.ts')).words,
  traits: {
    stamp: 'begin',
    // Events can be read within a second, but a span is sent when it has ended and from a buffer, and keeps the time of its begin.
    delay: 60,
    growth: 120,
    // Events of the past seven days can be asked for. The last of them is left for the time that a watch takes. Times are cut to the minute.
    steps: [{ upTo: 6 * 86_400, least: 60 }],
    grid: 60,
    // The client asks for as much at a time as the API takes.
    mostPoints: 10_000,
    mostAsks: 40,
    // Results that may be made in a minute ("Query Data", restrictions): so few that all are used.
    pace: { most: 10, within: 60, share: 1 },
    holds: 'events',
  },
  place: ({ url, dataset, 'api-key-env': key }) => ({
    url,
    settings: { dataset },
    login: keysLogin(['x-honeycomb-team', key]),
  }),
  expected: (query) =>
    QUESTION.test(query)
      ? null
      : 'expected COUNT, SUM(column), AVG, MIN, MAX or a percentile such as P95(column), and WHERE with a condition of calculated fields: COUNT WHERE $http.status_code >= 500',
  client: async () => (await import('./client.ts')).honeycombClient,
  suggest: async () => (await import('./suggest.ts')).suggestColumns,
})
