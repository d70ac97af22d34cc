import { parseCommand } from '../deploy/commands.ts'
import { isBot, loginKey } from '../deploy/identity.ts'
import type { UncoveredFile } from './coverage.ts'

/** A comment with what was asked about its author. */
export type ResidueComment = {
  readonly id: number
  readonly body: string
  readonly author: { readonly login: string; readonly kind: 'User' | 'Bot' } | null
  readonly edited: boolean
}

/** What is to be approved, and whose word cannot do it. */
export type Residue = {
  readonly digest: string
  /** Everyone who had a part in it. */
  readonly people: readonly string[]
  /** Of each of these lists (keys of logins) somebody has to be among those who approve; an empty list can be met by nobody. */
  readonly owners: readonly (readonly string[])[]
  /** Why nobody can approve it, null where somebody can. */
  readonly refusal: NoApproval | null
}

/** Why nobody can approve a residue. */
export type NoApproval = 'contributor-unknown' | 'not-shown' | 'without-git'

/** What becomes of a comment that asks to approve a residue. */
export type ResidueVerdict =
  | { readonly accepted: true; readonly by: string }
  | { readonly accepted: false; readonly because: ResidueRefusal }

export type ResidueRefusal = 'another-digest' | 'edited' | 'not-a-person' | 'may-not-write' | 'took-part' | NoApproval

/** Whether a comment asks for an approval, of whatever digest. */
export function asksToApprove({ body }: ResidueComment): boolean {
  return parseCommand(body)?.verb === 'approve'
}

/** Judges a comment that asks to approve. `mayWrite` is what the server says of its author at this moment. */
export function judgeApproval(comment: ResidueComment, residue: Residue, mayWrite: boolean): ResidueVerdict {
  const refuse = (because: ResidueRefusal): ResidueVerdict => ({ accepted: false, because })
  const command = parseCommand(comment.body)
  const { author } = comment
  if (command?.verb !== 'approve' || command.digest !== residue.digest) return refuse('another-digest')
  if (comment.edited) return refuse('edited')
  if (author === null || isBot(author)) return refuse('not-a-person')
  if (!mayWrite) return refuse('may-not-write')
  if (residue.refusal !== null) return refuse(residue.refusal)
  const involved = new Set(residue.people.map(loginKey))
  return involved.has(loginKey(author.login)) ? refuse('took-part') : { accepted: true, by: author.login }
}

/** The lists of owners of which somebody has to approve what is left; each once. */
export function ownersAsked(files: readonly UncoveredFile[]): string[][] {
  const lists = files.flatMap(({ owners }) => (owners === undefined ? [] : [[...owners.logins].toSorted()]))
  return [...new Map(lists.map((logins) => [logins.join(' '), logins])).values()]
}

/** Whether those who approved are enough: so many different people, and an owner of everything that has one. */
export function isEnough(by: readonly string[], { owners }: Pick<Residue, 'owners'>, needed: number): boolean {
  const keys = new Set(by.map(loginKey))
  return by.length >= needed && owners.every((logins) => logins.some((login) => keys.has(login)))
}

/** Whether all of what is left can be shown to somebody who is to approve it: no opaque file, and content that has lines. */
export function canBeShown(files: readonly UncoveredFile[]): boolean {
  return files.every(({ reason, hunks, change }) => {
    const onlyMode = change.oldId === change.newId
    const regular = change.oldMode !== '160000' && change.newMode !== '160000'
    return reason !== 'opaque' && regular && (hunks.length > 0 || onlyMode)
  })
}
