import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Samples } from '../../../src/evidence/gauge/index.ts'
import type { Case } from '../../../src/evidence/judges/index.ts'
import { parseGaugeCsv } from '../../../src/shell/replay/gauge-replay.ts'

/** A software change whose outcome is known, with the series that it may have harmed. */
export type Change = {
  readonly series: string
  readonly deployedAt: number
  readonly harmful: boolean
  readonly samples: Samples
}

/** Minutes that are watched after each change. */
export const watchMinutes = 120

/** The changes of `directory`: `changes.csv` (series,deployed_at,harmful) and the files under `series/`. */
export function readChanges(directory: string): Change[] {
  const [header = '', ...lines] = readFileSync(join(directory, 'changes.csv'), 'utf8').trim().split(/\r?\n/)
  if (header.trim() !== 'series,deployed_at,harmful') {
    throw new Error(`changes.csv, line 1: expected the header "series,deployed_at,harmful", found "${header}"`)
  }
  return lines.map((line, i) => {
    const [series = '', deployedAt = '', harmful = ''] = line.split(',')
    if (!/^\d+(\.\d+)?$/.test(deployedAt) || !/^[01]$/.test(harmful.trim())) {
      throw new Error(`changes.csv, line ${i + 2}: expected FILE,UNIX_SECONDS,0 or 1, found "${line}"`)
    }
    const file = join(directory, 'series', series)
    const samples = parseGaugeCsv(readFileSync(file, 'utf8'), file)
    return { series, deployedAt: Number(deployedAt), harmful: harmful.trim() === '1', samples }
  })
}

/** The change as the comparison judges see it, and the times of the values after it (Unix seconds). */
export function caseOf({ samples, deployedAt }: Change): Case & { readonly times: readonly number[] } {
  const time = Array.from(samples.time)
  const value = Array.from(samples.value)
  const known = time.flatMap((at, i) => (Number.isFinite(value[i]) ? [{ at, value: value[i] ?? 0 }] : []))
  const end = deployedAt + watchMinutes * 60
  const after = known.filter(({ at }) => at >= deployedAt && at < end)
  return {
    history: known.filter(({ at }) => at < deployedAt).map((sample) => sample.value),
    after: after.map((sample) => sample.value),
    times: after.map(({ at }) => at),
  }
}
