import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'

it('the tests of git run with the git that was asked for, and say which that is', () => {
  const found = execFileSync('git', ['--version']).toString().trim()
  console.log(`tested with ${found}`)
  expect(found).toContain(`git version ${process.env['WANTED_GIT'] ?? ''}`)
})
