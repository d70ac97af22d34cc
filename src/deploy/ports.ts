import type { Forge } from '../github/forge.ts'
import type { OpenRepository, OpenSnapshots } from '../git/repository.ts'
import type { SamplerSpec } from '../metrics/sampler-spec.ts'
import type { MetricSource } from '../metrics/source.ts'

/** Time, so that decisions never ask for it themselves. */
export type Clock = {
  /** Milliseconds since the Unix epoch. */
  now(): number
  /** Resolves after `milliseconds`. */
  sleep(milliseconds: number): Promise<void>
}

/** Where a verb says what it does. Implementations make untrusted text harmless. */
export type Log = {
  info(line: string): void
  warning(line: string): void
  debug(line: string): void
}

/** The run that is at work now, as GitHub Actions describes it to its steps. */
export type RunContext = {
  readonly owner: string
  readonly repo: string
  readonly runId: number
  readonly attempt: number
  /** Path of the workflow file, e.g. `.github/workflows/deploy.yml`. */
  readonly workflowPath: string
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

/** What a sampler reads; where it leaves it is the port's affair. */
export type SamplingSpec = Omit<SamplerSpec, 'file'>

/** The process that reads metrics step by step while others work. Without a metric store it is the only memory of what was before. */
export type Sampling = {
  /** Starts it and returns the file it writes to. */
  start(spec: SamplingSpec): string
  stop(file: string): void
  /** What such a file says. `step` in seconds. */
  open(file: string, metrics: readonly string[], step: number): MetricSource
}

/** All of the outside world that a verb may touch, handed in as one record. */
export type Ports = {
  readonly forge: Forge
  /** The forge behind app-token, which makes the pull requests; null or absent without one. */
  readonly appForge?: Forge | null
  readonly openRepository: OpenRepository
  readonly openSnapshots: OpenSnapshots
  readonly sampling: Sampling
  readonly clock: Clock
  readonly log: Log
  readonly run: RunContext
  /** Adds Markdown to the summary that people see on the run's page. */
  readonly summarise: (markdown: string) => Promise<void>
  /** Aborted when the run is being cancelled. */
  readonly cancelled: AbortSignal
}
