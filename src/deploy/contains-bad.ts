import type { Repository } from '../git/repository.ts'

/** Whether a candidate carries what an incident is about, and why. */
export type Containment =
  | { readonly contains: true; readonly reason: 'bad-is-ancestor' | 'history-unknown' }
  | { readonly contains: false; readonly reason: 'not-an-ancestor' | 'rolled-back' | 'fix-names-incident' }

/**
 * A candidate contains bad where bad is an ancestor and no merged rollback of the incident (`rollbackMerges`, the commits
 * that merged them) is: bad stays an ancestor for ever. What cannot be had counts as containing it.
 */
export async function containsBad(
  repository: Pick<Repository, 'fetch' | 'isAncestor'>,
  question: { readonly candidate: string; readonly bad: string; readonly rollbackMerges: readonly string[] },
): Promise<Containment> {
  const { candidate, bad, rollbackMerges } = question
  const { missing } = await repository.fetch([candidate, bad, ...rollbackMerges])
  if (missing.includes(candidate) || missing.includes(bad)) return { contains: true, reason: 'history-unknown' }
  if (!(await repository.isAncestor(bad, candidate))) return { contains: false, reason: 'not-an-ancestor' }
  for (const merge of rollbackMerges) {
    if (missing.includes(merge)) continue
    // A "rollback" that was there before bad took nothing of it back.
    if (await repository.isAncestor(merge, bad)) continue
    if (await repository.isAncestor(merge, candidate)) return { contains: false, reason: 'rolled-back' }
  }
  return { contains: true, reason: 'bad-is-ancestor' }
}
