import { ConfigurationError } from '../deploy/errors.ts'
import type { Repository } from '../git/repository.ts'
import type { Coverage } from './coverage.ts'
import type { CoveredUnit, RollbackRange } from './cover.ts'
import { coverUnit } from './cover.ts'
import { droppedUnits } from './dropped.ts'
import type { ReviewEvidence } from './evidence.ts'
import { netCoverage } from './net.ts'
import { landingUnits } from './units.ts'

/** What is asked: the range, the facts about people, and what the policy demands. */
export type CoverageQuestion = {
  /** What production runs. */
  readonly base: string
  /** The candidate. */
  readonly head: string
  readonly evidence: ReviewEvidence
  /** Independent approvers that each change needs. */
  readonly approvals: number
  /** A range that our own record, and no text of a pull request, says was rolled back. */
  readonly rollback?: RollbackRange | null | undefined
}

/**
 * The measure of one range, the same online and offline. Throws ConfigurationError where base or candidate is unknown or
 * they have no common history.
 */
export async function assessCoverage(repository: Repository, question: CoverageQuestion): Promise<Coverage> {
  const { base, head, evidence } = question
  const missing = await makePresent(repository, question)
  const range = { base, head }
  const rollback = usable(question.rollback ?? null, missing)
  const context = { branch: evidence.branch, approvals: question.approvals, rollback }
  const units: CoveredUnit[] = await droppedUnits(repository, range, evidence.pulls)
  for (const landing of await landingUnits(repository, range, evidence.pulls)) {
    units.push(await coverUnit(repository, landing, context))
  }
  return netCoverage(repository, range, units)
}

/** Fetches all that will be asked about in one go. Heads that are gone are no failure: their units are uncovered. */
async function makePresent(repository: Repository, question: CoverageQuestion): Promise<readonly string[]> {
  const { base, head, evidence, rollback } = question
  const reviews = evidence.pulls.flatMap(({ approvals }) => approvals)
  const named = [
    ...evidence.pulls.map((pull) => pull.head),
    ...reviews.flatMap((review) => [review.head, review.baseSha]),
  ]
  const range = rollback ? [rollback.good, rollback.bad] : []
  const known = named.filter((sha) => sha !== null)
  const { missing } = await repository.fetch([...new Set([base, head, ...known, ...range])])
  for (const [name, sha] of [
    ['deployed', base],
    ['candidate', head],
  ] as const) {
    if (missing.includes(sha)) throw new ConfigurationError(`the ${name} commit ${sha} is not in this repository`)
  }
  if ((await repository.mergeBase(base, head)) === null) {
    throw new ConfigurationError(`the deployed commit ${base} and the candidate ${head} have no common history`)
  }
  return missing
}

function usable(range: RollbackRange | null, missing: readonly string[]): RollbackRange | null {
  return range === null || missing.includes(range.good) || missing.includes(range.bad) ? null : range
}
