import type { Timeouts } from '../../src/github/client.ts'
import type { Fault, FaultKind } from '../stand-in/index.ts'

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

/** One to three faults at any of the first requests, each of any kind, struck once, twice or `long` times. `pick(n)`: a whole number below n. */
export function anyFaults(pick: (most: number) => number, requests: number, long: number): Fault[] {
  const kinds = Object.values(faultKinds)
  return Array.from({ length: 1 + pick(3) }, () => {
    const kind = kinds[pick(kinds.length)]
    if (kind === undefined) throw new Error('there is no such kind of fault')
    return { ...kind, nth: 1 + pick(requests), times: [1, 2, long][pick(3)] ?? 1 }
  })
}
