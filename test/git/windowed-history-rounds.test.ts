import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { OutsideError } from '../../src/base/errors.ts'
import { coprocess } from '../../src/git/coprocess.ts'
import { gitEnvironment } from '../../src/git/git-environment.ts'
import { commitReader } from '../../src/git/git-objects.ts'
import { type Git, runGit } from '../../src/git/run-git.ts'
import { historyWindow } from '../../src/git/windowed-history.ts'
import { gitFixture, type GitFixture } from '../support/git-fixture.ts'

let fixture: GitFixture
let gitDir: string
let sent: string[][]
let commits: string[]

const environment = gitEnvironment(process.env, null)
const reader = () => coprocess({ args: ['cat-file', '--batch'], gitDir, environment, secrets: [] })
let catFile: ReturnType<typeof reader>

beforeEach(async () => {
  fixture = gitFixture()
  commits = [fixture.tip(), ...Array.from({ length: 11 }, (_, at) => fixture.commit({ 'a.txt': `${at}\n` }))]
  gitDir = join(mkdtempSync(join(tmpdir(), 'guard-window-')), 'repository.git')
  await runGit({ args: ['init', '--quiet', '--bare', gitDir], environment })
  await runGit({ args: ['remote', 'add', 'origin', `file://${fixture.gitDir}`], gitDir, environment })
  sent = []
  catFile = reader()
})
afterEach(() => {
  catFile.close()
  fixture.dispose()
  rmSync(join(gitDir, '..'), { recursive: true, force: true })
})

/** A window whose requests are noted, and refused where `refuses` says so. */
function opened(depths: readonly number[], refuses: (args: readonly string[]) => string | null = () => null) {
  const git: Git = (args, options) => {
    const call = { args, gitDir, ...options, environment }
    if (args[0] !== 'fetch') return runGit(call)
    sent.push([...args])
    const words = refuses(args)
    if (words !== null) return Promise.reject(new OutsideError('refused', `git fetch failed: ${words}`))
    return runGit(call)
  }
  return historyWindow({ git, gitDir, commit: commitReader(catFile) }, depths)
}

const depthsSent = (): (string | undefined)[] => sent.map((args) => args.find((arg) => arg.startsWith('--depth')))

describe('a window of a history', () => {
  it('grows in steps until nothing is cut off, and asks for nothing that is there', async () => {
    const window = opened([2, 4])
    await window.bring([commits[11] ?? ''])
    const cut = await window.read()
    expect([[...(cut?.graph.keys() ?? [])], [...(cut?.cut ?? [])]]).toEqual([[commits[11], commits[10]], [commits[10]]])
    await window.bring([commits[10] ?? '', commits[11] ?? ''])
    expect(sent).toHaveLength(1)
    await window.deepen()
    expect((await window.read())?.graph.size).toBe(4)
    await window.deepen()
    expect(await window.read()).toBeNull()
    await window.bring([commits[0] ?? '', commits[5] ?? ''])
    expect(depthsSent()).toEqual(['--depth=2', '--depth=4', '--depth=2147483647'])
    await expect(window.deepen()).rejects.toMatchObject({ name: 'OutsideError' })
  })

  it('keeps what it had where a later request reaches less deep', async () => {
    fixture.on('topic', commits[10])
    const topic = fixture.commit({ 'b.txt': 'b\n' })
    const window = opened([4])
    await window.bring([commits[11] ?? ''])
    // The topic began one below the tip: two generations of it end in the middle of what is there.
    const args = ['fetch', '--quiet', '--depth=2', 'origin', `+${topic}:refs/guard/${topic}`]
    await runGit({ args, gitDir, environment })
    expect(readFileSync(join(gitDir, 'shallow'), 'utf8')).toContain(commits[10])
    fixture.on('other', commits[11])
    await window.bring([fixture.commit({ 'c.txt': 'c\n' })])
    const cut = await window.read()
    expect([...(cut?.cut ?? [])]).toEqual([commits[8]])
    expect(cut?.graph.has(commits[9] ?? '')).toBe(true)
  })

  it.each([
    'fatal: Server does not support shallow requests',
    "fatal: server doesn't support feature 'shallow'",
    'fatal: Server does not support shallow clients',
  ])('is the whole history where the server says %j', async (words) => {
    const window = opened([2], (args) => (args.some((arg) => arg.startsWith('--depth')) ? words : null))
    expect(await window.bring([commits[11] ?? '', '1'.repeat(40)])).toEqual({ missing: ['1'.repeat(40)] })
    expect(await window.read()).toBeNull()
    await window.bring([commits[3] ?? ''])
    expect(depthsSent().filter((depth) => depth !== undefined)).toHaveLength(1)
  })

  it('has all contents where the server knows no filter', async () => {
    fixture.git('config', 'uploadpack.allowFilter', 'false')
    const window = opened([2])
    await window.bring([commits[11] ?? ''])
    expect((await window.read())?.graph.size).toBe(2)
  })
})
