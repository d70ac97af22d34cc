import { describe, expect, it } from 'vitest'
import { readFile } from 'node:fs/promises'
import { commands, parseCommand } from '../../src/commands/commands.ts'

const digest = 'a'.repeat(64)

it.each(Object.values(commands))('$usage stands in the README', async ({ usage }) => {
  expect(await readFile(new URL('../../README.md', import.meta.url), 'utf8')).toContain(`\`${usage}\``)
})

describe('parseCommand', () => {
  it.each([
    [`/guard approve ${digest}`, { verb: 'approve', digest, looked: false }],
    [`/guard approve ${digest}  looked-elsewhere`, { verb: 'approve', digest, looked: true }],
    [`  /guard   approve  ${digest}  \r\nlooked at all of it`, { verb: 'approve', digest, looked: false }],
    ['/guard emergency checkout is down', { verb: 'emergency', reason: 'checkout is down' }],
    ['/guard release it was a test ', { verb: 'release', reason: 'it was a test' }],
    ['/guard release', { verb: 'release', reason: '' }],
    ['/guard reland half', { verb: 'reland', half: 'first' }],
    ['/guard reland half first', { verb: 'reland', half: 'first' }],
    ['/guard reland  half   second', { verb: 'reland', half: 'second' }],
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
    ['/guard reland', /expected `\/guard reland half`/],
    ['/guard reland 12', /expected `\/guard reland half`/],
    ['/guard emergency', /expected `\/guard emergency REASON`/],
  ])('says what was expected instead of %j', (body, cure) =>
    expect(parseCommand(body)).toEqual({ verb: 'unknown', cure: expect.stringMatching(cure) }),
  )
})
