import type { RiskyKind } from '../config/rollback-policy.ts'
import type { Section } from './fences.ts'
import { code } from './markdown.ts'
import type { PullBodyInput } from './pull-body.ts'

/** Paths that are named for each point; the rest is counted. */
const longest = 10

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
  const rest = lines.length - longest
  return [...lines.slice(0, longest), ...(rest > 0 ? [`${indent}- and ${rest} more`] : [])].join('\n')
}
