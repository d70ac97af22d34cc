import type { Commit } from '../../git/repository.ts'
import { isCommitId, remembered } from '../immutable.ts'
import type { Objects } from '../objects.ts'

/** Commits that were read, by their id. */
export type KnownCommits = {
  /** Null where there is none of that id. */
  commit(sha: string): Promise<Commit | null>
  keep(commit: Commit): void
  /** Whether some commit that was read has this tree. */
  isTree(id: string): boolean
  /** Whether a way along known parents leads from one commit down to the other. Where none is known nothing is said. */
  leadsTo(descendant: string, ancestor: string): boolean
}

export function knownCommits(objects: Pick<Objects, 'commit'>): KnownCommits {
  const commits = new Map<string, Commit>()
  const trees = new Set<string>()
  const asked = remembered<Commit | null>((found) => found !== null)
  const keep = (one: Commit): void => {
    commits.set(one.sha, one)
    trees.add(one.tree)
  }
  return {
    keep,
    isTree: (id) => trees.has(id),
    async commit(sha) {
      if (!isCommitId(sha)) return null
      const found = commits.get(sha) ?? (await asked(sha, () => objects.commit(sha)))
      if (found !== null) keep(found)
      return found
    },
    leadsTo(descendant, ancestor) {
      const seen = new Set([descendant])
      for (const sha of seen) {
        if (sha === ancestor) return true
        for (const parent of commits.get(sha)?.parents ?? []) seen.add(parent)
      }
      return false
    },
  }
}
