import { afterAll, describe, expect, it } from 'vitest'
import { riskPolicy, riskSchema } from '../../../src/config/risk-policy.ts'
import { isBad, type Landing, scoreLandings, type Scored } from '../../../src/gate/risk/range-risk.ts'
import { readRangeHistory } from '../../../src/gate/risk/read-history.ts'
import { backtest, relativeRisk, riskWords, statedRisk } from '../../../src/gate/risk/stated-risk.ts'
import { gitFixture } from '../../support/git-fixture.ts'

const DAY = 86_400
const START = 1_750_000_000

/** A landing a day, each of one file where nothing else is said. */
const landing = (day: number, more: Partial<Landing> = {}): Landing => ({
  sha: day
    .toString(16)
    .padStart(40, '0')
    .replace(/^0{7}/, (day + 0x1000000).toString(16).slice(-7)),
  at: START + day * DAY,
  message: `Change ${day}`,
  paths: [`src/area${day % 20}/file${day}.ts`],
  ...more,
})
const line = (days: number, more: (day: number) => Partial<Landing> = () => ({})): Landing[] =>
  Array.from({ length: days }, (_, day) => landing(day, more(day)))

describe('what counts as taken back', () => {
  const at = (of: Scored[]): boolean[] => of.map(isBad)
  it.each<[string, string, string, boolean[]]>([
    ['by the commit', 'Add x', `Revert "other"\n\nThis reverts commit ${landing(0).sha}.`, [true, false]],
    ['by a short commit', 'Add x', `Reverts ${landing(0).sha.slice(0, 9)}`, [true, false]],
    ['by the number of a squash', 'Add x (#12)', 'Take x out\n\nReverts acme/shop#12', [true, false]],
    ['by the number of a merge', 'Merge pull request #12 from a/b\n\nAdd x', 'Reverts #12', [true, false]],
    ['by its title', 'Add x (#12)', 'Revert "Add x" (#13)', [true, false]],
    [
      'by the title of a merge',
      'Merge pull request #12 from a/b\n\nAdd x',
      'Merge pull request #13 from a/c\n\nRevert "Add x"',
      [true, false],
    ],
    ['not by another title', 'Add x', 'Revert "Add y"', [false, false]],
    ['not by a word', 'Add x', 'Do not revert commits by hand', [false, false]],
  ])('%s', (_, message, revert, expected) => {
    expect(at(scoreLandings([landing(0, { message }), landing(1, { message: revert })]))).toEqual(expected)
  })

  it('only within 30 days, and of several with the title the newest', () => {
    const late = landing(31, { message: 'Revert "Add x"' })
    expect(at(scoreLandings([landing(0, { message: 'Add x' }), late]))).toEqual([false, false])
    const twice = [
      landing(0, { message: 'Add x' }),
      landing(1, { message: 'Add x' }),
      landing(2, { message: 'Revert "Add x"' }),
    ]
    expect(at(scoreLandings(twice))).toEqual([false, true, false])
    expect(at(scoreLandings([landing(0, { marked: true })]))).toEqual([true])
  })
})

describe('what makes a landing likelier to be taken back', () => {
  const oddsOf = (last: Partial<Landing>): number => scoreLandings([...line(200), landing(200, last)]).at(-1)?.odds ?? 0
  const plain = oddsOf({})
  it('is many files and folders, and less documentation, tests and dependencies', () => {
    const wide = Array.from({ length: 30 }, (_, at) => `src/a${at}/b.ts`)
    expect(oddsOf({ paths: wide })).toBeCloseTo(Math.exp(0.58 / 2), 2)
    expect(oddsOf({ paths: ['README.md'] }) / plain).toBeCloseTo(Math.exp(-0.72), 5)
    expect(oddsOf({ paths: ['test/a.ts'] }) / plain).toBeCloseTo(Math.exp(-0.2), 5)
    expect(oddsOf({ paths: ['package.json'] }) / plain).toBeCloseTo(Math.exp(-0.75), 5)
  })

  it('is a file that was part of changes taken back, the less the longer ago', () => {
    const history = line(200, (day) =>
      day === 100 ? { message: 'Add x', paths: ['src/bad.ts'] } : day === 101 ? { message: 'Revert "Add x"' } : {},
    )
    const after = (days: number): Scored | undefined =>
      scoreLandings([...history, landing(days, { paths: ['src/bad.ts'] })]).at(-1)
    expect(after(200)?.worst).toEqual({ path: 'src/bad.ts', reverts: 1 })
    expect(after(200)?.odds).toBeGreaterThan(1.5 * plain)
  })
})

it.each([
  [0.4, 'half the usual, or less'],
  [1, 'about the usual'],
  [2, 'about twice the usual'],
  [2.5, 'two to three times the usual'],
  [40, 'two to three times the usual'],
])('%f is called "%s"', (times, words) => expect(riskWords(times)).toBe(words))

describe('the row', () => {
  const policy = riskPolicy(riskSchema.parse({ stated: { above: 1.5, outcome: 'review', 'longer-watch': 2 } }))
  const bads = (day: number): Partial<Landing> =>
    day % 20 === 3
      ? { message: `Bad ${day}`, paths: ['src/hot.ts', `src/x${day}/a.ts`] }
      : day % 20 === 4
        ? { message: `Revert "Bad ${day - 1}"`, paths: ['src/hot.ts', `src/x${day - 1}/a.ts`] }
        : {}
  const history = (
    bad: (day: number) => Partial<Landing>,
    range: readonly Partial<Landing>[],
    perDeploy: number | null,
  ) => {
    const scored = scoreLandings([...line(600, bad), ...range.map((more, at) => landing(600 + at, more))])
    const before = scored.slice(0, 600)
    const deploys =
      perDeploy === null
        ? []
        : Array.from({ length: 600 / perDeploy }, (_, at) => before.slice(at * perDeploy, (at + 1) * perDeploy))
    return { before, range: scored.slice(600), deploys }
  }
  const hot = { paths: ['src/hot.ts', 'src/other.ts'] }

  it('says how likely, why, and what the estimate was worth here', () => {
    expect(statedRisk(history(bads, [hot, { paths: ['README.md'] }, {}, {}, {}, {}], 3), policy)).toEqual([
      {
        rule: 'risk',
        outcome: 'review',
        found: { risk: { times: 1.88, longer: 2 } },
        reasonCode: 'stated-risk',
        message: 'Risk of the range: about twice the usual. 6 changes (usually 3).',
        evidence: [
          'Calculated as 1.9 times the usual; the policy asks for more from 1.5 on.',
          'It is watched 2 times as long.',
          'Consider a canary first, or fewer changes at once.',
          'src/hot.ts was part of 30 earlier changes that were taken back',
          'The widest change is in 2 files: 1000258',
          'Documentation only: 1 of 6 changes',
          expect.stringMatching(
            /^Backtest: 4\d\d changes here, 2\d of them taken back within 30 days; the riskiest 5 % held \d+ of the 2\d \(chance: 1; number of files alone: \d+\); the riskiest 10 % held \d+ of the 2\d \(chance: 2; number of files alone: \d+\); the riskiest 50 % held 2\d of the 2\d \(chance: 1\d; number of files alone: \d+\)\.$/,
          ),
        ],
      },
    ])
  })

  it('quotes public numbers where too few were taken back, and compares change with change where no deploy is known', () => {
    expect(
      statedRisk(
        history(() => ({}), [{}, {}], null),
        policy,
      ),
    ).toEqual([
      {
        rule: 'risk',
        outcome: 'ok',
        found: { risk: { times: 1, longer: 1 } },
        reasonCode: 'stated-risk',
        message: 'Risk of the range: about the usual. 2 changes (how many a deploy usually has is not known).',
        evidence: [
          'Backtest: 470 changes here, 0 of them taken back within 30 days. That is too few to say what the estimate is worth here. On eight public repositories the riskiest 5 / 10 / 50 % of the changes held 11 / 20 / 69 % of those that were taken back; their number of lines alone held 10 / 18 / 64 %.',
        ],
      },
    ])
  })

  it('asks for nothing where it is no better than chance', () => {
    // What is taken back here is what the weights call safe.
    const safe = (day: number): Partial<Landing> =>
      day % 20 === 3
        ? { message: `Bad ${day}`, paths: [`docs/${day}.md`] }
        : day % 20 === 4
          ? { message: `Revert "Bad ${day - 1}"`, paths: [] }
          : {}
    const [row] = statedRisk(
      history(
        safe,
        Array.from({ length: 9 }, () => hot),
        3,
      ),
      policy,
    )
    expect(row?.outcome).toBe('inform')
    expect(row?.evidence.at(-1)).toMatch(
      / That is no better than chance here, so that the estimate asks for nothing\.$/,
    )
  })

  it('says what it cannot say', () => {
    const few = scoreLandings(line(30))
    expect(statedRisk({ before: few.slice(0, 20), range: few.slice(20), deploys: [] }, policy)[0]).toMatchObject({
      outcome: 'inform',
      message:
        'Risk of the range: not estimated, as there are only 20 changes before it to compare with (100 are needed).',
    })
    expect(statedRisk({ before: few, range: [], deploys: [] }, policy)[0]).toMatchObject({
      outcome: 'ok',
      message: 'Risk of the range: no change lands with this deploy.',
    })
    expect(statedRisk({ before: few, range: few, deploys: [] }, riskPolicy(riskSchema.parse({})))).toEqual([])
  })

  it('leaves the last month out of the backtest, and reverts', () => {
    const scored = scoreLandings(line(600, bads))
    // Days 100 to 569 are old enough and have enough before them: 470, of which 24 are reverts.
    expect(backtest(scored)).toMatchObject({ judged: 446, bad: 24 })
  })

  it('counts a larger deploy as larger where the usual one is known', () => {
    const one = relativeRisk(history(() => ({}), [{}], 3))
    const nine = relativeRisk(
      history(
        () => ({}),
        Array.from({ length: 9 }, () => ({})),
        3,
      ),
    )
    expect(nine.times / one.times).toBeCloseTo(9, 0)
    expect(one.usually).toBe(3)
  })
})

it('never blocks: a policy that asks for that is refused', () => {
  const parsed = riskSchema.safeParse({ stated: { above: 4, outcome: 'block' } })
  expect(parsed.error?.issues.map(({ message }) => message)).toEqual([
    'expected inform or review: a risk that is only estimated blocks no deploy',
  ])
})

describe('what is read from a repository', () => {
  const fixture = gitFixture({ 'a.ts': 'a\n' })
  afterAll(() => fixture.dispose())

  it('is names, messages and ages along first parents', async () => {
    const first = fixture.tip()
    const bad = fixture.commit({ 'src/b.ts': 'b\n', 'package-lock.json': '{}\n' }, 'Add b (#4)')
    fixture.commit({ 'src/b.ts': null }, 'Revert "Add b" (#5)')
    const base = fixture.commit({ 'src/c.ts': 'c\n' }, 'Add c')
    fixture.on('side', base)
    fixture.commit({ 'src/b.ts': 'b2\n' }, 'Add b again')
    fixture.on('main')
    const head = fixture.merge('side')
    const repository = await fixture.open()
    const known = { deployed: [first, bad, base], bad: new Set<string>() }
    const { before, range, deploys } = await readRangeHistory(repository, { base, head }, known)
    await repository.close()
    expect(before.map(({ landing: { paths }, isRevert }) => [paths, isRevert])).toEqual([
      [[], false],
      [['src/b.ts'], false],
      [['src/b.ts'], true],
      [['src/c.ts'], false],
    ])
    expect(before.map(isBad)).toEqual([false, true, false, false])
    expect(range.map(({ landing: { sha }, worst }) => [sha, worst])).toEqual([[head, { path: 'src/b.ts', reverts: 1 }]])
    expect(deploys.map((one) => one.length)).toEqual([1, 2])
  })
})
