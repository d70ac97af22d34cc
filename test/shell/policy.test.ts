import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { type Ended, startNode } from '../runner/process.ts'

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const folder = await mkdtemp(join(tmpdir(), 'deploy-guard-policy-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

async function check(text: string): Promise<Ended> {
  await writeFile(join(folder, 'guard.yml'), text)
  return policy('guard.yml')
}

function policy(...args: readonly string[]): Promise<Ended> {
  return startNode(cli, ['policy', ...args], { env: {}, cwd: folder }).ended
}

describe('policy FILE', () => {
  it('says what a file means', async () => {
    const { code, log } = await check(`branch: main
gate: { approvals: 2, first-deploy: block }
watch:
  duration: 5m
  metrics:
    - { name: pay, total: 'pay_total{job="shop"}', bad: declined_total, segment: region, min-effect: { absolute: 0.01 } }
`)
    expect(code).toBe(0)
    expect(log).toBe(`guard.yml: no mistakes. It means:

Deploys  the workflow that runs the guard, on main
Gate     each changed line needs 2 independent approvers; a first deploy is blocked
Watch    5m in steps of 1m, against 1m before the deploy; healthy after 5m at the earliest
Alarm    a rise that lasts 30s; false in at most 1 % of all watches
Metrics  pay: declined_total out of pay_total{job="shop"}, and for each region; harm from +50 % and 1 % of all
`)
  })

  it('says what each service would get', async () => {
    const { code, log } = await check(`gate: { approvals: 2, ignore: ["**/*.md"] }
services:
  shop: { paths: [services/shop/**, libs/**], environment: shop-production, gate: { approvals: 1 } }
  pay: { paths: [services/pay/**], workflows: [.github/workflows/pay.yml], watch: { duration: 5m } }
`)
    const metrics = 'Metrics  what counts the requests on the page that metrics-url names (check --page URL says which)'
    const alarm = 'Alarm    a rise that lasts 30s; false in at most 1 % of all watches'
    expect([code, log]).toEqual([
      0,
      `guard.yml: no mistakes. It means:

Deploys  the workflow that runs the guard, on the default branch
Gate     each changed line needs 2 independent approvers; a first deploy goes through
Ignored  **/*.md
Watch    15m in steps of 1m, against 1m before the deploy; healthy after 15m at the earliest
${alarm}
${metrics}

Service shop
  Deployed to shop-production
  Paths    services/shop/**, libs/**
  Deploys  the workflow that runs the guard, on the default branch
  Gate     each changed line needs 1 independent approver; a first deploy goes through
  Ignored  **/*.md
  Watch    15m in steps of 1m, against 1m before the deploy; healthy after 15m at the earliest
  ${alarm}
  ${metrics}

Service pay
  Paths    services/pay/**
  Deploys  .github/workflows/pay.yml, on the default branch
  Gate     each changed line needs 2 independent approvers; a first deploy goes through
  Ignored  **/*.md
  Watch    5m in steps of 1m, against 1m before the deploy; healthy after 5m at the earliest
  ${alarm}
  ${metrics}
`,
    ])
  })

  it('names all mistakes, each with its place, what was found and what was expected', async () => {
    const { code, log } = await check(`gate:
  aprovals: 2
  first-deploy: maybe
watch:
  duration: 5 minutes
colour: red
`)
    expect(code).toBe(2)
    expect(log).toBe(`guard.yml:2:3: unknown key "aprovals" in gate; did you mean approvals?
guard.yml:3:17: gate.first-deploy: expected pass, block, or a baseline such as { baseline: SHA }, found "maybe"
guard.yml:5:13: watch.duration: expected a duration such as 30s, 15m or 2h, found "5 minutes"
guard.yml:6:1: unknown key "colour"; expected one of version, workflow, workflows, branch, branches, deployed-by, gate, watch, rollback, incident, environments, services, stages, notify
`)
  })

  it.each([
    [['nowhere.yml'], '"nowhere.yml" cannot be read: there is no such file\n'],
    [['.'], '"." cannot be read: it is a folder\n'],
    [[], 'policy: expected the path of one policy file, as in: policy .github/deploy-guard.yml\n'],
    [['--fix', 'a.yml'], 'policy: expected the path of one policy file, as in: policy .github/deploy-guard.yml\n'],
  ])('%j is a mistake of usage', async (args, message) => {
    expect(await policy(...args)).toMatchObject({ code: 2, log: message })
  })

  it('prints the schema', async () => {
    const { code, log } = await policy('--schema')
    expect([code, JSON.parse(log)]).toMatchObject([0, { title: 'Deploy Guard policy' }])
  })
})
