// Shows every golden document as GitHub does, wide and as narrow as a telephone, in light and dark, with three versions of Mermaid, and takes a picture of each:
// `npm run look -- OUT [PART OF A NAME]`. Fails where a diagram does not parse, a page scrolls sideways, or text is cut off. What no program sees has to be
// looked at: the pictures are in OUT.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Document, documents } from './documents.ts'
import { githubStyle, mermaids, mermaidScript, type Page, startBrowser } from './tools.ts'

const widths = [1012, 375] as const
const schemes = ['light', 'dark'] as const
/** The version that a document is shown whole with; with the others its diagrams alone are looked at. */
const [, usual] = mermaids

type View = { readonly width: number; readonly scheme: 'light' | 'dark'; readonly mermaid: string | null }

/** Draws the diagrams and says what is wrong with the page: runs in the browser. */
const LOOK = `(async () => {
  const found = []
  const own = document.documentElement
  mermaid.initialize({ startOnLoad: false, theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default' })
  for (const [at, chart] of [...document.querySelectorAll('.chart')].entries()) {
    try {
      chart.innerHTML = (await mermaid.render('chart' + at, chart.textContent)).svg
    } catch (error) {
      found.push('a diagram does not parse: ' + error.message.split('\\n')[0])
    }
  }
  const nameOf = (element) => element.tagName.toLowerCase() + ' "' + element.textContent.trim().replace(/\\s+/g, ' ').slice(0, 60) + '"'
  const scrolls = (element) => element !== null && element !== document.body && element !== own &&
    (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
  const all = [...document.body.querySelectorAll('*')]
  if (own.scrollWidth > own.clientWidth) {
    const wide = all.filter((element) => element.getBoundingClientRect().right > own.clientWidth + 1 && !scrolls(element))
    found.push('it scrolls sideways by ' + (own.scrollWidth - own.clientWidth) + ' px: ' + (wide.length > 0 ? nameOf(wide.at(-1)) : ''))
  }
  for (const element of all) {
    const { overflowX, textOverflow } = getComputedStyle(element)
    const isCut = ['hidden', 'clip'].includes(overflowX) && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0
    if (isCut && !(element instanceof SVGElement)) found.push('text is cut off' + (textOverflow === 'ellipsis' ? ' by dots' : '') + ': ' + nameOf(element))
  }
  for (const svg of document.querySelectorAll('svg')) {
    const edge = svg.getBoundingClientRect()
    for (const text of svg.querySelectorAll('text')) {
      const box = text.getBoundingClientRect()
      if (box.width === 0) continue
      if (box.left < edge.left - 1 || box.right > edge.right + 1 || box.top < edge.top - 1 || box.bottom > edge.bottom + 1)
        found.push('text of a picture is cut off: ' + nameOf(text))
    }
  }
  return [...new Set(found)]
})()`

/** What is wrong with a document in one view; takes its picture. */
async function look(page: Page, document: Document, view: View, out: string): Promise<readonly string[]> {
  const { width, scheme, mermaid } = view
  await page.setContent(document.html)
  if (mermaid !== null) await page.addScriptTag({ path: mermaidScript(mermaid) })
  const found = await page.evaluate(mermaid === null ? LOOK.replace(/mermaid\.initialize.*\n/, '') : LOOK)
  const more = mermaid === null || mermaid === usual ? '' : `-mermaid-${mermaid.split('.')[0]}`
  const name = `${document.name}-${width}-${scheme}${more}.png`
  await page.screenshot({ path: join(out, name), fullPage: true })
  return Array.isArray(found) ? found.map((problem) => `${name}: ${String(problem)}`) : []
}

/** With each Mermaid where it has diagrams; else with none. */
const versionsOf = ({ html }: Document): readonly View['mermaid'][] =>
  html.includes('class="chart"') ? mermaids : [null]

const [out, part = ''] = process.argv.slice(2)
if (out === undefined) {
  console.error('npm run look -- OUT [PART OF A NAME]: where should the pictures go?')
  process.exit(2)
}
mkdirSync(out, { recursive: true })
const wanted = (await documents(githubStyle())).filter(({ name }) => name.includes(part))
const browser = await startBrowser()
const problems: string[] = []
let pictures = 0
try {
  for (const width of widths) {
    await Promise.all(
      schemes.map(async (scheme) => {
        const context = await browser.newContext({ viewport: { width, height: 812 }, colorScheme: scheme })
        const page = await context.newPage()
        for (const document of wanted) {
          for (const mermaid of versionsOf(document)) {
            problems.push(...(await look(page, document, { width, scheme, mermaid }, out)))
            pictures += 1
          }
        }
        await context.close()
      }),
    )
  }
} finally {
  await browser.close()
}
for (const problem of problems.toSorted()) console.error(problem)
console.log(`${wanted.length} documents, ${pictures} pictures in ${out}, ${problems.length} problems`)
process.exit(problems.length > 0 ? 1 : 0)
