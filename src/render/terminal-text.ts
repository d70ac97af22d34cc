import { shortSha } from '../base/commit-id.ts'
import type { Outside } from '../deploy/scope.ts'
import type { UncoveredFile } from '../gate/coverage.ts'
import type { GateOutcome } from '../gate/decide.ts'
import { stretches } from './gate-files.ts'
import { idleWords, notCountedWords, outsideWords } from './gate-words.ts'
import { unitReasons } from './unit-reasons.ts'
import type { OfflineRollback } from '../rollback/offline-result.ts'

/** Entries of one list that are printed; the rest is counted. */
const longest = 50

/** The gate's report for a terminal. */
export function renderGateText(
  { decision, message, coverage, rules = [] }: GateOutcome,
  digest: string | null,
  { service, outside }: Part = { service: null, outside: null },
): string {
  const summary = coverage?.summary
  const seen =
    summary === undefined
      ? []
      : [`${summary.coveredLines} of ${summary.changedLines} changed lines reviewed (${summary.percent} %)`]
  const files = (coverage?.uncovered ?? []).flatMap(fileLines)
  const units = (coverage?.units ?? []).map(({ sha, pull, covered, reason, notCounted = [] }) =>
    [
      `  ${covered ? 'yes' : 'NO '} ${shortSha(sha)} ${pull === null ? '' : `#${pull} `}${unitReasons[reason].words}`,
      ...notCounted.map(({ login, because }) => `      ${plain(login)} does not count: ${notCountedWords[because]}`),
    ].join('\n'),
  )
  const unsafe = (coverage?.units ?? []).flatMap(({ sha, pull, unsafe: why }) => {
    const name = pull === null ? shortSha(sha) : `#${pull}`
    return why === undefined
      ? []
      : [`${name} says that it cannot be rolled back safely: ${plain(why || 'no reason is given')}`]
  })
  const ruled = rules.map(({ rule, outcome, message: found }) => `  ${outcome.padEnd(6)} ${rule}: ${plain(found)}`)
  const parts = [
    [`${decision}: ${plain(message)}`, ...seen, ...outsideLines({ service, outside })],
    files.length === 0 ? [] : ['Not seen:', ...files],
    units.length === 0 ? [] : ['Changes, oldest first, and whether they were reviewed:', ...units],
    unsafe,
    ruled.length === 0 ? [] : ['Rules of the policy:', ...ruled],
    digest === null ? [] : [`Digest of what was not seen: ${digest}`],
  ]
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`
}

/** The part of a repository that was judged, and what is outside of it. */
type Part = { readonly service: string | null; readonly outside: Outside | null }

function outsideLines({ service, outside }: Part): string[] {
  if (outside === null) return []
  const { files, ofNone, idle } = outside
  return [
    ...(files === 0 ? [] : [outsideWords(service, outside)]),
    ...(ofNone.length === 0
      ? []
      : [`Of no service: ${ofNone.slice(0, longest).map(plain).join(', ')}${ofNone.length > longest ? ', …' : ''}`]),
    ...(idle.length === 0 ? [] : [plain(idleWords(outside))]),
  ]
}

function fileLines({ path, added, deleted, unit, pull, reason }: UncoveredFile): string[] {
  const lines = [...numbers('+', added), ...numbers('-', deleted)]
  const origin = pull === null ? shortSha(unit) : `#${pull}`
  return [
    `  ${plain(path)}  (${origin}: ${unitReasons[reason].words})`,
    `    ${lines.join(' ') || 'no lines: the file as a whole'}`,
  ]
}

function numbers(sign: string, lines: readonly number[]): string[] {
  return stretches(lines).map(([from, to]) => `${sign}${from === to ? from : `${from}-${to}`}`)
}

/** Text of others on one line, with what a terminal would obey made visible. */
export function plain(text: string): string {
  return text.replace(/\p{Cc}/gu, (found) => `\\x${found.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

/** The result of an offline rollback for a terminal. */
export function rollbackText(result: OfflineRollback): string {
  const { outcome, message, tree, conflicts, leftOut, leftovers, cautions, laterCommits, good, bad, onto } = result
  const gone = new Set(result.dropped)
  const dropped = laterCommits.filter(({ sha }) => gone.has(sha))
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
      dropped.map(({ sha, subject }) => `${shortSha(sha)} ${printable(subject)}`),
    ),
    ...list(
      'Still there',
      leftovers.map(({ path, name }) => `${printable(path)}: ${printable(name)}`),
    ),
    ...list(
      'Look at',
      cautions.map(({ kind, path }) => `${kind}: ${printable(path)}`),
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
