import type { Part } from '../config/services.ts'
import { cellStore } from '../deploy/cells.ts'
import type { RecordStore } from '../deploy/record.ts'
import type { Ports, ResponsePorts } from './ports.ts'
import type { Conduct } from './run-mode.ts'
import type { WatchTask } from '../watch/task.ts'

/** What every verb of one run works with: the outside world, one environment and its record. */
export type Setting = ResponseDeps & {
  readonly ports: Ports
  readonly conduct: Conduct
  /** The place that is deployed to, where the environment has several: `store` is then the record as that place sees it. */
  readonly cell?: string | null
  /** The stage that is deployed to, as its input says. */
  readonly stage?: string | null
  /** The record of all places and stages; absent: `store`. */
  readonly whole?: RecordStore
}

/** The same for a deploy to a stage: its record is the stage's, where not everybody gets it. */
export function atStage<S extends Setting>(setting: S, stage: WatchTask['stage'] | null): S {
  const { whole = setting.store, cell } = setting
  if (stage == null || stage.last) return setting
  return { ...setting, store: cellStore(whole, { cell: cell ?? undefined, stage: stage.name }) }
}

/** What the response to a bad deploy of one environment works with. */
export type ResponseDeps = {
  readonly ports: ResponsePorts
  /** What keys and titles call it: the environment, or a service of it (`placeOf`). */
  readonly environment: string
  /** The service that is deployed; absent or null: the repository as a whole. */
  readonly service?: string | null
  /** GitHub's environment, where `environment` is not that. */
  readonly deployedTo?: string
  readonly store: RecordStore
  /** Absent: all that it may. */
  readonly conduct?: Conduct
  /** Where the policy is; the usual place if absent. */
  readonly policySource?: PolicySource
}

/** Where the policy is found. `text` goes before the file. */
export type PolicySource = {
  readonly path: string
  readonly text: string | null
}

/** What is deployed where: the rules of that part hold. */
export function partOf({
  environment,
  deployedTo = environment,
  service = null,
}: Pick<ResponseDeps, 'environment' | 'deployedTo' | 'service'>): Part {
  return { environment: deployedTo, service }
}

/** What is asked for a deploy, by inputs or by arguments. */
export type DeployRequest = {
  /** What keys and titles call it: the environment, or a service of it (`placeOf`). */
  readonly environment: string
  /** GitHub's environment, where `environment` is not that. */
  readonly deployedTo?: string
  /** The service that is deployed; absent or null: the repository as a whole. */
  readonly service?: string | null
  /** The place that is deployed to, where the environment has several. */
  readonly cell?: string | null
  /** The stage that is deployed to; absent or null: everybody at once. */
  readonly stage?: string | null
  /** The candidate, 40 hex digits: pinned once, never resolved again. */
  readonly sha: string
  /** What the candidate has to be; null where the user does not say. */
  readonly expectedSha: string | null
  /** Path of the policy file in the repository. */
  readonly policyPath: string
  /** The policy itself; the file is then not read. */
  readonly policyText: string | null
  /** Why going back to an older commit is meant; null where nobody says so. */
  readonly rollbackReason: string | null
  /** Why this has to go out unseen; null where nobody says so. */
  readonly emergencyReason: string | null
  /** Digest of what was built from the candidate; null or absent where nobody says. */
  readonly artifactDigest?: string | null
  /** As of when data can be restored (milliseconds), as an earlier step found it; null or absent where none says so. */
  readonly restorePoint?: number | null
  /** Metrics pages of the running service, one for each of its processes; none where none is read. */
  readonly metricsUrls: readonly string[]
  readonly probeUrl: string | null
}
