import { describe, expect, it } from 'vitest'
import { answerers } from '../../src/metrics/answerers.ts'
import type { PageCounter } from '../../src/metrics/page/scrape.ts'
import { countsOf, increments } from '../../src/metrics/sampler/readings.ts'
import type { StepSample } from '../../src/metrics/source.ts'
import { tally } from '../../src/metrics/tally.ts'
import { baselineFrom } from '../../src/watch/baseline.ts'
import { poisson, random } from '../evidence/random.ts'
import { plan, watchSource } from './simulate.ts'

// Three replicas behind one address, of which the rollout replaces one after the other while the watch looks on. `REPLICA_WATCHES=200` for the measured
// number of watches.

const WATCHES = Number(process.env['REPLICA_WATCHES'] ?? 40)
const DEPLOY = 60
const END = 120

type Replica = { readonly start: number; readonly badShare: number; good: number; bad: number }

type Scene = {
  /** Whether the page says when its process began. */
  readonly told: boolean
  /** Share of the requests that the new ones fail, by their number. */
  readonly share: (replica: number) => number
  /** Who is asked in a step: at random, or one and the same for as long as it is there. */
  readonly sticky: boolean
}

/** What a sampler reads in each step of a rollout. */
function samplesOf({ told, share, sticky }: Scene, seed: number): StepSample[] {
  const next = random(seed)
  const count = tally()
  const who = answerers()
  const toSamples = increments(1)
  // They began hours ago, and not at one time.
  const pods = [0, 1, 2].map((index): Replica => {
    const age = 2000 + Math.floor(next() * 50_000)
    return { start: -age - index * 60, badShare: 0.01, good: age * 99, bad: age }
  })
  return Array.from({ length: END }, (_, index) => index + 1).flatMap((at) => {
    const replaced = at > DEPLOY && (at - DEPLOY) % 8 === 0 ? (at - DEPLOY) / 8 - 1 : -1
    if (replaced >= 0 && replaced < 3) pods[replaced] = { start: at, badShare: share(replaced), good: 0, bad: 0 }
    for (const pod of pods) {
      const total = poisson(next, 100)
      const bad = Math.min(total, poisson(next, total * pod.badShare))
      pod.good += total - bad
      pod.bad += bad
    }
    const asked = pods[sticky ? 0 : Math.floor(3 * next())]
    if (asked === undefined) return []
    const counters: PageCounter[] = [
      { key: 'good', segment: null, parts: ['total'], value: asked.good },
      { key: 'bad', segment: null, parts: ['total', 'bad'], value: asked.bad },
    ]
    const start = told ? asked.start : null
    const read = count({ counters }, who({ at, start, counters }))
    const reading = 'counters' in read ? { counts: countsOf(read.counters) } : read
    return toSamples(at, new Map([['requests', reading]]))
  })
}

async function endingsOf(scene: Scene): Promise<Record<string, number>> {
  const endings: Record<string, number> = {}
  for (let seed = 1; seed <= WATCHES; seed++) {
    const samples = samplesOf(scene, seed)
    const source = {
      read: (after: number, until: number) => Promise.resolve(samples.filter(({ at }) => at > after && at <= until)),
    }
    const times = [DEPLOY, END, END + 100, END + 300]
    const verdict = await watchSource(
      { ...plan, minWatch: 60 },
      baselineFrom(samples, 0, DEPLOY),
      source,
      DEPLOY,
      times,
    )
    const ending = `${verdict.verdict}: ${verdict.reasonCode}`
    endings[ending] = (endings[ending] ?? 0) + 1
  }
  return endings
}

const told = [true, false]
const well = (): number => 0.01

describe('a rollout of three replicas behind one address', () => {
  it.each(told)('is no alarm where nothing is wrong, and says that several answer (start told: %s)', async (isTold) => {
    expect(await endingsOf({ told: isTold, share: well, sticky: false })).toEqual({
      'inconclusive: several-processes': WATCHES,
    })
  })

  it.each(told)('is never healthy where one of them is broken (start told: %s)', async (isTold) => {
    const endings = await endingsOf({ told: isTold, share: (index) => (index === 1 ? 0.5 : 0.01), sticky: false })
    const known = (endings['inconclusive: several-processes'] ?? 0) + (endings['regressed: worse-than-baseline'] ?? 0)
    expect(known).toBe(WATCHES)
  })

  it.each(told)('is one process where the address always leads to one of them (start told: %s)', async (isTold) => {
    const good = await endingsOf({ told: isTold, share: well, sticky: true })
    expect(Object.keys(good).filter((each) => each.startsWith('regressed'))).toEqual([])
    const broken = await endingsOf({ told: isTold, share: () => 0.5, sticky: true })
    expect(broken).toEqual({ 'regressed: worse-than-baseline': WATCHES })
  })
})
