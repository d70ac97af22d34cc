import { type Clock, systemClock } from '../stand-in/index.ts'

/** The stand-in's clock, and some more time for what people do, who never do two things within one second. */
export type HumanClock = Clock & { readonly pass: (seconds: number) => void }

/** By the machine's clock, for the built action beside it reads that one. `skew`: seconds by which it is ahead of that. */
export function humanClock(skew = 0): HumanClock {
  let ahead = skew
  return {
    now: () => new Date(systemClock.now().getTime() + ahead * 1000),
    pass(seconds) {
      ahead += seconds
    },
  }
}
