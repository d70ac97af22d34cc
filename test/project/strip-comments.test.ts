import { describe, expect, it } from 'vitest'
import { stripComments } from '../../scripts/strip-comments.mjs'

describe('stripComments', () => {
  it.each([
    ['// why\nconst a = 1 // this\n', 'const a = 1 \n'],
    ['/**\n * what\n */\nfoo()\n', 'foo()\n'],
    ['const a = typeof/* x */foo\n', 'const a = typeof foo\n'],
    // A line end in a comment ends a statement as any other does.
    ['const f = () => {\n  return /*\n*/ 1\n}\n', 'const f = () => {\n  return \n 1\n}\n'],
    ['const é = "ünï" // ö\nb()\n', 'const é = "ünï" \nb()\n'],
  ])('takes them out of %j', (text, stripped) => expect(stripComments('x.js', text)).toBe(stripped))

  it.each([
    'const a = "// no comment", b = \'/* nor this */\'\n',
    'const a = `// no ${`/* comment */`} here`\n',
    'const a = /[/]\\/\\/ x/g.test(b) / c / d\n',
    '#!/usr/bin/env node\nfoo()\n',
    '/*! Copyright (c) somebody */\nfoo()\n',
    '// @license MIT\nfoo()\n',
    ';// CONCATENATED MODULE: ./build/version.js\nfoo()\n',
  ])('leaves %j alone', (text) => expect(stripComments('x.js', text)).toBe(text))

  it('refuses what is no program', () =>
    expect(() => stripComments('x.js', 'const = ')).toThrow(/x\.js cannot be parsed/))
})
