import { describe, expect, it } from 'vitest'
import { emptyRecord, type EnvironmentRecord, type WatchEntry } from '../../src/deploy/record.ts'
import { settleVerdict, smallestRange, type WatchOf } from '../../src/deploy/settle-verdict.ts'
import { trafficName } from '../../src/watch/ending/node-words.ts'
import type { Verdict } from '../../src/watch/verdict.ts'
import {
  baseline,
  externalVerdict,
  fakeSha,
  fridayEvening,
  iosNode,
  regressedVerdict,
} from '../support/record-fixtures.ts'

const iso = (second: number): string => new Date(second * 1000).toISOString()
const shas = ['a1', 'b2', 'c3', 'd4'].map(fakeSha)
const [a1 = '', b2 = '', c3 = '', d4 = ''] = shas

/** When the `index`-th commit passed the gate, Unix seconds: ten minutes and less before Friday evening. */
const gateOf = (index: number): number => fridayEvening - 60 * (10 - 2 * index)

/** What the gate of the `index`-th commit saw of iPhones in the minute before its deploy. */
const sawBefore = (index: number, bad: number, total: number): Pick<WatchEntry, 'before'> => ({
  before: {
    kind: 'previous-window',
    from: gateOf(index) - 50,
    until: gateOf(index),
    metrics: { requests: { 'platform=ios': { bad, total } } },
  },
})
const well = (index: number) => sawBefore(index, 7, 2400)
const broken = (index: number) => sawBefore(index, 1500, 2400)
const few = (index: number) => sawBefore(index, 0, 3)
const unknown = () => ({})

/** A watch of the `index`-th commit, which began a minute after its gate and ended without a word. */
function watch(index: number, change: Partial<WatchEntry> = {}): WatchEntry {
  return {
    deployment: 10 + index,
    sha: shas[index] ?? '',
    baseSha: null,
    run: { id: index + 1, attempt: 1 },
    state: 'cancelled',
    startedAt: iso(gateOf(index) + 60),
    baseline,
    verdict: null,
    plannedAt: iso(gateOf(index)),
    ...change,
  }
}

const record = (...watches: readonly WatchEntry[]): EnvironmentRecord => ({ ...emptyRecord, watches })
const of = (index: number, change: Partial<WatchOf> = {}): WatchOf => ({
  sha: shas[index] ?? '',
  run: { id: index + 1, attempt: 1 },
  baseline: { ...baseline, kind: 'last-proven' },
  mitigates: null,
  ...change,
})
const healthy = (): Verdict => {
  const { regression: _, ...rest } = regressedVerdict()
  return { ...rest, verdict: 'healthy', reasonCode: 'no-harm-found', message: 'No harm found.' }
}

describe('a verdict among other deploys', () => {
  it('of the only one since the proven state stays as it is', () => {
    const alone = record(watch(0, { verdict: 'healthy' }), watch(1))
    expect(settleVerdict(alone, of(1), regressedVerdict())).toEqual(regressedVerdict())
    expect(settleVerdict(alone, of(1), healthy())).toEqual(healthy())
    expect(settleVerdict(emptyRecord, of(1), regressedVerdict())).toEqual(regressedVerdict())
  })

  it('speaks for all since the proven state', () => {
    const lost = record(watch(0, { verdict: 'healthy' }), watch(1), watch(2, { verdict: 'inconclusive' }), watch(3))
    expect(settleVerdict(lost, of(3), healthy())).toEqual({ ...healthy(), deploys: [b2, c3, d4] })
  })

  it('during an incident speaks for its own: the incident learns of it', () => {
    const lost = record(watch(0), watch(1))
    expect(settleVerdict(lost, of(1, { mitigates: { mended: true } }), healthy())).toEqual(healthy())
  })

  it('of a commit that was good before speaks for no other: it goes back to that', () => {
    const lost = record(watch(0), watch(1))
    const marks = [{ deployment: 3, sha: b2, word: 'good', at: iso(1), run: { id: 3, attempt: 1 } }] as const
    expect(settleVerdict({ ...lost, marks }, of(1), healthy())).toEqual(healthy())
  })

  it('that is healthy proves nothing where what ran before was not proven and nothing is known from before that', () => {
    const lost = record(watch(0), watch(1))
    const unproven = of(1, { baseline: { ...baseline, kind: 'unproven' } })
    const settled = settleVerdict(lost, unproven, healthy())
    expect(settled).toMatchObject({ verdict: 'inconclusive', reasonCode: 'unproven-before', deploys: [a1, b2] })
    expect(settled.message).toContain(a1.slice(0, 7))
    expect(settleVerdict(lost, unproven, regressedVerdict())).toMatchObject({ verdict: 'regressed', suspects: [b2] })
    const again = {
      ...lost,
      marks: [{ deployment: 3, sha: b2, word: 'good', at: iso(1), run: { id: 3, attempt: 1 } }],
    } as const
    expect(settleVerdict(again, unproven, healthy())).toMatchObject({ verdict: 'healthy' })
  })
})

describe('the first bad deploy', () => {
  it.each([
    ['all was well before this one', well, well, [c3]],
    ['the second broke it', well, broken, [b2]],
    ['the first broke it', broken, broken, [a1]],
    ['between the last good and the first bad time', unknown, broken, [a1, b2]],
    ['nothing is known', unknown, unknown, [a1, b2, c3]],
    ['too few events to say', few, few, [a1, b2, c3]],
    ['mended and broken again', broken, well, [c3]],
  ] as const)('%s', (_, second, third, suspects) => {
    const lost = record(watch(0), watch(1, second(1)), watch(2, third(2)))
    expect(settleVerdict(lost, of(2), regressedVerdict())).toMatchObject({ deploys: [a1, b2, c3], suspects })
  })

  it('may be one that was still rolling out when all was well', () => {
    const rolling = { startedAt: iso(gateOf(2) + 30) }
    const overtaken = record(watch(0), watch(1, { ...well(1), ...rolling }), watch(2, well(2)))
    expect(settleVerdict(overtaken, of(2), regressedVerdict())).toMatchObject({ suspects: [b2, c3] })
    const lost = record(watch(0), watch(1, { ...well(1), startedAt: null }), watch(2, broken(2)))
    expect(settleVerdict(lost, of(2), regressedVerdict())).toMatchObject({ suspects: [b2] })
  })

  it('is not one that a later gate has found live while all was well', () => {
    const lost = record(watch(0, { startedAt: null }), watch(1, well(1)))
    expect(settleVerdict(lost, of(1), regressedVerdict())).toMatchObject({ suspects: [a1, b2] })
    const run = { id: 1, attempt: 1 }
    const found = { deployment: 10, sha: a1, at: iso(gateOf(0) + 60), run, path: 'deploy.yml', event: 'push', by: run }
    expect(settleVerdict({ ...lost, confirmed: [found] }, of(1), regressedVerdict())).toMatchObject({ suspects: [b2] })
  })

  it('is told by a store as well as by what samplers saw', () => {
    const counts = { bad: 7, total: 2400 }
    const lost = record(watch(0), watch(1))
    const seen = [{ from: gateOf(0) + 60, until: gateOf(1), counts }]
    expect(settleVerdict(lost, of(1), regressedVerdict(), seen)).toMatchObject({ suspects: [b2] })
  })

  it('is not told by numbers that are no shares', () => {
    const rollouts = [a1, b2].map((sha, index) => ({ sha, mayFrom: index, surelyFrom: index }))
    const seen = [{ from: 0, until: 1, counts: { bad: 7, total: 2400 } }]
    const gauge = { observed: 5, usual: 1, score: 9, needed: 3 }
    expect(smallestRange(rollouts, seen, { ...iosNode(), gauge })).toEqual([a1, b2])
    expect(smallestRange(rollouts, seen, iosNode())).toEqual([b2])
  })

  it('is nobody where the watches of all that may be it have said that it came from outside', () => {
    const outside = record(watch(0, { verdict: 'external' }), watch(1, broken(1)))
    expect(settleVerdict(outside, of(1), regressedVerdict())).toMatchObject({
      verdict: 'external',
      reasonCode: 'already-so-before',
    })
    const worse = record(watch(0, { verdict: 'external' }), watch(1, well(1)))
    expect(settleVerdict(worse, of(1), regressedVerdict())).toMatchObject({ verdict: 'regressed', suspects: [b2] })
  })
})

describe('a baseline of long ago', () => {
  const longAgo = of(1, { baseline: { ...baseline, kind: 'last-proven', until: fridayEvening - 7 * 3600 } })

  it('accuses nobody by itself', () => {
    const settled = settleVerdict(record(watch(0), watch(1)), longAgo, regressedVerdict())
    expect(settled).toMatchObject({ verdict: 'inconclusive', reasonCode: 'baseline-too-old', deploys: [a1, b2] })
    expect(settled).not.toHaveProperty('regression')
  })

  it('does where all was well just before the deploy, and proves that all is well', () => {
    const lost = record(watch(0), watch(1, well(1)))
    expect(settleVerdict(lost, longAgo, regressedVerdict())).toMatchObject({ verdict: 'regressed', suspects: [b2] })
    expect(settleVerdict(lost, longAgo, healthy())).toMatchObject({ verdict: 'healthy', deploys: [a1, b2] })
  })

  it('of a first attempt does where all was well before the second', () => {
    const attempt = (run: number, change: Partial<WatchEntry>) => watch(1, { run: { id: run, attempt: 1 }, ...change })
    const twice = (second: Partial<WatchEntry>) => record(attempt(1, {}), attempt(2, second))
    expect(settleVerdict(twice(well(1)), longAgo, regressedVerdict())).toEqual(regressedVerdict())
    expect(settleVerdict(twice(broken(1)), longAgo, regressedVerdict())).toMatchObject({
      reasonCode: 'baseline-too-old',
    })
  })

  it('of how much traffic there was accuses for an hour, and after that where it was there just before', () => {
    const two = of(1, {
      baseline: { ...baseline, kind: 'last-proven', from: fridayEvening - 7800, until: fridayEvening - 7200 },
    })
    const gauge = { observed: 10, usual: 1205, score: null, needed: null }
    const { regression, ...rest } = regressedVerdict({ baselineKind: 'last-proven' })
    const worst = { ...regression.worst, metric: trafficName('requests'), segment: '', gauge }
    const fallen = { ...rest, regression: { ...regression, worst } }
    const saw = (total: number) => {
      const before = { kind: 'previous-window' as const, from: gateOf(1) - 60, until: gateOf(1) }
      return watch(1, { before: { ...before, metrics: { requests: { '': { bad: 0, total } } } } })
    }
    expect(settleVerdict(record(watch(0), saw(1200)), two, fallen)).toMatchObject({ verdict: 'regressed' })
    expect(settleVerdict(record(watch(0), saw(300)), two, fallen)).toMatchObject({ reasonCode: 'baseline-too-old' })
    expect(settleVerdict(record(watch(0), watch(1)), of(1), fallen)).toMatchObject({ verdict: 'regressed' })
  })

  it('is no excuse for a monitor, which was seen well since the deploy before it alerted', () => {
    const { regression, ...rest } = regressedVerdict({ baselineKind: 'last-proven' })
    const gauge = { observed: 1, usual: 0, score: null, needed: null }
    const quiet = { windows: 300, alarmed: 0 }
    const monitor = { state: 'alerting' as const, since: rest.startedAt + 300, quiet }
    const alerting = { ...rest, regression: { ...regression, worst: { ...regression.worst, gauge, monitor } } }
    const settled = settleVerdict(record(watch(0), watch(1)), longAgo, alerting)
    expect(settled).toMatchObject({ verdict: 'regressed', suspects: [a1, b2] })
  })

  it('is none where it is of the same hour, or no time at all', () => {
    for (const baselineKind of ['same-hour', 'objective', 'control'])
      expect(settleVerdict(record(watch(0), watch(1)), longAgo, regressedVerdict({ baselineKind })).verdict).toBe(
        'regressed',
      )
  })
})

describe('a newer deploy', () => {
  const at = (minutes: number, change: Partial<WatchEntry> = {}): WatchEntry =>
    watch(1, { plannedAt: iso(fridayEvening + 60 * minutes), startedAt: null, ...change })

  it('takes the word from a watch that was not alone to its end', () => {
    const settled = settleVerdict(record(watch(0), at(1)), of(0), healthy())
    expect(settled).toMatchObject({ verdict: 'inconclusive', reasonCode: 'overtaken' })
    expect(settled.message).toContain(b2.slice(0, 7))
  })

  // It began two minutes after Friday evening.
  it.each([
    ['passed the gate before it got worse', at(1), 'inconclusive'],
    ['passed the gate after it got worse', at(2.5), 'regressed'],
    ['has waited behind its gate for hours', at(-120), 'regressed'],
    ['has waited for hours, but has gone out since', at(-120, { startedAt: iso(fridayEvening + 60) }), 'inconclusive'],
    ['was found healthy', at(2.5, { verdict: 'healthy' }), 'inconclusive'],
  ] as const)('answers for what got worse where it %s', (_, newer, verdict) => {
    expect(settleVerdict(record(watch(0), newer), of(0), regressedVerdict()).verdict).toBe(verdict)
    expect(settleVerdict(record(watch(0), newer), of(0), externalVerdict()).verdict).toBe(
      verdict === 'regressed' ? 'external' : verdict,
    )
  })

  it('of the same commit changes nothing', () => {
    const again = at(1, { sha: a1, run: { id: 9, attempt: 1 } })
    expect(settleVerdict(record(watch(0), again), of(0), healthy())).toEqual(healthy())
  })
})
