import { z } from 'zod'
import { readBody } from './http.ts'

const TIMEOUT_MILLISECONDS = 10_000
const MAX_BYTES = 2_000_000

// The summary that Statuspage publishes at /api/v2/summary.json, as far as it says whether something is wrong now.
const summary = z.object({
  status: z.object({ indicator: z.string() }),
  incidents: z.array(z.object({ name: z.string(), status: z.string(), impact: z.string().optional() })).default([]),
})

/** What a service says of itself: whether it has an incident now, and its name (untrusted text). */
export type UpstreamStatus = { readonly hasIncident: boolean; readonly name: string | null }

const OVER = new Set(['resolved', 'postmortem', 'completed', 'scheduled'])
const SERIOUS = new Set(['major', 'critical'])

/** Reads a Statuspage summary. Null where it cannot be read or is something else: that is no word about anything. */
export async function readStatusPage(url: string): Promise<UpstreamStatus | null> {
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json' },
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
    })
    const text = response.status === 200 ? await readBody(response, MAX_BYTES) : null
    if (text === null) return null
    const parsed = summary.safeParse(JSON.parse(text))
    if (!parsed.success) return null
    const { status, incidents } = parsed.data
    const open = incidents.filter((each) => !OVER.has(each.status) && each.impact !== 'none')
    const hasIncident = open.length > 0 || SERIOUS.has(status.indicator)
    return { hasIncident, name: open[0]?.name ?? null }
  } catch {
    return null
  }
}
