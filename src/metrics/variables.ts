import { ConfigurationError } from '../base/errors.ts'
import { quote } from '../base/words.ts'
import type { Selector } from './selector.ts'

/** What may stand as `${name}` in selectors, queries, headers and addresses of a policy. */
export const variableNames = ['sha', 'short-sha', 'base', 'environment', 'service', 'cell', 'stage'] as const

export type VariableName = (typeof variableNames)[number]

/** What the variables of one deploy stand for; one that is absent has no value here. */
export type VariableValues = { readonly [N in VariableName]?: string }

/** A variable in a text, whether there is one of that name or not. `index`: where it begins. */
export type UsedVariable = { readonly name: string; readonly index: number }

/** Every `${name}` in a text. */
export function variablesIn(text: string): UsedVariable[] {
  return [...text.matchAll(/\$\{([^{}]*)\}/g)].map(({ 1: name = '', index }) => ({ name, index }))
}

export function isVariable(name: string): name is VariableName {
  return variableNames.some((known) => known === name)
}

type Escape = (value: string) => string

/** The text with what its variables stand for, escaped for where it stands. Throws ConfigurationError where one has no value. */
export function filledText(text: string, values: VariableValues, escape: Escape): string {
  return text.replaceAll(/\$\{([^{}]*)\}/g, (whole, name: string) => {
    const value = isVariable(name) ? values[name] : undefined
    if (value !== undefined) return escape(value)
    throw new ConfigurationError(`The policy uses ${whole}, and it has no value here: ${cureOf(name)}`)
  })
}

function cureOf(name: string): string {
  const isInput = name === 'service' || name === 'cell' || name === 'stage'
  const shell = `in a shell --set ${name}=VALUE`
  return isInput ? `give the step the input ${name}, or ${shell}.` : `give ${shell}.`
}

/** As part of an address: no value can end the part that it stands in. */
export const forAddress: Escape = encodeURIComponent

/** As part of a header: what headers cannot hold is encoded. */
export const forHeader: Escape = (value) => value.replaceAll(/[^\x20-\x7e]/gu, encodeURIComponent)

/** As part of a regular expression of RE2: it means itself. */
export const forPattern: Escape = (value) => value.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** As part of a query in a language that nothing is known of: only what needs no quotes in any. */
export const forQuery: Escape = (value) => {
  if (/^[A-Za-z0-9._/-]*$/.test(value)) return value
  throw new ConfigurationError(
    `${quote(value)} cannot stand in a query of this store: expected letters, digits and . _ / - only.`,
  )
}

/** The same selector with what its values stand for. Names of metrics and labels have no variables. */
export function filledSelector({ name, matchers }: Selector, values: VariableValues): Selector {
  const filled = matchers.map((matcher) => {
    const isPattern = matcher.operator === '=~' || matcher.operator === '!~'
    return { ...matcher, value: filledText(matcher.value, values, isPattern ? forPattern : (value) => value) }
  })
  return { name, matchers: filled }
}

/** Quoted texts of PromQL. */
const QUOTED = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`/g

/** Whether a variable stands outside of quotes in a PromQL text: there it could be anything. */
export function hasBareVariable(text: string): boolean {
  return variablesIn(text.replaceAll(QUOTED, '""')).length > 0
}

/** A PromQL text with what the variables in its quotes stand for, escaped for those quotes. */
export function filledPromql(text: string, values: VariableValues): string {
  const parts: string[] = []
  let end = 0
  for (const { 0: quoted, index } of text.matchAll(QUOTED)) {
    const before = text.slice(end, index)
    const isPattern = /[=!]~$/.test(before.trimEnd())
    const escape: Escape = (value) => (quoted.startsWith('`') ? inRaw : inQuotes)(isPattern ? forPattern(value) : value)
    parts.push(before, filledText(quoted, values, escape))
    end = index + quoted.length
  }
  return [...parts, text.slice(end)].join('')
}

const inQuotes: Escape = (value) => value.replaceAll(/[\\"']/g, '\\$&')

const inRaw: Escape = (value) => {
  if (!value.includes('`')) return value
  throw new ConfigurationError(`${quote(value)} cannot stand between backquotes: use quotes in the query.`)
}
