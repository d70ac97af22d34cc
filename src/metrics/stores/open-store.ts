import type { MetricStore } from '../store.ts'
import { type Access, neededVariables, type NeededVariable, openAccess, type OpenAccess } from '../login.ts'
import type { Suggestions } from '../suggest.ts'
import {
  closedStore,
  type OneStoreSpec,
  openEach,
  openKind,
  storeSecrets,
  type StoreSpec,
  suggestionsOf,
} from './stores.ts'

const held = (variable: string): string => process.env[variable] ?? ''

/** The variable that the environment should hold for a store and does not; null where nothing is missing. */
export function missingSecret(spec: StoreSpec): NeededVariable | null {
  return storeSecrets(spec).find(({ variable }) => held(variable) === '') ?? null
}

/** The same for what opens a page or a probed address. */
export function missingLogin({ login }: Access): NeededVariable | null {
  return neededVariables(login).find(({ variable }) => held(variable) === '') ?? null
}

/** What opens a page or a probed address, with its secrets in hand; or the variable that the environment should hold and does not. */
export async function openLogin(access: Access): Promise<OpenAccess | { readonly lacking: string }> {
  const missing = missingLogin(access)
  return missing === null ? openAccess(access, held) : { lacking: missing.variable }
}

/** Opens the store that a policy names. Its secrets are read from the environment now and never leave this room. */
export function openStore(spec: StoreSpec): Promise<MetricStore> {
  return openEach(spec, (one) => {
    const missing = missingSecret(one)
    // Without it the store would only say "unauthorised": this says why.
    return missing === null ? openKind(one, held) : Promise.resolve(closedStore(one, notSet(missing)))
  })
}

const notSet = ({ variable }: NeededVariable): string => `the environment variable ${variable} is not set`

/** What a store holds that a policy would most likely name; null where it has no list that could be asked. `now` in Unix seconds. */
export function suggestFor(spec: OneStoreSpec, now: number): Promise<Suggestions | null> {
  const missing = missingSecret(spec)
  return missing === null
    ? suggestionsOf(spec, held, now)
    : Promise.resolve({ missing: 'source-error', detail: notSet(missing) })
}
