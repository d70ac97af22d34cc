import type { LineMap } from './line-map.ts'

/** One change of a file among several that follow one another, with a word on each line that it adds or deletes. */
export type Step<T> = {
  readonly map: LineMap
  /** By line of the version after the step. */
  readonly added: (line: number) => T
  /** By line of the version before the step. */
  readonly deleted: (line: number) => T
}

/** Whose change each line of a net diff is; null where nobody changed the line and only the two diffs are drawn differently. */
export type Origins<T> = {
  readonly added: ReadonlyMap<number, T | null>
  readonly deleted: ReadonlyMap<number, T | null>
}

/**
 * Attributes the lines of a net diff to the steps that lead from its old version to its new one. Of equal lines the steps
 * may call another one new than the net diff does. The two readings are followed, line by equal line, from one to the other
 * until they meet, so that the word on a line is neither lost nor given twice: it stands on another line of the same text.
 */
export function lineOrigins<T>(steps: readonly Step<T>[], net: LineMap): Origins<T> {
  const added = new Map([...net.added].map((line) => [line, originOfAdded(steps, net, line)]))
  const deleted = new Map([...net.deleted].map((line) => [line, originOfDeleted(steps, net, line)]))
  return { added, deleted }
}

function originOfAdded<T>(steps: readonly Step<T>[], net: LineMap, line: number): T | null {
  for (let at = line; ;) {
    const found = backThrough(steps, at)
    if ('by' in found) return found.by
    const same = net.forward(found.line)
    // The line was there before and still is: the net diff only draws it as deleted here and added there.
    if (same === null) return null
    at = same
  }
}

function originOfDeleted<T>(steps: readonly Step<T>[], net: LineMap, line: number): T | null {
  for (let at = line; ;) {
    const found = forwardThrough(steps, at)
    if ('by' in found) return found.by
    const same = net.back(found.line)
    if (same === null) return null
    at = same
  }
}

type Found<T> = { readonly by: T } | { readonly line: number }

/** Where a line of the last version comes from: the step that added it, or its place in the first version. */
export function backThrough<T>(steps: readonly Step<T>[], line: number): Found<T> {
  let at = line
  for (const step of steps.toReversed()) {
    const before = step.map.back(at)
    if (before === null) return { by: step.added(at) }
    at = before
  }
  return { line: at }
}

/** What becomes of a line of the first version: the step that deleted it, or its place in the last version. */
export function forwardThrough<T>(steps: readonly Step<T>[], line: number): Found<T> {
  let at = line
  for (const step of steps) {
    const after = step.map.forward(at)
    if (after === null) return { by: step.deleted(at) }
    at = after
  }
  return { line: at }
}
