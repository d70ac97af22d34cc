import { describe, expect, it } from 'vitest'
import { askJson } from '../../../src/metrics/series/http.ts'
import { paced } from '../../../src/metrics/series/pace.ts'
import { z } from 'zod'
import type { Clock } from '../../../src/base/clock.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { withServer } from '../server.ts'

const start = Date.UTC(2026, 2, 5, 12)

/** When each of the calls is let through that all ask at once, in seconds. */
async function letThrough(pace: { most: number; within: number }, weights: readonly number[]): Promise<number[]> {
  const clock = createFakeClock(start)
  const turn = paced(pace, clock)
  const times: number[] = []
  await Promise.all(weights.map((weight) => turn(weight).then(() => times.push((clock.now() - start) / 1000))))
  return times
}

const most = (times: readonly number[], within: number): number =>
  Math.max(...times.map((begin) => times.filter((time) => time >= begin && time < begin + within).length))

describe('the pace of calls', () => {
  it('never goes beyond what a store takes, in any stretch of time, and leaves some of it to others', async () => {
    const times = await letThrough(
      { most: 250, within: 10 },
      Array.from({ length: 1120 }, () => 1),
    )
    expect(times).toHaveLength(1120)
    expect(most(times, 10)).toBe(200)
    expect(times.at(-1)).toBe(50)
  })

  it('does not slow down what stays below it', async () => {
    expect(
      new Set(
        await letThrough(
          { most: 1600, within: 3600 },
          Array.from({ length: 140 }, () => 1),
        ),
      ),
    ).toEqual(new Set([0]))
  })

  it('counts what the store counts', async () => {
    expect(await letThrough({ most: 20, within: 60 }, [8, 8, 8, 8, 8])).toEqual([0, 0, 60, 60, 120])
  })

  it('lets a single call through that is more than all of it', async () => {
    expect(await letThrough({ most: 2, within: 60 }, [5, 1])).toEqual([0, 60])
  })
})

it('takes all turns where that is said, and then waits', async () => {
  let time = 0
  const slept: number[] = []
  const clock: Clock = {
    now: () => time,
    sleep: (milliseconds) => {
      slept.push(milliseconds)
      time += milliseconds
      return Promise.resolve()
    },
  }
  const turn = paced({ most: 10, within: 60, share: 1 }, clock)
  for (let count = 0; count < 10; count += 1) await turn(1)
  await turn(0)
  expect(slept).toEqual([])
  time = 15_000
  await turn(1)
  await turn(1)
  expect(slept).toEqual([45_000])
  for (let count = 0; count < 9; count += 1) await turn(1)
  expect(slept).toEqual([45_000, 60_000])
})

it('holds for every request, each with its weight', async () => {
  const asked: number[] = []
  const turn = (weight: number): Promise<void> => Promise.resolve(void asked.push(weight))
  const access = { sign: () => Promise.resolve({}), scrub: (text: string) => text }
  await withServer(
    (_, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('1'),
    async (url) => {
      await askJson({ url, access, turn }, { path: '/' }, z.number())
      await askJson({ url, access, turn }, { path: '/', weight: 8 }, z.number())
    },
  )
  expect(asked).toEqual([1, 8])
})

it.each(['retry-after', 'x-ratelimit-reset', 'ratelimit-reset', 'x-sentry-rate-limit-reset'])(
  'is what a store says in %s, as seconds or as a moment',
  async (header) => {
    const access = { sign: () => Promise.resolve({}), scrub: (text: string) => text }
    const refusedWith = (value: string) =>
      withServer(
        (_, response) => void response.writeHead(429, { [header]: value }).end(),
        (url) => askJson({ url, access }, { path: '/' }, z.number()),
      )
    expect(await refusedWith('70')).toMatchObject({ again: 70 })
    // In the year 2100.
    const later = await refusedWith('4102444800')
    expect(typeof later === 'number' ? 0 : later.again).toBeGreaterThan(1e9)
  },
)
