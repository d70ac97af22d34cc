import { createServer } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { patience } from './patience.ts'
import { fakeClock, keptLog } from './quiet.ts'
import { drop, reply, scriptedServer } from './scripted-server.ts'

// As in a job behind a proxy: the toolkit reads the API address and the proxy from the environment once, when it is
// loaded, so that this file has one address and one proxy for all its tests.
const API = 'http://github.example/api/v3'
let upstream = 0
const asked: string[] = []
const proxy = createServer().on('connect', (request, socket) => {
  asked.push(request.url ?? '')
  const tunnel = connect(upstream, '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n')
    tunnel.pipe(socket).pipe(tunnel)
  })
  socket.on('error', () => tunnel.destroy())
  tunnel.on('error', () => socket.destroy()).on('close', () => socket.destroy())
})

beforeAll(async () => {
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const address = proxy.address()
  for (const name of ['http_proxy', 'HTTP_PROXY', 'no_proxy', 'NO_PROXY']) vi.stubEnv(name, undefined)
  vi.stubEnv('http_proxy', `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`)
  vi.stubEnv('GITHUB_API_URL', API)
})
afterAll(() => {
  vi.unstubAllEnvs()
  proxy.close()
})

async function jobForge(serverUrl: string) {
  upstream = Number(new URL(serverUrl).port)
  const { createForge } = await import('../../src/github/forge.ts')
  const timeouts = { read: 60_000, write: 60_000 }
  const options = { owner: 'acme', repo: 'shop', token: 'x', apiUrl: API, userAgent: 'x', timeouts }
  return createForge({ ...options, clock: fakeClock(), log: keptLog() })
}

test('requests go through the proxy, and a redirect is followed there too', async () => {
  const repository = reply(200, { id: 7, default_branch: 'main', has_issues: true, private: false })
  await using server = await scriptedServer(reply(301, {}, { location: '/api/v3/repositories/7' }), repository)
  const forge = await jobForge(server.url)
  expect(await forge.info.get()).toMatchObject({ id: 7 })
  expect(new Set(asked)).toEqual(new Set(['github.example:80']))
  expect(server.seen).toEqual(['GET /api/v3/repos/acme/shop', 'GET /api/v3/repositories/7'])
})

const blob = reply(201, { sha: 'b'.repeat(40), url: 'https://api.example/blob' })

test('a write that was dropped behind the proxy is sent through it again', async () => {
  await using server = await scriptedServer(drop, blob)
  const forge = await jobForge(server.url)
  expect(await forge.gitData.createBlob(new Uint8Array([1]))).toBe('b'.repeat(40))
  expect(server.seen).toHaveLength(2)
})

test('so is one that got no answer in time', async () => {
  using client = patience()
  await using server = await scriptedServer(client.silence, blob)
  const forge = await jobForge(server.url)
  expect(await forge.gitData.createBlob(new Uint8Array([1]))).toBe('b'.repeat(40))
  expect(server.seen).toHaveLength(2)
})
