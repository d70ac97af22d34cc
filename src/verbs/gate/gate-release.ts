import { parseCommand } from '../../deploy/commands.ts'
import { isBot, loginKey, sameLogin } from '../../deploy/identity.ts'
import type { GateMemory } from '../../deploy/record.ts'
import { knownMachine } from '../../gate/approvals.ts'
import { refuseEmergency } from '../../gate/emergency.ts'
import { asksToApprove, isEnough, judgeApproval, type Residue } from '../../gate/residue-review.ts'
import type { Comment } from '../../github/issues.ts'
import { commandRefusal, emergencyRefusal, refusalText } from '../../render/gate-issue-body.ts'
import type { Ports } from '../ports.ts'

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

/** What is asked about the people who released a run. */
export type EnvironmentQuestion = {
  readonly environment: string
  /** The candidate. */
  readonly sha: string
  readonly residue: Residue
  readonly approvals: number
  readonly machineUsers: readonly string[]
}

type EnvironmentPorts = Pick<Ports, 'run'> & { readonly forge: Pick<Ports['forge'], 'runs' | 'info'> }

/**
 * People who released this run for its protected environment and could have approved the residue: persons who may write at this moment and
 * had no part in it. Null where they are too few. It has to be the run of the candidate and its first attempt: GitHub does not say when somebody
 * released a run, so in a later attempt it may have been for another residue.
 */
export async function environmentRelease(
  ports: EnvironmentPorts,
  question: EnvironmentQuestion,
): Promise<string[] | null> {
  const { environment, sha, residue, approvals, machineUsers } = question
  const { runId, attempt } = ports.run
  const run = await ports.forge.runs.get(runId)
  if (attempt !== 1 || run?.sha !== sha || residue.refusal !== null) return null
  const words = (await ports.forge.runs.approvals(runId)).filter(({ environments }) =>
    environments.includes(environment),
  )
  if (words.some(({ approved }) => !approved)) return null
  const involved = new Set(residue.people.map(loginKey))
  const by = new Map<string, string>()
  for (const word of words) {
    if (isBot(knownMachine(word, machineUsers)) || involved.has(loginKey(word.login))) continue
    const permission = await ports.forge.info.permission(word.login)
    if (permission === 'admin' || permission === 'write') by.set(loginKey(word.login), word.login)
  }
  return isEnough([...by.values()], residue, approvals) ? [...by.values()] : null
}

/** What comments are read and answered through. */
export type Asking = Pick<Ports, 'log'> & { readonly forge: Pick<Ports['forge'], 'comments' | 'info' | 'issues'> }

/** A comment with the number of the issue or pull request that it stands on. */
export type PlacedComment = Comment & { readonly place: number }

/** Pull requests that are looked through where there are no issues. */
const MOST_PLACES = 20

/**
 * Where people approve what is held: on the gate's issue; in a repository without issues on the pull requests that left something. None
 * where neither is there.
 */
export function placesFor(issue: number | null, hasIssues: boolean, pulls: readonly (number | null)[]): number[] {
  if (hasIssues) return issue === null ? [] : [issue]
  return [...new Set(pulls.flatMap((pull) => (pull === null ? [] : [pull])))].slice(0, MOST_PLACES)
}

/** The comments of some places, oldest first at each; accounts that only machines use are none of persons. */
export async function commentsAt(
  { forge }: Asking,
  places: readonly number[],
  machineUsers: readonly string[],
): Promise<PlacedComment[]> {
  const found: PlacedComment[] = []
  for (const place of places) {
    const { comments } = await forge.comments.list(place)
    for (const comment of comments)
      found.push({ ...comment, place, author: comment.author && knownMachine(comment.author, machineUsers) })
  }
  return found
}

/** Says why a comment does not count, once: the reaction that stands there already shows that it was said. */
export async function answerOnce({ forge }: Asking, { id, place }: PlacedComment, text: string): Promise<void> {
  if (await forge.comments.react(id, 'confused')) await forge.issues.comment(place, text)
}

/** Asked from the server at this moment; who cannot be asked about may not. */
export async function mayWrite({ forge }: Asking, { author }: Comment): Promise<boolean> {
  if (author === null) return false
  const permission = await forge.info.permission(author.login)
  return permission === 'admin' || permission === 'write'
}
