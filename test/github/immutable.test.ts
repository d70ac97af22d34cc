import { expect, test } from 'vitest'
import { isCommitId } from '../../src/base/commit-id.ts'
import { remembered } from '../../src/github/immutable.ts'
import { startGitHub } from './github.ts'

test('only a full id is sure to mean the same for ever', () => {
  expect(['a'.repeat(40), 'a'.repeat(39), 'main', 'A'.repeat(40)].map(isCommitId)).toEqual([true, false, false, false])
})

test('asked once, by whoever comes first; a failure is asked again', async () => {
  let asked = 0
  const once = remembered<number>()
  const ask = async () => {
    asked += 1
    if (asked === 1) throw new Error('down')
    return asked
  }
  await expect(once('a', ask)).rejects.toThrow('down')
  expect(await Promise.all([once('a', ask), once('a', ask)])).toEqual([2, 2])
  expect(await once('b', ask)).toBe(3)
})

test('comparisons and files of commits cost one request, those of branches one each', async () => {
  await using server = await startGitHub()
  const { people, forge, github } = server
  people.user('alice')
  const first = await people.tip()
  const sha = await people.commit({ author: 'alice', files: { 'a.txt': '1\n' }, message: 'First' })
  const cost = async (ask: () => Promise<unknown>) => {
    const before = github.log.length
    await ask()
    await ask()
    return github.log.length - before
  }
  expect(await cost(() => forge.comparisons.compare(first, sha))).toBe(1)
  expect(await cost(() => forge.contents.text('a.txt', sha))).toBe(1)
  expect(await cost(() => forge.contents.text('b.txt', sha))).toBe(1)
  expect(await cost(() => forge.contents.text('a.txt', 'main'))).toBe(2)
  // What is unknown now may be pushed later.
  expect(await cost(() => forge.comparisons.compare(first, 'f'.repeat(40)))).toBe(2)
})
