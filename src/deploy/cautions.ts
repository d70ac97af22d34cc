/**
 * Why taking a range's code back is not all that has to be thought of. Each is a fact of the diff: a kind, and the path (or the first line of a
 * commit) where it shows.
 */
export type CautionKind =
  | 'migration-additive'
  | 'migration-data'
  | 'migration-destructive'
  | 'later-migration'
  | 'twin-names'
  | 'infrastructure'
  | 'flags'
  | 'secrets'
  | 'security'
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
  infrastructure: true,
  flags: true,
  secrets: true,
  security: true,
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
