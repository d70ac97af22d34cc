import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Repository } from '../../src/git/repository.ts'
import { climbLadder, type WayBack } from '../../src/rollback/ladder.ts'
import { createMemoryForge, type MemoryForge } from '../support/memory-forge.ts'
import { randomHistory, type RandomHistory } from '../support/random-history.ts'
import { sequentialRevert } from '../support/sequential-revert.ts'

const windows = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((at) => [0, 1, 3].map((later) => ({ from: 1 + at * 3, later })))

let history: RandomHistory
let repository: Repository
let forge: MemoryForge
beforeAll(async () => {
  history = randomHistory(20_260_306, 34)
  repository = await history.fixture.open()
  forge = await createMemoryForge()
  await forge.git.text(['fetch', '-q', history.fixture.gitDir, '+refs/heads/*:refs/heads/*'])
})
afterAll(async () => {
  await repository.close()
  await forge.close()
  history.fixture.dispose()
})

type Ends = { readonly good: string; readonly bad: string; readonly onto: string; readonly units: readonly string[] }

function ends({ from, later }: { from: number; later: number }): Ends {
  const { units } = history
  const at = (index: number) => units[index] ?? ''
  const until = from + 1 + (from % 4)
  return { good: at(from), bad: at(until), onto: at(until + later), units: units.slice(from + 1, until + 1) }
}

const climb = (good: string, bad: string, onto: string): Promise<WayBack> =>
  climbLadder(repository, { good, bad, onto, withoutWorkflows: false, restore: false })

const paths = async (from: string, to: string) => (await repository.changes(from, to)).map(({ path }) => path)

describe.each(windows)('a range from unit $from, with $later units since', (window) => {
  it('changes only paths of the range, or what such a path was renamed to since; git one by one agrees', async () => {
    const { good, bad, onto, units } = ends(window)
    const way = await climb(good, bad, onto)
    const alone = sequentialRevert(history.fixture, units, onto)
    if (way.change === null) return expect(way.outcome === 'nothing-to-revert' || alone === null).toBe(true)
    if (alone !== null) expect(way.change.tree).toBe(alone)
    const allowed = new Set([...(await paths(good, bad)), ...(await paths(bad, onto))])
    const changed = await paths(onto, way.change.tree)
    expect(changed.filter((path) => !allowed.has(path))).toEqual([])
    if (onto === bad) expect(changed.toSorted()).toEqual((await paths(good, bad)).toSorted())
  })

  it('gives the very same tree through the Git data API', async () => {
    const { good, bad, onto } = ends(window)
    const { change } = await climb(good, bad, onto)
    if (change === null) return
    for (const blob of change.blobs) expect(await forge.gitData.createBlob(blob.content)).toBe(blob.id)
    expect(await forge.gitData.createTree(history.fixture.tree(onto), change.edits)).toBe(change.tree)
  })
})

it.each(windows.filter(({ later }) => later === 0))(
  'on bad itself gives the tree of good, and its re-land that of bad: unit $from',
  async (window) => {
    const { good, bad, onto } = ends(window)
    const { change } = await climb(good, bad, onto)
    expect(change?.tree ?? history.fixture.tree(onto)).toBe(history.fixture.tree(good))
    const merged = history.fixture.git('commit-tree', history.fixture.tree(good), '-p', onto, '-m', 'rollback')
    const back = await climb(onto, merged, merged)
    expect(back.change?.tree ?? history.fixture.tree(merged)).toBe(history.fixture.tree(bad))
  },
)
