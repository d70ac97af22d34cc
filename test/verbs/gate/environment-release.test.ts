import { expect, it } from 'vitest'
import { environmentRelease } from '../../../src/verbs/gate/gate-release.ts'
import { startGitHub } from '../../github/github.ts'
import { runContext } from '../../support/shop.ts'

it('counts who released this run, if they could have approved the residue', async () => {
  await using world = await startGitHub()
  const { people, forge } = world
  for (const login of ['ann', 'bob', 'robot']) people.user(login)
  people.user('rita', { permission: 'read' })
  const sha = await people.tip()
  const path = '.github/workflows/deploy.yml'
  const ask = async (
    releases: readonly [string, string?, ('approved' | 'rejected')?][],
    attempt = 1,
    candidate = sha,
    elsewhere = false,
  ) => {
    const run = people.workflowRun({ actor: 'ann', path, branch: 'main', sha })
    for (const [login, environment = 'production', state = 'approved'] of releases)
      run.approve(login, environment, { state })
    const residue = { digest: 'd', people: ['Ann'], owners: [], elsewhere, refusal: null }
    const question = { environment: 'production', sha: candidate, residue, approvals: 1, machineUsers: ['robot'] }
    return environmentRelease({ forge, run: runContext(run.id, attempt) }, question)
  }
  expect(await ask([['bob']])).toEqual(['bob'])
  expect(await ask([['ann'], ['bob']])).toEqual(['bob'])
  // Any one of six may release a run: also who wrote it, who may only read, and an account that only machines use.
  expect(await ask([['ann']])).toBeNull()
  expect(await ask([['rita']])).toBeNull()
  expect(await ask([['robot']])).toBeNull()
  expect(await ask([['helper[bot]']])).toBeNull()
  expect(await ask([['bob', 'staging']])).toBeNull()
  expect(await ask([['bob'], ['rita', 'production', 'rejected']])).toBeNull()
  expect(await ask([])).toBeNull()
  // What was released in an earlier attempt, or for another commit, may have been something else.
  expect(await ask([['bob']], 2)).toBeNull()
  expect(await ask([['bob']], 1, 'e'.repeat(40))).toBeNull()
  // Nobody who releases a run says that they looked at what is shown nowhere.
  expect(await ask([['bob']], 1, sha, true)).toBeNull()
})
