import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openLocalRepository, openRepository } from '../../src/git/bare-repository.ts'
import type { Repository } from '../../src/git/repository.ts'
import { randomNumbers } from '../support/random-history.ts'
import { type Parents, randomParents } from '../support/random-parents.ts'

const folder = mkdtempSync(join(tmpdir(), 'guard-window-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Writes a history in which each commit replaces a line of one of three files, with dates that say nothing about their order. */
function written(name: string, parents: Parents, draw: (below: number) => number) {
  const gitDir = join(folder, name)
  execFileSync('git', ['init', '-q', '--bare', gitDir])
  const git = (args: readonly string[], input = ''): string =>
    execFileSync('git', ['--git-dir', gitDir, ...args], { input })
      .toString()
      .trim()
  const marks = new Map([...parents.keys()].toReversed().map((sha, at) => [sha, at + 1]))
  const parts = [...parents].toReversed().map(([sha, [first, ...others]]) => {
    const mark = marks.get(sha) ?? 0
    const lines = Array.from({ length: 6 }, (_, line) => (line === mark % 6 ? `change ${mark}` : `line ${line}`))
    const text = `${lines.join('\n')}\n`
    const when = `Ann <ann@example.com> ${1_700_000_000 + draw(1000)} +0000`
    const above = first === undefined ? '' : `from :${marks.get(first)}\n`
    const merged = others.map((other) => `merge :${marks.get(other)}\n`).join('')
    const change = `M 100644 inline ${draw(3)}.txt\ndata ${text.length}\n${text}\n`
    return `commit refs/heads/c${mark}\nmark :${mark}\ncommitter ${when}\ndata 1\nx\n${above}${merged}${change}`
  })
  git(['fast-import', '--quiet'], `${parts.join('')}done\n`)
  git(['config', 'uploadpack.allowFilter', 'true'])
  const ids = git(['for-each-ref', '--format=%(objectname)', 'refs/heads']).split('\n')
  return { gitDir, ids }
}

/** All that can be asked about two commits. */
async function tellOf(repository: Repository, a: string, b: string) {
  const { missing } = await repository.fetch([a, b])
  const bases = await repository.mergeBases(a, b)
  return {
    missing,
    bases: bases.toSorted(),
    isAncestor: await repository.isAncestor(a, b),
    walk: (await repository.firstParents(a, b)).map(({ sha, parents }) => [sha, ...parents]),
    merged: bases.length === 0 ? null : await repository.mergeCommits(a, b),
    parents: (await repository.commit(a))?.parents,
  }
}

describe('a history of which the upper end was fetched', () => {
  it('tells the same as all of it, whatever is asked after what', async () => {
    const random = randomNumbers(Number(process.env['GUARD_SEED'] ?? 5))
    const draw = (below: number): number => Math.floor(random() * below)
    const seen = { several: 0, unrelated: 0, single: 0 }
    for (let round = 0; round < Number(process.env['GUARD_RUNS'] ?? 6); round += 1) {
      const { gitDir, ids } = written(`history-${round}.git`, randomParents(draw, 40), draw)
      const depths = [[1], [1, 2, 3, 4], [2, 5], [3]][draw(4)] ?? []
      const whole = await openLocalRepository(gitDir, folder)
      const upper = await openRepository({ url: `file://${gitDir}`, token: null, tempDir: folder, depths })
      for (let question = 0; question < 4; question += 1) {
        const [a, b] = [ids[draw(ids.length)] ?? '', ids[draw(ids.length)] ?? '']
        const truth = await tellOf(whole, a, b)
        seen[truth.bases.length > 1 ? 'several' : truth.bases.length === 1 ? 'single' : 'unrelated'] += 1
        expect(await tellOf(upper, a, b)).toEqual(truth)
      }
      await whole.close()
      await upper.close()
    }
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0)
  })
})
