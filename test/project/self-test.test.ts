import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { GitHub, ManualClock, type People, type RunHandle } from '../stand-in/index.ts'
import { root } from './root.ts'

let github: GitHub
let repo: People
let folder: string
let sha: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'self-test-'))
  github = await GitHub.start({ clock: new ManualClock('2026-01-05T09:00:00Z') })
  repo = await github.repository('acme/try')
  repo.user('alice')
  sha = await repo.commit({ files: { 'a.txt': 'a\n' }, message: 'First', author: 'alice' })
})
afterEach(async () => {
  await github.stop()
  await rm(folder, { recursive: true, force: true })
})

/** The script as a job of that run starts it. */
async function script(verb: string, run: RunHandle, more: Record<string, string>): Promise<string> {
  const env = {
    PATH: process.env['PATH'],
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_SERVER_URL: github.url,
    GITHUB_REPOSITORY: repo.fullName,
    GITHUB_SHA: sha,
    GITHUB_REF: 'refs/heads/main',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_RUN_ID: String(run.id),
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    ...more,
  }
  const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'examples/self-test.mjs'), verb], { env })
  return stdout
}

/** A run whose jobs have deployed, each by a deployment of its own. */
function deployedRun(): RunHandle {
  const run = repo.workflowRun({ path: '.github/workflows/self-test.yml', branch: 'main', sha, actor: 'alice' })
  for (const name of ['one', 'several (1)', 'several (2)'])
    run.job({ name, steps: ['Deploy'], environment: 'self-test' }).finish('success')
  run.job({ name: 'several (3)', steps: ['Deploy'] }).finish('success')
  return run
}

describe('the self-test', () => {
  it('tells what it has seen, and leaves no ref behind', async () => {
    const run = deployedRun()
    const token = github.token({ repository: repo.fullName })
    const said = await script('table', run, { GITHUB_TOKEN: token, ORDER: 'yes (403)' })
    expect(await readFile(join(folder, 'summary'), 'utf8')).toBe(said.slice(0, -1))
    const rows = said.split('\n').flatMap((line) => {
      const [asks, seen] = line.startsWith('| ') ? line.slice(2).split(' | ') : []
      return asks === undefined ? [] : [[asks.split(' ').slice(0, 4).join(' '), seen]]
    })
    const seen: Readonly<Record<string, string>> = Object.fromEntries(rows)
    expect(seen).toMatchObject({
      'Which jobs of this': 'push, attempt 1: one: yes, several (1): yes, several (2): yes, several (3): no',
      'Does a check run': 'no',
      'Who is named as': 'request: github-actions[bot], job: alice',
      'Is a check run': 'no (404)',
      'Which branch and commit': 'push: head_branch `main` for `refs/heads/main`, the same commit',
      'May it see whether': 'no (403)',
      'Is a permission that': 'yes (403)',
    })
    expect(seen["May a workflow's token"]).toMatch(
      /^REST: created 201, deleted 204; updateRefs: made done; made again refused: .+; taken away done$/,
    )
    expect(said).toContain('To see it, press cancel while a deploy is watched by the guard')
    const refs = await fetch(`${github.apiUrl}/repos/${repo.fullName}/git/matching-refs/deploy-guard`, {
      headers: { authorization: `Bearer ${token}` },
    })
    expect(await refs.json()).toEqual([])
  })

  it('says of each question that it could not be found out, and goes on with the next', async () => {
    const token = github.token({ repository: repo.fullName, permissions: { contents: 'read' } })
    const said = await script('table', deployedRun(), { GITHUB_TOKEN: token })
    expect(said.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(10)
    expect(said).toContain('not found out: ')
    expect(said).toContain('the job `reader` has not said')
  })

  it('asks what an invalid write is refused for', async () => {
    const token = github.token({ repository: repo.fullName, permissions: { contents: 'read' } })
    expect(await script('order', deployedRun(), { GITHUB_TOKEN: token })).toBe('yes (403)\n')
    expect(await readFile(join(folder, 'output'), 'utf8')).toBe('order=yes (403)\n')
  })
})
