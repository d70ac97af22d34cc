import { expect, test } from 'vitest'
import { OutsideError } from '../../src/base/errors.ts'
import { scriptedForge } from './scripted-forge.ts'
import { reply, type Reply, scriptedServer } from './scripted-server.ts'

async function failure(answer: Reply): Promise<OutsideError> {
  await using server = await scriptedServer(answer)
  const error: unknown = await scriptedForge(server.url)
    .forge.gitData.createRef('refs/heads/x', 'a'.repeat(40))
    .catch((thrown: unknown) => thrown)
  if (error instanceof OutsideError) return error
  throw new Error(`not an OutsideError: ${String(error)}`)
}

const forbidden = (message: string, accepted?: string): Reply =>
  reply(403, { message }, accepted ? { 'x-accepted-github-permissions': accepted } : {})

test('a missing permission is named as the YAML to add', async () => {
  const error = await failure(forbidden('Resource not accessible by integration', 'contents=write,pull_requests=read'))
  expect(error.code).toBe('missing-permission')
  expect(error.message).toContain(
    'POST /repos/acme/shop/git/refs with HTTP 403 "Resource not accessible by integration"',
  )
  expect(error.message).toContain('permissions:\n  contents: write\n  pull-requests: write')
})

test('of several ways to be permitted, one that a workflow can have is named', async () => {
  const error = await failure(
    forbidden('Resource not accessible by integration', 'administration=write; metadata=read,contents=write'),
  )
  expect(error.message).toContain('permissions:\n  contents: write')
  expect(error.message).not.toContain('administration')
})

test('a permission that no workflow token can have needs an App', async () => {
  const error = await failure(forbidden('Resource not accessible by integration', 'workflows=write'))
  expect(error.message).toContain('cannot have workflows: write')
  expect(error.message).toContain('app-token')
})

test.each([
  ['401', reply(401, { message: 'Bad credentials' }), 'missing-permission', 'it may have expired'],
  ['403 without the header', forbidden('Resource not accessible by integration'), 'missing-permission', 'permissions'],
  ['403 for another reason', forbidden('Repository was archived so is read-only.'), 'refused', 'archived'],
  ['404', reply(404, { message: 'Not Found' }), 'not-found', 'may not see it'],
  ['404 from something that is not GitHub', reply(404, '<h1>no</h1>'), 'refused', "Something else than GitHub's API"],
  ['409', reply(409, { message: 'Git Repository is empty.' }), 'refused', 'empty'],
  [
    '422 with fields',
    reply(422, { message: 'Validation Failed', errors: [{ resource: 'Ref', field: 'sha', code: 'missing_field' }] }),
    'refused',
    'Ref sha missing_field',
  ],
  [
    '422 with texts',
    reply(422, { message: 'Validation Failed', errors: ['No commits between'] }),
    'refused',
    'No commits between',
  ],
])('%s', async (_, answer, code, words) => {
  const error = await failure(answer)
  expect(error).toMatchObject({ code, message: expect.stringContaining(words) })
})

test('GitHub’s words stay on one line, and the token stays out of error and log', async () => {
  await using server = await scriptedServer(reply(502, {}), reply(422, { message: 'bad\n::error::x' }))
  const { forge, log } = scriptedForge(server.url)
  const error: unknown = await forge.gitData.getRef('refs/heads/x').catch((thrown: unknown) => thrown)
  expect(String(error)).toContain('bad ::error::x')
  expect(JSON.stringify([error, String(error), log.lines])).not.toContain('ghs_secret')
  expect(log.lines.join('\n')).toContain('HTTP 502')
})
