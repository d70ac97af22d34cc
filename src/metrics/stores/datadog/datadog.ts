import { z } from 'zod'
import { address, secretName } from '../../../config/store-policy.ts'
import { keysLogin } from '../../login.ts'
import { seriesKeys, seriesKind } from '../../series/kind.ts'

const schema = z.strictObject(
  {
    source: z.literal('datadog'),
    site: z
      .string('expected the site of your organization, such as datadoghq.eu')
      .regex(/^[a-z0-9.-]{1,100}$/, 'expected the site of your organization, such as datadoghq.eu')
      .default('datadoghq.com'),
    url: address('expected the address of the API, such as https://api.datadoghq.eu').optional(),
    'api-key-env': secretName,
    'application-key-env': secretName,
    ...seriesKeys,
  },
  'expected source, site, api-key-env, application-key-env and metrics',
)

/** Datadog's metrics, by the timeseries API, and its monitors. */
export const datadog = seriesKind({
  source: 'datadog',
  schema,
  title: 'the metrics of Datadog',
  kinds: ['counts', 'histogram', 'gauge', 'monitor'],
  words: async () => (await import('./words.ts')).words,
  traits: {
    stamp: 'begin',
    delay: 60,
    growth: 120,
    // The API gives no more than 1500 points, and would answer in wider steps.
    steps: [{ upTo: 15 * 30 * 86_400, least: 1 }],
    mostPoints: 1440,
    mostAsks: 10,
    // Timeseries queries an organization and hour, as "Rate limits" had it; by now it says that limits vary and stand in headers.
    pace: { most: 1600, within: 3600 },
    holds: 'samples',
  },
  place: ({ site, url, 'api-key-env': apiKey, 'application-key-env': applicationKey }) => ({
    url: url ?? `https://api.${site}`,
    settings: { site },
    login: keysLogin(['dd-api-key', apiKey], ['dd-application-key', applicationKey]),
  }),
  expected: (query) =>
    /\{[^{}]*\}/.test(query) && !/\.rollup\(/.test(query)
      ? null
      : 'expected a query such as sum:trace.http.request.hits{service:shop}.as_count(), without rollup, which the guard adds',
  client: async () => (await import('./client.ts')).datadogClient,
  suggest: async () => (await import('./suggest.ts')).suggestNames,
})
