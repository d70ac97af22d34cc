import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { withServer } from '../metrics/server.ts'
import { runMain } from '../runner/job.ts'
import { jobSetting, workflowPath } from '../runner/workflow.ts'
import { neededPermissions } from '../../src/deploy/modes.ts'
import { storeApi } from '../support/store-api.ts'
import { deployedAt, service } from '../watch/memory-store.ts'
import { setStage } from './stage.ts'

const result = z.looseObject({
  outcome: z.string(),
  deploys: z.array(z.looseObject({ sha: z.string(), gate: z.string(), verdict: z.string() })),
  quiet: z.strictObject({ windows: z.int(), alarms: z.int() }),
})

const policy = (url: string): string =>
  `watch: { duration: 10m, min-watch: 10m, store: { source: prometheus, url: "${url}", range: 60s, history-days: 1, metrics: [{ kind: counts, name: requests, total: total, bad: bad }] } }\n`

it('judges the deployments that GitHub lists, writes nothing to GitHub, and leaves a page', async () => {
  const permissions = Object.fromEntries(neededPermissions.backtest.map((each) => each.split(': ')))
  await using stage = await setStage({ permissions })
  const now = stage.clock.now().getTime() / 1000
  // Numbers of the last three hours: what is older is not there.
  const held = service(() => 0.004).map((each) => ({
    ...each,
    numbers: (at: { readonly time: number }, next: () => number) =>
      at.time < now - 3 * 3600
        ? null
        : each.numbers({ time: at.time, minute: Math.round((at.time - now + deployedAt) / 60) }, next),
  }))
  const writes: string[] = []
  stage.github.onRequest(({ write, path }) => void (write && writes.push(path)))
  const run = stage.repo.workflowRun({
    path: workflowPath,
    branch: 'main',
    sha: stage.first,
    actor: 'alice',
    event: 'workflow_dispatch',
  })
  run.job({ name: 'backtest', runnerName: 'runner-1', steps: [{ name: 'Deploy Guard' }] })
  const ended = await withServer(storeApi(held), (url) =>
    runMain(jobSetting(stage, run, {}), { mode: 'backtest', 'policy-text': policy(url) }),
  )
  expect([ended.code, ended.log.match(/::error.*/g)]).toEqual([0, null])
  const said = result.parse(JSON.parse(ended.outputs['result'] ?? ''))
  expect(said).toMatchObject({
    outcome: 'judged',
    deploys: [{ sha: stage.first, gate: 'unknown' }],
  })
  expect(said.quiet.windows).toBeGreaterThanOrEqual(1)
  expect(ended.summary).toContain('## Backtest')
  expect(await readFile(join(stage.temp, 'deploy-guard/backtest.html'), 'utf8')).toContain('Quiet hours')
  expect([writes, stage.github.violations]).toEqual([[], []])
})
