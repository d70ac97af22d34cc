import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { ConfigurationError } from '../base/errors.ts'
import { exitCode } from '../deploy/result.ts'
import { reportSummary } from '../render/report-summary.ts'
import { parseFacts, type ReportFacts } from '../report/facts.ts'
import { type Report, reportOf, type Span } from '../report/report.ts'

const usage = 'report --facts FILE [--from ISO] [--until ISO] [--json]'

/**
 * `report`: the five DORA measures, incidents, and how good the guard's own verdicts were, from a file of facts. It judges nothing: the exit code is 0. Throws a
 * ConfigurationError for wrong use or a file that cannot be read.
 */
export async function runReport(args: readonly string[], print = write): Promise<number> {
  const { facts: file, from, until, json } = readArguments(args)
  const facts = parseFacts(await readGiven(file), file)
  const report = reportOf(facts, spanOf(facts, from, until))
  print(json ? `${JSON.stringify(reportResult(report))}\n` : reportSummary(report))
  return exitCode.ok
}

const write = (text: string): void => void process.stdout.write(text)

/** A report as it is handed to machines: times are ISO 8601, durations seconds. */
export function reportResult({ span, ...report }: Report) {
  const iso = (at: number): string => new Date(at).toISOString()
  return { schemaVersion: 1, verb: 'report', from: iso(span.from), until: iso(span.until), ...report }
}

/** Without bounds, all that the facts tell. */
function spanOf({ deploys, incidents, held }: ReportFacts, from: number | null, until: number | null): Span {
  const ends = incidents.flatMap(({ recoveredAt }) => recoveredAt ?? [])
  const times = [...[...deploys, ...incidents, ...held].map(({ at }) => at), ...ends]
  if (times.length === 0 && (from === null || until === null))
    throw new ConfigurationError('report: there is nothing in the file: give --from and --until')
  const least = from ?? times.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const most = until ?? times.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY) + 1
  if (least < most) return { from: least, until: most }
  throw new ConfigurationError('report: --from has to be before --until, and before the last thing in the file')
}

async function readGiven(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new ConfigurationError(`report: --facts: cannot read ${file}: ${why}`, { cause })
  }
}

function readArguments(args: readonly string[]) {
  const values = parsed(args)
  if (values.facts === undefined || values.facts === '')
    throw new ConfigurationError(`report: --facts is missing. Usage: ${usage}`)
  return {
    facts: values.facts,
    from: momentOf('from', values.from),
    until: momentOf('until', values.until),
    json: values.json ?? false,
  }
}

/** A day alone begins at midnight UTC. */
function momentOf(option: 'from' | 'until', text: string | undefined): number | null {
  if (text === undefined) return null
  const at = /^\d{4}-\d\d-\d\d(T.*(Z|[+-]\d\d:\d\d))?$/.test(text) ? Date.parse(text) : Number.NaN
  if (!Number.isNaN(at)) return at
  throw new ConfigurationError(
    `report: --${option}: expected a day such as 2026-11-01 or a time such as 2026-11-01T00:00:00Z, found ${JSON.stringify(text)}`,
  )
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const
  const options = { facts: text, from: text, until: text, json: { type: 'boolean' } } as const
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false }).values
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new ConfigurationError(`report: ${why}. Usage: ${usage}`, { cause })
  }
}
