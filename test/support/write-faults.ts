import { OutsideError } from '../../src/base/errors.ts'

/** What happens to writes. Every write of the forge passes `write`; reads never fail. */
export type WriteFaults = {
  /** Names of the writes done so far, in order. */
  readonly log: string[]
  /** Carries out one write under the faults that were set. */
  write<T>(name: string, work: () => Promise<T>): Promise<T>
  /** After the nth write from now on (1 is the next) the process dies: the write is done, everything later throws. */
  dieAfter(n: number): void
  /** The next write of that name is done and its answer lost. */
  loseAnswerOf(name: string): void
  /** Just before the next write of that name, something else happens. */
  meanwhile(name: string, act: () => Promise<void>): void
  /** The next process: everything works again. */
  revive(): void
}

/** Thrown where the runner is dead: nothing may catch it. */
export class RunnerDied extends Error {
  override readonly name = 'RunnerDied'
}

export function createWriteFaults(): WriteFaults {
  const log: string[] = []
  let left = Number.POSITIVE_INFINITY
  let lost: string | null = null
  let interruption: { name: string; act: () => Promise<void> } | null = null

  async function write<T>(name: string, work: () => Promise<T>): Promise<T> {
    if (left <= 0) throw new RunnerDied(name)
    const pending = interruption
    if (pending?.name === name) {
      interruption = null
      await pending.act()
    }
    const result = await work()
    log.push(name)
    left -= 1
    if (left <= 0) throw new RunnerDied(name)
    if (lost !== name) return result
    lost = null
    throw new OutsideError('unreachable', `answer of ${name} lost`)
  }

  return {
    log,
    write,
    dieAfter: (n) => void (left = n),
    loseAnswerOf: (name) => void (lost = name),
    meanwhile: (name, act) => void (interruption = { name, act }),
    revive: () => void (left = Number.POSITIVE_INFINITY),
  }
}
