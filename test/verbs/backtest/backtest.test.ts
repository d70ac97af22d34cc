import { describe, expect, it } from 'vitest'
import { backtest, type BacktestQuestion, type PastDeploy } from '../../../src/verbs/backtest/backtest.ts'
import { backtestResult } from '../../../src/verbs/backtest/backtest-result.ts'
import { deployedAt, memoryStore, plan, requests, service, spec } from '../../watch/memory-store.ts'

const HOUR = 3600
const quietLog = { info: () => undefined, warning: () => undefined, debug: () => undefined }
const sha = (digit: string): string => digit.repeat(40)
const at = (id: string, hours: number): PastDeploy => ({
  sha: sha(id),
  began: deployedAt + hours * HOUR - 120,
  at: deployedAt + hours * HOUR,
})
const ran = ({ at: moment }: PastDeploy): string => new Date(1000 * moment).toISOString()

/** Good until the second deploy, whose platform fails from then on until the third repairs it. */
const [first, bad, repair] = [at('a', -30), at('b', -20), at('c', -17)]
const share = (minute: number, platform: string): number =>
  platform === 'platform=ios' && minute >= -20 * 60 && minute < -17 * 60 ? 0.2 : 0.004

const question = (change: Partial<BacktestQuestion> = {}): BacktestQuestion => ({
  policy: { watch: plan, incidents: [] },
  specOf: () => spec([requests], { history: 86_400 }),
  store: memoryStore(service(share)),
  deploys: [first, bad, repair],
  from: deployedAt - 32 * HOUR,
  until: deployedAt - 12 * HOUR,
  gateOf: () => Promise.resolve('unknown'),
  log: quietLog,
  ...change,
})

describe('a backtest', () => {
  it('judges each deploy as its watch would have, and the quiet hours between', async () => {
    const result = backtestResult(await backtest(question()))
    expect(result.deploys).toEqual([
      { sha: first.sha, at: ran(first), gate: 'unknown', verdict: 'healthy', alarmAfterSeconds: null, segment: null },
      {
        sha: bad.sha,
        at: ran(bad),
        gate: 'unknown',
        verdict: 'regressed',
        alarmAfterSeconds: expect.any(Number),
        segment: 'platform=ios',
      },
      { sha: repair.sha, at: ran(repair), gate: 'unknown', verdict: 'healthy', alarmAfterSeconds: null, segment: null },
    ])
    expect(result.deploys[1]?.alarmAfterSeconds).toBeLessThan(600)
    expect(result.quiet.alarms).toBe(0)
    expect(result.quiet.windows).toBeGreaterThan(8)
    expect(result.message).toMatch(
      /^With this policy: 1 of 3 deploys rolled back \(that of .*requests of platform=ios\), 0 false/,
    )
  })

  it('asks of each deploy and of each quiet hour by the names of what ran then', async () => {
    const asked = new Set<string>()
    const specOf = (ran: string, base: string | null) => {
      asked.add(`${base?.slice(0, 1) ?? '-'} -> ${ran.slice(0, 1)}`)
      return spec([requests], { history: 86_400 })
    }
    await backtest(question({ specOf }))
    // Nothing is known of what ran before the first of them.
    expect([...asked]).toEqual(['- -> 0', '- -> a', 'a -> b', 'b -> c'])
  })

  it('counts an hour of trouble that no deploy explains as a false alarm, unless the policy knows of it', async () => {
    // Four minutes after a full hour: a watch that has begun by then has not ended yet.
    const [begins, ends] = [-15 * 60 - 16, -14 * 60 - 40]
    const trouble = { from: deployedAt + begins * 60, until: deployedAt + ends * 60 }
    const store = memoryStore(
      service((minute, platform) => (minute >= begins && minute < ends ? 0.2 : share(minute, platform))),
    )
    const found = backtestResult(await backtest(question({ store })))
    expect(found.quiet.alarms).toBe(1)
    expect(found.message).toContain('1 false alarm in ')
    const known = await backtest(question({ store, policy: { watch: plan, incidents: [trouble] } }))
    expect(backtestResult(known).quiet).toEqual({ windows: found.quiet.windows - 1, alarms: 0 })
  })

  it('lets the watch of a newer deploy speak for the one that it overtook', async () => {
    const soon: PastDeploy = { sha: sha('d'), began: bad.at + 60, at: bad.at + 120 }
    const { deploys } = backtestResult(await backtest(question({ deploys: [first, bad, soon], until: bad.at })))
    expect(deploys.map(({ verdict }) => verdict)).toEqual(['healthy', 'inconclusive', 'regressed'])
  })

  it('asks the store for each metric once, and the status page never', async () => {
    const store = memoryStore(service(share))
    const statusPage = 'http://127.0.0.1:1/never'
    await backtest(question({ store, specOf: () => spec([requests], { history: 86_400, statusPage }) }))
    const wholes = store.metrics.filter(({ query }) => query.kind === 'counts' && query.total === 'total')
    expect(wholes).toHaveLength(1)
  })

  it('says that nothing could be judged where the store gives nothing', async () => {
    const store = memoryStore([], () => ({ missing: 'source-unreachable', detail: 'connection refused' }))
    const result = backtestResult(await backtest(question({ store, deploys: [first] })))
    expect(result).toMatchObject({
      outcome: 'nothing-judged',
      reasonCode: 'no-numbers',
      quiet: { windows: 0, alarms: 0 },
    })
    expect(result.message).toContain('connection refused')
    expect(result.deploys).toMatchObject([{ verdict: 'inconclusive', alarmAfterSeconds: null, segment: null }])
  })

  it('tells what the gate would have held', async () => {
    const gateOf: BacktestQuestion['gateOf'] = (deploy, before) =>
      Promise.resolve(before === null ? 'unknown' : deploy.sha === bad.sha ? 'needs-review' : 'pass')
    const result = backtestResult(await backtest(question({ gateOf, until: bad.at })))
    expect(result.deploys.map(({ gate }) => gate)).toEqual(['unknown', 'needs-review', 'pass'])
    expect(result.message).toContain('1 of 3 deploys held, 1 of 3 deploys rolled back')
  })
})
