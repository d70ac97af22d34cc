import { groupBy } from '../base/group-by.ts'
import type { Contents } from './contents.ts'
import type { CoveredUnit } from './coverage.ts'
import { backThrough, type Step } from './line-origins.ts'
import { isPlain, side } from './reviewed-lines.ts'
import type { FileChange, Repository } from '../git/repository.ts'

/** What became of each path, unit by unit. */
export type Timeline = {
  /** The blob at a path after a unit; null where it is gone, undefined where no unit touched it so far. */
  stateAt(path: string, at: number): string | null | undefined
  /** Whether a change puts its path back to what it was before the first unit. */
  isAsAtStart(change: FileChange): boolean
  /** Whether a line of a path, as it was before a unit, came in with an earlier one. */
  cameIn(contents: Contents, path: string, at: number, line: number): Promise<boolean>
  /** The unit that a commit is, or is a part of; null for any other. */
  unitOf(sha: string): number | null
  /** The newest unit that a commit holds; null where it holds none. */
  unitHolding(repository: Pick<Repository, 'mergeBases'>, sha: string): Promise<number | null>
}

/** Reads the units once. */
export function timelineOf(landed: readonly CoveredUnit[]): Timeline {
  const changes = groupBy(
    landed.flatMap((unit, at) => unit.changes.map((change) => ({ at, change }))),
    ({ change }) => change.path,
  )
  const byCommit = new Map(landed.flatMap(({ run }, at) => run.map((sha): [string, number] => [sha, at])))
  const until = (path: string, at: number) => (changes.get(path) ?? []).filter((one) => one.at <= at)
  const lastOf = (path: string, at: number) => changes.get(path)?.findLast((one) => one.at <= at)
  return {
    stateAt(path, at) {
      const last = lastOf(path, at)
      return last === undefined ? undefined : side(last.change.newId)
    },
    isAsAtStart({ path, newId, newMode }) {
      const first = changes.get(path)?.[0]?.change
      return first?.oldId === newId && first.oldMode === newMode
    },
    async cameIn(contents, path, at, line) {
      const steps: Step<true>[] = []
      for (const { change } of until(path, at - 1)) {
        const map = isPlain(change) ? await contents.map(side(change.oldId), side(change.newId)) : null
        // Content without lines in between: whatever is there now came after it.
        if (map === null) return true
        steps.push({ map, added: () => true, deleted: () => true })
      }
      return 'by' in backThrough(steps, line)
    },
    unitOf: (sha) => byCommit.get(sha) ?? null,
    async unitHolding(repository, sha) {
      const known = byCommit.get(sha)
      if (known !== undefined) return known
      let [low, high] = [0, landed.length]
      while (low < high) {
        const middle = (low + high) >> 1
        const unit = landed[middle]?.coverage.sha ?? ''
        if ((await repository.mergeBases(unit, sha)).includes(unit)) low = middle + 1
        else high = middle
      }
      return low === 0 ? null : low - 1
    },
  }
}
