import type { FileChange } from '../git/repository.ts'
import type { CoveredUnit, PathResidue } from './cover.ts'
import type { UncoveredFile } from './coverage.ts'

/** Where a change of a path comes from. */
export type Origin = Pick<UncoveredFile, 'unit' | 'pull'>

/** One change of a path on its way from what production runs to the candidate. */
export type NetStep = {
  readonly origin: Origin
  readonly change: FileChange
  /** Null where all of it was seen. */
  readonly residue: PathResidue | null
  readonly byEye: boolean
}

/** All that lies between base and candidate: what the candidate does not have, then what landed, oldest first. */
export type Way = {
  /** From the base to where the first landed unit begins, by path. */
  readonly droppedChanges: readonly FileChange[]
  readonly dropped: readonly CoveredUnit[]
  readonly landed: readonly CoveredUnit[]
}

/** Finds the steps of each path. */
export function stepsFinder(way: Way, head: string): (net: FileChange) => readonly NetStep[] | null {
  const drops = new Map(way.droppedChanges.map((change) => [change.path, change]))
  const landed = Map.groupBy(
    way.landed.flatMap((unit) => unit.changes.map((change) => ({ unit, change }))),
    ({ change }) => change.path,
  )
  return (net) => {
    const drop = drops.get(net.path)
    const steps: NetStep[] = drop === undefined ? [] : [dropStep(drop, way.dropped, head)]
    for (const { unit, change } of landed.get(net.path) ?? []) steps.push(landedStep(unit, change))
    return connected(net, sinceBack(net, steps))
  }
}

function landedStep({ coverage, residue, byEye }: CoveredUnit, change: FileChange): NetStep {
  const origin = { unit: coverage.sha, pull: coverage.pull }
  return { origin, change, byEye, residue: residue.get(change.path) ?? null }
}

/** What production runs and the candidate does not begin with is taken out, whoever put it there. */
function dropStep(change: FileChange, dropped: readonly CoveredUnit[], head: string): NetStep {
  const last = dropped.findLast(({ changes }) => changes.some(({ path }) => path === change.path))
  const origin = { unit: last?.coverage.sha ?? head, pull: last?.coverage.pull ?? null }
  const allowed = dropped.length > 0 && dropped.every(({ coverage }) => coverage.covered)
  return { origin, change, byEye: false, residue: allowed ? null : { unseen: null, reason: 'drops-deployed' } }
}

/** Where a step put the path back to what production runs, nothing that came before it matters any more. */
function sinceBack(net: FileChange, steps: readonly NetStep[]): readonly NetStep[] {
  return steps.slice(
    steps.findLastIndex(({ change }) => change.newId === net.oldId && change.newMode === net.oldMode) + 1,
  )
}

/** Null where the steps do not lead from the one end to the other: then nothing can be concluded from them. */
function connected(net: FileChange, steps: readonly NetStep[]): readonly NetStep[] | null {
  const ends = [net.oldId, ...steps.map(({ change }) => change.newId)]
  const whole =
    steps.length > 0 && ends.at(-1) === net.newId && steps.every(({ change }, at) => change.oldId === ends[at])
  return whole ? steps : null
}
