import { describe, expect, it } from 'vitest'
import { code, codeBlock, details, escapeText, link, table } from '../../src/render/markdown.ts'

describe('escapeText', () => {
  it.each([
    ['<script>&amp;', '&lt;script&gt;&amp;amp;'],
    ['a | b', 'a \\| b'],
    ['**bold** _it_ `x` [l](u)', '\\*\\*bold\\*\\* \\_it\\_ \\`x\\` \\[l\\](u)'],
    ['![img](http://x.y/z)', '\\!\\[img\\](http&#58;//x.y/z)'],
    ['# heading', '\\# heading'],
    ['- item', '\\- item'],
    ['12. item', '12\\. item'],
    ['two\r\nlines\n\n::error::x', 'two lines &#58;:error&#58;:x'],
    ['see www.evil.example', 'see www\\.evil.example'],
    ['plain text, 12 % (of 3).', 'plain text, 12 % (of 3).'],
  ])('%j', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped)
  })

  it('makes no mention and no reference', () => {
    expect(escapeText('@ops #12 GH-7 a@b.c')).not.toMatch(/@\w|#\d|GH-\d/)
  })

  it('shows what cannot be seen', () => {
    expect(escapeText('a\u202Eb\u200Bc\u0000')).toBe('a‹U+202E›b‹U+200B›c‹U+0000›')
  })
})

describe('code', () => {
  it.each([
    ['src/a.ts', '`src/a.ts`'],
    ['a`b', '<code>a&#96;b</code>'],
    ['a|b', '<code>a&#124;b</code>'],
    ['<b>@x', '`<b>@x`'],
    ['a\nb', '`a b`'],
    ['', '<code></code>'],
  ])('%j', (text, shown) => {
    expect(code(text)).toBe(shown)
  })

  it('has a fence longer than any inside', () => {
    expect(codeBlock('a\n````\nb', 'diff')).toBe('`````diff\na\n````\nb\n`````')
    expect(codeBlock('x')).toBe('```\nx\n```')
  })
})

describe('tables and links', () => {
  it('are plain', () => {
    expect(table(['a', 'b'], [['1', '2']])).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |')
    expect(details('s', 'b')).toBe('<details><summary>s</summary>\n\nb\n\n</details>')
    expect(link('x', 'https://a.example/b')).toBe('[x](https://a.example/b)')
    expect(link('x', 'javascript:alert(1)')).toBe('x')
    expect(link('x', 'https://a.example/) [y](https://b')).toBe('x')
  })
})
