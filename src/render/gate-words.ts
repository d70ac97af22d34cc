import { shortSha } from '../base/commit-id.ts'
import { plural } from '../base/words.ts'
import type { Debt } from '../deploy/record.ts'
import type { Outside } from '../deploy/scope.ts'
import type { UncoveredFile } from '../gate/coverage.ts'
import type { GateOutcome } from '../gate/decide.ts'
import type { NotCountedReason } from '../gate/coverage.ts'
import type { CheckFinding } from '../gate/required-checks.ts'
import type { NoApproval } from '../gate/residue-review.ts'
import type { LiveView } from './gate-live.ts'
import { code, link, table } from './markdown.ts'

/** All that a gate's report is made of. */
export type GateView = {
  readonly outcome: GateOutcome
  readonly environment: string
  /** The candidate. */
  readonly sha: string
  /** What production runs; null where nothing is known of it. */
  readonly baseSha: string | null
  /** Nothing runs yet: `baseSha` is what the policy says to compare with. */
  readonly baseline?: boolean
  /** What was found out about what runs; absent offline. */
  readonly found?: LiveView
  /** Page of the repository, e.g. `https://github.com/owner/name`; empty offline, where nothing is linked. */
  readonly repositoryUrl: string
  /** Why git took no part, in words; absent where it did. */
  readonly withoutGit?: string | undefined
  /** Number of the incident's issue, where one holds the deploy and it is known. */
  readonly incident?: number | null
  /** How what is held can be approved as it is; null where nothing waits for that. */
  readonly review?: {
    readonly digest: string
    /** Number of the gate's issue; null where the repository has no issues. */
    readonly issue: number | null
    /** Pull requests to approve it on, where the repository has no issues. */
    readonly pulls?: readonly number[]
    /** Some of it is shown nowhere here. */
    readonly elsewhere: boolean
    readonly refusal: NoApproval | null
    /** Different people that have to approve it; absent: one. */
    readonly needed?: number
    /** Logins of those with a part in it. */
    readonly people?: readonly string[]
  } | null
  /** What went out unseen before and was not reviewed since. */
  readonly debts?: readonly Debt[]
  /** The service that is deployed; absent or null: the repository as a whole. */
  readonly service?: string | null
  /** What of the range does not count; absent or null where all of it does. */
  readonly outside?: Outside | null
}

/** Why somebody's approval does not count. */
export const notCountedWords: Readonly<Record<NotCountedReason, string>> = {
  'wrote-it': 'opened the pull request',
  'took-part': 'had a part in it (commit, co-author, push)',
  machine: 'is no person',
  'may-not-push': 'may not write to this repository',
  dismissed: 'the review was dismissed',
  'author-unknown': 'somebody without a known account had a part in it, so nobody can be shown to be independent',
  'head-unknown': 'it cannot be shown what the approver saw',
}

/** The comment that approves exactly what a digest names; `mustLook`: some of it can be shown nowhere here. */
export function approveCommand(digest: string, mustLook: boolean): string {
  return `/guard approve ${digest}${mustLook ? ' looked-elsewhere' : ''}`
}

export function commitLink(view: Pick<GateView, 'repositoryUrl'>, sha: string): string {
  return link(code(shortSha(sha)), `${view.repositoryUrl}/commit/${sha}`)
}

export function pullLink(view: Pick<GateView, 'repositoryUrl'>, number: number): string {
  return link(`#${number}`, `${view.repositoryUrl}/pull/${number}`)
}

/** Where an uncovered file came from: its pull request, else its commit. */
export function originLink(view: GateView, file: Pick<UncoveredFile, 'pull' | 'unit'>): string {
  return file.pull === null ? commitLink(view, file.unit) : pullLink(view, file.pull)
}

const words: Readonly<Record<CheckFinding['verdict'], string>> = {
  green: 'green',
  missing: 'there is none',
  pending: 'not finished',
  skipped: 'skipped, so it shows nothing',
  neutral: 'neutral, so it shows nothing',
  failing: 'not green',
}

/** The required checks, one a row; empty where none is required. */
export function checkTable(findings: readonly CheckFinding[]): string {
  if (findings.length === 0) return ''
  const rows = findings.map((finding) => [
    finding.verdict === 'green' ? 'yes' : '**no**',
    code(finding.required.name),
    demanded(finding),
    [words[finding.verdict], ...conclusion(finding), ...elsewhere(finding)].join('; '),
  ])
  return `### Required checks\n\n${table(['Green', 'Check', 'From', 'Found'], rows)}`
}

function demanded({ required }: CheckFinding): string {
  const { app, workflow, event } = required
  const parts = [app === null ? null : `app ${app}`, workflow, event === null ? null : `on ${event}`]
  const told = parts.flatMap((part) => (part === null ? [] : [code(part)]))
  return told.length === 0 ? 'anywhere' : told.join(', ')
}

function conclusion({ verdict, conclusion: word }: CheckFinding): string[] {
  return verdict === 'failing' && word !== null ? [code(word)] : []
}

/** Checks of that name which do not count: whoever looks for the mistake finds it here. */
function elsewhere({ verdict, elsewhere: places }: CheckFinding): string[] {
  if (verdict === 'green' || places.length === 0) return []
  const more = places.length > 5 ? ', …' : ''
  return [`of that name from elsewhere: ${places.slice(0, 5).map(code).join(', ')}${more}`]
}

/** What to do where only the checks are waited for. */
export const checkAdvice = [
  '### What to do',
  '',
  'Let these checks end green on this commit, or run them there if there are none, then run this job again.',
  'Where a check has another name or comes from elsewhere by now, change `gate.checks` in the policy. In an emergency the input `emergency-reason` lets the deploy pass.',
].join('\n')

/** How something went out although it was stopped, by what had stopped it. */
const overruledWords: Readonly<Record<NonNullable<Debt['over']>, string>> = {
  'policy-malformed': 'with a policy file that cannot be read',
  'not-promoted': 'without having been found good before',
  'not-on-branch': 'from no deploy branch, and was compared with nothing',
  'live-unknown': 'without knowing what ran, and was compared with nothing',
  'not-provable-without-git': 'without git, and was compared with nothing',
  'held-by-rule': 'against a rule of the policy',
  unknown: 'against a rule that this version does not know',
}

/** What a debt is about: how it went out, and which files nobody had seen. `files` is Markdown. */
export function debtWords({ checks, over }: Debt, files: string): string {
  const how = [
    ...(checks === undefined ? [] : [`without green checks: ${checks.map(code).join(', ')}`]),
    ...(over === undefined ? [] : [overruledWords[over]]),
  ]
  const seen = files === '' && how.length > 0 ? [] : [`Not seen: ${files}`]
  return [...how.map((text) => `It went out ${text}`), ...seen].join('. ')
}

/** How much of a range does not count, in one plain sentence. */
export function outsideWords(service: string | null, { files, ignored }: Outside): string {
  const all = `${plural(files, 'changed file')} ${files === 1 ? 'does' : 'do'} not count`
  if (service === null) return `${all}: the policy ignores ${files === 1 ? 'it' : 'them'}.`
  const others = files - ignored
  const parts = [
    ...(others === 0 ? [] : [`${others} outside service ${service}`]),
    ...(ignored === 0 ? [] : [`${ignored} ignored by the policy`]),
  ]
  return `${all}: ${parts.join(', ')}.`
}

/** The globs of the policy that match nothing, in one plain sentence. */
export function idleWords({ idle }: Outside): string {
  return `${idle.length === 1 ? 'This glob of the policy matches' : 'These globs of the policy match'} no file: ${idle.join(', ')}.`
}
