import { expect, test } from 'vitest'
import { startGitHub } from './github.ts'

test('the repository, the token’s identity and people’s permissions', async () => {
  await using world = await startGitHub({ private: true, issues: false })
  const { info } = world.forge
  expect(await info.get()).toEqual({ id: world.people.id, defaultBranch: 'main', hasIssues: false, private: true })
  expect(await info.viewer()).toBe('github-actions[bot]')
  world.people.user('wendy', { permission: 'maintain' })
  world.people.user('rob', { permission: 'triage' })
  expect(await info.permission('wendy')).toBe('write')
  expect(await info.permission('rob')).toBe('read')
  expect(await info.permission('acme')).toBe('admin')
  expect(await info.permission('nobody-at-all')).toBe('none')
})
