import { parseArgs } from 'node:util'
import { streamPast } from '../../../src/evidence/family/count-table.ts'
import { scanFamily } from '../../../src/evidence/family/judge-counts.ts'
import { prepareFamily } from '../../../src/evidence/family/prepare-family.ts'
import type { Counted } from '../../../src/evidence/family/series.ts'
import { poissonCount } from './random.ts'
import { random } from '../../evidence/random.ts'

// False alarms of watches that begin at each hour of the day, of services with habits of their own: the stated rate has to hold at every hour, not on
// average over the day.

const [DAY, PLANNED, HOURS] = [1440, 60, 24]

/** A service: the share of bad events at each minute, counted from a midnight; its days differ by what `next` draws. */
type Service = {
  readonly name: string
  readonly shareOf: (next: () => number, days: number) => (minute: number) => number
}

const USUAL = 0.005

/** Three bursts a day at fixed minutes, a minute early or late, each of some minutes and some size of its own. */
const bursts: Service = {
  name: 'three bursts a day at fixed minutes',
  shareOf: (next, days) => {
    const own = Array.from({ length: 3 }, () => ({
      at: Math.floor(next() * DAY),
      length: 2 + Math.floor(next() * 6),
      size: 4 + 6 * next(),
    }))
    const late = Array.from({ length: (days + 2) * 3 }, () => Math.floor(next() * 3) - 1)
    return (minute) => {
      const day = Math.floor(minute / DAY)
      const burst = own.find(({ at, length }, index) => {
        const since = minute - day * DAY - at - (late[day * 3 + index] ?? 0)
        return since >= 0 && since < length
      })
      return USUAL * (burst?.size ?? 1)
    }
  },
}

/** The share wanders in stretches of twenty minutes. */
const wandering: Service = {
  name: 'the share wanders',
  shareOf: (next, days) => {
    const stretches = Array.from({ length: (days + 2) * 72 }, () => Math.exp(0.25 * normal(next)))
    return (minute) => USUAL * (stretches[Math.floor(minute / 20)] ?? 1)
  },
}

/** Two bursts a day at any time. */
const anyTime: Service = {
  name: 'two bursts a day at any time',
  shareOf: (next, days) => {
    const starts = Array.from({ length: (days + 2) * 2 }, (_, index) => Math.floor((index / 2 + next() / 2) * DAY))
    return (minute) => USUAL * (starts.some((start) => minute >= start && minute < start + 5) ? 6 : 1)
  },
}

function normal(next: () => number): number {
  return Math.sqrt(-2 * Math.log(next() + 1e-12)) * Math.cos(2 * Math.PI * next())
}

function watchAlarms(service: Service, hour: number, days: number, rate: number, seed: number): boolean {
  const next = random(seed)
  const shareAt = service.shareOf(next, days)
  const deploy = days * DAY
  const steps = deploy + PLANNED
  const ours: Counted = { bad: new Float64Array(steps), total: new Float64Array(steps) }
  for (let step = 0; step < steps; step++) {
    const minute = step + hour * (DAY / HOURS)
    const total = poissonCount(next, 1000 * (1 + 0.5 * Math.sin((2 * Math.PI * minute) / DAY)))
    ours.total[step] = total
    ours.bad[step] = Math.min(total, poissonCount(next, total * shareAt(minute)))
  }
  const arms = { ours, control: null }
  const segment = { name: '', level: 'all', leaves: [0] } as const
  const harm = { relative: 0.5, absolute: null }
  const node = { segment, arms: [arms], pasts: [streamPast(arms, deploy - DAY, deploy)], share: 1, harm }
  const past = { kind: 'same-hour', length: 60 } as const
  const rest = { baseline: 'same-hour', dropped: 0, length: 60, deploy, pastEnd: deploy, sustainedFor: 30 } as const
  const prepared = prepareFamily(
    { ...rest, nodes: [node], past, wholeOf: () => 0 },
    { planned: PLANNED, falseAlarmRate: rate },
  )
  return scanFamily(prepared, steps).alarm !== null
}

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '48' },
    days: { type: 'string', default: '7' },
    rate: { type: 'string', default: '0.05' },
    services: { type: 'string', default: 'bursts,wandering,any-time' },
    json: { type: 'boolean', default: false },
  },
})
const [runs, days, rate] = [Number(values.runs), Number(values.days), Number(values.rate)]
const services = Object.entries({ bursts, wandering, 'any-time': anyTime })
  .filter(([name]) => values.services.split(',').includes(name))
  .map(([, service]) => service)
const rows = services.map((service) => {
  const alarms = Array.from({ length: HOURS }, (_, hour) =>
    Array.from({ length: runs }, (_run, run) => watchAlarms(service, hour, days, rate, 1000 * hour + run + 1)).filter(
      Boolean,
    ),
  ).map(({ length }) => length)
  const all = alarms.reduce((sum, each) => sum + each, 0)
  return {
    service: service.name,
    days,
    rate,
    watchesEachHour: runs,
    worstHour: Math.max(...alarms) / runs,
    allDay: all / (runs * HOURS),
    alarms,
  }
})
if (values.json) process.stdout.write(`${JSON.stringify({ schemaVersion: 1, rows })}\n`)
else
  for (const { alarms, ...row } of rows)
    process.stdout.write(`${JSON.stringify(row)}\n  alarms by hour: ${alarms.join(' ')}\n`)
