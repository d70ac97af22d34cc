import { createServer } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { fakeClock, keptLog } from './quiet.ts'
import { drop, reply, scriptedServer, silence } from './scripted-server.ts'

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

async function jobForge(serverUrl: string, patience = 60_000) {
  upstream = Number(new URL(serverUrl).port)
  const { createForge } = await import('../../src/github/forge.ts')
  const timeouts = { read: patience, write: patience }
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

test.each([
  ['was dropped', drop, 60_000, 'may have been carried out'],
  // Long enough for the request to arrive, or a busy machine would end it before it is sent.
  ['got no answer in time', silence, 3000, 'no answer in time'],
])('a write that %s behind the proxy is sent once and doubted', async (_, trouble, patience, words) => {
  await using server = await scriptedServer(trouble)
  const forge = await jobForge(server.url, patience)
  const message = expect.stringContaining(words)
  await expect(forge.gitData.createBlob(new Uint8Array([1]))).rejects.toMatchObject({ code: 'unreachable', message })
  expect(server.seen).toHaveLength(1)
})
