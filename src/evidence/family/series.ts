/** Events of each step and how many of them were bad. A step without numbers counts nothing of nothing. */
export type Counted = { readonly bad: Float64Array; readonly total: Float64Array }

/** What is counted on our side, and beside it on that of a control, step by step; null where there is none. */
export type Arms = { readonly ours: Counted; readonly control: Counted | null }

/** The number at `i`, 0 outside the array. */
export function at(numbers: Float64Array, i: number): number {
  return numbers[i] ?? 0
}

const emptyCounted = (steps: number): Counted => ({ bad: new Float64Array(steps), total: new Float64Array(steps) })

function addTo(sum: Counted, part: Counted, sign: number): void {
  for (let step = 0; step < sum.bad.length; step++) {
    sum.bad[step] = at(sum.bad, step) + sign * at(part.bad, step)
    sum.total[step] = at(sum.total, step) + sign * at(part.total, step)
  }
}

/** The sum of arms of that many steps; it has a control where all of them have one. */
export function sumOfArms(parts: readonly Arms[], steps: number): Arms {
  const ours = emptyCounted(steps)
  const control = parts.every((part) => part.control !== null) ? emptyCounted(steps) : null
  for (const part of parts) {
    addTo(ours, part.ours, 1)
    if (control !== null && part.control !== null) addTo(control, part.control, 1)
  }
  return { ours, control }
}

/** The whole without a part of it. */
export function withoutArms(whole: Arms, part: Arms): Arms {
  const copy = (counted: Counted): Counted => ({ bad: counted.bad.slice(), total: counted.total.slice() })
  const rest: Arms = { ours: copy(whole.ours), control: whole.control === null ? null : copy(whole.control) }
  addTo(rest.ours, part.ours, -1)
  if (rest.control !== null && part.control !== null) addTo(rest.control, part.control, -1)
  return rest
}

/** Sums of a counted series over the steps in [from, until). */
export function sumBetween({ bad, total }: Counted, from: number, until: number): { bad: number; total: number } {
  const sum = { bad: 0, total: 0 }
  for (let step = Math.max(0, from); step < Math.min(bad.length, until); step++) {
    sum.bad += at(bad, step)
    sum.total += at(total, step)
  }
  return sum
}

/** Sums of a counted series over the steps in [from, until), however they are found. */
export type Sums = (from: number, until: number) => { readonly bad: number; readonly total: number }

/**
 * Sums that were made in advance over the steps before `end`, for who asks for many: each then costs two look-ups. The series must not change
 * there any more. Beside sums of billions, a difference of less than their rounding is none.
 */
export function preparedSums({ bad, total }: Counted, end: number): Sums {
  const [bads, totals] = [runningSums(bad, end), runningSums(total, end)]
  const inside = (step: number): number => Math.max(0, Math.min(bads.length - 1, step))
  return (from, until) => {
    const [low, high] = [inside(from), inside(Math.max(from, until))]
    return { bad: differenceOf(bads, low, high), total: differenceOf(totals, low, high) }
  }
}

function runningSums(numbers: Float64Array, end: number): Float64Array {
  const sums = new Float64Array(Math.min(numbers.length, Math.max(0, end)) + 1)
  for (let step = 0; step + 1 < sums.length; step++) sums[step + 1] = at(sums, step) + at(numbers, step)
  return sums
}

function differenceOf(sums: Float64Array, low: number, high: number): number {
  const difference = at(sums, high) - at(sums, low)
  return difference <= at(sums, high) * 1e-12 ? 0 : difference
}
