import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { root } from './root.ts'

const top = mkdtempSync(join(tmpdir(), 'deploy-guard-release-'))
const [clone, remote] = [join(top, 'clone'), join(top, 'remote.git')]
afterAll(() => rmSync(top, { recursive: true, force: true }))

function run(program: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: clone, encoding: 'utf8' })
  return { status, said: (stdout + stderr).trim() }
}
const git = (...args: readonly string[]) => run('git', ...args).said
const release = (...args: readonly string[]) => run(process.execPath, join(root, 'scripts/release.mjs'), ...args)

function commit(version: string, changelog: string): void {
  writeFileSync(join(clone, 'package.json'), JSON.stringify({ version }))
  writeFileSync(join(clone, 'CHANGELOG.md'), `# Changes\n\n${changelog}`)
  git('add', '-A')
  git('-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '-qm', version)
}

beforeAll(() => {
  mkdirSync(join(clone, 'dist'), { recursive: true })
  writeFileSync(join(clone, 'dist/index.js'), '')
  git('init', '-q', '-b', 'main')
  spawnSync('git', ['init', '-q', '--bare', remote])
  git('remote', 'add', 'origin', remote)
})

it('releases a version and moves its major tag, and never back', () => {
  commit('1.0.0', '## 1.0.0 (2026-11-29)\n\nThe first.\n')
  expect(release('check', 'v1.0.1')).toEqual({
    status: 1,
    said: 'package.json says 1.0.0, the tag 1.0.1: change one of them\nCHANGELOG.md has no part "## 1.0.1": write what has changed',
  })
  const first = git('rev-parse', 'HEAD')
  expect(release('move', 'v1.0.0', '--dry-run').said).toBe(`Dry run: v1 would move to ${first} (v1.0.0).`)
  expect(release('move', 'v1.0.0').said).toBe('There is no tag v1.0.0 here: push it first.')
  git('tag', 'v1.0.0')
  expect(release('check', 'v1.0.0')).toEqual({ status: 0, said: 'v1.0.0 may be released.' })
  expect(release('notes', 'v1.0.0').said).toBe('The first.')
  expect(release('move', 'v1.0.0', '--dry-run').said).toBe(`Dry run: v1 would move to ${first} (v1.0.0).`)
  expect(git('ls-remote', 'origin')).toBe('')
  expect(release('move', 'v1.0.0').said).toBe(`v1 is ${first} (v1.0.0) now.`)

  commit('1.1.0', '## 1.1.0\n\nMore.\n\n## 1.0.0 (2026-11-29)\n\nThe first.\n')
  git('tag', 'v1.1.0')
  git('tag', 'v1.1.0-rc.1')
  git('tag', 'v1.0.9')
  expect(release('move', 'v1.1.0').status).toBe(0)
  expect(git('ls-remote', 'origin', 'refs/tags/v1')).toContain(git('rev-parse', 'v1.1.0'))
  expect(release('move', 'v1.0.0').said).toBe('v1.1.0 is newer than v1.0.0: v1 stays where it is.')
  expect(release('check', 'v1.0.0').said).toContain('v1.0.0 is not the commit that is checked out')
})

it('refuses what is no release', () => {
  expect(release('check', 'v1').said).toContain('v1 is no tag of a release')
  expect(release('publish')).toMatchObject({
    status: 1,
    said: 'expected check, notes or move, and a tag such as v1.2.3',
  })
  expect(release('move', 'v0.9.0').said).toContain('below 1.0.0')
})
