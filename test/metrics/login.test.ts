import type { IncomingHttpHeaders, RequestListener } from 'node:http'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { parsePolicy } from '../../src/config/parse-policy.ts'
import { type Access, openAccess } from '../../src/metrics/login.ts'
import { checkStoreToken } from '../../src/verbs/watch/sampling.ts'
import { missingSecret } from '../../src/metrics/stores/open-store.ts'
import { openKind, type StoreSpec } from '../../src/metrics/stores/stores.ts'
import { withServer } from './server.ts'

const held: Readonly<Record<string, string>> = {
  DEPLOY_GUARD_KEY: 'glc_secret/of+ours',
  AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
}
const secretOf = (variable: string): string => held[variable] ?? ''

function storeOf(url: string, lines: string): StoreSpec {
  const text = `version: 1
watch:
  store:
    source: prometheus
    url: ${url}
${lines
  .split('\n')
  .map((line) => `    ${line}`)
  .join('\n')}
    metrics: [{ kind: counts, name: requests, total: requests_total, bad: 'requests_total{code="500"}' }]
`
  const { store } = parsePolicy(text, 'deploy-guard.yml')
  if (store === null) throw new Error('no store')
  return store
}

type Answer = { readonly type: string; readonly text: (headers: IncomingHttpHeaders) => string }
type Heard = { readonly headers: IncomingHttpHeaders; readonly body: string }

const range = { first: 1_800_000_000, count: 3, step: 60 }

/** Asks a store that refuses everybody; what came of it, and what the store heard. */
async function refused(status: number, { type, text }: Answer, lines: string) {
  const heard: Heard[] = []
  const listener: RequestListener = (request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      heard.push({ headers: request.headers, body: Buffer.concat(chunks).toString() })
      response.writeHead(status, { 'content-type': type }).end(text(request.headers))
    })
  }
  const answer = await withServer(listener, async (url) => {
    const spec = storeOf(url, lines)
    const [metric] = spec.metrics
    if (metric === undefined) throw new Error('no metric')
    return (await openKind(spec, secretOf)).read(metric, range)
  })
  return { answer, heard }
}

describe('what a policy says of a login', () => {
  it.each([
    ['token-env: DEPLOY_GUARD_KEY', { authorization: 'Bearer glc_secret/of+ours' }],
    ['auth: { type: bearer, secret-env: DEPLOY_GUARD_KEY }', { authorization: 'Bearer glc_secret/of+ours' }],
    [
      'auth: { type: basic, user: "123456", secret-env: DEPLOY_GUARD_KEY }',
      { authorization: `Basic ${btoa('123456:glc_secret/of+ours')}` },
    ],
    ['auth: { type: header, name: X-Api-Key, secret-env: DEPLOY_GUARD_KEY }', { 'x-api-key': 'glc_secret/of+ours' }],
    ['headers: { X-Scope-OrgID: team-a|team-b }', { 'x-scope-orgid': 'team-a|team-b' }],
  ])('%s', async (lines, expected) => {
    const { heard } = await refused(404, { type: 'text/plain', text: () => 'not here' }, lines)
    expect(heard.length).toBeGreaterThan(0)
    for (const { headers } of heard) expect(headers).toMatchObject(expected)
  })

  it('signs what is sent with the keys of AWS', async () => {
    const forbidden = { type: 'application/json', text: () => '{"message":"Forbidden"}' }
    const lines = 'auth: { type: sigv4, region: eu-west-1 }\nheaders: { X-Tenant: a }'
    const { answer, heard } = await refused(403, forbidden, lines)
    const [first] = heard
    expect(first?.headers.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-west-1\/aps\/aws4_request, SignedHeaders=[a-z0-9;-]*x-tenant, Signature=[0-9a-f]{64}$/,
    )
    expect(first?.body).toContain('query=')
    expect(answer).toMatchObject({ missing: 'source-error', detail: 'HTTP status 403: Forbidden' })
  })

  it.each([
    ['auth: { type: basic, secret-env: DEPLOY_GUARD_KEY }', 'watch.store.auth.user'],
    ['auth: { type: basic, user: "a:b", secret-env: DEPLOY_GUARD_KEY }', 'without a colon'],
    ['auth: { type: bearer, secret-env: GITHUB_TOKEN }', 'expected a name that begins with DEPLOY_GUARD_'],
    ['auth: { type: magic }', 'expected type (bearer, basic, header, sigv4, google or azure)'],
    ['headers: { Authorization: Bearer abc }', 'expected a header that the guard does not set itself'],
    ['headers: { "X A": b }', 'expected the name of a header'],
    ['headers: { X-A: "b\\r\\nHost: c" }', 'printable ASCII'],
    ['token-env: DEPLOY_GUARD_KEY\nauth: { type: bearer, secret-env: DEPLOY_GUARD_KEY }', 'expected one of the two'],
  ])('refuses %s', (lines, message) => {
    expect(() => storeOf('https://prometheus.example.com', lines)).toThrow(message)
  })

  it('names the variable that is not set', () => {
    const store = storeOf(
      'https://prometheus.example.com',
      'auth: { type: header, name: A, secret-env: DEPLOY_GUARD_NONE }',
    )
    expect(missingSecret(store)).toEqual({ variable: 'DEPLOY_GUARD_NONE' })
  })

  it.each(['page', 'probe'])('names before the deploy the variable that opens the %s and is not set', (place) => {
    const policy = parsePolicy(
      `watch: { ${place}: { auth: { type: bearer, secret-env: DEPLOY_GUARD_NONE } } }`,
      'p.yml',
    )
    expect(() => checkStoreToken(policy)).toThrow(
      `watch.${place}: the environment variable DEPLOY_GUARD_NONE is not set`,
    )
    expect(() => checkStoreToken(parsePolicy('', 'p.yml'))).not.toThrow()
  })
})

describe('what a store says when it refuses', () => {
  const tenant = 'headers: { X-Tenant: a }'

  it.each([
    ['text/plain; charset=utf-8', 'no org id\n', 'HTTP status 401: no org id'],
    ['application/json', '{"status":"error","error":"no such tenant"}', 'HTTP status 401: no such tenant'],
    ['text/html', '<html><body>Sign in</body></html>', 'HTTP status 401'],
  ])('is told in its words: %s', async (type, text, detail) => {
    const { answer } = await refused(401, { type, text: () => text }, tenant)
    expect(answer).toEqual({ missing: 'source-error', detail })
  })

  it('is told without the secrets that it repeats', async () => {
    const repeats = {
      type: 'text/plain',
      text: ({ authorization }: IncomingHttpHeaders) => `wrong: ${authorization}, glc_secret/of+ours`,
    }
    const basic = await refused(401, repeats, 'auth: { type: basic, user: "1", secret-env: DEPLOY_GUARD_KEY }')
    expect(basic.answer).toEqual({ missing: 'source-error', detail: 'HTTP status 401: wrong: Basic ***, ***' })
    const bearer = await refused(401, repeats, 'auth: { type: bearer, secret-env: DEPLOY_GUARD_KEY }')
    expect(bearer.answer).toEqual({ missing: 'source-error', detail: 'HTTP status 401: wrong: Bearer ***, ***' })
  })
})

describe('a signature', () => {
  afterEach(() => void vi.useRealTimers())

  // The case "get-vanilla" of the test suite that AWS publishes for Signature Version 4.
  it('is the one that AWS expects', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2015, 7, 30, 12, 36) })
    const access: Access = { login: { type: 'sigv4', region: 'us-east-1', service: 'service' }, headers: {} }
    const { sign } = await openAccess(access, secretOf)
    const request = { url: 'https://example.amazonaws.com/', method: 'GET', headers: {}, body: '' } as const
    expect(await sign(request)).toMatchObject({
      authorization:
        'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31',
    })
  })
})

describe('a store that asks to be left alone', () => {
  it.each([
    ['0', 2],
    ['300', 1],
  ])('for %s seconds is asked that often: %d', async (seconds, times) => {
    let calls = 0
    const listener: RequestListener = (_, response) => {
      calls += 1
      response.writeHead(429, { 'retry-after': seconds }).end()
    }
    await withServer(listener, async (url) => {
      const spec = storeOf(url, 'delay: 2m')
      const [metric] = spec.metrics
      if (metric === undefined) throw new Error('no metric')
      const store = await openKind(spec, secretOf)
      expect(store.lag?.()).toBe(120)
      expect(await store.read(metric, range)).toMatchObject({ detail: 'HTTP status 429' })
      // Total and bad are asked for by themselves.
      expect(calls).toBe(2 * times)
    })
  })
})
