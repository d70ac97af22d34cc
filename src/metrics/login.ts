import { z } from 'zod'
import { scrub } from '../base/log.ts'
import type { Immutable } from '../base/stored-shape.ts'
import { type Cloud, type CloudAddresses, cloudAddresses } from './clouds.ts'

// How a metric store, a page or a probe is opened. What a policy or a task holds of it names environment variables and never a secret.

const spec = z.discriminatedUnion('type', [
  z.object({ type: z.literal('none') }),
  z.object({ type: z.literal('bearer'), variable: z.string() }),
  z.object({ type: z.literal('basic'), user: z.string(), variable: z.string() }),
  z.object({ type: z.literal('header'), name: z.string(), variable: z.string() }),
  z.object({
    type: z.literal('keys'),
    keys: z.array(z.object({ name: z.string(), prefix: z.string(), variable: z.string() })),
  }),
  z.object({ type: z.literal('sigv4'), region: z.string(), service: z.string() }),
  z.object({ type: z.literal('google') }),
  z.object({ type: z.literal('azure') }),
])

/** How requests are signed, without secrets: `variable` names the environment variable that holds one. */
export type Login = Immutable<z.infer<typeof spec>>

/** A login by headers, each with the variable that holds its secret and the word before it. */
export const keysLogin = (...keys: readonly (readonly [name: string, variable: string, prefix?: string])[]): Login => ({
  type: 'keys',
  keys: keys.map(([name, variable, prefix = '']) => ({ name, prefix, variable })),
})

/** What every request is sent with, without secrets. */
export const accessSchema = z.object({ login: spec, headers: z.record(z.string(), z.string()) })

/** See `accessSchema`. */
export type Access = Immutable<z.infer<typeof accessSchema>>

/** What opens a page and a probed address, without secrets. */
export type Openings = { readonly page: Access; readonly probe: Access }

/** A request as it is signed. Names of headers in lower case. */
export type SignedParts = {
  readonly url: string
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A login with its secrets in hand. */
export type OpenAccess = {
  /** The headers of a request, with those that open the other side. */
  readonly sign: (request: SignedParts) => Promise<Readonly<Record<string, string>>>
  /** A text of the other side without the secrets that it may repeat. */
  readonly scrub: (text: string) => string
}

/** An environment variable that a login needs. `given`: who sets it, where that is not the user's own `env`. */
export type NeededVariable = { readonly variable: string; readonly given?: string }

type SecretOf = (variable: string) => string

type Way<L> = {
  readonly needs: (login: L) => readonly NeededVariable[]
  /** What the login adds to a request, and what must never be shown. */
  readonly open: (login: L, secretOf: SecretOf, clouds: CloudAddresses) => Promise<Opened>
}

type Opened = { readonly add: OpenAccess['sign']; readonly secrets: () => readonly string[] }

const constant = (headers: Readonly<Record<string, string>>, secrets: readonly string[]): Opened => ({
  add: () => Promise.resolve(headers),
  secrets: () => secrets,
})

const AWS = 'the step aws-actions/configure-aws-credentials before it'
const GOOGLE = 'the step google-github-actions/auth before it'
const IDENTITY = 'GitHub, where the job has `permissions: { id-token: write }`'

/** What a job needs so that it may ask for its identity. */
const identity: readonly NeededVariable[] = [
  { variable: 'ACTIONS_ID_TOKEN_REQUEST_URL', given: IDENTITY },
  { variable: 'ACTIONS_ID_TOKEN_REQUEST_TOKEN', given: IDENTITY },
]

/** A login with tokens that a cloud makes. `own`: what it needs besides the identity of the job. */
const byCloud = (cloud: Cloud, ...own: readonly NeededVariable[]): Way<Extract<Login, { type: Cloud }>> => ({
  needs: () => [...own, ...identity],
  async open(_, secretOf, clouds) {
    const { cloudLogin } = await import('./cloud-login.ts')
    const { headers, secrets } = cloudLogin(cloud, secretOf, clouds)
    return { add: ({ url }) => headers(url), secrets }
  },
})

const ways: { readonly [T in Login['type']]: Way<Extract<Login, { type: T }>> } = {
  none: { needs: () => [], open: () => Promise.resolve(constant({}, [])) },
  bearer: {
    needs: ({ variable }) => [{ variable }],
    async open({ variable }, secretOf) {
      const token = secretOf(variable)
      return constant({ authorization: `Bearer ${token}` }, [token])
    },
  },
  basic: {
    needs: ({ variable }) => [{ variable }],
    async open({ user, variable }, secretOf) {
      const password = secretOf(variable)
      const pair = Buffer.from(`${user}:${password}`).toString('base64')
      return constant({ authorization: `Basic ${pair}` }, [pair, password])
    },
  },
  header: {
    needs: ({ variable }) => [{ variable }],
    async open({ name, variable }, secretOf) {
      const value = secretOf(variable)
      return constant({ [name.toLowerCase()]: value }, [value])
    },
  },
  // Headers with a secret each, behind a word of the store: `Authorization: Token SECRET`, or two keys at once.
  keys: {
    needs: ({ keys }) => keys.map(({ variable }) => ({ variable })),
    async open({ keys }, secretOf) {
      const held = keys.map(({ name, prefix, variable }) => ({ name, prefix, secret: secretOf(variable) }))
      const headers = held.map(({ name, prefix, secret }) => [name.toLowerCase(), `${prefix}${secret}`] as const)
      return constant(
        Object.fromEntries(headers),
        held.map(({ secret }) => secret),
      )
    },
  },
  sigv4: {
    needs: () => [
      { variable: 'AWS_ACCESS_KEY_ID', given: AWS },
      { variable: 'AWS_SECRET_ACCESS_KEY', given: AWS },
    ],
    async open({ region, service }, secretOf) {
      const { AwsV4Signer } = await import('aws4fetch')
      const [accessKeyId, secretAccessKey] = [secretOf('AWS_ACCESS_KEY_ID'), secretOf('AWS_SECRET_ACCESS_KEY')]
      const sessionToken = secretOf('AWS_SESSION_TOKEN')
      const keys = { accessKeyId, secretAccessKey, ...(sessionToken !== '' && { sessionToken }) }
      return {
        secrets: () => [accessKeyId, secretAccessKey, sessionToken],
        async add(request) {
          const signed = await new AwsV4Signer({ ...request, ...keys, region, service }).sign()
          return Object.fromEntries(signed.headers)
        },
      }
    },
  },
  google: byCloud('google', { variable: 'GOOGLE_APPLICATION_CREDENTIALS', given: GOOGLE }),
  azure: byCloud('azure', { variable: 'AZURE_TENANT_ID' }, { variable: 'AZURE_CLIENT_ID' }),
}

/** The environment variables that a login cannot do without. */
export function neededVariables<T extends Login['type']>(
  login: Extract<Login, { type: T }>,
): readonly NeededVariable[] {
  const way: Way<Extract<Login, { type: T }>> = ways[login.type]
  return way.needs(login)
}

/** Takes the secrets in hand. `secretOf` gives what an environment variable holds, empty where it is not set. */
export async function openAccess(
  { login, headers }: Access,
  secretOf: SecretOf,
  clouds: CloudAddresses = cloudAddresses,
): Promise<OpenAccess> {
  const { add, secrets } = await opened(login, secretOf, clouds)
  const own = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  return {
    async sign(request) {
      const sent = { ...request.headers, ...own }
      return { ...sent, ...(await add({ ...request, headers: sent })) }
    },
    scrub: (text) => scrub(text, secrets()),
  }
}

function opened<T extends Login['type']>(
  login: Extract<Login, { type: T }>,
  secretOf: SecretOf,
  clouds: CloudAddresses,
): Promise<Opened> {
  const way: Way<Extract<Login, { type: T }>> = ways[login.type]
  return way.open(login, secretOf, clouds)
}

/** The headers of a request without a body, with those that open the other side, where something does. */
export async function headersOf(
  url: string,
  headers: Readonly<Record<string, string>>,
  access: OpenAccess | undefined,
): Promise<Readonly<Record<string, string>>> {
  return access === undefined ? headers : access.sign({ url, method: 'GET', headers, body: '' })
}
