import { z } from 'zod'
import { address, secretName } from '../../../config/store-policy.ts'
import { keysLogin } from '../../login.ts'
import { seriesKeys, seriesKind } from '../../series/kind.ts'

const schema = z.strictObject(
  {
    source: z.literal('elasticsearch'),
    url: address('expected the address of Elasticsearch or OpenSearch, such as https://logs.example.com:9200'),
    index: z
      .string('expected an index or a pattern of them, such as logs-shop-*')
      .regex(/^[^\s"\\/?#|<>\p{Cc}]{1,200}$/u, 'expected an index or a pattern of them, such as logs-shop-*'),
    'time-field': z
      .string('expected the name of a field')
      .regex(/^[A-Za-z0-9_.@-]{1,200}$/, 'expected the name of a field, such as @timestamp')
      .default('@timestamp'),
    'api-key-env': secretName.optional(),
    ...seriesKeys,
  },
  'expected source, url, index and metrics',
)

/** Elasticsearch and OpenSearch: documents that a query in Lucene's syntax finds, counted by time. */
export const elasticsearch = seriesKind({
  source: 'elasticsearch',
  schema,
  title: 'the search of Elasticsearch and OpenSearch',
  words: async () => (await import('./words.ts')).words,
  traits: {
    stamp: 'begin',
    delay: 30,
    growth: 60,
    steps: [{ upTo: Infinity, least: 1 }],
    // With the most segments that are asked for it stays below 65,535 buckets (search.max_buckets).
    mostPoints: 1440,
    mostAsks: 12,
    holds: 'events',
  },
  service: 'es',
  place: ({ url, index, 'time-field': time, 'api-key-env': key }) => ({
    url,
    settings: { index, 'time-field': time },
    ...(key !== undefined && { login: keysLogin(['authorization', key, 'ApiKey ']) }),
  }),
  client: async () => (await import('./client.ts')).elasticClient,
  suggest: async () => (await import('./suggest.ts')).suggestFields,
})
