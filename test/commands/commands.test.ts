import { describe, expect, it } from 'vitest'
import { readFile } from 'node:fs/promises'
import { commands, parseCommand } from '../../src/commands/commands.ts'

const digest = 'a'.repeat(64)

/** Where a user reads of them: those of the gate, and those of an incident. */
async function documents(): Promise<string> {
  const texts = ['gate', 'respond'].map((name) => readFile(new URL(`../../docs/${name}.md`, import.meta.url), 'utf8'))
  return (await Promise.all(texts)).join('')
}

it.each(Object.values(commands))('$usage stands in the docs', async ({ usage }) => {
  expect(await documents()).toContain(`\`${usage}\``)
})

describe('parseCommand', () => {
  it.each([
    [`/guard approve ${digest}`, { verb: 'approve', digest, looked: false }],
    [`/guard approve ${digest}  looked-elsewhere`, { verb: 'approve', digest, looked: true }],
    [`  /guard   approve  ${digest}  \r\nlooked at all of it`, { verb: 'approve', digest, looked: false }],
    ['/guard emergency checkout is down', { verb: 'emergency', reason: 'checkout is down' }],
    [
      '/guard restore-point 2026-12-01T09:40+09:00 snapshot of places, restored in staging',
      { verb: 'restore-point', at: Date.UTC(2026, 11, 1, 0, 40), what: 'snapshot of places, restored in staging' },
    ],
    ['/guard release it was a test ', { verb: 'release', reason: 'it was a test' }],
    ['/guard release it was\u2028a test', { verb: 'release', reason: 'it was a test' }],
    ['/guard release', { verb: 'release', reason: '' }],
    ['/guard reland half', { verb: 'reland', half: 'first' }],
    ['/guard reland half first', { verb: 'reland', half: 'first' }],
    ['/guard reland  half   second', { verb: 'reland', half: 'second' }],
    ['/guard declare the shop answers nobody', { verb: 'declare', what: 'the shop answers nobody' }],
    ['/guard commander @kim-j, please', { verb: 'commander', login: 'kim-j' }],
    ['/guard data', { verb: 'data', login: null }],
    ['/guard severity SEV-2 a whole platform', { verb: 'severity', level: 2, reason: 'a whole platform' }],
    ['/guard severity 1', { verb: 'severity', level: 1, reason: '' }],
    ['/guard note 16:40 a question came up', { verb: 'note', time: '16:40', text: 'a question came up' }],
    ['/guard note 2026-11-28T16:40+09:00 x', { verb: 'note', time: '2026-11-28T16:40+09:00', text: 'x' }],
    ['/guard note 1640 requests', { verb: 'note', time: null, text: '1640 requests' }],
    ['/guard ack', { verb: 'ack', text: '' }],
    ['/guard false-alarm the page was reset', { verb: 'false-alarm', reason: 'the page was reset' }],
    ['/guard meeting 17:00', { verb: 'meeting', time: '17:00' }],
    ['/guard mitigated block the address', { verb: 'mitigated', how: 'block', text: 'the address' }],
    ['/guard affected 80,000 damaged records', { verb: 'affected', count: 80_000, what: 'damaged records' }],
    ['/guard affected 80000건', { verb: 'affected', count: 80_000, what: '건' }],
    ['/guard reported kr-fin-10 R-2026/7', { verb: 'reported', id: 'kr-fin-10', reference: 'R-2026/7' }],
    ['/guard waive kr-fin-10 only a part', { verb: 'waive', id: 'kr-fin-10', reason: 'only a part' }],
    ['/guard handover @lee', { verb: 'handover', role: null, login: 'lee' }],
    ['/guard handover scribe @lee', { verb: 'handover', role: 'scribe', login: 'lee' }],
    ['/guard sent customers', { verb: 'sent', audience: 'customers' }],
  ])('reads %j', (body, command) => expect(parseCommand(body)).toEqual(command))

  it.each([
    '',
    'please /guard approve it',
    `thanks\n/guard approve ${digest}`,
    '/guardian approve',
    '> /guard emergency x',
    '`/guard emergency x`',
  ])('takes %j for talk', (body) => expect(parseCommand(body)).toBeNull())

  it.each([
    ['/guard', /one of `\/guard approve DIGEST \[looked-elsewhere\]`/],
    ['/guard aprove x', /one of/],
    ['/guard constructor x', /one of/],
    ['/guard approve', /expected `\/guard approve DIGEST \[looked-elsewhere\]`/],
    [`/guard approve ${digest} looked`, /expected `\/guard approve DIGEST/],
    ['/guard approve abc', /expected `\/guard approve DIGEST/],
    ['/guard restore-point 2026-12-01T09:40 x', /expected `\/guard restore-point TIME WHAT`/],
    ['/guard restore-point 2026-12-01T09:40Z', /expected `\/guard restore-point TIME WHAT`/],
    ['/guard reland', /expected `\/guard reland half`/],
    ['/guard reland 12', /expected `\/guard reland half`/],
    ['/guard emergency', /expected `\/guard emergency REASON`/],
    ['/guard severity 5', /expected `\/guard severity 1\|2\|3\|4 REASON`/],
    ['/guard commander @-x', /expected `\/guard commander @LOGIN`/],
    ['/guard note 16:40', /expected `\/guard note \[17:00\] TEXT`/],
    ['/guard mitigated somehow', /expected `\/guard mitigated rollback\|flag\|block\|failover\|repair TEXT`/],
    ['/guard affected some', /expected `\/guard affected N WHAT`/],
    ['/guard waive kr-fin-10', /expected `\/guard waive ID REASON`/],
    ['/guard reported kr-fin-10', /expected `\/guard reported ID REFERENCE`/],
    ['/guard next soon', /expected `\/guard next 17:00`/],
  ])('says what was expected instead of %j', (body, cure) =>
    expect(parseCommand(body)).toEqual({ verb: 'unknown', cure: expect.stringMatching(cure) }),
  )
})
