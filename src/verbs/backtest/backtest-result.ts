import { plural } from '../../base/words.ts'
import { ALL } from '../../metrics/source.ts'
import { duration, utcMinute } from '../../render/quantities.ts'
import { nodeName } from '../../watch/ending/node-words.ts'
import type { Verdict } from '../../watch/verdict.ts'
import type { Backtest, JudgedDeploy } from './backtest.ts'

/** The envelope of a backtest, as `--json` prints it. */
export type BacktestResult = ReturnType<typeof backtestResult>

/** All that was found, for a machine. `segment` is null where an alarm was about all traffic. */
export function backtestResult(found: Backtest) {
  const { deploys, quiet, cost } = found
  const judged = deploys.some(({ verdict }) => verdict.stepsSeen > 0) || quiet.length > 0
  return {
    schemaVersion: 1,
    verb: 'backtest',
    environment: '-',
    sha: null,
    baseSha: null,
    outcome: judged ? 'judged' : 'nothing-judged',
    reasonCode: judged ? 'past-judged' : 'no-numbers',
    message: messageOf(found),
    deploys: deploys.map((deploy) => ({
      sha: deploy.sha,
      at: new Date(1000 * deploy.at).toISOString(),
      gate: deploy.gate,
      verdict: deploy.verdict.verdict,
      ...alarmOf(deploy),
    })),
    quiet: { windows: quiet.length, alarms: falseAlarms(found) },
    cost,
  } as const
}

/** Quiet hours in which the watch would have called a deploy bad that was none. */
const falseAlarms = ({ quiet }: Backtest): number =>
  quiet.filter(({ verdict }) => verdict.verdict === 'regressed').length

function alarmOf({ at, verdict }: JudgedDeploy): {
  readonly alarmAfterSeconds: number | null
  readonly segment: string | null
} {
  if (!hasAlarmed(verdict)) return { alarmAfterSeconds: null, segment: null }
  const { alarmAt, worst } = verdict.regression
  return { alarmAfterSeconds: Math.round(alarmAt - at), segment: worst.segment === ALL ? null : worst.segment }
}

/** Whether a watch ended with an alarm, whoever is to blame for it. */
export const hasAlarmed = (verdict: Verdict): verdict is Extract<Verdict, { readonly regression: unknown }> =>
  verdict.verdict === 'regressed' || verdict.verdict === 'external'

/** One sentence: what this policy would have done in that time. */
function messageOf(found: Backtest): string {
  const { deploys, quiet, blind } = found
  if (quiet.length === 0 && deploys.every(({ verdict }) => verdict.stepsSeen === 0)) {
    const why = (deploys[0]?.verdict ?? blind[0]?.verdict)?.message
    return `Nothing could be judged${why === undefined ? ': no hour of that time was quiet' : `. ${why}`}`
  }
  const held = deploys.filter(({ gate }) => gate === 'needs-review' || gate === 'held' || gate === 'blocked')
  const known = deploys.some(({ gate }) => gate !== 'unknown')
  const back = deploys.filter(({ verdict }) => verdict.verdict === 'regressed')
  const parts = [
    ...(known ? [`${held.length} of ${plural(deploys.length, 'deploy')} held`] : []),
    ...(deploys.length === 0
      ? []
      : [`${back.length} of ${plural(deploys.length, 'deploy')} rolled back${which(back)}`]),
    `${plural(falseAlarms(found), 'false alarm')} in ${plural(quiet.length, 'quiet hour')}`,
  ]
  return `With this policy: ${parts.join(', ')}.`
}

const MOST_NAMED = 3

function which(deploys: readonly JudgedDeploy[]): string {
  if (deploys.length === 0) return ''
  const named = deploys.slice(0, MOST_NAMED).map((deploy) => {
    const after = alarmOf(deploy).alarmAfterSeconds
    const what = hasAlarmed(deploy.verdict)
      ? `, ${nodeName(deploy.verdict.regression.worst.metric, deploy.verdict.regression.worst.segment)}`
      : ''
    return `that of ${utcMinute(deploy.at)}, ${duration(after ?? 0)} after it ran${what}`
  })
  const more = deploys.length - named.length
  return ` (${named.join('; ')}${more > 0 ? `; and ${more} more` : ''})`
}
