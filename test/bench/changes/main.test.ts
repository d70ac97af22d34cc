import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { deployedAt, gauge } from '../../evidence/gauge/synthetic.ts'
import { scoreOf } from './score.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'changes-'))
  mkdirSync(join(folder, 'series'))
  const write = (name: string, factor: number) => {
    const { time, value } = gauge({ change: (v, minute) => (minute > 10 ? v * factor : v) })
    const rows = Array.from(time, (at, i) => `${at},${value[i] ?? ''}`)
    writeFileSync(join(folder, 'series', name), `timestamp,value\n${rows.join('\n')}\n`)
  }
  write('bad.csv', 2)
  write('fine.csv', 1)
  writeFileSync(
    join(folder, 'changes.csv'),
    `series,deployed_at,harmful\nbad.csv,${deployedAt},1\nfine.csv,${deployedAt},0\n`,
  )
})

afterAll(() => rmSync(folder, { recursive: true }))

function bench(...args: string[]) {
  return spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args], { encoding: 'utf8' })
}

it('prints our judge at three rates and the others, as JSON', () => {
  const { stdout, status } = bench(folder, '--json')
  expect(status).toBe(0)
  const result = JSON.parse(stdout) as { judges: { name: string; falseAlarmRate: number | null }[] }
  expect(result).toMatchObject({ schemaVersion: 1, cases: 2 })
  const ours = result.judges.filter(({ name }) => name === 'Deploy Guard')
  expect(ours).toEqual(
    [0.01, 0.05, 0.1].map((falseAlarmRate) => ({
      name: 'Deploy Guard',
      falseAlarmRate,
      recall: 1,
      falseAlarms: 0,
      medianDelayMinutes: 10.7,
      p90DelayMinutes: 10.7,
    })),
  )
  expect(result.judges.filter(({ falseAlarmRate }) => falseAlarmRate === null).length).toBeGreaterThan(5)
})

it('prints the flat boundary and the quiet windows of each series, as text', () => {
  const { stdout } = bench(folder)
  expect(stdout).toContain('Deploy Guard, flat boundary')
  expect(stdout).toMatch(/bad\.csv +\d+ of \d+ +0\.\d+ +regressed/)
  expect(stdout).toMatch(/fine\.csv +\d+ of \d+ +0\.\d+ +healthy/)
})

it('says what is wrong with its input', () => {
  expect(bench(join(folder, 'series'))).toMatchObject({ status: 2, stdout: '' })
  expect(bench().stderr).toContain('usage: npm run -s bench:changes')
})

it('counts what was found, what was not, and when', () => {
  const outcomes = [
    { harmful: true, delay: 4 },
    { harmful: true, delay: 8 },
    { harmful: true, delay: null },
    { harmful: false, delay: 3 },
    { harmful: false, delay: null },
  ]
  expect(scoreOf('x', 0.05, outcomes)).toEqual({
    name: 'x',
    falseAlarmRate: 0.05,
    recall: 0.6667,
    falseAlarms: 0.5,
    medianDelayMinutes: 6,
    p90DelayMinutes: 7.6,
  })
  expect(scoreOf('x', null, []).medianDelayMinutes).toBe(null)
})
