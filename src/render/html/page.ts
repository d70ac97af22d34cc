import type { Language } from '../../config/incident-policy.ts'
import { visible } from '../markdown.ts'

/** HTML that was written by us, or whose outside parts are escaped. */
export type Html = { readonly html: string }

/** A template of HTML: whatever is put in is escaped, unless it is HTML already. */
export function markup(
  parts: TemplateStringsArray,
  ...values: readonly (Html | readonly Html[] | string | number)[]
): Html {
  return { html: parts.reduce((text, part, index) => `${text}${textOf(values[index - 1] ?? '')}${part}`) }
}

function textOf(value: Html | readonly Html[] | string | number): string {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return escapeHtml(value)
  return 'html' in value ? value.html : value.map((each) => each.html).join('\n')
}

/** Text of others as text: no markup, no attribute, and nothing that is not seen but changes what is. */
export function escapeHtml(text: string): string {
  return visible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** Colours of both schemes: text, ground, and what each state is shown in; they are told apart without colour by words and dashes as well. */
const STYLE = `
:root { color-scheme: light dark; --ink: #1f2328; --dim: #59636e; --ground: #ffffff; --line: #d1d9e0; --bad: #c0202a; --good: #1a7f37; --odd: #8a5a00; --soft: #eef1f4 }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --dim: #9aa5b1; --ground: #11161c; --line: #3a434d; --bad: #ff7b72; --good: #56d364; --odd: #e3b341; --soft: #1c232b } }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 1rem; max-width: 60rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground); overflow-wrap: break-word }
h1 { font-size: 1.4rem; line-height: 1.25 } h2 { font-size: 1.1rem; margin-top: 2rem } h3 { font-size: 1rem }
p.dim, figcaption, .dim { color: var(--dim); font-size: .875rem }
table { width: 100%; border-collapse: collapse; font-size: .875rem } th, td { text-align: left; vertical-align: top; padding: .4rem .5rem; border-bottom: 1px solid var(--line) }
.wide { overflow-x: auto } figure { margin: 1rem 0 } svg { width: 100%; height: auto; display: block } svg text { fill: var(--dim); font: 13px system-ui, sans-serif } svg text.mark { fill: var(--ink) } figcaption ol { margin: .25rem 0 } figcaption p { margin: .25rem 0 }
.bad { color: var(--bad); font-weight: 600 } .good { color: var(--good) } .odd { color: var(--odd) }
.cells { display: grid; grid-template-columns: 5.5rem repeat(24, minmax(.5rem, 1fr)); gap: 2px; font-size: .75rem; align-items: center } .cells i { height: 1rem; background: var(--soft); border-radius: 2px }
.cells i.q { background: var(--good); opacity: .55 } .cells i.a { background: var(--bad) } .cells i.b { background: repeating-linear-gradient(45deg, var(--line) 0 3px, transparent 3px 6px) }
a { color: inherit; text-decoration-color: var(--dim) } ul, ol { padding-left: 1.4rem } li { margin: .2rem 0 } blockquote { margin: 1rem 0; padding: 0 1rem; border-left: 4px solid var(--line) }
code { font: .875em ui-monospace, monospace; background: var(--soft); padding: .1em .3em; border-radius: 4px } pre { background: var(--soft); padding: .75rem; overflow-x: auto; border-radius: 6px } pre code { padding: 0 } .come { color: var(--good) } .go { color: var(--bad) }
summary { cursor: pointer } details { margin: 1rem 0 }
@media (max-width: 36rem) { svg text { font-size: 22px } svg polyline { stroke-width: 4 } svg line[stroke-dasharray] { stroke-width: 2 } svg text.mark { font-size: 16px } table:not(.pairs), table:not(.pairs) :is(tbody, tr, td) { display: block } table:not(.pairs) thead { display: none } table:not(.pairs) td { border: 0; padding: .1rem 0 } table:not(.pairs) tr { border-bottom: 1px solid var(--line); padding: .5rem 0 } table td[data-of]:empty { display: none } td[data-of]::before { content: attr(data-of) ": "; color: var(--dim) } }
@media print { :root { color-scheme: light; --ink: #000; --ground: #fff; --dim: #444; --line: #aaa; --bad: #c0202a; --good: #1a7f37; --odd: #8a5a00; --soft: #eef1f4; print-color-adjust: exact } body { max-width: none; padding: 0 } figure, tr { break-inside: avoid } pre { white-space: pre-wrap } details::details-content { content-visibility: visible; block-size: auto } }
`

/** A whole page in one file: no script, no font, no picture and no address that it would load. */
export function page(title: string, body: readonly Html[], lang: Language = 'en'): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'"
  const { html: text } = markup`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <title>${title}</title>
        <style>
          ${{ html: STYLE }}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html> `
  return text
}
