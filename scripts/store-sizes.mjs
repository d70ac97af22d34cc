// The sizes of what a watch loads for its metric store, in the first table of docs/sources/README.md: written by `npm run build`, and compared by a test.
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const TABLE = join('docs', 'sources', 'README.md')

/** The page of stores with the sizes of the chunks in that folder, in kB; a dash for a store that the bundle does not have. */
export function withSizes(page, dist) {
  const bundle = readFileSync(join(dist, 'bundle.js'), 'utf8')
  const texts = [bundle, ...chunksIn(bundle).map((chunk) => readFileSync(join(dist, chunk), 'utf8'))]
  const sizeOf = (source) => {
    const chunks = texts.map((text) => chunksOf(text, source)).find((found) => found.length > 0) ?? []
    if (chunks.length === 0) return '–'
    return Math.round(chunks.reduce((sum, chunk) => sum + statSync(join(dist, chunk)).size, 0) / 1000)
  }
  return page.replaceAll(/^(\| .* \| `(\w+)` \| .* \|) [\d–]+ \|$/gm, (_, row, source) => `${row} ${sizeOf(source)} |`)
}

/** The files that a text loads on demand. */
const chunksIn = (text) => [...new Set([...text.matchAll(/\.e\(\s*(\d+)\)/g)].map(([, id]) => `${id}.index.js`))]

/** Those that hold the client of a store: of all stores but Prometheus it stands behind the store's own word. */
function chunksOf(text, source) {
  const client = new RegExp(`source: '${source}',[^]*?client: async \\(\\) => (.*)`)
  const [, loads = ''] = (source === 'prometheus' ? /\{ prometheusStore \} = await (.*)/ : client).exec(text) ?? []
  return chunksIn(loads)
}

/** Writes the sizes of what was built there. */
export function writeSizes(root, dist) {
  const page = join(root, TABLE)
  writeFileSync(page, withSizes(readFileSync(page, 'utf8'), dist))
}
