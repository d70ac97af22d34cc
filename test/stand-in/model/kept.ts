import type { Repository } from './repository.ts'

/**
 * Declares something kept for each repository, made when it is first asked for.
 * A new kind of record needs no change to the repository itself.
 */
export function kept<T>(make: () => T): (repo: Repository) => T {
  const all = new WeakMap<Repository, T>()
  return (repo) => {
    const known = all.get(repo)
    if (known !== undefined) return known
    const fresh = make()
    all.set(repo, fresh)
    return fresh
  }
}
