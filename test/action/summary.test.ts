import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { appendSummary } from '../../src/action/summary.ts'

const MIB = 1024 * 1024

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
