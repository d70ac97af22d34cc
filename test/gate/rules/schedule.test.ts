import { expect, it } from 'vitest'
import { parsePolicy } from '../../../src/config/parse-policy.ts'
import { frozenAt, inWords, nextOpening, openWindows } from '../../../src/gate/rules/schedule.ts'
import { seeded } from '../../config/mutations.ts'
import { zones } from './every-minute.ts'

const QUARTER = 15 * 60_000

function found<T>(one: T | undefined): T {
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}

/** Windows and freezes whose ends lie on quarter hours, so that nothing happens between them. */
function randomTimes(random: () => number): string {
  const pick = <T>(from: readonly T[]): T => found(from[Math.floor(random() * from.length)])
  const time = (): string => `${String(Math.floor(random() * 24)).padStart(2, '0')}:${pick(['00', '15', '30', '45'])}`
  const day = (): string => pick(['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'])
  const window = (): string => `{ days: [${day()}, ${day()}-${day()}], from: "${time()}", to: "${time()}" }`
  const freeze = (): string =>
    random() < 0.5
      ? `{ from: "${day()} ${time()}", to: "${day()} ${time()}", zone: ${pick(zones)} }`
      : `{ from: 2026-03-2${Math.floor(random() * 9)}T${time()}, to: 2026-04-0${1 + Math.floor(random() * 8)}, zone: ${pick(zones)} }`
  const windows = random() < 0.8 ? `windows: { zone: ${pick(zones)}, open: [${window()}, ${window()}] }, ` : ''
  return `gate: { ${windows}freeze: [${freeze()}, ${freeze()}] }`
}

it('finds the moment at which a walk through all quarter hours finds a window open and nothing frozen', () => {
  const random = seeded(20_261_130)
  const facts = { calendars: new Map<string, never>() }
  let compared = 0
  for (let round = 0; round < 50; round += 1) {
    const text = randomTimes(random)
    const { gate } = parsePolicy(text, 'p')
    const now = Date.parse('2026-03-27T00:00:00Z') + Math.floor(random() * 400) * QUARTER + 60_000
    const isOpen = (at: number): boolean =>
      (gate.windows === null || openWindows(gate, at).length > 0) && frozenAt(gate, facts, at).length === 0
    const first = Math.ceil(now / QUARTER) * QUARTER
    const walked = Array.from({ length: 10 * 96 }, (_, at) => first + at * QUARTER).find(isOpen)
    // Where a window is open nobody asks when one opens.
    if (walked === undefined || isOpen(now)) continue
    compared += 1
    expect({ text, at: new Date(nextOpening(gate, facts, now) ?? 0).toISOString() }).toEqual({
      text,
      at: new Date(walked).toISOString(),
    })
  }
  expect(compared).toBeGreaterThan(12)
})

it.each([
  [1, 'in 1 min'],
  [60_000, 'in 1 min'],
  [61_000, 'in 2 min'],
  [3_600_000, 'in 1 h'],
  [6_480_000, 'in 1 h 48 min'],
  [86_400_000, 'in 1 d'],
  [230_400_000, 'in 2 d 16 h'],
])('calls %i milliseconds %s', (milliseconds, words) => expect(inWords(milliseconds)).toBe(words))
