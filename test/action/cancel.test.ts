import { expect, it, vi } from 'vitest'
import { askWhetherCancelled, cutOff, TO_END, type Wait } from '../../src/action/cancel.ts'
import { OutsideError } from '../../src/base/errors.ts'
import type { Runs } from '../../src/github/runs.ts'

/** Time that passes when the test says so. */
function manualWait() {
  let now = 0
  let waiting: { readonly until: number; readonly go: () => void }[] = []
  const wait: Wait = (milliseconds, over) =>
    new Promise((resolve, reject) => {
      waiting.push({ until: now + milliseconds, go: () => resolve(undefined) })
      over.addEventListener('abort', () => reject(new Error('over')))
    })
  const pass = async (milliseconds: number): Promise<void> => {
    for (const end = now + milliseconds; now < end; now += 500) {
      await new Promise((resolve) => setImmediate(resolve))
      const due = waiting.filter(({ until }) => until <= now + 500)
      waiting = waiting.filter((each) => !due.includes(each))
      for (const { go } of due) go()
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { wait, pass }
}

const never = () => new Promise<void>(() => undefined)
const log = { debug: () => undefined, info: () => undefined }

it('a phase that ends by itself is done, cancelled or not', async () => {
  expect(await cutOff(new AbortController().signal, 1500, async () => undefined, expect.unreachable)).toBe('done')
  expect(await cutOff(AbortSignal.abort(), 1500, async () => undefined, expect.unreachable)).toBe('done')
})

it('a failure of the work is a failure', async () => {
  const work = () => Promise.reject(new Error('no'))
  await expect(cutOff(new AbortController().signal, 1500, work, expect.unreachable)).rejects.toThrow('no')
})

it('work that goes on after a cancel is left: in main within two seconds, in post within a minute', async () => {
  expect([TO_END.main < 2000, TO_END.post < 60_000]).toEqual([true, true])
  const cancelling = new AbortController()
  const said: string[] = []
  const { wait, pass } = manualWait()
  const end = cutOff(cancelling.signal, TO_END.main, never, () => said.push('cut off'), wait)
  await pass(60_000)
  expect(said).toEqual([])
  cancelling.abort()
  await pass(TO_END.main)
  expect([await end, said]).toEqual(['at-once', ['cut off']])
})

const run = { runId: 7, attempt: 1 }

it('asks every few seconds, and only until it knows', async () => {
  const { wait, pass } = manualWait()
  const cancelling = new AbortController()
  const answers = [false, false, true]
  const isCancelled = vi.fn<Runs['isCancelled']>(async () => answers.shift() ?? expect.fail('asked once too often'))
  askWhetherCancelled({ isCancelled }, run, cancelling, log, wait)
  await pass(10_000)
  expect([isCancelled.mock.calls.length, cancelling.signal.aborted]).toEqual([2, false])
  await pass(60_000)
  expect([isCancelled.mock.calls, cancelling.signal.aborted]).toEqual([
    [
      [7, 1],
      [7, 1],
      [7, 1],
    ],
    true,
  ])
})

it('an answer that does not come is no cancel, and stopping stops', async () => {
  const { wait, pass } = manualWait()
  const cancelling = new AbortController()
  const isCancelled = vi.fn<Runs['isCancelled']>(() => Promise.reject(new OutsideError('unreachable', 'down')))
  const stop = askWhetherCancelled({ isCancelled }, run, cancelling, log, wait)
  await pass(20_000)
  stop()
  await pass(60_000)
  expect([isCancelled.mock.calls.length, cancelling.signal.aborted]).toEqual([4, false])
})
