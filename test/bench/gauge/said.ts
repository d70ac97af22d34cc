import { parseArgs } from 'node:util'
import { calibrate, type Calibration, type GaugePlan, judgeWatch } from '../../../src/evidence/gauge/index.ts'
import { deployedAt, gauge, plan, random } from '../../evidence/gauge/synthetic.ts'

// The share of quiet windows that a report says would have alarmed, and the share of watches that do: one an hour over the last week of series whose level
// jumps now and then, each judged by what was learnt before it. The first is counted in the windows that scales were learnt from, the second is not.

const [HOUR, WEEK, WATCH] = [3600, 7 * 86_400, 7200]

/** The level stays for 20 to 80 minutes, and is off by up to two fifths in one stretch of eight. */
function restless(seed: number): (value: number) => number {
  const next = random(seed)
  let [level, left] = [0, 0]
  return (value) => {
    if (left-- <= 0) {
      left = 20 + Math.floor(next() * 60)
      level = next() < 0.12 ? (next() - 0.3) * 60 : 0
    }
    return value + level
  }
}

function learnt(samples: Parameters<typeof calibrate>[0], of: GaugePlan): Calibration {
  const calibration = calibrate(samples, of)
  if (typeof calibration === 'string') throw new Error(calibration)
  return calibration
}

function rowOf(name: string, rules: Partial<GaugePlan>, rate: number, series: number) {
  const sum = { alarmed: 0, windows: 0, alarms: 0, watches: 0 }
  for (let seed = 1; seed <= series; seed++) {
    const samples = gauge({ seed, days: 21, swing: 10, minutes: 0, change: restless(seed) })
    const { quiet } = learnt(samples, plan({ ...rules, falseAlarmRate: rate }))
    sum.alarmed += quiet.alarmed
    sum.windows += quiet.windows
    for (let at = deployedAt - WATCH; at > deployedAt - WEEK; at -= HOUR) {
      const calibration = learnt(samples, plan({ ...rules, falseAlarmRate: rate, deployedAt: at }))
      sum.watches += 1
      sum.alarms += Number(judgeWatch(calibration, samples, at + WATCH + 100).verdict === 'regressed')
    }
  }
  const part = (count: number, of: number): number => Number((count / of).toPrecision(3))
  return { rules: name, rate, said: part(sum.alarmed, sum.windows), counted: part(sum.alarms, sum.watches), ...sum }
}

const { values } = parseArgs({
  options: { series: { type: 'string', default: '4' }, json: { type: 'boolean', default: false } },
})
const every: [string, Partial<GaugePlan>][] = [
  ['any change', {}],
  ['what lasts', { sustainedFor: 30 }],
  ['what lasts, 30 % at least', { sustainedFor: 30, minEffect: { relative: 0.3, absolute: 0 } }],
]
const rows = every.flatMap(([name, rules]) =>
  [0.01, 0.05].map((rate) => rowOf(name, rules, rate, Number(values.series))),
)
if (values.json) process.stdout.write(`${JSON.stringify({ schemaVersion: 1, rows })}\n`)
else for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`)
