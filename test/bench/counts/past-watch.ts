import { streamPast, testsOf } from '../../../src/evidence/family/count-table.ts'
import { largestEvidence } from '../../../src/evidence/family/family-evidence.ts'
import type { PreparedFamily } from '../../../src/evidence/family/judgement.ts'
import { prepareFamily } from '../../../src/evidence/family/prepare-family.ts'
import type { Counted } from '../../../src/evidence/family/series.ts'

/** Steps of a minute: a day, and a watch of an hour. */
export const [DAY, PLANNED] = [1440, 60]

/** A watch of one stream from `deploy` on, against its past of that kind, ready to be judged. */
export function prepare(
  ours: Counted,
  deploy: number,
  falseAlarmRate: number,
  kind: 'same-hour' | 'same-weekday',
): PreparedFamily {
  const arms = { ours, control: null }
  const segment = { name: '', level: 'all', leaves: [0] } as const
  const node = { segment, arms: [arms], pasts: [streamPast(arms, deploy - DAY, deploy)], share: 1 }
  const past = { kind, length: 60 } as const
  const rest = { baseline: kind, dropped: 0, length: 60, deploy, pastEnd: deploy } as const
  const family = { ...rest, nodes: [node], past, wholeOf: () => 0 }
  return prepareFamily(family, { planned: PLANNED, falseAlarmRate })
}

/** The largest evidence in a window from `first` on, with `ratio` times the bad events. */
export function evidence({ family, planAt }: PreparedFamily, first: number, ratio = 1): number {
  const judged = family.nodes.map((node) => {
    const arms = node.arms.map(({ ours, control }) => ({
      ours: { total: ours.total, bad: ours.bad.map((bad, step) => (step < first ? bad : bad * ratio)) },
      control,
    }))
    return { streams: testsOf(ratio === 1 ? node : { ...node, arms }, planAt(first)), share: 1 }
  })
  return largestEvidence(judged, { first, planned: PLANNED }, PLANNED)
}
