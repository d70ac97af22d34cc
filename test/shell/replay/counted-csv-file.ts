import { poissonCount } from '../../bench/counts/random.ts'
import { random } from '../../evidence/random.ts'

/** A deploy in a file of counts. Rates are bad shares; minutes count from the deploy (1 is the first after it). */
export type CountsRecipe = {
  readonly seed?: number
  readonly before?: number
  readonly after?: number
  readonly requests?: number | ((minute: number) => number)
  readonly segments?: readonly string[]
  readonly control?: boolean
  readonly rate?: (minute: number, segment: string) => number
  readonly shared?: (minute: number) => number
}

export const deployedAt = 1_700_000_400

/** The text of `timestamp,bad,total[,control_bad,control_total][,platform]`, one row a minute and segment. */
export function countsCsv(recipe: CountsRecipe): string {
  const { seed = 1, before = 120, after = 60, requests = 500, segments = [], control = false } = recipe
  const next = random(seed)
  const names = segments.length > 0 ? segments : ['']
  const rows = Array.from({ length: before + after }, (_, index) => index - before + 1).flatMap((minute) =>
    names.map((name) => {
      const shared = recipe.shared?.(minute) ?? 1
      const mean = typeof requests === 'number' ? requests : requests(minute)
      const ours = drawn(next, mean, (recipe.rate?.(minute, name) ?? 0.005) * shared)
      const cells = [deployedAt + (minute - 1) * 60, ...ours]
      if (control) cells.push(...drawn(next, mean, 0.005 * shared))
      return [...cells, ...(segments.length > 0 ? [name] : [])].join(',')
    }),
  )
  const header = ['timestamp', 'bad', 'total', ...(control ? ['control_bad', 'control_total'] : [])]
  return [[...header, ...(segments.length > 0 ? ['platform'] : [])].join(','), ...rows, ''].join('\n')
}

function drawn(next: () => number, requests: number, rate: number): [number, number] {
  const total = poissonCount(next, requests)
  return [Math.min(total, poissonCount(next, total * rate)), total]
}
