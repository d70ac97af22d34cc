import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parsePolicy } from '../../src/config/parse-policy.ts'
import { policyFor } from '../../src/config/services.ts'
import { type Scope, serviceScope } from '../../src/deploy/scope.ts'
import type { Repository } from '../../src/git/repository.ts'
import { assess } from '../../src/rollback/assess.ts'
import { climbLadder, type WayBack } from '../../src/rollback/ladder.ts'
import { defaultRiskyPaths } from '../../src/config/rollback-policy.ts'
import { gitFixture, lines } from '../support/git-fixture.ts'
import { createMemoryForge, type MemoryForge } from '../support/memory-forge.ts'
import { randomHistory, type RandomHistory, randomNumbers } from '../support/random-history.ts'
import { randomServices, servicesText } from '../support/random-services.ts'
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

/** Those paths, and what they were renamed to between two commits, as git finds it. */
function withNewNames(given: readonly string[], from: string, to: string): string[] {
  const names = history.fixture.git('diff', '--name-status', '--find-renames', '-l7000', from, to).split('\n')
  const renames = new Map(
    names.flatMap((line): [string, string][] => {
      const [status = '', before = '', after = ''] = line.split('\t')
      return status.startsWith('R') ? [[before, after]] : []
    }),
  )
  return [...given, ...given.flatMap((path) => renames.get(path) ?? [])]
}

/** What random services are made of; they may share paths, and leave some to nobody. */
function randomScopes(seed: number): Scope[] {
  const random = randomNumbers(seed)
  const services = randomServices((below) => Math.floor(random() * below), ['dir0', 'dir1', 'dir2'])
  const policy = parsePolicy(servicesText(services), 'p.yml')
  return Object.keys(services).flatMap((service) => {
    const scope = serviceScope(policyFor(policy, { environment: null, service }), { policyPaths: [], workflows: [] })
    return scope === null ? [] : [scope]
  })
}

describe.each(windows)('a range from unit $from, with $later units since', (window) => {
  it('changes only paths of the range, or what such a path was renamed to since; git one by one agrees', async () => {
    const { good, bad, onto, units } = ends(window)
    const way = await climb(good, bad, onto)
    const alone = sequentialRevert(history.fixture, units, onto)
    if (way.change === null) return expect(way.outcome === 'nothing-to-revert' || alone === null).toBe(true)
    if (alone !== null) expect(way.change.tree).toBe(alone)
    const allowed = new Set(withNewNames(await paths(good, bad), bad, onto))
    const changed = await paths(onto, way.change.tree)
    expect(changed.filter((path) => !allowed.has(path))).toEqual([])
    if (onto === bad) expect(changed.toSorted()).toEqual((await paths(good, bad)).toSorted())
  })

  it('of one service changes only its paths, and of all services together takes back what they have of the range', async () => {
    const { good, bad, onto } = ends(window)
    const taken: string[] = []
    const scopes = randomScopes(window.from * 10 + window.later)
    for (const scope of scopes) {
      const request = { good, bad, onto, withoutWorkflows: false, restore: true, scope }
      const { change } = await climbLadder(repository, { ...request, later: () => repository.firstParents(bad, onto) })
      const changed = change === null ? [] : await paths(onto, change.tree)
      expect(changed.filter((path) => !scope(path))).toEqual([])
      expect(change?.edits.map(({ path }) => path).toSorted() ?? []).toEqual(changed.toSorted())
      taken.push(...changed)
      if (onto !== bad) continue
      const left = await repository.changes(good, change?.tree ?? onto)
      expect(left.filter(({ path }) => scope(path))).toEqual([])
    }
    const range = await paths(good, bad)
    const owned = range.filter((path) => scopes.some((scope) => scope(path)))
    if (onto === bad) expect([...new Set(taken)].toSorted()).toEqual(owned.toSorted())
  })

  it('and its re-land gives the tip again, with what landed between the two', async () => {
    const { good, bad, onto } = ends(window)
    const { change } = await climb(good, bad, onto)
    if (change === null) return
    const { tree: tip } = (await repository.commit(onto)) ?? { tree: '' }
    const added = {
      path: 'landed between.txt',
      mode: '100644',
      id: (await repository.changes(good, bad))[0]?.newId ?? '',
    }
    if (/^0+$/.test(added.id)) added.id = (await repository.changes(good, bad))[0]?.oldId ?? ''
    const [rolledBack, wanted] = await Promise.all([change.tree, tip].map((tree) => repository.editTree(tree, [added])))
    const back = await climb(tip, change.tree, rolledBack ?? '')
    expect([back.outcome, back.change?.tree]).toEqual(['clean', wanted])
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

describe.each(windows.filter(({ later }) => later > 0))(
  'where later work is in the way: a range from unit $from, with $later units since',
  (window) => {
    it('only paths of the range and of the landings that go too change, and a re-land gives the tip again', async () => {
      const { good, bad, onto } = ends(window)
      const later = await repository.firstParents(bad, onto)
      const request = { good, bad, onto, withoutWorkflows: false, restore: false }
      const way = await climbLadder(repository, { ...request, later: async () => later })
      const plain = await climbLadder(repository, request)
      if (plain.outcome !== 'conflict') return expect(way.outcome).toBe(plain.outcome)
      expect(way.outcome).toBe('extended')
      const gone = new Set(way.dropped.map(({ sha }) => sha))
      expect(way.dropped).toEqual(later.filter(({ sha }) => gone.has(sha)))
      const dropped = await Promise.all(way.dropped.map(({ sha, parents }) => paths(parents[0] ?? '', sha)))
      const kept = later.filter(({ sha }) => !gone.has(sha))
      const allowed = new Set(withNewNames([...(await paths(good, bad)), ...dropped.flat()], bad, onto))
      const tree = way.change?.tree ?? ''
      expect((await paths(onto, tree)).filter((path) => !allowed.has(path))).toEqual([])
      // Where all of it goes, it is good to the last bit.
      if (kept.length === 0) expect(tree).toBe(history.fixture.tree(good))
      const back = await repository.mergeTrees({ base: tree, ours: tree, theirs: onto })
      expect(back.tree).toBe(history.fixture.tree(onto))
    })
  },
)

it('no hold ends while a line that the range added is still in what runs: 12 ways to move them about', async () => {
  const random = randomNumbers(20_261_128)
  const draw = (below: number) => Math.floor(random() * below)
  const fixture = gitFixture({ 'a.txt': lines(12), 'b.txt': lines(12, { 1: 'b' }), 'sub/c.txt': lines(3, { 1: 'c' }) })
  const own = await fixture.open()
  try {
    const seen = new Set<string>()
    for (let round = 0; round < 12; round += 1) {
      const good = fixture.tip()
      const a = fixture.git('show', `${good}:a.txt`)
      const added = Array.from({ length: 1 + draw(4) }, (_, at) => `  round ${round} faulty ${at}`)
      const bad = fixture.commit({ 'a.txt': `${[...a.split('\n'), ...added].join('\n')}\n` })
      const still = added.filter(() => draw(3) > 0)
      const place = ['b.txt', 'sub/c.txt', `new${round}.txt`][draw(3)] ?? ''
      const before = place.startsWith('new') ? '' : `${fixture.git('show', `${good}:${place}`)}\n`
      const onto = fixture.commit({
        'a.txt': `${a}\n`,
        [place]: `${before}${still.map((line) => `${line.trim()}\n`).join('')}`,
      })
      const range = { good, bad, onto, landed: [], risky: defaultRiskyPaths, unusual: [] }
      const way = await climbLadder(own, { good, bad, onto, withoutWorkflows: false, restore: false })
      const { outcome, leftovers } = await assess(own, range, way)
      expect(outcome).toBe(still.length > 0 ? 'cannot-say' : 'nothing-to-revert')
      expect(leftovers.map(({ name }) => name).toSorted()).toEqual(still.map((line) => line.trim()).toSorted())
      seen.add(outcome)
    }
    expect(seen.size).toBe(2)
  } finally {
    await own.close()
    fixture.dispose()
  }
})
