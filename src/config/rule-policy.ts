import { z } from 'zod'
import { quote } from '../base/words.ts'
import { isZone } from '../base/zone.ts'
import { daysPattern, parseDays, parsePoint, type Point, pointPattern } from './calendar-times.ts'

import type { Mistake, YamlFile } from './yaml-file.ts'

/** What a rule that speaks does: `inform` shows it, `review` asks for an approval of its own, `block` lets the deploy wait. */
export const ruleOutcomes = ['inform', 'review', 'block'] as const
export type RuleOutcome = (typeof ruleOutcomes)[number]

const outcomeWords = 'expected inform, review or block'
const outcome = z.enum(ruleOutcomes, outcomeWords)

const zone = z
  .string('expected a time zone such as Asia/Seoul')
  .regex(/^[A-Za-z0-9_+/-]{1,60}$/, 'expected a time zone such as Asia/Seoul, or UTC')
  .refine(isZone, {
    error: ({ input }) => `expected a time zone such as Asia/Seoul, or UTC, found ${quote(String(input))}`,
  })
  .default('UTC')

const pointWords =
  'expected a time such as "09:00", fri 15:00, 2026-12-18, 2026-12-18T18:00 or, for every year, 12-24 (no seconds, no cron)'
const point = z
  .string(pointWords)
  .regex(pointPattern, pointWords)
  .refine((text) => parsePoint(text) !== null, {
    error: ({ input }) => `expected a day that there is, found ${quote(String(input))}`,
  })

const label = z
  .string('expected the name of a label')
  .regex(/^(?!\s)[^\p{Cc},]{1,50}(?<!\s)$/u, 'expected the name of a label, of 1 to 50 characters')
const labels = z.array(label, 'expected a list of labels').max(20, 'expected at most 20 labels').prefault([])

const days = z
  .array(
    z
      .string('expected a day such as mon, or days such as mon-fri')
      .regex(daysPattern, 'expected a day such as mon, or days such as mon-fri'),
    'expected a list of days such as [mon, tue]',
  )
  .min(1, 'expected at least one day')
  .max(7, 'expected at most 7 entries')

const span = z.strictObject(
  { days: days.optional(), from: point, to: point },
  'expected a window such as { days: [mon-fri], from: "09:00", to: "16:00" }',
)

const windows = z.strictObject(
  {
    zone,
    open: z
      .array(span, 'expected a list of windows such as [{ days: [mon-fri], from: "09:00", to: "16:00" }]')
      .min(1, 'expected 1 window or more')
      .max(50, 'expected at most 50 windows'),
    outside: outcome.default('block'),
    except: labels,
  },
  'expected zone, open, outside and except',
)

const file = z
  .string('expected the path of a file such as ops/holidays.ics')
  .regex(
    /^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\p{Cc}\\]{1,300}$/u,
    'expected the path of a file such as ops/holidays.ics, from the top folder',
  )

const freeze = z.strictObject(
  {
    from: point.optional(),
    to: point.optional(),
    days: days.optional(),
    calendar: file.optional(),
    zone,
    reason: z
      .string('expected a reason')
      .regex(/^(?!\s)[^\p{Cc}]{1,200}(?<!\s)$/u, 'expected a reason of 1 to 200 characters on one line')
      .optional(),
    except: labels,
    outcome: outcome.default('block'),
  },
  'expected a freeze with from and to, or calendar; zone, reason, except and outcome',
)

/** The part of `gate` that says when and whether now is the time. */
export const ruleShape = {
  windows: windows.optional(),
  freeze: z.array(freeze, 'expected a list of freezes').max(100, 'expected at most 100 freezes').prefault([]),
} as const

const document = z.strictObject(ruleShape)

/** Keys that are known below `gate`, as `knownKeys` lists them. */
export const ruleKeys: readonly (readonly [string, readonly string[]])[] = [
  ['gate.windows', Object.keys(windows.shape)],
  ['gate.windows.open.*', Object.keys(span.shape)],
  ['gate.freeze.*', Object.keys(freeze.shape)],
]

/** Times in which deploys go out, as written; outside of them `outside` holds. */
export type WindowsRule = z.infer<typeof windows>
/** A time in which none does, as written: from and to, or the entries of an iCalendar file. */
export type FreezeRule = z.infer<typeof freeze>
/** A stretch of time as written; with `days` on each of these. */
export type SpanRule = z.infer<typeof span>

/** The rules of a policy; null or empty where it has none of that kind. */
export type RulePolicy = {
  readonly windows: WindowsRule | null
  readonly freeze: readonly FreezeRule[]
}

/** What the document means. */
export function rulePolicy({
  windows: open,
  freeze: frozen,
}: Pick<z.infer<typeof document>, keyof typeof ruleShape>): RulePolicy {
  return { windows: open ?? null, freeze: frozen }
}

/** Whether a policy asks more than a review: then the code of its rules is loaded. */
export function hasRules(policy: RulePolicy): boolean {
  return policy.windows !== null || policy.freeze.length > 0
}

/** Spans that could never be. */
export function checkRules(policy: RulePolicy, yaml: YamlFile): Mistake[] {
  const say = (path: readonly PropertyKey[], message: string): Mistake => ({
    offset: yaml.find(path).offset,
    message: `${path.map(String).join('.')}: ${message}`,
  })
  const open = (policy.windows?.open ?? []).flatMap((one, at) => {
    const message = spanMistake(one)
    return message === null ? [] : [say(['gate', 'windows', 'open', at, 'to'], message)]
  })
  const frozen = policy.freeze.flatMap((one, at) => {
    const path = ['gate', 'freeze', at]
    const { from, to, calendar } = one
    if (calendar !== undefined) {
      const beside = from ?? to ?? one.days
      return beside === undefined ? [] : [say(path, 'expected calendar or from and to, found both')]
    }
    if (from === undefined || to === undefined) return [say(path, 'expected from and to, or a calendar')]
    const message = spanMistake({ from, to, days: one.days })
    return message === null ? [] : [say([...path, 'to'], message)]
  })
  return [...open, ...frozen]
}

/** A point in time: a moment and a day of the calendar may stand together. */
const kindOf = ({ kind }: Point): string => (kind === 'moment' ? 'date' : kind)

function spanMistake({ from, to, days: on }: SpanRule): string | null {
  const [start, end] = [parsePoint(from), parsePoint(to)]
  if (start === null || end === null) return null
  if (kindOf(start) !== kindOf(end)) return 'expected a time of the same form as from'
  if (on !== undefined && start.kind !== 'time') return 'expected times such as "09:00" beside days'
  if (on?.some((each) => parseDays(each).length === 0)) return 'expected days that there are'
  return isAfter(start, end) ? null : 'expected a time after from'
}

/** Whether an end comes after its beginning. Times of day, of the week and of the year come round again, so that they always do. */
function isAfter(start: Point, end: Point): boolean {
  if (start.kind === 'moment' && end.kind === 'moment') return end.at > start.at
  if (start.kind !== 'date' || end.kind !== 'date') return true
  const at = ({ year, month, day }: typeof start, minutes: number): number => Date.UTC(year, month - 1, day, 0, minutes)
  return at(end, end.minutes ?? 1440) > at(start, start.minutes ?? 0)
}
