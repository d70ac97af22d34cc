import { z } from 'zod'
import type { Access, Login } from '../metrics/login.ts'
import { secretName } from './store-policy.ts'

// How a policy says what opens a store: `auth` and `headers`.

const printable = (what: string, most: number) =>
  z.string(what).regex(new RegExp(`^[\\x20-\\x7e]{1,${most}}$`), `${what} of 1 to ${most} printable ASCII characters`)

/** What the guard or its client sets itself, or what would change to whom a request speaks. */
const OURS = new Set([
  'authorization',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'cookie',
  'expect',
  'host',
  'proxy-authorization',
  'te',
  'transfer-encoding',
  'upgrade',
])

const headerName = z
  .string('expected the name of a header')
  .regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/, 'expected the name of a header, such as X-Scope-OrgID')
  .refine((name) => !OURS.has(name.toLowerCase()), 'expected a header that the guard does not set itself')

const secretEnv = { 'secret-env': secretName }

/** The logins of any address. */
const logins = [
  z.strictObject({ type: z.literal('bearer'), ...secretEnv }),
  z.strictObject({
    type: z.literal('basic'),
    user: printable('expected a user', 200).regex(/^[^:]*$/, 'expected a user without a colon'),
    ...secretEnv,
  }),
  z.strictObject({ type: z.literal('header'), name: headerName, ...secretEnv }),
  z.strictObject({
    type: z.literal('sigv4'),
    region: z
      .string('expected a region')
      .regex(/^[a-z0-9-]{1,40}$/, 'expected the region of the store, such as eu-west-1'),
    service: z
      .string('expected a service')
      .regex(/^[a-z0-9-]{1,40}$/, 'expected a service such as aps')
      .optional(),
  }),
] as const

/** Those of a store: a cloud's tokens open its own stores, and neither a page nor what is probed. */
const auth = z.discriminatedUnion(
  'type',
  [...logins, z.strictObject({ type: z.literal('google') }), z.strictObject({ type: z.literal('azure') })],
  'expected type (bearer, basic, header, sigv4, google or azure) and what it needs',
)

/** A wrong name is told as what it is, and not as a wrong list. */
function headersMistake(issue: { readonly code: string; readonly issues?: readonly { readonly message?: string }[] }) {
  const [name] = issue.code === 'invalid_key' ? (issue.issues ?? []) : []
  return name?.message ?? 'expected headers and their texts'
}

/** The keys of a policy for what opens an address. */
export const accessKeys = {
  auth: auth.meta({ id: 'watch-store-auth' }).optional(),
  headers: z
    .record(headerName, printable('expected the text of a header', 1000), { error: headersMistake })
    .refine((headers) => Object.keys(headers).length <= 20, 'expected at most 20 headers')
    .optional(),
}

/** What opens a page or a probed address. */
export const opening = z.strictObject(
  {
    ...accessKeys,
    auth: z
      .discriminatedUnion('type', logins, 'expected type (bearer, basic, header or sigv4) and what it needs')
      .meta({ id: 'watch-page-auth' })
      .optional(),
  },
  'expected auth or headers',
)

/** Their keys, by the place below the one they stand at. */
export const accessPlaces: readonly (readonly [string, readonly string[]])[] = [
  ['auth', [...new Set(auth.options.flatMap((option) => Object.keys(option.shape)))]],
]

type Keys = { readonly [K in keyof typeof accessKeys]?: z.infer<(typeof accessKeys)[K]> }

/** What the keys mean. `service`: what sigv4 signs for where the policy does not say. */
export function accessOf({ auth: given, headers }: Keys, service: string): Access {
  return { login: given === undefined ? { type: 'none' } : loginOf(given, service), headers: headers ?? {} }
}

function loginOf(given: z.infer<typeof auth>, service: string): Login {
  switch (given.type) {
    case 'bearer':
      return { type: 'bearer', variable: given['secret-env'] }
    case 'basic':
      return { type: 'basic', user: given.user, variable: given['secret-env'] }
    case 'header':
      return { type: 'header', name: given.name, variable: given['secret-env'] }
    case 'sigv4':
      return { type: 'sigv4', region: given.region, service: given.service ?? service }
    case 'google':
    case 'azure':
      return { type: given.type }
  }
}
