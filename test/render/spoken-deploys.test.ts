import { describe, expect, it } from 'vitest'
import { spokenDeploys } from '../../src/render/spoken-deploys.ts'
import { watchSummary } from '../../src/render/watch-summary.ts'
import { decidedResponse, fakeSha, regressedVerdict } from '../support/record-fixtures.ts'
import { renderIncident } from '../support/live-view.ts'

const [a = '', b = '', c = ''] = ['a1', 'b2', 'c3'].map(fakeSha)
const deploys = [a, b, c]

describe('the deploys that a verdict speaks for', () => {
  it('are not named where there is one', () => {
    expect(spokenDeploys(regressedVerdict())).toBe('')
    expect(spokenDeploys({ verdict: 'unknown' })).toBe('')
  })

  it('are named, with the first bad one or those that it is one of', () => {
    const { regression: _, verdict: __, reasonCode: ___, ...rest } = regressedVerdict({ deploys })
    expect(spokenDeploys({ ...rest, verdict: 'healthy', reasonCode: 'no-harm-found' })).toBe(
      'This watch speaks for 3 deploys: `a100000`, `b200000`, `c300000`.',
    )
    expect(spokenDeploys(regressedVerdict({ deploys, suspects: [b] }), '')).toBe(
      'This watch speaks for 3 deploys: a100000, b200000, c300000. The first bad one is b200000.',
    )
    expect(spokenDeploys(regressedVerdict({ deploys, suspects: [a, b] }))).toContain(
      'The first bad one is one of `a100000`, `b200000`.',
    )
  })

  it('are counted where there are many', () => {
    const many = Array.from({ length: 30 }, (_, index) => fakeSha(`${index + 10}`))
    const words = spokenDeploys(regressedVerdict({ deploys: many, suspects: many }), '')
    expect(words).toContain('speaks for 30 deploys: 10 earlier ones, 2000000, ')
    expect(words.length).toBeLessThan(500)
  })

  it('come with the time that they are compared with', () => {
    const compared = (baselineKind: string) => watchSummary(regressedVerdict({ deploys, suspects: [b], baselineKind }))
    expect(compared('same-hour')).toContain('earlier days. The past ends before the first of these deploys.')
    expect(compared('last-proven')).toContain(
      'the time before the first deploy that is not proven, as it was kept then.',
    )
    expect(compared('unproven')).toContain('although what ran then was not proven.')
    expect(compared('unproven')).not.toContain('The past ends')
  })

  it('stand in summary and incident, whose title has the first bad one', () => {
    const verdict = regressedVerdict({ deploys, suspects: [b] })
    const words = spokenDeploys(verdict)
    expect(watchSummary(verdict)).toContain(words)
    const pushed = { branch: 'b', commit: fakeSha('c'), tree: fakeSha('d'), leftOut: [] }
    const response = decidedResponse({ bad: c, verdict, rollback: { step: 'opened', pull: 3, ...pushed } })
    const url = 'https://github.test/octo/shop'
    const landed = [1, 2].map((number) => ({ number, title: 'x', sha: fakeSha(`${number}`) }))
    const input = { environment: 'production', response, phase: 'mitigating', timeline: [], held: true } as const
    const where = { rollbackMerged: false, goodWatched: true, repositoryUrl: url, runUrl: `${url}/actions/runs/1` }
    const { title, body } = renderIncident({ ...input, ...where }, landed, null)
    expect(body).toContain(words)
    expect(title).toContain(', deploy b200000')
  })
})
