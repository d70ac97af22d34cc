import { afterAll, expect, it } from 'vitest'
import { holdsOf } from '../../../src/deploy/hold.ts'
import { person, readRecord } from '../../faults/end-state.ts'
import { type GuardJob, guardJob } from '../../faults/guard-run.ts'
import { deployFirst, faultWorld, startRun } from '../../faults/world.ts'

// One run deploys a commit to three places, of which one fails. Each order of ending has an environment of its own; all share one repository.

const world = await faultWorld()
afterAll(() => world[Symbol.asyncDispose]())

const orders = [
  ['us', 'eu', 'ap'],
  ['us', 'ap', 'eu'],
  ['eu', 'us', 'ap'],
  ['ap', 'us', 'eu'],
  ['eu', 'ap', 'us'],
  ['ap', 'eu', 'us'],
] as const
const FAILS = 'us'

let count = 0

/** The jobs of a matrix, in an environment that runs the first version. */
function matrix() {
  count += 1
  const environment = `matrix-${count}`
  deployFirst(world, environment)
  const run = startRun(world, world.bad)
  const job = (name: string): GuardJob =>
    guardJob(world, { environment, sha: world.bad, run, cell: { name, isBad: name === FAILS } })
  return { environment, job }
}

async function watched(job: GuardJob): Promise<string | null> {
  const { verdict, unfinished } = await job.watch()
  expect(unfinished).toEqual([])
  job.finish(verdict === 'healthy')
  return verdict
}

/** What people see of the commit: the check run, with the words of its title on each place. */
async function check(environment: string): Promise<[conclusion: string | null, title: string, summary: string]> {
  const { octokit, at } = person(world)
  const name = `Deploy Guard: ${environment}`
  const { data } = await octokit.checks.listForRef({ ...at, ref: world.bad, check_name: name })
  expect(data.check_runs).toHaveLength(1)
  const [run] = data.check_runs
  return [run?.conclusion ?? null, run?.output.title ?? '', run?.output.summary ?? '']
}

/** One incident that names the place, one hold, one bad mark, and the one rollback of the range. */
async function expectOneResponse(environment: string): Promise<void> {
  const { octokit, at } = person(world)
  const record = await readRecord(world, environment)
  expect(record.responses).toMatchObject([
    { bad: world.bad, good: world.first, cells: [{ name: FAILS, recovered: null }], rollback: { step: 'opened' } },
  ])
  expect(holdsOf(record)).toMatchObject([{ bad: world.bad }])
  expect(record.marks.filter(({ word }) => word === 'bad')).toMatchObject([{ sha: world.bad, cell: FAILS }])
  const issues = await octokit.paginate(octokit.issues.listForRepo, { ...at, state: 'all', labels: 'incident' })
  const own = issues.filter(({ title, pull_request }) => pull_request === undefined && title.includes(environment))
  expect(own).toMatchObject([{ state: 'open', body: expect.stringContaining(FAILS) }])
  const { data: pulls } = await octokit.pulls.list({ ...at, state: 'all' })
  const [pull, ...others] = pulls.filter(({ head }) => head.ref.startsWith('deploy-guard/rollback/'))
  expect(pull?.body).toMatch(/fail in matrix-\d+ \(us\)/)
  expect(others).toEqual([])
}

it.each(orders)(
  'at once, ending as %s, %s, %s: red from the end of the one that fails, whatever ends later',
  async (...order) => {
    const { environment, job } = matrix()
    const jobs = new Map(order.map((cell) => [cell, job(cell)]))
    for (const one of jobs.values()) expect(await one.gate()).toBe('pass')
    const seen: (string | null)[] = []
    for (const one of jobs.values()) {
      await watched(one)
      seen.push((await check(environment))[0])
    }
    const from = order.indexOf(FAILS)
    expect(seen).toEqual(order.map((_, at) => (at < from ? null : 'failure')))
    const [, title, summary] = await check(environment)
    expect(title).toBe('Worse since the deploy (ap: healthy, eu: healthy, us: worse)')
    // Below a red title stands what the last watch has found, which may be well.
    expect(summary).toContain('- **Places:** ap: healthy, eu: healthy, us: worse\n')
    expect(summary).toContain(`**${environment} (${order[2]})** runs`)
    await expectOneResponse(environment)
  },
)

// Those that end well are alike here: what matters is how many of them go before.
it.each(orders.filter((_, at) => at % 2 === 0))(
  'one after the other, %s, %s, %s: red from the one that fails, and the places after it are held',
  async (...order) => {
    const { environment, job } = matrix()
    const seen: unknown[] = []
    for (const cell of order) {
      const one = job(cell)
      const decision = await one.gate()
      const verdict = decision === 'pass' ? await watched(one) : null
      if (verdict === null) one.finish(false)
      seen.push([decision, verdict, (await check(environment))[0]])
    }
    const from = order.indexOf(FAILS)
    expect(seen).toEqual(
      order.map((_, at) => {
        if (at < from) return ['pass', 'healthy', 'success']
        return at === from ? ['pass', 'regressed', 'failure'] : ['held', null, 'failure']
      }),
    )
    await expectOneResponse(environment)
  },
)
