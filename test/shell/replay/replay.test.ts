import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runReplay } from '../../../src/shell/replay/replay.ts'
import { deployedAt, gauge, type Recipe } from '../../evidence/gauge/synthetic.ts'

let folder: string
let printed: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'replay-'))
  printed = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    printed += String(chunk)
    return true
  })
})

afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

function csv(recipe: Recipe): string {
  const { time, value } = gauge(recipe)
  return `timestamp,value\n${Array.from(time, (at, i) => `${at},${value[i] ?? ''}`).join('\n')}\n`
}

function file(text: string): string {
  const path = join(folder, 'series.csv')
  writeFileSync(path, text)
  return path
}

const at = ['--deployed-at', String(deployedAt)]

describe('replay', () => {
  it('prints the envelope of a regression and exits with 1', async () => {
    const path = file(csv({ change: (value, minute) => (minute > 12 ? value * 2 : value) }))
    expect(await runReplay(['--csv', path, ...at, '--json'])).toBe(1)
    const result: unknown = JSON.parse(printed)
    expect(result).toMatchObject({
      schemaVersion: 1,
      verb: 'replay',
      environment: '-',
      sha: null,
      verdict: 'regressed',
      alarmAt: deployedAt + 821,
      delaySeconds: 821,
      evidence: { kind: 'gauge', falseAlarmRate: 0.05, direction: 'both', watch: 7200 },
    })
  })

  it('exits with 0 when healthy and 3 when inconclusive, and says why', async () => {
    expect(await runReplay(['--csv', file(csv({})), ...at, '--watch', '90m'])).toBe(0)
    expect(printed).toMatch(
      /^healthy: No harm found in 90 min after the deploy\.\nThis watch would have alarmed in \d+ of \d+ quiet/,
    )
    printed = ''
    expect(await runReplay(['--csv', file(csv({ days: 1 })), ...at, '--json'])).toBe(3)
    expect(JSON.parse(printed)).toMatchObject({
      verdict: 'inconclusive',
      reasonCode: 'too-little-history',
      alarmAt: null,
      delaySeconds: null,
    })
  })

  it.each([
    [['--csv', 'x.csv'], '--deployed-at UNIX is missing'],
    [at, '--csv FILE is missing'],
    [['--csv', 'x.csv', '--deployed-at', '1700000000000'], 'divide it by 1000'],
    [['--csv', 'x.csv', '--deployed-at', 'noon'], 'expected Unix seconds, found "noon"'],
    [['--csv', 'x.csv', ...at, '--watch', '3w'], 'expected 10m to 24h'],
    [['--csv', 'x.csv', ...at, '--direction', 'left'], 'expected up, down or both'],
    [['--csv', 'x.csv', ...at, '--false-alarm-rate', '5'], 'expected a share from 0.001 to 0.3'],
    [['--csv', 'x.csv', ...at, '--kind', 'counts', '--direction', 'down'], 'expected up for counts'],
    [['--csv', 'x.csv', ...at, '--kind', 'pie'], '"pie" is unknown: expected gauge, counts or histogram'],
    [['--csv', 'x.csv', ...at, '--loud'], 'loud'],
    [['--csv', '/nowhere/x.csv', ...at], 'cannot read /nowhere/x.csv'],
  ])('refuses %j', async (args, message) => {
    await expect(runReplay(args)).rejects.toThrow(message)
  })

  it.each([
    ['time,value\n1,2\n', 'line 1: expected the header "timestamp,value"'],
    ['timestamp,value\n1,2\n3\n', 'line 3: expected 2 cells'],
    ['timestamp,value\nsoon,2\n', 'line 2, column "timestamp": expected Unix seconds, found "soon"'],
    ['timestamp,value\n1,2\n2,high\n', 'line 3, column "value": expected a number'],
    ['timestamp,value\n1700000000000,2\n', 'line 2, column "timestamp": 1700000000000 looks like milliseconds'],
  ])('names the place in a broken file', async (text, message) => {
    await expect(runReplay(['--csv', file(text), ...at])).rejects.toThrow(message)
  })
})
