import { composeBody } from './document.ts'
import { code } from './markdown.ts'

/** What the pull request of a re-land says. */
export type RelandInput = {
  readonly environment: string
  /** Number of the rollback. */
  readonly pull: number
  readonly leftOut: readonly string[]
  readonly runUrl: string
}

/** Title and body of the pull request that brings back what a rollback took away. */
export function renderReland({ environment, pull, leftOut, runUrl }: RelandInput) {
  const why = [
    `This brings back what the rollback #${pull} took away, as one commit.`,
    'Merging the old branches again would bring back nothing: for git they are merged already.',
    '',
    `**It broke ${code(environment)} as it is.** Push what mends it to this branch, and have all of it reviewed again: the old approvals were for the change that failed.`,
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
  return { title: `Bring back what #${pull} took away`, body: composeBody(sections) }
}
