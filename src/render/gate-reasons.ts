import { plural } from '../base/words.ts'
import type { Hold } from '../deploy/record.ts'
import type { GateDecision } from '../deploy/result.ts'
import type { Coverage, UnitReason } from '../gate/coverage.ts'
import type { GateOutcome, GateReason, Overruled } from '../gate/decide.ts'
import { liveAdvice } from './gate-live.ts'
import { ruleLines } from './gate-rules.ts'
import { checkAdvice, commitLink, type GateView } from './gate-words.ts'
import { code, escapeText, link } from './markdown.ts'
import { utcMinute } from './quantities.ts'
import { unseenAdvice } from './unit-reasons.ts'

/** All that reports say by the reason of the gate's word. */
type ReasonWords<R extends GateReason> = {
  /** One line for the head of the report and of the check run: plain text. */
  readonly title: (outcome: GateOutcome<R>) => string
  /** Whether the outcome's sentence stands below it, or is left out because the title has said it all. */
  readonly sentence: (outcome: GateOutcome<R>) => boolean
  /** Whether the lines that nobody has seen are shown. */
  readonly lines: boolean
  /** What people can do, as Markdown, from the whole of it to what fits where space is short; null where nothing is waited for. */
  readonly advice: ((view: GateView, outcome: GateOutcome<R>) => readonly string[]) | null
}

/** Every reason. A new rule of the gate is a further row: it cannot speak with the words of another. */
export const gateReasons: { readonly [R in GateReason]: ReasonWords<R> } = {
  'nothing-changes': passing('Nothing to review'),
  'all-covered': {
    title: ({ coverage }) =>
      hasUnreviewed(coverage) ? 'Every change is covered, some of it without a review' : 'Every change is reviewed',
    sentence: always,
    lines: false,
    advice: null,
  },
  'rollback-lane': passing('Back to a deployment known to be good'),
  'residue-reviewed': passing('Every change is reviewed, some of it only now'),
  'rules-approved': passing('Every change is reviewed, and what a rule asks for is approved'),
  'first-deploy': passing('Nothing to review'),
  emergency: {
    title: ({ over }) => `Let through ${letThrough[over]}, in an emergency`,
    sentence: always,
    lines: true,
    advice: null,
  },
  uncovered: { title: unseenTitle, sentence: () => false, lines: true, advice: adviceForUnseen },
  'drops-deployed': {
    title: () => 'Not deployed: it would take out what production runs',
    sentence: always,
    lines: true,
    advice: adviceForUnseen,
  },
  'not-provable-without-git': {
    title: (outcome) =>
      outcome.decision === 'blocked'
        ? 'Not deployed: without git it cannot be read what changes'
        : `Not deployed: ${plural(outcome.coverage.uncovered.length, 'file')} cannot be compared with what was approved without git`,
    sentence: ({ decision }) => decision === 'blocked',
    lines: true,
    advice: (view, outcome) =>
      outcome.decision === 'blocked'
        ? todo('Install git 2.38 or newer in the job, before the guard, and run it again.')
        : adviceForUnseen(view, outcome),
  },
  'held-by-incident': {
    title: () => 'Not deployed: an incident is open',
    sentence: always,
    lines: false,
    advice: (view, { heldBy }) => [holdAdvice(view, heldBy)],
  },
  'checks-not-green': {
    title: ({ checks }) =>
      `Not deployed: waits for ${plural(checks.filter(({ verdict }) => verdict !== 'green').length, 'check')}`,
    sentence: always,
    lines: false,
    advice: () => [checkAdvice],
  },
  'held-by-rule': {
    title: ({ rules }) => {
      const number = blocking(rules)
      return `Not deployed: ${plural(number, 'rule')} of the policy ${number === 1 ? 'says' : 'say'} no`
    },
    // Each rule says it below.
    sentence: () => false,
    lines: false,
    advice: (_, { rules }) =>
      todo(`${ruleLines(rules)}\n\nWhen that has changed, run this job again. ${emergencyAdvice}`),
  },
  'rule-asks-review': {
    title: ({ people }) =>
      `Not deployed: a rule of the policy asks for ${people > 1 ? `${people} approvals` : 'an approval'}`,
    sentence: () => false,
    lines: false,
    advice: (_, { rules, people }) => {
      const who =
        people > 1
          ? `${people} people with write access who had no part in any of them can decide that it goes out now, each with the comment above`
          : 'Somebody with write access who had no part in any of them can decide that it goes out now, with the comment above'
      return todo(
        `${ruleLines(rules)}\n\nEvery change is reviewed. ${who}; then run this job again. ${emergencyAdvice}`,
      )
    },
  },
  'live-unknown': {
    title: () => 'Not deployed: it is not known what runs now',
    sentence: always,
    lines: false,
    advice: ({ found }) => [found === undefined ? '' : `${liveAdvice(found)}\n\n${emergencyAdvice}`],
  },
  'not-on-branch': {
    title: () => 'Not deployed: this commit is on no deploy branch',
    sentence: always,
    lines: false,
    advice: (view) => [offBranchAdvice(view)],
  },
  'not-promoted': {
    title: () => 'Not deployed: not found good where it has to be first',
    sentence: always,
    lines: false,
    advice: () =>
      todo(
        `Deploy this commit there, let its watch end, and run this job again (\`environments\` and \`stages\` in the policy say what comes after what). ${emergencyAdvice}`,
      ),
  },
  'policy-malformed': {
    title: () => 'Not deployed: its policy file cannot be read',
    sentence: always,
    lines: false,
    advice: () =>
      todo(
        `Correct the policy file in a pull request, and deploy that. Deployed as it is, it could judge nothing that comes after it. ${emergencyAdvice}`,
      ),
  },
  'first-deploy-blocked': {
    title: () => 'Not deployed: nothing to compare with',
    sentence: always,
    lines: false,
    advice: () =>
      todo(
        'Look at the whole candidate, then set `gate.first-deploy: pass` in the policy for the first deploy, or `baseline:` and a commit that counts as reviewed.',
      ),
  },
}

/** How something went out that an emergency let through. */
const letThrough: Readonly<Record<Overruled, string>> = {
  uncovered: 'unseen',
  'not-provable-without-git': 'unseen',
  'drops-deployed': 'unseen',
  'checks-not-green': 'without green checks',
  'policy-malformed': 'with a policy file that cannot be read',
  'not-promoted': 'without having been found good before',
  'not-on-branch': 'from no deploy branch',
  'live-unknown': 'without knowing what ran',
  'held-by-rule': 'against a rule of the policy',
  'rule-asks-review': 'without the approval that a rule asks for',
}

/** How the check run ends. */
export const gateConclusions: Readonly<Record<GateDecision, 'success' | 'failure'>> = {
  pass: 'success',
  'needs-review': 'failure',
  held: 'failure',
  blocked: 'failure',
}

/** One line for the head of a check run: plain text. */
export function gateTitle<R extends GateReason>(outcome: GateOutcome<R>): string {
  return gateReasons[outcome.reasonCode].title(outcome)
}

/** What a report says and shows because of its reason; `sentence` is empty where the title has said it. */
export type ReasonReport = {
  readonly title: string
  readonly sentence: string
  readonly lines: boolean
  readonly advice: readonly string[]
}

/** The part of a report that hangs on the reason of its outcome. */
export function reasonReport<R extends GateReason>(view: GateView, outcome: GateOutcome<R>): ReasonReport {
  const { title, sentence, lines, advice } = gateReasons[outcome.reasonCode]
  return {
    title: title(outcome),
    sentence: sentence(outcome) ? outcome.message : '',
    lines,
    advice: advice?.(view, outcome) ?? [''],
  }
}

/** Rules that stop the deploy. Where nothing was compared, also one that asks for an approval does. */
function blocking(rules: GateOutcome['rules'] = []): number {
  return rules.filter(({ outcome }) => outcome === 'block').length || 1
}

function always(): boolean {
  return true
}

function passing(title: string) {
  return { title: () => title, sentence: always, lines: false, advice: null }
}

type Unseen = Extract<GateOutcome, { readonly decision: 'needs-review' }>

function unseenTitle({ coverage: { uncovered, summary } }: Unseen): string {
  const lines = summary.changedLines - summary.coveredLines
  const where = plural(uncovered.length, 'file')
  return `Not deployed: ${lines === 0 ? where : `${plural(lines, 'line')} in ${where}`} without independent approval`
}

function adviceForUnseen(view: GateView, { coverage: { uncovered } }: Unseen): string[] {
  return [unseenAdvice(view, uncovered), unseenAdvice(view, uncovered.slice(0, 10))]
}

/** What is covered without anybody having seen it in this place. */
const unreviewed: ReadonlySet<UnitReason> = new Set([
  'known-bot',
  'exact-revert',
  'exact-cherry-pick',
  'rollback-recomputed',
])

/** Whether something is covered that nobody has reviewed in this place. */
export function hasUnreviewed(coverage: Coverage | null): boolean {
  return (coverage?.units ?? []).some(({ covered, reason }) => covered && unreviewed.has(reason))
}

function offBranchAdvice({ found }: GateView): string {
  const branches = (found?.branches ?? []).map(code).join(', ')
  return `### What to do\n\nMerge it into a deploy branch${branches === '' ? '' : ` (${branches})`} and deploy from there; tag a commit that is on one. If its branch is deployed as well, name it in \`branches\` of the policy. ${emergencyAdvice}`
}

const emergencyAdvice = 'In an emergency the input `emergency-reason` lets the deploy pass.'

function todo(text: string): string[] {
  return [`### What to do\n\n${text}`]
}

function holdAdvice(view: GateView, hold: Hold): string {
  const issue =
    view.incident == null
      ? 'the incident issue'
      : link(`#${view.incident}`, `${view.repositoryUrl}/issues/${view.incident}`)
  const good = hold.good === null ? '' : ` What ran before was ${commitLink(view, hold.good)}.`
  const steps = `Merge the rollback of ${commitLink(view, hold.bad)} and deploy that. It is described in ${issue}.${good}`
  return `### What to do\n\n${steps}\n\n${holdWords(view, hold)}`
}

/** Characters of a hold's reason that are shown. */
const longestReason = 500

/** Since when, by which run and why: a hold is somebody's decision, or a watch's. */
function holdWords({ repositoryUrl }: GateView, { since, run, why }: Hold): string {
  const by = run === undefined ? '' : ` by ${link(`run ${run.id}`, `${repositoryUrl}/actions/runs/${run.id}`)}`
  const reason = why === undefined || why.trim() === '' ? '.' : `: ${escapeText(why.slice(0, longestReason))}`
  return `Held since ${utcMinute(since)}${by}${reason}`
}
