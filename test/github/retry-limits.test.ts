import { expect, test } from 'vitest'
import type { Forge } from '../../src/github/forge.ts'
import { scriptedForge } from './scripted-forge.ts'
import { reply, scriptedServer } from './scripted-server.ts'

const blob = reply(201, { sha: 'b'.repeat(40), url: 'https://api.example/blob' })
const byte = new Uint8Array([1])
const NOW = Date.parse('2026-03-01T12:00:00Z')
const date = new Date(NOW).toUTCString()
const reset = (seconds: number): Record<string, string> => ({
  date,
  'x-ratelimit-remaining': '0',
  'x-ratelimit-reset': String(NOW / 1000 + seconds),
})

test.each([
  ['the primary limit', reply(403, { message: 'API rate limit exceeded' }, reset(40)), 40_000],
  ['a secondary limit with retry-after', reply(403, {}, { 'retry-after': '30' }), 30_000],
  [
    'a secondary limit with a date',
    reply(429, {}, { date, 'retry-after': new Date(NOW + 20_000).toUTCString() }),
    20_000,
  ],
  ['a secondary limit without a time', reply(403, { message: 'You have exceeded a secondary rate limit.' }), 60_000],
  ['429 without a time', reply(429, {}), 60_000],
  ['a limit in HTML', reply(429, '<h1>Whoa there!</h1>', { 'retry-after': '5' }), 5000],
])('%s is waited out, for writes too', async (_, limit, wait) => {
  await using server = await scriptedServer(limit, blob)
  const { forge, clock } = scriptedForge(server.url)
  expect(await forge.gitData.createBlob(byte)).toBe('b'.repeat(40))
  expect(clock.sleeps).toEqual([wait])
})

test('the server’s own clock counts, not the runner’s', async () => {
  const ahead = { ...reset(600), date: new Date(NOW + 590_000).toUTCString() }
  await using server = await scriptedServer(reply(403, {}, ahead), blob)
  const { forge, clock } = scriptedForge(server.url)
  await forge.gitData.createBlob(byte)
  expect(clock.sleeps).toEqual([10_000])
})

test('a limit beyond ten minutes fails and names its end', async () => {
  await using server = await scriptedServer(reply(403, { message: 'API rate limit exceeded' }, reset(1800)))
  const { forge, clock } = scriptedForge(server.url)
  await expect(forge.info.get()).rejects.toMatchObject({
    code: 'rate-limited',
    message: expect.stringContaining('2026-03-01T12:30:00.000Z (30 min)'),
  })
  expect(clock.sleeps).toEqual([])
})

test('GraphQL reports its limit with 200', async () => {
  const limited = reply(200, { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] }, reset(3600))
  await using server = await scriptedServer(limited)
  await expect(scriptedForge(server.url).forge.info.viewer()).rejects.toMatchObject({ code: 'rate-limited' })
})

test.each([
  ['a write', (forge: Forge) => forge.gitData.createBlob(byte)],
  ['a read', (forge: Forge) => forge.info.get()],
])('a limit that does not end is asked about ever more rarely, and given up after ten minutes: %s', async (_, ask) => {
  await using server = await scriptedServer(reply(429, {}, { 'retry-after': '1' }))
  const { forge, clock } = scriptedForge(server.url)
  await expect(ask(forge)).rejects.toMatchObject({ code: 'rate-limited' })
  expect(server.seen.length).toBeLessThan(20)
  const waited = clock.sleeps.reduce((sum, each) => sum + each, 0)
  expect([waited > 540_000, waited <= 600_000]).toEqual([true, true])
})
