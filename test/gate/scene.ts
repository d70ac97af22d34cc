import { execFileSync } from 'node:child_process'
import { assessCoverage, type CoverageQuestion } from '../../src/gate/assess.ts'
import type { Coverage } from '../../src/gate/coverage.ts'
import type { Approval, PullEvidence } from '../../src/gate/review-evidence.ts'
import { type Files, gitFixture, type GitFixture } from '../support/git-fixture.ts'
import { approvalOf, pullOf } from '../support/review-evidence.ts'

export type Landing = 'merge' | 'squash' | 'rebase'

/** A repository with people around it: pushes to `main`, pull requests of Ann's, approvals of Bob's. */
export type Scene = {
  readonly fixture: GitFixture
  /** A direct push to `main`; gives the commit. */
  push(files: Files, message?: string): string
  /** Commits on a pull request's branch, which is made where `main` is (or at `from`) when it is first named. */
  work(branch: string, files: Files, options?: { from?: string; message?: string }): string
  /** Bob looks at the branch as it is now. */
  approve(branch: string, more?: Partial<Approval>): void
  /** Merges a branch with what is slipped in, or with what settles its conflicts. */
  land(branch: string, how?: Landing, files?: Files): string
  /** `work`, `approve` and `land` in one go. */
  reviewed(branch: string, files: Files, how?: Landing): string
  readonly pulls: PullEvidence[]
  /** Production runs this from now on. */
  deploy(sha?: string): void
  judge(more?: Partial<CoverageQuestion>): Promise<Coverage>
  /** `path: +text` and `path: -text` of each line that is named, and `path: *` of an entry without lines, sorted. */
  named(more?: Partial<CoverageQuestion>): Promise<string[]>
  dispose(): void
}

/** Starts a scene; production runs the first commit. */
export function scene(files: Files): Scene {
  const fixture = gitFixture(files)
  const approvals = new Map<string, Approval[]>()
  const pulls: PullEvidence[] = []
  let base = fixture.tip()

  function tries(...args: string[]): void {
    try {
      fixture.git(...args)
    } catch {
      // A conflict: what is written next settles it.
    }
  }

  function land(branch: string, how: Landing = 'merge', settled: Files = {}): string {
    fixture.on('main')
    const head = fixture.tip(branch)
    if (how === 'rebase') {
      tries('cherry-pick', `main..${branch}`)
    } else {
      tries('merge', '-q', ...(how === 'squash' ? ['--squash'] : ['--no-ff', '--no-commit']), branch)
      fixture.commit(settled, `Land ${branch}`)
    }
    const mergeCommit = fixture.tip()
    pulls.push(pullOf(pulls.length + 1, { head, mergeCommit }, { approvals: approvals.get(branch) ?? [] }))
    return mergeCommit
  }

  async function judge(more: Partial<CoverageQuestion> = {}): Promise<Coverage> {
    const repository = await fixture.open()
    try {
      const evidence = { branch: 'main', pulls }
      return await assessCoverage(repository, { base, head: fixture.tip('main'), evidence, approvals: 1, ...more })
    } finally {
      await repository.close()
    }
  }

  function textsOf(commit: string, path: string): string[] {
    const args = ['-C', fixture.dir, 'cat-file', 'blob', `${commit}:${path}`]
    return execFileSync('git', args).toString().split('\n')
  }

  const scene: Scene = {
    fixture,
    pulls,
    push(change, message = 'pushed') {
      fixture.on('main')
      return fixture.commit(change, message)
    },
    work(branch, change, { from, message = `work on ${branch}` } = {}) {
      const known = fixture.git('branch', '--list', branch) !== ''
      fixture.on(branch, ...(known ? [] : [from ?? 'main']))
      const sha = fixture.commit(change, message)
      fixture.on('main')
      return sha
    },
    approve(branch, more = {}) {
      const given = approvalOf(fixture.tip(branch), fixture.tip('main'), more)
      approvals.set(branch, [...(approvals.get(branch) ?? []), given])
    },
    land,
    reviewed(branch, change, how) {
      scene.work(branch, change)
      scene.approve(branch)
      return scene.land(branch, how)
    },
    deploy: (sha) => void (base = sha ?? fixture.tip('main')),
    judge,
    async named(more) {
      const { uncovered } = await judge(more)
      const head = more?.head ?? fixture.tip('main')
      const from = more?.base ?? base
      return uncovered
        .flatMap(({ path, added, deleted }) => [
          ...added.map((line) => `${path}: +${textsOf(head, path)[line - 1]}`),
          ...deleted.map((line) => `${path}: -${textsOf(from, path)[line - 1]}`),
          ...(added.length + deleted.length === 0 ? [`${path}: *`] : []),
        ])
        .toSorted()
    },
    dispose: () => fixture.dispose(),
  }
  return scene
}

/** So many lines of one file, every one of its kind. */
export function page(name: string, count: number, more: Readonly<Record<number, string | null>> = {}): string {
  return Array.from({ length: count }, (_, index) => more[index + 1] ?? `${name} line ${index + 1}`)
    .filter((_, index) => more[index + 1] !== null)
    .map((line) => `${line}\n`)
    .join('')
}

/** The same with a line put in behind the one of that number. */
export function withLine(text: string, after: number, line: string): string {
  const all = text.split('\n')
  return [...all.slice(0, after), line, ...all.slice(after)].join('\n')
}
