import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { failureTitle } from '../../src/render/document.ts'
import { root } from '../project/root.ts'
import { nodeOf, NODES, type Ran, runOn } from '../runner/nodes.ts'
import { gitFixture } from '../support/git-fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'guard-fault-'))
const history = gitFixture()
afterAll(() => {
  history.dispose()
  rmSync(folder, { recursive: true, force: true })
})

const at = history.tip()
const evidence = join(folder, 'evidence.json')
writeFileSync(evidence, JSON.stringify({ schemaVersion: 1, branch: 'main', pulls: [] }))
/** A gate that passes with exit code 0 where nothing is broken. */
const gate = ['gate', '--git-dir', history.gitDir, '--base', at, '--head', at, '--evidence', evidence, '--json']

/** Runs `code` as soon as an entry file has begun its work. */
const late = (code: string): string => `
const { on } = process
process.on = (name, listener) => {
  on.call(process, name, listener)
  if (name === 'exit' && process.listenerCount('unhandledRejection') > 0) setTimeout(() => { ${code} })
  return process
}`

/** What is broken in Node before any of our code is loaded, and what the line says of it. */
const broken: Readonly<Record<string, readonly [code: string, said: string]>> = {
  'a function that is missing': ['delete Map.prototype.get', 'get is not a function'],
  'a function that throws': [`JSON.stringify = () => { throw new Error('no more') }`, 'no more'],
  'an error that nobody catches': [late(`throw new TypeError('nobody caught it')`), 'nobody caught it'],
  'a rejection that nobody awaits': [
    late(`Promise.reject(new Error('one line\\n    at no/stack.js:1:1'))`),
    'one line at no/stack.js:1:1',
  ],
  'something that is no error': [late('Promise.reject(null)'), 'null'],
  'work that never ends': [
    `import fs from 'node:fs/promises'\nimport { syncBuiltinESMExports } from 'node:module'\nfs.mkdtemp = () => new Promise(() => {})\nsyncBuiltinESMExports()`,
    'it ended before its work was done',
  ],
  'what the line itself is made with': [
    late(`String.prototype.replace = () => { throw new Error() }; throw new Error('x')`),
    'a fault of its own. Run',
  ],
}

function breakNode(code: string): Record<string, string> {
  const file = join(mkdtempSync(join(folder, 'broken-')), 'broken.mjs')
  writeFileSync(file, code)
  return { NODE_OPTIONS: `--import=${pathToFileURL(file).href}` }
}

/** A copy of dist/ in which one file is changed, or gone where `content` is null. */
function damaged(name: string, content: string | null): string {
  const copy = mkdtempSync(join(folder, 'dist-'))
  cpSync(join(root, 'dist'), copy, { recursive: true })
  if (content === null) rmSync(join(copy, name))
  else writeFileSync(join(copy, name), content)
  return copy
}

/** The file of dist/ that holds a verb or a phase, and is loaded when it is asked for. */
function chunkWith(text: string): string {
  const names = readdirSync(join(root, 'dist')).filter((name) => /^\d+\.index\.js$/.test(name))
  const found = names.find((name) => readFileSync(join(root, 'dist', name), 'utf8').includes(text))
  if (found === undefined) throw new Error(`no file of dist/ holds ${text}`)
  return found
}

function expectOneLine({ code, err }: Ran, said: string): void {
  expect(err).toMatch(/^Deploy Guard has a fault of its own[^\n]*DEPLOY_GUARD_DEBUG=1, and report what it prints\n$/)
  expect(err).toContain(said)
  expect(code).toBe(4)
}

describe.each(NODES)('a fault of ours, in the shell on Node %s', (major) => {
  let node = ''
  beforeAll(() => void (node = nodeOf(major)), 300_000)
  const cli = (dist = join(root, 'dist')): string => join(dist, 'cli.js')

  it('is none where nothing is broken', async () => {
    expect(await runOn(node, cli(), gate, breakNode('export {}'))).toMatchObject({ code: 0, err: '' })
  })

  it.each(Object.entries(broken))('is told in one line: %s', async (_, [code, said]) => {
    expectOneLine(await runOn(node, cli(), gate, breakNode(code)), said)
  })

  it.each([
    ['the bundle is missing', 'bundle.js', null, 'bundle.js'],
    ['the bundle is cut off', 'bundle.js', 'export function cli(', 'Unexpected'],
    ['the bundle is another', 'bundle.js', 'export const other = 1', 'cli is not a function'],
    ['a verb is missing', chunkWith('async function runGate('), null, 'index.js'],
  ])('is told in one line: %s', async (_, name, content, said) => {
    expectOneLine(await runOn(node, cli(damaged(name, content)), gate), said)
  })

  it('is shown with its stack to whoever asks for it', async () => {
    const [code] = broken['an error that nobody catches'] ?? ['']
    const { err } = await runOn(node, cli(), gate, { ...breakNode(code), DEPLOY_GUARD_DEBUG: '1' })
    expect(err).toMatch(
      /^TypeError: nobody caught it\n {4}at [^]*\nDeploy Guard has a fault of its own: nobody caught it/,
    )
  })

  it('is not what the system refuses, nor an old Node', async () => {
    const refused = await runOn(node, cli(), gate, { TMPDIR: join(folder, 'nowhere') })
    expect(refused.err).toMatch(/^Deploy Guard had to stop, the system refused: ENOENT[^\n]*nowhere[^\n]*\n$/)
    expect(refused.code).toBe(4)
    const old = `Object.defineProperty(process, 'version', { value: 'v18.20.1' })\ndelete Map.prototype.get`
    const ran = await runOn(node, cli(), gate, breakNode(old))
    expect(ran).toMatchObject({ code: 4, err: 'Deploy Guard needs Node 20 or newer, and this is v18.20.1\n' })
  })
})

describe('a fault of ours, in a step', () => {
  const run = async (entry: string, variables: Record<string, string>, dist = join(root, 'dist')) => {
    const summary = join(mkdtempSync(join(folder, 'step-')), 'summary.md')
    writeFileSync(summary, '')
    const ran = await runOn(nodeOf('24'), join(dist, entry), [], { GITHUB_STEP_SUMMARY: summary, ...variables })
    return { ...ran, summary: readFileSync(summary, 'utf8') }
  }
  const line = /^::error::Deploy Guard has a fault of its own: [^\n]*debug logging, and report what it prints$/m

  it.each(['index.js', 'post.js'])('fails it with one annotation and a summary: %s', async (entry) => {
    const hostile = late(`throw new Error('50 %\\n::set-output name=x::y')`)
    const { code, out, err, summary } = await run(entry, breakNode(hostile))
    expect([code, err]).toEqual([4, ''])
    expect(out).toMatch(line)
    expect(out).toContain('50 %25 ::set-output')
    // One annotation; the stack is in the line for the debug log alone.
    expect(out.match(/^::\w+::/gm)).toEqual(['::debug::', '::error::'])
    expect(summary).toContain(`## ${failureTitle}\n`)
    expect(summary).toContain('    Deploy Guard has a fault of its own: 50 % ::set-output')
  })

  it.each(['index.js', 'post.js'])('fails it where the bundle is missing: %s', async (entry) => {
    const { code, out, summary } = await run(entry, {}, damaged('bundle.js', null))
    expect([code, out]).toEqual([4, expect.stringMatching(line)])
    expect(summary).toContain('Deploy Guard has a fault of its own: ')
  })

  it('warns only where the step is advisory', async () => {
    const { code, out } = await run('index.js', { INPUT_ADVISORY: 'True' }, damaged('bundle.js', null))
    expect(code).toBe(0)
    expect(out).toMatch(/^::warning::Advisory, so the job goes on\. Deploy Guard has a fault of its own: /m)
    expect(out).not.toMatch(/^::error::/m)
  })
})
