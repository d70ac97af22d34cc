import { describe, expect, it } from 'vitest'
import { budgets, bytes, cut, fit } from '../../src/render/document.ts'
import { fc } from '../support/fast-check.ts'

const within = (most: number) => ({ most, size: bytes })
const character = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code))

describe('fit', () => {
  const parts = [
    { rank: 3, forms: ['head'] },
    { rank: 1, forms: ['x'.repeat(50), 'short', ''] },
    { rank: 2, forms: ['y'.repeat(50), 'less'] },
  ]

  it.each([
    [200, `head\n\n${'x'.repeat(50)}\n\n${'y'.repeat(50)}\n`],
    [70, `head\n\nshort\n\n${'y'.repeat(50)}\n`],
    [60, `head\n\n${'y'.repeat(50)}\n`],
    [30, 'head\n\nless\n'],
  ])('shortens the least important first: %i', (limit, text) => {
    expect(fit(parts, within(limit))).toBe(text)
  })

  it('counts bytes and not letters', () => {
    expect(bytes('한')).toBe(3)
    expect(fit([{ rank: 1, forms: ['한'.repeat(10), 'less'] }], within(20))).toBe('less\n')
  })
})

describe('cut', () => {
  it('closes fences and details', () => {
    const text = `<details><summary>s</summary>\n\n\`\`\`\`diff\n+ \`\`\`\n${'+ line\n'.repeat(100)}\`\`\`\`\n\n</details>\n`
    const short = cut(text, within(300))
    expect(bytes(short)).toBeLessThanOrEqual(300)
    expect(short).toMatch(/\+ line\n````\n\n<\/details>\n\n_Cut here/)
    expect(cut(text, within(10_000))).toBe(text)
  })

  it('closes no fence of another letter or a longer one', () => {
    const text = `\`\`\`\`diff\n${'~~~~~\n```\n'.repeat(100)}`
    expect(cut(text, within(200))).toMatch(/^````diff\n(~~~~~\n|```\n)+````\n\n_Cut here/)
  })

  it('keeps to any budget', () => {
    const lines = fc.array(
      fc.oneof(
        fc.constantFrom('```', '~~~~ diff', '````', '', 'ünï', '<details>', '</details>'),
        fc.string({ unit: character, maxLength: 30 }),
      ),
    )
    fc.assert(
      fc.property(lines, fc.integer({ min: -5, max: 400 }), (parts, budget) => {
        expect(bytes(cut(parts.join('\n'), within(budget)))).toBeLessThanOrEqual(Math.max(budget, 0))
      }),
    )
  })

  it('takes time that grows with the text and not with its square', () => {
    const text = 'a line\n'.repeat(400_000)
    expect(bytes(cut(text, budgets.jobSummary))).toBeGreaterThan(budgets.jobSummary.most - 100)
  })
})
