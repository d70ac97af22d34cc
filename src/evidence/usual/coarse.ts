import type { Counted } from '../family/series.ts'
import { at } from '../family/series.ts'
import { freshRooms, rooms } from '../gauge/typed-arrays.ts'
import type { Usual, UsualPlan } from './usual.ts'
import { learnUsual } from './usual.ts'

/** So many seconds are taken as one step. */
const COARSE = 300

/** The rates of a window before they are spread over its steps. */
const coarseRooms = rooms()

/**
 * What is usual, from steps of five minutes: for the many segments of a large service, at a fifth of the time and memory. What is usual at one minute and at no
 * other is then usual in its five. Learnt as it is where steps are not a whole part of five minutes.
 */
export function learnCoarse(counted: Counted, plan: UsualPlan): Usual {
  const { length, period, end } = plan
  const width = COARSE / length
  if (width <= 1 || !Number.isInteger(width) || period % width !== 0) return learnUsual(counted, plan)
  const steps = Math.floor(end / width)
  const offset = end - steps * width
  const coarse = { bad: pooled(counted.bad, offset, width, steps), total: pooled(counted.total, offset, width, steps) }
  const usual = learnUsual(coarse, { ...plan, length: COARSE, period: period / width, end: steps })
  const stepOf = (step: number): number => Math.floor((step - offset) / width)
  return {
    ...usual,
    incidents: usual.incidents.map(({ from, until, isHabit }) => ({
      from: offset + from * width,
      until: offset + until * width,
      isHabit,
    })),
    within: ({ first, planned }, alpha, room = freshRooms) => {
      const from = stepOf(first)
      const window = { first: from, planned: stepOf(first + planned - 1) - from + 1 }
      const found = usual.within(window, alpha, coarseRooms)
      const finer = (rates: Float64Array, into: Float64Array): Float64Array => {
        for (let index = 0; index < planned; index++) into[index] = at(rates, stepOf(first + index) - from)
        return into
      }
      return { ...found, usual: finer(found.usual, room(0, planned)), highest: finer(found.highest, room(1, planned)) }
    },
  }
}

function pooled(numbers: Float64Array, offset: number, width: number, steps: number): Float64Array {
  const sums = new Float64Array(steps)
  for (let step = 0; step < steps; step++) {
    let sum = 0
    for (let each = 0; each < width; each++) sum += at(numbers, offset + step * width + each)
    sums[step] = sum
  }
  return sums
}
