import { expect, it } from 'vitest'
import { z } from 'zod'
import { parseFacts } from '../../src/report/facts.ts'
import { reportOf } from '../../src/report/report.ts'
import { landReviewed } from '../demo/people.ts'
import { sessionVersion2 } from '../demo/changes.ts'
import { runDeployJob } from '../runner/workflow.ts'
import { setStage } from './stage.ts'

it('mode report tells from GitHub what was deployed, needs no right to write, and hands out its facts', async () => {
  await using stage = await setStage()
  const sha = await landReviewed(stage, { branch: 'v2', title: 'Session version 2', files: sessionVersion2 })
  const run = stage.repo.workflowRun({ path: '.github/workflows/deploy.yml', branch: 'main', sha, actor: 'alice' })
  run.job({ name: 'deploy', steps: ['Deploy Guard'], environment: 'production' }).finish()
  run.finish()
  const token = stage.github.token({
    repository: stage.repo.fullName,
    permissions: { contents: 'read', 'pull-requests': 'read', deployments: 'read' },
  })
  const inputs = { mode: 'report', 'report-days': '7' }
  const { main } = await runDeployJob({ ...stage, token }, { sha, inputs, deploy: () => Promise.resolve() })
  expect([main.code, stage.github.violations]).toEqual([0, []])
  expect(main.summary).toContain('| Deployment frequency | 0.29 a day | 2 deploys; ')
  const result = z
    .looseObject({ from: z.string(), until: z.string(), facts: z.unknown() })
    .parse(JSON.parse(main.outputs['result'] ?? ''))
  expect(result).toMatchObject({ verb: 'report', reasonCode: 'reported', deploymentFrequency: { deploys: 2 } })
  const span = { from: Date.parse(result.from), until: Date.parse(result.until) }
  const facts = parseFacts(JSON.stringify(result.facts), 'facts.json')
  expect(facts.deploys.map(({ sha: one }) => one)).toEqual([stage.first, sha])
  // It was landed as a squash, which hides when its first commit was made.
  expect(facts.deploys[1]?.changes).toMatchObject([{ committedAt: null }])
  expect(result).toMatchObject({ changeLeadTime: reportOf(facts, span).changeLeadTime })
})
