import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseAst } from 'vitest/node'

/** What stands in one file. */
export type FileMeasure = {
  readonly path: string
  /** Lines, the last end of line not counted as one more. */
  readonly lines: number
  /** Lines that hold nothing but a comment. */
  readonly comments: number
  readonly functions: readonly { readonly line: number; readonly lines: number }[]
  readonly any: number
  /** Type assertions, `as const` left out. */
  readonly casts: number
  readonly nonNull: number
}

type SyntaxNode = { readonly type: string; readonly start: number; readonly end: number }

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])

/** Measures every TypeScript file below a folder. */
export async function measureFolder(folder: string): Promise<FileMeasure[]> {
  const names = await readdir(folder, { recursive: true })
  const files = names.filter((name) => name.endsWith('.ts')).toSorted()
  return Promise.all(files.map(async (name) => measure(name, await readFile(join(folder, name), 'utf8'))))
}

/** Measures one text. */
export function measure(path: string, text: string): FileMeasure {
  const nodes = [...walk(parseAst(text, { lang: 'ts' }))]
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length
  const count = (test: (node: SyntaxNode) => boolean) => nodes.filter(test).length
  return {
    path,
    lines: text.trimEnd().split('\n').length,
    comments: text.split('\n').filter((line) => /^\s*(\/\/|\/?\*)/.test(line)).length,
    functions: nodes
      .filter(({ type }) => FUNCTIONS.has(type))
      .map(({ start, end }) => ({ line: lineOf(start), lines: lineOf(end) - lineOf(start) + 1 })),
    any: count(({ type }) => type === 'TSAnyKeyword'),
    casts: count(({ type, start, end }) => type === 'TSAsExpression' && !/\bas\s+const$/.test(text.slice(start, end))),
    nonNull: count(({ type }) => type === 'TSNonNullExpression'),
  }
}

function* walk(value: unknown): Generator<SyntaxNode> {
  if (typeof value !== 'object' || value === null) return
  if (isNode(value)) yield value
  for (const child of Object.values(value)) yield* walk(child)
}

function isNode(value: object): value is SyntaxNode {
  return 'type' in value && typeof value.type === 'string' && 'start' in value && 'end' in value
}

/** The middle one, the lower of two. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0
}
