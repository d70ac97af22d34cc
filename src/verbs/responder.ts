import type { Ports } from '../deploy/ports.ts'
import type { EnvironmentRecord, RecordStore, Response } from '../deploy/record.ts'
import { incidentBeginning } from '../render/incident-timeline.ts'
import type { IncidentInput } from '../render/incident-state.ts'
import type { Forge } from '../github/forge.ts'
import type { RepositoryInfo } from '../github/repository-info.ts'
import type { Runs } from '../github/runs.ts'
import type { IncidentDeps } from '../incident/deps.ts'
import type { RollbackDeps } from '../rollback/deps.ts'
import { landedUnits } from './landed-units.ts'

/** The ports that a response touches, and no more of them. */
export type ResponsePorts = Pick<Ports, 'openRepository' | 'clock' | 'log' | 'run'> & {
  readonly forge: Pick<Forge, 'gitData' | 'issues' | 'pulls' | 'reviews'> & {
    readonly runs: Pick<Runs, 'get'>
    readonly info: Pick<RepositoryInfo, 'viewer'>
  }
}

/** What the response to a bad deploy of one environment works with. */
export type ResponseDeps = {
  readonly ports: ResponsePorts
  readonly environment: string
  readonly store: RecordStore
}

/** The part of it that a rollback needs. */
export function rollbackDeps({ ports, environment }: ResponseDeps): RollbackDeps {
  const { forge, openRepository, run, log } = ports
  const landed: RollbackDeps['landedUnits'] = (repository, from, to) =>
    landedUnits({ reviews: forge.reviews, log }, repository, from, to)
  return { gitData: forge.gitData, pulls: forge.pulls, openRepository, environment, run, log, landedUnits: landed }
}

/** The part of it that an incident needs. */
export async function incidentDeps({ ports }: ResponseDeps): Promise<IncidentDeps> {
  const { forge, clock, log, run } = ports
  const { issues, gitData, runs } = forge
  return { issues, gitData, runs, clock, log, run, viewer: await forge.info.viewer() }
}

/** What the incident issue of a response says by the newest record; `rollbackMerged` as GitHub says. */
export function incidentInput(
  responder: ResponseDeps,
  record: EnvironmentRecord,
  response: Response,
  rollbackMerged: boolean,
): IncidentInput {
  const { environment, ports } = responder
  const { incident } = response
  return {
    environment,
    response,
    phase: incident.step === 'opened' ? incident.phase : 'mitigating',
    timeline: incident.step === 'opened' ? incident.timeline : beginning(responder, response),
    held: record.hold?.incidentKey === response.incidentKey,
    rollbackMerged,
    goodWatched: record.marks.some(({ word, sha }) => word === 'good' && sha === response.good),
    repositoryUrl: `${ports.run.serverUrl}/${ports.run.owner}/${ports.run.repo}`,
    runUrl: `${ports.run.serverUrl}/${ports.run.owner}/${ports.run.repo}/actions/runs/${response.run.id}`,
  }
}

/** The first lines of an incident's timeline, as of now. */
export function beginning({ environment, ports }: ResponseDeps, response: Response): IncidentInput['timeline'] {
  return incidentBeginning(environment, response, new Date(ports.clock.now()).toISOString())
}
