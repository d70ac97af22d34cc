import { z } from 'zod'
import type { Reply, Span } from '../../series/ask.ts'
import { isFailure } from '../../series/ask.ts'
import { askJson, failed, type StoreAddress } from '../../series/http.ts'
import { type Change, type State, statesOf } from '../../series/states.ts'

// `GET /api/v1/monitor/{monitor_id}` ("Get a monitor's details").
const monitorShape = z.object({
  overall_state: z.string().nullish(),
  overall_state_modified: z.string().nullish(),
  created: z.string().nullish(),
  modified: z.string().nullish(),
})

// `GET /api/v2/events` ("Get a list of events") with the query @monitor.id; `timestamp` in milliseconds.
const eventsShape = z.object({
  data: z
    .array(
      z.object({
        attributes: z.object({
          attributes: z.object({
            timestamp: z.number(),
            status: z.string().nullish(),
            monitor_groups: z.array(z.string()).nullish(),
            monitor: z
              .looseObject({ transition: z.looseObject({ trans_type: z.string().optional() }).nullish() })
              .nullish(),
          }),
        }),
      }),
    )
    .nullish(),
})

/** Events that one page holds at most. */
const MOST = 1000

/** Whether a monitor alerts, step by step. A warning is no alert. */
export async function datadogMonitor(address: StoreAddress, id: string, span: Span): Promise<Reply> {
  const events = {
    'filter[query]': `source:alert @monitor.id:${id}`,
    'filter[from]': String(span.from * 1000),
    'filter[to]': String(Math.max(span.until * 1000, Date.now())),
    sort: '-timestamp',
    'page[limit]': String(MOST),
  }
  const [monitor, listed] = await Promise.all([
    askJson(address, { path: `/api/v1/monitor/${encodeURIComponent(id)}` }, monitorShape),
    askJson(address, { path: '/api/v2/events', query: events }, eventsShape),
  ])
  if (isFailure(monitor)) return monitor
  if (isFailure(listed)) return listed
  const { overall_state: state, overall_state_modified: changed } = monitor
  if (state === null || state === undefined) return failed('not-parsable', `monitor ${id} has no overall_state`)
  const all = (listed.data ?? []).map(({ attributes: { attributes } }): Change => {
    const { timestamp, status, monitor_groups: groups, monitor: of } = attributes
    const after = stateAfter(status ?? '', of?.transition?.trans_type ?? '')
    return { at: timestamp / 1000, group: (groups ?? []).join(','), after }
  })
  const oldest = Math.min(...all.map(({ at }) => at))
  const known = {
    now: NOW[state] ?? null,
    until: span.until,
    since: secondsOf(changed),
    // What it did before it was last edited was another monitor.
    changesFrom: Math.max(
      span.from,
      secondsOf(monitor.modified) ?? secondsOf(monitor.created) ?? span.from,
      all.length < MOST ? span.from : oldest,
    ),
    changes: all,
  }
  return [statesOf(known, span)]
}

/** Unix seconds; null where there is no time. */
function secondsOf(time: string | null | undefined): number | null {
  const at = Date.parse(time ?? '') / 1000
  return Number.isNaN(at) ? null : at
}

/** `overall_state`; every other word is no state that says anything: No Data, Unknown, Ignored, Skipped. */
const NOW: Readonly<Record<string, State>> = { OK: 'ok', Warn: 'ok', Alert: 'alerting' }

/** What a monitor went into, by its event. */
function stateAfter(status: string, transition: string): State {
  if (transition.endsWith('no data')) return null
  return status === 'error' ? 'alerting' : 'ok'
}
