import type { Immutable } from '../../base/stored-shape.ts'
import type { z } from 'zod'
import type { NeededVariable } from '../login.ts'
import type { MetricStore, Narrow, Remedy, StoreQuery, WatchedSpec } from '../store.ts'
import type { Suggestions } from '../suggest.ts'
import type { VariableValues } from '../variables.ts'

/** What is asked of one kind of store. `Document` is the part `watch.store` of a policy file, `Spec` what it means. */
export type StoreWays<Document, Spec> = {
  /** What `source` and each key of its own means, for editors: paths below `watch.store`, with `*` for any entry of a list. */
  readonly words: () => Promise<Readonly<Record<string, string>> & { readonly source: string }>
  /** The keys that are known at each place below `watch.store`, for "did you mean". */
  readonly keys: readonly (readonly [place: string, keys: readonly string[]])[]
  /** What a document means. `step` in seconds. */
  readonly spec: (document: Document, step: number) => Spec
  /** What contradicts itself in it: a key below `watch.store` (`metrics.0.total`), or below `watch` (`../step`), and what was expected. `step` in seconds. */
  readonly mistakes: (spec: Spec, step: number) => readonly { readonly key: string; readonly message: string }[]
  readonly secrets: (spec: Spec) => readonly NeededVariable[]
  /** Opens it and loads its client. `secretOf` gives what an environment variable holds; none is missing. */
  readonly open: (spec: Spec, secretOf: (variable: string) => string) => Promise<Omit<MetricStore, 'narrow' | 'remedy'>>
  /**
   * The metrics of the store that a policy would most likely name, asked of the store's own lists; `now` in Unix seconds. Absent: it has no list that
   * could be asked, and says so.
   */
  readonly suggest?:
    | ((spec: Spec, secretOf: (variable: string) => string, now: number) => Promise<Suggestions>)
    | undefined
  /** Seconds that a step may need to get there after its end. */
  readonly lag: number
  readonly narrow: Narrow
  /** A query with what its variables stand for, escaped as the store's language wants it; absent: only plain words may stand there. */
  readonly fill?: (query: StoreQuery, values: VariableValues) => StoreQuery
  readonly remedy: Remedy
}

/** All that the guard has to know of one kind of metric store: a folder below this one, and a line in `stores.ts`. */
export type StoreKind<Schema extends z.ZodObject, Spec extends z.ZodObject & z.ZodType<WatchedSpec>> = StoreWays<
  z.infer<Schema>,
  Immutable<z.infer<Spec>>
> & {
  /** The part `watch.store` of a policy file, with `source` in it. */
  readonly schema: Schema
  /** What such a part means, with the same word as `kind`: plain JSON, without secrets. Times in seconds. */
  readonly specSchema: Spec
}

/** The same, so that the compiler knows its schemas. */
export function storeKind<Schema extends z.ZodObject, Spec extends z.ZodObject & z.ZodType<WatchedSpec>>(
  kind: StoreKind<Schema, Spec>,
): StoreKind<Schema, Spec> {
  return kind
}
