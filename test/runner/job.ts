import { randomUUID } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createCommandFiles, readCommandFile } from './files.ts'
import { inputVariables, readActionMetadata } from './action-metadata.ts'
import { type Ended, startNode } from './process.ts'

/** A job that is being run on this machine as a runner runs it, against some GitHub. */
export type JobSetting = {
  /** Folder of the action: where action.yml and dist/ are. */
  readonly action: string
  /** RUNNER_TEMP; also holds the command files. */
  readonly temp: string
  readonly serverUrl: string
  readonly apiUrl: string
  readonly graphqlUrl: string
  readonly repository: string
  readonly token: string
  readonly sha: string
  readonly branch: string
  readonly runId: number
  readonly attempt: number
  readonly workflowPath: string
  readonly runnerName: string
  /** Variables that are not what this runner would give. */
  readonly variables?: Readonly<Record<string, string>>
  /** Further members of the event's payload. */
  readonly event?: Readonly<Record<string, unknown>>
  readonly onLine?: (line: string) => void
  /** Told how to end each phase: killed, where no signal is named. */
  readonly onStart?: (kill: (signal?: 'SIGINT') => void) => void
}

export type PhaseResult = Ended & {
  readonly outputs: Record<string, string>
  readonly state: Record<string, string>
  readonly summary: string
}

/** Runs the main phase of one step that uses the action. */
export async function runMain(job: JobSetting, given: Record<string, string>): Promise<PhaseResult> {
  return runPhase(job, 'main', given, {}, 'success')
}

/** Runs the post phase; inputs are evaluated anew, state is what the main phase saved. */
export async function runPost(
  job: JobSetting,
  given: Record<string, string>,
  main: PhaseResult,
  jobStatus: 'success' | 'failure' | 'cancelled',
): Promise<PhaseResult> {
  const state = Object.fromEntries(Object.entries(main.state).map(([name, value]) => [`STATE_${name}`, value]))
  return runPhase(job, 'post', given, state, jobStatus)
}

async function runPhase(
  job: JobSetting,
  phase: 'main' | 'post',
  given: Record<string, string>,
  state: Record<string, string>,
  jobStatus: string,
): Promise<PhaseResult> {
  await mkdir(job.temp, { recursive: true })
  const metadata = await readActionMetadata(job.action)
  const files = await createCommandFiles(job.temp, `${job.runId}-${job.attempt}-${phase}-${randomUUID()}`)
  const event = join(job.temp, 'event.json')
  await writeFile(
    event,
    JSON.stringify({ repository: { full_name: job.repository, default_branch: 'main' }, ...job.event }),
  )
  const values = { 'github.token': job.token, 'github.sha': job.sha, 'job.status': jobStatus }
  const env = {
    ...runnerVariables(job),
    ...inputVariables(metadata, given, values),
    ...state,
    GITHUB_EVENT_PATH: event,
    GITHUB_OUTPUT: files.output,
    GITHUB_STATE: files.state,
    GITHUB_STEP_SUMMARY: files.summary,
    ...job.variables,
  }
  const { child, ended } = startNode(join(job.action, metadata.runs[phase]), [], {
    env,
    cwd: job.temp,
    ...(job.onLine && { onLine: job.onLine }),
  })
  job.onStart?.((signal) => child.kill(signal ?? 'SIGKILL'))
  return {
    ...(await ended),
    outputs: await readCommandFile(files.output),
    state: await readCommandFile(files.state),
    summary: await readFile(files.summary, 'utf8'),
  }
}

function runnerVariables(job: JobSetting): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: job.temp,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'alice',
    GITHUB_API_URL: job.apiUrl,
    GITHUB_GRAPHQL_URL: job.graphqlUrl,
    GITHUB_SERVER_URL: job.serverUrl,
    GITHUB_EVENT_NAME: 'push',
    GITHUB_JOB: 'deploy',
    GITHUB_REF: `refs/heads/${job.branch}`,
    GITHUB_REF_NAME: job.branch,
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REPOSITORY: job.repository,
    GITHUB_RUN_ATTEMPT: String(job.attempt),
    GITHUB_RUN_ID: String(job.runId),
    GITHUB_SHA: job.sha,
    GITHUB_WORKFLOW: 'Deploy',
    GITHUB_WORKFLOW_REF: `${job.repository}/${job.workflowPath}@refs/heads/${job.branch}`,
    GITHUB_WORKSPACE: job.temp,
    RUNNER_NAME: job.runnerName,
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: job.temp,
  }
}
