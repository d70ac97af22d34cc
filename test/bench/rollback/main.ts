// Time from "regressed" to an open rollback pull request, on the stand-in with 40 ms for every answer. `--quick`: small sizes only.
import { parseArgs } from 'node:util'
import { type Cost, measure, type Measured } from './measure.ts'
import type { Size } from './repository.ts'

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
})

const latency = 40
const large: Size = values.quick
  ? { files: 2000, commits: 500, range: 5 }
  : { files: 100_000, commits: 50_000, range: 5 }
const grow = (change: Partial<Size>): Size => ({ ...large, ...change })
const tables: readonly (readonly [string, readonly Size[]])[] = values.quick
  ? []
  : [
      ['files', [grow({ files: 1000 }), grow({ files: 10_000 })]],
      ['commits', [grow({ commits: 500 }), grow({ commits: 5000 })]],
      ['range', [grow({ range: 1 }), grow({ range: 50 })]],
    ]

const results: Measured[] = []
print(
  '| files | commits | range | ours, s | requests (REST, GraphQL, git) | fetched, kB | clone + revert + push, s | fetched, kB |',
)
print('|---|---|---|---|---|---|---|---|')
await row(large)
for (const [, sizes] of tables) for (const size of sizes) await row(size)
if (values.json) process.stdout.write(`${JSON.stringify(results)}\n`)

async function row(size: Size): Promise<void> {
  const measured = await measure(size, latency, true)
  results.push(measured)
  const { ours, clone } = measured
  const cells = [size.files, size.commits, size.range, ours.seconds.toFixed(2), requests(ours), kilobytes(ours)]
  print(
    `| ${[...cells, clone === null ? '' : clone.seconds.toFixed(2), clone === null ? '' : kilobytes(clone)].join(' | ')} |`,
  )
}

function requests({ requests: { rest, graphql, git } }: Cost): string {
  return `${rest}, ${graphql}, ${git}`
}

function kilobytes({ fetched }: Cost): string {
  return (fetched / 1000).toFixed(0)
}

function print(line: string): void {
  if (!values.json) process.stdout.write(`${line}\n`)
}
