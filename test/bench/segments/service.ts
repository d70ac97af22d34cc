import type { CountTable } from '../../../src/evidence/family/count-table.ts'
import { segmentTree } from '../../../src/evidence/family/segment-tree.ts'
import type { Arms } from '../../../src/evidence/family/series.ts'
import { poissonCount } from '../counts/random.ts'

const labels = ['platform', 'region', 'endpoint']
const sizes = [4, 10, 25]

/** All combinations of 4 platforms, 10 regions and 25 endpoints. */
const leaves = Array.from({ length: 1000 }, (_, leaf) => [
  ['ios', 'android', 'web', 'tv'][leaf % 4] ?? '',
  `r${Math.floor(leaf / 4) % 10}`,
  `e${Math.floor(leaf / 40)}`,
])

/** The 1,430 segments of them. */
export const tree = segmentTree(labels, leaves, [])
if (sizes.reduce((product, size) => product * size, 1) !== leaves.length) throw new Error('not all combinations')

export const BEFORE = 60

/** A service of `requests` a minute over all segments and both arms, 0.5 % bad; `ratio` times that on iOS after the deploy. */
export function simulateService(next: () => number, requests: number, ratio: number, minutes: number): CountTable {
  const steps = BEFORE + minutes
  const each = requests / leaves.length / 2
  const streams = leaves.map(([platform]) => {
    const arms: Arms = { ours: counted(steps), control: counted(steps) }
    for (let step = 0; step < steps; step++) {
      const factor = step >= BEFORE && platform === 'ios' ? ratio : 1
      draw(next, arms.ours, step, each, 0.005 * factor)
      if (arms.control !== null) draw(next, arms.control, step, each, 0.005)
    }
    return [arms]
  })
  return { leaves: streams, tree, steps, length: 60, deploy: BEFORE }
}

const counted = (steps: number) => ({ bad: new Float64Array(steps), total: new Float64Array(steps) })

function draw(next: () => number, arm: Arms['ours'], step: number, mean: number, rate: number): void {
  const total = poissonCount(next, mean)
  arm.total[step] = total
  arm.bad[step] = Math.min(total, poissonCount(next, total * rate))
}
