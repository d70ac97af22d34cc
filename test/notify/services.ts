import { createServer, type IncomingMessage } from 'node:http'
import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { post } from '../../src/notify/post.ts'
import type { Telling } from '../../src/notify/notifier.ts'

// The services that messages go to, on loopback: each takes what its documentation describes and nothing else.

const plain = (most: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: z.string().min(1).max(most), emoji: z.boolean().optional() })
const mrkdwn = (most: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    // Whatever stands in angle brackets is a mention or a link: nothing of ours is.
    text: z
      .string()
      .min(1)
      .max(most)
      .regex(/^[^<>]*$/),
    verbatim: z.boolean().optional(),
  })
const address = z.url().max(3000)

/** Block Kit, as docs.slack.dev has it. */
const slackBlock = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('header'), text: plain(150) }),
  z
    .strictObject({
      type: z.literal('section'),
      text: mrkdwn(3000).optional(),
      fields: z.array(mrkdwn(2000)).min(1).max(10).optional(),
    })
    .refine(({ text, fields }) => text !== undefined || fields !== undefined),
  z.strictObject({
    type: z.literal('actions'),
    elements: z
      .array(z.strictObject({ type: z.literal('button'), text: plain(75), url: address }))
      .min(1)
      .max(25),
  }),
])
const slackPayload = {
  text: z.string().min(1).max(40_000),
  blocks: z.array(slackBlock).min(1).max(50),
  unfurl_links: z.boolean().optional(),
  unfurl_media: z.boolean().optional(),
}
const slackHook = z.strictObject(slackPayload)
const slackApi = z.strictObject({
  channel: z.string().regex(/^[CGD][A-Z0-9]+$/),
  thread_ts: z.string().optional(),
  reply_broadcast: z.boolean().optional(),
  ...slackPayload,
})

/** The elements of an Adaptive Card that Teams shows. */
const teamsPayload = z.strictObject({
  type: z.literal('message'),
  attachments: z
    .array(
      z.strictObject({
        contentType: z.literal('application/vnd.microsoft.card.adaptive'),
        contentUrl: z.null(),
        content: z.strictObject({
          $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
          type: z.literal('AdaptiveCard'),
          version: z.enum(['1.0', '1.1', '1.2', '1.3', '1.4', '1.5']),
          msteams: z.strictObject({ width: z.literal('Full') }),
          body: z
            .array(
              z.discriminatedUnion('type', [
                z.strictObject({
                  type: z.literal('TextBlock'),
                  text: z.string().min(1),
                  wrap: z.boolean(),
                  weight: z.enum(['Default', 'Lighter', 'Bolder']).optional(),
                  size: z.enum(['Small', 'Default', 'Medium', 'Large', 'ExtraLarge']).optional(),
                  color: z.enum(['Default', 'Dark', 'Light', 'Accent', 'Good', 'Warning', 'Attention']).optional(),
                }),
                z.strictObject({
                  type: z.literal('FactSet'),
                  facts: z.array(z.strictObject({ title: z.string(), value: z.string() })).min(1),
                }),
              ]),
            )
            .min(1),
          actions: z
            .array(z.strictObject({ type: z.literal('Action.OpenUrl'), title: z.string(), url: address }))
            .max(6),
        }),
      }),
    )
    .length(1),
})

/** Events API v2. */
const routing = { routing_key: z.string().length(32), dedup_key: z.string().min(1).max(255) }
const pagerdutyEvent = z.discriminatedUnion('event_action', [
  z.strictObject({
    event_action: z.literal('trigger'),
    ...routing,
    payload: z.strictObject({
      summary: z.string().min(1).max(1024),
      source: z.string().min(1),
      severity: z.enum(['critical', 'error', 'warning', 'info']),
      timestamp: z.iso.datetime({ offset: true }),
      component: z.string(),
      group: z.string(),
      class: z.string(),
      custom_details: z.record(z.string(), z.string()),
    }),
    links: z.array(z.strictObject({ href: address, text: z.string() })),
    client: z.string(),
    client_url: address.optional(),
  }),
  z.strictObject({ event_action: z.enum(['resolve', 'acknowledge']), ...routing }),
])

const hookPayload = z.strictObject({
  type: z.string().regex(/^deploy-guard\.(held|window|regressed|external|acknowledged|recovered|due)$/),
  timestamp: z.iso.datetime({ offset: true }),
  data: z.looseObject({ schemaVersion: z.literal(1), kind: z.string(), title: z.string(), text: z.string() }),
})

export const secrets = {
  DEPLOY_GUARD_SLACK: '', // Set when the server's port is known.
  DEPLOY_GUARD_SLACK_TOKEN: 'xoxb-1234567890-secretsecret',
  DEPLOY_GUARD_TEAMS: '',
  DEPLOY_GUARD_PAGERDUTY: 'R0123456789abcdefABCDEF987654321',
  DEPLOY_GUARD_HOOK: `whsec_${Buffer.from('a key of thirty-two bytes, no less').toString('base64')}`,
}

type Service = 'slack' | 'slack-api' | 'teams' | 'pagerduty' | 'webhook'

/** A message that a service has taken. */
export type Taken = { readonly service: Service; readonly body: unknown; readonly headers: IncomingMessage['headers'] }

/** An answer in place of the usual one; `lost`: the message is taken, and the line breaks before the answer. */
type Fault = { readonly status: number; readonly body?: string; readonly retryAfter?: number } | 'lost' | 'down'

const schemas: Readonly<Record<Service, z.ZodType>> = {
  slack: slackHook,
  'slack-api': slackApi,
  teams: teamsPayload,
  pagerduty: pagerdutyEvent,
  webhook: hookPayload,
}

const paths: Readonly<Record<string, Service>> = {
  '/services/T0/B0/secretsecretsecret': 'slack',
  '/api/chat.postMessage': 'slack-api',
  '/workflows/abc/triggers/manual/paths/invoke': 'teams',
  '/v2/enqueue': 'pagerduty',
  '/hook': 'webhook',
}

const answers: Readonly<Record<Service, readonly [status: number, body: string]>> = {
  slack: [200, 'ok'],
  'slack-api': [200, '{"ok":true,"channel":"C024BE91L","ts":"1503435956.000247"}'],
  teams: [202, ''],
  pagerduty: [202, '{"status":"success","message":"Event processed","dedup_key":"x"}'],
  webhook: [204, ''],
}

/** Starts all of them. `telling` reaches them at the addresses of the real ones. */
export async function startServices() {
  const taken: Taken[] = []
  const problems: string[] = []
  const faults = new Map<Service, Fault[]>()
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => void chunks.push(chunk))
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8')
      const service = paths[(request.url ?? '').split('?')[0] ?? '']
      const found = service === undefined ? [`no service at ${request.url ?? ''}`] : problemsOf(service, request, text)
      problems.push(...found)
      if (service === undefined || found.length > 0) return void response.writeHead(400).end(found.join('; '))
      const fault = faults.get(service)?.shift()
      if (fault === 'down') return void request.socket.destroy()
      if (typeof fault === 'object') {
        const after = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) }
        return void response.writeHead(fault.status, after).end(fault.body ?? '')
      }
      const body: unknown = JSON.parse(text)
      taken.push({ service, body, headers: request.headers })
      if (fault === 'lost') return void request.socket.destroy()
      const [status, answer] = answers[service]
      response.writeHead(status).end(answer)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const held = server.address()
  const port = typeof held === 'object' && held !== null ? held.port : 0
  const origin = `http://127.0.0.1:${port}`
  const variables: Record<string, string> = {
    ...secrets,
    DEPLOY_GUARD_SLACK: 'https://hooks.slack.com/services/T0/B0/secretsecretsecret',
    DEPLOY_GUARD_TEAMS:
      'https://prod.example.logic.azure.com/workflows/abc/triggers/manual/paths/invoke?sig=secretsignature',
    DEPLOY_GUARD_ON_CALL: 'kim acme/on-call',
  }
  const telling: Telling = {
    post: (request) => post({ ...request, url: request.url.replace(/^https?:\/\/[^/]+/, origin) }),
    secretOf: (variable) => variables[variable] ?? '',
    textOf: (variable) => variables[variable] ?? '',
  }
  return {
    telling,
    origin,
    taken,
    problems,
    variables,
    /** The next answers of a service. */
    fail: (service: Service, ...next: Fault[]) => void faults.set(service, next),
    of: (service: Service) => taken.filter((one) => one.service === service).map(({ body }) => body),
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

export type Services = Awaited<ReturnType<typeof startServices>>

function problemsOf(service: Service, { headers, method }: IncomingMessage, text: string): string[] {
  const parsed = schemas[service].safeParse(JSON.parse(text))
  const form = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${service}: ${path.join('.')}: ${message}`)
  const isJson = headers['content-type'] === 'application/json; charset=utf-8'
  const large = Buffer.byteLength(text) > (service === 'teams' ? 28_000 : 20_000)
  const bearer = service !== 'slack-api' || headers.authorization === `Bearer ${secrets.DEPLOY_GUARD_SLACK_TOKEN}`
  return [
    ...form,
    ...(method === 'POST' && isJson ? [] : [`${service}: no POST of JSON`]),
    ...(large ? [`${service}: too large`] : []),
    ...(bearer ? [] : ['slack-api: not authorized']),
    ...(service === 'webhook' && !isSigned(headers, text) ? ['webhook: the signature is wrong'] : []),
  ]
}

/** As Standard Webhooks describes verification, worked out here by itself. */
function isSigned(headers: IncomingMessage['headers'], text: string): boolean {
  const key = Buffer.from(secrets.DEPLOY_GUARD_HOOK.slice('whsec_'.length), 'base64')
  const [id, at] = [String(headers['webhook-id']), String(headers['webhook-timestamp'])]
  const mac = createHmac('sha256', key).update(`${id}.${at}.`).update(text).digest('base64')
  return /^[^.]+$/.test(id) && /^\d+$/.test(at) && headers['webhook-signature'] === `v1,${mac}`
}
