import { fc } from '../support/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { chart } from '../../src/render/chart.ts'
import type { NodeSummary } from '../../src/watch/verdict.ts'
import { verdicts } from './watch-fixtures.ts'

const [node] = (await verdicts.healthy()).nodes
if (!node) throw new Error('no node')
const withShares = (shares: readonly (number | null)[], change: Partial<NodeSummary> = {}): NodeSummary => ({
  ...node,
  steps: shares.map((share, index) => ({ at: 100 + index, share })),
  ...change,
})

const linesOf = (text: string): number[][] =>
  [...text.matchAll(/^ {4}line \[(.*)\]$/gm)].map(([, values]) => (values ?? '').split(', ').map(Number))

describe('a chart', () => {
  it('holds three equally long lines of plain numbers, whatever the shares', () => {
    const share = fc.oneof(fc.constant(null), fc.double({ min: 0, max: 1, noNaN: true }))
    fc.assert(
      fc.property(fc.array(share, { maxLength: 300 }), fc.double({ min: 0, max: 3, noNaN: true }), (shares, harm) => {
        const text = chart(withShares(shares, { harm }), 90)
        if (text === '') return
        expect(text.slice(text.indexOf('xychart-beta'))).not.toMatch(/NaN|null|Infinity|undefined|\de[+-]?\d/)
        const lines = linesOf(text)
        expect(lines).toHaveLength(3)
        expect(new Set(lines.map((line) => line.length)).size).toBe(1)
        expect(lines[0]?.length).toBeLessThanOrEqual(60)
        const top = Number(/y-axis 0 --> ([\d.]+)$/m.exec(text)?.[1])
        expect(Math.max(...lines.flat())).toBeLessThanOrEqual(top)
        expect(top).toBeGreaterThan(0)
      }),
    )
  })

  it('repeats what was known before where nothing is', () => {
    expect(linesOf(chart(withShares([null, 0.5, null, 0.25]), 99))[0]).toEqual([50, 50, 50, 25])
  })

  it('begins before the deploy where that is known, at the same distances, and says so', () => {
    const before = [
      { at: 40, share: 0.01 },
      { at: 95, share: 0.02 },
      { at: 96, share: null },
      { at: 97, share: 0.04 },
    ]
    const text = chart(withShares([0.5, 0.25], { before }), 99)
    // What lies further back than ten steps is left out.
    expect(linesOf(text)[0]).toEqual([2, 2, 4, 4, 4, 50, 25])
    expect(text).toContain('x-axis -4 --> 1.9')
    expect(text).toContain('seconds since the watch began, below 0 before it.')
    expect(text).toContain('Where a step has no number')
    expect(linesOf(chart(withShares([0.5, 0.25]), 99))[0]).toEqual([50, 25])
  })

  it('is left out where there is nothing to draw', () => {
    expect(chart(withShares([]), 0)).toBe('')
    expect(chart(withShares([null, 0.1, null]), 0)).toBe('')
  })

  it('sets a palette of its own', () => {
    expect(chart(withShares([0.1, 0.2]), 0)).toContain('"plotColorPalette":"#d1242f, #6e7781, #bf8700"')
  })
})
