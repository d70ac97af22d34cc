import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { shopFiles } from '../demo/changes.ts'
import { type HumanClock, humanClock } from '../runner/human-clock.ts'
import { workflowPath, type Workplace } from '../runner/workflow.ts'
import { GitHub, type Files, type Permissions } from '../stand-in/index.ts'
import { type Service, startService } from './service.ts'

/** Steps of a second and a watch of five: as short as the guard can be told to be. */
export const quickPolicy = `version: 1
watch:
  step: 1s
  min-baseline: 2s
  duration: 5s
  min-watch: 4s
  sustained-for: 2s
  metrics:
    - name: requests
      total: http_requests_total
      bad: http_requests_total{status=~"5.."}
      segment: platform
      min-effect: { relative: 0.5, absolute: 0.1 }
`

/** A repository whose first version is live, a service under watch, and the built action. */
export type AcceptanceStage = Workplace & {
  readonly service: Service
  readonly clock: HumanClock
  readonly inputs: Record<string, string>
  /** The commit that production ran at first. */
  readonly first: string
  [Symbol.asyncDispose](): Promise<void>
}

export async function setStage(
  options: {
    readonly permissions?: Permissions
    readonly files?: Files
    /** Seconds by which GitHub's clock is ahead of the machine's. */
    readonly skew?: number
  } = {},
): Promise<AcceptanceStage> {
  const temp = await mkdtemp(join(tmpdir(), 'deploy-guard-acceptance-'))
  await mkdir(join(temp, 'runner'))
  const clock = humanClock(options.skew)
  const github = await GitHub.start({ clock })
  const repo = await github.repository('acme/shop')
  for (const login of ['alice', 'bob', 'carol']) repo.user(login)
  const files = { ...(await shopFiles()), '.github/deploy-guard.yml': quickPolicy, ...options.files }
  const first = await repo.commit({ files, message: 'The shop', author: 'alice' })
  const run = repo.workflowRun({ path: workflowPath, branch: 'main', sha: first, actor: 'alice' })
  run.job({ name: 'deploy', steps: ['Deploy Guard'], environment: 'production' }).finish()
  run.finish()
  const service = await startService()
  return {
    github,
    repo,
    token: github.token({
      repository: repo.fullName,
      ...(options.permissions && { permissions: options.permissions }),
    }),
    temp: join(temp, 'runner'),
    action: fileURLToPath(new URL('../..', import.meta.url)),
    service,
    clock,
    inputs: { 'metrics-url': service.metricsUrl },
    first,
    async [Symbol.asyncDispose]() {
      await service.stop()
      await github.stop()
      // The sampler of a runner that is gone may still write.
      await rm(temp, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
    },
  }
}
