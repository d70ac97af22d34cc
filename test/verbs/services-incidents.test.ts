import { tmpdir } from 'node:os'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { placeOf } from '../../src/deploy/keys.ts'
import { createRecordStore } from '../../src/deploy/record-store.ts'
import { openSnapshots } from '../../src/git/bare-repository.ts'
import { finishResponses, startResponse } from '../../src/verbs/respond/respond.ts'
import type { ResponseDeps } from '../../src/verbs/setting.ts'
import { type Services, startServices } from '../notify/services.ts'
import { type GateShop, gateShop } from '../support/gate-shop.ts'
import { badDeploy } from '../support/responder.ts'

// Two services of one repository go bad by the same commit: each has an incident, a rollback, a hold and messages of its own, and what is said on one is
// nothing to the other. Gate, incidents, comments and messages are those of a deploy; GitHub is the stand-in.

const SHOP = '.github/workflows/shop.yml'
const PAY = '.github/workflows/pay.yml'
const policy = `services:
  shop: { paths: [shop/**], workflows: [${SHOP}] }
  pay:
    paths: [pay/**]
    workflows: [${PAY}]
    notify: { labels: ["pay sev-{severity}"] }
gate:
  after-incident: { outcome: review, within: 12h }
notify:
  labels: ["sev-{severity}"]
  places:
    - { kind: slack, url-env: DEPLOY_GUARD_SLACK }
    - { kind: pagerduty, key-env: DEPLOY_GUARD_PAGERDUTY }
    - { kind: webhook, name: payments, url: "https://example.com/hook", secret-env: DEPLOY_GUARD_HOOK, environments: [production/pay] }
`

let services: Services
beforeAll(async () => {
  services = await startServices()
})
afterAll(() => services.close())

let shop: GateShop
beforeEach(async () => {
  services.taken.length = 0
  services.problems.length = 0
  shop = await gateShop({}, { deployed: false })
})
afterEach(() => shop.close())

type Service = 'shop' | 'pay'

/** What one run responds with for a service. */
function responder(service: Service, runId: number): ResponseDeps {
  const { ports, github } = shop
  const environment = placeOf('production', service)
  const token = github.token({ repository: 'acme/shop' })
  return {
    environment,
    service,
    policySource: { path: '.github/deploy-guard.yml', text: null },
    deployedTo: 'production',
    store: createRecordStore(ports.forge.gitData, environment, { id: runId, attempt: 1 }, ports.clock, 'production'),
    ports: {
      ...ports,
      telling: services.telling,
      openSnapshots: () => openSnapshots({ url: `${github.url}/acme/shop.git`, token, tempDir: tmpdir() }),
      run: { ...ports.run, runId, serverUrl: github.url },
    },
  }
}

async function start(service: Service, runId: number) {
  const { record, failures } = await finishResponses(responder(service, runId))
  expect(failures).toEqual([])
  const [response] = record.responses
  const issue = response?.incident.step === 'opened' ? response.incident.issue : 0
  const pull = response?.rollback.step === 'opened' ? response.rollback.pull : 0
  return { record, issue, pull, shown: await shop.ports.forge.issues.get(issue) }
}

/** What the pager was told, by the service that its alert names. */
const paged = (): string[] =>
  services.of('pagerduty').map((body) => {
    const { event_action: action, dedup_key: key } = z
      .looseObject({ event_action: z.string(), dedup_key: z.string() })
      .parse(body)
    return `${/incident:production\/(\w+):/.exec(key)?.[1] ?? key} ${action}`
  })

it('two services that one commit broke: what is told, asked, held and released is each one’s own', async () => {
  const good = await shop.commit('main', {
    'shop/a.txt': 'a\n',
    'pay/a.txt': 'a\n',
    '.github/deploy-guard.yml': policy,
  })
  for (const path of [SHOP, PAY]) shop.deployed(good, ['Deploy Guard'], path)
  const bad = await shop.commit('main', { 'shop/a.txt': 'worse\n', 'pay/a.txt': 'worse\n' })
  for (const path of [SHOP, PAY]) shop.deployed(bad, ['Deploy Guard'], path)
  for (const service of ['shop', 'pay'] as const) await startResponse(responder(service, 71), badDeploy({ good, bad }))
  const opened = { shop: await start('shop', 71), pay: await start('pay', 72) }

  // One incident, one rollback and one message each, under its own name.
  expect(new Set([opened.shop.issue, opened.pay.issue, opened.shop.pull, opened.pay.pull]).size).toBe(4)
  for (const service of ['shop', 'pay'] as const) {
    const { shown, pull } = opened[service]
    expect(shown?.title).toContain(`production/${service}`)
    expect(await shop.ports.forge.pulls.files(pull)).toEqual([`${service}/a.txt`])
  }
  expect([opened.shop.shown?.labels, opened.pay.shown?.labels].map((labels) => labels?.toSorted())).toEqual([
    ['deploy-guard', 'incident', 'sev-2'],
    ['deploy-guard', 'incident', 'pay sev-2'],
  ])
  expect(paged()).toEqual(['shop trigger', 'pay trigger'])
  const hooked = services.of('webhook').map((body) => z.object({ data: z.looseObject({}) }).parse(body).data)
  expect(hooked).toMatchObject([{ kind: 'regressed', environment: 'production/pay', issue: opened.pay.issue }])
  expect(JSON.stringify(services.of('slack')).match(/\[production\/(shop|pay)\]/g)?.length).toBeGreaterThanOrEqual(2)

  // What is said on one of them is nothing to the other, whichever starts first.
  const before = (await shop.ports.forge.issues.get(opened.shop.issue))?.body
  shop.repo.comment(opened.pay.issue, 'bob', '/guard commander')
  shop.repo.comment(opened.pay.issue, 'bob', '/guard severity 1 nobody can pay')
  shop.clock.advance(60)
  const untouched = await start('shop', 73)
  const taken = await start('pay', 74)
  expect(paged()).toEqual(['shop trigger', 'pay trigger', 'pay acknowledge'])
  expect([untouched.shown?.labels.includes('sev-2'), taken.shown?.labels.includes('pay sev-1')]).toEqual([true, true])
  expect(taken.shown?.body).toContain('bob (commander)')
  const withoutTimes = (text = ''): string => text.replaceAll(/\d+ (?:min|s)\b|\d\d:\d\d/g, '')
  expect(withoutTimes(untouched.shown?.body)).toBe(withoutTimes(before))

  // The hold of one is released; the other still holds, and the gate of each asks about its own incident.
  shop.repo.comment(opened.pay.issue, 'bob', '/guard release the bank was at fault')
  await start('pay', 75)
  const next = await shop.commit('main', { 'shop/a.txt': 'next\n', 'pay/a.txt': 'next\n' })
  const gates = {
    shop: await shop.judgeAs({ service: 'shop', path: SHOP, sha: next }),
    pay: await shop.judgeAs({ service: 'pay', path: PAY, sha: next }),
  }
  expect([gates.shop.outcome.decision, gates.shop.outcome.reasonCode]).toEqual(['held', 'held-by-incident'])
  expect(gates.pay.outcome.decision).toBe('needs-review')
  const asked = gates.pay.report.replaceAll('\u200B', '')
  expect(asked).toContain(`The incident #${opened.pay.issue} began`)
  expect(asked).not.toContain(`#${opened.shop.issue} `)
  expect(services.problems).toEqual([])
})
