import { describe, expect, it } from 'vitest'
import { sessionVersion2 } from '../demo/changes.ts'
import { landReviewed } from '../demo/people.ts'
import { readRecord } from '../demo/record.ts'
import { runDeployJob } from '../runner/workflow.ts'
import type { Fault } from '../stand-in/index.ts'
import { incidents, rollbacks } from './found.ts'
import { setStage } from './stage.ts'

// A sample through the built action; test/faults goes through every request of the same run.
const faults: readonly (readonly [string, Fault])[] = [
  ['the answer to the rollback is lost', { kind: 'lost-answer', method: 'POST', path: /\/pulls$/ }],
  ['the answer to the incident is lost', { kind: 'lost-answer', method: 'POST', path: /\/issues$/ }],
  [
    'the record cannot be written once',
    { kind: 'status', status: 502, body: '<html></html>', path: /\/graphql$/, containing: /MoveRefs/ },
  ],
  [
    'a secondary limit holds the check run',
    { kind: 'status', status: 429, headers: { 'retry-after': '2' }, path: /\/check-runs$/ },
  ],
]

describe.concurrent('a fault in a guarded deploy that is bad, then a re-run', () => {
  it.each(faults)('%s: one pull request and one issue', async (_, fault) => {
    await using stage = await setStage()
    const sha = await landReviewed(stage, { branch: 'v2', title: 'Session version 2', files: sessionVersion2 })
    stage.github.faults.add(fault)
    const deploy = () => Promise.resolve(stage.service.release(['ios']))
    const first = await runDeployJob(stage, { sha, inputs: stage.inputs, deploy })
    expect(stage.github.faults.pending).toBe(0)
    await runDeployJob(stage, { sha, inputs: stage.inputs, deploy, rerunOf: first.run })
    expect([await rollbacks(stage), await incidents(stage)].map(({ length }) => length)).toEqual([1, 1])
    const { responses, hold } = await readRecord(stage.repo)
    expect([responses.map(({ settled }) => settled), hold?.bad]).toEqual([[true], sha])
    expect(`${first.main.log}${first.post?.log ?? ''}`).not.toMatch(/\n\s+at .*\.js:\d+/)
    expect(stage.github.violations).toEqual([])
  })
})
