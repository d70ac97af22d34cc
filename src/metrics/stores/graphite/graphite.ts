import { z } from 'zod'
import { address, secretName } from '../../../config/store-policy.ts'
import { seriesKeys, seriesKind } from '../../series/kind.ts'

const schema = z.strictObject(
  {
    source: z.literal('graphite'),
    url: address('expected the address of Graphite, such as https://graphite.example.com'),
    nodes: z
      .record(
        z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'expected the name of a label, such as platform'),
        z.int('expected the place of a node, from 0').min(0, 'expected the place of a node, from 0').max(50),
      )
      .optional(),
    'token-env': secretName.optional(),
    ...seriesKeys,
  },
  'expected source, url and metrics',
)

/** Graphite's render API. */
export const graphite = seriesKind({
  source: 'graphite',
  schema,
  title: 'the render API of Graphite',
  words: async () => (await import('./words.ts')).words,
  traits: {
    stamp: 'begin',
    delay: 15,
    growth: 60,
    steps: [{ upTo: Infinity, least: 1 }],
    mostPoints: 25_000,
    mostAsks: 20,
    holds: 'samples',
  },
  place: ({ url, nodes = {}, 'token-env': token }) => ({
    url,
    settings: Object.fromEntries(Object.entries(nodes).map(([label, node]) => [`nodes.${label}`, String(node)])),
    ...(token !== undefined && { login: { type: 'bearer', variable: token } }),
  }),
  client: async () => (await import('./client.ts')).graphiteClient,
  suggest: async () => (await import('./suggest.ts')).suggestPaths,
})
