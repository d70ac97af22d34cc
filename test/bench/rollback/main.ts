// Time from "regressed" to an open rollback pull request, on the stand-in with 40 ms for every answer. `--size FILES,COMMITS,RANGE` (again and
// again) measures just those; without it, the large repository and how it grows.
import { parseArgs } from 'node:util'
import { type Cost, measure, type Measured } from './measure.ts'
import type { Size } from './repository.ts'

const { values } = parseArgs({
  options: { size: { type: 'string', multiple: true, default: [] }, json: { type: 'boolean', default: false } },
})

const latency = 40
const large: Size = { files: 100_000, commits: 50_000, range: 5 }
const growth: readonly Partial<Size>[] = [
  {},
  ...[1000, 10_000].map((files) => ({ files })),
  ...[500, 5000].map((commits) => ({ commits })),
  ...[1, 50].map((range) => ({ range })),
]
const sizes = values.size.length > 0 ? values.size.map(sizeOf) : growth.map((change) => ({ ...large, ...change }))

const results: Measured[] = []
print(
  '| files | commits | range | ours, s | requests (REST, GraphQL, git) | fetched, kB | clone + revert + push, s | fetched, kB |',
)
print('|---|---|---|---|---|---|---|---|')
for (const size of sizes) await row(size)
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

function sizeOf(text: string): Size {
  const [files = 0, commits = 0, range = 0] = text.split(',').map(Number)
  return { files, commits, range }
}
