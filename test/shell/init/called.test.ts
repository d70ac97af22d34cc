import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
import { describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { parsePolicy } from '../../../src/config/parse-policy.ts'
import { contentOf, type Plan, planOf } from '../../../src/shell/init/plan.ts'

// A deploy in a reusable workflow, which others call for production, for staging and for pull requests.

const DEPLOY = '.github/workflows/deploy.yml'
const MAIN = '.github/workflows/main.yml'
const called = (head = '', permissions = ''): string => `on:
  workflow_call:
    inputs:
      to:
        type: string
${permissions}jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: \${{ inputs.to }}
${head}    steps:
      - run: ./deploy.sh
`
const START = '.github/workflows/start.yml'
const MAIN_TEXT = `on:
  push:
    branches: [main]
permissions:
  id-token: write
jobs:
  staging:
    uses: ./.github/workflows/deploy.yml
    with:
      to: staging
  production:
    needs: staging
    uses: ./.github/workflows/deploy.yml
    with:
      to: shop-prod-eu
`

type Files = Readonly<Record<string, string>>

function plan(files: Files, hasPolicy = false): Plan {
  const workflows = Object.entries(files).map(([path, text]) => ({ path, text }))
  return planOf({ workflows, hasPolicy, job: null, page: null, metrics: { lines: [], notes: [] } })
}

const textOf = ({ files }: Plan, path: string): string => {
  const found = files.find((file) => file.path === path)
  return found === undefined ? '' : contentOf(found)
}

async function mistakes(text: string): Promise<string[]> {
  const result = parseWorkflow({ name: DEPLOY, content: text }, new NoOperationTraceWriter())
  if (result.value !== undefined) await convertWorkflowTemplate(result.context, result.value)
  return result.context.errors.getErrors().map(({ message }) => message)
}

const GRANTED = `    permissions:
      id-token: write
      contents: write
      pull-requests: write
      issues: write
      checks: write
      deployments: write
      actions: read
    uses: ./.github/workflows/deploy.yml
    with:
      to: shop-prod-eu
`

describe('a deploy that other workflows call', () => {
  it('has the guard for production only, and the caller for production hands the permissions on', async () => {
    const found = plan({ [DEPLOY]: called(), [MAIN]: MAIN_TEXT })
    expect(textOf(found, DEPLOY)).toBe(
      called().replace(
        '      - run',
        `      - name: Deploy Guard
        if: inputs.to == 'shop-prod-eu'
        uses: deploy-guard/deploy-guard@v1
        with:
          environment: \${{ inputs.to }}
      - run`,
      ),
    )
    expect(textOf(found, MAIN)).toBe(MAIN_TEXT.replace(/ {4}uses: \S+\n {4}with:\n {6}to: shop-prod-eu\n/, GRANTED))
    expect(await mistakes(textOf(found, MAIN))).toEqual([])
  })

  it('counts by the workflow that an event starts: that is what GitHub names in a run', () => {
    const policyOf = (files: Files) => {
      const text = textOf(plan(files), '.github/deploy-guard.yml')
      return [parsePolicy(text, 'policy').workflows, text.includes('workflows:')]
    }
    expect(policyOf({ [DEPLOY]: called(), [MAIN]: MAIN_TEXT })).toEqual([[MAIN], true])
    const between = '.github/workflows/between.yml'
    const chain = { [between]: MAIN_TEXT.replace('push:\n    branches: [main]', 'workflow_call:') }
    const start = `on: push\njobs:\n  all:\n    uses: ./${between}\n`
    expect(policyOf({ [DEPLOY]: called(), ...chain, [START]: start })).toEqual([[START], true])
    expect(textOf(plan({ [DEPLOY]: called(), ...chain, [START]: start }), START)).toContain('deployments: write')
    // Nothing here starts it: the default, the workflow that runs now, is right.
    expect(policyOf({ [DEPLOY]: called() })[1]).toBe(false)
    expect(plan({ [DEPLOY]: called() }).notes.join()).toContain('No workflow here starts')
  })

  it('that names its permissions makes every caller grant them, or GitHub starts no run', () => {
    const preview = `on: pull_request\njobs:\n  preview:\n    uses: ./.github/workflows/deploy.yml\n`
    const found = plan({ [DEPLOY]: called('', 'permissions: {}\n'), [MAIN]: MAIN_TEXT, 'pr.yml': preview })
    for (const path of [DEPLOY, 'pr.yml']) expect(textOf(found, path)).toContain('deployments: write')
    expect(textOf(found, MAIN).match(/deployments: write/g)).toHaveLength(2)
    expect(found.notes.join()).toContain('staging of .github/workflows/main.yml, preview of pr.yml')
  })

  it('that can be started by hand as well keeps the permissions that its callers have', () => {
    const both = called().replace('on:\n', 'on:\n  workflow_dispatch:\n')
    const found = plan({ [DEPLOY]: both, [MAIN]: MAIN_TEXT })
    expect(textOf(found, DEPLOY)).toContain('    permissions:\n      id-token: write\n      contents: write\n')
  })

  it('needs no condition where it deploys production only', () => {
    const only = MAIN_TEXT.replace(/ {2}staging:[^]*?to: staging\n/, '').replace('    needs: staging\n', '')
    expect(textOf(plan({ [DEPLOY]: called(), [MAIN]: only }), DEPLOY)).not.toContain('if:')
  })

  it.each([
    ['non-prod', false],
    ['pre-production', false],
    ['preprod', false],
    ['products', false],
    ['eu_prod', true],
    ['Production', true],
    ['live', true],
  ])('takes %s for production: %s', (name, is) => {
    const text = textOf(plan({ [DEPLOY]: called(), [MAIN]: MAIN_TEXT.replace('shop-prod-eu', name) }), DEPLOY)
    expect(text.includes(`if: inputs.to == '${name}'`)).toBe(is)
  })

  it('runs for production only where a person chooses the environment', () => {
    const hand = called().replace(
      'workflow_call:\n    inputs:\n      to:\n        type: string',
      'workflow_dispatch:\n    inputs:\n      to:\n        type: choice\n        options: [dev, production]',
    )
    expect(textOf(plan({ [DEPLOY]: hand }), DEPLOY)).toContain("if: inputs.to == 'production'")
    const older = hand.replaceAll('inputs.to', 'github.event.inputs.to')
    expect(textOf(plan({ [DEPLOY]: older }), DEPLOY)).toContain("if: github.event.inputs.to == 'production'")
  })
})

describe('a matrix of environments', () => {
  it.each([
    ['a list', 'to: [dev, prod]'],
    ['what is included', 'include: [{ to: dev }, { to: prod, big: true }]'],
  ])('has the guard for production only: %s', (_, matrix) => {
    const text = called(`    strategy:\n      matrix: { ${matrix} }\n`).replaceAll('inputs.to', 'matrix.to')
    expect(textOf(plan({ [DEPLOY]: text, [MAIN]: MAIN_TEXT }), DEPLOY)).toContain("if: matrix.to == 'prod'")
  })
})

describe('what a person is told', () => {
  it('an environment that is known only when it runs', () => {
    const text = called().replace('environment: ${{ inputs.to }}', "environment: ${{ inputs.to || 'dev' }}")
    const found = plan({ [DEPLOY]: text, [MAIN]: MAIN_TEXT })
    expect(found.notes.join()).toContain('Give its step an if')
    expect(textOf(found, DEPLOY)).not.toContain('if:')
  })

  it.each([
    [
      'a deploy that is cut off by the next',
      'concurrency:\n  group: x\n  cancel-in-progress: true\n',
      'set it to false',
    ],
    ['no group at all', '', 'no concurrency group'],
  ])('%s', (_, more, note) => {
    expect(plan({ [DEPLOY]: called(), [MAIN]: `${more}${MAIN_TEXT}` }).notes.join()).toContain(note)
  })

  it('a job before it that changes the same environment', () => {
    const text = called('    needs: [migrate]\n').replace(
      'jobs:\n',
      'jobs:\n  migrate:\n    runs-on: x\n    environment: ${{ inputs.to }}\n    steps:\n      - run: migrate\n',
    )
    expect(plan({ [DEPLOY]: text, [MAIN]: MAIN_TEXT }).notes.join()).toContain('waits for migrate, with the same')
  })

  it('a deploy that is in another repository', () => {
    const text = 'on: push\njobs:\n  deploy:\n    uses: acme/deploys/.github/workflows/deploy.yml@v1\n'
    expect(plan({ [MAIN]: text })).toMatchObject({
      reason: 'no-deploy-found',
      files: [],
      notes: [expect.stringContaining('in another repository')],
    })
  })

  it('steps that are written on one line, where the guard has to be put in by hand', () => {
    const text =
      'on: push\njobs:\n  deploy:\n    runs-on: x\n    environment: production\n    steps: [{ run: ./deploy.sh }]\n'
    expect(plan({ [MAIN]: text })).toMatchObject({ reason: 'by-hand', files: [] })
  })

  it('nothing of a release that another repository makes', () => {
    const text = 'on: push\njobs:\n  tag:\n    uses: acme/ci/.github/workflows/release-tag.yml@v1\n'
    expect(plan({ [MAIN]: text }).notes).toEqual([expect.stringContaining('No job')])
  })

  it('a caller that is written on one line', () => {
    const text = 'on: push\njobs:\n  p: { uses: ./.github/workflows/deploy.yml, with: { to: prod } }\n'
    const found = plan({ [DEPLOY]: called(), [MAIN]: text })
    expect(found.notes.join()).toContain('by hand: contents: write')
    expect(textOf(found, MAIN)).toBe('')
  })
})

describe('the job itself', () => {
  it.each([
    ['10', '30'],
    ['10 # enough', '30 # enough'],
  ])('has the time of the watch on top: %s', (before, after) => {
    const text = textOf(plan({ [DEPLOY]: called(`    timeout-minutes: ${before}\n`), [MAIN]: MAIN_TEXT }), DEPLOY)
    expect(text).toContain(`    timeout-minutes: ${after}\n`)
  })

  it('has a limit that is known only when it runs', () => {
    const text = called('    timeout-minutes: ${{ inputs.limit }}\n')
    const found = plan({ [DEPLOY]: text, [MAIN]: MAIN_TEXT })
    expect(found.notes.join()).toContain('timeout-minutes: ${{ inputs.limit }}')
    expect(textOf(found, DEPLOY)).toContain('timeout-minutes: ${{ inputs.limit }}')
  })

  it('keeps what is noted at its permissions', () => {
    const text = called('    permissions: # for the cloud\n      id-token: write\n')
    expect(textOf(plan({ [DEPLOY]: text, [MAIN]: MAIN_TEXT }), DEPLOY)).toContain(
      '    permissions: # for the cloud\n      id-token: write\n      contents: write\n',
    )
  })

  it('is the one whose file is named after production, among several alike', () => {
    const one = 'on: push\njobs:\n  deploy:\n    runs-on: x\n    steps:\n      - run: ./deploy.sh\n'
    const found = plan({
      '.github/workflows/deploy-docs-server.yml': one,
      '.github/workflows/deploy-prod-gcp.yml': one,
      '.github/workflows/deploy-api.yml': one,
    })
    expect(found.found.join()).toContain('deploy-prod-gcp.yml')
  })
})

it.each(['yes', 'prod #1', "it's live", '*all', 'a: b'])('an environment called %s keeps its name', (name) => {
  const text = called().replace('${{ inputs.to }}', JSON.stringify(name))
  const changed = textOf(plan({ [DEPLOY]: text }), DEPLOY)
  expect(parseDocument(changed).getIn(['jobs', 'deploy', 'steps', 0, 'with', 'environment'])).toBe(name)
})
