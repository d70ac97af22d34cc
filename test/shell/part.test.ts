import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { runBacktest } from '../../src/shell/backtest.ts'
import { runCheck } from '../../src/shell/check.ts'
import { runIncident } from '../../src/shell/incident.ts'
import { runNotify } from '../../src/shell/notify.ts'
import { planOf } from '../../src/shell/replay/plan.ts'
import { readReplayArguments } from '../../src/shell/replay/replay.ts'
import { day } from '../incident/day.ts'
import { fileText, moment } from '../incident/events.ts'
import { notices } from '../notify/notices.ts'

// Every verb with a policy goes by the rules of the part that is named; gate and rollback have tests of their own.

const text = `watch:
  store:
    source: prometheus
    url: https://prometheus.example.com
    metrics: [{ kind: gauge, name: load, query: load }]
incident: { lang: en }
environments:
  staging:
    watch: { duration: 40m }
    incident: { lang: ko }
    notify: { places: [{ kind: slack, name: quiet, url-env: DEPLOY_GUARD_SLACK }] }
services:
  pay: { paths: [pay/**], watch: { metrics: [{ name: pay, total: pay_total, bad: declined_total }] } }
`
const folder = mkdtempSync(join(tmpdir(), 'guard-part-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const policy = file('p.yml', text)

it('replay', () => {
  const asked = ['--csv', 'x.csv', '--deployed-at', '1000', '--policy', policy]
  const watched = (...more: string[]) =>
    planOf(readReplayArguments([...asked, ...more]), { text, file: policy }).plan.watch
  expect([watched('--environment', 'staging').duration, watched().duration]).toEqual([2400, 900])
})

it('check and backtest', async () => {
  const of = ['--policy', policy, '--service', 'pay']
  await expect(runCheck(of)).rejects.toThrow('check: the policy names no store')
  await expect(runBacktest(of)).rejects.toThrow('names no metric store')
  await expect(runCheck(['--policy', policy, '--service', 'pray'])).rejects.toThrow('did you mean pay?')
})

it('notify', async () => {
  const event = file('event.json', JSON.stringify(notices.regressed))
  const told = async (...more: string[]) => {
    let output = ''
    await runNotify(['--policy', policy, '--event', event, '--dry-run', ...more], (part) => void (output += part))
    return output
  }
  expect(await told('--environment', 'staging')).toContain('quiet (Slack)')
  expect(await told()).toContain('The policy names no places')
})

it('incident', async () => {
  const events = file('day.json', fileText(day))
  const told = async (...more: string[]) => {
    let output = ''
    const args = ['--events', events, '--now', moment('18:00'), '--policy', policy, ...more]
    await runIncident(args, (part) => void (output += part))
    return output
  }
  expect(await told('--environment', 'staging')).toMatch(/[가-힣]/)
  expect(await told()).not.toMatch(/[가-힣]/)
})
