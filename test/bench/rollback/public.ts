// Rollbacks on the histories of real repositories, which stay outside this one: `--git-dir DIR` (again and again), each a bare clone of a public
// repository. `--windows N`: windows a cell (12); `--seed N`. Prints, by length of the range and landings since: how many windows end clean, and how
// many in `clean`, `kept-main` or `extended`; how much `extended` drops; how many can be brought back by how many landings later; real reverts, found by
// "This reverts commit SHA" on the main line, by how many landings later they came; and how many ranges would be drafts.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultRollbackPolicy } from '../../../src/config/rollback-policy.ts'
import type { CautionKind } from '../../../src/deploy/cautions.ts'
import { openLocalRepository } from '../../../src/git/bare-repository.ts'
import { gitEnvironment } from '../../../src/git/git-environment.ts'
import type { Commit, Repository } from '../../../src/git/repository.ts'
import { runGit } from '../../../src/git/run-git.ts'
import { assess, type Assessment } from '../../../src/rollback/assess.ts'
import { staysInRollback } from '../../../src/rollback/cautions.ts'
import { climbLadder, type WayBack } from '../../../src/rollback/ladder.ts'
import { randomNumbers } from '../../support/random-history.ts'

const { values } = parseArgs({
  options: {
    'git-dir': { type: 'string', multiple: true, default: [] },
    windows: { type: 'string', default: '12' },
    reverts: { type: 'string', default: '30' },
    ranges: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
  },
})

const lengths = [1, 3, 10, 30] as const
const distances = [0, 1, 3, 10, 30] as const

type Ends = { readonly good: string; readonly bad: string; readonly onto: string }
type Done = { readonly way: WayBack; readonly assessment: Assessment }
type Cell = { windows: number; clean: number; settled: number; readonly dropped: number[] }

const cells = new Map<string, Cell>()
/** Rollbacks that were brought back after so many landings. */
const relands = new Map(distances.map((since) => [since, { windows: 0, clean: 0, same: 0 }]))
/** Longest distances, in landings, from what was taken back to the revert. */
const buckets = [1, 3, 10, 30, 100, Number.POSITIVE_INFINITY]
const byDistance = buckets.map((most) => ({ most, found: 0, clean: 0, same: 0 }))
const reverts = { found: 0, clean: 0, same: 0, settled: 0, leftovers: 0 }
const noise = { clean: 0, leftovers: 0 }
const drafts = { ranges: 0, drafts: 0, kinds: new Map<CautionKind, number>() }

for (const gitDir of values['git-dir']) await measureHistory(gitDir)
report()

async function measureHistory(gitDir: string): Promise<void> {
  const temp = await mkdtemp(join(tmpdir(), 'deploy-guard-public-'))
  const repository = await openLocalRepository(gitDir, temp)
  const random = randomNumbers(Number(values.seed) * 7919)
  try {
    const line = await mainLine(repository, gitDir)
    console.log(`${basename(dirname(gitDir))}: ${line.length} landings, tip ${line.at(-1)?.sha ?? ''}`)
    await measureWindows(repository, line, random)
    await measureReverts(repository, line, random)
    await measureDrafts(repository, line, random)
  } finally {
    await repository.close()
    await rm(temp, { recursive: true, force: true })
  }
}

/** First parents of HEAD, oldest first, without the oldest tenth: a repository that is being set up is no deployed one. */
async function mainLine(repository: Repository, gitDir: string): Promise<readonly Commit[]> {
  const environment = gitEnvironment(process.env, null)
  const ask = async (...args: string[]): Promise<string> =>
    (await runGit({ args, gitDir, environment })).stdout.toString().trim()
  const head = await ask('rev-parse', 'HEAD')
  const root = (await ask('rev-list', '--first-parent', '--max-parents=0', 'HEAD')).split('\n').at(-1) ?? ''
  const all = await repository.firstParents(root, head)
  return all.slice(Math.floor(all.length / 10))
}

async function take(
  repository: Repository,
  { good, bad, onto }: Ends,
  landed: readonly Commit[],
  later: readonly Commit[],
): Promise<Done> {
  const request = { good, bad, onto, withoutWorkflows: false, restore: false, stays: staysInRollback }
  const way = await climbLadder(repository, { ...request, later: async () => later })
  const range = { good, bad, onto, landed, risky: defaultRollbackPolicy.risky, unusual: [] }
  return { way, assessment: await assess(repository, range, way) }
}

async function measureWindows(repository: Repository, line: readonly Commit[], random: () => number): Promise<void> {
  for (const length of lengths) {
    for (const since of distances) {
      const cell = cells.get(`${length} ${since}`) ?? { windows: 0, clean: 0, settled: 0, dropped: [] }
      cells.set(`${length} ${since}`, cell)
      for (let count = 0; count < Number(values.windows); count += 1) {
        const from = Math.floor(random() * (line.length - length - since - 1))
        const [good, bad, onto] = [from, from + length, from + length + since].map((at) => line[at]?.sha ?? '')
        const landed = line.slice(from + 1, from + length + 1)
        const later = line.slice(from + length + 1, from + length + since + 1)
        const { way, assessment } = await take(
          repository,
          { good: good ?? '', bad: bad ?? '', onto: onto ?? '' },
          landed,
          later,
        )
        note(cell, way)
        await measureReland(repository, { good: good ?? '', bad: bad ?? '', onto: onto ?? '' }, since)
        if (way.outcome === 'clean' && since > 0) {
          noise.clean += 1
          if (assessment.leftovers.length > 0) {
            noise.leftovers += 1
            console.log(
              `  still there, ${good?.slice(0, 9)}..${bad?.slice(0, 9)} on ${onto?.slice(0, 9)}: ${JSON.stringify(assessment.leftovers.slice(0, 3))}`,
            )
          }
        }
      }
    }
  }
}

/**
 * The rollback was merged on bad itself, the landings since came on top of it, and then it is brought back: clean, and the very tree that the branch
 * would have without the rollback? Windows in which those landings would not have come on top are left out.
 */
async function measureReland(
  repository: Repository,
  { good, bad, onto }: Ends,
  since: (typeof distances)[number],
): Promise<void> {
  const request = { withoutWorkflows: false, restore: false }
  const rollback = await climbLadder(repository, { ...request, good, bad, onto: bad, stays: staysInRollback })
  if (rollback.outcome !== 'clean' || rollback.change === null) return
  const { tree } = rollback.change
  const tip = await repository.mergeTrees({ base: bad, ours: tree, theirs: onto })
  if (!tip.clean) return
  const back = await climbLadder(repository, { ...request, good: bad, bad: tree, onto: tip.tree })
  const count = relands.get(since)
  if (count === undefined) return
  count.windows += 1
  if (back.outcome === 'clean') count.clean += 1
  if (back.change?.tree === (await repository.commit(onto))?.tree) count.same += 1
}

function note(cell: Cell, { outcome, dropped }: WayBack): void {
  cell.windows += 1
  const clean = outcome === 'clean' || outcome === 'nothing-to-revert' || outcome === 'only-left-out'
  if (clean) cell.clean += 1
  if (clean || outcome === 'kept-main' || outcome === 'extended') cell.settled += 1
  if (outcome === 'extended') cell.dropped.push(dropped.length)
}

/** Reverts that name their target by SHA: our rollback of just that landing on what was there before, against what people committed. */
async function measureReverts(repository: Repository, line: readonly Commit[], random: () => number): Promise<void> {
  const places = new Map(line.map(({ sha }, at) => [sha, at]))
  const found: { bad: Commit; good: string; onto: Commit; tree: string; later: readonly Commit[] }[] = []
  for (const [at, { sha, tree, subject }] of line.entries()) {
    if (!/^revert/i.test(subject)) continue
    const named = [...((await repository.commit(sha))?.message ?? '').matchAll(/This reverts commit ([0-9a-f]{40})/g)]
    const place = named.length === 1 ? places.get(named[0]?.[1] ?? '') : undefined
    const [bad, onto] = [line[place ?? -1], line[at - 1]]
    if (place === undefined || place >= at || bad === undefined || onto === undefined) continue
    found.push({ bad, good: bad.parents[0] ?? '', onto, tree, later: line.slice(place + 1, at) })
  }
  const drawn = found
    .map((one) => ({ one, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .slice(0, Number(values.reverts))
  for (const {
    one: { bad, good, onto, tree, later },
  } of drawn) {
    const { way, assessment } = await take(repository, { good, bad: bad.sha, onto: onto.sha }, [bad], later)
    reverts.found += 1
    if (way.outcome === 'clean') reverts.clean += 1
    if (way.change?.tree === tree) reverts.same += 1
    const bucket = byDistance.find(({ most }) => later.length + 1 <= most)
    if (bucket !== undefined) {
      bucket.found += 1
      if (way.outcome === 'clean') bucket.clean += 1
      if (way.change?.tree === tree) bucket.same += 1
    }
    if (way.outcome === 'clean' || way.outcome === 'extended') reverts.settled += 1
    if (assessment.leftovers.length === 0) continue
    reverts.leftovers += 1
    console.log(
      `  revert of ${bad.sha.slice(0, 9)}, ${way.outcome}${way.change?.tree === tree ? ', the same tree as theirs' : ''}: ${JSON.stringify(assessment.leftovers.slice(0, 3))}`,
    )
  }
}

/** Ranges of five landings, with nothing since: which cautions make drafts of them. */
async function measureDrafts(repository: Repository, line: readonly Commit[], random: () => number): Promise<void> {
  for (let count = 0; count < Number(values.ranges); count += 1) {
    const from = Math.floor(random() * (line.length - 6))
    const [good, bad] = [line[from]?.sha ?? '', line[from + 5]?.sha ?? '']
    const { assessment } = await take(repository, { good, bad, onto: bad }, line.slice(from + 1, from + 6), [])
    drafts.ranges += 1
    if (assessment.draft) drafts.drafts += 1
    for (const kind of new Set(assessment.cautions.map((one) => one.kind)))
      drafts.kinds.set(kind, (drafts.kinds.get(kind) ?? 0) + 1)
  }
}

function report(): void {
  const table = (title: string, show: (cell: Cell) => string): void => {
    console.log(`\n${title}\n`)
    console.log(`| range \\ since | ${distances.join(' | ')} |`)
    console.log(`|${'---|'.repeat(distances.length + 1)}`)
    for (const length of lengths) {
      const row = distances.map((since) =>
        show(cells.get(`${length} ${since}`) ?? { windows: 0, clean: 0, settled: 0, dropped: [] }),
      )
      console.log(`| ${length} | ${row.join(' | ')} |`)
    }
  }
  const percent = (part: number, whole: number): string => (whole === 0 ? '' : `${Math.round((100 * part) / whole)}`)
  table('clean, %', ({ clean, windows }) => percent(clean, windows))
  table('clean, kept-main or extended, %', ({ settled, windows }) => percent(settled, windows))
  table('landings that extended drops, median', ({ dropped }) =>
    String(dropped.toSorted((a, b) => a - b)[Math.floor(dropped.length / 2)] ?? ''),
  )
  for (const since of distances) {
    const all = lengths.map((length) => cells.get(`${length} ${since}`)).filter((cell) => cell !== undefined)
    const sum = (of: (cell: Cell) => number): number => all.reduce((total, cell) => total + of(cell), 0)
    console.log(
      `${since} since: ${sum(({ windows }) => windows)} windows, clean ${percent(
        sum(({ clean }) => clean),
        sum(({ windows }) => windows),
      )} %, with kept-main and extended ${sum(({ settled }) => settled)}`,
    )
  }
  console.log('\nbrought back after so many landings: windows, clean, the tree as if nothing had been taken back')
  for (const [since, { windows, clean, same }] of relands) console.log(`${since}: ${windows}, ${clean}, ${same}`)
  console.log(
    '\nreverts by the landings from what they take back: so many at most, found, clean, the tree of the people',
  )
  for (const { most, found, clean, same } of byDistance) console.log(`${most}: ${found}, ${clean}, ${same}`)
  console.log(`\nreverts: ${JSON.stringify(reverts)}`)
  console.log(`clean windows with something still there: ${noise.leftovers} of ${noise.clean}`)
  console.log(
    `ranges of five that would be drafts: ${drafts.drafts} of ${drafts.ranges}: ${JSON.stringify([...drafts.kinds])}`,
  )
}
