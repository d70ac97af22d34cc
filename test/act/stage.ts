import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { z } from 'zod'
import { startService } from '../acceptance/service.ts'
import { quickPolicy } from '../acceptance/stage.ts'
import { root } from '../project/root.ts'
import { type HumanClock, humanClock } from '../runner/human-clock.ts'
import { type Files, GitHub, type People } from '../stand-in/index.ts'
import { type ActEnd, type ActRun, runAct, RUNNER } from './act.ts'
import { checkoutAction } from './others.ts'

const execute = promisify(execFile)

/** A repository on the stand-in with a workflow of examples/, the service that it deploys, and act. */
export type ActStage = {
  readonly github: GitHub
  readonly repo: People
  readonly clock: HumanClock
  /** Commits that the repository's own deploy.sh has deployed, oldest first. */
  readonly deployed: readonly string[]
  /** Runs a workflow of the repository at a commit. `released`: with the guard that the stand-in has as deploy-guard/deploy-guard, not with that of this folder. */
  run(workflow: string, sha: string, how?: RunOptions): Promise<ActEnd>
  [Symbol.asyncDispose](): Promise<void>
}

type RunOptions = Partial<Pick<ActRun, 'event' | 'payload' | 'environments'>> & { readonly released?: boolean }

/** Where a workflow file stands in the repository. */
export const workflowFile = (name: string): string => `.github/workflows/${name}.yml`

/** The deploy of the repository: it tells the service what was checked out, and of which commit. */
const deployFiles: Files = {
  'deploy.sh': { content: '#!/bin/sh\nexec node deploy.mjs\n', mode: '100755' },
  'deploy.mjs': `import { readFileSync } from 'node:fs'
const body = JSON.stringify({ sha: process.env.SHA, broken: readFileSync('broken.txt', 'utf8').trim() })
const { ok } = await fetch(process.env.PRODUCTION, { method: 'POST', body })
if (!ok) process.exit(1)
`,
  'broken.txt': '\n',
}

/** A change that breaks one platform. */
export const breaksIos: Files = { 'broken.txt': 'ios\n' }

/** A workflow of examples/ as it stands there, but for the address of the metrics. */
export async function example(name: string, metricsUrl: string): Promise<string> {
  const text = await readFile(join(root, 'examples', `${name}.yml`), 'utf8')
  return text.replaceAll('https://shop.example.com/metrics', metricsUrl)
}

export async function setStage(
  examples: readonly string[],
  more: Files = {},
): Promise<ActStage & { readonly first: string }> {
  const temp = await mkdtemp(join(tmpdir(), 'deploy-guard-act-'))
  const clock = humanClock()
  const github = await GitHub.start({ clock })
  const repo = await github.repository('acme/shop')
  for (const login of ['alice', 'bob', 'carol']) repo.user(login)
  const service = await startService()
  const production = await startProduction(service.release)
  const workflows = await Promise.all(
    examples.map(async (name) => [workflowFile(name), await example(name, service.metricsUrl)] as const),
  )
  const files = { '.github/deploy-guard.yml': quickPolicy, ...deployFiles, ...Object.fromEntries(workflows), ...more }
  const first = await repo.commit({ files, message: 'The shop', author: 'alice' })
  const token = github.token({ repository: repo.fullName })
  const guard = join(temp, 'guard')
  for (const part of ['action.yml', 'dist']) await cp(join(root, part), join(guard, part), { recursive: true })
  const checkout = await checkoutAction(temp, 'v7')
  let runs = 0
  return {
    github,
    repo,
    clock,
    first,
    deployed: production.deployed,
    async run(workflow, sha, { event = 'push', payload = {}, environments = {}, released = false } = {}) {
      const clone = join(temp, `clone-${runs++}`)
      await execute('git', ['clone', '--quiet', `${github.url.replace('//', `//x:${token}@`)}/${repo.fullName}`, clone])
      await execute('git', ['checkout', '--quiet', '-B', 'main', sha], { cwd: clone })
      const path = workflowFile(workflow)
      const run = repo.workflowRun({ path, branch: 'main', sha, actor: 'alice', event })
      return runAct({
        temp,
        clone,
        workflow: path,
        event,
        payload: {
          repository: { full_name: repo.fullName, default_branch: 'main' },
          ref: 'refs/heads/main',
          ...payload,
        },
        token,
        actions: {
          'actions/checkout@v7': checkout,
          ...(!released && { 'deploy-guard/deploy-guard@v1': guard }),
        },
        variables: {
          GITHUB_SERVER_URL: github.url,
          GITHUB_API_URL: github.apiUrl,
          GITHUB_GRAPHQL_URL: github.graphqlUrl,
          GITHUB_REPOSITORY: repo.fullName,
          GITHUB_REF: 'refs/heads/main',
          SHA_REF: sha,
          GITHUB_RUN_ID: String(run.id),
          GITHUB_WORKFLOW_REF: `${repo.fullName}/${path}@refs/heads/main`,
          RUNNER_NAME: RUNNER,
          GITHUB_RETENTION_DAYS: '90',
          PRODUCTION: production.url,
        },
        run,
        environments,
      })
    },
    async [Symbol.asyncDispose]() {
      await production.stop()
      await service.stop()
      const violations = [...github.violations]
      await github.stop()
      await rm(temp, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
      if (violations.length > 0) throw new Error(violations.join('\n'))
    },
  }
}

const order = z.object({ sha: z.string(), broken: z.string() })

/** What deploy.sh talks to. */
async function startProduction(release: (broken: readonly string[]) => void) {
  const deployed: string[] = []
  const server = createServer((request, response) => {
    void json(request).then((body) => {
      const { sha, broken } = order.parse(body)
      deployed.push(sha)
      release(broken === '' ? [] : [broken])
      response.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    deployed,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
