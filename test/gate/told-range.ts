import { expect } from 'vitest'
import { assessCoverage, type CoverageQuestion } from '../../src/gate/assess.ts'
import type { Coverage } from '../../src/gate/coverage.ts'
import type { PullEvidence } from '../../src/gate/review-evidence.ts'
import type { Repository } from '../../src/git/repository.ts'
import type { GitFixture } from '../support/git-fixture.ts'
import { approvalOf, pullOf } from '../support/review-evidence.ts'

/** A measured range in words short enough for a table. */
export type Told = {
  /** `squash #1 approved-as-merged`; a unit without a pull request has `-`. */
  readonly units: string[]
  /** `a.txt #1 differs-from-approved +3,5-9 -3`; nothing after the reason where no line is to blame. */
  readonly unseen: string[]
  readonly percent: number
}

/** Tells a coverage. */
export function told({ units, uncovered, summary }: Coverage): Told {
  const by = (pull: number | null): string => (pull === null ? '-' : `#${pull}`)
  return {
    units: units.map(({ kind, pull, reason }) => `${kind} ${by(pull)} ${reason}`),
    unseen: uncovered.map(({ path, pull, reason, added, deleted }) =>
      [path, by(pull), reason, linesOf('+', added), linesOf('-', deleted)].filter((word) => word !== '').join(' '),
    ),
    percent: summary.percent,
  }
}

type Question = Omit<Partial<CoverageQuestion>, 'base' | 'evidence'> & {
  readonly base: string
  readonly pulls?: readonly PullEvidence[]
}

/** Measures from `base` to a head, the tip of `main` by default, with one approval needed, and tells it. */
export async function tell(fixture: GitFixture, question: Question): Promise<Told> {
  const repository = await fixture.open()
  try {
    return told(await measure(fixture, repository, question))
  } finally {
    await repository.close()
  }
}

/** The same; fetched from a server, one generation of the history at first and more where that does not tell, it has to be the same. */
export async function tellFromAfar(fixture: GitFixture, question: Question): Promise<Told> {
  const [near, far] = [await fixture.open(), await fixture.openRemote({ depths: [1, 2, 3] })]
  try {
    const coverage = await measure(fixture, near, question)
    expect(await measure(fixture, far, question)).toEqual(coverage)
    return told(coverage)
  } finally {
    await near.close()
    await far.close()
  }
}

function measure(
  fixture: GitFixture,
  repository: Repository,
  { base, pulls = [], ...more }: Question,
): Promise<Coverage> {
  const evidence = { branch: 'main', pulls }
  return assessCoverage(repository, { base, head: fixture.tip('main'), evidence, approvals: 1, ...more })
}

/** A merged pull request of Ann's, approved by Bob at `approved` when the base branch stood at `from`. */
export function reviewed(
  number: number,
  { head, mergeCommit, from, approved = head }: Record<'head' | 'mergeCommit' | 'from', string> & { approved?: string },
  more: Partial<PullEvidence> = {},
): PullEvidence {
  const base = more.base ?? 'main'
  return pullOf(number, { head, mergeCommit }, { approvals: [approvalOf(approved, from, { base })], ...more })
}

function linesOf(sign: string, numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  const words = runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`))
  return words.length === 0 ? '' : `${sign}${words.join(',')}`
}
