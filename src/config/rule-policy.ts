import { z } from 'zod'
import { quote } from '../base/words.ts'
import { isZone } from '../base/zone.ts'
import { daysPattern, parseDays, parsePoint, type Point, pointPattern } from './calendar-times.ts'

import { jsonPathPattern, okPattern } from './json-path.ts'
import { duration, durationOrNone, globs, longDuration, share } from './scalars.ts'
import { address, secretName } from './store-policy.ts'
import type { Mistake, YamlFile } from './yaml-file.ts'

/** What a rule that speaks does: `inform` shows it, `review` asks for an approval of its own, `block` lets the deploy wait. */
export const ruleOutcomes = ['inform', 'review', 'block'] as const
export type RuleOutcome = (typeof ruleOutcomes)[number]

/** What becomes of a deploy that a rule speaks about. `approvals`: how many people have to approve it where that is `review`. */
export type RuleAnswer = { readonly outcome: RuleOutcome; readonly approvals: number }

const outcomeWords = 'expected inform, review or block'
const outcome = z.enum(ruleOutcomes, outcomeWords)

/** How many people have to approve what a rule asks about, beside `outcome`. */
export const answerApprovals = z
  .int('expected a whole number from 1 to 10')
  .min(1, 'expected 1 or more')
  .max(10, 'expected at most 10')
  .default(1)

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
    approvals: answerApprovals,
    except: labels,
  },
  'expected zone, open, outside, approvals and except',
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
    approvals: answerApprovals,
  },
  'expected a freeze with from and to, or calendar; zone, reason, except, outcome and approvals',
)

const plan = z.strictObject(
  {
    window: duration,
    outcome: outcome.default('block'),
    approvals: answerApprovals,
    decide: durationOrNone.optional(),
  },
  'expected window, outcome, approvals and decide',
)

const low = z.strictObject(
  {
    below: share('expected a share from 0 to 1, such as 0.25 for a quarter').default(0.25),
    outcome,
    approvals: answerApprovals,
  },
  'expected below, outcome and approvals',
)

const spent = z.strictObject({ outcome, approvals: answerApprovals }, 'expected { outcome: block }')

const budget = z.strictObject(
  {
    objective: z
      .number('expected a share of good events such as 0.999')
      .gt(0, 'expected more than 0')
      .lt(1, 'expected less than 1, such as 0.999 for 99.9 %'),
    window: longDuration.prefault('30d'),
    metric: z
      .string('expected the name of a metric of the policy')
      .regex(/^(?!\s)[^\p{Cc}]{1,100}(?<!\s)$/u, 'expected the name of a metric of the policy')
      .optional(),
    spent: spent.prefault({ outcome: 'inform' }),
    low: low.optional(),
  },
  'expected objective, window, metric, spent and low',
)

const health = z.strictObject(
  { outcome: outcome.default('block'), approvals: answerApprovals },
  'expected { outcome: block }',
)

const pathWords = 'expected a path such as backups[-1].finished_at or [*].stop: names, [n], [-1] and [*]'
const jsonPath = z.string(pathWords).regex(jsonPathPattern, pathWords)

const restorePoint = z.strictObject(
  {
    'max-age': longDuration,
    outcome: outcome.default('block'),
    approvals: answerApprovals,
    url: address('expected an address such as https://backups.example.com/list').optional(),
    path: jsonPath.optional(),
    ok: z
      .string('expected a condition such as status.code = 0')
      .regex(okPattern, 'expected a condition such as status.code = 0: a path, = and a value')
      .optional(),
    tested: longDuration.optional(),
    'tested-path': jsonPath.optional(),
    'token-env': secretName.optional(),
  },
  'expected max-age, outcome, approvals, url, path, ok and tested',
)

const afterIncident = z.strictObject(
  { outcome: outcome.default('review'), approvals: answerApprovals, within: longDuration.prefault('12h') },
  'expected { outcome: review, within: 12h }',
)

const teamWords = 'expected a team such as acme/dba, or a login'
const pathRule = z.strictObject(
  {
    paths: globs.min(1, 'expected paths such as ["db/migrate/**"]'),
    approvals: answerApprovals,
    teams: z
      .array(
        z
          .string(teamWords)
          .regex(/^[A-Za-z0-9][A-Za-z0-9-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)?$/, `${teamWords}, without @`),
        'expected a list of teams such as [acme/dba]',
      )
      .max(20, 'expected at most 20 teams')
      .prefault([]),
  },
  'expected a rule such as { paths: ["db/**"], approvals: 2, teams: [acme/dba] }',
)

/** The part of `gate` that says when and whether now is the time. */
export const ruleShape = {
  windows: windows.optional(),
  freeze: z.array(freeze, 'expected a list of freezes').max(100, 'expected at most 100 freezes').prefault([]),
  plan: plan.optional(),
  budget: budget.optional(),
  health: health.optional(),
  'restore-point': restorePoint.optional(),
  'after-incident': afterIncident.optional(),
  rules: z.array(pathRule, 'expected a list of rules').max(50, 'expected at most 50 rules').prefault([]),
} as const

const document = z.strictObject(ruleShape)

/** Keys that are known below `gate`, as `knownKeys` lists them. */
export const ruleKeys: readonly (readonly [string, readonly string[]])[] = [
  ['gate.windows', Object.keys(windows.shape)],
  ['gate.windows.open.*', Object.keys(span.shape)],
  ['gate.freeze.*', Object.keys(freeze.shape)],
  ['gate.plan', Object.keys(plan.shape)],
  ['gate.budget', Object.keys(budget.shape)],
  ['gate.budget.spent', Object.keys(spent.shape)],
  ['gate.budget.low', Object.keys(low.shape)],
  ['gate.health', Object.keys(health.shape)],
  ['gate.restore-point', Object.keys(restorePoint.shape)],
  ['gate.rules.*', Object.keys(pathRule.shape)],
  ['gate.after-incident', Object.keys(afterIncident.shape)],
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
  /** Seconds. `decide`: null for the length of the watch. */
  readonly plan: (RuleAnswer & { readonly window: number; readonly decide: number | null }) | null
  readonly budget: BudgetRule | null
  readonly health: RuleAnswer | null
  readonly restorePoint: RestorePointRule | null
  /** `within`: seconds since the incident began. */
  readonly afterIncident: (RuleAnswer & { readonly within: number }) | null
  /** How many have to approve some paths, and of which teams (`owner/team`, or a login) one among them. */
  readonly rules: readonly z.infer<typeof pathRule>[]
}

/** How much may fail, and what becomes of a deploy when it has. `window` in seconds; `metric` null for the first that is critical. */
export type BudgetRule = {
  readonly objective: number
  readonly window: number
  readonly metric: string | null
  readonly spent: RuleAnswer
  readonly low: (RuleAnswer & { readonly below: number }) | null
}

/** Ages in seconds; null where the policy does not ask for that. */
export type RestorePointRule = RuleAnswer & {
  readonly maxAge: number
  readonly url: string | null
  readonly path: string | null
  readonly ok: string | null
  readonly tested: number | null
  readonly testedPath: string | null
  readonly tokenEnv: string | null
}

/** What the document means. */
export function rulePolicy(gate: Pick<z.infer<typeof document>, keyof typeof ruleShape>): RulePolicy {
  const {
    windows: open,
    freeze: frozen,
    plan: planned,
    budget: errors,
    health: healthy,
    'restore-point': restore,
  } = gate
  return {
    windows: open ?? null,
    freeze: frozen,
    plan: planned === undefined ? null : { ...planned, decide: planned.decide ?? null },
    budget: errors === undefined ? null : { ...errors, metric: errors.metric ?? null, low: errors.low ?? null },
    health: healthy ?? null,
    rules: gate.rules,
    afterIncident: gate['after-incident'] ?? null,
    restorePoint:
      restore === undefined
        ? null
        : {
            maxAge: restore['max-age'],
            outcome: restore.outcome,
            approvals: restore.approvals,
            url: restore.url ?? null,
            path: restore.path ?? null,
            ok: restore.ok ?? null,
            tested: restore.tested ?? null,
            testedPath: restore['tested-path'] ?? null,
            tokenEnv: restore['token-env'] ?? null,
          },
  }
}

/** Whether a policy asks more than a review: then the code of its rules is loaded. */
export function hasRules(policy: RulePolicy): boolean {
  const {
    windows: open,
    freeze: frozen,
    plan: planned,
    budget: errors,
    health: healthy,
    restorePoint: restore,
  } = policy
  return (
    frozen.length > 0 ||
    policy.rules.length > 0 ||
    [open, planned, errors, healthy, restore, policy.afterIncident].some((rule) => rule !== null)
  )
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
  return [
    ...open,
    ...frozen,
    ...restoreMistakes(policy).map(([key, message]) => say(['gate', 'restore-point', key], message)),
  ]
}

/** What needs an address to be read from, and the other way round. */
function restoreMistakes({ restorePoint: rule }: RulePolicy): (readonly [string, string])[] {
  if (rule === null) return []
  const { url, path, ok, testedPath, tokenEnv } = rule
  if (url !== null)
    return path === null ? [['url', 'expected path beside it: where in the answer the time stands']] : []
  const given = { path, ok, 'tested-path': testedPath, 'token-env': tokenEnv }
  return Object.entries(given).flatMap(([key, value]) =>
    value === null ? [] : [[key, 'expected url beside it'] as const],
  )
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
