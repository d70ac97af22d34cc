import type { OfflineRollback } from '../rollback/offline-result.ts'

/** Entries of one list that are printed; the rest is counted. */
const longest = 50

/** The result of an offline rollback for a terminal. */
export function rollbackText(result: OfflineRollback): string {
  const { outcome, message, tree, conflicts, leftOut, laterCommits, good, bad, onto } = result
  const dropped = outcome === 'restore-good' ? laterCommits : []
  const lines = [
    `${outcome}: ${message}`,
    '',
    `  good   ${good}`,
    `  bad    ${bad}`,
    `  onto   ${onto}`,
    `  tree   ${tree ?? 'none'}`,
    ...list(
      'In conflict',
      conflicts.map(({ path, kind }) => `${printable(path)} (${kind})`),
    ),
    ...list('Left out', leftOut.map(printable)),
    ...list(
      'Dropped with it',
      dropped.map(({ sha, subject }) => `${sha.slice(0, 7)} ${printable(subject)}`),
    ),
  ]
  return `${lines.join('\n')}\n`
}

function list(heading: string, entries: readonly string[]): string[] {
  if (entries.length === 0) return []
  const shown = entries.slice(0, longest).map((entry) => `  ${entry}`)
  return ['', `${heading}:`, ...shown, ...(entries.length > longest ? [`  and ${entries.length - longest} more`] : [])]
}

/** Names come from a repository: no control character of theirs reaches the terminal. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (found) => `\\u{${found.codePointAt(0)?.toString(16) ?? ''}}`)
}
