import { describe, expect, it } from 'vitest'
import { bytes, cut, fit } from '../../src/render/document.ts'

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
    expect(fit(parts, limit)).toBe(text)
  })

  it('counts bytes and not letters', () => {
    expect(bytes('한')).toBe(3)
    expect(fit([{ rank: 1, forms: ['한'.repeat(10), 'less'] }], 20)).toBe('less\n')
  })
})

describe('cut', () => {
  it('closes fences and details', () => {
    const text = `<details><summary>s</summary>\n\n\`\`\`\`diff\n+ \`\`\`\n${'+ line\n'.repeat(100)}\`\`\`\`\n\n</details>\n`
    const short = cut(text, 300)
    expect(bytes(short)).toBeLessThanOrEqual(300)
    expect(short).toMatch(/\+ line\n````\n\n<\/details>\n\n_Cut here/)
    expect(cut(text, 10_000)).toBe(text)
  })
})
