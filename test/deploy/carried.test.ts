import { describe, expect, it } from 'vitest'
import { compareWith, earlierThan, historyBefore } from '../../src/deploy/proven.ts'
import { lastGood, markGood, proveEarlier } from '../../src/deploy/record-entries.ts'
import { emptyRecord, type EnvironmentRecord, type WatchEntry } from '../../src/deploy/record.ts'
import { baseline, fakeSha, fridayEvening } from '../support/record-fixtures.ts'

// Deploys of one Friday, an hour apart, each of which rolls out for ten minutes; no watch of the first ones could say.

const [a1 = '', b2 = '', c3 = '', d4 = ''] = ['a1', 'b2', 'c3', 'd4'].map(fakeSha)
const iso = (second: number): string => new Date(second * 1000).toISOString()
/** When the deploy so many hours before Friday evening was out. */
const outAt = (hours: number): number => fridayEvening - 3600 * hours

function deploy(sha: string, hours: number, change: Partial<WatchEntry> = {}): WatchEntry {
  const at = outAt(hours)
  const times = { plannedAt: iso(at - 600), startedAt: iso(at) }
  const before = { ...baseline, from: outAt(3) - 600, until: outAt(3) - 600 }
  const rest = { baseSha: null, baseline: before, state: 'ended', verdict: 'inconclusive' } as const
  return { deployment: 10 - hours, sha, run: { id: 100 - hours, attempt: 1 }, ...rest, ...times, ...change }
}

const own = deploy(d4, 0, { state: 'running', verdict: null })
const recordOf = (...watches: readonly WatchEntry[]): EnvironmentRecord => ({
  ...emptyRecord,
  watches: [...watches, own],
})
const carriedTo = (record: EnvironmentRecord) => earlierThan(record, own, fridayEvening).carried
const rolloutAt = (hours: number) => ({ from: outAt(hours) - 600, until: outAt(hours) })

describe('the earlier deploys whose time is carried to a watch', () => {
  it('are all of the day that no watch could say anything of, from the oldest on, without their rollouts', () => {
    expect(carriedTo(recordOf(deploy(a1, 3), deploy(b2, 2), deploy(c3, 1)))).toEqual({
      sha: a1,
      from: outAt(3),
      deploys: 4,
      rollouts: [rolloutAt(2), rolloutAt(1), rolloutAt(0)],
    })
  })

  it.each([
    ['the last one is proven', [deploy(a1, 2), deploy(b2, 1, { verdict: 'healthy' })]],
    ['something was worse just before', [deploy(a1, 2), deploy(b2, 1, { verdict: 'external' })]],
    ['a deploy before it was bad', [deploy(a1, 2), deploy(b2, 1, { verdict: 'regressed' })]],
    ['it is the same commit again', [deploy(d4, 1)]],
    ['the other is older than a day', [deploy(a1, 25)]],
    ['the other never began', [deploy(a1, 1, { startedAt: null, verdict: null })]],
    ['the watch of the other goes on', [deploy(a1, 1, { state: 'running', verdict: null })]],
    ['nothing was deployed before', []],
  ])('are none where %s', (_, watches) => {
    expect(carriedTo(recordOf(...watches))).toBeUndefined()
  })

  it('are those of the last day where older ones are not proven either', () => {
    expect(carriedTo(recordOf(deploy(a1, 30), deploy(b2, 3), deploy(c3, 1)))).toMatchObject({ sha: b2, deploys: 3 })
  })

  it('are none of those before one that was bad, or that went back to what is good', () => {
    const bad = recordOf(deploy(a1, 3), deploy(b2, 2, { verdict: 'regressed' }), deploy(c3, 1))
    expect(carriedTo(bad)).toMatchObject({ sha: c3, deploys: 2 })
    const by = { deployment: 1, at: iso(outAt(20)), run: { id: 1, attempt: 1 } }
    const back = markGood(recordOf(deploy(a1, 3), deploy(b2, 2), deploy(c3, 1)), { ...by, sha: b2 })
    expect(carriedTo(back)).toMatchObject({ sha: c3 })
    expect(carriedTo(markGood(recordOf(deploy(a1, 3)), { ...by, sha: d4 }))).toBeUndefined()
  })
})

describe('a deploy that the watch of a later one has proven', () => {
  const by = { sha: a1, at: iso(fridayEvening + 3600), run: own.run }
  const before = recordOf(deploy(a1, 3), deploy(b2, 2), deploy(c3, 1))
  const proven = proveEarlier(before, own, by)

  it('is good, the target of rollbacks, and the others are as unproven as before', () => {
    expect(lastGood(proven)).toMatchObject({ sha: a1, deployment: 7, run: own.run })
    expect(historyBefore(proven)).toMatchObject({ proven: { sha: a1 }, since: [{ sha: b2 }, { sha: c3 }, { sha: d4 }] })
  })

  it('lets a store compare with the time until the next one, and a page with what was kept', () => {
    const at = outAt(2) - 600
    const next = fakeSha('e5')
    expect(compareWith(proven, next, { kind: 'store' })).toMatchObject({ baseline: { from: at, until: at } })
    expect(compareWith(proven, next, { kind: 'page', metrics: ['requests'] })).toMatchObject({
      baseline: { until: outAt(3) - 600 },
    })
  })

  it('stays what a person or another watch has made of it meanwhile', () => {
    const marks = [{ deployment: 7, sha: a1, word: 'bad', at: by.at, run: own.run }] as const
    expect(proveEarlier({ ...before, marks }, own, by)).toEqual({ ...before, marks })
    const external = recordOf(deploy(a1, 3, { verdict: 'external' }))
    expect(proveEarlier(external, own, by)).toBe(external)
  })
})
