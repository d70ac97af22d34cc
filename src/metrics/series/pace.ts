import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../../base/clock.ts'
import type { Pace } from './ask.ts'

/** Part of what a store takes that is used: others ask it as well, and share the limit. */
const OURS = 0.8

const systemClock: Clock = { now: () => Date.now(), sleep: (milliseconds) => sleep(milliseconds) }

/** Waits for a turn. `weight`: what the call counts for. */
export type Turn = (weight: number) => Promise<void>

/** Gives each call its turn, in order, so that no more than a part of what the store takes is asked within any stretch of that length. */
export function paced({ most, within }: Pace, clock: Clock = systemClock): Turn {
  const room = Math.max(1, Math.floor(OURS * most))
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
  return (weight) => (last = last.then(() => waitFor(weight)))
}
