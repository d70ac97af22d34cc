import { describe, expect, it } from 'vitest'
import { parsePolicy } from '../../../src/config/parse-policy.ts'
import type { StepSample } from '../../../src/metrics/source.ts'
import { takeBaseline, watchPlan } from '../../../src/verbs/watch/sampling.ts'
import { createFakeClock } from '../../support/fake-clock.ts'

const policy = 'watch: { step: 10s, min-baseline: 20s, duration: 1m, min-watch: 1m, sustained-for: 20s }'
const plan = watchPlan(parsePolicy(policy, 'policy'), {
  metricsUrls: ['https://shop.example.com/metrics'],
  probeUrl: null,
})

/** What is said while a baseline is taken of a page that answers only from the `from`th step on. */
async function said(from: number): Promise<string[]> {
  const lines: string[] = []
  const log = { info: (line: string) => void lines.push(line), warning: () => undefined, debug: () => undefined }
  const clock = createFakeClock()
  const since = clock.now() / 1000
  const read = async (after: number, until: number): Promise<StepSample[]> => {
    if (after === since && until === since) return [{ metric: 'requests', at: since, missing: 'not-sampled' }]
    const steps = Array.from({ length: 20 }, (_, index) => since + 10 * (index + 1))
    return steps
      .filter((at) => at > after && at <= until)
      .map((at) =>
        at < since + 10 * from
          ? { metric: 'requests', at, missing: 'source-unreachable', detail: 'name not found' }
          : { metric: 'requests', at, counts: new Map([['', { bad: 0, total: 100 }]]) },
      )
  }
  await takeBaseline({ clock, log, cancelled: new AbortController().signal }, plan, { read }, since)
  return lines
}

describe('a baseline', () => {
  it('is taken without a word where there are numbers', async () => expect(await said(1)).toEqual([]))

  it('says once, at the first step without numbers, what is missing and how long it is waited for', async () => {
    const words =
      'No numbers yet (source-unreachable: name not found): waiting for them up to 70 s. See that the runner reaches that address.'
    expect(await said(3)).toEqual([words])
    expect(await said(99)).toEqual([words])
  })
})
