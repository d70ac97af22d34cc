import { parseCommand } from '../deploy/commands.ts'
import { isBot, sameLogin } from '../deploy/identity.ts'
import type { GateMemory } from '../deploy/record.ts'
import { refuseEmergency } from '../gate/emergency.ts'
import { type Residue, asksToApprove, isEnough, judgeApproval } from '../gate/residue-review.ts'
import { commandRefusal, emergencyRefusal, refusalText } from '../render/gate-issue.ts'
import { type Asking, answerOnce, commentsAt, mayWrite, type PlacedComment, placesFor } from './gate-comments.ts'

/** Why a deploy with something unseen in it may go out all the same. */
export type Release =
  | { readonly kind: 'reviewed'; readonly by: readonly string[] }
  | { readonly kind: 'emergency'; readonly reason: string; readonly by: string | null; readonly comment: number | null }

/** What the search for a release needs to know. */
export type ReleaseQuestion = {
  readonly memory: GateMemory
  /** Issues and pull requests whose comments count. */
  readonly places: readonly number[]
  readonly sha: string
  readonly residue: Residue
  /** Different people that have to approve. */
  readonly approvals: number
  /** Accounts that are no persons, whatever GitHub calls them. */
  readonly machineUsers: readonly string[]
  /** Who may call an emergency in a comment. */
  readonly emergency: readonly string[]
}

/**
 * Looks through the comments for people who approved exactly this residue, or called an emergency for this candidate. Each comment
 * that asks is answered once: by a reaction, or by a reply that says why it does not count.
 */
export async function findRelease(ports: Asking, question: ReleaseQuestion): Promise<Release | null> {
  const comments = await commentsAt(ports, question.places, question.machineUsers)
  await answerUnknown(ports, comments)
  const by = await approvers(ports, comments, question.residue)
  if (isEnough(by, question.residue, question.approvals)) return { kind: 'reviewed', by }
  for (const comment of comments) {
    const release = await emergencyIn(ports, comment, question)
    if (release !== null) return release
  }
  return null
}

/** Digests of debts that somebody independent has approved by now. */
export async function settledDebts(
  ports: Asking,
  { issue, debts }: GateMemory,
  hasIssues: boolean,
  { approvals, machineUsers }: Pick<ReleaseQuestion, 'approvals' | 'machineUsers'>,
): Promise<string[]> {
  const settled: string[] = []
  for (const { digest, people, approvable, files, owners = [] } of debts) {
    const pulls = files.map(({ pull }) => pull)
    const comments = await commentsAt(ports, placesFor(issue, hasIssues, pulls), machineUsers)
    const residue = { digest, people, owners, refusal: approvable ? null : 'not-shown' } as const
    if (isEnough(await approvers(ports, comments, residue), residue, approvals)) settled.push(digest)
  }
  return settled
}

/** Different people whose comments approve a residue. */
async function approvers(
  ports: Asking,
  comments: readonly PlacedComment[],
  residue: Residue,
): Promise<readonly string[]> {
  const found: string[] = []
  for (const comment of comments.filter(asksToApprove)) {
    const verdict = judgeApproval(comment, residue, await mayWrite(ports, comment))
    if (verdict.accepted) {
      await ports.forge.comments.react(comment.id, '+1')
      if (!found.some((login) => sameLogin(login, verdict.by))) found.push(verdict.by)
    } else if (verdict.because !== 'another-digest')
      await answerOnce(ports, comment, refusalText(comment.author?.login ?? null, verdict.because))
  }
  return found
}

async function emergencyIn(ports: Asking, comment: PlacedComment, question: ReleaseQuestion): Promise<Release | null> {
  const command = parseCommand(comment.body)
  const { author, id } = comment
  if (command?.verb !== 'emergency' || author === null) return null
  const refusal = refuseEmergency(comment, question, await mayWrite(ports, comment))
  if (refusal === null) {
    await ports.forge.comments.react(id, '+1')
    return { kind: 'emergency', reason: command.reason, by: author.login, comment: id }
  }
  if (refusal !== 'over') await answerOnce(ports, comment, emergencyRefusal(author.login, refusal))
  return null
}

/** Commands that nobody knows. Machines are not answered: they would answer in turn. */
async function answerUnknown(ports: Asking, comments: readonly PlacedComment[]): Promise<void> {
  for (const comment of comments) {
    const command = parseCommand(comment.body)
    const { author } = comment
    if (command === null || author === null || isBot(author)) continue
    if (command.verb === 'unknown') await answerOnce(ports, comment, commandRefusal(author.login, command.cure))
  }
}
