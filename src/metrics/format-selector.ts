import type { Selector } from './selector.ts'

/** A selector as PromQL has it: `name{label="value"}`; every value quoted anew, so that none ends its quotes. */
export function formatSelector({ name, matchers }: Selector): string {
  if (matchers.length === 0) return name
  return `${name}{${matchers.map(({ label, operator, value }) => `${label}${operator}${quoted(value)}`).join(',')}}`
}

function quoted(value: string): string {
  const escaped = value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
  return `"${escaped}"`
}
