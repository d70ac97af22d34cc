import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const require = createRequire(import.meta.url)

const payload = z.record(z.string(), z.unknown())
const events = z
  .array(z.object({ name: z.string(), examples: z.array(payload) }))
  .parse(require('@octokit/webhooks-examples'))

/** A payload as GitHub has sent it. */
export type Payload = z.infer<typeof payload>

/** Every event of which there are payloads. */
export const capturedEvents = events.map(({ name }) => name)

/** The payloads of an event. */
export function payloadsOf(event: string): readonly Payload[] {
  return events.find(({ name }) => name === event)?.examples ?? []
}

const headers = z.record(z.string(), z.union([z.string(), z.number()]).transform(String))
const exchange = z.object({
  method: z.string().toUpperCase(),
  path: z.string(),
  body: z.unknown(),
  reqheaders: headers,
  status: z.int(),
  headers,
  response: z.unknown(),
})

/** A request to GitHub and its answer, recorded in July 2022. Ids, times and commits are replaced by fixed ones. */
export type Exchange = z.infer<typeof exchange>

const home = join(dirname(require.resolve('@octokit/fixtures/package.json')), 'scenarios', 'api.github.com')

/** Names of what was recorded. */
export const scenarios: readonly string[] = readdirSync(home)

/** The exchanges of a scenario, in their order. */
export function exchangesOf(scenario: string): readonly Exchange[] {
  const text = readFileSync(join(home, scenario, 'normalized-fixture.json'), 'utf8')
  return z.array(exchange).parse(JSON.parse(text))
}
