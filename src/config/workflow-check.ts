import { parse } from 'yaml'
import { z } from 'zod'
import { formatDuration } from '../base/duration.ts'
import { ConfigurationError } from '../base/errors.ts'
import { quote } from '../base/words.ts'
import { type Mode, modeNames, neededPermissions } from '../deploy/modes.ts'
import { type ReadinessRow, ready } from '../deploy/readiness.ts'
import { longestWatch } from './longest-watch.ts'
import type { Policy } from './policy.ts'
import { environmentFor, type Part, policyFor } from './services.ts'

const permissions = z
  .union([z.string(), z.record(z.string(), z.string())])
  .nullish()
  .catch(null)
const minutes = z.number().positive().nullish().catch(null)
const step = z.object({
  name: z.string().nullish().catch(null),
  uses: z.string().nullish().catch(null),
  with: z.record(z.string(), z.unknown()).nullish().catch(null),
  'timeout-minutes': minutes,
})
const job = z.object({
  permissions,
  'timeout-minutes': minutes,
  uses: z.string().nullish().catch(null),
  environment: z.unknown().optional(),
  steps: z.array(step).nullish().catch(null),
})
/** Events that start it, in each of the forms that GitHub takes. */
const events = z
  .union([
    z.string().transform((one) => [one]),
    z.array(z.string()),
    z.record(z.string(), z.unknown()).transform(Object.keys),
  ])
  .catch([])
const workflow = z.object({ on: events, permissions, jobs: z.record(z.string(), job.catch({ environment: null })) })

type Permissions = z.infer<typeof permissions>
type Job = z.infer<typeof job>
type Workflow = z.infer<typeof workflow>

/** A workflow file, and what the guard is asked to do in it. */
export type WorkflowQuestion = {
  readonly path: string
  readonly text: string
  /** Whether what a step `uses` is the guard. */
  readonly isOurs: (uses: string) => boolean
  /** The whole policy: which of its rules hold, each step says. */
  readonly policy: Policy
}

/** Whether a `uses` names the guard, wherever it was taken from. */
export const usesGuard = (uses: string): boolean => /^[^./][^/]*\/deploy-guard(?:@|$)/i.test(uses)

/** Minutes that GitHub gives a job whose workflow does not say. */
const JOB_MINUTES = 360

/** Letters of a workflow file that is read: nobody writes a longer one. */
const LONGEST = 200_000

/**
 * What a workflow file says of the jobs with the guard: whether their permissions are enough, whether a timeout would cut the watch off, and whether GitHub
 * would record the deployment. No row for a file without the guard.
 */
export function checkWorkflow(question: WorkflowQuestion): readonly ReadinessRow[] {
  const { path } = question
  const read = guardsIn(question)
  if (read === 'no-yaml')
    return [
      { what: path, state: 'missing', found: 'It is no YAML.', cure: 'Mend the file: GitHub does not run it either.' },
    ]
  const { guards, jobs, whole } = read
  return [...guards.flatMap((guard) => guardRows(guard, whole, question)), ...recordRows(path, jobs, guards)]
}

/** A workflow whose runs deploy: its file, and the names of the steps with the guard. */
export type DeployingWorkflow = { readonly path: string; readonly steps: readonly string[] }

type WorkflowText = Pick<WorkflowQuestion, 'path' | 'text'>

/**
 * The workflows by whose runs something is deployed with the guard, in a mode that gates or watches. The runs of one that others only call are runs of its
 * callers.
 */
export function deployingWorkflows(
  files: readonly WorkflowText[],
  isOurs: WorkflowQuestion['isOurs'],
): readonly DeployingWorkflow[] {
  const read = files.flatMap(({ path, text }) => {
    const found = guardsIn({ path, text, isOurs })
    return found === 'no-yaml' ? [] : [{ path, ...found }]
  })
  const steps = new Map<string, string[]>()
  const note = (path: string, names: readonly string[], above: readonly string[]): void => {
    const own = read.find((each) => each.path === path)
    if (own === undefined || above.includes(path)) return
    if (!isOnlyCalled(own.whole)) steps.set(path, [...(steps.get(path) ?? []), ...names])
    for (const { path: caller, jobs } of read)
      if (jobs.some(([, { uses }]) => uses === `./${path}`)) note(caller, names, [...above, path])
  }
  for (const { path, guards } of read) {
    const own = guards.filter(({ mode }) => mode !== null && DEPLOYS.has(mode))
    if (own.length > 0)
      note(
        path,
        own.flatMap(({ step: { name } }) => name ?? []),
        [],
      )
  }
  return files.flatMap(({ path }) => {
    const found = steps.get(path)
    return found === undefined ? [] : [{ path, steps: found }]
  })
}

const isOnlyCalled = ({ on }: Pick<Workflow, 'on'>): boolean => on.length === 1 && on[0] === 'workflow_call'

/** What is to be known of workflow files that deploy with the guard where the policy names none: several count each other's deployments for nothing. */
export function severalDeploy(paths: readonly string[]): ReadinessRow[] {
  if (paths.length < 2) return []
  const found = `${paths.join(', ')} have the guard, and the policy names none of them: each counts its own deployments alone.`
  const cure = `If they deploy to the same environment, write into the policy:\nworkflows: [${paths.join(', ')}]`
  return [{ what: 'Workflows that deploy', state: 'attention', found, cure }]
}

/** Modes that a deploy is gated or watched by. */
const DEPLOYS: ReadonlySet<Mode> = new Set(['guard', 'gate', 'watch'])

const NO_WORKFLOW: Workflow = { on: [], permissions: null, jobs: {} }

/** The jobs of a workflow file, the steps with the guard in them, and what stands at the top. */
function guardsIn({ path, text, isOurs }: Omit<WorkflowQuestion, 'policy'>) {
  const none = { guards: [], jobs: [], whole: NO_WORKFLOW }
  if (text.length > LONGEST) return none
  let value: unknown
  try {
    value = parse(text)
  } catch {
    return 'no-yaml'
  }
  const read = workflow.safeParse(value)
  if (!read.success) return none
  const jobs = Object.entries(read.data.jobs)
  const guards = jobs.flatMap(([name, each]) =>
    (each.steps ?? []).flatMap((found): Guard[] =>
      found.uses != null && isOurs(found.uses)
        ? [{ what: `${path}, job ${name}`, job: each, step: found, mode: modeOf(found.with?.['mode']) }]
        : [],
    ),
  )
  return { guards, jobs, whole: read.data }
}

/** A step with the guard. `mode` is null where it is known only when it runs. */
type Guard = {
  readonly what: string
  readonly job: Job
  readonly step: z.infer<typeof step>
  readonly mode: Mode | null
}

function guardRows(guard: Guard, { on, permissions: granted }: Workflow, { policy }: WorkflowQuestion): ReadinessRow[] {
  const { what, mode, job: whole, step: own } = guard
  if (mode === null) return [unknownMode(what)]
  const permitted = permissionRow(what, mode, whole.permissions ?? granted, isOnlyCalled({ on }))
  const found = partOf(guard, policy)
  if ('mistake' in found) {
    const cure = 'Correct service or environment of the step, or the policy.'
    return [permitted, { what: `Service: ${what}`, state: 'missing', found: found.mistake, cure }]
  }
  const rules = policyFor(policy, found)
  const stage = literal(own.with?.['stage'])
  const watched = longestWatch(rules.stages.find(({ name }) => name === stage)?.rules ?? rules)
  return [
    permitted,
    ...environmentRows(guard, found),
    ...metricRows(guard, rules),
    ...timeoutRows(guard, mode, watched),
  ]
}

/** What a text of a workflow says; null where it is known only when it runs, or nothing is said. */
const literal = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' && !value.includes('${{') ? value : null
const isSaid = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

/** The part of the policy that a step is about; null where it is known only when it runs. */
function partOf({ step: own }: Guard, policy: Policy): Part | { readonly mistake: string } {
  const [environment, service] = [own.with?.['environment'], own.with?.['service']]
  const part = { environment: literal(environment), service: literal(service) }
  if ((isSaid(environment) && part.environment === null) || (isSaid(service) && part.service === null)) return part
  try {
    const found = { ...part, environment: environmentFor(policy, part, 'The step says') }
    policyFor(policy, found)
    return found
  } catch (error) {
    if (error instanceof ConfigurationError) return { mistake: error.message }
    throw error
  }
}

/** A watch of nothing says nothing. */
function metricRows({ what, mode, step: own }: Guard, { store, stages }: Policy): ReadinessRow[] {
  if (mode !== 'guard' && mode !== 'watch') return []
  const isNamed = isSaid(own.with?.['metrics-url']) || isSaid(own.with?.['probe-url'])
  if (isNamed || store !== null || stages.some(({ rules }) => rules.store !== null)) return []
  const found = 'No metrics are named, so the gate works and the watch can say nothing.'
  const cure = 'Give the step metrics-url or probe-url, or name watch.store in the policy.'
  return [{ what: `Metrics: ${what}`, state: 'attention', found, cure }]
}

/** The guard looks for what runs in the environment that its own step names, whatever the job says. */
function environmentRows({ what, job: whole, mode }: Guard, { environment }: Part): ReadinessRow[] {
  const named = environmentShape.safeParse(whole.environment).data ?? null
  const deployed = literal(named !== null && typeof named === 'object' ? named.name : named)
  if (mode !== 'guard' || environment === null || deployed === null) return []
  if (deployed.toLowerCase() === environment.toLowerCase()) return []
  const found = `The job deploys to ${quote(deployed)}, and the step says ${quote(environment)}.`
  const cure = `Give the step with the guard: environment: ${deployed}`
  return [{ what: `Environment: ${what}`, state: 'missing', found, cure }]
}

const environmentShape = z.union([z.string(), z.object({ name: z.string() })])

function modeOf(given: unknown): Mode | null {
  if (given === undefined || given === '') return 'guard'
  return modeNames.find((name) => name === given) ?? null
}

const unknownMode = (what: string): ReadinessRow => ({
  what,
  state: 'not-visible',
  found: 'Its mode is known only when it runs.',
  cure: 'Compare the permissions of the job with those that docs/reference.md lists for the mode.',
})

const LEVELS = ['none', 'read', 'write'] as const

function levelOf(granted: Permissions, name: string): number {
  if (typeof granted === 'string') return granted === 'write-all' ? 2 : granted === 'read-all' ? 1 : 0
  return Math.max(0, LEVELS.indexOf(LEVELS.find((level) => level === granted?.[name]) ?? 'none'))
}

/** `isCalled`: only other workflows start it, so a job that names no permissions has those of the job that calls it. */
function permissionRow(what: string, mode: Mode, granted: Permissions, isCalled: boolean): ReadinessRow {
  const title = `Permissions: ${what} (mode ${mode})`
  const needed = neededPermissions[mode]
  const lines = needed.map((each) => `  ${each}`).join('\n')
  if (granted == null) {
    const [whose, place] = isCalled
      ? ['those of the job that calls it count', 'job that calls it']
      : ['the default of the repository counts', 'job']
    const found = `The workflow names no permissions, so ${whose}.`
    return { what: title, state: 'not-visible', found, cure: `Write into the ${place}:\npermissions:\n${lines}` }
  }
  const lacking = needed.filter((each) => {
    const [name = '', level = ''] = each.split(': ')
    return levelOf(granted, name) < LEVELS.findIndex((known) => known === level)
  })
  if (lacking.length === 0) return ready(title, 'The workflow grants all of them.')
  const found = `The workflow does not grant ${lacking.join(', ')}.`
  return { what: title, state: 'missing', found, cure: `Write into the job:\npermissions:\n${lines}` }
}

/** Modes that watch, and so take their time. */
const WATCHES: ReadonlySet<Mode> = new Set(['guard', 'watch', 'resume'])

function timeoutRows({ what, job: whole, step: own }: Guard, mode: Mode, watched: number): ReadinessRow[] {
  if (!WATCHES.has(mode)) return []
  const title = `Time: ${what}`
  const needed = `The watch takes up to ${formatDuration(watched)}`
  const minutesOfStep = own['timeout-minutes']
  if (minutesOfStep != null && minutesOfStep * 60 <= watched) {
    const found = `${needed}, and the step ends after ${minutesOfStep} min.`
    const cure = 'Raise timeout-minutes of the step, or remove it: it holds for the post phase of the step as well.'
    return [{ what: title, state: 'missing', found, cure }]
  }
  const limit = whole['timeout-minutes'] ?? JOB_MINUTES
  if (limit * 60 > watched) return [ready(title, `${needed}; the job has ${limit} min.`)]
  const cure = 'Raise timeout-minutes of the job, or shorten watch.duration in the policy.'
  return [{ what: title, state: 'missing', found: `${needed}, and the job ends after ${limit} min.`, cure }]
}

const unrecorded = z.object({ deployment: z.literal(false) })

/** A job may name its environment and yet ask GitHub not to record the deployment: then the guard has to do it, or nobody knows what production runs. */
function recordRows(path: string, jobs: readonly (readonly [string, Job])[], guards: readonly Guard[]): ReadinessRow[] {
  const records = guards.some(({ mode }) => mode === 'guard' || mode === 'watch')
  if (guards.length === 0) return []
  return jobs.flatMap(([name, { environment }]): ReadinessRow[] => {
    if (!unrecorded.safeParse(environment).success) return []
    const title = `Deployment record: ${path}, job ${name}`
    if (records) return [ready(title, 'deployment: false: GitHub records no deployment, so the guard records it.')]
    const found = 'deployment: false: GitHub records no deployment, so the gate cannot know what production runs.'
    return [{ what: title, state: 'missing', found, cure: 'Remove deployment: false from the job that deploys.' }]
  })
}
