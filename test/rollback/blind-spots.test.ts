import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OfflineRollback } from '../../src/rollback/offline-result.ts'
import { runRollback } from '../../src/shell/rollback.ts'
import { type Files, gitFixture, type GitFixture, lines } from '../support/git-fixture.ts'

// What a merge of three trees cannot see, by the command line as people call it.
let fixture: GitFixture
let good: string
beforeEach(() => {
  fixture = gitFixture({ 'lib/cart.js': cart([]), 'lib/other.js': 'export const shop = 1\n', 'a.txt': lines(20) })
  good = fixture.tip()
})
afterEach(() => fixture.dispose())

const discount = ['export function applyDiscount(items) {', '  return items.map((item) => item.price * 0.5)', '}']

function cart(more: readonly string[]): string {
  const own = Array.from({ length: 6 }, (_, at) => [`export function item${at}() {`, `  return ${at * 7}`, '}'])
  return `${[...own.flat(), ...more].join('\n')}\n`
}

type Result = { code: number } & OfflineRollback

async function rollback(bad: string, onto: string, ...more: string[]): Promise<Result> {
  let text = ''
  const ends = ['--git-dir', fixture.gitDir, '--good', good, '--bad', bad, '--onto', onto, '--json', ...more]
  const code = await runRollback(ends, (part) => (text += part))
  const result: OfflineRollback = JSON.parse(text)
  return { code, ...result }
}

const take = async (inRange: Files, ...later: Files[]) => {
  const bad = fixture.commit(inRange)
  for (const files of later) fixture.commit(files)
  return rollback(bad, fixture.tip())
}

describe('what later work did with the faulty code', () => {
  it('moved to another file: never "nothing to take back"', async () => {
    const moved = { 'lib/cart.js': cart([]), 'lib/prices.js': `${discount.join('\n')}\n` }
    expect(await take({ 'lib/cart.js': cart(discount) }, moved)).toMatchObject({
      code: 1,
      outcome: 'cannot-say',
      tree: null,
      leftovers: expect.arrayContaining([{ path: 'lib/prices.js', name: 'applyDiscount' }]),
    })
  })

  it('one line of it moved: the hold does not end either', async () => {
    const moved = { 'a.txt': lines(20), 'b.txt': 'here: \nthe faulty line\n' }
    expect(await take({ 'a.txt': lines(20, { 4: 'the faulty line' }) }, moved)).toMatchObject({
      code: 1,
      outcome: 'cannot-say',
      leftovers: [{ path: 'b.txt', name: 'the faulty line' }],
    })
  })

  it('a file without lines, renamed: the same', async () => {
    const logo = new Uint8Array([0, 1, 2, 3])
    const bad = fixture.commit({ 'img/logo.bin': logo, 'a.txt': lines(20, { 2: 'bad' }) })
    const taken = fixture.commit({ 'img/logo.bin': null, 'brand/logo.bin': logo, 'a.txt': lines(20) })
    expect((await rollback(bad, taken)).outcome).not.toBe('nothing-to-revert')
  })

  it('copied the file: the copy is named', async () => {
    const copy = { 'lib/cart2.js': cart(discount) }
    expect(await take({ 'lib/cart.js': cart(discount) }, copy)).toMatchObject({
      code: 1,
      outcome: 'clean',
      draft: true,
      leftovers: expect.arrayContaining([{ path: 'lib/cart2.js', name: 'applyDiscount' }]),
    })
  })

  it('uses a function of the range: a draft that shows where', async () => {
    const uses = { 'lib/page.js': "import { applyDiscount } from './cart.js'\nexport const page = applyDiscount([])\n" }
    expect(await take({ 'lib/cart.js': cart(discount) }, uses)).toMatchObject({
      code: 1,
      outcome: 'clean',
      leftovers: [{ path: 'lib/page.js', name: 'applyDiscount' }],
    })
  })

  it('put back elsewhere what the range had removed: it would stand twice', async () => {
    fixture.commit({ 'lib/cart.js': cart(discount) })
    good = fixture.tip()
    const again = { 'lib/prices.js': `${discount.join('\n')}\n` }
    expect(await take({ 'lib/cart.js': cart([]) }, again)).toMatchObject({
      code: 1,
      outcome: 'clean',
      leftovers: [{ path: 'lib/prices.js', name: 'applyDiscount' }],
    })
  })

  it('has nothing to do with it: clean, no draft, whatever names both use', async () => {
    const later = {
      'lib/page.js': 'export function item1() {\n  return shop\n}\n',
      'a.txt': lines(20, { 9: 'applied' }),
    }
    expect(await take({ 'lib/cart.js': cart(discount) }, later)).toMatchObject({
      code: 0,
      outcome: 'clean',
      leftovers: [],
    })
  })

  it('took it back by hand and added lines that good has too: nothing to take back', async () => {
    const later = { 'lib/cart.js': cart([]), 'lib/more.js': 'export function item1() {\n  return 7\n}\n' }
    expect(await take({ 'lib/cart.js': cart(['export function item1() {', '  return 7', '}']) }, later)).toMatchObject({
      code: 0,
      outcome: 'nothing-to-revert',
    })
  })
})

describe('migrations', () => {
  const add = 'ALTER TABLE orders ADD COLUMN note text;\n'
  const code = { 'lib/cart.js': cart(discount) }

  it.each([
    ['additive', add, 0],
    ['additive', 'CREATE TABLE coupons (id int);\n-- +goose Down\nDROP TABLE coupons;\n', 0],
    ['destructive', 'ALTER TABLE orders DROP COLUMN total;\n', 1],
    ['destructive', 'ALTER TABLE orders ADD COLUMN state int NOT NULL;\n', 1],
    ['additive', 'class Migration:\n    operations = []\n', 0],
    ['destructive', 'operations = [migrations.AlterField(model_name="order")]\n', 1],
    ['data', 'UPDATE orders SET total = 0;\n', 1],
    ['destructive', 'DROP VIEW totals;\n', 1],
    ['additive', "CREATE TABLE t (id int);\nCOMMENT ON TABLE t IS 'drop it later'; -- DROP TABLE orders\n", 0],
    ['data', 'SELECT mystery();\n', 1],
  ])('%s: %j', async (grade, text, exit) => {
    const result = await take({ ...code, 'db/migrations/0002_orders.sql': text })
    expect(result).toMatchObject({
      code: exit,
      outcome: 'clean',
      leftOut: ['db/migrations/0002_orders.sql'],
      cautions: [{ kind: `migration-${grade}`, path: 'db/migrations/0002_orders.sql' }],
    })
    // The file of a step that has run stays; the code goes back.
    const wanted = fixture.commit({ 'lib/cart.js': cart([]) })
    expect(result.tree).toBe(fixture.tree(wanted))
  })

  it.each([
    ['by its name', 'shop/migrations/0002_note.py', 'x = 1\n', "dependencies = [('shop', '0002_note')]\n"],
    ['by its id', 'alembic/versions/ab12cd34ef_note.py', "revision = 'ab12cd34ef'\n", "down_revision = 'ab12cd34ef'\n"],
  ])('a later one that builds on one of the range, %s, is never clean without a word', async (_, path, own, later) => {
    const next = path.replace(/[^/]+$/, '0003_next.py')
    const result = await take({ ...code, [path]: own }, { [next]: later })
    expect(result).toMatchObject({ code: 1, draft: true, unusual: ['later-migration'] })
    expect(result.cautions).toContainEqual({ kind: 'later-migration', path: next })
  })

  it('documentation, tests and examples below such folders do not count', async () => {
    const files = { 'db/migrations/README.md': 'DROP TABLE\n', 'test/migrations/0001_x.sql': 'DROP TABLE x;\n' }
    expect(await take({ ...code, ...files })).toMatchObject({ code: 0, cautions: [], tree: fixture.tree(good) })
  })
})

describe('names and attributes', () => {
  it.each([
    ['case', 'Foo.txt', 'foo.txt'],
    ['the case of a folder', 'Docs/x.txt', 'docs/y.txt'],
    ['the form of a letter', 'caf\u00e9.txt', 'cafe\u0301.txt'],
  ])('names that differ only in %s are a draft', async (_, gone, later) => {
    fixture.commit({ [gone]: lines(6) })
    good = fixture.tip()
    const result = await take({ [gone]: null }, { [later]: 'something else\n' })
    expect(result).toMatchObject({ code: 1, outcome: 'clean', unusual: ['twin-names'] })
    expect(result.cautions).toContainEqual({ kind: 'twin-names', path: gone })
  })

  it.each(['*.lock -merge', '*.lock binary', '*.lock merge=ours', 'deps/*.lock -merge', '/deps/x.lock merge=mine'])(
    'a file that the owners call opaque is not merged by lines: %s',
    async (rule) => {
      fixture.commit({ '.gitattributes': `# ours\n${rule}\n`, 'deps/x.lock': lines(20) })
      good = fixture.tip()
      const both = (more: Record<number, string>) => ({ 'deps/x.lock': lines(20, { 2: 'bad', ...more }) })
      const bad = fixture.commit(both({}))
      const onto = fixture.commit(both({ 18: 'later' }))
      const result = await rollback(bad, onto)
      expect(result).toMatchObject({ outcome: 'extended', conflicts: [{ path: 'deps/x.lock', kind: 'attribute' }] })
      expect((await rollback(bad, bad)).outcome).toBe('clean')
    },
  )

  it('attributes of the folder and of either side count, the last line goes first', async () => {
    fixture.commit({
      'deps/x.lock': lines(20),
      '.gitattributes': '*.lock -merge\n',
      'deps/.gitattributes': 'x.lock merge\n',
    })
    good = fixture.tip()
    const bad = fixture.commit({ 'deps/x.lock': lines(20, { 2: 'bad' }) })
    const onto = fixture.commit({ 'deps/x.lock': lines(20, { 2: 'bad', 18: 'later' }) })
    expect((await rollback(bad, onto)).outcome).toBe('clean')
    const told = fixture.commit({ 'deps/.gitattributes': 'x.lock binary\n' })
    expect((await rollback(bad, told)).conflicts).toEqual([{ path: 'deps/x.lock', kind: 'attribute' }])
  })

  it('a changelog that is merged by union keeps its version where it is in conflict', async () => {
    fixture.commit({ '.gitattributes': 'CHANGELOG.md merge=union\n', 'CHANGELOG.md': '# 1\n' })
    good = fixture.tip()
    const result = await take(
      { 'CHANGELOG.md': '# 2\n# 1\n', 'a.txt': lines(20, { 2: 'bad' }) },
      { 'CHANGELOG.md': '# 3\n# 2\n# 1\n' },
    )
    expect(result).toMatchObject({ code: 0, outcome: 'kept-main', leftOut: ['CHANGELOG.md'] })
    expect(result.tree).toBe(fixture.tree(fixture.commit({ 'a.txt': lines(20) })))
  })

  it('a release note stays, and a new one is asked for; a version number is named', async () => {
    const result = await take({
      'package.json': '{\n  "version": "1.1.0"\n}\n',
      '.changeset/brave-cats-run.md': 'Faster\n',
      'a.txt': lines(20, { 2: 'bad' }),
    })
    expect(result).toMatchObject({ code: 0, outcome: 'clean', leftOut: ['.changeset/brave-cats-run.md'] })
    expect(result.cautions).toContainEqual({ kind: 'release-note', path: '.changeset/brave-cats-run.md' })
  })
})

describe('what does not go back with the code is asked only where the diff shows signs, without a draft', () => {
  const before = {
    'lib/store.ts': 'export const store = 1\n',
    'package.json': '{\n  "version": "1.0.0",\n  "main": "a"\n}\n',
    'app/build.gradle': 'versionCode 41\nminSdk 24\n',
    'api/openapi.yaml': 'paths: {}\n',
    'api/events.proto': 'message A {}\n',
    'wrangler.toml': 'name = "shop"\n',
  }
  const signs = async (files: Files) => {
    fixture.commit(before)
    good = fixture.tip()
    const { cautions, draft, code } = await take(files)
    expect([draft, code]).toEqual([false, 0])
    return [...new Set(cautions.map(({ kind }) => kind))]
  }

  it.each([
    ['cache', { 'lib/store.ts': "const cartCacheKey = 'v2'\n" }],
    ['cache', { 'lib/store.py': "await cart_cache_prefix('v2')\n" }],
    ['cache', { 'lib/store.rb': "Rails.cache.fetch('cart') { total }\n" }],
    ['flag-use', { 'lib/store.ts': "if (isFeatureEnabled('new-cart')) total()\n" }],
    ['flag-use', { 'lib/store.rb': 'Flipper.enabled?(:cart)\n' }],
    ['flag-use', { 'lib/store.java': 'client.boolVariation("cart", false);\n' }],
    ['version', { 'package.json': before['package.json'].replace('1.0.0', '1.1.0') }],
    ['version', { 'app/build.gradle': 'versionCode 42\nminSdk 24\n' }],
    ['clients', { 'api/openapi.yaml': 'paths: { /cart: {} }\n' }],
    ['platform', { 'wrangler.toml': 'name = "shop2"\n' }],
  ])('%s: %j', async (kind, files) => {
    expect(await signs(files)).toEqual([kind])
  })

  it('one file may be several signs', async () => {
    expect(await signs({ 'api/events.proto': 'message B {}\n' })).toEqual(['stored-format', 'clients'])
  })

  it.each([
    [{ 'lib/store.ts': 'export const cached = 2 // nothing of the cache\n' }],
    [{ 'lib/store.ts': 'const variation = flags + 1\n' }],
    [{ 'package.json': before['package.json'].replace('"a"', '"b"') }],
    [{ 'app/build.gradle': 'versionCode 41\nminSdk 26\n' }],
    [{ 'docs/openapi.yaml': 'paths: { /cart: {} }\n' }],
    [{ 'test/store.test.ts': "const cacheKey = isFeatureEnabled('x')\n" }],
  ])('nothing: %j', async (files) => {
    expect(await signs(files)).toEqual([])
  })
})

describe('an unusual range', () => {
  it('good that is no ancestor, the two the wrong way round, a branch without bad', async () => {
    const bad = fixture.commit({ 'a.txt': lines(20, { 2: 'bad' }) })
    const first = good
    fixture.on('aside', first)
    good = fixture.commit({ 'b.txt': 'b\n' })
    expect(await rollback(bad, bad)).toMatchObject({ code: 1, outcome: 'clean', unusual: ['good-not-ancestor'] })
    fixture.on('main')
    const after = fixture.commit({ 'c.txt': 'c\n' })
    good = after
    expect(await rollback(bad, after)).toMatchObject({ unusual: ['good-after-bad'] })
    good = first
    expect(await rollback(bad, fixture.tip('aside'))).toMatchObject({
      code: 0,
      outcome: 'nothing-to-revert',
      unusual: ['bad-not-on-branch'],
    })
  })

  it('a range that holds an earlier rollback', async () => {
    fixture.commit({ 'a.txt': lines(20, { 2: 'x' }) }, `Roll back\n\nDeploy-Guard-Rollback: ${good}..${'b'.repeat(40)}`)
    const bad = fixture.commit({ 'b.txt': 'b\n' })
    expect(await rollback(bad, bad)).toMatchObject({ code: 1, outcome: 'clean', unusual: ['holds-rollback'] })
  })

  it('a range of workflow files only, where they may not be written', async () => {
    const bad = fixture.commit({ '.github/workflows/ci.yml': 'on: push\n' })
    expect(await rollback(bad, bad, '--without-workflows')).toMatchObject({
      code: 0,
      outcome: 'only-left-out',
      tree: null,
      leftOut: ['.github/workflows/ci.yml'],
    })
  })

  it('a fix of a vulnerability in it', async () => {
    const bad = fixture.commit({ 'a.txt': lines(20, { 2: 'safe' }) }, 'Fix CVE-2026-12345 in the parser')
    expect(await rollback(bad, bad)).toMatchObject({ code: 1, cautions: [{ kind: 'security' }] })
  })
})

describe('what can be told apart only by its content', () => {
  it('line endings that were normalised on either side are a conflict or settled by extending, never mixed', async () => {
    const crlf = lines(20).replaceAll('\n', '\r\n')
    const result = await take({ 'a.txt': lines(20, { 3: 'bad' }) }, { 'a.txt': crlf.replace('line 3', 'bad') })
    expect(result).toMatchObject({ outcome: 'extended', tree: fixture.tree(good) })
  })

  it('UTF-16 on both sides is binary', async () => {
    const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
    fixture.commit({ 'x.txt': utf16(lines(20)) })
    good = fixture.tip()
    const result = await take(
      { 'x.txt': utf16(lines(20, { 2: 'b' })) },
      { 'x.txt': utf16(lines(20, { 2: 'b', 19: 'c' })) },
    )
    expect(result).toMatchObject({
      outcome: 'extended',
      conflicts: [{ path: 'x.txt', kind: expect.stringMatching(/binary|contents/) }],
    })
  })
})
