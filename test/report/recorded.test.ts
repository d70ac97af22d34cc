import { describe, expect, it } from 'vitest'
import { emptyRecord, type EnvironmentRecord, type Response } from '../../src/deploy/record.ts'
import type { ComparedCommit } from '../../src/github/commits.ts'
import type { Deployment } from '../../src/github/deployments.ts'
import { parseFacts } from '../../src/report/facts.ts'
import { incidentBeginning } from '../../src/render/incident-timeline.ts'
import { factsFile, type LiveDeploy, liveDeploys, recordedFacts } from '../../src/report/recorded.ts'
import { reportOf } from '../../src/report/report.ts'
import { decidedResponse, externalVerdict, fakeSha, fridayEvening } from '../support/record-fixtures.ts'

const [good, bad] = [fakeSha('abc1234'), fakeSha('def5678')]
const minute = (minutes: number): number => (fridayEvening + minutes * 60) * 1000
const iso = (minutes: number): string => new Date(minute(minutes)).toISOString()
const run = { id: 71, attempt: 1 }

const commit = (sha: string, minutes: number, more: Partial<ComparedCommit> = {}): ComparedCommit => ({
  sha,
  tree: fakeSha('e'),
  parents: [],
  subject: 's',
  message: 's',
  author: 'ann',
  committer: 'ann',
  authoredAt: iso(minutes),
  committedAt: iso(minutes),
  ...more,
})

function opened(change: Partial<Response> = {}): Response {
  const timeline = [
    ...incidentBeginning(decidedResponse(change), iso(5)),
    { kind: 'mitigation-deployed', sha: good, at: iso(30), run },
    { kind: 'recovered', sha: good, at: iso(50), run },
  ] as const
  const rollback = {
    step: 'opened',
    pull: 12,
    branch: 'x',
    commit: fakeSha('c'),
    tree: fakeSha('d'),
    leftOut: [],
  } as const
  return decidedResponse({ rollback, incident: { step: 'opened', issue: 41, phase: 'resolved', timeline }, ...change })
}

function factsOf(
  deploys: readonly LiveDeploy[],
  record: Partial<EnvironmentRecord> = {},
  brought: readonly (readonly [number, readonly ComparedCommit[]])[] = [],
  merges: readonly (readonly [number, string])[] = [],
) {
  const known = { ...emptyRecord, ...record }
  return recordedFacts({
    environment: 'production',
    deploys,
    record: known,
    brought: new Map(brought),
    merges: new Map(merges),
    now: minute(200),
  })
}

const deploys = [
  { id: 1, sha: good, at: minute(0) },
  { id: 2, sha: bad, at: minute(1) },
  { id: 3, sha: fakeSha('f00d'), at: minute(30) },
]

describe('why a deploy went out', () => {
  const kinds = (...args: Parameters<typeof factsOf>): string[] => factsOf(...args).deploys.map(({ kind }) => kind)
  const last = [[3, [commit(fakeSha('f00d'), 20)]]] as const

  it('is a rollback where it brings the merge of one, or goes back to what was good', () => {
    const record = { responses: [opened()] }
    expect(kinds(deploys, record, last, [[12, fakeSha('f00d')]])).toEqual(['planned', 'planned', 'rollback'])
    const back = [...deploys.slice(0, 2), { id: 3, sha: good, at: minute(30) }]
    expect(kinds(back, record)).toEqual(['planned', 'planned', 'rollback'])
  })

  it('is a re-land where it brings the merge of one, and a fix where a commit names the incident', () => {
    const relands = [{ pull: 13, through: 1, sha: fakeSha('a') }]
    expect(kinds(deploys, { responses: [opened({ relands })] }, last, [[13, fakeSha('f00d')]])[2]).toBe('reland')
    const naming = (message: string) =>
      kinds(deploys, { responses: [opened()] }, [[3, [commit(fakeSha('f00d'), 20, { message })]]])[2]
    expect([naming('Mend it\n\nFixes #41'), naming('See #411'), naming('#4')]).toEqual(['fix', 'planned', 'planned'])
  })
})

describe('what a deploy brought', () => {
  const changes = (head: string, commits: readonly ComparedCommit[]) =>
    factsOf([{ id: 1, sha: head, at: minute(99) }], {}, [[1, commits]]).deploys[0]?.changes

  it('a merge: from the first commit that it alone brought', () => {
    const commits = [
      commit('a', 1),
      commit('b', 2, { parents: ['a'] }),
      commit('m', 10, { parents: ['base', 'b'] }),
      commit('c', 11, { parents: ['b'] }),
      commit('n', 20, { parents: ['m', 'c'] }),
    ]
    expect(changes('n', commits)).toEqual([
      { mergedAt: minute(10), committedAt: minute(1) },
      { mergedAt: minute(20), committedAt: minute(11) },
    ])
  })

  it('a squash hides it, a direct push does not', () => {
    const squash = commit('s', 10, { parents: ['base'], committer: 'web-flow' })
    const push = commit('p', 20, { parents: ['s'], authoredAt: iso(15) })
    expect(changes('p', [squash, push])).toEqual([
      { mergedAt: minute(10), committedAt: null },
      { mergedAt: minute(20), committedAt: minute(15) },
    ])
  })
})

describe('incidents of the record', () => {
  const incident = (response: Response) => factsOf(deploys, { responses: [response] }).incidents[0]

  it('found by a watch: from the onset to the recovery, which proves it', () => {
    expect(incident(opened())).toEqual({
      id: '#41',
      sha: bad,
      cause: 'deploy',
      found: 'watch',
      onset: minute(2),
      at: (fridayEvening + 195) * 1000,
      recoveredAt: minute(50),
      falseAlarm: false,
      confirmed: true,
    })
  })

  it.each([
    ['by a person', { byHand: { by: 'kim', reason: 'slow' } }, { found: 'person', onset: null }],
    [
      'from outside',
      { verdict: externalVerdict(), rollback: { step: 'none', reason: 'external', conflicts: [] } },
      { cause: 'external' },
    ],
    ['decided on, and no more', { incident: { step: 'decided' } }, { recoveredAt: null, confirmed: false }],
  ] as const)('%s', (_, change, expected) => expect(incident(opened(change))).toMatchObject(expected))
})

describe('incidents that people speak of', () => {
  const said = (text: string, minutes: number) =>
    ({ kind: 'told', by: 'kim', text, comment: minutes, at: iso(minutes), run }) as const
  const declared = {
    kind: 'declared',
    by: 'carol',
    text: 'x',
    facts: { confidential: false },
    at: iso(1),
    run,
  } as const

  it.each([
    [
      'declared, and over by their word',
      [said('/guard resolve', 30)],
      'resolved',
      { recoveredAt: minute(30), cause: 'deploy' },
    ],
    ['declared, and still open', [], 'mitigating', { recoveredAt: null }],
    ['of an outside cause', [said('/guard external the carrier', 5)], 'mitigating', { cause: 'external' }],
    ['taken back', [said('/guard false-alarm a test', 5)], 'closed', { falseAlarm: true }],
    // It was refused, so that the incident goes on.
    ['taken back by somebody who may not', [said('/guard false-alarm a test', 5)], 'mitigating', { falseAlarm: false }],
  ] as const)('%s', (_, events, phase, expected) => {
    const incident = { step: 'opened', issue: 7, phase, timeline: [declared, ...events] } as const
    const entry = { incidentKey: 'incident:production:declared:7', declaredAt: iso(1), run, incident, settled: true }
    const [fact] = factsOf(deploys, { incidents: [entry] }).incidents
    expect(fact).toMatchObject({ id: '#7', sha: null, found: 'person', at: minute(1), ...expected })
  })
})

describe('deployments', () => {
  const made = (change: Partial<Deployment>): Deployment => ({
    id: 1,
    sha: good,
    environment: 'production',
    originalEnvironment: 'production',
    task: 'deploy',
    createdAt: iso(0),
    by: null,
    statuses: [status('inactive', 9), status('success', 8), status('success', 3), status('in_progress', 1)],
    ...change,
  })
  const status = (state: Deployment['statuses'][number]['state'], minutes: number) => {
    return { state, createdAt: iso(minutes), logUrl: null, environment: null, by: null }
  }

  it('count from their first success, oldest first; without one, or moved, they do not', () => {
    const listed = [
      made({ id: 3, statuses: [status('success', 20)] }),
      made({ id: 2, statuses: [status('failure', 9)] }),
      made({ id: 4, originalEnvironment: 'staging' }),
      made({}),
    ]
    expect(liveDeploys(listed).map(({ id, at }) => [id, at])).toEqual([
      [1, minute(3)],
      [3, minute(20)],
    ])
  })
})

it('facts written to a file and read again give the same report', () => {
  const watches: EnvironmentRecord['watches'] = [
    {
      deployment: 2,
      sha: bad,
      baseSha: good,
      run,
      state: 'ended',
      startedAt: iso(1),
      baseline: null,
      verdict: 'regressed',
    },
  ]
  const gate = { ...emptyRecord.gate, waited: [{ sha: fakeSha('7'), at: iso(5) }] }
  const facts = factsOf(deploys, { responses: [opened()], watches, gate }, [[2, [commit(bad, 0)]]])
  const again = parseFacts(JSON.stringify(factsFile(facts)), 'facts.json')
  const span = { from: minute(0), until: minute(100) }
  expect(again).toEqual(facts)
  expect(reportOf(again, span)).toMatchObject({
    changeFailRate: { count: 1, of: 3 },
    beside: { prevented: 1 },
    verdicts: { alarms: { confirmed: 1 }, unwatched: 2 },
    failedDeploymentRecoveryTime: { recovered: 1, median: 48 * 60 },
  })
})
