import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  deployedOf,
  findLive,
  type LiveRules,
  liveUnknown,
  runOfLogUrl,
  successes,
  type Witness,
} from '../../src/deploy/live.ts'
import type { Deployment, DeploymentJob, DeploymentStatus } from '../../src/github/deployments.ts'
import type { Job, Run } from '../../src/github/runs.ts'
import { payloadsOf } from '../support/captures.ts'

const url = (run: number, job?: number): string =>
  `https://github.com/o/r/actions/runs/${run}${job === undefined ? '' : `/job/${job}`}`
const at = (minute: number): string => new Date(Date.UTC(2026, 0, 5, 9, minute)).toISOString()
const shaOf = (id: number): string => String(id % 10).repeat(40)
const DEPLOY = '.github/workflows/deploy.yml'

type Told = [DeploymentStatus['state'], number, string | null]

function deployment(id: number, created: number, statuses: Told[], more: Partial<Deployment> = {}): Deployment {
  const by = more.by ?? null
  const list = statuses.map(([state, minute, logUrl]) => {
    return { state, createdAt: at(minute), logUrl, environment: 'production', by }
  })
  const environment = { environment: 'production', originalEnvironment: 'production' }
  return { id, sha: shaOf(id), ...environment, by, task: 'deploy', createdAt: at(created), statuses: list, ...more }
}

function run(id: number, more: Partial<Run> = {}): Run {
  const file = { path: DEPLOY, branch: 'main', event: 'push', sha: shaOf(id), fromFork: false, calls: [] }
  const times = { startedAt: at(0), createdAt: at(0) }
  return { id, attempt: 1, status: 'completed', conclusion: 'success', ...times, ...file, ...more }
}

/** A job from `from` to `until` (minutes; null: still running) with these steps, each with its conclusion after a colon. */
function job(
  id: number,
  runId: number,
  {
    steps = ['Checkout', 'Deploy Guard'],
    from = 0,
    until = 59,
  }: { steps?: string[]; from?: number; until?: number | null } = {},
): Job {
  const named = steps.map((step) => {
    const [name = '', conclusion = 'success'] = step.split(':')
    return { name, status: 'completed', conclusion, completedAt: null }
  })
  const times = { startedAt: at(from), completedAt: until === null ? null : at(until) }
  return {
    id,
    run: runId,
    name: 'deploy',
    runnerName: 'r',
    status: 'completed',
    url: url(runId, id),
    ...times,
    steps: named,
  }
}

const rules: LiveRules = {
  environment: 'production',
  workflows: [DEPLOY],
  deployedBy: [],
  guardSteps: ['Gate and watch'],
  witnesses: [],
  now: Date.parse(at(60)),
  retentionDays: 90,
}

type World = {
  readonly deployments: Deployment[]
  readonly runs?: Run[]
  readonly jobs?: Job[]
  /** Which job each deployment came of, by GitHub. */
  readonly links?: DeploymentJob[]
  /** Commits that were on no deploy branch. */
  readonly off?: string[]
}

/** GitHub as far as it is asked, with a log of what was. */
function github({ deployments, runs = [], jobs = [], links = [], off = [] }: World) {
  const asked: string[] = []
  const note = <T>(what: string, answer: T): Promise<T> => {
    asked.push(what)
    return Promise.resolve(answer)
  }
  const list = () => Promise.resolve(deployments)
  const shas = new Map(deployments.map(({ id, sha }) => [id, sha]))
  const source = {
    deployments: {
      list,
      jobs: (sha: string) =>
        note(
          'links',
          links.filter((one) => shas.get(one.deployment) === sha),
        ),
    },
    runs: {
      get: (id: number) => note(`run ${id}`, runs.find((one) => one.id === id) ?? null),
      jobs: (id: number, attempt: number) =>
        note(`jobs ${id}/${attempt}`, attempt === 1 ? jobs.filter((one) => one.run === id) : []),
      job: (id: number) => note(`job ${id}`, jobs.find((one) => one.id === id) ?? null),
    },
    branches: { holding: (sha: string) => note('branch', off.includes(sha) ? null : 'main') },
  }
  return { source, asked }
}

async function find(world: World, more: Partial<LiveRules> = {}) {
  const { source, asked } = github(world)
  const live = await findLive(source, { ...rules, ...more })
  return {
    id: live.deployment?.id ?? null,
    proof: live.deployment?.proof ?? null,
    ignored: live.ignored.map(({ id, reason }) => [id, reason]),
    asked,
    live,
  }
}

/** The deployment that counts, 2, and a later one, 3, that every other fact speaks for; `more` changes one of them. */
function twoDeploys(more: Partial<World> & { three?: Deployment; third?: Job; run3?: Run } = {}): World {
  const second = deployment(2, 20, [['success', 21, url(2, 22)]])
  const third = more.three ?? deployment(3, 30, [['success', 31, url(3, 33)]])
  return {
    deployments: [third, second],
    runs: [run(2), more.run3 ?? run(3)],
    jobs: [job(22, 2), more.third ?? job(33, 3)],
    links: [
      { deployment: 3, run: 3, job: 33 },
      { deployment: 2, run: 2, job: 22 },
    ],
    ...more,
  }
}

describe('what counts', () => {
  it('takes the newest success that a check run names, and asks no further', async () => {
    const found = await find(twoDeploys())
    expect(found).toMatchObject({ id: 3, proof: 'job', ignored: [], asked: ['links', 'run 3', 'job 33', 'branch'] })
    expect(found.live.deployment).toEqual({
      id: 3,
      sha: shaOf(3),
      at: at(31),
      proof: 'job',
      run: { id: 3, attempt: 1, path: DEPLOY, event: 'push' },
    })
  })

  it('goes by the time of the success, in the whole history of a deployment', async () => {
    const slow = deployment(2, 20, [
      ['inactive', 45, url(2)],
      ['success', 40, url(2)],
      ['in_progress', 20, url(2)],
    ])
    const failed = deployment(4, 41, [['failure', 42, url(4)]])
    const world = twoDeploys()
    const three = deployment(3, 30, [['success', 31, url(3)]])
    expect(await find({ ...world, deployments: [failed, three, slow] })).toMatchObject({ id: 2, ignored: [] })
  })

  it.each<[string, Partial<Parameters<typeof twoDeploys>[0] & object>]>([
    ['moved', { three: deployment(3, 30, [['success', 31, url(3, 33)]], { originalEnvironment: 'staging' }) }],
    ['moved', { three: deployment(3, 30, [['success', 31, url(3, 33)]], { environment: 'staging' }) }],
    ['from-fork', { run3: run(3, { event: 'pull_request', fromFork: true }) }],
    ['another-workflow', { run3: run(3, { path: '.github/workflows/smoke.yml' }) }],
    ['another-workflow', { run3: run(3, { path: '.github/workflows/Deploy.yml' }) }],
    ['another-event', { run3: run(3, { event: 'watch' }) }],
    ['another-commit', { run3: run(3, { sha: shaOf(2) }) }],
    ['another-commit', { run3: run(3, { event: 'pull_request' }) }],
    ['another-branch', { off: [shaOf(3)] }],
    ['no-guard-step', { third: job(33, 3, { steps: ['Migrate'] }) }],
    ['no-guard-step', { third: job(33, 3, { steps: [] }) }],
    ['no-guard-step', { third: job(33, 3, { steps: ['Post Deploy Guard'] }) }],
    ['guard-not-passed', { third: job(33, 3, { steps: ['Deploy Guard:skipped', 'Deploy'] }) }],
    ['guard-not-passed', { third: job(33, 3, { steps: ['Deploy Guard:failure', 'Post Deploy Guard'] }) }],
    ['guard-not-passed', { third: job(33, 3, { steps: ['Gate and watch:skipped', 'Tell deploy-guard of it'] }) }],
    ['outside-the-job', { third: job(33, 3, { until: 20 }) }],
    ['outside-the-job', { third: job(33, 3, { from: 32 }) }],
    ['no-job', { links: [{ deployment: 2, run: 2, job: 22 }] }],
  ])('passes over a deployment of which one fact does not agree: %s', async (reason, more) => {
    expect(await find(twoDeploys(more))).toMatchObject({ id: 2, ignored: [[3, reason]] })
  })

  it('counts a success that GitHub writes shortly after the end of the job, and one while it runs', async () => {
    expect(await find(twoDeploys({ third: job(33, 3, { until: 29 }) }))).toMatchObject({ id: 3 })
    expect(await find(twoDeploys({ third: job(33, 3, { until: null }) }))).toMatchObject({ id: 3 })
  })

  it('knows the guard by the name that its step has in the current job', async () => {
    expect(await find(twoDeploys({ third: job(33, 3, { steps: ['Gate and watch'] }) }))).toMatchObject({ id: 3 })
  })

  it('asks the lists for a job that cannot be had by its number, and makes nothing of a contradiction', async () => {
    const world = github(twoDeploys({ run3: run(3, { attempt: 2 }) }))
    const without = (id: number) => ({
      ...world.source,
      runs: {
        ...world.source.runs,
        job: (asked: number) => (asked === id ? Promise.resolve(null) : world.source.runs.job(asked)),
      },
    })
    expect((await findLive(without(33), rules)).deployment?.id).toBe(3)
    const noRun = github({ ...twoDeploys(), runs: [run(2)] })
    await expect(findLive(noRun.source, rules)).rejects.toThrow(/workflow run 3/)
    const noJob = github({ ...twoDeploys(), jobs: [job(22, 2)] })
    await expect(findLive(noJob.source, rules)).rejects.toThrow(/workflow run 3/)
  })

  it.each([
    ['another run waits, whenever this one began', deployment(3, 55, [['success', 56, url(3, 33)]]), 3],
    ['another has not succeeded yet', deployment(3, 55, [['in_progress', 56, url(3, 33)]]), 2],
  ])('asks at the moment of the decision: %s', async (_, three, id) => {
    expect(await find(twoDeploys({ three }))).toMatchObject({ id })
  })
})

describe('what our record says', () => {
  const witness = (deploymentId: number | null, runId: number, more: Partial<Witness> = {}): Witness => {
    return { deployment: deploymentId, sha: shaOf(3), run: { id: runId, attempt: 1 }, seenAt: at(31), ...more }
  }
  const unlinked = { links: [{ deployment: 2, run: 2, job: 22 }] }

  it('counts a deployment that the guard made in a run for which all else holds', async () => {
    const found = await find(twoDeploys(unlinked), { witnesses: [witness(3, 3)] })
    expect(found).toMatchObject({ id: 3, proof: 'guard', ignored: [] })
  })

  it.each<[string, Partial<Parameters<typeof twoDeploys>[0] & object>]>([
    ['outside-the-job', { third: job(33, 3, { until: 20 }) }],
    ['guard-not-passed', { third: job(33, 3, { steps: ['Deploy Guard:failure'] }) }],
    ['another-workflow', { run3: run(3, { path: 'x.yml' }) }],
    ['another-branch', { off: [shaOf(3)] }],
    ['from-fork', { run3: run(3, { fromFork: true }) }],
  ])('does not stand against GitHub itself: %s', async (reason, more) => {
    const found = await find(twoDeploys({ ...unlinked, ...more }), { witnesses: [witness(3, 3)] })
    expect(found).toMatchObject({ id: 2, ignored: [[3, reason]] })
  })

  it('does not count a second deployment of a run whose job has made one here', async () => {
    const forged = deployment(4, 50, [['success', 51, url(3, 33)]])
    const world = twoDeploys()
    const both = { ...world, deployments: [forged, ...world.deployments] }
    const witnesses = [witness(4, 3, { sha: shaOf(4), seenAt: at(51) })]
    expect(await find(both, { witnesses })).toMatchObject({ id: 3, proof: 'job', ignored: [[4, 'no-job']] })
    // A job of another environment is none of this one.
    const elsewhere = { ...both, deployments: both.deployments.filter(({ id }) => id !== 3) }
    expect(await find(elsewhere, { witnesses })).toMatchObject({ id: 4, proof: 'guard' })
  })

  it('names what a run deployed that was given another commit than its head', async () => {
    const chosen = 'c'.repeat(40)
    const found = await find(twoDeploys({ run3: run(3, { event: 'workflow_dispatch' }) }), {
      witnesses: [witness(null, 3, { sha: chosen, seenAt: null })],
    })
    expect(found.live.deployment).toMatchObject({ id: 3, sha: chosen })
  })

  it('names what the run of a closed pull request deployed, whose head is another commit', async () => {
    const merged = { run3: run(3, { event: 'pull_request', sha: shaOf(9) }) }
    expect(await find(twoDeploys(merged), { witnesses: [witness(3, 3)] })).toMatchObject({ id: 3, proof: 'job' })
    expect(await find(twoDeploys(merged))).toMatchObject({ id: 2, ignored: [[3, 'another-commit']] })
  })

  it('says that a run was gated whose gate is a job of its own', async () => {
    const apart = (gate: string) => ({
      ...twoDeploys(),
      jobs: [
        job(22, 2),
        job(33, 3, { steps: ['Deploy'], from: 30, until: 31 }),
        job(34, 3, { steps: [gate], until: 29 }),
      ],
    })
    const record = { witnesses: [witness(null, 3, { seenAt: null })] }
    expect(await find(apart('Deploy Guard'), record)).toMatchObject({ id: 3, proof: 'job' })
    expect(await find(apart('Deploy Guard:failure'), record)).toMatchObject({
      id: 2,
      ignored: [[3, 'guard-not-passed']],
    })
    expect(await find(apart('Test'), record)).toMatchObject({ id: 2, ignored: [[3, 'no-guard-step']] })
    expect(await find(apart('Deploy Guard'))).toMatchObject({ id: 2, ignored: [[3, 'no-guard-step']] })
  })

  it('stands for a run that has expired, and for none that somebody deleted', async () => {
    const gone = { ...twoDeploys(unlinked), runs: [], jobs: [], links: [] }
    const later = { now: Date.parse(at(60)) + 91 * 24 * 3600 * 1000, witnesses: [witness(3, 3)] }
    expect(await find(gone, later)).toMatchObject({ id: 3, proof: 'record', ignored: [] })
    expect(await find(gone, { witnesses: [witness(3, 3)] })).toMatchObject({
      id: null,
      ignored: [
        [3, 'run-gone'],
        [2, 'run-gone'],
      ],
    })
    const planned = { ...later, witnesses: [witness(3, 3, { seenAt: null })] }
    expect(await find(gone, planned)).toMatchObject({
      id: null,
      ignored: [
        [3, 'run-expired'],
        [2, 'run-expired'],
      ],
    })
  })

  it('makes it unknown what runs where a later deployment was deleted', async () => {
    const world = twoDeploys()
    const [, second] = world.deployments
    const left = { ...world, deployments: second === undefined ? [] : [second] }
    const found = await find(left, { witnesses: [witness(3, 3)] })
    expect(found).toMatchObject({ id: null, ignored: [[3, 'deleted']] })
    const older = await find(left, { witnesses: [witness(1, 1, { seenAt: at(1) })] })
    expect(older).toMatchObject({ id: 2 })
  })
})

describe('where a host names no deployment on any check run', () => {
  const nameless = (more: Parameters<typeof twoDeploys>[0] = {}) => ({ ...twoDeploys(more), links: [] })

  it('goes by the log address, with all other conditions', async () => {
    expect(await find(nameless())).toMatchObject({ id: 3, proof: 'log' })
    const whole = deployment(3, 30, [['success', 31, url(3)]])
    expect(await find(nameless({ three: whole }))).toMatchObject({ id: 3, proof: 'log' })
  })

  it.each<[string, Parameters<typeof twoDeploys>[0]]>([
    // The log of an old run under a new deployment.
    ['another-commit', { three: deployment(3, 30, [['success', 31, url(2, 22)]]) }],
    ['outside-the-job', { third: job(33, 3, { until: 20 }) }],
    ['guard-not-passed', { third: job(33, 3, { steps: ['Deploy Guard:skipped'] }) }],
    ['another-branch', { off: [shaOf(3)] }],
    ['no-job', { three: deployment(3, 30, [['success', 31, 'https://example.com/logs']]) }],
    ['no-job', { three: deployment(3, 30, [['success', 31, null]]) }],
  ])('and passes over: %s', async (reason, more) => {
    expect(await find(nameless(more))).toMatchObject({ id: 2, ignored: [[3, reason]] })
  })
})

describe('apps of the policy', () => {
  const vercel = { login: 'vercel', kind: 'Bot' } as const
  const byApp = (by: Deployment['by']) => deployment(3, 30, [['success', 31, null]], { by })

  it('count by what they made and set themselves, on a deploy branch', async () => {
    const rule = { deployedBy: ['vercel'] }
    expect(await find(twoDeploys({ three: byApp(vercel) }), rule)).toMatchObject({ id: 3, proof: 'app' })
    const off = twoDeploys({ three: byApp(vercel), off: [shaOf(3)] })
    expect(await find(off, rule)).toMatchObject({ id: 2, ignored: [[3, 'another-branch']] })
  })

  it.each<[string, Deployment]>([
    ['a person of that name', byApp({ login: 'vercel', kind: 'User' })],
    ['an app that is not named', byApp({ login: 'helper', kind: 'Bot' })],
    [
      'its deployment that another account called a success',
      {
        ...byApp(vercel),
        statuses: byApp(vercel).statuses.map((status) => ({ ...status, by: { login: 'helper', kind: 'Bot' } })),
      },
    ],
  ])('do not cover %s', async (_, three) => {
    const world = twoDeploys({ three, links: [{ deployment: 2, run: 2, job: 22 }] })
    expect(await find(world, { deployedBy: ['vercel'] })).toMatchObject({ id: 2, ignored: [[3, 'no-job']] })
  })
})

it('tells a first deploy from successes of which none counts', async () => {
  const stranger = await find({ deployments: [deployment(3, 30, [['success', 31, null]])] })
  expect([stranger.live.deployment, liveUnknown(stranger.live)]).toEqual([null, true])
  const none = await find({ deployments: [deployment(3, 30, [['in_progress', 31, url(3)]])] })
  expect(none.live).toEqual({ deployment: null, ignored: [] })
  expect(liveUnknown(none.live)).toBe(false)
})

it('says which of some commits were deployed, past what is live', async () => {
  const { source } = github(twoDeploys())
  expect(await deployedOf(source, rules, [shaOf(2), shaOf(7)])).toEqual(new Set([shaOf(2)]))
  const bare = github(twoDeploys({ links: [{ deployment: 3, run: 3, job: 33 }] }))
  expect(await deployedOf(bare.source, rules, [shaOf(2), shaOf(3)])).toEqual(new Set([shaOf(3)]))
})

it('reads runs and jobs from log URLs', () => {
  expect(runOfLogUrl(url(12))).toEqual({ run: 12, job: null })
  expect(runOfLogUrl(url(12, 34))).toEqual({ run: 12, job: 34 })
  expect(runOfLogUrl('https://ghe.example/o/r/actions/runs/12/attempts/2')).toEqual({ run: 12, job: null })
  expect(runOfLogUrl('https://github.com/o/r/runs/12')).toBeNull()
  for (const { workflow_job: job } of payloadsOf('workflow_job')) {
    const { html_url: address, run_id: run } = z.object({ html_url: z.string(), run_id: z.int() }).parse(job)
    // Until 2023 GitHub named a job by a number that its API does not know, and before that by its check run alone.
    expect(runOfLogUrl(address)).toEqual(address.includes('/actions/') ? { run, job: null } : null)
  }
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
