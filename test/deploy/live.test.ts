import { describe, expect, it } from 'vitest'
import { findLive, type LiveRules, liveUnknown, runOfLogUrl, selectLive, successes } from '../../src/deploy/live.ts'
import type { Deployment, DeploymentStatus } from '../../src/github/deployments.ts'
import type { Job, Run } from '../../src/github/runs.ts'

const url = (run: number, job?: number): string =>
  `https://github.com/o/r/actions/runs/${run}${job === undefined ? '' : `/job/${job}`}`
const at = (minute: number): string => `2026-01-05T09:${String(minute).padStart(2, '0')}:00Z`

function deployment(
  id: number,
  created: number,
  statuses: [DeploymentStatus['state'], number, string | null][],
): Deployment {
  const list = statuses.map(([state, minute, logUrl]) => ({ state, createdAt: at(minute), logUrl }))
  return {
    id,
    sha: String(id % 10).repeat(40),
    environment: 'production',
    task: 'deploy',
    createdAt: at(created),
    statuses: list,
  }
}

function run(id: number, more: Partial<Run> = {}): Run {
  const file = { path: '.github/workflows/deploy.yml', branch: 'main', event: 'push', sha: 'a'.repeat(40) }
  return { id, attempt: 1, status: 'completed', conclusion: 'success', startedAt: at(0), ...file, ...more }
}

function job(id: number, runId: number, steps: string[] = ['Checkout', 'Deploy Guard']): Job {
  const named = steps.map((name) => ({ name, status: 'completed' }))
  return { id, name: 'deploy', runnerName: 'r', status: 'completed', url: url(runId, id), steps: named }
}

const rules: LiveRules = {
  workflow: '.github/workflows/deploy.yml',
  branch: 'main',
  currentRun: { id: 99, startedAt: at(50) },
  guardSteps: ['Gate and watch'],
  watches: [],
}

/** GitHub as far as it is asked, with a log of what was. */
function forge(deployments: Deployment[], runs: Run[], jobs: Job[]) {
  const asked: string[] = []
  const note = <T>(what: string, answer: T): Promise<T> => {
    asked.push(what)
    return Promise.resolve(answer)
  }
  const jobsOf = (id: number): Job[] => jobs.filter((one) => one.url?.includes(`/runs/${id}/`))
  return {
    asked,
    deployments: { list: () => Promise.resolve(deployments) },
    runs: {
      get: (id: number) => note(`run ${id}`, runs.find((one) => one.id === id) ?? null),
      jobs: (id: number, attempt: number) => note(`jobs ${id}/${attempt}`, attempt === 1 ? jobsOf(id) : []),
      job: (id: number) => note(`job ${id}`, jobs.find((one) => one.id === id) ?? null),
    },
  }
}

async function find(deployments: Deployment[], runs: Run[], jobs: Job[], more: Partial<LiveRules> = {}) {
  const github = forge(deployments, runs, jobs)
  const live = await findLive(github, 'production', { ...rules, ...more })
  return {
    id: live.deployment?.id ?? null,
    ignored: live.ignored.map(({ id, reason }) => [id, reason]),
    asked: github.asked,
    live,
  }
}

describe('findLive', () => {
  it('takes the newest success and asks no further', async () => {
    const list = [deployment(3, 30, [['success', 31, url(3, 33)]]), deployment(2, 20, [['success', 21, url(2, 22)]])]
    const found = await find(list, [run(2), run(3)], [job(33, 3), job(22, 2)])
    expect(found).toMatchObject({ id: 3, ignored: [], asked: ['run 3', 'job 33'] })
    expect(found.live.run).toEqual({ id: 3, attempt: 1 })
  })

  it('goes by the time of the success, in the whole history of a deployment', async () => {
    const slow = deployment(2, 20, [
      ['inactive', 45, url(2)],
      ['success', 40, url(2)],
      ['in_progress', 20, url(2)],
    ])
    const fast = deployment(3, 30, [['success', 31, url(3)]])
    const found = await find(
      [fast, slow, deployment(4, 41, [['failure', 42, url(4)]])],
      [run(2), run(3)],
      [job(22, 2), job(33, 3)],
    )
    expect(found).toMatchObject({ id: 2, ignored: [] })
  })

  it.each([
    ['another-workflow', run(3, { path: '.github/workflows/smoke.yml' }), job(33, 3)],
    ['another-branch', run(3, { branch: 'feature' }), job(33, 3)],
    ['another-branch', run(3, { branch: null }), job(33, 3)],
    ['no-guard-step', run(3), job(33, 3, ['Migrate'])],
    ['no-guard-step', run(3), job(33, 4)],
    ['run-gone', run(5), job(33, 3)],
    ['run-gone', run(3), job(33, 3, [])],
  ])('passes over a stranger: %s', async (reason, stranger, strangersJob) => {
    const list = [deployment(3, 30, [['success', 31, url(3, 33)]]), deployment(2, 20, [['success', 21, url(2, 22)]])]
    expect(await find(list, [run(2), stranger], [job(22, 2), strangersJob])).toMatchObject({
      id: 2,
      ignored: [[3, reason]],
    })
  })

  it.each([null, 'https://example.com/logs', 'https://github.com/o/r/actions'])(
    'passes over a success that names no run: %s',
    async (logUrl) => {
      expect(await find([deployment(3, 30, [['success', 31, logUrl]])], [], [])).toMatchObject({
        id: null,
        ignored: [[3, 'no-run-named']],
        asked: [],
      })
    },
  )

  it('leaves out what was recorded after this attempt began, but not by this run', async () => {
    const later = deployment(3, 55, [['success', 56, url(3, 33)]])
    const own = deployment(4, 52, [['success', 53, url(99, 44)]])
    const all = [run(3), run(99)]
    expect(await find([later, own], all, [job(33, 3), job(44, 99)])).toMatchObject({
      id: 4,
      ignored: [[3, 'created-later']],
    })
  })

  it('knows the guard by the name of its step here, in an earlier attempt, or by its own record', async () => {
    const list = [deployment(3, 30, [['success', 31, url(3)]])]
    expect(await find(list, [run(3)], [job(33, 3, ['Gate and watch'])])).toMatchObject({ id: 3 })
    const twice = await find(list, [run(3, { attempt: 2 })], [job(33, 3)])
    expect(twice).toMatchObject({ id: 3, asked: ['run 3', 'jobs 3/2', 'jobs 3/1'] })
    const watch = { sha: 'x', baseSha: null, state: 'ended', startedAt: null, baseline: null, verdict: null } as const
    const watches = [{ ...watch, deployment: 3, run: { id: 3, attempt: 1 } }] as unknown as LiveRules['watches']
    expect(await find(list, [run(3)], [job(33, 3, ['Deploy'])], { watches })).toMatchObject({ id: 3 })
    const another = [{ ...watch, deployment: 3, run: { id: 8, attempt: 1 } }] as unknown as LiveRules['watches']
    expect(await find(list, [run(3)], [job(33, 3, ['Deploy'])], { watches: another })).toMatchObject({ id: null })
  })

  it('tells a first deploy from one whose proof is gone', async () => {
    const gone = await find([deployment(3, 30, [['success', 31, url(3)]])], [], [])
    expect(liveUnknown(gone.live)).toBe(true)
    const none = await find([deployment(3, 30, [['in_progress', 31, url(3)]])], [], [])
    expect(none.live).toEqual({ deployment: null, run: null, ignored: [] })
    expect(liveUnknown(none.live)).toBe(false)
    expect(liveUnknown(selectLive([], rules))).toBe(false)
  })
})

it('reads runs and jobs from log URLs', () => {
  expect(runOfLogUrl(url(12))).toEqual({ run: 12, job: null })
  expect(runOfLogUrl(url(12, 34))).toEqual({ run: 12, job: 34 })
  expect(runOfLogUrl('https://ghe.example/o/r/actions/runs/12/attempts/2')).toEqual({ run: 12, job: null })
  expect(runOfLogUrl('https://github.com/o/r/runs/12')).toBeNull()
})

it('orders successes of one deployment on their own', () => {
  const list = [
    deployment(1, 1, [
      ['success', 5, null],
      ['success', 2, null],
    ]),
    deployment(2, 2, [['success', 3, null]]),
  ]
  expect(successes(list).map(({ deployment: { id }, status }) => [id, status.createdAt])).toEqual([
    [1, at(5)],
    [2, at(3)],
    [1, at(2)],
  ])
})
