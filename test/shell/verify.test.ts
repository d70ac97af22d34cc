import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ConfigurationError } from '../../src/base/errors.ts'
import { decideGate } from '../../src/gate/decide.ts'
import { proofOf } from '../../src/gate/proof.ts'
import { runVerify } from '../../src/shell/verify.ts'
import { type GitFixture, gitFixture, lines } from '../support/git-fixture.ts'
import { coverage, unit } from '../support/gate-view.ts'

let fixture: GitFixture
let folder: string
let written: string
beforeEach(() => {
  fixture = gitFixture({ 'a.txt': lines(3) })
  folder = mkdtempSync(join(tmpdir(), 'guard-verify-'))
  written = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written += String(text)
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  fixture.dispose()
  rmSync(folder, { recursive: true, force: true })
})

/** A statement about the range in which these commits landed. */
function statement(base: string, candidate: string, landed: readonly string[]): string {
  const measured = coverage(
    [],
    landed.map((sha) => unit({ sha })),
  )
  const outcome = decideGate({
    environment: 'production',
    base: { kind: 'live', sameTree: false, coverage: measured },
    heldBy: null,
  })
  const file = join(folder, 'proof.json')
  const made = proofOf({
    repositoryUrl: 'https://github.com/acme/shop',
    workflowPath: '.github/workflows/deploy.yml',
    version: '0.1.0',
    at: '2026-12-01T12:00:00Z',
    environment: 'production',
    sha: candidate,
    baseSha: base,
    outcome,
    policy: { path: '.github/deploy-guard.yml', commit: base },
    artifact: null,
    run: { id: 1, attempt: 1, url: 'https://github.com/acme/shop/actions/runs/1' },
  })
  writeFileSync(file, JSON.stringify(made))
  return file
}

it('holds for the range that the repository has, and not for another', async () => {
  const base = fixture.tip()
  const first = fixture.commit({ 'a.txt': lines(4) })
  const second = fixture.commit({ 'a.txt': lines(5) })
  const ask = (file: string, ...more: string[]) =>
    runVerify(['--statement', file, '--git-dir', fixture.gitDir, ...more])
  expect(await ask(statement(base, second, [first, second]), '--repository', 'acme/shop')).toBe(0)
  expect(written).toContain('All that the statement claims holds.')
  expect(await ask(statement(base, second, [second, 'e'.repeat(40)]), '--json')).toBe(1)
  expect(await ask(statement(base, 'f'.repeat(40), [first]))).toBe(1)
  expect(written).toContain(`NO  candidate: the repository has ${'f'.repeat(40)}`)
  expect(await ask(statement(base, second, [first, second]), '--artifact-digest', `sha256:${'0'.repeat(64)}`)).toBe(1)
})

it('refuses what is no statement, and what it does not know', async () => {
  const file = join(folder, 'x.json')
  writeFileSync(file, '{"_type":"x"}')
  const ask = (...args: string[]) => runVerify(args)
  await expect(ask('--statement', file, '--git-dir', fixture.gitDir)).rejects.toThrow(/is no statement of the gate/)
  await expect(ask('--statement', file)).rejects.toThrow(/--git-dir is missing/)
  await expect(ask('--statement', file, '--git-dir', fixture.gitDir, '--artifact-digest', 'abc')).rejects.toThrow(
    ConfigurationError,
  )
  await expect(ask('--wat')).rejects.toThrow(/Unknown option/)
})
