import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Log } from '../../../src/base/log.ts'
import { createRecordStore } from '../../../src/deploy/record-store.ts'
import { openSnapshots } from '../../../src/git/bare-repository.ts'
import { createForge } from '../../../src/github/forge.ts'
import { lookAhead } from '../../../src/verbs/respond/prefetch-rollback.ts'
import { finishResponses, startResponse } from '../../../src/verbs/respond/respond.ts'
import type { ResponseDeps } from '../../../src/verbs/setting.ts'
import { type Ends, fillRepository, type Size } from './repository.ts'
import { type Spent, stopwatch } from './stopwatch.ts'
import { GitHub, type People, systemClock } from '../../stand-in/index.ts'
import { badDeploy } from '../../support/responder.ts'
import { runContext } from '../../support/shop.ts'

const run = promisify(execFile)

/** What one way back has cost. */
export type Cost = Spent & {
  readonly requests: { readonly rest: number; readonly graphql: number; readonly git: number }
  /** Bytes that came from the server by git. */
  readonly fetched: number
}

/** `ahead`: what the watch fetched before anything was wrong, bytes. */
export type Measured = {
  readonly size: Size
  readonly ours: Cost
  readonly ahead: number
  readonly clone: Cost | null
}

export type Conditions = {
  /** Milliseconds before each answer. */
  readonly latency: number
  readonly withClone: boolean
  /** Without what the watch prepares: as when another run has to finish the response. */
  readonly cold: boolean
}

const silent: Log = { info: () => undefined, warning: () => undefined, debug: () => undefined }

/** Makes a repository of that size and measures the way from "regressed" to an open pull request on it. */
export async function measure(size: Size, { latency, withClone, cold }: Conditions): Promise<Measured> {
  const github = await GitHub.start({ clock: systemClock })
  const temp = await mkdtemp(join(tmpdir(), 'deploy-guard-bench-'))
  try {
    const people = await github.repository('acme/shop')
    const ends = await fillRepository(people.gitDir, size)
    await run('git', ['-C', people.gitDir, 'repack', '-adq', '--write-bitmap-index'])
    github.latencyMs = latency
    const { ours, ahead } = await respond(github, ends, temp, { latency, cold })
    const clone = withClone ? await cloneAndRevert(github, people, ends, temp, latency) : null
    if (github.violations.length > 0) throw new Error(github.violations.join('\n'))
    return { size, ours, ahead, clone }
  } finally {
    await github.stop()
    await rm(temp, { recursive: true, force: true })
  }
}

function responderOn(github: GitHub, tempDir: string): ResponseDeps {
  const token = github.token({ repository: 'acme/shop' })
  const clock = {
    now: () => systemClock.now().getTime(),
    sleep: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)),
  }
  const options = { owner: 'acme', repo: 'shop', token, apiUrl: github.apiUrl, userAgent: 'bench', clock, log: silent }
  const forge = createForge(options)
  const remote = { url: `${github.url}/acme/shop.git`, token, tempDir }
  const context = { ...runContext(71), owner: 'acme', serverUrl: github.url }
  const ports = { forge, openSnapshots: () => openSnapshots(remote), clock, log: silent, run: context }
  const store = createRecordStore(forge.gitData, 'production', { id: 71, attempt: 1 }, clock)
  return { ports, environment: 'production', store }
}

async function respond(
  github: GitHub,
  ends: Ends,
  tempDir: string,
  { latency, cold }: Pick<Conditions, 'latency' | 'cold'>,
): Promise<{ ours: Cost; ahead: number }> {
  const responder = responderOn(github, tempDir)
  // The record that every watch has begun with.
  await responder.store.update('Watching', (record) => ({ ...record, gate: { ...record.gate, used: [1] } }))
  const before = github.log.length
  const ahead = cold ? null : lookAhead(responder, ends)
  if (ahead !== null) await fetchedAhead(github, before)
  const prepared = { ...responder, ports: { ...responder.ports, ...(ahead && { openSnapshots: ahead.openSnapshots }) } }
  const early = bytesOf(github, before, github.log.length)
  const opened = pullOpened(github)
  const from = github.log.length
  const watch = stopwatch(github, latency)
  ahead?.hurry('main')
  const finished = startResponse(prepared, badDeploy(ends)).then((record) => finishResponses(prepared, record))
  const count = await opened
  const spent = watch.stop()
  const { failures } = await finished
  if (failures.length > 0) throw failures[0]?.error ?? new Error('failed')
  return { ours: { ...spent, ...costOf(github, from, count) }, ahead: early }
}

/** Long before a watch ends, what it prepares is there: both ends, the contents of what lies between, the commits between, the policy. */
async function fetchedAhead(github: GitHub, from: number): Promise<void> {
  const done = () => {
    const routes = github.log.slice(from).map(({ kind, method, path }) => `${kind} ${method} ${path}`)
    const wanted = [/^git POST/, /^git POST/, /compare/, /contents/]
    return wanted.every((one, index) => {
      const before = wanted.slice(0, index).filter((other) => other.source === one.source).length
      return routes.filter((route) => one.test(route)).length > before
    })
  }
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 20))
  await new Promise((resolve) => setTimeout(resolve, 1000))
}

/** How many requests there were when the one that opens the pull request was carried out. */
function pullOpened(github: GitHub): Promise<number> {
  return new Promise((resolve) => {
    const end = github.onRequest(({ method, path, status }) => {
      if (method !== 'POST' || !path.endsWith('/pulls') || status !== 201) return
      end()
      resolve(github.log.length)
    })
  })
}

function costOf(github: GitHub, from: number, until: number): Pick<Cost, 'requests' | 'fetched'> {
  const entries = github.log.slice(from, until)
  const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length
  const requests = { rest: count('rest'), graphql: count('graphql'), git: count('git') }
  return { requests, fetched: bytesOf(github, from, until) }
}

function bytesOf(github: GitHub, from: number, until: number): number {
  const entries = github.log.slice(from, until).filter(({ kind }) => kind === 'git')
  return entries.reduce((sum, { bytes }) => sum + bytes, 0)
}

/** What one would do by hand: clone, revert the range, push. */
async function cloneAndRevert(
  github: GitHub,
  people: People,
  { good, bad }: Ends,
  temp: string,
  latency: number,
): Promise<Cost> {
  const token = github.token({ actor: 'alice', repository: people.fullName })
  const url = `${github.url.replace('//', `//x-access-token:${token}@`)}/acme/shop.git`
  const folder = join(temp, 'clone')
  const from = github.log.length
  const watch = stopwatch(github, latency)
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.com']
  await run('git', ['clone', '-q', url, folder])
  await run('git', ['-C', folder, ...who, 'revert', '--no-edit', `${good}..${bad}`])
  await run('git', ['-C', folder, 'push', '-q', 'origin', 'HEAD:refs/heads/by-hand'])
  const spent = watch.stop()
  await rm(folder, { recursive: true, force: true })
  return { ...spent, ...costOf(github, from, github.log.length) }
}
