import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { reporting } from '../../src/action/step-failure.ts'
import { ConfigurationError, OutsideError } from '../../src/base/errors.ts'

let printed = ''
beforeEach(() => {
  printed = ''
  vi.stubEnv('GITHUB_STEP_SUMMARY', '')
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    printed += String(chunk)
    return true
  })
})
afterEach(() => {
  process.exitCode = undefined
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

it.each([
  ['a mistake of usage', new ConfigurationError('mode: expected guard'), 1, /^::error::mode: expected guard\n$/],
  ['the outside world', new OutsideError('unreachable', 'GitHub is down'), 1, /^::error::GitHub is down\n$/],
  [
    'a fault of ours',
    new TypeError('x is not a function'),
    4,
    /^::debug::[^\n]*\n::error::Deploy Guard has a fault of its own: x is not a function \(Node v[\d.]+\)\. [^\n]*report what it prints\n$/,
  ],
])('%s fails the step in one line', async (_, error, code, said) => {
  await reporting(() => Promise.reject(error))
  expect(printed).toMatch(said)
  expect(process.exitCode).toBe(code)
})

it('warns only of either where the step is advisory', async () => {
  vi.stubEnv('INPUT_ADVISORY', 'true')
  await reporting(() => Promise.reject(new TypeError('x is not a function')))
  expect(printed).toMatch(/^::warning::Advisory, so the job goes on\. Deploy Guard has a fault of its own: x is/m)
  expect(process.exitCode).toBeUndefined()
})
