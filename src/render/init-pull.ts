import { applyFences, composeBody, type Section } from './document.ts'
import { codeBlock, escapeText } from './markdown.ts'

/** What the pull request that adds the guard tells, in plain sentences; they may repeat what others wrote in workflows. */
export type Proposal = {
  readonly found: readonly string[]
  readonly decided: readonly string[]
  readonly notes: readonly string[]
}

/** Title of the pull request, and first line of its commit. */
export const proposalTitle = 'Add Deploy Guard to the deploy'

/**
 * Its body: what changes once it is merged, what was found, what was decided, and what a person has to look at. `before`: the body that stands there; what
 * people wrote and ticked in it stays.
 */
export function proposalBody(proposal: Proposal, before: string | null = null): string {
  const sections: readonly Section[] = [{ name: 'init', text: proposalText(proposal), short: WHAT, boxes: true }]
  return before === null ? composeBody(sections) : applyFences(before, sections)
}

function proposalText({ found, decided, notes }: Proposal): string {
  const lists = [
    ['What was found', '-', found],
    ['What was decided', '-', decided],
    ['What to check before the merge', '- [ ]', [...notes, ...ALWAYS]],
  ] as const
  return [
    WHAT,
    ...lists.flatMap(([title, sign, lines]) =>
      lines.length === 0 ? [] : [`## ${title}`, lines.map((line) => `${sign} ${escapeText(line)}`).join('\n')],
    ),
    '## Try it first',
    TRY,
    codeBlock('with:\n  advisory: true', 'yaml'),
    'Running `init` again updates this pull request.',
  ].join('\n\n')
}

const WHAT =
  'Once this is merged, a deploy waits where a changed line was not approved by somebody else, production is watched after each deploy, and a regression opens a rollback pull request and an incident issue.'

const TRY =
  'To see for a week what it would do, without holding a deploy or opening anything, add this to the step with the guard:'

const ALWAYS = [
  'The step with the guard comes before everything that changes production, also in other jobs.',
  'Workflows may open pull requests: Settings, Actions, General, "Allow GitHub Actions to create and approve pull requests". The rollback needs it.',
]
