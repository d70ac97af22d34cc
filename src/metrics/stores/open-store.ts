import type { MetricStore, StoreSpec } from '../store.ts'
import { prometheusStore } from './prometheus/prometheus-store.ts'

const TIMEOUT_MILLISECONDS = 30_000

/** The environment variable that should hold the store's token and does not; null where nothing is missing. */
export function missingToken({ tokenEnv }: StoreSpec): string | null {
  return tokenEnv !== null && (process.env[tokenEnv] ?? '') === '' ? tokenEnv : null
}

/** Opens the store that a policy names. Its token is read from the environment now and never leaves this room. */
export function openStore(spec: StoreSpec): MetricStore {
  const missing = missingToken(spec)
  if (missing !== null) {
    // Without its token the store would only say "unauthorised": this says why.
    const answer = { missing: 'source-error', detail: `the environment variable ${missing} is not set` } as const
    return { read: () => Promise.resolve(answer) }
  }
  const token = spec.tokenEnv === null ? null : (process.env[spec.tokenEnv] ?? null)
  return prometheusStore({ url: spec.url, token, timeoutMilliseconds: TIMEOUT_MILLISECONDS }, spec.range)
}
