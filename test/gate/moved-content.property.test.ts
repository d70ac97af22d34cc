import { fc } from '../support/fast-check.ts'
import { expect, it } from 'vitest'
import { type Deed, deeds, type Landing, playLandings, type Told } from './moving-story.ts'

/** Files of a page: few, so that a flood goes beyond it. */
const FEW = 6

const deed: fc.Arbitrary<Deed> = fc.record({ what: fc.constantFrom(...deeds), a: fc.nat(20), b: fc.nat(60) })
const work = fc.array(deed, { minLength: 1, maxLength: 3 })
/** What a page shows whole. */
const plainWork = fc.array(
  deed.filter(({ what }) => what !== 'hide'),
  { minLength: 1, maxLength: 3 },
)

const mixed: fc.Arbitrary<Landing> = fc.record({
  by: fc.constantFrom<Landing['by'][]>('push', 'push', 'merge', 'squash', 'rebase', 'revert'),
  deeds: work,
  behind: fc.nat(2),
  approved: fc.boolean().map((no) => !no),
  extra: fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(deed, { minLength: 1, maxLength: 1 }) },
  ),
  imitates: fc.boolean(),
})

/** Everything is approved at its final head. */
const approved: fc.Arbitrary<Landing> = fc.record({
  by: fc.constantFrom<Landing['by'][]>('merge', 'squash', 'rebase'),
  deeds: plainWork,
  behind: fc.nat(2),
  approved: fc.constant(true),
  extra: fc.constant([]),
  imitates: fc.constant(false),
})

const options = (runs: number) => ({
  endOnFailure: process.env['GUARD_SHRINK'] === undefined,
  numRuns: Number(process.env['GUARD_RUNS'] ?? runs),
  seed: Number(process.env['GUARD_SEED'] ?? 20260105),
})

/** Texts that are named, with the place, as `path +text` and `path -text`. */
function named({ coverage, candidate, production }: Told): Set<string> {
  return new Set(
    coverage.uncovered.flatMap(({ path, added, deleted }) => [
      ...added.map((line) => `${path} +${candidate.get(path)?.[line - 1]}`),
      ...deleted.map((line) => `${path} -${production.get(path)?.[line - 1]}`),
    ]),
  )
}

function textsOf(tree: Told['candidate']): Set<string> {
  return new Set([...tree.values()].flat())
}

it('names each line that some drawing of the page did not show, wherever it was taken', async () => {
  let unseen = 0
  await fc.assert(
    fc.asyncProperty(fc.array(mixed, { minLength: 2, maxLength: 6 }), async (landings) => {
      const told = await playLandings(landings, FEW)
      const { candidate, production, shown, coverage } = told
      const [names, old, now] = [named(told), textsOf(production), textsOf(candidate)]
      for (const [path, lines] of candidate) {
        for (const text of lines) {
          if (old.has(text) || shown.always.has(text) || !text.startsWith('text ')) continue
          unseen += 1
          expect(names).toContain(`${path} +${text}`)
        }
      }
      const lost = [...old].filter((text) => !now.has(text) && !shown.gone.has(text))
      if (lost.length > 0) expect(coverage.uncovered).not.toEqual([])
    }),
    options(12),
  )
  expect(unseen).toBeGreaterThan(5)
})

it('holds nothing where everything was approved and nothing conflicted', async () => {
  let passed = 0
  await fc.assert(
    fc.asyncProperty(fc.array(approved, { minLength: 2, maxLength: 5 }), async (landings) => {
      const { coverage, conflicted } = await playLandings(landings)
      if (conflicted) return
      passed += 1
      expect(coverage.uncovered).toEqual([])
    }),
    options(12),
  )
  expect(passed).toBeGreaterThan(3)
})
