import { z } from 'zod'
import { ConfigurationError } from '../../base/errors.ts'
import type { BudgetFacts, PastDeploy, PastIncident, RestorePoint, SharedLabel, Unknown } from './facts.ts'

const time = z.iso.datetime({ offset: true, error: 'expected a time such as 2026-01-05T09:00:00Z' })
const share = (words: string) => z.number(words).min(0, words)
const text = z.string('expected a text').max(500, 'expected at most 500 characters')
const count = z.number('expected a number').min(0, 'expected 0 or more')

const window = z.union([
  z.string().regex(/^[1-9]\d{0,4}[smhd]$/, 'expected a duration such as 30d'),
  z.number().positive('expected seconds'),
])

const deploy = z
  .strictObject({ startedAt: time, endedAt: time, rollback: z.boolean('expected true or false').default(false) })
  .refine(({ startedAt, endedAt }) => Date.parse(endedAt) >= Date.parse(startedAt), {
    error: 'expected endedAt not before startedAt',
  })

const file = z.strictObject({
  deploys: z.array(deploy, 'expected a list of deploys').max(10_000, 'expected at most 10000 deploys').default([]),
  budget: z
    .strictObject({
      objective: z.number('expected a share such as 0.999').gt(0, 'expected more than 0').lt(1, 'expected less than 1'),
      window,
      spent: share('expected a part of the budget, such as 0.4; 1 is all of it'),
      bad: count.optional(),
      total: count.optional(),
      burn: z
        .array(
          z.strictObject({
            window,
            rate: share('expected a burn rate such as 1.5; 1 spends the budget in its window'),
          }),
          'expected a list of burn rates',
        )
        .max(20, 'expected at most 20 burn rates')
        .default([]),
      leaving: z
        .array(z.strictObject({ at: time, bad: count }), 'expected a list of failures that leave the window')
        .max(10_000, 'expected at most 10000 of them')
        .default([]),
    })
    .optional(),
  degraded: z.array(z.unknown(), 'expected a list of what is degraded').max(1000).optional(),
  restorePoints: z
    .array(
      z.strictObject({ at: time, what: text.default(''), tested: time.optional() }),
      'expected a list of restore points',
    )
    .max(1000, 'expected at most 1000 restore points')
    .default([]),
  labels: z.array(text, 'expected a list of labels').max(100, 'expected at most 100 labels').default([]),
  teams: z
    .record(z.string(), z.array(text, 'expected a list of logins'), 'expected teams with their members')
    .default({}),
  incidents: z
    .array(
      z.strictObject({
        startedAt: time,
        issue: z.int().positive().nullable().default(null),
        over: z.boolean('expected true or false').default(false),
        deploys: z.int('expected a whole number').min(0, 'expected 0 or more').default(0),
      }),
      'expected a list of incidents',
    )
    .max(1000, 'expected at most 1000 incidents')
    .default([]),
  relief: z.enum(['rollback', 'fix'], 'expected rollback or fix').optional(),
})

/** What the offline form of the gate is told besides reviews. */
export type GivenFacts = {
  readonly deploys: readonly PastDeploy[]
  readonly budget: BudgetFacts | Unknown
  readonly degraded: readonly string[] | Unknown
  readonly restorePoints: readonly RestorePoint[]
  readonly labels: readonly SharedLabel[]
  readonly incidents: readonly PastIncident[]
  /** Members by team, `owner/team`. */
  readonly teams: ReadonlyMap<string, readonly string[]>
  readonly relief: 'rollback' | 'fix' | null
}

/** Reads a file of facts. Throws one ConfigurationError that lists every mistake with its place and what was expected. */
export function parseFacts(content: string, fileName: string): GivenFacts {
  const parsed = file.safeParse(readJson(content, fileName))
  if (!parsed.success) {
    const mistakes = parsed.error.issues.map((issue) => `${fileName}: ${told(issue)}`)
    throw new ConfigurationError(mistakes.join('\n'))
  }
  const { deploys, budget, degraded, restorePoints, labels, teams, incidents, relief } = parsed.data
  return {
    deploys: deploys.map(({ startedAt, endedAt, rollback }) => ({
      startedAt: Date.parse(startedAt),
      endedAt: Date.parse(endedAt),
      rollback,
    })),
    budget: budget === undefined ? { unknown: 'the facts do not say' } : budgetOf(budget),
    degraded: degraded === undefined ? { unknown: 'the facts do not say' } : degraded.map(degradedWords),
    restorePoints: restorePoints.map(({ at, what, tested }) => ({
      at: Date.parse(at),
      what,
      tested: tested === undefined ? null : Date.parse(tested),
    })),
    labels: labels.map((name) => ({ name, by: null })),
    teams: new Map(Object.entries(teams)),
    incidents: incidents
      .map((one) => ({ ...one, startedAt: Date.parse(one.startedAt) }))
      .toSorted((a, b) => b.startedAt - a.startedAt),
    relief: relief ?? null,
  }
}

/** What is known where no file says anything. */
export function noFacts(): GivenFacts {
  return parseFacts('{}', '')
}

type Budget = NonNullable<z.infer<typeof file>['budget']>

const UNITS = { s: 1, m: 60, h: 3600, d: 86_400 } as const

function budgetOf({ objective, window: whole, spent, bad, total, burn, leaving }: Budget): BudgetFacts {
  return {
    objective,
    window: secondsOf(whole),
    spent,
    bad: bad ?? null,
    total: total ?? null,
    burn: burn.map(({ window: part, rate }) => ({ seconds: secondsOf(part), rate })),
    leaving: leaving.map((one) => ({ at: Date.parse(one.at), bad: one.bad })).toSorted((a, b) => a.at - b.at),
  }
}

function secondsOf(length: Budget['window']): number {
  if (typeof length === 'number') return length
  const unit = length.slice(-1)
  return Number(length.slice(0, -1)) * (unit === 's' || unit === 'm' || unit === 'h' || unit === 'd' ? UNITS[unit] : 1)
}

/** A name, or the first text that an object has: what is degraded is told in the words of whoever measured it. */
function degradedWords(one: unknown): string {
  if (typeof one === 'string') return one.slice(0, 200)
  if (typeof one !== 'object' || one === null) return String(one)
  const texts = Object.values(one).filter((value) => typeof value === 'string' || typeof value === 'number')
  return texts.join(', ').slice(0, 200)
}

function readJson(content: string, fileName: string): unknown {
  try {
    return JSON.parse(content)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new ConfigurationError(`${fileName}: expected JSON, ${why}`, { cause })
  }
}

function told(issue: z.core.$ZodIssue): string {
  const place = issue.path.length === 0 ? 'the whole file' : issue.path.map(String).join('.')
  if (issue.code !== 'unrecognized_keys') return `${place}: ${issue.message}`
  return `${place}: unknown field ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}; take it out (docs/rules/README.md lists all fields)`
}
