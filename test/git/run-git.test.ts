import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GitNeededError } from '../../src/base/errors.ts'
import { openRepository } from '../../src/git/bare-repository.ts'
import { gitEnvironment, requireVersion } from '../../src/git/git-environment.ts'
import { essence, runGit } from '../../src/git/run-git.ts'

const environment = gitEnvironment(process.env, null)

describe('runGit', () => {
  it('throws what git said for exit codes that were not accepted', async () => {
    const call = { args: ['rev-parse', '--verify', 'nothing'], gitDir: '/nonexistent', environment }
    await expect(runGit(call)).rejects.toThrow(/^git rev-parse failed: fatal: not a git repository/)
    expect((await runGit({ ...call, accept: [128] })).code).toBe(128)
  })

  it('says that git is missing', async () => {
    const call = { args: ['version'], environment: { PATH: '/nonexistent' } }
    await expect(runGit(call)).rejects.toMatchObject({
      name: 'ConfigurationError',
      message: expect.stringContaining('2.38'),
    })
  })

  it('ends what takes too long', async () => {
    const call = { args: ['-c', 'alias.wait=!sleep 30', 'wait'], environment, timeout: 0.2 }
    await expect(runGit(call)).rejects.toMatchObject({ name: 'OutsideError', code: 'unreachable' })
  })

  it('lets nothing of the surrounding process through but what it must', () => {
    const outer = {
      PATH: '/bin',
      GIT_DIR: '/elsewhere',
      HOME: '/home/me',
      GITHUB_TOKEN: 'x',
      https_proxy: 'http://proxy',
    }
    const inner = gitEnvironment(outer, null)
    expect(inner).toMatchObject({ PATH: '/bin', https_proxy: 'http://proxy', GIT_CONFIG_GLOBAL: '/dev/null' })
    for (const name of ['GIT_DIR', 'HOME', 'GITHUB_TOKEN']) expect(inner).not.toHaveProperty(name)
  })
})

describe('errors and versions', () => {
  it('keeps the last lines and no secret', () => {
    const text = "hint: try this\nremote: Counting objects: 5\nfatal: could not read from 'https://s3cret@host'\n"
    expect(essence(text, ['s3cret', ''])).toBe("fatal: could not read from 'https://***@host'")
    expect(essence('', [])).toBe('no message')
  })

  it.each([
    ['git version 2.37.7', true],
    ['git version 1.9', true],
    ['git version 2.38.0', false],
    ['git version 3.0', false],
    ['?', false],
  ])('reads %s', (output, old) => {
    if (old)
      expect(() => requireVersion(output)).toThrow(new GitNeededError(`git 2.38 or newer is needed, found ${output}`))
    else expect(() => requireVersion(output)).not.toThrow()
  })
})

describe('the token', () => {
  let server: Server
  let other: Server
  let url: string
  let visits = 0
  const seen: (string | undefined)[] = []
  let answer = 401
  const tempDir = mkdtempSync(join(tmpdir(), 'guard-token-'))

  beforeAll(async () => {
    server = createServer((request, response) => {
      seen.push(request.headers.authorization)
      const elsewhere = `http://127.0.0.1:${portOf(other)}/o/r.git/info/refs?service=git-upload-pack`
      response.writeHead(answer, answer === 302 ? { location: elsewhere } : {}).end('no')
    })
    other = createServer((_, response) => {
      visits += 1
      response.writeHead(404).end()
    })
    await Promise.all([listen(server), listen(other)])
    url = `http://127.0.0.1:${portOf(server)}/o/r.git`
  })
  afterAll(() => {
    server.close()
    other.close()
    rmSync(tempDir, { recursive: true, force: true })
  })

  it('travels in the header, stands in no error, and is not taken along by a redirect', async () => {
    const repository = await openRepository({ url, token: 's3cret', tempDir })
    const basic = Buffer.from('x-access-token:s3cret').toString('base64')
    const failure = repository.fetch(['a'.repeat(40)])
    await expect(failure).rejects.toMatchObject({ name: 'OutsideError', code: 'missing-permission' })
    expect(seen).toContain(`Basic ${basic}`)
    answer = 302
    const redirected: unknown = await repository.fetch(['a'.repeat(40)]).catch((error: unknown) => error)
    expect(String(redirected)).toMatch(/OutsideError: git fetch failed/)
    expect(visits).toBe(0)
    expect(String(redirected)).not.toMatch(/s3cret/)
    expect(String(redirected)).not.toContain(basic)
    await repository.close()
    expect(readdirSync(tempDir)).toEqual([])
  })
})

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}
