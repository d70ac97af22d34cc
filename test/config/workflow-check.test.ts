import { describe, expect, it } from 'vitest'
import { parsePolicy } from '../../src/config/parse-policy.ts'
import { checkWorkflow, deployingWorkflows, severalDeploy, usesGuard } from '../../src/config/workflow-check.ts'
import { neededPermissions } from '../../src/deploy/modes.ts'

const all = (mode: keyof typeof neededPermissions): string =>
  neededPermissions[mode].map((each) => `      ${each}`).join('\n')
const job = (lines: string, step = ''): string =>
  `on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n${lines}    steps:\n      - uses: acme/deploy-guard@v1\n${step}`
const granted = (mode: keyof typeof neededPermissions): string => `    permissions:\n${all(mode)}\n`

const checkAll = (text: string, policy = '') =>
  checkWorkflow({ path: 'deploy.yml', text, isOurs: usesGuard, policy: parsePolicy(policy, 'p.yml') }).map(
    ({ what, state, found }) => ({
      what,
      state,
      found,
    }),
  )
const isAboutMetrics = ({ what }: { readonly what: string }): boolean => what.startsWith('Metrics: ')
/** All but what is said of metrics, which most of these workflows do not name. */
const check = (text: string, policy = '') => checkAll(text, policy).filter((row) => !isAboutMetrics(row))

describe('the metrics of a watch', () => {
  const store = 'watch: { store: { source: promql, url: https://p, metrics: [{ kind: gauge, name: up, query: up }] } }'
  it.each([
    ['nothing', '', '', 1],
    ['a page', 'with: { metrics-url: https://shop/metrics }', '', 0],
    ['an address that is probed', 'with: { probe-url: "${{ vars.URL }}" }', '', 0],
    ['a store of the policy', '', store, 0],
    ['nothing, of a gate alone', 'with: { mode: gate }', '', 0],
  ])('that names %s', (_, given, policy, rows) => {
    const text = job(granted('guard'), given === '' ? '' : `        ${given}\n`)
    expect(checkAll(text, policy).filter(isAboutMetrics)).toHaveLength(rows)
  })
})

describe('the permissions of a job', () => {
  it.each([
    ['all of them', granted('guard'), 'ready'],
    ['write-all', '    permissions: write-all\n', 'ready'],
    ['read-all', '    permissions: read-all\n', 'missing'],
    ['none', '    permissions: {}\n', 'missing'],
    ['what the workflow does not say', '', 'not-visible'],
  ])('%s are %s', (_, lines, state) => {
    expect(check(job(lines))[0]).toMatchObject({ what: 'Permissions: deploy.yml, job deploy (mode guard)', state })
  })

  it('are those of the workflow where the job names none', () => {
    const text = `permissions:\n  contents: write\n${job('')}`
    expect(check(text)[0]?.found).toContain('does not grant pull-requests: write, issues: write, checks: write')
    expect(check(`permissions: write-all\n${job('    permissions: {}\n')}`)[0]?.state).toBe('missing')
  })

  it.each([
    ['workflow_call', 'those of the job that calls it'],
    ['[workflow_call]', 'those of the job that calls it'],
    ['{ workflow_call: { inputs: {} } }', 'those of the job that calls it'],
    ['[workflow_call, push]', 'the default of the repository'],
  ])('are of its caller, or the default, by what starts it: %s', (on, whose) => {
    expect(check(job('').replace('on: push', `on: ${on}`))[0]?.found).toContain(whose)
  })

  it('are those of its mode', () => {
    const gate = job(granted('gate'), '        with:\n          mode: gate\n')
    expect(check(gate)).toMatchObject([{ what: 'Permissions: deploy.yml, job deploy (mode gate)', state: 'ready' }])
    expect(check(gate.replace('mode: gate', 'mode: watch'))[0]?.found).toContain('deployments: write')
    expect(check(gate.replace('mode: gate', 'mode: ${{ inputs.mode }}'))).toMatchObject([{ state: 'not-visible' }])
  })
})

describe('the time of a watch', () => {
  it.each([
    ['', '', 'ready', 'the job has 360 min'],
    ['    timeout-minutes: 17\n', '', 'ready', 'the job has 17 min'],
    ['    timeout-minutes: 16\n', '', 'missing', 'the job ends after 16 min'],
    ['', '        timeout-minutes: 10\n', 'missing', 'the step ends after 10 min'],
  ])('job %j, step %j: %s', (lines, step, state, found) => {
    const [, time] = check(job(`${granted('guard')}${lines}`, step))
    expect(time).toMatchObject({ what: 'Time: deploy.yml, job deploy', state, found: expect.stringContaining(found) })
  })
})

describe('what a step is about', () => {
  const policy = `stages: [{ name: canary, watch: { duration: 2m } }, { name: full }]
environments: { staging: { watch: { duration: 5m } } }
services:
  shop: { paths: [shop/**], environment: shop-production, watch: { duration: 30m } }
  pay: { paths: [pay/**] }
`
  const rows = (given: string, lines = '') =>
    check(job(`${granted('guard')}${lines}`, `        with: { ${given} }\n`), policy)

  it.each([
    ['service: shop', 'The watch takes up to 31m; the job has 360 min.'],
    ['service: pay', 'The watch takes up to 16m; the job has 360 min.'],
    ['service: pay, environment: staging', 'The watch takes up to 6m; the job has 360 min.'],
    ['stage: canary', 'The watch takes up to 3m; the job has 360 min.'],
    ['service: "${{ matrix.service }}"', 'The watch takes up to 16m; the job has 360 min.'],
  ])('decides how long the watch takes: %s', (given, found) => {
    expect(rows(given).slice(1)).toEqual([{ what: 'Time: deploy.yml, job deploy', state: 'ready', found }])
  })

  it.each([
    ['service: shp', 'service "shp": the policy has no such service; did you mean shop?'],
    [
      'service: shop, environment: staging',
      'The step says "staging", and the policy says that service shop is deployed to "shop-production"; say the same in both.',
    ],
  ])('has to be in the policy: %s', (given, found) => {
    expect(rows(given).slice(1)).toEqual([{ what: 'Service: deploy.yml, job deploy', state: 'missing', found }])
  })

  it.each([
    ['service: pay', 'staging', 'The job deploys to "staging", and the step says "production".'],
    ['environment: staging', '{ name: Staging, url: "https://x.example" }', null],
    ['service: shop', 'shop-production', null],
    ['environment: "${{ inputs.where }}"', 'staging', null],
    ['environment: staging', '"${{ inputs.where }}"', null],
    ['service: "${{ inputs.what }}"', 'staging', null],
    ['mode: gate', 'staging', null],
  ])('is the environment that the job deploys to: %s in %s', (given, environment, found) => {
    const [row] = rows(given, `    environment: ${environment}\n`).filter(({ what }) => what.startsWith('Environment'))
    expect(row?.found ?? null).toBe(found)
  })
})

describe('a job that GitHub records no deployment of', () => {
  const environment = '    environment:\n      name: production\n      deployment: false\n'

  it('is recorded by the guard where it watches', () => {
    expect(check(job(`${granted('guard')}${environment}`)).at(-1)).toMatchObject({
      what: 'Deployment record: deploy.yml, job deploy',
      state: 'ready',
    })
  })

  it('leaves a lone gate without knowledge of what runs', () => {
    const gate = job(granted('gate'), '        with:\n          mode: gate\n')
    const other = `  release:\n    needs: deploy\n    runs-on: ubuntu-latest\n${environment}    steps:\n      - run: ./deploy.sh\n`
    expect(check(`${gate}${other}`).at(-1)).toMatchObject({
      what: 'Deployment record: deploy.yml, job release',
      state: 'missing',
    })
  })
})

it.each([
  ['a workflow without the guard', job('').replace('deploy-guard', 'other')],
  ['a reusable workflow that is called', 'jobs:\n  a:\n    uses: acme/x/.github/workflows/deploy.yml@v1\n'],
  ['something else', '[]'],
])('has nothing to say of %s', (_, text) => expect(check(text)).toEqual([]))

it('says that a file is no YAML', () => expect(check('a: [')).toMatchObject([{ what: 'deploy.yml', state: 'missing' }]))

it.each([
  ['acme/deploy-guard@v1', true],
  ['Acme/Deploy-Guard@0123', true],
  ['acme/deploy-guard-tools@v1', false],
  ['./deploy-guard', false],
])('%s is the guard: %s', (uses, is) => expect(usesGuard(uses)).toBe(is))

describe('which workflows deploy', () => {
  const deploying = (files: Readonly<Record<string, string>>) =>
    deployingWorkflows(
      Object.entries(files).map(([path, text]) => ({ path, text })),
      usesGuard,
    )
  const using = (more: string): string =>
    `jobs:\n  one:\n    steps:\n      - { uses: actions/checkout@v5 }\n      - { uses: deploy-guard/deploy-guard@v1${more} }\n`

  it.each([
    ['the guard by itself', using(''), []],
    ['a gate with a name', using(', name: Gate, with: { mode: gate }'), ['Gate']],
    ['a mode that deploys nothing', using(', with: { mode: check }'), null],
    ['a mode that is known when it runs', using(', with: { mode: "${{ inputs.mode }}" }'), null],
    ['no guard', 'jobs: { one: { steps: [{ run: ls }] } }\n', null],
    ['no YAML', 'jobs: [', null],
  ])('%s', (_, text, steps) => {
    expect(deploying({ 'a.yml': text })).toEqual(steps === null ? [] : [{ path: 'a.yml', steps }])
  })

  it('are the callers of one that others only call', () => {
    const calling = (path: string, on: string): string => `on: ${on}\njobs:\n  one:\n    uses: ./${path}\n`
    const guarded = `on: workflow_call\n${using(', name: Gate')}`
    const found = deploying({
      'a.yml': calling('b.yml', 'push'),
      'b.yml': calling('c.yml', '{ workflow_call: {} }'),
      'c.yml': guarded,
      'd.yml': calling('x.yml', 'push'),
      'e.yml': calling('e.yml', '[workflow_call, workflow_dispatch]'),
      'f.yml': `on: [workflow_call, push]\n${using('')}`,
      'g.yml': calling('f.yml', 'push'),
    })
    expect(found).toEqual([
      { path: 'a.yml', steps: ['Gate'] },
      { path: 'f.yml', steps: [] },
      { path: 'g.yml', steps: [] },
    ])
  })

  it('is to be said where there are several', () => {
    expect(severalDeploy(['a.yml'])).toEqual([])
    expect(severalDeploy(['a.yml', 'b.yml'])).toMatchObject([{ state: 'attention' }])
  })
})
