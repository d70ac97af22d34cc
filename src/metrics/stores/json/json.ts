import { z } from 'zod'
import { address, secretName } from '../../../config/store-policy.ts'
import { seriesKeys, seriesKind } from '../../series/kind.ts'

const path = z
  .string('expected a path such as data.result')
  .regex(/^[^\s\p{Cc}]{1,200}$/u, 'expected a path such as data.result')
  .optional()

const schema = z.strictObject(
  {
    source: z.literal('json'),
    url: address('expected the address that queries are added to, such as https://numbers.example.com'),
    series: path,
    labels: path,
    points: path,
    time: path,
    value: path,
    stamp: z.enum(['begin', 'end'], 'expected begin or end').default('begin'),
    'token-env': secretName.optional(),
    ...seriesKeys,
  },
  'expected source, url, where the numbers are, and metrics',
)

/** Any service that answers with numbers by time in JSON. */
export const json = seriesKind({
  source: 'json',
  schema,
  title: 'any address that answers with numbers by time in JSON',
  words: async () => (await import('./words.ts')).words,
  traits: {
    stamp: 'begin',
    delay: 60,
    growth: 0,
    steps: [{ upTo: Infinity, least: 1 }],
    mostPoints: 1440,
    mostAsks: 4,
    holds: 'samples',
  },
  place: ({ url, series, labels, points, time, value, stamp, 'token-env': token }) => ({
    url,
    settings: { series, labels, points, time, value, stamp },
    ...(token !== undefined && { login: { type: 'bearer', variable: token } }),
  }),
  expected: (query) =>
    /^\/\S*$/.test(query) && /\{from(?:-ms|-iso)?\}/.test(query) && /\{until(?:-ms|-iso)?\}/.test(query)
      ? null
      : 'expected a path with {from} and {until}, such as /api/numbers?name=requests&from={from}&until={until}&step={step}&by={by}',
  client: async () => (await import('./client.ts')).jsonClient,
})
