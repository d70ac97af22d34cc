import { parsePolicy } from '../../src/config/parse-policy.ts'
import { clocksAt, type Rules } from '../../src/incident/clocks.ts'
import { parseEvents } from '../../src/incident/events-file.ts'
import { follow } from '../../src/incident/follow.ts'
import type { Incident } from '../../src/incident/incident.ts'
import { severityAt } from '../../src/incident/severity.ts'

/** An event as a file has it; `at` may be a time of 31 July 2026 in UTC, such as `16:40`. */
export type Told = {
  readonly kind: string
  readonly at: string
  readonly by?: string
  readonly sha?: string
  readonly text?: string
  readonly facts?: Readonly<Record<string, unknown>>
}

export const moment = (at: string): string =>
  /^\d\d:\d\d(:\d\d)?$/.test(at) ? `2026-07-31T${at.padEnd(8, ':00')}Z` : at

export const bad = 'b'.repeat(40)
export const good = 'a'.repeat(40)

/** What the watch found that began ten minutes after the deploy: one platform cannot pay. */
export const ios = {
  metric: 'requests',
  kind: 'rate',
  segment: 'platform=ios',
  before: 0.005,
  since: 0.62,
  share: 0.2,
  onset: moment('16:10'),
  deployedAt: moment('16:00'),
}

export const deploy: Told = { kind: 'deployed', at: '16:00', by: 'ann', sha: bad }
export const alarm: Told = { kind: 'alarm', at: '16:14', facts: ios }
export const says = (at: string, by: string, text: string): Told => ({
  kind: 'command',
  at,
  by,
  text: `/guard ${text}`,
})

export function fileText(events: readonly Told[], title?: string): string {
  const told = events.map((event) => ({ ...event, at: moment(event.at) }))
  return JSON.stringify({ schemaVersion: 1, environment: 'production', ...(title && { title }), events: told })
}

const known = new Map<string, Rules>()

/** What a policy's text says of incidents; each text is read once. */
export function rulesOf(policy = ''): Rules {
  const read = known.get(policy)
  if (read !== undefined) return read
  const parsed = parsePolicy(policy, 'policy.yml')
  const rules = { policy: parsed.incident, step: parsed.watch.step }
  known.set(policy, rules)
  return rules
}

export function incidentOf(events: readonly Told[], now = '23:59', policy = ''): Incident {
  return follow(parseEvents(fileText(events), 'events.json'), Date.parse(moment(now)), rulesOf(policy))
}

export const severityOf = (events: readonly Told[], now: string): number =>
  severityAt(incidentOf(events, now), Date.parse(moment(now)), 60)

/** States of all clocks, and when they are due. */
export function clocksOf(
  events: readonly Told[],
  now: string,
  policy: string,
): Record<string, [string, string | null]> {
  const incident = incidentOf(events, now, policy)
  const clocks = clocksAt(incident, Date.parse(moment(now)), rulesOf(policy))
  return Object.fromEntries(
    clocks.map(({ id, state, due }) => [id, [state, due === null ? null : new Date(due).toISOString()]]),
  )
}

/** What became of each event that was a command. */
export const outcomes = ({ timeline }: Incident): string[] =>
  timeline.flatMap(({ event, outcome }) =>
    event.kind !== 'command' ? [] : [outcome.kind === 'refused' ? outcome.why : outcome.kind],
  )
