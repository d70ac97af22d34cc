import { shortSha } from '../base/commit-id.ts'
import type { Backtest, JudgedDeploy, QuietWindow } from '../verbs/backtest/backtest.ts'
import { count, duration, utcMinute } from './quantities.ts'
import { plain } from './terminal-text.ts'

/** A backtest for a terminal. `message`: what was found, in one sentence. */
export function backtestText(found: Backtest, message: string): string {
  const { from, until, deploys, quiet, blind, cost } = found
  const alarms = quiet.filter(({ verdict }) => verdict.verdict === 'regressed')
  const isGateUnknown = deploys.length > 0 && deploys.every(({ gate }) => gate === 'unknown')
  const parts = [
    [plain(message), `From ${utcMinute(from)} to ${utcMinute(until)}.`],
    deploys.length === 0 ? [] : ['Deploys, oldest first:', ...deploys.flatMap(deployLines)],
    alarms.length === 0 ? [] : ['False alarms in quiet hours:', ...alarms.map(windowLine)],
    blind.length === 0 ? [] : [blindLine(blind)],
    isGateUnknown ? ['The gate is unknown: who had reviewed what is not in a metric store.'] : [],
    deploys.length === 0
      ? []
      : [
          `The watches would have cost ${duration(60 * cost.minutes)} of a runner and ${count(cost.calls)} reads of the store.`,
        ],
  ]
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`
}

function deployLines({ at, sha, gate, verdict }: JudgedDeploy): string[] {
  const gated = gate === 'unknown' ? '' : `gate ${gate}, `
  return [`  ${utcMinute(at)}  ${shortSha(sha)}  ${gated}${verdict.verdict}`, `      ${plain(verdict.message)}`]
}

const windowLine = ({ at, verdict }: QuietWindow): string => `  ${utcMinute(at)}  ${plain(verdict.message)}`

function blindLine(blind: readonly QuietWindow[]): string {
  const why = blind[0]?.verdict.message ?? ''
  return `${blind.length} more ${blind.length === 1 ? 'hour' : 'hours'} could not be judged. ${plain(why)}`
}
