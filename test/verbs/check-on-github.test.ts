import type { RequestListener } from 'node:http'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ReadinessRow } from '../../src/deploy/readiness.ts'
import { createRecordStore } from '../../src/deploy/record-store.ts'
import { openRepository } from '../../src/git/bare-repository.ts'
import { createForge } from '../../src/github/forge.ts'
import { checkRepository } from '../../src/verbs/check/check-repository.ts'
import type { Ports } from '../../src/verbs/ports.ts'
import type { DeployRequest } from '../../src/verbs/setting.ts'
import { withServer } from '../metrics/server.ts'
import type { Permissions } from '../stand-in/index.ts'
import { type GateShop, gateShop } from '../support/gate-shop.ts'

// Mode check: everything that can be known before the first deploy.

let shop: GateShop
beforeEach(async () => {
  shop = await gateShop()
})
afterEach(() => shop.close())

const PATH = '.github/deploy-guard.yml'

/** The rows that a run of mode check finds, whose token has these permissions; all that the mode asks for where they are left out. */
async function rowsOf({
  permissions,
  ports = {},
  path = '.github/workflows/deploy.yml',
  ...inputs
}: Partial<DeployRequest> & { permissions?: Permissions; ports?: Partial<Ports>; path?: string } = {}): Promise<
  readonly ReadinessRow[]
> {
  const sha = await shop.repo.tip()
  const token = shop.github.token({ repository: 'acme/shop', ...(permissions && { permissions }) })
  const address = { owner: 'acme', repo: 'shop', token, apiUrl: shop.github.apiUrl, userAgent: 'deploy-guard-test' }
  const forge = createForge({ ...address, clock: shop.ports.clock, log: shop.ports.log })
  const run = shop.repo.workflowRun({ path: '.github/workflows/check.yml', branch: 'main', sha, actor: 'ann' })
  const own: Ports = {
    ...shop.ports,
    forge,
    openRepository: () => openRepository({ url: `${shop.github.url}/acme/shop.git`, token, tempDir: '/tmp' }),
    run: { ...shop.ports.run, runId: run.id, workflowPath: path },
    ...ports,
  }
  const store = createRecordStore(forge.gitData, 'production', { id: run.id, attempt: 1 }, own.clock)
  const request: DeployRequest = {
    environment: 'production',
    sha,
    expectedSha: null,
    policyPath: PATH,
    policyText: null,
    rollbackReason: null,
    emergencyReason: null,
    metricsUrls: [],
    probeUrl: null,
    ...inputs,
  }
  const setting = { ports: own, environment: 'production', store, conduct: { advisory: false, dryRun: false } }
  return (await checkRepository(setting, request)).rows
}

const row = (rows: readonly ReadinessRow[], what: string): ReadinessRow | undefined =>
  rows.find((each) => each.what === what)
const states = (rows: readonly ReadinessRow[]): string[] => rows.map(({ what, state }) => `${state}: ${what}`)

describe('what the token may not see', () => {
  it('is not visible, row by row, and never "none"', async () => {
    const rows = await rowsOf({ permissions: {} })
    expect(states(rows)).toEqual([
      'not-visible: Policy',
      'not-visible: Workflows',
      'missing: Token: contents',
      'missing: Token: pull-requests',
      'missing: Token: issues',
      'missing: Token: checks',
      'missing: Token: deployments',
      'missing: Token: actions',
      'not-visible: What production runs',
      'not-visible: Actions may create pull requests',
      'not-visible: Rules of main',
      'not-visible: Metrics',
      'not-visible: How long GitHub keeps runs',
      'ready: git',
    ])
    expect(rows.filter(({ state, cure }) => state !== 'ready' && cure === null)).toEqual([])
  })

  it('is said of each permission that is missing', async () => {
    const rows = await rowsOf({
      permissions: { contents: 'read', deployments: 'read', actions: 'read', checks: 'read' },
    })
    expect(states(rows).filter((each) => each.includes('Token'))).toEqual([
      'missing: Token: pull-requests',
      'missing: Token: issues',
    ])
  })

  it('is nothing, where the token has what the mode asks for', async () => {
    expect(row(await rowsOf(), 'Token')).toEqual({
      what: 'Token',
      state: 'ready',
      found: 'It may read contents, pull-requests, issues, checks, deployments, actions.',
      cure: null,
    })
  })
})

describe('the workflows', () => {
  const CHECK = '.github/workflows/check.yml'
  const using = (mode: string): string =>
    `on: push\njobs:\n  one:\n    runs-on: x\n    steps:\n      - { name: Guarded, uses: deploy-guard/deploy-guard@v1, with: { mode: ${mode} } }\n`
  const files = { [CHECK]: using('check'), '.github/workflows/deploy.yml': using('guard'), 'other.yml': using('guard') }

  it('that deploy are found where the policy names none, also by a workflow that only checks', async () => {
    const sha = await shop.commit('main', files)
    shop.deployed(sha, ['Guarded'])
    const rows = await rowsOf({ path: CHECK })
    expect(row(rows, 'What production runs')).toMatchObject({
      state: 'ready',
      found: expect.stringContaining(sha.slice(0, 7)),
    })
    expect(states(rows).filter((each) => /Permissions|Workflow/.test(each))).toEqual([
      'not-visible: Permissions: .github/workflows/check.yml, job one (mode check)',
      'not-visible: Permissions: .github/workflows/deploy.yml, job one (mode guard)',
    ])
  })

  it('that deploy and are not named are said, where there are several', async () => {
    await shop.commit('main', { ...files, '.github/workflows/night.yml': using('gate') })
    expect(row(await rowsOf({ path: CHECK }), 'Workflows that deploy')).toMatchObject({
      state: 'attention',
      cure: 'If they deploy to the same environment, write into the policy:\nworkflows: [.github/workflows/deploy.yml, .github/workflows/night.yml]',
    })
  })

  it('are missing where the policy or one of its services names one that is not there', async () => {
    const services = 'services: { cart: { paths: [cart/**], workflow: .github/workflows/cart.yml } }\n'
    await shop.commit('main', { ...files, [PATH]: `workflow: .github/workflows/deploy.yml\n${services}` })
    expect(states(await rowsOf({ path: CHECK })).filter((each) => /Workflow/.test(each))).toEqual([
      'missing: Workflow .github/workflows/cart.yml',
    ])
  })

  it('may be none yet', async () => {
    await shop.commit('main', { [CHECK]: 'on: push\njobs: {}\n' })
    expect(row(await rowsOf({ path: CHECK }), 'Workflow')).toMatchObject({
      state: 'attention',
      found: 'No workflow of this commit has the guard in a mode that deploys.',
    })
  })
})

describe('what production runs', () => {
  it('names newer deployments that do not count', async () => {
    const sha = await shop.commit('main', { 'c.txt': 'c\n' })
    shop.deployed(sha, ['Deploy Guard'], '.github/workflows/other.yml')
    const found = row(await rowsOf(), 'What production runs')
    expect(found).toMatchObject({ state: 'attention', cure: expect.stringContaining('workflow') })
    expect(found?.found).toMatch(
      new RegExp(
        `^${shop.base.slice(0, 7)}, deployed to production .* 1 newer deployment does not count. The newest \\(${sha.slice(0, 7)}\\): its run is one of another workflow\\.$`,
      ),
    )
  })
})

it('does not ask for a setting that app-token makes needless', async () => {
  expect(
    row(await rowsOf({ ports: { appForge: shop.ports.forge } }), 'Actions may create pull requests'),
  ).toMatchObject({
    state: 'ready',
    found: 'Not needed: app-token opens them.',
  })
})

describe('metrics', () => {
  const page = 'http_requests_total{code="200"} 9\nhttp_requests_total{code="500"} 1\n'
  afterEach(() => void vi.unstubAllEnvs())

  it('of a page are read with the login that the policy names', async () => {
    await shop.commit('main', {
      [PATH]: 'watch: { page: { auth: { type: bearer, secret-env: DEPLOY_GUARD_PAGE } } }\n',
    })
    const closed: RequestListener = ({ headers }, response) => {
      const isOpen = headers.authorization === 'Bearer key-1'
      response.writeHead(isOpen ? 200 : 401, { 'content-type': 'text/plain' }).end(isOpen ? page : '')
    }
    await withServer(closed, async (url) => {
      expect(row(await rowsOf({ metricsUrls: [url] }), 'Metrics page')).toMatchObject({
        state: 'missing',
        found: 'The environment variable DEPLOY_GUARD_PAGE is not set.',
      })
      vi.stubEnv('DEPLOY_GUARD_PAGE', 'key-1')
      expect(row(await rowsOf({ metricsUrls: [url] }), 'Metric requests')?.state).toBe('ready')
    })
  })

  const store = (url: string, query: string): string =>
    `{ source: json, url: '${url}', history-days: 1, metrics: [{ kind: gauge, name: load, query: '${query}?from={from}&until={until}' }] }`
  /** Numbers at every path but one. */
  const numbers: RequestListener = ({ url }, response) => {
    const { pathname, searchParams } = new URL(url ?? '/', 'http://store')
    const [from, until] = [Number(searchParams.get('from')), Number(searchParams.get('until'))]
    const points: [number, number][] = []
    for (let at = from; at < until && !pathname.startsWith('/none'); at += 60) points.push([at, 1])
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(points))
  }

  it('of every service and stage are looked at, each store once', async () => {
    await withServer(numbers, async (url) => {
      const stages = `[{ name: canary, watch: { store: ${store(url, '/none')} } }, { name: full }]`
      const services = `{ pay: { paths: [pay/**] }, cart: { paths: [cart/**], watch: { store: ${store(url, '/cart')} } } }`
      const text = `watch: { store: ${store(url, '/all')} }\nstages: ${stages}\nservices: ${services}\n`
      await shop.commit('main', { [PATH]: text })
      const found = (await rowsOf()).filter(({ what }) => /Metric/.test(what) && !/Other/.test(what))
      expect(states(found)).toEqual([
        'ready: Metric load',
        'missing: Metric: watch.store.metrics, load (stage canary)',
        'attention: Metric: watch.store (stage canary)',
        'ready: Metric load (service cart)',
      ])
    })
  })

  it('are asked for with what their variables stand for; what no run but the deploy knows is said', async () => {
    await withServer(numbers, async (url) => {
      await shop.commit('main', { [PATH]: `watch: { store: ${store(url, '/${environment}')} }\n` })
      expect(row(await rowsOf(), 'Metric load')?.state).toBe('ready')
      await shop.commit('main', { [PATH]: `watch: { store: ${store(url, '/${cell}')} }\n` })
      expect(row(await rowsOf(), 'Metrics')).toMatchObject({
        state: 'not-visible',
        found: expect.stringContaining('${cell}'),
      })
    })
  })
})

it('looks at every workflow with the guard, before anything was deployed as well', async () => {
  await shop.close()
  shop = await gateShop({}, { deployed: false })
  const workflow = (mode: string, permissions: string) => `on: push
jobs:
  job:
    runs-on: ubuntu-latest
    permissions: ${permissions}
    steps:
      - uses: deploy-guard/deploy-guard@v1
        with: { mode: ${mode} }
`
  await shop.commit('main', {
    '.github/workflows/check.yml': workflow('check', 'read-all'),
    '.github/workflows/deploy.yaml': workflow('guard', '{ contents: write }'),
    '.github/workflows/ci.yml': 'on: push\njobs: {}\n',
    '.github/workflows/README.md': 'What is here.\n',
  })
  const found = (await rowsOf()).filter(({ what }) => /\.ya?ml/.test(what))
  expect(states(found)).toEqual([
    'ready: Permissions: .github/workflows/check.yml, job job (mode check)',
    'missing: Permissions: .github/workflows/deploy.yaml, job job (mode guard)',
    'attention: Metrics: .github/workflows/deploy.yaml, job job',
    'ready: Time: .github/workflows/deploy.yaml, job job',
  ])
})
