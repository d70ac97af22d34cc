import { join } from 'node:path'
import { describe, expect, it, onTestFailed } from 'vitest'
import { incidentKey } from '../../src/deploy/keys.ts'
import { readRecord } from '../demo/record.ts'
import { landReviewed } from '../demo/people.ts'
import { random } from '../evidence/random.ts'
import { anyFaults } from '../faults/faults.ts'
import { type PhaseResult, runMain, runPost } from '../runner/job.ts'
import { jobSetting, workflowPath } from '../runner/workflow.ts'
import type { Fault, RunHandle } from '../stand-in/index.ts'
import { type CountingStore, countingPolicy, startCountingStore } from './counting-store.ts'
import { landBad } from './deploy.ts'
import { issuesOf, rollbacks } from './found.ts'
import { type AcceptanceStage, setStage } from './stage.ts'

// Plans of trouble, made from a seed, against the built Action: faults at any request, runners that die, runs that are cancelled, tokens that expire, commits pushed on
// top, several runners at once, and a clock of GitHub's that differs from the runners' by a quarter of an hour. Whatever came before, the deploys that follow
// undisturbed find what is so. FAULTS=all tries 300 seeds (and SEED=n that one), the test command 30.

const count = process.env['FAULTS'] === 'all' ? 300 : 30
const seeds =
  process.env['SEED'] === undefined
    ? Array.from({ length: count }, (_, index) => index + 1)
    : process.env['SEED'].split(',').map(Number)

/** What befalls one attempt. Requests are counted over main and post phase, from 1. */
type Trouble = {
  readonly faults: readonly Fault[]
  readonly end: { readonly how: 'killed' | 'cancelled' | 'token expires'; readonly at: number } | null
}

const NONE: Trouble = { faults: [], end: null }
/** Requests of an attempt that nothing disturbs, about. */
const REQUESTS = 120

/** Requests in a row that a fault strikes at most: the guard's pauses grow, and here they take the time they say. test/faults/plans.test.ts has longer ones. */
const LONG = 4

type Dice = (most: number) => number

function anyTrouble(pick: Dice): Trouble {
  const how = (['killed', 'killed', 'cancelled', 'token expires'] as const)[pick(4)]
  const end = pick(2) === 0 && how !== undefined ? { how, at: 1 + pick(REQUESTS) } : null
  return { faults: end !== null && pick(2) === 0 ? [] : anyFaults(pick, REQUESTS, LONG), end }
}

/** One story: a stage, its store, and what has been deployed to it. */
class Story {
  readonly stage: AcceptanceStage
  readonly store: CountingStore
  /** What was tried and what came of it, for whoever reads a failure. */
  readonly told: string[] = []
  readonly phases: PhaseResult[] = []
  #runners = 0

  constructor(stage: AcceptanceStage, store: CountingStore) {
    this.stage = stage
    this.store = store
  }

  startRun(sha: string): RunHandle {
    return this.stage.repo.workflowRun({ path: workflowPath, branch: 'main', sha, actor: 'alice' })
  }

  /** The setting of a job on a runner of its own: nothing that an earlier one kept on disk is there. */
  #setting(run: RunHandle, trouble: Trouble) {
    const { github, repo, temp } = this.stage
    const runner = `runner-${(this.#runners += 1)}`
    const token = github.token({ repository: repo.fullName })
    this.told.push(`== ${runner}, run ${run.id}: ${JSON.stringify(trouble)}`)
    for (const fault of trouble.faults) github.faults.add(fault)
    let kill: (signal?: 'SIGINT') => void = () => {}
    const fate = { isDead: false, isCancelled: false }
    let requests = 0
    const stopCounting = github.onRequest(() => {
      requests += 1
      if (requests !== trouble.end?.at) return
      if (trouble.end.how === 'token expires') return github.revoke(token)
      fate.isDead = trouble.end.how === 'killed'
      fate.isCancelled = trouble.end.how === 'cancelled'
      if (fate.isCancelled) run.finish('cancelled')
      // A cancelled run's main phase is told by a signal; its post phase is not.
      kill(fate.isDead ? undefined : 'SIGINT')
    })
    return {
      fate,
      setting: {
        ...jobSetting({ ...this.stage, token, temp: join(temp, runner) }, run, { onStart: (stop) => (kill = stop) }),
        runnerName: runner,
      },
      notify: (stop: typeof kill) => (kill = stop),
      end: () => {
        stopCounting()
        if (trouble.faults.length > 0) github.faults.clear()
      },
    }
  }

  /** Main phase, deploy, post phase; production is bad from the first deploy on. */
  async deploy(run: RunHandle, trouble: Trouble): Promise<PhaseResult> {
    const { setting, fate, end, notify } = this.#setting(run, trouble)
    const job = run.job({ name: 'deploy', runnerName: setting.runnerName, steps: [{ name: 'Deploy Guard' }] })
    const ended = async (last: PhaseResult, isGreen: boolean): Promise<PhaseResult> => {
      end()
      job.finish(isGreen ? 'success' : 'failure')
      run.finish(fate.isCancelled ? 'cancelled' : isGreen ? 'success' : 'failure')
      this.stage.clock.pass(2)
      return last
    }
    const main = await runMain(setting, { sha: run.sha })
    this.#read(main)
    if (fate.isDead) return ended(main, false)
    job.endStep('Deploy Guard', main.code === 0 ? 'success' : 'failure')
    const deploys = main.code === 0 && !fate.isCancelled
    if (deploys) this.store.badSince = Math.min(this.store.badSince, Date.now() / 1000)
    notify(() => {})
    const status = fate.isCancelled ? 'cancelled' : deploys ? 'success' : 'failure'
    const onStart = (stop: (signal?: 'SIGINT') => void) => notify((signal) => signal === undefined && stop())
    const post = await runPost({ ...setting, onStart }, { sha: run.sha }, main, status)
    this.#read(post)
    return ended(deploys ? post : main, deploys && post.code === 0)
  }

  async resume(sha: string, trouble: Trouble): Promise<PhaseResult> {
    const path = '.github/workflows/resume.yml'
    const run = this.stage.repo.workflowRun({ path, branch: 'main', sha, actor: 'alice', event: 'schedule' })
    const { setting, end } = this.#setting(run, trouble)
    const job = run.job({ name: 'resume', runnerName: setting.runnerName, steps: ['Deploy Guard'] })
    const ended = await runMain(setting, { sha, mode: 'resume' })
    this.#read(ended)
    end()
    job.finish()
    run.finish()
    return ended
  }

  #read(phase: PhaseResult): void {
    const { code, signal, log, outputs } = phase
    this.phases.push(phase)
    this.told.push([code, signal, outputs['decision'], log.replaceAll(/^::debug::.*\n/gm, '')].join(' '))
  }
}

/** An end that says what is so: a verdict, a decision, or words of ours for what failed. */
function expectWords({ code, signal, log }: PhaseResult): void {
  expect(log).not.toMatch(/\n\s+at .*\.js:\d+|a fault of its own|undefined|\[object/)
  if (signal === null && code !== 0) expect(log).toMatch(/::error/)
}

/** What comes between the troubled deploy and the undisturbed ones. Each gives the run that deployed last. */
const interludes: readonly ((story: Story, run: RunHandle, pick: Dice) => Promise<RunHandle>)[] = [
  async (_, run) => run,
  async (story, run, pick) => {
    run.rerun('alice')
    await story.deploy(run, anyTrouble(pick))
    return run
  },
  async (story, _, pick) => {
    const next = story.startRun(await landOnTop(story))
    await story.deploy(next, anyTrouble(pick))
    return next
  },
  async (story, run) => {
    const next = story.startRun(await landOnTop(story))
    run.rerun('alice')
    await Promise.all([story.deploy(run, NONE), story.deploy(next, NONE)])
    return next
  },
  async (story, run, pick) => {
    await Promise.all([story.resume(run.sha, anyTrouble(pick)), story.resume(run.sha, NONE)])
    return run
  },
]

function landOnTop({ stage }: Story): Promise<string> {
  const files = { 'lib/harmless.mjs': `export const name = 'harmless'\n` }
  return landReviewed(stage, { branch: 'harmless', title: 'Add harmless', files })
}

describe.concurrent('a bad deploy under a plan of trouble', () => {
  it.each(seeds)('seed %i: one rollback, one incident, one hold, and never good', async (seed) => {
    const next = random(seed)
    const pick: Dice = (most) => Math.floor(next() * most)
    const skew = [-900, 0, 900][pick(3)] ?? 0
    await using store = await startCountingStore()
    await using stage = await setStage({ files: { '.github/deploy-guard.yml': countingPolicy(store.url) }, skew })
    const story = new Story(stage, store)
    onTestFailed(() => console.log(`seed ${seed}, skew ${skew}`, story.told.join('\n')))
    const bad = await landBad(stage)
    const run = story.startRun(bad)
    await story.deploy(run, anyTrouble(pick))
    const last = (await interludes[pick(interludes.length)]?.(story, run, pick)) ?? run
    if (pick(2) === 0) await story.resume(last.sha, NONE)
    last.rerun('alice')
    await story.deploy(last, NONE)
    story.phases.forEach(expectWords)
    const record = await readRecord(stage.repo)
    expect(record.marks.filter(({ word }) => word === 'good')).toEqual([])
    expect(record.watches.map(({ verdict }) => verdict)).not.toContain('healthy')
    expect(record.responses).toMatchObject([{ good: stage.first, settled: true, verdict: { verdict: 'regressed' } }])
    // The change that broke production is in whatever is held: by itself, or below what was pushed on top of it.
    expect([bad, last.sha]).toContain(record.hold?.bad)
    // A token that may not set labels opens the incident without.
    const ours = [bad, last.sha].map((sha) => incidentKey('production', sha))
    const opened = (await issuesOf(stage)).filter(({ body }) => ours.some((key) => body?.includes(key) === true))
    expect([opened.length, (await rollbacks(stage)).length]).toEqual([1, 1])
    expect(stage.github.violations).toEqual([])
  })
})
