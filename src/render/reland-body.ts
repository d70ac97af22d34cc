import { composeBody } from './document.ts'
import { code } from './markdown.ts'

/** What the pull request of a re-land says. */
export type RelandInput = {
  readonly environment: string
  /** Number of the rollback. */
  readonly pull: number
  readonly leftOut: readonly string[]
  readonly runUrl: string
  /** It brings back only these landings of the range, numbered from 1. */
  readonly part?: { readonly first: number; readonly last: number; readonly count: number }
}

/** Title and body of the pull request that brings back what a rollback took away. */
export function renderReland(input: RelandInput) {
  const { pull, leftOut, runUrl, part } = input
  const why = [
    ...(part === undefined ? wholeText(input) : partText(pull, part)),
    '',
    `[The run that made it](${runUrl})`,
  ].join('\n')
  const left = leftOut.map((path) => `- ${code(path)}`).join('\n')
  const sections = [
    { name: 'why', text: why, short: why },
    ...(leftOut.length === 0
      ? []
      : [
          { name: 'left-out', text: `### What is left out\n\n${left}`, short: `${leftOut.length} files are left out.` },
        ]),
  ]
  const what = part === undefined ? 'what' : `${landings(part)} that`
  return { title: `Bring back ${what} #${pull} took away`, body: composeBody(sections) }
}

type Part = NonNullable<RelandInput['part']>

function landings({ first, last, count }: Part): string {
  return first === last ? `landing ${last} of ${count}` : `landings ${first} to ${last} of ${count}`
}

function wholeText({ environment, pull }: RelandInput): string[] {
  return [
    `This brings back what the rollback #${pull} took away, as one commit.`,
    'Merging the old branches again would bring back nothing: for git they are merged already.',
    '',
    `**It broke ${code(environment)} as it is.** Push what mends it to this branch, and have all of it reviewed again: the old approvals were for the change that failed.`,
  ]
}

function partText(pull: number, part: Part): string[] {
  const left = part.count - part.last
  return [
    `This brings back ${landings(part)} that the rollback #${pull} took away, as one commit, to find the one at fault.`,
    'Review it, merge it and deploy it where the watch can judge it: best where few users are. Push nothing else to this branch.',
    '',
    `**If its watch ends healthy**, the fault is in the ${left === 1 ? 'landing' : `${left} landings`} after it. **If it does not**, the fault is in this part, and it is taken back by itself. Then comment ${code('/guard reland half')} on the incident, or run mode rollback again with ${code(`reland: ${pull}`)} and ${code('half: first')}.`,
  ]
}
