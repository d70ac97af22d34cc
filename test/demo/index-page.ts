import { marked } from 'marked'

/** A document of the demo: where it would be read, and its Markdown. */
export type Shown = { readonly where: string; readonly file: string; readonly text: string }

const style = `
:root { color-scheme: light dark; --line: #d1d9e0; --soft: #f6f8fa }
@media (prefers-color-scheme: dark) { :root { --line: #3d444d; --soft: #151b23 } }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 1012px; margin: 0 auto; padding: 16px; overflow-wrap: anywhere }
nav, section { border: 1px solid var(--line); border-radius: 6px; padding: 8px 16px; margin: 0 0 24px }
h2.where { font-size: 1rem; margin: 0 -16px 8px; padding: 8px 16px; background: var(--soft); border-bottom: 1px solid var(--line) }
table { border-collapse: collapse; display: block; width: max-content; max-width: 100%; overflow-x: auto } td, th { border: 1px solid var(--line); padding: 4px 10px; text-align: left; overflow-wrap: normal }
pre { background: var(--soft); padding: 12px; overflow-x: auto } code { font-size: 85% } blockquote { border-left: 4px solid var(--line); margin: 0; padding: 0 16px }
svg, img { max-width: 100% }`

const CHART = /<pre><code class="language-mermaid">[\s\S]*?<\/code><\/pre>/g

/** One page with all documents, in the order in which people would have read them. No network is needed to read it. */
export function indexPage(shown: readonly Shown[]): string {
  const links = shown.map(({ where }, at) => `<li><a href="#d${at}">${where}</a></li>`)
  const sections = shown.map(({ where, file, text }, at) => {
    const html = marked
      .parse(text, { gfm: true, async: false })
      .replaceAll(CHART, '<details><summary>A chart, which GitHub draws from this</summary>$&</details>')
    return `<section id="d${at}"><h2 class="where">${where} (${file})</h2>\n${html}</section>`
  })
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Deploy Guard: the demo</title><style>${style}</style></head>
<body><h1>What people read in the demo</h1>
<p>Four deploys of a small shop: (a) reviewed and good, (b) approved, and then pushed once more, (c) reviewed and yet wrong, (d) the rollback of (c).</p>
<nav><ol>${links.join('')}</ol></nav>
${sections.join('\n')}
</body></html>
`
}
