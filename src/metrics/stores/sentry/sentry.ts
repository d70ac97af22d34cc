import { z } from 'zod'
import { address, secretName } from '../../../config/store-policy.ts'
import { seriesKeys, seriesKind } from '../../series/kind.ts'

const schema = z.strictObject(
  {
    source: z.literal('sentry'),
    organization: z
      .string('expected the slug of an organization')
      .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/, 'expected the slug of an organization'),
    url: address('expected the address of Sentry').default('https://sentry.io'),
    'token-env': secretName,
    ...seriesKeys,
  },
  'expected source, organization, token-env and metrics',
)

/** Sentry's spans, logs and the like, by its Explore API. */
export const sentry = seriesKind({
  source: 'sentry',
  schema,
  title: 'the Explore API of Sentry',
  words: async () => (await import('./words.ts')).words,
  traits: {
    stamp: 'begin',
    delay: 60,
    growth: 120,
    steps: [{ upTo: 30 * 86_400, least: 60 }],
    mostPoints: 1440,
    mostAsks: 2,
    holds: 'events',
  },
  place: ({ url, organization, 'token-env': token }) => ({
    url,
    settings: { organization },
    login: { type: 'bearer', variable: token },
  }),
  expected: (query) =>
    /^dataset=\w+&yAxis=[^&]+(?:&(?:query|project|environment)=[^&]+)*$/.test(query)
      ? null
      : 'expected dataset=spans&yAxis=count(span.duration)&query=is_transaction:true, with &project= and &environment= where they are needed',
  client: async () => (await import('./client.ts')).sentryClient,
  suggest: async () => (await import('./suggest.ts')).suggestProjects,
})
