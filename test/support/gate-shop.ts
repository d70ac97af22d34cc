import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { markGood } from '../../src/deploy/record-entries.ts'
import { createRecordStore } from '../../src/deploy/record-store.ts'
import { assessCoverage } from '../../src/gate/assess.ts'
import type { Coverage } from '../../src/gate/coverage.ts'
import { gatherEvidence } from '../../src/gate/gather-evidence.ts'
import { openRepository } from '../../src/git/bare-repository.ts'
import type { Repository } from '../../src/git/repository.ts'
import { createForge } from '../../src/github/forge.ts'
import { repositoryWithoutGit } from '../../src/github/without-git/api-repository.ts'
import { gate, type Judged } from '../../src/verbs/gate/gate-candidate.ts'
import type { Ports } from '../../src/verbs/ports.ts'
import { prepare } from '../../src/verbs/prepare-deploy.ts'
import { type CommitOptions, GitHub, ManualClock, type People, type RepositorySettings } from '../stand-in/index.ts'
import { runContext } from './shop.ts'

type Method = 'merge' | 'squash' | 'rebase'

/** A repository on the stand-in, in which people work and whose deploys are gated. Each step is a minute after the one before. */
export type GateShop = {
  readonly github: GitHub
  readonly clock: ManualClock
  readonly repo: People
  readonly ports: Ports
  /** What production runs: the first commit of `main`, deployed by the workflow with the guard in it. */
  readonly base: string
  /** Commits to a branch; by Ann, who pushes it, unless said otherwise. */
  commit(branch: string, files: Record<string, string>, more?: Partial<CommitOptions>): Promise<string>
  /** Opens a pull request of Ann's. */
  opened(branch: string, into?: string): Promise<number>
  approve(number: number, login?: string): void
  merge(number: number, method?: Method): Promise<string>
  /** The deploy workflow ran a commit with these steps, and GitHub recorded that as a deployment. */
  deployed(sha: string, steps: readonly string[], path?: string): void
  /** Writes into the guard's own record that what is live was found good. */
  remember(): Promise<void>
  /** Measures from `base` to the tip of main. */
  measure(): Promise<Coverage>
  /** The same through the API alone, as where there is no git. */
  measureWithoutGit(): Promise<Coverage>
  /** The whole judgement of the tip of main: what is live, the policy, the facts, the decision. */
  judge(policy?: string): Promise<Judged>
  /** Fails if the stand-in saw a request that GitHub does not know. */
  close(): Promise<void>
}

const WORKFLOW = '.github/workflows/deploy.yml'
const silent = { info: () => undefined, warning: () => undefined, debug: () => undefined }

/** Opens the shop: Ann, Bob and Cleo may write, Rita may read. */
export async function gateShop(settings: Partial<RepositorySettings> = {}): Promise<GateShop> {
  const clock = new ManualClock('2026-01-05T09:00:00Z')
  const github = await GitHub.start({ clock })
  const repo = await github.repository('acme/shop', settings)
  for (const login of ['ann', 'bob', 'cleo']) repo.user(login, { permission: 'write' })
  repo.user('rita', { permission: 'read' })
  const tempDir = mkdtempSync(join(tmpdir(), 'guard-shop-'))
  const outside = outsideOf(github, clock, tempDir)
  const repository = await outside.openRepository()
  const people = peopleOf(repo, clock)
  const base = await people.commit('main', { 'a.txt': 'a\n', 'b.txt': 'b\n' })
  people.deployed(base, ['Deploy Guard'])
  return {
    github,
    clock,
    repo,
    base,
    ...people,
    ports: outside,
    async remember() {
      const store = createRecordStore(outside.forge.gitData, 'production', { id: 1, attempt: 1 }, outside.clock)
      const at = new Date(outside.clock.now()).toISOString()
      const facts = { deployment: 1, sha: base, at, run: { id: 1, attempt: 1 } }
      await store.update('Found good', (record) => markGood(record, facts))
    },
    measure: async () => measured(outside, repository, base, await repo.tip()),
    measureWithoutGit: async () =>
      measured(outside, repositoryWithoutGit(outside.forge.objects, 'there is none'), base, await repo.tip()),
    judge: (policy = '') => judged(outside, repository, repo, clock, policy),
    async close() {
      await repository.close()
      const violations = [...github.violations]
      await github.stop()
      rmSync(tempDir, { recursive: true, force: true })
      if (violations.length > 0) throw new Error(violations.join('\n'))
    },
  }
}

function peopleOf(repo: People, clock: ManualClock) {
  return {
    commit(branch: string, files: Record<string, string>, more: Partial<CommitOptions> = {}) {
      clock.advance(60)
      const message = `Change ${Object.keys(files).join(', ')}`
      return repo.commit({ branch, files, author: 'ann', message, ...more })
    },
    opened(branch: string, into = 'main') {
      clock.advance(60)
      return repo.openPull({ author: 'ann', head: branch, base: into, title: `Merge ${branch}` })
    },
    approve(number: number, login = 'bob') {
      clock.advance(60)
      repo.review(number, login, 'APPROVED')
    },
    merge(number: number, method: Method = 'squash') {
      clock.advance(60)
      return repo.merge(number, 'cleo', method)
    },
    deployed(sha: string, steps: readonly string[], path = WORKFLOW) {
      clock.advance(60)
      const run = repo.workflowRun({ path, branch: 'main', sha, actor: 'ann' })
      run.job({ name: 'deploy', steps, environment: 'production' }).finish()
      run.finish()
    },
  }
}

function outsideOf(github: GitHub, clock: ManualClock, tempDir: string): Ports {
  const token = github.token({ repository: 'acme/shop' })
  const ticking = { now: () => clock.now().getTime(), sleep: () => Promise.resolve() }
  const address = { owner: 'acme', repo: 'shop', token, apiUrl: github.apiUrl, userAgent: 'deploy-guard-test' }
  return {
    forge: createForge({ ...address, clock: ticking, log: silent }),
    openRepository: () => openRepository({ url: `${github.url}/acme/shop.git`, token, tempDir }),
    openSnapshots: () => Promise.reject(new Error('no rollback here')),
    sampling: { start: () => '', stop: () => undefined, open: notSampled },
    clock: ticking,
    log: silent,
    run: { ...runContext(1), owner: 'acme', repo: 'shop' },
    summarise: () => Promise.resolve(),
    cancelled: new AbortController().signal,
  }
}

function notSampled(): never {
  throw new Error('nothing is sampled here')
}

async function measured(ports: Ports, repository: Repository, base: string, head: string): Promise<Coverage> {
  const evidence = await gatherEvidence(ports, repository, { base, head, branch: 'main', name: 'acme/shop' })
  return assessCoverage(repository, { base, head, evidence, approvals: 1 })
}

async function judged(
  ports: Ports,
  repository: Repository,
  repo: People,
  clock: ManualClock,
  policy: string,
): Promise<Judged> {
  clock.advance(60)
  const sha = await repo.tip()
  const run = repo.workflowRun({ path: WORKFLOW, branch: 'main', sha, actor: 'ann' })
  run.job({ name: 'deploy', steps: ['Deploy Guard'], runnerName: 'runner' })
  clock.advance(60)
  const own = { ...ports, run: { ...ports.run, runId: run.id } }
  const store = createRecordStore(ports.forge.gitData, 'production', { id: run.id, attempt: 1 }, ports.clock)
  const request = {
    environment: 'production',
    sha,
    expectedSha: null,
    policyPath: '.github/deploy-guard.yml',
    policyText: policy,
    rollbackReason: null,
    emergencyReason: null,
    metricsUrl: null,
    probeUrl: null,
  }
  return gate(own, await prepare(own, repository, await store.read(), request), null)
}
