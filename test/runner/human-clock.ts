import { type Clock, systemClock } from '../stand-in/index.ts'

/** The stand-in's clock, and some more time for what people do, who never do two things within one second. */
export type HumanClock = Clock & { readonly pass: (seconds: number) => void }

/** By the machine's clock, for the built action beside it reads that one. */
export function humanClock(): HumanClock {
  let ahead = 0
  return {
    now: () => new Date(systemClock.now().getTime() + ahead * 1000),
    pass(seconds) {
      ahead += seconds
    },
  }
}
