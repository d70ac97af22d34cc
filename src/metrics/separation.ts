import { badCondition, kindOfLabel, plausibleValues } from './label-words.ts'
import { formatMatchers, formatSelector, labelsTest, type Matcher, type Selector } from './selector.ts'

/** A series as far as its name and labels go. */
export type Labelled = { readonly name: string; readonly labels: ReadonlyMap<string, string> }

/** Which events there are and which of them are bad. */
export type CountsQuery = { readonly total: Selector; readonly bad: Selector }

/** Why a query cannot tell good events from bad ones. */
export type SeparationFault =
  /** No series is what is asked for as all events. */
  | 'no-series'
  /** Nothing of the name that is asked for as bad events. */
  | 'no-bad-series'
  /** A label that the condition on bad events names is on no series. */
  | 'no-such-label'
  /** No value that the label has, or by its looks may have, is one that the condition means. */
  | 'matches-nothing'
  /** Every such value is. */
  | 'matches-everything'
  /** The series are of another kind than the metric. */
  | 'wrong-kind'

/** Why a query does not separate, what is there instead, and what to write. Label values in it are untrusted text. */
export type Fault = { readonly reason: SeparationFault; readonly what: string; readonly cure: string }

/** Combinations of values that are tried; with more, each label is tried by itself. */
const MOST_COMBINATIONS = 20_000
/** Values that are told. */
const MOST_TOLD = 6

/**
 * What keeps a query from telling good events from bad ones; null where it can. Judged by the values of the labels that its conditions name: those that
 * there are, and those that they imply, so that a service without a failure is one without a failure. `described`: names that are there without
 * a series yet.
 */
export function separationFault(
  all: readonly Labelled[],
  query: CountsQuery,
  described: ReadonlySet<string> = new Set(),
): Fault | null {
  const named = all.filter(({ name }) => name === query.total.name)
  const inTotal = selected(named, query.total)
  if (inTotal.length === 0) return noSeries(named, query.total, all, described)
  const bearers = query.bad.name === query.total.name ? inTotal : all.filter(({ name }) => name === query.bad.name)
  if (bearers.length === 0) {
    if (described.has(query.bad.name)) return null
    const what = `no series that could hold bad events: there is no ${query.bad.name}`
    const known = failureCondition(inTotal)
    return {
      reason: 'no-bad-series',
      what,
      cure: known === null ? 'Write a name that is there.' : otherwise(inTotal, query),
    }
  }
  return labelFault(bearers, query) ?? valueFault(bearers, inTotal, query)
}

/** The series that a selector means. */
export function selected<S extends Labelled>(all: readonly S[], { name, matchers }: Selector): S[] {
  const holds = labelsTest(matchers)
  return all.filter((each) => each.name === name && holds((label) => each.labels.get(label) ?? ''))
}

/** Why there is no series that is asked for. `all`: the series that there are, `named`: those of that name. */
export function noSeries(
  named: readonly Labelled[],
  total: Selector,
  all: readonly Labelled[],
  described: ReadonlySet<string>,
): Fault {
  if (named.length > 0) {
    const there = total.matchers.map(({ label }) => told(label, named)).join('; ')
    return {
      reason: 'no-series',
      what: `no series ${formatSelector(total)}: ${there}`,
      cure: 'Write a value that is there.',
    }
  }
  if (described.has(total.name)) {
    return {
      reason: 'no-series',
      what: `no series ${total.name} yet: it is described only`,
      cure: 'Send a request or two, and look again.',
    }
  }
  const like = all.map(({ name }) => name).filter((name) => name.includes(total.name) || total.name.includes(name))
  const near = [...new Set(like)].slice(0, MOST_TOLD)
  const what = `no series ${total.name} as asked for`
  return {
    reason: 'no-series',
    what,
    cure: near.length === 0 ? 'Write a name that is there.' : `There is ${near.join(', ')}.`,
  }
}

/** A condition that an absent label does not meet needs the label. */
function labelFault(bearers: readonly Labelled[], query: CountsQuery): Fault | null {
  for (const matcher of query.bad.matchers) {
    const isThere = bearers.some(({ labels }) => (labels.get(matcher.label) ?? '') !== '')
    if (isThere || labelsTest([matcher])(() => '')) continue
    const known = [...new Set(bearers.flatMap(({ labels }) => [...labels.keys()]))].toSorted()
    const has = known.length === 0 ? 'it has no labels' : `it has ${known.join(', ')}`
    return {
      reason: 'no-such-label',
      what: `no series that could hold bad events: no ${query.bad.name} has the label ${matcher.label}; ${has}`,
      cure: otherwise(bearers, query),
    }
  }
  return null
}

function valueFault(bearers: readonly Labelled[], inTotal: readonly Labelled[], query: CountsQuery): Fault | null {
  const isOwn = query.bad.name === query.total.name
  if (query.bad.matchers.length === 0) return isOwn ? everything(bearers, query) : null
  const isBad = labelsTest(query.bad.matchers)
  const isCounted = labelsTest(isOwn ? query.total.matchers : [])
  const found = { bad: false, good: false }
  for (const values of combinations(bearers, query, isOwn)) {
    const valueOf = (label: string): string => values.get(label) ?? ''
    if (!isCounted(valueOf)) continue
    if (isBad(valueOf)) found.bad = true
    else found.good = true
    if (found.bad && (found.good || !isOwn)) return null
  }
  if (!found.bad) {
    const there = labelsOf(query.bad)
      .map((label) => told(label, bearers))
      .join('; ')
    return {
      reason: 'matches-nothing',
      what: `${formatMatchers(query.bad.matchers)} matches nothing: ${there}`,
      cure: otherwise(bearers, query),
    }
  }
  return isOwn ? everything(inTotal, query) : null
}

function everything(series: readonly Labelled[], query: CountsQuery): Fault {
  const labels = labelsOf(query.bad)
  const there = labels.length === 0 ? '' : `: ${labels.map((label) => told(label, series)).join('; ')}`
  const what =
    labels.length === 0
      ? `bad is the same as total: ${formatSelector(query.bad)}`
      : `${formatMatchers(query.bad.matchers)} matches everything${there}`
  return { reason: 'matches-everything', what, cure: otherwise(series, query) }
}

/** The values of the labels that the query names: of each series, and with each value that is plausible in place of its own. */
function* combinations(
  bearers: readonly Labelled[],
  query: CountsQuery,
  isOwn: boolean,
): Generator<ReadonlyMap<string, string>> {
  const conditionsOn = isOwn ? [...query.bad.matchers, ...query.total.matchers] : query.bad.matchers
  const labels = [...new Set(conditionsOn.map(({ label }) => label))]
  const bases = distinct(bearers, labels)
  yield* bases
  const choices = labelsOf(query.bad).map((label) => {
    const values = new Set(bases.map((base) => base.get(label) ?? ''))
    const own = conditionsOn.filter((each) => each.label === label)
    return { label, values: [...plausibleValues(label, values, own)] }
  })
  const size = choices.reduce((found, { values }) => found * values.length, bases.length)
  for (const base of bases) {
    if (size <= MOST_COMBINATIONS) yield* product(base, choices)
    else for (const choice of choices) yield* product(base, [choice])
  }
}

type Choice = { readonly label: string; readonly values: readonly string[] }

function* product(
  base: ReadonlyMap<string, string>,
  choices: readonly Choice[],
): Generator<ReadonlyMap<string, string>> {
  const [first, ...rest] = choices
  if (first === undefined) {
    yield base
    return
  }
  for (const value of first.values) yield* product(new Map([...base, [first.label, value]]), rest)
}

function distinct(series: readonly Labelled[], labels: readonly string[]): ReadonlyMap<string, string>[] {
  const found = new Map<string, ReadonlyMap<string, string>>()
  for (const each of series) {
    const values = labels.map((label) => [label, each.labels.get(label) ?? ''] as const)
    found.set(JSON.stringify(values), new Map(values))
  }
  return [...found.values()]
}

const labelsOf = ({ matchers }: Selector): string[] => [...new Set(matchers.map(({ label }) => label))]

/** The values that a label has: `status is "error" or "success"`. */
export function told(label: string, series: readonly Labelled[]): string {
  const values = [...new Set(series.map(({ labels }) => labels.get(label) ?? ''))]
    .filter((value) => value !== '')
    .toSorted()
  if (values.length === 0) return `${label} is not there`
  const shown = values.slice(0, MOST_TOLD).map((value) => JSON.stringify(value))
  const more = values.length > MOST_TOLD ? ` or ${values.length - MOST_TOLD} more` : ''
  return `${label} is ${shown.join(' or ')}${more}`
}

/** Labels of HTTP statuses are called so, from the likeliest on; of others the one that comes first. */
const STATUS_LABEL = /^(?:status|code|status_?code|http_?status(?:_?code)?|(?:http_)?response_?(?:status_?)?code|envoy_response_code(?:_class)?|grpc_?(?:code|status(?:_code)?)|rpc_(?:grpc_|response_)?status_?code|statuscode)$/i // prettier-ignore
const LIKE_STATUS = /status|code|class|result|outcome|success|error|response|state/i

/** The condition that means the failures of a metric, by the label whose values look most like a status; null where none does. */
export function failureCondition(
  series: readonly Labelled[],
): { readonly matcher: Matcher; readonly sure: boolean } | null {
  const labels = [...new Set(series.flatMap((each) => [...each.labels.keys()]))]
  const found = labels.flatMap((label) => {
    const values = new Set(series.map((each) => each.labels.get(label) ?? ''))
    const kind = kindOfLabel(label, values)
    if (kind === null || (kind !== 'code' && !LIKE_STATUS.test(label))) return []
    const named = STATUS_LABEL.test(label)
      ? 0
      : LIKE_STATUS.test(label) && !/upstream|origin|client|cache/i.test(label)
        ? 1
        : 2
    const weak = kind === 'outcome' || kind === 'flag'
    const rank = (weak ? 10 : 0) + 3 * named + (kind === 'class' ? 1 : 0)
    return [{ matcher: badCondition(label, kind, values), sure: !weak && named < 2, rank }]
  })
  const [best] = found.toSorted((a, b) => a.rank - b.rank)
  return best ?? null
}

/** What to write instead, where some other label tells. */
function otherwise(series: readonly Labelled[], { total, bad }: CountsQuery): string {
  const known = failureCondition(series)
  const isSame =
    known !== null &&
    bad.matchers.some(({ label, value }) => label === known.matcher.label && value === known.matcher.value)
  if (known === null || isSame) return 'Write a condition that some of these values meet and others do not.'
  return `Write bad: '${formatSelector({ name: series[0]?.name ?? total.name, matchers: [...total.matchers, known.matcher] })}'.`
}
