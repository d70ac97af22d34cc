import { z } from 'zod'
import { ConfigurationError } from '../base/errors.ts'

// What a report is worked out from: deploys, incidents and held candidates, as GitHub and the record tell them, or as a file does.

const sha = z.string('expected a commit id').regex(/^[0-9a-f]{40}$/, 'expected a commit id of 40 hex digits')
const time = z
  .string('expected a time')
  .refine((text) => /T/.test(text) && !Number.isNaN(Date.parse(text)), 'expected a time such as 2026-11-28T17:40:00Z')
  .transform((text) => Date.parse(text))
const timeOrNone = time.nullable().default(null)
const text = z.string().max(300)

/** Why a deploy went out: as planned, or because of an incident. */
export const deployKinds = ['planned', 'rollback', 'reland', 'fix'] as const
export type DeployKind = (typeof deployKinds)[number]

export const verdictWords = ['healthy', 'regressed', 'external', 'inconclusive'] as const
export type VerdictWord = (typeof verdictWords)[number]

const deploy = z.strictObject({
  sha,
  /** When it was live. */
  at: time,
  kind: z.enum(deployKinds, `expected one of ${deployKinds.join(', ')}`).default('planned'),
  /** The word of its watch; null where none ended. */
  verdict: z
    .enum(verdictWords, `expected one of ${verdictWords.join(', ')}`)
    .nullable()
    .default(null),
  /** What was live for the first time with it: when its first commit was made, and when it was merged. */
  changes: z
    .array(z.strictObject({ committedAt: timeOrNone, mergedAt: timeOrNone }))
    .max(1000)
    .default([]),
})

const incident = z.strictObject({
  /** How it is called in the report: the number of its issue, say. */
  id: text,
  /** The deploy that caused it, or after which it was seen; null where none is known. */
  sha: sha.nullable().default(null),
  cause: z.enum(['deploy', 'external'], 'expected deploy or external').default('deploy'),
  /** Who found it: a watch, or a person. */
  found: z.enum(['watch', 'person'], 'expected watch or person').default('watch'),
  /** When the impact began; null where only the alarm is known. */
  onset: timeOrNone,
  /** When it was noticed. */
  at: time,
  /** When it was proven to be over; null while it is not. */
  recoveredAt: timeOrNone,
  /** Somebody without a part in it said that it was none. */
  falseAlarm: z.boolean().default(false),
  /** Its metrics were back once a deploy without the fault was out. */
  confirmed: z.boolean().default(false),
})

const held = z.strictObject({ sha, at: time, reason: text.default('') })

const file = z.strictObject({
  schemaVersion: z.literal(1, 'expected 1'),
  environment: z.string('expected the name of an environment').max(255).default('production'),
  deploys: z.array(deploy, 'expected a list of deploys').max(20_000).default([]),
  incidents: z.array(incident, 'expected a list of incidents').max(20_000).default([]),
  held: z.array(held, 'expected a list of held candidates').max(20_000).default([]),
})

/** Times in milliseconds since the Unix epoch. */
export type ReportFacts = Omit<z.infer<typeof file>, 'schemaVersion'>
export type DeployFact = ReportFacts['deploys'][number]
export type IncidentFact = ReportFacts['incidents'][number]

/** Reads a file of facts. Throws a ConfigurationError with the place of the first mistake. */
export function parseFacts(content: string, name: string): ReportFacts {
  const read = file.safeParse(parsedJson(content, name))
  if (read.success) {
    const { schemaVersion: _, ...facts } = read.data
    return facts
  }
  const [issue] = read.error.issues
  const place = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.join('.')}: `
  throw new ConfigurationError(`${name}: ${place}${issue?.message ?? 'unreadable'} (docs/report.md has the form)`)
}

function parsedJson(content: string, name: string): unknown {
  try {
    return JSON.parse(content)
  } catch (cause) {
    throw new ConfigurationError(`${name} is not JSON`, { cause })
  }
}
