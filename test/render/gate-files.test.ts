import { describe, expect, it } from 'vitest'
import type { UncoveredFile } from '../../src/gate/coverage.ts'
import { fileTable, gateAnnotations, pageOf, stretches } from '../../src/render/gate-files.ts'
import { residueText } from '../../src/render/gate-issue-body.ts'
import { coverage, gateView, uncoveredFile } from '../support/gate-view.ts'

function heldView(files: readonly UncoveredFile[]) {
  const outcome = { decision: 'needs-review', reasonCode: 'uncovered', message: '', heldBy: null, checks: [] } as const
  return gateView({ ...outcome, coverage: coverage(files, []) })
}

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

describe('what a table says of content that is shown nowhere', () => {
  const row = (more: Partial<UncoveredFile>): string => {
    const file = uncoveredFile('x', more)
    return (
      fileTable(heldView([file]), [file], 1)
        .split('\n')
        .at(-1)
        ?.split(' | ')[1] ?? ''
    )
  }
  const change = uncoveredFile('x').change

  it.each<[Partial<UncoveredFile>, RegExp]>([
    [
      { hidden: 'binary', sizes: [1200, 3400], added: [], deleted: [], hunks: [] },
      /^binary, 1,200 to 3,400 bytes, `a{7}` to `b{7}`$/,
    ],
    [{ hidden: 'lfs', sizes: [130, 130], added: [], deleted: [], hunks: [] }, /^in large file storage, 130 bytes/],
    [{ hidden: 'too-large', sizes: [null, 10], added: [], deleted: [], hunks: [] }, /^too large, 10 bytes/],
    [
      { hidden: 'attributes', sizes: [1, 2], added: [4], deleted: [], hunks: [] },
      /^\+1, hidden by `\.gitattributes`, 1 to 2 bytes/,
    ],
  ])('%j', (more, expected) => {
    const objects = { ...change, oldId: 'a'.repeat(40), newId: 'b'.repeat(40) }
    expect(row({ change: objects, ...more })).toMatch(expected)
  })

  it('shows a submodule as its two commits, with what lies between', () => {
    const move = { ...change, oldMode: '160000', newMode: '160000', oldId: '1'.repeat(40), newId: '2'.repeat(40) }
    const page = 'https://github.com/acme/lib'
    expect(row({ change: move, submodule: 'git@github.com:acme/lib.git' })).toBe(
      `submodule, commit [\`1111111\`](${page}/commit/${move.oldId}) to [\`2222222\`](${page}/commit/${move.newId}), ` +
        `[what lies between](${page}/compare/${move.oldId}...${move.newId})`,
    )
    expect(row({ change: move, submodule: 'https://elsewhere.example/lib.git' })).toBe(
      'submodule, commit `1111111` to `2222222`',
    )
    const gone = { ...move, newMode: '000000', newId: '0'.repeat(40) }
    expect(row({ change: gone })).toBe('submodule, commit `1111111` to none')
  })
})

it.each<[string, string | null]>([
  ['https://github.com/o/r.git', 'https://github.com/o/r'],
  ['https://github.com/o/r/', 'https://github.com/o/r'],
  ['ssh://git@github.com/o/r.git', 'https://github.com/o/r'],
  ['git@github.com:o/r', 'https://github.com/o/r'],
  ['../r.git', 'https://host.example:8443/acme/r'],
  ['../../other/r', 'https://host.example:8443/other/r'],
  ['https://host.example:8443/a/b.git', 'https://host.example:8443/a/b'],
  ['https://user:secret@github.com/o/r.git', null],
  ['https://github.com.evil.example/o/r', null],
  ['javascript:alert(1)', null],
  ['https://github.com/o/r)](https://evil.example/x', null],
  ['', null],
])('the page of a submodule at %j is %j', (address, page) => {
  expect(pageOf(address, 'https://host.example:8443/acme/shop')).toBe(page)
})

describe('the text to approve', () => {
  const hidden = (index: number): UncoveredFile =>
    uncoveredFile(`vendor/${index}/${'x'.repeat(60)}`, { hidden: 'beyond-page', sizes: [null, 9] })
  const lines = (count: number): UncoveredFile =>
    uncoveredFile('long', { hunks: Array.from({ length: count }, () => uncoveredFile('x').hunks).flat() })

  it('is cut where it is hidden, with the way to see all of it', () => {
    const text = residueText(
      heldView([uncoveredFile('a'), ...Array.from({ length: 2501 }, (_, index) => hidden(index))]),
    )
    expect(text).toContain('### Not shown here: 2501 files')
    expect(text).toMatch(/… and 2[0-9]{3} more files\./)
    expect(text).toContain(`git diff ${'a'.repeat(40)} ${'d'.repeat(40)}`)
    expect(Buffer.byteLength(text ?? '')).toBeLessThan(50_000)
    // Lines of what is hidden are nowhere among those that are shown.
    expect(text?.split('cache = false')).toHaveLength(2)
  })

  it('is never cut where it is shown', () => {
    expect(residueText(heldView([lines(10)]))).not.toBeNull()
    expect(residueText(heldView([lines(2000)]))).toBeNull()
    expect(residueText(heldView([lines(2000), hidden(1)]))).toBeNull()
  })
})
