import { shortSha } from '../base/commit-id.ts'
import type { Backtest } from '../verbs/backtest/backtest.ts'
import { code, escapeText, table } from './markdown.ts'
import { count, duration, utcMinute } from './quantities.ts'

/** Deploys that the table shows, the newest of them; the page has all. */
const MOST = 50

/** A backtest as Markdown for a job summary. `message`: what was found, in one sentence. */
export function backtestSummary({ from, until, deploys, cost }: Backtest, message: string): string {
  const rows = deploys
    .slice(-MOST)
    .map(({ at, sha, verdict }) => [
      utcMinute(at),
      code(shortSha(sha)),
      verdict.verdict === 'regressed' ? '**regressed**' : verdict.verdict,
      escapeText(verdict.message),
    ])
  const more = deploys.length > MOST ? [`The first ${deploys.length - MOST} are left out here.`] : []
  const parts = [
    '## Backtest',
    escapeText(message),
    `From ${utcMinute(from)} to ${utcMinute(until)}. The watches of the deploys would have cost ${duration(60 * cost.minutes)} of a runner and ${count(cost.calls)} reads of the store.`,
    ...(rows.length === 0 ? [] : [table(['Ran', 'Commit', 'Watch', 'Why'], rows)]),
    ...more,
  ]
  return `${parts.join('\n\n')}\n`
}
