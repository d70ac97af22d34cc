import { z } from 'zod'
import { address } from '../../../config/store-policy.ts'
import { seriesKeys, seriesKind } from '../../series/kind.ts'

const DAY = 86_400

const schema = z.strictObject(
  {
    source: z.literal('cloudwatch'),
    region: z
      .string('expected a region such as eu-west-1')
      .regex(/^[a-z0-9-]{1,40}$/, 'expected a region such as eu-west-1'),
    url: address('expected the address of the API, such as https://monitoring.eu-west-1.amazonaws.com').optional(),
    ...seriesKeys,
  },
  'expected source, region and metrics',
)

/** Amazon CloudWatch, by GetMetricData and its search expressions. */
export const cloudwatch = seriesKind({
  source: 'cloudwatch',
  schema,
  title: 'the metrics of Amazon CloudWatch',
  words: async () => (await import('./words.ts')).words,
  traits: {
    stamp: 'begin',
    delay: 120,
    growth: 120,
    steps: [
      { upTo: DAY / 8, least: 1 },
      { upTo: 15 * DAY, least: 60 },
      { upTo: 63 * DAY, least: 300 },
      { upTo: 455 * DAY, least: 3600 },
    ],
    mostPoints: 21_600,
    mostAsks: 10,
    // Points a second of the newest three hours, the smaller one of the two limits of "CloudWatch service quotas".
    pace: { most: 180_000, within: 1 },
    holds: 'samples',
  },
  place: ({ region, url }) => ({
    url: url ?? `https://monitoring.${region}.amazonaws.com`,
    settings: { region },
    login: { type: 'sigv4', region, service: 'monitoring' },
  }),
  service: 'monitoring',
  expected: (query) =>
    /^SEARCH\('\{[^{}']+\}[^']*', *'[^']+'\)$/.test(query)
      ? null
      : `expected SEARCH('{AWS/ApplicationELB,LoadBalancer} MetricName="RequestCount"', 'Sum'), without a period, which the guard adds`,
  client: async () => (await import('./client.ts')).cloudwatchClient,
  suggest: async () => (await import('./suggest.ts')).suggestSearches,
})
