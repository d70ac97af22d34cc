import { Marked, type RendererObject, type Token, type Tokens } from 'marked'
import type { Language } from '../../config/incident-policy.ts'
import { visible } from '../markdown.ts'
import { escapeHtml, type Html, page } from './page.ts'

/** What a page is made of, in order: Markdown of our documents, and pictures. */
export type PagePart = string | Html

/**
 * A document of ours as one HTML file: what its Markdown says, in the same words. `drawings` stand in the place of the diagrams that GitHub draws, in order;
 * a diagram without one is left out.
 */
export function documentPage(
  title: string,
  parts: readonly PagePart[],
  drawings: readonly Html[] = [],
  lang: Language = 'en',
): string {
  const left = [...drawings]
  const body = parts.map((part) => (typeof part === 'string' ? converted(part, left) : part))
  return page(title, body, lang)
}

/** `drawings` is used up from its beginning. */
function converted(markdown: string, drawings: Html[]): Html {
  const marked = new Marked({ gfm: true, renderer: rendererOf(drawings) })
  return { html: marked.parser(withoutCaptions(marked.lexer(markdown))) }
}

const isDiagram = (token: Token | undefined): boolean => token?.type === 'code' && token['lang'] === 'mermaid'

/** Below a diagram stands what its lines are; a picture of ours says that of itself. */
function withoutCaptions(tokens: Token[]): Token[] {
  const blocks = tokens.filter(({ type }) => type !== 'space')
  return blocks.filter((token, at) => !(token.type === 'paragraph' && isDiagram(blocks[at - 1])))
}

/** Tags that our Markdown holds itself; whatever else looks like one was written by others. */
const OTHER_TAG = /<(?!\/?(?:details|summary|br|sub|code)>)/g

/** Fences and markers are for the guard. In code a comment is text like any other, and stays. */
function withoutComments(html: string): string {
  const [first = '', ...rest] = html.split('<!--')
  return [first, ...rest.map((part) => part.slice(part.includes('-->') ? part.indexOf('-->') + 3 : part.length))].join(
    '',
  )
}

/** Documents begin with a heading of the second level, or their sections with one of the third: a page has one title, and sections below it. */
const level = (depth: number): number => Math.max(1, depth - 1)

function rendererOf(drawings: Html[]): RendererObject {
  return {
    html: ({ text }: Tokens.HTML | Tokens.Tag) => visible(withoutComments(text)).replaceAll(OTHER_TAG, '&lt;'),
    code({ text, lang }) {
      if (lang === 'mermaid') return drawings.shift()?.html ?? ''
      return `<pre><code>${lang === 'diff' ? diffLines(text) : escapeHtml(text)}</code></pre>\n`
    },
    heading({ tokens, depth }) {
      return `<h${level(depth)}>${this.parser.parseInline(tokens)}</h${level(depth)}>\n`
    },
    link({ href, tokens }) {
      const text = this.parser.parseInline(tokens)
      return /^https?:\/\//.test(href) ? `<a href="${escapeHtml(href)}">${text}</a>` : text
    },
    image: ({ text }) => escapeHtml(text),
    checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
    table(found) {
      const { header, rows } = found
      const inline = ({ tokens }: Tokens.TableCell): string => this.parser.parseInline(tokens)
      // Of two columns the first names what the second says, in the head as well: on a telephone too.
      const isPairs = header.length === 2
      const names = isPairs ? [] : header.map(({ text }) => escapeHtml(text))
      const head = `<tr>${header.map((cell) => `<th>${inline(cell)}</th>`).join('')}</tr>`
      const body = rows.map((cells) => {
        const all = cells.map((cell, at) => {
          const name = names[at]
          return `<td${at === 0 || name === undefined ? '' : ` data-of="${name}"`}>${inline(cell)}</td>`
        })
        return `<tr>${all.join('')}</tr>`
      })
      const kind = isPairs ? ' class="pairs"' : ''
      return `<div class="wide"><table${kind}><thead>${head}</thead><tbody>${body.join('')}</tbody></table></div>\n`
    },
  }
}

/** Lines that go are told from those that come without colour as well: by their sign. */
function diffLines(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const kind = line.startsWith('+') ? 'come' : line.startsWith('-') ? 'go' : null
      return kind === null ? escapeHtml(line) : `<span class="${kind}">${escapeHtml(line)}</span>`
    })
    .join('\n')
}
