import { describe, expect, it } from 'vitest'
import { emptyRecord } from '../../src/deploy/record.ts'
import {
  type AnsweredBefore,
  PROBE_METRIC,
  type ProbeAnswer,
  probeCounter,
  probeJudge,
} from '../../src/metrics/sampler/probe.ts'
import { increments } from '../../src/metrics/sampler/readings.ts'
import { formatLine, parseLine } from '../../src/metrics/sampler/sample-file.ts'
import type { StepSample } from '../../src/metrics/source.ts'
import { answeredBefore } from '../../src/verbs/watch/plan-watch.ts'
import { baselineFrom } from '../../src/watch/baseline.ts'
import type { Verdict } from '../../src/watch/verdict.ts'
import { fakeSha } from '../support/record-fixtures.ts'
import { plan, watchOnce } from './simulate.ts'

// A gate that probes an address in one job, the deploy in a second one, and the watch that probes it in a third: each sampler sees the address for the
// first time, and only the record goes from one to the other.

const DEPLOY = 60
type Answers = (second: number) => ProbeAnswer

/** What a sampler writes that begins with the second `from`, as it is read from its file. */
function sampled(answers: Answers, from: number, until: number, before: AnsweredBefore): StepSample[] {
  const [counter, { judge, usual }, toSamples] = [probeCounter(), probeJudge(before), increments(1)]
  return Array.from({ length: until - from + 1 }, (_, index) => from + index).flatMap((at) => {
    for (let each = 0; each < 500; each++) counter.record(judge(answers(at)))
    const line = parseLine(formatLine({ at, readings: new Map([[PROBE_METRIC, counter.endStep(usual())]]) }))
    return line === null ? [] : toSamples(line.at, line.readings)
  })
}

const rules = { ...plan, metrics: plan.metrics.map((metric) => ({ ...metric, name: PROBE_METRIC })) }

/** The verdict of the third job; `forgets`: the record was written by a guard that did not keep what the address answered. */
function watchedInAnotherJob(answers: Answers, forgets = false): Promise<Verdict> {
  const taken = baselineFrom(sampled(answers, 0, DEPLOY, 'first'), 0, DEPLOY)
  const { answered, ...old } = taken
  const known = forgets ? undefined : answered
  const baseline = known === undefined ? old : { ...old, answered: known }
  return watchOnce(rules, baseline, sampled(answers, DEPLOY + 5, 2 * DEPLOY + 5, known ?? null), DEPLOY + 5)
}

const since =
  (before: number, after: number): Answers =>
  (second) => ({ status: second > DEPLOY ? after : before })

describe('a probe whose watch is another job than its gate', () => {
  it.each([
    ['is well', since(200, 200), 'healthy: no-harm-found'],
    ['is gone since the deploy', since(200, 404), 'regressed: worse-than-baseline'],
    ['sends elsewhere since the deploy', since(200, 302), 'regressed: worse-than-baseline'],
    ['fails since the deploy', since(200, 503), 'regressed: worse-than-baseline'],
    ['has always asked for a password', since(401, 401), 'healthy: no-harm-found'],
    ['has always sent elsewhere', since(301, 302), 'healthy: no-harm-found'],
    ['asked for a password and is gone', since(401, 404), 'regressed: worse-than-baseline'],
  ])('knows what the address answered before: it %s', async (_, answers, expected) => {
    const { verdict, reasonCode } = await watchedInAnotherJob(answers)
    expect(`${verdict}: ${reasonCode}`).toBe(expected)
  })

  it.each([
    ['is well', since(200, 200), 'healthy: no-harm-found'],
    ['fails', since(200, 503), 'regressed: worse-than-baseline'],
    ['refuses', since(200, 404), 'inconclusive: not-separating'],
    ['sends elsewhere', since(302, 302), 'inconclusive: not-separating'],
  ])('says that it cannot tell where nobody kept that, and the address %s', async (_, answers, expected) => {
    const { verdict, reasonCode, message } = await watchedInAnotherJob(answers, true)
    expect(`${verdict}: ${reasonCode}`).toBe(expected)
    if (verdict === 'inconclusive') expect(message).toMatch(/what it answered before the deploy is not known here/)
  })
})

describe('what an address answered before the deploy', () => {
  const [sha, other] = [fakeSha('a'), fakeSha('b')]
  const baseline = {
    kind: 'previous-window',
    from: 0,
    until: 60,
    metrics: { probe: { '': { bad: 0, total: 9 } } },
  } as const
  const watch = (answered?: number) => ({
    deployment: null,
    sha,
    baseSha: other,
    run: { id: 1, attempt: 1 },
    state: 'planned' as const,
    startedAt: null,
    baseline: answered === undefined ? baseline : { ...baseline, answered },
    verdict: null,
  })
  const record = (answered?: number) => ({ ...emptyRecord, watches: [watch(answered)] })

  it.each([
    ['is what the gate left in the record', record(302), sha, true, 302],
    ['is not known where an older guard left the record', record(), sha, true, null],
    ['is not known where no gate saw the deploy and it is out', emptyRecord, sha, true, null],
    ['is what it answers first where nothing is deployed yet', emptyRecord, sha, false, 'first'],
    ['is what it was before the first deploy that is not proven', record(302), other, false, 302],
  ] as const)('%s', (_, of, wanted, late, expected) => {
    const deploy = { record: of, request: { sha: wanted }, stage: null }
    expect(answeredBefore(deploy, { id: 1 }, late)).toBe(expected)
  })
})
