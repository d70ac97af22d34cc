import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import type { RestorePointRule } from '../../src/config/rule-policy.ts'
import { pointsOf, readRestorePoints } from '../../src/metrics/restore-points.ts'

const rule = (more: Partial<RestorePointRule>): RestorePointRule => ({
  maxAge: 3600,
  outcome: 'block',
  approvals: 1,
  url: 'https://backups.example.com/list',
  path: null,
  ok: null,
  tested: null,
  testedPath: null,
  tokenEnv: null,
  ...more,
})
const AT = Date.parse('2026-11-28T22:00:00Z')

describe('an answer about restore points', () => {
  it.each<[string, unknown, Partial<RestorePointRule>, readonly number[]]>([
    ['a time at a name', { latest: '2026-11-28T22:00:00Z' }, { path: 'latest' }, [AT]],
    ['a time with another zone', { latest: '2026-11-29T07:00:00+09:00' }, { path: 'latest' }, [AT]],
    ['Unix seconds', [{ backup: [{ stop: 1 }, { stop: AT / 1000 }] }], { path: '[0].backup[-1].stop' }, [AT]],
    [
      'Unix seconds as a text, and milliseconds',
      { a: [{ t: String(AT / 1000) }, { t: AT }] },
      { path: 'a[*].t' },
      [AT, AT],
    ],
    ['a condition that holds', { code: 0, t: AT }, { path: 't', ok: 'code = 0' }, [AT]],
    ['a condition that does not', { status: 'failed', t: AT }, { path: 't', ok: 'status = completed' }, []],
    ['a condition on nothing', { t: AT }, { path: 't', ok: 'status = completed' }, []],
    ['a time without a zone', { t: '2026-11-28T22:00:00' }, { path: 't' }, []],
    ['a day', { t: '2026-11-28' }, { path: 't' }, []],
    ['nothing there', { x: 1 }, { path: 't' }, []],
    ['names that every object has', {}, { path: 'constructor.name' }, []],
  ])('with %s', (_, answer, more, expected) => {
    expect(pointsOf(JSON.stringify(answer), rule(more)).points.map(({ at }) => at)).toEqual(expected)
  })

  it('says why it is no proof, and warns of failed backups', () => {
    const notes = (text: string, more: Partial<RestorePointRule>) => pointsOf(text, rule(more)).notes
    expect(notes('<html>', { path: 't' })).toEqual(['the answer is no JSON'])
    expect(notes('{"t":"yesterday"}', { path: 't' })).toEqual([
      'what stands at t is no time: ISO 8601 with a zone, or Unix seconds, is needed',
    ])
    expect(notes('{}', { path: 't' })).toEqual(['there is nothing at t'])
    expect(notes('{"status":"failed","t":1795903200}', { path: 't' })).toEqual([
      'the answer has a status that ok does not ask for: failed backups count as well',
    ])
    expect(notes('{"code":1}', { path: 't', ok: 'code = 0' })).toEqual(['the condition code = 0 does not hold'])
  })

  it('says when a restore was tested last', () => {
    const answer = { t: AT, tests: [{ at: AT - 5000 }, { at: AT - 9000 }] }
    expect(pointsOf(JSON.stringify(answer), rule({ path: 't', testedPath: 'tests[*].at' })).points).toEqual([
      { at: AT, tested: AT - 5000 },
    ])
  })

  it('is asked for with the token, follows nobody elsewhere, and is no proof where it cannot be had', async () => {
    const asked: (string | undefined)[] = []
    const server = createServer((request, response) => {
      asked.push(request.headers.authorization)
      if (request.url === '/moved') response.writeHead(302, { location: '/list' }).end()
      else response.end(JSON.stringify({ t: AT }))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const url = `http://127.0.0.1:${port}`
    process.env['DEPLOY_GUARD_BACKUPS'] = 'secret'
    try {
      const read = (more: Partial<RestorePointRule>) =>
        readRestorePoints(rule({ path: 't', url: `${url}/list`, ...more }))
      expect((await read({ tokenEnv: 'DEPLOY_GUARD_BACKUPS' })).points).toEqual([{ at: AT, tested: null }])
      expect(asked).toEqual(['Bearer secret'])
      expect((await read({ tokenEnv: 'DEPLOY_GUARD_NONE' })).notes).toEqual([
        'the environment variable DEPLOY_GUARD_NONE is not set',
      ])
      expect((await read({ url: `${url}/moved` })).notes).toEqual(['the address answers with status 302'])
      server.close()
      server.closeAllConnections()
      expect((await read({})).notes).toEqual([expect.stringMatching(/^the address cannot be read: /)])
    } finally {
      delete process.env['DEPLOY_GUARD_BACKUPS']
    }
  })
})
