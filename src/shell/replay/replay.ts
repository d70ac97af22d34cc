import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { ConfigurationError } from '../../base/errors.ts'
import { exitCode } from '../../deploy/result.ts'
import type { Direction } from '../../evidence/gauge/index.ts'
import { replayResult } from './envelope.ts'
import { judgeRecording } from './judge.ts'
import { planOf, type ReplayArguments } from './plan.ts'
import { readRecording, type RecordedKind } from './recording.ts'
import { partOptions } from '../part.ts'
import { writeReport } from '../write-report.ts'

/**
 * `replay`: runs the watch on a recorded gauge, counts or histogram, without a network. Prints the result (`--json`: the envelope) to standard
 * output and returns the exit code: 0 healthy, 1 regressed, 3 inconclusive or external. Throws a ConfigurationError on wrong use.
 */
export async function runReplay(args: readonly string[]): Promise<number> {
  const asked = readReplayArguments(args)
  const policy = asked.policy === null ? null : { text: await readGiven(asked.policy, '--policy'), file: asked.policy }
  const { settled, plan } = planOf(asked, policy)
  const recording = readRecording(asked.kind, await readGiven(asked.file, '--csv'), asked.file, asked.deployedAt)
  const judged = await judgeRecording(recording, plan)
  const { verdict, message, envelope, text } = replayResult(judged, settled)
  if (asked.html !== undefined) {
    const { watchPage } = await import('../../render/html/report.ts')
    await writeReport(asked.html, watchPage({ ...judged.verdict, said: verdict, message }, asked.file))
  }
  process.stdout.write(asked.json ? `${JSON.stringify(envelope)}\n` : text)
  return exits[verdict]
}

const exits = {
  healthy: exitCode.ok,
  regressed: exitCode.bad,
  external: exitCode.inconclusive,
  inconclusive: exitCode.inconclusive,
} as const

async function readGiven(file: string, option: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new ConfigurationError(`replay: ${option}: cannot read ${file}: ${why}`, { cause: error })
  }
}

const options = {
  csv: { type: 'string' },
  'deployed-at': { type: 'string' },
  watch: { type: 'string' },
  direction: { type: 'string' },
  'false-alarm-rate': { type: 'string' },
  policy: { type: 'string' },
  ...partOptions,
  metric: { type: 'string' },
  kind: { type: 'string', default: 'gauge' },
  json: { type: 'boolean', default: false },
  html: { type: 'string' },
} as const

/** Reads the arguments after `replay`. Throws a ConfigurationError that names the option and what it takes. */
export function readReplayArguments(args: readonly string[]): ReplayArguments {
  const values = parse(args)
  if (values.csv === undefined)
    throw new ConfigurationError('replay: --csv FILE is missing: a file with the columns timestamp,value')
  const kind = kindOf(values.kind)
  if (kind !== 'gauge' && values.direction === 'down') throw wrongDirection(kind)
  const given = <T>(text: string | undefined, read: (text: string) => T): T | null =>
    text === undefined ? null : read(text)
  return {
    kind,
    file: values.csv,
    json: values.json,
    ...(values.html !== undefined && { html: values.html }),
    policy: values.policy ?? null,
    ...(values.environment === undefined && values.service === undefined
      ? {}
      : { part: { environment: values.environment, service: values.service } }),
    metric: values.metric ?? null,
    deployedAt: unixSeconds(values['deployed-at']),
    watch: given(values.watch, duration),
    falseAlarmRate: given(values['false-alarm-rate'], rate),
    direction: given(values.direction, direction),
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false }).values
  } catch (error) {
    throw new ConfigurationError(`replay: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

function kindOf(kind: string): RecordedKind {
  if (kind === 'gauge' || kind === 'counts' || kind === 'histogram') return kind
  throw new ConfigurationError(`replay: --kind "${kind}" is unknown: expected gauge, counts or histogram`)
}

function wrongDirection(kind: string): ConfigurationError {
  return new ConfigurationError(
    `replay: --direction down: expected up for ${kind}, where more bad or slow events are harm`,
  )
}

function unixSeconds(text: string | undefined): number {
  if (text === undefined)
    throw new ConfigurationError('replay: --deployed-at UNIX is missing: the moment of the deploy in Unix seconds')
  const time = text.trim() === '' ? Number.NaN : Number(text)
  if (!Number.isFinite(time) || time <= 0) {
    throw new ConfigurationError(`replay: --deployed-at: expected Unix seconds, found "${text}"`)
  }
  if (time > 1e11)
    throw new ConfigurationError(`replay: --deployed-at: ${text} looks like milliseconds: divide it by 1000`)
  return time
}

const units: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 }

function duration(text: string): number {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)([smhd])$/.exec(text.trim()) ?? []
  const length = Number(amount) * (units[unit ?? ''] ?? Number.NaN)
  if (!(length >= 600 && length <= 86_400)) {
    throw new ConfigurationError(`replay: --watch: expected 10m to 24h (a number with s, m, h or d), found "${text}"`)
  }
  return length
}

function direction(text: string): Direction {
  if (text === 'up' || text === 'down' || text === 'both') return text
  throw new ConfigurationError(`replay: --direction: expected up, down or both, found "${text}"`)
}

function rate(text: string): number {
  const share = text.trim() === '' ? Number.NaN : Number(text)
  if (!(share >= 0.001 && share <= 0.3)) {
    throw new ConfigurationError(
      `replay: --false-alarm-rate: expected a share from 0.001 to 0.3, e.g. 0.05, found "${text}"`,
    )
  }
  return share
}
