import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './root.ts'

/** The files below test/ that read the machine's clock, each with what a fixed time could not do there. All others fix their dates. */
const readsTheClock: Readonly<Record<string, string>> = {
  'stand-in/model/clock.ts': 'is that clock, under a name that this test finds again wherever it is used',
  'stand-in/index.ts': 'hands it out',
  'runner/human-clock.ts': 'dates a GitHub beside which the built action runs, and that reads the true time',
  'acceptance/counting-store.ts': 'answers the built action, which asks for the time that it is',
  'acceptance/plans.test.ts': 'tells the store of the built action when it got worse: now',
  'acceptance/resume.test.ts': 'tells the store of the built action when it got worse: now',
  'acceptance/stage.ts': 'runs the built action: what it expects is counted from the start, never from an hour',
  'act/stage.ts': 'runs the built action under act, which has the true clock',
  'demo/stage.ts': 'runs the built action before people',
  'stores/filled.ts': 'fills real stores that take no numbers of other years, by a command of its own',
  'stores/stages.real.ts': 'runs the built action before a Prometheus that reads pages at the true time',
  'shell/check.test.ts': 'starts the shell, which asks a store for the hour before the true time',
  'bench/rollback/measure.ts': 'measures how long a real pull request takes to be opened',
}

/** What gives another result at another hour, on another day or in another zone. */
const faults: readonly (readonly [what: string, pattern: RegExp, example: string])[] = [
  ['the time of day', /\bDate\.now\b/, 'const end = Date.now() / 1000'],
  ['the time of day', /\bnew Date\(\s*\)/, 'const end = new Date()'],
  ['the time of day', /(?<!new )\bDate\(/, 'const end = Date()'],
  ['the time of day', /\b(?:systemClock|humanClock)\b/, 'GitHub.start({ clock: systemClock })'],
  ['the time zone', /\.(?:get|set)(?:Date|Day|FullYear|Hours|Minutes|Month|Seconds)\(/, 'if (at.getHours() > 12) {}'],
  [
    'the time zone',
    /\.getTimezoneOffset\(|\.to(?:Locale)?(?:Date|Time)String\(/,
    'expect(at.toDateString()).toBe(day)',
  ],
  ['the time zone', /\bnew Date\(\s*\d+,/, 'const at = new Date(2026, 2, 6)'],
  [
    'the time zone',
    /\b(?:new Date|Date\.parse)\(\s*(['"`])[^'"`\n]*[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?\1/,
    "Date.parse('2026-03-06T12:00')",
  ],
  ['a seed from the clock', /from 'fast-check'/, "import fc from 'fast-check'"],
]

/** Where a fault is the thing itself: the one file that gives properties a fixed seed. */
const givesTheSeed = 'support/fast-check.ts'

const faultsIn = (text: string): string[] => faults.flatMap(([what, pattern]) => (pattern.test(text) ? [what] : []))

async function filesBelow(folder: string): Promise<readonly (readonly [name: string, text: string])[]> {
  const names = await readdir(join(root, folder), { recursive: true })
  const code = names.filter((name) => /\.m?[jt]s$/.test(name) && !name.endsWith('project/clocks.test.ts'))
  return Promise.all(code.map(async (name) => [name, await readFile(join(root, folder, name), 'utf8')] as const))
}

const tests = await filesBelow('test')
const having = (files: typeof tests, fault: string) =>
  files.filter(([, text]) => faultsIn(text).includes(fault)).map(([name]) => name)

describe('the time in tests', () => {
  it.each(faults)('would be found: %s, %s', (what, _, example) => expect(faultsIn(example)).toEqual([what]))

  it('is not taken for read where it is fixed', () => {
    const fixed = [
      "new Date('2026-03-06T12:00:00Z')",
      "Date.parse('2026-03-06T12:00:00+01:00')",
      "new Date('2026-03-06')",
      'new Date(start + 1000)',
      'Date.UTC(2026, 2, 6, 17)',
      'at.getUTCHours()',
      'a: Date',
    ]
    for (const text of fixed) expect(faultsIn(text)).toEqual([])
  })

  it('is the true one only where the table says why', () => {
    expect(having(tests, 'the time of day').toSorted()).toEqual(Object.keys(readsTheClock).toSorted())
  })

  it.each(['test', 'src', 'scripts'])('does not depend on the zone of the machine: %s', async (folder) => {
    expect(having(await filesBelow(folder), 'the time zone')).toEqual([])
  })

  it('does not choose what properties are tried with', () => {
    expect(having(tests, 'a seed from the clock')).toEqual([givesTheSeed])
  })
})
