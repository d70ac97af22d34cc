import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
import { afterAll, describe, expect, it } from 'vitest'
import { checkWorkflow, usesGuard } from '../../../src/config/workflow-check.ts'
import { parsePolicy } from '../../../src/config/parse-policy.ts'
import { deployJobs } from '../../../src/shell/init/deploy-job.ts'
import { edited, patchOf, withGuard } from '../../../src/shell/init/workflow-edit.ts'
import { startNode } from '../../runner/process.ts'

const cli = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url))
const folder = await mkdtemp(join(tmpdir(), 'deploy-guard-init-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

const path = '.github/workflows/deploy.yml'
const job = (
  head: string,
  steps = '    steps:\n      - uses: actions/checkout@v7\n      - run: ./deploy.sh\n',
): string =>
  `name: Deploy\non:\n  push:\n    branches: [main]\n\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npm test\n  # To production\n  deploy:\n    runs-on: ubuntu-latest # for now\n${head}${steps}`

/** The workflow with the guard in it. */
function guarded(text: string, metricsUrl: string | null = null) {
  const [found] = deployJobs([{ path, text }])
  if (found === undefined) throw new Error('no job looks like a deploy')
  const edit = withGuard(found, [{ path, text }], { uses: 'deploy-guard/deploy-guard@v1', metricsUrl })
  const edits = edit.files.flatMap((file) => file.edits)
  return { ...edit, edits, name: found.name, text: edited(text, edits) }
}

async function mistakes(text: string): Promise<string[]> {
  const result = parseWorkflow({ name: path, content: text }, new NoOperationTraceWriter())
  if (result.value !== undefined) await convertWorkflowTemplate(result.context, result.value)
  return result.context.errors.getErrors().map(({ message }) => message)
}

const workflows: readonly (readonly [string, string])[] = [
  ['a job without permissions', job('')],
  ['a job with fewer', job('    permissions:\n      contents: read # check out\n      id-token: write\n')],
  ['an empty map', job('    permissions: {}\n')],
  ['a map on one line', job('    permissions: { contents: read }\n')],
  ['read-all', job('    permissions: read-all\n')],
  ['write-all', job('    permissions: write-all\n')],
  ['permissions of the workflow', `permissions:\n  contents: read\n${job('')}`],
  ['steps at the indent of their key', job('', '    steps:\n    - name: Deploy\n      run: ./deploy.sh\n')],
  ['comments before the first step', job('', '    steps:\n      # Go\n      - run: ./deploy.sh\n')],
  ['lines that end as on Windows', job('').replaceAll('\n', '\r\n')],
  ['an environment', job('    environment: live-eu\n')],
  ['an environment with an address', job('    environment:\n      name: ${{ inputs.where }}\n      url: https://x\n')],
]

describe('the guard in a workflow', () => {
  it.each(workflows)('with %s is one for GitHub, lacks nothing, and changes nothing else', async (_, text) => {
    const changed = guarded(text)
    expect(changed.name).toBe('deploy')
    expect(await mistakes(changed.text)).toEqual([])
    const rows = checkWorkflow({ path, text: changed.text, isOurs: usesGuard, policy: parsePolicy('', '') })
    // Where no page is named, that is said as well.
    expect(rows.map(({ state }) => state)).toEqual(['ready', 'attention', 'ready'])
    const kept = changed.text.split('\n')
    const isOfPermissions = (line: string): boolean => /permissions|^ +(?:contents|id-token): /.test(line)
    expect(text.split('\n').filter((line) => !isOfPermissions(line) && !kept.includes(line))).toEqual([])
  })

  it.each(workflows)('with %s is a patch that git takes', async (_, text) => {
    await writeFile(join(folder, 'deploy.yml'), text)
    const patch = patchOf('deploy.yml', text, guarded(text).edits)
    const ran = spawnSync('git', ['apply', '-'], { cwd: folder, input: patch, encoding: 'utf8' })
    expect([ran.status, ran.stderr]).toEqual([0, ''])
    expect(await readFile(join(folder, 'deploy.yml'), 'utf8')).toBe(guarded(text).text)
  })

  it('keeps the permissions that the job had', () => {
    const { text } = guarded(job('    permissions:\n      contents: read\n      id-token: write\n'))
    expect(text).toContain('      contents: write\n      id-token: write\n      pull-requests: write\n')
  })

  it('is told the environment, the commit of the run that started it, and the page', () => {
    expect(guarded(job('    environment: live-eu\n')).text).toContain('with:\n          environment: live-eu\n')
    const after = job('').replace(
      'push:\n    branches: [main]',
      'workflow_run:\n    workflows: [CI]\n    types: [completed]',
    )
    expect(guarded(after).text).toContain('sha: ${{ github.event.workflow_run.head_sha }}')
    expect(guarded(job(''), 'https://x/metrics').text).toContain('metrics-url: https://x/metrics')
  })

  it.each([
    ['two deploys at once', job(''), 'no concurrency group'],
    ['default permissions', job(''), 'default permissions of the repository'],
    ['a matrix', job('    strategy:\n      matrix:\n        to: [eu, us]\n'), 'is a matrix'],
  ])('says what a person has to know of %s', (_, text, note) => {
    expect(guarded(text).notes.join('\n')).toContain(note)
  })

  it.each([
    ['tests', 'on: [push]\njobs:\n  test:\n    runs-on: x\n    steps:\n      - run: npm test\n'],
    ['a package', 'on: [release]\njobs:\n  release:\n    runs-on: x\n    steps:\n      - run: npm publish\n'],
    ['a preview', 'on: [pull_request]\njobs:\n  preview:\n    runs-on: x\n    steps:\n      - run: vercel deploy\n'],
    ['no YAML', 'jobs: ['],
  ])('takes %s for no deploy', (_, text) => expect(deployJobs([{ path: 'ci.yml', text }])).toEqual([]))

  it('takes production before staging', () => {
    const both = job('    environment: production\n').replace(
      '  test:\n',
      '  deploy-staging:\n    environment: staging\n',
    )
    expect(deployJobs([{ path, text: both }])[0]?.name).toBe('deploy')
  })
})

describe('init', () => {
  it('writes a workflow and a policy that check accepts', async () => {
    const top = join(folder, 'repository')
    await mkdir(join(top, '.github/workflows'), { recursive: true })
    await writeFile(join(top, path), job(''))
    await writeFile(
      join(folder, 'page.txt'),
      'a_requests_total{code="200"} 9\na_requests_total{code="500"} 1\nb_requests_total{code="200"} 9\nb_requests_total{code="500"} 1\n',
    )
    const run = (...args: readonly string[]) => startNode(cli, args, { env: {}, cwd: top }).ended
    const said = await run('init', '--page', '../page.txt')
    expect([said.code, said.log]).toEqual([0, expect.stringContaining('+++ b/.github/deploy-guard.yml')])
    expect(await readFile(join(top, path), 'utf8')).toBe(job(''))
    await writeFile(
      join(folder, 'users.txt'),
      'http_requests_total{status="200",os="ios"} 9\nhttp_requests_total{status="500",os="web"} 1\n',
    )
    const apart = await run('init', '--page', '../users.txt')
    expect([apart.code, apart.log]).toEqual([0, expect.stringContaining("segment: 'os'")])
    expect((await run('init', '--page', '../page.txt', '--write')).code).toBe(0)
    expect(await readFile(join(top, path), 'utf8')).toBe(guarded(job('')).text)
    const policy = parsePolicy(await readFile(join(top, '.github/deploy-guard.yml'), 'utf8'), 'policy')
    expect(policy.workflows).toEqual([path])
    expect(policy.queries).toMatchObject([{ kind: 'counts', total: { name: 'a_requests_total' } }])
    const again = await run('init')
    expect([again.code, again.log]).toEqual([0, expect.stringContaining('uses the guard already')])
    expect(again.log).not.toContain('No metrics are named')
    const known = JSON.parse((await run('init', '--json')).log) as unknown
    expect(known).toMatchObject({ outcome: 'nothing-to-change', reasonCode: 'guard-found' })
    expect(await run('init', '--job', 'x')).toMatchObject({ code: 2, log: expect.stringContaining('expected one of') })
  })
})
