import { z } from 'zod'

// What people are told, as data: messages are made of it (`render/notice-message.ts`), and an own webhook gets it as it is.

const text = (most: number) => z.string().max(most)
const sha = z.string().regex(/^[0-9a-f]{40}$/, 'expected a commit id of 40 hex digits')
const time = z.iso.datetime({ offset: true, error: 'expected a time in ISO 8601 such as 2026-11-28T17:40:00Z' })
const number = z.int().positive().nullable().default(null)

const common = {
  /** `owner/name`. */
  repository: z.string().regex(/^[^/\s]{1,100}\/[^/\s]{1,100}$/, 'expected owner/name'),
  environment: text(255),
  /** Page where it can be read about: the incident's issue, or the run. */
  url: z.url().max(1000).nullable().default(null),
  /** When it came about. */
  at: time,
}

/** An incident, by its key and what is wrong. */
const incident = {
  ...common,
  incident: text(600),
  /** Number of its issue; null where there is none. */
  issue: number,
  /** What is wrong, by the kind of metric with its number. Plain text. */
  what: text(300),
}

const notice = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('held'),
    ...common,
    sha,
    decision: z.enum(['needs-review', 'held', 'blocked']),
    reason: text(60),
    /** One sentence. */
    message: text(1000),
    /** Number of the gate's issue, where it can be approved. */
    issue: number,
    /** Owners of what waits, as CODEOWNERS names them; empty where it names nobody. */
    owners: z.array(text(150)).max(50).default([]),
    /** Logins of those who had a part in it, so that their approval does not count. */
    involved: z.array(text(100)).max(50).default([]),
  }),
  z.strictObject({
    kind: z.literal('window'),
    ...common,
    sha,
    /** `turn-back`: a rollback just fits into the time planned; `over`: that has ended. */
    state: z.enum(['turn-back', 'over']),
    /** When the time planned ends. */
    planned: time,
    /** When all is over at the latest, a rollback among it: what people should announce. */
    until: time,
    /** Seconds that a rollback takes, pessimistically. */
    rollback: z.number().positive(),
  }),
  z.strictObject({
    kind: z.literal('regressed'),
    ...incident,
    /** Null where a person declared it, and no deploy is known to be at fault. */
    bad: sha.nullable().default(null),
    good: sha.nullable().default(null),
    since: time.nullable().default(null),
    /** 1 is the worst; null where nothing says. */
    severity: z.int().min(1).max(4).nullable().default(null),
    /** Number of the rollback's pull request. */
    rollback: number,
    /** Login of the person who said so; null where a watch did, or nobody is known. */
    by: text(100).nullable().default(null),
  }),
  z.strictObject({
    kind: z.literal('external'),
    ...incident,
    sha,
    /** Why the deploy is not blamed, as a clause. Plain text. */
    why: text(500),
    since: time.nullable().default(null),
  }),
  z.strictObject({
    kind: z.literal('acknowledged'),
    ...incident,
    /** Login of whoever takes it up; null where nobody is known. */
    by: text(100).nullable().default(null),
  }),
  z.strictObject({
    kind: z.literal('recovered'),
    ...incident,
    /** How it is known: a watch has proven it, a person said so, or it was a false alarm. */
    how: z.enum(['proven', 'said', 'false-alarm']).default('proven'),
    /** What production runs now, where a watch has proven it. */
    sha: sha.nullable().default(null),
    since: time.nullable().default(null),
  }),
  z.strictObject({
    kind: z.literal('due'),
    ...incident,
    /** Id of the clock, as `/guard reported ID` names it. */
    clock: text(100),
    state: z.enum(['due-soon', 'late', 'met', 'waived']),
    due: time,
    /** A login, a team or a role. */
    owner: text(100),
  }),
])

/** One thing that people are told about. */
export type Notice = z.infer<typeof notice>
export type NoticeOf<K extends Notice['kind']> = Extract<Notice, { readonly kind: K }>

/** A file that holds a notice, for trying out where it would go. */
export const noticeFile = z.preprocess((value) => {
  if (typeof value !== 'object' || value === null || !('schemaVersion' in value) || value.schemaVersion !== 1)
    return value
  const { schemaVersion: _, ...rest } = value
  return rest
}, notice)

/** A notice without secrets, before anything of it is cut: half a secret would be found by nobody. */
export function cleanNotice(told: Notice, clean: (written: string) => string): Notice {
  const written = JSON.stringify(told)
  const cleaned = clean(written)
  if (cleaned === written) return told
  const read = notice.safeParse(JSON.parse(cleaned))
  return read.success ? read.data : told
}

/** Identity of what is told: told once, however often it is come by. */
export function noticeKey(told: Notice): string {
  switch (told.kind) {
    case 'held':
      return `held:${told.environment.toLowerCase()}:${told.sha}:${told.reason}`
    case 'window':
      return `window:${told.environment.toLowerCase()}:${told.sha}:${told.planned}:${told.state}`
    case 'due':
      return `due:${told.incident}:${told.clock}:${told.state}`
    case 'regressed':
    case 'external':
    case 'acknowledged':
    case 'recovered':
      return `${told.kind}:${told.incident}`
  }
}
