import { parseArgs } from 'node:util'
import { prepareWatch } from '../../../src/watch/run.ts'
import { tick } from '../../../src/watch/tick.ts'
import { filledTables, type Size, timelineFor } from './tables.ts'
import { random } from '../../evidence/random.ts'
import { memoryStore, plan, spec } from '../../watch/memory-store.ts'

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
  store: memoryStore([]),
}
const learning = clocks(() =>
  prepareWatch(
    run,
    tables.map((table) => ({ table, cursor: timeline.steps })),
    timeline,
  ),
)
const watch = learning.result
const firstLook = clocks(() => tick(watch, timeline.deploy + 1))
// Every step of the watch but the last, as they come in, and then the end with its verdict.
const looks = Array.from({ length: timeline.planned - 2 }, (_, index) =>
  clocks(() => tick(watch, timeline.deploy + 2 + index)),
)
const end = clocks(() => tick(watch, timeline.steps).verdict?.(false))
const peak = process.resourceUsage().maxRSS / 1024
process.stdout.write(
  JSON.stringify({
    ...size,
    samples,
    firstSeconds: round((learning.wall + firstLook.wall) / 1000),
    firstCpuSeconds: round((learning.cpu + firstLook.cpu) / 1000),
    nextMilliseconds: round(Math.max(...looks.map(({ wall }) => wall))),
    nextCpuMilliseconds: round(Math.max(...looks.map(({ cpu }) => cpu))),
    endCpuMilliseconds: round(end.cpu),
    peakMegabytes: Math.round(peak),
    quietWindows: watch.critical.group.counted?.known.placebo.windows ?? null,
  }),
)

function round(value: number): number {
  return Number(value.toPrecision(3))
}

/** Milliseconds on the wall and of the processor (all threads of the process, the garbage collector's among them). */
function clocks<T>(work: () => T): { result: T; wall: number; cpu: number } {
  const [before, used] = [performance.now(), process.cpuUsage()]
  const result = work()
  const { user, system } = process.cpuUsage(used)
  return { result, wall: performance.now() - before, cpu: (user + system) / 1000 }
}
