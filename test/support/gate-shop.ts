import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { placeOf } from '../../src/deploy/keys.ts'
import { markGood, planWatch } from '../../src/deploy/record-entries.ts'
import { createRecordStore } from '../../src/deploy/record-store.ts'
import { confirmLive } from '../../src/deploy/witnesses.ts'
import { assessCoverage } from '../../src/gate/assess.ts'
import type { Coverage } from '../../src/gate/coverage.ts'
import { gatherEvidence } from '../../src/gate/gather-evidence.ts'
import { openRepository } from '../../src/git/bare-repository.ts'
import type { Repository } from '../../src/git/repository.ts'
import { createForge } from '../../src/github/forge.ts'
import { repositoryWithoutGit } from '../../src/github/without-git/api-repository.ts'
import { renderGateSummary } from '../../src/render/gate-summary.ts'
import { gate, type Judged } from '../../src/verbs/gate/gate-candidate.ts'
import { gateViewOf } from '../../src/verbs/gate/show-gate.ts'
import { holdFacts } from '../../src/verbs/hold-facts.ts'
import type { Ports } from '../../src/verbs/ports.ts'
import { prepare, type Prepared } from '../../src/verbs/prepare-deploy.ts'
import {
  type CommitOptions,
  GitHub,
  type JobHandle,
  ManualClock,
  type People,
  type RepositorySettings,
  type RunHandle,
} from '../stand-in/index.ts'
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
  approve(number: number, login?: string, commit?: string): void
  merge(number: number, method?: Method): Promise<string>
  /** The deploy workflow ran a commit with these steps, and GitHub recorded that as a deployment. */
  deployed(sha: string, steps: readonly string[], path?: string, more?: Partial<DeployRun>): Deployed
  /** Writes into the guard's own record that what is live was found good. */
  remember(): Promise<void>
  /** Writes into the guard's own record that a run saw this commit deployed, at a time (ISO 8601). */
  seen(sha: string, at: string): Promise<void>
  /** Measures from `base` to the tip of main. */
  measure(): Promise<Coverage>
  /** The same through the API alone, as where there is no git. */
  measureWithoutGit(): Promise<Coverage>
  /** The whole judgement of the tip of main: what is live, the policy, the facts, the decision. */
  judge(policy?: string): Promise<Judged>
  /** The same of any deploy, as its run is: by default a push to main of its tip, with the policy file in the repository. */
  judgeAs(deploy?: Partial<JudgedDeploy>): Promise<JudgedAs>
  /** Fails if the stand-in saw a request that GitHub does not know. */
  close(): Promise<void>
}

/** What of a run differs from a push to main. */
export type DeployRun = Omit<Parameters<People['workflowRun']>[0], 'path' | 'sha' | 'actor'> & {
  readonly environment: string
  /** How the job ends. */
  readonly conclusion: 'success' | 'failure'
}

/** A deploy that was recorded. */
export type Deployed = { readonly run: RunHandle; readonly job: JobHandle; readonly deployment: number }

/** A deploy to judge. */
export type JudgedDeploy = {
  /** The candidate. */
  readonly sha: string
  /** Branch that the run was started on; null for a tag, a pull request's ref or a queue's. */
  readonly branch: string | null
  readonly path: string
  readonly event: string
  /** Input policy-text; null: the file. */
  readonly policy: string | null
  readonly rollbackReason: string | null
  /** Input cell, and whether another job of the run has deployed the candidate to another cell before. */
  readonly cell: string | null
  readonly elsewhere: boolean
  /** Input stage. */
  readonly stage: string | null
  /** Inputs environment and service. */
  readonly environment: string
  readonly service: string | null
  /** Whether what is found is recorded, as a whole deploy does. */
  readonly records: boolean
}

/** The judgement, with what was prepared for it and the report. */
export type JudgedAs = Judged & { readonly prepared: Prepared; readonly report: string }

const WORKFLOW = '.github/workflows/deploy.yml'
const silent = { info: () => undefined, warning: () => undefined, debug: () => undefined }

/** Opens the shop: Ann, Bob and Cleo may write, Rita may read. `deployed`: whether its first commit is live. */
export async function gateShop(
  settings: Partial<RepositorySettings> = {},
  { deployed = true } = {},
): Promise<GateShop> {
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
  if (deployed) people.deployed(base, ['Deploy Guard'])
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
    async seen(sha, at) {
      const store = createRecordStore(outside.forge.gitData, 'production', { id: 1, attempt: 1 }, outside.clock)
      const run = { id: 1, attempt: 1 }
      const watch = {
        deployment: null,
        sha,
        baseSha: null,
        run,
        state: 'ended',
        baseline: null,
        verdict: null,
      } as const
      await store.update('Seen', (record) => planWatch(record, { ...watch, startedAt: at }))
    },
    measure: async () => measured(outside, repository, base, await repo.tip()),
    measureWithoutGit: async () =>
      measured(outside, repositoryWithoutGit(outside.forge.objects, 'there is none'), base, await repo.tip()),
    judge: (policy = '') => judged({ ports: outside, repository, repo, clock }, { policy }),
    judgeAs: (deploy = {}) => judged({ ports: outside, repository, repo, clock }, deploy),
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
    /** `commit`: the head that the page showed; the newest where it is left out. */
    approve(number: number, login = 'bob', commit?: string) {
      clock.advance(60)
      repo.review(number, login, 'APPROVED', commit === undefined ? {} : { commit })
    },
    merge(number: number, method: Method = 'squash') {
      clock.advance(60)
      return repo.merge(number, 'cleo', method)
    },
    deployed(sha: string, steps: readonly string[], path = WORKFLOW, more: Partial<DeployRun> = {}): Deployed {
      clock.advance(60)
      const { environment = 'production', conclusion = 'success', ...started } = more
      const run = repo.workflowRun({ path, branch: 'main', sha, actor: 'ann', ...started })
      const job = run.job({ name: 'deploy', steps: steps.map(stepOf), environment })
      clock.advance(60)
      job.finish(conclusion)
      run.finish(conclusion)
      return { run, job, deployment: job.deploymentId ?? 0 }
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

/** `Deploy Guard:skipped` is a step with that conclusion. */
function stepOf(step: string) {
  const [name = '', conclusion] = step.split(':')
  return conclusion === 'skipped' || conclusion === 'failure' || conclusion === 'success'
    ? ({ name, conclusion } as const)
    : name
}

type Outside = {
  readonly ports: Ports
  readonly repository: Repository
  readonly repo: People
  readonly clock: ManualClock
}

async function judged(outside: Outside, deploy: Partial<JudgedDeploy>): Promise<JudgedAs> {
  const { ports, repository, repo, clock } = outside
  const { branch = 'main', path = WORKFLOW, event = 'push', policy = null } = deploy
  const { rollbackReason = null, service = null, cell = null, stage = null, elsewhere = false } = deploy
  const deployedTo = deploy.environment ?? 'production'
  clock.advance(60)
  const sha = deploy.sha ?? (await repo.tip())
  const run = repo.workflowRun({ path, branch: branch ?? 'v1.0.0', sha, actor: 'ann', event })
  if (elsewhere) run.job({ name: 'deploy (1)', steps: ['Deploy Guard'], environment: 'production' }).finish('success')
  run.job({ name: 'deploy', steps: ['Deploy Guard'], runnerName: 'runner' })
  clock.advance(60)
  const own = { ...ports, run: { ...ports.run, runId: run.id, workflowPath: path, branch, event } }
  const environment = placeOf(deployedTo, service)
  const before = service === null ? null : deployedTo
  const store = createRecordStore(ports.forge.gitData, environment, { id: run.id, attempt: 1 }, ports.clock, before)
  const request = {
    environment,
    deployedTo,
    service,
    cell,
    stage,
    sha,
    expectedSha: null,
    policyPath: '.github/deploy-guard.yml',
    policyText: policy,
    rollbackReason,
    emergencyReason: null,
    metricsUrls: [],
    probeUrl: null,
  }
  const prepared = await prepare(own, repository, await store.read(), request)
  if (deploy.records === true)
    await store.update('Live', (record) => confirmLive(record, prepared.live, { id: run.id, attempt: 1 }))
  const found = await gate(own, prepared, await holdFacts(own, prepared), true)
  return { ...found, prepared, report: renderGateSummary(gateViewOf(own, prepared, found)) }
}
