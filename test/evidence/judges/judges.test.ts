import { describe, expect, it } from 'vitest'
import { argoRollouts, consecutive, flagger, threeSigma } from '../../../src/evidence/judges/fixed-threshold.ts'
import { comparisonJudges } from '../../../src/evidence/judges/index.ts'
import { kayenta, kayentaFails } from '../../../src/evidence/judges/kayenta.ts'
import { random } from '../gauge/synthetic.ts'

const any = { increase: 1, decrease: 1 }
const relevant = { increase: 1.25, decrease: 0.8 }

function noise(seed: number, length: number, level = 100): number[] {
  const next = random(seed)
  return Array.from({ length }, () => level * (1 + 0.02 * (next() - 0.5)))
}

describe('Kayenta', () => {
  it('fails on a shift of half a percent, and with an effect size only on a large one', () => {
    const control = noise(1, 120)
    const slightly = noise(2, 60, 100.5)
    expect(kayentaFails(slightly, control, any)).toBe(true)
    expect(kayentaFails(slightly, control, relevant)).toBe(false)
    expect(kayentaFails(noise(3, 60, 130), control, relevant)).toBe(true)
    expect(kayentaFails(noise(4, 60, 70), control, relevant)).toBe(true)
  })

  it('passes no data, equal samples and samples without a shift', () => {
    const control = noise(1, 120)
    expect(kayentaFails([], control, any)).toBe(false)
    expect(kayentaFails(control.toReversed(), control, any)).toBe(false)
    expect(kayentaFails([5, 5], [5, 5, 5], any)).toBe(false)
    expect(kayentaFails([6, 6, 6], [5, 5, 5, 5], any)).toBe(true)
  })

  it('looks when it is told to', () => {
    const change = { history: noise(1, 400), after: [...noise(2, 30), ...noise(3, 90, 140)] }
    expect(kayenta('once', any, [120]).alarm(change)).toBe(120)
    const minute = kayenta('often', relevant, [5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60]).alarm(change)
    expect(minute === null || minute % 5 === 0).toBe(true)
  })
})

describe('fixed thresholds', () => {
  const change = (after: number[]) => ({ history: Array.from({ length: 200 }, () => 100), after })
  const high = (n: number) => Array.from({ length: n }, () => 125)
  const fine = (n: number) => Array.from({ length: n }, () => 119)

  it('count failures as each tool does', () => {
    const after = [...high(4), ...fine(10), ...high(4), ...fine(102)]
    expect(flagger.alarm(change(after))).toBe(15)
    expect(consecutive.alarm(change(after))).toBe(null)
    expect(consecutive.alarm(change([...fine(3), ...high(9)]))).toBe(8)
    expect(argoRollouts.alarm(change(high(120)))).toBe(20)
    expect(argoRollouts.alarm(change(high(19)))).toBe(null)
  })
})

describe('three sigma', () => {
  it('needs one minute only', () => {
    const history = noise(1, 120)
    expect(threeSigma.alarm({ history, after: [100, 100, 104, 100] })).toBe(3)
    expect(threeSigma.alarm({ history, after: [100, 100.5] })).toBe(null)
  })
})

it('has a name of its own for every judge', () => {
  expect(new Set(comparisonJudges.map(({ name }) => name)).size).toBe(comparisonJudges.length)
})
