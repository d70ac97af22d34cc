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
    })
    expect(JSON.parse(result ?? '')).toEqual(outputs.result)
  })
})
