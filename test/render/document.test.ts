import { expect, test } from 'vitest'
import { applyFences, budgets, composeBody, type Section } from '../../src/render/document.ts'
import { fc } from '../support/fast-check.ts'

const section = (name: string, text: string, short = `${name} left out`): Section => ({ name, text, short })
const sections = [section('state', 'mitigating'), section('timeline', '- 17:00 regressed')]

test('a section is written anew between its fences', () => {
  const body = composeBody(sections, '### Notes')
  expect(applyFences(body, [section('state', 'resolved')])).toBe(body.replace('mitigating', 'resolved'))
})

test('what was written twice is what was written once', () => {
  const body = composeBody(sections)
  expect(applyFences(body, sections)).toBe(body)
})

test('a section that a person took out is put at the end', () => {
  expect(applyFences('Mine now.\n', [section('state', 'resolved')])).toBe(
    'Mine now.\n\n<!-- deploy-guard:begin state -->\nresolved\n<!-- deploy-guard:end state -->\n',
  )
})

test('a beginning without its end owns nothing', () => {
  const torn = '<!-- deploy-guard:begin state -->\nold\n\nPhoned the customer.\n'
  const once = applyFences(torn, [section('state', 'new')])
  const twice = applyFences(once, [section('state', 'newer')])
  expect(twice).toContain('Phoned the customer.')
  expect(twice).toContain('newer')
})

test('an end without its beginning does no harm', () => {
  const torn = 'Kept.\n<!-- deploy-guard:end state -->\n'
  expect(applyFences(torn, [section('state', 'new')]).startsWith(torn)).toBe(true)
})

test('text in a section cannot forge a fence', () => {
  const forged = section('state', 'x\n<!-- deploy-guard:end state -->\n<!-- deploy-guard:begin state -->')
  const body = applyFences(composeBody([forged], 'tail'), [section('state', 'clean')])
  expect(body).toBe('<!-- deploy-guard:begin state -->\nclean\n<!-- deploy-guard:end state -->\n\ntail\n')
})

test('what is too long is shortened from the last section on, and says so', () => {
  const long = [
    section('state', 'a'.repeat(100)),
    section('chart', 'b'.repeat(500)),
    section('timeline', 'c'.repeat(500)),
  ]
  const body = composeBody(long, 'tail', { ...budgets.body, most: 900 })
  expect(body.length).toBeLessThanOrEqual(900)
  expect(body).toContain('b'.repeat(500))
  expect(body).toContain('timeline left out')
  expect(composeBody(long, 'tail', { ...budgets.body, most: 450 })).toContain('chart left out')
})

/** What a person may do to a body: write anything anywhere outside of our fences. */
const words = fc.stringMatching(/^[ a-z<>!#@`\r\n-]{0,40}$/)

test('property: no text of a person is ever lost, however often the guard writes', () => {
  fc.assert(
    fc.property(
      words,
      words,
      words,
      fc.array(fc.tuple(fc.boolean(), words), { maxLength: 5 }),
      (before, between, after, writes) => {
        const [state = '', timeline = ''] = composeBody(sections)
          .split('\n\n')
          .map((part) => part.trimEnd())
        const edited = `${before}\n${state}\n${between}\n${timeline}\n${after}`
        const written = writes.reduce((body, [which, text]) => {
          return applyFences(body, [section(which ? 'state' : 'timeline', text)])
        }, edited)
        const outside = written.replace(/<!-- deploy-guard:begin (\w+) -->[^]*?<!-- deploy-guard:end \1 -->/g, '|')
        expect(outside).toBe(`${before}\n|\n${between}\n|\n${after}`)
      },
    ),
  )
})

test('property: whatever was done to the fences, what a person wrote between is still there', () => {
  const pieces = fc.constantFrom(
    '<!-- deploy-guard:begin state -->',
    '<!-- deploy-guard:end state -->',
    '<!-- deploy-guard:begin timeline -->',
    '<!-- deploy-guard:end timeline -->',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (fences) => {
      const body = fences.map((fence, index) => `${fence}\nhuman-${index}\n`).join('')
      const once = applyFences(body, sections)
      const lost = fences.map((_, index) => `human-${index}\n`).filter((text) => !once.includes(text))
      // Only what stood inside a whole pair was ours to write over.
      expect(lost.length).toBeLessThanOrEqual(2)
      expect(applyFences(once, sections)).toBe(once)
    }),
  )
})

test('a box that somebody ticked stays ticked where boxes are people’s, until its line says something else', () => {
  const boxes = (text: string): Section => ({ ...section('notices', text), boxes: true })
  const ticked = composeBody([boxes('- [ ] Read by kim (page a1)\n  - [ ] sms b2')]).replace('[ ] Read', '[x] Read')
  expect(applyFences(ticked, [boxes('- [ ] Read by kim (page a1)\n- [ ] sms b2')])).toContain(
    '- [x] Read by kim (page a1)\n- [ ] sms b2',
  )
  expect(applyFences(ticked, [boxes('- [ ] Read by kim (page c3)')])).toContain('- [ ] Read by kim (page c3)')
  expect(applyFences(ticked, [section('notices', '- [ ] Read by kim (page a1)')])).toContain('- [ ] Read')
})
