import { z } from 'zod'
import type { RunRef } from '../base/run.ts'
import { verdictSchema } from './stored-verdict.ts'
import { type Baseline, baselineSchema } from '../watch/baseline.ts'
import type { Verdict } from '../watch/verdict.ts'

/** The watch's word on a deployment, kept apart from GitHub's `success`. */
export type Mark = {
  readonly deployment: number
  readonly sha: string
  readonly word: 'good' | 'bad'
  /** ISO 8601. */
  readonly at: string
  readonly run: RunRef
}

/** A watch from the moment its deploy was let through. Its baseline outlives a crash, a re-run and the bad deploy itself. */
export type WatchEntry = {
  /** Null until the deployment's id is known. */
  readonly deployment: number | null
  readonly sha: string
  /** What production ran before, null on a first deploy. */
  readonly baseSha: string | null
  readonly run: RunRef
  readonly state: 'planned' | 'running' | 'ended' | 'cancelled'
  /** ISO 8601; start of the watch itself, null before. */
  readonly startedAt: string | null
  readonly baseline: Baseline | null
  readonly verdict: Verdict['verdict'] | null
}

/** A rollback and an incident that were decided on. Recorded first, done then; numbers are filled in as they come to exist. */
export type Response = {
  /** `rollback:<base>:<good>..<bad>` */
  readonly rollbackKey: string
  /** `incident:<environment>:<bad>` */
  readonly incidentKey: string
  /** Null where nothing is known to go back to: then there is an incident and no rollback. */
  readonly good: string | null
  readonly bad: string
  /** Branch the rollback goes to. */
  readonly base: string
  /** ISO 8601. */
  readonly decidedAt: string
  readonly run: RunRef
  /** The verdict that called for it. */
  readonly verdict: Verdict
  readonly baseline: Baseline
  readonly rollback: RollbackState
  readonly incident: IncidentState
  /** A person called for it: then no verdict says why. */
  readonly byHand?: { readonly by: string; readonly reason: string }
  /** Good was sent to be deployed again, by a dispatch of that workflow. ISO 8601. */
  readonly redeploy?: { readonly workflow: string; readonly at: string }
  /** False while what people see on GitHub may lag behind this record: then the next start finishes it. */
  readonly settled: boolean
}

/** What was written for a rollback. */
export type WrittenRollback = {
  readonly branch: string
  readonly commit: string
  readonly tree: string
  readonly leftOut: readonly string[]
  /** How far the ladder was climbed; absent: clean. */
  readonly how?: 'kept-main' | 'restore-good'
  /** Commit of the base branch that it was computed on; absent in records of older versions. */
  readonly onto?: string
}

export type RollbackState =
  | { readonly step: 'decided' }
  /** `tree` is that of the pushed commit. */
  | ({ readonly step: 'opened'; readonly pull: number } & WrittenRollback)
  /** Branch pushed, pull request not permitted: a person opens it by `url`. */
  | ({ readonly step: 'pushed'; readonly url: string } & WrittenRollback)
  /** No pull request of ours, and why. `pull` is the one that a person closed. */
  | {
      readonly step: 'none'
      readonly reason: NoRollbackReason
      readonly conflicts: readonly { readonly path: string; readonly kind: string }[]
      readonly pull?: number
    }

export type NoRollbackReason =
  | 'conflict'
  /** The branch has the change no longer, or the code never changed. */
  | 'nothing-to-revert'
  | 'no-good'
  /** What was deployed is not on the branch the rollback would go to. */
  | 'not-on-branch'
  /** A person closed our pull request: that is respected. */
  | 'closed-by-person'
  /** A branch with our name holds something that is not our revert. */
  | 'branch-taken'
  /** All that is left to take back are files that may not be written. */
  | 'only-left-out'
  /** The range holds the merge of an earlier rollback: taking that back is for people to decide. */
  | 'rolls-back-a-rollback'
  /** As many rollbacks as the policy allows have been opened in 24 hours. */
  | 'daily-cap'
  /** An open issue labelled `deploy-guard:off` by someone with write access. */
  | 'switched-off'
  /** What got worse is not blamed on the deploy: taking it back would not help. */
  | 'external'
  /** The job had no git that can make it. */
  | 'git-missing'

export type IncidentPhase = 'mitigating' | 'monitoring' | 'resolved' | 'closed'

export type IncidentState =
  | { readonly step: 'decided' }
  | {
      readonly step: 'opened'
      readonly issue: number
      readonly phase: IncidentPhase
      readonly timeline: readonly TimelineEntry[]
    }
  | { readonly step: 'none'; readonly reason: 'issues-disabled' }

/** `at` is ISO 8601. `text` is plain, already harmless Markdown. */
export type TimelineEntry = { readonly at: string; readonly text: string }

/** While it stands, the gate refuses every candidate that contains `bad`. */
export type Hold = {
  readonly bad: string
  readonly good: string | null
  /** ISO 8601. */
  readonly since: string
  readonly incidentKey: string
  /** Run that set it; absent in records of older versions. */
  readonly run?: RunRef
  /** Why, in a person's words or the watch's. Untrusted. */
  readonly why?: string
  /** Number of the incident's issue where no response names it. */
  readonly issue?: number
  /** Number of the rollback's pull request where no response names it. */
  readonly pull?: number
  /** Ids of comments that asked for its release and were answered with no. */
  readonly answered?: readonly number[]
}

/** What was let through although nobody had seen it, until somebody independent has approved its digest. */
export type Debt = {
  /** Names exactly what was not seen. */
  readonly digest: string
  /** What was deployed, and on top of what. */
  readonly sha: string
  readonly base: string
  /** ISO 8601. */
  readonly at: string
  /** Reason that was given. Untrusted text. */
  readonly reason: string
  /** Who gave it, null where only the run tells. */
  readonly by: string | null
  readonly run: RunRef
  /** Files with something unseen, at most 50, and the pull request each came from. */
  readonly files: readonly { readonly path: string; readonly pull: number | null }[]
  /** Logins of everyone who had a part in it; none of them can approve it. */
  readonly people: readonly string[]
  /** Whether it can be approved at all: everyone with a part in it is known, and all of it could be shown. */
  readonly approvable: boolean
  /** Required checks that were not green and not waited for; absent where it is about lines. */
  readonly checks?: readonly string[]
  /** Lists of owners of which somebody has to be among those who approve it; absent where nothing of it has owners. */
  readonly owners?: readonly (readonly string[])[]
}

/** What the gate remembers of one environment. */
export type GateMemory = {
  /** Number of the gate's issue, null until something was held. */
  readonly issue: number | null
  /** The candidate that is held now, since when, ISO 8601. */
  readonly held: { readonly sha: string; readonly digest: string; readonly at: string } | null
  readonly debts: readonly Debt[]
  /** Comments whose emergency was used: each counts once. */
  readonly used: readonly number[]
}

/** Everything that one environment's state ref holds. */
export type EnvironmentRecord = {
  readonly version: 1
  readonly marks: readonly Mark[]
  readonly watches: readonly WatchEntry[]
  readonly responses: readonly Response[]
  readonly hold: Hold | null
  readonly gate: GateMemory
}

export const emptyGateMemory: GateMemory = { issue: null, held: null, debts: [], used: [] }

export const emptyRecord: EnvironmentRecord = {
  version: 1,
  marks: [],
  watches: [],
  responses: [],
  hold: null,
  gate: emptyGateMemory,
}

/** The record of one environment, with compare-and-swap. */
export type RecordStore = {
  read(): Promise<EnvironmentRecord>
  /** Applies `change` to the newest record and writes it; on a race the newer record is read and `change` applied again. */
  update(reason: string, change: (record: EnvironmentRecord) => EnvironmentRecord): Promise<EnvironmentRecord>
}

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
