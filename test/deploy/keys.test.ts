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

test('the case of an environment means nothing, as to GitHub, and the record that an older version kept is found', () => {
  expect(stateRef('Production')).toEqual({
    ...stateRef('production'),
    before: { primary: 'refs/deploy-guard/Production', fallback: 'refs/heads/deploy-guard-state/Production' },
  })
  expect(incidentKey('Production', bad)).toBe(incidentKey('production', bad))
})

test.each(['x'.repeat(255), 'ü'.repeat(255), '서'.repeat(255), '🚀'.repeat(255)])(
  'a name of 255 letters is one that git and a file system take: %s',
  (name) => {
    const other = `${name.slice(0, -2)}yz`
    for (const refs of [stateRef, (text: string) => lockRef(`incident:${text}:${bad}`)]) {
      for (const ref of [refs(name).primary, refs(name).fallback]) {
        expect(() => execFileSync('git', ['check-ref-format', ref])).not.toThrow()
        expect(Math.max(...ref.split('/').map((part) => `${part}.lock`.length))).toBeLessThanOrEqual(255)
      }
      expect(refs(name).primary).not.toBe(refs(other).primary)
    }
  },
)
