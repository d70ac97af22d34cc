/**
 * Why taking a range's code back is not all that has to be thought of. Each is a fact of the diff: a kind, and the path (or the first line of a
 * commit) where it shows. `said-unsafe` is what a pull request of the range says of itself, with its number.
 */
export type CautionKind =
  | 'migration-additive'
  | 'migration-data'
  | 'migration-destructive'
  | 'later-migration'
  | 'twin-names'
  | 'folder-moved'
  | 'infrastructure'
  | 'flags'
  | 'flag-use'
  | 'secrets'
  | 'security'
  | 'said-unsafe'
  | 'release-note'
  | 'version'
  | 'cache'
  | 'stored-format'
  | 'clients'
  | 'platform'

export type Caution = { readonly kind: CautionKind; readonly path: string }

/** Whether a person has to look before it is merged: then the pull request is a draft. */
const drafts: Readonly<Record<CautionKind, boolean>> = {
  'migration-destructive': true,
  'migration-data': true,
  'migration-additive': false,
  'later-migration': true,
  'twin-names': true,
  'folder-moved': false,
  infrastructure: true,
  flags: true,
  'flag-use': false,
  secrets: true,
  security: true,
  'said-unsafe': true,
  'release-note': false,
  version: false,
  cache: false,
  'stored-format': false,
  clients: false,
  platform: false,
}

/** Whether a person has to look before a rollback with these cautions is merged. */
export function needsPerson(cautions: readonly Caution[]): boolean {
  return cautions.some(({ kind }) => drafts[kind])
}

/** Characters of a reason that are kept. */
const longestReason = 200

/** `rollback: unsafe: WHY`, by itself or as an entry of a list; of boxes only a ticked one counts. */
const unsafeLine = /^(?:[-*]\s+(?:\[x\]\s+)?)?\**rollback:\s*unsafe\**(?:[\s:\u2013\u2014-]+(.*))?$/i

/**
 * Why a pull request cannot be rolled back safely, by a line of its description; an empty text where it names no reason, null where it has no such
 * line. Comments and code blocks are the template's, and say nothing.
 */
export function saidUnsafe(body: string): string | null {
  const reasons = spokenLines(body).flatMap((text) => {
    const said = unsafeLine.exec(text)
    return said === null ? [] : [(said[1] ?? '').trim()]
  })
  if (reasons.length === 0) return null
  const all = [...reasons.filter((reason) => reason !== '').join('; ')]
  return all.length <= longestReason ? all.join('') : `${all.slice(0, longestReason - 1).join('')}…`
}

/** The lines of a description that its author wrote, trimmed: comments and code blocks are the template's, or quote somebody. */
export function spokenLines(body: string): string[] {
  const spoken: string[] = []
  let fence: string | null = null
  for (const line of body.replaceAll(/<!--[^]*?(?:-->|$)/g, '').split(/\r?\n/)) {
    const text = line.trim()
    const [mark = null] = /^(?:`{3}|~{3})/.exec(text) ?? []
    if (mark !== null && (fence === null || fence === mark)) fence = fence === null ? mark : null
    else if (fence === null) spoken.push(text)
  }
  return spoken
}

/** Something of the range that the result still holds: `name` is what is defined, or a line, or the file that was copied. */
export type Leftover = { readonly path: string; readonly name: string }

/** What is unusual about a range: then a person has to look, whatever the merge gives. */
export type Unusual =
  /** Good is not in the history of bad. */
  | 'good-not-ancestor'
  /** Bad is in the history of good: perhaps the two were given the wrong way round. */
  | 'good-after-bad'
  /** What was deployed is not on the branch that the rollback would go to. */
  | 'bad-not-on-branch'
  /** The range holds an earlier rollback, which would be taken back too. */
  | 'holds-rollback'
