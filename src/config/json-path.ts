const part = '(?:[A-Za-z_$][\\w$-]*|\\[(?:-1|\\d{1,4}|\\*)\\])'

/** A place in JSON: names, `[n]`, `[-1]` for the last and `[*]` for each; no filters and no code. */
export const jsonPathPattern = new RegExp(`^${part}(?:\\.?${part}){0,19}$`)

/** A condition: a place, `=`, and the value that has to stand there. */
export const okPattern = new RegExp(`^${part}(?:\\.?${part}){0,19} ?= ?[^\\p{Cc}]{1,100}$`, 'u')

/** All values at a place of some JSON; none where the place does not exist. */
export function valuesAt(value: unknown, path: string): unknown[] {
  const steps = path.match(/[A-Za-z_$][\w$-]*|-?\d+|\*/g) ?? []
  return steps.reduce<unknown[]>((found, one) => found.flatMap((each) => below(each, one)), [value])
}

function below(value: unknown, step: string): unknown[] {
  if (Array.isArray(value)) {
    const all: unknown[] = value
    if (step === '*') return all
    return /^(-1|\d+)$/.test(step) ? all.slice(Number(step)).slice(0, 1) : []
  }
  if (typeof value !== 'object' || value === null) return []
  const held: ReadonlyMap<string, unknown> = new Map(Object.entries(value))
  return held.has(step) ? [held.get(step)] : []
}
