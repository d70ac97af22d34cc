import type { ClientOptions, Timeouts } from '../../src/github/client.ts'
import { createForge } from '../../src/github/forge.ts'
import { fakeClock, keptLog } from './quiet.ts'

/** A forge that speaks to a scripted server, with a clock whose sleeps are written down. */
export function scriptedForge(
  apiUrl: string,
  timeouts: Timeouts = { read: 60_000, write: 60_000 },
  more: Pick<ClientOptions, 'patience' | 'cancelled'> = {},
) {
  const clock = fakeClock()
  const log = keptLog()
  const forge = createForge({
    owner: 'acme',
    repo: 'shop',
    token: 'ghs_secret',
    apiUrl,
    userAgent: 'deploy-guard-test',
    clock,
    log,
    timeouts,
    ...more,
  })
  return { forge, clock, log }
}
