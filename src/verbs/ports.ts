import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { RunContext } from '../base/run.ts'
import type { OpenRepository, OpenSnapshots } from '../git/repository.ts'
import type { Forge } from '../github/forge.ts'
import type { RepositoryInfo } from '../github/repository-info.ts'
import type { Runs } from '../github/runs.ts'
import type { SamplerSpec } from '../metrics/sampler/sampler-spec.ts'
import type { Telling } from '../notify/notifier.ts'
import type { MetricSource } from '../metrics/source.ts'

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

/** Documents that are left as pages, by the name of their file. */
export type PageName = 'gate.html' | 'watch.html' | 'incident.html'

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
  /** Leaves a document as a page of its own, for an artifact; absent where nobody would find it. It never fails. */
  readonly keepPage?: (name: PageName, make: () => Promise<string>) => Promise<void>
  /** Aborted when the run is being cancelled. */
  readonly cancelled: AbortSignal
  /** Within this work a write that GitHub does not take is given up after half a minute, as something else can be done meanwhile. */
  readonly soon?: <T>(work: () => Promise<T>) => Promise<T>
  /** Sends messages to people, and knows the secrets for it; absent: nobody is told. */
  readonly telling?: Telling
}

/** The ports that a response touches, and no more of them. */
export type ResponsePorts = Pick<Ports, 'openSnapshots' | 'clock' | 'log' | 'run' | 'soon' | 'telling' | 'keepPage'> & {
  readonly cancelled?: AbortSignal
  readonly forge: ResponseForge
  /** The forge behind app-token, which then makes branches and pull requests of rollbacks. */
  readonly appForge?: Pick<Forge, 'gitData' | 'pulls'> | null
}

export type ResponseForge = Pick<
  Forge,
  'comments' | 'comparisons' | 'contents' | 'gitData' | 'issues' | 'labelled' | 'pulls' | 'reviews' | 'workflows'
> & {
  readonly runs: Pick<Runs, 'get'>
  readonly info: Pick<RepositoryInfo, 'viewer' | 'permission'>
}
