import { commitIdPattern } from '../base/commit-id.ts'
import { z } from 'zod'
import { type Immutable, stored, unknownWord } from '../base/stored-shape.ts'

const sha = z.string().regex(commitIdPattern, 'expected 40 hex digits')

const common = {
  /** ISO 8601. */
  at: z.iso.datetime(),
  /** Run that noted it; absent in what older versions wrote, and where no run did. */
  run: stored({ id: z.int(), attempt: z.int() }).exactOptional(),
}

const event = z.discriminatedUnion('kind', [
  /** The watch of the deploy began. */
  stored({ kind: z.literal('watch-began'), sha, ...common }),
  /** The step in which it began to get worse, as was seen afterwards. */
  stored({ kind: z.literal('onset'), ...common }),
  /** Shares of events; null where unknown, or where the metric is a number and no share. */
  stored({
    kind: z.literal('alarm'),
    facts: stored({
      metric: z.string(),
      segment: z.string(),
      before: z.number().nullable(),
      since: z.number().nullable(),
    }),
    ...common,
  }),
  /** What will be done: go back to `good`; null where nothing is known to go back to. `blamed`: whether the deploy is taken for the cause. */
  stored({
    kind: z.literal('decided'),
    facts: stored({ good: sha.nullable(), blamed: z.boolean() }),
    ...common,
  }),
  stored({ kind: z.literal('rollback-opened'), facts: stored({ pull: z.int() }), ...common }),
  stored({ kind: z.literal('rollback-merged'), facts: stored({ pull: z.int() }), ...common }),
  /** The branch is there; its pull request has to be opened by a person, at `url`. */
  stored({ kind: z.literal('rollback-pushed'), facts: stored({ url: z.string() }), ...common }),
  stored({ kind: z.literal('rollback-impossible'), facts: stored({ reason: z.string() }), ...common }),
  /** A deploy without the fault passed the gate and is being watched. */
  stored({ kind: z.literal('mitigation-deployed'), sha, ...common }),
  /** Its watch ended healthy. */
  stored({ kind: z.literal('recovered'), sha, ...common }),
  /** Its watch found the metrics still worse than before the incident. */
  stored({ kind: z.literal('still-failing'), sha, ...common }),
  /** A watch found metrics worse, and not by that deploy. */
  stored({ kind: z.literal('worse-outside'), sha, ...common }),
  /** Its watch could not tell. `reason` is a reason code. */
  stored({ kind: z.literal('unclear'), sha, reason: z.string(), ...common }),
  /** A person ended the hold. Both are untrusted text. */
  stored({ kind: z.literal('hold-released'), by: z.string(), text: z.string(), ...common }),
  /** A pull request brings landings of the range back, numbered from 1, to find the one at fault. `by` is untrusted text; null where nobody is known. */
  stored({
    kind: z.literal('part-brought-back'),
    facts: stored({ pull: z.int(), first: z.int(), last: z.int(), count: z.int(), by: z.string().nullable() }),
    ...common,
  }),
  /** Who was told of what: names of places, as the policy has them; `perhaps`: no answer came, and it is not sent twice. `why` is untrusted text. */
  stored({
    kind: z.literal('notified'),
    facts: stored({
      notice: z.enum(['held', 'window', 'regressed', 'external', 'acknowledged', 'recovered', 'due', unknownWord]),
      sent: z.array(z.string()),
      perhaps: z.array(z.string()),
      failed: z.array(stored({ place: z.string(), why: z.string() })),
    }),
    ...common,
  }),
  /** A person says that something is broken. Untrusted text; empty where it is confidential. */
  stored({
    kind: z.literal('declared'),
    by: z.string().nullable(),
    text: z.string(),
    facts: stored({ confidential: z.boolean() }),
    ...common,
  }),
  /**
   * What a query of the policy counts, from the beginning until then. `count` is null where it is not known, and `why` says so (untrusted text); `total`: of how
   * many, where the query says that; not `complete`: it may be more.
   */
  stored({
    kind: z.literal('counted'),
    facts: stored({
      what: z.string(),
      of: z.enum(['data', 'people', 'other', unknownWord]),
      count: z.number().nullable(),
      total: z.number().nullable(),
      complete: z.boolean(),
      why: z.string(),
      until: z.iso.datetime(),
    }),
    ...common,
  }),
  /** Planned work was not over when it was to be. */
  stored({ kind: z.literal('overran'), ...common }),
  /** A command in a comment: its first line. `by` and `text` are untrusted. Counted once, by the comment's id. */
  stored({ kind: z.literal('told'), by: z.string(), text: z.string(), comment: z.int(), ...common }),
  /** The owner of a clock was reminded of it. `due`, ISO 8601. */
  stored({
    kind: z.literal('reminded'),
    facts: stored({ clock: z.string(), stage: z.enum(['due-soon', 'late', unknownWord]), due: z.iso.datetime() }),
    ...common,
  }),
  /** Somebody closed the issue, and nothing stood in the way. `postmortem`: the pull request that adds it as a file; absent where there is none. */
  stored({ kind: z.literal('closed'), postmortem: z.int().exactOptional(), ...common }),
  /** Somebody closed the issue while clocks were open, and it was opened again. */
  stored({ kind: z.literal('reopened'), facts: stored({ clocks: z.array(z.string()) }), ...common }),
  /** A line of Markdown that an older version wrote, harmless already. */
  stored({ kind: z.literal('line'), text: z.string(), ...common }),
  stored({ kind: z.literal(unknownWord) }),
])

/** One thing that happened in an incident. Data alone: sentences are made of it where it is shown. */
export type IncidentEvent = Immutable<z.infer<typeof event>>

/** An event of a kind. */
export type EventOf<K extends IncidentEvent['kind']> = Extract<IncidentEvent, { readonly kind: K }>

/** Before events were data, a record held `{ at, text }`. */
function asEvent(value: unknown): unknown {
  const isLine = typeof value === 'object' && value !== null && 'text' in value && !('kind' in value)
  return isLine ? { kind: 'line', ...value } : value
}

/** The events of an incident, oldest first. */
export const incidentEvents = z.array(z.preprocess(asEvent, event))
