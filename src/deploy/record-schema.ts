import { z } from 'zod'
import { verdictSchema } from './verdict-schema.ts'
import { baselineSchema } from '../watch/baseline-schema.ts'
import type { GateMemory, Hold, Mark, Response, WatchEntry } from './record.ts'

const sha = z.string().regex(/^[0-9a-f]{40}$/, 'expected 40 hex digits')
const time = z.iso.datetime()
const run = z.object({ id: z.int(), attempt: z.int() })
const strings = z.array(z.string())

const mark: z.ZodType<Mark> = z.object({ deployment: z.int(), sha, word: z.enum(['good', 'bad']), at: time, run })

const watch: z.ZodType<WatchEntry> = z.object({
  deployment: z.int().nullable(),
  sha,
  baseSha: sha.nullable(),
  run,
  state: z.enum(['planned', 'running', 'ended', 'cancelled']),
  startedAt: time.nullable(),
  baseline: baselineSchema.nullable(),
  verdict: z.enum(['healthy', 'regressed', 'external', 'inconclusive']).nullable(),
})

const pushed = {
  branch: z.string(),
  commit: sha,
  tree: sha,
  leftOut: strings,
  how: z.enum(['kept-main', 'restore-good']).exactOptional(),
  onto: sha.exactOptional(),
}

const noRollback = z.enum([
  'conflict',
  'nothing-to-revert',
  'no-good',
  'not-on-branch',
  'closed-by-person',
  'branch-taken',
  'only-left-out',
  'rolls-back-a-rollback',
  'daily-cap',
  'switched-off',
  'external',
  'git-missing',
])

const rollback: z.ZodType<Response['rollback']> = z.discriminatedUnion('step', [
  z.object({ step: z.literal('decided') }),
  z.object({ step: z.literal('opened'), pull: z.int(), ...pushed }),
  z.object({ step: z.literal('pushed'), url: z.string(), ...pushed }),
  z.object({
    step: z.literal('none'),
    reason: noRollback,
    conflicts: z.array(z.object({ path: z.string(), kind: z.string() })),
    pull: z.int().exactOptional(),
  }),
])

const incident: z.ZodType<Response['incident']> = z.discriminatedUnion('step', [
  z.object({ step: z.literal('decided') }),
  z.object({
    step: z.literal('opened'),
    issue: z.int(),
    phase: z.enum(['mitigating', 'monitoring', 'resolved', 'closed']),
    timeline: z.array(z.object({ at: time, text: z.string() })),
  }),
  z.object({ step: z.literal('none'), reason: z.literal('issues-disabled') }),
])

const response: z.ZodType<Response> = z.object({
  rollbackKey: z.string(),
  incidentKey: z.string(),
  good: sha.nullable(),
  bad: sha,
  base: z.string(),
  decidedAt: time,
  run,
  verdict: verdictSchema,
  baseline: baselineSchema,
  rollback,
  incident,
  byHand: z.object({ by: z.string(), reason: z.string() }).exactOptional(),
  redeploy: z.object({ workflow: z.string(), at: time }).exactOptional(),
  settled: z.boolean(),
})

const hold: z.ZodType<Hold> = z.object({
  bad: sha,
  good: sha.nullable(),
  since: time,
  incidentKey: z.string(),
  run: run.exactOptional(),
  why: z.string().exactOptional(),
  issue: z.int().exactOptional(),
  pull: z.int().exactOptional(),
  answered: z.array(z.int()).exactOptional(),
})

const debt: z.ZodType<GateMemory['debts'][number]> = z.object({
  digest: z.string(),
  sha,
  base: sha,
  at: time,
  reason: z.string(),
  by: z.string().nullable(),
  run,
  files: z.array(z.object({ path: z.string(), pull: z.int().nullable() })),
  people: strings,
  approvable: z.boolean(),
  owners: z.array(strings).exactOptional(),
  checks: strings.exactOptional(),
})

const gate: z.ZodType<GateMemory> = z.object({
  issue: z.int().nullable(),
  held: z.object({ sha, digest: z.string(), at: time }).nullable(),
  debts: z.array(debt),
  used: z.array(z.int()),
})

/** What each file of the state ref must hold, by the record's member that it is. */
export const recordSchemas = {
  marks: z.array(mark),
  watches: z.array(watch),
  responses: z.array(response),
  hold: hold.nullable(),
  gate,
} as const

/** `version.json`: read before all else. */
export const versionSchema = z.object({ version: z.int().positive() })
