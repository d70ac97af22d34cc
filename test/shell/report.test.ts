import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ConfigurationError } from '../../src/base/errors.ts'
import { runReport } from '../../src/shell/report.ts'
import { root } from '../project/root.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deploy-guard-report-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function run(facts: string, ...more: string[]) {
  const file = join(folder, 'facts.json')
  await writeFile(file, facts)
  let output = ''
  const print = (part: string): void => void (output += part)
  return { code: await runReport(['--facts', file, ...more], print), output }
}

const deploy = (letter: string, at: string) => ({ sha: letter.repeat(40), at })
const two = JSON.stringify({
  schemaVersion: 1,
  deploys: [deploy('a', '2026-11-01T12:00:00Z'), deploy('b', '2026-11-03T12:00:00Z')],
})

describe('report', () => {
  it('takes the facts of its documentation, and says what stands there', async () => {
    const page = await readFile(join(root, 'docs/report.md'), 'utf8')
    const [, facts = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? []
    const [, shown = ''] = /```text\n([\s\S]*?)```/.exec(page) ?? []
    const { code, output } = await run(facts, '--from', '2026-11-01', '--until', '2026-12-01')
    expect(output).toBe(shown)
    expect(code).toBe(0)
  })

  it('prints JSON with the span in ISO 8601; without bounds all of it', async () => {
    expect(JSON.parse((await run(two, '--json')).output)).toMatchObject({
      schemaVersion: 1,
      verb: 'report',
      environment: 'production',
      from: '2026-11-01T12:00:00.000Z',
      until: '2026-11-03T12:00:00.001Z',
      deploymentFrequency: { deploys: 2 },
    })
  })

  it.each([
    ['2026-11-02', '2026-11-03', 0],
    ['2026-11-02', '2026-11-03T12:00:00Z', 0],
    ['2026-11-01', '2026-11-03T21:00:01+09:00', 2],
  ])('counts what lies between %s and %s', async (from, until, deploys) => {
    const { output } = await run(two, '--from', from, '--until', until, '--json')
    expect(JSON.parse(output)).toMatchObject({ deploymentFrequency: { deploys } })
  })

  it.each([
    [['--from', 'yesterday'], '--from: expected a day such as'],
    [['--from', '2026-11-04', '--until', '2026-11-03'], '--from has to be before --until'],
    [['--form', 'x'], 'Usage: report'],
  ])('refuses %j', async (more, why) => {
    await expect(run(two, ...more)).rejects.toThrow(ConfigurationError)
    await expect(run(two, ...more)).rejects.toThrow(why)
  })

  it('asks for bounds where there is nothing', async () => {
    await expect(run('{"schemaVersion":1}')).rejects.toThrow('give --from and --until')
  })
})
