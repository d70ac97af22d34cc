import { readFile, readdir } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './root.ts'

type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean }

const src = join(root, 'src')
const files = (await readdir(src, { recursive: true })).filter((name) => name.endsWith('.ts'))
const texts = new Map(
  await Promise.all(files.map(async (name) => [name, await readFile(join(src, name), 'utf8')] as const)),
)
const imports = [...texts].flatMap(([name, text]) => importsOf(name, text))

/** Imports of our own files, as paths from src; `import { type A, b }` counts as an import of a value. */
function importsOf(from: string, text: string): Import[] {
  const found = text.matchAll(/^(?:import|export)\s+(type\s)?[^'"]*?from\s+'(\.[^']+)'|import\('(\.[^']+)'\)/gm)
  return [...found].map(([, type, path, lazy]) => ({
    from,
    to: posix.join(posix.dirname(from), path ?? lazy ?? ''),
    typeOnly: type !== undefined,
  }))
}

const room = (path: string) => path.split('/')[0] ?? ''
const told = (found: readonly Import[]) => found.map(({ from, to }) => `${from} -> ${to}`)
const VERBS = new Set(['gate', 'watch', 'rollback', 'incident'])

describe('the walls', () => {
  it('are looked at', () => expect(imports.length).toBeGreaterThan(50))

  it.each(['evidence', 'render'])('%s imports nothing of other rooms but types and what base has', (name) => {
    const elsewhere = ({ from, to }: Import) => room(from) === name && room(to) !== name && room(to) !== 'base'
    expect(told(imports.filter((found) => elsewhere(found) && !found.typeOnly))).toEqual([])
  })

  it('base is the ground: it imports nothing of ours', () => {
    expect(told(imports.filter(({ from, to }) => room(from) === 'base' && room(to) !== 'base'))).toEqual([])
  })

  it('gate, watch, rollback and incident do not import each other, types apart', () => {
    const crossing = imports.filter(({ from, to, typeOnly }) => {
      return VERBS.has(room(from)) && VERBS.has(room(to)) && room(from) !== room(to) && !typeOnly
    })
    expect(told(crossing)).toEqual([])
  })

  it('only the action knows the toolkit', () => {
    const knowing = [...texts].filter(([, text]) => /from '@actions\/core'/.test(text)).map(([name]) => room(name))
    expect(new Set(knowing)).toEqual(new Set(['action']))
  })

  it.each([
    ['process.env', /\bprocess\.env\b/, ['action', 'fault.ts', 'git', 'github', 'metrics', 'shell']],
    ['the time of day', /\bDate\.now\(|\bnew Date\(\)/, ['action', 'git', 'github', 'metrics', 'shell']],
    ['fetch', /(await|return|=>|=) fetch\(|globalThis\.fetch|= fetch\b/, ['github', 'metrics', 'notify']],
    ['child processes', /from 'node:child_process'/, ['action', 'git', 'metrics', 'shell']],
  ])('%s is reached only from the edge', (_, pattern, edge) => {
    const code = (text: string) => text.replace(/^\s*(\/\/|\/?\*).*$/gm, '')
    const reaching = [...texts]
      .filter(([name, text]) => pattern.test(code(text)) && !edge.includes(room(name)))
      .map(([name]) => name)
    expect(reaching).toEqual([])
  })
})
