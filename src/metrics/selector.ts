import { RE2JS } from 're2js'
import { ConfigurationError } from '../base/errors.ts'

/** A condition on one label. Regular expressions are those of RE2, anchored at both ends, as in PromQL. */
export type Matcher = { readonly label: string; readonly operator: '=' | '!=' | '=~' | '!~'; readonly value: string }

/** Which series of an exposition are meant: `name{label="value",…}` as in PromQL. */
export type Selector = { readonly name: string; readonly matchers: readonly Matcher[] }

/** The value of a label; an absent label is an empty one, as in PromQL. */
export type LabelValue = (label: string) => string

/**
 * A regular expression as a store has it: the syntax of RE2, anchored at both ends, the dot takes line ends too. Takes time linear in the text. Throws
 * an Error for what RE2 does not know, such as a look-ahead.
 */
export function anchored(pattern: string): (text: string) => boolean {
  const compiled = RE2JS.compile(pattern, RE2JS.DOTALL)
  return (text) => compiled.testExact(text)
}

/** Whether a value of the matcher's label is one that it means. */
export function valueTest({ operator, value: wanted }: Matcher): (value: string) => boolean {
  switch (operator) {
    case '=':
      return (value) => value === wanted
    case '!=':
      return (value) => value !== wanted
    case '=~':
      return anchored(wanted)
    case '!~': {
      const matches = anchored(wanted)
      return (value) => !matches(value)
    }
  }
}

/** Whether all conditions hold for the labels of a series. */
export function labelsTest(matchers: readonly Matcher[]): (valueOf: LabelValue) => boolean {
  const tests = matchers.map((matcher) => ({ label: matcher.label, holds: valueTest(matcher) }))
  return (valueOf) => tests.every(({ label, holds }) => holds(valueOf(label)))
}

const NAME = /[a-zA-Z_:][a-zA-Z0-9_:]*/y
const LABEL = /[a-zA-Z_][a-zA-Z0-9_]*/y
const OPERATOR = /=~|!~|!=|=/y
const SPACE = /\s*/y
const QUOTED = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`/y
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' }

/** Where in the text one is. */
type Cursor = { readonly text: string; position: number }

function fail(cursor: Cursor, expected: string): never {
  const found =
    cursor.position < cursor.text.length ? `"${cursor.text.slice(cursor.position, cursor.position + 10)}"` : 'the end'
  throw new ConfigurationError(
    `Metric selector ${JSON.stringify(cursor.text)}, character ${cursor.position + 1}: expected ${expected}, found ${found}`,
  )
}

/** The text that matches here, null where it does not. White space before it is skipped. */
function take(cursor: Cursor, pattern: RegExp): string | null {
  SPACE.lastIndex = cursor.position
  cursor.position += SPACE.exec(cursor.text)?.[0].length ?? 0
  pattern.lastIndex = cursor.position
  const found = pattern.exec(cursor.text)?.[0] ?? null
  cursor.position += found?.length ?? 0
  return found
}

const need = (cursor: Cursor, pattern: RegExp, what: string): string => take(cursor, pattern) ?? fail(cursor, what)

function unquote(quoted: string): string {
  const inner = quoted.slice(1, -1)
  if (quoted.startsWith('`')) return inner
  return inner.replaceAll(/\\(.)/gs, (_, escaped: string) => ESCAPES[escaped] ?? escaped)
}

function isOperator(text: string): text is Matcher['operator'] {
  return text === '=' || text === '!=' || text === '=~' || text === '!~'
}

function takeMatcher(cursor: Cursor): Matcher {
  const label = takeQuoted(cursor) ?? need(cursor, LABEL, 'a label name')
  const operator = need(cursor, OPERATOR, 'one of = != =~ !~')
  const start = cursor.position
  const value = unquote(need(cursor, QUOTED, 'a value in quotes'))
  if (!isOperator(operator)) return fail(cursor, 'one of = != =~ !~')
  if (operator === '=~' || operator === '!~') {
    try {
      anchored(value)
    } catch {
      cursor.position = start
      fail(cursor, 'a regular expression of RE2, as PromQL has it')
    }
  }
  return { label, operator, value }
}

/** A name in quotes, as Prometheus 3 has them for names with dots and the like; null where something else stands here. */
function takeQuoted(cursor: Cursor): string | null {
  const quoted = take(cursor, QUOTED)
  return quoted === null ? null : unquote(quoted)
}

/** The name of `{"name",…}`: the cursor then stands behind it and the comma that follows. */
function takeNameInside(cursor: Cursor): string | null {
  const start = cursor.position
  const name = take(cursor, /\{/y) === null ? null : takeQuoted(cursor)
  if (name !== null && name !== '' && take(cursor, /,|(?=\})/y) !== null) return name
  cursor.position = start
  return null
}

/**
 * Reads `name{label="value",label=~"re",label!="x"}`, and `{"na.me","la.bel"="value"}` where names are not plain. Throws a ConfigurationError
 * with the position of a mistake.
 */
export function parseSelector(text: string): Selector {
  const cursor: Cursor = { text, position: 0 }
  const inside = takeNameInside(cursor)
  const name = inside ?? need(cursor, NAME, 'a metric name')
  const matchers: Matcher[] = []
  if (inside !== null || take(cursor, /\{/y) !== null) {
    while (take(cursor, /\}/y) === null) {
      matchers.push(takeMatcher(cursor))
      if (take(cursor, /,/y) === null && take(cursor, /(?=\})/y) === null) fail(cursor, '"," or "}"')
    }
  }
  take(cursor, SPACE)
  if (cursor.position < text.length) fail(cursor, 'the end')
  return { name, matchers }
}

const PLAIN_NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/
const PLAIN_LABEL = /^[a-zA-Z_][a-zA-Z0-9_]*$/

/** A selector as PromQL has it: `name{label="value"}`; every value quoted anew, so that none ends its quotes. Names that are not plain stand in quotes. */
export function formatSelector({ name, matchers }: Selector): string {
  if (!PLAIN_NAME.test(name)) return `{${[quotedValue(name), ...matchers.map(formatMatcher)].join(',')}}`
  return matchers.length === 0 ? name : `${name}${formatMatchers(matchers)}`
}

/** The conditions of a selector without its name: `{label="value"}`. */
export const formatMatchers = (matchers: readonly Matcher[]): string => `{${matchers.map(formatMatcher).join(',')}}`

const formatMatcher = ({ label, operator, value }: Matcher): string =>
  `${formatLabel(label)}${operator}${quotedValue(value)}`

/** The name of a label as PromQL has it. */
export const formatLabel = (label: string): string => (PLAIN_LABEL.test(label) ? label : quotedValue(label))

function quotedValue(value: string): string {
  const escaped = value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
  return `"${escaped}"`
}
