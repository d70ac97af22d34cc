import { createHash } from 'node:crypto'
import { loginKey } from '../deploy/identity.ts'
import type { UncoveredFile } from './coverage.ts'
import { askingRows, type RuleRow } from './rules/rule.ts'

/** What is to be approved, and whose word cannot do it. */
export type Residue = {
  readonly digest: string
  /** Everyone who had a part in it. */
  readonly people: readonly string[]
  /** Of each of these lists (keys of logins) somebody has to be among those who approve; an empty list can be met by nobody. */
  readonly owners: readonly (readonly string[])[]
  /** Some of it can be shown nowhere here: whoever approves it has to say that they looked elsewhere. */
  readonly elsewhere: boolean
  /** Different people that have to approve it; absent: as many as the policy asks for each line. */
  readonly needed?: number
  /** Why nobody can approve it, null where somebody can. */
  readonly refusal: NoApproval | null
}

/** Why nobody can approve a residue. */
export type NoApproval = 'contributor-unknown' | 'not-shown' | 'without-git'

/** Who says what of a residue. */
export type ResidueWord = {
  readonly login: string
  /** They say that they have looked at what is not shown here. */
  readonly looked: boolean
}

/** Why somebody's approval of a residue does not count; null where it does. */
export function refuseApprover(
  { login, looked }: ResidueWord,
  residue: Residue,
): 'took-part' | 'not-looked' | NoApproval | null {
  if (residue.refusal !== null) return residue.refusal
  if (new Set(residue.people.map(loginKey)).has(loginKey(login))) return 'took-part'
  return residue.elsewhere && !looked ? 'not-looked' : null
}

/** The lists of owners of which somebody has to approve what is left; each once. */
export function ownersAsked(files: readonly UncoveredFile[]): string[][] {
  const lists = files.flatMap(({ owners, demanded }) =>
    [...(owners === undefined ? [] : [owners]), ...(demanded?.teams ?? [])].map(({ logins }) => [...logins].toSorted()),
  )
  return [...new Map(lists.map((logins) => [logins.join(' '), logins])).values()]
}

/** Whether those who approved are enough: so many different people, and an owner of everything that has one. */
export function isEnough(by: readonly string[], { owners }: Pick<Residue, 'owners'>, needed: number): boolean {
  const keys = new Set(by.map(loginKey))
  return by.length >= needed && owners.every((logins) => logins.some((login) => keys.has(login)))
}

/** Whether whoever approves what is left has to have looked elsewhere, because some of it can be shown nowhere here. */
export function isElsewhere(files: readonly UncoveredFile[]): boolean {
  return files.some(({ hidden }) => hidden !== undefined)
}

/** Where a residue would be deployed to, and on top of what. */
export type DigestScope = {
  /** `owner/name`; empty offline. */
  readonly repository: string
  readonly environment: string
  /** What production runs. */
  readonly base: string
  /** The service that is deployed; absent or null: the repository as a whole. */
  readonly service?: string | null
}

/** What rules of the policy ask to be approved: of which commit, and which of them for what reason. */
export type RuleQuestion = { readonly candidate: string; readonly rules: readonly string[] }

/** What the rules that were found ask; null where none asks anything. */
export function ruleQuestion(candidate: string, rows: readonly RuleRow[] | undefined): RuleQuestion | null {
  const rules = [...new Set(askingRows(rows).map(({ rule, reasonCode }) => `${rule} ${reasonCode}`))].toSorted()
  return rules.length === 0 ? null : { candidate, rules }
}

/**
 * Names exactly what nobody has seen (SHA-256, 64 hex digits): other lines, another file, another base or another environment
 * give another digest; what rules ask about is part of it. Null where nothing is left.
 */
export function residueDigest(
  scope: DigestScope,
  files: readonly UncoveredFile[],
  asked: RuleQuestion | null = null,
): string | null {
  if (files.length === 0 && asked === null) return null
  const parts = files.map(({ path, change, added, deleted, sizes = [] }) => {
    const { oldMode, newMode, oldId, newId } = change
    return JSON.stringify([path, oldMode, newMode, oldId, newId, added, deleted, ...sizes])
  })
  if (asked !== null) parts.push(JSON.stringify(['rules', asked.candidate, ...asked.rules]))
  const { repository, environment, base, service = null } = scope
  const place = [repository.toLowerCase(), environment, base, ...(service === null ? [] : [service])]
  const text = [JSON.stringify(place), ...parts.toSorted()]
  return createHash('sha256').update(text.join('\n')).digest('hex')
}

/** Names a commit that went out although something stopped it, for that reason and what belongs to it (SHA-256, 64 hex digits). */
export function overruledDigest(sha: string, over: string, names: readonly string[] = []): string {
  return createHash('sha256')
    .update(JSON.stringify([over, sha, ...names.toSorted()]))
    .digest('hex')
}
