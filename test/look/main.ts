// Shows every golden document as GitHub does, wide and as narrow as a telephone, in light and dark, with three versions of Mermaid, and takes a picture of each:
// `npm run look -- OUT [PART OF A NAME]`. Fails where a diagram does not parse, a page scrolls sideways, or text is cut off. What no program sees has to be
// looked at: the pictures are in OUT.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Document, documents } from './documents.ts'
import { type Browser, githubStyle, mermaids, mermaidScript, startBrowser } from './tools.ts'

const widths = [1012, 375] as const
const schemes = ['light', 'dark'] as const
/** The version that a document is shown whole with; with the others its diagrams alone are looked at. */
const [, usual] = mermaids

type View = { readonly width: number; readonly scheme: 'light' | 'dark'; readonly mermaid: string }

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
async function look(browser: Browser, document: Document, view: View, out: string): Promise<readonly string[]> {
  const { width, scheme, mermaid } = view
  const context = await browser.newContext({ viewport: { width, height: 812 }, colorScheme: scheme })
  try {
    const page = await context.newPage()
    await page.setContent(document.html)
    // Pages of our own allow no script: they have no diagrams either.
    if (!document.own) await page.addScriptTag({ path: mermaidScript(mermaid) })
    const script = document.own ? LOOK.replace(/mermaid\.initialize.*\n/, '') : LOOK
    const found = await page.evaluate(script)
    const more = mermaid === usual ? '' : `-mermaid-${mermaid.split('.')[0]}`
    const name = `${document.name}-${width}-${scheme}${more}.png`
    await page.screenshot({ path: join(out, name), fullPage: true })
    return Array.isArray(found) ? found.map((problem) => `${name}: ${String(problem)}`) : []
  } finally {
    await context.close()
  }
}

/** All views of a document: with each Mermaid where it has diagrams. */
function viewsOf({ html }: Document): readonly View[] {
  const versions = html.includes('class="chart"') ? mermaids : [usual]
  return versions.flatMap((mermaid) => widths.flatMap((width) => schemes.map((scheme) => ({ width, scheme, mermaid }))))
}

const [out, part = ''] = process.argv.slice(2)
if (out === undefined) {
  console.error('npm run look -- OUT [PART OF A NAME]: where should the pictures go?')
  process.exit(2)
}
mkdirSync(out, { recursive: true })
const wanted = (await documents(githubStyle())).filter(({ name }) => name.includes(part))
const jobs = wanted.flatMap((document) => viewsOf(document).map((view) => ({ document, view })))
const browser = await startBrowser()
const problems: string[] = []
try {
  const left = [...jobs]
  const worker = async (): Promise<void> => {
    for (let job = left.shift(); job !== undefined; job = left.shift())
      problems.push(...(await look(browser, job.document, job.view, out)))
  }
  await Promise.all([worker(), worker()])
} finally {
  await browser.close()
}
for (const problem of problems.toSorted()) console.error(problem)
console.log(`${wanted.length} documents, ${jobs.length} pictures in ${out}, ${problems.length} problems`)
process.exit(problems.length > 0 ? 1 : 0)
