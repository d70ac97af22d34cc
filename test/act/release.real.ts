import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { root } from '../project/root.ts'
import type { People } from '../stand-in/index.ts'
import { type ActEnd, runAct } from './act.ts'
import { checkoutAction, commandLine, silentAction } from './others.ts'
import { setStage } from './stage.ts'

// A release of this folder, by release.yml under act, and a workflow that then uses the moved `v1`. What cannot be had here: the signature (GitHub gives it to its
// own runners only), the command line of GitHub, and the test command, which takes as long as all other tests.

const execute = promisify(execFile)
const NAME = 'deploy-guard/deploy-guard'

let stage: Awaited<ReturnType<typeof setStage>>
let repo: People
let temp: string
let clone: string
let notes: string
beforeAll(async () => {
  temp = await mkdtemp(join(tmpdir(), 'deploy-guard-release-'))
  clone = join(temp, 'clone')
  notes = await commandLine(join(temp, 'programs'))
  stage = await setStage(['deploy'])
  repo = await stage.github.repository(NAME, { private: false })
  repo.user('alice')
  await copyOfThisFolder()
})
afterAll(async () => {
  await stage[Symbol.asyncDispose]()
  await rm(temp, { recursive: true, force: true })
})

async function git(...args: readonly string[]): Promise<string> {
  const who = ['-c', 'user.name=Alice', '-c', 'user.email=alice@example.com']
  return (await execute('git', [...who, ...args], { cwd: clone })).stdout.trim()
}

/** A repository of its own with what lies in this folder. */
async function copyOfThisFolder(): Promise<void> {
  const { stdout } = await execute('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    maxBuffer: 10_000_000,
  })
  const files = stdout.split('\0').filter((file) => file !== '' && existsSync(join(root, file)))
  for (const folder of new Set(files.map((file) => dirname(file)))) await execute('mkdir', ['-p', join(clone, folder)])
  for (const file of files) await cp(join(root, file), join(clone, file))
  await writeFile(join(clone, '.ci', 'run'), '#!/bin/sh\necho "All tests."\n')
  await git('init', '--quiet', '--initial-branch=main')
  const token = stage.github.token({ actor: 'alice', repository: NAME })
  await git('remote', 'add', 'origin', `${stage.github.url.replace('//', `//alice:${token}@`)}/${NAME}`)
}

/** Lands a version on main. Gives its commit. */
async function land(version: string, changes: string): Promise<string> {
  const read = (file: string) => readFile(join(clone, file), 'utf8')
  const told = JSON.parse(await read('package.json'))
  await writeFile(join(clone, 'package.json'), `${JSON.stringify({ ...told, version }, null, 2)}\n`)
  const before = await read('CHANGELOG.md')
  await writeFile(join(clone, 'CHANGELOG.md'), before.replace(/^## /m, `## ${version}\n\n${changes}\n\n## `))
  await git('add', '--all')
  await git('commit', '--quiet', '--message', version)
  await git('push', '--quiet', '--force', 'origin', 'HEAD:main')
  return git('rev-parse', 'HEAD')
}

/** release.yml as a push of the tag starts it, or by hand as a dry run. */
async function release(tag: string, event: 'push' | 'workflow_dispatch'): Promise<ActEnd> {
  const ref = event === 'push' ? `refs/tags/${tag}` : 'refs/heads/main'
  const used = await readFile(join(clone, '.github/workflows/release.yml'), 'utf8')
  const version = (action: string) => new RegExp(`${action}@([0-9a-f]{40})`).exec(used)?.[1] ?? ''
  const [checkout, node, attest] = ['actions/checkout', 'actions/setup-node', 'actions/attest-build-provenance'].map(
    (action) => `${action}@${version(action)}`,
  )
  return runAct({
    temp: join(temp, 'act'),
    clone,
    workflow: '.github/workflows/release.yml',
    event,
    payload: { ref, inputs: { tag }, repository: { full_name: NAME, default_branch: 'main' } },
    token: stage.github.token({ repository: NAME, permissions: { contents: 'write' } }),
    actions: {
      [checkout ?? '']: await checkoutAction(temp, version('actions/checkout')),
      [node ?? '']: await silentAction(temp, 'setup-node', ['node-version', 'package-manager-cache']),
      [attest ?? '']: await silentAction(temp, 'attest', ['subject-path']),
    },
    programs: dirname(notes),
    variables: {
      GITHUB_SERVER_URL: stage.github.url,
      GITHUB_API_URL: stage.github.apiUrl,
      GITHUB_REPOSITORY: NAME,
      GITHUB_REF: ref,
      SHA_REF: await git('rev-parse', 'HEAD'),
    },
  })
}

const remote = async (ref: string) => (await git('ls-remote', 'origin', ref)).split('\t')[0]
const told = async () =>
  (await readFile(notes, 'utf8'))
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line))

it('is tried, released, moves v1, and is what `uses: …@v1` then runs', async () => {
  const first = await land('1.0.0', 'The first that stays.')
  const tried = await release('v1.0.0', 'workflow_dispatch')
  expect([tried.code, tried.log]).toEqual([0, expect.stringContaining(`Dry run: v1 would move to ${first} (v1.0.0).`)])
  expect([await remote('refs/tags/*'), await told()]).toEqual(['', []])

  await git('tag', 'v1.0.0')
  await git('push', '--quiet', 'origin', 'v1.0.0')
  const released = await release('v1.0.0', 'push')
  expect([released.code, released.log]).toEqual([0, expect.stringContaining(`v1 is ${first} (v1.0.0) now.`)])
  expect(released.log).toContain('attest: subject-path=dist/*.js')
  expect(await told()).toEqual([
    [
      'release',
      'create',
      'v1.0.0',
      '--verify-tag',
      '--title',
      'v1.0.0',
      '--notes-file',
      'notes.md',
      'The first that stays.\n',
    ],
  ])
  expect([await remote('refs/tags/v1.0.0'), await remote('refs/tags/v1')]).toEqual([first, first])

  const used = await stage.run('deploy', stage.first, { released: true })
  expect([used.code, used.outputs['Deploy Guard.decision']]).toEqual([0, 'pass'])
  expect(used.said).toContain(first)

  const second = await land('1.1.0', 'More.')
  await git('tag', 'v1.1.0')
  await git('push', '--quiet', 'origin', 'v1.1.0')
  expect((await release('v1.1.0', 'push')).code).toBe(0)
  expect([await remote('refs/tags/v1.0.0'), await remote('refs/tags/v1')]).toEqual([first, second])
})
