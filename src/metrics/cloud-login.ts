import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { scrub } from '../base/log.ts'
import { type Cloud, type CloudAddresses, cloudNames, hostsOf, scopeFor } from './clouds.ts'
import { LoginError } from './http.ts'
import { isFailure } from './series/ask.ts'
import { askJson, type StoreRequest } from './series/http.ts'

// Tokens without a long-lived key: GitHub gives the job an identity token, the cloud exchanges it. Only GitHub, by the address of the runner, and the cloud's
// own token services are ever sent one, whatever a file or a policy says.

/** A token and when it ends, in milliseconds since the epoch. */
type Token = { readonly token: string; readonly ends: number }

type SecretOf = (variable: string) => string

/** Milliseconds before its end from which on another token is made, and for which a refusal is not asked for again. */
const BEFORE = 5 * 60_000
const AGAIN = 10_000

/** What a login adds to a request, and all tokens that there were. */
export type CloudLogin = {
  readonly headers: (url: string) => Promise<Readonly<Record<string, string>>>
  readonly secrets: () => readonly string[]
}

/** A login with tokens of a cloud, which are made when they are needed and again before they end. */
export function cloudLogin(cloud: Cloud, secretOf: SecretOf, clouds: CloudAddresses): CloudLogin {
  const desk: Desk = { name: cloudNames[cloud], secretOf, clouds, secrets: [secretOf(REQUEST_TOKEN)] }
  const tokens = new Map<string, () => Promise<string>>()
  return {
    secrets: () => desk.secrets,
    async headers(url) {
      const scope = scopeFor(cloud, url, clouds)
      if (scope === null)
        throw refused(
          desk,
          `it is sent to ${hostsOf(cloud, clouds)} alone, and not to ${URL.parse(url)?.host ?? 'this'}`,
        )
      const token = tokens.get(scope) ?? kept(() => makers[cloud](desk, scope))
      tokens.set(scope, token)
      return { authorization: `Bearer ${await token()}` }
    },
  }
}

/** What all steps on the way to a token need. `secrets` grows with each one. */
type Desk = {
  readonly name: string
  readonly secretOf: SecretOf
  readonly clouds: CloudAddresses
  readonly secrets: string[]
}

const refused = ({ name }: Desk, why: string): LoginError => new LoginError(`no token of ${name}: ${why}`)

/** Makes a token once for all who ask, and another one before it ends; where none can be had, the old one serves to its end. */
function kept(make: () => Promise<Token>): () => Promise<string> {
  let known: Token | null = null
  let latest: { readonly at: number; readonly answer: Promise<Token> } | null = null
  let isMaking = false
  const made = async (): Promise<Token> => {
    isMaking = true
    try {
      return await make()
    } finally {
      isMaking = false
    }
  }
  return async () => {
    const now = Date.now()
    if (known !== null && now < known.ends - BEFORE) return known.token
    if (latest === null || (!isMaking && now - latest.at >= AGAIN)) latest = { at: now, answer: made() }
    try {
      known = await latest.answer
    } catch (error) {
      if (known === null || now >= known.ends) throw error
    }
    return known.token
  }
}

const makers: { readonly [C in Cloud]: (desk: Desk, scope: string) => Promise<Token> } = {
  google: googleToken,
  azure: azureToken,
}

/** Asks a token service: `url` is one of `CloudAddresses`, or the runner's, and never one of a file. */
async function asked<T extends object>(
  desk: Desk,
  url: string,
  request: StoreRequest,
  shape: z.ZodType<T>,
  who = '',
): Promise<T> {
  const access = {
    sign: ({ headers }: { readonly headers: Readonly<Record<string, string>> }) => Promise.resolve(headers),
    scrub: (text: string) => scrub(text, desk.secrets),
  }
  const answer = await askJson({ url, access }, request, shape)
  if (isFailure(answer)) throw refused(desk, `${who}${answer.detail}`)
  return answer
}

const REQUEST_URL = 'ACTIONS_ID_TOKEN_REQUEST_URL'
const REQUEST_TOKEN = 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'

/** The identity of the job, for that audience: docs.github.com, "OpenID Connect reference". */
async function identityFor(audience: string, desk: Desk): Promise<string> {
  const url = URL.parse(desk.secretOf(REQUEST_URL))
  if (url === null) throw refused(desk, `${REQUEST_URL} is no address`)
  const request = {
    path: `${url.pathname}${url.search}`,
    query: { audience },
    headers: { authorization: `Bearer ${desk.secretOf(REQUEST_TOKEN)}` },
  }
  const { value } = await asked(
    desk,
    url.origin,
    request,
    z.object({ value: z.string() }),
    'GitHub gives no identity: ',
  )
  desk.secrets.push(value)
  return value
}

const granted = z.object({ access_token: z.string(), expires_in: z.number() })

function tokenOf({ access_token: token, expires_in: seconds }: z.infer<typeof granted>, desk: Desk): Token {
  desk.secrets.push(token)
  return { token, ends: Date.now() + seconds * 1000 }
}

/** The client credentials grant with a federated identity: learn.microsoft.com, "OAuth 2.0 client credentials flow", third case. */
async function azureToken(desk: Desk, scope: string): Promise<Token> {
  const [tenant, client] = [desk.secretOf('AZURE_TENANT_ID'), desk.secretOf('AZURE_CLIENT_ID')]
  if (!/^[A-Za-z0-9.-]{1,100}$/.test(tenant)) throw refused(desk, 'AZURE_TENANT_ID is no tenant')
  const body = new URLSearchParams({
    client_id: client,
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await identityFor('api://AzureADTokenExchange', desk),
    scope,
  })
  return tokenOf(
    await asked(desk, desk.clouds.microsoft, { path: `/${tenant}/oauth2/v2.0/token`, body }, granted),
    desk,
  )
}

const GOOGLE_JWT = 'urn:ietf:params:oauth:token-type:jwt'

/** The file of google-github-actions/auth, which other steps may have written to: of its addresses only those of Google's documentation are taken. */
const credentials = z.object({
  type: z.literal('external_account', 'expected external_account: use workload identity federation, and no key'),
  audience: z
    .string()
    .regex(
      /^\/\/iam\.googleapis\.com\/projects\/[^/]+\/locations\/[^/]+\/workloadIdentityPools\/[^/]+\/providers\/[^/]+$/,
      'expected a provider of a workload identity pool',
    ),
  subject_token_type: z.literal(GOOGLE_JWT, `expected ${GOOGLE_JWT}`),
  token_url: z.literal('https://sts.googleapis.com/v1/token', 'expected https://sts.googleapis.com/v1/token'),
  service_account_impersonation_url: z
    .string()
    .regex(
      /^https:\/\/iamcredentials\.googleapis\.com\/v1\/projects\/-\/serviceAccounts\/[A-Za-z0-9.@_-]{1,300}:generateAccessToken$/,
      'expected generateAccessToken of a service account at https://iamcredentials.googleapis.com',
    )
    .optional(),
  credential_source: z.object({ url: z.url('expected an address') }),
})

async function readCredentials(desk: Desk): Promise<z.infer<typeof credentials>> {
  let json: unknown
  try {
    json = JSON.parse(await readFile(desk.secretOf('GOOGLE_APPLICATION_CREDENTIALS'), 'utf8'))
  } catch {
    throw refused(desk, 'the file that GOOGLE_APPLICATION_CREDENTIALS names cannot be read as JSON')
  }
  const { data, error } = credentials.safeParse(json)
  if (data !== undefined) return data
  const [issue] = error.issues
  const said = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'unknown'}`
  throw refused(desk, `the file that GOOGLE_APPLICATION_CREDENTIALS names has another ${said}`)
}

/** The exchange of an identity: cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token, then of the account that the file names. */
async function googleToken(desk: Desk, scope: string): Promise<Token> {
  const file = await readCredentials(desk)
  const named = URL.parse(file.credential_source.url)?.searchParams.get('audience')
  const account = file.service_account_impersonation_url
  const body = {
    audience: file.audience,
    grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
    requestedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
    scope: account === undefined ? scope : 'https://www.googleapis.com/auth/cloud-platform',
    subjectTokenType: GOOGLE_JWT,
    subjectToken: await identityFor(named ?? `https:${file.audience}`, desk),
  }
  const federated = tokenOf(await asked(desk, desk.clouds.sts, { path: '/v1/token', body }, granted), desk)
  return account === undefined ? federated : accountToken(desk, scope, new URL(account).pathname, federated)
}

/** cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/generateAccessToken. */
async function accountToken(desk: Desk, scope: string, path: string, federated: Token): Promise<Token> {
  const request = {
    path,
    body: { scope: [scope], lifetime: '3600s' },
    headers: { authorization: `Bearer ${federated.token}` },
  }
  const shape = z.object({ accessToken: z.string(), expireTime: z.iso.datetime({ offset: true }) })
  const { accessToken: token, expireTime } = await asked(desk, desk.clouds.iam, request, shape)
  desk.secrets.push(token)
  return { token, ends: Date.parse(expireTime) }
}
