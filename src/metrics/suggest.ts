import { groupBy } from '../base/group-by.ts'
import type { MissingReason } from './source.ts'

/**
 * A metric that a store holds and that a policy may name, asked in the store's own language. `by`: who is known to write it; null where nobody is. `bad` is
 * null for a monitor, whose id is `total`.
 */
export type Suggested = {
  readonly name: string
  readonly by: string | null
  readonly total: string
  readonly bad: string | null
  /** Labels by which its users are told apart. */
  readonly segments?: readonly string[]
}

/** What a policy has for it. */
export function metricOf({ name, total, bad, segments = [] }: Omit<Suggested, 'by'>) {
  if (bad === null) return { kind: 'monitor', name, monitor: total }
  return { kind: 'counts', name, total, bad, ...(segments.length > 0 && { segments }) }
}

/** The metrics of a store that a policy would most likely name, the likeliest first; or why it does not say what it holds (untrusted text, without secrets). */
export type Suggestions = readonly Suggested[] | { readonly missing: MissingReason; readonly detail: string }

/** Metrics that are offered. */
export const MOST_SUGGESTED = 5

/** Letters that a metric's name may have, with room for a number behind it. */
const LONGEST_NAME = 95

/** As many as are offered, each once and with a name of its own. */
export function offered(found: readonly Suggested[]): Suggested[] {
  const once = [...groupBy(found, ({ total, bad }) => JSON.stringify([total, bad])).values()].flatMap(
    ([first]) => first ?? [],
  )
  const seen = new Map<string, number>()
  return once.slice(0, MOST_SUGGESTED).map((each) => {
    const plain = each.name
      .replaceAll(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, LONGEST_NAME)
      .trim()
    const name = plain === '' ? 'requests' : plain
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return { ...each, name: times === 1 ? name : `${name} ${times}` }
  })
}

/** The lines of policy that name such a metric of a store, as a block to paste. `source`: of which one, where there are several. */
export function storeLines(suggested: Suggested, source: string | null): string {
  const place = source === null ? ['watch:', '  store:'] : [`# in watch.stores, of the one with source: ${source}`]
  const { kind, ...keys } = metricOf(suggested)
  const lines = Object.entries(keys).map(([key, value]) => {
    const text = typeof value === 'string' ? quoted(value) : `[${value.map(quoted).join(', ')}]`
    return `        ${key}: ${text}`
  })
  return [...place, '    metrics:', `      - kind: ${kind}`, ...lines].join('\n')
}

/** A text as YAML has it within single quotes. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** Words of a name that say how it is counted, not what. */
const NOISE =
  /^(?:total|count|counts|seconds?|milliseconds?|ms|microseconds?|duration|latency|time|processing|handling)$/
const FAILURE = /^(?:error|fail|failed|failure|exception|5xx)$/
/** Words that the whole may have and its failures may lack. */
const WHOLE = /^(?:request|http|response)$/
/** The same within one place: a folder of a path, a measurement, a namespace. */
const WHOLE_OF_PLACE = /^(?:request|http|response|hit|call|invocation|all)$/

/** The words of a name in small letters, without an "s" at their end: `httpRequests_total` has http and request. */
export function wordsOf(name: string): string[] {
  return name
    .replaceAll(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Za-z])(?=[45][Xx]{2})/g, '_')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !NOISE.test(word))
    .map((word) => word.replace(/s$/, ''))
}

/** Whether a name counts what failed, by its words. */
export const countsFailures = (name: string): boolean => wordsOf(name).some((word) => FAILURE.test(word))

/** Two names, of which one counts the failures of what the other counts. */
export type Pair = { readonly total: string; readonly bad: string }

/**
 * Pairs of names by their words: `orders` and `orders_failed`. `place`: the names stand in one place, so that `requests` and `errors` are about the same
 * thing.
 */
export function pairsOf(names: readonly string[], place = false): Pair[] {
  const whole = place ? WHOLE_OF_PLACE : WHOLE
  const isMore = (word: string): boolean => whole.test(word)
  const parts = names.map((name) => ({ name, words: wordsOf(name), fails: countsFailures(name) }))
  return parts
    .filter(({ fails }) => fails)
    .flatMap(({ name: bad, words }): Pair[] => {
      const own = words.filter((word) => !FAILURE.test(word))
      const of = place ? own.filter((word) => !isMore(word)) : own
      if (!place && of.length === 0) return []
      const wholes = parts.filter(
        ({ fails, words: all }) =>
          !fails &&
          of.every((word) => all.includes(word)) &&
          all.every((word) => of.includes(word) || isMore(word)) &&
          (of.length > 0 || all.some(isMore)),
      )
      const [total] = wholes.toSorted((a, b) => a.words.length - b.words.length || (a.name < b.name ? -1 : 1))
      return total === undefined ? [] : [{ total: total.name, bad }]
    })
}

/** Names that count requests come before others. */
export function likeliest<P extends Pair>(pairs: readonly P[]): P[] {
  const rank = ({ total }: P): number => (wordsOf(total).some((word) => WHOLE_OF_PLACE.test(word)) ? 0 : 1)
  return pairs.toSorted((a, b) => rank(a) - rank(b) || (a.total < b.total ? -1 : a.total > b.total ? 1 : 0))
}

/** Pairs of names in paths with dots: the last part tells them apart, or the one before a last part such as `count`. */
export function pairsOfPaths(paths: readonly string[]): Pair[] {
  const split = paths.map((path) => {
    const nodes = path.split('.')
    const isCounted = nodes.length > 1 && /^(?:count|sum)$/.test(nodes.at(-1) ?? '')
    const end = isCounted ? nodes.slice(-1) : []
    const at = nodes.length - end.length - 1
    return { parent: nodes.slice(0, at), name: nodes[at] ?? path, end, path }
  })
  return [...groupBy(split, ({ parent, end }) => JSON.stringify([parent, end])).values()].flatMap((same) => {
    const whole = (name: string): string => same.find((each) => each.name === name)?.path ?? name
    return pairsOf(
      same.map(({ name }) => name),
      true,
    ).map(({ total, bad }) => ({ total: whole(total), bad: whole(bad) }))
  })
}
