import { plural } from '../base/words.ts'
import type { Debt } from '../deploy/record.ts'
import type { UncoveredFile } from '../gate/coverage.ts'
import type { Residue } from '../gate/residue-review.ts'
import { budgets, cut } from './document.ts'
import { fileTable, hunkBlocks } from './gate-files.ts'
import { ruleLines } from './gate-rules.ts'
import { unsafeList } from './gate-summary.ts'
import { approveCommand, commitLink, debtWords, type GateView } from './gate-words.ts'
import { code, codeBlock, escapeText } from './markdown.ts'

/** Everything the gate's issue tells. */
export type GateIssueView = {
  readonly view: GateView
  /** What is held now; null where nothing is. */
  readonly held: Pick<Residue, 'digest' | 'elsewhere' | 'refusal' | 'needed'> | null
  readonly debts: readonly Debt[]
}

export function gateIssueTitle(environment: string): string {
  return `Deploy Guard: review before ${environment}`
}

/** For what is to be approved. */
const room = { ...budgets.body, most: budgets.body.most - 10_000 }

/** Hidden files that are listed by name, from the most on to what fits. */
const mostHidden = [300, 100, 30, 0] as const

/**
 * All that nobody has seen, as it is to be approved; null where it is too long to be shown whole. Of content that cannot be shown here the list may be
 * cut: whoever approves it has to look elsewhere in any case, and the digest names all of it.
 */
export function residueText(view: GateView): string | null {
  const files = view.outcome.coverage?.uncovered ?? []
  const shown = files.filter(({ hidden }) => hidden === undefined)
  const hidden = files.filter((file) => file.hidden !== undefined)
  const all = { files: shown.length, lines: Number.POSITIVE_INFINITY }
  const here = shown.length === 0 ? [] : [fileTable(view, shown, shown.length), hunkBlocks(view, shown, all)]
  for (const most of mostHidden) {
    const text = [...here, ...hiddenPart(view, hidden, most)].join('\n\n')
    if (room.size(text) <= room.most) return text
  }
  return null
}

/** What is not shown here, and where to look. */
function hiddenPart(view: GateView, files: readonly UncoveredFile[], most: number): string[] {
  if (files.length === 0) return []
  const where = view.baseSha === null ? '' : `\n\n${codeBlock(`git diff ${view.baseSha} ${view.sha}`)}`
  return [
    `### Not shown here: ${plural(files.length, 'file')}`,
    fileTable(view, files, most),
    `Look at them elsewhere, for instance in a clone. Their objects are named as git names them.${where}`,
  ]
}

/** The body of the gate's issue: what is held and how it is released, then what went out unseen before. */
export function gateIssueBody({ view, held, debts }: GateIssueView): string {
  const now = held === null ? ['Nothing is held now.'] : heldPart(view, held)
  return cut([...now, ...debtPart(view, debts)].join('\n\n'), budgets.body)
}

function heldPart(
  view: GateView,
  { digest, elsewhere, refusal, needed = 1 }: NonNullable<GateIssueView['held']>,
): string[] {
  const from = view.baseSha === null ? '' : ` on top of ${commitLink(view, view.baseSha)}`
  const files = view.outcome.coverage?.uncovered ?? []
  const why =
    files.length === 0
      ? 'a rule of the policy asks for an approval of this deploy.'
      : 'nobody independent has seen the lines below in this form.'
  const head = `The deploy of ${commitLink(view, view.sha)} to **${escapeText(view.environment)}**${from} waits: ${why}`
  const asked = ruleLines(view.outcome.rules)
  const how =
    refusal === null
      ? [approveText(digest, elsewhere), ...countText(needed), ...ownersText(files)].join('\n\n')
      : noApproval[refusal]
  const unsafe = unsafeList(view, 20)
  return [
    head,
    ...(asked === '' ? [] : [`Rules of the policy ask about it:\n\n${asked}`]),
    how,
    ...(unsafe === '' ? [] : [unsafe]),
    residueText(view) ?? fileTable(view, files, 100),
  ]
}

function approveText(digest: string, elsewhere: boolean): string {
  const where = elsewhere ? ', also at what is not shown here,' : ''
  return [
    `Someone with write access who had no part in these changes can look at them${where} and approve exactly these, with a comment here:`,
    codeBlock(approveCommand(digest, elsewhere)),
    ...(elsewhere ? ['The last word says that they have looked at the rest elsewhere.'] : []),
    'Then run the held job again. The digest stands for exactly these lines.',
  ].join('\n\n')
}

/** How many have to approve where the policy asks for several. */
function countText(needed: number): string[] {
  return needed < 2 ? [] : [`A rule of the policy asks for ${needed} people here: each of them comments.`]
}

/** Which owners have to be among those who approve. */
function ownersText(files: readonly UncoveredFile[]): string[] {
  const names = files.flatMap(({ owners, demanded }) =>
    [...(owners === undefined ? [] : [owners]), ...(demanded?.teams ?? [])].map((some) =>
      some.names.map(code).join(' or '),
    ),
  )
  const each = [...new Set(names)].filter((list) => list !== '').map((list) => `- ${list}`)
  if (each.length === 0) return []
  return [['The files have owners. Of each of these one has to approve:', '', ...each].join('\n')]
}

const noApproval = {
  'contributor-unknown':
    'They cannot be approved here: a commit names somebody whose e-mail address belongs to no GitHub account, so it cannot be shown that somebody else looked at it. Add the address to the account, or take the change back and make it anew in a pull request.',
  'not-shown': 'They cannot be approved here: not all of them can be shown.',
  'without-git':
    'They cannot be approved here: the job has no git 2.38 or newer, without which it cannot be told exactly what nobody has seen.',
} as const

function debtPart(view: GateView, debts: readonly Debt[]): string[] {
  if (debts.length === 0) return []
  const each = debts.map((debt) => {
    const who = debt.by === null ? '' : ` by ${escapeText(debt.by)}`
    const files = debt.files.map(({ path, pull }) => `${code(path)}${pull === null ? '' : ` (#${pull})`}`).join(', ')
    const how = debt.approvable
      ? `\n\n${codeBlock(approveCommand(debt.digest, debt.elsewhere === true))}`
      : ' It has to be reviewed by hand.'
    return `- ${commitLink(view, debt.sha)} on ${debt.at.slice(0, 10)}, allowed${who}: ${escapeText(debt.reason)}. ${debtWords(debt, files)}.${how}`
  })
  return [`### Went out unseen (${plural(debts.length, 'deploy')})`, ...each]
}
