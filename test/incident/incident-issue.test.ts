import { afterEach, beforeEach, expect, test } from 'vitest'
import type { IncidentState } from '../../src/deploy/record.ts'
import { findIncident, incidentMarker, openIncident } from '../../src/incident/incident-issue.ts'
import { createMemoryForge, type MemoryForge, viewer } from '../support/memory-forge.ts'
import { createTestLog, runContext } from '../support/shop.ts'

const key = 'incident:production:x'
const labels = ['deploy-guard', 'incident']
let forge: MemoryForge
let recorded: IncidentState
beforeEach(async () => {
  forge = await createMemoryForge()
  recorded = { step: 'decided' }
})
afterEach(() => forge.close())

const deps = (runId = 1) => {
  const { issues, gitData, runs, clock } = forge
  return { issues, gitData, runs, clock, log: createTestLog(), run: runContext(runId), viewer }
}
const incident = {
  key,
  decidedAt: '2026-03-06T17:05:00Z',
  recorded: async () => recorded,
  document: async () => ({ title: 'production: requests fail', body: 'It is bad.\n' }),
  timeline: () => [],
  record: async (state: IncidentState) => void (recorded = state),
}
const opened = (issue: number) => ({ step: 'opened', issue, phase: 'mitigating', timeline: [] })

test('the issue is made once and recorded', async () => {
  expect(await openIncident(deps(), incident)).toEqual(opened(500))
  expect(await openIncident(deps(2), incident)).toEqual(opened(500))
  expect(forge.issues.all).toHaveLength(1)
  expect(recorded).toEqual(opened(500))
})

test('an issue that was made and not recorded is found again', async () => {
  await openIncident(deps(), incident)
  recorded = { step: 'decided' }
  expect(await openIncident(deps(2), incident)).toEqual(opened(500))
})

test('an issue whose answer was lost is found again', async () => {
  forge.faults.loseAnswerOf('issues.create')
  expect(await openIncident(deps(), incident)).toEqual(opened(500))
  expect(forge.issues.all).toHaveLength(1)
})

test('an issue with our marker that someone else wrote is not ours', async () => {
  forge.issues.author = 'mallory'
  await forge.issues.create({ title: 'x', body: incidentMarker(key), labels })
  forge.issues.author = viewer
  expect(await openIncident(deps(), incident)).toEqual(opened(501))
})

test('an issue of another incident is another issue', async () => {
  await forge.issues.create({ title: 'x', body: incidentMarker('incident:production:y'), labels })
  expect(await openIncident(deps(), incident)).toEqual(opened(501))
})

test('of two that should not be, the first is used', async () => {
  await forge.issues.create({ title: 'x', body: incidentMarker(key), labels })
  await forge.issues.create({ title: 'x', body: incidentMarker(key), labels })
  expect((await findIncident(deps(), incident))?.number).toBe(500)
})

test('issues that are switched off are a state, not a failure', async () => {
  forge.issues.enabled = false
  expect(await openIncident(deps(), incident)).toEqual({ step: 'none', reason: 'issues-disabled' })
})

test('two runs at once make one issue', async () => {
  const states = await Promise.all([openIncident(deps(1), incident), openIncident(deps(2), incident)])
  expect(states).toEqual([opened(500), opened(500)])
  expect(forge.issues.all).toHaveLength(1)
})

test('a key cannot end the comment it stands in', () => {
  expect(incidentMarker('incident:a-->b:x')).toMatch(/^<!-- [^>]* -->$/)
})
