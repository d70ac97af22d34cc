import { afterEach, beforeEach, expect, it } from 'vitest'
import { cleanMerges } from '../../src/gate/pull-evidence.ts'
import { gitFixture, type GitFixture } from '../support/git-fixture.ts'

let fixture: GitFixture
beforeEach(() => void (fixture = gitFixture()))
afterEach(() => fixture.dispose())

it('tells a merge and nothing else from one with something slipped in', async () => {
  const base = fixture.tip()
  const merged: string[] = []
  for (const [name, extra] of [
    ['clean', {}],
    ['evil', { 'evil.txt': 'x\n' }],
  ] as const) {
    fixture.on(`${name}-side`, base)
    fixture.commit({ [`${name}.txt`]: 'side\n' })
    fixture.on(`${name}-main`, base)
    fixture.commit({ 'main.txt': `${name}\n` })
    merged.push(fixture.merge(`${name}-side`, extra))
  }
  const [clean = '', evil = ''] = merged
  const commits = [...merged, 'f'.repeat(40)].map((sha) => ({ sha, authors: [], committer: null, parents: ['p', 'q'] }))
  const repository = await fixture.open()
  expect(await cleanMerges(repository, commits)).toEqual(new Set([clean]))
  expect(await cleanMerges(repository, [{ sha: evil, authors: [], committer: null, parents: ['p'] }])).toEqual(
    new Set(),
  )
  await repository.close()
})
