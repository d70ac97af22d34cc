import { expect, it } from 'vitest'
import { gitFixture } from '../support/git-fixture.ts'

// What is read of a history in one go answers as git does, whatever the first of the commits is that were named.

it('gives the merge bases of git for branches above and below the first commit, and for another root', async () => {
  const fixture = gitFixture({ 'a.txt': 'a\n' })
  try {
    const root = fixture.tip()
    const commits = [root]
    const one = (branch: string, from?: string): void => {
      fixture.on(branch, ...(from === undefined ? [] : [from]))
      commits.push(fixture.commit({ [`${branch}.txt`]: `${commits.length}\n` }))
    }
    one('old', root)
    one('main')
    one('main')
    const first = fixture.tip()
    one('above', first)
    one('main')
    commits.push(fixture.merge('old'))
    one('old')
    commits.push(fixture.merge('above'))
    fixture.git('checkout', '-q', '--orphan', 'alone')
    commits.push(fixture.commit({ 'alone.txt': 'alone\n' }))
    one('late', 'main')
    fixture.git('merge', '-q', '-s', 'ours', '--allow-unrelated-histories', '-m', 'both', 'alone')
    commits.push(fixture.tip())
    for (const pivot of commits) {
      const repository = await fixture.open()
      await repository.study([pivot, ...commits.filter((sha) => sha !== pivot)])
      for (const a of commits)
        for (const b of commits) {
          const wanted = gitBases(fixture, a, b)
          expect([...(await repository.mergeBases(a, b))].toSorted()).toEqual(wanted)
        }
      await repository.close()
    }
  } finally {
    fixture.dispose()
  }
})

const known = new Map<string, string[]>()

function gitBases({ git }: Pick<ReturnType<typeof gitFixture>, 'git'>, a: string, b: string): string[] {
  const key = `${a} ${b}`
  const answer = known.get(key) ?? ask(git, a, b)
  known.set(key, answer)
  return answer
}

function ask(git: (...args: string[]) => string, a: string, b: string): string[] {
  try {
    return git('merge-base', '--all', a, b).split('\n').toSorted()
  } catch {
    return []
  }
}

it('finds the blobs at places with odd names, and compares blobs again and again', async () => {
  const odd = ['line\nend.txt', 'carriage\r', ' blank ', 'a:b', 'quo"te', 'ümlaut']
  const fixture = gitFixture(Object.fromEntries(odd.map((path, index) => [path, `${index}\nsame\n`])))
  try {
    const commit = fixture.tip()
    const repository = await fixture.open()
    const missing = ['no\nsuch', 'none', 'none\r']
    const places = [...odd, ...missing].map((path) => ({ commit, path }))
    const ids = await repository.blobIds(places)
    expect(ids.slice(odd.length)).toEqual([null, null, null])
    const texts = await repository.blobs(ids.filter((id) => id !== null))
    odd.forEach((_, index) => {
      expect(new TextDecoder().decode(texts.get(ids[index] ?? ''))).toBe(`${index}\nsame\n`)
    })
    const [zero = null, one = null] = ids
    for (let round = 0; round < 3; round += 1) {
      expect(
        await repository.blobDiffs([
          [zero, one],
          [zero, zero],
          [null, one],
          [one, null],
        ]),
      ).toMatchObject([
        {
          hunks: [
            {
              lines: [
                { kind: '-', text: '0' },
                { kind: '+', text: '1' },
              ],
            },
          ],
        },
        { hunks: [] },
        { hunks: [{ newLines: 2 }] },
        { hunks: [{ oldLines: 2 }] },
      ])
      expect(await repository.blobDiffs([[one, one]])).toEqual([{ binary: false, hunks: [] }])
    }
    await repository.close()
  } finally {
    fixture.dispose()
  }
})
