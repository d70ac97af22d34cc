import type { MetricQuery } from '../config/policy.ts'
import { parseExposition } from './exposition.ts'
import { failureText } from './fetch-failure.ts'
import { readQueries } from './query.ts'
import { readBody } from './read-body.ts'
import type { Reading, Readings } from './reading.ts'
import { missing } from './reading.ts'

const ACCEPT = 'application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.9,text/plain;q=0.5'
const MAX_BYTES = 10_000_000
const TEXT = /^(?:text\/plain|application\/openmetrics-text)\b/i

type Text = { readonly text: string; readonly isOpenMetrics: boolean } | { readonly failed: Reading }

function refusal(status: number, type: string | null): Reading | null {
  if (status >= 300 && status < 400)
    return missing('source-error', `HTTP status ${status}: a redirect, which is not followed`)
  if (status !== 200) return missing('source-error', `HTTP status ${status}`)
  return type !== null && !TEXT.test(type)
    ? missing('not-parsable', `content type ${type} instead of text/plain`)
    : null
}

async function fetchText(url: string, timeoutMilliseconds: number): Promise<Text> {
  try {
    // Redirects are not followed: what answers must be what was named.
    const response = await fetch(url, {
      headers: { accept: ACCEPT },
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMilliseconds),
    })
    const type = response.headers.get('content-type')
    const refused = refusal(response.status, type)
    if (refused) {
      await response.body?.cancel()
      return { failed: refused }
    }
    const text = await readBody(response, MAX_BYTES)
    if (text === null) return { failed: missing('source-error', `more than ${MAX_BYTES} bytes`) }
    return { text, isOpenMetrics: type?.toLowerCase().startsWith('application/openmetrics-text') ?? false }
  } catch (error) {
    return { failed: missing('source-unreachable', failureText(error)) }
  }
}

/** Reads all queries from one scrape of a metrics page. Never throws: what cannot be had is a reading with a reason. */
export async function scrape(
  url: string,
  queries: readonly MetricQuery[],
  timeoutMilliseconds: number,
): Promise<Readings> {
  const all = (reading: Reading): Readings => new Map(queries.map(({ name }) => [name, reading]))
  const answer = await fetchText(url, timeoutMilliseconds)
  if ('failed' in answer) return all(answer.failed)
  const parsed = parseExposition(answer.text, answer.isOpenMetrics)
  if ('error' in parsed) return all(missing('not-parsable', parsed.error))
  return readQueries(parsed.exposition, queries)
}
