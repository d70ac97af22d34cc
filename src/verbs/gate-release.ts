import { parseCommand } from '../deploy/commands.ts'
import { sameLogin } from '../deploy/identity.ts'
import type { Ports } from '../deploy/ports.ts'
import type { GateMemory } from '../deploy/record.ts'
import { knownMachine } from '../gate/people.ts'
import { type Residue, type ResidueRefusal, asksToApprove, isEnough, judgeApproval } from '../gate/residue-review.ts'
import type { Comment } from '../github/comments.ts'
import { refusalText } from '../render/gate-issue.ts'

/** Why a deploy with something unseen in it may go out all the same. */
export type Release =
  | { readonly kind: 'reviewed'; readonly by: readonly string[] }
  | { readonly kind: 'emergency'; readonly reason: string; readonly by: string | null; readonly comment: number | null }

/** What the search for a release needs to know. */
export type ReleaseQuestion = {
  readonly memory: GateMemory
  readonly sha: string
  readonly residue: Residue
  /** Different people that have to approve. */
  readonly approvals: number
  /** Accounts that are no persons, whatever GitHub calls them. */
  readonly machineUsers: readonly string[]
  /** Who may call an emergency in a comment. */
  readonly emergency: readonly string[]
}

type Asking = Pick<Ports, 'log'> & { readonly forge: Pick<Ports['forge'], 'comments' | 'info' | 'issues'> }

/**
 * Looks through the comments of the gate's issue for people who approved exactly this residue, or called an emergency for this
 * candidate. Each comment that asks is answered once: by a reaction, or by a reply that says why it does not count.
 */
export async function findRelease(ports: Asking, question: ReleaseQuestion): Promise<Release | null> {
  const { issue } = question.memory
  if (issue === null) return null
  const comments = await commentsOf(ports, issue, question.machineUsers)
  const by = await approvers(ports, issue, comments, question.residue)
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
  memory: GateMemory,
  { approvals, machineUsers }: Pick<ReleaseQuestion, 'approvals' | 'machineUsers'>,
): Promise<string[]> {
  if (memory.issue === null || memory.debts.length === 0) return []
  const comments = await commentsOf(ports, memory.issue, machineUsers)
  const settled: string[] = []
  for (const { digest, people, approvable, owners = [] } of memory.debts) {
    const residue = { digest, people, owners, refusal: approvable ? null : 'not-shown' } as const
    const by = await approvers(ports, memory.issue, comments, residue)
    if (isEnough(by, residue, approvals)) settled.push(digest)
  }
  return settled
}

async function commentsOf({ forge }: Asking, issue: number, machineUsers: readonly string[]): Promise<Comment[]> {
  const { comments } = await forge.comments.list(issue)
  return comments.map((comment) => {
    return { ...comment, author: comment.author && knownMachine(comment.author, machineUsers) }
  })
}

/** Different people whose comments approve a residue. */
async function approvers(
  ports: Asking,
  issue: number,
  comments: readonly Comment[],
  residue: Residue,
): Promise<readonly string[]> {
  const found: string[] = []
  for (const comment of comments.filter(asksToApprove)) {
    const verdict = judgeApproval(comment, residue, await mayWrite(ports, comment))
    if (verdict.accepted) {
      await ports.forge.comments.react(comment.id, '+1')
      if (!found.some((login) => sameLogin(login, verdict.by))) found.push(verdict.by)
    } else if (verdict.because !== 'another-digest') await refuse(ports, issue, comment, verdict.because)
  }
  return found
}

async function refuse(ports: Asking, issue: number, { id, author }: Comment, because: ResidueRefusal): Promise<void> {
  if (await ports.forge.comments.react(id, 'confused')) {
    await ports.forge.issues.comment(issue, refusalText(author?.login ?? null, because))
  }
}

/** Asked from the server at this moment; who cannot be asked about may not. */
async function mayWrite({ forge }: Asking, { author }: Comment): Promise<boolean> {
  if (author === null) return false
  const permission = await forge.info.permission(author.login)
  return permission === 'admin' || permission === 'write'
}

/** An emergency is bound to the candidate that was held when it was called, and is used once. */
async function emergencyIn(ports: Asking, comment: Comment, question: ReleaseQuestion): Promise<Release | null> {
  const { memory, sha, emergency } = question
  const command = parseCommand(comment.body)
  const { author, id } = comment
  if (command?.verb !== 'emergency' || author === null || author.kind === 'Bot' || comment.edited) return null
  const current = memory.held?.sha === sha && Date.parse(comment.at) >= Date.parse(memory.held.at)
  const listed = emergency.some((login) => sameLogin(login, author.login))
  if (!current || !listed || memory.used.includes(id) || !(await mayWrite(ports, comment))) return null
  await ports.forge.comments.react(id, '+1')
  return { kind: 'emergency', reason: command.reason, by: author.login, comment: id }
}
