import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { parsePolicy } from '../../src/config/parse-policy.ts'
import { cloudAddresses } from '../../src/metrics/clouds.ts'
import { neededVariables, openAccess } from '../../src/metrics/login.ts'
import { askJson } from '../../src/metrics/series/http.ts'
import { closedUrl, withServer } from './server.ts'

// Tokens that clouds make out of an identity token of GitHub. One server plays GitHub, both clouds and the store.

type Heard = { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: string }
type Answer = readonly [status: number, body: object]
type Answers = Readonly<Record<string, (heard: Heard, times: number) => Answer>>

const START = Date.UTC(2026, 2, 5, 12)
const provider = 'projects/1/locations/global/workloadIdentityPools/github/providers/repo'
const account = 'guard@shop.iam.gserviceaccount.com'

const GITHUB = '/idtoken?api-version=2.0'
const STS = '/v1/token'
const IAM = `/v1/projects/-/serviceAccounts/${account}:generateAccessToken`
const MICROSOFT = '/tenant-1/oauth2/v2.0/token'

/** What each service answers by its documentation, with a token of an hour. */
const usual: Answers = {
  [GITHUB]: () => [200, { count: 1, value: 'identity.of.job' }],
  [STS]: (_, times) => [
    200,
    { access_token: `federated-${times}`, issued_token_type: 'a', token_type: 'Bearer', expires_in: 3599 },
  ],
  [IAM]: (_, times) => [200, { accessToken: `google-${times}`, expireTime: new Date(START + 3_600_000).toISOString() }],
  [MICROSOFT]: (_, times) => [200, { token_type: 'Bearer', expires_in: 3599, access_token: `azure-${times}` }],
  '/store': ({ headers }) => [200, { numbers: headers.authorization ?? '' }],
}

type Cloud = 'google' | 'azure'
type Opened = {
  readonly url: string
  readonly heard: readonly Heard[]
  /** Asks the store, and gives the token that it was asked with; or what went wrong. */
  readonly ask: () => Promise<unknown>
  readonly access: Awaited<ReturnType<typeof openAccess>>
}

const folders: string[] = []
afterEach(async () => {
  vi.useRealTimers()
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

/** The file that google-github-actions/auth leaves: `createCredentialsFile` of its `WorkloadIdentityFederationClient`. */
const credentials = (url: string): Record<string, unknown> => ({
  type: 'external_account',
  audience: `//iam.googleapis.com/${provider}`,
  subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
  token_url: 'https://sts.googleapis.com/v1/token',
  credential_source: {
    url: `${url}${GITHUB}&audience=https%3A%2F%2Fiam.googleapis.com%2F${encodeURIComponent(provider)}`,
    headers: { Authorization: 'Bearer request-token' },
    format: { type: 'json', subject_token_field_name: 'value' },
  },
  service_account_impersonation_url: `https://iamcredentials.googleapis.com${IAM}`,
})

async function withCloud<T>(
  cloud: Cloud,
  use: (opened: Opened) => Promise<T>,
  { answers = {}, file = {} }: { readonly answers?: Answers; readonly file?: Readonly<Record<string, unknown>> } = {},
): Promise<T> {
  vi.useFakeTimers({ toFake: ['Date'], now: START })
  const heard: Heard[] = []
  return withServer(
    (request, response) => {
      void text(request).then((body) => {
        const [path = ''] = (request.url ?? '').split('&audience=')
        const one = { path: request.url ?? '', headers: request.headers, body }
        const times = heard.filter((each) => each.path === one.path).length
        heard.push(one)
        const [status, answer] = ({ ...usual, ...answers }[path] ?? (() => [404, {}] as const))(one, times)
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
      })
    },
    async (url) => {
      const folder = await mkdtemp(join(tmpdir(), 'guard-login-'))
      folders.push(folder)
      await writeFile(join(folder, 'gha-creds.json'), JSON.stringify({ ...credentials(url), ...file }))
      const held: Readonly<Record<string, string>> = {
        ACTIONS_ID_TOKEN_REQUEST_URL: `${url}${GITHUB}`,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
        GOOGLE_APPLICATION_CREDENTIALS: join(folder, 'gha-creds.json'),
        AZURE_CLIENT_ID: 'client-1',
        AZURE_TENANT_ID: 'tenant-1',
      }
      const clouds = {
        ...cloudAddresses,
        sts: url,
        iam: url,
        microsoft: url,
        scopes: { google: [[url, 'read-google']], azure: [[url, 'read-azure/.default']] },
      } as const
      const access = await openAccess({ login: { type: cloud }, headers: {} }, (name) => held[name] ?? '', clouds)
      const shape = z.object({ numbers: z.string() })
      const ask = (): Promise<unknown> => askJson({ url, access }, { path: '/store' }, shape)
      return use({ url, heard, ask, access })
    },
  )
}

const pathsOf = (heard: readonly Heard[]): string[] => heard.map(({ path }) => path.split('?')[0] ?? '')

describe('a token of Google', () => {
  it('is made from the identity of the job, for the account of the credentials file', async () => {
    await withCloud('google', async ({ ask, heard }) => {
      expect(await ask()).toEqual({ numbers: 'Bearer google-0' })
      const [identity, federated, token] = heard
      expect(identity?.headers.authorization).toBe('Bearer request-token')
      expect(identity?.path).toBe(`${GITHUB}&audience=${encodeURIComponent(`https://iam.googleapis.com/${provider}`)}`)
      expect(JSON.parse(federated?.body ?? '')).toEqual({
        audience: `//iam.googleapis.com/${provider}`,
        grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
        requestedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
        scope: 'https://www.googleapis.com/auth/cloud-platform',
        subjectTokenType: 'urn:ietf:params:oauth:token-type:jwt',
        subjectToken: 'identity.of.job',
      })
      expect(token?.headers.authorization).toBe('Bearer federated-0')
      expect(JSON.parse(token?.body ?? '')).toEqual({ scope: ['read-google'], lifetime: '3600s' })
    })
  })

  it('is that of the identity itself where the file names no account', async () => {
    const file = { service_account_impersonation_url: undefined }
    const use = async ({ ask, heard }: Opened): Promise<void> => {
      expect(await ask()).toEqual({ numbers: 'Bearer federated-0' })
      expect(JSON.parse(heard[1]?.body ?? '')).toMatchObject({ scope: 'read-google' })
    }
    await withCloud('google', use, { file })
  })

  it.each([
    ['a token service of its own', { token_url: 'https://sts.example.com/v1/token' }, 'token_url'],
    [
      'an account service of its own',
      { service_account_impersonation_url: `https://iam.example.com${IAM}` },
      'service_account_impersonation_url',
    ],
    [
      'an address that only looks like Google',
      { service_account_impersonation_url: `https://iamcredentials.googleapis.com@example.com${IAM}` },
      'service_account_impersonation_url',
    ],
    ['another provider of identities', { audience: '//example.com/a' }, 'audience'],
    ['a key that does not end', { type: 'service_account', private_key: 'secret-key' }, 'type'],
  ])('is not asked for where the file names %s', async (_, file, key) => {
    const use = async ({ ask, heard }: Opened): Promise<void> => {
      expect(await ask()).toMatchObject({ missing: 'source-error', detail: expect.stringContaining(key) })
      expect(heard).toEqual([])
    }
    await withCloud('google', use, { file })
  })

  it('asks GitHub where the runner says, whatever the file says', async () => {
    const elsewhere = await closedUrl()
    const credential_source = {
      url: `${elsewhere}/?audience=other`,
      headers: { Authorization: 'Bearer request-token' },
    }
    const use = async ({ ask, heard }: Opened): Promise<void> => {
      expect(await ask()).toEqual({ numbers: 'Bearer google-0' })
      expect(heard[0]?.path).toBe(`${GITHUB}&audience=other`)
    }
    await withCloud('google', use, { file: { credential_source } })
  })
})

describe('a token of Azure', () => {
  it('is made from the identity of the job', async () => {
    await withCloud('azure', async ({ ask, heard }) => {
      expect(await ask()).toEqual({ numbers: 'Bearer azure-0' })
      expect(heard[0]?.path).toBe(`${GITHUB}&audience=api%3A%2F%2FAzureADTokenExchange`)
      expect(Object.fromEntries(new URLSearchParams(heard[1]?.body))).toEqual({
        client_id: 'client-1',
        grant_type: 'client_credentials',
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: 'identity.of.job',
        scope: 'read-azure/.default',
      })
    })
  })
})

describe('a token', () => {
  it('is kept until shortly before it ends, and made once for all who ask', async () => {
    await withCloud('azure', async ({ ask, heard }) => {
      await Promise.all([ask(), ask(), ask()])
      vi.setSystemTime(START + 50 * 60_000)
      expect(await ask()).toEqual({ numbers: 'Bearer azure-0' })
      expect(pathsOf(heard).filter((path) => path === MICROSOFT)).toHaveLength(1)
      vi.setSystemTime(START + 56 * 60_000)
      expect(await ask()).toEqual({ numbers: 'Bearer azure-1' })
    })
  })

  it('is used to its end where no other can be had, and what is said of that is asked again after a while', async () => {
    const down: Answers = {
      [MICROSOFT]: (heard, times) => (times === 0 ? (usual[MICROSOFT]?.(heard, 0) ?? [500, {}]) : [503, {}]),
    }
    const use = async ({ ask, heard }: Opened): Promise<void> => {
      await ask()
      vi.setSystemTime(START + 56 * 60_000)
      expect(await ask()).toEqual({ numbers: 'Bearer azure-0' })
      vi.setSystemTime(START + 61 * 60_000)
      const failed = { missing: 'source-error', detail: 'no token of Azure: HTTP status 503' }
      expect(await ask()).toEqual(failed)
      const before = heard.length
      expect(await ask()).toEqual(failed)
      expect(heard).toHaveLength(before)
      vi.setSystemTime(START + 62 * 60_000)
      await ask()
      expect(heard.length).toBeGreaterThan(before)
    }
    await withCloud('azure', use, { answers: down })
  })

  it.each([
    [
      'azure',
      MICROSOFT,
      // learn.microsoft.com, "OAuth 2.0 client credentials flow", error response.
      {
        error: 'invalid_client',
        error_description: 'AADSTS70021: No matching federated identity record for identity.of.job',
      },
      'no token of Azure: HTTP status 401: AADSTS70021: No matching federated identity record for ***',
    ],
    [
      'google',
      STS,
      { error: 'invalid_grant', error_description: 'The audience in identity.of.job does not match' },
      'no token of Google: HTTP status 401: The audience in *** does not match',
    ],
    [
      'google',
      IAM,
      { error: { code: 403, message: "Permission 'iam.serviceAccounts.getAccessToken' denied, federated-0" } },
      "no token of Google: HTTP status 401: Permission 'iam.serviceAccounts.getAccessToken' denied, ***",
    ],
    [
      'azure',
      GITHUB,
      { message: 'request-token has expired' },
      'no token of Azure: GitHub gives no identity: HTTP status 401: *** has expired',
    ],
  ] as const)(
    'of %s that is refused is told in the words of %s, without secrets',
    async (cloud, path, body, detail) => {
      const use = async ({ ask }: Opened): Promise<void> =>
        expect(await ask()).toEqual({ missing: 'source-error', detail })
      await withCloud(cloud, use, { answers: { [path]: () => [401, body] } })
    },
  )

  it('is taken out of what the store says, each one that there was', async () => {
    await withCloud('azure', async ({ ask, access }) => {
      await ask()
      vi.setSystemTime(START + 56 * 60_000)
      await ask()
      expect(access.scrub('azure-0 and azure-1')).toBe('*** and ***')
    })
  })
})

describe('where a token is sent', () => {
  it.each([
    ['google', 'https://monitoring.googleapis.com/v1/projects/shop/location/global/prometheus', true],
    ['google', 'http://monitoring.googleapis.com/v1', false],
    ['google', 'https://monitoring.googleapis.com.example.com/', false],
    ['azure', 'https://shop-1.westeurope.prometheus.monitor.azure.com', true],
    ['azure', 'https://management.azure.com', true],
    ['azure', 'https://evilmanagement.azure.com', false],
    ['azure', 'https://monitoring.googleapis.com', false],
  ] as const)('%s, %s: %s', (type, url, may) => {
    const text = `watch: { store: { source: prometheus, url: "${url}", auth: { type: ${type} }, metrics: [{ kind: gauge, name: a, query: a }] } }`
    if (may) expect(parsePolicy(text, 'p.yml').store).toMatchObject({ access: { login: { type } } })
    else expect(() => parsePolicy(text, 'p.yml')).toThrow('watch.store.auth: expected an address')
  })

  it.each(['page', 'probe'])('is no %s', (place) => {
    expect(() => parsePolicy(`watch: { ${place}: { auth: { type: google } } }`, 'p.yml')).toThrow(
      'expected type (bearer, basic, header or sigv4)',
    )
  })

  it('is asked once more before it is sent', async () => {
    const held = (): string => 'held'
    const { sign } = await openAccess({ login: { type: 'google' }, headers: {} }, held)
    const request = { url: 'https://shop.example.com/metrics', method: 'GET', headers: {}, body: '' } as const
    await expect(sign(request)).rejects.toThrow(
      'no token of Google: it is sent to monitoring.googleapis.com alone, and not to shop.example.com',
    )
  })
})

it('needs what a job has that may ask for its identity', () => {
  const identity = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN']
  const names = (type: Cloud): string[] => neededVariables({ type }).map(({ variable }) => variable)
  expect(names('google')).toEqual(['GOOGLE_APPLICATION_CREDENTIALS', ...identity])
  expect(names('azure')).toEqual(['AZURE_TENANT_ID', 'AZURE_CLIENT_ID', ...identity])
})
