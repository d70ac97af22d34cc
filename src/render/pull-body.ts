import { shortSha } from '../base/commit-id.ts'
import { plural } from '../base/words.ts'
import type { Caution, CautionKind, Leftover } from '../deploy/cautions.ts'
import type { LandedUnit } from '../deploy/landed-units.ts'
import type { Response } from '../deploy/record.ts'
import type { GitUsed, MergeConflict } from '../git/repository.ts'
import { composeBody, type Section } from './document.ts'
import { placesOf } from './incident-state.ts'
import { landedCount, landedList } from './landed-list.ts'
import { code, escapeText, plain } from './markdown.ts'
import { evidenceText, regressionSentence } from './verdict-evidence.ts'

/** What a rollback's pull request says. */
export type PullBodyInput = {
  readonly environment: string
  readonly response: Response
  readonly good: string
  /** What is taken back is a service; `outside`: files of the range that it does not have. Absent or null: the repository as a whole. */
  readonly part?: { readonly service: string; readonly outside: number } | null
  /** Merging it gives exactly what ran before. */
  readonly exact: boolean
  /** `good` is no ancestor of `bad`. */
  readonly unusual: boolean
  /** Paths that keep their version on the branch. */
  readonly leftOut: readonly string[]
  /** How far the ladder was climbed. */
  readonly how: 'clean' | 'kept-main' | 'extended' | 'restore-good' | 'unknown'
  /** What the three-way merge had in conflict. */
  readonly conflicts: readonly MergeConflict[]
  /** What has to be thought of besides the code. */
  readonly cautions: readonly Caution[]
  /** What the result still holds of the range. */
  readonly leftovers: readonly Leftover[]
  /** It is opened as a draft. */
  readonly isDraft: boolean
  /** Paths that the range and later work have both changed, and the later pull requests among that. */
  readonly shared: readonly string[]
  readonly touched: readonly number[]
  /** The token may write workflow files. */
  readonly writesWorkflows: boolean
  readonly branch: string
  readonly commit: string
  readonly tree: string
  /** What computed the tree; absent where a record of an older version does not say. */
  readonly git?: GitUsed
  /** GitHub has signed that commit. */
  readonly verified: boolean
  /** What is taken back, oldest first. */
  readonly landed: readonly LandedUnit[]
  /** What landed after the bad deploy and is taken back as well, because it is in the way; oldest first. */
  readonly dropped: readonly LandedUnit[]
  /** What landed after the bad deploy and is kept (with `restore-good`: dropped too), oldest first. */
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
  return `Roll back ${plain(environment)} to ${shortSha(good)}${count === '' ? '' : ` (${count})`}`
}

function reason({ environment, response }: PullBodyInput): string {
  const { verdict, byHand } = response
  if (byHand !== undefined) return `Called for by ${escapeText(byHand.by)}: ${escapeText(byHand.reason)}`
  return verdict.verdict === 'regressed'
    ? regressionSentence(placesOf({ environment, response }), verdict.regression.worst)
    : 'The deploy made things worse.'
}

function whatItDoes({
  good,
  how,
  exact,
  unusual,
  leftOut: paths,
  response,
  repositoryUrl,
  part,
}: PullBodyInput): string {
  const range = `[\`${shortSha(good)}..${shortSha(response.bad)}\`](${repositoryUrl}/compare/${good}...${response.bad})`
  const base = code(response.base)
  const lines = [`This takes back what that deploy brought (${range}) as one commit on ${base}, and nothing else.`]
  if (how === 'extended')
    lines[0] = `This takes back what that deploy brought (${range}), and the later changes that are in the way, as one commit on ${base}.`
  if (how === 'restore-good')
    lines[0] = `This restores the whole tree of ${code(shortSha(good))}, from before that deploy (${range}), as one commit on ${base}.`
  if (part != null)
    lines.push(
      `It changes only what belongs to service ${code(part.service)}: ${plural(part.outside, 'file')} of that range outside of it ${part.outside === 1 ? 'stays' : 'stay'} as ${part.outside === 1 ? 'it is' : 'they are'}.`,
    )
  if (paths.length > 0) lines.push('Some files are left out (listed below).')
  if (exact) lines.push(`Merging it restores exactly what ran before: nothing has landed on ${base} since.`)
  if (unusual)
    lines.push(
      `Look closely: \`${shortSha(good)}\` is not in the history of what was deployed, so this may also take away what only it had.`,
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

function leftOutPart({ leftOut: paths, how, cautions: found, conflicts }: PullBodyInput): Section[] {
  if (paths.length === 0) return []
  const asked = new Set(found.map(({ path }) => path))
  const stays = paths.some((path) => asked.has(path) && !conflicts.some((one) => one.path === path))
  const shown = paths.slice(0, longest).map((path) => `- ${code(path)}`)
  if (paths.length > longest) shown.push(`- and ${paths.length - longest} more`)
  const reasons = [
    ...(paths.some((path) => path.startsWith('.github/workflows/'))
      ? ['A workflow token may not write workflow files.']
      : []),
    ...(how === 'kept-main'
      ? [
          'Files in conflict with later work keep their version where the policy or the attributes of the repository say so.',
        ]
      : []),
    ...(stays ? ['A migration that has run and a release note are not undone by deleting their file.'] : []),
  ]
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

const todo: Readonly<Record<CautionKind, string>> = {
  'migration-destructive':
    'Data: this migration removes, renames or tightens something that the older code uses. Its file stays. Write a new migration that undoes it, and do not merge before that has run.',
  'migration-data':
    'Data: this migration changes stored data. Its file stays. Check that the older code can read what is stored now, or write a new migration that undoes it.',
  'migration-additive':
    'Data: this migration only adds, so the older code runs with it. Its file stays; a new migration can remove what it added, later.',
  'later-migration':
    'Data: this later migration builds on one of the range. Check the order of migrations before this is merged.',
  'twin-names':
    'Names: this path would differ from another one only in case or in the form of its letters, which macOS and Windows cannot hold. Rename one of the two.',
  'folder-moved':
    'Folders: its folder was renamed on one side, and renames of folders are not followed. Move this file to where the others are.',
  infrastructure: 'Infrastructure: merging this does not take back what was applied. Plan and apply it as well.',
  flags: 'Flags: check that each one stands as the older code expects it, before this is deployed.',
  'flag-use':
    'Flags: the range changes code that reads a feature flag. Set the flag as the older code expects it before this is deployed.',
  secrets: 'Secrets: a credential that was changed or revoked meanwhile must not come back into use.',
  security: 'Security: the range holds a fix of a vulnerability, which this takes back. Decide which is worse.',
  'said-unsafe':
    'Said beforehand: this pull request says that it cannot be rolled back safely. Ask its author before this is merged.',
  'release-note':
    'Release notes: this note stays, because a note that is taken back makes the next release repeat a version. Add a new note that says what was taken back.',
  version:
    'Version: this goes back to an older version number. If the newer one is published, raise the number instead of using it again.',
  cache: 'Caches: the range changes what is cached. Clear what the older code cannot read.',
  'stored-format':
    'Stored data: the range changes a format. Check that the older code can read what was written meanwhile.',
  clients:
    'Clients: the range changes an interface. Check who already calls the newer one, such as apps that are installed.',
  platform:
    'Platform: settings of the host (bindings, environment variables, schedules) do not all go back with the code.',
}

/** What someone has to look at before this is merged: only then is there such a section. */
export function cautions(input: PullBodyInput): Section[] {
  return [...goesFurther(input), ...stillThere(input), ...checklist(input), ...common(input)]
}

/** More than the range goes: a person has to want that. */
function goesFurther({ how, conflicts, kept, dropped, response, good }: PullBodyInput): Section[] {
  if (how !== 'restore-good' && how !== 'extended') return []
  const files = named(conflicts.map(({ path, kind }) => `- ${code(path)}: ${code(kind)}`))
  const all = dropped.length + kept.length
  const further =
    how === 'restore-good'
      ? `This draft goes back further: it also drops the ${kept.length} merges and pushes listed below.`
      : `This draft also drops what is in the way: ${dropped.length} of the ${all} merges and pushes that landed since, listed below.`
  const lines = ['> [!CAUTION]', `> Taking back only this range is in conflict with what landed since. ${further}`]
  const list = how === 'extended' ? ['', 'It drops, and asks their authors:', '', landedList(dropped)] : []
  const restore =
    how === 'extended' && dropped.length * 2 > all
      ? [
          '',
          `More than half of what landed since would go. The other choice is the whole tree of ${code(shortSha(good))}, which drops all of it. On a branch made from ${code(response.base)}:`,
          '',
          '```sh',
          `git restore --source=${good} --staged --worktree :/`,
          '```',
        ]
      : []
  const text = [...lines, ...list, '', 'In conflict:', '', files, ...restore].join('\n')
  return [{ name: 'dropped', text, short: lines.join('\n') }]
}

/** A merge sees files and lines, not what they mean. */
function stillThere({ leftovers }: PullBodyInput): Section[] {
  if (leftovers.length === 0) return []
  const lines = leftovers.map(({ path, name }) => `- ${code(path)}: ${code(name)}`)
  const heading =
    '### Still there\n\nLater work has moved, copied or used something of what is taken back, or put back what would now stand twice. This is a draft until someone has looked at:'
  return [
    { name: 'still-there', text: `${heading}\n\n${named(lines)}`, short: `${heading} ${leftovers.length} places.` },
  ]
}

function checklist({ cautions: found, isDraft }: PullBodyInput): Section[] {
  const kinds = [...new Set(found.map(({ kind }) => kind))]
  if (kinds.length === 0) return []
  const points = kinds.map((kind) => {
    const paths = found.filter((each) => each.kind === kind).map(({ path }) => `  - ${code(path)}`)
    return `- [ ] ${todo[kind]}\n${named(paths, '  ')}`
  })
  const draft = isDraft
    ? 'Taking code back is not enough here; this is a draft until someone has looked.'
    : 'Check these; they do not go back with the code.'
  const heading = `### Before this is merged\n\n${draft}`
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
  'exact' | 'how' | 'leftOut' | 'commit' | 'tree' | 'verified' | 'good' | 'response' | 'git' | 'part'
>

/** The commands by which anyone can check that a rollback is what it says. Nothing untrusted is in them. */
export function verifyText(input: VerifyInput): string {
  const fetch = `git fetch origin ${input.commit} ${input.good} ${input.response.bad}`
  return (
    (input.how === 'extended' || input.part != null
      ? extendedText(input)
      : fenced([fetch, ...(isGood(input) ? exactCommands(input) : mergeCommands(input))])) +
    afterwards(input) +
    signature(input)
  )
}

/** Several merges make it: the command line computes the same from a clone. */
function extendedText({ commit, good, tree, response, git, part }: VerifyInput): string {
  const clone = 'git clone --bare <this repository> it.git'
  const again = `deploy-guard rollback --git-dir it.git --good ${good} --bad ${response.bad} --onto "$(git --git-dir it.git rev-parse ${commit}^)"${part == null ? '' : ` --policy policy.yml --service ${part.service}`}`
  const by = git === undefined ? '' : ` (computed by git ${versionOf(git)})`
  const policy = part == null ? [] : [`# policy.yml is the policy file as of ${good}.`]
  return fenced([clone, ...policy, `# Prints the tree ${tree}${by}, and what it drops.`, again])
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

function versionOf({ version }: GitUsed): string {
  return version.replaceAll(/[^\w. ()+-]/g, '')
}

/** What decides a merge where the record names no settings: a commit of an older version. */
const usual = ['merge.renames=true', 'merge.directoryRenames=false']

/** The same settings as the guard's git had: defaults differ among versions of git, and a person's own may differ too. */
function mergeCommands({ commit, good, tree, response, git }: VerifyInput): string[] {
  const settings = (git?.settings ?? usual).filter((one) => /^[\w.]+=\w+$/.test(one)).map((one) => `-c ${one}`)
  const merge = `git ${settings.join(' ')} merge-tree --write-tree --merge-base=${response.bad} ${commit}^ ${good}`
  const by = git === undefined ? '' : `; computed by git ${versionOf(git)}`
  return [`# Both print the same tree (git 2.40 or newer${by}).`, `git rev-parse ${commit}^{tree}  # ${tree}`, merge]
}

function afterwards(input: VerifyInput): string {
  return isGood(input) || input.how === 'extended' || input.leftOut.length === 0
    ? ''
    : '\n\nThe two trees differ in the files that are left out, and in nothing else.'
}

function fenced(lines: readonly string[]): string {
  return ['```sh', ...lines, '```'].join('\n')
}
