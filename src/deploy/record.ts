import type { Lock } from './lock.ts'
import { commitIdPattern } from '../base/commit-id.ts'
import { z } from 'zod'
import { type Immutable, stored, unknownWord } from '../base/stored-shape.ts'
import { baselineSchema } from '../watch/baseline.ts'
import { slicesSchema } from '../watch/slices.ts'
import { storedVerdictSchema } from '../watch/verdict.ts'
import { gateFindings } from './gate-findings.ts'
import { incidentEvents } from './incident-events.ts'

const sha = z.string().regex(commitIdPattern, 'expected 40 hex digits')
/** ISO 8601. */
const time = z.iso.datetime()
const strings = z.array(z.string())

/** Which run wrote something; compared with the run itself before it is believed. */
const run = stored({ id: z.int(), attempt: z.int() })

/** The place that it is about, where the environment has several; absent where it has one. */
const cell = z.string().exactOptional()

/** The stage that it was deployed to, and whether that is the last one, which everybody gets; absent where a deploy has no stages. */
const stage = stored({ name: z.string(), last: z.boolean() }).exactOptional()

const mark = stored({ deployment: z.int(), sha, word: z.enum(['good', 'bad', unknownWord]), at: time, run, cell })

/** The watch's word on a deployment, kept apart from GitHub's `success`. */
export type Mark = Immutable<z.infer<typeof mark>>

const watch = stored({
  /** Null until the deployment's id is known. */
  deployment: z.int().nullable(),
  sha,
  /** What production ran before, null on a first deploy. */
  baseSha: sha.nullable(),
  run,
  /** The run that has taken the watch up after its own was lost or cancelled; absent where none has. */
  resumedBy: run.exactOptional(),
  state: z.enum(['planned', 'running', 'ended', 'cancelled', unknownWord]),
  /** Jobs of seconds look at it now and then; absent where a run watches to the end. See `watch/slices.ts`. */
  slices: stored(slicesSchema.shape).exactOptional(),
  /** Start of the watch itself, null before. */
  startedAt: time.nullable(),
  /** What the watch compares with: the time before the first deploy that is not proven, see `proven.ts`. */
  baseline: baselineSchema.nullable(),
  verdict: z.enum(['healthy', 'regressed', 'external', 'inconclusive', unknownWord]).nullable(),
  /** When it passed the gate: from then on production may run it. Absent in records of older versions, and where no gate let it through. */
  plannedAt: time.exactOptional(),
  /** The minutes just before it, where earlier deploys were not proven: what production did with those in it. */
  before: baselineSchema.exactOptional(),
  cell,
  stage,
  /** Effects on metrics that its pull requests announced before they were approved, as the gate found them; absent where there are none. */
  expects: z
    .array(stored({ metric: z.string(), rise: z.number(), because: z.string(), pull: z.int() }))
    .exactOptional(),
  /** What rules of the gate found that matters after the deploy; absent where that is nothing. */
  found: gateFindings.exactOptional(),
  /** Digest of what was built from the commit, as whoever deployed gave it; absent where nobody did. */
  artifact: z.string().exactOptional(),
})

/** A watch from the moment its deploy passed the gate. Its baseline outlives a crash, a re-run and the bad deploy itself. */
export type WatchEntry = Immutable<z.infer<typeof watch>>

const written = {
  branch: z.string(),
  commit: sha,
  /** That of the pushed commit. */
  tree: sha,
  leftOut: strings,
  /** How far the ladder was climbed; absent: clean. */
  how: z.enum(['kept-main', 'extended', 'restore-good', unknownWord]).exactOptional(),
  /** Later landings that `extended` takes back too, oldest first. */
  dropped: z.array(sha).exactOptional(),
  /** Commit of the base branch that it was computed on; absent in records of older versions. */
  onto: sha.exactOptional(),
  /** The git that computed it, and the settings that its tree depends on; absent in records of older versions. */
  git: stored({ version: z.string(), settings: strings }).exactOptional(),
}

const writtenRollback = stored(written)

/** What was written for a rollback. */
export type WrittenRollback = Immutable<z.infer<typeof writtenRollback>>

const noRollbackReason = z.enum([
  'conflict',
  /** The branch has the change no longer, or the code never changed. */
  'nothing-to-revert',
  /** The merge finds nothing to take back, and yet something of the range is still on the branch: the hold stays. */
  'cannot-say',
  'no-good',
  /** What was deployed is not on the branch the rollback would go to. */
  'not-on-branch',
  /** A person closed our pull request: that is respected. */
  'closed-by-person',
  /** A branch with our name holds something that is not our revert. */
  'branch-taken',
  /** All that is left to take back are files that may not be written. */
  'only-left-out',
  /** The range holds the merge of an earlier rollback: taking that back is for people to decide. */
  'rolls-back-a-rollback',
  /** As many rollbacks as the policy allows have been opened in 24 hours. */
  'daily-cap',
  /** An open issue labelled `deploy-guard:off` by someone with write access. */
  'switched-off',
  /** What got worse is not blamed on the deploy: taking it back would not help. */
  'external',
  /** The job had no git that can make it. */
  'git-missing',
  unknownWord,
])

export type NoRollbackReason = z.infer<typeof noRollbackReason>

const rollback = z.discriminatedUnion('step', [
  stored({ step: z.literal('decided') }),
  stored({ step: z.literal('opened'), pull: z.int(), ...written }),
  /** Branch pushed, pull request not permitted: a person opens it by `url`. */
  stored({ step: z.literal('pushed'), url: z.string(), ...written }),
  /** No pull request of ours, and why. `pull` is the one that a person closed. */
  stored({
    step: z.literal('none'),
    reason: noRollbackReason,
    conflicts: z.array(stored({ path: z.string(), kind: z.string() })),
    pull: z.int().exactOptional(),
    /** With `cannot-say`: what the branch still holds of the range. */
    leftovers: z.array(stored({ path: z.string(), name: z.string() })).exactOptional(),
  }),
  stored({ step: z.literal(unknownWord) }),
])

export type RollbackState = Immutable<z.infer<typeof rollback>>

const incidentPhase = z.enum(['mitigating', 'monitoring', 'resolved', 'closed', unknownWord])

export type IncidentPhase = z.infer<typeof incidentPhase>

const incident = z.discriminatedUnion('step', [
  stored({ step: z.literal('decided') }),
  /** `timeline`: what happened, as data; sentences are made of it where it is shown. */
  stored({ step: z.literal('opened'), issue: z.int(), phase: incidentPhase, timeline: incidentEvents }),
  stored({ step: z.literal('none'), reason: z.enum(['issues-disabled', unknownWord]) }),
  stored({ step: z.literal(unknownWord) }),
])

export type IncidentState = Immutable<z.infer<typeof incident>>

const response = stored({
  /** `rollback:<base>:<good>..<bad>` */
  rollbackKey: z.string(),
  /** `incident:<environment>:<bad>` */
  incidentKey: z.string(),
  /** Null where nothing is known to go back to: then there is an incident and no rollback. */
  good: sha.nullable(),
  bad: sha,
  /** Branch the rollback goes to. */
  base: z.string(),
  decidedAt: time,
  run,
  /** The verdict that called for it. */
  verdict: storedVerdictSchema,
  baseline: baselineSchema,
  rollback,
  incident,
  /** A person called for it: then no verdict says why. */
  byHand: stored({ by: z.string(), reason: z.string() }).exactOptional(),
  /** Good was sent to be deployed again, by a dispatch of that workflow. */
  redeploy: stored({ workflow: z.string(), at: time }).exactOptional(),
  /**
   * Parts of the range that were brought back after its rollback, to find the landing at fault: the pull request, how many landings from the first
   * its branch then has, the commit of the last of them, and the comment that asked for it.
   */
  relands: z.array(stored({ pull: z.int(), through: z.int(), sha, comment: z.int().exactOptional() })).exactOptional(),
  /**
   * The places and stages where it was found, each with what it was compared with there and the deploy after which it was found well again; absent where there is
   * one place. `part`: nobody but that part of the traffic had it there, null where it is not known how much.
   */
  cells: z
    .array(
      stored({
        name: z.string(),
        baseline: baselineSchema,
        recovered: sha.nullable(),
        part: z.number().nullable().exactOptional(),
      }),
    )
    .exactOptional(),
  /** False while what people see on GitHub may lag behind this record: then the next start finishes it. */
  settled: z.boolean(),
})

/** A rollback and an incident that were decided on. Recorded first, done then; numbers are filled in as they come to exist. */
export type Response = Immutable<z.infer<typeof response>>

const declared = stored({
  /** `incident:<environment>:declared:<which>` */
  incidentKey: z.string(),
  declaredAt: time,
  run,
  incident,
  /** False while what people see on GitHub may lag behind this record. */
  settled: z.boolean(),
})

/** An incident that a person declared, without a watch: what they said of it stands in its timeline. */
export type DeclaredIncident = Immutable<z.infer<typeof declared>>

const holdMembers = {
  bad: sha,
  /** Earlier deploys that may have brought the fault: what contains one of them is refused as well. Absent where there are none. */
  also: z.array(sha).exactOptional(),
  good: sha.nullable(),
  since: time,
  incidentKey: z.string(),
  /** Run that set it; absent in records of older versions. */
  run: run.exactOptional(),
  /** Why, in a person's words or the watch's. Untrusted. */
  why: z.string().exactOptional(),
  /** Number of the incident's issue where no response names it. */
  issue: z.int().exactOptional(),
  /** Number of the rollback's pull request where no response names it. */
  pull: z.int().exactOptional(),
  /** Ids of comments that earlier versions answered with no; a reaction says so now. */
  answered: z.array(z.int()).exactOptional(),
}

const hold = stored({
  ...holdMembers,
  /** Holds of other incidents that stand as well, the newest first. Read by `holdsOf`. */
  others: z.array(stored(holdMembers)).exactOptional(),
})

/** While it stands, the gate refuses every candidate that contains `bad`, or one of `also`. */
export type Hold = Immutable<z.infer<typeof hold>>

const confirmed = stored({
  deployment: z.int(),
  /** What production ran. */
  sha,
  /** When its success came. */
  at: time,
  run,
  /** Workflow file of that run, and the event that started it. */
  path: z.string(),
  event: z.string(),
  /** The run that checked it. */
  by: run,
  cell,
})

/** A deploy that counted as live while its run existed, and what was checked of it: once the run has expired the record stands for it. */
export type ConfirmedDeploy = Immutable<z.infer<typeof confirmed>>

const debt = stored({
  /** Names exactly what was not seen. */
  digest: z.string(),
  /** What was deployed, and on top of what. */
  sha,
  base: sha,
  at: time,
  /** Reason that was given. Untrusted text. */
  reason: z.string(),
  /** Who gave it, null where only the run tells. */
  by: z.string().nullable(),
  run,
  /** Files with something unseen, at most 50, and the pull request each came from. */
  files: z.array(stored({ path: z.string(), pull: z.int().nullable() })),
  /** Logins of everyone who had a part in it; none of them can approve it. */
  people: strings,
  /** Whether it can be approved at all: everyone with a part in it is known, and all of it could be shown. */
  approvable: z.boolean(),
  /** Lists of owners of which somebody has to be among those who approve it; absent where nothing of it has owners. */
  owners: z.array(strings).exactOptional(),
  /** Some of it could be shown nowhere, so that whoever approves it has to say that they looked elsewhere; absent where all of it could. */
  elsewhere: z.literal(true).exactOptional(),
  /** What stopped it, where that was neither a review nor a check that it waited for. */
  over: z
    .enum([
      'policy-malformed',
      'not-promoted',
      'not-on-branch',
      'live-unknown',
      'not-provable-without-git',
      'held-by-rule',
      unknownWord,
    ])
    .exactOptional(),
  /** Required checks that were not green and not waited for; absent where it is about lines. */
  checks: strings.exactOptional(),
})

/** What was deployed although nobody had seen it, until somebody independent has approved its digest. */
export type Debt = Immutable<z.infer<typeof debt>>

const gate = stored({
  /** Number of the gate's issue, null until something was held. */
  issue: z.int().nullable(),
  /** The candidate that is held now, and since when. */
  held: stored({ sha, digest: z.string(), at: time }).nullable(),
  debts: z.array(debt),
  /** Candidates that waited for a review, for reports, the newest last; absent in records of older versions. */
  waited: z.array(stored({ sha, at: time })).exactOptional(),
  /** Comments whose emergency was used: each counts once. */
  used: z.array(z.int()),
})

/** What the gate remembers of one environment. */
export type GateMemory = Immutable<z.infer<typeof gate>>

const send = stored({
  /** What happened, as `noticeKey` has it. */
  notice: z.string(),
  /** Name of the place, as the policy has it. */
  place: z.string(),
  /**
   * `intended` is written before anything is sent. `perhaps`: no answer came, and it is not sent again, because it might come twice. `failed`: it
   * certainly did not arrive, or could not be repeated any more.
   */
  state: z.enum(['intended', 'sent', 'perhaps', 'failed', unknownWord]),
  at: time,
  run,
  /** How the service names it, for what follows on it; absent where it names none. */
  handle: z.string().exactOptional(),
})

/** One message to one place. */
export type Send = Immutable<z.infer<typeof send>>

/** What each file of the state ref must hold, by the record's member that it is. */
export const recordSchemas = {
  marks: z.array(mark),
  watches: z.array(watch),
  responses: z.array(response),
  incidents: z.array(declared),
  hold: hold.nullable(),
  gate,
  confirmed: z.array(confirmed),
  sends: z.array(send),
} as const

/** `version.json`: read before all else. */
export const versionSchema = stored({ version: z.int().positive() })

type Files = { readonly [K in keyof typeof recordSchemas]: Immutable<z.infer<(typeof recordSchemas)[K]>> }

/** Everything that one environment's state ref holds. */
export type EnvironmentRecord = { readonly version: 1 } & Files

export const emptyGateMemory: GateMemory = { issue: null, held: null, debts: [], used: [] }

export const emptyRecord: EnvironmentRecord = {
  version: 1,
  marks: [],
  watches: [],
  confirmed: [],
  sends: [],
  responses: [],
  incidents: [],
  hold: null,
  gate: emptyGateMemory,
}

/** The record of one environment, with compare-and-swap. */
export type RecordStore = {
  read(): Promise<EnvironmentRecord>
  /** Applies `change` to the newest record and writes it; on a race the newer record is read and `change` applied again. */
  /**
   * With `under` the lock is given back in the same move: it is written under that lock or not at all. Throws LockHeldError where it was taken over.
   */
  update(
    reason: string,
    change: (record: EnvironmentRecord) => EnvironmentRecord,
    under?: Lock | null,
  ): Promise<EnvironmentRecord>
}
