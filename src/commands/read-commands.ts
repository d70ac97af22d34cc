import { mayWrite } from '../base/permission.ts'
import { isBot, sameLogin } from '../deploy/identity.ts'
import { knownMachine } from '../gate/approvals.ts'
import type { Comment, Comments, Issues, Reaction } from '../github/issues.ts'
import type { RepositoryInfo } from '../github/repository-info.ts'
import { elsewhereReply, noCommandReply, refusalReply } from '../render/command-replies.ts'
import type { Command, NoCommand, Places, Refusal, Verb, Where, Who } from './command.ts'
import { commands, parseCommand, runAt } from './commands.ts'

/** What comments are read and answered through. */
export type CommandDeps = {
  readonly forge: {
    readonly comments: Comments
    readonly info: Pick<RepositoryInfo, 'permission'>
    readonly issues: Pick<Issues, 'comment'>
  }
}

/** An issue or pull request whose comments are read. */
export type Thread<W extends Where> = {
  readonly number: number
  readonly where: W
  readonly place: Places[W]
  /** Comments that are older (ISO 8601) are left alone. */
  readonly since?: string
  /** Logins that may give commands which only some may. */
  readonly listed?: readonly string[]
  /** Accounts that are no persons, whatever GitHub calls them. */
  readonly machineUsers?: readonly string[]
  /** The only commands that are read there; all others are somebody else's to answer. */
  readonly only?: readonly Verb[]
  /** Commands that are read there by somebody else. */
  readonly not?: readonly Verb[]
  /** Comments that were written down when they counted: they are not carried out again. */
  readonly written?: (comment: number) => boolean
}

/**
 * Reads the comments of one issue or pull request and carries out what counts. It is the only place where a `/guard` comment is answered, and
 * every one is, once: what counts by a reaction, all else by a reaction and a reply that says why. What counted once counts again
 * at the next start, as far as it is still about something and its author still may.
 */
export async function readCommands<W extends Where>(deps: CommandDeps, thread: Thread<W>): Promise<void> {
  const { comments } = await deps.forge.comments.list(thread.number)
  for (const comment of comments) {
    if (thread.since !== undefined && Date.parse(comment.at) < Date.parse(thread.since)) continue
    const command = parseCommand(comment.body)
    if (command === null || isElsewhere(thread, command)) continue
    const answer =
      command.verb === 'unknown' ? unknown(comment, command.cure) : await obey(deps, thread, comment, command)
    if (answer !== null) await say(deps, thread.number, comment, answer)
  }
}

function isElsewhere({ only, not = [] }: Thread<Where>, { verb }: Command | NoCommand): boolean {
  return not.some((one) => one === verb) || (only !== undefined && !only.some((one) => one === verb))
}

type Answer = {
  readonly reaction: Reaction
  readonly reply: string | null
  /** Reactions of ours that say that it was answered already. */
  readonly unless: readonly Reaction[]
}

const anyOfOurs: readonly Reaction[] = ['+1', '-1', 'confused']

const counts: Answer = { reaction: '+1', reply: null, unless: ['+1'] }

/** Machines are not answered where they ask for nothing: they would answer in turn. */
function unknown({ author }: Comment, cure: string): Answer | null {
  if (author === null || isBot(author)) return null
  return { reaction: 'confused', reply: noCommandReply(author.login, cure), unless: anyOfOurs }
}

async function obey<V extends Verb, W extends Where>(
  deps: CommandDeps,
  thread: Thread<W>,
  comment: Comment,
  command: Command<V>,
): Promise<Answer | null> {
  if (thread.written?.(comment.id) === true) return counts
  const author = comment.author && knownMachine(comment.author, thread.machineUsers ?? [])
  const person = author === null || isBot(author) ? null : author.login
  const { usage, who, run, refusedForGood } = commands[command.verb]
  const here = runAt<V, W>(command.verb, thread.where)
  if (here === null) {
    if (person === null) return null
    return { reaction: 'confused', reply: elsewhereReply(person, usage, Object.keys(run)), unless: anyOfOurs }
  }
  if (refusedForGood && comment.reactions.includes('-1')) return null
  const by = { comment: comment.id, at: comment.at }
  const refused = (refusal: Refusal, unless: readonly Reaction[]): Answer => {
    return { reaction: '-1', reply: refusalReply(author?.login ?? null, command.verb, refusal), unless }
  }
  const stale = here.stale(command, by, thread.place)
  // It may have counted when it was read before.
  if (stale !== null) return person === null ? null : refused(stale, anyOfOurs)
  const carried = comment.edited
    ? 'edited'
    : person === null
      ? 'not-a-person'
      : ((await whyNot(deps, thread, who, person)) ??
        (await here.carryOut(command, { ...by, login: person, line: firstLine(comment.body) }, thread.place)))
  if (carried === null) return counts
  if (typeof carried === 'string') return refused(carried, ['-1', 'confused'])
  if ('done' in carried) return { ...counts, reply: answerTo(person, carried.done) }
  return { reaction: '-1', reply: answerTo(person, carried.refused), unless: ['-1', 'confused'] }
}

const answerTo = (login: string | null, text: string): string => `${login === null ? '' : `@${login} `}${text}`

/** Letters of a line that are kept: a command and the longest text of one. */
const longestLine = 700

function firstLine(body: string): string {
  return [...(body.split(/\r?\n/, 1)[0] ?? '').replaceAll(/\s+/g, ' ').trim()].slice(0, longestLine).join('')
}

/** Why somebody may not give a command at this moment; null where they may. Who cannot be asked about may not. */
async function whyNot(
  { forge }: CommandDeps,
  { listed = [] }: Pick<Thread<Where>, 'listed'>,
  who: Who,
  login: string,
): Promise<Refusal | null> {
  if (who === 'listed-writers' && !listed.some((one) => sameLogin(one, login))) return 'not-listed'
  const permission = await forge.info.permission(login)
  return mayWrite(permission) ? null : 'may-not-write'
}

/** The reaction comes first: whoever is faster in putting it there replies, so that nobody is told twice. */
async function say(
  { forge }: CommandDeps,
  place: number,
  { id, reactions }: Comment,
  { reaction, reply, unless }: Answer,
): Promise<void> {
  if (reactions.some((known) => unless.includes(known))) return
  const isNew = await forge.comments.react(id, reaction)
  if (isNew && reply !== null) await forge.issues.comment(place, reply)
}
