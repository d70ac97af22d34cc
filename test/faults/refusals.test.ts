import { afterAll, expect, it } from 'vitest'
import { setHold } from '../../src/deploy/hold.ts'
import { incidentKey } from '../../src/deploy/keys.ts'
import { createRecordStore } from '../../src/deploy/record-store.ts'
import type { Hold } from '../../src/deploy/record.ts'
import { createForge } from '../../src/github/forge.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { createTestLog } from '../support/shop.ts'
import { endState } from './end-state.ts'
import { timeoutsFor } from './faults.ts'
import { guardRun } from './guard-run.ts'
import { deployFirst, faultWorld, startRun } from './world.ts'
import type { Fault } from '../stand-in/index.ts'

// What GitHub does not take after a bad deploy is out, for minutes or for good.

const world = await faultWorld()
afterAll(() => world[Symbol.asyncDispose]())

/** Deploys the bad version; the faults begin once it is out. */
async function deployBad(environment: string, faults: readonly Fault[]) {
  deployFirst(world, environment)
  const run = startRun(world, world.bad)
  const onDeployed = () => faults.forEach((fault) => world.github.faults.add(fault))
  const ended = await guardRun(world, {
    environment,
    sha: world.bad,
    run,
    timeouts: timeoutsFor(undefined),
    onDeployed,
  })
  const left = world.github.faults.pending
  world.github.faults.clear()
  return { ...ended, left }
}

const reference = await deployBad('reference-x', []).then(() => endState(world, 'reference-x'))

it.each<readonly [string, string, readonly Fault[]]>([
  ['all of GitHub for some minutes', 'outage-x', [{ kind: 'status', status: 502, times: 40 }]],
  [
    'the record for some minutes',
    'record-x',
    [{ kind: 'status', status: 502, path: /\/graphql$/, containing: /MoveRefs/, times: 20 }],
  ],
  ['the deployment for a while', 'deployment-x', [{ kind: 'status', status: 502, path: /\/statuses$/, times: 10 }]],
])('%s: the watch goes on, and in the end nothing is missing', async (_, environment, faults) => {
  const { error, verdict, unfinished, left } = await deployBad(environment, faults)
  expect([error, verdict, unfinished, left]).toEqual([null, 'regressed', [], 0])
  expect(await endState(world, environment)).toEqual(reference)
})

it('a check run that is refused for good keeps nothing from being opened, and is said', async () => {
  const refused = { kind: 'status', status: 403, method: 'PATCH', path: /\/check-runs\//, times: 1000 } as const
  const { error, verdict, unfinished } = await deployBad('check-x', [refused])
  expect([error, verdict]).toEqual([null, 'regressed'])
  expect(unfinished).toEqual([expect.stringMatching(/^The check run could not be written: /)])
  expect(await endState(world, 'check-x')).toMatchObject({ pulls: [expect.anything()], issues: [expect.anything()] })
})

it('a record that is refused for good: what was opened is there, and what is lost is said', async () => {
  const refused = { kind: 'status', status: 403, path: /\/git\/refs\/deploy-guard(\/|%2F)lost-x/, times: 1000 } as const
  const moves = { ...refused, path: /\/graphql$/, containing: /MoveRefs[^]*deploy-guard\/lost-x/ }
  const { error, verdict, unfinished } = await deployBad('lost-x', [refused, moves])
  expect([error, verdict]).toEqual([null, 'regressed'])
  expect(unfinished).toEqual([expect.stringContaining('The record of this environment could not be written')])
  expect(await endState(world, 'lost-x')).toMatchObject({ pulls: [expect.anything()], issues: [expect.anything()] })
})

it('a candidate that is free of the newest hold is held by an older one that stands as well', async () => {
  const environment = 'holds-x'
  deployFirst(world, environment)
  const run = startRun(world, world.bad)
  const forge = createForge({
    owner: 'acme',
    repo: 'shop',
    token: world.token,
    apiUrl: world.github.apiUrl,
    userAgent: 'test',
    clock: createFakeClock(),
    log: createTestLog(),
  })
  const holdOf = (bad: string): Hold => {
    return { bad, good: world.first, since: '2026-03-06T17:00:00Z', incidentKey: incidentKey(environment, bad) }
  }
  const store = createRecordStore(forge.gitData, environment, { id: run.id, attempt: 1 }, createFakeClock())
  await store.update('Two holds', (record) => setHold(setHold(record, holdOf(world.bad)), holdOf(world.unseen)))
  const { decision } = await guardRun(world, { environment, sha: world.bad, run, timeouts: timeoutsFor(undefined) })
  expect(decision).toBe('held')
})
