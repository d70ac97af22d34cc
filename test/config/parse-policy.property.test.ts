import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { ConfigurationError } from '../../src/base/errors.ts'
import { parsePolicy } from '../../src/config/parse-policy.ts'
import { fc } from '../support/fast-check.ts'

const keys = [
  'version',
  'workflow',
  'branch',
  'gate',
  'watch',
  'approvals',
  'first-deploy',
  'step',
  'duration',
  'metrics',
  'name',
  'total',
  'bad',
  'min-effect',
  'relative',
  '__proto__',
  '<<',
  '',
]
const character = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code))
const leaves = fc.oneof(
  fc.constantFrom(1, 0, -1, 0.5, 1e300, true, null, '', '60s', '15m', 'pass', 'up{a="b"}', 'main', '&a', '*a', '!!x'),
  fc.string({ unit: character, maxLength: 12 }),
)
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    leaves,
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...keys), fc.string({ maxLength: 5 })), tie('tree'), { maxKeys: 5 }),
  ),
}))

const marks =
  '\n| |  |\t|- |{|}|[|]|"|\'|>-\n|&a |*a|!!map |? |---\n|#|: |,|1|60s|\u0000|\uFEFF|\u2028|%YAML 9\n'.split('|')
const fragments = fc.constantFrom('|\n', ...keys.map((key) => `${key}:`), ...marks)

/** A policy with all times in order, or one ConfigurationError whose every line names a place. */
function expectPolicyOrPlaces(text: string): void {
  try {
    const { watch, gate } = parsePolicy(text, 'p.yml')
    expect(gate.approvals).toBeGreaterThanOrEqual(1)
    expect(watch.minWatch).toBeLessThanOrEqual(watch.duration)
    expect(watch.falseAlarmRate).toBeGreaterThan(0)
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    for (const line of error.message.split('\n')) expect(line).toMatch(/^p\.yml(:[1-9]\d*:[1-9]\d*: |: and \d+ more)/)
  }
}

describe('parsePolicy, given anything', () => {
  it('never fails otherwise on YAML of any shape', () => {
    fc.assert(
      fc.property(tree, (value) => expectPolicyOrPlaces(stringify(value))),
      { numRuns: 500 },
    )
  })

  it('never fails otherwise on pieces of YAML', () => {
    fc.assert(
      fc.property(fc.array(fragments, { maxLength: 25 }), (parts) => expectPolicyOrPlaces(parts.join(''))),
      { numRuns: 2000 },
    )
  })

  it('never fails otherwise on any text', () => {
    fc.assert(fc.property(fc.string({ unit: character, maxLength: 100 }), expectPolicyOrPlaces), { numRuns: 500 })
  })
})
