import { afterEach, beforeEach, expect, it } from 'vitest'
import { createRecordStore } from '../../src/deploy/record-store.ts'
import { checkRepository } from '../../src/verbs/check/check-repository.ts'
import { type GateShop, gateShop } from '../support/gate-shop.ts'

let shop: GateShop
beforeEach(async () => {
  shop = await gateShop({}, { deployed: false })
})
afterEach(() => shop.close())

const workflow = (mode: string, permissions: string) => `on: push
jobs:
  job:
    runs-on: ubuntu-latest
    permissions: ${permissions}
    steps:
      - uses: deploy-guard/deploy-guard@v1
        with: { mode: ${mode} }
`

/** The rows of mode check in a workflow of its own, at the tip of main. */
async function rows() {
  const sha = await shop.repo.tip()
  const path = '.github/workflows/check.yml'
  const run = shop.repo.workflowRun({ path, branch: 'main', sha, actor: 'ann', event: 'workflow_dispatch' })
  const ports = { ...shop.ports, run: { ...shop.ports.run, runId: run.id, workflowPath: path } }
  const store = createRecordStore(ports.forge.gitData, 'production', { id: run.id, attempt: 1 }, ports.clock)
  const request = {
    environment: 'production',
    sha,
    expectedSha: null,
    policyPath: '.github/deploy-guard.yml',
    policyText: null,
    rollbackReason: null,
    emergencyReason: null,
    metricsUrl: null,
    probeUrl: null,
  }
  const said = await checkRepository(
    { ports, store, environment: 'production', conduct: { advisory: false, dryRun: false } },
    request,
  )
  return said.rows.filter(({ what }) => /\.ya?ml/.test(what)).map(({ what, state }) => [what, state])
}

it('looks at every workflow with the guard, before anything was deployed as well', async () => {
  await shop.commit('main', {
    '.github/workflows/check.yml': workflow('check', 'read-all'),
    '.github/workflows/deploy.yaml': workflow('guard', '{ contents: write }'),
    '.github/workflows/ci.yml': 'on: push\njobs: {}\n',
    '.github/workflows/README.md': 'What is here.\n',
  })
  expect(await rows()).toEqual([
    ['Permissions: .github/workflows/check.yml, job job (mode check)', 'ready'],
    ['Permissions: .github/workflows/deploy.yaml, job job (mode guard)', 'missing'],
    ['Time: .github/workflows/deploy.yaml, job job', 'ready'],
  ])
})
