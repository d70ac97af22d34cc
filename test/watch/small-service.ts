import { poissonCount } from '../bench/counts/random.ts'
import { random } from '../evidence/random.ts'
import { type Held, requests } from './memory-store.ts'

export const HOUR = 3600
export const metric = { ...requests, labels: [], minEffect: { relative: 0.5, absolute: null } }

/** So many requests a minute, of which that share fails; `factor` times as many from that minute after the deploy on. */
export function smallService(perMinute: number, share: number, factor = 1, from = 1, until = Infinity): Held[] {
  const part = (of: 'total' | 'bad', seed: number): Held => ({
    of: 'requests',
    arm: 'ours',
    part: of,
    segment: '',
    le: Number.NaN,
    numbers: ({ minute }) => {
      const total = poissonCount(random(minute * 7 + 1013), perMinute)
      if (of === 'total') return total
      const rise = minute >= from && minute < until ? factor : 1
      return Math.min(total, poissonCount(random(minute * 13 + seed), total * share * rise))
    },
  })
  return [part('total', 0), part('bad', 97)]
}
