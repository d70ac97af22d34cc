import { parseArgs } from 'node:util'
import type { Samples } from '../../../src/evidence/gauge/index.ts'
import { familyFactor, thresholdFor } from '../../../src/evidence/gauge/index.ts'
import { random } from '../../evidence/random.ts'
import { readChanges } from '../changes/changes.ts'
import type { Studied } from './studied.ts'
import { RISES, service, study } from './studied.ts'

const about = `Many gauges judged together: false alarms of all of them in a watch of two hours, and how often a lasting rise of one of them
is found, with a threshold for each at its part of the rate ("parts") and with one calibration for all ("family").
Made series have a daily season and noise; "shared": nine tenths of the noise are common to all; "spikes": one step in a
hundred is five times as noisy. Recorded ones, of DIR, end before a change and are grouped at random.`

const WATCH = 7200
const { values, positionals } = parseArgs({
  options: { groups: { type: 'string', default: '100' }, series: { type: 'string', default: '5,50' } },
  allowPositionals: true,
})
const groups = Number(values.groups)

type Row = Record<string, string | number>

/** Both ways of judging some groups. */
function rowsOf(kind: string, all: readonly (readonly Studied[])[], rate: number): Row[] {
  return (['parts', 'family'] as const).map((how) => {
    const thresholds = all.map((group) => thresholdOf(group, rate, how))
    const share = (isSo: (group: readonly Studied[], threshold: number) => number): string =>
      `${((100 * all.reduce((sum, group, g) => sum + isSo(group, thresholds[g] ?? 0), 0)) / all.length).toFixed(1)} %`
    const alarms = share((group, threshold) => Number(group.some(({ calm }) => calm > threshold)))
    const found = RISES.map((rise, r): [string, string] => [
      `+${Math.round(100 * rise)} %`,
      share((group, threshold) => group.filter(({ risen }) => (risen[r] ?? 0) > threshold).length / group.length),
    ])
    return { kind, series: all[0]?.length ?? 0, rate, how, alarms, ...Object.fromEntries<string>(found) }
  })
}

function thresholdOf(group: readonly Studied[], rate: number, how: 'parts' | 'family'): number {
  const parts = thresholdFor('early', 'up', rate / group.length).threshold
  if (how === 'parts') return parts
  const alone = thresholdFor('early', 'up', rate).threshold
  const found = familyFactor(
    group.map(({ quiet }) => ({ quiet, alone })),
    rate,
  )
  return found === null ? parts : found.factor * alone
}

function made(series: number, shared: boolean, spikes: boolean): Studied[][] {
  const next = random(17 + series)
  return Array.from({ length: groups }, () =>
    service(next, { series, shared, spikes, watch: WATCH }).flatMap((each) =>
      study(each.samples, each.deployedAt, WATCH),
    ),
  )
}

/** Groups of recorded series, all seen from the same number of hours before their change. */
function recorded(directory: string, series: number, next: () => number): Studied[][] {
  const pools = [2, 5, 8, 11, 14, 17, 20, 23].map((hours) =>
    readChanges(directory).flatMap(({ samples, deployedAt }) => before(samples, deployedAt - hours * 3600 - 720)),
  )
  return Array.from({ length: groups * 8 }, (_, index) => {
    const rest = [...(pools[index % pools.length] ?? [])]
    return Array.from({ length: series }, () => rest.splice(Math.floor(next() * rest.length), 1)).flat()
  })
}

const before = (samples: Samples, deployedAt: number): Studied[] =>
  study(samples, deployedAt, WATCH).filter(({ quiet }) => quiet.ages.length > 250)

const [directory] = positionals
const sizes = values.series.split(',').map(Number)
const kinds =
  directory === undefined
    ? sizes.flatMap((size) =>
        [false, true].flatMap((shared) =>
          [false, true].map((spikes) => ({
            name: `made${shared ? ', shared' : ''}${spikes ? ', spikes' : ''}`,
            groups: made(size, shared, spikes),
          })),
        ),
      )
    : sizes.map((size) => ({ name: 'recorded', groups: recorded(directory, size, random(5)) }))
process.stdout.write(`${about}\n\n`)
console.table(kinds.flatMap((kind) => [0.01, 0.05].flatMap((rate) => rowsOf(kind.name, kind.groups, rate))))
