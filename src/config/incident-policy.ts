import { z } from 'zod'
import { isZone } from '../base/zone.ts'
import { type RegulatorTemplate, regulators } from './regulators.ts'
import { duration } from './scalars.ts'
import { storeSchema } from '../metrics/stores/stores.ts'

/** Languages that the incident's page and the notices are written in. */
export const languages = ['en', 'ko'] as const
export type Language = (typeof languages)[number]

/** What a deadline is counted from. */
export const anchors = ['occurred', 'aware', 'condition', 'classified', 'determined', 'sent', 'recovered'] as const
export type Anchor = (typeof anchors)[number]

const line = (most: number, what: string) =>
  z
    .string(what)
    .regex(new RegExp(`^(?!\\s)[^\\p{Cc}]{1,${most}}$`, 'u'), `${what}, on one line of at most ${most} characters`)

/** What clocks, and the words that they wait for, are called by in comments: `/guard reported ID REFERENCE`. */
const id = z
  .string('expected an id such as kr-fin-10')
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/, 'expected an id such as kr-fin-10: letters, digits, dots and dashes')

const name = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/)
const truth = z.literal(true, 'expected true, or leave it out')
const language = z.enum(languages, 'expected en or ko')
const amount = z.int('expected a whole number').min(1, 'expected 1 or more')

const zone = line(60, 'expected a time zone such as Asia/Seoul').refine(isZone, {
  error: 'expected a time zone such as Asia/Seoul, or UTC',
})

const facts = z.record(name, z.number('expected a number such as 12000'))

const oneCondition = {
  outage: duration.optional(),
  severity: z.int('expected 1 to 4').min(1, 'expected 1 to 4').max(4, 'expected 1 to 4').optional(),
  share: z
    .number('expected a share from 0 to 1, such as 0.1')
    .min(0, 'expected a share from 0 to 1, such as 0.1')
    .max(1, 'expected a share from 0 to 1, such as 0.1')
    .optional(),
  users: amount.optional(),
  data: truth.optional(),
  personal: truth.optional(),
  malicious: truth.optional(),
  external: truth.optional(),
  classified: id.optional(),
  facts: facts.optional(),
}
const conditionWords =
  'expected outage, severity, share, users, data, personal, malicious, external, classified, facts and any'
const alternative = z.strictObject(oneCondition, conditionWords)
const condition = z.strictObject(
  {
    ...oneCondition,
    any: z
      .array(alternative, 'expected a list of conditions, one of which has to hold')
      .min(1, 'expected 1 condition or more')
      .max(10, 'expected at most 10 conditions')
      .optional(),
  },
  conditionWords,
)

/** When a clock runs, or a grade holds: all that it names has to be so. A duration in seconds. */
export type Condition = z.infer<typeof condition>

const dueWords = 'expected a time such as 24h, 3d, 4bd (business days) or 1mo (months)'
export const duePattern = /^([1-9]\d{0,3}) ?(?:(m|minutes?)|(h|hours?)|(d|days?)|(bd|business[ -]days?)|(mo|months?))$/

const day = z
  .string('expected a day such as 2026-11-26')
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'expected a day such as 2026-11-26')
const holidays = z.array(day, 'expected a list of days').max(500, 'expected at most 500 days')
const calendar = z.union([name, holidays], 'expected the name of a calendar of incident.calendars, or a list of days')

const timeAllowed = z.strictObject(
  {
    hours: amount.optional(),
    days: amount.optional(),
    'business-days': amount.optional(),
    months: amount.optional(),
    from: z.enum(anchors, `expected one of ${anchors.join(', ')}`).optional(),
    zone: zone.optional(),
    calendar: calendar.optional(),
  },
  'expected one of hours, days, business-days and months, with from, zone and calendar',
)

const due = z.union(
  [
    z.string(dueWords).regex(duePattern, dueWords),
    timeAllowed,
    z
      .array(timeAllowed, 'expected a list such as [{ hours: 4, from: classified }, { hours: 24 }]')
      .min(1, 'expected 1 entry or more')
      .max(5, 'expected at most 5 entries'),
  ],
  `${dueWords}, or { hours: 24 }, or a list of these`,
)

/** Time allowed, as written: `24h`, or with its own beginning, zone and calendar; of several the earliest counts. */
export type Due = z.infer<typeof due>

const clock = z.strictObject(
  {
    id: id.optional(),
    when: condition.optional(),
    due: due.optional(),
    from: z.enum(anchors, `expected one of ${anchors.join(', ')}`).optional(),
    after: id.optional(),
    owner: line(100, 'expected a login, a team such as "@acme/legal", or a role').default('commander'),
    to: line(100, 'expected who is told').optional(),
    template: line(200, 'expected the name of a shipped template, or of your own').optional(),
    lang: language.optional(),
    zone: zone.optional(),
    calendar: calendar.optional(),
  },
  'expected a clock with id, when, due, from, after, owner, to, template, lang, zone and calendar',
)

const grade = z.strictObject(
  {
    grade: line(60, 'expected the name of a grade'),
    when: condition,
    cost: line(200, 'expected what it costs, in words').optional(),
    excludes: z
      .array(z.literal('external', 'expected external'), 'expected a list such as [external]')
      .max(1)
      .prefault([]),
  },
  'expected a grade with grade, when, cost and excludes',
)

/** What notices need and no metric knows. */
export const wordSlots = [
  'service',
  'brand',
  'who',
  'what',
  'workaround',
  'retry',
  'todo',
  'contact',
  'report',
  'url',
] as const
export type WordSlot = (typeof wordSlots)[number]

const word = line(200, 'expected words for a notice').optional()
const words = z.strictObject(
  {
    service: word,
    brand: word,
    who: word,
    what: word,
    workaround: word,
    retry: word,
    todo: word,
    contact: word,
    report: word,
    url: word,
  } satisfies Record<WordSlot, typeof word>,
  `expected ${wordSlots.join(', ')}`,
)

/** What a notice is about; the incident's phase is in other words than those for customers. */
export const noticePhases = [
  'investigating',
  'identified',
  'external',
  'monitoring',
  'resolved',
  'data',
  'maintenance',
  'extended',
  'finished',
] as const
export type NoticePhase = (typeof noticePhases)[number]
export const noticeForms = ['page', 'popup', 'sms', 'contract', 'management'] as const
export type NoticeForm = (typeof noticeForms)[number]

const notice = z.strictObject(
  {
    phase: z.enum(noticePhases, `expected one of ${noticePhases.join(', ')}`),
    form: z.enum(noticeForms, `expected one of ${noticeForms.join(', ')}`),
    lang: language,
    text: line(2000, 'expected the text of a notice'),
  },
  'expected a notice with phase, form, lang and text',
)

const calendars = z.record(name, holidays)

/** What a number of those affected is of. */
export const countedKinds = ['data', 'people', 'other'] as const
export type Counted = (typeof countedKinds)[number]

const count = z.strictObject(
  {
    what: line(100, 'expected what is counted, in words, such as orders without a payment'),
    of: z.enum(countedKinds, 'expected data, people or other').default('data'),
    metric: line(100, 'expected the name of a metric of incident.data.store or watch.store'),
  },
  'expected what, of and metric',
)

const data = z.strictObject(
  {
    store: storeSchema.optional(),
    counts: z.array(count, 'expected a list of counts').max(10, 'expected at most 10 counts').prefault([]),
  },
  'expected counts, and store where their metrics are kept',
)

/** The part `incident` of a policy file, as its users write it. */
export const incidentSchema = z.strictObject(
  {
    lang: language.default('en'),
    zone: zone.default('UTC'),
    facts: facts.prefault({}),
    calendars: calendars.prefault({}),
    clocks: z.array(clock, 'expected a list of clocks').max(50, 'expected at most 50 clocks').prefault([]),
    sla: z.array(grade, 'expected a list of grades').max(10, 'expected at most 10 grades').prefault([]),
    words: z.strictObject({ en: words.prefault({}), ko: words.prefault({}) }, 'expected en and ko').prefault({}),
    notices: z.array(notice, 'expected a list of notices').max(50, 'expected at most 50 notices').prefault([]),
    data: data.prefault({}),
    postmortems: z
      .string("expected a folder from the repository's top, such as docs/postmortems")
      .regex(
        /^(?!\.?github\/)[\w-][\w.-]{0,60}(?:\/[\w-][\w.-]{0,60}){0,5}\/?$/,
        "expected a folder from the repository's top, such as docs/postmortems",
      )
      .optional(),
  },
  'expected lang, zone, facts, calendars, clocks, sla, words, notices, data and postmortems',
)

/** What a policy says about incidents; times in seconds. */
export type IncidentPolicy = z.infer<typeof incidentSchema>
type ClockEntry = IncidentPolicy['clocks'][number]
export type Grade = IncidentPolicy['sla'][number]

/** What holds without a policy. */
export const defaultIncidentPolicy: IncidentPolicy = incidentSchema.parse({})

/** A duty to tell somebody in time. */
export type ClockRule = {
  readonly id: string
  readonly when: Condition
  readonly due: Due
  readonly from: Anchor
  /** The clock that has to be met first; null for none. With `from: sent` the time is counted from there. */
  readonly after: string | null
  /** A login, a team, or a role. */
  readonly owner: string
  readonly to: string | null
  /** Name of a template: a shipped one, or the user's own. */
  readonly template: string | null
  /** Where it is a shipped template: what it says of its source. */
  readonly regulator: RegulatorTemplate | null
  readonly lang: Language | null
  /** Where business days and months are counted; null for the incident's. */
  readonly zone: string | null
  /** Days that are no business days, or the name of a calendar of the policy. */
  readonly calendar: string | readonly string[] | null
}

/** The clocks of a policy: what an entry does not say is what the shipped template has that it names. */
export function clockRules({ clocks }: Pick<IncidentPolicy, 'clocks'>): ClockRule[] {
  return clocks.flatMap((entry) => {
    const regulator = templateOf(entry)
    const allowed = entry.due ?? regulator?.due
    if (allowed === undefined) return []
    return {
      id: entry.id ?? entry.template ?? '',
      when: entry.when ?? (regulator === null ? {} : condition.parse(regulator.when)),
      due: allowed,
      from: entry.from ?? regulator?.from ?? 'aware',
      after: entry.after ?? regulator?.after ?? null,
      owner: entry.owner,
      to: entry.to ?? regulator?.to ?? null,
      template: entry.template ?? null,
      regulator,
      lang: entry.lang ?? null,
      zone: entry.zone ?? null,
      calendar: entry.calendar ?? null,
    }
  })
}

function templateOf({ template }: ClockEntry): RegulatorTemplate | null {
  return template !== undefined && Object.hasOwn(regulators, template) ? (regulators[template] ?? null) : null
}

/** Keys that are known below `incident`, as `knownKeys` lists them. */
export const incidentKeys: readonly (readonly [string, readonly string[]])[] = [
  ['incident', Object.keys(incidentSchema.shape)],
  ['incident.clocks.*', Object.keys(clock.shape)],
  ['incident.clocks.*.when', Object.keys(condition.shape)],
  ['incident.clocks.*.when.any.*', Object.keys(alternative.shape)],
  ['incident.clocks.*.due', Object.keys(timeAllowed.shape)],
  ['incident.clocks.*.due.*', Object.keys(timeAllowed.shape)],
  ['incident.sla.*', Object.keys(grade.shape)],
  ['incident.sla.*.when', Object.keys(condition.shape)],
  ['incident.sla.*.when.any.*', Object.keys(alternative.shape)],
  ['incident.data', Object.keys(data.shape)],
  ['incident.data.counts.*', Object.keys(count.shape)],
  ['incident.words', ['en', 'ko']],
  ['incident.words.en', Object.keys(words.shape)],
  ['incident.words.ko', Object.keys(words.shape)],
  ['incident.notices.*', Object.keys(notice.shape)],
]
