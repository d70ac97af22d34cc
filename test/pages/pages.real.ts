import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { escapeHtml } from '../../src/render/html/page.ts'
import { pages } from '../look/documents.ts'

// Every page in Chromium, as wide as a telephone and as a screen: one start of the browser opens all of them in frames and writes down what it found.

const chromium = process.env['CHROMIUM'] ?? 'chromium'

const folder = mkdtempSync(join(tmpdir(), 'guard-pages-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Looks at each frame once all have loaded, and leaves what it found as the text of the document. */
const LOOK = `
addEventListener('load', () => {
const found = {}
for (const frame of document.querySelectorAll('iframe')) {
  const page = frame.contentDocument
  const { scrollWidth, clientWidth } = page.documentElement
  const cut = [...page.querySelectorAll('svg')].flatMap((svg) => {
    const edge = svg.getBoundingClientRect()
    return [...svg.querySelectorAll('text')].filter((text) => {
      const box = text.getBoundingClientRect()
      return box.left < edge.left - 1 || box.right > edge.right + 1 || box.top < edge.top - 1 || box.bottom > edge.bottom + 1
    }).map((text) => text.textContent)
  })
  found[frame.name] = {
    sideways: scrollWidth - clientWidth,
    cut,
    loaded: frame.contentWindow.performance.getEntriesByType('resource').map(({ name }) => name),
    title: page.querySelectorAll('h1').length,
    pictures: page.querySelectorAll('svg').length,
  }
}
document.body.textContent = JSON.stringify(found)
})`

type Seen = Readonly<
  Record<
    string,
    {
      readonly sideways: number
      readonly cut: readonly string[]
      readonly loaded: readonly string[]
      readonly title: number
      readonly pictures: number
    }
  >
>

function open(file: string): string {
  const profile = join(folder, 'profile')
  const quiet = [
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  const own = ['--headless', '--no-sandbox', '--disable-gpu', ...quiet, `--user-data-dir=${profile}`]
  const offline = '--host-resolver-rules=MAP * ~NOTFOUND'
  const args = [...own, offline, '--dump-dom', pathToFileURL(file).href]
  return spawnSync(chromium, args, { encoding: 'utf8', timeout: 60_000 }).stdout
}

const widths = [375, 1012] as const

it('opens every page without a network, nothing cut off and nothing to scroll sideways', async () => {
  const shown = await pages()
  const frames = shown.flatMap(({ name, html }) =>
    widths.map(
      (width) => `<iframe name="${name}-${width}" width="${width}" height="800" srcdoc="${escapeHtml(html)}"></iframe>`,
    ),
  )
  const index = join(folder, 'index.html')
  writeFileSync(index, `<!doctype html><meta charset="utf-8"><body>${frames.join('')}<script>${LOOK}</script></body>`)
  const [, text = ''] = /<body>([^]*)<\/body>/.exec(open(index)) ?? []
  const seen: Seen = JSON.parse(text)
  expect(Object.keys(seen)).toHaveLength(frames.length)
  for (const [name, { sideways, cut, loaded, title, pictures }] of Object.entries(seen)) {
    expect({ name, sideways, cut, loaded, title }).toEqual({ name, sideways: 0, cut: [], loaded: [], title: 1 })
    expect([name, pictures > 0 || name.startsWith('page-backtest')]).toEqual([name, true])
  }
}, 90_000)
