import { ConfigurationError } from '../base/errors.ts'

/** A condition on one label. Regular expressions are anchored at both ends, as in PromQL. */
export type Matcher = { readonly label: string; readonly operator: '=' | '!=' | '=~' | '!~'; readonly value: string }

/** Which series of an exposition are meant: `name{label="value",…}` as in PromQL. */
export type Selector = { readonly name: string; readonly matchers: readonly Matcher[] }

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
  const label = need(cursor, LABEL, 'a label name')
  const operator = need(cursor, OPERATOR, 'one of = != =~ !~')
  const start = cursor.position
  const value = unquote(need(cursor, QUOTED, 'a value in quotes'))
  if (!isOperator(operator)) return fail(cursor, 'one of = != =~ !~')
  if (operator === '=~' || operator === '!~') {
    try {
      anchored(value)
    } catch {
      cursor.position = start
      fail(cursor, 'a regular expression')
    }
  }
  return { label, operator, value }
}

/** Anchored at both ends, as PromQL does it. */
export const anchored = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 's')

/** Reads `name{label="value",label=~"re",label!="x"}`. Throws a ConfigurationError with the position of a mistake. */
export function parseSelector(text: string): Selector {
  const cursor: Cursor = { text, position: 0 }
  const name = need(cursor, NAME, 'a metric name')
  const matchers: Matcher[] = []
  if (take(cursor, /\{/y) !== null) {
    while (take(cursor, /\}/y) === null) {
      matchers.push(takeMatcher(cursor))
      if (take(cursor, /,/y) === null && take(cursor, /(?=\})/y) === null) fail(cursor, '"," or "}"')
    }
  }
  take(cursor, SPACE)
  if (cursor.position < text.length) fail(cursor, 'the end')
  return { name, matchers }
}

/** A selector as PromQL has it: `name{label="value"}`; every value quoted anew, so that none ends its quotes. */
export function formatSelector({ name, matchers }: Selector): string {
  if (matchers.length === 0) return name
  return `${name}{${matchers.map(({ label, operator, value }) => `${label}${operator}${quotedValue(value)}`).join(',')}}`
}

function quotedValue(value: string): string {
  const escaped = value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
  return `"${escaped}"`
}
