import { afterAll, describe, expect, it } from 'vitest'
import { ConfigurationError, OutsideError } from '../../src/base/errors.ts'
import { type FaultCase, faultCases } from './cases.ts'
import { endState } from './end-state.ts'
import { faultKinds, timeoutsFor } from './faults.ts'
import { type Attempt, guardRun } from './guard-run.ts'
import { deployFirst, faultWorld, startRun } from './world.ts'
import type { RunHandle } from '../stand-in/index.ts'

const world = await faultWorld()
afterAll(() => world[Symbol.asyncDispose]())

let environments = 0

function newEnvironment(): string {
  environments += 1
  const name = `stage-${environments}-x`
  deployFirst(world, name)
  return name
}

/** One attempt, with the fault at its nth request. Says how many requests there were. */
async function attempt(environment: string, sha: string, run: RunHandle, fault: FaultCase | null) {
  let requests = 0
  const stop = world.github.onRequest(() => void (requests += 1))
  const kind = fault === null ? undefined : faultKinds[fault.kind]
  if (fault !== null && kind !== undefined) world.github.faults.add({ ...kind, nth: fault.at })
  const ended = await guardRun(world, { environment, sha, run, timeouts: timeoutsFor(kind) })
  world.github.faults.clear()
  stop()
  return { ...ended, requests }
}

/** A first attempt under a fault, and a second one without. */
async function deployTwice(fault: FaultCase | null) {
  const environment = newEnvironment()
  const run = startRun(world, world.bad)
  const first = await attempt(environment, world.bad, run, fault)
  run.rerun('alice')
  const second = await attempt(environment, world.bad, run, null)
  return { environment, first, second, state: await endState(world, environment) }
}

/** No stack, no riddle: an error that we have words for. */
function expectClear({ error }: Attempt): void {
  if (error === null) return
  if (!(error instanceof ConfigurationError || error instanceof OutsideError)) throw error
  expect(error.message).not.toMatch(/undefined|\[object|\n\s+at |ghs_/)
}

async function gateOnly(environment: string, sha: string, fault: FaultCase | null) {
  return attempt(environment, sha, startRun(world, sha), fault)
}

// Labels come into being once; the runs that are compared begin with them.
await deployTwice(null)
const reference = await deployTwice(null)
const held = reference.environment
const unseenIn = newEnvironment()
const lengths = {
  deploy: reference.first.requests,
  unseen: (await gateOnly(unseenIn, world.unseen, null)).requests,
  held: (await gateOnly(held, world.bad, null)).requests,
}

describe('without a fault', () => {
  it('ends in one pull request, one issue and a hold', () => {
    expect([reference.first.verdict, reference.second.decision]).toEqual(['regressed', 'held'])
    expect(reference.state).toMatchObject({ pulls: [expect.anything()], issues: [expect.anything()] })
    expect(lengths.deploy).toBeGreaterThan(80)
  })
})

describe('a fault at one request of a guarded deploy that is bad', () => {
  it.each(faultCases(lengths.deploy, 10))('request $at: $kind', async (fault) => {
    const { first, second, state } = await deployTwice(fault)
    expectClear(first)
    expect([null, 'regressed']).toContain(first.verdict)
    expect(second.error).toBeNull()
    expect([second.decision, second.verdict]).toEqual(
      first.verdict === null && second.decision === 'pass' ? ['pass', 'regressed'] : ['held', null],
    )
    expect(state).toEqual(reference.state)
    expect(world.github.violations).toEqual([])
  })
})

describe('a fault at one request of a gate', () => {
  it.each(faultCases(lengths.unseen, 6))('never lets pass what nobody saw: request $at: $kind', async (fault) => {
    const ended = await gateOnly(unseenIn, world.unseen, fault)
    expectClear(ended)
    expect(ended.decision).not.toBe('pass')
  })

  it.each(faultCases(lengths.held, 6))('never lets pass what is held: request $at: $kind', async (fault) => {
    const ended = await gateOnly(held, world.bad, fault)
    expectClear(ended)
    expect(ended.decision).not.toBe('pass')
  })

  // A wrong "there is no such thing" is the one that could look like a first deploy.
  it.each(Array.from({ length: Math.max(lengths.unseen, lengths.held) }, (_, index) => index + 1))(
    '404 at request %i',
    async (at) => {
      const unseen = await gateOnly(unseenIn, world.unseen, { at, kind: '404' })
      const ofHeld = await gateOnly(held, world.bad, { at, kind: '404' })
      expect([unseen.decision, ofHeld.decision]).not.toContain('pass')
    },
  )
})
