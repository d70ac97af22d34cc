import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { languages } from '../../src/config/incident-policy.ts'
import { parsePolicy } from '../../src/config/parse-policy.ts'
import { cleaner, isTaken, requestOf, sendOnce } from '../../src/notify/notifiers.ts'
import { cleanNotice, type Notice } from '../../src/notify/notice.ts'
import { post } from '../../src/notify/post.ts'
import { dedupKey } from '../../src/notify/pagerduty.ts'
import { signed } from '../../src/notify/webhook.ts'
import { noticeMessage } from '../../src/render/notice-message.ts'
import { hostile, notices } from './notices.ts'
import { type Services, startServices } from './services.ts'

const { places } = parsePolicy(
  `notify:
  places:
    - { kind: slack, url-env: DEPLOY_GUARD_SLACK }
    - { kind: slack, name: bot, token-env: DEPLOY_GUARD_SLACK_TOKEN, channel: C024BE91L }
    - { kind: teams, url-env: DEPLOY_GUARD_TEAMS }
    - { kind: pagerduty, key-env: DEPLOY_GUARD_PAGERDUTY }
    - { kind: webhook, url: "https://example.com/hook", secret-env: DEPLOY_GUARD_HOOK }
`,
  'p.yml',
).notify
const named = new Map(places.map((place) => [place.name ?? place.kind, place]))
const placeOf = (name: string) => {
  const place = named.get(name)
  if (place === undefined) throw new Error(`no place ${name}`)
  return place
}

let services: Services
beforeAll(async () => {
  services = await startServices()
})
afterAll(() => services.close())
beforeEach(() => {
  services.taken.length = 0
  services.problems.length = 0
})

function tell(name: string, notice: Notice, more: { lang?: 'en' | 'ko'; thread?: string; now?: number } = {}) {
  const { lang = 'en', thread = null, now = 1_785_000_000 } = more
  const clean = cleaner(places, services.telling.secretOf)
  const message = noticeMessage(cleanNotice(notice, clean), { lang, zone: 'UTC' })
  return sendOnce(placeOf(name), { notice, message, id: `k ${name}`, now, thread, clean }, services.telling)
}

describe('every service takes every message that has a form there', () => {
  const nasty = Object.values(notices).map((notice) => ({
    ...notice,
    environment: hostile.slice(0, 60),
    ...('what' in notice && { what: hostile.repeat(2).slice(0, 300) }),
    ...(notice.kind === 'held' && { message: hostile.repeat(5), owners: Array.from({ length: 50 }, () => hostile) }),
    ...(notice.kind === 'external' && { why: '가'.repeat(500) }),
  }))
  const cases = [...named.keys()].flatMap((name) => languages.map((lang) => [name, lang] as const))
  it.each(cases)('%s in %s', async (name, lang) => {
    const taken = [...Object.values(notices), ...nasty].filter((notice) => isTaken(placeOf(name), notice))
    expect(taken.length).toBeGreaterThanOrEqual(8)
    for (const notice of taken) expect(await tell(name, notice, { lang })).toMatchObject({ kind: 'sent' })
    expect(services.problems).toEqual([])
    expect(services.taken).toHaveLength(taken.length)
  })

  it('nobody is paged for a deploy that waits, and no chat is told that a duty is met', () => {
    const met = { ...notices.due, state: 'met' } as const
    expect([...named.keys()].filter((name) => !isTaken(placeOf(name), notices.held))).toEqual(['pagerduty'])
    expect([...named.keys()].filter((name) => !isTaken(placeOf(name), met))).toEqual(['slack', 'bot', 'teams'])
  })
})

describe('PagerDuty', () => {
  it('ends with recovery the alert that the regression began, and each clock is an alert of its own', async () => {
    const met = { ...notices.due, state: 'met' } as const
    for (const notice of [notices.regressed, notices.recovered, notices.due, met]) await tell('pagerduty', notice)
    const events = services.of('pagerduty').map((body) => z.looseObject({ dedup_key: z.string() }).parse(body))
    expect(events.map(({ event_action: action }) => action)).toEqual(['trigger', 'resolve', 'trigger', 'resolve'])
    const keys = events.map((event) => event.dedup_key)
    expect(keys).toEqual([
      'deploy-guard/octo/shop/incident:production:def5678000000000000000000000000000000000',
      keys[0],
      `${keys[0]}/due/kr-fin-10`,
      keys[2],
    ])
  })

  it('keeps a key below its limit, one for each incident', () => {
    const long = (letter: string) => dedupKey({ ...notices.regressed, incident: letter.repeat(300) })
    expect([long('a').length < 256, long('a') === long('b'), long('a') === long('a')]).toEqual([true, false, true])
  })
})

describe('Slack', () => {
  it('puts what follows into the thread of the first message, and shows it in the channel as well', async () => {
    expect(await tell('bot', notices.regressed)).toEqual({ kind: 'sent', handle: '1503435956.000247' })
    await tell('bot', notices.recovered, { thread: '1503435956.000247' })
    expect(services.of('slack-api')[1]).toMatchObject({ thread_ts: '1503435956.000247', reply_broadcast: true })
  })

  it('mentions nobody, whatever a name says', async () => {
    await tell('slack', { ...notices.regressed, what: '<!channel> <@U012> & more' })
    expect(services.of('slack')[0]).toMatchObject({
      text: '[production] &lt;!channel&gt; &lt;@U012&gt; &amp; more',
    })
  })
})

describe('an own webhook', () => {
  it('is signed as in the example of Standard Webhooks', () => {
    const key = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64')
    expect(signed(key, 'msg_p5jXN8AQM9LWM0D4loKWxJek', 1_614_265_330, '{"test": 2432232314}')).toMatchObject({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    })
  })

  it('has GitHub’s form of a signature as well, with the example of its documentation', () => {
    const key = Buffer.from("It's a Secret to Everybody")
    expect(signed(key, 'x', 0, 'Hello, World!')['x-hub-signature-256']).toBe(
      'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17',
    )
  })

  it('bears the same id when it is sent again, and the time of each try', async () => {
    await tell('webhook', notices.regressed, { now: 1_785_000_000.5 })
    await tell('webhook', notices.regressed, { now: 1_785_000_009 })
    const [first, second] = services.taken.map(({ headers }) => headers)
    expect([first?.['webhook-timestamp'], second?.['webhook-timestamp']]).toEqual(['1785000000', '1785000009'])
    expect(first?.['webhook-id']).toMatch(/^dg_[0-9a-f]{40}$/)
    expect(second?.['webhook-id']).toBe(first?.['webhook-id'])
  })
})

describe('what a service says', () => {
  it.each([
    ['slack', { status: 429, body: 'rate_limited', retryAfter: 7 }, { kind: 'again', after: 7 }],
    ['slack', { status: 404, body: 'no_service' }, { kind: 'failed', why: 'it answered 404 (no_service)' }],
    ['slack', { status: 500, body: 'rollup_error' }, { kind: 'unsure' }],
    ['slack', { status: 200, body: '<html>' }, { kind: 'failed' }],
    ['slack', 'lost', { kind: 'unsure' }],
    [
      'bot',
      { status: 200, body: '{"ok":false,"error":"channel_not_found"}' },
      { kind: 'failed', why: 'it answered channel_not_found' },
    ],
    ['bot', { status: 200, body: '{"ok":false,"error":"ratelimited"}' }, { kind: 'again' }],
    ['teams', { status: 302 }, { kind: 'failed', why: 'it answered 302: no redirect is followed' }],
    ['teams', { status: 413 }, { kind: 'failed' }],
    ['pagerduty', { status: 400, body: '{"errors":["bad"]}' }, { kind: 'failed' }],
    ['pagerduty', { status: 429 }, { kind: 'again' }],
    ['webhook', { status: 410 }, { kind: 'failed' }],
    ['webhook', { status: 502 }, { kind: 'unsure' }],
    ['webhook', 'down', { kind: 'unsure' }],
  ] as const)('%s, %j', async (name, fault, outcome) => {
    services.fail(name === 'bot' ? 'slack-api' : name, fault)
    expect(await tell(name, notices.regressed)).toMatchObject(outcome)
  })

  it('is told without the secrets that it repeats', async () => {
    const { DEPLOY_GUARD_SLACK: url = '' } = services.variables
    services.fail('slack', { status: 400, body: `cannot post to ${url} (/services/T0/B0/secretsecretsecret)` })
    const outcome = await tell('slack', notices.regressed)
    expect(JSON.stringify(outcome)).not.toContain('secretsecret')
    expect(outcome).toMatchObject({ kind: 'failed', why: 'it answered 400 (cannot post to *** (***))' })
  })

  it('is nothing where nobody listens: that certainly did not arrive', async () => {
    const gone = createServer().listen(0, '127.0.0.1')
    await once(gone, 'listening')
    const held = gone.address()
    const port = typeof held === 'object' && held !== null ? held.port : 0
    await new Promise((resolve) => gone.close(resolve))
    expect(await post({ url: `http://127.0.0.1:${port}/x`, headers: {}, body: '{}' })).toMatchObject({
      kind: 'none',
      sent: false,
    })
  })
})

describe('no secret leaves', () => {
  it('in a message, should somebody have written it into what is told', async () => {
    const all = Object.entries(services.variables).filter(([name]) => name !== 'DEPLOY_GUARD_ON_CALL')
    for (const [, secret] of all) {
      // The title is cut: so much of it must not be half a secret.
      const spoilt = { ...notices.regressed, what: `${'a'.repeat(100)} ${secret}`.slice(0, 300) }
      for (const name of named.keys()) await tell(name, spoilt)
    }
    const bodies = services.taken.map(({ body, service }) => {
      const { routing_key: _, ...rest } = z.looseObject({}).parse(body)
      return JSON.stringify(service === 'pagerduty' ? rest : body)
    })
    expect(bodies).toHaveLength(all.length * named.size)
    for (const [, secret] of all) expect(bodies.filter((body) => body.includes(secret.slice(0, 20)))).toEqual([])
  })

  it.each([
    ['slack', 'DEPLOY_GUARD_SLACK', '', 'DEPLOY_GUARD_SLACK is empty: give it to the step by env'],
    [
      'slack',
      'DEPLOY_GUARD_SLACK',
      'hooks.slack.com/x',
      'DEPLOY_GUARD_SLACK holds no address that begins with https://',
    ],
    [
      'slack',
      'DEPLOY_GUARD_SLACK',
      'http://hooks.slack.com/x',
      'DEPLOY_GUARD_SLACK holds no address that begins with https://',
    ],
    ['slack', 'DEPLOY_GUARD_SLACK', 'https://u:p@hooks.slack.com/x', 'with a user name or a password'],
    [
      'teams',
      'DEPLOY_GUARD_TEAMS',
      'https://acme.webhook.office.com/webhookb2/x/IncomingWebhook/y',
      'Office 365 connector, which Microsoft has retired',
    ],
    [
      'teams',
      'DEPLOY_GUARD_TEAMS',
      'https://outlook.office.com/webhook/x',
      'Office 365 connector, which Microsoft has retired',
    ],
    ['pagerduty', 'DEPLOY_GUARD_PAGERDUTY', 'short', 'is no integration key of PagerDuty'],
    ['webhook', 'DEPLOY_GUARD_HOOK', 'whsec_c2hvcnQ=', 'is no key of a webhook'],
  ])('to %s where %s is %j: it is said why, without it', (name, variable, value, why) => {
    const message = noticeMessage(notices.regressed, { lang: 'en', zone: 'UTC' })
    const outgoing = {
      notice: notices.regressed,
      message,
      id: 'k',
      now: 0,
      thread: null,
      clean: (text: string) => text,
    }
    const secretOf = (asked: string): string => (asked === variable ? value : (services.variables[asked] ?? ''))
    const { refused } = z.object({ refused: z.string() }).parse(requestOf(placeOf(name), outgoing, secretOf))
    expect(refused).toContain(why)
    if (value.length > 0) expect(refused).not.toContain(value)
  })
})
