import { ConfigurationError } from '../../base/errors.ts'
import { quote } from '../../base/words.ts'
import { usesGuard } from '../../config/workflow-check.ts'
import type { RepositoryFile } from '../repository-files.ts'
import { type DeployJob, deployJobs, deploysElsewhere } from './deploy-job.ts'
import { edited, type LineEdit, scalar, withGuard } from './workflow-edit.ts'

/** Where the policy is looked for. */
export const POLICY = '.github/deploy-guard.yml'
/** What a workflow writes to use the guard. */
const USES = 'deploy-guard/deploy-guard@v1'

/** A file as it would be; `before` is null for a new one. */
export type Planned = { readonly path: string; readonly before: string | null; readonly edits: readonly LineEdit[] }

/** Why a plan is as it is: a deploy gets the guard, somebody has to put it in by hand, it is there already, or nothing here deploys. */
export type PlanReason = 'deploy-found' | 'by-hand' | 'guard-found' | 'no-deploy-found'

/** What is changed to add the guard to a repository; no files where nothing can be. All texts are plain, a sentence each. */
export type Plan = {
  readonly reason: PlanReason
  readonly files: readonly Planned[]
  /** What there is. */
  readonly found: readonly string[]
  /** What was done about it. */
  readonly decided: readonly string[]
  /** What a person has to see to or to know. */
  readonly notes: readonly string[]
}

/** What of a metrics page goes into the policy, and what a person has to know of it. */
export type MetricLines = { readonly lines: readonly string[]; readonly notes: readonly string[] }

/** What a plan goes by. */
export type Question = {
  readonly workflows: readonly RepositoryFile[]
  readonly hasPolicy: boolean
  /** FILE#JOB, or the end of it; null: the most likely. */
  readonly job: string | null
  readonly page: string | null
  readonly metrics: MetricLines
}

/** The change that adds the guard. Throws a ConfigurationError where no such job is there. */
export function planOf(asked: Question): Plan {
  const { workflows, job: wanted, page, metrics } = asked
  const guarded = workflows.find(({ text }) =>
    text.split('\n').some((line) => usesGuard(/uses:\s*['"]?([^\s'"]+)/.exec(line)?.[1] ?? '')),
  )
  if (guarded !== undefined && wanted === null)
    return nothing(
      'guard-found',
      [`${guarded.path} uses the guard already. Try check with the same --repository.`],
      asked,
    )
  const jobs = deployJobs(workflows)
  const job = wanted === null ? jobs[0] : jobs.find((each) => nameOf(each).endsWith(wanted))
  if (job === undefined && wanted !== null)
    throw new ConfigurationError(
      `init: --job ${quote(wanted)}: expected one of ${jobs.map(nameOf).join(', ') || 'none: no job looks like a deploy'}`,
    )
  if (job === undefined) return nothing('no-deploy-found', elsewhere(workflows), asked)
  const url = page !== null && /^https?:\/\//i.test(page) ? page : null
  const { files, started, decided, notes } = withGuard(job, workflows, { uses: USES, metricsUrl: url })
  const found = [foundText(job, started)]
  if (files.length === 0) return { reason: 'by-hand', files: [], found, decided, notes: [...notes, ...metrics.notes] }
  const policy = policyOf(asked, started)
  return {
    reason: 'deploy-found',
    files: [...files.map(({ file, edits }) => ({ path: file.path, before: file.text, edits })), ...policy.files],
    found,
    decided: [...decided, ...policy.decided],
    notes: [...notes, ...(wanted === null ? others(jobs, job) : []), ...metrics.notes],
  }
}

const nameOf = ({ file, name }: DeployJob): string => `${file.path}#${name}`

/** A workflow that stays as it is may name its metrics itself, so only what a page says is told of them. */
function nothing(reason: PlanReason, notes: readonly string[], { page, metrics }: Question): Plan {
  return { reason, files: [], found: [], decided: [], notes: [...notes, ...(page === null ? [] : metrics.notes)] }
}

function foundText({ file, name, environment, events }: DeployJob, started: readonly string[]): string {
  const callers = started.filter((path) => path !== file.path)
  const by = callers.length > 0 ? callers.join(', ') : events.join(', ')
  const to = environment === null ? ', and names no environment' : ` to ${environment}`
  return `Job ${name} of ${file.path} deploys${to}. It is started by ${by === '' ? 'no event' : by}.`
}

function others(jobs: readonly DeployJob[], chosen: DeployJob): string[] {
  const names = jobs
    .slice(0, 5)
    .filter((each) => each !== chosen)
    .map(nameOf)
  return names.length === 0 ? [] : [`Other jobs that look like deploys: ${names.join(', ')}. Choose one with --job.`]
}

function elsewhere(workflows: readonly RepositoryFile[]): string[] {
  const calls = deploysElsewhere(workflows).map(
    ({ path, job, uses }) =>
      `Job ${job.name} of ${path} calls ${uses}, which is in another repository: put the guard there, or around it as in docs/adopt.md, "As separate jobs".`,
  )
  const none = 'No job of .github/workflows looks like a deploy. The README has a whole workflow to begin with.'
  return calls.length > 0 ? calls : [none]
}

function policyOf({ hasPolicy, metrics }: Question, started: readonly string[]): Pick<Plan, 'files' | 'decided'> {
  if (hasPolicy) return { files: [], decided: [`${POLICY} is there already and stays as it is.`] }
  const rest =
    metrics.lines[0] === 'watch:'
      ? metrics.lines
      : [
          'watch:',
          '  duration: 15m',
          '  false-alarm-rate: 0.01 # over the whole watch, all metrics and segments together',
          ...metrics.lines,
        ]
  const added = [
    '# What the guard goes by. Everything has a default: node dist/cli.js policy FILE says what a file means.',
    'version: 1',
    ...(started.length === 0 ? [] : ['workflows:', ...started.map((path) => `  - ${scalar(path)}`)]),
    'gate:',
    '  approvals: 1 # independent approvers that each line needs',
    ...rest.filter((line) => line !== '' && line !== 'version: 1'),
  ]
  const from = started.length === 0 ? '' : ` of ${started.join(' and ')}`
  return {
    files: [{ path: POLICY, before: null, edits: [{ at: 0, removed: 0, added }] }],
    decided: [
      `${POLICY} is new: deploys${from} count, each changed line needs one independent approver, a watch takes 15 minutes.`,
    ],
  }
}

/** What a file holds after the change. */
export const contentOf = ({ before, edits }: Planned): string =>
  before === null ? `${edits.flatMap(({ added }) => added).join('\n')}\n` : edited(before, edits)
