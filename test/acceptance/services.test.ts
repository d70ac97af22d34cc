import { describe, expect, it } from 'vitest'
import { sessionVersion2 } from '../demo/changes.ts'
import { landReviewed } from '../demo/people.ts'
import { readRecord } from '../demo/record.ts'
import { runDeployJob } from '../runner/workflow.ts'
import { deploy } from './deploy.ts'
import { incidents, lookAt, rollbacks } from './found.ts'
import { startService } from './service.ts'
import { type AcceptanceStage, quickPolicy, setStage } from './stage.ts'

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

/** The service that the stage watches, and a second one with a workflow and a page of its own. */
async function twoServices(stage: AcceptanceStage) {
  const page = await startService()
  const inputs = { service: 'pay', 'metrics-url': page.metricsUrl }
  const of = { workflow: '.github/workflows/pay.yml', environment: 'production' }
  return {
    shop: (sha: string, broken: readonly string[]) =>
      deploy(stage, sha, broken, { inputs: { ...stage.inputs, service: 'shop' } }),
    pay: (sha: string, broken: readonly string[] = []) =>
      runDeployJob(stage, { sha, inputs, ...of, deploy: () => Promise.resolve(page.release(broken)) }),
    /** Only judges. */
    async gate(service: 'shop' | 'pay', sha: string) {
      const asked = { sha, inputs: { mode: 'gate', service }, deploy: () => Promise.resolve() }
      const { main } = await runDeployJob(stage, service === 'pay' ? { ...asked, ...of } : asked)
      return [main.outputs['decision'], main.outputs['reason-code']]
    },
    record: (service: 'shop' | 'pay') => readRecord(stage.repo, `production%2F${service}`),
    [Symbol.asyncDispose]: () => page.stop(),
  }
}

/** What the service's rollback changes, and where it stands. */
async function rollbackOf(stage: AcceptanceStage, service: 'shop' | 'pay') {
  const { octokit, at } = lookAt(stage)
  const pull = (await rollbacks(stage)).find(({ head }) =>
    head.ref.startsWith(`deploy-guard/rollback/main/${service}-`),
  )
  const number = pull?.number ?? 0
  const { data } = await octokit.pulls.listFiles({ ...at, pull_number: number })
  return { number, title: pull?.title, body: pull?.body, paths: data.map(({ filename }) => filename) }
}

describe.concurrent('two services side by side with a shared library', () => {
  it('a regression of one is held, taken back and released, and the other goes out meanwhile', async () => {
    await using stage = await setStage({ files })
    await using services = await twoServices(stage)
    const { octokit, at } = lookAt(stage)
    expect(await services.gate('pay', stage.first)).toEqual(['pass', 'first-deploy'])

    await stage.repo.commit({ files: { 'README.md': 'pushed\n' }, message: 'Pushed', author: 'alice' })
    const worse = { ...sessionVersion2, 'shared/a.txt': 'worse\n' }
    await landReviewed(stage, { branch: 'v2', title: 'Session version 2', files: worse })
    const bad = await landReviewed(stage, { branch: 'pay', title: 'Pay faster', files: { 'pay/a.txt': 'faster\n' } })
    const [regressed, other] = await Promise.all([services.shop(bad, ['ios']), services.pay(bad)])
    expect(JSON.parse(regressed.main.outputs['result'] ?? '')).toMatchObject({
      decision: 'pass',
      environment: 'production',
      service: 'shop',
      outside: { files: 2, ignored: 0, ofNone: ['README.md'], idle: [] },
    })
    expect(regressed.main.summary).toContain('2 changed files do not count: 2 outside service shop.')
    expect(other.main.outputs).toMatchObject({ decision: 'pass', 'reason-code': 'all-covered' })
    expect([regressed.post?.code, other.post?.code]).toEqual([1, 0])

    const rollback = await rollbackOf(stage, 'shop')
    expect(rollback.paths).toEqual(['lib/session.mjs', 'shared/a.txt'])
    expect(rollback.title).toContain('Roll back production/shop to')
    expect(rollback.body).not.toContain('Pay faster')
    const [incident] = await incidents(stage)
    expect(incident?.title).toContain('production/shop')
    expect(await services.gate('shop', bad)).toEqual(['held', 'held-by-incident'])
    expect(await services.record('pay')).toMatchObject({
      hold: null,
      responses: [],
      marks: [{ sha: bad, word: 'good' }],
    })

    // For the other one, what the rollback does to the shared library is a change like any other.
    await stage.repo.merge(rollback.number, 'bob', 'squash')
    const tip = await stage.repo.tip()
    expect(await services.gate('pay', tip)).toEqual(['needs-review', 'uncovered'])
    const mended = await services.shop(tip, [])
    expect([mended.main.code, mended.post?.code]).toEqual([0, 0])
    expect(await stage.repo.file(tip, 'pay/a.txt')).toBe('faster\n')
    expect((await services.record('shop')).hold).toBeNull()
    expect(
      (await octokit.checks.listForRef({ ...at, ref: bad })).data.check_runs.map(({ name }) => name).toSorted(),
    ).toEqual(expect.arrayContaining(['Deploy Guard: production/pay', 'Deploy Guard: production/shop']))
    expect([await rollbacks(stage), await incidents(stage)].map((all) => all.length)).toEqual([1, 1])
    expect(stage.github.violations).toEqual([])
  })

  it('where the library makes both worse, each has its own incident, hold, release and rollback', async () => {
    await using stage = await setStage({ files })
    await using services = await twoServices(stage)
    await services.gate('pay', stage.first)
    const worse = { ...sessionVersion2, 'shared/a.txt': 'worse\n', 'pay/a.txt': 'worse\n' }
    const bad = await landReviewed(stage, { branch: 'library', title: 'Next library', files: worse })
    const both = await Promise.all([services.shop(bad, ['ios']), services.pay(bad, ['web'])])
    expect(both.map(({ post }) => post?.code)).toEqual([1, 1])
    const [shop, pay] = [await rollbackOf(stage, 'shop'), await rollbackOf(stage, 'pay')]
    expect([shop.paths, pay.paths]).toEqual([
      ['lib/session.mjs', 'shared/a.txt'],
      ['pay/a.txt', 'shared/a.txt'],
    ])
    const opened = await incidents(stage)
    expect(opened.map(({ title }) => /production\/\w+/.exec(title)?.[0]).toSorted()).toEqual([
      'production/pay',
      'production/shop',
    ])

    const ofShop = opened.find(({ title }) => title.includes('production/shop'))
    stage.repo.comment(ofShop?.number ?? 0, 'carol', '/guard release the load test was ours')
    expect(await services.gate('shop', bad)).toEqual(['pass', 'nothing-changes'])
    expect(await services.gate('pay', bad)).toEqual(['held', 'held-by-incident'])
    expect([(await services.record('shop')).hold, (await services.record('pay')).hold]).toMatchObject([null, { bad }])

    await stage.repo.merge(pay.number, 'bob', 'squash')
    const mended = await services.pay(await stage.repo.tip())
    expect([mended.main.code, mended.post?.code]).toEqual([0, 0])
    expect(await services.record('pay')).toMatchObject({ hold: null, responses: [{ incident: { phase: 'resolved' } }] })
    expect(await services.record('shop')).toMatchObject({ responses: [{ bad, incident: { phase: 'mitigating' } }] })
    expect(await rollbacks(stage)).toHaveLength(2)
    expect(stage.github.violations).toEqual([])
  })
})
