// Time from "regressed" to an open rollback pull request, on the stand-in with 40 ms for every answer. `--size FILES,COMMITS,RANGE[,SINCE]` (again
// and again) measures just those, SINCE being commits that landed after the bad deploy; without it, the large repository and how it grows.
// `--cold` leaves out what the watch prepares, `--no-clone` the comparison; `--trace` prints each request with when it began and ended.
import { parseArgs } from 'node:util'
import { type Cost, measure, type Measured } from './measure.ts'
import type { Size } from './repository.ts'

const { values } = parseArgs({
  options: {
    size: { type: 'string', multiple: true, default: [] },
    cold: { type: 'boolean', default: false },
    'no-clone': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    trace: { type: 'boolean', default: false },
  },
})

const conditions = { latency: 40, withClone: !values['no-clone'], cold: values.cold }
const large: Size = { files: 100_000, commits: 50_000, range: 5, since: 0 }
const growth: readonly Partial<Size>[] = [
  {},
  ...[1000, 10_000].map((files) => ({ files })),
  ...[500, 5000].map((commits) => ({ commits })),
  ...[1, 50].map((range) => ({ range })),
  { since: 3 },
]
const sizes = values.size.length > 0 ? values.size.map(sizeOf) : growth.map((change) => ({ ...large, ...change }))

// The stand-in compiles GitHub's descriptions when they are first needed: that is no part of a way back.
await measure({ files: 100, commits: 20, range: 2, since: 1 }, { ...conditions, withClone: false })

const results: Measured[] = []
const heads =
  'files|commits|range|since|ours, s|rounds|waiting, s|stand-in, s|CPU, s|requests (REST, GraphQL, git)|fetched, kB (before)|clone + revert + push, s|CPU, s|fetched, kB'.split(
    '|',
  )
print(`| ${heads.join(' | ')} |`)
print(`|${'---|'.repeat(heads.length)}`)
for (const size of sizes) await row(size)
if (values.json) process.stdout.write(`${JSON.stringify(results)}\n`)

async function row(size: Size): Promise<void> {
  const measured = await measure(size, conditions)
  results.push(measured)
  const { ours, ahead, clone } = measured
  const times = [seconds(ours.seconds), ours.rounds, ...[ours.waited, ours.standIn, ours.cpu].map(seconds)]
  const theirs = clone === null ? ['', '', ''] : [seconds(clone.seconds), seconds(clone.cpu), kilobytes(clone.fetched)]
  const { files, commits, range, since } = size
  const fetched = `${kilobytes(ours.fetched)} (${kilobytes(ahead)})`
  const cells = [files, commits, range, since, ...times, requests(ours), fetched, ...theirs]
  print(`| ${cells.join(' | ')} |`)
  if (!values.trace) return
  for (const { what, from, until } of ours.trace) print(`${from.toFixed(0)} to ${until.toFixed(0)} ms: ${what}`)
}

function seconds(value: number): string {
  return value.toFixed(2)
}

function requests({ requests: { rest, graphql, git } }: Cost): string {
  return `${rest}, ${graphql}, ${git}`
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(0)
}

function print(line: string): void {
  if (!values.json) process.stdout.write(`${line}\n`)
}

function sizeOf(text: string): Size {
  const [files = 0, commits = 0, range = 0, since = 0] = text.split(',').map(Number)
  return { files, commits, range, since }
}
