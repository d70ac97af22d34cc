import { describe, expect, it } from 'vitest'
import { parseCodeowners, ruleFor } from '../../src/deploy/codeowners.ts'

const matched = (pattern: string, paths: readonly string[]): string[] => {
  const codeowners = parseCodeowners(`${pattern} @bob`)
  return paths.filter((path) => ruleFor(codeowners, path) !== null)
}

describe('a pattern', () => {
  it.each<[string, string[], string[]]>([
    ['*', ['a', 'a/b', '.hidden', 'a/.b/c'], []],
    ['*.js', ['a.js', 'x/y/a.js'], ['a.jsx', 'a.js2']],
    ['/build/logs/', ['build/logs/a', 'build/logs/x/a'], ['build/logs', 'x/build/logs/a']],
    ['docs/*', ['docs/a.md', 'docs/.a'], ['docs/x/a.md', 'x/docs/a.md', 'docs/']],
    ['apps/', ['apps/a', 'x/apps/y/a'], ['apps', 'xapps/a']],
    ['apps', ['apps', 'apps/a', 'x/apps/y/a'], ['apps2']],
    ['/docs/', ['docs/a', 'docs/x/a'], ['x/docs/a']],
    ['/apps/github', ['apps/github', 'apps/github/a'], ['apps/githubs', 'x/apps/github']],
    ['**/logs', ['logs', 'logs/a', 'a/b/logs', 'a/logs/c'], ['alogs']],
    ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b/c'], ['xa/b', 'a/xb']],
    ['a/**', ['a/x', 'a/x/y'], ['a', 'b/a/x']],
    ['foo*', ['foo', 'foobar/a', 'x/foo1'], ['xfoo']],
    ['a?c', ['abc', 'x/axc'], ['ac', 'a/c']],
    ['/a\\ b.md', ['a b.md'], ['a', 'b.md']],
    ['pages/app.tsx', ['pages/app.tsx'], ['x/pages/app.tsx', 'pages/appxtsx']],
    ['Docs/', ['Docs/a'], ['docs/a']],
    ['(a|b).md', ['(a|b).md'], ['a.md']],
  ])('%s', (pattern, inside, outside) => {
    expect(matched(pattern, [...inside, ...outside])).toEqual(inside)
  })
})

describe('a file', () => {
  it('lets the last line that matches decide, also where it names nobody', () => {
    const codeowners = parseCodeowners('* @ann\n/pay/ @acme/pay bob@example.com # two\n/pay/docs\n')
    expect(ruleFor(codeowners, 'a')).toMatchObject({ line: 1, owners: ['@ann'] })
    expect(ruleFor(codeowners, 'pay/a')).toMatchObject({ line: 2, owners: ['@acme/pay', 'bob@example.com'] })
    expect(ruleFor(codeowners, 'pay/docs/a')).toMatchObject({ line: 3, owners: [] })
    expect(ruleFor(parseCodeowners('/a @ann'), 'b')).toBeNull()
  })

  it('passes over what GitHub does not take, and says so', () => {
    const codeowners = parseCodeowners('* @ann\r\n!a @bob\r\n[ab] @bob\r\n\\#a @bob\r\n# all @bob\r\n/pay bob\r\n')
    expect(codeowners.rules.map(({ line }) => line)).toEqual([1])
    expect(codeowners.skipped.map(({ line }) => line)).toEqual([2, 3, 4, 6])
    // A file of a router such as pages/[id].tsx belongs to whom the lines before say.
    expect(ruleFor(codeowners, 'pay')).toMatchObject({ owners: ['@ann'] })
  })
})
