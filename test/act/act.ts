import { spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import type { Conclusion, JobHandle, RunHandle } from '../stand-in/index.ts'

/** What is run: a workflow file of a checked-out repository, on the runner that act is. */
export type ActRun = {
  /** Where act keeps its things. */
  readonly temp: string
  /** A clone of the repository at the commit of the run. */
  readonly clone: string
  /** The workflow's file in it. */
  readonly workflow: string
  readonly event: string
  readonly payload: Readonly<Record<string, unknown>>
  readonly token: string
  /** `OWNER/NAME@REF` of actions that come from a folder; act fetches others from `GITHUB_SERVER_URL`. */
  readonly actions: Readonly<Record<string, string>>
  /** Variables of the runner and of the workflow's steps. */
  readonly variables: Readonly<Record<string, string>>
  /** The run as the other side knows it; its jobs are begun and ended as act does. */
  readonly run?: RunHandle
  /** A folder of programs that go before those of the machine. */
  readonly programs?: string
  /** Environments of the workflow's jobs, which act does not read. */
  readonly environments?: Readonly<Record<string, string>>
}

export type Step = {
  readonly job: string
  readonly name: string
  readonly stage: string
  readonly conclusion: Conclusion
}
export type ActEnd = {
  readonly code: number | null
  /** Every step of every job that came to an end, in that order. */
  readonly steps: readonly Step[]
  /** Outputs that steps have set, `step.output`. */
  readonly outputs: Readonly<Record<string, string>>
  /** The summaries of all steps, in their order. */
  readonly summary: string
  /** What steps printed. */
  readonly log: string
  /** All that act printed. */
  readonly said: string
}

/** A line of act's `--json`. */
const line = z.looseObject({
  msg: z.string().default(''),
  jobID: z.string().optional(),
  step: z.string().optional(),
  stage: z.string().optional(),
  stepResult: z.enum(['success', 'failure', 'skipped']).optional(),
  jobResult: z.enum(['success', 'failure', 'cancelled', 'skipped']).optional(),
  raw_output: z.boolean().optional(),
  matrix: z.record(z.string(), z.unknown()).default({}),
  command: z.string().optional(),
  name: z.string().optional(),
  arg: z.string().default(''),
  content: z.string().default(''),
})
type Line = z.infer<typeof line>

/** Runs a workflow to its end. */
export async function runAct(from: ActRun): Promise<ActEnd> {
  const event = join(from.temp, 'event.json')
  await mkdir(from.temp, { recursive: true })
  await writeFile(event, JSON.stringify(from.payload))
  const child = spawn(program(), actArguments(from, event), {
    env: environment(from),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const jobs = from.run === undefined ? null : new Jobs(from.run, from.environments ?? {})
  const steps: Step[] = []
  const said: string[] = []
  const log: string[] = []
  const summaries: string[] = []
  const outputs: Record<string, string> = {}
  const take = (text: string) => {
    said.push(text)
    const told = parsed(text)
    if (told === null) return
    if (told.raw_output === true) log.push(told.msg)
    if (told.command === 'summary') summaries.push(told.content)
    if (told.command === 'set-output') outputs[`${told.step}.${told.name}`] = told.arg
    const step = stepOf(told)
    if (step !== null) steps.push(step)
    jobs?.see(told, step)
  }
  const streams = [child.stdout, child.stderr].map((input) => createInterface({ input }).on('line', take))
  const closed = streams.map((stream) => new Promise((resolve) => stream.on('close', resolve)))
  const code = await new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject))
  await Promise.all(closed)
  from.run?.finish(code === 0 ? 'success' : 'failure')
  return { code, steps, outputs, summary: summaries.join('\n'), log: log.join(''), said: said.join('\n') }
}

function program(): string {
  const act = process.env['ACT']
  if (act === undefined) throw new Error('ACT names no act: npm run test:act brings one')
  return act
}

function actArguments(from: ActRun, event: string): string[] {
  const pairs = (option: string, values: Readonly<Record<string, string>>) =>
    Object.entries(values).flatMap(([name, value]) => [option, `${name}=${value}`])
  return [
    from.event,
    '--json',
    '--no-cache-server',
    '--no-skip-checkout',
    `--directory=${from.clone}`,
    `--workflows=${join(from.clone, from.workflow)}`,
    `--eventpath=${event}`,
    `--action-cache-path=${join(from.temp, 'cache')}`,
    '--platform=ubuntu-latest=-self-hosted',
    '--concurrent-jobs=1',
    '--actor=alice',
    ...pairs('--secret', { GITHUB_TOKEN: from.token }),
    ...pairs('--local-repository', from.actions),
    ...pairs('--env', from.variables),
  ]
}

/** act hands its own variables on to every step: none of this machine's but those that programs are found and started by. */
function environment(from: ActRun): Record<string, string> {
  const folders = [from.programs, dirname(process.execPath), process.env['PATH']]
  const path = folders.filter((folder) => folder !== undefined).join(delimiter)
  return { PATH: path, HOME: from.temp, XDG_CACHE_HOME: join(from.temp, 'home') }
}

function parsed(text: string): Line | null {
  try {
    return line.parse(JSON.parse(text))
  } catch {
    return null
  }
}

function stepOf({ jobID, step, stage, stepResult }: Line): Step | null {
  if (jobID === undefined || step === undefined || stage === undefined || stepResult === undefined) return null
  return { job: jobID, name: step, stage, conclusion: stepResult }
}

/** The run's jobs on the other side, begun and ended as act tells. */
class Jobs {
  readonly #run: RunHandle
  readonly #environments: Readonly<Record<string, string>>
  readonly #begun = new Map<string, JobHandle>()

  constructor(run: RunHandle, environments: Readonly<Record<string, string>>) {
    this.#run = run
    this.#environments = environments
  }

  see({ jobID, jobResult, matrix }: Line, step: Step | null): void {
    if (jobID === undefined) return
    const name = [jobID, ...Object.values(matrix).map((value) => `(${String(value)})`)].join(' ')
    const job = this.#begun.get(name) ?? this.#begin(name, jobID)
    if (step?.stage === 'Main') job.endStep(step.name, step.conclusion)
    if (jobResult !== undefined) job.finish(jobResult)
  }

  #begin(name: string, key: string): JobHandle {
    const environment = this.#environments[key]
    const job = this.#run.job({
      name,
      runnerName: RUNNER,
      steps: ['Deploy Guard'],
      ...(environment && { environment }),
    })
    this.#begun.set(name, job)
    return job
  }
}

/** The runner's name, which act itself does not give to its steps. */
export const RUNNER = 'act'
