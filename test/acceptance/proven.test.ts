import { describe, expect, it } from 'vitest'
import { readRecord } from '../demo/record.ts'
import { landReviewed } from '../demo/people.ts'
import { type JobSetting, type PhaseResult, runMain } from '../runner/job.ts'
import { jobSetting, workflowPath } from '../runner/workflow.ts'
import { deploy, landBad, landGood } from './deploy.ts'
import { incidents, lookAt, rollbacks } from './found.ts'
import { type AcceptanceStage, quickPolicy, setStage } from './stage.ts'

/** An alarm takes a while, so that a watch that is ended at its first look has said nothing yet, however slow the machine is. */
const slowToAlarm = quickPolicy
  .replace('duration: 5s', 'duration: 60s')
  .replace('sustained-for: 2s', 'sustained-for: 20s')

const stageOf = (): Promise<AcceptanceStage> => setStage({ files: { '.github/deploy-guard.yml': slowToAlarm } })

/** What the log says while production is being watched. */
const WATCHING = /watch \d+ s of \d+ s/

/** A reviewed change that does nothing to anybody. Gives the commit that landed. */
const landHarmless = (stage: AcceptanceStage, name: string): Promise<string> =>
  landReviewed(stage, {
    branch: name,
    title: `Add ${name}`,
    files: { [`lib/${name}.mjs`]: `export const name = '${name}'\n` },
  })

const short = (sha: string): string => sha.slice(0, 7)

/** The three jobs of one run: gate, deploy, watch. `end`: how the watch ends once it has seen a step; null: by itself. */
async function threeJobs(
  stage: AcceptanceStage,
  sha: string,
  broken: readonly string[],
  end: 'cancelled' | 'killed' | null,
): Promise<{ readonly gate: PhaseResult; readonly watch: PhaseResult }> {
  const run = stage.repo.workflowRun({ path: workflowPath, branch: 'main', sha, actor: 'alice' })
  const setting: JobSetting = jobSetting(stage, run, {})
  const job = (name: string) => run.job({ name, runnerName: setting.runnerName, steps: ['Deploy Guard'] })
  const gateJob = job('gate')
  const gate = await runMain(setting, { ...stage.inputs, sha, mode: 'gate' })
  gateJob.finish()
  stage.service.release(broken)
  const watchJob = job('watch')
  const watch = await runMain({ ...setting, ...endedAtFirstLook(end) }, { ...stage.inputs, sha, mode: 'watch' })
  watchJob.finish()
  run.finish()
  return { gate, watch }
}

function endedAtFirstLook(end: 'cancelled' | 'killed' | null): Pick<JobSetting, 'onStart' | 'onLine'> {
  let stop: (signal?: 'SIGINT') => void = () => {}
  return {
    onStart: (kill) => (stop = kill),
    onLine: (line) => {
      if (end !== null && WATCHING.test(line)) stop(end === 'cancelled' ? 'SIGINT' : undefined)
    },
  }
}

/** The ways in which the watch of a deploy gets lost. Each leaves production as it is after the deploy. */
const losses: Readonly<
  Record<string, (stage: AcceptanceStage, sha: string, broken: readonly string[]) => Promise<unknown>>
> = {
  'its runner is killed while it watches': (stage, sha, broken) => {
    const { onStart = () => {}, onLine = () => {} } = endedAtFirstLook('killed')
    return deploy({ ...stage, onLine }, sha, broken, { onStart })
  },
  'a newer push cancels it (three jobs, cancel-in-progress)': (stage, sha, broken) =>
    threeJobs(stage, sha, broken, 'cancelled'),
  'the post phase never runs': async (stage, sha, broken) => {
    const run = stage.repo.workflowRun({ path: workflowPath, branch: 'main', sha, actor: 'alice' })
    run.job({ name: 'deploy', runnerName: 'runner-1', steps: ['Deploy Guard'] })
    await runMain(jobSetting(stage, run, {}), { ...stage.inputs, sha })
    stage.service.release(broken)
    run.finish('failure')
  },
}

async function checkOf(stage: AcceptanceStage, sha: string) {
  const { octokit, at } = lookAt(stage)
  const { data } = await octokit.checks.listForRef({ ...at, ref: sha, check_name: 'Deploy Guard: production' })
  return data.check_runs[0]
}

describe.concurrent('a bad deploy whose watch is lost, and a harmless commit on top', () => {
  it.each(Object.keys(losses))('is found and rolled back to the proven state: %s', async (loss) => {
    await using stage = await stageOf()
    const good = await landGood(stage)
    await deploy(stage, good, [])
    const bad = await landBad(stage)
    await losses[loss]?.(stage, bad, ['ios'])
    const harmless = await landHarmless(stage, 'harmless')
    const { post } = await deploy(stage, harmless, ['ios'])
    const record = await readRecord(stage.repo)
    expect(record.marks.filter(({ word }) => word === 'good')).toMatchObject([{ sha: good }])
    expect(record.responses).toMatchObject([
      { good, bad: harmless, verdict: { deploys: [bad, harmless], suspects: [bad] } },
    ])
    expect(record.hold).toMatchObject({ bad: harmless, also: [bad] })
    expect(post?.code).toBe(1)
    const words = `speaks for 2 deploys: ${short(bad)}, ${short(harmless)}`
    expect(post?.summary.replaceAll('`', '')).toContain(words)
    expect((await checkOf(stage, harmless))?.output.summary?.replaceAll('`', '')).toContain(words)
    const [issue, ...others] = await incidents(stage)
    expect(issue?.body?.replaceAll('`', '')).toContain(words)
    expect(issue?.body?.replaceAll('`', '')).toContain(`The first bad one is ${short(bad)}`)
    expect(others).toEqual([])
    expect(await rollbacks(stage)).toHaveLength(1)
    const again = await deploy(stage, bad, ['ios'])
    expect(again.main.outputs).toMatchObject({ decision: 'held', 'reason-code': 'held-by-incident' })
    expect(again.main.outputs['result']).toContain(`still contains ${short(bad)}`)
    expect(stage.github.violations).toEqual([])
  })
})

describe.concurrent('a team that deploys more often than a watch takes', () => {
  it('gets its good mark from the watch that ends, which speaks for all; the next bad deploy goes back to it', async () => {
    await using stage = await stageOf()
    const names = ['one', 'two', 'three']
    const shas: string[] = []
    for (const name of names) {
      const sha = await landHarmless(stage, name)
      shas.push(sha)
      const { watch } = await threeJobs(stage, sha, [], name === 'three' ? null : 'cancelled')
      if (name === 'three') expect(watch.outputs).toMatchObject({ verdict: 'healthy' })
      if (name === 'three')
        expect(watch.summary.replaceAll('`', '')).toContain(`speaks for 3 deploys: ${shas.map(short).join(', ')}`)
    }
    const [, , last = ''] = shas
    expect((await readRecord(stage.repo)).marks).toMatchObject([{ sha: last, word: 'good' }])
    for (const sha of shas) expect((await checkOf(stage, sha))?.conclusion).toBe('success')
    const bad = await landBad(stage)
    await threeJobs(stage, bad, ['ios'], null)
    expect((await readRecord(stage.repo)).responses).toMatchObject([{ good: last, bad }])
    expect(stage.github.violations).toEqual([])
  })

  it('of twenty deploys in a day, each before the last watch ended, the bad one is named and taken back to the proven state', async () => {
    await using stage = await stageOf()
    const good = await landGood(stage)
    await deploy(stage, good, [])
    const shas: string[] = []
    for (let number = 1; number <= 20; number += 1) {
      const sha = number === 13 ? await landBad(stage) : await landHarmless(stage, `change-${number}`)
      shas.push(sha)
      await threeJobs(stage, sha, number < 13 ? [] : ['ios'], number === 20 ? null : 'cancelled')
    }
    const record = await readRecord(stage.repo)
    expect(record.responses).toMatchObject([
      { good, bad: shas.at(-1), verdict: { deploys: shas, suspects: [shas[12]] }, rollback: { step: 'opened' } },
    ])
    expect(record.marks.filter(({ word }) => word === 'good')).toMatchObject([{ sha: good }])
    const conclusions = await Promise.all(
      [11, 12, 13, 19].map(async (index) => (await checkOf(stage, shas[index] ?? ''))?.conclusion),
    )
    expect(conclusions).toEqual(['neutral', 'failure', 'neutral', 'failure'])
    const [issue] = await incidents(stage)
    expect(issue?.body?.replaceAll('`', '')).toContain(`The first bad one is ${short(shas[12] ?? '')}`)
    expect(issue?.body).toContain('speaks for 20 deploys')
    expect(await rollbacks(stage)).toHaveLength(1)
    expect(await incidents(stage)).toHaveLength(1)
    expect(stage.github.violations).toEqual([])
  })
})
