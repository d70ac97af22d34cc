import { z } from 'zod'
import { address, secretName } from '../../../config/store-policy.ts'
import { seriesKeys, seriesKind } from '../../series/kind.ts'

const schema = z.strictObject(
  {
    source: z.literal('azure'),
    url: address('expected the address of the API').default('https://management.azure.com'),
    resource: z
      .string('expected the id of a resource')
      .regex(/^\/subscriptions\/[^\s?#]{1,500}$/, 'expected the id of a resource, which begins with /subscriptions/'),
    'token-env': secretName.optional(),
    ...seriesKeys,
  },
  'expected source, resource and metrics',
)

/** Azure Monitor's metrics of one resource. */
export const azure = seriesKind({
  source: 'azure',
  schema,
  title: 'the metrics of Azure Monitor',
  words: async () => (await import('./words.ts')).words,
  traits: {
    stamp: 'begin',
    delay: 120,
    growth: 120,
    steps: [{ upTo: 93 * 86_400, least: 60 }],
    grid: 60,
    mostPoints: 1440,
    mostAsks: 4,
    // The bucket of reads of a subscription, by "Understand how Azure Resource Manager throttles requests"; 25 a second fill it again.
    pace: { most: 250, within: 10 },
    holds: 'events',
  },
  place: ({ url, resource, 'token-env': token }) => ({
    url,
    settings: { resource },
    login: token === undefined ? { type: 'azure' } : { type: 'bearer', variable: token },
  }),
  expected: (query) =>
    /^metricnames=[^&,]+&aggregation=(?:Total|Average|Minimum|Maximum|Count)(?:&(?:metricnamespace|\$filter)=[^&]+)*$/.test(
      query,
    )
      ? null
      : 'expected metricnames=Http5xx&aggregation=Total, with &metricnamespace= and &$filter= where they are needed',
  client: async () => (await import('./client.ts')).azureClient,
  suggest: async () => (await import('./suggest.ts')).suggestMetrics,
})
