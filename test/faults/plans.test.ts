import { describe, expect, it } from 'vitest'
import { incidentKey, rollbackBranch } from '../../src/deploy/keys.ts'
import { ConfigurationError, OutsideError } from '../../src/base/errors.ts'
import { random } from '../evidence/random.ts'
import type { Fault, RunHandle } from '../stand-in/index.ts'
import { person, readRecord } from './end-state.ts'
import { anyFaults, faultKinds, timeoutsFor } from './faults.ts'
import { type Attempt, guardRun } from './guard-run.ts'
import { deployFirst, type FaultWorld, faultWorld, startRun } from './world.ts'

// Plans of faults, made from a seed: one to three, each at any request, of any kind, struck once, twice or for a while, and in one of four the runner is
// cut off for good. A second attempt may be hit as well; the last one is not. FAULTS=all tries 300 seeds, the test command 8; test/acceptance/plans.test.ts has 30 more against the built Action.

const seeds = Array.from({ length: process.env['FAULTS'] === 'all' ? 300 : 8 }, (_, index) => index + 1)
/** Requests of an attempt that nothing disturbs, about. */
const REQUESTS = 110

type Plan = { readonly faults: readonly Fault[]; readonly delays: boolean }

function planOf(next: () => number): Plan {
  const pick = (most: number): number => Math.floor(next() * most)
  const faults = anyFaults(pick, REQUESTS, 20)
  const cut: readonly Fault[] = pick(4) === 0 ? [{ kind: 'drop', nth: 1 + pick(REQUESTS), times: 100_000 }] : []
  const all = [...faults, ...cut]
  return { faults: all, delays: all.some(({ kind }) => kind === 'delay') }
}

const environment = 'production-x'

async function attempt(world: FaultWorld, run: RunHandle, { faults, delays }: Plan): Promise<Attempt> {
  for (const fault of faults) world.github.faults.add(fault)
  const delay = delays ? faultKinds['a delay'] : undefined
  const ended = await guardRun(world, { environment, sha: world.bad, run, timeouts: timeoutsFor(delay) })
  world.github.faults.clear()
  return ended
}

/** An end that says what is so: in our own words, or with a verdict. */
function expectEnd({ error, decision, verdict, unfinished }: Attempt): void {
  if (error === null) return expect(decision !== 'pass' || verdict !== null || unfinished.length > 0).toBe(true)
  if (!(error instanceof ConfigurationError || error instanceof OutsideError)) throw error
  expect(error.message).not.toMatch(/undefined|\[object|\n\s+at |ghs_/)
}

async function opened(world: FaultWorld) {
  const { octokit, at } = person(world)
  const issues = await octokit.paginate(octokit.issues.listForRepo, { ...at, state: 'all', per_page: 100 })
  const branch = rollbackBranch('main', world.first, world.bad)
  const pulls = await octokit.paginate(octokit.pulls.list, { ...at, state: 'all', per_page: 100 })
  return {
    issues: issues.filter(({ body, pull_request }) => {
      return pull_request === undefined && body?.includes(incidentKey(environment, world.bad)) === true
    }).length,
    pulls: pulls.filter(({ head }) => head.ref === branch).length,
  }
}

describe('a bad deploy under a plan of faults', () => {
  it.each(seeds)(
    'seed %i: one rollback, one incident, one hold, and never good',
    async (seed) => {
      const next = random(seed)
      await using world = await faultWorld()
      deployFirst(world, environment)
      const run = startRun(world, world.bad)
      const attempts = [await attempt(world, run, planOf(next))]
      for (const plan of [...(next() < 0.3 ? [planOf(next)] : []), { faults: [], delays: false }]) {
        run.rerun('alice')
        attempts.push(await attempt(world, run, plan))
      }
      attempts.forEach(expectEnd)
      expect(attempts.map(({ verdict }) => verdict)).not.toContain('healthy')
      const last = attempts.at(-1)
      expect([last?.error, last?.unfinished]).toEqual([null, []])
      const record = await readRecord(world, environment)
      expect(record.marks.filter(({ word, sha }) => word === 'good' && sha === world.bad)).toEqual([])
      expect([record.hold?.bad, record.responses.length]).toEqual([world.bad, 1])
      expect(await opened(world)).toEqual({ issues: 1, pulls: 1 })
      expect(world.github.violations).toEqual([])
    },
    120_000,
  )
})
