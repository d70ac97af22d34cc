import { lexer, type Token, type Tokens } from 'marked'

/** What a reader of GitHub Markdown makes of a document: its structure, and the words outside of code. */
export type Skeleton = { readonly structure: readonly string[]; readonly words: string }

/** Tags that our own Markdown holds; `code` stands for text. */
const OWN_TAGS = /^<\/?(details|summary|br|sub)>\s*$/

/** Reads a document with a parser of its own: text, escapes and code in a line are one leaf, whatever stands in them. */
export function skeleton(markdown: string): Skeleton {
  const found: Found = { structure: [], words: [], inCode: false }
  for (const token of lexer(markdown, { gfm: true })) walk(token, 0, found)
  return { structure: found.structure, words: found.words.join('') }
}

type Found = { readonly structure: string[]; readonly words: string[]; inCode: boolean }

function walk(token: Token, depth: number, found: Found): void {
  const add = (what: string): void => {
    const line = `${'  '.repeat(depth)}${what}`
    if (what !== 'words' || found.structure.at(-1) !== line) found.structure.push(line)
  }
  const inner = (tokens: readonly Token[] | undefined): void => tokens?.forEach((each) => walk(each, depth + 1, found))
  switch (token.type) {
    case 'space':
      return
    case 'codespan':
      return add('words')
    case 'html':
      return htmlWords(token.raw, found, add)
    case 'code':
      return add(`block of ${String(token['lang'] ?? '')}`)
    case 'text':
    case 'escape':
      if ('tokens' in token && token.tokens !== undefined) return inner(token.tokens)
      if (!found.inCode) found.words.push(decoded(String(token['text'])))
      return add('words')
    case 'link':
    case 'image':
      add(`${token.type} ${hrefOf(token)}`)
      return inner(token.tokens)
    case 'table':
      return tableWalk(token as Tokens.Table, add, inner)
    case 'list':
      add(`list of ${(token as Tokens.List).items.length}`)
      return inner((token as Tokens.List).items)
    default:
      add(token.type)
      return inner('tokens' in token ? token.tokens : undefined)
  }
}

function htmlWords(raw: string, found: Found, add: (what: string) => void): void {
  for (const [tag] of raw.matchAll(/<!--[\s\S]*?-->|<[^>]*>/g)) {
    if (tag === '<code>' || tag === '</code>') {
      found.inCode = tag === '<code>'
      add('words')
    } else add(OWN_TAGS.test(tag) || tag.startsWith('<!--') ? tag.trim() : `foreign html ${tag}`)
  }
}

function tableWalk(table: Tokens.Table, add: (what: string) => void, inner: (tokens: readonly Token[]) => void): void {
  add(`table of ${table.rows.length} by ${table.rows.map((row) => row.length).join(',')}`)
  for (const cell of [table.header, ...table.rows].flat()) inner(cell.tokens)
}

function hrefOf(token: Token): string {
  return 'href' in token ? String(token.href) : ''
}

function decoded(text: string): string {
  return text
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
