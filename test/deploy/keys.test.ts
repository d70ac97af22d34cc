import { execFileSync } from 'node:child_process'
import { fc } from '../support/fast-check.ts'
import { expect, test } from 'vitest'
import { encodeRefPart, incidentKey, lockRef, rollbackBranch, rollbackKey, stateRef } from '../../src/deploy/keys.ts'
import { fakeSha } from '../support/record-fixtures.ts'

const good = fakeSha('abc1234')
const bad = fakeSha('def5678')

test('keys name what they stand for', () => {
  expect(rollbackKey('main', good, bad)).toBe(`rollback:main:${good}..${bad}`)
  expect(rollbackKey('main', null, bad)).toBe(`rollback:main:none..${bad}`)
  expect(incidentKey('production', bad)).toBe(`incident:production:${bad}`)
})

test.each([
  ['production', 'refs/deploy-guard/production'],
  ['eu/west 1', 'refs/deploy-guard/eu%2Fwest%201'],
  ['서울', 'refs/deploy-guard/%EC%84%9C%EC%9A%B8'],
  ['a..b.lock', 'refs/deploy-guard/a%2E%2Eb%2Elock'],
  // Else it would be a file where the folder of the locks is.
  ['lock', 'refs/deploy-guard/%6Cock'],
])('the state of %j is kept in %s', (environment, ref) => {
  expect(stateRef(environment).primary).toBe(ref)
})

test('every name is one that git takes', () => {
  const hostile = ['..', '@{', '.lock', 'a b', '~^:?*[\\', '-x', 'x.', '/', '//', 'ü', '@']
  for (const name of hostile) {
    const refs = [stateRef(name).primary, stateRef(name).fallback, lockRef(name).primary, lockRef(name).fallback]
    for (const ref of [...refs, `refs/heads/${rollbackBranch(name, good, bad)}`]) {
      expect(() => execFileSync('git', ['check-ref-format', ref])).not.toThrow()
    }
  }
})

test('different texts have different parts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      expect(encodeRefPart(a) === encodeRefPart(b)).toBe(a.toWellFormed() === b.toWellFormed())
      expect(decodeURIComponent(encodeRefPart(a))).toBe(a.toWellFormed())
    }),
  )
})
