import type { Calendar } from './calendar.ts'

/** One deploy of the past. Milliseconds since the Unix epoch. */
export type PastDeploy = { readonly startedAt: number; readonly endedAt: number; readonly rollback: boolean }

/** What is left of an error budget. `bad` and `total`: events of the window, where they are known. */
export type BudgetFacts = {
  /** Share of good events that is promised, such as 0.999. */
  readonly objective: number
  /** Seconds. */
  readonly window: number
  /** Part of the budget that is gone: 1 is all of it, 1.12 more than all. */
  readonly spent: number
  readonly bad: number | null
  readonly total: number | null
  /** How fast it burned in the last seconds: 1 spends it exactly in its window. Empty where nobody knows. */
  readonly burn: readonly { readonly seconds: number; readonly rate: number }[]
  /** How many of the bad events leave the window at a time (milliseconds since the Unix epoch), the next first; empty where nobody knows. */
  readonly leaving: readonly { readonly at: number; readonly bad: number }[]
}

/** What the rule `risk` found. */
export type RiskFacts = {
  /** Signs that are more than worth a mention. */
  readonly signs: readonly string[]
  /** How many times the usual risk the whole range has, as calculated; null where that is not known, or not asked. */
  readonly times: number | null
  /** How many times as long it is watched for that. */
  readonly longer: number
}

/** A state that data can be brought back to. `tested`: when somebody last restored one; null where nobody says. */
export type RestorePoint = {
  readonly at: number
  readonly what: string
  readonly tested: number | null
  /** Who has checked it and says so; absent where a machine does. */
  readonly by?: string
}

/** An incident of this environment, and what was deployed since it began. Milliseconds since the Unix epoch. */
export type PastIncident = {
  readonly startedAt: number
  /** Number of its issue; null where there is none. */
  readonly issue: number | null
  /** Whether production is well again, as far as its watch or a person says. */
  readonly over: boolean
  /** Deploys since, its rollback left out. */
  readonly deploys: number
}

/** A label that every change of the deploy carries, and who set it; null offline, where nobody can be asked. */
export type SharedLabel = { readonly name: string; readonly by: string | null }

/** Why a fact is not known, in words. */
export type Unknown = { readonly unknown: string }

/** All that rules judge from, gathered before; nothing in it is asked again. */
export type RuleFacts = {
  /** Milliseconds since the Unix epoch. */
  readonly now: number
  readonly environment: string
  /** Why this deploy may pass rules about the time and the state of the service: it takes back a change, or mends an open incident. */
  readonly relief: 'rollback' | 'fix' | null
  readonly labels: readonly SharedLabel[]
  /** Entries of the iCalendar files that freezes name, by path. */
  readonly calendars: ReadonlyMap<string, Calendar>
  readonly deploys: readonly PastDeploy[]
  readonly budget: BudgetFacts | Unknown
  /** Null where the policy does not look for it, or nobody could. */
  readonly risk: RiskFacts | null
  /** What is degraded now, in words. */
  readonly degraded: readonly string[] | Unknown
  readonly restorePoints: readonly RestorePoint[]
  /** What was wrong where restore points were looked for, a line each. */
  readonly restoreNotes: readonly string[]
  /** Issues and pull requests where somebody who checked can say that there is one. */
  readonly restorePlaces: readonly number[]
  /** Lines of migrations that destroy data, as `path:line what`. */
  readonly destructive: readonly string[]
  /** Newest first. */
  readonly incidents: readonly PastIncident[]
  /** Files that lack approvals that rules by path ask for, in words. */
  readonly unapproved: readonly string[]
  /** Pull requests of the deploy that announce how long a maintenance takes, and the seconds. */
  readonly announced: readonly { readonly pull: number; readonly seconds: number }[]
  /** Seconds that people need to decide on a rollback: as long as a watch takes. */
  readonly decide: number
}
