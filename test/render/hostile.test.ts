import { parsePolicy } from '../../src/config/parse-policy.ts'
import type { IncidentEvent } from '../../src/deploy/incident-events.ts'
import { liveView } from '../../src/incident/live.ts'
import { renderDeclared } from '../../src/render/incident-body.ts'
import { describe, expect, it } from 'vitest'
import type { Debt } from '../../src/deploy/record.ts'
import { applyFences, failureSummary } from '../../src/render/document.ts'
import { gateAnnotations } from '../../src/render/gate-files.ts'
import { gateIssueBody } from '../../src/render/gate-issue-body.ts'
import { renderGateSummary } from '../../src/render/gate-summary.ts'
import type { IncidentInput } from '../../src/render/incident-body.ts'
import { incidentPage } from '../../src/render/incident-page.ts'
import type { FaultSearch } from '../../src/render/incident-plan.ts'
import { incidentBeginning } from '../../src/render/incident-timeline.ts'
import { renderPullBody } from '../../src/render/pull-body.ts'
import { renderReland } from '../../src/render/reland-body.ts'
import { watchSummary } from '../../src/render/watch-summary.ts'
import { rollbackMessage } from '../../src/rollback/rollback-branch.ts'
import type { NodeSummary, Verdict } from '../../src/watch/verdict.ts'
import { viewAt } from '../incident/day.ts'
import { ios, says, type Told } from '../incident/events.ts'
import { hostileText } from './hostile.ts'
import { skeleton } from './skeleton.ts'
import { fc } from '../support/fast-check.ts'
import { coverage, gateView, hunk, sha, uncoveredFile, unit } from '../support/gate-view.ts'
import {
  allNode,
  decidedResponse,
  fakeSha,
  fridayEvening,
  iosNode,
  regressedVerdict,
} from '../support/record-fixtures.ts'
import { incidentSections, renderIncident } from '../support/live-view.ts'

/** Documents of everything that people write elsewhere: `text` is a title, a path, a name, a branch, a line, a label. */
type Document = (text: string) => string

const plan = (text: string): FaultSearch => {
  const evidence = [{ kind: 'names-segment', segment: text, path: text }] as const
  return { steps: 1, first: 1, suspects: [{ number: 2, sha: fakeSha('a3b4c5d'), evidence }] }
}

const landed = (title: string) => [
  { number: 41, title, sha: fakeSha('a1') },
  { number: null, title, sha: fakeSha('a3b4c5d') },
]

function regressed(text: string): Extract<Verdict, { verdict: 'regressed' }> {
  const node: NodeSummary = { ...iosNode(), metric: text, segment: `platform=${text}` }
  const all: NodeSummary = { ...allNode(), metric: text }
  const regression = { ...regressedVerdict().regression, worst: node, crossed: [node, all] }
  return regressedVerdict({ message: text, nodes: [all, node], missing: { [text]: 3 }, regression })
}

function incident(text: string): IncidentInput {
  const conflicts = [{ path: text, kind: 'content' }]
  const response = decidedResponse({
    base: text,
    verdict: regressed(text),
    rollback: { step: 'none', reason: 'conflict', conflicts },
  })
  return {
    environment: text,
    response,
    phase: 'mitigating',
    timeline: [...incidentBeginning(response, momentAfter(199)), ...toldOf(text)],
    held: true,
    goodWatched: true,
    rollbackMerged: false,
    repositoryUrl: 'https://github.test/octo/shop',
    runUrl: 'https://github.test/octo/shop/actions/runs/71',
  }
}

const momentAfter = (seconds: number): string => new Date((fridayEvening + seconds) * 1000).toISOString()

/** What people and the guard add to an incident, each text of it somebody else's. */
function toldOf(text: string): IncidentEvent[] {
  const line = text.replaceAll(/\s+/g, ' ')
  const commands = [`note it said x${line}`, `affected 5 records x${line}`, `external x${line}`, `severity 1 x${line}`]
  return [
    ...commands.map((command, index) => {
      const at = momentAfter(300 + index)
      return { kind: 'told', by: 'carol', text: `/guard ${command}`, comment: 900 + index, at } as const
    }),
    { kind: 'hold-released', by: text, text, at: momentAfter(310) },
    { kind: 'reminded', facts: { clock: text, stage: 'late', due: momentAfter(320) }, at: momentAfter(321) },
    { kind: 'reopened', facts: { clocks: [text] }, at: momentAfter(322) },
  ]
}

/** An incident that somebody declared in those words. */
function declared(text: string): string {
  const facts = { confidential: false }
  const timeline = [{ kind: 'declared', by: text, text, facts, at: momentAfter(0) } as const, ...toldOf(text)]
  const policy = parsePolicy('', 'policy')
  const view = liveView({ environment: text, response: null, timeline }, policy, (fridayEvening + 900) * 1000)
  return renderDeclared(view, timeline).body
}

function pull(text: string) {
  const response = decidedResponse({ base: text, verdict: regressed(text) })
  const place = {
    branch: text,
    repositoryUrl: 'https://github.test/octo/shop',
    runUrl: 'https://github.test/octo/shop/actions/runs/71',
  }
  const range = {
    good: response.good ?? '',
    commit: fakeSha('c0ffee1'),
    verified: true,
    tree: fakeSha('7ee7ee7'),
    exact: true,
    unusual: true,
  }
  return renderPullBody({
    environment: text,
    response,
    leftOut: [text],
    how: 'kept-main',
    conflicts: [{ path: text, kind: 'content' }],
    leftovers: [{ path: text, name: text }],
    dropped: landed(text),
    isDraft: true,
    cautions: [
      { kind: 'migration-data', path: text },
      { kind: 'said-unsafe', path: `#7: ${text}` },
    ],
    shared: [text],
    touched: [9],
    writesWorkflows: false,
    landed: landed(text),
    kept: landed(text),
    ...range,
    ...place,
  })
}

function held(text: string) {
  const file = uncoveredFile(text, { hunks: [hunk(text)], pull: null })
  const { change } = file
  const hidden = uncoveredFile(text, { hidden: 'binary', sizes: [null, 3] })
  const submodule = uncoveredFile(text, { change: { ...change, newMode: '160000' }, submodule: text })
  const units = [
    unit({ subject: text, approvers: [text], unsafe: text }),
    unit({ sha: sha('e'), reason: 'rollback-lane', subject: text, unsafe: text }),
    unit({ sha: sha('c'), covered: false, reason: 'direct-push', subject: text }),
  ]
  const outcome = {
    decision: 'needs-review',
    reasonCode: 'drops-deployed',
    message: text,
    coverage: coverage([file, hidden, submodule], units),
    heldBy: null,
    checks: [],
  } as const
  return gateView(outcome, { environment: text })
}

const gate = (text: string): string => renderGateSummary(held(text))

function gateIssue(text: string): string {
  const debt: Debt = {
    sha: sha('d'),
    digest: 'd'.repeat(64),
    base: sha('a'),
    reason: text,
    by: text,
    at: '2026-01-05T09:00:00Z',
    approvable: true,
    files: [{ path: text, pull: 3 }],
    run: { id: 71, attempt: 1 },
    people: [text],
  }
  const waiting = { digest: 'd'.repeat(64), elsewhere: true, refusal: null }
  return gateIssueBody({ view: held(text), held: waiting, debts: [debt] })
}

const reland = (text: string) =>
  renderReland({ environment: text, pull: 7, leftOut: [text], runUrl: 'https://github.test/octo/shop/actions/runs/71' })

/** An incident whose every text, name and label somebody else wrote. */
function hostileEvents(text: string): readonly Told[] {
  const facts = { ...ios, metric: text, segment: text, url: text, people: [text] }
  return [
    { kind: 'deployed', at: '16:00', by: text, sha: text },
    { kind: 'declared', at: '16:10', by: text, text },
    { kind: 'alarm', at: '16:14', facts },
    { kind: 'external', at: '16:20', by: text, text },
    { kind: 'acknowledged', at: '16:21', by: text },
    { kind: 'note', at: '16:22', by: text, text: `it said ${text}` },
    { kind: 'mitigated', at: '16:23', by: text, text },
    { kind: 'note', at: '16:24', by: 'kim', text: `action: ${text}` },
    says('16:25', 'kim', `note it said ${text}`.replaceAll(/[\r\n]/g, ' ')),
    says('16:26', 'kim', `severity 1 x${text}`),
    says('16:27', 'kim', `affected 5 records ${text}`.replaceAll(/[\r\n]/g, ' ')),
    says('16:28', 'kim', `reported own x${text}`),
    says('16:29', 'kim', `false-alarm x${text}`.replaceAll(/[\r\n]/g, ' ')),
    { ...says('16:30', text, `severity 4`), facts: { permission: 'read' } },
  ]
}

const incidentPolicy = 'incident:\n  clocks: [{ id: own, due: 1h }, { id: other, due: 1h }]\n'
const page = (text: string, lang: 'en' | 'ko' = 'en') => {
  const view = viewAt(hostileEvents(text), '17:00', lang, incidentPolicy)
  return incidentPage({ ...view, incident: { ...view.incident, environment: text } })
}

const inconclusive = (text: string): Verdict => {
  const { regression: _, ...rest } = regressed(text)
  return { ...rest, verdict: 'inconclusive', reasonCode: 'source-down' }
}

const documents: Readonly<Record<string, Document>> = {
  'the gate’s summary': gate,
  'the gate’s issue': gateIssue,
  'the pull request that brings a change back': (text) => reland(text).body,
  'a regressed watch': (text) => watchSummary(regressed(text)),
  'an inconclusive watch': (text) => watchSummary(inconclusive(text)),
  'the rollback’s body': (text) => pull(text).body,
  'the rollback’s short body': (text) => pull(text).short,
  'the incident’s body': (text) => renderIncident(incident(text), landed(text), plan(text)).body,
  'the incident brought up to date': (text) =>
    applyFences(renderIncident(incident('x'), landed('x'), plan('x')).body, incidentSections(incident(text))),
  'an incident that somebody declared': declared,
  'the page of an incident': (text) => page(text).body,
  'the page of an incident in Korean': (text) => page(text, 'ko').body,
  'the postmortem': (text) => page(text).postmortem,
  'a failure': failureSummary,
}

describe('whatever people write elsewhere', () => {
  it.each(Object.entries(documents))('changes nothing but words in %s', (_, document) => {
    const plain = skeleton(document('x'))
    fc.assert(
      fc.property(hostileText, (text) => {
        const { structure, words } = skeleton(document(text))
        expect(structure).toEqual(plain.structure)
        expect(words).not.toMatch(/@\w|#\d*9{5}|\bGH-9/)
      }),
      { numRuns: 300 },
    )
  })

  // Where there are no sections, nobody looks for markers.
  it.each(Object.entries(documents).filter(([, document]) => document('x').includes('<!-- deploy-guard:begin')))(
    'forges no marker of ours in %s',
    (_, document) => {
      const markers = (text: string) => document(text).match(/<!-- deploy-guard:(begin|end) [a-z-]+ -->/g)
      fc.assert(
        fc.property(hostileText, (text) => {
          expect(markers(text)).toEqual(markers('x'))
        }),
        { numRuns: 300 },
      )
    },
  )

  it('closes no issue and names nobody by a title or a commit message', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const titles = [
          pull(text).title,
          reland(text).title,
          page(text).title,
          renderIncident(incident(text), landed(text), plan(text)).title,
        ]
        const response = decidedResponse({ base: text, verdict: regressed(text) })
        const message = rollbackMessage(text, response, response.good ?? '', 'clean')
        for (const said of [...titles, message]) expect(said).not.toMatch(/@\w|#\d*9{5}|\bGH-9/)
        for (const title of titles) expect(title).not.toMatch(/[\p{Cc}\u2028]/u)
      }),
      { numRuns: 300 },
    )
  })

  it('stands in no annotation of a line, but for its path', () => {
    const [note] = gateAnnotations([uncoveredFile('@ops ::error::x')])
    expect(note?.message).toBe('Not reviewed in this form: changed after the approval (#3).')
  })
})
