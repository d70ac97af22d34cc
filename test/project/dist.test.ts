import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { withSizes } from '../../scripts/store-sizes.mjs'
import { storeSources } from '../../src/metrics/stores/stores.ts'
import { root } from './root.ts'

const dist = join(root, 'dist')
const names = await readdir(dist)
const texts = new Map(
  await Promise.all(names.map(async (name) => [name, await readFile(join(dist, name), 'utf8')] as const)),
)
const scripts = [...texts].filter(([name]) => name.endsWith('.js'))

/** The installed folders of a package's name that an install without development tools has. */
async function copies(): Promise<Map<string, string[]>> {
  const lock = z.object({ packages: z.record(z.string(), z.object({ dev: z.boolean().optional() })) })
  const { packages } = lock.parse(JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')))
  const folders = Object.keys(packages).filter((path) => path !== '' && packages[path]?.dev !== true)
  return Map.groupBy(folders, (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length))
}

describe('dist/', () => {
  it('has the files that action.yml and the shell start, and says that they are modules', () => {
    expect(names).toEqual(expect.arrayContaining(['index.js', 'post.js', 'cli.js', 'bundle.js', 'licenses.txt']))
    expect(JSON.parse(texts.get('package.json') ?? '')).toEqual({ type: 'module' })
  })

  it('carries no package twice', async () => {
    const installed = await copies()
    // One of the few things that each entry of the list has is a line with the package's name alone.
    const bundled = (texts.get('licenses.txt') ?? '').split('\n').filter((line) => installed.has(line))
    expect(bundled.length).toBeGreaterThan(10)
    expect(bundled.map((name) => installed.get(name)).filter((folders) => folders?.length !== 1)).toEqual([])
    // What the bundler says itself: modules of a nested copy are named with both folders.
    const nested = scripts.flatMap(([, text]) => text.match(/MODULE: \.\/node_modules\/\S*\/node_modules\/\S*/g) ?? [])
    expect(nested).toEqual([])
  })

  it('is smaller than 2.5 MB without what is loaded on demand', () => {
    const bundle = texts.get('bundle.js') ?? ''
    const starts = bundle.split('\n').filter((line) => /const \{ run(Main|Post) \} = await/.test(line))
    const chunks = new Set(
      starts.flatMap((line) => [...line.matchAll(/\.e\(\s*(\d+)\)/g)].map(([, id]) => `${id}.index.js`)),
    )
    expect([starts.length, chunks.size > 3]).toEqual([2, true])
    const sizes = scripts.map(([name, text]) => ({ name, bytes: Buffer.byteLength(text) }))
    for (const { name, bytes } of sizes) {
      console.log(`${String(bytes).padStart(9)} ${name}${chunks.has(name) ? '' : ', on demand'}`)
    }
    const always = sizes.filter(({ name }) => chunks.has(name) || !/^\d/.test(name))
    expect(always.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(2_500_000)
  })

  it('has the sizes that the table of stores says (npm run build renews them)', async () => {
    const page = await readFile(join(root, 'docs/sources/README.md'), 'utf8')
    expect(withSizes(page, dist)).toBe(page)
    expect(page.match(/^\| .* \| `\w+` \| .* \| [1-9]\d* \|$/gm)).toHaveLength(storeSources.length)
  })

  it('holds nothing of the machine that built it', () => {
    const traces = [root, 'file:///', '/home/', '/Users/', 'C:\\\\']
    const found = scripts.flatMap(([name, text]) =>
      traces.filter((trace) => text.includes(trace)).map((trace) => [name, trace]),
    )
    expect(found).toEqual([])
  })

  it('imports nothing but its own files and what Node brings', () => {
    const imports = scripts.flatMap(([, text]) =>
      [...text.matchAll(/^import .*? from ["']([^"']+)["'];?$/gm)].map(([, from]) => from),
    )
    expect(imports.filter((from) => !/^(node:|\.\/[\w.]+\.js$|module$)/.test(from ?? ''))).toEqual([])
  })
})
