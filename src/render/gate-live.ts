import { shortSha } from '../base/commit-id.ts'
import type { IgnoredDeployment, IgnoredReason, Live, LiveProof } from '../deploy/live.ts'
import { code, codeBlock, escapeText, link, table } from './markdown.ts'
import { utcMinute } from './quantities.ts'
import type { PolicyOrigin } from '../verbs/prepare-deploy.ts'

/** What was found out about what production runs, and by which rules. */
export type LiveView = {
  readonly live: Live
  /** Workflow files whose runs deploy, and branches that are deployed. */
  readonly workflows: readonly string[]
  readonly branches: readonly string[]
  /** Where the policy that judged comes from. */
  readonly origin: PolicyOrigin
}

/** Deployments that are named one by one. */
const MOST = 10

const named = (detail: string | null): string => (detail === null ? '' : ` (${code(detail)})`)

/** Why a success does not count, for someone who does not know the guard. */
const words: Readonly<Record<IgnoredReason, (detail: string | null) => string>> = {
  'another-service': (detail) => `it is one of another service${named(detail)}`,
  'another-cell': () => 'this run deployed it to another place of the environment',
  'a-stage-only': () => 'it went to a stage only, and not to everybody',
  moved: (detail) => `it was moved between environments${named(detail)}`,
  deleted: () => 'the record of the guard saw it live, and it is no longer on GitHub',
  'no-job': (detail) => `no job of a workflow made it, but a request${named(detail)}; its log address is only text`,
  'run-expired': () => 'GitHub no longer has its run, and no gate checked it while it was there',
  'run-gone': () => 'its run was deleted, long before it could expire',
  'from-fork': () => 'its run is one of a fork',
  'another-workflow': (detail) => `its run is one of another workflow${named(detail)}`,
  'another-event': (detail) => `its run was started by an event that starts no deploys${named(detail)}`,
  'another-commit': () => 'its run is one of another commit',
  'no-guard-step': () => 'its job has no step of the guard',
  'guard-not-passed': () => 'the step of the guard did not pass there: it was skipped, it failed or it has not ended',
  'outside-the-job': () => 'its success was set while its job did not run',
  'another-branch': (detail) => `its commit was on no deploy branch when its run began${named(detail)}`,
}

/** The same without what it is about, as plain text. */
export const ignoredReason = (reason: IgnoredReason): string => words[reason](null)

/** How it is known what runs, where GitHub's own link between job and deployment does not say it. */
const proofs: Readonly<Record<LiveProof, string>> = {
  job: '',
  guard: '',
  app: 'An app that the policy names deployed it.',
  log: 'This GitHub does not say which job a deployment came of, so the address of its log was used, with all other conditions.',
  record:
    'GitHub no longer has the run that deployed it. The record of the guard, which was written while the run existed, stands for it.',
}

/** How what runs was found, and all that was passed over; empty where there is nothing to say. */
export function liveText({ live }: LiveView, repositoryUrl: string): string {
  const proof = live.deployment === null ? '' : proofs[live.deployment.proof]
  return [proof, ignoredTable(live, repositoryUrl)].filter((part) => part !== '').join('\n\n')
}

function ignoredTable({ ignored }: Live, repositoryUrl: string): string {
  if (ignored.length === 0) return ''
  const rows = ignored.slice(0, MOST).map(({ id, sha, at, reason, detail }) => {
    return [
      String(id),
      link(code(shortSha(sha)), `${repositoryUrl}/commit/${sha}`),
      utcMinute(at),
      words[reason](detail),
    ]
  })
  const left = ignored.length - rows.length
  const more = left > 0 ? `\n\n… and ${left} more.` : ''
  return `### Deployments that do not count\n\n${table(['Deployment', 'Commit', 'Success', 'Why not'], rows)}${more}`
}

/** By which policy it was judged; empty for the usual one. */
export function originText(origin: PolicyOrigin): string {
  switch (origin.kind) {
    case 'text':
      return 'Judged by the policy of input `policy-text`.'
    case 'file':
      return `Judged by the policy ${files[origin.of]} (${code(shortSha(origin.commit))}).`
    case 'defaults':
      return `**The policy in ${code(shortSha(origin.commit))}, which should judge, cannot be read**, so the strictest defaults judged: ${escapeText(origin.mistake.replaceAll('\n', '; '))}`
  }
}

const files: Readonly<Record<Extract<PolicyOrigin, { kind: 'file' }>['of'], string>> = {
  live: 'of what runs',
  record: 'of what the record saw deployed last',
  candidate: 'of this candidate, because nothing else is known to have been deployed',
  reviewed: 'of this candidate, because nothing that was deployed counts and its policy was reviewed since',
}

/** What to do where successes exist and none counts: the line of policy that says what runs. */
export function liveAdvice(view: LiveView): string {
  const [newest] = view.live.ignored
  const baseline = newest === undefined ? null : lineBaseline(newest.sha)
  const line = newest === undefined ? null : lineFor(newest, view)
  const head = '### What to do'
  if (newest === undefined || baseline === null)
    return `${head}\n\nSay in the policy what runs now, as \`baseline:\` below \`gate.first-deploy\`, and deploy again.`
  const where =
    'put this line into the policy of this candidate, in a pull request that somebody approves, or into input `policy-text`:'
  const other =
    line === null
      ? []
      : [`If ${code(shortSha(newest.sha))} was deployed as it should be, ${where}`, codeBlock(line, 'yaml')]
  const then = line === null ? 'Find out what runs now.' : 'Otherwise find out what runs now.'
  return [
    head,
    ...other,
    `${then} Name that commit, which then counts as reviewed${line === null ? `: ${where}` : ', in the same place:'}`,
    codeBlock(baseline, 'yaml'),
    'Then run this job again.',
  ].join('\n\n')
}

function lineBaseline(sha: string): string {
  return `gate: { first-deploy: { baseline: "${sha}" } }`
}

/** The line that makes a deployment count; null where there is none but the baseline. */
function lineFor({ reason, detail }: IgnoredDeployment, { workflows, branches }: LiveView): string | null {
  if (detail === null) return null
  const list = (values: readonly string[]): string => `[${[...new Set(values)].map(quoted).join(', ')}]`
  if (reason === 'another-workflow') return `workflows: ${list([...workflows, detail])}`
  if (reason === 'another-branch') return `branches: ${list([...branches, detail])}`
  return reason === 'no-job' ? `deployed-by: ${list([detail])}` : null
}

function quoted(value: string): string {
  return /^[A-Za-z0-9_./-]+$/.test(value) ? value : JSON.stringify(value)
}
