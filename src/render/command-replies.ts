import type { IncidentVerb, Refusal, Verb, Where } from '../commands/command.ts'

/** Why a command does not count, as the end of a sentence. */
const refusals: Readonly<Record<Exclude<Refusal, 'not-a-person'>, string>> = {
  edited: 'the comment was edited; write a new one',
  'may-not-write': 'it needs write access to this repository',
  'not-listed': 'the policy in force does not list you in `gate.emergency`',
  'another-digest': 'this is the digest of something else',
  'took-part': 'you had a part in these changes; somebody else has to look at them',
  'not-looked':
    'some of these changes cannot be shown here; look at them elsewhere, and then say so: `/guard approve DIGEST looked-elsewhere`',
  'contributor-unknown': 'a commit of these changes names somebody whose e-mail address belongs to no GitHub account',
  'not-shown': 'not all of these changes can be shown',
  'without-git': 'the job has no git 2.38 or newer, without which it cannot be told exactly what nobody has seen',
  'not-waiting':
    'it counts once, for the deploy that waits when it is written, and none that waits now did so then; if one waits, write it again',
  'nothing-destroyed': 'no deploy that destroys data waits here for a restore point',
  'not-yet': 'the time lies after the comment; say it once it is so',
  'nothing-held': 'nothing is held for this incident',
  'no-reason': 'it names no reason: `/guard release REASON`',
  'range-unknown': 'it is not known what went out, so nobody can be shown to have no part in it',
  contributed: 'whoever contributed to what went out cannot release it: ask someone else',
  'nothing-taken-back': 'this incident has no rollback of the guard',
  'not-merged': 'the rollback is not merged yet',
  'not-decided': 'the part before is not decided yet; merge and deploy it and let its watch end, or close it',
  'one-landing':
    'only one landing is left, so there is nothing to halve; bring it back with its fix on top (`/guard reland half second`, or mode rollback)',
  'landings-unknown': 'the landings of this range are not all known, so it cannot be halved',
  'reland-conflict': 'what landed since is in conflict with it; bring it back by hand',
  'nothing-missing': 'the branch has it already',
  'may-not-open': 'this workflow may not open pull requests; its branch is pushed, so open it yourself',
  'record-gone': 'the record of this incident is gone, so nothing can be added to it',
  'too-many': 'this incident holds as many commands as it can; write it as a plain comment',
  'people-unknown': 'not all contributors of what went out are known, so nobody can be shown to have no part in it',
}

type CommandWords = {
  /** How a reply to one that does not count begins. */
  readonly refused: string
  /** What only a person can do. */
  readonly act: string
}

/** Of what is merely told. */
const told: CommandWords = { refused: 'Nothing was done', act: 'say this' }

const words: Readonly<Record<Exclude<Verb, IncidentVerb>, CommandWords>> & Partial<Record<Verb, CommandWords>> = {
  approve: { refused: 'This does not count', act: 'approve' },
  emergency: { refused: 'This is no emergency for the gate', act: 'call an emergency' },
  'restore-point': { refused: 'This is no proof of a restore point', act: 'say that there is a restore point' },
  release: { refused: 'The hold stands', act: 'release a hold' },
  reland: { refused: 'Nothing is brought back', act: 'bring a change back' },
}

/** Where commands are given, in a sentence after "It belongs". */
const places: Readonly<Record<Where, string>> = {
  gate: 'on the issue (or, without issues, the pull request) where a deploy waits for a review',
  incident: 'on the issue of an incident',
  issue: 'on any issue, which it makes an incident',
}

/** The reply to a command that does not count; `login` is null for an account that is gone. */
export function refusalReply(login: string | null, verb: Verb, refusal: Refusal): string {
  const { refused, act } = words[verb] ?? told
  const why = refusal === 'not-a-person' ? `only a person can ${act}` : refusals[refusal]
  return `${login === null ? '' : `@${login} `}${refused}: ${why}.`
}

/** The reply to what was meant as a command and is none; `cure` says what was expected. */
export function noCommandReply(login: string, cure: string): string {
  return `@${login} This is no command: ${cure}.`
}

/** The reply to a command that belongs to one of other places. */
export function elsewhereReply(login: string, usage: string, where: readonly string[]): string {
  const known = Object.entries(places).flatMap(([place, text]) => (where.includes(place) ? [text] : []))
  return `@${login} \`${usage}\` does nothing here. It belongs ${known.join(', or ')}.`
}
