import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { measure, measureFolder, median } from './measure.ts'
import { root } from './root.ts'

const files = await measureFolder(join(root, 'src'))
const functions = files.flatMap((file) => file.functions.map((found) => ({ ...found, path: file.path })))
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

describe('measure', () => {
  it('counts what it says', () => {
    const text = `// why
const a = (x: any) => x as string
function f() {
  const b = { c: 1 } as const
  return [a, b]!
}
`
    expect(measure('x.ts', text)).toEqual({
      path: 'x.ts',
      lines: 6,
      comments: 1,
      functions: [
        { line: 2, lines: 1 },
        { line: 3, lines: 4 },
      ],
      any: 1,
      casts: 1,
      nonNull: 1,
    })
  })

  it('takes the middle', () => expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2, 0]))
})

describe('the shape of src', () => {
  it('is that of short functions', () => {
    const lines = files.map((file) => file.lines)
    const longest = functions.toSorted((a, b) => b.lines - a.lines).slice(0, 3)
    const all = sum(lines)
    console.log(
      [
        `${files.length} files, ${all} lines, median ${median(lines)}, ${Math.round((100 * sum(files.map((file) => file.comments))) / all)} % comments`,
        `longest files: ${files
          .toSorted((a, b) => b.lines - a.lines)
          .slice(0, 3)
          .map((file) => `${file.path} ${file.lines}`)
          .join(', ')}`,
        `functions: median ${median(functions.map((found) => found.lines))}, longest ${longest.map((found) => `${found.path}:${found.line} ${found.lines}`).join(', ')}`,
        `any ${sum(files.map((file) => file.any))}, as ${sum(files.map((file) => file.casts))}, ! ${sum(files.map((file) => file.nonNull))}`,
      ].join('\n'),
    )
    expect(longest[0]?.lines).toBeLessThanOrEqual(50)
  })

  it('has neither any nor !, and few casts', () => {
    expect(files.filter((file) => file.any + file.nonNull > 0).map((file) => file.path)).toEqual([])
    expect(sum(files.map((file) => file.casts))).toBeLessThanOrEqual(10)
  })
})
