import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createRecordStore } from '../../../src/deploy/record-store.ts'
import type { Log } from '../../../src/deploy/ports.ts'
import { openSnapshots } from '../../../src/git/bare.ts'
import { createForge } from '../../../src/github/index.ts'
import { finishResponses, startResponse } from '../../../src/verbs/respond.ts'
import { GitHub, type People } from '../../stand-in/index.ts'
import { badDeploy } from '../../support/responder.ts'
import { runContext } from '../../support/shop.ts'
import { type Ends, fillRepository, type Size } from './repository.ts'

const run = promisify(execFile)

/** What one way back has cost. */
export type Cost = {
  /** Seconds until the pull request was there; for the clone, until its branch was pushed. */
  readonly seconds: number
  readonly requests: { readonly rest: number; readonly graphql: number; readonly git: number }
  /** Bytes that came from the server by git. */
  readonly fetched: number
}

export type Measured = { readonly size: Size; readonly ours: Cost; readonly clone: Cost | null }

const silent: Log = { info: () => undefined, warning: () => undefined, debug: () => undefined }

/** Makes a repository of that size and measures the way from "regressed" to an open pull request on it; `latencyMs` for every answer. */
export async function measure(size: Size, latencyMs: number, withClone: boolean): Promise<Measured> {
  const github = await GitHub.start({ latencyMs: 0 })
  const temp = await mkdtemp(join(tmpdir(), 'deploy-guard-bench-'))
  try {
    const people = await github.repository('acme/shop')
    const ends = await fillRepository(people.gitDir, size)
    await run('git', ['-C', people.gitDir, 'repack', '-adq', '--write-bitmap-index'])
    github.latencyMs = latencyMs
    const ours = await respond(github, ends, temp)
    const clone = withClone ? await cloneAndRevert(github, people, ends, temp) : null
    if (github.violations.length > 0) throw new Error(github.violations.join('\n'))
    return { size, ours, clone }
  } finally {
    await github.stop()
    await rm(temp, { recursive: true, force: true })
  }
}

async function respond(github: GitHub, ends: Ends, tempDir: string): Promise<Cost> {
  const token = github.token({ repository: 'acme/shop' })
  const clock = { now: () => Date.now(), sleep: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)) }
  const options = { owner: 'acme', repo: 'shop', token, apiUrl: github.apiUrl, userAgent: 'bench', clock, log: silent }
  const forge = createForge(options)
  const remote = { url: `${github.url}/acme/shop.git`, token, tempDir }
  const context = { ...runContext(71), owner: 'acme', serverUrl: github.url }
  const ports = { forge, openSnapshots: () => openSnapshots(remote), clock, log: silent, run: context }
  const store = createRecordStore(forge.gitData, 'production', { id: 71, attempt: 1 }, clock)
  const responder = { ports, environment: 'production', store }
  const opened = pullOpened(github)
  const from = github.log.length
  const started = performance.now()
  const finished = startResponse(responder, badDeploy(ends)).then(() => finishResponses(responder))
  const { at, count } = await opened
  const seconds = (at - started) / 1000
  const { failures } = await finished
  if (failures.length > 0) throw failures[0]?.error ?? new Error('failed')
  return { seconds, ...costOf(github, from, count) }
}

/** When the request that opens the pull request was answered, and how many requests there were by then. */
function pullOpened(github: GitHub): Promise<{ at: number; count: number }> {
  return new Promise((resolve) => {
    const end = github.onRequest(({ method, path, status }) => {
      if (method !== 'POST' || !path.endsWith('/pulls') || status !== 201) return
      end()
      resolve({ at: performance.now(), count: github.log.length })
    })
  })
}

function costOf(github: GitHub, from: number, until: number): Pick<Cost, 'requests' | 'fetched'> {
  const entries = github.log.slice(from, until)
  const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length
  const fetched = entries.filter(({ kind }) => kind === 'git').reduce((sum, { bytes }) => sum + bytes, 0)
  return { requests: { rest: count('rest'), graphql: count('graphql'), git: count('git') }, fetched }
}

/** What one would do by hand: clone, revert the range, push. */
async function cloneAndRevert(github: GitHub, people: People, { good, bad }: Ends, temp: string): Promise<Cost> {
  const token = github.token({ actor: 'alice', repository: people.fullName })
  const url = `${github.url.replace('//', `//x-access-token:${token}@`)}/acme/shop.git`
  const folder = join(temp, 'clone')
  const from = github.log.length
  const started = performance.now()
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.com']
  await run('git', ['clone', '-q', url, folder])
  await run('git', ['-C', folder, ...who, 'revert', '--no-edit', `${good}..${bad}`])
  await run('git', ['-C', folder, 'push', '-q', 'origin', 'HEAD:refs/heads/by-hand'])
  const seconds = (performance.now() - started) / 1000
  await rm(folder, { recursive: true, force: true })
  return { seconds, ...costOf(github, from, github.log.length) }
}
