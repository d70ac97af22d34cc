import { z } from 'zod'
import { commitIdPattern } from '../base/commit-id.ts'
import { ConfigurationError } from '../base/errors.ts'
import { quote } from '../base/words.ts'
import { type Counted, countedKinds } from '../config/incident-policy.ts'
import { boundaryIn } from '../render/incident-format.ts'

/** Kinds of events that an incident is made of, in the order in which those of one moment are counted. */
export const kinds = [
  'deployed',
  'declared',
  'alarm',
  'external',
  'acknowledged',
  'command',
  'note',
  'counted',
  'rollback-opened',
  'rollback-merged',
  'mitigated',
  'recovered',
  'closed',
] as const
export type Kind = (typeof kinds)[number]

/** What a metric's numbers are: shares of events that failed or were slow, a number in its own unit, or how much traffic there is. */
export type MetricKind = 'rate' | 'latency' | 'gauge' | 'volume'

/** What happened to data. */
export type DataHarm = 'lost' | 'altered' | 'exposed' | 'suspected'

/** What is known of an event besides its text. Times in milliseconds since the Unix epoch; null where nothing is said. */
export type Facts = {
  readonly metric: string | null
  readonly kind: MetricKind | null
  readonly segment: string
  readonly before: number | null
  readonly since: number | null
  /** Share of all traffic that the segment had before. */
  readonly share: number | null
  readonly onset: number | null
  readonly deployedAt: number | null
  /** As of when data can be restored; its `restoreFrom` and `restoreBy` say from where, and who said so. */
  readonly restorePoint: number | null
  readonly restoreFrom: string | null
  readonly restoreBy: string | null
  /** Boundary of a latency, seconds. */
  readonly limit: number | null
  /** Distance between samples, seconds. */
  readonly step: number | null
  readonly falseAlarmRate: number | null
  /** `none`: somebody made sure that no data were harmed. */
  readonly data: DataHarm | 'none' | null
  readonly personal: boolean
  readonly malicious: boolean
  readonly users: number | null
  /** What a query counts; null where that is not known. `total`: of how many; `complete`: false where it may be more. */
  readonly count: number | null
  readonly total: number | null
  readonly complete: boolean
  readonly of: Counted
  readonly pull: number | null
  readonly url: string | null
  /** What stands in place of a text: an upstream's name, what was declared, how it was mitigated. Untrusted. */
  readonly detail: string | null
  /** When it happened, where that was told later. */
  readonly happenedAt: number | null
  /** The level that somebody gave it. */
  readonly severity: 1 | 2 | 3 | 4 | null
  /** Who has a part in what was deployed. */
  readonly people: readonly string[]
  /** What a person may do in the repository; null where nobody asked. */
  readonly permission: string | null
  /** The comment was edited. */
  readonly edited: boolean
  /** The deploy still has the fault. */
  readonly faulty: boolean
}

/** One thing that happened. `kind` may be one that this version does not know; texts and names are untrusted. */
export type Event = {
  readonly kind: Kind | 'unknown'
  /** The word that stands there. */
  readonly word: string
  /** Milliseconds since the Unix epoch. */
  readonly at: number
  /** Time zone of whoever wrote the time down, where it is not UTC. */
  readonly zone: string | null
  readonly by: string | null
  readonly sha: string | null
  readonly text: string
  readonly facts: Facts
}

/** All that is known of one incident. */
export type EventsFile = {
  readonly environment: string
  readonly title: string | null
  /** In the order of their times; what is the same twice is there once. */
  readonly events: readonly Event[]
}

const time = z
  .string('expected a time in ISO 8601')
  .refine((text) => timeOf(text) !== null, { error: 'expected a time in ISO 8601 such as 2026-11-28T16:40:00Z' })

const fileSchema = z.looseObject(
  {
    schemaVersion: z.literal(1, 'expected 1: another version needs another version of the guard'),
    environment: z.string('expected the name of an environment').min(1, 'expected the name of an environment').max(255),
    title: z.string('expected a text').max(1000, 'expected at most 1000 characters').nullish(),
    events: z
      .array(
        z.looseObject(
          {
            kind: z.string('expected the kind of the event').min(1, 'expected the kind of the event'),
            at: time,
            by: z.string('expected a login').nullish(),
            sha: z.string('expected a commit').nullish(),
            text: z.string('expected a text').nullish(),
            facts: z.record(z.string(), z.unknown(), 'expected an object').nullish(),
          },
          'expected an event with kind and at',
        ),
        'expected a list of events',
      )
      .max(20_000, 'expected at most 20,000 events'),
  },
  'expected an object with schemaVersion, environment and events',
)

/** Milliseconds of an ISO 8601 time with its zone; null for any other text. */
export function timeOf(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/i.test(text)) return null
  const at = Date.parse(text)
  return Number.isFinite(at) ? at : null
}

/** The zone of an ISO 8601 time, such as `Etc/GMT-9` for +09:00; null for UTC and for zones that no whole hours make. */
export function zoneOf(text: string): string | null {
  const [, sign, hours, minutes] = /([+-])(\d{2}):?(\d{2})$/.exec(text) ?? []
  const hour = Number(hours)
  if (sign === undefined || minutes !== '00' || hour === 0 || hour > 12) return null
  return `Etc/GMT${sign === '+' ? '-' : '+'}${hour}`
}

/** Reads the events of an incident. Throws a ConfigurationError that names the file, the place and what was expected. */
export function parseEvents(text: string, file: string): EventsFile {
  const parsed = fileSchema.safeParse(parseJson(text, file))
  if (!parsed.success) {
    const lines = parsed.error.issues.slice(0, 20).map(({ path, message }) => {
      return `${file}: ${path.length === 0 ? '' : `${path.map(String).join('.')}: `}${message}`
    })
    throw new ConfigurationError(lines.join('\n'))
  }
  const { environment, title, events } = parsed.data
  const read = events.map((event) => {
    const { kind, at, by, sha } = event
    const facts = readFacts(event.facts ?? {})
    return {
      kind: kinds.find((known) => known === kind) ?? ('unknown' as const),
      word: kind,
      at: timeOf(at) ?? 0,
      zone: zoneOf(at),
      by: by?.replace(/^@/, '') || null,
      sha: sha != null && commitIdPattern.test(sha.toLowerCase()) ? sha.toLowerCase() : (sha ?? null),
      text: event.text || facts.detail || '',
      facts: { ...facts, pull: facts.pull ?? (kind.startsWith('rollback-') ? pullIn(event.text ?? '') : null) },
    }
  })
  return { environment, title: title?.trim() || null, events: inOrder(read) }
}

function parseJson(text: string, file: string): unknown {
  try {
    // Some editors put a mark at the beginning that JSON does not know.
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    throw new ConfigurationError(`${file}: expected JSON, found ${quote(text.trim().slice(0, 60))}`, { cause })
  }
}

/**
 * Events by time; those of one moment by their kind, and then by all that they say, so that no order in a file means anything. Told
 * twice is told once.
 */
export function inOrder(events: readonly Event[]): readonly Event[] {
  const keyed = events.map((event) => ({ event, key: JSON.stringify(event), rank: rankOf(event) }))
  const sorted = keyed.toSorted((a, b) => a.event.at - b.event.at || a.rank - b.rank || compare(a.key, b.key))
  return sorted.flatMap(({ event, key }, at) => (sorted[at - 1]?.key === key ? [] : [event]))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function rankOf({ kind }: Event): number {
  return kind === 'unknown' ? kinds.length : kinds.indexOf(kind)
}

/** Under which words people of a range are told. */
const peopleKeys = ['people', 'authors', 'author', 'contributors', 'committers', 'participants', 'range'] as const

type Given = Readonly<Record<string, unknown>>

/** The facts of an event. What is of another form than expected counts as not said: an incident is shown with what is sound. */
function readFacts(given: Given): Facts {
  const told = [numberOf(given, 'before'), numberOf(given, 'since')] as const
  const kind = metricKind(textOf(given, 'kind', 'metricKind', 'kindOfMetric', 'type'), ...told)
  const [before, since] = kind === 'rate' || kind === 'latency' ? asShares(told) : told
  const metric = textOf(given, 'metric', 'name')
  return {
    metric,
    kind,
    segment: textOf(given, 'segment') ?? '',
    before,
    since,
    share: asShares([numberOf(given, 'share', 'shareOfTraffic', 'trafficShare', 'traffic', 'weight'), null])[0],
    onset: momentOf(given['onset']),
    deployedAt: momentOf(given['deployedAt']),
    restorePoint: momentOf(given['restorePoint']),
    restoreFrom: textOf(given, 'restoreFrom'),
    restoreBy: textOf(given, 'restoreBy'),
    limit: numberOf(given, 'limit', 'slowerThan', 'slower-than') ?? boundaryIn(metric ?? ''),
    step: numberOf(given, 'step'),
    falseAlarmRate: numberOf(given, 'falseAlarmRate', 'false-alarm-rate'),
    data: dataOf(given['data'] ?? (given['dataLoss'] === true || given['dataLost'] === true ? 'lost' : undefined)),
    personal: given['personal'] === true,
    malicious: given['malicious'] === true,
    users: numberOf(given, 'users', 'affected'),
    count: numberOf(given, 'count'),
    total: numberOf(given, 'total'),
    complete: given['complete'] !== false,
    of: countedKinds.find((one) => one === given['of']) ?? 'data',
    pull: wholeNumber(numberOf(given, 'pull', 'pullRequest', 'number')),
    url: textOf(given, 'url'),
    detail: textOf(given, 'upstream', 'what', 'how', 'reason', 'detail'),
    happenedAt: momentOf(given['happenedAt'] ?? given['at'] ?? given['when']),
    severity: levelOf(given['severity']),
    people: peopleKeys.flatMap((key) => textsOf(given[key])),
    permission: textOf(given, 'permission'),
    edited: given['edited'] === true || typeof given['lastEditedAt'] === 'string',
    faulty: given['faulty'] === true || given['containsBad'] === true,
  }
}

function numberOf(given: Given, ...names: readonly string[]): number | null {
  const found = names.map((name) => given[name]).find((value) => typeof value === 'number' && Number.isFinite(value))
  return typeof found === 'number' ? found : null
}

/** A pull request that a text names: `#12`, or its address. */
function pullIn(text: string): number | null {
  const number = Number(/(?:#|\/pull\/)(\d{1,9})\b/.exec(text)?.[1])
  return Number.isSafeInteger(number) ? number : null
}

const wholeNumber = (value: number | null): number | null =>
  value !== null && Number.isSafeInteger(value) && value > 0 ? value : null

function textOf(given: Given, ...names: readonly string[]): string | null {
  const found = names.map((name) => given[name]).find((value) => typeof value === 'string' && value !== '')
  return typeof found === 'string' ? found : null
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value.replace(/^@/, '')]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string').map((one) => one.replace(/^@/, '')) : []
}

/** ISO 8601, or Unix seconds as a watch has them. */
function momentOf(value: unknown): number | null {
  if (typeof value === 'string') return timeOf(value)
  return typeof value === 'number' && Number.isFinite(value) && value > 0 && value < 1e11 ? value * 1000 : null
}

type Pair = readonly [number | null, number | null]

/** Shares of which one is above 1 were written in percent. */
function asShares(pair: Pair): Pair {
  const [one, other] = pair
  const isPercent = Math.max(one ?? 0, other ?? 0) > 1
  return isPercent ? [one === null ? null : one / 100, other === null ? null : other / 100] : pair
}

const metricWords: ReadonlyMap<string, MetricKind> = new Map([
  ...['rate', 'counts', 'count', 'errors', 'error-rate', 'requests', 'failures', 'probe'].map(
    (word) => [word, 'rate'] as const,
  ),
  ...['latency', 'histogram', 'slow', 'duration'].map((word) => [word, 'latency'] as const),
  ...['gauge', 'number', 'value', 'saturation'].map((word) => [word, 'gauge'] as const),
  ...['volume', 'traffic', 'throughput'].map((word) => [word, 'volume'] as const),
])

/** Without a word, numbers from 0 to 1 are taken for shares of events that fail. */
function metricKind(word: string | null, before: number | null, since: number | null): MetricKind | null {
  const known = word === null ? undefined : metricWords.get(word.toLowerCase())
  if (known !== undefined) return known
  if (since === null) return null
  return [before ?? 0, since].every((value) => value >= 0 && value <= 1) ? 'rate' : 'gauge'
}

function levelOf(value: unknown): Facts['severity'] {
  return value === 1 || value === 2 || value === 3 || value === 4 ? value : null
}

function dataOf(value: unknown): Facts['data'] {
  if (value === 'lost' || value === 'altered' || value === 'exposed' || value === 'suspected' || value === 'none')
    return value
  if (value === true || value === 'damaged' || value === 'changed') return 'altered'
  return value === false ? 'none' : null
}

/** Facts of which nothing is known. */
export const noFacts: Facts = readFacts({})
