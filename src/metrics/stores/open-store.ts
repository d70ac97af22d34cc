import type { MetricStore } from '../store.ts'
import { type Access, neededVariables, type NeededVariable } from '../login.ts'
import { closedStore, openEach, openKind, storeSecrets, type StoreSpec } from './stores.ts'

const held = (variable: string): string => process.env[variable] ?? ''

/** The variable that the environment should hold for a store and does not; null where nothing is missing. */
export function missingSecret(spec: StoreSpec): NeededVariable | null {
  return storeSecrets(spec).find(({ variable }) => held(variable) === '') ?? null
}

/** The same for what opens a page or a probed address. */
export function missingLogin({ login }: Access): NeededVariable | null {
  return neededVariables(login).find(({ variable }) => held(variable) === '') ?? null
}

/** Opens the store that a policy names. Its secrets are read from the environment now and never leave this room. */
export function openStore(spec: StoreSpec): Promise<MetricStore> {
  return openEach(spec, (one) => {
    const missing = missingSecret(one)
    // Without it the store would only say "unauthorised": this says why.
    if (missing === null) return openKind(one, held)
    return Promise.resolve(closedStore(one, `the environment variable ${missing.variable} is not set`))
  })
}
