import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { storeSources } from '../../../src/metrics/stores/stores.ts'
import { root } from '../../project/root.ts'

const src = join(root, 'src')

/** The one that others of its family lean on: its language and its client are not its own alone. */
const family = 'prometheus'

// "Adding a store touches one folder and one line": nothing else may lean on a store's folder.
it('a store is one folder and one line', async () => {
  const names = (await readdir(src, { recursive: true })).filter((name) => name.endsWith('.ts'))
  const texts = await Promise.all(names.map(async (name) => [name, await readFile(join(src, name), 'utf8')] as const))
  const own = storeSources.filter((source) => source !== family)
  expect(own.length).toBeGreaterThan(12)
  for (const source of own) {
    const leans = new RegExp(`from '[^']*/${source}/[^']*'|import\\('[^']*/${source}/[^']*'\\)`, 'g')
    const found = texts.flatMap(([name, text]) => {
      const isInside = name.startsWith(`metrics/stores/${source}/`)
      return isInside ? [] : (text.match(leans) ?? []).map((line) => `${name}: ${line}`)
    })
    expect(found).toEqual([`metrics/stores/kinds.ts: from './${source}/${source}.ts'`])
  }
})
