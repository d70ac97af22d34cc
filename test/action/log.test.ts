import { fc } from '../support/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { fitAnnotation, neutralise } from '../../src/action/log.ts'

/** What the runner does: `::` after white space at the start of a line, or `##[` anywhere in it. */
function isCommand(line: string): boolean {
  return /^[\s\u0085]*::/u.test(line) || line.includes('##[')
}

describe('neutralise', () => {
  it.each([
    'a plain line',
    'C++ a::b::c',
    'time 12:30:00',
    '  indented, with\ttab',
    'two\nlines',
    'Ünïcödé — “quotes”',
  ])('leaves %j alone', (text) => expect(neutralise(text)).toBe(text))

  it.each([
    '::error::x',
    '   ::set-env name=PATH::/tmp',
    'first\n::stop-commands::x',
    'first\r\n::add-mask::x',
    'first\r::add-mask::x',
    'text ##[error]x',
    '\u00A0\u2003::warning::x',
    '\u0000::warning::x',
    '\uFEFF::warning::x',
    '\u200B::warning::x',
    '##\u0000[group]x',
    ':\u0001:error::x',
  ])('makes %j harmless', (text) => {
    const lines = neutralise(text).split(/\r\n|\r|\n/)
    expect(lines.filter(isCommand)).toEqual([])
    expect(lines.map((line) => line.replace(/[\u200B\uFEFF]/g, '')).some(isCommand)).toBe(true)
  })

  it('takes out what shows a text in another order than it has', () => {
    const controls = '\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069'
    expect(neutralise(`if admin ${controls}then`)).toBe('if admin then')
  })

  it('takes out escape sequences that could repaint a log', () => {
    expect(neutralise('\u001B[2Jgone\u0007')).toBe('[2Jgone')
  })

  it('never lets a command through, whatever the text, and is stable', () => {
    const parts = fc.constantFrom(
      '::',
      ':',
      '##[',
      '#',
      '[',
      '\n',
      '\r',
      ' ',
      '\t',
      '\u0085',
      '\u2028',
      '\uFEFF',
      '\u0000',
      '\u001B',
      'error',
      'é',
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (pieces) => {
        const once = neutralise(pieces.join(''))
        expect(once.split(/\r\n|[\r\n\u0085\u2028]/).filter(isCommand)).toEqual([])
        expect(neutralise(once)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('fitAnnotation', () => {
  it('leaves what fits alone', () => expect(fitAnnotation('a'.repeat(4096))).toBe('a'.repeat(4096)))

  it('keeps whole lines and says where the rest stands', () => {
    const lines = Array.from({ length: 500 }, (_, at) => `line ${at} of a long list`)
    const fitted = fitAnnotation(lines.join('\n')).split('\n')
    expect(fitted.join('\n').length).toBeLessThanOrEqual(4096)
    expect(fitted.slice(0, -1)).toEqual(lines.slice(0, fitted.length - 1))
    expect(fitted.at(-1)).toBe('… and more: the job summary has all of it.')
  })

  it('splits no letter of one endless line', () => {
    for (const before of ['', 'x']) {
      const fitted = fitAnnotation(before + '😀'.repeat(3000))
      expect(fitted.length).toBeLessThanOrEqual(4096)
      expect(fitted.isWellFormed()).toBe(true)
    }
  })
})
