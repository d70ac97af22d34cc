import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CheckReport } from '../../../src/github/checks.ts'
import type { Setting } from '../../../src/verbs/setting.ts'
import { askAtLook, askingClock } from '../../../src/verbs/watch/window-asks.ts'
import type { WatchTask } from '../../../src/watch/task.ts'
import { createMemoryForge, type MemoryForge } from '../../support/memory-forge.ts'
import { fakeSha } from '../../support/record-fixtures.ts'
import { responderOf } from '../../support/responder.ts'
import { plan } from '../../watch/memory-store.ts'

let forge: MemoryForge
beforeEach(async () => void (forge = await createMemoryForge()))
afterEach(() => forge.close())

/** A watch of half an hour on a clock that stands at 00:10, in a time planned until 00:30 with a rollback of 11 minutes. */
function scene(text = '') {
  const { ports, ...responder } = responderOf(forge, 71)
  let now = Date.parse('2026-12-01T00:10:00Z')
  const slept: number[] = []
  const shown: CheckReport[] = []
  const clock = {
    now: () => now,
    sleep(milliseconds: number) {
      slept.push(milliseconds / 60_000)
      now += milliseconds
      return Promise.resolve()
    },
  }
  const checks = {
    list: () => Promise.resolve([]),
    create: (report: CheckReport) => Promise.resolve(void shown.push(report)),
  }
  const setting = {
    ...responder,
    ports: { ...ports, clock, forge: { ...ports.forge, checks } },
    conduct: { advisory: false, dryRun: false },
    policySource: { path: 'policy', text },
  } as unknown as Setting
  const window = { until: '2026-12-01T00:30:00.000Z', turnBack: '2026-12-01T00:19:00.000Z', rollback: 660 }
  const task = {
    environment: 'production',
    sha: fakeSha('abc1234'),
    baseSha: fakeSha('def5678'),
    plan: { ...plan, duration: 1800 },
    found: { plan: window },
  } as unknown as WatchTask
  const titles = (): string[] => shown.map(({ title }) => title)
  return { setting, task, clock, slept, shown, titles, log: responder.log }
}

it('asks at the latest moment to turn back, and drafts the extension when the time is over, each once', async () => {
  const { setting, task, slept, shown, titles } = scene()
  const clock = askingClock(setting, task)
  await clock.sleep(5 * 60_000)
  expect(titles()).toEqual([])
  await clock.sleep(5 * 60_000)
  expect(titles()).toEqual(['[production] Latest moment to turn back'])
  // The watch ends at 00:40, and a rollback of 11 minutes may follow.
  expect(shown[0]?.summary).toContain(
    'The time planned ends at 1 December, 00:30 UTC, a rollback takes up to 11 min, and the watch has not ended. Roll back now, or announce more time.',
  )
  expect(shown[0]?.summary).toContain(
    '**Draft:** The maintenance takes longer than announced. It will be over by 1 December, 00:55 UTC (announced: 1 December, 00:30 UTC).',
  )
  await clock.sleep(60_000)
  await clock.sleep(15 * 60_000)
  await clock.sleep(60_000)
  expect(titles()).toEqual(['[production] Latest moment to turn back', '[production] The time planned is over'])
  // Nobody waits longer than was asked for.
  expect(slept).toEqual([5, 4, 1, 1, 9, 6, 1])
})

it('asks at once where that moment has passed when the watch begins, and at a look for the last of what is due', async () => {
  const late = scene()
  await late.clock.sleep(12 * 60_000)
  await askingClock(late.setting, late.task).sleep(1000)
  expect(late.titles()).toEqual(['[production] Latest moment to turn back'])
  const look = scene('incident: { lang: ko, zone: Asia/Seoul }')
  await askAtLook(look.setting, look.task)
  expect(look.titles()).toEqual([])
  await look.clock.sleep(30 * 60_000)
  await askAtLook(look.setting, look.task)
  expect(look.titles()).toEqual(['[production] 예정된 작업 시간 종료'])
})

it('is the clock itself where no time is planned', () => {
  const { setting, task, clock } = scene()
  const { found: _, ...unplanned } = task
  expect(askingClock(setting, unplanned)).toBe(clock)
})
