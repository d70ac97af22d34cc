import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import type { Cost } from './measure.ts'
import { measure } from './measure.ts'

const about = `Cost of the gauge detector: synthetic one-minute series in memory, calibrated once and then judged every minute for two
hours. Seconds are of the processor. A tick is one new minute for all series. "samples" is the memory of the samples alone, "peak" the most that
the process held, making the series included. Each row is a process of its own.`

/** Series and days of history of each row: growth with the series, then with the history. */
const rows = [
  [100, 14],
  [300, 14],
  [1000, 14],
  [300, 3],
  [300, 7],
  [300, 28],
] as const

const columns = [
  ['series', (cost: Cost) => String(cost.series)],
  ['days', (cost: Cost) => String(cost.days)],
  ['samples', (cost: Cost) => `${(cost.samples / 1e6).toFixed(1)} M`],
  ['calibration', (cost: Cost) => `${(cost.calibration / 1e3).toFixed(2)} s`],
  ['each', (cost: Cost) => `${cost.calibrationEach.toFixed(2)} ms`],
  ['tick', (cost: Cost) => `${cost.tick.toFixed(1)} ms`],
  ['largest tick', (cost: Cost) => `${cost.largestTick.toFixed(1)} ms`],
  ['samples', (cost: Cost) => `${cost.samplesMemory.toFixed(0)} MB`],
  ['peak', (cost: Cost) => `${cost.peakMemory.toFixed(0)} MB`],
  ['regressed', (cost: Cost) => String(cost.regressed)],
] as const

/** `--series N --days N`: only that row. `--json`: its numbers as they are. */
function run(): void {
  const { values } = parseArgs({
    options: { series: { type: 'string' }, days: { type: 'string' }, json: { type: 'boolean', default: false } },
  })
  const wanted = values.series === undefined ? rows : [[Number(values.series), Number(values.days ?? 14)] as const]
  const costs = wanted.map(([series, days]) =>
    wanted.length === 1 ? measure(series, days) : inProcessOfItsOwn(series, days),
  )
  if (values.json) {
    process.stdout.write(`${JSON.stringify({ schemaVersion: 1, rows: costs })}\n`)
    return
  }
  const lines = [columns.map(([title]) => title), ...costs.map((cost) => columns.map(([, cell]) => cell(cost)))]
  const table = lines.map((line) => line.map((cell) => cell.padStart(12)).join(' ')).join('\n')
  process.stdout.write(`${about}\n\n${table}\n`)
}

function inProcessOfItsOwn(series: number, days: number): Cost {
  const args = ['--expose-gc', import.meta.filename, '--series', `${series}`, '--days', `${days}`, '--json']
  const { stdout, status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${series} series of ${days} days failed: ${stderr}`)
  const [cost] = (JSON.parse(stdout) as { rows: Cost[] }).rows
  if (cost === undefined) throw new Error(`${series} series of ${days} days gave no numbers`)
  return cost
}

try {
  run()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
}
