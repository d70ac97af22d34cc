import { max, sum } from 'simple-statistics'

/** log(sum(exp(value))) without overflow or underflow; -Infinity where there is nothing to add. */
export function logSumExp(values: readonly number[]): number {
  if (values.length === 0) return -Infinity
  const greatest = max([...values])
  if (!Number.isFinite(greatest)) return greatest
  return greatest + Math.log(sum(values.map((value) => Math.exp(value - greatest))))
}

/** `count` numbers from `from` (left out) to `to` (included), each a constant factor above the one before. */
export function logSpaced(from: number, to: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => from * (to / from) ** ((index + 1) / count))
}
