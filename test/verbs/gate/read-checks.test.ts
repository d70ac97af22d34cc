import { expect, it } from 'vitest'
import { readChecks } from '../../../src/verbs/gate/gate-facts.ts'
import { startGitHub } from '../../github/github.ts'

const path = '.github/workflows/ci.yml'

it('follows a check to the run whose job it is, and not to the address that it shows', async () => {
  await using world = await startGitHub()
  const { people, forge } = world
  people.user('ann')
  const sha = await people.tip()
  const run = people.workflowRun({ actor: 'ann', path, branch: 'main', sha })
  run.job({ name: 'test' }).finish('failure')
  const required = { name: 'test', app: null, workflow: path, event: 'push' }
  expect(await readChecks(forge, sha, [required])).toMatchObject([{ verdict: 'failing', conclusion: 'failure' }])
  // Another workflow says the same name is green, by the same app, and points at the run that failed.
  const detailsUrl = `https://github.com/acme/shop/actions/runs/${run.id}/job/1`
  const report = { title: 'test', summary: 'fine', conclusion: 'success' } as const
  await forge.checks.create({ name: 'test', sha, externalId: '', detailsUrl, ...report })
  const anywhere = { ...required, workflow: null, event: null }
  expect(await readChecks(forge, sha, [required, anywhere])).toMatchObject([
    { verdict: 'failing', elsewhere: ['github-actions, not from a job'] },
    { verdict: 'failing' },
  ])
  run.rerun('ann')
  const again = run.job({ name: 'test' })
  expect(await readChecks(forge, sha, [required])).toMatchObject([{ verdict: 'pending' }])
  again.finish()
  expect(await readChecks(forge, sha, [required])).toMatchObject([{ verdict: 'green' }])
  expect(await readChecks(forge, sha, [{ ...required, event: 'schedule' }])).toMatchObject([{ verdict: 'missing' }])
})
