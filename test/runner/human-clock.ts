import type { Clock } from '../stand-in/index.ts'

/** The stand-in's clock: real time, and some more for what people do, who never do two things within one second. */
export type HumanClock = Clock & { readonly pass: (seconds: number) => void }

export function humanClock(): HumanClock {
  let ahead = 0
  return {
    now: () => new Date(Date.now() + ahead * 1000),
    pass(seconds) {
      ahead += seconds
    },
  }
}
