import { expect, it } from 'vitest'
import { gateAnnotations, stretches } from '../../src/render/gate-files.ts'
import { uncoveredFile } from '../support/gate-view.ts'

it('marks stretches of added lines', () => {
  expect(stretches([1, 2, 3, 7, 9, 10])).toEqual([
    [1, 3],
    [7, 7],
    [9, 10],
  ])
  expect(gateAnnotations([uncoveredFile('a.txt', { added: [4, 5] }), uncoveredFile('b.txt', { added: [] })])).toEqual([
    {
      path: 'a.txt',
      startLine: 4,
      endLine: 5,
      level: 'warning',
      message: 'Not reviewed in this form: changed after the approval (#3).',
    },
  ])
})

it('names every file before it fills up with one, and stops at fifty', () => {
  const scattered = Array.from({ length: 80 }, (_, index) => index * 2 + 1)
  const notes = gateAnnotations([
    uncoveredFile('a.txt', { added: scattered }),
    uncoveredFile('b.txt', { pull: null, reason: 'direct-push' }),
  ])
  expect(notes).toHaveLength(50)
  expect(notes[1]).toMatchObject({
    path: 'b.txt',
    message: 'Not reviewed in this form: pushed without a pull request (ccccccc).',
  })
})
