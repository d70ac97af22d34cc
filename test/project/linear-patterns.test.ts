import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseAst } from 'rolldown/parseAst'
import { expect, it } from 'vitest'
import { root } from './root.ts'

// Every pattern in src/ is tried with texts that make a bad one slow: what it repeats, again and again, after whatever it begins with, before
// something that does not fit. A pattern that takes time with the square of the text takes seconds for these lengths, a linear one milliseconds.

type Pattern = { readonly where: string; readonly source: string; readonly flags: string }

const src = join(root, 'src')
const files = (await readdir(src, { recursive: true })).filter((name) => name.endsWith('.ts'))
const patterns = (await Promise.all(files.map(patternsOf))).flat()

async function patternsOf(file: string): Promise<Pattern[]> {
  const text = await readFile(join(src, file), 'utf8')
  const found: Pattern[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit)
    if (typeof node !== 'object' || node === null) return
    if ('regex' in node && 'start' in node) {
      const { pattern: source, flags } = node.regex as { pattern: string; flags: string }
      found.push({ where: `${file}:${text.slice(0, Number(node.start)).split('\n').length}`, source, flags })
    }
    Object.values(node).forEach(visit)
  }
  visit(parseAst(text, { lang: 'ts' }, file))
  return found
}

/** What grows faster than a square would hang at the last of them, so it is found at an earlier one. */
const LENGTHS = [28, 1000, 20_000]
/** Processor time, so that a busy machine changes nothing; seconds. */
const MOST = 0.25
const PUMPS = [
  ...' \t\n\r\\aAzZ0179_-./,:;@#$%&*+=<>()[]{}"\'`~|!?^',
  '\u200b',
  '\u00e9',
  'a.',
  'a-',
  '0.',
  '/a',
  ' a',
  'a ',
  '\\a',
  '\\"',
  'a,',
  ' =',
  '**',
  '*/',
]
/** Fits nearly nothing. */
const END = '\u0000'

/** Runs of letters that stand in a pattern as they are, escapes undone: what a match may begin with. */
function beginnings({ source }: Pattern): string[] {
  const plain = source.replaceAll(
    /\(\?(?:[:=!]|<[=!])|\[[^\]]*\]|\{[\d,]+\}|\\[bBdDwWsSpP](?:\{\w+\})?|[()^$|?*+]/g,
    '\u0001',
  )
  const runs = plain.replaceAll(/\\(.)/g, '$1').split('\u0001')
  const [first = ''] = runs.filter((run) => run !== '')
  return [...new Set(['', first, `${first} `])]
}

function seconds(pattern: Pattern, text: string): number {
  // A sticky one is tried at one place alone.
  const expression = new RegExp(pattern.source, pattern.flags.replaceAll('g', ''))
  const before = process.cpuUsage()
  expression.test(text)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** The processor time of a process holds that of its other threads too, such as a collection of garbage: what is slow is slow every time. */
const isSlow = (pattern: Pattern, text: string): boolean => [1, 2, 3].every(() => seconds(pattern, text) > MOST)

/** The parts of a text that takes too long; null where none of them does. */
function slowText(pattern: Pattern): readonly string[] | null {
  for (const begin of beginnings(pattern)) {
    for (const pump of [...PUMPS, begin.trim()].filter((one) => one !== '')) {
      const textOf = (length: number): string => begin + pump.repeat(length / pump.length) + END
      if (LENGTHS.some((length) => isSlow(pattern, textOf(length)))) return [begin, pump]
    }
  }
  return null
}

it('there are patterns to look at', () => expect(patterns.length).toBeGreaterThan(100))

it.each(['\\s+$', '^\\d+\\.?\\d*$', '\\d+\\.?\\d*!', '(\\d+)*x'])('finds what is slow: %s', (source) => {
  expect(slowText({ where: '', source, flags: '' })).not.toBeNull()
})

it('no pattern takes time with the square of a text', () => {
  const found = patterns.flatMap((pattern) => {
    const slow = slowText(pattern)
    return slow === null ? [] : [`${pattern.where} /${pattern.source}/ with ${JSON.stringify(slow)}`]
  })
  expect(found).toEqual([])
})
