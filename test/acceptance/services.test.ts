import { expect, it } from 'vitest'
import { sessionVersion2 } from '../demo/changes.ts'
import { landReviewed } from '../demo/people.ts'
import { readRecord } from '../demo/record.ts'
import { runDeployJob } from '../runner/workflow.ts'
import { deploy } from './deploy.ts'
import { incidents, lookAt, rollbacks } from './found.ts'
import { quickPolicy, setStage } from './stage.ts'

const policy = `${quickPolicy}services:
  shop: { paths: [lib/**, server.mjs, shared/**], workflows: [.github/workflows/deploy.yml] }
  pay: { paths: [pay/**, shared/**], workflows: [.github/workflows/pay.yml] }
`
const files = {
  '.github/deploy-guard.yml': policy,
  '.github/workflows/pay.yml': 'on: push\n',
  'pay/a.txt': 'first\n',
  'shared/a.txt': 'first\n',
  'README.md': 'first\n',
}

it('two services side by side: a regression of one is held, taken back and released, and the other goes out meanwhile', async () => {
  await using stage = await setStage({ files })
  const { octokit, at } = lookAt(stage)
  const shop = { ...stage.inputs, service: 'shop' }
  /** Judges and deploys the other one, which nobody watches here. */
  const pay = async (sha: string) => {
    const inputs = { mode: 'gate', service: 'pay' }
    const job = { sha, inputs, workflow: '.github/workflows/pay.yml', environment: 'production' }
    return (await runDeployJob(stage, { ...job, deploy: () => Promise.resolve() })).main
  }
  const first = await pay(stage.first)
  expect(first.outputs).toMatchObject({ decision: 'pass', 'reason-code': 'first-deploy' })

  await stage.repo.commit({ files: { 'README.md': 'pushed\n' }, message: 'Pushed', author: 'alice' })
  const worse = { ...sessionVersion2, 'shared/a.txt': 'worse\n' }
  await landReviewed(stage, { branch: 'v2', title: 'Session version 2', files: worse })
  const bad = await landReviewed(stage, { branch: 'pay', title: 'Pay faster', files: { 'pay/a.txt': 'faster\n' } })
  const regressed = await deploy(stage, bad, ['ios'], { inputs: shop })
  expect(JSON.parse(regressed.main.outputs['result'] ?? '')).toMatchObject({
    decision: 'pass',
    environment: 'production',
    service: 'shop',
    outside: { files: 2, ignored: 0, ofNone: ['README.md'], idle: [] },
  })
  expect(regressed.main.summary).toContain('2 changed files do not count: 2 outside service shop.')
  expect(regressed.post?.code).toBe(1)

  const [pull] = await rollbacks(stage)
  const changed = await octokit.pulls.listFiles({ ...at, pull_number: pull?.number ?? 0 })
  expect(changed.data.map(({ filename }) => filename)).toEqual(['lib/session.mjs', 'shared/a.txt'])
  expect([pull?.title, pull?.head.ref]).toEqual([
    expect.stringContaining('Roll back production/shop to'),
    expect.stringContaining('deploy-guard/rollback/main/shop-'),
  ])
  expect(pull?.body).not.toContain('Pay faster')
  const [incident] = await incidents(stage)
  expect(incident?.title).toContain('production/shop')

  const other = await pay(bad)
  expect(other.outputs).toMatchObject({ decision: 'pass', 'reason-code': 'all-covered' })
  const held = await deploy(stage, bad, ['ios'], { inputs: { ...shop, mode: 'gate' } })
  expect(held.main.outputs).toMatchObject({ decision: 'held', 'reason-code': 'held-by-incident' })

  await stage.repo.merge(pull?.number ?? 0, 'bob', 'squash')
  const mended = await deploy(stage, await stage.repo.tip(), [], { inputs: shop })
  expect([mended.main.code, mended.post?.code]).toEqual([0, 0])
  expect(await stage.repo.file(await stage.repo.tip(), 'pay/a.txt')).toBe('faster\n')
  expect((await readRecord(stage.repo, 'production%2Fshop')).hold).toBeNull()
  expect(
    (await octokit.checks.listForRef({ ...at, ref: bad })).data.check_runs.map(({ name }) => name).toSorted(),
  ).toEqual(expect.arrayContaining(['Deploy Guard: production/pay', 'Deploy Guard: production/shop']))
  expect([await rollbacks(stage), await incidents(stage)].map((all) => all.length)).toEqual([1, 1])
  expect(stage.github.violations).toEqual([])
}, 120_000)
