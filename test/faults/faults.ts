import type { Timeouts } from '../../src/github/client.ts'
import type { FaultKind } from '../stand-in/index.ts'

const html = '<html><body>Bad gateway</body></html>'

/** What may happen to any one request. */
export const faultKinds: Readonly<Record<string, FaultKind>> = {
  '500': { kind: 'status', status: 500 },
  '502 with HTML': { kind: 'status', status: 502, body: html },
  '403': { kind: 'status', status: 403 },
  '404': { kind: 'status', status: 404 },
  '429': { kind: 'status', status: 429, headers: { 'retry-after': '3' } },
  'a dropped connection': { kind: 'drop' },
  'an answer that is lost': { kind: 'lost-answer' },
  'a delay': { kind: 'delay', ms: 4000 },
}

/** How long a request may take, milliseconds: less than a delay where there is one, else as long as a busy machine needs. */
export function timeoutsFor(fault: FaultKind | undefined): Timeouts {
  const most = fault?.kind === 'delay' ? fault.ms - 1000 : 60_000
  return { read: most, write: most }
}
