import { expect, it } from 'vitest'
import { guarded } from './worker.ts'

it('a worker that does its jobs as before is healthy, though both replicas began anew', async () => {
  const { baseline, verdict } = await guarded({})
  expect(baseline).toMatchObject({
    metrics: { jobs: { '': { total: expect.any(Number) } } },
    buckets: { 'time of a job': { '': { '0.5': expect.any(Number), Infinity: expect.any(Number) } } },
    levels: { queue: { '': { steps: expect.any(Number) } } },
  })
  expect(verdict).toMatchObject({ verdict: 'healthy', reasonCode: 'no-harm-found' })
  expect(verdict.message).toMatch(/^No harm found: jobs .+; time of a job slower than .+; 1 gauge as usual\./)
})

it('a worker whose jobs come all at once now and then has not regressed where nothing is wrong', async () => {
  const endings = await Promise.all([1, 2, 3, 4, 5].map((seed) => guarded({ batch: 750 }, seed)))
  for (const { verdict } of endings) expect(verdict.verdict).not.toBe('regressed')
})

it('a worker whose jobs take longer has regressed', async () => {
  const { verdict } = await guarded({ slow: 0.1 })
  expect(verdict).toMatchObject({
    verdict: 'regressed',
    regression: { worst: { metric: 'time of a job slower than 0.5', segment: '' } },
  })
})

it('a worker whose queue grows has regressed', async () => {
  const { verdict } = await guarded({ growth: 10 })
  expect(verdict).toMatchObject({ verdict: 'regressed', regression: { worst: { metric: 'queue', segment: '' } } })
})
