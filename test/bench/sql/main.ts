// The reader of migrations against PostgreSQL's own grammar, on the migrations of real repositories, which stay outside this one:
//   npm install --prefix /tmp/parser libpg-query@18.1.5
//   npm run -s bench:sql -- --parser /tmp/parser DIR [DIR …]
// A directory is a checkout, or an unpacked archive, of a repository. For each statement both say which of destroys, locks, breaks they find; prints how many of
// the grammar's findings are found here, how many are found here only, and where the two differ (`--show N`). Files that the grammar refuses are counted, and read
// by it once more with names in place of `{{ }}`. Files for other databases are left out.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { migrationEffects } from '../../../src/deploy/migrations/migration.ts'
import { referenceFindings, type Kind, type Tree } from './reference.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { parser: { type: 'string' }, show: { type: 'string', default: '10' } },
})
if (values.parser === undefined || positionals.length === 0)
  throw new Error('usage: npm run -s bench:sql -- --parser DIR DIRECTORY…')

const parser = z
  .object({ loadModule: z.custom<() => Promise<void>>(), parseSync: z.custom<(sql: string) => Tree>() })
  .parse(await import(pathToFileURL(join(values.parser, 'node_modules/libpg-query/wasm/index.js')).href))
await parser.loadModule()

const kinds = ['destroys', 'locks', 'breaks'] as const satisfies readonly Kind[]
let shown = 0
for (const directory of positionals) measure(directory)

function measure(directory: string): void {
  const counts = { files: 0, refused: 0, templated: 0, statements: 0, bytes: 0 }
  const byKind = new Map(kinds.map((kind) => [kind, { both: 0, grammar: 0, here: 0 }]))
  let milliseconds = 0
  for (const path of sqlFiles(directory)) {
    const text = readFileSync(path, 'utf8')
    const name = relative(directory, path)
    const before = performance.now()
    const effects = migrationEffects(name, text)
    milliseconds += performance.now() - before
    if (effects === null) continue
    counts.files += 1
    counts.bytes += text.length
    const tree = parsed(text, counts)
    if (tree === null) continue
    counts.statements += tree.stmts.length
    const { findings, ignored } = referenceFindings(text, tree)
    const own = effects.filter(({ line }) => !ignored.some(({ from, to }) => line >= from && line <= to))
    for (const kind of kinds) compare(name, kind, findings, own, byKind)
  }
  const each = [...byKind].map(
    ([kind, { both, grammar, here }]) => `${kind} ${both} of ${both + grammar}, ${here} here only`,
  )
  const per = (milliseconds / Math.max(1, counts.files)).toFixed(2)
  console.log(
    `${basename(directory)}: ${counts.files} files (${counts.refused} refused by the grammar, ${counts.templated} read with names in place of templates), ${counts.statements} statements, ${per} ms a file\n  ${each.join('\n  ')}`,
  )
}

type Found = { readonly kind: string; readonly line: number; readonly what: string }

/** Statement by statement would need the same idea of where one begins; what both find in a file of one kind is counted. */
function compare(
  name: string,
  kind: Kind,
  findings: readonly { readonly kind: Kind; readonly what: string }[],
  own: readonly Found[],
  byKind: ReadonlyMap<Kind, { both: number; grammar: number; here: number }>,
): void {
  const there = findings.filter((one) => one.kind === kind)
  const here = own.filter((one) => one.kind === kind)
  const cell = byKind.get(kind)
  if (cell === undefined) return
  cell.both += Math.min(there.length, here.length)
  cell.grammar += Math.max(0, there.length - here.length)
  cell.here += Math.max(0, here.length - there.length)
  if (there.length === here.length || shown >= Number(values.show)) return
  shown += 1
  console.log(
    `  ${name} ${kind}\n    grammar: ${there.map(({ what }) => what).join(' | ') || 'none'}\n    here: ${here.map(({ line, what }) => `${line} ${what}`).join(' | ') || 'none'}`,
  )
}

function parsed(text: string, counts: { refused: number; templated: number }): Tree | null {
  try {
    return parser.parseSync(text)
  } catch {
    try {
      const tree = parser.parseSync(text.replaceAll(/\{\{[^}]*\}\}/g, (hole) => 'x'.padEnd(hole.length, 'x')))
      counts.templated += 1
      return tree
    } catch {
      counts.refused += 1
      return null
    }
  }
}

function sqlFiles(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.sql') && !/mysql|sqlite|cockroach|mariadb|mssql|node_modules/i.test(name))
    .map((name) => join(directory, name))
    .sort()
}
