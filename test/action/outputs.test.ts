import { describe, expect, it } from 'vitest'
import { type Outputs, outputTexts } from '../../src/action/outputs.ts'

const outputs: Outputs = {
  decision: 'pass',
  reasonCode: 'covered',
  sha: 'a'.repeat(40),
  baseSha: null,
  coverage: 0,
  result: {
    schemaVersion: 1,
    verb: 'gate',
    environment: 'production',
    sha: 'a'.repeat(40),
    baseSha: null,
    reasonCode: 'covered',
    message: 'All is well.',
  },
}

describe('outputTexts', () => {
  it('gives every output a text, empty for what is absent', () => {
    const { result, ...flat } = Object.fromEntries(outputTexts(outputs))
    expect(flat).toEqual({
      decision: 'pass',
      'reason-code': 'covered',
      sha: 'a'.repeat(40),
      'base-sha': '',
      coverage: '0',
      verdict: '',
      'rollback-pull-request': '',
      'incident-issue': '',
      proof: '',
      'proof-predicate': '',
    })
    expect(JSON.parse(result ?? '')).toEqual(outputs.result)
  })
})

describe('the outputs of a verb', () => {
  it('are its own: the compiler refuses the word of another', () => {
    const result = { ...outputs.result, verb: 'rollback' } as const
    const common = { reasonCode: 'opened', sha: 'a'.repeat(40), baseSha: null, result }
    // @ts-expect-error A rollback decides nothing for the gate.
    const wrong: Outputs<'rollback'> = { ...common, decision: 'pass' }
    expect(wrong).toMatchObject({ decision: 'pass' })
  })
})
