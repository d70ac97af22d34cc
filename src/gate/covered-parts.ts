import type { UnitCoverage, UnitReason } from './coverage.ts'

/** How units are covered that are: of each way one that stands for it. */
type CoveredBy = Extract<
  UnitReason,
  'approved-as-merged' | 'known-bot' | 'exact-revert' | 'exact-cherry-pick' | 'rollback-recomputed' | 'rollback-lane'
>

/** So many units were covered that way. */
export type CoveredPart = { readonly reason: CoveredBy; readonly units: number }

/** In the order in which they are told; what is approved inside of a promotion is approved. */
const words: Readonly<Record<CoveredBy, string>> = {
  'approved-as-merged': 'approved by someone who did not write it',
  'known-bot': 'made by a known bot',
  'exact-revert': 'exact revert of a reviewed change',
  'exact-cherry-pick': 'exact copy of a reviewed change',
  'rollback-recomputed': 'exactly the recorded rollback',
  'rollback-lane': 'taken back on purpose',
}

/** How each part of a range was covered; what changes nothing is no part. */
export function coveredParts(units: readonly UnitCoverage[]): CoveredPart[] {
  const ways = units.flatMap(({ covered, reason }) => (covered ? [wayOf(reason)] : []))
  return order.flatMap((reason) => {
    const found = ways.filter((way) => way === reason).length
    return found === 0 ? [] : [{ reason, units: found }]
  })
}

/** `2 approved by someone who did not write it, 1 made by a known bot`. */
export function partWords(parts: readonly CoveredPart[]): string {
  return parts.map(({ reason, units }) => `${units} ${words[reason]}`).join(', ')
}

const order: readonly CoveredBy[] = [
  'approved-as-merged',
  'known-bot',
  'exact-revert',
  'exact-cherry-pick',
  'rollback-recomputed',
  'rollback-lane',
]

function wayOf(reason: UnitReason): CoveredBy | null {
  if (reason === 'reviewed-inside') return 'approved-as-merged'
  return order.find((way) => way === reason) ?? null
}
