import { expect, test } from 'vitest'
import { ConfigurationError } from '../../src/base/errors.ts'
import { createForge } from '../../src/github/forge.ts'
import { fakeClock, keptLog } from './quiet.ts'
import { scriptedForge } from './scripted-forge.ts'
import { reply, scriptedServer } from './scripted-server.ts'

const repository = reply(200, { id: 7, default_branch: 'main', has_issues: true, private: false })

test('every request names the version of the API, the token and who asks, also when it is repeated', async () => {
  await using server = await scriptedServer(reply(502, {}), repository)
  await scriptedForge(server.url).forge.info.get()
  expect(server.headers).toHaveLength(2)
  for (const headers of server.headers) {
    expect(headers).toMatchObject({
      'x-github-api-version': '2022-11-28',
      authorization: 'token ghs_secret',
      'user-agent': expect.stringMatching(/^deploy-guard-test /),
    })
  }
})

test('a slash at the end of the API address does no harm', async () => {
  await using server = await scriptedServer(repository)
  await scriptedForge(`${server.url}/`).forge.info.get()
  expect(server.seen).toEqual(['GET /api/v3/repos/acme/shop'])
})

test('an empty token is a mistake of the configuration', () => {
  const options = {
    owner: 'acme',
    repo: 'shop',
    token: '',
    apiUrl: 'https://api.github.com',
    userAgent: 'x',
    clock: fakeClock(),
    log: keptLog(),
  }
  expect(() => createForge(options)).toThrow(ConfigurationError)
})

test('a redirect to the same host is followed with its method, once', async () => {
  const moved = reply(307, {}, { location: '/repositories/7/git/refs' })
  await using server = await scriptedServer(moved, reply(201, { ref: 'refs/heads/x', object: {} }))
  await scriptedForge(server.url).forge.gitData.createRef('refs/heads/x', 'a'.repeat(40))
  expect(server.seen).toEqual(['POST /api/v3/repos/acme/shop/git/refs', 'POST /repositories/7/git/refs'])
})

test.each([
  ['to another host', reply(307, {}, { location: 'http://127.0.0.1:1/x' })],
  ['that would turn a write into a read', reply(301, {}, { location: '/x' })],
  ['without end', reply(308, {}, { location: '/x' })],
])('a redirect %s is not followed', async (_, answer) => {
  await using server = await scriptedServer(answer)
  const created = scriptedForge(server.url).forge.gitData.createRef('refs/heads/x', 'a'.repeat(40))
  await expect(created).rejects.toMatchObject({ code: 'refused', message: expect.stringContaining('moved to') })
})
