import type { Response } from '../../src/deploy/record.ts'
import type { Baseline } from '../../src/watch/baseline.ts'
import type { NodeSummary, Verdict } from '../../src/watch/verdict.ts'

/** Forty digits that begin as given. */
export const fakeSha = (start: string): string => start.padEnd(40, '0')

/** 2026-03-06 17:00:00 UTC, Unix seconds: a Friday. */
export const fridayEvening = 1772816400

export const baseline: Baseline = {
  kind: 'previous-window',
  from: fridayEvening - 600,
  until: fridayEvening,
  metrics: { requests: { '': { bad: 29, total: 12_050 }, 'platform=ios': { bad: 7, total: 2410 } } },
}

/** What the watch knows about requests of one platform that fail since the deploy. */
export function iosNode(): NodeSummary {
  const shares = [0.002, 0.003, 0.41, 0.66, 0.71, null, 0.69, 0.7]
  const steps = shares.map((share, index) => ({ at: fridayEvening + 90 + index * 15, share }))
  return {
    metric: 'requests',
    segment: 'platform=ios',
    baseline: { bad: 7, total: 2410, share: 7 / 2410 },
    observed: { bad: 312, total: 498, share: 312 / 498 },
    bounds: [0.57, 0.68],
    harm: 0.013,
    note: null,
    normalAtWorst: 0.0081,
    logEvidence: 214.6,
    logThreshold: 9.2,
    detectable: 0.013,
    steps,
  }
}

/** All traffic together in the same deploy. */
export function allNode(): NodeSummary {
  return {
    ...iosNode(),
    segment: '',
    baseline: { bad: 29, total: 12_050, share: 29 / 12_050 },
    observed: { bad: 318, total: 2493, share: 318 / 2493 },
    bounds: [0.11, 0.145],
    normalAtWorst: 0.0041,
    logEvidence: 88.1,
    detectable: 0.006,
    steps: [],
  }
}

type Regressed = Extract<Verdict, { verdict: 'regressed' }>

/** The verdict of a Friday evening. */
export function regressedVerdict(change: Partial<Regressed> = {}): Regressed {
  const worst = iosNode()
  return {
    verdict: 'regressed',
    reasonCode: 'worse-than-baseline',
    message: 'requests of platform=ios fail: 62.7 % against 0.3 % before the deploy',
    startedAt: fridayEvening + 75,
    endedAt: fridayEvening + 195,
    falseAlarmRate: 0.01,
    baselineKind: 'previous-window',
    nodes: [allNode(), worst],
    missing: { 'source-unreachable': 1 },
    stepsSeen: 8,
    regression: { worst, crossed: [worst, allNode()], onset: fridayEvening + 120, alarmAt: fridayEvening + 195 },
    ...change,
  }
}

type External = Extract<Verdict, { verdict: 'external' }>

/** The same evening, with a service that production depends on to blame. */
export function externalVerdict(reasonCode: External['reasonCode'] = 'upstream-incident'): External {
  const message =
    'A service it depends on reports an incident. Requests of platform=ios fail more often since the deploy.'
  const what = reasonCode === 'upstream-incident' ? {} : { what: 'requests of region=<eu>' }
  return { ...regressedVerdict(), verdict: 'external', reasonCode, message, ...what }
}

/** A response that was decided on and nothing more. */
export function decidedResponse(change: Partial<Response> = {}): Response {
  const good = fakeSha('abc1234')
  const bad = fakeSha('def5678')
  return {
    rollbackKey: `rollback:main:${good}..${bad}`,
    incidentKey: `incident:production:${bad}`,
    good,
    bad,
    base: 'main',
    decidedAt: new Date((fridayEvening + 196) * 1000).toISOString(),
    run: { id: 71, attempt: 1 },
    verdict: regressedVerdict(),
    baseline,
    rollback: { step: 'decided' },
    incident: { step: 'decided' },
    settled: false,
    ...change,
  }
}
