import { valuesAt } from './json-path.ts'
import { oneOfThese, quote } from '../base/words.ts'
import type { MetricQuery, Rules } from './policy.ts'
import type { Mistake, YamlFile } from './yaml-file.ts'
import { filledSelector, isVariable, variableNames, variablesIn, type VariableValues } from '../metrics/variables.ts'
import { filledStore } from '../metrics/stores/stores.ts'

/** Keys of a metric whose texts are no selectors or queries. */
const fixed = ['name', 'kind', 'role', 'direction', 'segments', 'segment', 'untouched']

/** Whether variables may stand in the text at a path of a policy. */
function mayVary(path: readonly string[]): boolean {
  const [, part, key = '', , asked = ''] = path[0] === 'incident' ? path.slice(1) : path
  if (path[0] !== 'watch' && path[0] !== 'incident') return false
  if (part === 'metrics') return !fixed.includes(path[3] ?? '')
  return (
    part === 'store' &&
    (['url', 'status-page', 'headers'].includes(key) || (key === 'metrics' && !fixed.includes(asked)))
  )
}

/** Where variables may stand, somewhere below. */
const places = [['watch'], ['incident', 'data', 'store']] as const

/** Variables below those places that nobody knows, or that stand where there can be none. */
export function checkVariables(value: unknown, file: YamlFile): Mistake[] {
  const texts = places.flatMap((place) => valuesAt(value, place.join('.')).flatMap((held) => textsBelow(held, place)))
  return texts.flatMap(({ path, text }) =>
    variablesIn(text).flatMap(({ name }) => {
      const wrong = wrongVariable(path, name)
      if (wrong === null) return []
      const { offset, text: written } = file.find(path.map((part) => (/^\d+$/.test(part) ? Number(part) : part)))
      const within = Math.max(0, written?.indexOf(`\${${name}}`) ?? 0)
      return [{ offset: offset + within, message: `${path.join('.')}: ${wrong}` }]
    }),
  )
}

function wrongVariable(path: readonly string[], name: string): string | null {
  if (!isVariable(name)) {
    const shown = (one: string): string => `\${${one}}`
    return `unknown variable ${quote(shown(name))}; ${oneOfThese(name, variableNames, shown)}`
  }
  return mayVary(path) ? null : `expected no variable here, found ${quote(`\${${name}}`)}`
}

type Text = { readonly path: readonly string[]; readonly text: string }

function textsBelow(value: unknown, path: readonly string[]): Text[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, held]) => textsBelow(held, [...path, key]))
}

function filledPageQuery(query: MetricQuery, values: VariableValues): MetricQuery {
  switch (query.kind) {
    case 'counts':
      return { ...query, total: filledSelector(query.total, values), bad: filledSelector(query.bad, values) }
    case 'histogram':
      return { ...query, buckets: filledSelector(query.buckets, values) }
    case 'gauge':
      return { ...query, query: filledSelector(query.query, values) }
  }
}

/** The same rules with what their variables stand for. Throws ConfigurationError where one has no value. */
export function filledRules<R extends Rules>(rules: R, values: VariableValues): R {
  const queries = rules.queries.map((query) => filledPageQuery(query, values))
  return { ...rules, queries, store: rules.store === null ? null : filledStore(rules.store, values) }
}
