import { expect, it } from 'vitest'
import { emptyRecord, type EnvironmentRecord } from '../../../src/deploy/record.ts'
import type { Deployment, DeploymentState } from '../../../src/github/deployments.ts'
import { pastDeploys } from '../../../src/verbs/gate/past-deploys.ts'

const sha = (letter: string): string => letter.repeat(40)

/** A deployment whose statuses came at these times. */
function deployment(id: number, statuses: readonly (readonly [DeploymentState, string])[]): Deployment {
  const newestFirst = statuses
    .toReversed()
    .map(([state, createdAt]) => ({ state, createdAt, logUrl: null, environment: null, by: null }))
  const place = { environment: 'production', originalEnvironment: 'production', task: 'deploy', by: null }
  return { id, sha: sha('a'), createdAt: '2026-11-01T08:00:00Z', ...place, statuses: newestFirst }
}

const ask = async (record: EnvironmentRecord, listed: readonly Deployment[]): Promise<string[]> => {
  const found = await pastDeploys({ list: () => Promise.resolve([...listed]) }, 'production', record)
  return found.map(
    ({ startedAt, endedAt, rollback }) => `${(endedAt - startedAt) / 60_000}${rollback ? ' rollback' : ''}`,
  )
}

it('counts from the pass of the gate to the start of the watch, and what GitHub has of others', async () => {
  const watch = {
    run: { id: 1, attempt: 1 },
    baseSha: null,
    state: 'ended',
    baseline: null,
    verdict: 'healthy',
  } as const
  const record: EnvironmentRecord = {
    ...emptyRecord,
    watches: [
      { ...watch, deployment: 1, sha: sha('a'), plannedAt: '2026-11-01T09:00:00Z', startedAt: '2026-11-01T09:12:00Z' },
      { ...watch, deployment: 2, sha: sha('b'), startedAt: '2026-11-01T09:12:00Z' },
      { ...watch, deployment: 3, sha: sha('c'), plannedAt: '2026-11-01T09:00:00Z', startedAt: null },
    ],
  }
  const listed = [
    // Its job went on with the watch: the record knows better.
    deployment(1, [
      ['in_progress', '2026-11-01T09:00:00Z'],
      ['success', '2026-11-01T09:40:00Z'],
    ]),
    deployment(4, [
      ['queued', '2026-11-01T08:00:00Z'],
      ['in_progress', '2026-11-01T09:00:00Z'],
      ['success', '2026-11-01T09:07:00Z'],
      ['inactive', '2026-11-02T09:00:00Z'],
    ]),
    deployment(5, [
      ['in_progress', '2026-11-01T09:00:00Z'],
      ['failure', '2026-11-01T09:07:00Z'],
    ]),
    deployment(6, [['success', '2026-11-01T09:07:00Z']]),
  ]
  expect(await ask(record, listed)).toEqual(['12', '7'])
  expect(await ask(emptyRecord, [])).toEqual([])
})
