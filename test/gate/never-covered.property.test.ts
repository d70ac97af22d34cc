import { fc } from '../support/fast-check.ts'
import { expect, it } from 'vitest'
import { assessCoverage } from '../../src/gate/assess.ts'
import type { Coverage } from '../../src/gate/coverage.ts'
import { type Action, history, type Story, told } from './story.ts'

const file = fc.nat(4)
const spot = fc.nat(30)
const change = { file, spot }
const branch = fc.nat(2)
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('push' as const),
      branch,
      ...change,
      how: fc.constantFrom('insert', 'replace', 'delete', 'indent', 'rename', 'crlf', 'mode'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('approve' as const),
      branch,
      who: fc.constantFrom('bob', 'cleo', 'ann', 'dora'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('direct' as const),
      ...change,
      how: fc.constantFrom('insert', 'replace', 'delete', 'indent'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('update' as const), branch, evil: fc.boolean(), ...change }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rebase' as const), branch }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('retarget' as const), branch }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('attribute' as const),
      branch,
      file,
      word: fc.constantFrom('-diff', 'merge=union', 'linguist-generated'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reset' as const), branch }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('merge' as const),
      branch,
      how: fc.constantFrom('merge', 'squash', 'rebase'),
      evil: fc.boolean(),
      ...change,
    }),
  },
)

/** What usually happens, with something in between: work, an approval, a merge. */
const flow: fc.Arbitrary<Action[]> = fc
  .tuple(branch, fc.array(action, { maxLength: 2 }), fc.array(action, { maxLength: 2 }), action, action, action)
  .map(([on, first, then, ...some]) => {
    const [work, more, landing] = some.map((one) => ({ file: 0, spot: 5, how: 'replace', evil: false, ...one }))
    const push = (of: typeof work) =>
      ({ do: 'push', branch: on, file: of?.file ?? 0, spot: of?.spot ?? 0, how: 'replace' }) as const
    const approve = { do: 'approve', branch: on, who: 'bob' } as const
    const how = (['merge', 'squash', 'rebase'] as const)[(landing?.spot ?? 0) % 3] ?? 'merge'
    const merge = {
      do: 'merge',
      branch: on,
      how,
      evil: landing?.evil ?? false,
      file: landing?.file ?? 0,
      spot: 3,
    } as const
    return [push(work), ...first, push(more), approve, ...then, merge]
  })

/** Lines of the net diff that the coverage does not list, as texts: `+text` or `-text`, with their path. */
function coveredLines(story: Story, coverage: Coverage): string[] {
  return story.netLines().flatMap(({ path, kind, line, text }) => {
    const left = coverage.uncovered.filter((entry) => entry.path === path)
    const listed = left.some((entry) => (kind === '+' ? entry.added : entry.deleted).includes(line))
    return listed ? [] : [told({ path, kind, text })]
  })
}

it('never covers a line that no approved head showed its approver', async () => {
  let checked = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          flow,
          action.map((one) => [one]),
        ),
        { minLength: 2, maxLength: 6 },
      ),
      async (chunks) => {
        const story = history()
        try {
          for (const one of chunks.flat()) story.play(one)
          story.finish()
          const repository = await story.fixture.open()
          try {
            const range = { base: story.base, head: story.fixture.tip('main') }
            const evidence = { branch: 'main', pulls: story.pulls() }
            const coverage = await assessCoverage(repository, { ...range, evidence, approvals: 1 })
            const covered = coveredLines(story, coverage)
            checked += covered.length
            const shown = story.shownLines()
            expect(covered.filter((line) => !shown.has(line))).toEqual([])
            const { changedLines, coveredLines: sum, percent } = coverage.summary
            expect([changedLines, sum]).toEqual([story.netLines().length, covered.length])
            expect(percent === 100).toBe(coverage.uncovered.length === 0)
          } finally {
            await repository.close()
          }
        } finally {
          story.fixture.dispose()
        }
      },
    ),
    {
      endOnFailure: true,
      numRuns: Number(process.env['GUARD_RUNS'] ?? 15),
    },
  )
  // A measure that covers nothing would hold all of the above.
  expect(checked).toBeGreaterThan(20)
})
