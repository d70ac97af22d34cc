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
  // Longer than the timeout that these tests give a request.
  'a delay': { kind: 'delay', ms: 4000 },
}
