/** The run that is at work now, as GitHub Actions describes it to its steps. */
export type RunContext = {
  readonly owner: string
  readonly repo: string
  readonly runId: number
  readonly attempt: number
  /** Path of the workflow file, e.g. `.github/workflows/deploy.yml`. */
  readonly workflowPath: string
  /** Commit that the workflow file was taken from; absent where the runner does not say. */
  readonly workflowSha?: string
  /** Key of the job in the workflow file; absent where the runner does not say. */
  readonly job?: string
  /** Repository of the action, `owner/name`; absent for an action that lies in the repository itself. */
  readonly action?: string
  /** Event that started the run, e.g. `push`; absent where the runner does not say. */
  readonly event?: string
  /** Days that GitHub keeps runs of this repository for; absent where the runner does not say. */
  readonly retentionDays?: number
  /** Branch the run was started on, without `refs/heads/`; null for a tag. */
  readonly branch: string | null
  readonly runnerName: string
  /** Login of whoever started the run; absent where the runner does not say. */
  readonly actor?: string
  /** e.g. `https://github.com`. */
  readonly serverUrl: string
  /** Address of this run's page. */
  readonly runUrl: string
}

/** Which run wrote something; compared with the run itself before it is believed. */
export type RunRef = { readonly id: number; readonly attempt: number }

/** How this run is named in what it writes. */
export function runRef({ runId, attempt }: Pick<RunContext, 'runId' | 'attempt'>): RunRef {
  return { id: runId, attempt }
}

/** The line of a commit message that says which run made it. */
export function runTrailer({ id, attempt }: RunRef): string {
  return `Deploy-Guard-Run: ${id}/${attempt}`
}

/** `owner/name`. */
export function repositoryName({ owner, repo }: Pick<RunContext, 'owner' | 'repo'>): string {
  return `${owner}/${repo}`
}

/** Address of the repository's page. */
export function repositoryUrl(run: Pick<RunContext, 'serverUrl' | 'owner' | 'repo'>): string {
  return `${run.serverUrl}/${repositoryName(run)}`
}
