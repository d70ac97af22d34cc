import { expect, it } from 'vitest'
import { OutsideError } from '../../../src/base/errors.ts'
import type { Forge } from '../../../src/github/forge.ts'
import { readChecks } from '../../../src/verbs/gate/gate-facts.ts'
import { createTestLog } from '../../support/shop.ts'
import { startGitHub } from '../../github/github.ts'

const log = createTestLog()
const path = '.github/workflows/ci.yml'

it('follows a check to the run whose job it is, and not to the address that it shows', async () => {
  await using world = await startGitHub()
  const { people, forge } = world
  people.user('ann')
  const sha = await people.tip()
  const run = people.workflowRun({ actor: 'ann', path, branch: 'main', sha })
  run.job({ name: 'test' }).finish('failure')
  const required = { name: 'test', app: null, workflow: path, event: 'push' }
  expect(await readChecks({ forge, log }, sha, [required])).toMatchObject([
    { verdict: 'failing', conclusion: 'failure' },
  ])
  // Another workflow says the same name is green, by the same app, and points at the run that failed.
  const detailsUrl = `https://github.com/acme/shop/actions/runs/${run.id}/job/1`
  const report = { title: 'test', summary: 'fine', conclusion: 'success' } as const
  await forge.checks.create({ name: 'test', sha, externalId: '', detailsUrl, ...report })
  const anywhere = { ...required, workflow: null, event: null }
  expect(await readChecks({ forge, log }, sha, [required, anywhere])).toMatchObject([
    { verdict: 'failing', elsewhere: ['github-actions, not from a job'] },
    { verdict: 'failing' },
  ])
  run.rerun('ann')
  const again = run.job({ name: 'test' })
  expect(await readChecks({ forge, log }, sha, [required])).toMatchObject([{ verdict: 'pending' }])
  again.finish()
  expect(await readChecks({ forge, log }, sha, [required])).toMatchObject([{ verdict: 'green' }])
  expect(await readChecks({ forge, log }, sha, [{ ...required, event: 'schedule' }])).toMatchObject([
    { verdict: 'missing' },
  ])
})

it('takes a commit status of the older kind for the app that is named, and for nobody else', async () => {
  await using world = await startGitHub()
  const { people, forge } = world
  people.user('ann')
  const sha = await people.tip()
  const required = { name: 'scan', app: 'some-scanner', workflow: null, event: null }
  const judge = async () => (await readChecks({ forge, log }, sha, [required]))[0]
  expect(await judge()).toMatchObject({ verdict: 'missing', elsewhere: [] })
  people.status(sha, 'scan', 'pending', 'some-scanner[bot]')
  expect(await judge()).toMatchObject({ verdict: 'pending' })
  people.status(sha, 'scan', 'failure', 'some-scanner[bot]')
  expect(await judge()).toMatchObject({ verdict: 'failing', conclusion: 'failure' })
  people.status(sha, 'scan', 'success', 'some-scanner[bot]')
  expect(await judge()).toMatchObject({ verdict: 'green' })
  // Whoever may write can set one of any name.
  people.status(sha, 'scan', 'success', 'ann')
  expect(await judge()).toMatchObject({ verdict: 'missing', elsewhere: ['a person, as a commit status'] })
  expect(await readChecks({ forge, log }, sha, [{ ...required, app: null }])).toMatchObject([{ verdict: 'missing' }])
})

it('says that commit statuses cannot be read, and counts what is left', async () => {
  const refused = () => Promise.reject(new OutsideError('missing-permission', 'it needs statuses: read'))
  const checks = { list: () => Promise.resolve([]), status: refused } as unknown as Forge['checks']
  const warned = createTestLog()
  const required = { name: 'scan', app: 'some-scanner', workflow: null, event: null }
  const forge = { checks, runs: {} as Forge['runs'] }
  expect(await readChecks({ forge, log: warned }, 'a'.repeat(40), [required])).toMatchObject([{ verdict: 'missing' }])
  expect(warned.warnings.join()).toContain('Commit statuses cannot be read (give `statuses: read`)')
})
