import { describe, expect, it } from 'vitest'
import {
  boundedWatches,
  compareWith,
  earlierThan,
  historyBefore,
  isCalledBad,
  type Past,
  spokenFor,
} from '../../src/deploy/proven.ts'
import { lastGood, planWatch, standingResponse } from '../../src/deploy/record-entries.ts'
import { parseRecord, recordFiles } from '../../src/deploy/record-files.ts'
import { emptyRecord, type EnvironmentRecord, type WatchEntry } from '../../src/deploy/record.ts'
import { settleVerdict } from '../../src/deploy/settle-verdict.ts'
import { recordVerdict } from '../../src/verbs/watch/conclude-watch.ts'
import { chosenBaseline } from '../../src/verbs/watch/plan-watch.ts'
import type { Baseline } from '../../src/watch/baseline.ts'
import type { WatchTask } from '../../src/watch/task.ts'
import type { Verdict } from '../../src/watch/verdict.ts'
import { fc } from '../support/fast-check.ts'
import { externalVerdict, fakeSha, fridayEvening, regressedVerdict } from '../support/record-fixtures.ts'

// Random days of an environment: deploys, new ones and old ones again, each with a watch that ends in some way, at some time, or never.

type Word = Verdict['verdict']
type Step =
  | { readonly kind: 'deploy'; readonly commit: number; readonly readable: boolean; readonly minutes: number }
  /** `which` of the watches that have not ended. */
  | { readonly kind: 'end'; readonly which: number; readonly word: Word | 'killed'; readonly minutes: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('deploy' as const),
    commit: fc.integer({ min: 1, max: 8 }),
    readable: fc.boolean(),
    minutes: fc.integer({ min: 1, max: 300 }),
  }),
  fc.record({
    kind: fc.constant('end' as const),
    which: fc.nat(20),
    word: fc.constantFrom('healthy', 'healthy', 'regressed', 'external', 'inconclusive', 'killed'),
    minutes: fc.integer({ min: 1, max: 300 }),
  }),
)
const days = fc.record({ page: fc.boolean(), steps: fc.array(step, { maxLength: 40 }) })

/** A deploy as it happened, whatever the record says of it. */
type Deployed = {
  readonly sha: string
  readonly run: number
  readonly at: number
  readonly task: WatchTask
  /** When its watch ended healthy and with that proved what runs; null while it has not. */
  provenAt: number | null
  ended: boolean
}

type World = { record: EnvironmentRecord; now: number; readonly page: boolean; readonly deploys: Deployed[] }

const iso = (second: number): string => new Date(second * 1000).toISOString()
const shaOf = (commit: number): string => fakeSha(commit.toString(16).padStart(4, 'a'))

const plan: WatchTask['plan'] = {
  metrics: [],
  step: 60,
  duration: 600,
  minWatch: 60,
  minBaseline: 60,
  sustainedFor: 60,
  falseAlarmRate: 0.01,
}

function deploy(world: World, { commit, readable }: Extract<Step, { kind: 'deploy' }>): void {
  const { record, now, page } = world
  const sha = shaOf(commit)
  const run = world.deploys.length + 1
  const sums = page ? { metrics: { requests: { '': { bad: 5, total: 1000 } } } } : { metrics: {} }
  const fresh: Baseline | null =
    page && !readable ? null : { kind: 'previous-window', from: page ? now - 60 : now, until: now, ...sums }
  const past: Past = page ? { kind: 'page', metrics: ['requests'] } : { kind: 'store' }
  const response = standingResponse(record)
  const incident = response !== null && response.bad !== sha ? response : null
  const chosen =
    incident === null
      ? chosenBaseline(compareWith(record, sha, past), fresh)
      : { baseline: { ...incident.baseline, kind: 'kept' as const } }
  const base = world.deploys.at(-1)?.sha ?? null
  const task: WatchTask = {
    environment: 'production',
    sha,
    baseSha: base,
    branch: 'main',
    deployment: run,
    plan,
    baseline: chosen.baseline,
    mitigates: incident === null ? null : { mended: true },
    samples: null,
  }
  const entry: WatchEntry = {
    deployment: run,
    sha,
    baseSha: base,
    run: { id: run, attempt: 1 },
    state: 'planned',
    startedAt: iso(now),
    verdict: null,
    plannedAt: iso(now),
    ...chosen,
  }
  world.record = planWatch(record, entry)
  world.deploys.push({ sha, run, at: now, task, provenAt: null, ended: false })
}

function verdictOf(word: Word, now: number): Verdict {
  const times = { startedAt: now - 600, endedAt: now }
  const { regression, ...rest } = regressedVerdict(times)
  const risen = { ...regression, onset: now - 300, alarmAt: now }
  switch (word) {
    case 'healthy':
      return { ...rest, verdict: 'healthy', reasonCode: 'no-harm-found' }
    case 'inconclusive':
      return { ...rest, verdict: 'inconclusive', reasonCode: 'cancelled' }
    case 'regressed':
      return { ...rest, regression: risen }
    case 'external':
      return { ...externalVerdict(), ...times, regression: risen }
  }
}

/** Of a store the time of the deploys before is enough to prove the oldest, where this watch alone cannot say. */
function withProof({ record, page }: World, { sha, run, at, task }: Deployed, verdict: Verdict): Verdict {
  if (page || task.mitigates !== null || verdict.verdict !== 'inconclusive') return verdict
  const { carried } = earlierThan(record, { sha, run: { id: run } }, at)
  if (carried === undefined) return verdict
  return { ...verdict, reasonCode: 'too-little-traffic', proves: { sha: carried.sha, grade: null } }
}

/** Ends a watch. Gives the verdict as it was recorded; null where there was none. */
function end(world: World, { which, word }: Extract<Step, { kind: 'end' }>): { by: Deployed; verdict: Verdict } | null {
  const open = world.deploys.filter(({ ended }) => !ended)
  const by = open[which % Math.max(1, open.length)]
  if (by === undefined) return null
  by.ended = true
  // What has nothing to compare with says nothing.
  const said = word === 'killed' || by.task.baseline === null ? null : verdictOf(word, world.now)
  if (said === null) return null
  const run = { id: by.run, attempt: 1 }
  const verdict = settleVerdict(world.record, { ...by.task, run }, withProof(world, by, said))
  const recorded = recordVerdict(world.record, by.task, verdict, { at: iso(world.now), run })
  // The response is carried out at once.
  const responses = recorded.responses.map((each) =>
    each.incident.step === 'decided'
      ? { ...each, incident: { step: 'opened' as const, issue: 1, phase: 'mitigating' as const, timeline: [] } }
      : each,
  )
  world.record = { ...recorded, responses }
  for (const { run: id, verdict: known } of recorded.watches)
    for (const each of world.deploys) if (each.run === id.id && known === 'healthy') each.provenAt ??= world.now
  return { by, verdict }
}

/** Plays the days; `look` is called before each step, with what an end has come to after it. */
function play(
  { page, steps }: { readonly page: boolean; readonly steps: readonly Step[] },
  look: { before?: (world: World, step: Step) => void; ended?: (world: World, by: Deployed, verdict: Verdict) => void },
): World {
  const world: World = { record: emptyRecord, now: fridayEvening, page, deploys: [] }
  for (const each of steps) {
    world.now += each.minutes * 60
    look.before?.(world, each)
    if (each.kind === 'deploy') deploy(world, each)
    else {
      const done = end(world, each)
      if (done !== null) look.ended?.(world, done.by, done.verdict)
    }
  }
  return world
}

/** What ran at a moment: the newest deploy of then. */
const runningAt = ({ deploys }: World, at: number): Deployed | undefined => deploys.findLast((each) => each.at < at)

describe('whatever becomes of the deploys and their watches', () => {
  it('no baseline is taken while a deploy was live that was not proven by then', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(days, (day) => {
        const world = play(day, {})
        for (const { task, at } of world.deploys) {
          const { baseline } = task
          if (baseline === null || baseline.kind === 'unproven') continue
          seen.add(baseline.kind)
          const then = runningAt(world, baseline.until)
          if (then === undefined) continue
          // Of a page that could not be read before the first deploys nothing is known from before: there the record begins.
          const isBeginning =
            world.page && !world.deploys.some(({ provenAt }) => provenAt !== null && provenAt <= baseline.until)
          if (!isBeginning) expect(then.provenAt ?? Infinity).toBeLessThanOrEqual(at)
        }
      }),
      { numRuns: 1000 },
    )
    expect([...seen].toSorted()).toEqual(['kept', 'last-proven', 'previous-window'])
  })

  it('good is only what a watch saw end well, alone to its end, compared with a proven time, and never called bad', () => {
    let good = 0
    fc.assert(
      fc.property(days, (day) => {
        const world = play(day, {
          ended: (now, { sha, run, at, task }, verdict) => {
            const marked = now.record.marks.some((mark) => mark.deployment === run && mark.word === 'good')
            if (!marked) return
            good += 1
            expect(verdict.verdict).toBe('healthy')
            expect(now.deploys.filter((other) => other.at > at && other.sha !== sha)).toEqual([])
            expect(isCalledBad(now.record, sha)).toBe(false)
            const hadGood = now.record.marks.some(
              (mark) => mark.sha === sha && mark.deployment < run && mark.word === 'good',
            )
            if (!hadGood) expect(task.baseline?.kind).not.toBe('unproven')
          },
        })
        // A good mark of before may stand beside the bad one of a later deploy of the same commit: it is no longer gone back to.
        expect(isCalledBad(world.record, lastGood(world.record)?.sha ?? '')).toBe(false)
      }),
      { numRuns: 1000 },
    )
    expect(good).toBeGreaterThan(100)
  })

  it('a rollback goes to a deploy that is good, or to what ran before the first deploy of all', () => {
    fc.assert(
      fc.property(days, (day) => {
        play(day, {
          ended: (world, { sha }, verdict) => {
            const response = world.record.responses.findLast(({ bad }) => bad === sha)
            if (verdict.verdict !== 'regressed' || response?.good == null || response.decidedAt !== iso(world.now))
              return
            const isGood = world.record.marks.some((mark) => mark.word === 'good' && mark.sha === response.good)
            const isFirst = !world.record.marks.some(({ word }) => word === 'good')
            expect(isGood || isFirst).toBe(true)
          },
        })
      }),
    )
  })

  it('a verdict speaks for every deploy since the proven state that its own watch has not called bad', () => {
    fc.assert(
      fc.property(days, (day) => {
        play(day, {
          ended: (world, { sha, run, task }, verdict) => {
            if (task.mitigates !== null || (verdict.verdict === 'inconclusive' && verdict.reasonCode === 'overtaken'))
              return
            // As it was before: a healthy verdict has proven all of them, and one that proves the oldest has proven that one.
            const proves = verdict.verdict === 'inconclusive' ? verdict.proves?.sha : undefined
            const { proven } = historyBefore(world.record, { sha, run: { id: run } })
            const watches = world.record.watches.map((watch) =>
              watch.run.id === run || (watch === proven && watch.sha === proves) ? { ...watch, verdict: null } : watch,
            )
            const goesBack = world.record.marks.some(
              (mark) => mark.sha === sha && mark.word === 'good' && mark.deployment !== run,
            )
            const earlier =
              goesBack && !isCalledBad(world.record, sha)
                ? []
                : spokenFor({ ...world.record, watches }, { sha, run: { id: run } })
            expect(verdict.deploys ?? [sha]).toEqual([...earlier.map((each) => each.sha), sha])
            const suspects = verdict.verdict === 'regressed' ? (verdict.suspects ?? [sha]) : []
            expect(verdict.deploys ?? [sha]).toEqual(expect.arrayContaining([...suspects]))
          },
        })
      }),
    )
  })

  it('what the record drops changes nothing of what comes next, nor does writing and reading it', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 60, maxLength: 120 }), fc.boolean(), (steps, page) => {
        const past: Past = page ? { kind: 'page', metrics: ['requests'] } : { kind: 'store' }
        const { record } = play(
          { page, steps },
          {
            before: (world) => {
              const bounded = { ...world.record, watches: boundedWatches(world.record) }
              expect(bounded.watches.length).toBeLessThanOrEqual(72)
              expect(compareWith(bounded, shaOf(99), past)).toEqual(compareWith(world.record, shaOf(99), past))
              expect(historyBefore(bounded).proven).toEqual(historyBefore(world.record).proven)
              world.record = bounded
            },
          },
        )
        const read = parseRecord(recordFiles(record), 'the ref')
        expect(compareWith(read, shaOf(99), past)).toEqual(compareWith(record, shaOf(99), past))
      }),
      { numRuns: 30 },
    )
  })

  it('a deploy that is left alone until it is found healthy is good, however many were lost before it', () => {
    fc.assert(
      fc.property(days, (day) => {
        const world = play(day, {})
        world.now += 60
        deploy(world, { kind: 'deploy', commit: 99, readable: true, minutes: 1 })
        const own = world.deploys.at(-1)
        world.now += 600
        const open = world.deploys.filter(({ ended }) => !ended)
        const done = end(world, { kind: 'end', which: open.length - 1, word: 'healthy', minutes: 1 })
        expect(done?.by).toBe(own)
        const isUnknown = own?.task.baseline?.kind === 'unproven'
        expect(world.record.marks.some((mark) => mark.sha === shaOf(99) && mark.word === 'good')).toBe(!isUnknown)
      }),
    )
  })
})
