import { describe, expect, it } from 'vitest'
import { mergeBaseFinder } from '../../src/git/merge-bases.ts'
import { lastOwn } from '../../src/git/windowed-history.ts'
import { randomNumbers } from '../support/random-history.ts'
import { type Parents, randomParents } from '../support/random-parents.ts'

/** The upper end of a history: so many generations below each of some commits, and here and there less than was there. */
function upperEnd(parents: Parents, tips: readonly string[], draw: (below: number) => number) {
  const depth = 2 + draw(8)
  const left = new Map(tips.map((tip) => [tip, depth]))
  for (const [sha, above] of parents) {
    const more = left.get(sha) ?? 0
    if (more > 1) for (const parent of above) left.set(parent, Math.max(more - 1, left.get(parent) ?? 0))
  }
  const early = new Set([...left.keys()].filter(() => draw(20) === 0))
  const cut = new Set(
    [...left.keys()].filter((sha) => early.has(sha) || (parents.get(sha) ?? []).some((parent) => !left.has(parent))),
  )
  const reached = new Set(tips)
  for (const sha of reached) if (!cut.has(sha)) for (const parent of parents.get(sha) ?? []) reached.add(parent)
  const graph = [...parents].filter(([sha]) => reached.has(sha))
  return { cut, graph: new Map(graph.map(([sha, of]): [string, readonly string[]] => [sha, cut.has(sha) ? [] : of])) }
}

function ancestors(parents: Parents, tip: string): Set<string> {
  const found = new Set([tip])
  for (const sha of found) for (const parent of parents.get(sha) ?? []) found.add(parent)
  return found
}

/** By the definition: common ancestors that no other one has. */
function bestByDefinition(parents: Parents, a: string, b: string): string[] {
  const others = ancestors(parents, b)
  const common = [...ancestors(parents, a)].filter((sha) => others.has(sha))
  const sets = new Map(common.map((sha) => [sha, ancestors(parents, sha)]))
  return common.filter((sha) => !common.some((other) => other !== sha && sets.get(other)?.has(sha) === true))
}

describe('the upper end of a history', () => {
  it('gives the merge bases and walks of the whole history, or none', () => {
    const random = randomNumbers(11)
    const draw = (below: number): number => Math.floor(random() * below)
    const seen = { settled: 0, unsettled: 0, several: 0, walked: 0 }
    for (let round = 0; round < 8000; round += 1) {
      const parents = randomParents(draw, 25)
      const shas = [...parents.keys()]
      const [a, b, c] = [0, 1, 2].map(() => shas[draw(draw(2) === 0 ? 4 : shas.length)] ?? '')
      if (a === undefined || b === undefined || c === undefined) throw new Error('no commits')
      const known = upperEnd(parents, [a, b, c], draw)
      const truth = bestByDefinition(parents, a, b)
      const found = mergeBaseFinder(known.graph, known.cut)(a, b)
      if (found === 'unsettled') {
        seen.unsettled += 1
        expect(known.cut.size).toBeGreaterThan(0)
      } else {
        seen.settled += 1
        if (truth.length > 1 && known.cut.size > 0) seen.several += 1
        expect(found?.toSorted()).toEqual(truth.toSorted())
      }
      const { last, goesOn } = lastOwn(known, a, b)
      if (goesOn || (last !== null && ancestors(parents, a).has(last))) continue
      seen.walked += 1
      const below = ancestors(parents, a)
      let own: string | null = null
      for (let at: string | undefined = b; at !== undefined && !below.has(at); at = parents.get(at)?.[0]) own = at
      expect(last).toBe(own)
    }
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20)
  })
})
