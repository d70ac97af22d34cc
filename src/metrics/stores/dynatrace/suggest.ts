import { z } from 'zod'
import type { Failure } from '../../series/ask.ts'
import { isFailure } from '../../series/ask.ts'
import { askJson, type StoreAddress } from '../../series/http.ts'
import { likeliest, pairsOfPaths, type Suggested, type Suggestions } from '../../suggest.ts'

// `GET /api/v2/metrics`, as docs.dynatrace.com has it under "Metrics API - GET all metrics".
const shape = z.object({ metrics: z.array(z.object({ metricId: z.string() })) })

/** What Dynatrace counts of every service. */
const known = [
  { total: 'builtin:service.requestCount.total', bad: 'builtin:service.errors.total.count' },
  { total: 'builtin:service.requestCount.server', bad: 'builtin:service.errors.server.count' },
] as const

/** Words that names of requests and of failures have. */
const SEARCHED = ['request', 'error', 'fail'] as const

/** What Dynatrace counts of services, and pairs of names of one's own. */
export async function suggestSelectors(address: StoreAddress): Promise<Suggestions> {
  const answers = await Promise.all(SEARCHED.map((text) => listed(address, text)))
  const [failure] = answers.flatMap((answer) => (isFailure(answer) ? [answer] : []))
  if (failure !== undefined) return failure
  const names = [...new Set(answers.flatMap((answer) => (isFailure(answer) ? [] : answer)))]
  const built = known.filter(({ total, bad }) => names.includes(total) && names.includes(bad))
  const own = likeliest(pairsOfPaths(names.filter((name) => !name.startsWith('builtin:'))))
  const suggested =
    (by: string | null) =>
    ({ total, bad }: { readonly total: string; readonly bad: string }): Suggested => {
      return { name: total, by, total, bad }
    }
  return [...built.map(suggested('Dynatrace')), ...own.map(suggested(null))]
}

/** Metrics of the last day whose names have a word. */
async function listed(address: StoreAddress, text: string): Promise<string[] | Failure> {
  const query = { text, fields: 'metricId', writtenSince: 'now-1d', pageSize: '500' }
  const answer = await askJson(address, { path: '/api/v2/metrics', query }, shape)
  return isFailure(answer) ? answer : answer.metrics.map(({ metricId }) => metricId)
}
