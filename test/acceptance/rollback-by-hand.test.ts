import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { sessionVersion2 } from '../demo/changes.ts'
import { landReviewed } from '../demo/people.ts'
import { evaluate } from '../runner/action-metadata.ts'
import { type PhaseResult, runMain } from '../runner/job.ts'
import { incidents, lookAt, rollbacks } from './found.ts'
import { type AcceptanceStage, setStage } from './stage.ts'

const level = z.enum(['read', 'write'])
const workflow = z.object({
  name: z.string(),
  jobs: z.record(
    z.string(),
    z.object({
      permissions: z.record(z.string(), level),
      steps: z.array(z.object({ with: z.record(z.string(), z.string()) })),
    }),
  ),
})

/** The example of that name in docs/respond.md, as a new user copies it. */
async function example(stage: AcceptanceStage, name: string): Promise<z.infer<typeof workflow>> {
  const page = await readFile(join(stage.action, 'docs/respond.md'), 'utf8')
  const blocks = [...page.matchAll(/```yaml\n([^]*?)```/g)].map(([, text = '']) => text)
  const found = blocks.find((text) => text.startsWith(`name: ${name}\n`))
  if (found === undefined) throw new Error(`docs/respond.md has no workflow ${name}`)
  return workflow.parse(parse(found))
}

/** Dispatches an example on the default branch with inputs and with the permissions that it gives its job, nothing more. */
async function dispatch(stage: AcceptanceStage, name: string, inputs: Record<string, string>): Promise<PhaseResult> {
  const [asked] = Object.values((await example(stage, name)).jobs)
  const [step] = asked?.steps ?? []
  const values = Object.fromEntries(Object.entries(inputs).map(([key, value]) => [`inputs.${key}`, value]))
  const given = Object.entries(step?.with ?? {}).map(([key, text]): [string, string] => [key, evaluate(text, values)])
  const sha = await stage.repo.tip()
  const path = `.github/workflows/${name.toLowerCase()}.yml`
  const run = stage.repo.workflowRun({ path, branch: 'main', sha, actor: 'carol', event: 'workflow_dispatch' })
  const job = run.job({ name: 'job', runnerName: 'runner-1', steps: [{ name: 'Deploy Guard' }] })
  const { github, repo, action, temp } = stage
  const setting = {
    action,
    temp,
    serverUrl: github.url,
    apiUrl: github.apiUrl,
    graphqlUrl: github.graphqlUrl,
    repository: repo.fullName,
    token: github.token({ repository: repo.fullName, permissions: asked?.permissions ?? {} }),
    sha,
    branch: 'main',
    runId: run.id,
    attempt: run.attempt,
    workflowPath: path,
    runnerName: 'runner-1',
  }
  const ended = await runMain(setting, Object.fromEntries<string>(given))
  job.finish(ended.code === 0 ? 'success' : 'failure')
  run.finish(ended.code === 0 ? 'success' : 'failure')
  return ended
}

it('a rollback by hand, merged, and its re-land: as docs/respond.md has them', async () => {
  await using stage = await setStage()
  const bad = await landReviewed(stage, { branch: 'v2', title: 'Session version 2', files: sessionVersion2 })
  const before = await stage.repo.tip()
  const inputs = { reason: 'customers call', good: stage.first, bad }
  const rolled = await dispatch(stage, 'Rollback', inputs)
  expect([rolled.code, rolled.outputs['reason-code']]).toEqual([0, 'opened'])
  const [pull] = await rollbacks(stage)
  expect(rolled.outputs['rollback-pull-request']).toBe(String(pull?.number))
  expect(await incidents(stage)).toHaveLength(1)
  // Once more, and nothing is there twice.
  expect((await dispatch(stage, 'Rollback', inputs)).code).toBe(0)
  expect([await rollbacks(stage), await incidents(stage)].map((all) => all.length)).toEqual([1, 1])

  const { octokit, at } = lookAt(stage)
  const treeOf = async (sha: string) => (await octokit.git.getCommit({ ...at, commit_sha: sha })).data.tree.sha
  await stage.repo.merge(pull?.number ?? 0, 'bob', 'squash')
  expect(await treeOf(await stage.repo.tip())).toBe(await treeOf(stage.first))
  const landed = await dispatch(stage, 'Re-land', { rollback: String(pull?.number) })
  expect([landed.code, landed.outputs['reason-code']]).toEqual([0, 'reland'])
  const back = await octokit.pulls.get({ ...at, pull_number: Number(landed.outputs['rollback-pull-request']) })
  expect(await treeOf(back.data.head.sha)).toBe(await treeOf(before))
  expect(stage.github.violations).toEqual([])
})

it('says what is missing where the range is not known', async () => {
  await using stage = await setStage()
  const ended = await dispatch(stage, 'Rollback', { reason: 'customers call', good: '', bad: '' })
  expect(ended.code).toBe(1)
  expect(ended.log).toContain('give the commit as input bad')
})
