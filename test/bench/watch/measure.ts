import { parseArgs } from 'node:util'
import { prepareWatch } from '../../../src/watch/store/prepare.ts'
import { tickStore } from '../../../src/watch/store/tick.ts'
import { random } from '../../evidence/random.ts'
import { plan, spec } from '../../watch/store/memory-store.ts'
import type { Size } from './tables.ts'
import { filledTables, timelineFor } from './tables.ts'

// One size in a process of its own, so that its memory is its own: prints one JSON object.

const { values } = parseArgs({ options: { size: { type: 'string' } } })
const size: Size = JSON.parse(values.size ?? '{}')
const timeline = timelineFor(size)
const tables = filledTables(size, timeline, random(1))
const samples = size.metrics * size.segments * timeline.deploy
const run = {
  spec: spec(tables.map(({ metric }) => metric)),
  plan: { ...plan, duration: timeline.planned * 60, minWatch: timeline.planned * 60 },
  deploys: [],
  startedAt: timeline.first,
}
const started = performance.now()
const watch = prepareWatch(
  run,
  tables.map((table) => ({ table, cursor: timeline.steps })),
  timeline,
)
tickStore(watch, timeline.deploy + 1)
const first = performance.now() - started
const ticks = Array.from({ length: 10 }, (_, index) => {
  const before = performance.now()
  tickStore(watch, timeline.deploy + Math.floor((timeline.planned * (index + 1)) / 11))
  return performance.now() - before
})
const peak = process.resourceUsage().maxRSS / 1024
process.stdout.write(
  JSON.stringify({
    ...size,
    samples,
    firstSeconds: round(first / 1000),
    nextMilliseconds: round(Math.max(...ticks)),
    peakMegabytes: Math.round(peak),
    quietWindows: watch.critical.counted?.known.placebo.windows ?? null,
  }),
)

function round(value: number): number {
  return Number(value.toPrecision(3))
}
