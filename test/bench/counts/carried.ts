import { parseArgs } from 'node:util'
import { compareWith, earlierThan } from '../../../src/deploy/proven.ts'
import { planWatch } from '../../../src/deploy/record-entries.ts'
import { emptyRecord, type EnvironmentRecord, type WatchEntry } from '../../../src/deploy/record.ts'
import { recordVerdict } from '../../../src/verbs/watch/conclude-watch.ts'
import { chosenBaseline, endOfPast, storeTask } from '../../../src/verbs/watch/plan-watch.ts'
import type { StoreMetric } from '../../../src/metrics/store.ts'
import { runWatch } from '../../../src/watch/run.ts'
import type { Verdict } from '../../../src/watch/verdict.ts'
import { random } from '../../evidence/random.ts'
import { normal, poissonCount } from './random.ts'

const about = `Small services that deploy every 70 minutes: watches of an hour in steps of five minutes, against the same time on the seven days before, 2 % bad, and a doubling is what has to be
seen (enough: doubling). Each watch by itself, and with the time of the deploys before it that are not proven.`

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '30' },
    rates: { type: 'string', default: '5,20,100' },
    alphas: { type: 'string', default: '0.01,0.05' },
    rises: { type: 'string', default: '1,1.7,2' },
    deploys: { type: 'string', default: '10' },
    enough: { type: 'string', default: 'doubling' },
    wander: { type: 'string', default: '0' },
  },
})
const numbers = (text: string): number[] => text.split(',').map(Number)
const [most, wander] = [Number(values.deploys), Number(values.wander)]

const [STEP, HOUR, DAYS] = [300, 3600, 7]
/** Seconds from the gate to the watch, and from its end to the next gate. */
const ROLLOUT = 300
/** Steps for which the share stays where it is with --wander, the standard deviation of its logarithm. */
const STRETCH = 4
/** Half past nine on a Tuesday. */
const morning = 1_700_040_600
const iso = (seconds: number): string => new Date(1000 * seconds).toISOString()
const shaOf = (index: number): string => (index + 1).toString(16).padStart(40, '0')

const metric: StoreMetric = {
  name: 'requests',
  query: { kind: 'counts', total: 'total', bad: 'bad' },
  control: null,
  direction: 'up',
  role: 'critical',
  labels: [],
  untouched: [],
  objective: null,
  minEffect: { relative: 0.5, absolute: null },
}
const spec = { metrics: [metric], baseline: 'same-hour', range: STEP, history: DAYS * 24 * HOUR } as const

/** A service for a week and a day, from the first deploy on with `rise` times as many bad ones. */
function serviceOf(seed: number, perMinute: number, rise: number) {
  const next = random(seed)
  const first = morning - (DAYS + 1) * 24 * HOUR
  const steps = ((DAYS + 2) * 24 * HOUR) / STEP
  const [total, bad] = [new Float64Array(steps), new Float64Array(steps)]
  let level = 1
  for (let step = 0; step < steps; step++) {
    if (wander > 0 && step % STRETCH === 0) level = Math.exp(wander * normal(next))
    const events = poissonCount(next, (perMinute * STEP) / 60)
    const isOut = first + step * STEP > morning
    total[step] = events
    bad[step] = Math.min(events, poissonCount(next, events * 0.02 * level * (isOut ? rise : 1)))
  }
  return {
    remedy: () => '',
    read: (_: StoreMetric, range: { readonly first: number; readonly count: number; readonly step: number }) => {
      const from = Math.round((range.first - first) / STEP)
      const part = (of: 'total' | 'bad', held: Float64Array) =>
        ({ arm: 'ours', part: of, segment: '', le: Number.NaN, values: held.slice(from, from + range.count) }) as const
      return Promise.resolve({ series: [part('total', total), part('bad', bad)], odd: new Map() })
    },
  }
}

const quiet = { info: () => undefined, warning: () => undefined, debug: () => undefined }

/** The deploys of a day, up to the first that is called bad. `proven`: how many of the first n deploys are proven once the n-th was watched. */
type Day = { readonly verdicts: readonly Verdict[]; readonly proven: readonly number[] }

async function dayOf(store: ReturnType<typeof serviceOf>, alpha: number, carries: boolean): Promise<Day> {
  const enough = values.enough as 'doubling'
  const plan = {
    metrics: [],
    step: STEP,
    duration: HOUR,
    minWatch: HOUR,
    minBaseline: STEP,
    sustainedFor: 2 * STEP,
    enough,
    falseAlarmRate: alpha,
  }
  let record: EnvironmentRecord = emptyRecord
  const [verdicts, proven]: [Verdict[], number[]] = [[], []]
  for (let index = 0; index < most; index++) {
    const [sha, run, began] = [shaOf(index), { id: index + 1, attempt: 1 }, morning + index * (HOUR + 2 * ROLLOUT)]
    const startedAt = began + ROLLOUT
    const { baseline } = chosenBaseline(compareWith(record, sha, { kind: 'store' }), endOfPast(began))
    const entry: WatchEntry = {
      deployment: index + 1,
      sha,
      baseSha: null,
      run,
      state: 'running',
      verdict: null,
      plannedAt: iso(began),
      startedAt: iso(startedAt),
      baseline,
    }
    record = planWatch(record, entry)
    const earlier = carries ? earlierThan(record, entry, startedAt) : { between: [] }
    const carried = 'carried' in earlier ? { carried: earlier.carried } : {}
    const pastUntil = baseline?.until ?? began
    let now = 1000 * (startedAt + 2 * HOUR)
    const clock = { now: () => now, sleep: (ms: number) => Promise.resolve(void (now += ms)) }
    const watch = {
      spec,
      plan,
      store,
      upstream: () => Promise.resolve(false),
      clock,
      log: quiet,
      startedAt,
      pastUntil,
      deploys: [],
      incidents: [],
      ...carried,
    }
    const { verdict } = await runWatch(watch)
    const task = {
      environment: 'bench',
      sha,
      baseSha: null,
      branch: '',
      deployment: index + 1,
      plan,
      baseline,
      mitigates: null,
      samples: null,
      ...storeTask(record, null, baseline),
    }
    record = recordVerdict(record, task, verdict, { at: iso(verdict.endedAt), run }, false)
    verdicts.push(verdict)
    proven.push(record.watches.filter((each) => each.verdict === 'healthy').length)
    if (verdict.verdict === 'regressed') break
  }
  return { verdicts, proven }
}

const percent = (part: number): string => `${(100 * part).toFixed(1)} %`
const SIZES = [1, 2, 4, 6, 8, 10].filter((size) => size <= most)
const isRed = ({ verdicts }: Day, size: number): boolean =>
  verdicts.slice(0, size).some(({ verdict }) => verdict === 'regressed')
/** Deploys of that many that are proven at the end of the day. */
const provenOf = ({ proven }: Day, size: number): number => (proven[Math.min(size, proven.length) - 1] ?? 0) / size

/** One line of the table: days of so many deploys, each watch by itself and with what is carried to it. */
function rowOf(perMinute: number, size: number, alone: readonly Day[], carried: readonly Day[]) {
  const red = (days: readonly Day[]): string => {
    const watches = days.reduce((sum, { verdicts }) => sum + Math.min(size, verdicts.length), 0)
    return `${days.filter((day) => isRed(day, size)).length} of ${days.length} days, ${watches} watches`
  }
  const good = (days: readonly Day[]): string =>
    percent(days.reduce((sum, day) => sum + provenOf(day, size), 0) / days.length)
  const both = { 'red, alone': red(alone), 'red, carried': red(carried) }
  return { perMinute, deploys: size, ...both, 'proven, alone': good(alone), 'proven, carried': good(carried) }
}

process.stdout.write(`${about}\n\n`)
for (const rise of numbers(values.rises)) {
  for (const alpha of numbers(values.alphas)) {
    for (const perMinute of numbers(values.rates)) {
      const [alone, carried]: [Day[], Day[]] = [[], []]
      for (let run = 0; run < Number(values.runs); run++) {
        const store = serviceOf(1000 * perMinute + run, perMinute, rise)
        alone.push(await dayOf(store, alpha, false))
        carried.push(await dayOf(store, alpha, true))
      }
      const what = rise === 1 ? 'Nothing is wrong' : `${rise} times as many bad since the first deploy`
      process.stdout.write(`${what}, false-alarm rate ${percent(alpha)}\n`)
      console.table(SIZES.map((size) => rowOf(perMinute, size, alone, carried)))
    }
  }
}
