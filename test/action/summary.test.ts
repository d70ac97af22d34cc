import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { hideSecret } from '../../src/action/log.ts'
import { appendSummary, keepPage } from '../../src/action/summary.ts'

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

describe('a page', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pages-'))
    vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    await rm(folder, { recursive: true })
  })

  it('is left where an artifact is taken from, without secrets', async () => {
    hideSecret('s3cr3t-of-a-page')
    await keepPage(folder, 'gate.html', () => Promise.resolve('<p>s3cr3t-of-a-page</p>'))
    const path = join(folder, 'deploy-guard', 'gate.html')
    expect(await readFile(path, 'utf8')).toBe('<p>***</p>')
    await keepPage(folder, 'gate.html', () => Promise.resolve('<p>newer</p>'))
    expect(await readFile(path, 'utf8')).toBe('<p>newer</p>')
    const said = vi.mocked(process.stdout.write).mock.calls.join()
    expect(said.split(`What the gate found, as a page: ${path}`)).toHaveLength(2)
  })

  it('fails nothing, whatever goes wrong with it', async () => {
    await writeFile(join(folder, 'deploy-guard'), 'a file')
    await keepPage(folder, 'gate.html', () => Promise.resolve('x'))
    await keepPage(folder, 'watch.html', () => Promise.reject(new Error('a fault')))
    expect(vi.mocked(process.stdout.write).mock.calls.join()).toMatch(
      /::warning::[^]*gate\.html[^]*::warning::[^]*a fault/,
    )
  })
})
