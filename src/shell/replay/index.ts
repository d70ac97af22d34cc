import { readFile } from 'node:fs/promises'
import { ConfigurationError } from '../../deploy/errors.ts'
import { exitCode } from '../../deploy/result.ts'
import type { GaugeJudgement, GaugePlan } from '../../evidence/gauge/index.ts'
import { judgeGauge } from '../../evidence/gauge/index.ts'
import { readReplayArguments } from './arguments.ts'
import { replayCounted } from './counted.ts'
import { parseGaugeCsv } from './gauge-csv.ts'
import { quietSentence, sentenceOf } from './wording.ts'

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
