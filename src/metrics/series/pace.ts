import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../../base/clock.ts'
import type { Pace } from './ask.ts'

/** Part of what a store takes that is used where nothing is said. */
const SHARE = 0.8

const realClock: Clock = { now: () => performance.now(), sleep: (milliseconds) => sleep(milliseconds) }

/** Waits for a turn. `weight`: what the call counts for; one that counts for nothing waits for nobody. */
export type Turn = (weight: number) => Promise<void>

/** Gives each call its turn, in order, so that no more than a part of what the store takes is asked within any stretch of that length. */
export function paced({ most, within, share = SHARE }: Pace, clock: Clock = realClock): Turn {
  const room = Math.max(1, Math.floor(share * most))
  let made: { readonly at: number; readonly weight: number }[] = []
  const waitFor = async (weight: number): Promise<void> => {
    for (;;) {
      const since = clock.now() - within * 1000
      made = made.filter(({ at }) => at > since)
      const used = made.reduce((sum, each) => sum + each.weight, 0)
      const [oldest] = made
      if (oldest === undefined || used + weight <= room) break
      await clock.sleep(oldest.at - since)
    }
    made.push({ at: clock.now(), weight })
  }
  let last = Promise.resolve()
  return (weight) => (weight === 0 ? Promise.resolve() : (last = last.then(() => waitFor(weight))))
}
