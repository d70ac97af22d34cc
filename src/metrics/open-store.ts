import { prometheusStore } from './prometheus.ts'
import type { MetricStore } from './store.ts'
import type { StoreSpec } from './store-spec.ts'

const TIMEOUT_MILLISECONDS = 30_000

/** Opens the store that a policy names. Its token is read from the environment now and never leaves this room. */
export function openStore(spec: StoreSpec): MetricStore {
  const token = spec.tokenEnv === null ? null : (process.env[spec.tokenEnv] ?? null)
  if (spec.tokenEnv !== null && (token === null || token === '')) {
    // Without its token the store would only say "unauthorised": this says why.
    const answer = { missing: 'source-error', detail: `the environment variable ${spec.tokenEnv} is not set` } as const
    return { read: () => Promise.resolve(answer) }
  }
  return prometheusStore({ url: spec.url, token, timeoutMilliseconds: TIMEOUT_MILLISECONDS }, spec.range)
}
