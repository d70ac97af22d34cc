import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { assessCoverage } from '../../../src/gate/assess.ts'
import { gatherEvidence } from '../../../src/gate/gather-evidence.ts'
import { openRepository } from '../../../src/git/bare-repository.ts'
import { createForge } from '../../../src/github/forge.ts'
import { pullFactsDocument, pullListDocument, pullsOfCommitsDocument } from '../../../src/github/graphql-documents.ts'
import { COMMITS_A_QUERY, PULLS_A_QUERY } from '../../../src/github/reviews.ts'
import { pointsOf } from './points.ts'
import { GitHub, ManualClock, type People } from '../../stand-in/index.ts'
import { createFakeClock } from '../../support/fake-clock.ts'

/** What is built for an online run. */
export type OnlinePlan = {
  readonly pulls: number
  readonly files: number
  /** Every so many pull requests one has a commit that came after its approval; 0 for none. */
  readonly residueEvery: number
  /** Commits below the base. */
  readonly history: number
  /** Whether those follow each other in a line or are merged branches. */
  readonly below: 'line' | 'merges'
  /** Whether a plain walk is measured beside it. */
  readonly walk: boolean
}

/** What one online run took. */
export type OnlineRow = {
  readonly pulls: number
  readonly commits: number
  readonly seconds: number
  readonly requests: number
  readonly graphql: number
  readonly rest: number
  readonly git: number
  /** Points of GraphQL, with every list taken for a full one. */
  readonly points: number
  /** Seconds that the stand-in took to make its answers, and that it held them back. */
  readonly answering: number
  readonly latency: number
  readonly kilobytes: number
  readonly uncovered: number
  readonly walkRequests: number
  readonly walkSeconds: number
}

const quiet = { info: () => undefined, warning: () => undefined, debug: () => undefined }
const LATENCY = 40

/**
 * Points of all queries of a run: of each document as it was sent, with its lists taken for full ones. Throws where the log does not have the
 * queries that such a range takes.
 */
function pointsOfRun(routes: readonly string[], commits: number, pulls: number): number {
  const sent = (wanted: string): number => routes.filter((route) => route === wanted).length
  const kinds: [string, string[]][] = [
    ['PullsOfCommits', sizesOf(commits, COMMITS_A_QUERY).map(pullsOfCommitsDocument)],
    ['PullFacts', sizesOf(pulls, PULLS_A_QUERY).map(pullFactsDocument)],
    ['PullList', Array.from({ length: sent('PullList') }, () => pullListDocument('commits'))],
  ]
  for (const [route, documents] of kinds) {
    if (sent(route) !== documents.length)
      throw new Error(`${sent(route)} queries ${route} in place of ${documents.length}`)
  }
  return kinds.flatMap(([, documents]) => documents).reduce((sum, document) => sum + pointsOf(document), 0)
}

function sizesOf(all: number, most: number): number[] {
  return Array.from({ length: Math.ceil(all / most) }, (_, part) => Math.min(most, all - part * most))
}

/** Builds a repository of merged pull requests on the stand-in and measures its range with 40 ms for each answer. */
export async function measureOnline(plan: OnlinePlan): Promise<OnlineRow> {
  const clock = new ManualClock('2026-01-05T09:00:00Z')
  await using github = await GitHub.start({ clock })
  const repo = await github.repository('acme/shop')
  for (const login of ['ann', 'bob', 'cleo']) repo.user(login, { permission: 'write' })
  const { base, commits } = await build(repo, clock, plan)
  const head = await repo.tip()
  const token = github.token({ repository: 'acme/shop' })
  const tempDir = mkdtempSync(join(tmpdir(), 'guard-bench-'))
  try {
    await warmUp(github, token)
    github.latencyMs = LATENCY
    const before = github.log.length
    const start = performance.now()
    const address = { owner: 'acme', repo: 'shop', token, apiUrl: github.apiUrl, userAgent: 'bench' }
    const forge = createForge({ ...address, clock: createFakeClock(), log: quiet })
    const repository = await openRepository({ url: `${github.url}/acme/shop.git`, token, tempDir })
    const range = { base, head, branch: 'main', name: 'acme/shop' }
    const evidence = await gatherEvidence({ forge, clock: createFakeClock(), log: quiet }, repository, range)
    const coverage = await assessCoverage(repository, { base, head, evidence, approvals: 1 })
    await repository.close()
    const seconds = (performance.now() - start) / 1000
    const log = github.log.slice(before)
    const kind = (wanted: string): number => log.filter((entry) => entry.kind === wanted).length
    const routes = log.map(({ route }) => route)
    const points = pointsOfRun(routes, commits.length, plan.pulls)
    const bytes = log.reduce((sum, entry) => sum + entry.bytes, 0)
    const walk = plan.walk ? await plainWalk(github, token, commits) : { requests: 0, seconds: 0 }
    return {
      pulls: plan.pulls,
      commits: commits.length,
      seconds,
      requests: log.length,
      graphql: kind('graphql'),
      rest: kind('rest'),
      git: kind('git'),
      points,
      answering: log.reduce((sum, entry) => sum + entry.ms, 0) / 1000,
      latency: (log.length * LATENCY) / 1000,
      kilobytes: Math.round(bytes / 1000),
      uncovered: coverage.uncovered.length,
      walkRequests: walk.requests,
      walkSeconds: walk.seconds,
    }
  } finally {
    rmSync(tempDir, { recursive: true, force: true })
  }
}

/** The stand-in reads GitHub's schema at its first query, which takes it more than a second; a real GitHub has done so. */
async function warmUp(github: GitHub, token: string): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const body = JSON.stringify({ query: '{ viewer { login } }' })
  await fetch(`${github.url}/api/graphql`, { method: 'POST', headers, body })
}

/** Rebase merges of two or three commits each; some have a commit that came after their approval. */
async function build(repo: People, clock: ManualClock, plan: OnlinePlan) {
  const { pulls, files, residueEvery } = plan
  const base = await seeded(repo, plan)
  const commits: string[] = []
  for (let at = 0; at < pulls; at += 1) {
    const branch = `topic-${at}`
    const size = 2 + (at % 2)
    for (let part = 0; part < size; part += 1) {
      clock.advance(10)
      const own = pathOf((at * 3 + part) % files)
      await repo.commit({
        branch,
        files: { [own]: `change ${at} ${part}\n` },
        author: 'ann',
        message: `Change ${at}.${part}`,
      })
      if (part === size - 2) {
        clock.advance(10)
        if (residueEvery > 0 && at % residueEvery === residueEvery - 1) await approved(repo, branch, clock)
      }
    }
    const number = numbers.get(branch) ?? (await approved(repo, branch, clock))
    numbers.delete(branch)
    clock.advance(10)
    await repo.merge(number, 'cleo', 'rebase')
    commits.push(...Array.from({ length: size }, (_, part) => `${branch}.${part}`))
  }
  return { base, commits }
}

/** A history over all the files, written by one process: through the stand-in each commit would take one of its own. */
async function seeded(repo: People, { files, history, below }: OnlinePlan): Promise<string> {
  const inline = (path: string, text: string): string => `M 100644 inline ${path}\ndata ${text.length}\n${text}\n`
  const contents = Array.from({ length: files }, (_, at) => inline(pathOf(at), `file ${at}\n`)).join('')
  const edit = (at: number): string => inline(pathOf((at * 7) % files), `earlier ${at}\n`)
  const tip = await repo.tip()
  const commit = (at: number, changes: string, from: string | null, merged: string | null = null): string => {
    const head = `commit refs/guard/seed\nmark :${at}\ncommitter Ann <ann@example.com> ${1767500000 + at} +0000\ndata 3\nall\n`
    return `${head}${from === null ? '' : `from ${from}\n`}${merged === null ? '' : `merge ${merged}\n`}${changes}\n`
  }
  const parts = [commit(1, contents, tip)]
  for (let at = 2; at <= history + 1; at += 1) {
    if (below === 'line' || at < 34) parts.push(commit(at, edit(at), null))
    // A branch of two commits that began up to thirty commits ago, and its merge.
    else if (at % 3 === 1) parts.push(commit(at, edit(at), `:${at - 1 - 3 * (at % 10)}`))
    else if (at % 3 === 2) parts.push(commit(at, edit(at), `:${at - 1}`))
    else parts.push(commit(at, edit(at), `:${at - 3}`, `:${at - 1}`))
  }
  execFileSync('git', ['--git-dir', repo.gitDir, 'fast-import', '--quiet', '--force'], {
    input: `${parts.join('')}done\n`,
  })
  const sha = await repo.tip('refs/guard/seed')
  await repo.push('ann', 'main', sha)
  return sha
}

const numbers = new Map<string, number>()

async function approved(repo: People, branch: string, clock: ManualClock): Promise<number> {
  const number = await repo.openPull({ author: 'ann', head: branch, base: 'main', title: branch })
  clock.advance(10)
  repo.review(number, 'bob', 'APPROVED')
  clock.advance(10)
  numbers.set(branch, number)
  return number
}

function pathOf(at: number): string {
  return `src/part-${at % 50}/file-${at}.txt`
}

/** What a walk commit by commit asks: the pull requests of each commit, then each pull request, its reviews, commits and files. */
async function plainWalk(github: GitHub, token: string, commits: readonly string[]) {
  const start = performance.now()
  let requests = 0
  const get = async (path: string): Promise<unknown> => {
    requests += 1
    const answer = await fetch(`${github.apiUrl}/repos/acme/shop${path}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    return answer.json()
  }
  const listed = z.array(z.object({ sha: z.string() })).parse(await get(`/commits?per_page=100`))
  const shas = listed.map(({ sha }) => sha)
  const seen = new Set<number>()
  // Commits beyond the first page cost the same: they are counted, not asked.
  for (const sha of shas) {
    const pulls = z.array(z.object({ number: z.int() })).parse(await get(`/commits/${sha}/pulls`))
    for (const { number } of pulls) {
      if (seen.has(number)) continue
      seen.add(number)
      for (const part of ['', '/reviews', '/commits', '/files']) await get(`/pulls/${number}${part}`)
    }
  }
  const share = commits.length / Math.max(1, shas.length)
  return { requests: Math.round(requests * share), seconds: ((performance.now() - start) / 1000) * share }
}
