import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { parsePhaseState, readPhaseState, readTask, savePhaseState, type TaskFile } from '../../src/action/state.ts'
import type { WatchTask } from '../../src/watch/task.ts'
import { readCommandFile } from '../runner/files.ts'

const EFFECT = { relative: 0.5, absolute: null }

const task: WatchTask = {
  environment: 'production',
  sha: 'a'.repeat(40),
  baseSha: null,
  branch: 'main',
  deployment: 12,
  plan: {
    metrics: [
      { name: 'failed', kind: 'counts', direction: 'up', minEffect: { relative: 0.5, absolute: 0.005 } },
      { name: 'took', kind: 'histogram', direction: 'up', minEffect: EFFECT, objective: 0.01, slowerThan: 0.5 },
      { name: 'queue', kind: 'gauge', direction: 'down', minEffect: EFFECT, role: 'advisory' },
    ],
    step: 60,
    duration: 900,
    minWatch: 900,
    minBaseline: 60,
    sustainedFor: 30,
    falseAlarmRate: 0.01,
  },
  baseline: {
    kind: 'previous-window',
    from: 0,
    until: 60,
    metrics: { failed: { '': { bad: 1, total: 200 } } },
    buckets: { took: { '': { '0.5': 190, Infinity: 200 } } },
    levels: { queue: { '': { mean: 3.5, steps: 12 } } },
  },
  mitigates: { mended: true },
  samples: '/tmp/x "y"\n.jsonl',
}

/** 20 metrics with 100 segments each, whose labels have long values. */
function largeTask(): WatchTask {
  const [metric] = task.plan.metrics
  const metrics = Array.from({ length: 20 }, (_, at) => ({
    ...metric,
    name: `metric_${at}`,
  })) as WatchTask['plan']['metrics']
  const segments = Array.from(
    { length: 100 },
    (_, at) => [`path=${'/very/long'.repeat(100)}${at}`, { bad: 1, total: 9 }] as const,
  )
  const sums = Object.fromEntries(metrics.map(({ name }) => [name, Object.fromEntries(segments)]))
  return {
    ...task,
    plan: { ...task.plan, metrics },
    baseline: { kind: 'previous-window', from: 0, until: 60, metrics: sums },
  }
}

let temp: string
beforeEach(async () => {
  temp = await mkdtemp(join(tmpdir(), 'deploy-guard-state-'))
  await writeFile(join(temp, 'state'), '')
  vi.stubEnv('GITHUB_STATE', join(temp, 'state'))
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(temp, { recursive: true, force: true })
})

/** What the runner hands to the post phase. */
async function saved(): Promise<string> {
  const text = (await readCommandFile(join(temp, 'state')))['phase'] ?? ''
  vi.stubEnv('STATE_phase', text)
  return text
}

const fileOf = (): TaskFile => readPhaseState()?.task ?? expect.fail('no task')

describe('the state between the phases', () => {
  it('brings the task back as it was', async () => {
    savePhaseState('ended', { task, folder: join(temp, 'deploy-guard') })
    await saved()
    expect(readPhaseState()?.stage).toBe('ended')
    expect(readTask(fileOf())).toEqual(task)
  })

  it('holds in the environment whatever is watched', async () => {
    const large = largeTask()
    expect(JSON.stringify(large).length).toBeGreaterThan(2_000_000)
    savePhaseState('ended', { task: large, folder: temp })
    // The kernel takes 131,072 bytes a variable.
    expect((await saved()).length).toBeLessThan(1000)
    expect(readTask(fileOf())).toEqual(large)
  })

  it('says that main has begun, and that nothing is to be watched', async () => {
    savePhaseState('begun', null)
    await saved()
    expect(readPhaseState()).toEqual({ version: 2, stage: 'begun', task: null })
  })

  it('takes the last word of several', async () => {
    savePhaseState('begun', null)
    savePhaseState('ended', null)
    expect(JSON.parse(await saved())).toMatchObject({ stage: 'ended' })
  })

  it('is null where none was saved', () => expect(parsePhaseState('')).toBeNull())

  it.each(['{', '{}', '[]', 'null', '{"version":1,"task":null}', '{"version":2,"stage":"else","task":null}'])(
    'refuses %s',
    (text) => expect(() => parsePhaseState(text)).toThrow(Error),
  )
})

it('a state that cannot be written is told with its file and what to do', () => {
  vi.stubEnv('GITHUB_STATE', join(temp, 'none', 'state'))
  expect(savePhaseState('begun', null)).toMatch(
    /^GITHUB_STATE \(.*none\/state\) cannot be written: .*\. See that no other step/,
  )
})

describe('the file with the task', () => {
  it.each([
    ['changed by another step', async (file: string) => writeFile(file, `${await readFile(file, 'utf8')} `), 'changed'],
    ['gone', (file: string) => rm(file), 'cannot be read'],
    ['a folder now', (file: string) => rm(file).then(() => mkdtemp(file)), 'cannot be read'],
  ])('is not believed when it is %s', async (_, harm, words) => {
    savePhaseState('ended', { task, folder: temp })
    await saved()
    const file = fileOf()
    await harm(file.path)
    expect(readTask(file)).toEqual({ problem: expect.stringContaining(words) })
    expect(readTask(file)).toEqual({ problem: expect.stringContaining(file.path) })
  })

  it('below something that is no folder cannot be written either', async () => {
    const problem = savePhaseState('ended', { task, folder: join(temp, 'state', 'below') })
    expect(problem).toMatch(/^RUNNER_TEMP \(.*state\/below.*\) cannot be written: ENOTDIR\. See /)
    await saved()
    expect(readTask(fileOf())).toEqual({ problem: expect.stringContaining('cannot be read') })
  })
})
