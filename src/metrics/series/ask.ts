import type { MissingReason } from '../source.ts'

// What is asked of a store that answers with series of numbers, and what it answers. Each store's client speaks these words, and nothing else of ours.

/** One question of a metric: what a policy has in the store's own language, and how its numbers are to be told apart. */
export type Ask = {
  readonly text: string
  /** Events of a step are added up; of a gauge the store gives the number of a step. Of a monitor `text` is its id, and the answer whether it alerts; see `statesOf`. */
  readonly kind: 'events' | 'gauge' | 'monitor'
  /** Labels that the answer is grouped by; all series together where there are none. */
  readonly by: readonly string[]
  /** Only series with these values of labels. */
  readonly within: readonly { readonly label: string; readonly value: string }[]
}

/** The time that is asked for, in whole steps. Unix seconds: begin of the first step and end of the last. */
export type Span = { readonly from: number; readonly until: number; readonly step: number }

/** One series of an answer. `at` in Unix seconds, as the store stamps it: see `StoreTraits.stamp`. NaN and absent points are gaps. */
export type Found = {
  readonly labels: Readonly<Record<string, string>>
  readonly points: readonly (readonly [at: number, value: number])[]
  /** Seconds from one point to the next, where the answer says so: a store may answer in wider steps than it was asked for. */
  readonly step?: number
}

/**
 * Why there is no answer. `detail` is untrusted text, without secrets. `again`: seconds after which the store may be asked once more. `wrong`: the
 * question was refused, and others may not be.
 */
export type Failure = {
  readonly missing: MissingReason
  readonly detail: string
  readonly again?: number
  readonly wrong?: true
}

/** The answer to one question. */
export type Reply = readonly Found[] | Failure

/** The answer to each question, in their order; or why there is none to any. */
export type Answered = readonly Reply[] | Failure

/** Speaks with one store. Asks all questions in as few calls as the store allows; `asks` are never more than `StoreTraits.mostAsks`. Never throws. */
export type SeriesClient = (asks: readonly Ask[], span: Span) => Promise<Answered>

/**
 * What a store takes by its documentation: so many calls, or what it counts in their place, within so many seconds. `share`: the part of it that is used;
 * 0.8 where absent, because others ask the store as well.
 */
export type Pace = { readonly most: number; readonly within: number; readonly share?: number }

/** What a store is like, by its documentation. Times in seconds. */
export type StoreTraits = {
  /** Whether a number is stamped with the begin of its step or with the end. */
  readonly stamp: 'begin' | 'end'
  /** From the end of a step until its numbers can be read. */
  readonly delay: number
  /** For how long they may then still grow. */
  readonly growth: number
  /** The least step that the store has for numbers up to an age; the first entry is the newest. */
  readonly steps: readonly { readonly upTo: number; readonly least: number }[]
  /** All steps are multiples of it; absent where any whole second will do. */
  readonly grid?: number
  /** Most points of one series in one call. */
  readonly mostPoints: number
  /** Most questions in one call. */
  readonly mostAsks: number
  /** How often it may be asked; absent where its documentation names no number: then it says so itself (429), and is waited for. */
  readonly pace?: Pace
  /** A store of events counts what it holds: where it holds nothing, it cannot tell "no events" from "no data". */
  readonly holds: 'events' | 'samples'
}

export const isFailure = (answer: object): answer is Failure => 'missing' in answer

/** Questions of a store that takes only one in a call. That it asks to be left alone holds for all of them. */
export async function oneByOne(asks: readonly Ask[], askOne: (ask: Ask) => Promise<Reply>): Promise<Answered> {
  const replies = await Promise.all(asks.map(askOne))
  const limit = replies.find((reply) => isFailure(reply) && reply.again !== undefined)
  return limit !== undefined && isFailure(limit) ? limit : replies
}
