import type { Hold } from '../deploy/record.ts'
import type { EmergencyRules } from '../gate/emergency.ts'
import type { NoApproval, Residue } from '../gate/residue-review.ts'
import type { Half } from '../rollback/halves.ts'

/** What stands after each verb, as it was read. A new command is a further member here; the compiler then asks for its entry. */
export type Arguments = {
  /** `looked`: also at what the guard cannot show. */
  readonly approve: { readonly digest: string; readonly looked: boolean }
  readonly emergency: { readonly reason: string }
  /** `reason` may be empty: whoever forgot it is told so where the hold is. */
  readonly release: { readonly reason: string }
  readonly reland: { readonly half: Half }
  /** `at`: what it can be restored to, milliseconds since the Unix epoch. */
  readonly 'restore-point': { readonly at: number; readonly what: string }
} & IncidentArguments

/** Who does what in an incident; each is also the verb that says who it is. */
export const roles = ['commander', 'investigator', 'data', 'communications', 'scribe'] as const
export type Role = (typeof roles)[number]

/** Ways to end the harm. */
export const mitigations = ['rollback', 'flag', 'block', 'failover', 'repair'] as const
export type Mitigation = (typeof mitigations)[number]

/** 1 is the worst. */
export type Severity = 1 | 2 | 3 | 4

/**
 * What is told in an incident. Texts are as somebody wrote them, cut. Times are as somebody wrote them (`17:00`, `2026-11-28 17:00`, ISO 8601): which
 * moment is meant depends on when it was said, and on the zone. Without `login` it is whoever says it.
 */
type IncidentArguments = { readonly [R in Role]: { readonly login: string | null } } & {
  readonly declare: { readonly what: string }
  readonly severity: { readonly level: Severity; readonly reason: string }
  readonly note: { readonly time: string | null; readonly text: string }
  readonly ack: { readonly text: string }
  readonly external: { readonly text: string }
  readonly 'false-alarm': { readonly reason: string }
  readonly resolve: { readonly text: string }
  readonly meeting: { readonly time: string }
  readonly mitigated: { readonly how: Mitigation; readonly text: string }
  readonly affected: { readonly count: number; readonly what: string }
  readonly aware: { readonly time: string }
  /** Of a clock, or a word that clocks wait for. */
  readonly classified: { readonly id: string }
  readonly reported: { readonly id: string; readonly reference: string }
  readonly waive: { readonly id: string; readonly reason: string }
  /** Without `role` all that whoever says it has. */
  readonly handover: { readonly role: Role | null; readonly login: string }
  readonly next: { readonly time: string }
  readonly sent: { readonly audience: string }
  readonly confidential: { readonly text: string }
  /** Planned work that takes the service away. */
  readonly maintenance: { readonly from: string; readonly until: string; readonly what: string }
  /** When it will be over, where it takes longer. */
  readonly extended: { readonly time: string }
}

/** Commands that belong to an incident, the release of its hold apart. */
export type IncidentVerb = keyof IncidentArguments

export type Verb = keyof Arguments

/** What somebody asks the guard for in a comment. */
export type Command<V extends Verb = Verb> = { readonly [K in V]: { readonly verb: K } & Arguments[K] }[V]

/** What was meant for the guard and is no command; `cure` says what was expected. */
export type NoCommand = { readonly verb: 'unknown'; readonly cure: string }

/** Everybody who contributed to a range. */
export type RangePeople = {
  /** Keys of logins (`loginKey`). */
  readonly logins: ReadonlySet<string>
  /** False where a commit's author is no account, or where not all could be looked at: then nobody's innocence can be shown. */
  readonly complete: boolean
}

/** Who wrote a comment that asks for something, when (ISO 8601, the server's time), and its first line, cut. Untrusted. */
export type Asker = { readonly login: string; readonly comment: number; readonly at: string; readonly line: string }

/** Where comments are read: what they can be about there, and what can be done for them. */
export type Places = {
  /** The gate's issue; without issues the pull requests that left something unseen. */
  readonly gate: {
    /** What can be approved here: what is held, and what went out unseen before. */
    readonly residues: readonly Residue[]
    /** What an emergency is judged by; null where nothing waits that could be let through. */
    readonly emergency: EmergencyRules | null
    approve(residue: Residue, login: string): void
    callEmergency(reason: string, by: Asker): void
    /** A deploy that destroys data and has to show what that could be restored from; null where none does. */
    readonly restore: {
      people(): Promise<RangePeople>
      take(point: Arguments['restore-point'], by: Asker): void
    } | null
  }
  /** The issue of an incident. */
  readonly incident: {
    /** What it holds at this moment; null where it holds nothing. */
    hold(): Hold | null
    people(good: string, bad: string): Promise<RangePeople>
    release(hold: Hold, reason: string, by: Asker): Promise<void>
    /** Number of its rollback's pull request; null where there is none. */
    rollback(): number | null
    /** Brings a part of the range back; gives null, or why not. */
    reland(half: Half, by: Asker): Promise<Refusal | null>
    /** Writes down what somebody says of the incident. */
    tell(by: Asker): Promise<Carried>
  }
  /** Any other issue: what is declared there makes it an incident. */
  readonly issue: {
    /** Makes the issue an incident that begins with this word. */
    declare(by: Asker): Promise<void>
  }
}

export type Where = keyof Places

/** Why a command does not count; its words stand in `render/command-replies.ts`. */
export type Refusal =
  | 'edited'
  | 'not-a-person'
  | 'may-not-write'
  | 'not-listed'
  | 'another-digest'
  | 'took-part'
  | 'not-looked'
  | NoApproval
  | 'not-waiting'
  | 'nothing-destroyed'
  | 'not-yet'
  | 'nothing-held'
  | 'no-reason'
  | 'range-unknown'
  | 'contributed'
  | 'people-unknown'
  | 'nothing-taken-back'
  | 'not-merged'
  | 'not-decided'
  | 'one-landing'
  | 'landings-unknown'
  | 'reland-conflict'
  | 'nothing-missing'
  | 'may-not-open'
  | 'record-gone'
  | 'too-many'

/**
 * What became of a command: null where it is done and a reaction says enough, a reason where it is not. Where the place has words of its own for the
 * answer, these.
 */
export type Carried = Refusal | { readonly done: string } | { readonly refused: string } | null

/** What a command does at one kind of place. */
export type Run<V extends Verb, W extends Where> = {
  /** Why it is about nothing that is asked here now; null where it is. Asked first, and said only to those who were never answered. */
  readonly stale: (given: Arguments[V], comment: Omit<Asker, 'login' | 'line'>, place: Places[W]) => Refusal | null
  /** Does it, for somebody who may. */
  readonly carryOut: (given: Arguments[V], by: Asker, place: Places[W]) => Promise<Carried>
}

/** Who may give a command: people with write access at this moment, or those of them whom the policy lists. */
export type Who = 'writers' | 'listed-writers'

/** All that is to be known of one command. */
export type CommandSpec<V extends Verb> = {
  /** As people write it. */
  readonly usage: string
  readonly who: Who
  /** Whether a refusal is the last word on a comment; else it is asked anew at the next start whether it counts. */
  readonly refusedForGood: boolean
  /** Reads what stands after the verb; null where it is not as it should be. */
  readonly read: (text: string) => Arguments[V] | null
  /** Where it can be given, and what it does there. */
  readonly run: { readonly [W in Where]?: Run<V, W> }
}
