import type { LandedUnit } from '../deploy/landed-unit.ts'
import type { Response } from '../deploy/record.ts'
import { composeBody, type Section } from './fences.ts'
import { landedCount, landedList } from './landed-list.ts'
import { code, plain } from './markdown.ts'
import { verifyText } from './pull-verify.ts'
import { evidenceText, regressionSentence } from './regression-text.ts'

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
  readonly branch: string
  readonly commit: string
  readonly tree: string
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
    incidentLink(null),
    evidence(input),
    takenBack(input),
    ...kept(input),
    ...leftOut(input),
    constant('verify', `### See for yourself\n\n${verifyText(input)}`),
  ]
  const marker = `<!-- deploy-guard:rollback:${input.good}..${input.response.bad} -->`
  const body = composeBody(sections, marker)
  return { title: titleOf(input), body, short: `${why}\n\n${whatItDoes(input)}\n` }
}

/** The section that names the incident; written again when the issue exists. */
export function incidentLink(issue: number | null): Section {
  return constant('incident', issue === null ? 'The incident issue will be named here.' : `Incident: #${issue}`)
}

function titleOf({ environment, good, landed }: PullBodyInput): string {
  const count = landedCount(landed)
  return `Roll back ${plain(environment)} to ${good.slice(0, 7)}${count === '' ? '' : ` (${count})`}`
}

function reason({ environment, response }: PullBodyInput): string {
  const { verdict } = response
  return verdict.verdict === 'regressed'
    ? regressionSentence(environment, verdict.regression.worst)
    : 'The deploy made things worse.'
}

function whatItDoes({ good, exact, unusual, leftOut: paths, response, repositoryUrl }: PullBodyInput): string {
  const range = `[\`${good.slice(0, 7)}..${response.bad.slice(0, 7)}\`](${repositoryUrl}/compare/${good}...${response.bad})`
  const base = code(response.base)
  const lines = [`This takes back what that deploy brought (${range}) as one commit on ${base}, and nothing else.`]
  if (paths.length > 0) lines.push('Workflow files are left out (listed below).')
  if (exact) lines.push(`Merging it restores exactly what ran before: nothing has landed on ${base} since.`)
  if (unusual)
    lines.push(
      `Look closely: \`${good.slice(0, 7)}\` is not in the history of what was deployed, so this may also take away what only it had.`,
    )
  lines.push('If its checks wait, someone with write access has to start them.')
  return lines.join(' ')
}

function evidence({ response, runUrl }: PullBodyInput): Section {
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

function kept({ kept: units, response }: PullBodyInput): Section[] {
  if (units.length === 0) return []
  const heading = `### What landed since and stays`
  const short = `${heading}\n\n${landedCount(units)}: see the history of ${code(response.base)}.`
  return [{ name: 'kept', text: `${heading}\n\n${landedList(units)}`, short }]
}

function leftOut({ leftOut: paths }: PullBodyInput): Section[] {
  if (paths.length === 0) return []
  const shown = paths.slice(0, longest).map((path) => `- ${code(path)}`)
  if (paths.length > longest) shown.push(`- and ${paths.length - longest} more`)
  const why =
    'A workflow token may not write workflow files. They keep their present version; take them back by hand if they matter:'
  const heading = '### What is left out'
  return [
    {
      name: 'left-out',
      text: `${heading}\n\n${why}\n\n${shown.join('\n')}`,
      short: `${heading}\n\n${paths.length} workflow files.`,
    },
  ]
}

function constant(name: string, text: string): Section {
  return { name, text, short: text }
}
