import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { ConfigurationError } from '../../base/errors.ts'
import { exitCode } from '../../deploy/result.ts'
import { type Direction, type GaugeJudgement, type GaugePlan, judgeGauge } from '../../evidence/gauge/index.ts'
import { replayCounted } from './counted-replay.ts'
import { parseGaugeCsv, quietSentence, sentenceOf } from './gauge-replay.ts'

/**
 * `replay`: judges a deploy on a recorded gauge, counts or histogram, without a network. Prints the result (`--json`: the envelope) to standard
 * output and returns the exit code: 0 healthy, 1 regressed, 3 inconclusive. Throws a ConfigurationError on wrong use.
 */
export async function runReplay(args: readonly string[]): Promise<number> {
  const { kind, file, json, plan } = readReplayArguments(args)
  const text = await read(file)
  if (kind !== 'gauge') {
    const { deployedAt, watch, falseAlarmRate } = plan
    const counted = replayCounted(kind, text, file, { deployedAt, watch, falseAlarmRate })
    process.stdout.write(json ? `${JSON.stringify(counted.envelope)}\n` : counted.text)
    return exits[counted.verdict]
  }
  const samples = parseGaugeCsv(text, file)
  const newest = Array.from(samples.time).reduce((latest, time) => Math.max(latest, time), 0)
  const judgement = judgeGauge(samples, plan, newest)
  process.stdout.write(json ? `${JSON.stringify(envelope(judgement, plan))}\n` : report(judgement, plan))
  return exits[judgement.verdict]
}

const exits = { healthy: exitCode.ok, regressed: exitCode.bad, inconclusive: exitCode.inconclusive } as const

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new ConfigurationError(`replay: --csv: cannot read ${file}: ${why}`, { cause: error })
  }
}

function envelope(judgement: GaugeJudgement, plan: GaugePlan) {
  const alarm = judgement.verdict === 'regressed' ? judgement.alarm : null
  return {
    schemaVersion: 1,
    verb: 'replay',
    environment: '-',
    sha: null,
    baseSha: null,
    verdict: judgement.verdict,
    reasonCode: reasonOf(judgement),
    message: sentenceOf(judgement, plan),
    alarmAt: alarm?.at ?? null,
    delaySeconds: alarm === null ? null : alarm.at - plan.deployedAt,
    evidence: { kind: 'gauge', ...plan, alarm, ...judgement.basis },
  }
}

function reasonOf(judgement: GaugeJudgement): string {
  switch (judgement.verdict) {
    case 'regressed':
      return 'worse-than-baseline'
    case 'healthy':
      return 'no-harm-found'
    case 'inconclusive':
      return judgement.reason
  }
}

function report(judgement: GaugeJudgement, plan: GaugePlan): string {
  const lines = [`${judgement.verdict}: ${sentenceOf(judgement, plan)}`]
  if (judgement.basis !== null) lines.push(quietSentence(judgement.basis))
  return `${lines.join('\n')}\n`
}

/** What `replay` was asked for. */
export type ReplayArguments = {
  readonly kind: 'gauge' | 'counts' | 'histogram'
  readonly file: string
  readonly json: boolean
  readonly plan: GaugePlan
}

const options = {
  csv: { type: 'string' },
  'deployed-at': { type: 'string' },
  watch: { type: 'string', default: '2h' },
  direction: { type: 'string', default: 'both' },
  'false-alarm-rate': { type: 'string', default: '0.05' },
  kind: { type: 'string', default: 'gauge' },
  json: { type: 'boolean', default: false },
} as const

/** Reads the arguments after `replay`. Throws a ConfigurationError that names the option and what it takes. */
export function readReplayArguments(args: readonly string[]): ReplayArguments {
  const values = parse(args)
  if (values.csv === undefined)
    throw new ConfigurationError('replay: --csv FILE is missing: a file with the columns timestamp,value')
  const kind = kindOf(values.kind)
  if (kind !== 'gauge' && values.direction === 'down') throw wrongDirection(kind)
  const plan: GaugePlan = {
    deployedAt: unixSeconds(values['deployed-at']),
    watch: duration(values.watch),
    direction: direction(values.direction),
    falseAlarmRate: rate(values['false-alarm-rate']),
    boundary: 'early',
  }
  return { kind, file: values.csv, json: values.json, plan }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false }).values
  } catch (error) {
    throw new ConfigurationError(`replay: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

function kindOf(kind: string): ReplayArguments['kind'] {
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
