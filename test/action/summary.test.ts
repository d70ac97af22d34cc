import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fc } from '../support/fast-check.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { appendSummary, fitSummary } from '../../src/action/summary.ts'

const MIB = 1024 * 1024
const character = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code))

describe('fitSummary', () => {
  it('leaves alone what fits', () => expect(fitSummary('# a\nb', 5)).toBe('# a\nb'))

  it('cuts at a line and closes the fence', () => {
    const text = fitSummary(`# Title\n\`\`\`\`diff\n${'+ line\n'.repeat(100)}\`\`\`\`\nend`, 200)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(200)
    expect(text).toMatch(/^# Title\n````diff\n(\+ line\n)+````\n\n_Cut here/)
  })

  it('keeps to any budget, in bytes', () => {
    const lines = fc.array(
      fc.oneof(fc.constantFrom('```', '~~~~ diff', '````', '', 'ünï'), fc.string({ unit: character, maxLength: 30 })),
    )
    fc.assert(
      fc.property(lines, fc.integer({ min: -5, max: 400 }), (parts, budget) => {
        expect(Buffer.byteLength(fitSummary(parts.join('\n'), budget))).toBeLessThanOrEqual(Math.max(budget, 0))
      }),
    )
  })
})

describe('appendSummary', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'summary-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('appends', async () => {
    const file = join(folder, 'summary.md')
    await writeFile(file, 'before\n\n')
    await appendSummary('# One', file)
    await appendSummary('# Two\n', file)
    expect(await readFile(file, 'utf8')).toBe('before\n\n# One\n\n# Two\n\n')
  })

  it('never makes the file longer than the runner takes', async () => {
    const file = join(folder, 'summary.md')
    await writeFile(file, 'x'.repeat(MIB - 1000))
    await appendSummary('word '.repeat(10).concat('\n').repeat(1000), file)
    await appendSummary('more\n'.repeat(1000), file)
    expect((await stat(file)).size).toBeLessThanOrEqual(MIB)
    expect(await readFile(file, 'utf8')).toContain('_Cut here')
  })

  it('does nothing where the runner gives no file', async () => {
    await expect(appendSummary('# One', '')).resolves.toBeUndefined()
  })
})
