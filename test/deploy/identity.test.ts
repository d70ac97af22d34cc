import { expect, it } from 'vitest'
import { isBot, isWebFlow, sameLogin } from '../../src/deploy/identity.ts'

it('compares logins without case', () => {
  expect(sameLogin('Octo-Cat', 'octo-cat')).toBe(true)
  expect(sameLogin('octo-cat', 'octocat')).toBe(false)
})

it('knows machines by kind or by the form of their login', () => {
  expect(isBot({ login: 'helper', kind: 'Bot' })).toBe(true)
  expect(isBot({ login: 'Renovate[Bot]', kind: 'User' })).toBe(true)
  expect(isBot({ login: 'robert', kind: 'User' })).toBe(false)
  expect(isWebFlow('Web-Flow')).toBe(true)
})
