import type { EnvironmentRecord, Mark } from './record.ts'

/** What a mark is made of besides its word. */
export type MarkFacts = Omit<Mark, 'word'>

/** Where a rollback goes to, and how much is known about that place. */
export type RollbackTarget = {
  readonly sha: string
  /** `watched-healthy`: a watch ended healthy there. `previous-live`: it was merely live before; the report must say so. */
  readonly proof: 'watched-healthy' | 'previous-live'
}

/** The watch of this deployment ended healthy. A deployment has one mark: a later word replaces an earlier one. */
export function markGood(record: EnvironmentRecord, facts: MarkFacts): EnvironmentRecord {
  return withMark(record, { ...facts, word: 'good' })
}

/** The watch of this deployment (or a person) called it bad. A deployment has one mark: a later word replaces an earlier one. */
export function markBad(record: EnvironmentRecord, facts: MarkFacts): EnvironmentRecord {
  return withMark(record, { ...facts, word: 'bad' })
}

/**
 * The newest deployment known to be good, among those older than deployment `before` where it is given. A commit that was
 * called bad by a later mark is not good, whatever an earlier watch said.
 */
export function lastGood(record: EnvironmentRecord, before: number | null = null): Mark | null {
  const candidates = before === null ? record.marks : record.marks.filter((mark) => mark.deployment < before)
  const newestFirst = candidates.toSorted((a, b) => b.deployment - a.deployment)
  const condemned = new Set<string>()
  for (const mark of newestFirst) {
    if (mark.word === 'bad') condemned.add(mark.sha)
    else if (!condemned.has(mark.sha)) return mark
  }
  return null
}

/**
 * What a rollback of deployment `bad` goes back to: the last deployment whose watch ended healthy, else what was live before
 * (`baseSha`), else nothing.
 */
export function rollbackTarget(
  record: EnvironmentRecord,
  bad: { readonly deployment: number | null; readonly baseSha: string | null },
): RollbackTarget | null {
  const good = lastGood(record, bad.deployment)
  if (good !== null) return { sha: good.sha, proof: 'watched-healthy' }
  return bad.baseSha === null ? null : { sha: bad.baseSha, proof: 'previous-live' }
}

/** True where the newest mark of that commit calls it bad. */
export function isMarkedBad(record: EnvironmentRecord, sha: string): boolean {
  const newest = record.marks.filter((mark) => mark.sha === sha).toSorted((a, b) => b.deployment - a.deployment)[0]
  return newest?.word === 'bad'
}

function withMark(record: EnvironmentRecord, mark: Mark): EnvironmentRecord {
  const others = record.marks.filter((other) => other.deployment !== mark.deployment)
  return { ...record, marks: [...others, mark] }
}
