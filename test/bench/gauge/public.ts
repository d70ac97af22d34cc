import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { calibrate, judgeWatch, justBeforeLooks, type Samples } from '../../../src/evidence/gauge/index.ts'
import { plan } from '../../evidence/gauge/synthetic.ts'

// Watches of two hours on public series in which nothing was deployed, one every three hours outside of what people have labelled: whatever alarms is
// false. Files with the columns timestamp,value below FOLDER, such as those of the Numenta Anomaly Benchmark; `--windows` names its labels. With
// `--before STEPS` only so many values before each watch are known, as of a page, and a watch is fifteen times as long.

const about =
  'usage: bench:gauge-public FOLDER [--windows FILE] [--kinds realAWSCloudwatch,realTraffic] [--before STEPS] [--json]'
const [HOUR, DAY, WATCH] = [3600, 86_400, 7200]
const RATES = [0.01, 0.05] as const

const windowsSchema = z.record(z.string(), z.array(z.tuple([z.string(), z.string()])))
type Window = { readonly from: number; readonly until: number }

const unix = (text: string): number => Date.parse(`${text.trim().replace(' ', 'T')}Z`) / 1000

function samplesOf(file: string): Samples {
  const rows = readFileSync(file, 'utf8').trim().split(/\r?\n/).slice(1)
  const pairs = rows.map((row) => row.split(',')).map(([at = '', value = '']) => [unix(at), Number(value)] as const)
  // A clock that goes back would make two values of one moment: the later lines do not count.
  const ordered = pairs.filter(
    ([at], index) =>
      index === 0 || at > Math.max(...pairs.slice(Math.max(0, index - 50), index).map(([before]) => before)),
  )
  return { time: ordered.map(([at]) => at), value: ordered.map(([, value]) => value) }
}

function windowsOf(file: string | undefined): (name: string) => Window[] {
  const all = file === undefined ? {} : windowsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  return (name) => (all[name] ?? []).map(([from, until]) => ({ from: unix(from), until: unix(until) }))
}

/** What the watches of one series came to. `before`: false alarms that had begun in the hour before, and of them those that stay the deploy's. */
type Count = {
  watches: number
  alarms: number
  before: number
  beforeStays: number
  unjudged: number
  found?: readonly number[]
}

function countOf(samples: Samples, labelled: readonly Window[], falseAlarmRate: number): Count {
  const count = { watches: 0, alarms: 0, before: 0, beforeStays: 0, unjudged: 0 }
  const [first, last] = [samples.time[0] ?? 0, samples.time[samples.time.length - 1] ?? 0]
  const verdictAt = (deployedAt: number, watch: number): string => {
    const learnt = calibrate(samples, plan({ deployedAt, watch, falseAlarmRate, sustainedFor: 30 }))
    return typeof learnt === 'string' ? 'unjudged' : judgeWatch(learnt, samples, deployedAt + watch + HOUR).verdict
  }
  for (let at = first + 4 * DAY; at + WATCH <= last; at += 3 * HOUR) {
    // What was labelled a day ago is no quiet past either, but services have such pasts; only the watch itself has to be outside.
    if (labelled.some(({ from, until }) => at - HOUR < until && at + WATCH > from)) continue
    const verdict = verdictAt(at, WATCH)
    if (verdict !== 'healthy' && verdict !== 'regressed') count.unjudged += 1
    else count.watches += 1
    const alarms = verdict === 'regressed'
    count.alarms += Number(alarms)
    if (verdictAt(at - HOUR, HOUR) !== 'regressed') continue
    count.before += 1
    count.beforeStays += Number(alarms)
  }
  return count
}

/** Minimum effect of a gauge of a page where nothing else is said. */
const EFFECT = { relative: 0.5, absolute: 0 }
const WATCH_TO_BEFORE = 15

/** So many times as much from the deploy on, which should be found. */
const RISES = [2, 4, 10] as const

/** The same where only `steps` values before a watch are known, and in how many watches each of the rises is found. */
function countJustBefore(samples: Samples, labelled: readonly Window[], falseAlarmRate: number, steps: number) {
  const count = { watches: 0, alarms: 0, before: 0, beforeStays: 0, unjudged: 0, found: RISES.map(() => 0) }
  const [time, value] = [Array.from(samples.time), Array.from(samples.value)]
  const length = (time[1] ?? 0) - (time[0] ?? 0)
  const planned = WATCH_TO_BEFORE * steps
  const each = Math.round((3 * HOUR) / length)
  for (let at = steps; at + planned <= time.length; at += each) {
    const [from, until] = [time[at] ?? 0, time[at + planned - 1] ?? 0]
    if (labelled.some((one) => from - HOUR < one.until && until > one.from)) continue
    const known = {
      before: value.slice(at - steps, at),
      isLevelOnly: false,
      apart: 1,
      planned,
      length,
      firstAt: 0,
      direction: 'up',
      falseAlarmRate,
      sustainedFor: 0,
      minEffect: EFFECT,
    } as const
    const times = Array.from({ length: planned }, (_, step) => step * length)
    const watched = value.slice(at, at + planned)
    const verdictOf = (factor: number): string => {
      const looks = justBeforeLooks(known)
      if (typeof looks === 'string') throw new Error(looks)
      return looks({ time: times, value: watched.map((each) => factor * each) }, planned * length).verdict
    }
    for (const [index, factor] of RISES.entries()) {
      if (verdictOf(factor) === 'regressed') count.found[index] = (count.found[index] ?? 0) + 1
    }
    const verdict = verdictOf(1)
    if (verdict === 'inconclusive') count.unjudged += 1
    else count.watches += 1
    count.alarms += Number(verdict === 'regressed')
  }
  return count
}

function run(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      windows: { type: 'string' },
      kinds: { type: 'string' },
      before: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const [folder] = positionals
  if (folder === undefined) throw new Error(about)
  const kinds = values.kinds?.split(',')
  const labels = windowsOf(values.windows)
  const files = globSync('**/*.csv', { cwd: folder }).toSorted()
  const wanted = files.filter((file) => kinds === undefined || kinds.includes(basename(dirname(file))))
  const steps = values.before === undefined ? null : Number(values.before)
  const rows = RATES.flatMap((rate) =>
    wanted.map((file) => {
      const [samples, labelled] = [samplesOf(join(folder, file)), labels(file)]
      const count = steps === null ? countOf(samples, labelled, rate) : countJustBefore(samples, labelled, rate, steps)
      return { rate, file, ...count }
    }),
  )
  const totals = RATES.map((rate) => {
    const own = rows.filter((row) => row.rate === rate)
    const sum = (key: Exclude<keyof Count, 'found'>): number => own.reduce((all, row) => all + row[key], 0)
    const alarms = sum('alarms') / Math.max(1, sum('watches'))
    return {
      rate,
      series: own.length,
      watches: sum('watches'),
      falseAlarms: Number(alarms.toPrecision(3)),
      before: sum('before'),
      beforeStays: sum('beforeStays'),
      unjudged: sum('unjudged'),
      ...(steps !== null && {
        found: RISES.map((_, index) => own.reduce((all, { found = [] }) => all + (found[index] ?? 0), 0)),
      }),
    }
  })
  if (values.json) process.stdout.write(`${JSON.stringify({ schemaVersion: 1, totals, rows })}\n`)
  else for (const row of [...rows, ...totals]) process.stdout.write(`${JSON.stringify(row)}\n`)
}

try {
  run()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
}
