import { describe, expect, it } from 'vitest'
import { calibrate } from '../../../src/evidence/gauge/index.ts'
import { reference } from './reference.ts'
import { deployedAt, plan, random } from './synthetic.ts'
import { fc } from '../../support/fast-check.ts'

const shapes = {
  noise: (noise: number, season: number) => 100 + 30 * season + noise,
  whole: (noise: number, season: number) => Math.round(5 + 3 * season + noise),
  negative: (noise: number, season: number) => 10 * season + noise,
  constant: () => 7,
  rare: (noise: number) => (noise > 1.9 ? 1 : 0),
  wild: (noise: number) => Math.exp(4 * noise),
  spiked: (noise: number) => 1000 + noise + (noise > 1.998 ? 40 : 0),
} as const

type Recipe = {
  readonly seed: number
  readonly shape: keyof typeof shapes
  readonly every: number
  readonly days: number
  readonly gaps: number
}

const made = fc.record({
  seed: fc.nat(),
  shape: fc.constantFrom(...(Object.keys(shapes) as (keyof typeof shapes)[])),
  every: fc.constantFrom(120, 300, 600, 900),
  days: fc.double({ min: 2, max: 15, noNaN: true }),
  gaps: fc.constantFrom(0, 0, 0.05, 0.3),
  watch: fc.constantFrom(3600, 5400, 7200),
  direction: fc.constantFrom('up', 'down', 'both'),
  boundary: fc.constantFrom('early', 'flat'),
})

/** Values of the steps before the deploy; the last sample comes one step before it. */
function valuesOf({ seed, shape, every, days, gaps }: Recipe): number[] {
  const next = random(seed)
  const n = Math.floor((days * 86_400) / every)
  return Array.from({ length: n }, (_, i) => {
    const value = shapes[shape](4 * next() - 2, Math.sin((2 * Math.PI * i * every) / 86_400))
    const missing = next() < gaps && i > 0 && i < n - 1
    // Plus 0: without negative zeros.
    return missing ? Number.NaN : value + 0
  })
}

describe('the number of quiet windows that a report says', () => {
  it('is how many the whole rule would have alarmed in, with a minimum effect and with what lasts', () => {
    let [compared, alarmed, spared] = [0, 0, 0]
    const rules = fc.record({
      shape: fc.constantFrom('spiked', 'spiked', 'noise', 'rare'),
      sustainedFor: fc.constantFrom(0, 30),
      relative: fc.constantFrom(0, 0.02, 0.1),
      absolute: fc.constantFrom(0, 1),
      falseAlarmRate: fc.constantFrom(0.01, 0.05, 0.1),
    })
    fc.assert(
      fc.property(made, rules, (drawn, { sustainedFor, falseAlarmRate, shape, ...minEffect }) => {
        const recipe = { ...drawn, shape }
        const value = valuesOf(recipe)
        const time = value.map((_, i) => deployedAt - (value.length - i) * recipe.every)
        const { watch, direction, boundary } = recipe
        const asked = plan({ watch, direction, boundary, sustainedFor, minEffect, falseAlarmRate })
        const found = calibrate({ time, value }, asked)
        if (typeof found === 'string') return
        const reach = (14 * 86_400 + 246 * 60) / recipe.every
        expect(found.quiet).toEqual(reference(value.slice(-Math.floor(reach)), found).quiet)
        const bare = calibrate({ time, value }, plan({ watch, direction, boundary, falseAlarmRate }))
        compared++
        alarmed += found.quiet.alarmed
        spared += typeof bare === 'string' ? 0 : bare.quiet.alarmed - found.quiet.alarmed
      }),
      { numRuns: 25, seed: 21 },
    )
    // Windows of both kinds were among them: some alarm, and some would if nothing lasted and any change were harm.
    expect(compared).toBeGreaterThan(12)
    expect(alarmed).toBeGreaterThan(50)
    expect(spared).toBeGreaterThan(50)
  })
})

describe('calibrate', () => {
  it('finds to the last bit what the definition says', () => {
    let compared = 0
    fc.assert(
      fc.property(made, (recipe) => {
        const value = valuesOf(recipe)
        const time = value.map((_, i) => deployedAt - (value.length - i) * recipe.every)
        const { watch, direction, boundary } = recipe
        const found = calibrate({ time, value }, plan({ watch, direction, boundary }))
        if (typeof found === 'string') return
        compared++
        const reach = (14 * 86_400 + 246 * 60) / recipe.every
        const { usual, tail, scales, quiet, constant } = found
        expect({ usual, tail, scales, quiet, constant }).toEqual(reference(value.slice(-Math.floor(reach)), found))
      }),
      { numRuns: 40, seed: 20 },
    )
    expect(compared).toBeGreaterThan(20)
  })

  it('leaves nothing of one series in the next', () => {
    const series = (shape: keyof typeof shapes, days: number) => {
      const value = valuesOf({
        seed: 1,
        shape,
        every: 300,
        days,
        gaps: 0.05,
      })
      return { time: value.map((_, i) => deployedAt - (value.length - i) * 300), value }
    }
    const first = calibrate(series('noise', 9), plan())
    const kept = structuredClone(first)
    for (const shape of ['wild', 'constant', 'negative'] as const) calibrate(series(shape, 14), plan())
    expect(first).toEqual(kept)
    expect(calibrate(series('noise', 9), plan())).toEqual(kept)
  })
})
