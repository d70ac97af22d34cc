import { describe, expect, it } from 'vitest'
import type { CoverageQuestion } from '../../src/gate/assess.ts'
import type { UncoveredFile } from '../../src/gate/coverage.ts'
import { parseModules } from '../../src/gate/hidden-content.ts'
import { isElsewhere, residueDigest } from '../../src/gate/residue-review.ts'
import { page, type Scene, scene } from './scene.ts'

// Why content is shown nowhere, how large it is, and where the commits of a submodule are found.

async function left(
  story: (on: Scene) => void,
  files: Parameters<typeof scene>[0] = { 'f.txt': page('f', 5) },
  more: Partial<CoverageQuestion> = {},
): Promise<readonly UncoveredFile[]> {
  const on = scene(files)
  try {
    story(on)
    return (await on.judge(more)).uncovered
  } finally {
    on.dispose()
  }
}

const bytes = (...values: number[]): Uint8Array => Uint8Array.from([0, ...values])
const pointer = (digit: string): string =>
  `version https://git-lfs.github.com/spec/v1\noid sha256:${digit.repeat(64)}\nsize 9\n`

describe('each kind of hidden content is told by name and size', () => {
  const review = (kind: 'generated') => ({ opaque: [{ kinds: [kind], paths: null, verdict: 'review' as const }] })

  it.each<[string, string, Parameters<typeof scene>[0], Parameters<Scene['reviewed']>[1], Partial<CoverageQuestion>]>([
    ['attributes', 'x.lock', { '.gitattributes': '*.lock -diff\n', 'x.lock': 'old\n' }, { 'x.lock': 'edit\n' }, {}],
    ['binary', 'x.bin', { 'x.bin': bytes(1, 2, 3) }, { 'x.bin': bytes(1, 2, 3, 4) }, {}],
    ['lfs', 'x.lfs', { 'x.lfs': pointer('a') }, { 'x.lfs': `${pointer('b')}\n` }, {}],
    ['generated', 'go.mod.map', { 'f.txt': 'f\n', 'x.js.map': '{}\n' }, { 'x.js.map': '{ }\n' }, review('generated')],
  ])('%s', async (kind, _, files, edit, more) => {
    const [file, ...others] = await left((on) => on.reviewed('edit', edit), files, more)
    expect(others).toEqual([])
    expect(file).toMatchObject({ reason: 'opaque', hidden: kind })
    const [before = 0, after = 0] = file?.sizes ?? []
    expect((after ?? 0) - (before ?? 0)).toBe(1)
  })

  it('beyond the page', async () => {
    const many = Object.fromEntries(Array.from({ length: 301 }, (_, index) => [`f${1000 + index}.txt`, 'x\n']))
    const files = await left((on) => on.reviewed('many', many))
    expect(files.map(({ path, hidden, sizes }) => ({ path, hidden, sizes }))).toEqual([
      { path: 'f1300.txt', hidden: 'beyond-page', sizes: [null, 2] },
    ])
  })

  it('too large, also where it was pushed', async () => {
    const [file] = await left((on) => on.push({ 'big.txt': `${'x'.repeat(99)}\n`.repeat(6000) }))
    expect(file).toMatchObject({ reason: 'direct-push', hidden: 'too-large', sizes: [null, 600_000] })
  })

  it('binary, where nobody approved it: what reports cannot show has to be looked at elsewhere too', async () => {
    const [file] = await left((on) => on.push({ 'x.bin': bytes(1, 2) }))
    expect(file).toMatchObject({ reason: 'direct-push', hidden: 'binary', sizes: [null, 3] })
  })
})

it.each<[string, Parameters<Scene['push']>[0]]>([
  ['lines', { 'f.txt': 'other\n' }],
  ['an empty file', { 'empty.txt': '' }],
  ['a mode', { 'f.txt': { exec: page('f', 5) } }],
  ['a link', { link: { link: 'f.txt' } }],
])('%s can be shown where they are approved', async (_, files) => {
  const found = await left((on) => on.push(files))
  expect(found).toHaveLength(1)
  expect(isElsewhere(found)).toBe(false)
})

it('what was approved and did not land is shown as what stands there', async () => {
  const found = await left((on) => {
    on.work('topic', { 'f.txt': page('f', 5, { 2: 'approved' }) })
    on.approve('topic')
    on.land('topic', 'squash', { 'f.txt': page('f', 5) })
  })
  expect(isElsewhere(found)).toBe(false)
})

describe('the digest names hidden content', () => {
  const scope = { repository: 'o/r', environment: 'production', base: 'a'.repeat(40) }
  const digest = async (content: Uint8Array): Promise<string | null> =>
    residueDigest(scope, await left((on) => on.push({ 'x.bin': content })))

  it('by its bytes', async () => {
    expect(await digest(bytes(1))).toBe(await digest(bytes(1)))
    expect(await digest(bytes(1))).not.toBe(await digest(bytes(2)))
  })
})

describe('a submodule', () => {
  const commits = ['1', '2'].map((digit) => digit.repeat(40))
  const move = (on: Scene, sha: string | undefined): void => {
    on.fixture.git('update-index', '--add', '--cacheinfo', `160000,${sha},lib`)
    on.fixture.git('commit', '-q', '-m', 'Move lib')
  }

  it('moved by a push is named with its address, and needs no other place', async () => {
    const modules = '[submodule "lib"]\n\tpath = lib\n\turl = ../lib.git\n'
    const found = await left(
      (on) => {
        move(on, commits[0])
        on.deploy()
        move(on, commits[1])
      },
      { '.gitmodules': modules, 'f.txt': 'f\n' },
    )
    expect(found).toMatchObject([{ path: 'lib', reason: 'direct-push', submodule: '../lib.git' }])
    expect(isElsewhere(found)).toBe(false)
  })

  it('is found in .gitmodules by its path', () => {
    const text = [
      '# [submodule "no"]',
      '[submodule "a"]',
      '\tpath = "a b"',
      '  url = git@github.com:o/a.git',
      '[submodule "b"]',
      'url=one',
      'path=b',
      'url=two',
      '[submodule "c"]',
      'path = c',
      '[other "d"]',
      'path = d',
      'url = d',
    ].join('\r\n')
    expect(parseModules(text)).toEqual([
      ['a b', 'git@github.com:o/a.git'],
      ['b', 'two'],
    ])
  })
})
