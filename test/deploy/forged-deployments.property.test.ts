import { fc } from '../support/fast-check.ts'
import { expect, it } from 'vitest'
import { findLive, type LiveRules, successes, type Witness } from '../../src/deploy/live.ts'
import type { Deployment, DeploymentJob } from '../../src/github/deployments.ts'
import type { Job, Run } from '../../src/github/runs.ts'

// An adversary does what his rights allow, in any order, to have a commit that nobody reviewed taken for what production runs: then nothing of it would
// be left to review. GitHub is as far as it matters here: what each right can write, and what none can.

const DEPLOY = '.github/workflows/deploy.yml'
const GOOD = 'a'.repeat(40)
const EVIL = 'e'.repeat(40)
/** Deployed before GOOD, by the guard. */
const OLDER = 'b'.repeat(40)
/** Deployed by a run that waited. */
const LATE = 'c'.repeat(40)

type World = {
  minute: number
  readonly deployments: Deployment[]
  readonly runs: Run[]
  readonly jobs: Job[]
  readonly links: DeploymentJob[]
  readonly witnesses: Witness[]
}

const at = (minute: number): string => new Date(Date.UTC(2026, 0, 5, 9, minute)).toISOString()

/** A run of a job with an environment, and what GitHub makes of it. */
function ran(
  world: World,
  sha: string,
  more: Partial<Run>,
  steps: Job['steps'],
  result: 'success' | 'failure' | null,
): void {
  began(world, sha, more)(steps, result)
}

/** The same where its job waits for its environment first; called again when it was released. */
function began(world: World, sha: string, more: Partial<Run> = {}) {
  const id = world.runs.length + 1
  const from = (world.minute += 1)
  const file = { path: DEPLOY, branch: 'main', event: 'push', sha, fromFork: false, calls: [] }
  const times = { startedAt: at(from), createdAt: at(from) }
  const run = { id, attempt: 1, status: 'waiting', conclusion: null, ...times, ...file, ...more }
  world.runs.push(run)
  const job = { id: id * 10, run: id, name: 'deploy', runnerName: 'r', status: 'completed', url: null }
  const waiting: Job = { ...job, status: 'waiting', steps: [], startedAt: at(from), completedAt: null }
  world.jobs.push(waiting)
  const deployment = made(world, sha)
  world.links.push({ deployment, run: id, job: job.id })
  return (steps: Job['steps'], result: 'success' | 'failure' | null): void => {
    const until = result === null ? null : (world.minute += 1)
    exchange(world.runs, run, { ...run, status: 'completed', conclusion: result })
    exchange(world.jobs, waiting, {
      ...waiting,
      status: 'completed',
      steps,
      completedAt: until === null ? null : at(until),
    })
    if (result === 'success') succeeds(world, deployment, null, 'production')
  }
}

/** Nothing where somebody has deleted it meanwhile. */
function exchange<T>(list: T[], old: T, next: T): void {
  const index = list.indexOf(old)
  if (index >= 0) list[index] = next
}

function made(world: World, sha: string): number {
  const id = world.deployments.length + 1000
  const environment = { environment: 'production', originalEnvironment: 'production' }
  const made = { id, sha, ...environment, task: 'deploy', createdAt: at(world.minute), by: null, statuses: [] }
  world.deployments.push(made)
  return id
}

function succeeds(world: World, id: number, logUrl: string | null, environment: string): void {
  const index = world.deployments.findIndex((one) => one.id === id)
  const deployment = world.deployments[index]
  if (deployment === undefined) return
  const status = { state: 'success', createdAt: at(world.minute), logUrl, environment, by: null } as const
  world.deployments[index] = { ...deployment, environment, statuses: [status, ...deployment.statuses] }
}

const step = (name: string, conclusion: string | null) => ({
  name,
  status: 'completed',
  conclusion,
  completedAt: null,
})

/** Two deploys that passed the gate, and the evil commit, pushed to main, whose run the gate has held or still looks at. */
function honest(held: 'failure' | null): World {
  const world: World = { minute: 0, deployments: [], runs: [], jobs: [], links: [], witnesses: [] }
  for (const sha of [OLDER, GOOD]) ran(world, sha, {}, [step('Deploy Guard', 'success')], 'success')
  ran(world, EVIL, {}, [step('Deploy Guard', held)], held)
  return world
}

const pick = fc.nat({ max: 20 })
const oneOf = <T>(list: readonly T[], number: number): T | undefined => list[number % Math.max(1, list.length)]
const logs = fc.oneof(
  fc.constant(null),
  fc.record({ run: pick, job: fc.boolean() }).map(({ run, job }) => {
    const id = (run % 6) + 1
    return `https://github.com/o/r/actions/runs/${id}${job ? `/job/${id * 10}` : ''}`
  }),
)

type Act = (world: World) => void

/** `deployments: write`: records and statuses, with any text, of any deployment. */
const byBot: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ log: logs, wait: pick }).map(({ log, wait }) => (world: World) => {
    world.minute += wait
    succeeds(world, made(world, EVIL), log, 'production')
  }),
  fc.record({ which: pick, log: logs, wait: pick, staging: fc.boolean() }).map((one) => (world: World) => {
    world.minute += one.wait
    const deployment = oneOf(world.deployments, one.which)
    if (deployment !== undefined) succeeds(world, deployment.id, one.log, one.staging ? 'staging' : 'production')
  }),
)

const steps = fc.constantFrom(
  [step('Deploy Guard', 'success')],
  [step('Deploy Guard', 'skipped')],
  [step('Post Deploy Guard', 'success')],
  [step('Deploy', 'success')],
)

/** From a fork: runs of pull requests, with any workflow file in them, whose branch is called main. */
const byFork: fc.Arbitrary<Act> = steps.map(
  (list) => (world: World) => ran(world, EVIL, { event: 'pull_request', fromFork: true }, list, 'success'),
)

/** `contents: write` and more: runs of other branches and of tags, runs and deployments deleted, the record written. */
const byWriter: fc.Arbitrary<Act> = fc.oneof(
  fc
    .record({
      list: steps,
      event: fc.constantFrom('push', 'workflow_dispatch', 'pull_request', 'release'),
      path: fc.constantFrom(DEPLOY, '.github/workflows/evil.yml'),
      branch: fc.constantFrom('main', 'evil'),
    })
    // Their commit is on no deploy branch when they begin, whatever they are called.
    .map(
      ({ list, ...more }) =>
        (world: World) =>
          ran(world, 'd'.repeat(40), more, list, 'success'),
    ),
  fc
    .record({ which: pick, sha: fc.constantFrom(EVIL, GOOD, OLDER), run: pick, old: fc.boolean() })
    .map((one) => (world: World) => {
      const deployment = oneOf(world.deployments, one.which)?.id ?? null
      const seenAt = at(one.old ? 0 : world.minute)
      world.witnesses.push({ deployment, sha: one.sha, run: { id: (one.run % 8) + 1, attempt: 1 }, seenAt })
    }),
  // A run of the evil commit that waits for its environment, and is released or not: the gate holds it, or never ran.
  fc.constantFrom('failure' as const, null, undefined).map((end) => (world: World) => {
    const release = began(world, EVIL)
    if (end !== undefined) release([step('Deploy Guard', end)], end)
  }),
  pick.map((which) => (world: World) => {
    const gone = oneOf(world.runs, which)?.id
    forget(world.runs, ({ id }) => id === gone)
    forget(world.jobs, ({ run }) => run === gone)
    forget(world.links, ({ run }) => run === gone)
  }),
  pick.map((which) => (world: World) => {
    const gone = oneOf(world.deployments, which)?.id
    forget(world.deployments, ({ id }) => id === gone)
  }),
)

function forget<T>(list: T[], gone: (item: T) => boolean): void {
  list.splice(0, list.length, ...list.filter((item) => !gone(item)))
}

async function liveOf(world: World) {
  const shas = new Map(world.deployments.map(({ id, sha }) => [id, sha]))
  const runSha = new Map(world.runs.map(({ id, sha }) => [id, sha]))
  const source = {
    deployments: {
      list: () => Promise.resolve(world.deployments.toReversed()),
      jobs: (sha: string) =>
        Promise.resolve(world.links.filter((one) => shas.has(one.deployment) && runSha.get(one.run) === sha)),
    },
    runs: {
      get: (id: number) => Promise.resolve(world.runs.find((one) => one.id === id) ?? null),
      jobs: (id: number) => Promise.resolve(world.jobs.filter((one) => one.run === id)),
      job: (id: number) => Promise.resolve(world.jobs.find((one) => one.id === id) ?? null),
    },
    branches: {
      // The evil commit is on main from its own run on.
      holding: (sha: string, time: string | null) => {
        const pushed = time === null || Date.parse(time) >= Date.parse(at(5))
        return Promise.resolve(
          sha === GOOD || sha === OLDER || sha === LATE || (sha === EVIL && pushed) ? 'main' : null,
        )
      },
    },
  }
  const rules: LiveRules = {
    environment: 'production',
    workflows: [DEPLOY],
    deployedBy: [],
    guardSteps: [],
    witnesses: world.witnesses,
    now: Date.parse(at(world.minute)),
    retentionDays: 90,
  }
  return (await findLive(source, rules)).deployment?.sha ?? null
}

/** What whoever takes the newest success would believe. */
const naive = (world: World): string | undefined => successes(world.deployments)[0]?.deployment.sha

it.each([
  ['from a fork', fc.array(byFork, { minLength: 1, maxLength: 4 })],
  ['a bot with deployments: write', fc.array(fc.oneof(byBot, byFork), { minLength: 1, maxLength: 6 })],
  ['a writer', fc.array(fc.oneof(byBot, byFork, byWriter), { minLength: 1, maxLength: 8 })],
])('%s never makes a commit live that the gate did not let pass', async (_, acts) => {
  let fooled = 0
  const held = fc.constantFrom('failure' as const, null)
  await fc.assert(
    fc.asyncProperty(held, acts, async (state, list) => {
      const world = honest(state)
      for (const act of list) act(world)
      if (naive(world) === EVIL) fooled += 1
      expect([GOOD, OLDER, null]).toContain(await liveOf(world))
    }),
    { numRuns: 1000 },
  )
  // The attacks are none where nobody would fall for them.
  expect(fooled).toBeGreaterThan(200)
})

it('of runs that waited, the one whose deploy ended last is live, whichever was made last', async () => {
  const shas = [OLDER, GOOD, LATE]
  const order = fc.shuffledSubarray([0, 1, 2], { minLength: 1, maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(order, async (released) => {
      const world = honest(null)
      const waiting = shas.map((sha) => began(world, sha))
      for (const index of released) waiting[index]?.([step('Deploy Guard', 'success')], 'success')
      expect(await liveOf(world)).toBe(shas[released.at(-1) ?? 0])
    }),
    { numRuns: 100 },
  )
})
