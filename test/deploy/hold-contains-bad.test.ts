import { afterEach, beforeEach, expect, it } from 'vitest'
import { containsBad } from '../../src/deploy/hold.ts'
import type { Repository } from '../../src/git/repository.ts'
import { gitFixture, type GitFixture } from '../support/git-fixture.ts'

let fixture: GitFixture
let repository: Repository
beforeEach(async () => {
  fixture = gitFixture()
  repository = await fixture.open()
})
afterEach(async () => {
  await repository.close()
  fixture.dispose()
})

it('holds what has bad as an ancestor until a merged rollback is one as well', async () => {
  const good = fixture.tip()
  const bad = fixture.commit({ 'bad.txt': 'x\n' })
  const before = fixture.commit({ 'later.txt': 'x\n' })
  const rollback = fixture.commit({ 'bad.txt': null })
  const after = fixture.commit({ 'later.txt': 'y\n' })
  const ask = (candidate: string, rollbackMerges: string[] = []) =>
    containsBad(repository, { candidate, bad, rollbackMerges })
  expect(await ask(good)).toEqual({ contains: false, reason: 'not-an-ancestor' })
  expect(await ask(bad)).toEqual({ contains: true, reason: 'bad-is-ancestor' })
  expect(await ask(before, [rollback])).toEqual({ contains: true, reason: 'bad-is-ancestor' })
  expect(await ask(after, [rollback])).toEqual({ contains: false, reason: 'rolled-back' })
  expect(await ask(after)).toEqual({ contains: true, reason: 'bad-is-ancestor' })
  expect(await ask(after, [good])).toEqual({ contains: true, reason: 'bad-is-ancestor' })
})

it('holds where history cannot be had', async () => {
  const gone = 'f'.repeat(40)
  const candidate = fixture.tip()
  expect(await containsBad(repository, { candidate, bad: gone, rollbackMerges: [] })).toEqual({
    contains: true,
    reason: 'history-unknown',
  })
  const bad = candidate
  expect(await containsBad(repository, { candidate, bad, rollbackMerges: [gone] })).toEqual({
    contains: true,
    reason: 'bad-is-ancestor',
  })
})
