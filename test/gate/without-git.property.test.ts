import { expect, it } from 'vitest'
import { assessCoverage } from '../../src/gate/assess.ts'
import type { Coverage } from '../../src/gate/coverage.ts'
import type { Repository } from '../../src/git/repository.ts'
import { repositoryWithoutGit } from '../../src/github/without-git/api-repository.ts'
import { type Action, history, told } from './story.ts'
import { fc } from '../support/fast-check.ts'
import { objectsIn } from '../support/git-objects.ts'

const file = fc.nat(4)
const spot = fc.nat(30)
const branch = fc.nat(2)
const how = fc.constantFrom('insert', 'replace', 'delete', 'indent', 'rename', 'crlf', 'mode')
const landing = fc.constantFrom('merge', 'squash', 'rebase')
const evil = fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) })

/** Work, an approval and a merge, with direct pushes, updates, later pushes and slipped changes in between. */
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('push' as const), branch, file, spot, how }) },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('approve' as const), branch, who: fc.constantFrom('bob', 'cleo') }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('direct' as const), file, spot, how }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('update' as const), branch, evil, file, spot }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rebase' as const), branch }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('merge' as const), branch, how: landing, evil, file, spot }) },
)
const reviewed: fc.Arbitrary<Action[]> = fc
  .record({ branch, file, spot, how, landing, evil, between: fc.array(action, { maxLength: 2 }) })
  .map((one) => [
    { do: 'push', branch: one.branch, file: one.file, spot: one.spot, how: one.how },
    { do: 'approve', branch: one.branch, who: 'bob' },
    ...one.between,
    { do: 'merge', branch: one.branch, how: one.landing, evil: one.evil, file: one.file, spot: one.spot },
  ])

const paths = ({ uncovered }: Coverage): string[] => [...new Set(uncovered.map(({ path }) => path))].toSorted()

it('covers nothing without git that git does not cover too, and no line that nobody was shown', async () => {
  let same = 0
  let withGit = 0
  await fc.assert(
    fc.asyncProperty(fc.array(reviewed, { minLength: 1, maxLength: 4 }), async (chunks) => {
      const story = history()
      const git = await story.fixture.open()
      try {
        for (const one of chunks.flat()) story.play(one)
        story.finish()
        const head = story.fixture.tip('main')
        const question = { base: story.base, head, evidence: { branch: 'main', pulls: story.pulls() }, approvals: 1 }
        const measure = (repository: Repository) => assessCoverage(repository, question)
        const all = await measure(git)
        const proven = await measure(repositoryWithoutGit(objectsIn(story.fixture.dir), 'there is none'))
        expect(paths(proven)).toEqual(expect.arrayContaining(paths(all)))
        const left = new Set(proven.uncovered.map(({ path }) => path))
        const shown = story.shownLines()
        const seen = story
          .netLines()
          .filter(({ path }) => !left.has(path))
          .map(told)
        expect(seen.filter((line) => !shown.has(line))).toEqual([])
        withGit += all.summary.changedFiles - paths(all).length
        same += all.summary.changedFiles - left.size
      } finally {
        await git.close()
        story.fixture.dispose()
      }
    }),
    {
      endOnFailure: true,
      numRuns: Number(process.env['GUARD_RUNS'] ?? 5),
    },
  )
  if (process.env['GUARD_SAY']) console.log({ same, withGit })
  // A fallback that covers nothing would hold all of the above.
  expect(same).toBeGreaterThan(withGit / 2)
})
