import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Size } from './tables.ts'

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })

const whole: Size = { metrics: 20, segments: 50, days: 14, kind: 'counts', watched: 60 }

/** The whole, then each factor by itself. */
const sizes: Size[] = [
  whole,
  { ...whole, metrics: 5 },
  { ...whole, segments: 10 },
  { ...whole, days: 4 },
  { ...whole, watched: 120 },
  { ...whole, kind: 'gauge' },
  { ...whole, kind: 'gauge', metrics: 2 },
]

function measured(size: Size): Record<string, unknown> {
  const file = join(import.meta.dirname, 'measure.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, '--size', JSON.stringify(size)], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`measure.ts ended with ${status ?? 'a signal'}: ${stderr}`)
  const row: Record<string, unknown> = JSON.parse(stdout)
  return row
}

const rows = sizes.map(measured)
if (values.json) process.stdout.write(`${JSON.stringify({ schemaVersion: 1, rows })}\n`)
else {
  process.stdout
    .write(`A watch on a metric store, from samples in memory, each size in a process of its own. "firstSeconds": all that is learnt
from the past, calibration included, and the first look; "nextMilliseconds": the slowest of ten later looks; "peakMegabytes": the
whole process, samples included. The wall clock of a busy machine says more than this program needs.\n\n`)
  console.table(rows)
}
