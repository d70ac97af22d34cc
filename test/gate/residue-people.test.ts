import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { assessCoverage } from '../../src/gate/assess.ts'
import type { Coverage, UnitCoverage } from '../../src/gate/coverage.ts'
import { guiltyUnits, pushFacts, residuePeople } from '../../src/gate/residue-people.ts'
import type { Activity } from '../../src/github/activity.ts'
import { coverage, uncoveredFile, unit } from '../support/gate-view.ts'
import { gitFixture, type GitFixture } from '../support/git-fixture.ts'
import { pullOf } from '../support/review-evidence.ts'

// Whoever had a part in what nobody has seen cannot approve it.

let fixture: GitFixture
let base: string
beforeEach(() => {
  fixture = gitFixture({ link: { link: 'a' }, text: 'a\n' })
  base = fixture.tip()
})
afterEach(() => fixture.dispose())

async function guilty(): Promise<string[]> {
  const repository = await fixture.open()
  const evidence = { branch: 'main', pulls: [] }
  const coverage = await assessCoverage(repository, { base, head: fixture.tip(), evidence, approvals: 1 })
  return guiltyUnits(coverage).map(({ sha }) => sha)
}

it('counts everyone who left something in a file without lines, though only the last is named', async () => {
  const first = fixture.commit({ link: { link: 'b' } }, 'By one')
  const second = fixture.commit({ link: { link: 'c' } }, 'By another')
  expect(await guilty()).toEqual([first, second])
})

it('counts only those whose lines are left in a file with lines', async () => {
  fixture.commit({ text: 'a\nb\n' }, 'By one')
  const second = fixture.commit({ text: 'a\nc\n' }, 'By another')
  expect(await guilty()).toEqual([second])
})

describe('whom the log of pushes names', () => {
  const [start = '', one = '', two = '', three = '', away = ''] = ['0a', '1a', '2a', '3a', '9a'].map((id) =>
    id.repeat(20),
  )
  const commit = (sha: string, more: Partial<UnitCoverage> = {}): UnitCoverage =>
    unit({ sha, kind: 'commit', pull: null, covered: false, reason: 'direct-push', ...more })

  /** Movements of main (or of another branch) by somebody, given oldest first. */
  const moves = (
    ...given: readonly [before: string, after: string, actor: string | null, more?: Partial<Activity>][]
  ) =>
    given
      .map(([before, after, actor, more = {}]): Activity => {
        return { kind: 'push', ref: 'refs/heads/main', before, after, actor, at: '2026-01-05T10:00:00Z', ...more }
      })
      .toReversed()

  type Log = { readonly all: readonly Activity[]; readonly complete?: boolean; readonly main?: readonly Activity[] }

  /** Everyone who had a part in what these units left; authors are who a commit says wrote it, which is text. */
  async function people(units: readonly UnitCoverage[], { all, complete = true, main = [] }: Log, author = 'cleo') {
    const left = units.filter(({ covered }) => !covered)
    const found: Coverage = coverage(
      left.map(({ sha, pull }) => uncoveredFile('a.txt', { unit: sha, pull })),
      units,
    )
    const asked: string[] = []
    const named = (shas: readonly string[]) =>
      new Map(shas.map((sha) => [sha, [{ login: author, kind: 'User' as const }]] as const))
    const forge = {
      activity: {
        recent: () => Promise.resolve({ movements: all, complete }),
        list: (branch: string) => Promise.resolve((asked.push(branch), [...main])),
      },
      commits: { people: (shas: readonly string[]) => Promise.resolve((asked.push(...shas), named(shas))) },
    }
    const pulls = [pullOf(7, { head: two, mergeCommit: two }, { contributors: ['dora'] })]
    const facts = await pushFacts(forge, 'main', found)
    const { people: all_, unknown } = residuePeople(found, { branch: 'main', pulls }, facts)
    return { people: all_.toSorted(), unknown, asked }
  }

  const merged = { kind: 'pr_merge' as const }
  const topic = { ref: 'refs/heads/topic' }
  const made = { kind: 'branch_creation' as const }
  const forced = { kind: 'force_push' as const }
  const pull = (sha: string, more: Partial<UnitCoverage> = {}) => commit(sha, { kind: 'squash', pull: 7, ...more })

  it.each<[string, readonly UnitCoverage[], readonly Activity[], readonly string[]]>([
    ['who pushed it', [commit(one)], moves([start, one, 'mo']), ['cleo', 'mo']],
    ['who pushed it below others', [commit(one), commit(two)], moves([start, two, 'mo']), ['cleo', 'mo']],
    [
      'not who pushed what came later',
      [commit(one), commit(two, { covered: true })],
      moves([start, one, 'mo'], [one, two, 'nan']),
      ['cleo', 'mo'],
    ],
    [
      'who pushed it to another branch first',
      [commit(one)],
      moves([start, one, 'ann', { ...topic, ...made }], [start, one, 'mo']),
      ['ann', 'cleo', 'mo'],
    ],
    [
      'not who moved another branch to it later',
      [commit(one)],
      moves([start, one, 'mo'], [start, one, 'nan', topic]),
      ['cleo', 'mo'],
    ],
    [
      'each who brought it, where it was taken out by force in between',
      [commit(one)],
      moves([start, one, 'mo'], [one, away, 'nan', forced], [away, one, 'ole', forced]),
      ['cleo', 'mo', 'ole'],
    ],
    ['nobody for a merge by GitHub', [pull(two)], moves([start, two, 'mo', merged]), ['ann', 'dora']],
    ['who pushed a pull request’s merge', [pull(two)], moves([start, two, 'mo']), ['ann', 'cleo', 'dora', 'mo']],
    [
      'who pushed one commit of a run',
      [pull(two, { kind: 'rebase', run: [one, two] })],
      moves([start, one, 'mo'], [one, two, 'nan', merged]),
      ['ann', 'cleo', 'dora', 'mo'],
    ],
    [
      'who pushed what the candidate takes out',
      [commit(one, { reason: 'drops-deployed' }), commit(three)],
      moves([start, one, 'mo'], [one, three, 'nan', forced]),
      ['cleo', 'mo', 'nan'],
    ],
  ])('%s', async (_, units, all, expected) => {
    expect(await people(units, { all })).toMatchObject({ people: expected, unknown: false })
  })

  it.each<[string, readonly UnitCoverage[], readonly Activity[]]>([
    ['it says nothing of it', [commit(one)], []],
    ['it says nothing of a pull request', [pull(two)], []],
    ['it says nothing of one commit of a run', [pull(two, { run: [one, two] })], moves([one, two, 'mo', merged])],
    ['an account is gone', [commit(one)], moves([start, one, null])],
    ['the branch was made with it', [commit(one)], moves(['0'.repeat(40), one, 'mo', made])],
    ['GitHub merged it, and no pull request is known', [commit(one)], moves([start, one, 'mo', merged])],
    ['a merge was pushed', [commit(one, { kind: 'merge' })], moves([start, one, 'mo'])],
  ])('somebody is missing where %s', async (_, units, all) => {
    expect((await people(units, { all })).unknown).toBe(true)
  })

  it('reads the log of the branch alone where that of all does not reach so far, and asks about pushed commits only', async () => {
    const log = { all: moves([one, two, 'x', topic]), complete: false, main: moves([start, one, 'mo']) }
    expect(await people([commit(one)], log)).toEqual({ people: ['cleo', 'mo'], unknown: false, asked: ['main', one] })
    const enough = { all: moves([start, two, 'mo', merged]), complete: false }
    expect((await people([pull(two)], enough)).asked).toEqual([])
    expect((await people([commit(one, { covered: true })], { all: [] })).asked).toEqual([])
  })
})
