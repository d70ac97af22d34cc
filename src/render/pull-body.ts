import type { RiskyKind } from '../config/rollback-policy.ts'
import type { LandedUnit } from '../deploy/landed-units.ts'
import type { Response } from '../deploy/record.ts'
import type { MergeConflict } from '../git/repository.ts'
import { composeBody, type Section } from './document.ts'
import { landedCount, landedList } from './landed-list.ts'
import { code, escapeText, plain } from './markdown.ts'
import { evidenceText, regressionSentence } from './verdict-evidence.ts'

/** What a rollback's pull request says. */
export type PullBodyInput = {
  readonly environment: string
  readonly response: Response
  readonly good: string
  /** Merging it gives exactly what ran before. */
  readonly exact: boolean
  /** `good` is no ancestor of `bad`. */
  readonly unusual: boolean
  /** Paths that keep their version on the branch. */
  readonly leftOut: readonly string[]
  /** How far the ladder was climbed. */
  readonly how: 'clean' | 'kept-main' | 'restore-good' | 'unknown'
  /** What the three-way merge had in conflict. */
  readonly conflicts: readonly MergeConflict[]
  /** Changed paths of which code is not the whole truth. */
  readonly risky: readonly { readonly kind: RiskyKind; readonly path: string }[]
  /** Paths that the range and later work have both changed, and the later pull requests among that. */
  readonly shared: readonly string[]
  readonly touched: readonly number[]
  /** The token may write workflow files. */
  readonly writesWorkflows: boolean
  readonly branch: string
  readonly commit: string
  readonly tree: string
  /** GitHub has signed that commit. */
  readonly verified: boolean
  /** What is taken back, oldest first. */
  readonly landed: readonly LandedUnit[]
  /** What landed after the bad deploy and is kept, oldest first. */
  readonly kept: readonly LandedUnit[]
  readonly repositoryUrl: string
  readonly runUrl: string
}

export type PullText = {
  readonly title: string
  readonly body: string
  /** A few lines, for a link that fills in a form. */
  readonly short: string
}

/** Paths that are listed; the rest is counted. */
const longest = 50

/** Title and body of a rollback's pull request. */
export function renderPullBody(input: PullBodyInput): PullText {
  const why = `**${reason(input)}**`
  const sections = [
    constant('why', `${why}\n\n${whatItDoes(input)}`),
    incidentLink([]),
    ...cautions(input),
    evidence(input),
    takenBack(input),
    ...keptPart(input),
    ...leftOutPart(input),
    constant('verify', `### See for yourself\n\n${verifyText(input)}`),
  ]
  const marker = `<!-- deploy-guard:rollback:${input.good}..${input.response.bad} -->`
  const body = composeBody(sections, marker)
  return { title: titleOf(input), body, short: `${why}\n\n${whatItDoes(input)}\n` }
}

/** The section that names the incident; written again when the issue exists. */
export function incidentLink(issues: readonly number[]): Section {
  const text =
    issues.length === 0
      ? 'The incident issue will be named here.'
      : `Incident: ${issues.map((issue) => `#${issue}`).join(', ')}`
  return constant('incident', text)
}

/** The incidents that a body names by that section: two environments may go bad by the same range. */
export function namedIncidents(body: string): readonly number[] {
  const line = /^Incident: (#\d+(?:, #\d+)*)$/m.exec(body)?.[1] ?? ''
  return [...line.matchAll(/\d+/g)].map(([digits]) => Number(digits))
}

function titleOf({ environment, good, landed }: PullBodyInput): string {
  const count = landedCount(landed)
  return `Roll back ${plain(environment)} to ${good.slice(0, 7)}${count === '' ? '' : ` (${count})`}`
}

function reason({ environment, response }: PullBodyInput): string {
  const { verdict, byHand } = response
  if (byHand !== undefined) return `Called for by ${escapeText(byHand.by)}: ${escapeText(byHand.reason)}`
  return verdict.verdict === 'regressed'
    ? regressionSentence(environment, verdict.regression.worst)
    : 'The deploy made things worse.'
}

function whatItDoes({ good, how, exact, unusual, leftOut: paths, response, repositoryUrl }: PullBodyInput): string {
  const range = `[\`${good.slice(0, 7)}..${response.bad.slice(0, 7)}\`](${repositoryUrl}/compare/${good}...${response.bad})`
  const base = code(response.base)
  const lines = [`This takes back what that deploy brought (${range}) as one commit on ${base}, and nothing else.`]
  if (how === 'restore-good')
    lines[0] = `This restores the whole tree of ${code(good.slice(0, 7))}, from before that deploy (${range}), as one commit on ${base}.`
  if (paths.length > 0) lines.push('Some files are left out (listed below).')
  if (exact) lines.push(`Merging it restores exactly what ran before: nothing has landed on ${base} since.`)
  if (unusual)
    lines.push(
      `Look closely: \`${good.slice(0, 7)}\` is not in the history of what was deployed, so this may also take away what only it had.`,
    )
  lines.push('If its checks wait, someone with write access has to start them.')
  return lines.join(' ')
}

function evidence({ response, runUrl }: PullBodyInput): Section {
  if (response.byHand !== undefined)
    return constant('evidence', `### Why\n\nA person decided it; no watch called for it. [The run](${runUrl})`)
  const short = `### Why\n\nThe numbers are left out here, for this text would be too long: see the [run](${runUrl}).`
  return {
    name: 'evidence',
    text: `### Why\n\n${evidenceText(response.verdict)}\n\n[The run that watched it](${runUrl})`,
    short,
  }
}

function takenBack({ landed }: PullBodyInput): Section {
  const heading = '### What is taken back'
  const count = landedCount(landed)
  const short = `${heading}\n\n${count === '' ? 'See the range above.' : `${count}; see the range above.`}`
  return { name: 'taken-back', text: landed.length === 0 ? short : `${heading}\n\n${landedList(landed)}`, short }
}

function keptPart({ kept: units, response, how }: PullBodyInput): Section[] {
  if (units.length === 0) return []
  const heading =
    how === 'restore-good' ? '### What landed since and would be dropped' : '### What landed since and stays'
  const short = `${heading}\n\n${landedCount(units)}: see the history of ${code(response.base)}.`
  return [{ name: 'kept', text: `${heading}\n\n${landedList(units)}`, short }]
}

function leftOutPart({ leftOut: paths, how }: PullBodyInput): Section[] {
  if (paths.length === 0) return []
  const shown = paths.slice(0, longest).map((path) => `- ${code(path)}`)
  if (paths.length > longest) shown.push(`- and ${paths.length - longest} more`)
  const reasons = ['A workflow token may not write workflow files.']
  if (how === 'kept-main')
    reasons.push('Files that the policy lists below `keep-main` are in conflict with later work.')
  const why = `${reasons.join(' ')} These keep their present version; take them back by hand if they matter:`
  const heading = '### What is left out'
  const short = `${heading}\n\n${paths.length} files.`
  return [{ name: 'left-out', text: `${heading}\n\n${why}\n\n${shown.join('\n')}`, short }]
}

function constant(name: string, text: string): Section {
  return { name, text, short: text }
}

/** Paths that are named for each point; the rest is counted. */
const mostNamed = 10

const todo: Readonly<Record<RiskyKind, string>> = {
  migrations:
    'Data: the code before must be able to read what is stored by now. A step that changes data back may be needed.',
  infrastructure: 'Infrastructure: what was applied is not taken back by merging this.',
  flags: 'Flags: see that each stands as the code before expects it.',
  secrets: 'Secrets: a credential that was changed or revoked meanwhile must not come back into use.',
}

/** What someone has to look at before this is merged: only then is there such a section. */
export function cautions(input: PullBodyInput): Section[] {
  return [...dropped(input), ...checklist(input), ...common(input)]
}

/** Good's whole tree is restored: later work is lost with it, so a person has to want it. */
function dropped({ how, conflicts, kept }: PullBodyInput): Section[] {
  if (how !== 'restore-good') return []
  const files = named(conflicts.map(({ path, kind }) => `- ${code(path)}: ${code(kind)}`))
  const text = [
    '> [!CAUTION]',
    `> Taking back only this range is in conflict with what landed since. This draft goes back further: it also drops the ${kept.length} merges and pushes listed below.`,
    '',
    'In conflict:',
    '',
    files,
  ].join('\n')
  return [{ name: 'dropped', text, short: text.split('\n').slice(0, 2).join('\n') }]
}

function checklist({ risky }: PullBodyInput): Section[] {
  const kinds = [...new Set(risky.map(({ kind }) => kind))]
  if (kinds.length === 0) return []
  const points = kinds.map((kind) => {
    const paths = risky.filter((each) => each.kind === kind).map(({ path }) => `  - ${code(path)}`)
    return `- [ ] ${todo[kind]}\n${named(paths, '  ')}`
  })
  const heading =
    '### Before this is merged\n\nTaking code back is not enough here; this is a draft until someone has looked.'
  const short = `${heading}\n\n${kinds.map((kind) => `- [ ] ${todo[kind]}`).join('\n')}`
  return [{ name: 'before', text: `${heading}\n\n${points.join('\n')}`, short }]
}

/** Clean is not the same as right where two have changed one file. */
function common({ shared, touched, how }: PullBodyInput): Section[] {
  if (shared.length === 0 || how === 'restore-good') return []
  const pulls = touched.length === 0 ? '' : ` (${touched.map((number) => `#${number}`).join(', ')})`
  const heading = `### Look closely\n\nLater work${pulls} has changed files that this changes too:`
  const text = `${heading}\n\n${named(shared.map((path) => `- ${code(path)}`))}`
  return [{ name: 'common', text, short: `${heading} ${shared.length} files.` }]
}

function named(lines: readonly string[], indent = ''): string {
  const rest = lines.length - mostNamed
  return [...lines.slice(0, mostNamed), ...(rest > 0 ? [`${indent}- and ${rest} more`] : [])].join('\n')
}

type VerifyInput = Pick<
  PullBodyInput,
  'exact' | 'how' | 'leftOut' | 'commit' | 'tree' | 'verified' | 'good' | 'response'
>

/** The commands by which anyone can check that a rollback is what it says. Nothing untrusted is in them. */
export function verifyText(input: VerifyInput): string {
  const fetch = `git fetch origin ${input.commit} ${input.good} ${input.response.bad}`
  return (
    fenced(isGood(input) ? [fetch, ...exactCommands(input)] : [fetch, ...mergeCommands(input)]) +
    afterwards(input) +
    signature(input)
  )
}

function signature({ verified }: VerifyInput): string {
  return verified
    ? '\n\nGitHub made this commit for the guard and signed it.'
    : '\n\nThis commit is not signed: where a rule of the branch asks for signatures, let GitHub squash it when it is merged.'
}

/** The tree is good's, files that are left out apart. */
function isGood({ exact, how }: VerifyInput): boolean {
  return exact || how === 'restore-good'
}

function exactCommands({ commit, good, leftOut }: VerifyInput): string[] {
  const what =
    leftOut.length === 0 ? '# Prints nothing: the same files, to the last bit.' : '# Prints what is left out only.'
  return [what, `git diff ${good} ${commit}`]
}

function mergeCommands({ commit, good, tree, response }: VerifyInput): string[] {
  const merge = `git -c merge.directoryRenames=false merge-tree --write-tree --merge-base=${response.bad} ${commit}^ ${good}`
  return ['# Both print the same tree (git 2.40 or newer).', `git rev-parse ${commit}^{tree}  # ${tree}`, merge]
}

function afterwards(input: VerifyInput): string {
  return isGood(input) || input.leftOut.length === 0
    ? ''
    : '\n\nThe two trees differ in the files that are left out, and in nothing else.'
}

function fenced(lines: readonly string[]): string {
  return ['```sh', ...lines, '```'].join('\n')
}
