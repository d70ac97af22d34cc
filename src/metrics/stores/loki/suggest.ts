import { z } from 'zod'
import { isFailure } from '../../series/ask.ts'
import { askJson, type StoreAddress } from '../../series/http.ts'
import { quotedBy } from '../../series/sql.ts'
import { MOST_SUGGESTED, type Suggestions } from '../../suggest.ts'

// "Query labels" and "Query label values" of Loki's HTTP API reference.
const shape = z.object({ status: z.literal('success'), data: z.array(z.string()).nullish() })

/** Seconds within which lines were written. */
const SPAN = 3600
/** Labels that name a service, and that say how bad a line is, the usual first. */
const SERVICES = ['service_name', 'app', 'service', 'application', 'container', 'job']
const LEVELS = ['level', 'detected_level', 'severity']

/** Lines of each service, and those that tell of an error: by their level where a label has it, else by their words. `now` in Unix seconds. */
export async function suggestStreams(address: StoreAddress, _: unknown, now: number): Promise<Suggestions> {
  const query = { start: String(Math.floor(now - SPAN)), end: String(Math.ceil(now)) }
  const labels = await askJson(address, { path: '/loki/api/v1/labels', query }, shape)
  if (isFailure(labels)) return labels
  const has = (label: string): boolean => labels.data?.includes(label) === true
  const label = SERVICES.find(has)
  if (label === undefined) return []
  const values = await askJson(address, { path: `/loki/api/v1/label/${label}/values`, query }, shape)
  if (isFailure(values)) return values
  const level = LEVELS.find(has)
  return (values.data ?? []).slice(0, MOST_SUGGESTED).map((value) => {
    const stream = `${label}=${quotedBy('"', value)}`
    const bad =
      level === undefined
        ? `{${stream}} |~ "(?i)(error|exception|fatal)"`
        : `{${stream}, ${level}=~"(?i)(error|critical|fatal|panic)"}`
    return { name: value, by: null, total: `{${stream}}`, bad }
  })
}
