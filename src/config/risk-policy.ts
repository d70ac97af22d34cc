import { z } from 'zod'
import { answerApprovals, type RuleAnswer, ruleOutcomes } from './rule-policy.ts'

/** What is looked for in the lines of a deploy; `docs/rules/risk.md` says what each finds. */
export const riskSignals = [
  'destructive-sql',
  'locking-sql',
  'breaking-sql',
  'unknown-sql',
  'edited-migration',
  'infrastructure',
  'workflows',
  'permissions',
  'install-scripts',
  'lockfile-only',
  'secrets',
  'hidden-unicode',
  'opaque',
  'generated',
  'size',
] as const
export type RiskSignal = (typeof riskSignals)[number]

const outcomeWords = 'expected inform, review or block'
const outcome = z.enum(ruleOutcomes, outcomeWords)

const statedWords = 'expected above and outcome, such as { above: 4, outcome: review }'
const stated = z.strictObject(
  {
    above: z
      .number('expected how many times the usual risk, such as 4')
      .min(1, 'expected 1 or more: 1 is the usual risk')
      .max(100, 'expected at most 100')
      .default(4),
    outcome: z
      .enum(['inform', 'review'], 'expected inform or review: a risk that is only estimated blocks no deploy')
      .default('review'),
    approvals: answerApprovals,
    'longer-watch': z
      .number('expected how many times as long, such as 2')
      .min(1, 'expected 1 or more: 1 is no longer')
      .max(4, 'expected at most 4')
      .default(1),
  },
  statedWords,
)

const signal = outcome.optional()

/** The part `gate.risk` of a policy, as its users write it. */
export const riskSchema = z.strictObject(
  {
    'destructive-sql': signal,
    'locking-sql': signal,
    'breaking-sql': signal,
    'unknown-sql': signal,
    'edited-migration': signal,
    infrastructure: signal,
    workflows: signal,
    permissions: signal,
    'install-scripts': signal,
    'lockfile-only': signal,
    secrets: signal,
    'hidden-unicode': signal,
    opaque: signal,
    generated: signal,
    size: signal,
    approvals: answerApprovals,
    stated: stated.optional(),
  } satisfies Record<RiskSignal | 'approvals' | 'stated', z.ZodType>,
  'expected signals with an outcome, such as { destructive-sql: review, secrets: block }',
)

/** Keys that are known below `gate.risk`, as `knownKeys` lists them. */
export const riskKeys: readonly (readonly [string, readonly string[]])[] = [
  ['gate.risk', Object.keys(riskSchema.shape)],
  ['gate.risk.stated', Object.keys(stated.shape)],
]

/** What a policy does about signs of risk. `inform` where it says nothing of one. */
export type RiskPolicy = {
  readonly answers: Readonly<Record<RiskSignal, RuleAnswer>>
  /** From how many times the usual risk on, as calculated, the whole range asks for more; null: it is not estimated. */
  readonly stated: z.infer<typeof stated> | null
}

/** What the document means. */
export function riskPolicy({ stated: range, approvals, ...given }: z.infer<typeof riskSchema>): RiskPolicy {
  const answers = Object.fromEntries(riskSignals.map((name) => [name, { outcome: given[name] ?? 'inform', approvals }]))
  return { answers: answerTable.parse(answers), stated: range ?? null }
}

const answerTable = z.record(z.enum(riskSignals), z.object({ outcome, approvals: answerApprovals }))
