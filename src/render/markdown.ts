/** Characters that are not seen but change what is: direction marks, zero widths, and controls but tab and line end. */
const invisible = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g

/** Put between characters that would otherwise make a mention or a reference. */
const BREAK = '\u200B'

/** Untrusted text on one line, every character as itself: no markup, HTML, mention, reference, link or table column. */
export function escapeText(text: string): string {
  return (
    visible(text.replace(/\s+/g, ' '))
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/[\\`*_[\]|~$]/g, '\\$&')
      .replace(/^( ?)([#+=-])/, '$1\\$2')
      .replace(/^( ?\d+)([.)])/, '$1\\$2')
      .replace(/!(?=\\\[)/g, '\\!')
      // GitHub links it after an underscore as well, so no word boundary is asked for.
      .replace(/www\./gi, (www) => `${www.slice(0, 3)}\\.`)
      .replace(/@(?=\w)/g, `@${BREAK}`)
      .replace(/#(?=\d)/g, `#${BREAK}`)
      .replace(/\b(GH)-(?=\d)/gi, `$1${BREAK}-`)
      .replace(/:(?=\/\/|:)/g, '&#58;')
      .trim()
  )
}

/** Untrusted text on one line where no Markdown is read, as in titles and commit messages: no mention and no reference. */
export function plain(text: string): string {
  return visible(text.replace(/\s+/g, ' '))
    .replace(/@(?=\w)/g, `@${BREAK}`)
    .replace(/#(?=\d)/g, `#${BREAK}`)
    .replace(/\b(GH)-(?=\d)/gi, `$1${BREAK}-`)
    .trim()
}

/** Untrusted text as inline code, also inside a table. */
export function code(text: string): string {
  const line = visible(text.replace(/[\r\n\t]+/g, ' '))
  if (/^[^`|]+$/.test(line) && line === line.trim()) return `\`${line}\``
  const html = line.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  // Between tags of HTML it is Markdown like any other.
  return `<code>${html.replace(/[\\`*_[\]|~$@#:]|(?<=www)\./gi, (found) => `&#${found.charCodeAt(0)};`)}</code>`
}

/** Text as a block of code; the fence is longer than any inside. */
export function codeBlock(text: string, language = ''): string {
  const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0)
  const fence = '`'.repeat(Math.max(3, longest + 1))
  return `${fence}${language}\n${visible(text)}\n${fence}`
}

/** A table. Cells are Markdown on one line; whoever writes them has escaped what is not theirs. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')
}

/** A link. `text` is Markdown; an address that is none of http is left out. */
export function link(text: string, url: string): string {
  const safe = /^https?:\/\/[^\s<>()]+$/.test(url)
  return safe ? `[${text}](${url})` : text
}

/** A part that is folded until someone opens it. `summary` and `body` are Markdown. */
export function details(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`
}

/** Shows what would not be seen, so that a line cannot look like another. */
export function visible(text: string): string {
  return text.replace(invisible, (found) => {
    return found === '\r'
      ? '\u240D'
      : `\u2039U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}\u203A`
  })
}
