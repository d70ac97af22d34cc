import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import { z } from 'zod'
import { finishResponses, progressResponses, startResponse } from '../../../src/verbs/respond/respond.ts'
import type { Clock } from '../../../src/incident/clocks.ts'
import { tellDue } from '../../../src/verbs/respond/tell-incident.ts'
import { type Services, startServices } from '../../notify/services.ts'
import { createMemoryForge, type MemoryForge } from '../../support/memory-forge.ts'
import { externalVerdict, fakeSha } from '../../support/record-fixtures.ts'
import { badDeploy, responderOf } from '../../support/responder.ts'
import { buildShop, commitFiles } from '../../support/shop.ts'
import { baseline } from '../../support/record-fixtures.ts'
import { decideOutside } from '../../../src/deploy/decide-response.ts'
import { RunnerDied } from '../../support/write-faults.ts'

const policy = `notify:
  on-call: ["@kim"]
  on-call-env: DEPLOY_GUARD_ON_CALL
  assign: [on-call]
  mention: [on-call, owners, authors]
  labels: [sev, "severity {severity}"]
  places:
    - { kind: slack, name: team, url-env: DEPLOY_GUARD_SLACK }
    - { kind: teams, url-env: DEPLOY_GUARD_TEAMS, on: [regressed, recovered] }
    - { kind: pagerduty, key-env: DEPLOY_GUARD_PAGERDUTY }
    - { kind: webhook, url: "https://example.com/hook", secret-env: DEPLOY_GUARD_HOOK }
    - { kind: slack, name: staging, url-env: DEPLOY_GUARD_SLACK, environments: [staging] }
`

let services: Services
beforeAll(async () => {
  services = await startServices()
})
afterAll(() => services.close())

let forge: MemoryForge
let shop: { good: string; bad: string }
beforeEach(async () => {
  services.taken.length = 0
  services.problems.length = 0
  for (const name of ['slack', 'teams', 'pagerduty', 'webhook'] as const) services.fail(name)
  forge = await createMemoryForge()
  const owners = '/lib/ @acme/web\n/lib/price.mjs @lee carol@acme.example\n'
  await commitFiles(forge, 'main', 'Rules', { '.github/deploy-guard.yml': policy, '.github/CODEOWNERS': owners })
  shop = await buildShop(forge)
})
afterEach(() => forge.close())

function teller(runId: number, attempt = 1) {
  const responder = responderOf(forge, runId, attempt)
  return { ...responder, ports: { ...responder.ports, telling: services.telling } }
}

async function respond(runId = 71, attempt = 1) {
  const responder = teller(runId, attempt)
  await startResponse(responder, badDeploy(shop))
  return { ...(await finishResponses(responder)), log: responder.log }
}

const tally = (): Record<string, number> =>
  Object.fromEntries(
    (['slack', 'teams', 'pagerduty', 'webhook'] as const).map((name) => [name, services.of(name).length]),
  )
function says(line: string): void {
  forge.permissions.set('carol', 'write')
  const id = 900 + forge.comments.all.length
  const at = new Date(forge.clock.now()).toISOString()
  forge.comments.all.push({ id, author: { login: 'carol', kind: 'User' }, body: `/guard ${line}`, at, edited: false })
}
const issue = (): string => forge.issues.all[0]?.body ?? ''

test.each([
  ['production', 1],
  ['staging', 0],
])('a regression is answered by the rules of its environment: %s', async (deployedTo, told) => {
  const text = `environments:
  production: { notify: { places: [{ kind: slack, url-env: DEPLOY_GUARD_SLACK }] } }
  staging: { watch: { duration: 5m } }
`
  const responder = { ...teller(71), deployedTo, policySource: { path: 'p.yml', text } }
  await startResponse(responder, badDeploy(shop))
  await finishResponses(responder)
  expect(tally()['slack']).toBe(told)
})

describe('a regression', () => {
  it('is told once to each place of its environment, with the way to issue and rollback, and the issue says to whom', async () => {
    const { record, failures } = await respond()
    expect([failures, services.problems]).toEqual([[], []])
    expect(tally()).toEqual({ slack: 1, teams: 1, pagerduty: 1, webhook: 1 })
    expect(services.of('pagerduty')[0]).toMatchObject({
      dedup_key: `deploy-guard/octo/shop/incident:production:${shop.bad}`,
      payload: { severity: 'error', class: 'regressed' },
      links: [
        { href: 'https://github.test/octo/shop/issues/500', text: 'Incident' },
        { href: 'https://github.test/octo/shop/pull/100', text: 'Rollback' },
      ],
    })
    expect(record.sends.map(({ place, state }) => `${place} ${state}`)).toEqual([
      'team sent',
      'teams sent',
      'pagerduty sent',
      'webhook sent',
    ])
    expect(issue()).toContain('Told of it: team, teams, pagerduty, webhook.')
    expect(record.responses).toMatchObject([{ settled: true }])
  })

  it('is not told again by a later start, nor by a second run at the same time', async () => {
    await Promise.all([respond(71), respond(72)])
    await respond(73)
    expect(tally()).toEqual({ slack: 1, teams: 1, pagerduty: 1, webhook: 1 })
    expect(issue().match(/Told of it/g)).toHaveLength(1)
  })

  it('asks for people by rule: assignee, mentions with why, labels', async () => {
    await respond()
    const [opened] = forge.issues.all
    expect(opened?.assignees).toEqual(['kim'])
    expect(opened?.labels).toEqual(['deploy-guard', 'incident', 'sev', 'severity 2'])
    expect(issue()).toContain(
      '**Asked to look:** @kim (on call), @acme/on-call (on call), @acme/web (owner), @lee (owner), @ada (has a part in it)',
    )
  })

  it('the label of its severity follows it, and the labels of people stay', async () => {
    await respond()
    const [opened] = forge.issues.all
    if (opened !== undefined) forge.issues.all[0] = { ...opened, labels: [...opened.labels, 'theirs'] }
    says('severity 1 the till is down')
    await finishResponses(teller(72))
    expect(forge.issues.all[0]?.labels).toEqual(['deploy-guard', 'incident', 'sev', 'theirs', 'severity 1'])
    const writes = forge.faults.log.length
    await finishResponses(teller(73))
    expect(forge.faults.log.slice(writes).filter((name) => name.startsWith('issues.'))).toEqual([])
  })

  it('is told where there is no issue as well', async () => {
    forge.issues.enabled = false
    await respond()
    expect(tally()).toEqual({ slack: 1, teams: 1, pagerduty: 1, webhook: 1 })
  })
})

describe('what a service does stops nothing and is said', () => {
  it('a lost answer: what drops doubles is sent again, a chat is not and was perhaps not told', async () => {
    services.fail('slack', 'lost')
    services.fail('pagerduty', 'lost', { status: 503 })
    services.fail('webhook', 'lost')
    const { record, failures, log } = await respond()
    expect(failures).toEqual([])
    expect(tally()).toEqual({ slack: 1, teams: 1, pagerduty: 2, webhook: 2 })
    expect(new Set(services.of('pagerduty').map((body) => JSON.stringify(body))).size).toBe(1)
    const ids = services.taken.flatMap(({ service, headers }) => (service === 'webhook' ? [headers['webhook-id']] : []))
    expect(new Set(ids).size).toBe(1)
    expect(record.sends.map(({ state }) => state)).toEqual(['perhaps', 'sent', 'sent', 'sent'])
    expect(log.warnings).toContain(
      'team (Slack) was perhaps not told (regressed): connection closed. It is not sent again, because it might come twice.',
    )
    expect(issue()).toContain('Perhaps not told: team (no answer came, and a message is not sent twice there).')
  })

  it('a refusal and a service that is down', async () => {
    services.fail('slack', { status: 404, body: 'no_service' })
    services.fail('pagerduty', ...Array.from({ length: 4 }, () => ({ status: 500 })))
    const { record, failures } = await respond()
    expect(failures).toEqual([])
    expect(record.sends.map(({ state }) => state)).toEqual(['failed', 'sent', 'failed', 'sent'])
    expect(issue()).toContain('Not told: team (it answered 404 (no\\_service)). Not told: pagerduty (it answered 500).')
    expect(record.hold?.bad).toBe(shop.bad)
  })

  it('once more with the next change of the incident, as long as it goes on', async () => {
    services.fail('pagerduty', ...Array.from({ length: 4 }, () => ({ status: 500 })))
    await respond()
    const event = { kind: 'mitigation-deployed', sha: shop.good, at: '2026-03-06T17:30:00Z' } as const
    await progressResponses(teller(72), { event, mended: true })
    expect(tally()).toEqual({ slack: 1, teams: 1, pagerduty: 1, webhook: 1 })
  })

  it('a policy that cannot be read', async () => {
    const responder = { ...teller(71), policySource: { path: 'p.yml', text: 'notify: 5' } }
    await startResponse(responder, badDeploy(shop))
    expect((await finishResponses(responder)).failures).toEqual([])
    expect(responder.log.warnings.join()).toContain('The policy for incidents cannot be read, its defaults hold')
    expect([services.taken, forge.issues.all.length]).toEqual([[], 1])
  })
})

describe('a recovery', () => {
  const recovered = {
    event: { kind: 'recovered', sha: fakeSha('a'), at: '2026-03-06T17:30:00Z' },
    mended: true,
  } as const

  it('is told, and ends what was begun', async () => {
    await respond()
    await progressResponses(teller(72), recovered)
    expect(tally()).toEqual({ slack: 2, teams: 2, pagerduty: 2, webhook: 2 })
    expect(services.of('pagerduty')[1]).toMatchObject({ event_action: 'resolve' })
    expect(issue()).toContain('Told of the recovery: team, teams, pagerduty, webhook.')
  })

  it('comes before a trigger that a dead run left: that is never sent', async () => {
    services.fail('pagerduty', ...Array.from({ length: 4 }, () => ({ status: 500 })))
    await respond()
    await progressResponses(teller(72), recovered)
    await progressResponses(teller(73), recovered)
    const actions = services.of('pagerduty').map((body) => z.looseObject({}).parse(body)['event_action'])
    expect(actions).toEqual(['resolve'])
  })
})

describe('somebody takes it up', () => {
  const actions = (): unknown[] => services.of('pagerduty').map((body) => z.looseObject({}).parse(body)['event_action'])

  it.each(['ack', 'commander', 'commander @dave'])(
    '%s: the pager is quiet, once, and chats are left alone',
    async (line) => {
      await respond()
      says(line)
      await finishResponses(teller(72))
      says('ack')
      await finishResponses(teller(73))
      expect([actions(), services.problems]).toEqual([['trigger', 'acknowledge'], []])
      expect(tally()).toEqual({ slack: 1, teams: 1, pagerduty: 2, webhook: 2 })
      expect(services.of('pagerduty')[1]).toMatchObject({
        dedup_key: `deploy-guard/octo/shop/incident:production:${shop.bad}`,
      })
      expect(services.of('webhook')[1]).toMatchObject({
        type: 'deploy-guard.acknowledged',
        data: { by: line === 'commander @dave' ? 'dave' : 'carol' },
      })
      expect(issue()).toContain('Told that somebody is on it: pagerduty, webhook.')
    },
  )

  it('after a recovery the pager hears no more of it', async () => {
    await respond()
    const event = { kind: 'recovered', sha: fakeSha('a'), at: '2026-03-06T17:30:00Z' } as const
    await progressResponses(teller(72), { event, mended: true })
    says('ack')
    await finishResponses(teller(73))
    expect(actions()).toEqual(['trigger', 'resolve'])
  })

  it('says nothing of it where nobody was paged', async () => {
    services.fail('pagerduty', { status: 400, body: 'invalid' })
    await respond()
    services.fail('pagerduty', { status: 400, body: 'invalid' })
    says('ack')
    await finishResponses(teller(72))
    expect(actions()).toEqual([])
    expect(issue()).toContain('Told that somebody is on it: webhook.')
  })
})

test('what is not blamed on the deploy is told as that', async () => {
  const responder = teller(71)
  const run = { id: 71, attempt: 1 }
  const deploy = {
    environment: 'production',
    ...badDeploy(shop),
    verdict: externalVerdict(),
    baseline,
    at: '2026-03-06T17:05:00Z',
    run,
  }
  const record = await responder.store.update('outside', (before) => decideOutside(before, deploy))
  await finishResponses(responder, record)
  expect(tally()).toEqual({ slack: 1, teams: 0, pagerduty: 1, webhook: 1 })
  expect(services.of('webhook')[0]).toMatchObject({
    type: 'deploy-guard.external',
    data: { kind: 'external', issue: 500 },
  })
})

test('a duty is told once for each state, and its alert ends when it is met, also after recovery', async () => {
  const { record } = await respond()
  services.taken.length = 0
  const key = `incident:production:${shop.bad}`
  const due = Date.parse('2026-03-07T17:00:00Z')
  const clock: Clock = {
    id: 'kr-fin-10',
    rule: null,
    state: 'due-soon',
    startedAt: due - 86_400_000,
    due,
    met: null,
    waived: null,
    partial: false,
  }
  const open = { ...clock, id: 'other', state: 'open' } as const
  const never = { ...clock, id: 'never told', state: 'met' } as const
  const late = { ...clock, state: 'late' } as const
  const met = { ...clock, state: 'met' } as const
  let newest = record
  for (const clocks of [[clock, open, never], [clock], [late], [late, met], [late]])
    newest = await tellDue(teller(72), newest, key, clocks)
  expect(tally()).toEqual({ slack: 2, teams: 0, pagerduty: 3, webhook: 3 })
  const actions = services.of('pagerduty').map((body) => z.looseObject({}).parse(body)['event_action'])
  expect(actions).toEqual(['trigger', 'trigger', 'resolve'])
})

test('a run that dies at any write around the sending: no chat is told twice, nobody is left untold without a word', async () => {
  await respond()
  // The intent, the outcome and the issue that shows it come last, then what says that all is done.
  const writes = forge.faults.log
    .flatMap((name, at) => (/updateRef|issues\.update/.test(name) ? [at + 1] : []))
    .slice(-4, -1)
  await forge.close()
  for (const n of writes) {
    services.taken.length = 0
    forge = await createMemoryForge()
    await commitFiles(forge, 'main', 'Rules', { '.github/deploy-guard.yml': policy })
    shop = await buildShop(forge)
    forge.faults.dieAfter(n)
    await expect(respond(71)).rejects.toThrow(RunnerDied)
    forge.faults.revive()
    forge.setRun(71, 'completed')
    const { record } = await respond(72)
    const { slack, teams, pagerduty = 0, webhook = 0 } = tally()
    const chats = record.sends.filter(({ place }) => place === 'team' || place === 'teams')
    expect({ n, slack, teams, pages: pagerduty > 0 && webhook > 0 }).toMatchObject({ n, pages: true })
    expect((slack ?? 0) <= 1 && (teams ?? 0) <= 1, `messages after ${n}`).toBe(true)
    for (const { place, state } of chats) {
      const count = place === 'team' ? slack : teams
      expect({ n, place, said: state === 'sent' ? count === 1 : state === 'perhaps' }).toEqual({ n, place, said: true })
    }
    await forge.close()
  }
  forge = await createMemoryForge()
})
